"""What is in the shipped templates of the certificate (书面确认证明) and the agreement (邮件确认约定): `build_templates.py` writes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from certificate_words import AGREEMENT, EN, ZH
from template_words import Wording
from word_parts import (
    BODY,
    FINE,
    HEADING,
    LABEL,
    TITLE,
    VALUE,
    WIDTH,
    Column,
    Look,
    R,
    W,
    cell,
    centred,
    closing,
    looped,
    paragraph,
    row,
    run,
    table,
    tag,
)

#: name of the template -> its words by folder
WORDINGS = {"certificate": {"zh": ZH, "en": EN}, "agreement": AGREEMENT}

_LABEL = 1420
_HALF = WIDTH // 2 - _LABEL


def certificate(w: Wording) -> str:
    """The body: head table, statement, answers, versions, course, letters turned back, how to check, what it proves."""
    parts = (
        paragraph("Title", run("{{ heading }}", TITLE if w.language == "zh-CN" else replace(TITLE, spacing=10))),
        _head(w),
        tag("if oral_note") + paragraph("Caution", run("{{ oral_note }}", BODY)) + tag("endif"),
        _gap() + paragraph("BodyText", run("{{ statement }}", BODY)),
        heading(w["one"]) + _standing(w),
        heading(w["two"]) + _answers(w),
        heading(w["three"]) + _versions(w),
        heading(w["four"]) + _course(w),
        heading(w["five"]) + _turned_back(w),
        heading(w["six"]) + _chain(w),
        heading(w["seven"]) + "".join(paragraph("Lead", run(w[f"limit{n}"], VALUE)) for n in range(1, 5)),
        _annex(w),
        closing(),
    )
    return body_of("".join(parts))


def agreement(w: Wording) -> str:
    """One page that staff sign: what a reply from their mailbox means, and what they see to."""
    clauses = (paragraph("BodyText", run(w[f"clause{n}"], _clause(w))) for n in range(1, 8))
    parts = (
        paragraph("Title", run(w["title"], replace(TITLE, size=40, spacing=40 if w.language == "zh-CN" else 6))),
        paragraph("BodyText", run(w["preamble"], _clause(w))),
        *clauses,
        _gap(),
        _rows((w["name"], "\n", w["department"], "\n"), (w["mailbox"], "\n"), (w["signature"], "\n", w["date"], "\n")),
        paragraph("Fine", run(w["note"], FINE)),
    )
    return body_of("".join(parts))


def _clause(w: Wording) -> Look:
    return BODY if w.language == "zh-CN" else replace(BODY, size=22)


def body_of(content: str) -> str:
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1531" w:right="1134" w:bottom="1304" w:left="1418" w:header="794" '
        'w:footer="680" w:gutter="0"/><w:docGrid w:linePitch="312"/></w:sectPr>'
    )
    return f"<w:document {W} {R}><w:body>{content}{page}</w:body></w:document>"


def heading(text: str) -> str:
    return paragraph("Heading1", run(text, HEADING))


def _gap() -> str:
    return paragraph("Normal", run("", VALUE))


def _rows(*rows: Sequence[str]) -> str:
    """Labelled values: two to a row, or one that takes the whole of it; a value that begins with ~ is in fine print."""
    return table((_LABEL, _HALF, _LABEL, _HALF), *(row(*_cells(one)) for one in rows))


def _kept_rows(*rows: Sequence[str]) -> str:
    """Rows that stay on one page: each paragraph but those of the last row keeps with the next."""
    *first, last = (row(*_cells(one)) for one in rows)
    kept = (each.replace('"/></w:pPr>', '"/><w:keepNext/></w:pPr>') for each in first)
    return table((_LABEL, _HALF, _LABEL, _HALF), *kept, last)


def _cells(one: Sequence[str]) -> list[str]:
    pairs = [(one[at], one[at + 1]) for at in range(0, len(one), 2)]
    span, width = (1, _HALF) if len(pairs) == 2 else (3, _HALF * 2 + _LABEL)
    cells = []
    for label, value in pairs:
        look = FINE if value.startswith("~") else replace(VALUE, bold=value.startswith("*"), size=24 if value.startswith("**") else 21)
        cells.append(cell(_LABEL, paragraph("TableLabel", run(label, LABEL)), shade=True))
        cells.append(cell(width, paragraph("TableText", run(value.lstrip("~*"), look)), span=span))
    return cells


def _head(w: Wording) -> str:
    return _rows(
        (w["number"], "{{ number }}", w["result"], "*{{ result }}"),
        (w["matter"], "{{ title }}"),
        (w["requester_department"], "{{ requester_department }}", w["requester"], "{{ requester }}"),
        (w["opened"], "{{ opened_at }}", w["as_of"], "{{ as_of }}"),
    )


def _standing(w: Wording) -> str:
    return looped(
        "s",
        "standing",
        centred(w["no"], "{{ s.no }}", 620),
        centred(w["department"], "{{ s.department }}", 1700),
        centred(w["name"], "{{ s.name }}", 2600),
        centred(w["decision"], "{{ s.decision }}", 1900),
        centred(w["version"], "{{ s.version }}", 834),
        centred(w["at"], "{{ s.at }}", 1700),
    )


def _answers(w: Wording) -> str:
    one = _kept_rows(
        (w["name"], "*{{ a.name }}", w["department"], "{{ a.department }}"),
        (w["decision"], "*{{ a.decision }}", w["at"], "{{ a.at }}"),
        (w["words"], "**{{ a.words }}"),
        (w["text"], "{{ a.text }}"),
        (w["version"], "{{ a.version }}", w["mail"], "{{ a.mail }}"),
        (w["digest"], "~{{ a.digest }}"),
        (w["proof"], "{{ a.proof }}"),
        ("Message-ID", "~{{ a.message_id }}"),
        (w["letter"], "~{{ a.letter }}"),
        (w["place"], "~{{ a.place }}"),
    )
    none = tag("if not answers") + paragraph("Lead", run(w["no_answer"], VALUE)) + tag("endif")
    return none + tag("for a in answers") + paragraph("Lead", run("{{ a.no }}. {{ a.name }}", VALUE)) + one + tag("endfor")


def _versions(w: Wording) -> str:
    versions = looped(
        "v",
        "versions",
        centred(w["version"], "{{ v.version }}", 760),
        centred(w["at"], "{{ v.at }}", 1560),
        Column(w["digest"], "{{ v.digest }}", 4990, look=FINE),
        centred(w["rule"], "{{ v.rule }}", 960),
        centred(w["state"], "{{ v.state }}", 1084),
    )
    files = looped(
        "f",
        "attachments",
        centred(w["no"], "{{ f.no }}", 620),
        centred(w["version"], "{{ f.version }}", 760),
        Column(w["file"], "{{ f.name }}", 2984),
        Column("SHA-256", "{{ f.sha256 }}", 4990, look=FINE),
    )
    return versions + tag("if attachments") + paragraph("Lead", run(w["files"], VALUE)) + files + tag("endif")


def _course(w: Wording) -> str:
    return looped("t", "timeline", centred(w["at"], "{{ t.at }}", 1900), Column(w["event"], "{{ t.what }}", 7454))


def _turned_back(w: Wording) -> str:
    letters = looped(
        "t",
        "turned_back",
        centred(w["at"], "{{ t.at }}", 1100),
        Column(w["sender"], "{{ t.sender }}", 2000),
        centred(w["disposition"], "{{ t.disposition }}", 1000),
        Column(w["reason"], "{{ t.reason }}", 2854),
        Column("Message-ID", "{{ t.message_id }}", 2400, look=FINE),
    )
    none = tag("if not turned_back") + paragraph("Lead", run(w["none_back"], VALUE)) + tag("endif")
    return tag("if turned_back") + letters + tag("endif") + none


def _chain(w: Wording) -> str:
    return _rows(
        (w["head"], "{{ head }}", w["facts"], w["facts_value"]),
        (w["hash"], "~{{ hash }}"),
        (w["rules"], "~{{ rules }}"),
    ) + paragraph("Lead", run(w["how"], VALUE))


def _annex(w: Wording) -> str:
    lines = (tag("for line in a.lines"), paragraph("BodyText", run("{{ line }}", BODY)), tag("endfor"))
    each = (tag("for a in annex"), paragraph("Lead", run(w["whole"], VALUE)), *lines, tag("endfor"))
    return "".join((tag("if annex"), heading(w["eight"]), *each, tag("endif")))


