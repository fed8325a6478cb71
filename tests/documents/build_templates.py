"""How the shipped templates of documents were made: `python tests/documents/build_templates.py` writes them again.

Admins change the .docx itself, in Word or WPS. This stays to show reviewers what is in it: rebuilding gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

from build_certificate import WORDINGS, agreement, certificate
from build_digest import DIGEST, charts, digest
from build_incident import DOCUMENTS as INCIDENT
from build_incident import incident_paper, incident_wordings
from build_issue import ISSUE, issue
from build_project import DOCUMENTS as PROJECT
from build_project import project_paper, project_wordings
from build_register import REGISTER, register
from build_sheets import SHEETS, sheet_paper, sheet_wordings
from template_words import EN, ZH, Wording
from word_parts import (
    BODY,
    FINE,
    HEADING,
    MARGINAL,
    TITLE,
    VALUE,
    WIDE,
    WIDTH,
    Column,
    R,
    W,
    centred,
    closing,
    field,
    looped,
    pairs,
    paragraph,
    run,
    tag,
)
from word_styles import font_table, settings, styles, theme

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "documents"

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def document(w: Wording) -> str:
    """The body: head table, matter, answers, versions, course, sign-off."""
    parts = [
        paragraph("Title", run(w["title"], TITLE if w.language == "zh-CN" else replace(TITLE, spacing=10))),
        head_table(w),
        caution(),
        matter(w),
        answers(w),
        course(w),
        answered(w),
    ]
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1531" w:right="1134" w:bottom="1304" w:left="1418" w:header="794" '
        'w:footer="680" w:gutter="0"/><w:docGrid w:linePitch="312"/></w:sectPr>'
    )
    return f"<w:document {W} {R}><w:body>{''.join(parts)}{page}</w:body></w:document>"


def head_table(w: Wording) -> str:
    result = "{{ result }}{% if closed_at %}" + w["closed"] + "{% endif %}"
    return pairs(
        [(w["number"], "{{ number }}"), (w["version"], "{{ version }}")],
        [(w["matter"], "{{ title }}")],
        [(w["requester_department"], "{{ requester_department }}"), (w["requester"], "{{ requester }}")],
        [(w["opened"], "{{ opened_at }}"), (w["due"], "{{ due }}")],
        [(w["rule"], "{{ rule }}"), (w["result"], result)],
        [(w["cc"], "{{ cc }}")],
    )


def caution() -> str:
    return tag("if oral_note") + paragraph("Caution", run("{{ oral_note }}", BODY)) + tag("endif")


def matter(w: Wording) -> str:
    fields = looped("f", "fields", centred(w["field"], "{{ f.label }}", 2200), Column(w["value"], "{{ f.value }}", 7154))
    files = looped(
        "a",
        "attachments",
        centred(w["no"], "{{ a.no }}", 620),
        Column(w["file"], "{{ a.name }}", 3600),
        centred(w["size"], "{{ a.size }}", 1100),
        Column("SHA-256", "{{ a.sha256 }}", 4034, look=FINE),
    )
    return "".join(
        (
            heading(w["one"]),
            tag("for line in content"),
            paragraph("BodyText", run("{{ line }}", BODY)),
            tag("endfor"),
            tag("if fields"),
            spaced(),
            fields,
            tag("endif"),
            tag("if attachments"),
            lead(w["files"]),
            files,
            tag("endif"),
        )
    )


def answers(w: Wording) -> str:
    opinions = looped(
        "o",
        "opinions",
        centred(w["no"], "{{ o.no }}", 580),
        centred(w["department"], "{{ o.department }}", 960),
        centred(w["name"], "{{ o.name }}", 1290),
        centred(w["decision"], "{{ o.decision }}", 1120),
        Column(w["words"], "{{ o.words }}", 2624),
        centred(w["method"], "{{ o.method }}", 740),
        centred(w["at"], "{{ o.at }}", 1060),
        centred(w["tail"], "{{ o.tail }}", 980, FINE),
    )
    return heading(w["two"]) + lead("{{ tally }}") + opinions


def course(w: Wording) -> str:
    versions = looped(
        "v",
        "versions",
        centred(w["version"], "{{ v.version }}", 760),
        centred(w["at"], "{{ v.at }}", 1660),
        centred(w["digest"], "{{ v.digest }}", 1400, FINE),
        Column(w["changes"], "{{ v.changes }}", 4414),
        centred(w["state"], "{{ v.state }}", 1120),
    )
    history = looped(
        "h",
        "history",
        centred(w["no"], "{{ h.no }}", 580),
        centred(w["at"], "{{ h.at }}", 1090),
        centred(w["version"], "{{ h.version }}", 760),
        centred(w["name"], "{{ h.name }}", 1400),
        centred(w["decision"], "{{ h.decision }}", 1240),
        Column(w["words"], "{{ h.words }}", 3304),
        centred(w["tail"], "{{ h.tail }}", 980, FINE),
    )
    return "".join((heading(w["three"]), versions, tag("if history"), heading(w["four"]), history, tag("endif")))


def answered(w: Wording) -> str:
    signatures = looped(
        "s",
        "signatures",
        centred(w["department"], "{{ s.department }}", 1500),
        centred(w["head"], "{{ s.name }}", 1700),
        centred(w["decision"], "{{ s.decision }}", 1400),
        centred(w["signature"], w["signed"], 4754),
    )
    return "".join(
        (
            tag("if signatures"),
            heading(w["five"]),
            signatures,
            tag("endif"),
            annex(w),
            paragraph("Fine", run(w["note"], FINE)),
            closing(),
        )
    )


def annex(w: Wording) -> str:
    lines = (tag("for line in a.lines"), paragraph("BodyText", run("{{ line }}", BODY)), tag("endfor"))
    each = (tag("for a in annex"), lead(w["whole"]), *lines, tag("endfor"))
    return "".join((tag("if annex"), heading(w["six"]), *each, tag("endif")))


def heading(text: str) -> str:
    return paragraph("Heading1", run(text, HEADING))


def lead(text: str) -> str:
    return paragraph("Lead", run(text, VALUE))


def spaced() -> str:
    return paragraph("Normal", run("", VALUE))


def right(w: Wording) -> str:
    """Where the right edge is on a page that lies on its side."""
    wide = f'<w:tabs><w:tab w:val="clear" w:pos="{WIDTH}"/><w:tab w:val="right" w:pos="{WIDE}"/></w:tabs>'
    return wide if "wide" in w.words else ""


def header(w: Wording) -> str:
    tab = f"<w:r>{MARGINAL.xml()}<w:tab/></w:r>"
    return f"<w:hdr {W} {R}>{paragraph('Header', run('{{ organisation }}', MARGINAL), tab, run(w['internal'], MARGINAL), extra=right(w))}</w:hdr>"


def footer(w: Wording) -> str:
    tab = f"<w:r>{MARGINAL.xml()}<w:tab/></w:r>"
    before, between, after = ("第 ", " 页　共 ", " 页") if w.language == "zh-CN" else ("Page ", " of ", "")
    pages = (
        run(before, MARGINAL),
        field("PAGE", MARGINAL),
        run(between, MARGINAL),
        field("NUMPAGES", MARGINAL),
        run(after, MARGINAL),
    )
    return f"<w:ftr {W} {R}>{paragraph('Footer', run(w['foot'], MARGINAL), tab, *pages, extra=right(w))}</w:ftr>"


def core(w: Wording) -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{w['title']}{_numbered(w)}</dc:title><dc:subject>{w['title']}</dc:subject>"
        f"<dc:creator>mailflow</dc:creator>{_identified(w)}<dc:language>{w.language}</dc:language>"
        "<cp:lastModifiedBy>mailflow</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>'
    )


def _numbered(w: Wording) -> str:
    """What stands behind the title: number and version, as far as the footer has them."""
    return "".join(f" {field}" for field in ("{{ number }}", "{{ version }}") if field in w["foot"])


def _identified(w: Wording) -> str:
    return "<dc:identifier>{{ number }}</dc:identifier>" if "{{ number }}" in w["foot"] else ""


_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"

#: Member -> (id of the relation, its kind, content type).
_PARTS = {
    "word/styles.xml": ("rId1", "styles", f"{_TYPES}styles+xml"),
    "word/settings.xml": ("rId2", "settings", f"{_TYPES}settings+xml"),
    "word/fontTable.xml": ("rId3", "fontTable", f"{_TYPES}fontTable+xml"),
    "word/theme/theme1.xml": ("rId4", "theme", "application/vnd.openxmlformats-officedocument.theme+xml"),
    "word/header1.xml": ("rId5", "header", f"{_TYPES}header+xml"),
    "word/footer1.xml": ("rId6", "footer", f"{_TYPES}footer+xml"),
}


def members(w: Wording, body: str) -> dict[str, str]:
    """Every member of the file, by name."""
    parts = (styles(), settings(), font_table(), theme(), header(w), footer(w))
    main = {"word/document.xml": body, "docProps/core.xml": core(w)}
    listed = [f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (_, _, kind) in _PARTS.items()]
    listed += [f'<Override PartName="/word/document.xml" ContentType="{_TYPES}document.main+xml"/>']
    listed += [f'<Override PartName="/docProps/core.xml" ContentType="{_CORE_TYPE}"/>']
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    drawn = {f"word/charts/chart{n}.xml": chart for n, chart in enumerate(charts(w) if "charts" in w.words else (), 1)}
    listed += [f'<Override PartName="/{name}" ContentType="{_CHART_TYPE}"/>' for name in drawn]
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    whole = {
        "[Content_Types].xml": f'<Types xmlns="{types}">{defaults}{"".join(listed)}</Types>',
        "_rels/.rels": relations(
            [("rId1", f"{_RELATIONS}officeDocument", "word/document.xml"), ("rId2", _CORE_RELATION, "docProps/core.xml")]
        ),
        "word/_rels/document.xml.rels": relations(
            [(id_, _RELATIONS + kind, name.removeprefix("word/")) for name, (id_, kind, _) in _PARTS.items()]
            + [(f"rId{n}", f"{_RELATIONS}chart", name.removeprefix("word/")) for n, name in enumerate(drawn, 7)]
        ),
    }
    return whole | main | drawn | dict(zip(_PARTS, parts, strict=True))


def relations(targets: list[tuple[str, str, str]]) -> str:
    each = "".join(f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>' for id_, kind, target in targets)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def template(w: Wording, body: str) -> bytes:
    """The .docx file; stored without compression, so that its bytes depend on nothing but its text."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in sorted(members(w, body).items()):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            archive.writestr(info, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')
    return packed.getvalue()


#: Name of the template -> its words by folder, and what makes its body of them.
DOCUMENTS = {
    "confirmation": ({"zh": ZH, "en": EN}, document),
    "certificate": (WORDINGS["certificate"], certificate),
    "agreement": (WORDINGS["agreement"], agreement),
    **{name: (project_wordings(name), project_paper) for name in PROJECT},
    **{name: (sheet_wordings(name), sheet_paper) for name in SHEETS},
    "issue": (ISSUE, issue),
    "register": (REGISTER, register),
    "digest": (DIGEST, digest),
    **{name: (incident_wordings(name), incident_paper) for name in INCIDENT},
}


def main() -> None:
    for name, (wordings, body) in DOCUMENTS.items():
        for folder, wording in wordings.items():
            (TEMPLATES / folder / f"{name}.docx").write_bytes(template(wording, body(wording)))


if __name__ == "__main__":
    main()
