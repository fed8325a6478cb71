"""Text that is safe inside XML and in file names, whatever people wrote."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
# What XML 1.0 can not hold (and C1, which no reader shows), then the marks that make text read in another order.
_DROPPED: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSAFE_IN_NAMES: Final = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")

#: Bytes of UTF-8 that a file name may take: below the 255 of common file systems.
NAME_BYTES: Final = 200

#: Characters that the name of an attached file keeps (`mail.outgoing.header`): what is longer would lose its number and date.
NAME_CHARACTERS: Final = 120


def clean_text(text: str) -> str:
    r"""The text as XML can hold it: every line end is `\n`, a lone surrogate is U+FFFD, controls and bidi marks are gone."""
    text = _LINE_ENDS.sub("\n", text)
    return _DROPPED.sub("", _SURROGATES.sub("\ufffd", text))


def cleaned(value: Any) -> Any:
    """Plain values with every text in them cleaned; TypeError for anything that is not text, a list or a mapping of them.

    Templates see nothing else, so no template can reach an object's inside.
    """
    match value:
        case str():
            return clean_text(value)
        case list() | tuple():
            return [cleaned(item) for item in value]
        case Mapping():
            return {str(key): cleaned(item) for key, item in value.items()}
    raise TypeError(f"document context: found {type(value).__name__}, expected text, a list or a mapping. Format it first.")


def safe_name(text: str) -> str:
    """A part of a file name that Windows, Linux and mail clients writing GBK all can hold; may be empty."""
    text = unicodedata.normalize("NFC", clean_text(text).replace("\n", " ").replace("\t", " "))
    text = "".join(char if _in_gbk(char) else "_" for char in _UNSAFE_IN_NAMES.sub("-", text))
    text = re.sub(r"\s+", " ", text).strip(" .")
    return f"_{text}" if _RESERVED.fullmatch(text) else text


def fitted(before: str, title: str, after: str) -> str:
    """The three parts as one file name; the title gives way where it would be longer than NAME_BYTES or NAME_CHARACTERS."""
    room = NAME_BYTES - len((before + after).encode())
    title = title[: max(0, NAME_CHARACTERS - len(before + after))]
    while len(title.encode()) > room:
        title = title[: max(0, min(len(title) - 1, room))]
    return before + title.rstrip(" .") + after


def _in_gbk(char: str) -> bool:
    try:
        char.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True
