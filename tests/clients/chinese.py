"""NetEase, Alibaba, DingTalk, Feishu, Coremail, the telephone companies' mail and the mail apps of Chinese phones."""

from __future__ import annotations

from html import escape

from clients.dates import day_zh, half_zh, short_en, twelve, week_zh
from clients.draft import Answered, Draft, bare, divs, html_of, marked, rows, rows_html, shown

COREMAIL = ("X-Mailer", "Coremail Webmail Server Version XT5.0.14 build 20230109 Copyright (c) 2002-2026 www.mailtech.cn 163com")


def netease(language: str, *, marks: bool = False, bare_address: bool = False, above: str = ""):
    """163 and 126 on the web, with and without marks in the text part."""

    def write(body: str, a: Answered) -> Draft:
        who = a.mail if bare_address else f'"{a.name}" <{a.mail}>'
        line = f"在 {a.at:%Y-%m-%d %H:%M:%S}，{who} 写道：" if language == "zh" else f"At {a.at:%Y-%m-%d %H:%M:%S}, {who} wrote:"
        said = f"{body}\n\n{above}" if above else body
        paragraphs = "".join(f'<p style="margin:0;">{shown(line)}</p>' for line in said.split("\n"))
        html = (
            f'<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial">{paragraphs}<p style="margin:0;"><br></p>'
            f'<div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><p style="margin:0;"><br></p><p>{escape(line)}</p>'
            f"""{html_of(a, '<blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid">', '</blockquote>')}</div>"""
        )
        quoted = marked(a, ">") if marks or a.between else bare(a)
        return Draft(text=f"{said}\n\n\n\n\n\n\n\n{line}\n\n{quoted}" if not marks else f"{said}\n\n\n\n{line}\n{quoted}",
                     html=None if marks else html, charset="GBK" if language == "zh" else "utf-8", prefix="Re:", headers=(("X-Priority", "3"), COREMAIL))  # fmt: skip

    return write


def mailmaster(language: str, *, colon: str = "：", old: bool = False):
    """网易邮箱大师 on phones and desktops: a signature card, then one line or a table of the header."""
    zh = language == "zh"

    def write(body: str, a: Answered) -> Draft:
        day = f"{a.at:%Y年%m月%d日 %H:%M}" if zh else f"{a.at:%m/%d/%Y %H:%M}"
        card = f"| |\n{a.to_name}\n|\n|\n{'邮箱：' if zh else 'Email:'}{a.to}\n|"
        made = "签名由 网易邮箱大师 定制" if zh else "Signature is customized by Netease Mail Master"
        sign = f'<div id="imail_signature" class="ntes-signature"><table><tbody><tr><td>{escape(a.to_name)}</td></tr><tr><td>邮箱：{a.to}</td></tr></tbody></table></div>'
        if old:
            line = f"在{day}，{a.who}写道{colon}" if zh else f"On {day}, {a.who} wrote:"
            quoted = f'<div class="ntes-mailmaster-quote"><div>{escape(line)}</div>{html_of(a, "<blockquote>", "</blockquote>")}</div>'
            return Draft(text=f"{body}\n\n\n{card}\n\n{made}\n\n{line}\n{bare(a)}", html=f"{divs(body)}{sign}{quoted}", prefix="回复：" if zh else "Re: ")
        rule = "---- 回复的原邮件 ----" if zh else "---- Replied Message ----"
        labels = ("发件人", "日期", "收件人", "抄送至", "主题") if zh else ("From", "Date", "To", "Cc", "Subject")
        table = list(zip(labels, (f"{a.name}<{a.mail}>", day, a.to, "", a.subject), strict=True))
        cells = "".join(f"<tr><td>{label}</td><td>{escape(value)}</td></tr>" for label, value in table)
        quoted = (
            f'<div class="ntes-mailmaster-quote" style="padding-top: 1px"><div style="margin-top: 2em;font-size: 14px">{rule}</div>'
            f"<div><table>{cells}</table></div>{html_of(a)}</div>"
        )
        text = f"{body}\n\n\n{card}\n{rule}\n" + "\n".join(f"| {label} | {value} |" for label, value in table) + f"\n{bare(a)}"
        return Draft(text=text, html=f"{divs(body)}<div><br></div>{sign}{quoted}", prefix="回复：" if zh else "Re: ",
                     headers=(("X-Mailer", "NetEase MailMaster iOS 7.17"),))  # fmt: skip

    return write


ALI_RULE = "-" * 66


def aliyun(day: str, *, above: str = "", joined: bool = False, mailer: str = "Alimail-Mailagent"):
    """阿里邮箱 and the mail of DingTalk: sixty-six dashes, in the app on the line of the device."""

    def write(body: str, a: Answered) -> Draft:
        when = f"{day_zh(a.at)}(周{week_zh(a.at)}) {a.at:%H:%M}" if day == "发送时间" else f"{a.at:%Y年%m月%d日 %H:%M:%S}"
        pairs = [("发件人", f"{a.name}<{a.mail}>" if joined else a.who), (day, when), ("收件人", f"{a.to_name}<{a.to}>"), ("主　题", a.subject)]
        rule = f"{above}{ALI_RULE}" if joined else ALI_RULE
        quoted = f"<div>{ALI_RULE}</div>" + "".join(f"<div>{label}：{escape(value)}</div>" for label, value in pairs) + f"<div><br></div>{html_of(a)}"
        sign = f"<div>{above}</div>" if above else ""
        html = (
            f'<div class="__aliyun_email_body_block">{divs(body, " style=clear:both;")}<div><br></div>{sign}'
            f'<blockquote style="margin-right:0;margin-top:0;margin-bottom:0;"><div class="alimail-quote">{quoted}</div></blockquote></div>'
        )
        if joined:
            html = f"{divs(body)}<div><br></div><div>{above}</div><div style='clear:both'>{quoted}</div>"
        said = f"{body}\n\n\n" + (f"{above}\n" if above and not joined else "")
        return Draft(text=f"{said}{rule}\n{rows(pairs, '：')}\n\n{bare(a)}", html=html, prefix="回复：", headers=(("X-Mailer", mailer),))

    return write


def feishu(language: str, *, marks: bool = False):
    """飞书 and Lark: a collapsed block below; the text part has the header block, marked in some versions."""
    zh = language == "zh"

    def write(body: str, a: Answered) -> Draft:
        who = f'"{a.name}"<{a.mail}>'
        labels = ("发件人", "日期", "主题", "收件人") if zh else ("From", "Date", "Subject", "To")
        when = f"{day_zh(a.at)} (周{week_zh(a.at)}) {a.at:%H:%M}" if zh else f"{short_en(a.at)}, {a.at:%H:%M}"
        pairs = list(zip(labels, (who, when, a.subject, f'"{a.to_name}"<{a.to}>'), strict=True))
        meta = "".join(f'<div class="lme-line-signal"><span>{label}: {escape(value)}</span></div>' for label, value in pairs)
        html = (
            f'<div style="word-break:break-word;">{divs(body)}</div><div class="history-quote-wrapper" id="lark-mail-quote-174850268">'
            f'<div data-html-block="quote"><div class="adit-html-block adit-html-block--collapsed" style="border-left: none;"><div>'
            f'<div class="adit-html-block__attr history-quote-meta-wrapper" style="padding: 12px; background: rgb(245, 246, 247);">{meta}</div>'
            f"{html_of(a)}</div></div></div></div>"
        )
        if marks or a.between:
            return Draft(text=f"{body}\n\n" + "\n".join(f"> {label}: {value}" for label, value in pairs) + f"\n>\n{marked(a)}", html=None if marks else html)
        return Draft(text=f"{body}\n\n{rows(pairs)}\n\n{bare(a)}", html=html, prefix="回复：" if zh else "Re: ", headers=(("X-Lms-Return-Path", "<x@corp.example>"),))

    return write


def coremail(language: str, *, marks: bool = False):
    """Coremail as companies and universities run it."""
    zh = language == "zh"

    def write(body: str, a: Answered) -> Draft:
        rule = "-----原始邮件-----" if zh else "-----Original Messages-----"
        labels = ("发件人", "发送时间", "收件人", "主题") if zh else ("From", "Sent Time", "To", "Subject")
        when = f"{a.at:%Y-%m-%d %H:%M:%S} (星期{week_zh(a.at)})" if zh else f"{a.at:%Y-%m-%d %H:%M:%S} (Monday)"
        pairs = list(zip(labels, (f'"{a.name}" <{a.mail}>', when, a.to, a.subject), strict=True))
        html = (
            f"{divs(body)}<br><br><blockquote name=\"replyContent\" class=\"ReferenceQuote\" style=\"padding-left:5px;border-left:#b6b6b6 2px solid\">"
            f"{rule}<br>{rows_html(pairs)}<br><br>{html_of(a)}</blockquote>"
        )
        block = f"{rule}\n{rows(pairs, ':')}\n\n"
        if marks:
            quoted = "\n".join(f"> {line}".rstrip() for line in block.rstrip("\n").split("\n")) + f"\n> \n{marked(a)}"
            return Draft(text=f"{body}\n\n\n\n{quoted}", headers=(COREMAIL,))
        return Draft(text=f"{body}\n\n\n{block}{bare(a)}", html=html if not a.between else None, headers=(COREMAIL,), prefix="Re:")

    return write


def mobile139(body: str, a: Answered) -> Draft:
    """China Mobile's webmail."""
    pairs = [("发件人", a.who), ("发送时间", f"{a.at:%Y-%m-%d %H:%M:%S}"), ("收件人", a.to), ("主题", a.subject)]
    rule = "----------------原始邮件----------------"
    inside = "".join(f"<div><b>{label}:</b>&nbsp;{escape(value)}</div>" for label, value in pairs)
    html = (
        f'{divs(body)}<div id="signContainer"></div><hr id="replySplit"><div id="reply139content"><div id="mainReplyContent">'
        f"<div>{rule}</div>{inside}<div><br></div>{html_of(a)}</div></div>"
    )
    return Draft(text=f"{body}\n\n\n{rule}\n{rows(pairs, '：')}\n{bare(a)}", html=html, headers=(("X-Mailer", "RichMail_WebKit 2.0"),))


def telecom189(body: str, a: Answered) -> Draft:
    """China Telecom's webmail."""
    pairs = [("发件人", f'"{a.name}" <{a.mail}>'), ("收件人", a.to), ("发送时间", f"{a.at:%Y-%m-%d %H:%M:%S}"), ("主题", a.subject)]
    html = (
        f'{divs(body)}<div id="signid"></div><blockquote id="oriMsgHtmlSeperator" style="padding-left:1ex"><div>{rows_html(pairs, "：")}</div>'
        f"<div>{html_of(a)}</div></blockquote>"
    )
    return Draft(text=f"{body}\n\n{rows(pairs, '：')}\n\n{bare(a)}", html=html if not a.between else None)


def phone(rule: str, labels: tuple[str, str, str, str], *, colon: str = "：", device: str = "", order: str = "fdts", stamp: str = "zh"):
    """The mail app that ships with a phone: device line, rule, and a header block in an order of its own."""

    def write(body: str, a: Answered) -> Draft:
        when = f"{day_zh(a.at)}周{week_zh(a.at)} {half_zh(a.at)}" if stamp == "zh" else f"{a.at:%d/%m/%Y %H:%M} (GMT+08:00)"
        values = {"f": (labels[0], a.who), "d": (labels[1], when), "t": (labels[2], a.to), "s": (labels[3], a.subject)}
        pairs = [values[letter] for letter in order]
        sign = f"\n\n\n{device}" if device else ""
        html = (
            f"<html><body>{divs(body + sign)}<br><br><div>{rule}</div><div>{rows_html(pairs, colon)}</div><br>"
            f"{html_of(a)}</body></html>"
        )
        return Draft(text=f"{body}{sign}\n\n\n{rule}\n{rows(pairs, colon)}\n\n{bare(a)}", html=html, prefix="回复：" if stamp == "zh" else "Re: ")

    return write


def xiaomi(body: str, a: Answered) -> Draft:
    """Xiaomi's mail app: who first, then when."""
    line = f"在 {a.who}，{day_zh(a.at)} {half_zh(a.at)}写道："
    html = f"{divs(body)}<div><br></div><div>发自我的小米手机</div><div class=\"mail_quote\"><div>{escape(line)}</div>{html_of(a, '<blockquote>', '</blockquote>')}</div>"
    return Draft(text=f"{body}\n\n发自我的小米手机\n{line}\n\n{marked(a) if a.between else bare(a)}", html=html, prefix="回复：")


def english_phone(body: str, a: Answered) -> Draft:
    """An English phone of 2026 that writes one line."""
    line = f"{a.name} <{a.mail}> wrote on {short_en(a.at)} {twelve(a.at)}:"
    return Draft(text=f"{body}\n\nSent from my HUAWEI phone\n\n{line}\n\n{marked(a)}")


ZH4 = ("发件人", "日期", "收件人", "主题")
LAYOUTS = {
    "163-zh": netease("zh"), "126-zh": netease("zh", bare_address=True), "163-en": netease("en"),
    "163-plain-zh": netease("zh", marks=True), "163-plain-en": netease("en", marks=True),
    "163-app-zh": netease("zh", above="--\n发自我的网易邮箱手机智能版"),
    "mailmaster-zh": mailmaster("zh"), "mailmaster-en": mailmaster("en"), "mailmaster-line-zh": mailmaster("zh", old=True),
    "mailmaster-no-colon-zh": mailmaster("zh", old=True, colon=""), "mailmaster-line-en": mailmaster("en", old=True),
    "aliyun-web-zh": aliyun("发送时间"), "aliyun-app-zh": aliyun("日　期", above="来自阿里邮箱 iPhone版", joined=True),
    "dingtalk-app-zh": aliyun("日　期", above="来自钉钉专属商务邮箱", joined=True), "dingtalk-web-zh": aliyun("发送时间", above="发自我的钉钉邮箱"),
    "feishu-zh": feishu("zh"), "lark-en": feishu("en"), "feishu-plain-zh": feishu("zh", marks=True),
    "coremail-zh": coremail("zh"), "coremail-en": coremail("en"), "coremail-plain-zh": coremail("zh", marks=True),
    "139-zh": mobile139, "189-zh": telecom189,
    "huawei-zh": phone("-------- 原始邮件 --------", ZH4, device="发自我的华为手机"),
    "honor-zh": phone("-------- 原始邮件 --------", ZH4, device="发自我的荣耀手机", order="sftd"),
    "samsung-zh": phone("-------- 原始信息 --------", ("来自", "日期", "收件人", "主题"), colon="： ", stamp="en"),
    "samsung-older-zh": phone("-------- 原始邮件 --------", ("自", "日期", "至", "主题"), colon="： ", stamp="en"),
    "samsung-en": phone("-------- Original message --------", ("From", "Date", "To", "Subject"), colon=": ", stamp="en"),
    "oppo-zh": phone("------------------ 原始邮件 ------------------", ZH4, device="发自我的OPPO手机"),
    "xiaomi-zh": xiaomi, "huawei-en": english_phone,
}  # fmt: skip
