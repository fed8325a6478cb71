"""Rules by mail: who hears what was found in them, and whether somebody's ADOPT puts them in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mailflow.core.bilingual import Said
from mailflow.core.directory import Person
from mailflow.core.facts import Change
from mailflow.core.notices import Notice
from mailflow.core.policy import Policy
from mailflow.core.telling import Values, card
from mailflow.core.upkeep.telling import SHOWN, listed, spoken

#: The template of the mail whose answer adopts.
CHECKED = "rules-checked"
_ERRORS_SHOWN = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What was found in rules that came by mail; `preview` is what a replay would change, as `service.previewing` tells it.

    `before` is the SHA-256 of the rules in force when it was made; `warnings` are what an admin should know, and refuses nothing.
    """

    digest: str
    text: str
    before: str
    problems: tuple[Said, ...] = ()
    warnings: tuple[Said, ...] = ()
    changes: tuple[Change, ...] = ()
    preview: Values | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How things stand when an ADOPT comes: what is in force, what is in the file, and whether it may be written."""

    in_force: str
    in_file: str
    writable: bool


def examined(found: Examination, by: Person, policy: Policy, answers: str | None) -> Iterator[Notice]:
    """Whoever mailed rules is answered; where two admins adopt, the others are asked as well."""
    clean = not found.problems
    told: Values = {
        "digest": found.digest,
        "before": found.before,
        "proposer": card(by.id, policy),
        "admins": policy.upkeep.adoption_admins,
        "problems_more": max(0, len(found.problems) - _ERRORS_SHOWN),
        "preview": found.preview,
        **listed(found.changes),
    }
    others = [a for a in policy.directory.admins() if a != by.id] if clean and policy.upkeep.adoption_admins > 1 else []
    for person in (by.id, *others):
        role = "sender" if person == by.id else "admin"
        about = {"organisation": policy.organisation.name, "you": card(person, policy), "role": role, **told}
        about["problems"] = spoken(found.problems[:_ERRORS_SHOWN], person, policy)
        about["warnings"] = spoken(found.warnings[:SHOWN], person, policy)
        in_answer = answers if person == by.id else None
        yield Notice(kind="rules", template=CHECKED, to=person, record=None, about=about, answers=in_answer)


def hindrance(notice: Notice, by: Person, policy: Policy, standing: Standing) -> tuple[str, str] | None:
    """Why an ADOPT that answers this mail does not count: a code of `core.reasons` and its detail; None where it does."""
    proposer = notice.about["proposer"]
    checks: Sequence[tuple[bool, str, str]] = (
        (bool(notice.about["problems"]), "rules_faulty", ""),
        (notice.about["before"] != standing.in_force or standing.in_file != standing.in_force, "rules_moved", ""),
        (policy.upkeep.adoption_admins > 1 and proposer["id"] == by.id, "another_admin", str(proposer["name"])),
        (not standing.writable, "rules_unwritable", ""),
    )
    return next(((code, detail) for fails, code, detail in checks if fails), None)
