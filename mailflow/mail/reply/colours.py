"""Colours as mail writes them, and whether words in one are seen on paper of another."""

from __future__ import annotations

import re
from colorsys import hls_to_rgb
from functools import lru_cache
from typing import Final

#: Below this contrast (WCAG 2.2, relative luminance) nobody sees words; print needs 4.5.
_LEAST_CONTRAST: Final = 1.2
#: Less of a colour than this is none.
_LEAST_ALPHA: Final = 0.1
#: No colour at all: what is behind shows.
CLEAR: Final = "clear"
_WHITE: Final = "#ffffff"
_BLACK: Final = "#000000"
#: Names people hide words with, and those that editors write.
_NAMED: Final = dict(
    row.split()
    for row in (
        "white #ffffff", "snow #fffafa", "ivory #fffff0", "ghostwhite #f8f8ff", "floralwhite #fffaf0", "mintcream #f5fffa",
        "azure #f0ffff", "aliceblue #f0f8ff", "honeydew #f0fff0", "seashell #fff5ee", "whitesmoke #f5f5f5", "lavenderblush"
        " #fff0f5",
        "oldlace #fdf5e6", "lightyellow #ffffe0", "lightcyan #e0ffff", "cornsilk #fff8dc", "linen #faf0e6", "black #000000",
        "red #ff0000", "blue #0000ff", "green #008000", "navy #000080", "gray #808080", "grey #808080", "silver #c0c0c0",
        "yellow #ffff00", "maroon #800000", "purple #800080", "teal #008080", "olive #808000", "lime #00ff00", "aqua #00ffff",
        "fuchsia #ff00ff", "orange #ffa500", "windowtext #000000", "window #ffffff",
    )
)  # fmt: skip
_HEX = re.compile(r"#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_KNOWN = re.compile(r"#[0-9a-f]{6}")
_PART: Final = r"(\d{1,4}(?:\.\d{0,9})?%?|\.\d{1,9}%?)"
_CALL = re.compile(rf"(rgb|hsl)a?\(\s*{_PART}(?:deg)?[\s,]+{_PART}[\s,]+{_PART}(?:[\s,/]+{_PART})?\s*\)", re.ASCII)
_INHERITED: Final = frozenset({"inherit", "initial", "unset", "currentcolor", "revert", "auto", "none"})


@lru_cache(maxsize=1024)
def colour(text: str) -> str:
    """A colour as #rrggbb, CLEAR where it has none, "" where it is inherited, and as written where nobody knows it."""
    value = text.strip().lower()
    if value in _INHERITED or value.startswith("var("):
        return ""
    if value == "transparent":
        return CLEAR
    if (named := _NAMED.get(value)) is not None:
        return named
    if (digits := _HEX.fullmatch(value)) is not None:
        return _of_hex(digits[1])
    return _of_call(value)


def _of_hex(digits: str) -> str:
    full = digits if len(digits) >= 6 else "".join(digit * 2 for digit in digits)
    if len(full) == 8 and int(full[6:], 16) / 255 < _LEAST_ALPHA:
        return CLEAR
    return f"#{full[:6]}"


def _of_call(value: str) -> str:
    if (call := _CALL.fullmatch(value)) is None:
        return value
    if call[5] is not None and _share(call[5], 1) < _LEAST_ALPHA:
        return CLEAR
    if call[1] == "rgb":
        parts = [round(255 * _share(part, 255)) for part in call.groups()[1:4]]
    else:
        hue, saturation, light = float(call[2].rstrip("%")) % 360 / 360, _share(call[3], 100), _share(call[4], 100)
        parts = [round(255 * part) for part in hls_to_rgb(hue, light, saturation)]
    return "#" + "".join(f"{part:02x}" for part in parts)


def _share(written: str, whole: float) -> float:
    value = float(written.rstrip("%") or 0) / (100 if written.endswith("%") else whole)
    return min(max(value, 0.0), 1.0)


@lru_cache(maxsize=4096)
def unseen(ink: str, paper: str) -> bool:
    """Whether words are not seen; both as `colour` gives them, "" where none was named: black on white."""
    if ink == CLEAR:
        return True
    ink, paper = ink or _BLACK, _WHITE if paper in ("", CLEAR) else paper
    if not (_KNOWN.fullmatch(ink) and _KNOWN.fullmatch(paper)):
        return ink == paper
    light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05) < _LEAST_CONTRAST


def _luminance(colour_: str) -> float:
    parts = (int(colour_[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
