"""Reading and changing .docx files in tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from document_stories import TEMPLATES
from docx import Document
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PRINTED = ("word/document.xml", "word/header1.xml", "word/footer1.xml")


def members(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def unheld(part: bytes) -> bytes:
    """A part without what keeps paragraphs together: the last row with the date is kept so beside what docxtpl makes."""
    return part.replace(b"<w:keepNext/>", b"")


def tree(made: bytes, member: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(members(made)[member])


def words(made: bytes) -> list[str]:
    """The text of every paragraph as python-docx reads it: body, tables, header and footer."""
    document = Document(io.BytesIO(made))
    section = document.sections[0]
    blocks: list[Any] = [document, section.header, section.footer]
    return [paragraph.text for block in blocks for paragraph in _paragraphs(block)]


def _paragraphs(block: Any) -> Iterator[Any]:
    yield from block.paragraphs
    for table in block.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from _paragraphs(cell)


def altered(folder: Path, *changes: tuple[str, str], member: str = "word/document.xml") -> Path:
    """A templates folder like the shipped one, with the Chinese confirmation changed; each text must be there."""
    for template in sorted(TEMPLATES.rglob("*.*")):
        copy = folder / template.relative_to(TEMPLATES)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(template.read_bytes())
    parts = members((folder / "zh" / "confirmation.docx").read_bytes())
    for old, new in changes:
        text = parts[member].decode()
        assert old in text, old
        parts[member] = text.replace(old, new, 1).encode()
    with zipfile.ZipFile(folder / "zh" / "confirmation.docx", "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return folder
