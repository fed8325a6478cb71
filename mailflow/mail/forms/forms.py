"""`label: value` lines as people type them, and the names in a list of people (contract §2, guide §5.22)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from mailflow.mail.forms.labels import canonical, folded_label, named, without_brackets
from mailflow.mail.forms.tables.columns import heads
from mailflow.mail.forms.ticks import ticked

_NUMBERING = r"([-*•·▪●■◆◇★☆►▶➢➤○]\s*|[（(]?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[一二三四五六七八九十]{1,3})[)）、.．]\s*|[①-⑳]\s*)?"
_LABEL: Final = r"[^\s:：\t【】][^:：\t\n【】]{0,39}?"
_LINE = re.compile(
    rf"[ \t\u3000\xa0>]{{0,20}}{_NUMBERING}(?:【\s*({_LABEL})\s*】[ \t\u3000]*[:：]?"
    rf"|\*{{0,2}}({_LABEL})[ \t\u3000\xa0]{{0,40}}\*{{0,2}}(?:[:：]|\t)\*{{0,2}})"
)
#: Runs are bounded and given up whole, so that a line of blanks is passed over in one go.
_THEN: Final = rf"(?=({_LABEL})[ \u3000]{{0,10}}[:：])"
_SECOND = re.compile(rf"(?:[ \u3000\xa0]{{2,40}}+|[ ]{{0,20}}+[;；|\t][ \t]{{0,20}}+){_THEN}")
_CLOSE_BY = re.compile(rf"(?:[ \u3000\xa0]|[,，、]\s?){_THEN}")
#: Colons that stand for the usual one.
_COLONS: Final = str.maketrans("︰﹕", "：：")
#: Labels of its writer in one form.
_MOST: Final = 60
#: A letter whose labels have no colons is a form, and none is longer.
_LONG: Final = 400
_CLOSING = re.compile(
    r"\s*(?:谢谢|感谢|多谢|此致|敬礼|顺祝|祝(?:好|商祺|工作顺利|顺利)|以上[,，。]?(?:请|谢)|请(?:各位)?(?:知悉"
    r"|审阅|领导)|best regards|kind regards|regards|thanks|thank you|-- ?$)",
    re.IGNORECASE,
)

#: Fields whose value is prose and may go on over empty lines; all others end at one.
_PROSE: Final = frozenset(["nature", "scope", "content", "measures", "cause", "next", "need", "oral"])
#: Fields whose value fills one line, so that another label below it begins a field of its own.
_ONE_LINE: Final = frozenset(
    ["title", "due", "confirmers", "rule", "severity", "occurred", "found", "eta", "reporter", "phone", "place", "budget"]
)
#: A label of some characters that is no address of somebody (王经理：), no department (市场部：) and no remark.
_OWN = re.compile(
    r"[ \t\u3000]{0,8}((?!注|备注|说明|另|其中|如下|请|包括|例如|比如)[\u4e00-\u9fff]{2,8}"
    r"(?<![部室组科处好您总理管长任师工员人导])(?<!中心|公司|大家|各位))"
    r"[ \t\u3000]{0,4}[:：][ \t\u3000]{0,8}([^\s:：][^:：\n]{0,80})$"
)
#: A decision is read with all that stands around it.
_AS_WRITTEN: Final = frozenset({*_PROSE, "decision", "title"})
_IGNORED: Final = "attachments"

_PEOPLE = re.compile(
    r"[、,，;；\n/／|＋]+|\s+(?=\d{1,2}[.、)）]\s?\D|@|[\w.+-]{1,64}@)"
    r"|\s+(?=\S)(?<=[\u4e00-\u9fff]\s)(?=[\u4e00-\u9fff])"
)
#: Names hold these characters too (黄和平), so both sides need two others.
_AND = re.compile(r"(?<=\S)\s+(?:和|及|与|以及|and|&)\s+(?=\S)|(?<=\S\S)(?:和|及|与|以及)(?=\S\S)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"([^()（）<>]*)[(（]([^()（）]{1,60})[)）]\s*")
#: What is a department, beside a name: 技术部(张工), and 张工（技术部） as our own documents print it.
_DEPARTMENT = re.compile(r"(?:部门?|中心|[小]?组|室|处|科|公司|dept\.?|department|team)\s*$", re.IGNORECASE)
_ADDRESS = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")
_LEADING = re.compile(r"^(?:\d{1,2}[.、)）]|[-*•·@])\s*")
_TELEPHONE = re.compile(r"[\d\s+-]{5,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The fields of a letter by canonical name, in the order they stand in it, and the text around them.

    `written` has the label each field bears in the letter; `above` is what of the `rest` stands above the first of them.
    """

    fields: Mapping[str, str]
    rest: str = ""
    order: tuple[str, ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)
    above: str = ""

    @property
    def below(self) -> str:
        """What of the rest stands below the first field."""
        return self.rest[len(self.above) :].strip()


def read_form(text: str, labels: Mapping[str, tuple[str, ...]] | None = None, *, kind: str = "") -> Form:
    """Read `label: value` lines; `labels` are an admin's aliases by field, `kind` the kind of record it opens.

    A value goes on until the next known label; a label that comes twice adds to its value. Unknown labels are text.
    """
    known = canonical(kind, labels)
    text = text.translate(_COLONS)
    reading = _read(_lines(text, known), known)
    if not reading.values and len(alone := _alone(text, known)) > 1:
        reading = _read([f"{line.strip()}：" if n in alone else line for n, line in enumerate(text.split("\n"))], known)
    said = ((name, "\n".join(lines).strip()) for name, lines in reading.values.items() if name != _IGNORED)
    fields = {name: value if name in _AS_WRITTEN else ticked(value) for name, value in said}
    rest, above = "\n".join(reading.rest).strip(), "\n".join(reading.rest[: reading.above]).strip()
    return Form(fields=fields, rest=rest, order=tuple(fields), written=reading.written, above=above)


def _read(lines: Iterable[str], known: Mapping[str, str]) -> _Reading:
    reading = _Reading(known)
    for line in lines:
        reading.add(line)
    return reading


def _alone(text: str, known: Mapping[str, str]) -> dict[int, str]:
    """The lines that are a label without its colon and have their value below, where each label stands so but once."""
    lines = text.split("\n", _LONG)[:_LONG]
    found = {n: name for n, line in enumerate(lines[:-1]) if lines[n + 1].strip() and (name := named(line.strip(), known))}
    return {n: name for n, name in found.items() if n - 1 not in found} if len(set(found.values())) == len(found) else {}


def labelled_lines(text: str, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The labels and values of a text that begins with a known label, as in a cell or a paragraph: 负责人：张工  日期：3月5日."""
    text = text.translate(_COLONS)
    if ":" not in text and "：" not in text and "】" not in text:
        return
    reading = _read(_lines(text, known), known)
    if reading.rest:
        return
    for name, lines in reading.values.items():
        if value := "\n".join(lines).strip():
            yield reading.written[name], value


@dataclass(slots=True)
class _Reading:
    """A form as far as it is read, its first `above` lines of rest before any label.

    `numbered` says whether its labels bear numbers, `listed` that a value has numbered lines; `own` are labels of its writer.
    """

    known: Mapping[str, str]
    values: dict[str, list[str]] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)
    above: int = 0
    current: str | None = None
    numbered: bool = False
    listed: bool = False
    own: list[str] = field(default_factory=list)

    def add(self, line: str) -> None:
        """Read one more line: a label with its value, a value that goes on, or text."""
        found = _labelled(line, self.known)
        if found is not None and not self._is_item(found):
            self._open(found)
        elif (own := self._own(line)) is not None:
            self._open(own)
        elif self.current is None or _ends(self.current, self.values[self.current], line):
            self.current = None
            self.rest.append(line)
            self.above += not self.values
        else:
            self.values[self.current].append(line)

    def _open(self, found: _Label) -> None:
        self.current, self.listed = found.name, False
        self.numbered = bool(found.numbering)
        self.written.setdefault(found.name, found.label)
        self.values.setdefault(found.name, []).append(found.value)

    def _own(self, line: str) -> _Label | None:
        """A label that only its writer knows, below a value that fills one line: 供应商：联想 below a title is no part of it."""
        fills = len(self.own) < _MOST and (self.current in _ONE_LINE or self.current in self.own)
        match = _OWN.match(line) if fills and any(self.values[self.current or ""]) else None
        if match is None or folded_label(match[1]) in self.known:
            return None
        self.own.append(match[1])
        return _Label(match[1], match[1], match[2].strip(), "")

    def _is_item(self, found: _Label) -> bool:
        """A numbered point of a value that only announced its list (内容： / 如下：) is no label, though it may read as one."""
        if not found.numbering or self.numbered or self.current is None:
            return False
        if not self.listed:
            said = list(islice((line.strip() for line in self.values[self.current] if line.strip()), 2))
            self.listed = not said or (len(said) == 1 and said[0].endswith((":", "：", "如下", "following")))
        return self.listed


@dataclass(frozen=True, slots=True)
class _Label:
    """A line that begins with a known label."""

    name: str
    label: str
    value: str
    numbering: str


def _lines(text: str, known: Mapping[str, str]) -> list[str]:
    """Lines, cut where a second known label stands in one; rows of a table have none, but label and value in turn."""
    lines: list[str] = []
    under_header = False
    looked = 0 if "\t" in text else _LONG
    for line in text.split("\n"):
        alone = looked < _LONG and "\t" not in line and bool(lines) and _LABEL_LINE.match(lines[-1]) is not None
        looked += alone
        if alone and named(line, known):
            lines.append(f"{line.strip()}：")  # a row of a form in which nothing was filled in
        elif "\t" in line:
            cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
            under_header = under_header or _heads_table(cells, known)
            lines += [line.replace("\t", _NO_CELL)] if under_header else _turns(cells, known) or _cut(line, known)
        else:
            under_header = False
            lines += _cut(line, known)
    return lines


_LABEL_LINE = re.compile(r"[^\n]{1,60}[\t：:]")
#: Between the cells of a row that is a row of a table, where a tab would read as the end of a label.
_NO_CELL: Final = " | "


def _heads_table(cells: Sequence[str], known: Mapping[str, str]) -> bool:
    return len(cells) > 2 and heads(cells, known) * 2 > len(cells) + 1


def _turns(cells: Sequence[str], known: Mapping[str, str]) -> list[str]:
    """label, value, label, value as lines of their own; nothing where a row reads otherwise."""
    if len(cells) < 4 or len(cells) % 2 or not all(named(cell, known) for cell in cells[::2]):
        return []
    return [f"{label.rstrip('：: ')}：{value}" for label, value in zip(cells[::2], cells[1::2], strict=True)]


def _cut(line: str, known: Mapping[str, str]) -> list[str]:
    if line.count(":") + line.count("：") < 2:
        return [line]
    first = _labelled(line, known)
    # in prose a comma and a word before a colon are prose
    apart = _CLOSE_BY if first is not None and first.name not in _PROSE else _SECOND
    pieces: list[str] = []
    start, begins = 0, found.end() if first is not None and (found := _LINE.match(line)) else 0
    for match in sorted([*_SECOND.finditer(line), *(apart.finditer(line) if apart is not _SECOND else ())], key=_place):
        if match.start() < max(start, begins):
            continue
        if _field(match[1], known) is not None:
            pieces.append(line[start : match.start()])
            start = match.end()
    return [*pieces, line[start:]]


def _place(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), -match.end()


def _labelled(line: str, known: Mapping[str, str]) -> _Label | None:
    match = _LINE.match(line)
    if match is None:
        return None
    label = (match[2] or match[3]).strip()
    name = _field(label, known)
    return _Label(name, label, line[match.end() :].strip(), (match[1] or "").strip()) if name is not None else None


def _field(label: str, known: Mapping[str, str]) -> str | None:
    return known.get(folded_label(label)) or known.get(folded_label(without_brackets(label)))


def goes_on(name: str, paragraph: str) -> bool:
    """Whether the value of a field may have another paragraph, and this be one: prose does, until its writer closes."""
    return name in _PROSE and _CLOSING.match(paragraph) is None


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
    name = text
    if inside is not None:
        of, beside = _DEPARTMENT.search(inside[1]) or not inside[1].strip(), _DEPARTMENT.search(inside[2])
        is_owner = bool(inside[1].strip()) and ((beside and not of) or _TELEPHONE.fullmatch(inside[2]))
        # which of two names is the person's, the directory knows: IT（冯强）, 冯强（IT）
        name = inside[1] if is_owner else inside[2] if of or "@" in inside[2] else text
    return [_LEADING.sub("", name.strip()).strip(" \t。.:：*")]
