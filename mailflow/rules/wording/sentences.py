"""The sentences of the checks by name, filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mailflow.core.bilingual import Said, filled
from mailflow.rules.wording.agreement import CONSISTENCY, REFERENCES, STEPS, VOCABULARY
from mailflow.rules.wording.roster import ROSTER
from mailflow.rules.wording.shape import SHAPE, VALUES
from mailflow.rules.wording.syntax import SYNTAX
from mailflow.rules.wording.warnings import WARNINGS

TABLES: Final = (SYNTAX, SHAPE, VALUES, REFERENCES, CONSISTENCY, STEPS, VOCABULARY, WARNINGS, ROSTER)
_SENTENCES: Final[Mapping[str, tuple[str, str]]] = {name: pair for table in TABLES for name, pair in table.items()}


def said(name: str, /, **values: object) -> Said:
    """The sentence of this name with its values."""
    return filled(*_SENTENCES[name], **values)
