"""One decision in the making: facts fold into the record as they happen, so that what follows sees what came before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from mailflow.core import facts as f
from mailflow.core.commands import Cause, Inform, Letter, Open
from mailflow.core.evolution import evolve
from mailflow.core.invitation import Invitation
from mailflow.core.notices import Decision, Notice
from mailflow.core.policy import Policy
from mailflow.core.record import Record, SignOff
from mailflow.core.story import story
from mailflow.core.telling import Values, card


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A notice whose values are taken when the decision is complete; `files` None: those of its sign-off."""

    kind: str
    template: str
    to: str
    role: str
    extra: dict[str, Any]
    sign_off: str | None
    document: str | None
    files: tuple[f.Attached, ...] | None
    answers: str | None
    invitation: Invitation | None


#: Why a letter was turned back that was no answer to what is to be signed: nor is what answers that mail.
_NO_SIGNATURE: Final = frozenset({
    "unclear_order", "verdict_unclear", "rework_undated", "tasks_open", "list_faulty", "unclear_progress", "table_unchanged",
    "project_incomplete", "no_such_opinion", "not_now", "not_your_task", "not_a_head", "form_of_another", "form_of_somebody",
    "form_too_late",
})  # fmt: skip


class Turn:
    """Collects what one command leads to; nothing leaves it but the finished Decision."""

    def __init__(self, record: Record | None, policy: Policy, at: datetime, letter: Letter | None = None) -> None:
        self._before = self._record = record
        self.policy = policy
        self.at = at
        self.letter = letter
        self._facts: list[f.Fact] = []
        self._told: list[_Told] = []
        self._causes: list[Cause] = []

    @property
    def record(self) -> Record:
        """The record as the facts so far have made it."""
        assert self._record is not None, "a turn without a record opens one first"
        return self._record

    @property
    def rests_on(self) -> str | None:
        """The SHA-256 of the letter this turn answers."""
        return (self.letter.sha256 or None) if self.letter else None

    def happen(self, *facts: f.Fact) -> None:
        """Let something have happened."""
        for fact in facts:
            self._facts.append(fact)
            self._record = evolve(self._record, fact)

    def tell(
        self,
        kind: str,
        to: str,
        role: str,
        /,
        *,
        template: str | None = None,
        sign_off: str | None = None,
        document: str | None = None,
        with_files: bool = False,
        files: tuple[f.Attached, ...] = (),
        invitation: Invitation | None = None,
        **extra: Any,
    ) -> None:
        """Tell one person, with values of this notice beside the record's story; the letter's writer is told in answer."""
        answers = self.letter.message_id if self.letter and self.letter.by == to else None
        self._told.append(
            _Told(
                kind=kind,
                template=template or kind,
                to=to,
                role=role,
                extra=extra,
                sign_off=sign_off,
                document=document,
                files=None if with_files else files,
                answers=answers,
                invitation=invitation,
            )
        )

    def cause(self, command: Open | Inform, record: str | None = None) -> None:
        """Let something follow in another record, or open one."""
        self._causes.append(Cause(command=command, record=record))

    @property
    def causes(self) -> tuple[Cause, ...]:
        """What this turn asks of other records so far."""
        return tuple(self._causes)

    def done(self, reason: str, detail: str = "", disposition: str = "recorded") -> Decision:
        """The finished decision."""
        stories = {sign_off: self._story(sign_off) for sign_off in {told.sign_off for told in self._told}}
        notices = tuple(self._notice(told, stories[told.sign_off]) for told in self._told)
        return Decision(
            facts=tuple(self._facts), notices=notices, disposition=disposition, reason=reason, detail=detail,
            causes=self.causes,
        )  # fmt: skip

    def refuse(self, code: str, detail: str = "", quoted: str = "") -> Decision:
        """Nothing changes, and the sender is told why and what to do instead."""
        return self._turn_back("refused", "refusal", code, detail, quoted)

    def ask_back(self, code: str, detail: str = "", quoted: str = "", options: tuple[str, ...] = ()) -> Decision:
        """Nothing counts until the sender answers one clear question."""
        return self._turn_back("asked_back", "question", code, detail, quoted, options)

    def _turn_back(
        self, disposition: str, kind: str, code: str, detail: str, quoted: str, options: tuple[str, ...] = ()
    ) -> Decision:
        assert self.letter is not None, "only a letter can be turned back"
        self._record = self._before
        self._facts.clear()
        self._told.clear()
        self._causes.clear()
        newest = self._record.current if self._record and code not in _NO_SIGNATURE else None
        sign_off = newest.id if newest else None
        extra: Values = {"reason": code, "detail": detail, "quoted": quoted, "options": list(options)}
        self.tell(kind, self.letter.by, "sender", sign_off=sign_off, **extra)
        return self.done(code, detail, disposition)

    def _story(self, sign_off: str | None) -> Values:
        record = self._record
        if record is None:
            return {"organisation": self.policy.organisation.name}
        return story(record, self.policy, record.sign_off(sign_off))

    def _notice(self, told: _Told, about: Values) -> Notice:
        record = self._record
        shown = record.sign_off(told.sign_off) if record else None
        return Notice(
            kind=told.kind,
            template=told.template,
            to=told.to,
            record=record.id if record else None,
            about={**about, **told.extra, "you": card(told.to, self.policy), "role": told.role},
            sign_off=told.sign_off,
            attachments=_files(record, shown) if told.files is None else told.files,
            document=told.document,
            answers=told.answers,
            letter=self.rests_on if told.kind == "question" else None,
            invitation=told.invitation,
        )


def _files(record: Record | None, sign_off: SignOff | None) -> tuple[f.Attached, ...]:
    """The files of a version, or of a record that has none."""
    return sign_off.attachments if sign_off else record.files if record else ()
