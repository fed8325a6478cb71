"""Documents out of templates: the same values give the same bytes, in every process and at every time.

A template is taken apart and compiled once; a document is then its text parts rendered and the archive written anew.
docxtpl reads the template language and repairs the result, so the text is what plain docxtpl would give.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any, Final

from jinja2 import Template, TemplateError
from lxml import etree

from mailflow.core.bilingual import Said
from mailflow.documents.faulty import Faulty, fault
from mailflow.documents.language import environment, faults
from mailflow.documents.registry import DOCUMENTS
from mailflow.documents.template import BODY, CORE, Blueprint, Source, TemplateRefused, take_apart

_DATES: Final = ("{http://purl.org/dc/terms/}created", "{http://purl.org/dc/terms/}modified")
_EDITOR: Final = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH: Final = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
_BREAKS: Final = re.compile(r"[\n\t\a\f]")
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
# Deflate's fastest: the documents are small, and rendering is on the way of every mail.
_LEVEL: Final = 1


class NotRendered(Faulty):
    """A document that could not be made from these values."""


@dataclass(frozen=True, slots=True)
class Made:
    """A document with the name it is filed and sent by."""

    name: str
    content: bytes


class Renderer:
    """Makes documents from the templates of a folder that holds one folder per language.

    A template is read when it is first used, and not again. One thread at a time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[Path, _Compiled] = {}

    def document(self, name: str, language: str, story: Mapping[str, Any], timezone: tzinfo, issued_at: datetime) -> Made:
        """A document of the registry, made from a story; KeyError where there is none of this name."""
        kind = DOCUMENTS[name]
        context = kind.context(story, language, timezone, issued_at)
        content = self.render(name, language, context, issued_at)
        return Made(kind.file_name(story, language, timezone, issued_at), content)

    def render(self, name: str, language: str, context: Mapping[str, Any], issued_at: datetime) -> bytes:
        """The document as a DOCX file dated `issued_at`; TemplateRefused or NotRendered name template and paragraph."""
        file = template_file(self._folder, name, language)
        compiled = self._made.get(file)
        if compiled is None:
            compiled = self._made[file] = _Compiled(take_apart(file))
        return compiled.render(context, issued_at)


def template_file(folder: Path, name: str, language: str) -> Path:
    """Where the template of a document is in one language."""
    return folder / language / f"{name}.docx"


class _Compiled:
    """One template whose text parts are compiled."""

    def __init__(self, blueprint: Blueprint) -> None:
        self._blueprint = blueprint
        self._parts = [(source, _compile(source, blueprint.file)) for source in blueprint.sources]

    def render(self, context: Mapping[str, Any], issued_at: datetime) -> bytes:
        members = dict(self._blueprint.fixed)
        for source, template in self._parts:
            members[source.member] = self._part(source, self._text(source, template, context), issued_at)
        return _archive(members)

    def _text(self, source: Source, template: Template, context: Mapping[str, Any]) -> str:
        try:
            xml = template.render(context)
        except TemplateError as error:
            where = source.where(self._blueprint.file, _line_of(error, template))
            raise NotRendered(fault(where, "not_filled", error=error)) from error
        xml = xml.replace("\n<w:p>", "<w:p>").replace("\n<w:p ", "<w:p ")
        if source.place == "properties" or not _BREAKS.search(xml):
            return xml
        return _PARAGRAPH.sub(self._broken, xml)

    def _broken(self, paragraph: re.Match[str]) -> str:
        """A paragraph with its line breaks and tabs as Word has them; most have none, and docxtpl's way is slow."""
        xml = paragraph[0]
        return str(self._blueprint.docx.resolve_listing(xml)) if _BREAKS.search(xml) else xml

    def _part(self, source: Source, xml: str, issued_at: datetime) -> bytes:
        # docxtpl's own parser mends what it can not read, which would cut text silently: so it is read strictly first.
        tree = _strict(xml, source.named(self._blueprint.file))
        if source.place == BODY:
            tree = self._repaired(xml) if any(map(_uneven, tree.iter(f"{_W}tbl"))) else tree
            self._number_drawings(tree)
            hold_closing(tree)
        elif source.member == CORE:
            _date(tree, issued_at)
        return etree.tostring(tree, encoding="UTF-8", standalone=True)

    def _repaired(self, xml: str) -> etree._Element:
        tree: etree._Element = self._blueprint.docx.fix_tables(xml)
        return tree

    def _number_drawings(self, tree: etree._Element) -> None:
        docx = self._blueprint.docx
        docx.docx_ids_index = 1000
        docx.fix_docpr_ids(tree)


def hold_closing(tree: etree._Element) -> None:
    """Keep what stands right above the closing on its page: no date alone on a page.

    Of a table that is the last row, which no template can say of a loop; LibreOffice heeds it where all rows are kept, so a
    short table is kept whole.
    """
    body = tree.find(f"{_W}body")
    blocks = [block for block in body if block.tag in (f"{_W}p", f"{_W}tbl")] if body is not None else []
    if not blocks or _style(blocks[-1]) != _CLOSING:
        return
    above = next((block for block in reversed(blocks) if block.tag == f"{_W}tbl" or _style(block) not in _BELOW), None)
    if above is None:
        return
    rows = above.findall(f"{_W}tr")
    kept = rows if len(rows) <= _SHORT else rows[-1:]
    for paragraph in (p for row in kept for p in row.iter(f"{_W}p")) if rows else (above,):
        _keep_with_next(paragraph)


_CLOSING: Final = "Closing"
#: Rows of a table, its head among them, that may be moved to the next page together.
_SHORT: Final = 6
#: What may stand between the last table and the date: notes in small print, an empty line.
_BELOW: Final = frozenset({_CLOSING, "Fine", "Normal", ""})


def _style(block: etree._Element) -> str:
    style = block.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _keep_with_next(paragraph: etree._Element) -> None:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        paragraph.insert(0, properties := etree.Element(f"{_W}pPr"))
    if properties.find(f"{_W}keepNext") is None:
        # Behind the style and before all else, as the schema has it.
        properties.insert(1 if properties.find(f"{_W}pStyle") is not None else 0, etree.Element(f"{_W}keepNext"))


def _uneven(table: etree._Element) -> bool:
    """Whether docxtpl would mend this table: a row has more cells than there are columns, or none reaches across."""
    columns = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
    rows = [row.findall(f"{_W}tc") for row in table.iter(f"{_W}tr")]
    return any(len(cells) > columns for cells in rows) or all(sum(map(_span, cells)) < columns for cells in rows)


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return 1 if span is None else int(span.get(f"{_W}val", "1"))


def _compile(source: Source, file: Path) -> Template:
    tree = source.parse(file)
    for one in faults(tree):
        where = source.where(file, one.line)
        raise TemplateRefused(fault(where, "not_allowed", found=one.found, expected=one.expected))
    env = environment()
    code = env.compile(tree, name=source.member, filename=f"{file}#{source.member}")
    return env.template_class.from_code(env, code, {})


def _line_of(error: TemplateError, template: Template) -> int:
    """The line of the template's source that an error rests on, which jinja writes into the traceback."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == template.filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _strict(xml: str, where: Said) -> etree._Element:
    try:
        return etree.fromstring(xml.encode())
    except (UnicodeEncodeError, etree.XMLSyntaxError) as error:
        raise NotRendered(fault(where, "not_well_formed", error=error)) from error


def _date(core: etree._Element, issued_at: datetime) -> None:
    for element in core:
        if element.tag in _DATES:
            element.text = issued_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        elif element.tag == _EDITOR:
            element.text = "mailflow"


def _archive(members: Mapping[str, bytes]) -> bytes:
    """A zip that depends on its members only: sorted, dated alike, of one maker."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            archive.writestr(info, members[name])
    return packed.getvalue()
