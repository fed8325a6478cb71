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
#: Every name of CSS, and the first four of what systems call theirs.
_NAMED: Final[dict[str, str]] = dict(
    re.findall(
        r"(\w+) (#[0-9a-f]{6})",
        "aliceblue #f0f8ff, antiquewhite #faebd7, aqua #00ffff, aquamarine #7fffd4, azure #f0ffff, beige #f5f5dc, "
        "bisque #ffe4c4, black #000000, blanchedalmond #ffebcd, blue #0000ff, blueviolet #8a2be2, brown #a52a2a, "
        "burlywood #deb887, cadetblue #5f9ea0, chartreuse #7fff00, chocolate #d2691e, coral #ff7f50, cornflowerblue #6495ed, "
        "cornsilk #fff8dc, crimson #dc143c, cyan #00ffff, darkblue #00008b, darkcyan #008b8b, darkgoldenrod #b8860b, "
        "darkgray #a9a9a9, darkgreen #006400, darkgrey #a9a9a9, darkkhaki #bdb76b, darkmagenta #8b008b, "
        "darkolivegreen #556b2f, darkorange #ff8c00, darkorchid #9932cc, darkred #8b0000, darksalmon #e9967a, "
        "darkseagreen #8fbc8f, darkslateblue #483d8b, darkslategray #2f4f4f, darkslategrey #2f4f4f, darkturquoise #00ced1, "
        "darkviolet #9400d3, deeppink #ff1493, deepskyblue #00bfff, dimgray #696969, dimgrey #696969, dodgerblue #1e90ff, "
        "firebrick #b22222, floralwhite #fffaf0, forestgreen #228b22, fuchsia #ff00ff, gainsboro #dcdcdc, ghostwhite #f8f8ff, "
        "gold #ffd700, goldenrod #daa520, gray #808080, green #008000, greenyellow #adff2f, grey #808080, honeydew #f0fff0, "
        "hotpink #ff69b4, indianred #cd5c5c, indigo #4b0082, ivory #fffff0, khaki #f0e68c, lavender #e6e6fa, "
        "lavenderblush #fff0f5, lawngreen #7cfc00, lemonchiffon #fffacd, lightblue #add8e6, lightcoral #f08080, "
        "lightcyan #e0ffff, lightgoldenrodyellow #fafad2, lightgray #d3d3d3, lightgreen #90ee90, lightgrey #d3d3d3, "
        "lightpink #ffb6c1, lightsalmon #ffa07a, lightseagreen #20b2aa, lightskyblue #87cefa, lightslategray #778899, "
        "lightslategrey #778899, lightsteelblue #b0c4de, lightyellow #ffffe0, lime #00ff00, limegreen #32cd32, linen #faf0e6, "
        "magenta #ff00ff, maroon #800000, mediumaquamarine #66cdaa, mediumblue #0000cd, mediumorchid #ba55d3, "
        "mediumpurple #9370db, mediumseagreen #3cb371, mediumslateblue #7b68ee, mediumspringgreen #00fa9a, "
        "mediumturquoise #48d1cc, mediumvioletred #c71585, midnightblue #191970, mintcream #f5fffa, mistyrose #ffe4e1, "
        "moccasin #ffe4b5, navajowhite #ffdead, navy #000080, oldlace #fdf5e6, olive #808000, olivedrab #6b8e23, "
        "orange #ffa500, orangered #ff4500, orchid #da70d6, palegoldenrod #eee8aa, palegreen #98fb98, paleturquoise #afeeee, "
        "palevioletred #db7093, papayawhip #ffefd5, peachpuff #ffdab9, peru #cd853f, pink #ffc0cb, plum #dda0dd, "
        "powderblue #b0e0e6, purple #800080, rebeccapurple #663399, red #ff0000, rosybrown #bc8f8f, royalblue #4169e1, "
        "saddlebrown #8b4513, salmon #fa8072, sandybrown #f4a460, seagreen #2e8b57, seashell #fff5ee, sienna #a0522d, "
        "silver #c0c0c0, skyblue #87ceeb, slateblue #6a5acd, slategray #708090, slategrey #708090, snow #fffafa, "
        "springgreen #00ff7f, steelblue #4682b4, tan #d2b48c, teal #008080, thistle #d8bfd8, tomato #ff6347, "
        "turquoise #40e0d0, violet #ee82ee, wheat #f5deb3, white #ffffff, whitesmoke #f5f5f5, yellow #ffff00, "
        "yellowgreen #9acd32, windowtext #000000, window #ffffff, canvas #ffffff, canvastext #000000 ",
    )
)
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


def is_known(value: str) -> bool:
    """Whether a colour, as `colour` gives it, is one that can be compared, or none at all."""
    return value in ("", CLEAR) or _KNOWN.fullmatch(value) is not None


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
