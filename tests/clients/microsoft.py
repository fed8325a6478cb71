"""Outlook on desktops, the web and phones, and Windows Mail."""

from __future__ import annotations

from clients.dates import day_zh, half_zh, long_en, twelve, week_zh
from clients.draft import Answered, Draft, bare, divs, html_of, lines_of, marked, paragraphs, rows, rows_html, shown

BORDER = "border:none;border-top:solid {} 1.0pt;padding:3.0pt 0cm 0cm 0cm"
RED = '<p class="MsoNormal"><span style="color:#C00000">{}<o:p></o:p></span></p>'


def head(language: str, a: Answered) -> list[tuple[str, str]]:
    """The header block of desktop Outlook."""
    at, to = a.at, f"{a.to_name} <{a.to}>"
    return {
        "zh": [("发件人", a.who), ("发送时间", f"{day_zh(at)} {at.hour}:{at:%M}"), ("收件人", to), ("主题", a.subject)],
        "zh-tw": [("寄件者", a.who), ("寄件日期", f"{day_zh(at)} {half_zh(at)}"), ("收件者", to), ("主旨", a.subject)],
        "en": [("From", a.who), ("Sent", f"{long_en(at)} {twelve(at)}"), ("To", to), ("Subject", a.subject)],
        "ja": [("差出人", a.who), ("送信日時", f"{day_zh(at)} {at.hour}:{at:%M}"), ("宛先", to), ("件名", a.subject)],
        "ko": [("보낸 사람", a.who), ("보낸 날짜", f"{at:%Y}년 {at.month}월 {at.day}일 월요일 오전 9:00"), ("받는 사람", to), ("제목", a.subject)],
        "de": [("Von", a.who), ("Gesendet", f"Montag, {at.day}. März {at.year} {at:%H:%M}"), ("An", to), ("Betreff", a.subject)],
        "fr": [("De ", a.who), ("Envoyé ", f"lundi {at.day} mars {at.year} {at:%H:%M}"), ("À ", to), ("Objet ", a.subject)],
        "es": [("De", a.who), ("Enviado el", f"lunes, {at.day} de marzo de {at.year} {at:%H:%M}"), ("Para", to), ("Asunto", a.subject)],
        "it": [("Da", a.who), ("Inviato", f"lunedì {at.day} marzo {at.year} {at:%H:%M}"), ("A", to), ("Oggetto", a.subject)],
        "pt": [("De", a.who), ("Enviada em", f"segunda-feira, {at.day} de março de {at.year} {at:%H:%M}"), ("Para", to), ("Assunto", a.subject)],
        "nl": [("Van", a.who), ("Verzonden", f"maandag {at.day} maart {at.year} {at:%H:%M}"), ("Aan", to), ("Onderwerp", a.subject)],
        "ru": [("От", a.who), ("Отправлено", f"понедельник, {at.day} марта {at.year} г. {at.hour}:{at:%M}"), ("Кому", to), ("Тема", a.subject)],
        "pl": [("Od", a.who), ("Wysłano", f"poniedziałek, {at.day} marca {at.year} {at:%H:%M}"), ("Do", to), ("Temat", a.subject)],
    }[language]  # fmt: skip


PREFIX = {"zh": "答复: ", "zh-tw": "回覆: ", "de": "AW: ", "it": "R: ", "pl": "ODP: ", "nl": "Antw: "}


def desktop(language: str, charset: str = "utf-8"):
    """Outlook 2016 to 365 for Windows: Word writes the HTML, and the text has a blank line below each paragraph."""

    def write(body: str, a: Answered) -> Draft:
        pairs = head(language, a)
        border = BORDER.format("#E1E1E1")
        quoted = html_of(a) if not a.between else "".join(
            RED.format(shown(line)) if own else f'<p class="MsoNormal">{shown(line)}<o:p></o:p></p>'
            for line, own in lines_of(a)
        )  # fmt: skip
        html = (
            '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head>'
            "<style><!--\np.MsoNormal {margin:0cm; font-size:10.5pt}\n--></style></head>"
            f'<body lang="ZH-CN" link="#0563C1"><div class="WordSection1">{paragraphs(body)}{paragraphs("")}'
            f'<div><div style="{border}"><p class="MsoNormal">{rows_html(pairs)}<o:p></o:p></p></div></div>'
            f"{paragraphs('')}{quoted}</div></body></html>"
        )
        text = f"{body}\n\n \n\n{rows(pairs)}\n\n \n\n{bare(a, chr(10) + chr(10))}\n"
        mailer = ("X-Mailer", "Microsoft Outlook 16.0")
        return Draft(text=text, html=html, charset=charset, encoding="quoted-printable" if charset != "utf-8" else "base64",
                     prefix=PREFIX.get(language, "RE: "), headers=(mailer, ("Thread-Index", "AdqqZ0000000"), ("Content-Language", "zh-cn")))  # fmt: skip

    return write


def plain_text(language: str, rule: str, mark: str = ""):
    """Outlook set to plain text, which writes a rule above the header block and may mark each line."""

    def write(body: str, a: Answered) -> Draft:
        block = rows(head(language, a)) + "\n\n"
        quoted = marked(a) if mark else bare(a)
        above = f"{rule}\n{block}"
        if mark:
            above = "\n".join(mark + line for line in above.rstrip("\n").split("\n")) + f"\n{mark.strip()}\n"
        return Draft(text=f"{body}\n\n{above}{quoted}", prefix=PREFIX.get(language, "RE: "),
                     headers=(("X-Mailer", "Microsoft Outlook 16.0"),))  # fmt: skip

    return write


def web(language: str):
    """Outlook on the web and the new Outlook."""

    def write(body: str, a: Answered) -> Draft:
        pairs = head(language, a)
        html = (
            '<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr">'
            + divs(body, ' class="elementToProof" style="font-family: Aptos; font-size: 12pt;"')
            + '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">'
            f'<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">{rows_html(pairs)}</font>'
            f"<div>&nbsp;</div></div><div>{html_of(a)}</div></body></html>"
        )
        text = f"{body}\n{'_' * 32}\n{rows(pairs)}\n\n{bare(a)}\n"
        return Draft(text=text, html=html, prefix=PREFIX.get(language, "Re: "), headers=(("Thread-Topic", "x"), ("x-ms-has-attach", "")))

    return write


def phone(language: str, device: str):
    """Outlook for iOS and Android."""
    zh, url = language.startswith("zh"), "https://aka.ms/o0ukef"

    def write(body: str, a: Answered) -> Draft:
        get = f"获取 Outlook for {device}" if zh else f"Get Outlook for {device}"
        pairs = head(language, a)
        html = (
            f'<html><body dir="ltr">{divs(body, " dir=ltr")}<div><br></div><div id="ms-outlook-mobile-signature" dir="ltr">'
            f'{get.split("Outlook")[0]}<a href="{url}">Outlook for {device}</a></div>'
            '<div id="mail-editor-reference-message-container" class="ms-outlook-mobile-reference-message"><hr style="display:inline-block;width:98%">'
            f'<div id="divRplyFwdMsg" style="font-size: 11pt;">{rows_html(pairs)}</div><br>{html_of(a)}</div></body></html>'
        )
        text = f"{body}\n\n{get}<{url}>\n{'_' * 32}\n{rows(pairs)}\n\n{bare(a)}\n"
        return Draft(text=text, html=html, prefix=PREFIX.get(language, "Re: "))

    return write


def mac(language: str):
    """Outlook for Mac."""

    def write(body: str, a: Answered) -> Draft:
        at = a.at
        pairs = (
            [("发件人", a.who), ("日期", f"{day_zh(at)} 星期{week_zh(at)} {at:%H:%M}"), ("收件人", a.to), ("主题", a.subject)]
            if language == "zh"
            else [("From", a.who), ("Date", f"{long_en(at)} at {twelve(at)}"), ("To", a.to), ("Subject", a.subject)]
        )
        html = (
            f'<html><body lang="ZH-CN"><div class="WordSection1">{paragraphs(body)}{paragraphs("")}'
            f'<div id="mail-editor-reference-message-container"><div><div style="{BORDER.format("#B5C4DF")}">'
            f'<p class="MsoNormal" style="mso-margin-top-alt:0cm">{rows_html(pairs)}</p></div>{html_of(a)}</div></div></div></body></html>'
        )
        text = f"{body}\n\n{rows(pairs)}\n{bare(a)}\n"
        return Draft(text=text, html=html, headers=(("User-Agent", "Microsoft-MacOutlook/16.80"),))

    return write


def windows_mail(language: str):
    """The Mail app of Windows 10."""
    line = "从 Windows 版邮件发送" if language == "zh" else "Sent from Mail for Windows"

    def write(body: str, a: Answered) -> Draft:
        pairs = head(language, a)
        html = (
            f'<html><body lang="ZH-CN"><div class="WordSection1">{paragraphs(body)}<p class="MsoNormal">&nbsp;</p>'
            f'<p class="MsoNormal">{line}</p><div style="{BORDER.format("#E1E1E1")}"><p class="MsoNormal" style="border:none;padding:0cm">'
            f"{rows_html(pairs)}</p></div>{html_of(a)}</div></body></html>"
        )
        return Draft(text=f"{body}\n\n{line}\n\n{rows(pairs)}\n\n{bare(a)}\n", html=html)

    return write


def live(language: str):
    """Windows Live Mail and Outlook Express: a block that begins with the rule, names with no address."""

    def write(body: str, a: Answered) -> Draft:
        at = a.at
        pairs = [("From", f'"{a.name}" <{a.mail}>'), ("To", f"<{a.to}>"), ("Sent", f"{long_en(at)} {twelve(at)}"), ("Subject", a.subject)]
        return Draft(text=f"{body}\n\n----- Original Message ----- \n{rows(pairs)}\n\n\n{marked(a) if language == 'en' else bare(a)}",
                     headers=(("X-Mailer", "Microsoft Outlook Express 6.00"),))  # fmt: skip

    return write


LAYOUTS = {
    **{f"outlook-{language}": desktop(language) for language in
       ("zh-tw", "en", "ja", "ko", "de", "fr", "es", "it", "pt", "nl", "ru", "pl")},
    "outlook-zh": desktop("zh", "gb2312"),
    "outlook-zh-utf8": desktop("zh"),
    "outlook-plain-en": plain_text("en", "-----Original Message-----"),
    "outlook-plain-zh": plain_text("zh", "-----邮件原件-----"),
    "outlook-plain-zh-tw": plain_text("zh-tw", "-----Original Message-----"),
    "outlook-plain-de": plain_text("de", "-----Ursprüngliche Nachricht-----"),
    "outlook-plain-fr": plain_text("fr", "-----Message d'origine-----"),
    "outlook-marked-en": plain_text("en", "-----Original Message-----", "> "),
    "outlook-marked-zh": plain_text("zh", "-----邮件原件-----", "> "),
    "outlook-web-zh": web("zh"), "outlook-web-en": web("en"), "outlook-web-zh-tw": web("zh-tw"),
    "outlook-ios-zh": phone("zh", "iOS"), "outlook-ios-en": phone("en", "iOS"),
    "outlook-android-zh": phone("zh", "Android"), "outlook-android-en": phone("en", "Android"),
    "outlook-mac-zh": mac("zh"), "outlook-mac-en": mac("en"),
    "windows-mail-zh": windows_mail("zh"), "windows-mail-en": windows_mail("en"),
    "windows-live-en": live("en"), "windows-live-zh": live("zh"),
}  # fmt: skip
