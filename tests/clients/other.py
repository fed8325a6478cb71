"""Thunderbird, Lotus Notes, Yahoo, Zoho, Proton, Zimbra, Roundcube, K-9, Spark, GMX and mutt."""

from __future__ import annotations

from html import escape

from clients.dates import day_zh, half_zh, long_en, twelve, week_ja, week_zh
from clients.draft import Answered, Draft, bare, divs, html_of, marked, rows, rows_html, shown, wrapped


def _bird(language: str, a: Answered) -> str:
    at, name = a.at, a.name
    return {
        "en": f"On {at:%d/%m/%Y} {at:%H:%M}, {name} wrote:",
        "us": f"On {at.month}/{at.day}/{at.year} {twelve(at)}, {name} wrote:",
        "zh": f"在 {at.year}/{at.month}/{at.day} {at.hour}:{at:%M}, {name} 写道:",
        "zh-older": f"于 {at.year}/{at.month}/{at.day} {at.hour}:{at:%M}, {name} 写道:",
        "zh-tw": f"{name} 於 {at.year}/{at.month}/{at.day} {half_zh(at)} 寫道:",
        "ja": f"On {at:%Y/%m/%d} {at.hour}:{at:%M}, {name} wrote:",
        "de": f"Am {at:%d.%m.%y} um {at:%H:%M} schrieb {name}:",
        "fr": f"Le {at:%d/%m/%Y} à {at:%H:%M}, {name} a écrit :",
        "es": f"El {at.day}/{at.month}/{at:%y} a las {at.hour}:{at:%M}, {name} escribió:",
        "it": f"Il {at:%d/%m/%y} {at:%H:%M}, {name} ha scritto:",
        "pt": f"Em {at:%d/%m/%Y} {at:%H:%M}, {name} escreveu:",
        "nl": f"Op {at:%d-%m-%Y} om {at:%H:%M} schreef {name}:",
        "ru": f"{at:%d.%m.%Y} {at.hour}:{at:%M}, {name} пишет:",
        "pl": f"W dniu {at.day}.{at:%m.%Y} o {at:%H:%M}, {name} pisze:",
    }[language]


def thunderbird(language: str, *, below: bool = False, html: bool = False):
    """Thunderbird with its answer above or below the quote."""

    def write(body: str, a: Answered) -> Draft:
        line = _bird(language, a)
        quote = html_of(a, '<blockquote type="cite" cite="mid:1@corp.example">', "</blockquote>")
        prefix = f'<div class="moz-cite-prefix">{shown(line)}<br></div>'
        if below:
            text, page = f"{line}\n{marked(a)}\n\n{body}", f"{prefix}{quote}<p>{shown(body).replace(chr(10), '<br>')}</p>"
        else:
            text, page = f"{body}\n\n{line}\n{marked(a)}", f"<p>{shown(body).replace(chr(10), '<br>')}</p>{prefix}{quote}"
        agent = (("User-Agent", "Mozilla Thunderbird"), ("Content-Language", "en-US"))
        return Draft(text=text, html=f"<!DOCTYPE html><html><head></head><body>{page}</body></html>" if html else None, encoding="8bit", headers=agent)

    return write


def notes(language: str, *, table: bool = False):
    """Lotus Notes: a header block with tabs, or a line with the name and the table of older versions."""
    zh = language == "zh"

    def write(body: str, a: Answered) -> Draft:
        labels = ("发件人", "收件人", "日期", "主题") if zh else ("From", "To", "Date", "Subject")
        pairs = list(zip(labels, (f'"{a.name}" <{a.mail}>', a.to, f"{a.at:%Y/%m/%d %H:%M}", a.subject), strict=True))
        if table:
            to, cc, subject = ("收件人", "抄送", "主题") if zh else ("To", "cc", "Subject")
            text = f'{body}\n\n\n\n\n"{a.name}" <{a.mail}> \n{a.at:%Y/%m/%d %H:%M}\n\n{to}\n{a.to}\n{cc}\n\n{subject}\n{a.subject}\n\n\n\n\n\n{bare(a)}'
            return Draft(text=text, headers=(("X-Mailer", "Lotus Notes Release 8.5"),))
        cells = "".join(f'<tr><td><font size=1 color=#5f5f5f face="sans-serif">{label}: &nbsp;</font></td><td><font size=1>{escape(value)}</font></td></tr>' for label, value in pairs)
        html = f'<font size=2 face="sans-serif">{shown(body).replace(chr(10), "<br>")}</font><br><br><br><table>{cells}</table><br><hr noshade><br><br>{html_of(a)}'
        text = f"{body}\n\n\n\n{rows(pairs, ':' + chr(9))}\n\n\n\n{bare(a)}"
        return Draft(text=text, html=html, headers=(("X-Mailer", "HCL Notes Release 12.0"),), prefix="回复: " if zh else "Re: ")

    return write


def inotes(language: str):
    """Notes in the browser."""

    def write(body: str, a: Answered) -> Draft:
        zh = language == "zh"
        line = f"-----{a.name} 写道: -----" if zh else f"-----{a.name} wrote: -----"
        labels = ("收件人", "发件人", "日期", "主题") if zh else ("To", "From", "Date", "Subject")
        pairs = list(zip(labels, (a.to, a.who, f"{a.at:%Y/%m/%d} {half_zh(a.at) if zh else twelve(a.at)}", a.subject), strict=True))
        html = f'<font face="Default Sans Serif">{divs(body)}<br><br><font color="#990099">{escape(line)}</font><div class="iNotesHistory" style="padding-left:5px;">{rows_html(pairs)}<br><br>{html_of(a)}</div></font>'
        return Draft(text=f"{body}\n\n\n{line}\n{rows(pairs)}\n\n{bare(a)}", html=html)

    return write


def yahoo(language: str):
    """Yahoo Mail."""

    def write(body: str, a: Answered) -> Draft:
        line = {
            "en": f"On {long_en(a.at)} at {a.at:%I:%M:%S} AM GMT+8, {a.who} wrote:",
            "zh-tw": f"{day_zh(a.at)} 星期{week_zh(a.at)} 上午{a.at:%H:%M:%S} [GMT+8]， {a.who} 寫道：",
            "ja": f"{day_zh(a.at)}{week_ja(a.at)}曜日 {a.at.hour}:{a.at:%M:%S} JST、{a.who}が書き込みました:",
        }[language]
        html = (
            f'<html><head></head><body><div class="ydp6a1c2ayahoo-style-wrap">{divs(body, " dir=ltr data-setdir=false")}<div><br></div></div>'
            f'<div id="ydp1f0ayahoo_quoted_4711" class="ydp1f0ayahoo_quoted"><div style="font-family:Helvetica"><div>{escape(line)}</div><div><br></div>'
            f"{html_of(a)}</div></div></body></html>"
        )
        return Draft(text=f"{body}\n\n    {line}  \n \n {bare(a)}", html=html if not a.between else None, headers=(("X-Mailer", "WebService/1.1.25262 YMailNovation"),))

    return write


def zoho(language: str):
    """Zoho Mail."""

    def write(body: str, a: Answered) -> Draft:
        line = f"---- 在 星期一, {a.at:%Y-%m-%d %H:%M:%S} {a.who} 写道 ---" if language == "zh" else f"---- On Mon, {a.at:%d} Mar {a.at:%Y %H:%M:%S} +0800 {a.who} wrote ---"
        html = (
            f'<div style="font-family: Verdana;">{divs(body)}<div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204)"><br></div>'
            f'<div class="zmail_extra" data-zbluepencil-ignore="true"><div id="Zm-_Id_-Sgn1">{escape(line)}</div><br>{html_of(a, "<blockquote id=blockquote_zmail>", "</blockquote>")}</div></div>'
        )
        return Draft(text=f"{body}\n\n\n\n {line}- \n\n{marked(a, ' > ')}", html=html, headers=(("X-Mailer", "Zoho Mail"),))

    return write


def proton(language: str, *, older: bool = False):
    """Proton Mail, which signs for itself."""

    def write(body: str, a: Answered) -> Draft:
        line = f"在 {day_zh(a.at)}星期{week_zh(a.at)} {a.at:%H:%M}，{a.who} 写道：" if language == "zh" else f"On Monday, March 2nd, {a.at.year} at {twelve(a.at)}, {a.who} wrote:"
        sign = "使用 [Proton Mail](https://proton.me/) 安全邮箱发送。" if language == "zh" else "Sent with [Proton Mail](https://proton.me/) secure email."
        shown_sign = sign.replace("[Proton Mail](https://proton.me/)", '<a href="https://proton.me/">Proton Mail</a>')
        rule = "------- Original Message -------\n" if older else ""
        html = (
            f'{divs(body)}<div><br></div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">{shown_sign}</div></div>'
            f'<div><br></div><div class="protonmail_quote">{escape(line)}<br><blockquote class="protonmail_quote" type="cite">{html_of(a)}</blockquote><br></div>'
        )
        return Draft(text=f"{body}\n\n{sign}\n\n{rule}{line}\n\n{marked(a)}", html=html if not a.between else None)

    return write


def zimbra(language: str):
    """Zimbra's webmail: five dashes, and marks of its own in HTML."""

    def write(body: str, a: Answered) -> Draft:
        rule = "----- 原始邮件 -----" if language == "zh" else "----- Original Message -----"
        when = f"星期{week_zh(a.at)}, {a.at.year}年 {a.at.month} 月 {a.at:%d}日 上午 {a.at.hour}:{a.at:%M:%S}" if language == "zh" else f"{long_en(a.at)} {a.at:%I:%M:%S} AM"
        labels = ("发件人", "收件人", "发送时间", "主题") if language == "zh" else ("From", "To", "Sent", "Subject")
        pairs = list(zip(labels, (f'"{a.name}" <{a.mail}>', f'"{a.to_name}" <{a.to}>', when, a.subject), strict=True))
        html = (
            f'<html><body><div style="font-family: arial">{divs(body)}<div><br></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">'
            f'<blockquote style="border-left:2px solid #1010FF;">{rows_html(pairs)}<br></blockquote></div><div data-marker="__QUOTED_TEXT__">'
            f"{html_of(a, '<blockquote style=color:#000>', '</blockquote>')}</div></div></body></html>"
        )
        return Draft(text=f"{body}\n\n{rule}\n{rows(pairs)}\n\n{marked(a) if a.between else bare(a)}", html=html if not a.between else None,
                     headers=(("X-Mailer", "Zimbra 9.0.0_GA_4583 (ZimbraWebClient - GC120 (Win))"),))  # fmt: skip

    return write


def roundcube(language: str, *, below: bool = False):
    """Roundcube, in HTML with an introduction of its own."""

    def write(body: str, a: Answered) -> Draft:
        line = f"在 {a.at:%Y-%m-%d %H:%M}，{a.name} 写道：" if language == "zh" else f"On {a.at:%Y-%m-%d %H:%M}, {a.name} wrote:"
        quote = html_of(a, '<blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid">', "</blockquote>")
        html = f'<p id="reply-intro">{escape(line)}</p>{quote}{divs(body)}' if below else f'{divs(body)}<p id="reply-intro">{escape(line)}</p>{quote}'
        text = f"{line}\n\n{marked(a)}\n\n{body}" if below else f"{body}\n\n{line}\n\n{marked(a)}"
        return Draft(text=text, html=html, headers=(("User-Agent", "Roundcube Webmail/1.6.9"),))

    return write


def k9(language: str):
    """K-9 and Thunderbird for Android."""

    def write(body: str, a: Answered) -> Draft:
        line = f"于 {day_zh(a.at)} GMT+08:00 上午{a.at.hour}:{a.at:%M:%S}，{a.who} 写道：" if language == "zh" else f"On {a.at.day} March {a.at.year} {a.at:%H:%M:%S} GMT+08:00, {a.who} wrote:"
        sign = "-- \n使用 K-9 Mail 从我的 Android 设备发送。请原谅我的简短。" if language == "zh" else "-- \nSent from my Android device with K-9 Mail. Please excuse my brevity."
        html = f'<html><body><div dir="auto">{shown(body).replace(chr(10), "<br>")}</div><br><br><div class="gmail_quote"><div dir="auto">{escape(line)}</div>{html_of(a, "<blockquote class=gmail_quote>", "</blockquote>")}</div><div style="white-space: pre-wrap">{sign}</div></body></html>'
        return Draft(text=f"{body}\n\n{line}\n{marked(a, '>')}\n{sign}", html=html if not a.between else None)

    return write


def spark(body: str, a: Answered) -> Draft:
    """Spark on a Mac."""
    line = f"On Mar {a.at.day}, {a.at.year} at {twelve(a.at)} +0800, {a.who}, wrote:"
    html = f'<div name="messageBodySection">{divs(body)}</div><div name="messageReplySection">{escape(line)}<br/>{html_of(a, "<blockquote type=cite>", "</blockquote>")}</div>'
    return Draft(text=f"{body}\n{line}\n{marked(a)}", html=html)


def gmx(body: str, a: Answered) -> Draft:
    """GMX and web.de: a block that begins with the date."""
    pairs = [("Gesendet", f"Montag, {a.at.day}. März {a.at.year} um {a.at:%H:%M} Uhr"), ("Von", f'"{a.name}" <{a.mail}>'), ("An", a.to), ("Betreff", a.subject)]
    html = f'<html><body>{divs(body)}<div name="quote" style="margin:10px 5px 5px 10px;padding:10px 0 10px 10px;border-left:2px solid #C3D9E5">{rows_html(pairs)}<div name="quoted-content">{html_of(a)}</div></div></body></html>'
    return Draft(text=f"{body}\n \n\n{rows(pairs)}\n{bare(a)}", html=html if not a.between else None)


def mutt(body: str, a: Answered) -> Draft:
    """Mutt: the answer below, no HTML."""
    return Draft(text=f"On Mon, Mar 02, 2026 at 09:00:00AM +0800, {a.name} wrote:\n{marked(a)}\n\n{body}", encoding="8bit", headers=(("User-Agent", "Mutt/2.2.12"),))


def flowed(body: str, a: Answered) -> Draft:
    """A client that breaks long quoted lines and marks only what it did not break off."""
    quoted = "\n".join("> " + piece if not n else piece for line in a.text.split("\n") for n, piece in enumerate(wrapped(line, 40).split("\n")))
    return Draft(text=f"{body}\n\nOn {a.at:%Y-%m-%d} {a.at:%H:%M}, {a.who} wrote:\n{quoted if not a.between else marked(a)}")


def unmarked(body: str, a: Answered) -> Draft:
    """A client that quotes with no mark of any kind."""
    return Draft(text=f"{body}\n\n{bare(a)}")


LAYOUTS = {
    **{f"thunderbird-{language}": thunderbird(language) for language in ("en", "zh", "zh-older", "zh-tw", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "ja")},
    "thunderbird-below-en": thunderbird("us", below=True), "thunderbird-below-zh": thunderbird("zh", below=True),
    "thunderbird-html-en": thunderbird("us", html=True), "thunderbird-html-below-de": thunderbird("de", below=True, html=True),
    "notes-zh": notes("zh"), "notes-en": notes("en"), "notes-table-en": notes("en", table=True), "notes-table-zh": notes("zh", table=True),
    "inotes-zh": inotes("zh"), "inotes-en": inotes("en"),
    "yahoo-en": yahoo("en"), "yahoo-zh-tw": yahoo("zh-tw"), "yahoo-ja": yahoo("ja"), "zoho-en": zoho("en"), "zoho-zh": zoho("zh"),
    "proton-en": proton("en"), "proton-zh": proton("zh"), "proton-older-en": proton("en", older=True),
    "zimbra-en": zimbra("en"), "zimbra-zh": zimbra("zh"), "roundcube-zh": roundcube("zh"), "roundcube-en": roundcube("en"),
    "roundcube-below-en": roundcube("en", below=True), "k9-en": k9("en"), "k9-zh": k9("zh"),
    "spark-en": spark, "gmx-de": gmx, "mutt-en": mutt,
}  # fmt: skip
#: Read only with the mail that is answered: nothing in them says where it begins.
WITHOUT_MARKS = {"unmarked": unmarked, "flowed-en": flowed, "unmarked-zh": unmarked}
