"""Where a reply ends and what it answers begins, by the marks of the clients themselves (guide §6.5 rule 1).

Every test looks at one line, or at a fixed number of lines below it, so that reading stays linear on any input.
"""

from __future__ import annotations

import re
from typing import Final

_SPACE = r"[ \t\u00a0\u3000]*"

#: A rule of dashes around the client's word for "original message".
_ORIGINAL = re.compile(
    r"[-_—－=*>|\s]{2,80}"
    + _SPACE
    + r"(?:回复的|回覆的|转发的|轉寄的)?(?:原始?邮件|原邮件信息|邮件原件|原始信件|原始郵件|原始訊息|轉寄的?郵件"
        r"|转发的?邮件"
    r"|已转发邮件|转发邮件信息|原始消息|Original(?: Message| Appointment)?|Replied Message"
    r"|Forwarded [Mm]essage(?: from .{1,80})?|Forwarded by .{1,80}"
    r"|Reply message|Begin forwarded message:?|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d'origine"
    r"|Message original"
    r"|Mensaje original|Messaggio originale|Mensagem original|Oorspronkelijk bericht|Исходное сообщение"
    r"|元のメッセージ|Original-Nachricht)"
    + _SPACE
    + r"[-_—－=*|\s]{2,80}",
    re.IGNORECASE,
)

_FROM = r"发件人|寄件者|寄件人|发信人|差出人|发自|From|Von|De|Da|Van|Fra|Från|Od|От кого|От"
_SENT = (
    r"发送时间|发送日期|寄件日期|傳送時間|日期|时间|時間|送信日時|日付|Sent|Date|Gesendet|Datum|Envoyé(?: le)?"
    r"|Enviado(?: el)?|Fecha|Inviato|Data"
    r"|Verzonden|Sendt|Skickat|Wysłano|Дата|Отправлено"
)
_TO = r"收件人|收件者|收信人|宛先|To|An|À|Para|A|Aan|Til|Till|Do|Кому"
_SUBJECT = r"主题|主旨|主題|标题|件名|Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Emne|Ämne|Temat|Assunto|Тема"


def _labelled(names: str) -> re.Pattern[str]:
    spaced = re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", r"[ \\u3000]{0,4}", names)
    return re.compile(
        r"[>\s|*_\-–•]{0,20}(?:" + spaced + r")[*_]{0,2}" + _SPACE + r"(?:[:：]|[*_]{0,2}[|│])", re.IGNORECASE
    )


_FROM_LINE: Final = _labelled(_FROM)
_OTHER_LINES: Final = (_labelled(_SENT), _labelled(_TO), _labelled(_SUBJECT))
_BLOCK_REACH: Final = 14

#: How a line of attribution ends, lower-cased, with the colon taken off.
_WROTE: Final = (
    "写道", "寫道", "写到", "寫到", "写信说", "wrote", "writes", "schrieb", "a écrit", "escribió", "ha scritto",
    "escreveu", "schreef", "skrev",
    "napisał", "napisał(a)", "kirjoitti", "пишет", "написал", "написал(а)", "のメール", "のメッセージ",
    "が書き込みました", "回复", "回覆", "发送",
)  # fmt: skip
_PLAIN_WROTE: Final = frozenset({"回复", "回覆", "发送"})
_TELLS_WHEN = re.compile(r"\d{4}\s?[-年/.]|\d{1,2}:\d\d|\d{1,2}[月.]|\b\d{4}\b|@")
_STARTS = re.compile(
    r"[\s>*]{0,20}(?:On |At |在|于|於|Am |Le |El |Il |Op |Em |Den |Dnia |W dniu |\d{4}\s?[年/-]|<|\"|.{0,80}(?:于"
    r"|於)\s?\d{4})",
    re.IGNORECASE,
)
_WRAP: Final = 4
_LINE_LIMIT: Final = 1000

_JAPANESE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日.{0,60}[<＜][^<>\s]{1,100}@[^<>\s]{3,100}[>＞][:：]?")
_EUROPEAN = re.compile(
    r"[\s>]{0,8}(?:Am|Le|El|Il|Op|Em|Den|W dniu) .{6,160}?(?:schrieb|a écrit|escribió|ha scritto|schreef|skrev"
    r"|escreveu|pisze|napisał)\b.{0,160}:\s*"
)
_MARK = re.compile(r"[ \t\u00a0]{0,8}(?:>|＞|&gt;)")
_RULE = re.compile(r"[\s>]{0,8}(?:[_\-—–=*─━~]" + _SPACE + r"){5,200}")


def is_marked(line: str) -> bool:
    """Whether the client set a quote mark before this line."""
    return _MARK.match(line) is not None


def is_rule(line: str) -> bool:
    """Whether the line is nothing but a drawn rule."""
    return len(line) <= _LINE_LIMIT and _RULE.fullmatch(line) is not None


def starts_quoted_block(lines: list[str], index: int) -> bool:
    """Whether from this line on everything is the mail answered: a rule with "original message", or a header block."""
    line = lines[index]
    if len(line) > _LINE_LIMIT or not line.strip():
        return False
    if _ORIGINAL.fullmatch(line) is not None:
        return True
    return _FROM_LINE.match(line) is not None and _is_header_block(lines, index)


def _is_header_block(lines: list[str], index: int) -> bool:
    below = [line[:200] for line in lines[index + 1 : index + _BLOCK_REACH]]
    return sum(any(label.match(line) for line in below) for label in _OTHER_LINES) >= 2


def attribution_start(lines: list[str], index: int) -> int | None:
    """The line at which an attribution ending on this line begins ("On … wrote:"), None where this line ends none."""
    line = lines[index]
    if len(line) > _LINE_LIMIT:
        return None
    if _JAPANESE.fullmatch(line.strip()) or (_EUROPEAN.fullmatch(line) and _TELLS_WHEN.search(line)):
        return index
    ending = line.rstrip(" \t\u00a0\u3000:：*_|").lower()
    if not ending.endswith(_WROTE):
        return None
    if ending.endswith(tuple(_PLAIN_WROTE)):
        return index if "@" in line and _TELLS_WHEN.search(line) else None
    return _first_line(lines, index)


def _first_line(lines: list[str], index: int) -> int | None:
    """Clients wrap the attribution: a line above belongs to it only if that line itself says when or by whom."""
    if _STARTS.match(lines[index]) and _TELLS_WHEN.search(lines[index]):
        return index
    for start in range(index - 1, max(-1, index - _WRAP), -1):
        line = lines[start][:_LINE_LIMIT]
        if not line.strip() or is_marked(line):
            break
        if _STARTS.match(line) and _TELLS_WHEN.search(line):
            return start
    return index if _TELLS_WHEN.search(lines[index]) else None
