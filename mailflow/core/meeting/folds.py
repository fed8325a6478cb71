"""How facts about meetings make records."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from mailflow.core.meeting import facts as g
from mailflow.core.meeting.meeting import Guest, Meeting, Said

if TYPE_CHECKING:
    from mailflow.core.record import Record


def _of(record: Record) -> Meeting:
    return record.meeting or Meeting()


def _planned(record: Record, fact: g.MeetingPlanned) -> Record:
    names = ("starts", "ends", "place", "agenda", "guests", "answer_by", "sequence", "called", "previous",
             "about", "cc")  # fmt: skip
    return replace(record, meeting=replace(_of(record), **{name: getattr(fact, name) for name in names}))


def _answered(record: Record, fact: g.GuestAnswered) -> Record:
    def put(guest: Guest) -> Guest:
        return replace(guest, answer=fact.answer, reason=fact.reason, to=fact.to, at=fact.at)

    guests = tuple(put(guest) if guest.person == fact.person else guest for guest in _of(record).guests)
    return replace(record, meeting=replace(_of(record), guests=guests))


def _wished(record: Record, fact: g.ChangeWished) -> Record:
    return replace(record, meeting=replace(_of(record), wishes=(*_of(record).wishes, fact.wish)))


def _wish_settled(record: Record, fact: g.WishSettled) -> Record:
    wishes = tuple(replace(w, settled=fact.how) if w.number == fact.number else w for w in _of(record).wishes)
    return replace(record, meeting=replace(_of(record), wishes=wishes))


def _drafted(record: Record, fact: g.MinutesDrafted) -> Record:
    return replace(record, meeting=replace(_of(record), minutes=fact.minutes, cc=fact.cc))


def _issued(record: Record, fact: g.MinutesIssued) -> Record:
    told = replace(_of(record), issued=fact.version, issued_at=fact.at, until=fact.until, readers=fact.readers)
    return replace(record, meeting=told)


def _said(record: Record, fact: g.MinutesAnswered) -> Record:
    said = Said(person=fact.person, what=fact.what, version=fact.version, at=fact.at, item=fact.item, words=fact.words)
    return replace(record, meeting=replace(_of(record), said=(*_of(record).said, said)))


def _settled(record: Record, fact: g.ObjectionsSettled) -> Record:
    said = tuple(replace(s, settled=fact.how) if s.what == "objected" and not s.settled else s for s in _of(record).said)
    return replace(record, meeting=replace(_of(record), said=said))


FOLDS: Final[Mapping[type[Any], Callable[[Any, Any], Any]]] = {
    g.MeetingPlanned: _planned,
    g.GuestAnswered: _answered,
    g.ChangeWished: _wished,
    g.WishSettled: _wish_settled,
    g.MinutesDrafted: _drafted,
    g.MinutesIssued: _issued,
    g.MinutesAnswered: _said,
    g.ObjectionsSettled: _settled,
}
