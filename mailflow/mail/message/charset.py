"""Bytes to text, for labels that lie: what Chinese mail calls gb2312 is GBK or more (guide §6.5 rule 11)."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
import unicodedata
from functools import lru_cache
from typing import Final

#: What a label promises and what the bytes under it usually are.
WIDER: Final = {
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "ms936": "gb18030",
    "euc-cn": "gb18030",
    "x-euc-cn": "gb18030",
    "gb2312-80": "gb18030",
    "gb-2312": "gb18030",
    "gb_2312": "gb18030",
    "csgb2312": "gb18030",
    "chinese": "gb18030",
    "iso-ir-58": "gb18030",
    "windows-936": "gb18030",
    "gb18030-2000": "gb18030",
    "x-gb18030": "gb18030",
    "x-mac-chinesesimp": "gb18030",
    "x-mac-chinesetrad": "big5hkscs",
    "134": "gb18030",
    "136": "big5hkscs",
    "unicode-1-1-utf-7": "utf-7",
    "x-unicode-2-0-utf-7": "utf-7",
    "csiso2022kr": "iso2022_kr",
    "hz-gb-2312": "hz",
    "cn-gb": "gb18030",
    **dict.fromkeys(["big5", "big-5", "x-big5", "x-x-big5", "cn-big5", "csbig5", "big5-eten", "zh_tw-big5"], "big5hkscs"),
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    **dict.fromkeys(["shift_jis", "shift-jis", "sjis", "x-sjis", "csshiftjis", "windows-31j", "cswindows31j"], "cp932"),
    **dict.fromkeys(["iso-2022-jp-ms", "cp50220", "cp50221", "cp50222", "csiso2022jp"], "iso2022_jp_ext"),
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "windows-1252": "cp1252",
    "utf8": "utf-8",
    "utf8mb4": "utf-8",
    "utf-8-sig": "utf-8",
    "uft-8": "utf-8",
    "utf-8859-1": "utf-8",
}

#: Labels that say nothing about the bytes beyond ASCII.
_SILENT: Final = frozenset({"", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "default", "binary", "8bit"})

#: Codecs of Python that are no charsets of mail: some are slow, some decode to something else than text.
_FOREIGN: Final = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})

#: Labels that mailers put on whatever they hold.
_WESTERN: Final = frozenset({"iso-8859-1", "latin1", "windows-1252", "cp1252"})
#: Japanese in seven bits says so itself.
_SHIFTED = re.compile(rb"\x1b\$[@B]")
_LABEL_END = re.compile(r"[\s;,\"'<>]")
_PAIRS = re.compile(rb"(?:[\xa1-\xf7][\xa1-\xfe])+")
_COMMON = re.compile(rb"[\xa1\xa3\xb0-\xd7].", re.DOTALL)

#: Characters of a text by which its language is told.
_SAMPLE: Final = 50_000

#: Headers up to this length are remembered: the same people write again and again, and no sender can fill the memory.
_REMEMBERED: Final = 300
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,2000})\?=")
_BETWEEN_WORDS = re.compile(r"(?<=\?=)[ \t\r\n]+(?==\?)")


def decode(data: bytes, label: str | None) -> tuple[str, bool]:
    """The text of bytes under a label, and whether every byte of it was understood."""
    name = _LABEL_END.split((label or "").strip().strip("\"'").lower(), maxsplit=1)[0]
    if name in _WESTERN and _is_chinese(data):
        return _guessed(data)
    if name not in _SILENT and (text := _strictly(data, WIDER.get(name, name))) is not None:
        return text, True
    return _guessed(data)


#: Bytes that one character may take.
WIDEST: Final = 4


def decode_start(data: bytes, label: str | None, limit: int) -> tuple[str, bool]:
    """The text of at least the first `limit` characters under a label; a character cut at the end is left out."""
    if len(data) <= WIDEST * limit:
        return decode(data, label)
    start = data[: max(data.rfind(b"\n", 0, WIDEST * limit), limit)] if label not in ("utf-16", "utf-32") else data
    tries = (decode(start[: len(start) - less], label) for less in range(WIDEST))
    return next((found for found in tries if found[1]), None) or decode(start, label)


def decode_header(value: str) -> str:
    """A raw header value as people read it: unfolded, encoded words and bare 8-bit bytes decoded."""
    text = unfolded(value)
    if "=?" not in text:
        return text
    return _known_words(text) if len(text) <= _REMEMBERED else _words(text)


def unfolded(value: str) -> str:
    """A raw header value in one line, bare 8-bit bytes decoded."""
    text = value.replace("\r", "").replace("\n", "")
    return text if text.isascii() else decode(text.encode("utf-8", "surrogateescape"), None)[0]


@lru_cache(maxsize=1024)
def _known_words(text: str) -> str:
    return _words(text)


def _words(text: str) -> str:
    joined = _BETWEEN_WORDS.sub("", text)
    parts: list[str] = []
    pending: list[tuple[str, bytes]] = []
    end = 0
    for match in _WORD.finditer(joined):
        if match.start() != end:
            parts += [_flush(pending), joined[end : match.start()]]
        pending.append((match[1].partition("*")[0].lower(), _word_bytes(match[2], match[3])))
        end = match.end()
    return "".join([*parts, _flush(pending), joined[end:]])


def _flush(pending: list[tuple[str, bytes]]) -> str:
    """Neighbouring words of one charset are decoded together: mailers cut them inside a character."""
    parts: list[str] = []
    while pending:
        charset = pending[0][0]
        run = bytearray()
        while pending and pending[0][0] == charset:
            run += pending.pop(0)[1]
        parts.append(decode(bytes(run), charset)[0])
    return "".join(parts)


def _word_bytes(encoding: str, payload: str) -> bytes:
    data = payload.encode("utf-8", "surrogateescape")
    if encoding in "qQ":
        return quopri.decodestring(data.replace(b"_", b" "), header=False)
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4))
    except binascii.Error:
        return data


def _strictly(data: bytes, codec: str) -> str | None:
    if codec == "iso-2022-cn":
        return _iso_2022_cn(data)
    if codec in _FOREIGN or codec.replace("-", "_") in _FOREIGN:
        return None
    try:
        text = data.decode(codec)
    except (UnicodeError, LookupError, ValueError):
        return None
    return text if isinstance(text, str) else None


def _guessed(data: bytes) -> tuple[str, bool]:
    if _SHIFTED.search(data) is not None and (text := _strictly(data, "iso2022_jp_ext")) is not None:
        return text, True
    marked = _strictly(data, "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else None
    text = marked if marked is not None else _strictly(data, "utf-8")
    if text is not None:
        return text, True
    text = _strictly(data, "gb18030")
    if text is not None and _mostly_chinese(text):
        return text, True
    return data.decode("utf-8", "replace"), False


def _is_chinese(data: bytes) -> bool:
    """Whether bytes labelled as Western are UTF-8, or pairs of GB 2312 that stand in runs and are its common half."""
    sample = data[:_SAMPLE]
    if sample.isascii():
        return False
    if _strictly(sample[: len(sample) - 3] if len(data) > _SAMPLE else sample, "utf-8") is not None:
        return True
    runs = _PAIRS.findall(sample)
    pairs = b"".join(runs)
    if not any(len(run) >= 4 for run in runs) or len(pairs) < sum(1 for byte in sample if byte > 127):
        return False
    common = sum(1 for place in range(0, len(pairs), 2) if _COMMON.match(pairs, place))
    return common * 20 >= len(pairs) // 2 * 19


def _mostly_chinese(text: str) -> bool:
    wide = [char for char in text[:_SAMPLE] if ord(char) > 127]
    known = sum(1 for char in wide if "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef" or char in "“”‘’…—·")
    return bool(wide) and known * 10 >= len(wide) * 8


def _iso_2022_cn(data: bytes) -> str | None:
    """RFC 1922, its GB 2312 half: Python has no codec for it."""
    out: list[bytes] = []
    shifted = False
    for piece in re.split(rb"(\x1b\$\)A|\x0e|\x0f)", data):
        if piece in (b"\x0e", b"\x0f"):
            shifted = piece == b"\x0e"
        elif not piece.startswith(b"\x1b$)A"):
            out.append(bytes(byte | 0x80 if byte > 0x20 else byte for byte in piece) if shifted else piece)
    joined = b"".join(out)
    return None if b"\x1b" in joined else _strictly(joined, "gb2312")


def plain(text: str) -> str:
    """Text with one kind of newline, no byte-order mark and no characters a reader could not see as such (NUL)."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\x00", "").lstrip("\ufeff")


def composed(text: str) -> str:
    """NFC, without lone surrogates."""
    return unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8", "replace"))
