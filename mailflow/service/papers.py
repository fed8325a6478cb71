"""Documents on demand: one rendering per record, version and language, however many people it goes to."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any, Final

from mailflow.documents.form import form_title
from mailflow.documents.project import project_context
from mailflow.documents.render import Renderer
from mailflow.documents.sheet import TEMPLATES, marked, sheet_context
from mailflow.documents.workbook import XLSX, form_workbook, log_workbook, sheet_workbook
from mailflow.mail.outgoing.compose import File

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

#: Renderings kept at hand: those of the records that are just being told about.
_KEPT: Final = 64


class Papers:
    """Makes the documents that notices carry."""

    def __init__(self, renderer: Renderer, zone: tzinfo) -> None:
        self._renderer = renderer
        self._zone = zone
        self._made: OrderedDict[tuple[str, str, str, str], File] = OrderedDict()

    def make(self, document: str, language: str, story: Mapping[str, Any], issued_at: datetime) -> File:
        """The document for readers of one language: the same story and instant give the same bytes."""
        if story.get("record") is None:
            return self._render(document, language, story, issued_at)
        key = (document, language, str(story["record"]["id"]), f"{issued_at.isoformat()} {story.get('matter')}")
        if key not in self._made:
            self._made[key] = self._render(document, language, story, issued_at)
            if len(self._made) > _KEPT:
                self._made.popitem(last=False)
        return self._made[key]

    def sheet(self, language: str, story: Mapping[str, Any], issued_at: datetime) -> list[File]:
        """The table of a story that its reader fills in and sends back, as DOCX and as XLSX."""
        sheet = story["sheet"]
        made = self._renderer.document(TEMPLATES[sheet["kind"]], language, story, self._zone, issued_at)
        paper = sheet_context(story, language, self._zone, issued_at)
        book = sheet_workbook(sheet, paper, language, issued_at)
        return [File(name=made.name, type=DOCX, content=marked(made.content, paper)), _beside(made.name, book)]

    def beside(self, document: str, paper: File, language: str, story: Mapping[str, Any], issued_at: datetime) -> list[File]:
        """The same as a workbook, of documents that people sort and count: the communication log."""
        if document != "communication":
            return []
        context = project_context(story, language, self._zone, issued_at)
        return [_beside(paper.name, log_workbook(context, language, issued_at))]

    def form(self, language: str, story: Mapping[str, Any], issued_at: datetime) -> list[File]:
        """An empty form of labels and values, as DOCX and as XLSX."""
        made = self._render("form", language, story, issued_at)
        book = form_workbook(story["form"], form_title(story, language), language, issued_at)
        return [made, _beside(made.name, book)]

    def _render(self, document: str, language: str, story: Mapping[str, Any], issued_at: datetime) -> File:
        made = self._renderer.document(document, language, story, self._zone, issued_at)
        return File(name=made.name, type=DOCX, content=made.content)


def _beside(name: str, content: bytes) -> File:
    """The workbook that goes beside a document of this name."""
    return File(name=f"{name.removesuffix('.docx')}.xlsx", type=XLSX, content=content)
