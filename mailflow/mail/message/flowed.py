"""Plain text as its writer saw it: flowed lines joined (RFC 3676), the armour of a clear signature taken off (RFC 9580)."""

from __future__ import annotations

import re
from typing import Final

_SIGNATURE_MARK: Final = "-- "
_SIGNED: Final = "-----BEGIN PGP SIGNED MESSAGE-----"
_ARMOUR = re.compile(
    r"(?m)^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\n(?:[A-Za-z-]{1,40}: [^\n]*\n){0,8}\n?"
    r"|^-----BEGIN PGP SIGNATURE-----[ \t]*\n(?:(?!-----)[^\n]*\n){0,400}-----END PGP SIGNATURE-----[ \t]*(?:\n|\Z)"
)
_ESCAPED = re.compile(r"(?m)^- (?=-|From )")


def unflowed(text: str, *, joined: bool) -> str:
    """Lines that end in a blank go on in the next of the same quote depth; with `joined` (DelSp) the blank is dropped."""
    out: list[str] = []
    flows, depth = False, 0
    for line in text.split("\n"):
        bare = line.lstrip(">")
        quoted = len(line) - len(bare)
        words = bare.removeprefix(" ")
        if flows and quoted == depth and words not in (_SIGNATURE_MARK, ""):
            out.append(words)
        else:
            out.append(("\n" if out else "") + ">" * quoted + (" " if quoted else "") + words)
        flows, depth = words.endswith(" ") and words != _SIGNATURE_MARK, quoted
        if flows and joined:
            out[-1] = out[-1][:-1]
    return "".join(out)


def without_armour(text: str) -> str:
    """A clear-signed text without the lines of its signature; a signature proves nothing here and is not read."""
    if _SIGNED not in text:
        return text
    return _ESCAPED.sub("", _ARMOUR.sub("", text))
