"""What the documents of a meeting print: the values of its story put into words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, tzinfo
from typing import Any, Final, cast

from mailflow.documents.context import file_name
from mailflow.documents.meeting_fields import MeetingPaper
from mailflow.documents.meeting_words import MEETING_WORDS, MeetingWords
from mailflow.documents.text import cleaned
from mailflow.documents.words import NOTHING, long_date, to_minute

Values = Mapping[str, Any]

#: Fields of the call that say of what sort the meeting is, and what to prepare.
_TYPES: Final = ("会议类型", "类型")
_PREPARE: Final = ("会前准备", "会前准备/材料")


def meeting_context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> MeetingPaper:
    """Everything a document of this meeting may print."""
    told, words = story["matter"]["meeting"], MEETING_WORDS[language]
    context = _head(story, told, words, timezone) | _lists(told, words, timezone)
    context["issued_on"] = long_date(issued_at.astimezone(timezone).date(), language)
    context["timezone"] = str(timezone)
    return cast("MeetingPaper", cleaned(context))


def meeting_name(name: str) -> Callable[[Values, str, tzinfo, datetime], str]:
    """How a document of this name is called: 【会议纪要】标题_MTG-2026-0001_V1.0_20260304.docx."""

    def named(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> str:
        kind = MEETING_WORDS[language].names[name]
        record, day = story["record"], issued_at.astimezone(timezone)
        return file_name(kind, record["title"], record["id"], _version(story["matter"]["meeting"]), day)

    return named


def _version(told: Values) -> str:
    return cast("str", told["minutes"]["version"]) if told["minutes"] else "V1.0"


def _head(story: Values, told: Values, words: MeetingWords, timezone: tzinfo) -> dict[str, Any]:
    record, fields = story["record"], dict(map(tuple, story["matter"]["fields"]))
    people = told["guests"]
    return {
        "organisation": story["organisation"],
        "number": record["id"],
        "version": _version(told),
        "stage": words.stages[_stage(record, told)],
        "title": record["title"],
        "type": _first(fields, _TYPES),
        "time": _time(told, timezone, words),
        "place": told["place"] or NOTHING,
        "chair": _person(told["chair"], words) if told["chair"] else words.gap,
        "recorder": _person(told["recorder"], words) if told["recorder"] else NOTHING,
        "convener": _person(record["requester"], words),
        "department": fields.get("召集部门") or record["requester"]["department"] or NOTHING,
        "required": _people([g for g in people if g["part"] in ("chair", "required")], words),
        "optional": _people([g for g in people if g["part"] == "optional"], words),
        "present": _people(_present(told), words),
        "cc": words.separator.join(_person(p, words) for p in told["cc"]) or NOTHING,
        "about": told["about"] or NOTHING,
        "attending": words.separator.join(_person(p, words) for p in _attended(told)) or NOTHING,
        "absent": words.separator.join(_away(told, words)) or NOTHING,
        "answer_by": to_minute(told["answer_by"], timezone),
        "preparation": _first(fields, _PREPARE),
        "files": words.separator.join(f["name"] for f in told["files"]) or NOTHING,
        "following": (told["minutes"] or {}).get("following") or NOTHING,
        "reviewed": _reviewed(told, words, timezone),
        "until": to_minute(told["until"], timezone),
    }


def _stage(record: Values, told: Values) -> str:
    if record["state"] == "confirmed":
        return "confirmed"
    issued = told["minutes"] and told["issued"] == told["minutes"]["version"]
    return "issued" if issued else "draft"


def _first(fields: Mapping[str, str], names: Sequence[str]) -> str:
    return next((fields[name] for name in names if fields.get(name)), NOTHING)


def _time(told: Values, timezone: tzinfo, words: MeetingWords) -> str:
    if not told["starts"]:
        return words.gap
    starts, ends = to_minute(told["starts"], timezone), to_minute(told["ends"], timezone)
    same_day = starts[:10] == ends[:10]
    return f"{starts} – {ends[11:] if same_day else ends}" if told["ends"] else starts


def _person(person: Values, words: MeetingWords) -> str:
    if not person["department"]:
        return cast("str", person["name"])
    return words.person.format(name=person["name"], department=person["department"])


def _people(guests: Sequence[Values], words: MeetingWords) -> str:
    return words.separator.join(_person(g["to"] or g["person"], words) for g in guests) or NOTHING


def _attended(told: Values) -> list[Values]:
    """Who was there, each once: as the minutes say, else the chair and those who said they would come or whom they sent."""
    named = (told["minutes"] or {}).get("attended")
    seats = [g for g in told["guests"] if g["part"] != "present"]
    taken = (g["to"] or g["person"] for g in seats if g["part"] == "chair" or g["answer"] in ("attending", "delegated"))
    coming = {person["id"]: person for person in taken}
    return list(named or coming.values())


def _present(told: Values) -> list[Values]:
    """Who listened in (列席), but for those who took somebody's seat."""
    seated = {person["id"] for person in _attended(told)}
    others = (g for g in told["guests"] if g["part"] == "present" and g["answer"] != "declined")
    return [g for g in others if (g["to"] or g["person"])["id"] not in seated]


def _away(told: Values, words: MeetingWords) -> Iterator[str]:
    """Who was not there as far as anybody said; of whom nobody said anything, that is said."""
    there = {person["id"] for person in _attended(told)}
    written = (told["minutes"] or {}).get("absent")
    if written:
        yield written
    for guest in told["guests"]:
        seat = guest["to"] or guest["person"]
        if seat["id"] not in there and guest["part"] != "present" and seat["name"] not in (written or ""):
            yield _absent(guest, words) if guest["answer"] == "declined" else words.unknown.format(seat["name"])


def _absent(guest: Values, words: MeetingWords) -> str:
    return cast("str", guest["person"]["name"]) + (words.because.format(guest["reason"]) if guest["reason"] else "")


def _reviewed(told: Values, words: MeetingWords, timezone: tzinfo) -> str:
    review = told["reviewed"]
    if review is None:
        return words.unreviewed if not told["issued"] else NOTHING
    return words.reviewed.format(name=review["by"]["name"], at=to_minute(review["at"], timezone), version=review["version"])


def _lists(told: Values, words: MeetingWords, timezone: tzinfo) -> dict[str, Any]:
    minutes = told["minutes"] or {"topics": [], "resolutions": [], "todos": [], "unsolved": []}
    over = told["until"] is None
    return {
        "agenda": [_point(n, p, words) for n, p in enumerate(told["agenda"], 1)],
        "guests": [_guest(n, g, words) for n, g in enumerate(told["guests"], 1)],
        "topics": [_topic(n, t, words) for n, t in enumerate(minutes["topics"], 1)],
        "resolutions": [{"no": str(n), "text": text} for n, text in enumerate(minutes["resolutions"], 1)],
        "todos": [_todo(n, t, words) for n, t in enumerate(minutes["todos"], 1)],
        "previous": [_todo(n, t, words) for n, t in enumerate(told["previous"], 1)],
        "unsolved": [{"no": str(n), "text": text} for n, text in enumerate(minutes["unsolved"], 1)],
        "standing": [] if over else [_standing(n, s, told, words, timezone) for n, s in enumerate(told["standing"], 1)],
        "objections": [_objection(n, o, words) for n, o in enumerate(told["objections"], 1)],
    }


def _point(n: int, point: Values, words: MeetingWords) -> dict[str, str]:
    minutes = words.minutes.format(point["minutes"]) if point["minutes"] else NOTHING
    return {"no": str(n), "topic": point["topic"], "presenter": point["presenter"] or NOTHING, "minutes": minutes}


def _guest(n: int, guest: Values, words: MeetingWords) -> dict[str, str]:
    person, answer = guest["person"], words.answers[guest["answer"]]
    answer = words.to.format(guest["to"]["name"]) if guest["to"] else answer
    reason = words.because.format(guest["reason"]) if guest["reason"] else ""
    return {
        "no": str(n),
        "name": person["name"],
        "department": person["department"] or NOTHING,
        "title": person["title"] or NOTHING,
        "part": words.parts[guest["part"]],
        "answer": answer + reason,
    }


def _topic(n: int, topic: Values, words: MeetingWords) -> dict[str, str]:
    return {
        "no": str(n),
        "ordinal": _ordinal(n, words.numerals),
        "title": topic["title"] or NOTHING,
        "points": "\n".join(topic["points"]) or NOTHING,
        "conclusion": topic["conclusion"] or NOTHING,
    }


def _ordinal(n: int, numerals: str) -> str:
    """The number of a first heading: 一, 十二, 二十; in digits where a language has no numerals for it."""
    tens, ones = divmod(n, 10)
    if not numerals or tens > len(numerals):
        return str(n)
    return ("" if tens == 0 else "十" if tens == 1 else f"{numerals[tens - 1]}十") + (numerals[ones - 1] if ones else "")


def _todo(n: int, todo: Values, words: MeetingWords) -> dict[str, str]:
    state = words.progress.get(todo["state"], todo["state"])
    return {
        "no": str(n),
        "title": todo["title"],
        "owner": todo["owner"]["name"] if todo["owner"] else words.gap,
        "department": todo["department"] or NOTHING,
        "support": words.separator.join(todo["support"]) or NOTHING,
        "due": date.fromisoformat(todo["due"]).isoformat() if todo["due"] else words.gap,
        "criterion": todo["criterion"] or words.gap,
        "status": f"{state} {todo['percent']}%" if todo["state"] == "in_progress" and todo["percent"] else state,
        "source": todo["source"] or NOTHING,
    }


def _standing(n: int, standing: Values, told: Values, words: MeetingWords, timezone: tzinfo) -> dict[str, str]:
    person = standing["person"]
    waits = not told["final"] and standing["standing"] in ("silent", "received")
    said = words.standing["waiting" if waits else standing["standing"]]
    return {
        "no": str(n),
        "name": person["name"],
        "department": person["department"] or NOTHING,
        "standing": said,
        "at": to_minute(standing["at"], timezone) if standing["at"] else NOTHING,
    }


def _objection(n: int, objection: Values, words: MeetingWords) -> dict[str, str]:
    settled = objection["settled"]
    item = words.item.format(objection["item"]) if objection["item"] else ""
    came = words.kept if settled == "kept" else words.corrected.format(settled) if settled else words.pending
    name, version = objection["by"]["name"], objection["version"]
    return {"no": str(n), "name": name, "version": version, "words": item + objection["words"], "settled": came}
