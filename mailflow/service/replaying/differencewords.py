"""The difference of two courses as lines to read, in Chinese or in English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import Final

from mailflow.core.bilingual import filled
from mailflow.core.directory import Directory
from mailflow.mail.outgoing import words
from mailflow.service.replaying.difference import Change, Difference
from mailflow.service.replaying.playing import Fate, Telling

#: name -> (Chinese, English).
LINES: Final[Mapping[str, tuple[str, str]]] = {
    "none": ("没有差别", "no difference"),
    "no_record": ("不属于任何事项的邮件", "mails about no record"),
    "ends": ("  结果为{new}，原为{old}", "  ends {new} instead of {old}"),
    "unopened": ("没有立案", "unopened"),
    "more": ("+ {what}，{at}", "+ {what} at {at}"),
    "fewer": ("- {what}，{at}", "- {what} at {at}"),
    "moved": ("~ {what}，{at}，原为 {before}", "~ {what} at {at} instead of {before}"),
    "level": ("，第 {level} 级", ", level {level}"),
    "letter": ("来信 {number}（{who}，{at}）：{new}，原为{old}", "letter {number} of {who}, {at}: {new} instead of {old}"),
    "not_read": ("不读", "not read"),
    "sum": (
        "{records} 个事项有差别：{moved} 封邮件时间不同，多 {more} 封，少 {less} 封；{ends} 个结果不同；{letters} 封来信处置不同",
        "{records} records differ: {moved} mails at another time, {more} more, {less} fewer; "
        "{ends} end otherwise; {letters} letters are taken otherwise",
    ),
}


def as_text(found: Difference, directory: Directory, zone: tzinfo, language: str = "en") -> Iterator[str]:
    """The difference as lines to read."""
    return _Teller(directory, zone, language).lines(found)


@dataclass(frozen=True, slots=True)
class _Teller:
    directory: Directory
    zone: tzinfo
    language: str

    def lines(self, found: Difference) -> Iterator[str]:
        if not found:
            yield self._say("none")
            return
        for record in sorted({*found.told, *found.states}, key=lambda record: (not record, record)):
            yield f"{record} {found.titles.get(record, '')}".strip() or self._say("no_record")
            if record in found.states:
                old, new = (self._state(state) for state in found.states[record])
                yield self._say("ends", new=new, old=old)
            for change in found.told.get(record, ()):
                yield f"  {self._changed(change)}"
        for number, (old_fate, new_fate) in found.letters.items():
            fate = new_fate or old_fate
            at = f"{fate.at.astimezone(self.zone):%Y-%m-%d %H:%M}" if fate else ""
            fates = {"new": self._fate(new_fate), "old": self._fate(old_fate)}
            yield self._say("letter", number=number, who=fate.sender if fate else "", at=at, **fates)
        yield self._sum(found)

    def _changed(self, change: Change) -> str:
        one = change.one
        person = self.directory.people.get(one.to)
        name = f"{person.name} <{person.mail}>" if person else one.to
        kind = one.kind if self.language == "en" else words.kind(one.kind, self.language)
        what = f"{name}: {kind}"
        if change.before is None:
            return self._say("more", what=what, at=self._shown(one))
        if change.after is None:
            return self._say("fewer", what=what, at=self._shown(one))
        return self._say("moved", what=what, at=self._shown(change.after), before=self._shown(change.before))

    def _shown(self, telling: Telling) -> str:
        at = f"{telling.at.astimezone(self.zone):%Y-%m-%d %H:%M}"
        level = self._say("level", level=telling.level) if telling.level else ""
        return f"{at}{level}" + (f" ({telling.rule})" if telling.rule else "")

    def _state(self, state: str) -> str:
        if not state:
            return self._say("unopened")
        return state if self.language == "en" else f"「{words.state(state, self.language)}」"

    def _fate(self, fate: Fate | None) -> str:
        if fate is None:
            return self._say("not_read")
        decision = f" [{fate.decision}]" if fate.decision else ""
        reason = fate.reason if self.language == "en" else words.stored_reason(fate.reason, self.language)
        return f"{fate.disposition}{decision} {fate.record} ({reason})".replace("  ", " ")

    def _sum(self, found: Difference) -> str:
        changes = [change for told in found.told.values() for change in told]
        return self._say(
            "sum",
            records=len({record for record in (*found.told, *found.states) if record}),
            moved=sum(1 for change in changes if change.before and change.after),
            more=sum(1 for change in changes if change.before is None),
            less=sum(1 for change in changes if change.after is None),
            ends=len(found.states),
            letters=len(found.letters),
        )

    def _say(self, name: str, /, **values: object) -> str:
        return filled(*LINES[name], **values).to(self.language)
