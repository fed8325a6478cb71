"""Empty forms come back filled in, and every label of them is one that is read."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import docx
import pytest

from mailflow.core.directory import Person
from mailflow.documents.render import Renderer
from mailflow.mail.forms.blank import FORMS, blank_rows
from mailflow.mail.forms.labels import canonical, named

TEMPLATES = Path(__file__).parents[2] / "templates" / "documents"
AT = datetime(2026, 3, 2, 1, tzinfo=UTC)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", FORMS)
def test_every_label_of_a_form_names_a_field_of_its_own(kind: str, language: str) -> None:
    person = Person(id="zhao", name="赵敏", mails=("zhao@corp.example",), department="市场部", language=language)
    story = {"organisation": "示例科技有限公司", "form": {"kind": kind, "rows": blank_rows(kind, person), "number": ""}}
    made = Renderer(TEMPLATES).document("form", language, story, ZoneInfo("Asia/Shanghai"), AT)
    cells = [[cell.text for cell in row.cells] for table in docx.Document(BytesIO(made.content)).tables for row in table.rows]
    assert [row[0] for row in cells] == [label for label, _ in story["form"]["rows"]]
    fields = [named(row[0], canonical(kind)) for row in cells]
    assert None not in fields
    assert len(set(fields)) == len(fields)
