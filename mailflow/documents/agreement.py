"""What the agreement on confirming by e-mail (邮件确认约定) prints: whose it is, and which address writes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any, Final, cast

from mailflow.documents.fields import Agreement
from mailflow.documents.text import cleaned

_NAMES: Final = {"zh": "邮件确认约定.docx", "en": "Agreement on confirming by e-mail.docx"}


def agreement_context(values: Mapping[str, Any], language: str, timezone: tzinfo, issued_at: datetime) -> Agreement:  # noqa: ARG001
    """The agreement of an organisation, to be signed by its staff; dates are left for them to write."""
    return cast("Agreement", cleaned({"organisation": values["organisation"], "mail": values["mail"]}))


def agreement_name(values: Mapping[str, Any], language: str, timezone: tzinfo, issued_at: datetime) -> str:  # noqa: ARG001
    """The file name of the agreement."""
    return _NAMES[language]
