"""The words that the shipped confirmation templates print, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """The words of one language, by what they name."""

    language: str
    words: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.words[name]


ZH = Wording(
    "zh-CN",
    {
        "title": "书面确认书",
        "internal": "内部资料",
        "number": "编号",
        "matter": "事项",
        "version": "版本",
        "department": "部门",
        "requester": "发起人",
        "requester_department": "发起部门",
        "opened": "发起时间",
        "due": "截止时间",
        "rule": "确认方式",
        "result": "结果",
        "cc": "抄送",
        "one": "一、确认事项",
        "two": "二、确认意见",
        "three": "三、版本记录",
        "four": "四、过程记录",
        "five": "五、签字确认栏（邮件确认）",
        "six": "六、原文全文",
        "whole": "附 {{ a.no }}　{{ a.of }}",
        "field": "项目",
        "value": "内容",
        "files": "附件（为本版本的组成部分）",
        "no": "序号",
        "file": "文件名",
        "size": "大小",
        "name": "确认人",
        "decision": "意见",
        "words": "理由／原文",
        "method": "确认\n方式",
        "at": "时间",
        "tail": "邮件标识尾号",
        "digest": "内容摘要",
        "changes": "变化",
        "state": "状态",
        "head": "负责人",
        "signature": "签字（邮件确认）",
        "date": "日期",
        "signed": "邮件确认 / {{ s.signer }} / {{ s.at }}\nMessage-ID 尾号 {{ s.tail }}",
        "note": "说明：本确认书依据往来邮件生成，意见以所列邮件原文为准，不含手写签名与印章。时间为 {{ timezone }} 时间。"
        "本版本内容摘要（SHA-256）：{{ digest }}",
        "closed": "（{{ closed_at }}）",
        "foot": "文件编号：{{ number }}　　版本：{{ version }}",
    },
)
EN = Wording(
    "en-US",
    {
        "title": "Written Confirmation",
        "internal": "Internal",
        "number": "Number",
        "matter": "Subject",
        "version": "Version",
        "department": "Dept.",
        "requester": "Requester",
        "requester_department": "Department",
        "opened": "Opened",
        "due": "Due",
        "rule": "Rule",
        "result": "Result",
        "cc": "Cc",
        "one": "1. What was to be confirmed",
        "two": "2. Answers",
        "three": "3. Versions",
        "four": "4. Course of events",
        "five": "5. Sign-off (by e-mail)",
        "six": "6. Whole texts",
        "whole": "Annex {{ a.no }}: {{ a.of }}",
        "field": "Item",
        "value": "Value",
        "files": "Attachments (part of this version)",
        "no": "No.",
        "file": "File",
        "size": "Size",
        "name": "Confirmer",
        "decision": "Answer",
        "words": "Reason / words",
        "method": "By",
        "at": "Time",
        "tail": "Mail id ends",
        "digest": "Digest",
        "changes": "Changes",
        "state": "State",
        "head": "Name",
        "signature": "Signed (by e-mail)",
        "date": "Date",
        "signed": "By e-mail / {{ s.signer }} / {{ s.at }}\nMessage-ID ends {{ s.tail }}",
        "note": "Made from the mails themselves: the words of the mails named here decide. No handwritten signatures, no seals. "
        "Times are {{ timezone }}. Digest of this version (SHA-256): {{ digest }}",
        "closed": " ({{ closed_at }})",
        "foot": "Document: {{ number }}    Version: {{ version }}",
    },
)
