"""Damage: what line noise, broken gateways and people who mean harm make of a mail."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Final

from mutant_seeds import Seed, seeds

Damage = Callable[[bytes, Random], bytes]

_CHARSET = re.compile(rb"charset=\"?[\w-]+\"?", re.IGNORECASE)
_TRANSFER = re.compile(rb"(?i)(content-transfer-encoding: *)[\w-]+")
_TYPE = re.compile(rb"(?i)(content-type: *)[\w/.-]+")
_BOUNDARY = re.compile(rb"boundary=\"?([^\"\r\n;]+)\"?")
_WORD = re.compile(rb"=\?[^?\s]*\?[bBqQ]\?[^?\s]*\?=")

CHARSETS: Final = (
    b"gb2312", b"gbk", b"big5", b"utf-8", b"utf-16", b"utf-7", b"hz-gb-2312", b"iso-2022-jp", b"iso-2022-cn", b"latin1", b"us-ascii", b"euc-kr",
    b"shift_jis", b"x-unknown", b"unicode_escape", b"rot13", b"base64", b"utf_8_sig", b"cp037", b"idna", b"punycode", b"undefined", b"",
)  # fmt: skip
TRANSFERS: Final = (b"base64", b"quoted-printable", b"7bit", b"8bit", b"binary", b"x-uuencode", b"uuencode", b"gzip", b"")
TYPES: Final = (
    b"text/plain", b"text/html", b"multipart/mixed", b"multipart/alternative", b"multipart/related", b"multipart/report", b"multipart/signed",
    b"message/rfc822", b"message/partial", b"message/external-body", b"message/delivery-status", b"application/ms-tnef", b"text/calendar",
    b"application/octet-stream", b"text", b"/", b"",
)  # fmt: skip
TOKENS: Final = (
    b"\x00", b"\xef\xbb\xbf", b"\x1b$B", b"\x1b$)A", b"~{", b"~}", b"+AGE-", b"=?", b"?=", b"=?utf-8?b?", b"\r\n\r\n", b"\n\n", b"\r", b"\r\n \r\n", b"\r\n.\r\n",
    b">", b"\r\n> ", b"-- \r\n", b"--", b"begin 644 a\r\n", b"<!--", b"-->", b"<style>", b"</html>", b"<div style='display:none'>", b"<blockquote>",
    b"</blockquote>", b"&#x0;", b"&#1114112;", b"\xff\xfe", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", b"\xe2\x80\xae", b"\xe2\x80\x8b", b"\xc2\xa0",
    b"(", b'"', b"\\", b"<", b"@", b":", b";", b"=", b"=\r\n", b"=3D", b"\r\nContent-Type: text/plain\r\n\r\n", b"From: <>\r\n", b"a" * 3_000, b" " * 3_000,
)  # fmt: skip


def mutated(number: int, seed: int) -> tuple[Seed, bytes, str]:
    """The n-th mutant of this seed: what it was, its bytes, and what was done to it."""
    pick = Random(f"{seed} {number}")
    chosen = pick.choice(seeds())
    raw, done = chosen.raw, []
    for _ in range(pick.choice((1, 1, 2, 3, 5))):
        damage = pick.choice(DAMAGES)
        raw = damage(raw, pick)
        done.append(damage.__name__.strip("_"))
    if pick.random() < 0.05:
        raw, done = _splice(raw, pick, chosen), [*done, "splice"]
    return chosen, raw, "+".join(done)


def _flip_bytes(raw: bytes, pick: Random) -> bytes:
    data = bytearray(raw)
    for _ in range(pick.choice((1, 1, 3, 20, 200)) if data else 0):
        data[pick.randrange(len(data))] = pick.randrange(256)
    return bytes(data)


def _flip_bits(raw: bytes, pick: Random) -> bytes:
    data = bytearray(raw)
    for _ in range(pick.choice((1, 5, 50)) if data else 0):
        data[pick.randrange(len(data))] ^= 1 << pick.randrange(8)
    return bytes(data)


def _truncate(raw: bytes, pick: Random) -> bytes:
    return raw[: pick.randint(0, len(raw))]


def _behead(raw: bytes, pick: Random) -> bytes:
    return raw[pick.randint(0, len(raw) // 4) :]


def _insert_token(raw: bytes, pick: Random) -> bytes:
    for _ in range(pick.choice((1, 2, 10))):
        at = pick.randint(0, len(raw))
        raw = raw[:at] + pick.choice(TOKENS) + raw[at:]
    return raw


def _insert_noise(raw: bytes, pick: Random) -> bytes:
    at = pick.randint(0, len(raw))
    return raw[:at] + pick.randbytes(pick.choice((1, 10, 500))) + raw[at:]


def _cut_out(raw: bytes, pick: Random) -> bytes:
    at = pick.randint(0, len(raw))
    return raw[:at] + raw[at + pick.choice((1, 2, 3, 40, 900)) :]


def _repeat_chunk(raw: bytes, pick: Random) -> bytes:
    at = pick.randint(0, len(raw))
    chunk = raw[at : at + pick.choice((1, 30, 400))]
    return raw[:at] + chunk * pick.choice((2, 3, 30)) + raw[at:]


def _swap_lines(raw: bytes, pick: Random) -> bytes:
    lines = raw.split(b"\n")
    for _ in range(pick.choice((1, 5))):
        first, second = pick.randrange(len(lines)), pick.randrange(len(lines))
        lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def _repeat_header(raw: bytes, pick: Random) -> bytes:
    head, gap, body = raw.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    lines[pick.randint(0, len(lines)) : 0] = [pick.choice(lines)] * pick.choice((1, 2, 250))
    return b"\r\n".join(lines) + gap + body


def _drop_header(raw: bytes, pick: Random) -> bytes:
    head, gap, body = raw.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    del lines[pick.randrange(len(lines))]
    return b"\r\n".join(lines) + gap + body


def _fold_header(raw: bytes, pick: Random) -> bytes:
    head, gap, body = raw.partition(b"\r\n\r\n")
    at = pick.randint(0, len(head))
    return head[:at] + pick.choice((b"\r\n ", b"\r\n\t", b"\n ", b"\r\n \r\n ")) + head[at:] + gap + body


def _other_charset(raw: bytes, pick: Random) -> bytes:
    return _CHARSET.sub(lambda _: b"charset=" + pick.choice(CHARSETS), raw)


def _other_transfer(raw: bytes, pick: Random) -> bytes:
    return _TRANSFER.sub(lambda match: match[1] + pick.choice(TRANSFERS), raw)


def _other_type(raw: bytes, pick: Random) -> bytes:
    return _TYPE.sub(lambda match: match[1] + pick.choice(TYPES) if pick.random() < 0.5 else match[0], raw)


def _damage_words(raw: bytes, pick: Random) -> bytes:
    return _WORD.sub(lambda match: _flip_bytes(match[0], pick) if pick.random() < 0.5 else match[0][: pick.randint(0, len(match[0]))], raw)


def _other_boundary(raw: bytes, pick: Random) -> bytes:
    other = pick.choice((b"", b"x", b"--", b" ", b"b" * 200, b"=_", b"\xff", b"a b"))
    return _BOUNDARY.sub(lambda _: b'boundary="' + other + b'"', raw, count=1)


def _boundary_lines(raw: bytes, pick: Random) -> bytes:
    found = _BOUNDARY.search(raw)
    if not found:
        return _insert_token(raw, pick)
    line = b"--" + found[1]
    return raw.replace(line, pick.choice((line + b"--", line + b" \t", line + b"\r\n" + line, b" " + line, line[:-1], line + b"x", b"\r\n" + line)), pick.choice((1, 2, -1)))


def _shuffle_parts(raw: bytes, pick: Random) -> bytes:
    found = _BOUNDARY.search(raw)
    if not found:
        return _swap_lines(raw, pick)
    first, *parts = raw.split(b"--" + found[1])
    pick.shuffle(parts)
    parts = parts[: pick.randint(0, len(parts))] + pick.choices(parts, k=pick.choice((0, 1, 5))) if parts else parts
    return (b"--" + found[1]).join([first, *parts])


def _nest(raw: bytes, pick: Random) -> bytes:
    head, _, body = raw.partition(b"\r\n\r\n")
    labels = b"\r\n".join(line for line in head.split(b"\r\n") if line.lower().startswith((b"content-", b" boundary")))
    other = b"\r\n".join(line for line in head.split(b"\r\n") if not line.lower().startswith((b"content-", b" boundary")))
    inner = labels + b"\r\n\r\n" + body
    for depth in range(pick.choice((1, 3, 15, 25))):
        kind = pick.choice((b"mixed", b"alternative", b"related", b"signed", b"digest", b"report"))
        line = b"nest%d" % (depth if pick.random() < 0.8 else 0)
        inner = b"Content-Type: multipart/" + kind + b"; boundary=" + line + b"\r\n\r\n--" + line + b"\r\n" + inner + b"\r\n--" + line + b"--\r\n"
    return other + b"\r\n" + inner


def _attach(raw: bytes, pick: Random) -> bytes:
    inner = raw
    for _ in range(pick.choice((1, 2, 12))):
        inner = b"From: <liu@corp.example>\r\nSubject: Fwd\r\nContent-Type: message/rfc822\r\n\r\n" + inner
    return inner


def _line_ends(raw: bytes, pick: Random) -> bytes:
    return raw.replace(b"\r\n", pick.choice((b"\n", b"\r", b"\n\r", b"\r\r\n", b"\x0b", b"\xc2\x85", b"\xe2\x80\xa8")), pick.choice((-1, -1, 5)))


def _unquote(raw: bytes, pick: Random) -> bytes:
    return raw.replace(*pick.choice(((b"> ", b""), (b">", b""), (b"<blockquote", b"<div"), (b"gmail_quote", b"x"), (b"wrote:", b""), (b"\n> ", b"\n>> > "))))


def _splice(raw: bytes, pick: Random, origin: Seed) -> bytes:
    """Half of another mail that decides nothing either and quotes the same mail: that one is known."""
    other = pick.choice([seed for seed in seeds() if len(seed.never) > 3 and seed.sent == origin.sent]).raw
    return raw[: pick.randint(0, len(raw))] + other[pick.randint(0, len(other)) :]


DAMAGES: Final[tuple[Damage, ...]] = (
    _flip_bytes, _flip_bits, _truncate, _behead, _insert_token, _insert_noise, _cut_out, _repeat_chunk, _swap_lines, _repeat_header, _drop_header,
    _fold_header, _other_charset, _other_transfer, _other_type, _damage_words, _other_boundary, _boundary_lines, _shuffle_parts, _nest, _attach,
    _line_ends, _unquote,
)  # fmt: skip
