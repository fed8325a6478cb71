"""The evidence pack of one record: the same journal gives the same bytes (safety §6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, TypeVar

from mailflow import __version__
from mailflow.core import facts as f
from mailflow.core.policy import Policy
from mailflow.core.upkeep.facts import RulesAdopted
from mailflow.documents.render import Renderer
from mailflow.journal.journal import Journal, JournalError
from mailflow.journal.sqlite import SqliteJournal
from mailflow.rules.load import read_rules
from mailflow.rules.problem import RulesError
from mailflow.service.evidence import values
from mailflow.service.evidence.attesting import attested
from mailflow.service.evidence.container import packed, readable
from mailflow.service.evidence.gathering import Gathered, gather
from mailflow.service.evidence.readme import readme

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bench:
    """What packs are made with: the documents, the program that checks them, and the rules of today.

    Names of people are those of the rules of their time; the rules of today stand in where those can not be read.
    """

    renderer: Renderer
    checker: bytes
    policy: Policy


def pack(journal: SqliteJournal, number: str, bench: Bench) -> bytes:
    """The pack of a record as a ZIP file; `journal` must be one that nobody writes to (a copy).

    JournalError where there is no such record or something of it is missing; TooLarge over 4 GB.
    """
    gathered = gather(journal, number)
    seq, digest = gathered.head
    about = {"mailflow": __version__, "record": number, "head": {"seq": seq, "hash": digest}}
    return packed(dict(_members(journal, gathered, bench)), about)


def _members(journal: Journal, gathered: Gathered, bench: Bench) -> Iterator[tuple[str, bytes]]:
    texts = dict(_rules(journal, gathered))
    policies = dict(_policies(texts))
    policy = list(policies.values())[-1] if policies else bench.policy
    decisions = values.decisions(gathered, policy)
    certificate = attested(gathered, decisions, policy)
    yield from _certificates(certificate, gathered, bench.renderer, policy.calendar.zone)
    yield "README.txt", readme(gathered.record.id, gathered.head).encode()
    yield "verify.py", bench.checker
    yield "journal.jsonl", "".join(f"{line}\n" for line in gathered.lines).encode()
    yield "certificate.json", readable(certificate)
    yield "decisions.json", readable(decisions)
    yield "versions.json", readable(values.versions(gathered))
    yield "verdicts.json", readable(values.verdicts(gathered))
    yield "outbound.json", readable(values.outbound(gathered))
    yield "documents.json", readable(values.documents(gathered))
    yield "directory.json", readable(values.directory(gathered, policies))
    yield from ((f"rules/rules-{digest}.yaml", text.encode()) for digest, text in texts.items())
    yield from ((f"inbound/{sha256}.eml", raw) for sha256, raw in gathered.letters.items())
    yield from _mails(journal, gathered)
    yield from _documents(journal, gathered)


def _certificates(told: dict[str, Any], gathered: Gathered, renderer: Renderer, zone: tzinfo) -> Iterator[tuple[str, bytes]]:
    for language in ("en", "zh"):
        made = renderer.document("certificate", language, told, zone, gathered.at)
        yield f"certificate-{language}.docx", made.content


def _rules(journal: Journal, gathered: Gathered) -> Iterator[tuple[str, str]]:
    for shown in gathered.facts(RulesAdopted):
        digest = str(values.body(shown)["digest"])
        text = journal.rules(digest)
        yield digest, _there(text, f"rules {digest}")


def _policies(texts: dict[str, str]) -> Iterator[tuple[str, Policy]]:
    """The rules that this version of mailflow still reads; of others the text alone is in the pack."""
    for digest, text in texts.items():
        try:
            yield digest, read_rules(text, "rules.yaml").policy
        except RulesError:
            continue


def _mails(journal: Journal, gathered: Gathered) -> Iterator[tuple[str, bytes]]:
    for shown in gathered.facts(f.MailSent):
        notice = str(values.body(shown)["notice"])
        yield f"outbound/{notice}.eml", _there(journal.raw_mail(notice), f"mail {notice}")


def _documents(journal: Journal, gathered: Gathered) -> Iterator[tuple[str, bytes]]:
    for one in values.documents(gathered):
        yield one["member"], _there(journal.file(one["sha256"]), f"file {one['name']}")


def _there(found: T | None, what: str) -> T:
    if found is None:
        raise JournalError(f"{what}: found nothing, expected what a fact rests on. Run: mailflow verify JOURNAL")
    return found
