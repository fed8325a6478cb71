"""What mail clients do to a mail that is answered: the layouts of the `style` key of scenarios (contract §4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Final

_WEEK_ZH: Final = "一二三四五六日"
_WEEK_EN: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH_EN: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The mail that is answered; `sent_at` is on the clock of the client that quotes it."""

    name: str
    mail: str
    to: str
    subject: str
    sent_at: datetime
    text: str
    html: str = ""
    cc: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """The bodies a client sends: text, and HTML where it sends HTML."""

    text: str
    html: str | None = None


def quote(style: str, body: str, answered: Answered) -> Parts:
    """The bodies of a reply written in a client of this style; KeyError names a style contract §4 does not have."""
    return STYLES[style](body, answered)


def _none(body: str, _answered: Answered) -> Parts:
    return Parts(body)


def _gmail_zh(body: str, answered: Answered) -> Parts:
    at = answered.sent_at
    when = f"{at.year}年{at.month}月{at.day}日周{_WEEK_ZH[at.weekday()]} {at:%H:%M}"
    line = f"{answered.name} <{answered.mail}> 于{when}写道："
    return _gmail(body, answered, line)


def _gmail_en(body: str, answered: Answered) -> Parts:
    at = answered.sent_at
    when = f"{_WEEK_EN[at.weekday()][:3]}, {_MONTH_EN[at.month - 1][:3]} {at.day}, {at.year} at {_twelve(at)}"
    return _gmail(body, answered, f"On {when} {answered.name} <{answered.mail}>\nwrote:")


def _gmail(body: str, answered: Answered, line: str) -> Parts:
    quoted = f'<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">{_html_of(answered)}</blockquote>'
    html = (
        f'<div dir="ltr">{_lines(body)}</div><br><div class="gmail_quote gmail_quote_container">'
        '<div dir="ltr" class="gmail_attr">'
        f"{_escaped(line)}<br></div>{quoted}</div>"
    )
    return Parts(f"{body}\n\n{line}\n\n{_marked(answered.text)}", html)


def _outlook_zh(body: str, answered: Answered) -> Parts:
    at = answered.sent_at
    rows = [
        ("发件人", f"{answered.name} <{answered.mail}>"),
        ("发送时间", f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}"),
        ("收件人", answered.to),
        *([("抄送", answered.cc)] if answered.cc else []),
        ("主题", answered.subject),
    ]
    return _outlook(body, answered, rows, "________________________________")


def _outlook_en(body: str, answered: Answered) -> Parts:
    at = answered.sent_at
    rows = [
        ("From", f"{answered.name} <{answered.mail}>"),
        ("Sent", f"{_WEEK_EN[at.weekday()]}, {_MONTH_EN[at.month - 1]} {at.day}, {at.year} {_twelve(at)}"),
        ("To", answered.to),
        *([("Cc", answered.cc)] if answered.cc else []),
        ("Subject", answered.subject),
    ]
    return _outlook(body, answered, rows, "")


def _outlook(body: str, answered: Answered, rows: list[tuple[str, str]], rule: str) -> Parts:
    head = "\n".join(f"{label}: {value}" for label, value in rows)
    border = "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"
    shown = "<br>".join(f"<b>{escape(label)}:</b> {escape(value)}" for label, value in rows)
    html = (
        f'<html><body lang="ZH-CN"><div class="WordSection1">{_paragraphs(body)}'
        f'<div><div style="{border}"><p class="MsoNormal">{shown}</p>'
        f"</div></div>{_html_of(answered)}</div></body></html>"
    )
    return Parts("\n".join(part for part in (body, "", rule, head, "", answered.text) if part or part == ""), html)


def _qq(body: str, answered: Answered) -> Parts:
    at = answered.sent_at
    half = "上午" if at.hour < 12 else "下午"
    rows = [
        ("发件人", f'"{answered.name}" <{answered.mail}>;'),
        (
            "发送时间",
            f"{at.year}年{at.month}月{at.day}日(星期{_WEEK_ZH[at.weekday()]}) {half}{at.hour % 12 or 12}:{at:%M}",
        ),
        ("收件人", f'"{answered.to}" <{answered.to}>;'),
        ("主题", answered.subject),
    ]
    rule = "------------------ 原始邮件 ------------------"
    head = "\n".join(f"{label}: {value}" for label, value in rows)
    shown = "".join(f"<div><b>{escape(label)}:</b>&nbsp;{escape(value)}</div>" for label, value in rows)
    html = (
        f'<div>{_lines(body)}</div><div><br></div><div><br></div>'
        f'<div style="font-size:12px;padding:2px 0">{rule.replace(" ", "&nbsp;")}</div>'
        f'<div style="font-size:12px;background:#efefef;padding:8px">{shown}</div><div><br></div>{_html_of(answered)}'
    )
    return Parts(f"{body}\n\n\n\n\n{rule}\n{head}\n\n\n\n{answered.text}", html)


def _foxmail(body: str, answered: Answered) -> Parts:
    rows = [
        ("发件人", f"{answered.name} <{answered.mail}>"),
        ("发送时间", f"{answered.sent_at:%Y-%m-%d %H:%M}"),
        ("收件人", answered.to),
        *([("抄送", answered.cc)] if answered.cc else []),
        ("主题", answered.subject),
    ]
    head = "\n".join(f"{label}： {value}" for label, value in rows)
    shown = "".join(f"<div><b>{escape(label)}：</b>&nbsp;{escape(value)}</div>" for label, value in rows)
    html = (
        f'<div>{_lines(body)}</div><div><br></div><hr style="width:210px;height:1px" color="#b5c4df" size="1">'
        f'<blockquote style="margin-Top:0px"><div style="background:#EFEFEF;padding:8px">{shown}</div>'
        f"{_html_of(answered)}</blockquote>"
    )
    return Parts(f"{body}\n\n\n\n{head}\n\n{answered.text}", html)


def _netease(body: str, answered: Answered) -> Parts:
    line = f'在 {answered.sent_at:%Y-%m-%d %H:%M:%S}，"{answered.name}" <{answered.mail}> 写道：'
    html = (
        f'<div style="line-height:1.7">{_lines(body)}</div><p><br></p><p>{_escaped(line)}</p>'
        f'<blockquote id="isReplyContent" style="PADDING-LEFT:1ex">{_html_of(answered)}</blockquote>'
    )
    return Parts(f"{body}\n\n\n\n\n\n{line}\n\n{answered.text}", html)


def _apple_zh(body: str, answered: Answered) -> Parts:
    at = answered.sent_at
    line = f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}，{answered.name} <{answered.mail}> 写道："
    return _apple(body, answered, line)


def _apple_en(body: str, answered: Answered) -> Parts:
    at = answered.sent_at
    line = (
        f"On {at.day} {_MONTH_EN[at.month - 1][:3]} {at.year}, at {at:%H:%M}, {answered.name} <{answered.mail}> wrote:"
    )
    return _apple(body, answered, line)


def _apple(body: str, answered: Answered, line: str) -> Parts:
    html = (
        f'<html><body dir="auto">{_lines(body)}<div><br><blockquote type="cite">'
        f"<div>{_escaped(line)}</div><br></blockquote></div>"
        f'<blockquote type="cite"><div>{_html_of(answered)}</div></blockquote></body></html>'
    )
    return Parts(f"{body}\n\n> {line}\n> \n{_marked(answered.text)}", html)


def _twelve(at: datetime) -> str:
    return f"{at.hour % 12 or 12}:{at:%M} {'AM' if at.hour < 12 else 'PM'}"


def _marked(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace("\n", " ")


def _lines(body: str) -> str:
    return "".join(f"<div>{_escaped(line) or '<br>'}</div>" for line in body.split("\n"))


def _paragraphs(body: str) -> str:
    return "".join(f'<p class="MsoNormal">{_escaped(line) or "&nbsp;"}</p>' for line in body.split("\n"))


def _html_of(answered: Answered) -> str:
    return answered.html or _lines(answered.text)


#: Every style of contract §4, in its order.
STYLES: Final[dict[str, Callable[[str, Answered], Parts]]] = {
    "none": _none,
    "gmail-zh": _gmail_zh,
    "gmail-en": _gmail_en,
    "outlook-zh": _outlook_zh,
    "outlook-en": _outlook_en,
    "qq": _qq,
    "foxmail": _foxmail,
    "netease": _netease,
    "apple-zh": _apple_zh,
    "apple-en": _apple_en,
}
