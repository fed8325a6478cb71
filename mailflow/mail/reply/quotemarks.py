"""Where a reply ends and what it answers begins, by the marks of the clients themselves (guide §6.5 rule 1).

Every test looks at one line, or at a fixed number of lines around it, so that reading stays linear on any input.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.reply.abovemarks import says_above_marks, says_when_somebody_wrote
from mailflow.mail.reply.attributions import WROTE, says_who_wrote
from mailflow.mail.reply.devices import is_device
from mailflow.mail.reply.headblocks import BLOCK_REACH, HEAD_LINE, begins_head_block, is_head_table, names_sender
from mailflow.mail.reply.meant import is_meant

_SPACE = r"[ \t\u00a0\u3000]*"

#: What a quote of an HTML part is marked with where its client marks nothing itself: no mail can hold it.
WEAK_MARK: Final = "\x02 "

_WORDS = (
    r"(?:回复的|回覆的|转发的|轉寄的)?(?:原始?邮件|原邮件信息|邮件原件|原始信件|原始郵件|原始訊息|原始信息|轉寄的?郵件"
    r"|转发的?邮件|已转发邮件|转发邮件信息|原始消息|引用消息|回复的邮件信息|Original(?: Messages?| Appointment)?|Replied Message"
    r"|Forwarded [Mm]essage(?: from .{1,80})?|Forwarded by .{1,80}|Reply (?:to )?Message|Begin forwarded message:?"
    r"|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d['’]origine|Message original|Message transféré|Mensaje original"
    r"|Mensaje reenviado|Messaggio originale|Messaggio inoltrato|Mensagem original|Mensagem encaminhada|Oorspronkelijk bericht"
    r"|Исходное сообщение|Wiadomość oryginalna|Ursprungligt meddelande|Oprindelig meddelelse|Opprinnelig melding|Orijinal ileti"
    r"|元のメッセージ|원본 메시지|원본 메일|Original-Nachricht|邮件原文|转发的消息"
    r"|下面是被转发的邮件[:：]?|开始转发的?邮件[:：]?|転送メッセージ|Mail original|Originalnachricht|Ursprüngliche Mail"
    r"|Původní e-mail|Oryginalna wiadomość|Originalmeddelande|원본 이메일"
    r"|Przekazana wiadomość|Пересланное сообщение|Перенаправленное сообщение|Doorgestuurd bericht"
    r"|Vidarebefordrat meddelande)"
)
#: A rule of dashes around the client's word for "original message", or around the name of who wrote it (Notes).
_ORIGINAL = re.compile(
    r"[-_—－=*>|\s]{2,80}(?:" + _WORDS + r"|[^-\n]{1,80}(?:wrote|写道|寫道)" + _SPACE + r"[:：])" + _SPACE
    + r"[-_—－=*|\s]{2,80}",
    re.IGNORECASE,
)
#: The same word alone on its line, above a header block.
_ORIGINAL_ALONE = re.compile(r"\s{0,40}" + _WORDS + r"\s{0,40}", re.IGNORECASE)
#: How GroupWise begins the mail answered, which it does not mark.
_ANGLES = re.compile(
    r">>> ?(?:.{1,160}\d{1,2}[:.]\d\d(?: ?[AP]M)? ?>>>|On .{6,60}, in message .{1,200})\s{0,8}", re.IGNORECASE
)
_WROTE_ALONE = re.compile(r"\s{0,8}wrote:\s{0,8}", re.IGNORECASE)
#: A rule of dashes around few words, in whatever language.
_DASHED = re.compile(r"\s{0,8}[-—=*_]{3,40} ?([^\d\n=*_—-][^\d\n=*_—]{1,40}?) ?[-—=*_]{3,40}\s{0,8}")
#: A line of the device and the rule in one.
_DEVICE_RULE = re.compile(r"\s{0,8}(?:来自|发自|Sent from )[^\n,，。-]{1,40}-{20,200}\s{0,8}", re.IGNORECASE)

#: How a line of attribution ends, lower-cased, with the colon taken off.
_WROTE: Final = (
    *WROTE, "schrieb", "a écrit", "écrit", "escribió", "ha scritto",
    "escreveu", "schreef", "geschreven", "skrev", "napisał", "napisał(a)", "pisze", "kirjoitti", "пишет", "написал", "написал(а)",
    "yazdı", "작성", "쓴 글", "napsal", "napsal(a)", "napísal(a)", "írta", "a scris", "написа", "пише", "menulis", "đã viết",
    "のメール", "のメッセージ", "が書き込みました", "より",
)  # fmt: skip
_PLAIN_WROTE: Final = ("回复", "回覆", "发送", "より", "작성")
_TELLS_WHEN = re.compile(r"\d{4}\s?[-年/.년]|\d{1,2}:\d\d|\d{1,2}[月.]|\b\d{4}\b|@")
#: A day of a year and a time of day.
_DATED = re.compile(
    r"\b\d{4}\b.{0,40}?\b\d{1,2}[:.]\d\d|\d{4}年.{0,40}?\d{1,2}:\d\d|\d{4}/\d"
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.{0,12}\d{1,2}:\d\d"
)
_STARTS = re.compile(
    r"[\s>*\x02-]{0,20}(?:On |At |在|于|於|Am |Le |El |Il |Op |Em |Den |Dnia |W dniu |\d{4}\s?[년年/.-]|\d{1,2} |<|\""
    r"|[^\W\d]{2,4}\.?,? \d{1,2} |.{0,80}(?:于|於)\s?\d{4})",
    re.IGNORECASE,
)
_SENDER_ONLY = re.compile(
    r"[\s>*\x02]{0,20}(?:<|\"|[^\W\d]{1,12}(?:\([^\W\d]\))?[:：]?\s{0,4}$|şunu yazdı|ha scritto)", re.IGNORECASE
)
_WRAP: Final = 4
_LINE_LIMIT: Final = 1000

_ADDRESS = r"[<＜][^<>＜＞\s]{1,100}@[^<>＜＞\s]{3,100}[>＞]"
#: Attributions that do not end with their verb, on one line or broken over several: who wrote stands last, or when.
_SAID: Final = (
    re.compile(
        r"[\s>\x02]{0,8}(?:Am|Le|El|Il|Op|Em|Den|W dniu|\d{1,2}[. ]).{6,160}?(?:schrieb|a écrit|escribió|ha scritto|schreef|skrev"
        r"|escreveu|pisze|napisał)\b.{0,160}:\s{0,8}",
        re.IGNORECASE,
    ),
    re.compile(
        r"[\s>\x02]{0,8}(?:\d{4}\s?[年년./-]|[^\W\d]{2,4}[.,]{1,2} ?\d{1,2} ).{4,80}\d{1,2}:\d\d.{0,60}"
        + _ADDRESS + r"[:：]?\s{0,8}"
    ),
    re.compile(r"[\s>\x02]{0,8}Wiadomość napisana przez .{1,200}:\s{0,8}"),
    re.compile(r"[\s>\x02]{0,8}.{1,100}" + _ADDRESS + r" wrote on .{6,60}:\s{0,8}"),
    #: In any language: an address, a year and a time of day, and a colon at the end.
    re.compile(
        r"(?=.{0,240}\d{4})(?=.{0,240}\b\d{1,2}[:.]\d\d\b)(?=.{0,240}[<＜(\u202a][^<>＜＞()\s]{1,100}@[^<>＜＞()\s]{3,100}[>＞)])"
        r".{16,300}[:：][\u200e\u200f\u202c\s]{0,8}"
    ),
)
#: White space, and the marks that turn the direction of writing.
_TURNS: Final = " \t\r\n\u00a0\u3000\u200e\u200f\u202a\u202b\u202c"
_WEAK_MARKS = re.compile(r"(?:\x02 )+")
#: Besides the usual mark: with initials before it (The Bat), an angle, a colon (bulletin boards), and a bar that is no cell's.
_ANGLE = r"(?:>|＞|&gt;|»|[A-Z]{2,3}> |: (?=\S)|[|│┃](?=[ \t])(?![^|│┃]{0,300}[|│┃]))"
_MARK = re.compile(rf"[ \t\u00a0]{{0,8}}{_ANGLE}|\x02")
_MARKS = re.compile(rf"(?:[ \t\u00a0]{{0,8}}(?:{_ANGLE}|\x02)){{1,20}} ?")
_RULE = re.compile(r"[\s>]{0,8}(?:[_\-—–=*─━~]" + _SPACE + r"){5,200}")
_DAMAGED_RULE = re.compile(r"[\s>]{0,8}-{8,200}[^-xn✗✘×❌否不无無?？]-{8,200}\s{0,8}", re.IGNORECASE)


def is_marked(line: str) -> bool:
    """Whether the client set a quote mark before this line."""
    return _MARK.match(line) is not None


def unmarked(line: str) -> str:
    """The line without the marks before it."""
    marks = _MARKS.match(line)
    return line[marks.end() :] if marks else line


def is_rule(line: str) -> bool:
    """Whether the line is nothing but a drawn rule, with the name of a device before it or not."""
    if len(line) > _LINE_LIMIT:
        return False
    return _RULE.fullmatch(line) is not None or (_DEVICE_RULE.fullmatch(line) is not None and is_device(line.strip(" \t-")))


def is_damaged_rule(line: str) -> bool:
    """Whether one character of a drawn rule is another now; one that says no may be somebody's."""
    return "--------" in line and len(line) <= _LINE_LIMIT and _DAMAGED_RULE.fullmatch(line) is not None


def depth(line: str) -> int:
    """How many quotes of an HTML part this line stands in; zero where its client marked it itself."""
    marks = _WEAK_MARKS.match(line)
    return marks[0].count(WEAK_MARK[0]) if marks else 0


def is_word_alone(line: str) -> bool:
    """Whether the line is nothing but a client's word for the mail answered, as it may stand above a header block."""
    return len(line) <= 120 and _ORIGINAL_ALONE.fullmatch(line) is not None


def dashed_words(line: str) -> str:
    """The few words of a client that a line is a rule around, in whatever language; "" where somebody says them."""
    words = _DASHED.fullmatch(line) if len(line) <= 140 else None
    return words[1] if words is not None and not is_meant(fold_text(words[1])) else ""


def is_angled(line: str) -> bool:
    """Whether this is how GroupWise says who wrote what is below, with marks that mark only this line."""
    return line.startswith(">>>") and len(line) <= 400 and _ANGLES.fullmatch(line) is not None


def starts_quoted_block(lines: list[str], index: int) -> bool:
    """Whether from this line on everything is the mail answered: a rule with "original message", or a header block."""
    line = lines[index]
    if len(line) > _LINE_LIMIT or not line.strip():
        return False
    return begins_head_block(lines, index) or is_titled_rule(line) or is_angled(line)


def is_titled_rule(line: str) -> bool:
    """Whether the line is a rule around a client's word for the mail answered."""
    return len(line) <= _LINE_LIMIT and _ORIGINAL.fullmatch(line.replace("&nbsp;", " ")) is not None


def is_attributed(lines: list[str], index: int) -> bool:
    """Whether this line says who wrote what is below: in a header block, or in a line of its own."""
    return names_sender(lines, index) or is_head_table(lines, index) or attribution_start(lines, index) is not None


def marked_body(lines: list[str], index: int) -> int | None:
    """Where, right below a block that starts here, the client marks each line of the mail; None where it does not.

    Nor where the marks are those of a second quote inside: what stands between them is somebody else's.
    """
    labels = False
    for at in range(index, min(index + BLOCK_REACH, len(lines))):
        line = lines[at]
        if is_marked(line) and not is_angled(line):
            return None if _attributes(lines, at) else at
        labels = labels or HEAD_LINE.match(line) is not None
        attributed = not labels and attribution_start(lines, at) is not None
        between = not line.strip() or HEAD_LINE.match(line) or is_rule(line) or _WROTE_ALONE.fullmatch(line)
        if not (at == index or attributed or between):
            return None
    return None


def _attributes(lines: list[str], index: int) -> bool:
    inside = [unmarked(line) for line in lines[index : index + BLOCK_REACH]]
    return any(attribution_start(inside, at) is not None or starts_quoted_block(inside, at) for at in range(len(inside)))


def is_head(line: str) -> bool:
    """Whether a line may stand between who is said to have written a mail and the mail itself."""
    if not line.strip() or "@" in line or is_rule(line) or is_word_alone(line):
        return True
    return HEAD_LINE.match(f"{line[:200]}:") is not None


def attribution_start(lines: list[str], index: int) -> int | None:
    """The line at which an attribution ending on this line begins ("On … wrote:"), None where this line ends none."""
    start = _start_by_itself(lines, index)
    return _start_above_marks(lines, index) if start is None else start


def _start_above_marks(lines: list[str], index: int) -> int | None:
    if len(lines[index]) > _LINE_LIMIT or is_marked(lines[index]):
        return None
    if not is_marked(next((line for line in lines[index + 1 : index + 3] if line.strip()), "")):
        return None
    text = ""
    for start in range(index, max(-1, index - _WRAP), -1):
        if not lines[start].strip() or len(lines[start]) > _LINE_LIMIT:
            return None
        text = f"{lines[start]} {text}" if text else lines[start]
        if says_above_marks(text):
            return start
    return None


def _start_by_itself(lines: list[str], index: int) -> int | None:
    line = lines[index]
    if len(line) > _LINE_LIMIT:
        return None
    ending = line.rstrip(" \t\u00a0\u3000:：*_|-").lower()
    if not ending.endswith(_WROTE):
        return _said_start(lines, index) if line.rstrip(_TURNS).endswith((":", "：", ">", "＞")) else None
    if ending.endswith(WROTE):
        return _start_in_words(lines, index)
    if (ending.endswith(_PLAIN_WROTE) and not ("@" in line and _TELLS_WHEN.search(line))) or len(ending) > 600:
        return None
    return _first_line(lines, index)


#: With a year and an address nothing is wanting: what stands above is the writer's own.
_COMPLETE = re.compile(r"(?s)(?=.*(?<!\d)(?:20\d\d|\d{1,2}[/.]\d{1,2}[/.]\d\d(?!\d))).*@")


def _start_in_words(lines: list[str], index: int) -> int | None:
    """The first line of an attribution in Chinese or English: all lines that say who wrote, and when, and nothing else."""
    text, found = "", None
    for start in range(index, max(-1, index - _WRAP), -1):
        line = unmarked(lines[start])
        if not line.strip() or len(line) > _LINE_LIMIT or is_marked(lines[start]) > is_marked(lines[index]):
            break
        text = f"{line} {text}" if text else line
        if says_who_wrote(text):
            found = start
            if _COMPLETE.search(text):
                break
    return found


def _said_start(lines: list[str], index: int) -> int | None:
    """The first line of an attribution with its verb in the middle, or with none, that ends on this line."""
    text = ""
    for start in range(index, max(-1, index - _WRAP), -1):
        line = lines[start]
        if not line.strip() or len(line) > 300:
            return None
        text = f"{line} {text}" if text else line
        if _TELLS_WHEN.search(line) and any(said.fullmatch(text) for said in _SAID):
            return start
        if says_when_somebody_wrote(text.rstrip(" :：")):
            return start
    return None


def _first_line(lines: list[str], index: int) -> int | None:
    """Clients wrap the attribution: a line above belongs to it only if that line itself says when or by whom."""
    line = lines[index]
    if _STARTS.match(line) and _TELLS_WHEN.search(line) and not _SENDER_ONLY.match(line):
        return index
    for start in range(index - 1, max(-1, index - _WRAP), -1):
        above = lines[start][:_LINE_LIMIT]
        if not above.strip() or is_marked(above):
            break
        if (_STARTS.match(above) and _TELLS_WHEN.search(above) and not _SENDER_ONLY.match(above)) or _DATED.search(above):
            return start
    return index if _TELLS_WHEN.search(line) else None
