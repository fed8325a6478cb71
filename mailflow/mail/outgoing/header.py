"""The one gate for outgoing headers: what a title or a name says can never become a header of its own.

RFC 5322 fields, RFC 2047 encoded words and RFC 2231 parameters are written here and not by `email`, whose writer of
Python 3.11.7 turns an encoded line break into a real one (CVE-2024-6923).
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from email.errors import MultipartInvariantViolationDefect
from email.parser import BytesParser
from email.policy import compat32
from functools import lru_cache
from typing import Final
from unicodedata import is_normalized, normalize
from urllib.parse import quote

LINE: Final = 76
LONGEST: Final = 998

#: C0, C1, line and paragraph separators, bidi controls, zero-width marks, soft hyphen, tags: nothing a reader can see.
_UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_BLANKS: Final = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029 ]+")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_WORD_MARK: Final = re.compile(r"=+\?+")
_ADDRESS: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")
_ID: Final = re.compile(r"<[!-;=?-~]{1,980}>")
_TOKEN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9/_.@-]{0,99}")
_NAME: Final = re.compile(r"([!-9;-~]+):")
_TYPE: Final = re.compile(
    r"(?!message/|multipart/)[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,80}", re.I
)
_NOT_IN_FILES: Final = re.compile(r'[<>:"|?*/\\]+')
_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)")
_NOT_ASCII_NAME: Final = re.compile(r"[^A-Za-z0-9.()-]+")


class HeaderRefused(ValueError):
    """A header that can not be sent as it is; nothing was written."""


def safe_header(text: str, limit: int = 200) -> str:
    """One line of visible NFC text that holds no encoded word, cut to `limit` characters."""
    if not text.isprintable():
        text = _UNSEEN.sub("", _BLANKS.sub(" ", _SURROGATE.sub("\ufffd", text)))
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    text = _WORD_MARK.sub("=", _BLANKS.sub(" ", text)).strip()
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def unstructured(name: str, text: str) -> str:
    """A field of free text, as one line of ASCII or as encoded words."""
    safe = safe_header(text)
    if safe.isascii() and len(name) + 2 + len(safe) <= LINE:
        return f"{name}: {safe}"
    return f"{name}: " + _folded(_encoded(safe, LINE - len(name) - 2))


def addresses(name: str, people: tuple[tuple[str, str], ...]) -> str:
    """A field of addresses, one to a line; raises HeaderRefused for what is not one plain ASCII address."""
    return f"{name}: " + ",\r\n ".join(_mailbox(name, *person) for person in people)


def identifiers(name: str, ids: tuple[str, ...]) -> str:
    """A field of message ids, each whole and never encoded, folded only between them (RFC 5322 §3.6.4)."""
    lines, line = [], f"{name}:"
    for id_ in ids:
        if len(line) + 1 + len(id_) > LINE and not line.endswith(":"):
            lines.append(line)
            line = ""
        line += f" {checked_id(name, id_)}"
    return "\r\n".join([*lines, line])


def is_id(text: str | None) -> bool:
    """Whether this is a message id that can be written as it is."""
    return bool(text) and _ID.fullmatch(text or "") is not None


def checked_id(name: str, id_: str) -> str:
    """This message id, or HeaderRefused."""
    if not is_id(id_):
        raise HeaderRefused(f"{name}: found {id_[:80]!r}, expected one <id> of visible ASCII. Make the id anew.")
    return id_


def token(name: str, value: str) -> str:
    """A field that programs read: letters, digits and / _ . @ - only, or HeaderRefused."""
    if not _TOKEN.fullmatch(value):
        raise HeaderRefused(f"{name}: found {value[:80]!r}, expected letters, digits or / _ . @ -. Correct the value.")
    return f"{name}: {value}"


def media_type(text: str) -> str:
    """This media type where it is a plain one for a single file, else bytes."""
    return text.lower() if _TYPE.fullmatch(text) else "application/octet-stream"


def safe_filename(name: str, limit: int = 120) -> str:
    """A name that every file system takes and that leads nowhere else; the ending survives the cut."""
    plain = safe_header(name.replace("\\", "/").rsplit("/", 1)[-1], limit=10_000)
    plain = _NOT_IN_FILES.sub("_", plain).strip(". ")
    if _RESERVED.match(plain):
        plain = f"_{plain}"
    if len(plain) > limit:
        stem, dot, ending = plain.rpartition(".")
        plain = f"{stem[: limit - 13]}{dot}{ending[:12]}" if dot else plain[:limit]
    return plain or "file"


def disposition(name: str) -> str:
    """Content-Disposition of a file, its name by RFC 2231.

    The ASCII stand-in goes into Content-Type: a plain `filename` beside `filename*` is what many readers, `email` among
    them, would take instead.
    """
    safe = safe_filename(name)
    plain = f';\r\n filename="{safe}"' if safe == ascii_name(safe) else _parameter("filename", safe)
    return f"Content-Disposition: attachment{plain}"


def ascii_name(name: str) -> str:
    """The ASCII stand-in of a file name: the same ending, and what is ASCII of the rest."""
    stem, dot, ending = name.rpartition(".")
    kept = [_NOT_ASCII_NAME.sub("_", part).strip("_.") for part in ((stem, ending) if dot else (name, ""))]
    return f"{kept[0] or 'file'}.{kept[1]}" if kept[1] else kept[0] or "file"


def check(head: bytes, intended: tuple[str, ...]) -> None:
    """Hold a head, with the empty line after it, against the names of the fields intended for it, in order.

    Raises HeaderRefused where a parser sees other fields, or anything behind them.
    """
    read = BytesParser(policy=compat32).parsebytes(head, headersonly=True)
    found = tuple(read.keys())
    # Python 3.11.2, which Debian 12 has, takes the head of a multipart letter for a whole one that lacks its parts.
    faulty = any(not isinstance(defect, MultipartInvariantViolationDefect) for defect in read.defects)
    if found != intended or read.get_payload() or faulty or not _is_clean(head, intended):
        raise HeaderRefused(f"mail: found the headers {found!r}, expected {intended!r}. Look at the values written.")


@lru_cache(maxsize=64)
def check_often(head: bytes, intended: tuple[str, ...]) -> None:
    """The same for heads that are in every mail."""
    check(head, intended)


def _is_clean(head: bytes, intended: tuple[str, ...]) -> bool:
    text = head.decode("ascii", "replace")
    lines = text.split("\r\n")
    names = tuple(found[1] for line in lines if not line.startswith(" ") and (found := _NAME.match(line)))
    bare = text.count("\r") != len(lines) - 1 or text.count("\n") != len(lines) - 1
    ends = text.endswith("\r\n\r\n") and text.count("\r\n\r\n") == 1
    return names == intended and ends and not bare and "\0" not in text and max(map(len, lines)) <= LONGEST


def _mailbox(field: str, name: str, addr: str) -> str:
    if not _ADDRESS.fullmatch(addr):
        raise HeaderRefused(f"{field}: found {addr[:80]!r}, expected one address local@domain. Correct the directory.")
    shown = safe_header(name, limit=80)
    if not shown:
        return addr
    if shown.isascii():
        shown = '"' + shown.replace("\\", "\\\\").replace('"', '\\"') + '"'
        return f"{shown}{' ' if len(shown) + len(addr) < LINE - 14 else _FOLD}<{addr}>"
    words = _folded(_encoded(shown, LINE - len(field) - 2))
    last = len(words) - words.rfind("\r\n") + len(addr)
    return f"{words}{' ' if last < LINE - 14 else _FOLD}<{addr}>"


_FOLD: Final = "\r\n "


def _folded(words: Iterator[str]) -> str:
    return _FOLD.join(words)


def _encoded(text: str, room: int) -> Iterator[str]:
    """Encoded words (RFC 2047 §2), whole characters each; `room` is what is left on the first line."""
    start = used = 0
    most = _payload(room)
    for index, char in enumerate(text):
        size = len(char.encode())
        if used + size > most:
            yield _word(text[start:index])
            start, used, most = index, 0, _payload(LINE - 1)
        used += size
    yield _word(text[start:])


def _payload(room: int) -> int:
    return max((min(room, 75) - 12) // 4 * 3, 12)


def _word(text: str) -> str:
    return f"=?utf-8?b?{b64encode(text.encode()).decode()}?="


def _parameter(name: str, value: str) -> str:
    coded = quote(value, safe="")
    if len(coded) <= LONGEST - 40:
        return f";\r\n {name}*=UTF-8''{coded}"
    cut = coded.rfind("%", 0, LONGEST - 60)
    return f";\r\n {name}*0*=UTF-8''{coded[:cut]};\r\n {name}*1*={coded[cut:]}"
