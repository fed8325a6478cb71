"""What the papers of a meeting say of its people and topics."""

from __future__ import annotations

from typing import Any

import pytest
from compose.samples_meetings import BARE, LIU, MEETING, WANG
from document_stories import ISSUED, SHANGHAI, small

from mailflow.documents.meeting import meeting_context

SUN = {"id": "sun", "name": "孙悦", "title": "", "department": "运营部", "mail": "sun@corp.example"}


def shown(language: str = "zh", **meeting: Any) -> dict[str, Any]:
    story = small()
    story = {**story, "matter": {"fields": [], "meeting": {**MEETING, "minutes": BARE["minutes"], **meeting}}}
    return dict(meeting_context(story, language, SHANGHAI, ISSUED))


def test_whoever_takes_a_seat_attended_once_and_did_not_only_listen() -> None:
    guests = [
        {"person": WANG, "part": "chair", "answer": "attending", "reason": "", "to": None},
        {"person": LIU, "part": "required", "answer": "delegated", "reason": "", "to": SUN},
        {"person": SUN, "part": "present", "answer": "attending", "reason": "", "to": None},
    ]
    paper = shown(guests=guests)
    assert (paper["attending"], paper["present"]) == ("王经理（市场部）、孙悦（运营部）", "—")
    only = shown(guests=[guests[0], guests[2]])
    assert (only["attending"], only["present"]) == ("王经理（市场部）", "孙悦（运营部）")


@pytest.mark.parametrize(("language", "first", "tenth", "last"), [("zh", "一", "十", "二十一"), ("en", "1", "10", "21")])
def test_topics_are_numbered_as_offices_number_them(language: str, first: str, tenth: str, last: str) -> None:
    topics = [{"title": "进展", "points": [], "conclusion": ""}] * 21
    numbered = [topic["ordinal"] for topic in shown(language, minutes={**BARE["minutes"], "topics": topics})["topics"]]
    assert (numbered[0], numbered[9], numbered[20]) == (first, tenth, last)
