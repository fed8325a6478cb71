"""The only place that picks concrete parts: everything else is handed what it needs."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final

from mailflow.core.policy import Policy
from mailflow.documents.render import Renderer
from mailflow.journal.journal import Journal
from mailflow.journal.sqlite import open_journal
from mailflow.mail.outgoing.templates import MailTemplates
from mailflow.rules.load import Loaded, read_rules, text_of
from mailflow.service.adopting import Adopting, InForce
from mailflow.service.anchoring import Anchoring
from mailflow.service.aside import Aside
from mailflow.service.deliver import Outbox
from mailflow.service.digesting import Digesting
from mailflow.service.engine import Engine
from mailflow.service.handovers import Handovers, NoHandovers
from mailflow.service.papers import Papers
from mailflow.service.previewing import previewed
from mailflow.service.proposals import RulesOffice
from mailflow.service.pulsing import Pulsing
from mailflow.service.reading import Trust
from mailflow.service.receive import Desk
from mailflow.service.references import References, load_key
from mailflow.service.rehearsal import Rehearsal, Stage, local_instant
from mailflow.service.rulesfile import InMemory, RulesFile
from mailflow.service.scenario import Scenario
from mailflow.service.settings import Settings, journal_path, templates_for
from mailflow.service.tick import Timekeeper
from mailflow.transport.post import Post

#: Rehearsals make the same references every time, so that two runs can be compared.
_REHEARSAL_KEY: Final = b"a rehearsal mails nobody"


@dataclass(frozen=True, slots=True)
class Parts:
    """What an engine is made of besides its journal and its way out."""

    policy: Policy
    templates: MailTemplates
    renderer: Renderer
    key: bytes = field(repr=False)
    trust: Trust


def assemble(
    journal: Journal,
    post: Post,
    parts: Parts,
    handovers: NoHandovers | None = None,
    file: RulesFile | None = None,
    aside: Aside | None = None,
) -> Engine:
    """An engine over one journal object; each thread assembles its own over a sibling.

    With `file` rules come by mail, and are looked into `aside` where other letters would wait for it.
    """
    office = RulesOffice(journal, file, partial(previewed, parts.trust), aside) if file else None
    outbox = Outbox(
        journal=journal,
        policy=parts.policy,
        templates=parts.templates,
        papers=Papers(parts.renderer, parts.policy.calendar.zone),
        references=References(parts.key),
        post=post,
        handovers=handovers or NoHandovers(),
    )
    return Engine(
        journal=journal,
        policy=parts.policy,
        desk=Desk(journal, parts.policy, parts.trust, office=office),
        timekeeper=Timekeeper(journal, parts.policy),
        outbox=outbox,
        anchoring=Anchoring(journal, parts.policy),
        digesting=Digesting(journal, parts.policy),
        pulsing=Pulsing(journal, parts.policy),
    )


def parts_for(loaded: Loaded, templates: Path, key: bytes, trust: Trust) -> Parts:
    """The parts that rules and templates make."""
    return Parts(
        policy=loaded.policy,
        templates=MailTemplates(templates / "mail", loaded.policy.organisation.timezone),
        renderer=Renderer(templates / "documents"),
        key=key,
        trust=trust,
    )


def under(parts: Parts, loaded: Loaded, templates: Path, trust: Trust) -> Parts:
    """These parts under other rules; templates that were read stay at hand where the timezone is the same."""
    zone = loaded.policy.organisation.timezone
    kept = parts.templates if zone == parts.policy.organisation.timezone else MailTemplates(templates / "mail", zone)
    return replace(parts, policy=loaded.policy, templates=kept, trust=trust)


def open_store(settings: Settings) -> tuple[Journal, bytes]:
    """The journal the settings name, and the key that lies beside it."""
    path = journal_path(settings.store)
    return open_file(path), load_key(path.with_name(path.name + ".key"))


def open_handovers(settings: Settings) -> Handovers:
    """What was handed over and not committed, beside the journal the settings name."""
    path = journal_path(settings.store)
    return Handovers(path.with_name(path.name + ".sent"))


def open_file(path: Path) -> Journal:
    """A journal whose objects are made in one thread and handed to others, each to one."""
    return open_journal(path, partial(sqlite3.connect, check_same_thread=False))


def rehearse(scenario: Scenario, rules: Path, environment: dict[str, str]) -> Rehearsal:
    """A rehearsal ready to be played: the code that serves, over memory and a clock that is wound."""
    loaded = read_rules(text_of(rules), str(rules))
    start = local_instant(scenario, scenario.start, 1, loaded.policy.calendar.zone)
    stage, templates = Stage(start), templates_for(rules, environment)
    parts = parts_for(loaded, templates, _REHEARSAL_KEY, Trust())
    journal = open_journal(":memory:")
    with journal.write() as tx:
        tx.adopt_rules(loaded.policy.digest, loaded.text, start)

    file = InMemory(str(rules), loaded.text)

    def make(store: Journal, present: Loaded) -> Engine:
        return assemble(store, stage.box, under(parts, present, templates, Trust()), file=file)

    adopting = Adopting(journal, file, settle=timedelta(0))
    return Rehearsal(scenario, InForce(journal, make, loaded, file.name), adopting, stage)
