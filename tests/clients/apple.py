"""Apple Mail and the Mail app of iPhones."""

from __future__ import annotations

from clients.dates import MONTHS, day_zh, half_zh, twelve
from clients.draft import Answered, Draft, divs, html_of, marked, shown


def _says(form: str, a: Answered) -> str:
    at, who, short = a.at, a.who, MONTHS[a.at.month - 1][:3]
    return {
        "mac-zh": f"{day_zh(at)} {at:%H:%M}，{who} 写道：",
        "iphone-zh": f"在 {day_zh(at)}，{half_zh(at)}，{who} 写道：",
        "iphone-zh-24": f"在 {day_zh(at)}，{at:%H:%M}，{who} 写道：",
        "iphone-zh-tw": f"{who} 於 {day_zh(at)} {half_zh(at)} 寫道：",
        "mac-zh-tw": f"{who} 於 {day_zh(at)} {at:%H:%M} 寫道：",
        "en": f"On {at.day} {short} {at.year}, at {at:%H:%M}, {who} wrote:",
        "us": f"On {short} {at.day}, {at.year}, at {twelve(at)}, {who} wrote:",
        "ja": f"{at:%Y/%m/%d} {at.hour}:{at:%M}、{who}のメール:",
        "de": f"Am {at:%d.%m.%Y} um {at:%H:%M} schrieb {who}:",
        "fr": f"Le {at.day} mars {at.year} à {at:%H:%M}, {who} a écrit :",
        "es": f"El {at.day} mar {at.year}, a las {at.hour}:{at:%M}, {who} escribió:",
        "it": f"Il giorno {at.day} mar {at.year}, alle ore {at:%H:%M}, {who} ha scritto:",
        "nl": f"Op {at.day} mrt. {at.year}, om {at:%H:%M} heeft {who} het volgende geschreven:",
        "pt": f"Em {at.day} de mar. de {at.year}, à(s) {at:%H:%M}, {who} escreveu:",
        "ru": f"{at.day} марта {at.year} г., в {at:%H:%M}, {who} написал(а):",
        "pl": f"Wiadomość napisana przez {who} w dniu {at.day} mar {at.year}, o godz. {at:%H:%M}:",
        "ko": f"{at.year}. {at.month}. {at.day}. 오전 {at.hour}:{at:%M}, {who} 작성:",
        "sv": f"{at.day} mars {at.year} kl. {at:%H:%M} skrev {who}:",
        "da": f"Den {at.day}. mar. {at.year} kl. {at:%H.%M} skrev {who}:",
    }[form]


def apple(form: str, device: str = "", *, text: bool = True):
    """The attribution stands inside the first quote and carries a mark in the text part."""

    def write(body: str, a: Answered) -> Draft:
        line = _says(form, a)
        sign = f"\n\n{device}" if device else ""
        signed = f'<div><br></div><div dir="ltr">{device}</div>' if device else ""
        html = (
            '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">'
            f'{divs(body, " dir=ltr")}{signed}<div dir="ltr"><br><blockquote type="cite">{shown(line)}<br><br></blockquote></div>'
            f"""{html_of(a, '<blockquote type="cite"><div dir="ltr">', '</div></blockquote>')}</body></html>"""
        )
        plain = f"{body}{sign}\n\n> {line}\n> \n{marked(a)}" if not a.between else f"{body}{sign}\n\n{line}\n\n{marked(a)}"
        mailer = ("X-Mailer", "iPhone Mail (23D127)") if device else ("X-Mailer", "Apple Mail (2.3864.300.41.1.7)")
        return Draft(text=plain if text else None, html=html, encoding="quoted-printable", prefix="回复：" if "zh" in form else "Re: ", headers=(mailer,))

    return write


LAYOUTS = {
    "apple-zh": apple("mac-zh"), "apple-en": apple("en"), "apple-us": apple("us"), "apple-zh-tw": apple("mac-zh-tw"),
    **{f"apple-{form}": apple(form) for form in ("ja", "de", "fr", "es", "it", "nl", "pt", "ru", "pl", "ko", "sv", "da")},
    "iphone-zh": apple("iphone-zh", "发自我的 iPhone"), "iphone-24-zh": apple("iphone-zh-24", "发自我的iPhone"),
    "iphone-en": apple("us", "Sent from my iPhone"), "iphone-zh-tw": apple("iphone-zh-tw", "從我的 iPhone 傳送"),
    "iphone-ja": apple("ja", "iPhoneから送信"), "iphone-de": apple("de", "Von meinem iPhone gesendet"),
    "iphone-fr": apple("fr", "Envoyé de mon iPhone"), "iphone-html-zh": apple("iphone-zh", "发自我的iPad", text=False),
}  # fmt: skip
