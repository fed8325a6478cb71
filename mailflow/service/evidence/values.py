"""What a pack says in tables: versions, answers, mails, letters, files and people, each as its facts have it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from mailflow.core import facts as f
from mailflow.core.policy import Policy
from mailflow.core.telling import Values
from mailflow.journal import codec
from mailflow.journal.journal import OutMail
from mailflow.mail.message.limits import header_block
from mailflow.service.evidence.gathering import Gathered, Shown
from mailflow.service.evidence.quoting import line_at, place_of, text_of

#: Facts that say what one of those asked decided.
SAID: Final = (f.Answered, f.AnswerWithdrawn, f.Delegated)

_ENDING: Final = re.compile(r"\.[a-z0-9]{1,5}")
_RESULTS: Final = re.compile(rb"(?im)^(?:ARC-)?Authentication-Results[ \t]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*")


def body(shown: Shown) -> Values:
    """A fact but for its instant and letter, as its line of the chain has it."""
    value = codec.parse(shown.link.body, shown.link.kind)
    assert isinstance(value, dict), "the body of a fact is an object"
    return dict(value)


def versions(gathered: Gathered) -> list[Values]:
    """Every version that was asked for: its digest, and the exact text that this is the SHA-256 of."""
    asked = [shown.fact for shown in gathered.facts(f.SignOffOpened)]
    kept = [one for one in asked if isinstance(one, f.SignOffOpened)]
    return [{"sign_off": x.sign_off, "version": x.version, "digest": x.digest, "text": digested(x)} for x in kept]


def digested(opened: f.SignOffOpened) -> str:
    """What `mailflow.core.signoff.content_digest` takes the SHA-256 of."""
    bound = sorted([file.name, file.sha256] for file in opened.attachments)
    exact = [opened.title, opened.content, [list(pair) for pair in opened.fields], bound]
    return json.dumps(exact, ensure_ascii=False, separators=(",", ":"))


def decisions(gathered: Gathered, policy: Policy) -> list[Values]:
    """Every answer, with the version it is to and where its words stand."""
    digests = {one["sign_off"]: one for one in versions(gathered)}
    return [_decision(shown, gathered, digests, policy) for shown in gathered.facts(*SAID)]


def _decision(shown: Shown, gathered: Gathered, digests: Mapping[str, Values], policy: Policy) -> Values:
    fact = body(shown)
    asked = digests[fact["sign_off"]]
    raw = gathered.letters.get(shown.fact.letter or "", b"")
    text = text_of(raw, shown.fact, _sent_to(fact["by"], gathered), policy) if isinstance(shown.fact, f.Answered) else None
    place = place_of(raw, fact["words"], line_at(text, fact["start"]) if text else None)
    return {
        "seq": shown.link.seq,
        "kind": shown.link.kind,
        "at": shown.link.at,
        "letter": shown.link.letter,
        "version": asked["version"],
        "digest": asked["digest"],
        "fact": fact,
        "new_text": text,
        "place": place.values if place else None,
    }


def _sent_to(person: str, gathered: Gathered) -> Iterator[str]:
    return (mail.text for mail in gathered.mails if mail.notice.to == person and mail.text)


def outbound(gathered: Gathered) -> list[Values]:
    """Every mail that was told about the record, sent or not; only of those sent the bytes are in the pack."""
    sent = {body(shown)["notice"]: shown for shown in gathered.facts(f.MailSent)}
    failed = {body(shown)["notice"]: shown for shown in gathered.facts(f.NotDelivered)}
    return [_mail(mail, sent.get(mail.id), failed.get(mail.id)) for mail in gathered.mails]


def _mail(mail: OutMail, sent: Shown | None, failed: Shown | None) -> Values:
    told: Values = {
        "notice": mail.id,
        "kind": mail.notice.kind,
        "to": mail.notice.to,
        "address": mail.recipient,
        "message_id": mail.message_id,
        "sha256": mail.sha256,
        "created_at": codec.write_instant(mail.created_at),
        "attempts": mail.attempts,
        "state": "failed" if failed else "sent" if sent else "bundled" if mail.state == "bundled" else "waiting",
        "undelivered": {"at": failed.link.at, "seq": failed.link.seq, **body(failed)} if failed else None,
    }
    if sent is None:
        return {**told, "seq": None, "at": None, "letter": None, "fact": None}
    return {**told, **body(sent), "seq": sent.link.seq, "at": sent.link.at, "letter": sent.link.letter, "fact": body(sent)}


def verdicts(gathered: Gathered) -> list[Values]:
    """Every letter: what became of it, how its sender was judged, and how it came, as the seal of its arrival has it."""
    return [
        {
            "seq": shown.link.seq,
            "at": shown.link.at,
            "letter": shown.link.letter,
            "fact": body(shown),
            "arrival": gathered.arrivals[shown.link.seq],
            "authentication_results": results(gathered.letters[shown.link.letter or ""]),
        }
        for shown in gathered.facts(f.LetterDisposed)
    ]


def results(raw: bytes) -> list[str]:
    """The lines about authentication as they stand in a letter, whoever wrote them; each byte one character."""
    return [found[0].decode("latin-1") for found in _RESULTS.finditer(header_block(raw))]


def documents(gathered: Gathered) -> list[Values]:
    """Every file of a version and every document that was filed, by SHA-256 and name."""
    found: dict[tuple[str, str], Values] = {}
    for shown in gathered.facts(f.SignOffOpened, f.DocumentFiled):
        for name, sha256, role in _files(shown.fact):
            one = {"sha256": sha256, "name": name, "member": member_of(name, sha256), "what": role}
            found.setdefault((sha256, name), one)
    return [found[key] for key in sorted(found)]


def _files(fact: f.Fact) -> Iterator[tuple[str, str, str]]:
    if isinstance(fact, f.SignOffOpened):
        yield from ((one.name, one.sha256, f"attachment of {fact.version}") for one in fact.attachments)
    if isinstance(fact, f.DocumentFiled):
        yield fact.name, fact.sha256, fact.document


def member_of(name: str, sha256: str) -> str:
    """The member that holds a file: named by its content, never by what people called it (safety §1 row 23)."""
    ending = PurePosixPath(name.lower()).suffix
    return f"documents/{sha256}{ending if _ENDING.fullmatch(ending) else ''}"


def directory(gathered: Gathered, policies: Mapping[str, Policy]) -> list[Values]:
    """The people of the record as each of the rules in force knew them."""
    concerned = _people(gathered)
    return [{"rules": digest, "people": _cards(policy, concerned)} for digest, policy in policies.items()]


def _cards(policy: Policy, concerned: set[str]) -> list[Values]:
    known = [person for person in policy.directory.people.values() if person.id in concerned]
    return [
        {
            "id": person.id,
            "name": person.name,
            "mails": list(person.mails),
            "department": person.department,
            "title": person.title,
            "manager": person.manager,
            "deputy": person.deputy,
        }
        for person in sorted(known, key=lambda person: person.id)
    ]


def _people(gathered: Gathered) -> set[str]:
    record = gathered.record
    asked = {person for sign_off in record.sign_offs for person in sign_off.people}
    said = {body(shown)["by"] for shown in gathered.facts(*SAID)}
    return {record.requester, *record.cc, *asked, *said, *(mail.notice.to for mail in gathered.mails)}
