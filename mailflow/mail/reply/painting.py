"""How the words in an element of HTML are shown: by its own style, its attributes, and the style sheets of the mail."""

from __future__ import annotations

from typing import Final

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from mailflow.mail.reply.colours import CLEAR, colour
from mailflow.mail.reply.styles import Style, painted_by, style_of

#: Each rule is looked for in the whole page; one that counts what stands beside an element, again for each of them.
_MOST_RULES: Final = 1000
_STEP: Final = 0.25
_STEP_BESIDE: Final = 0.0025
_MOST_STEPS: Final = 800_000
_MOST_HITS: Final = 100_000
#: Ink, paper, and whether line breaks of the source are seen ("pre" or nothing).
Painted = tuple[str, str, str]


def painted(attributes: dict[str, str | None], paint: Painted, sheet: Style | None) -> Painted | None:
    """The colours inside an element; its own style counts before its attributes, and both before the style sheet."""
    style = style_of(attributes.get("style") or "")
    if style.hides or (sheet is not None and sheet.hides):
        return None
    ink = style.ink or (sheet and sheet.ink) or colour(attributes.get("color") or "") or paint[0]
    paper = style.paper or (sheet and sheet.paper) or colour(attributes.get("bgcolor") or "")
    paper = paint[1] if paper in ("", CLEAR) else paper
    return ink, paper, paint[2] if style.breaks is None else style.breaks


def ruled_by_sheets(tree: LexborHTMLParser, marks: int, everywhere: bool) -> dict[int, Style]:
    """What style sheets of the mail do to its elements; selectors this parser can't read are passed over."""
    ruled: dict[int, Style] = {}
    sheets = (painted_by(sheet.text() or "", everywhere=everywhere) for sheet in tree.css("style"))
    rules = dict.fromkeys(rule for sheet in sheets for rule in sheet)
    hits, steps = 0, 0.0
    for selector, style in list(rules)[:_MOST_RULES]:
        steps += _STEP_BESIDE * marks * marks if "nth-" in selector.lower() or "~" in selector else _STEP * marks
        if steps > _MOST_STEPS or hits > _MOST_HITS:
            break
        try:
            nodes = tree.css(selector)
        except (ValueError, RuntimeError, SelectolaxError):
            continue
        for node in nodes:
            ruled[node.mem_id] = _both(ruled.get(node.mem_id), style)
        hits += len(nodes)
    return ruled


def _both(above: Style | None, style: Style) -> Style:
    """Two rules for one element: what one hides is hidden, and of two colours the later counts."""
    if above is None:
        return style
    return Style(above.hides or style.hides, style.ink or above.ink, style.paper or above.paper)
