"""A DOCX template taken apart once: its fixed parts as bytes, its text parts as sources that a sandbox can run."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, nodes
from lxml import etree

from mailflow.core.bilingual import Said, as_is
from mailflow.documents.faulty import PLACES, Faulty, fault
from mailflow.documents.language import environment

BODY: Final = "body"
CORE: Final = "docProps/core.xml"

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_PLACES: Final = {
    RELATIONSHIP_TYPE.HEADER: "header",
    RELATIONSHIP_TYPE.FOOTER: "footer",
    RELATIONSHIP_TYPE.FOOTNOTES: "footnotes",
    RELATIONSHIP_TYPE.CHART: "chart",
}
# docxtpl's way to write jinja's own braces as text; done here, on the template, so that it never touches people's words.
_BRACES: Final = {"{_{": '{{ "{{" }}', "}_}": '{{ "}}" }}', "{_%": '{{ "{%" }}', "%_}": '{{ "%}" }}'}


class TemplateRefused(Faulty):
    """A template that can not be used: not a DOCX, or saying what templates may not say."""


@dataclass(frozen=True, slots=True)
class Source:
    """One text part: where it is in the file, what people call that place, and its jinja source, a paragraph a line."""

    member: str
    place: str
    text: str

    def paragraph(self, line: int) -> str:
        """The words of the paragraph at a line of the source, shortened, to find it by in Word."""
        lines = self.text.split("\n")
        words = re.sub(r"<[^>]+>", "", lines[min(line, len(lines)) - 1]).strip()
        return words if len(words) <= 60 else f"{words[:59]}…"

    def where(self, file: Path, line: int) -> Said:
        """The file, the place and the paragraph, as errors begin."""
        return _where(file, self.place, self.paragraph(line))

    def named(self, file: Path) -> Said:
        """The file and the place."""
        return Said(en=f"{file}: {self.place}", zh=f"{file}: {PLACES[self.place]}")

    def parse(self, file: Path) -> nodes.Template:
        """The source as jinja understands it; TemplateRefused where it does not."""
        try:
            return environment().parse(self.text)
        except TemplateSyntaxError as error:
            raise TemplateRefused(fault(self.where(file, error.lineno), "broken_tag", message=error.message)) from error


@dataclass(frozen=True, slots=True)
class Blueprint:
    """A template ready to be compiled; `docx` is docxtpl's own view of it, for the repairs it knows."""

    file: Path
    docx: Any
    fixed: Mapping[str, bytes]
    sources: tuple[Source, ...]


def take_apart(file: Path) -> Blueprint:
    """Read a template; TemplateRefused where the file is no DOCX or declares a DTD, which Office never does."""
    members = _members(file)
    docx = _opened(file)
    sources = tuple(_sources(file, docx, members))
    fixed = {name: content for name, content in members.items() if name not in {s.member for s in sources}}
    return Blueprint(file, docx, fixed, sources)


def _members(file: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(file) as packed:
            members = {info.filename: packed.read(info) for info in packed.infolist() if not info.is_dir()}
    except (OSError, zipfile.BadZipFile) as error:
        raise TemplateRefused(fault(as_is(str(file)), "no_docx", error=error)) from error
    for name, content in members.items():
        if b"<!DOCTYPE" in content and name.endswith((".xml", ".rels")):
            raise TemplateRefused(fault(as_is(str(file)), "dtd", member=name))
    return members


def _opened(file: Path) -> Any:
    docx = DocxTemplate(file)
    try:
        docx.render_init()
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise TemplateRefused(fault(as_is(str(file)), "no_document", error=error)) from error
    return docx


def _sources(file: Path, docx: Any, members: Mapping[str, bytes]) -> Iterator[Source]:
    part = docx.docx.part
    yield _source(file, docx, _member(part), BODY, docx.xml_to_string(part.element))
    for relation in part.rels.values():
        place = _PLACES.get(relation.reltype)
        if place and not relation.is_external:
            target = relation.target_part
            yield _source(file, docx, _member(target), place, docx.get_part_xml(target))
    if CORE in members:
        yield Source(CORE, "properties", etree.tostring(etree.fromstring(members[CORE]), encoding="unicode"))


def _source(file: Path, docx: Any, member: str, place: str, xml: str) -> Source:
    _refuse_torn_tags(file, place, xml)
    patched = docx.patch_xml(xml)
    for written, meant in _BRACES.items():
        patched = patched.replace(written, meant)
    return Source(member, place, re.sub(r"<w:p([ >])", r"\n<w:p\1", patched))


def _refuse_torn_tags(file: Path, place: str, xml: str) -> None:
    """A tag that is not closed in its own paragraph swallows what follows, and is then reported far from its place."""
    for paragraph in etree.fromstring(xml).iter(f"{_W}p"):
        text = "".join(part.text or "" for part in paragraph.iter(f"{_W}t"))
        if text.count("{{") != text.count("}}") or text.count("{%") != text.count("%}"):
            raise TemplateRefused(fault(_where(file, place, text), "torn_tag"))


def _where(file: Path, place: str, paragraph: str) -> Said:
    return Said(en=f"{file}: {place}, paragraph “{paragraph}”", zh=f"{file}: {PLACES[place]}，段落“{paragraph}”")


def _member(part: Any) -> str:
    return str(part.partname).lstrip("/")
