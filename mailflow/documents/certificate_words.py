"""The words of the certificate in each language; texts with braces are our own and filled by `str.format`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateWords:
    """One language's words of the certificate."""

    name_frame: str
    headings: Mapping[str, str]
    statements: Mapping[str, str]
    matters: Mapping[str, str]
    proxy: str
    place: str
    no_place: str
    levels: Mapping[str, str]
    dispositions: Mapping[str, str]
    happenings: Mapping[str, str]
    kinds: Mapping[str, str]


_ZH: Final = CertificateWords(
    name_frame="【书面确认证明】",
    headings={"confirmation": "书面确认证明", "record": "邮件办理及确认证明"},
    statements={
        "confirmation": "兹证明：编号 {number} 的事项，由{organisation}以电子邮件征求书面确认；"
        "截至 {day}，共登记 {people} 人的 {answers} 项意见，结果为“{result}”。"
        "各项意见的原话、所针对的版本、发件地址及核验情况如下，均以所附原始邮件为准。",
        "record": "兹证明：编号 {number} 的{matter}，由{organisation}以电子邮件办理；截至 {day}，状态为“{result}”，"
        "其中以电子邮件征求书面确认的，共登记 {people} 人的 {answers} 项意见。"
        "各项意见的原话、所针对的版本、发件地址及核验情况如下，均以所附原始邮件为准。",
        "unasked": "兹证明：编号 {number} 的{matter}，由{organisation}以电子邮件办理；截至 {day}，状态为“{result}”，"
        "没有登记书面确认意见。往来邮件、经过与归档文件如下，均以所附原始邮件为准。",
    },
    matters={
        "confirmation": "书面确认", "incident": "紧急事件", "project": "项目", "meeting": "会议", "issue": "问题升级",
        "request": "工作联系单", "log": "沟通记录",
    },
    proxy="{by}（代 {signer}）",
    place="第 {part} 部分（{type}，{encoding}），第 {offset} 字节起 {length} 字节",
    no_place="未能在来信中逐字定位，请阅读原信",
    levels={
        "none": "未通过核验",
        "known": "地址在通讯录中，未经核验",
        "token": "回信带有本人专用标识",
        "authenticated": "发件域名已核验",
        "both": "发件域名已核验，并带有本人专用标识",
        "freed": "经登记地址本人核实",
        "released": "经管理员核实后放行",
    },
    dispositions={
        "refused": "拒绝",
        "held": "搁置",
        "asked_back": "要求补充",
        "duplicate": "重复",
        "automatic": "自动邮件",
    },
    happenings={
        "opened": "{by}发起",
        "asked": "请{to}确认 {version}",
        "answered": "{by}答复 {version}：{decision}",
        "withdrawn": "{by}撤回意见",
        "delegated": "{by}转交{to}",
        "closed": "本轮确认结束：{state}",
        "sent": "寄出{kind}：{to}",
        "not_delivered": "{kind}未能送达：{to}",
        "moved": "状态变为：{state}",
        "fired": "到时未办，升级（第 {level} 级）：{to}",
        "reminded": "到时提醒：{to}",
        "due_moved": "{by}将截止时间改为 {due}",
        "signers_changed": "{by}调整确认人，新增：{to}",
        "filed": "归档文件：{name}",
        "away": "{by}请假（{since} 至 {until}），代理人：{to}",
        "rules": "当时生效的规则：{digest}…",
        "anchored": "日志第 {number} 条的散列值 {hash} 寄往{to}存证",
    },
    kinds={
        "sign-off-request": "确认请求",
        "receipt": "回执",
        "question": "询问",
        "refusal": "退回说明",
        "challenge": "核实邮件",
        "reminder": "催办",
        "escalation": "升级通知",
        "outcome": "结果通知",
        "notice": "通知",
        "status": "状态答复",
        "why": "原因答复",
        "help": "使用说明",
        "undeliverable": "未送达通知",
        "progress": "进展通知",
        "anchor": "链头存证",
    },
)

_EN: Final = CertificateWords(
    name_frame="[Certificate] ",
    headings={"confirmation": "Certificate of Written Confirmation", "record": "Certificate of Mail and Confirmation"},
    statements={
        "confirmation": "This is to certify that {organisation} asked by e-mail for written confirmation of the matter numbered "
        "{number}; that by {day} {answers} answers of {people} people had been recorded; and that the result is “{result}”. The "
        "words of each answer, the version it is to, the address it came from and how that was verified follow. The original "
        "mails decide.",
        "record": "This is to certify that {organisation} dealt by e-mail with the {matter} numbered {number}; that by {day} its "
        "state was “{result}”; and that {answers} answers of {people} people had been recorded where written confirmation was "
        "asked for. The words of each answer, the version it is to, the address it came from and how that was verified follow. "
        "The original mails decide.",
        "unasked": "This is to certify that {organisation} dealt by e-mail with the {matter} numbered {number}; that by {day} "
        "its state was “{result}”; and that no answer to a request for written confirmation had been recorded. The mails, the "
        "course and the filed documents follow. The original mails decide.",
    },
    matters={
        "confirmation": "written confirmation", "incident": "incident", "project": "project", "meeting": "meeting",
        "issue": "issue between departments", "request": "request between departments", "log": "log",
    },
    proxy="{by} (for {signer})",
    place="part {part} ({type}, {encoding}), {length} bytes from byte {offset}",
    no_place="not found in the letter as such: read the letter",
    levels={
        "none": "Not verified",
        "known": "The address is in the directory; not verified",
        "token": "The reply carries this person's own secret",
        "authenticated": "The sending domain was verified",
        "both": "The sending domain was verified, and the reply carries this person's own secret",
        "freed": "Verified by the person at the registered address",
        "released": "Released by an admin",
    },
    dispositions={
        "refused": "Refused",
        "held": "Held",
        "asked_back": "Asked back",
        "duplicate": "Duplicate",
        "automatic": "Automatic",
    },
    happenings={
        "opened": "Opened by {by}",
        "asked": "{version}: asked {to}",
        "answered": "{by} answered to {version}: {decision}",
        "withdrawn": "{by} took the answer back",
        "delegated": "{by} handed it to {to}",
        "closed": "Sign-off closed: {state}",
        "sent": "Sent {kind} to {to}",
        "not_delivered": "Could not be delivered ({kind}): {to}",
        "moved": "State: {state}",
        "fired": "Not done in time, escalated (level {level}) to {to}",
        "reminded": "Reminded {to}",
        "due_moved": "{by} moved the due date to {due}",
        "signers_changed": "{by} changed who confirms; added: {to}",
        "filed": "Filed {name}",
        "away": "{by} away from {since} to {until}; deputy: {to}",
        "rules": "Rules in force at the time: {digest}…",
        "anchored": "The hash {hash} of fact {number} of the journal was mailed to {to}",
    },
    kinds={
        "sign-off-request": "sign-off request",
        "notice": "notice",
        "undeliverable": "notice of failed delivery",
        "progress": "progress notice",
        "outcome": "outcome",
    },
)

CERTIFICATE_WORDS: Final[Mapping[str, CertificateWords]] = {"zh": _ZH, "en": _EN}
