"""Opening a confirmation (书面确认): one person asks named others to confirm something in writing."""

from __future__ import annotations

from datetime import datetime

from mailflow.core import facts as f
from mailflow.core.commands import Open
from mailflow.core.naming import Named, name_people
from mailflow.core.notices import Decision
from mailflow.core.policy import Policy
from mailflow.core.signoff import ask_signer, content_digest, current, open_sign_off
from mailflow.core.telling import stamp
from mailflow.core.turn import Turn

#: label, value and what was done instead: default_due, rule_all, left_out
Unread = list[list[str]]


def open_confirmation(command: Open, policy: Policy, at: datetime) -> Decision:
    """Open a record and ask its confirmers, or ask the requester for what is missing."""
    turn = Turn(None, policy, at, command.letter)
    named = name_people(command.confirmers, policy.directory)
    asked = _missing(turn, command, named)
    if asked:
        return asked
    unread: Unread = []
    due = due_or_usual(command.due, turn, unread, command.unread)
    needed = count_needed(command.rule, len(named.people), unread)
    cc = name_people(command.cc, policy.directory)
    unread += [["cc", word, "left_out"] for word in (*cc.unknown, *(word for word, _ in cc.ambiguous))]
    turn.happen(_record_opened(command, cc.people, at))
    open_sign_off(turn, _first_version(command, named.people, needed, due, at))
    for seat in current(turn).seats:
        ask_signer(turn, seat)
    turn.tell("receipt", command.letter.by, "requester", template="opened", sign_off=current(turn).id, unread=unread)
    return turn.done("opened", command.number)


def _missing(turn: Turn, command: Open, named: Named) -> Decision | None:
    return (
        unnamed(turn, named)
        or (None if named.people else turn.ask_back("no_confirmers", options=_named_in(turn, command)))
        or (None if command.content or command.attachments else turn.ask_back("no_content"))
        or own_confirmation(turn, named)
    )


def unnamed(turn: Turn, named: Named) -> Decision | None:
    """Ask who is meant where a name is nobody's, or several people's."""
    if named.unknown:
        return turn.ask_back("unknown_person", "、".join(named.unknown), options=_close_names(turn.policy, named.unknown))
    if named.ambiguous:
        word, people = named.ambiguous[0]
        names = tuple(turn.policy.directory.people[p].name for p in people)
        return turn.ask_back("ambiguous_person", f"{word}（{'、'.join(names)}）", options=names)
    return None


def _named_in(turn: Turn, command: Open) -> tuple[str, ...]:
    """People whose names stand in the text: they may be meant, and are never taken without being asked about."""
    people = turn.policy.directory.people.values()
    return tuple(p.name for p in people if p.id != command.letter.by and len(p.name) > 1 and p.name in command.content)


def _close_names(policy: Policy, unknown: tuple[str, ...]) -> tuple[str, ...]:
    """People whose name shares its first or last character with what was written."""
    names = [p.name for p in policy.directory.people.values()]
    return tuple(n for n in names if any(n and w and (n[0] == w[0] or n[-2:] == w[-2:]) for w in unknown))[:5]


def own_confirmation(turn: Turn, named: Named) -> Decision | None:
    """Ask for somebody else where the rules let nobody confirm what they ask for themselves."""
    assert turn.letter is not None
    if turn.policy.sign_off.requester_may_confirm or turn.letter.by not in named.people:
        return None
    return turn.ask_back("own_confirmation")


def _record_opened(command: Open, cc: tuple[str, ...], at: datetime) -> f.RecordOpened:
    return f.RecordOpened(
        at=at,
        letter=command.letter.sha256,
        record=command.number,
        kind=command.kind,
        title=command.title,
        requester=command.letter.by,
        cc=tuple(p for p in cc if p != command.letter.by),
        oral=command.oral,
        message_id=command.letter.message_id,
    )


def _first_version(command: Open, signers: tuple[str, ...], needed: int, due: datetime, at: datetime) -> f.SignOffOpened:
    return f.SignOffOpened(
        at=at,
        letter=command.letter.sha256,
        sign_off="G1",
        version="V1.0",
        title=command.title,
        content=command.content,
        fields=command.fields,
        attachments=command.attachments,
        digest=content_digest(command.title, command.content, command.fields, command.attachments),
        signers=signers,
        needed=needed,
        due=due,
    )


def due_or_usual(wanted: datetime | None, turn: Turn, unread: Unread, values: tuple[tuple[str, str], ...]) -> datetime:
    """The due instant: what was wanted, else the usual time; one that has passed already can not be kept."""
    usual = turn.policy.calendar.add(turn.at, turn.policy.sign_off.answer_within)
    unread += [[label, value, "default_due" if label == "due" else "left_out"] for label, value in values]
    if wanted is None:
        return usual
    if wanted <= turn.at:
        unread.append(["due", stamp(wanted) or "", "default_due"])
        return usual
    return wanted


def count_needed(rule: str, signers: int, unread: Unread) -> int:
    """How many approvals a rule asks for: all, any, or a number no greater than there are signers."""
    if rule == "any":
        return 1
    if rule == "all":
        return signers
    if rule.isdecimal() and 1 <= int(rule) <= signers:
        return int(rule)
    unread.append(["rule", rule, "rule_all"])
    return signers
