"""What the request between departments prints (工作联系单及回复单, guide §5.20): the form, and the reply below it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any, Final, cast

from mailflow.documents.context import file_name
from mailflow.documents.fields import RequestForm, Taken
from mailflow.documents.text import cleaned
from mailflow.documents.words import LANGUAGES, NOTHING, long_date, to_minute

Values = Mapping[str, Any]

_NAME: Final = {"zh": "【工作联系单】", "en": "Internal Request_"}
_URGENCY: Final = {
    "urgent": ("紧急", "Urgent"),
    "ordinary": ("一般", "Ordinary"),
    "unhurried": ("不急", "Not urgent"),
}
#: What happened, as the course of the form names it.
_STEPS: Final = {
    "receive": ("收到", "Received"),
    "accept": ("受理", "Accepted"),
    "propose": ("提出完成时间", "Date proposed"),
    "decline": ("不受理", "Declined"),
    "finish": ("报告办理结果", "Reported as done"),
    "agree": ("发起人认可", "Agreed by the requester"),
    "refuse": ("发起人不认可", "Not agreed by the requester"),
    "withdraw": ("收回", "Taken back"),
}
_ANSWERS: Final = frozenset({"accept", "propose", "decline"})
_TAKEN: Final = {"accept": ("受理", "Yes"), "propose": ("提出时间，待认可", "With another date"), "decline": ("不受理", "No")}


def request_context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> RequestForm:
    """The form of a request with the reply as far as it is given."""
    request, record = story["matter"]["request"], story["record"]
    place = 0 if language == "zh" else 1
    words = LANGUAGES[language]
    people = _Named(words.separator)
    context = {
        "organisation": story["organisation"],
        "number": record["id"],
        "version": "V1.0",
        "title": record["title"],
        "date": long_date(datetime.fromisoformat(record["opened_at"]).astimezone(timezone).date(), language),
        "sender": request["sender"] or NOTHING,
        "receiver": request["receiver"],
        "requester": record["requester"]["name"],
        "receivers": people(request["receivers"]),
        "urgency": _URGENCY[request["urgency"]][place],
        "wanted": _minute(request["wanted"], timezone),
        "contact": request["contact"] or record["requester"]["name"],
        "phone": request["phone"] or NOTHING,
        "cc": people(record["cc"]),
        "content": [line.strip() for line in cleaned(request["content"]).split("\n") if line.strip()] or [NOTHING],
        "attachments": words.separator.join(file["name"] for file in story["matter"]["files"]) or NOTHING,
        "review": _review(story, place, timezone),
        **_reply(story, place, timezone, people),
        "steps": [_step(str(no), step, place, timezone) for no, step in enumerate(request["steps"], 1)],
        "issued_on": long_date(issued_at.astimezone(timezone).date(), language),
        "timezone": str(timezone),
    }
    return cast("RequestForm", cleaned(context))


def request_name(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> str:
    """The file name of a request: 【工作联系单】事由_REQ-2026-0001_V1.0_20260302.docx."""
    record = story["record"]
    return file_name(_NAME[language], record["title"], record["id"], "V1.0", issued_at.astimezone(timezone))


class _Named:
    """Names of several people, in one line."""

    def __init__(self, separator: str) -> None:
        self._separator = separator

    def __call__(self, people: list[Values]) -> str:
        return self._separator.join(person["name"] for person in people) or NOTHING


def _reply(story: Values, place: int, timezone: tzinfo, people: _Named) -> dict[str, Any]:
    """The reply slip: what the receiving department said last, and what the requester said to it."""
    request = story["matter"]["request"]
    answer, done = _last(request, *_ANSWERS), _last(request, "finish")
    received, end = _last(request, "receive", *_ANSWERS), _last(request, "agree", "refuse")
    back = _last(request, "refuse")
    return {
        "received": _minute(received["at"], timezone) if received else "",
        "accepted": _TAKEN[answer["what"]][place] if answer else "",
        "handlers": people(request["handlers"]) if request["handlers"] else "",
        "planned": _minute(request["planned"], timezone) if request["planned"] else "",
        "receiver_head": request["receiver_head"]["name"] if request["receiver_head"] else NOTHING,
        "replied": _minute(answer["at"], timezone) if answer else "",
        "opinion": (answer["reason"] or answer["words"])[:300] if answer else "",
        "result": done["words"][:300] if done else "",
        "open_points": (back["reason"] or back["words"])[:300] if back else (NOTHING if done else ""),
        "confirmed": _confirmed(story, end, place, timezone),
    }


def _confirmed(story: Values, end: Values | None, place: int, timezone: tzinfo) -> str:
    if end is None or story["record"]["state"] != "closed":
        return ""
    agreed = ("已确认", "Confirmed")[place]
    return f"{agreed} / {end['by']['name']} / {_minute(end['at'], timezone)}"


def _review(story: Values, place: int, timezone: tzinfo) -> str:
    """What the head of the sender's own department said, where the rules ask for it."""
    seats = story["sign_off"]["seats"] if story["sign_off"] else []
    answer = next((seat["answer"] for seat in seats if seat["answer"]), None)
    head = story["matter"]["request"]["sender_head"]
    if answer is None:
        return f"{('知会', 'Informed: ')[place]}{'' if place else '：'}{head['name']}" if head else NOTHING
    said = ("同意", "Approved")[place] if answer["decision"] == "approve" else answer["words"]
    return f"{said} / {answer['by']['name']} / {_minute(answer['at'], timezone)}"


def _last(request: Values, *whats: str) -> Values | None:
    return next((step for step in reversed(request["steps"]) if step["what"] in whats), None)


def _step(no: str, step: Values, place: int, timezone: tzinfo) -> Taken:
    what = _STEPS.get(step["what"], (step["what"], step["what"]))[place]
    return {
        "no": no,
        "at": _minute(step["at"], timezone),
        "name": step["by"]["name"],
        "what": what,
        "words": step["words"][:300] or NOTHING,
    }


def _minute(at: str | None, timezone: tzinfo) -> str:
    return to_minute(at, timezone) if at else NOTHING
