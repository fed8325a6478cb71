"""`label: value` lines as people type them, and the names in a list of people (contract §2, guide §5.22)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from mailflow.mail.labels import canonical, folded_label, without_brackets

_NUMBERING = r"(?:[-*•·▪●]\s*|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]\s*|[①-⑳]\s*)?"
_LABEL: Final = r"[^\s:：\t【】][^:：\t\n【】]{0,39}?"
_LINE = re.compile(
    rf"[ \t\u3000\xa0>]{{0,20}}{_NUMBERING}(?:【\s*({_LABEL})\s*】[ \t\u3000]*[:：]?"
    rf"|\*{{0,2}}({_LABEL})[ \t\u3000\xa0]*\*{{0,2}}(?:[:：]|\t)\*{{0,2}})"
)
_SECOND = re.compile(rf"(?:[ \u3000\xa0]{{2,}}|[ \t]*[;；|\t][ \t]*)(?=({_LABEL})[ \u3000]*[:：])")
_CLOSING = re.compile(
    r"\s*(?:谢谢|感谢|多谢|此致|敬礼|顺祝|祝(?:好|商祺|工作顺利|顺利)|以上[,，。]?(?:请|谢)|请(?:各位)?(?:知悉"
    r"|审阅|领导)|best regards|kind regards|regards|thanks|thank you|-- ?$)",
    re.IGNORECASE,
)

#: Fields whose value is prose and may go on over empty lines; all others end at one.
_PROSE: Final = frozenset(["nature", "scope", "content", "measures", "cause", "next", "need", "oral"])
_IGNORED: Final = "attachments"

_PEOPLE = re.compile(r"[、,，;；\n/／|]+|\s+(?=\S)(?<=[\u4e00-\u9fff]\s)(?=[\u4e00-\u9fff])")
#: Names hold these characters too (黄和平), so both sides need two others.
_AND = re.compile(r"(?<=\S)\s+(?:和|及|与|以及|and|&)\s+(?=\S)|(?<=\S\S)(?:和|及|与|以及)(?=\S\S)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[^()（）<>]*[(（]([^()（）]{1,60})[)）]\s*")
_ADDRESS = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")
_LEADING = re.compile(r"^(?:\d{1,2}[.、)）]|[-*•·])\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The fields of a letter by canonical name, in the order they stand in it, and the text around them.

    `written` has the label each field bears in the letter.
    """

    fields: Mapping[str, str]
    rest: str = ""
    order: tuple[str, ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)


def read_form(text: str, labels: Mapping[str, tuple[str, ...]] | None = None, *, kind: str = "") -> Form:
    """Read `label: value` lines; `labels` are an admin's aliases by field, `kind` the kind of record it opens.

    A value goes on until the next known label; a label that comes twice adds to its value. Unknown labels are text.
    """
    known = canonical(kind, labels)
    values: dict[str, list[str]] = {}
    written: dict[str, str] = {}
    rest: list[str] = []
    current: str | None = None
    for line in _lines(text, known):
        name, label, value = _labelled(line, known)
        if name is not None:
            current = name
            written.setdefault(name, label)
            values.setdefault(name, []).append(value)
        elif current is None or _ends(current, values[current], line):
            current = None
            rest.append(line)
        else:
            values[current].append(line)
    fields = {name: "\n".join(lines).strip() for name, lines in values.items() if name != _IGNORED}
    return Form(fields=fields, rest="\n".join(rest).strip(), order=tuple(fields), written=written)


def _lines(text: str, known: Mapping[str, str]) -> list[str]:
    """Lines, cut where a second known label stands in one."""
    lines: list[str] = []
    for line in text.split("\n"):
        start = 0
        for match in _SECOND.finditer(line) if line.count(":") + line.count("：") > 1 else ():
            if _field(match[1], known) is not None:
                lines.append(line[start : match.start()])
                start = match.end()
        lines.append(line[start:])
    return lines


def _labelled(line: str, known: Mapping[str, str]) -> tuple[str | None, str, str]:
    match = _LINE.match(line)
    if match is None:
        return None, "", ""
    label = (match[1] or match[2]).strip()
    return _field(label, known), label, line[match.end() :].strip()


def _field(label: str, known: Mapping[str, str]) -> str | None:
    return known.get(folded_label(label)) or known.get(folded_label(without_brackets(label)))


def _ends(name: str, lines: list[str], line: str) -> bool:
    after_blank = bool(lines) and not lines[-1].strip() and any(kept.strip() for kept in lines)
    return _CLOSING.match(line) is not None or (after_blank and bool(line.strip()) and name not in _PROSE)


def split_people(value: str) -> tuple[str, ...]:
    """The people a value names, one by one, as written: 技术部(张工)、运营部(李主管) gives 张工 and 李主管."""
    found: list[str] = []
    for piece in _AND.split(value):
        for name in _PEOPLE.split(piece):
            found += _names(name)
    return tuple(dict.fromkeys(name for name in found if name))


def _names(text: str) -> list[str]:
    address = _ADDRESS.search(text)
    if address is not None:
        return [address[1]]
    inside = _IN_BRACKETS.fullmatch(text)
    name = inside[1] if inside is not None else text
    return [_LEADING.sub("", name.strip()).strip(" \t。.:：*")]
