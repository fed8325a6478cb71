"""The line that a telephone or a mail program puts below what was written with it.

A closed world: what mails are written with is named in words that are all known, and so is what one asks to be excused for.
A line with any other word in it (whose telephone it is, when something holds, what is to be ignored) is the writer's own.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.compiled import form
from mailflow.mail.reply.devicewords import JOINING, MADE_BY, MODELS, PRODUCTS


def _any(words: str) -> str:
    """The words, the longest first; one in Latin letters ends where its letters end."""
    each = sorted(words.split(), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word.replace("_", " ")) + (r"(?![a-z])" if word.isascii() else "") for word in each)


#: Numbers name a model only behind who made it, or behind the name of a series.
_MODEL: Final = (
    rf"(?:{_any(MODELS)}|{_any(MADE_BY)}) ?(?:[a-z]{{1,2}}\d{{1,3}}[a-z]?|\d{{1,2}}[a-z]{{0,2}})(?![\da-z%]|[.,:]\d)"
    r"(?: (?:pro|max|plus|ultra|mini|air|se|lite|fe|fold|flip|5g|4g|edition)(?![a-z])\+?){0,4}"
)
_WINDOWS: Final = r"(?:mail for windows(?: \d{1,2})?|windows(?: \d{1,2})? ?版?邮件(?:应用)?)(?![\da-z])"
_WORD: Final = rf"(?:{_WINDOWS}|{_MODEL}|{_any(f'{PRODUCTS} {MADE_BY} {MODELS} {JOINING}')})"
#: Words that name what a mail was written with; possessive, for many a name can be parted in two ways.
_THINGS: Final = rf"(?:{_WORD}(?:, |[ /-]{{1,3}})?+){{1,14}}+"
_PRODUCT = re.compile(rf"(?<![a-z])(?:{_WINDOWS}|{_any(PRODUCTS)})", re.IGNORECASE)
#: Who made it names a thing only where it is the writer's, or where a number says which; else it names a company.
_MAKER = re.compile(_any(MADE_BY), re.IGNORECASE)
_OWN = re.compile(r"\d|我的|\b(?:my|mi|mio|min|mijn|mon|meu|mein|meinem)\b|моего", re.IGNORECASE)
#: Mail programs that offer themselves; whatever else is to be got is a purchase.
_OFFERED: Final = rf"(?:outlook|bluemail|spark|foxmail|gmail|yahoo mail|aol mail)(?![a-z]) ?(?:{_THINGS})?+"
#: By such means things are sent to customers, too.
_TOLD = re.compile(r"(?:使用|通过|通過|透过|透過|用|从|由) ?(?:微信|小程序|钉钉|飞书)(?:发送|發送|发出|传送|傳送|送出)[。.]?")

_EXCUSED: Final = (
    r"(?:brevity|terseness|briefness|typos?|typing(?: errors?| mistakes?)?|spelling(?: errors?| mistakes?)?"
    r"|misspellings?|errors|mistakes"
    r"|grammar|autocorrect(?: errors?| fails?)?|fat fingers|(?:short|brief|terse) (?:reply|message|answer|note|response))"
)
_MORE_EXCUSED: Final = rf"{_EXCUSED}(?:(?:,|,? and|,? or|,? and/or| &|/) ?(?:my |any |the )?{_EXCUSED}){{0,3}}"
#: Whose fault a wrong letter is.
_EXCUSES: Final = (
    rf"(?:(?:please |pls |kindly |so )?(?:excuse|forgive|pardon|ignore) (?:my |any |the )?{_MORE_EXCUSED}"
    rf"|(?:sorry|apologies|my apologies) (?:for|about) (?:my |any |the )?{_MORE_EXCUSED}"
    r"|autocorrect is to blame|blame (?:my |the )?autocorrect|[言字文](?:简|簡|句简短|句簡短|短)[勿莫]怪|(?:字句|文字"
    r"|内容|回复)[简簡](?:短|略)"
    r"|(?:如有|若有|难免有?)?(?:错字|错别字|笔误|打字错误|輸入錯誤|错漏|錯字|疏漏)(?:之处|的地方)?[,，]?(?:还|還"
    r"|敬)?[请請](?:您)?"
    r"(?:原谅|谅解|见谅|多?包涵|諒解|見諒|海涵)|(?:还|還|敬)?[请請](?:您)?(?:原谅|谅解|见谅|多?包涵|諒解|見諒|海涵)(?:(?:我的)?(?:简短|簡短|简洁|错别字|笔误))?"
    r"|(?:打字|输入|手机打字|輸入)(?:不便|不方便|有误))"
)
_BY_HAND: Final = r"(?:(?:my |both )?thumbs?|(?:a |my |the )?small (?:screen|keyboard)|the (?:go|move|road|run))"
_TYPED: Final = r"(?:typed|written|composed|tapped out|thumbed|replied|replying|typing) (?:on|from|with|by|using)"
_ENGLISH: Final = (
    r"(?:(?:this (?:e-?mail|message) was )?sent (?:from|via|using|with|by|on)"
    rf"|{_TYPED}|signature is customi[sz]ed by) (?P<sent>{_THINGS})"
    r"|sent (?:on|from) the (?:go|move|road|run)"
    rf"|{_TYPED} {_BY_HAND}"
    rf"|(?:get|download|télécharger|obtener|ottieni|obter o|hämta|загрузить) {_OFFERED}"
    rf"|outlook für {_THINGS}beziehen"
)
_ABROAD: Final = (
    rf"(?:envoyé d(?:e|epuis) |von meinem |gesendet (?:von|mit) |enviado desde "
    rf"|enviado do |inviato da(?:l)? "
    rf"|(?:verzonden|verstuurd) vanaf |отправлено с |sendt fra |skickat från |lähetetty "
    rf"|wysłane z |odesláno z )(?P<abroad>{_THINGS})(?:gesendet)?"
)
_SENT: Final = r"(?:发送|發送|发出|寄出|傳送|传送|送出)"
_EASTERN: Final = (
    rf"(?:发自|發自|发送自|發送自|傳送自|寄自|寄件自|来自|來自) ?(?P<from>{_THINGS})"
    rf"|(?:原始?邮件由|本?邮件由|信件由|使用|通过|通過|透过|透過|經由|由|从|從|我从|我從"
    rf"|用) ?(?P<by>{_THINGS})(?:{_SENT}|(?:发来|寄来|发出|发送)的(?:邮件|信|郵件)?)|[从從] ?{_OFFERED}获取"
    rf"|(?:获取|取得|下载)(?:适用于 ?(?:ios|android|安卓) ?的)? ?{_OFFERED}|签名由 ?(?P<signed>{_THINGS})定制"
    r"|(?:(?:出差|旅行)?(?:途中|路上)[,，]?|(?:外出|在外|还在外|差旅中|在外面|人在外地)[,，]?)?(?:用|在|拿)?(?:手机|手機"
    r"|平板)(?:上)?"
    r"(?:回复|回覆|回信|输入|輸入|打字|书写)"
)
_JAPANESE: Final = (
    rf"(?:外出先(?:のため|より|から)?[、,]?)?(?P<ja>{_THINGS})(?:から|より)(?:送信(?:されました|しました|しています"
    rf"|します)?|失礼(?:いたし|し)ます)"
    rf"|(?P<install>{_THINGS})を(?:入手|取得)(?:する)?"
)
_FRAME: Final = (
    r"(?i)(?:-{2,} ?)?[\[(（【]?(?:%s)"
    r"(?: ?[<(]https?://[\w./?=&%%-]{3,80}[>)]| https?://[\w./?=&%%-]{3,80})?"
    rf"(?: ?[,，.。;；!-]{{0,2}} ?[(（]?{_EXCUSES}){{0,3}}[。.!！]?[)）\]】]?(?: ?-{{2,}})?"
)
#: What no such line of a language is without, and the lines: most letters need but one language of them.
_DEVICES: Final = tuple(
    (re.compile(hint, re.IGNORECASE), form(_FRAME % lines))
    for hint, lines in (
        (
            "sent|typ|written|composed|tapped|thumbed|repl[iy]|get |download|télécharger|obtener|ottieni|obter|hämta|загрузить"
            "|beziehen|signature",
            _ENGLISH,
        ),
        (
            "envoy|von meinem|gesendet|enviado|inviato|verzonden|verstuurd|отправлено|sendt|skickat|lähetetty|wysłane|odesláno",
            _ABROAD,
        ),
        ("[一-鿿]", _EASTERN),
        ("[ぁ-ヺ]", _JAPANESE),
        ("", _EXCUSES),
    )
)
_LONGEST: Final = 160
#: Every such line has one of these in it.
_HINT = re.compile(
    r"sent|typ(?:ed|ing)|written|composed|tapped|thumbed|repl|get |download|signature|envoy|von meinem|enviado|inviato|verzonden"
    r"|verstuurd|отправлено|sendt|skickat|lähetetty|wysłane|odesláno|[发發]自|[发發]送|来自|來自|寄自|件自|[传傳]送|获取|取得|下载|签名由"
    r"|télécharger|obtener|ottieni|obter|hämta|загрузить|beziehen|寄[出来]|[发發][出来]|回[复覆信]|[输輸]入|打字|书写|送信|失礼|入手|excuse|forgive|pardon|ignore|sorry|apolog|autocorrect|[勿莫]怪"
    r"|简|簡|错|錯|误|誤|疏漏|笔误|[见見][谅諒]|原谅|[谅諒]解|包涵|海涵|不便|送出",
    re.IGNORECASE,
)
#: How plain text shows a link, as Proton writes one.
_LINK = re.compile(r"\[([\w -]{2,30})\]\(https?://[\w./?=&%-]{3,80}\)")
_BLANKS = re.compile(r"[\s\u00a0\u3000]+")


def is_device(line: str) -> bool:
    """Whether a line only tells with what a mail was written, and asks to be excused for it."""
    if len(line) > _LONGEST or _HINT.search(line) is None:
        return False
    bare = _BLANKS.sub(" ", _LINK.sub(r"\1", line.strip()))
    found = next((match for hint, lines in _DEVICES if hint.search(bare) and (match := lines.fullmatch(bare))), None)
    if found is None:
        return False
    named = [things for things in found.groupdict().values() if things is not None]
    return all(map(_names_a_thing, named)) and _TOLD.fullmatch(line.strip()) is None


def _names_a_thing(named: str) -> bool:
    return _PRODUCT.search(named) is not None or (_MAKER.search(named) is not None and _OWN.search(named) is not None)
