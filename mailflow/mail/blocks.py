"""The blocks that mails are made of: a template says each once, and it is laid out as HTML and as plain text.

While a template runs, a block is marks in its output, so that one run gives both parts and they can not disagree.
What stands before, between and after the parts of a block is in `templates/mail/ui`: each macro there is one block.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import FunctionType
from typing import Final

from jinja2 import Template
from jinja2.runtime import Macro
from markupsafe import Markup, escape, soft_str

from mailflow.mail.words import flow, indented

Caller = Callable[[], str]

#: A mark begins with a control, which no value of a mail holds; its number says before which part of the block it stands.
_BEGIN: Final = "\x02"
_MARK: Final = re.compile(f"({_BEGIN}[a-z]+[0-9])")
_HOLE: Final = re.compile(f"{_BEGIN}([0-9])")

_GLUE: Final = re.compile("\x1f[\n\x1e]*")

#: A cell of fewer characters is never broken over lines.
_SHORT: Final = 7


def _marked(name: str, *parts: object) -> Markup:
    said = [f"{_BEGIN}{name}{number}{escape(part)}" for number, part in enumerate(parts)]
    return Markup(f"{''.join(said)}{_BEGIN}{name}{len(parts)}")  # noqa: S704  each part is escaped


def page(subject: str, language: str, organisation: str, preheader: str, caller: Caller) -> Markup:
    """The whole mail; the preheader is what lists of mails show behind the subject."""
    return _marked("page", language, subject, preheader, organisation, caller())


def greeting(text: str) -> Markup:
    """The first line."""
    return _marked("greeting", text)


def lead(text: str) -> Markup:
    """What the mail is about, in one sentence."""
    return _marked("lead", text)


def p(caller: Caller) -> Markup:
    """A paragraph of running text."""
    return _marked("p", caller())


def note(caller: Caller) -> Markup:
    """A paragraph that matters less."""
    return _marked("note", caller())


def h(text: str) -> Markup:
    """A heading."""
    return _marked("h", text)


def facts(caller: Caller) -> Markup:
    """A list of `fact`."""
    return _marked("facts", caller())


def fact(label: str, value: object) -> Markup:
    """A label and its value, which may have several lines."""
    return _marked("fact", label, value)


def block(text: str) -> Markup:
    """What somebody wrote, with its lines."""
    return _marked("block", soft_str(text).strip())


def table(head: Sequence[str], caller: Caller) -> Markup:
    """A table with this head, of `row`."""
    return _marked("table", _BETWEEN.join([_marked("head", cell) for cell in head]), caller())


def row(cells: Sequence[str]) -> Markup:
    """A row of a table."""
    return _marked("row", _BETWEEN.join([_marked("short" if len(soft_str(cell)) < _SHORT else "cell", cell) for cell in cells]))


def points(caller: Caller) -> Markup:
    """A list of `point`."""
    return _marked("points", caller())


def point(caller: Caller) -> Markup:
    """One point of a list, in running text."""
    return _marked("point", caller())


def options(caller: Caller) -> Markup:
    """A list of `option`."""
    return _marked("options", caller())


def option(word: str, hint: str, href: str, main: bool = False) -> Markup:
    """A way to answer: in HTML a button that opens `href`, and what it is for."""
    return _marked("main" if main else "option", href, word, hint)


def sample(text: str) -> Markup:
    """Words that may be copied into an answer."""
    return _marked("sample", soft_str(text).strip())


def foot(caller: Caller) -> Markup:
    """What stands below the mail, of `line`."""
    return _marked("foot", caller())


def line(caller: Caller) -> Markup:
    """A line of the foot."""
    return _marked("line", caller())


_BETWEEN: Final = _marked("between")

#: The blocks by the names that templates call them by.
UI: Final[Mapping[str, Callable[..., Markup]]] = {
    made.__name__: made
    for made in (
        *(page, greeting, lead, p, note, h, facts, fact, block, table, row),
        *(points, point, options, option, sample, foot, line),
    )
}
_BLOCKS: Final = frozenset(UI.values())


def is_block(called: object) -> bool:
    """Whether this is one of the blocks, which may be called as they are."""
    return type(called) is FunctionType and called in _BLOCKS


@dataclass(frozen=True, slots=True)
class Laid:
    """Both parts of a mail."""

    text: str
    html: str


class Layout:
    """How blocks look in HTML and read as text, as the macros of two templates have them."""

    def __init__(self, text: Template, html: Template) -> None:
        self._html = dict(_forms(html))
        self._text = dict(_forms(text))

    def lay(self, said: str) -> Laid:
        """Both parts of what a template said; KeyError for a mark that is none."""
        runs, marks = (pieces := _MARK.split(said))[::2], pieces[1::2]
        pieces[1::2] = [self._html[mark] for mark in marks]
        html = "".join(pieces)
        pieces[1::2] = [self._text[mark] for mark in marks]
        pieces[2::2] = [_READ[mark](plain(run)) if mark in _READ else run for mark, run in zip(marks, runs[1:], strict=True)]
        return Laid(_settled("".join(pieces)).strip() + "\n", html.strip() + "\n")


def _forms(ui: Template) -> Iterator[tuple[str, str]]:
    """Each mark, with what it stands for."""
    for name, macro in vars(ui.module).items():
        if isinstance(macro, Macro):
            yield from _form(name, macro)


def _form(name: str, macro: Macro) -> Iterator[tuple[str, str]]:
    """What a macro has before, between and after its parts, the last of which it is called with."""
    count = len(macro.arguments) + macro.caller
    holes = [Markup(f"{_BEGIN}{number}") for number in range(count)]  # noqa: S704  nobody's words
    inside = {"caller": lambda: holes[-1]} if macro.caller else {}
    pieces = _HOLE.split(str(macro(*holes[: len(macro.arguments)], **inside)))
    if pieces[1::2] != [str(number) for number in range(count)]:
        raise ValueError(f"ui, macro {name}: found its parts in the order {pieces[1::2]}, expected each once, in order.")
    for number, piece in enumerate(pieces[::2]):
        yield f"{_BEGIN}{name}{number}", piece


def plain(said: str) -> str:
    """What `escape` was given."""
    if "&" not in said:
        return str(said)
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&")):
        said = said.replace(entity, char)
    return said


def _settled(page: str) -> str:
    """The lines of a text part with one empty line where its blocks ask for one (see ui/text.j2)."""
    while "\n\n" in page:
        page = page.replace("\n\n", "\n")
    parts = (part.strip("\n") for part in _GLUE.sub("\n", page).split("\x1e"))
    return "\n\n".join(filter(None, parts))


def _labelling(label: str) -> str:
    return flow(label) + _colon(label)


def _hinting(hint: str) -> str:
    return _colon(hint) + flow(hint)


def _hanging(value: str) -> str:
    return indented(value, "  ").strip()


def _left_out(_: str) -> str:
    return ""


def _colon(beside: str) -> str:
    return ": " if beside.isascii() else "："


#: How the text part reads what follows a mark: running text in one line, what people wrote over several lines set in.
_READ: Final[Mapping[str, Callable[[str], str]]] = {
    f"{_BEGIN}{place}": read
    for read, places in (
        (flow, "page3 greeting0 lead0 p0 note0 h0 head0 cell0 short0 point0 line0"),
        (indented, "block0 sample0"),
        (_labelling, "fact0"),
        (_hanging, "fact1"),
        (_hinting, "option2 main2"),
        (_left_out, "page0 page1 page2 option0 main0"),
    )
    for place in places.split()
}
