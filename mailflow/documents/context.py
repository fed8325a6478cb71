"""What the written confirmation (书面确认书) prints, as plain texts and lists: the values of a story put into words.

Pure: the same story, language, timezone and instant give the same values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any, Final, cast

from mailflow.documents.annex import Annex
from mailflow.documents.changes import changed
from mailflow.documents.fields import Confirmation, File, Issue, Opinion, Signature, Step
from mailflow.documents.text import cleaned, fitted, safe_name
from mailflow.documents.words import (
    LANGUAGES,
    NOTHING,
    Words,
    file_size,
    long_date,
    message_tail,
    to_minute,
    version_name,
)

Values = Mapping[str, Any]

# The answers that take a position; everything else leaves the seat undecided.
_SIGNING: Final = ("approve", "conditional", "reject", "returned")


def confirmation_context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> Confirmation:
    """The written confirmation of the sign-off that the story is seen from; ValueError where it holds none."""
    if story["sign_off"] is None:
        raise ValueError(f"{story['record']['id']}: found no sign-off, expected one. Ask for a confirmation first.")
    words = LANGUAGES[language]
    annex = Annex(words)
    context = _head(story, words, timezone, annex) | _matter(story["sign_off"], annex) | _answers(story, words, timezone, annex)
    context["annex"] = annex.wholes
    context["issued_on"] = long_date(issued_at.astimezone(timezone).date(), language)
    context["timezone"] = str(timezone)
    return cast("Confirmation", cleaned(context))


def confirmation_name(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> str:
    """The file name of the written confirmation: 【书面确认书】标题_CNF-2026-0001_V1.0_20260304.docx."""
    shown, words = story["sign_off"], LANGUAGES[language]
    name = words.name_frame.format(words.name)
    number, version = story["record"]["id"], version_name(shown["version"])
    return file_name(name, shown["title"], number, version, issued_at.astimezone(timezone))


def file_name(kind: str, title: str, number: str, version: str, day: datetime) -> str:
    """A name that every file system and mail client can hold, at most NAME_BYTES long: only the title is shortened."""
    end = "_".join(safe_name(part) for part in (number, version, f"{day:%Y%m%d}"))
    title = safe_name(title)
    return fitted(kind, title, f"_{end}.docx" if title else f"{end}.docx")


def _head(story: Values, words: Words, timezone: tzinfo, annex: Annex) -> dict[str, Any]:
    record, shown = story["record"], story["sign_off"]
    return {
        "organisation": story["organisation"],
        "number": record["id"],
        "title": annex.fitted(shown["title"], words.subject),
        "version": version_name(shown["version"]),
        "digest": shown["digest"],
        "requester": record["requester"]["name"],
        "requester_department": record["requester"]["department"] or NOTHING,
        "cc": words.separator.join(_named(person, words) for person in record["cc"]) or NOTHING,
        "opened_at": to_minute(record["opened_at"], timezone),
        "due": to_minute(shown["due"], timezone),
        "rule": _rule(shown, words),
        "result": words.results["oral" if _awaited(record, shown) else shown["state"]],
        "closed_at": to_minute(shown["closed_at"], timezone) if shown["closed_at"] else "",
        "oral_note": _oral_note(record, shown, words),
    }


def _matter(shown: Values, annex: Annex) -> dict[str, Any]:
    lines = [line.strip() for line in cleaned(shown["content"]).split("\n")]
    return {
        "content": [line for line in lines if line] or [NOTHING],
        "fields": [
            {"label": annex.fitted(label, label[:40]), "value": annex.fitted(value, label[:40])}
            for label, value in shown["fields"]
        ],
        "attachments": [_file(str(no), file, annex) for no, file in enumerate(shown["attachments"], 1)],
    }


def _file(no: str, file: Values, annex: Annex) -> File:
    name = annex.fitted(file["name"], file["name"][:40])
    return {"no": no, "name": name, "size": file_size(file["size"]), "sha256": file["sha256"]}


def _answers(story: Values, words: Words, timezone: tzinfo, annex: Annex) -> dict[str, Any]:
    seats = story["sign_off"]["seats"]
    return {
        "tally": _tally(seats, words),
        "opinions": [_opinion(str(no), seat, words, timezone, annex) for no, seat in enumerate(seats, 1)],
        "versions": [_issue(version, words, timezone, annex) for version in story["versions"]],
        "history": list(_history(story["history"], words, timezone, annex)),
        "signatures": [_signature(seat, words, timezone) for seat in seats if _signs(seat)],
    }


def _opinion(no: str, seat: Values, words: Words, timezone: tzinfo, annex: Annex) -> Opinion:
    answer = seat["answer"]
    return {
        "no": no,
        "department": seat["signer"]["department"] or NOTHING,
        "name": _who(answer, words) if answer else _holder(seat, words),
        "decision": words.decisions[_decision(answer)],
        "words": _said(answer, words, timezone, annex) if answer else NOTHING,
        "method": words.method if answer else NOTHING,
        "at": to_minute(answer["at"], timezone) if answer else NOTHING,
        "tail": message_tail(answer["message_id"]) if answer else NOTHING,
    }


def _signature(seat: Values, words: Words, timezone: tzinfo) -> Signature:
    answer = seat["answer"]
    return {
        "department": seat["signer"]["department"] or NOTHING,
        "name": _who(answer, words),
        "decision": words.decisions[_decision(answer)],
        "signer": answer["by"]["name"],
        "at": to_minute(answer["at"], timezone),
        "tail": message_tail(answer["message_id"]),
    }


def _issue(version: Values, words: Words, timezone: tzinfo, annex: Annex) -> Issue:
    changes = "\n".join(changed(change, words) for change in version["changes"])
    return {
        "version": version_name(version["version"]),
        "at": to_minute(version["opened_at"], timezone),
        "digest": version["digest"][:12],
        "changes": annex.fitted(changes or words.first, words.changes_of.format(version=version_name(version["version"]))),
        "state": words.states[version["state"]],
    }


def _history(answers: Sequence[Values], words: Words, timezone: tzinfo, annex: Annex) -> Iterator[Step]:
    in_time = sorted(answers, key=lambda answer: answer["at"])
    for no, answer in enumerate(in_time, 1):
        yield {
            "no": str(no),
            "at": to_minute(answer["at"], timezone),
            "version": version_name(answer["version"]),
            "name": _who(answer, words),
            "decision": words.decisions[_decision(answer)] + _fate(answer, in_time[no:], words),
            "words": _said(answer, words, timezone, annex),
            "tail": message_tail(answer["message_id"]),
        }


def _fate(answer: Values, later: Sequence[Values], words: Words) -> str:
    """What became of an answer: the next one for the same seat and version took its place, or took it back."""
    seat = (answer["signer"]["id"], answer["version"])
    after = next((a for a in later if (a["signer"]["id"], a["version"]) == seat), None)
    if after is None or answer["decision"] == "withdraw":
        return ""
    return words.taken_back if after["decision"] == "withdraw" else words.replaced


def _said(answer: Values, words: Words, timezone: tzinfo, annex: Annex) -> str:
    said, reason = answer["words"].strip(), answer["reason"].strip()
    lines = [words.quote.format(said)] if said else []
    if reason and reason not in said:
        lines.insert(0, (words.condition if answer["decision"] == "conditional" else words.reason) + reason)
    version, at = version_name(answer["version"]), to_minute(answer["at"], timezone)
    return annex.fitted("\n".join(lines) or NOTHING, words.answer_of.format(name=answer["by"]["name"], version=version, at=at))


def _who(answer: Values, words: Words) -> str:
    """Who answered; whoever answered for somebody else is marked 代 (条例 第二十二条)."""
    by, signer = answer["by"], answer["signer"]
    if by["id"] == signer["id"]:
        return cast("str", signer["name"])
    return words.proxy.format(by=by["name"], signer=signer["name"])


def _holder(seat: Values, words: Words) -> str:
    holder, signer = seat["holder"], seat["signer"]
    if holder["id"] == signer["id"]:
        return cast("str", signer["name"])
    return words.handed.format(holder=holder["name"], signer=signer["name"])


def _decision(answer: Values | None) -> str:
    if answer is None:
        return "silent"
    return "returned" if answer["returned"] else cast("str", answer["decision"])


def _signs(seat: Values) -> bool:
    return _decision(seat["answer"]) in _SIGNING


def _tally(seats: Sequence[Values], words: Words) -> str:
    standing = [_decision(seat["answer"]) for seat in seats]
    people = {words.decisions[kind]: standing.count(kind) for kind in _SIGNING}
    people[words.undecided] = len(standing) - sum(people.values())
    counts = (words.count.format(decision=decision, people=n) for decision, n in people.items() if n)
    return words.tally.format(of=len(standing), counts=words.comma.join(counts) or NOTHING)


def _rule(shown: Values, words: Words) -> str:
    needed, of = shown["needed"], shown["of"]
    if needed >= of:
        return words.all_of.format(of=of)
    return (words.any_of if needed == 1 else words.n_of).format(needed=needed, of=of)


def _awaited(record: Values, shown: Values) -> bool:
    return bool(record["oral"]) and shown["state"] == "open"


def _oral_note(record: Values, shown: Values, words: Words) -> str:
    if not record["oral"]:
        return ""
    return words.oral[shown["state"] if shown["state"] in words.oral else "ended"]


def _named(person: Values, words: Words) -> str:
    if not person["department"]:
        return cast("str", person["name"])
    return words.with_department.format(name=person["name"], department=person["department"])
