"""QQ Mail, Foxmail, Tencent's company mail and WeCom."""

from __future__ import annotations

from html import escape

from clients.dates import day_zh, half_zh, short_en, twelve, week_zh
from clients.draft import Answered, Draft, bare, divs, html_of, marked, rows

QQ = (("X-QQ-MIME", "TCMime 1.0 by Tencent"), ("X-Mailer", "QQMail 2.x"), ("X-QQ-Mailer", "QQMail 2.x"))


def _pairs(language: str, a: Answered) -> list[tuple[str, str]]:
    sender, to = f'"{a.name}"<{a.mail}>;', f'"{a.to_name}"<{a.to}>;'
    if language == "en":
        return [("From", sender), ("Date", f"{short_en(a.at)} {twelve(a.at)}"), ("To", to), ("Subject", a.subject)]
    when = f"{day_zh(a.at)}(星期{week_zh(a.at)}) {half_zh(a.at)}"
    return [("发件人", sender), ("发送时间", when), ("收件人", to), ("主题", a.subject)]


def _word(language: str) -> str:
    return "Original" if language == "en" else "原始邮件"


def _grey(pairs: list[tuple[str, str]]) -> str:
    inside = "".join(f"<div><b>{label}:</b>&nbsp;{escape(value)}</div>" for label, value in pairs)
    return f'<div style="font-size: 12px;background:#efefef;padding:8px;">{inside}</div>'


def web(language: str, *, entities: bool = False, above: str = "", charset: str = "gb18030"):
    """QQ Mail and exmail on the web; the text part of some versions keeps the entities of the HTML one."""

    def write(body: str, a: Answered) -> Draft:
        pairs, rule = _pairs(language, a), f"------------------ {_word(language)} ------------------"
        ink = 'style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;"'
        extra = f"<div><br></div>{divs(above)}" if above else ""
        html = f"{divs(body)}{extra}<div><br></div><div><br></div><div {ink}>{rule.replace(' ', '&nbsp;')}</div>{_grey(pairs)}<div><br></div>{html_of(a)}"
        said = f"{body}\n\n{above}" if above else body
        if entities:
            spaced = [(label, value if n else " " * 96 + value.replace("<", " " * 84 + "<").replace(">", "&gt;")) for n, (label, value) in enumerate(pairs)]
            text = f"{said}\n\n\n\n\n{rule.replace(' ', '&nbsp;')}\n{rows(spaced, ':&nbsp;')}\n\n\n\n{bare(a)}"
        else:
            text = f"{said}\n\n\n\n\n{rule}\n{rows(pairs, ': ')}\n\n\n\n{bare(a)}"
        return Draft(text=text, html=html, charset=charset, prefix="回复：" if language == "zh" else "Re:", headers=QQ, threads=language == "en")

    return write


def web_new(language: str):
    """QQ Mail since 2024: the word alone above a card, no dashes."""

    def write(body: str, a: Answered) -> Draft:
        labels = ("From", "Sent Time", "To", "Subject") if language == "en" else ("发件人", "发件时间", "收件人", "主题")
        colon = ":" if language == "en" else "："
        when = f"{short_en(a.at)} {a.at:%H:%M}" if language == "en" else f"{day_zh(a.at)} {a.at:%H:%M}"
        pairs = list(zip(labels, (a.who, when, a.to, a.subject), strict=True))
        card = "".join(f'<div><span style="color:rgb(149,157,166)">{label}{colon}</span><span>{escape(value)}</span></div>' for label, value in pairs)
        html = (
            f'{divs(body)}<div><br></div><article style="line-height: 1.43;"><div style="display:flex;align-items:center" contenteditable="false">\n'
            f'        <div style="color:#959DA6;font-size:12px;line-height:30px">{_word(language)}</div>\n        <hr style="flex-grow:1">\n      </div>'
            f'<table data-uneditable="true"><tbody><tr><td>{card}</td></tr></tbody></table><div><br></div>{html_of(a)}</article>'
        )
        text = f"{body}\n\n         {_word(language)}\n         \n       \n{rows(pairs, colon)}\n\n{bare(a)}"
        return Draft(text=text, html=html, prefix="Re: ", headers=QQ)

    return write


def app(language: str, device: str = ""):
    """The QQ Mail app: three dashes, and half-coded addresses in the text part."""

    def write(body: str, a: Answered) -> Draft:
        pairs = _pairs(language, a)
        rule = f"---{_word(language)}---"
        coded = [(label, value.replace(">", "&gt;") if n in (0, 2) else value) for n, (label, value) in enumerate(pairs)]
        sign = f"\n\n{device}" if device else ""
        html = (
            f"{divs(body)}{divs(sign) if device else ''}<div id=\"original-content\"><br/><br/><div><div style=\"font-size:70%;padding:2px 0;\">{rule}</div>"
            f'<div style="font-size:70%;background:#f0f0f0;color:#212121;padding:8px;">'
            + "".join(f"<div><b>{label}:</b>{escape(value)}</div>" for label, value in pairs)
            + f"</div></div><br/>{html_of(a)}</div>"
        )
        return Draft(text=f"{body}{sign}\n\n\n{rule}\n{rows(coded, ': ')}\n\n{bare(a)}", html=html, charset="gb18030", prefix="回复：", headers=QQ, threads=False)

    return write


def wecom_reply(body: str, a: Answered) -> Draft:
    """WeCom's mail in English: its own words for the rule, and one line of attribution."""
    rule = "----------Reply to Message----------"
    line = f"On {short_en(a.at).replace(', ', ',')} {twelve(a.at)} {a.who} wrote:"
    html = f'{divs(body)}<div><br></div><div>发自我的企业微信</div><div id="original-content"><div>{rule}</div><div>{escape(line)}</div>{html_of(a)}</div>'
    return Draft(text=f"{body}\n\n\n发自我的企业微信\n\n{rule}\n{line}\n{bare(a)}", html=html, headers=QQ)


def foxmail(language: str, *, marks: bool = False, sign: str = ""):
    """Foxmail 7; in plain text it marks lines, and it signs with the address where nobody wrote a signature."""

    def write(body: str, a: Answered) -> Draft:
        colon = "： " if language == "zh" else ": "
        labels = ("发件人", "发送时间", "收件人", "主题") if language == "zh" else ("From", "Date", "To", "Subject")
        pairs = list(zip(labels, (a.who, f"{a.at:%Y-%m-%d %H:%M}", a.to_name if language == "zh" else a.to, a.subject), strict=True))
        under = f"\n\n\n{sign or a.to}"
        grey = "".join(f"<div><b>{label}{colon.strip()}</b>&nbsp;{escape(value)}</div>" for label, value in pairs)
        html = (
            '<html><head><style>body { line-height: 1.5; }blockquote { margin-top: 0px; margin-left: 0.5em; }</style></head><body>'
            f'<div><span></span>{divs(body)}</div><div><br></div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left">\n'
            f'<div><span><div style="MARGIN: 10px; FONT-FAMILY: verdana; FONT-SIZE: 10pt">{divs(sign or a.to)}</div></span></div>\n'
            '<blockquote style="margin-Top: 0px; margin-Bottom: 0px; margin-Left: 0.5em; margin-Right: inherit"><div>&nbsp;</div>'
            f'<div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="PADDING-RIGHT: 8px; background:#efefef">{grey}</div></div>'
            f"<div>{html_of(a)}</div></blockquote></body></html>"
        )
        mailer = (("X-Mailer", "Foxmail 7.2.25.213[cn]"), ("X-Has-Attach", "no"))
        if marks:
            line = f"On {a.at:%Y-%m-%d} {a.at:%H:%M}, {a.name} wrote:"
            return Draft(text=f"{body}\n{'-' * 14}\n{a.to}\n>{line}\n{marked(a, '>')}", headers=mailer)
        return Draft(text=f"{body}{under}\n \n{rows(pairs, colon)}\n{bare(a)}", html=html, headers=mailer,
                     charset="GB2312" if language == "zh" and not a.between else "utf-8", prefix="回复: " if language == "zh" else "Re: ")  # fmt: skip

    return write


LAYOUTS = {
    "qq-web-zh": web("zh"), "qq-web-en": web("en"), "qq-web-entities-zh": web("zh", entities=True, charset="utf-8"),
    "qq-new-zh": web_new("zh"), "qq-new-en": web_new("en"), "qq-app-zh": app("zh"), "qq-app-en": app("en"),
    "exmail-web-zh": web("zh", charset="utf-8"), "exmail-app-zh": app("zh", "发自我的iPhone"),
    "wecom-zh": web("zh", above="发自我的企业微信", charset="utf-8"), "wecom-en": wecom_reply,
    "foxmail-zh": foxmail("zh"), "foxmail-en": foxmail("en"), "foxmail-plain-en": foxmail("en", marks=True),
    "foxmail-signed-zh": foxmail("zh", sign="王经理\n示例科技有限公司 市场部\n电话：010-88886666"),
}  # fmt: skip
