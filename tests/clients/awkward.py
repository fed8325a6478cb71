"""Replies that no layout makes by itself: odd charsets, threads of several people, answers in odd places, footers that lie."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clients.draft import Answered, Draft, bare, divs, html_of, marked, sent
from clients.google import gmail
from clients.layouts import LAYOUTS
from clients.letters import EN, ZH
from clients.microsoft import desktop
from clients.tencent import foxmail, web


@dataclass(frozen=True, slots=True, kw_only=True)
class Awkward:
    """One message and what a careful human reads in it; `needs_answered` where only the mail answered can tell."""

    raw: bytes
    decision: str
    finds: str
    gone: str = "MF-K7Q2"
    also: tuple[str, ...] = ()
    answered: str = "zh"
    needs_answered: bool = False


def _plain(text: str, a: Answered = ZH, *, label: str | None = "", **more: str) -> bytes:
    return sent(Draft(text=text, **more), a, label=label)  # type: ignore[arg-type]


def _html(html: str, a: Answered = ZH) -> bytes:
    return sent(Draft(text=None, html=html), a)


def charsets() -> dict[str, Awkward]:
    """The same reply in every charset, labelled rightly, wrongly and not at all."""
    body = "不同意，鎔炉预算太高。"
    text = f"{body}\n\n在 2026-03-02 09:00:00，协同助手 <coord@corp.example> 写道：\n\n{marked(ZH)}"
    # What the charset can not hold is not in the letter either.
    letter = replace(ZH, text=ZH.text.replace("《", "").replace("》", ""))
    traditional = f"不同意，預算太高。\n\n{letter.name} <coord@corp.example> 於 2026年3月2日 週一 上午9:00寫道：\n\n> 請確認\n> 同意\n"
    japanese = "却下します。予算が高すぎます。\n\n2026年3月2日(月) 9:00 Coordination Desk <coord@corp.example>:\n\n> APPROVED\n"
    found = {
        f"charset-{charset}-as-{label or 'nothing'}-{encoding}": Awkward(
            raw=sent(Draft(text=text, charset=charset, encoding=encoding), ZH, label=label), decision="reject", finds=body
        )
        for charset, label, encoding in (
            ("gbk", "gb2312", "base64"), ("gbk", "gbk", "quoted-printable"), ("gbk", "x-gbk", "8bit"), ("gb18030", "gb18030", "base64"),
            ("gb18030", "GB2312", "8bit"), ("gbk", None, "8bit"), ("gb18030", None, "base64"), ("utf-8", "utf-8", "quoted-printable"),
            ("utf-8", "UTF8", "base64"), ("utf-8", None, "8bit"), ("utf-8", "us-ascii", "8bit"), ("utf-8", "unknown-8bit", "base64"),
        )
    }  # fmt: skip
    for charset, label in (("big5", "big5"), ("big5", "BIG5-HKSCS"), ("cp950", "big5")):
        found[f"charset-{charset}-as-{label}".lower()] = Awkward(
            raw=sent(Draft(text=traditional, charset=charset), ZH, label=label), decision="reject", finds="不同意，預算太高。", gone="同意\n"
        )
    for charset in ("iso-2022-jp", "shift_jis", "euc_jp"):
        found[f"charset-{charset}"] = Awkward(
            raw=sent(Draft(text=japanese, charset=charset), EN), decision="reject", finds="却下します。", gone="APPROVED", answered="en"
        )
    return found


def threads() -> dict[str, Awkward]:
    """Somebody answers the answer of somebody else: the other's words decide nothing."""
    others = replace(ZH, name="李主管", mail="li@corp.example", text=f"同意。\n\n{bare(ZH)}")
    with_header = LAYOUTS["outlook-zh"]("同意。", ZH).text or ""
    nested = replace(others, text=with_header)
    inline = replace(ZH, between=(("第一项", "同意。"), ("第二项", "同意。")))
    points = replace(others, text=LAYOUTS["outlook-zh"]("", inline).text or "")
    gmail_points = replace(others, text=LAYOUTS["gmail-zh"]("", inline).text or "")
    asked = "李主管说得对吗？"
    return {
        "thread-outlook-over-outlook": Awkward(raw=sent(desktop("zh")("不同意。", nested), nested), decision="reject", finds="不同意。"),
        "thread-outlook-question": Awkward(raw=sent(desktop("zh")(asked, nested), nested), decision="question", finds=asked),
        "thread-outlook-empty": Awkward(raw=sent(desktop("zh")("", nested), nested), decision="none", finds="", also=("unclear",)),
        "thread-outlook-over-inline": Awkward(raw=sent(desktop("zh")("收到，已阅。", points), points), decision="acknowledge", finds="收到，已阅。"),
        "thread-foxmail-over-inline": Awkward(raw=sent(foxmail("zh")("收到，已阅。", points), points), decision="acknowledge", finds="收到，已阅。"),
        "thread-qq-over-inline": Awkward(raw=sent(web("zh")("收到，已阅。", points), points), decision="acknowledge", finds="收到，已阅。"),
        "thread-gmail-over-inline": Awkward(raw=sent(gmail("zh")("收到，已阅。", gmail_points), gmail_points), decision="acknowledge", finds="收到，已阅。"),
        "thread-qq-over-gmail": Awkward(raw=sent(web("zh")("收到，已阅。", gmail_points), gmail_points), decision="acknowledge", finds="收到，已阅。"),
        "thread-gmail-over-qq": Awkward(
            raw=sent(gmail("zh")("转交 张工", replace(others, text=LAYOUTS["qq-web-zh"]("同意。", ZH).text or "")), others), decision="delegate", finds="转交 张工"
        ),
        "thread-forwarded-approval": Awkward(
            raw=_plain(f"请看下面王总的意见。\n\n---------- Forwarded message ---------\n发件人： 周总 <zhou@corp.example>\nDate: 2026年3月2日周一 09:30\n"
                       f"Subject: 回复\nTo: 王经理\n\n同意。\n\n{marked(ZH)}"),
            decision="none", finds="王总的意见", gone="同意。\n", also=("unclear", "acknowledge"),
        ),
    }  # fmt: skip


def places() -> dict[str, Awkward]:
    """Answers where nobody expects them."""
    outlook = desktop("zh")
    red = replace(ZH, between=(("第一项", "不同意，太贵。"), ("第二项", "不同意，人手不够。")))
    yes = replace(ZH, between=(("第一项", "同意。"), ("第二项", "同意。")))
    half = replace(ZH, between=(("第一项", "同意。"),))
    below = LAYOUTS["outlook-plain-zh"]("", ZH)
    typed = html_of(ZH, "<blockquote>", "</blockquote>").replace("为期四周。</div>", "为期四周。</div><div>不同意，人手不够。</div>")
    return {
        "place-red-below-refused": Awkward(raw=sent(outlook("见下方红字。", red), red), decision="reject", finds="不同意，太贵。", also=("unclear",), needs_answered=True),
        "place-red-no-words-above": Awkward(raw=sent(outlook("", red), red), decision="reject", finds="人手不够", needs_answered=True),
        "place-red-both-points": Awkward(raw=sent(outlook("", yes), yes), decision="approve", finds="同意。", needs_answered=True),
        "place-red-one-point-only": Awkward(raw=sent(outlook("", half), half), decision="conditional", finds="同意。", also=("unclear",), needs_answered=True),
        "place-marked-one-point-only": Awkward(raw=sent(gmail("zh")("", half), half), decision="conditional", finds="同意。", also=("unclear",)),
        "place-below-an-unmarked-quote": Awkward(
            raw=sent(replace(below, text=f"{below.text}\n\n不同意，预算太高。"), ZH), decision="reject", finds="不同意，预算太高。", needs_answered=True
        ),
        "place-above-and-below": Awkward(
            raw=_plain(f"同意。\n\n在 2026-03-02 09:00，协同助手 写道：\n\n{marked(ZH)}\n\n更正：不同意，预算太高。"), decision="reject", finds="更正：不同意", also=("unclear",)
        ),
        "place-contrary-below": Awkward(
            raw=_plain(f"同意。\n\n在 2026-03-02 09:00，协同助手 写道：\n\n{marked(ZH)}\n\n不同意第二项。"), decision="conditional", finds="不同意第二项", also=("unclear",)
        ),
        "place-inside-the-blockquote": Awkward(
            raw=_html(f"<div>意见见文中。</div><div>在 2026-03-02 09:00，协同助手 写道：</div>{typed}"), decision="reject", finds="不同意，人手不够。",
            also=("unclear", "none"), needs_answered=True,
        ),
        "place-trimmed-quote": Awkward(raw=_plain("不同意。\n\n> 第一项：推广页面3月20日上线，预算 80 万元。\n> 同意"), decision="reject", finds="不同意。", gone="80"),
        "place-quote-first-answer-last": Awkward(raw=_plain(f"{marked(ZH)}\n\n不同意。"), decision="reject", finds="不同意。"),
        "place-after-signature": Awkward(raw=_plain(f"同意。\n\n-- \n王经理\n\n但预算减半。\n\n在 2026-03-02 09:00，协同助手 写道：\n{marked(ZH)}"),
                                         decision="conditional", finds="但预算减半"),
        "place-signature-above-inline": Awkward(
            raw=_plain("同意。\n\n-- \n王经理\n市场部\n\n在 2026-03-02 09:00，协同助手 写道：\n" + marked(replace(ZH, between=(("第二项", "不同意，人手不够。"),)))),
            decision="conditional", finds="不同意，人手不够。", also=("unclear",),
        ),
        "place-pre-element": Awkward(raw=_html("<pre>不同意\n预算太高</pre><blockquote>同意</blockquote>"), decision="reject", finds="不同意\n预算太高", gone="\n同意"),
        "place-table-cell": Awkward(raw=_html("<table><tr><td>不同意，预算太高</td></tr></table><hr><div id=divRplyFwdMsg>发件人: x</div><div>同意</div>"),
                                    decision="reject", finds="不同意，预算太高", gone="发件人"),
    }  # fmt: skip


def footers() -> dict[str, Awkward]:
    """What gateways and companies put around an answer."""
    quoted = f"在 2026-03-02 09:00，协同助手 写道：\n\n{marked(ZH)}"
    notice = "本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的个人。未经同意，任何人不得使用；误收请删除。"
    english = "This message is intended only for the addressee. If you are not the intended recipient, any use is not approved and rejected."
    banner = "[外部邮件] 注意：此邮件来自外部，请勿随意点击链接或同意任何请求。"
    company = "\n\n王经理\n市场部总监\n示例科技有限公司\n手机：13800000000\n邮箱：wang@corp.example"
    return {
        "footer-below-the-quote": Awkward(raw=_plain(f"不同意，预算太高。\n\n{quoted}\n\n{notice}"), decision="reject", finds="不同意，预算太高。", gone="未经同意"),
        "footer-english-below-the-quote": Awkward(raw=_plain(f"不同意，预算太高。\n\n{quoted}\n\n{english}"), decision="reject", finds="不同意", gone="not approved"),
        "footer-approve-below-the-quote": Awkward(raw=_plain(f"同意。\n\n{quoted}\n\n{english}"), decision="approve", finds="同意。", gone="rejected"),
        "footer-banner-above": Awkward(raw=_plain(f"{banner}\n\n不同意，预算太高。\n\n{quoted}"), decision="reject", finds="不同意，预算太高。", gone="点击链接", also=("unclear",)),
        "footer-only-a-notice": Awkward(raw=_plain(f"{notice}\n\n{quoted}"), decision="none", finds="", gone="未经同意", also=("unclear",)),
        "footer-only-a-signature": Awkward(raw=_plain(f"-- \n王经理\n同意即承诺\n\n{quoted}"), decision="none", finds="", gone="同意即承诺", also=("unclear",)),
        "footer-company": Awkward(raw=_plain(f"同意。{company}\n\n{quoted}"), decision="approve", finds="同意。", gone="13800000000"),
        "footer-company-refused": Awkward(raw=_plain(f"退回修改，请补充预算明细。{company}\n\n{quoted}"), decision="reject", finds="补充预算明细", gone="13800000000"),
        "footer-slogan-in-quote": Awkward(raw=_plain(f"收到，已阅。\n\n{quoted}\n> 公司口号：同意就是承诺"), decision="acknowledge", finds="收到，已阅。", gone="口号"),
        "footer-condition-in-place-of-one": Awkward(raw=_plain(f"同意。\n\n仅限第一期，预算不得超过 50 万元。\n电话：010-88886666\n\n{quoted}"),
                                                    decision="conditional", finds="仅限第一期", also=("unclear",)),
    }  # fmt: skip


def pages() -> dict[str, Awkward]:
    """HTML with no text part, as a few programs send it."""
    found = {}
    for name in ("outlook-zh", "foxmail-zh", "qq-web-zh", "163-zh", "gmail-zh", "iphone-zh", "feishu-zh", "aliyun-web-zh", "outlook-ios-zh", "mailmaster-zh"):
        draft = LAYOUTS[name]("不同意，预算太高。", ZH)
        found[f"html-only-{name}"] = Awkward(raw=sent(replace(draft, text=None), ZH), decision="reject", finds="不同意，预算太高。")
        empty = LAYOUTS[name]("", ZH)
        found[f"html-only-{name}-empty"] = Awkward(raw=sent(replace(empty, text=None), ZH), decision="none", finds="", also=("unclear",))
    page = f"{divs('同意。')}<div style='color:#fff'>不同意</div><div style='display:none'>退回</div><blockquote>{divs('不同意')}</blockquote>"
    found["html-only-hidden"] = Awkward(raw=_html(page), decision="approve", finds="同意。", gone="退回")
    return found


def awkward() -> dict[str, Awkward]:
    """All of them by name."""
    return {**charsets(), **threads(), **places(), **footers(), **pages()}
