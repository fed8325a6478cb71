"""The documents there are, and how to add one.

1. its fields as a TypedDict in `fields.py`, and a module like `context.py` that fills it from a story and names the file;
2. a line in `DOCUMENTS`;
3. `templates/documents/{zh,en}/NAME.docx`, and beside each a `NAME.fields.txt` with the fields it prints, one a line.

`template_problems` and the tests then hold the template, its list of fields and the TypedDict together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, Final

from mailflow.documents.agreement import agreement_context, agreement_name
from mailflow.documents.certificate import certificate_context, certificate_name
from mailflow.documents.context import confirmation_context, confirmation_name
from mailflow.documents.digest import digest_context, digest_name
from mailflow.documents.digest_fields import Digest
from mailflow.documents.fields import Agreement, Certificate, Confirmation, Form, RequestForm
from mailflow.documents.form import form_context, form_name
from mailflow.documents.incident import INCIDENT_NAMES, incident_context, named
from mailflow.documents.incident_fields import IncidentForm
from mailflow.documents.issue_form import IssueForm, issue_context, issue_name
from mailflow.documents.meeting import meeting_context, meeting_name
from mailflow.documents.meeting_fields import MeetingPaper
from mailflow.documents.project import name_of, project_context
from mailflow.documents.project_fields import ProjectPaper
from mailflow.documents.project_words import NAMES
from mailflow.documents.register import Register, register_context, register_name
from mailflow.documents.request_form import request_context, request_name
from mailflow.documents.sheet import TEMPLATES, SheetPaper, sheet_context, sheet_name


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of document; both functions take the story, the language, the timezone and the instant of issue."""

    name: str
    shape: type
    context: Callable[[Mapping[str, Any], str, tzinfo, datetime], Mapping[str, Any]]
    file_name: Callable[[Mapping[str, Any], str, tzinfo, datetime], str]


#: Name of the template -> the document made with it.
DOCUMENTS: Final[Mapping[str, Document]] = {
    document.name: document
    for document in (
        Document("confirmation", Confirmation, confirmation_context, confirmation_name),
        Document("certificate", Certificate, certificate_context, certificate_name),
        Document("digest", Digest, digest_context, digest_name),
        Document("form", Form, form_context, form_name),
        Document("register", Register, register_context, register_name),
        Document("request", RequestForm, request_context, request_name),
        Document("agreement", Agreement, agreement_context, agreement_name),
        *(Document(name, ProjectPaper, project_context, name_of(name)) for name in NAMES),
        *(Document(name, SheetPaper, sheet_context, sheet_name) for name in TEMPLATES.values()),
        *(
            Document(name, MeetingPaper, meeting_context, meeting_name(name))
            for name in ("meeting-notice", "minutes", "minutes-official", "attendance")
        ),
        *(Document(name, IncidentForm, incident_context(name), named(name)) for name in INCIDENT_NAMES),
        Document("issue", IssueForm, issue_context, issue_name),
    )
}
