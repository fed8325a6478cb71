"""The block with which clients begin the mail that is answered: who it is from, when it was sent, to whom, and on what.

People write such labels, too (From: 1 April, 日期：四月): a block is a program's where one of its labels is none that people use,
or where an address, a moment or the number of a matter stands behind one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_SPACE = r"[ \t\u00a0\u3000]*"

#: Labels that only mail programs write …
_FROM = (
    r"发件人|寄件者|寄件人|发信人|差出人|送信者|보낸 ?사람|발신"
    r"|Von|De|Da|Van|Fra|Från|Od|От кого|От"
    r"|Lähettäjä|Kimden|Gönderen|Šalje|Feladó|Từ|จาก|Dari|Από|Від|De la|من|מאת"
)
_SENT = (
    r"发送时间|发送日期|发件时间|寄件日期|傳送時間|送信日時|보낸 날짜|날짜|Sent(?: Time| on)?"
    r"|Gesendet(?: am)?|Datum|Envoyé(?: le)?|Enviad[oa](?: el| em)?|Fecha|Inviato|Verzonden|Sendt|Skickat|Wysłano|Дата|Dato"
    r"|Odoslané|Poslano|Изпратено|Отправлено|Odesláno|Lähetetty|Gönderildi|Gönderme tarihi"
    r"|Tarih|Elküldve|Đã gửi|Ngày|ส่ง|วันที่|Dikirim"
    r"|Tanggal|Στάλθηκε|Надіслано|Trimis|تم الإرسال|التاريخ|נשלח|תאריך"
)
_TO = (
    r"收件人|收件者|收信人|宛先|받는 ?사람|수신|À|Para|Aan|Кому|Komu|Vastaanottaja|Kime|Alıcı|Prima|Címzett|Đến|ถึง"
    r"|Kepada|Προς|Către|إلى|אל"
)
_SUBJECT = (
    r"제목|Betreff|Objet|Asunto|Oggetto|Onderwerp|Emne|Ämne|Temat|Assunto|Тема|Относно|Rubrik|Predmet|Subjek"
    r"|Předmět|Aihe|Konu|Tárgy|Chủ đề|เรื่อง|Perihal|Θέμα|Subiect|الموضوع|נושא"
)
#: … and what people write before their own dates and matters, too.
_FROM_TOO = "发自|来自|來自|自|From"
_SENT_TOO = "日期|时间|時間|日付|Date|Data"
_TO_TOO = "至|To|An|A|Do|Til|Till"
_SUBJECT_TOO = "主题|主旨|主題|标题|件名|Subject"


def _labelled(names: str) -> re.Pattern[str]:
    spaced = re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", r"[ \\u3000]{0,4}", names)
    return re.compile(
        r"[>\s|*_\-–•\x02]{0,20}(?:" + spaced + r")(?:[*_]{0,2}" + _SPACE + r"(?:[:：]|[*_]{0,2}[|│])| ?\t)", re.IGNORECASE
    )


_SURE: Final = f"{_FROM}|{_SENT}|{_TO}|{_SUBJECT}"
_ANY: Final = f"{_SURE}|{_FROM_TOO}|{_SENT_TOO}|{_TO_TOO}|{_SUBJECT_TOO}"
_FROM_LINE: Final = _labelled(f"{_FROM}|{_FROM_TOO}")
_SENT_LINE: Final = _labelled(f"{_SENT}|{_SENT_TOO}")
_OTHER_LINES: Final = (_SENT_LINE, _labelled(f"{_TO}|{_TO_TOO}"), _labelled(f"{_SUBJECT}|{_SUBJECT_TOO}"))
_ANY_LABEL: Final = _labelled(_ANY)
_SURE_LABEL: Final = _labelled(_SURE)
HEAD_LINE: Final = _labelled(f"{_ANY}|抄送至?|副本|密送|Cc|Bcc|Kopie|Copia|DW|Копия")
#: eM Client writes its labels without a colon: the sender with an address, and a line with a moment among the others.
_BARE_LABELS: Final = tuple(
    re.compile(rf"[>\s|*_\x02]{{0,20}}(?:{names})[ \t\u00a0\u3000]{{1,8}}(?=\S)", re.IGNORECASE)
    for names in (f"{_FROM}|From", f"{_SENT}|{_SENT_TOO}", f"{_TO}|{_TO_TOO}", f"{_SUBJECT}|{_SUBJECT_TOO}")
)
_TIMED: Final = re.compile(r"(?=.{0,80}(?<!\d)\d{1,2}[:.]\d\d(?!\d)).{0,80}(?<!\d)\d{4}(?!\d)")
_BARE_REACH: Final = 5
_SENDER: Final = 1
BLOCK_REACH: Final = 14
#: A block that begins with another label has its sender this close below.
_SENDER_REACH: Final = 4
#: Notes writes name, time and labels on lines of their own.
_ADDRESS_ALONE = re.compile(r".{0,80}<[^<>\s]{1,100}@[^<>\s]{3,100}>\s{0,8}")
_TIME_ALONE = re.compile(r"\s{0,8}[\d/.: -]{8,20}(?: ?[AP]M)?(?: [A-Z]{3})?\s{0,8}", re.IGNORECASE)
_TO_ALONE = re.compile(rf"\s{{0,8}}(?:{_TO}|{_TO_TOO})\s{{0,8}}", re.IGNORECASE)
#: What the label of a program has behind it, and the words of a person have not.
_ADDRESSED = re.compile(r"[^\s@]@[^\s@]{3}")
_MOMENT = re.compile(r"(?=.{0,80}\b\d{1,2}[:.]\d\d\b).{0,80}(?<!\d)\d{4}(?!\d)|\[[A-Z]{3}-\d{4}-\d{4,10}\]")
_WIDTH: Final = 200
_LINE_LIMIT: Final = 1000


def begins_head_block(lines: list[str], index: int) -> bool:
    """Whether a header block begins on this line, with its sender or with another label."""
    return (
        names_sender(lines, index)
        or _begins_with_another_label(lines, index)
        or is_head_table(lines, index)
        or _begins_without_colons(lines, index)
    )


def names_sender(lines: list[str], index: int) -> bool:
    """Whether this line is that of the sender in a header block."""
    return bool(_labels(lines[index][:_WIDTH]) & _SENDER) and _others(lines, index + 1) >= 2 and _is_programs(lines, index)


def _is_programs(lines: list[str], start: int) -> bool:
    """Whether a program wrote the labels from this line on."""
    return any(map(_is_sure, (line[:_WIDTH] for line in lines[start : start + BLOCK_REACH])))


@lru_cache(maxsize=256)
def _is_sure(line: str) -> bool:
    found = _labels(line)
    if not found:
        return False
    return _SURE_LABEL.match(line) is not None or _ADDRESSED.search(line) is not None or _MOMENT.search(line) is not None


@lru_cache(maxsize=256)
def _labels(line: str) -> int:
    """Which labels of a header block a line begins with: windows of lines overlap, so each is looked at once."""
    if _ANY_LABEL.match(line) is None:
        return 0
    return sum(1 << place for place, label in enumerate((_FROM_LINE, *_OTHER_LINES)) if label.match(line))


def _others(lines: list[str], start: int) -> int:
    found = 0
    for line in lines[start : start + BLOCK_REACH - 1]:
        found |= _labels(line[:_WIDTH])
    return (found & ~_SENDER).bit_count()


def _begins_with_another_label(lines: list[str], index: int) -> bool:
    """GMX begins with the date, Notes with whom it was for, some phones with the subject: only labels before the sender."""
    if not _labels(lines[index][:_WIDTH]):
        return False
    for line in lines[index + 1 : index + _SENDER_REACH]:
        labels = _labels(line[:_WIDTH])
        if labels & _SENDER:
            return _others(lines, index) >= 2 and _is_programs(lines, index)
        if not labels:
            return False
    return False


def _begins_without_colons(lines: list[str], index: int) -> bool:
    sender, *others = _BARE_LABELS
    if sender.match(lines[index][:_WIDTH]) is None or _ADDRESSED.search(lines[index][:_WIDTH]) is None:
        return False
    below = [line[:_WIDTH] for line in lines[index + 1 : index + _BARE_REACH]]
    found = {place for line in below for place, label in enumerate(others) if label.match(line)}
    return len(found) > 1 and any(others[0].match(line) and _TIMED.search(line) for line in below)


def is_head_table(lines: list[str], index: int) -> bool:
    """Whether name, time and labels stand below each other, as Notes writes them."""
    if _ADDRESS_ALONE.fullmatch(lines[index][:_LINE_LIMIT]) is None:
        return False
    below = [line for line in lines[index + 1 : index + BLOCK_REACH] if line.strip()][:5]
    return bool(below) and _TIME_ALONE.fullmatch(below[0]) is not None and any(_TO_ALONE.fullmatch(line) for line in below[1:])
