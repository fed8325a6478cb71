"""What the requester may change while a sign-off is open: content makes a new version; due and confirmers do not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mailflow.core import facts as f
from mailflow.core.commands import Amend
from mailflow.core.concern import concerned, stranger
from mailflow.core.confirmation import Unread, count_needed, due_or_usual, own_confirmation, unnamed
from mailflow.core.duties import settle
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.record import SignOff
from mailflow.core.signoff import (
    ask_signer,
    close,
    content_digest,
    current,
    finish,
    open_sign_off,
    outcome_of,
    owe,
    owe_the_end,
    seat_duty,
)
from mailflow.core.telling import Values, card, stamp
from mailflow.core.turn import Turn

Amendment = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """Everything the digest of a version binds."""

    title: str
    content: str
    fields: tuple[tuple[str, str], ...]
    files: tuple[f.Attached, ...]

    @property
    def digest(self) -> str:
        return content_digest(self.title, self.content, self.fields, self.files)


def amend(turn: Turn, command: Amend) -> Decision:
    """Change what is asked, of whom, or until when; nobody but the requester may."""
    if command.letter.by not in (turn.record.requester, *turn.record.who("lead")):
        part = turn if command.letter.by in concerned(turn) else stranger(turn)
        return part.refuse("not_the_requester", quoted=command.text)
    if current(turn).state != "open":
        return turn.refuse("too_late", quoted=command.text)
    named = name_people(command.confirmers or (), turn.policy.directory)
    if asked := unnamed(turn, named) or own_confirmation(turn, named):
        return asked
    unread: Unread = [[label, value, "left_out"] for label, value in command.unread]
    amendments = _amendments(turn, command, named.people, unread)
    if not amendments:
        return _nothing_to_amend(turn, command, unread)
    extra: Values = {"amendments": amendments, "unread": unread}
    turn.tell("receipt", command.letter.by, "requester", template="amended", sign_off=current(turn).id, **extra)
    return turn.done("amended")


def _nothing_to_amend(turn: Turn, command: Amend, unread: Unread) -> Decision:
    """Say what could not be used where that is why nothing changes."""
    if unread:
        return turn.ask_back("not_usable", "、".join(value for _, value, _ in unread), quoted=command.text)
    return turn.ask_back("nothing_changed", quoted=command.text)


def _amendments(turn: Turn, command: Amend, people: tuple[str, ...], unread: Unread) -> list[Amendment]:
    old = current(turn)
    was = _Content(title=old.title, content=old.content, fields=old.fields, files=old.attachments)
    now = _changed(was, command)
    if now.digest != was.digest:
        return _new_version(turn, command, now, people, unread)
    return [*_new_due(turn, command, unread), *_new_signers(turn, command, people, unread)]


def _changed(was: _Content, command: Amend) -> _Content:
    """The content after the change; a file of a known name replaces it, a field of a known label too."""
    return _Content(
        title=was.title if command.title is None else command.title,
        content=was.content if command.content is None else command.content,
        fields=tuple((dict(was.fields) | dict(command.fields)).items()) if command.fields else was.fields,
        files=_with_files(was.files, command.attachments),
    )


def _with_files(was: tuple[f.Attached, ...], sent: tuple[f.Attached, ...]) -> tuple[f.Attached, ...]:
    """The files after some were sent; several may share a name (image001.png), and what is known already replaces none."""
    known = {(a.name, a.sha256) for a in was}
    new = {a.name: a for a in sent if (a.name, a.sha256) not in known}
    return (*(a for a in was if a.name not in new), *new.values())


def _new_version(
    turn: Turn, command: Amend, now: _Content, people: tuple[str, ...], unread: Unread
) -> list[Amendment]:
    """Supersede the version at hand and ask everybody again; no earlier answer carries over (guide §2.1)."""
    old = current(turn)
    signers = people or tuple(seat.signer for seat in old.seats)
    needed = count_needed(command.rule or _rule_of(old), len(signers), unread)
    due = due_or_usual(command.due or (old.due if old.due > turn.at else None), turn, unread, ())
    close(turn, "superseded", by=command.letter.by)
    opened = f.SignOffOpened(
        at=turn.at,
        letter=turn.rests_on,
        sign_off=f"G{len(turn.record.sign_offs) + 1}",
        version=next_version(old.version),
        title=now.title,
        content=now.content,
        fields=now.fields,
        attachments=now.files,
        digest=now.digest,
        signers=signers,
        needed=needed,
        due=due,
        changes=_differences(old, now),
        about=old.about,
        document=old.document,
    )
    open_sign_off(turn, opened)
    for seat in current(turn).seats:
        ask_signer(turn, seat, again=seat.holder in old.people)
    _release(turn, tuple(p for p in old.people if p not in signers))
    return [{"what": "version", "before": old.version, "after": opened.version}]


def next_version(version: str) -> str:
    """V1.0, V1.1, … V1.9, V1.10."""
    major, minor = version.removeprefix("V").split(".")
    return f"V{major}.{int(minor) + 1}"


def _rule_of(sign_off: SignOff) -> str:
    """The rule a sign-off was opened with, so that other signers are counted by the same."""
    if sign_off.needed == len(sign_off.seats):
        return "all"
    return "any" if sign_off.needed == 1 else str(sign_off.needed)


def _differences(old: SignOff, now: _Content) -> tuple[f.Change, ...]:
    fields_before, fields_after = dict(old.fields), dict(now.fields)
    files_before = {a.name: a.sha256 for a in old.attachments}
    files_after = {a.name: a.sha256 for a in now.files}
    pairs = [("title", old.title, now.title), ("content", old.content, now.content)]
    pairs += [(label, fields_before.get(label, ""), value) for label, value in fields_after.items()]
    pairs += [(name, files_before.get(name, ""), digest) for name, digest in files_after.items()]
    return tuple(f.Change(what=what, before=before, after=after) for what, before, after in pairs if before != after)


def _release(turn: Turn, people: tuple[str, ...]) -> None:
    for person in people:
        turn.tell("notice", person, "confirmer", template="released", sign_off=current(turn).id)


def _new_due(turn: Turn, command: Amend, unread: Unread) -> list[Amendment]:
    sign_off = current(turn)
    if command.due is None or command.due == sign_off.due:
        return []
    if command.due <= turn.at:
        unread.append(["due", stamp(command.due) or "", "left_out"])
        return []
    moved = f.DueMoved(
        at=turn.at, letter=turn.rests_on, sign_off=sign_off.id, by=command.letter.by, due=command.due
    )
    turn.happen(moved)
    _chase_anew(turn)
    return [{"what": "due", "before": stamp(sign_off.due), "after": stamp(command.due)}]


def _chase_anew(turn: Turn) -> None:
    """Whoever still owes an answer is chased by the new due instant, and told so."""
    sign_off = current(turn)
    owing = {o.id for o in turn.record.obligations if o.is_open}
    for seat in sign_off.seats:
        if seat_duty(sign_off, seat) in owing:
            owe(turn, sign_off, seat)
            turn.tell("notice", seat.holder, "confirmer", template="due-moved", sign_off=sign_off.id)
    owe_the_end(turn, sign_off)


def _new_signers(turn: Turn, command: Amend, people: tuple[str, ...], unread: Unread) -> list[Amendment]:
    old = current(turn)
    before = tuple(seat.signer for seat in old.seats)
    wanted = people or before
    needed = count_needed(command.rule or _rule_of(old), len(wanted), unread)
    if set(wanted) == set(before) and needed == old.needed:
        return []
    removed = tuple(p for p in before if p not in wanted)
    added = tuple(p for p in wanted if p not in before)
    _change_seats(turn, command, added, removed, needed)
    _release(turn, tuple(p for p in old.people if p not in current(turn).people))
    names = [[card(p, turn.policy)["name"] for p in side] for side in (before, wanted)]
    return [{"what": "confirmers", "before": "、".join(names[0]), "after": "、".join(names[1])}]


def _change_seats(
    turn: Turn, command: Amend, added: tuple[str, ...], removed: tuple[str, ...], needed: int
) -> None:
    old = current(turn)
    for seat in old.seats:
        if seat.signer in removed:
            settle(turn, seat_duty(old, seat), "released")
    changed = f.SignersChanged(
        at=turn.at,
        letter=turn.rests_on,
        sign_off=old.id,
        by=command.letter.by,
        added=added,
        removed=removed,
        needed=needed,
    )
    turn.happen(changed)
    asked = (*added, *_handed_back(turn, command, added))
    if event := outcome_of(current(turn)):
        finish(turn, event, by=command.letter.by)
        return
    for seat in current(turn).seats:
        if seat.signer in asked:
            owe(turn, current(turn), seat)
            ask_signer(turn, seat)


def _handed_back(turn: Turn, command: Amend, added: tuple[str, ...]) -> tuple[str, ...]:
    """Whose seats return to them: who is asked in their own right holds nobody else's any more."""
    signers = tuple(s.signer for s in current(turn).seats if s.holder in added and s.signer != s.holder)
    for signer in signers:
        turn.happen(
            f.Delegated(
                at=turn.at,
                letter=turn.rests_on,
                sign_off=current(turn).id,
                signer=signer,
                by=command.letter.by,
                to=signer,
            )
        )
    return signers
