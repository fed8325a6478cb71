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


class TemplateRefused(ValueError):
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

    def where(self, file: Path, line: int) -> str:
        """The file, the place and the paragraph, as errors begin."""
        return f"{file}: {self.place}, paragraph “{self.paragraph(line)}”"

    def parse(self, file: Path) -> nodes.Template:
        """The source as jinja understands it; TemplateRefused where it does not."""
        try:
            return environment().parse(self.text)
        except TemplateSyntaxError as error:
            found = f"{self.where(file, error.lineno)}: found {error.message}, expected a complete tag."
            raise TemplateRefused(f"{found} Correct the tag in Word.") from error


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
        raise TemplateRefused(f"{file}: found {error}, expected a .docx file. Save it in Word or WPS as .docx.") from error
    for name, content in members.items():
        if b"<!DOCTYPE" in content and name.endswith((".xml", ".rels")):
            raise TemplateRefused(f"{file}: {name}: found a DTD, expected none. Save the file again in Word or WPS.")
    return members


def _opened(file: Path) -> Any:
    docx = DocxTemplate(file)
    try:
        docx.render_init()
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError) as error:
        found = f"{file}: found {error}, expected a Word document."
        raise TemplateRefused(f"{found} Save it in Word or WPS as .docx.") from error
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
            found = f"{file}: {place}, paragraph “{text}”: found a tag that begins or ends elsewhere"
            raise TemplateRefused(f"{found}, expected both braces in one paragraph. Correct the tag in Word.")


def _member(part: Any) -> str:
    return str(part.partname).lstrip("/")
