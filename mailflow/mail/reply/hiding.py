"""Which declarations of CSS keep words from being seen: taken away, too small, moved off the page, cut off or struck."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_NUMBER = re.compile(r"(-?(?:\d+\.?\d*|\.\d+))\s*(px|pt|pc|em|rem|ex|ch|in|cm|mm|vw|vh|%)?", re.ASCII)
#: What a unit is in pixels, near enough to tell what can be read.
_PIXELS: Final = {
    "": 1, "px": 1, "pt": 1.33, "pc": 16, "em": 16, "rem": 16, "ex": 8, "ch": 8, "in": 96, "cm": 38, "mm": 3.8,
    "vw": 12, "vh": 8, "%": 0.16,
}  # fmt: skip
#: Nobody reads smaller letters.
_LEAST_LETTER: Final = 3
_LEAST_BOX: Final = 3
_LEAST_OPACITY: Final = 0.1
#: Whatever is moved this far up or left, or twice as far the other way, is off every page.
_OFF_PAGE: Final = 100
_FAR: Final = 2000
_LEAST_SPACING: Final = -5
_GONE: Final = frozenset({"none", "hidden", "collapse"})
_MOVES: Final = (
    "left", "top", "right", "bottom", "inset", "text-indent", "margin", "margin-left", "margin-top", "margin-right", "translate",
)  # fmt: skip
_BOX: Final = ("height", "max-height", "width", "max-width")
_CUT = re.compile(r"rect\(([^)]{0,80})\)")
_CUT_PATH = re.compile(r"inset\(\s*(?:[5-9]\d|\d{3,})(?:\.\d+)?%|circle\(\s*0|ellipse\(\s*0|polygon\(\s*0(?:px|%)?\s+0(?:px"
    r"|%)?(?:\s*,\s*0(?:px|%)?\s+0(?:px|%)?)*\s*\)")
_SCALED = re.compile(r"scale(?:3d|x|y)?\(\s*0?(?:\.0\d*)?\s*[,)]")
_MOVED = re.compile(r"translate(?:3d|x|y)?\(([^)]{0,80})\)")
_TURNED = re.compile(r"rotate(?:x|y)\(\s*-?(?:90|270)deg")
_FILTERED = re.compile(r"opacity\s*[(=]\s*=?\s*0?(?:\.0\d*)?%?\s*\)|opacity=0\s*\)")


def hides(style: Mapping[str, str]) -> bool:
    """Whether words under these declarations, by property in lower case, are seen by nobody."""
    return _is_taken_away(style) or _is_too_small(style) or _is_off_the_page(style) or _is_cut_off(style)


def _is_taken_away(style: Mapping[str, str]) -> bool:
    told = (style.get("display", ""), style.get("visibility", ""), style.get("content-visibility", ""))
    if any(value in _GONE or value.startswith("var(") for value in told):
        return True
    struck = "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", "")
    filtered = _FILTERED.search(style.get("filter", "") + style.get("-ms-filter", "")) is not None
    return struck or filtered or style.get("mso-hide") == "all" or _opacity(style.get("opacity", "1")) < _LEAST_OPACITY


def _opacity(value: str) -> float:
    number = _NUMBER.search(value)
    return 1.0 if number is None else float(number[1]) / (100 if number[2] == "%" else 1)


def _is_too_small(style: Mapping[str, str]) -> bool:
    size = style.get("font-size") or _size_of_font(style.get("font", ""))
    if size and (letters := _pixels(size)) is not None and letters < _LEAST_LETTER:
        return True
    spacing = _pixels(style.get("letter-spacing", ""))
    return (
        (spacing is not None and spacing <= _LEAST_SPACING)
        or _opacity(style.get("zoom", "1")) < _LEAST_OPACITY
        or _opacity(style.get("scale", "1")) < _LEAST_OPACITY
        or _SCALED.search(style.get("transform", "")) is not None
        or _TURNED.search(style.get("transform", "")) is not None
    )


def _size_of_font(value: str) -> str:
    """The size in `font: italic 12px/1.5 Arial`."""
    size = re.search(r"(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%)?)(?=\s*/|\s|$)", value)
    return size[1] if size and (size[1][-1] in "xtm%" or size[1] == "0") else ""


def _is_off_the_page(style: Mapping[str, str]) -> bool:
    moves = [part for name in _MOVES for part in style.get(name, "").split()]
    moved = _MOVED.search(style.get("transform", ""))
    return any(_is_far(part) for part in moves + (moved[1].replace(",", " ").split() if moved else []))


def _is_far(value: str) -> bool:
    number = _NUMBER.fullmatch(value)
    if number is None:
        return False
    if number[2] in ("%", "vw", "vh"):
        return abs(float(number[1])) > _OFF_PAGE
    far = float(number[1]) * _PIXELS[number[2] or ""]
    return far <= -_OFF_PAGE or far >= _FAR


def _is_cut_off(style: Mapping[str, str]) -> bool:
    cuts = "hidden" in style.get("overflow", "") or "clip" in style.get("overflow", "")
    boxes = [box for name in _BOX if (box := _pixels(style.get(name, ""))) is not None]
    if any(box == 0 or (cuts and box < _LEAST_BOX) for box in boxes):
        return True
    if cuts and _pixels(style.get("line-height", "")) == 0:
        return True
    rect = _CUT.search(style.get("clip", ""))
    small = rect is not None and all(float(number[1]) <= 1 for number in _NUMBER.finditer(rect[1]))
    return small or _CUT_PATH.search(style.get("clip-path", "")) is not None


def _pixels(value: str) -> float | None:
    """A length in pixels; None where it is none, or one that depends on what is around."""
    inner = value.removeprefix("calc(").removeprefix("min(").removeprefix("clamp(")
    number = _NUMBER.match(inner) if inner == value else _NUMBER.search(inner)
    if number is None:
        return None
    return float(number[1]) * _PIXELS[number[2] or ""]
