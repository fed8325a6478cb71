"""Empty forms to fill in and send back: two columns, so that what is filled in can be read back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any, Final, cast

from mailflow.documents.fields import Form
from mailflow.documents.text import cleaned, safe_name

Values = Mapping[str, Any]

#: Kind of matter -> the name of its form, and of the prefix that opens it.
FORM_NAMES: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "request": ("工作联系单", "Internal Request", "【联系单】", "[REQUEST]"),
    "incident": ("紧急事件上报表", "Incident Report", "【事件】", "[INCIDENT]"),
    "project": ("项目需求说明书", "Project Requirement Statement", "【项目】", "[PROJECT]"),
    "meeting": ("会议通知", "Meeting Notice", "【会议】", "[MEETING]"),
    "minutes": ("会议纪要", "Minutes", "【纪要】", "[MINUTES]"),
    "change": ("变更申请单", "Change Request", "【变更】", "[CHANGE]"),
    "issue": ("问题升级单", "Issue Escalation Form", "【升级】", "[ESCALATE]"),
    "confirmation": ("书面确认申请单", "Confirmation Request", "【确认】", "[CONFIRM]"),
}


def form_context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> Form:  # noqa: ARG001
    """An empty form with what is known of whoever asked for it."""
    place = 0 if language == "zh" else 1
    form = story["form"]
    context = {
        "organisation": story["organisation"],
        "number": form["number"] or ("空白表", "blank")[place],
        "version": "V1.0",
        "title": FORM_NAMES[form["kind"]][place],
        "address": FORM_NAMES[form["kind"]][2 + place],
        "rows": [{"label": label, "value": value} for label, value in form["rows"]],
    }
    return cast("Form", cleaned(context))


def form_title(story: Values, language: str) -> str:
    """What an empty form is called."""
    return FORM_NAMES[story["form"]["kind"]][0 if language == "zh" else 1]


def form_name(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> str:  # noqa: ARG001
    """The file name of an empty form."""
    name = FORM_NAMES[story["form"]["kind"]][0 if language == "zh" else 1]
    number = story["form"]["number"]
    blank = "（空白）" if language == "zh" else " (blank)"
    return f"{safe_name(name)}{f'_{number}' if number else blank}.docx"
