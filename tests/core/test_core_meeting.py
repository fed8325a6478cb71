"""Where readers stand on minutes: explicit confirmation, objection and silence are never shown as one another."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from mailflow.core.lifecycle import MEETING, leads_on
from mailflow.core.meeting.meeting import Meeting, Said

AT = datetime(2026, 3, 2, 1, tzinfo=UTC)
SAID = st.builds(
    Said,
    person=st.sampled_from(["wang", "liu"]),
    what=st.sampled_from(["received", "confirmed", "objected"]),
    version=st.sampled_from(["V1.0", "V1.1"]),
    at=st.just(AT),
)


@given(st.lists(SAID, max_size=8))
def test_nobody_confirms_but_by_their_own_last_word_on_the_issued_version(said: list[Said]) -> None:
    meeting = Meeting(issued="V1.1", said=tuple(said))
    decided = [s.what for s in said if s.person == "liu" and s.version == "V1.1" and s.what != "received"]
    assert (meeting.standing("liu") == "confirmed") == (decided[-1:] == ["confirmed"])
    assert (meeting.standing("liu") == "objected") == (decided[-1:] == ["objected"])


def test_silence_and_a_receipt_are_no_confirmation() -> None:
    received = Said(person="liu", what="received", version="V1.0", at=AT)
    meeting = Meeting(issued="V1.0", said=(received,))
    assert (meeting.standing("liu"), meeting.standing("wang")) == ("received", "silent")


def test_nothing_leaves_a_confirmed_or_cancelled_meeting() -> None:
    assert not leads_on(MEETING) & {"confirmed", "cancelled"}
