"""Gmail on the web and as an app, in every language it speaks to us, and what Google Groups adds below."""

from __future__ import annotations

from clients.dates import day_zh, half_zh, short_en, twelve, week_ja, week_zh
from clients.draft import Answered, Draft, divs, html_of, marked, shown, wrapped

QUOTE = '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">'


def _says(language: str, a: Answered) -> str:
    at, who = a.at, a.who
    return {
        "zh": f"{who} 于{day_zh(at)}周{week_zh(at)} {at:%H:%M}写道：",
        "zh-tw": f"{who} 於 {day_zh(at)} 週{week_zh(at)} {half_zh(at)}寫道：",
        "en": f"On {short_en(at)} at {twelve(at)} {who} wrote:",
        "ja": f"{day_zh(at)}({week_ja(at)}) {at.hour}:{at:%M} {who}:",
        "ko": f"{at.year}년 {at.month}월 {at.day}일 (월) 오전 {at.hour}:{at:%M}, {who}님이 작성:",
        "de": f"Am Mo., {at.day}. März {at.year} um {at:%H:%M} Uhr schrieb {who}:",
        "fr": f"Le lun. {at.day} mars {at.year} à {at:%H:%M}, {who} a écrit :",
        "es": f"El lun, {at.day} mar {at.year} a las {at.hour}:{at:%M}, {a.name} (<{a.mail}>) escribió:",
        "it": f"Il giorno lun {at.day} mar {at.year} alle ore {at:%H:%M} {who} ha scritto:",
        "pt": f"Em seg., {at.day} de mar. de {at.year} às {at:%H:%M}, {who} escreveu:",
        "nl": f"Op ma {at.day} mrt {at.year} om {at:%H:%M} schreef {who}:",
        "ru": f"пн, {at.day} мар. {at.year} г. в {at:%H:%M}, {who}:",
        "pl": f"pon., {at.day} mar {at.year} o {at:%H:%M} {who} napisał(a):",
        "sv": f"Den mån {at.day} mars {at.year} kl {at:%H:%M} skrev {who}:",
        "tr": f"{who}, {at.day} Mar {at.year} Pzt, {at:%H:%M} tarihinde şunu yazdı:",
    }[language]


def gmail(language: str, *, app: bool = False, footer: str = ""):
    """Gmail; the app writes the same, with its text in `dir=auto`."""

    def write(body: str, a: Answered) -> Draft:
        line = _says(language, a)
        where = "auto" if app else "ltr"
        html = (
            f'<div dir="{where}">{divs(body)}</div><br><div class="gmail_quote gmail_quote_container">'
            f'<div dir="ltr" class="gmail_attr">{shown(line).replace(a.mail, f"""<a href="mailto:{a.mail}">{a.mail}</a>""")}<br></div>'
            f"{html_of(a, QUOTE, '</blockquote>')}</div>"
        )
        text = f"{body}\n\n{wrapped(line, 74)}\n\n{marked(a)}"
        if footer:
            text += f"\n\n{footer}"
            html += f"\n<p></p>\n{shown(footer).replace(chr(10), '<br />')}<br />"
        encoding = "base64" if not line.isascii() else "quoted-printable"
        return Draft(text=text, html=html, encoding=encoding)

    return write


GROUPS_EN = (
    "-- \nYou received this message because you are subscribed to the Google Groups \"approvers\" group.\n"
    "To unsubscribe from this group and stop receiving emails from it, send an email to approvers+unsubscribe@corp.example.\n"
    "To view this discussion visit https://groups.google.com/a/corp.example/d/msgid/approvers/1."
)
GROUPS_ZH = (
    "-- \n您收到此邮件是因为您订阅了Google群组上的“approvers”群组。\n"
    "要退订此群组并停止接收此群组的电子邮件，请发送电子邮件到approvers+unsubscribe@corp.example。\n"
    "要查看此讨论，请访问 https://groups.google.com/a/corp.example/d/msgid/approvers/1。"
)


def gmail_below(language: str):
    """Gmail with the answer below the quote."""

    def write(body: str, a: Answered) -> Draft:
        line = _says(language, a)
        html = (
            f'<div dir="ltr"><div dir="ltr"><br></div><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{shown(line)}<br></div>'
            f"{html_of(a, QUOTE, '</blockquote>')}<div><br></div>{divs(body)}</div></div>"
        )
        return Draft(text=f"{wrapped(line, 74)}\n\n{marked(a)}\n\n{body}", html=html)

    return write


LAYOUTS = {
    **{f"gmail-{language}": gmail(language) for language in
       ("zh", "zh-tw", "en", "ja", "ko", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "sv", "tr")},
    "gmail-app-zh": gmail("zh", app=True),
    "gmail-app-en": gmail("en", app=True),
    "google-groups-en": gmail("en", footer=GROUPS_EN),
    "google-groups-zh": gmail("zh", footer=GROUPS_ZH),
    "gmail-below-en": gmail_below("en"),
    "gmail-below-zh": gmail_below("zh"),
}  # fmt: skip
