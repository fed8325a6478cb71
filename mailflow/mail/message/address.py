"""Whose mailbox a From value names: RFC 5322 addr-spec and nothing looser (safety §1 rows 5-7)."""

from __future__ import annotations

import re
from email.utils import getaddresses
from functools import lru_cache

_ATEXT = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDR_SPEC = re.compile(rf"{_ATEXT}(?:\.{_ATEXT})*@{_LABEL}(?:\.{_LABEL})*")
_QUOTED = re.compile(r'"(?:[^"\\\x00-\x08\x0b-\x1f\x7f]|\\[^\x00-\x1f])*"')
_PHRASE = re.compile(r'[^"<>()\[\]:;@,\\\x00-\x08\x0b-\x1f\x7f]+')
_COMMENT = re.compile(r"\([^()<>@\\\x00-\x1f]*\)")
_CUT = re.compile(r'"(?:[^"\\]|\\.)*"|\([^()]*\)|[,;:]')
_FOLD = re.compile(r"\r?\n(?=[ \t])")

#: RFC 5321 §4.5.3.1.
_LOCAL_LIMIT, _ADDRESS_LIMIT = 64, 254

#: Values up to this length are remembered: the same people write again and again, and no sender can fill the memory.
_REMEMBERED = 300


def one_mailbox(value: str) -> str | None:
    """The one address of a raw header value, lower-cased; None for none, several, a group, or anything malformed.

    `value` is the header as it stood on the wire: an encoded word is a display name and never an address.
    """
    text = _FOLD.sub("", value).strip(" \t")
    if text.endswith(">"):
        return _bracketed(text)
    bare, opened, comment = text.partition("(")
    if opened and not _COMMENT.fullmatch("(" + comment):
        return None
    return _addr_spec(bare.rstrip(" \t"))


def agreed_mailbox(value: str) -> str | None:
    """The mailbox two independent parsers see; None where they differ: no reader of the mail may see another sender."""
    return _known_agreed(value) if len(value) <= _REMEMBERED else _agreed(value)


@lru_cache(maxsize=1024)
def _known_agreed(value: str) -> str | None:
    return _agreed(value)


def _agreed(value: str) -> str | None:
    mine = one_mailbox(value)
    if mine is None:
        return None
    try:
        theirs = getaddresses([_FOLD.sub("", value)])
    except (RecursionError, ValueError, TypeError, IndexError):
        return None
    return mine if [address.lower() for _, address in theirs] == [mine] else None


def mailboxes(value: str) -> tuple[str, ...]:
    """Every well-formed address of a To or Cc value, in order; groups are opened, what is malformed is left out."""
    if (single := one_mailbox(value)) is not None:
        return (single,)
    found = (one_mailbox(piece) for piece in _pieces(value))
    return tuple(dict.fromkeys(address for address in found if address is not None))


def domain_of(address: str) -> str:
    """What stands right of the @."""
    return address.rpartition("@")[2]


def _bracketed(text: str) -> str | None:
    name, opened, rest = _split_name(text)
    return _addr_spec(rest[:-1]) if opened and _is_phrase(name) else None


def _split_name(text: str) -> tuple[str, str, str]:
    """Name and address around the bracket that is not inside a quoted string."""
    end = 0
    for match in _QUOTED.finditer(text):
        if "<" in text[end : match.start()]:
            break
        end = match.end()
    name, opened, rest = text[end:].partition("<")
    return text[:end] + name, opened, rest


def _is_phrase(name: str) -> bool:
    position = 0
    while position < len(name):
        match = _QUOTED.match(name, position) or _PHRASE.match(name, position)
        if match is None:
            return False
        position = match.end()
    return True


def _addr_spec(text: str) -> str | None:
    if len(text) > _ADDRESS_LIMIT or not text.isascii() or not _ADDR_SPEC.fullmatch(text):
        return None
    if "=?" in text or text.index("@") > _LOCAL_LIMIT:
        return None
    return text.lower()


def _pieces(value: str) -> list[str]:
    """Cut at commas and semicolons outside quotes and comments; a group's name is dropped."""
    text = _FOLD.sub("", value)
    pieces: list[str] = []
    start = 0
    for match in _CUT.finditer(text):
        if match[0] in (",", ";"):
            pieces.append(text[start : match.start()])
        if match[0] in (",", ";", ":"):
            start = match.end()
    return [*pieces, text[start:]]
