"""What admins are told of the rules: what came into force, and what did not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from mailflow.core.bilingual import Said
from mailflow.core.facts import Change
from mailflow.core.notices import Notice
from mailflow.core.policy import Policy
from mailflow.core.telling import Values, card, cards, stamp
from mailflow.core.upkeep.facts import RulesAdopted

#: How many lines of a list a mail shows; the rest is counted.
SHOWN: Final = 60
#: What the doors and the way out are opened with: other values of these count when the service starts next.
AT_START: Final = ("limits.message_bytes", "limits.recipients", "addresses.coord")


def rules_adopted(fact: RulesAdopted, policy: Policy) -> Iterator[Notice]:
    """Every admin is told what is in force from now on, whoever changed it."""
    told: Values = {
        "digest": fact.digest,
        "before": fact.before,
        "since": stamp(fact.at),
        "by": cards(fact.by, policy),
        "restart": [key for key in AT_START if any(change.what.endswith(f" {key}") for change in fact.changes)],
        **listed(fact.changes),
    }
    return to_admins("rules-adopted", policy, told)


def rules_refused(problems: Sequence[Said], present: RulesAdopted | None, policy: Policy) -> Iterator[Notice]:
    """Every admin is told what is wrong with the file, and which rules stay in force."""
    told: Values = {
        "more": max(0, len(problems) - SHOWN),
        "digest": present.digest if present else "",
        "since": stamp(present.at) if present else None,
    }
    for notice in to_admins("rules-refused", policy, told):
        yield replace(notice, about={**notice.about, "problems": spoken(problems[:SHOWN], notice.to, policy)})


def spoken(sentences: Iterable[Said], to: str, policy: Policy) -> list[str]:
    """Sentences in the language of whoever reads them."""
    reader = policy.reader(to)
    language = reader.language if reader else policy.organisation.language
    return [sentence.to(language) for sentence in sentences]


def listed(changes: Sequence[Change]) -> Values:
    """What is otherwise, as mails list it."""
    rows = [{"what": change.what, "before": change.before, "after": change.after} for change in changes[:SHOWN]]
    return {"changes": rows, "more": max(0, len(changes) - SHOWN)}


def to_admins(template: str, policy: Policy, told: Values, kind: str = "rules") -> Iterator[Notice]:
    """One notice for each admin."""
    for admin in policy.directory.admins():
        about = {"organisation": policy.organisation.name, "you": card(admin, policy), "role": "admin", **told}
        yield Notice(kind=kind, template=template, to=admin, record=None, about=about)
