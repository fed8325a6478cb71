"""Out-of-office notes: when their writer is back and whom to ask meanwhile; suggestions, never decisions (guide §6.4)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import read_days
from mailflow.mail.message.address import one_mailbox
from mailflow.mail.message.message import Message
from mailflow.mail.reply.newtext import new_text

_READ: Final = 2_000

_AWAY = re.compile(
    r"离职|離職|退職|休假|年假|产假|產假|婚假|陪产假|病假|事假|请假|請假|休息|出差|外出|离岗|離崗|差旅|休暇|休業|不在|出張|夏季休業"
    r"|\b(?:out of (?:the )?office|ooo|on (?:\w+ )?(?:leave|vacation|holiday|business trip)|away|travell?ing"
    r"|on a business trip|annual leave"
    r"|not in the office|off work|abwesen\w*|urlaub|nicht im (?:büro|haus)|dienstreise|elternzeit|absente?|en congés?"
    r"|no longer (?:work\w*|with|employed))\b",
    re.IGNORECASE,
)

_D: Final = (
    r"(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?[日号號]?|\d{1,2}\s?月\s?\d{1,2}\s?[日号號]?|\d{1,2}\s?[日号號](?!\w)"
    r"|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:,? \d{4})?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?"
    r"|(?:下+个?|这个?|本)?(?:周|週|星期|礼拜)[一二三四五六日天]|明天|后天|後天|大后天|明日|tomorrow"
    r"|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:next |this )?(?:mon|tue|wed|thu|fri|sat|sun)\b)"
)
_DAY_NAME: Final = r"(?:\s?[(（](?:周|星期|週)?.{1,9}?[)）])?(?:上午|下午|晚上|早上|\s?\d{1,2}[:：]\d{2}|\s?\d{1,2}[点點时])?"
_TO: Final = r"\s?(?:至|到|~|～|〜|–|—|-|から|to|until|till|through|thru)\s?"
_RANGE = re.compile(rf"(?:from |between )?(?P<first>{_D}){_DAY_NAME}(?:{_TO}| and )(?P<last>{_D}|\d{{1,2}}(?!\d))", re.IGNORECASE)
_BACK: Final = (
    re.compile(
        rf"(?P<day>{_D}){_DAY_NAME}\s?(?:起|开始|開始|正式|才|会|將|将|后|より|から|に)?\s?"
        r"(?:返岗|返崗|返回|回到|回来|回來|回公司|回办|上班|复工|復工|恢复办公|恢复上班|回复您|处理|到岗|出社|復帰|戻"
        r"|出勤|业务再開|業務を再開)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:返岗|返崗|返回|回来|回來|上班|复工|销假|銷假|回归|出社予定|復帰予定|復帰)(?:日期|时间|時間|日"
        r"|予定)?(?:为|是|為|は|[:：])?\s?"
        rf"(?:预计|約|约)?\s?(?P<day>{_D})",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:(?:be )?(?:back|return(?:ing)?|in again)(?: (?:in|to|at) (?:the |my )?(?:office|work|desk))?(?: again)?"
        r"|return date(?: is)?:?)"
        rf" ?(?:on|by|from)? ?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?(?P<day>{_D})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:ab(?: dem| montag,?(?: dem| den)?)?|zurück am|wieder am|wieder ab(?: dem)?|am) (?P<day>{_D})[^.\n]{{0,40}}"
        r"(?:zurück|wieder|erreichbar|im büro)|(?:zurück|wieder)[^\n]{0,30}?(?:ab|am)(?: dem)? (?P<later>" + _D + ")",
        re.IGNORECASE,
    ),
)
#: The last day away, the day itself included.
_THROUGH = re.compile(
    rf"(?:(?:through|up to and including|until and including|bis einschlie(?:ß|ss)lich|bis einschl\.?)(?: zum"
    rf"| dem)? (?P<day>{_D})"
    rf"|(?:至|到)\s?(?P<until>{_D})\s?[(（]?(?:止|含)|(?P<made>{_D}){_DAY_NAME}\s?まで)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"(?:until|till|bis(?: zum| dem)?|直到|直至|至|到)\s?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur"
    rf"|sun)day,? (?:the )?)?(?P<day>{_D})",
    re.IGNORECASE,
)

_BARE_WEEKDAY = re.compile(r"(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*", re.IGNORECASE)
_GERMAN_MONTHS: Final = {
    "januar": "january", "jänner": "january", "februar": "february", "märz": "march", "mai": "may", "juni": "june",
    "juli": "july", "oktober": "october", "dezember": "december",
}  # fmt: skip
_GERMAN_MONTH = re.compile(
    r"(\d{1,2})\. ?(januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b"
)
_GERMAN_DAYS: Final = {
    "montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday", "donnerstag": "thursday", "freitag": "friday",
}  # fmt: skip
_GERMAN_DAY = re.compile(rf"\b({'|'.join(_GERMAN_DAYS)})\b")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})?(?!\d)")
_DOTTED_SPAN = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2}) ?(?:-|~|–|—|至|到) ?(\d{1,2})\.(\d{1,2})(?![\d.])")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")
_TRADITIONAL: Final = str.maketrans("週後號禮這個", "周后号礼这个")
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")

_HAN: Final = r"[\u4e00-\u9fff]"
_ENDS: Final = (
    r"(?=[\s,，、。．.；;:：（(<＜【\[!！\d@/]|[A-Za-z]|或|和|及|与|與|处理|處理|代|负责|負責|协助|協助|进行|對接|对接"
    r"|將|将|会|會|联|聯|さん|様|氏|$)"
)
_ZH_NAME: Final = rf"(?P<name>{_HAN}{{2,5}}?){_ENDS}"
_EN_NAME: Final = r"(?P<name>[A-Z][\w'’-]{0,30}(?: (?:[A-Z][\w'’-]{0,30}|von|van|de|zu)){0,3})"
_MY: Final = (
    r"(?:我(?:的|司|部门|部門)?|敝)?(?:同事|同仁|代理人|职务代理人|職務代理人|助理|秘书|主管|领导|上级|B角|替代人)?"
    r"[:：\s]?"
)
_DEPUTIES: Final = (
    re.compile(
        r"(?:代理人|職務代理人|职务代理人|工作代理|代办人|接替人|B角|(?:紧急|緊急)?(?:联系|聯絡|联络|聯繫)(?:人|窗口)"
        r"|代理|代理担当|担当代理)"
        rf"(?:是|为|為|は|[:：])\s?{_MY}{_ZH_NAME}"
    ),
    re.compile(
        r"(?:请|請|可|烦请|敬请|敬請|麻烦)?(?:直接|先|您)?(?:联系|联络|聯絡|聯繫|聯系|洽询|洽詢|洽|致电|找|转发给"
        r"|轉寄給|发给|交接给|交接給|移交给|移交給|咨询|与|與|和)"
        rf"(?:给)?\s?{_MY}{_ZH_NAME}"
    ),
    re.compile(
        rf"(?:工作|业务|業務|审批|事务|事宜|期间|期間|，|,)[^。\n]{{0,8}}由\s?{_MY}{_ZH_NAME}"
        r"(?:[（(][^）)\n]{1,60}[）)])?[^。\n]{0,16}(?:代|负责|負責|处理|處理|接手|暂管|对接|對接)"
    ),
    re.compile(
        r"(?:緊急|お急ぎ|急用|ご用件|代理|不在中|その間)[^。\n]{0,24}?(?:は|、|:|：)\s?(?:同僚の|担当の|弊社)?"
        r"(?P<name>[\u4e00-\u9fff\u3040-\u30ff]{1,8}?)(?=さん|様|氏|[（(<]|まで|宛|に(?:ご連絡|お問)|が(?:対応|代理))"
    ),
    re.compile(
        r"(?i:contact|reach out to|reach|e-?mail|call|get in touch with|refer to|speak (?:to|with)|turn to|write to"
        r"|forward (?:it |them )?to|deputy is"
        r"|deputy:|backup is|backup:|covered by|substitute:):?[ \n](?i:(?:my (?:colleague|deputy|manager|assistant"
        r"|team ?mate|backup),? )|mr\.? |ms\.? |mrs\.? )?"
        + _EN_NAME
    ),
    re.compile(
        _EN_NAME + r" (?i:is (?:covering|my deputy|standing in|my backup|acting|deputi[sz]ing)"
        r"|will (?:be )?(?:cover(?:ing)?|handl|stand|tak|deputi[sz]e))"
    ),
    re.compile(
        r"(?i:wenden sie sich (?:bitte )?(?:direkt )?an|kontaktieren sie(?: bitte)?|vertretung(?: ist| durch|:)"
        r"|vertreten durch|vertritt mich|an meine[nr]? kolleg(?:en|in))"
        r"[ \n](?i:(?:meine[nr]? kolleg(?:en|in) )|herrn? |frau )?" + _EN_NAME
    ),
)
_NOBODY = re.compile(
    r"(?:我|本人|我们|以下|下列|相关|相關|手机|手機|电话|電話|办公室|前台|客服|公司|部门|部門|值班|对应|對應|其他"
    r"|其它|邮箱|微信|各位|您|你|同事|同仁|业务|服务)"
    r"|(?i:me|us|my|our|the|this|him|her|them|i|you|please|for|if|in|on|at|mobile|phone|thanks|in my absence|during)\b"
)
_ADDRESS = re.compile(r"[\w!#$%&'*+/=?^`{|}~.-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{1,200}[A-Za-z0-9]", re.ASCII)
_ASK = re.compile(r"联系|联络|聯絡|聯繫|洽|contact|reach|e-?mail|write to|kontaktieren|wenden sie sich|ご連絡", re.IGNORECASE)
_CARD = re.compile(
    r"[^\n]{0,60}(?:\n[ \t]{0,8}(?:邮箱|郵箱|邮件|信箱|电话|電話|手机|手機|分机|e-?mail|mail"
    r"|tel|phone|mobile)[^\n]{0,80}){0,4}",
    re.IGNORECASE,
)
_NEAR: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfOffice:
    """What an absence note says of itself: who is away is the message's sender, and nothing here is proven.

    `until` is the day on which its writer says to be back; `deputy` and `address` are whom to ask, as written.
    """

    until: date | None = None
    deputy: str | None = None
    address: str | None = None


def read_out_of_office(message: Message, at: datetime, calendar: Calendar) -> OutOfOffice | None:
    """What an absence note tells, from the writer's own words above any quote; None where it tells of no absence.

    `at` is when it came: days without a year are the nearest to it, and days before it are not told.
    """
    own = unicodedata.normalize("NFKC", new_text(message).text[:_READ])
    until = _until(own, at, calendar) or _until(message.subject, at, calendar)
    if until is None and not (_AWAY.search(message.subject) or _AWAY.search(own)):
        return None
    deputy, address = _deputy(own, message)
    return OutOfOffice(until=until, deputy=deputy, address=address)


def _until(text: str, at: datetime, calendar: Calendar) -> date | None:
    words = _in_one_spelling(text)
    found = _back(words, at, calendar)
    return found if found is not None and found >= calendar.local(at).date() else None


def _back(words: str, at: datetime, calendar: Calendar) -> date | None:
    """A day of return; else the working day after the last one away; else what "until" says, taken for the return."""
    for pattern in _BACK:
        if (match := pattern.search(words)) is not None:
            return _day(next(filter(None, match.groups())), at, calendar)
    if (match := _THROUGH.search(words)) is not None:
        return _next_working_day(_day(next(filter(None, match.groups())), at, calendar), calendar)
    if (match := _RANGE.search(words)) is not None:
        days = read_days(f"{match['first']}至{_whole(match['last'])}", at, calendar)
        return _next_working_day(days[1] if days else None, calendar)
    match = _UNTIL.search(words)
    return _day(match["day"], at, calendar) if match else None


def _whole(day: str) -> str:
    return f"{day}日" if day.isdigit() else day


def _day(text: str, at: datetime, calendar: Calendar) -> date | None:
    """The day; a bare name of the day on which the note came means a week later."""
    days = read_days(text, at, calendar)
    if days is None:
        return None
    today = days[0] == calendar.local(at).date() and _BARE_WEEKDAY.fullmatch(text) is not None
    return days[0] + timedelta(days=7) if today else days[0]


def _next_working_day(day: date | None, calendar: Calendar) -> date | None:
    if day is None:
        return None
    later = (day + timedelta(days=step) for step in range(1, 31))
    return next((one for one in later if calendar.is_working_day(one)), day + timedelta(days=1))


def _in_one_spelling(text: str) -> str:
    """Days as `dates` reads them: German names in English, dotted dates by year first, 3/10 where Chinese stands around it."""
    words = unicodedata.normalize("NFKC", text[:_READ]).casefold().translate(_TRADITIONAL)
    words = _GERMAN_MONTH.sub(lambda match: f"{match[1]} {_GERMAN_MONTHS.get(match[2], match[2])}", words)
    words = _GERMAN_DAY.sub(lambda match: _GERMAN_DAYS[match[1]], words)
    if _CJK.search(words):
        words = _DOTTED_SPAN.sub(r"\1月\2日至\3月\4日", words)
    words = _DOTTED.sub(lambda match: f"{match[3]}-{match[2]}-{match[1]}" if match[3] else f"{match[2]}月{match[1]}日", words)
    return _SLASHED.sub(r"\1月\2日", words) if _CJK.search(words) else words


def _deputy(own: str, message: Message) -> tuple[str | None, str | None]:
    for pattern in _DEPUTIES:
        for match in pattern.finditer(own):
            if not _NOBODY.match(match["name"]):
                name = match["name"].strip()
                near = own[match.end("name") : match.end("name") + _NEAR]
                return name, _address_in(near, message) or _address_in(_card_of(name, message), message)
    asked = _ASK.search(own)
    return None, _address_in(own[max(0, asked.start() - _NEAR) : asked.end() + _NEAR], message) if asked else None


def _card_of(name: str, message: Message) -> str:
    """The lines below a name that say how to reach it: labelled, they look like a signature and are no new text."""
    text = message.text[:_READ]
    place = text.find(name)
    card = _CARD.match(text, place + len(name)) if place != -1 else None
    return card[0] if card else ""


def _address_in(text: str, message: Message) -> str | None:
    """The first address of a text that is not the writer's own."""
    found = (one_mailbox(match[0].strip(".")) for match in _ADDRESS.finditer(text))
    return next((address for address in found if address and address != message.sender), None)
