"""Whether the templates of a folder can be used: every problem at once, each with its file and paragraph."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from jinja2 import nodes
from lxml import etree

from mailflow.core.bilingual import Said, as_is
from mailflow.documents.faulty import fault
from mailflow.documents.language import faults, fields_of, sample, uses
from mailflow.documents.registry import DOCUMENTS, Document
from mailflow.documents.render import NotRendered, Renderer, template_file
from mailflow.documents.template import Blueprint, Source, TemplateRefused, take_apart
from mailflow.documents.words import LANGUAGES

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TRIED_AT: Final = datetime(2000, 1, 1, tzinfo=UTC)


def template_problems(folder: Path) -> list[Said]:
    """What is wrong with the templates of a folder (one folder in it per language), one line each; empty when all is well."""
    return [
        problem
        for document in DOCUMENTS.values()
        for language in LANGUAGES
        for problem in _of_template(folder, document, language)
    ]


def fields_file(template: Path) -> Path:
    """The list of the fields that a template prints, kept beside it so that a reviewer sees what changed."""
    return template.with_suffix(".fields.txt")


def template_fields(blueprint: Blueprint) -> set[str]:
    """The fields that a template prints or asks for; TemplateRefused where a tag is not complete."""
    return _fields_in(source.parse(blueprint.file) for source in blueprint.sources)


def _fields_in(trees: Iterable[nodes.Template]) -> set[str]:
    return {use.field for tree in trees for use in uses(tree)}


def _of_template(folder: Path, document: Document, language: str) -> Iterator[Said]:
    file = template_file(folder, document.name, language)
    try:
        blueprint = take_apart(file)
        trees = [source.parse(file) for source in blueprint.sources]
    except TemplateRefused as refusal:
        yield refusal.said
        return
    read = zip(blueprint.sources, trees, strict=True)
    found = [problem for source, tree in read for problem in _of_source(source, tree, file, document)]
    yield from found
    yield from _of_list(file, _fields_in(trees), document)
    if not found:
        yield from _of_trial(folder, document, language)


def _of_source(source: Source, tree: nodes.Template, file: Path, document: Document) -> Iterator[Said]:
    known = set(fields_of(document.shape))
    for one in faults(tree):
        yield fault(source.where(file, one.line), "not_allowed", found=one.found, expected=one.expected)
    for use in uses(tree):
        if use.field not in known:
            where = source.where(file, use.line)
            yield fault(where, "unknown_field", field=use.field, listing=fields_file(file).name)


def _of_list(file: Path, used: set[str], document: Document) -> Iterator[Said]:
    """The list beside the template, against the template."""
    listing = fields_file(file)
    there, beside = as_is(str(listing)), as_is(str(file))
    try:
        listed = set(listing.read_text(encoding="utf-8").split())
    except (OSError, UnicodeDecodeError) as error:
        yield fault(there, "no_list", error=error, file=file.name)
        return
    for field in sorted(listed - used):
        yield fault(beside, "lost_field", field=field, listing=listing.name)
    for field in sorted((used & set(fields_of(document.shape))) - listed):
        yield fault(there, "unlisted_field", field=field, file=file.name)


def _of_trial(folder: Path, document: Document, language: str) -> Iterator[Said]:
    """What shows only when the template is filled: with nothing in its lists, and with two of everything."""
    file = template_file(folder, document.name, language)
    renderer = Renderer(folder)
    for items in (0, 2):
        try:
            made = renderer.render(document.name, language, sample(document.shape, items), _TRIED_AT)
        except (NotRendered, TemplateRefused) as refusal:
            yield refusal.said
            return
        if _has_open_cell(made):
            yield fault(as_is(str(file)), "empty_cell")
            return


def _has_open_cell(made: bytes) -> bool:
    """Whether a cell ends in something else than a paragraph, which Word calls a damaged file."""
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        body = etree.fromstring(packed.read("word/document.xml"))
    return any(len(cell) == 0 or cell[-1].tag != f"{_W}p" for cell in body.iter(f"{_W}tc"))
