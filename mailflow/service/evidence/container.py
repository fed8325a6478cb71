"""The ZIP file of a pack: sorted, dated alike, with no byte that does not follow from the members (safety §6)."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

#: What is inside, and by which rules it is to be checked.
FORMAT: Final = "mailflow-evidence-1"
MANIFEST: Final = "manifest.json"

#: What the fields of a ZIP file hold without the 64-bit extension, which checking would have to read too.
LARGEST: Final = 2**32 - 1
MOST: Final = 2**16 - 1

_LOCAL: Final = "<4s5H3I2H"
_CENTRAL: Final = "<4s6H3I5H2I"
_END: Final = "<4s4H2IH"
#: 1980-01-01, the first day that a ZIP file knows.
_DAY: Final = 0x21
_STORED, _DEFLATED = 0, 8


class TooLarge(ValueError):
    """A pack that no ZIP file without 64-bit fields can hold."""


def packed(members: Mapping[str, bytes], about: Mapping[str, Any]) -> bytes:
    """The members as a ZIP file: the manifest first, as it is, then everything it lists; names are ASCII.

    The manifest holds `about`, and of each member the SHA-256 of its content and of its bytes as they are packed.
    """
    deflated = {name: _deflated(members[name]) for name in sorted(members)}
    listed = [_listed(name, members[name], deflated[name]) for name in deflated]
    manifest = _sealed({"format": FORMAT, **about, "members": listed})
    parts = [(MANIFEST, _STORED, manifest, manifest)]
    parts += [(name, _DEFLATED, deflated[name], members[name]) for name in deflated]
    return _archive(parts)


def _sealed(manifest: Mapping[str, Any]) -> bytes:
    """The manifest with the SHA-256 of itself in it, taken while that was empty."""
    text = readable({**manifest, "self": ""})
    return text.replace(b'"self": ""', b'"self": "' + sha256(text).hexdigest().encode() + b'"')


def readable(value: Any) -> bytes:
    """JSON for people: indented, sorted, Chinese as it is."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def _deflated(content: bytes) -> bytes:
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeezed.compress(content) + squeezed.flush()


def _listed(name: str, content: bytes, deflated: bytes) -> dict[str, Any]:
    return {
        "name": name,
        "sha256": sha256(content).hexdigest(),
        "size": len(content),
        "packed": len(deflated),
        "packed_sha256": sha256(deflated).hexdigest(),
    }


def _archive(parts: list[tuple[str, int, bytes, bytes]]) -> bytes:
    pieces, directory, at = [], b"", 0
    for name, method, data, content in parts:
        sizes = (method, 0, _DAY, zlib.crc32(content), len(data), len(content), len(name), 0)
        piece = struct.pack(_LOCAL, b"PK\3\4", 20, 0, *sizes) + name.encode("ascii") + data
        directory += struct.pack(_CENTRAL, b"PK\1\2", 0x0314, 20, 0, *sizes, 0, 0, 0, 0o100644 << 16, at) + name.encode("ascii")
        pieces.append(piece)
        at += len(piece)
        if at > LARGEST or max(len(content), len(parts)) > LARGEST or len(parts) > MOST:
            raise TooLarge(f"pack: found more than {LARGEST} bytes or {MOST} files, expected less. Ask for its parts.")
    end = struct.pack(_END, b"PK\5\6", 0, 0, len(parts), len(parts), len(directory), at, 0)
    return b"".join((*pieces, directory, end))
