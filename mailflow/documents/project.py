"""What the documents of a project print, as plain texts and lists. Pure: the same story gives the same values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any, cast

from mailflow.core.project.words import label
from mailflow.documents.context import file_name
from mailflow.documents.project_fields import Altered, ProjectPaper, Verdict
from mailflow.documents.project_tasks import item, money, tally
from mailflow.documents.project_words import NAMES, say, spoken
from mailflow.documents.text import cleaned
from mailflow.documents.words import LANGUAGES, NOTHING, long_date, message_tail, to_minute, version_name

Values = Mapping[str, Any]


def project_context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> ProjectPaper:
    """Everything the documents of a project may print."""
    matter, project = story["matter"], story["matter"]["project"]
    today = issued_at.astimezone(timezone).date().isoformat()
    verdict = project["acceptances"][-1]["verdict"] if project["acceptances"] else ""
    tasks = [item(task, language, today, verdict) for task in matter["tasks"]]
    context = {
        **_head(story, language, timezone, issued_at),
        **_said(project, matter["departments"], language, timezone),
        **_closing(project, matter, language, timezone),
        "tasks": tasks,
        "tally": tally(matter["tasks"], tasks, language),
        "revisions": _revisions(story, timezone),
        "signatures": _signatures(story, language, timezone),
        "change": _current_change(story, project, language, timezone),
        "shifts": _shifts(story, project, language),
    }
    return cast("ProjectPaper", cleaned(context))


def name_of(document: str) -> Callable[[Values, str, tzinfo, datetime], str]:
    """How a document of a project is named: 【项目整体计划表】标题_PRJ-2026-0001_V1.0_20260304.docx."""

    def named(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> str:
        words = LANGUAGES[language]
        name = words.name_frame.format(NAMES[document][0 if language == "zh" else 1])
        record = story["record"]
        return file_name(name, record["title"], record["id"], _version(story), issued_at.astimezone(timezone))

    return named


def _version(story: Values) -> str:
    shown = story["sign_off"]
    return version_name(shown["version"]) if shown else "V1.0"


def _head(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> dict[str, Any]:
    record, matter, project = story["record"], story["matter"], story["matter"]["project"]
    separator = LANGUAGES[language].separator
    lead = project["lead"]
    days = [task[name] for task in matter["tasks"] for name in ("start", "due") if task[name]]
    heads = [card["name"] for _, card in project["heads"]]
    return {
        "organisation": story["organisation"],
        "number": record["id"],
        "title": record["title"],
        "version": _version(story),
        "digest": story["sign_off"]["digest"][:16] if story["sign_off"] else "",
        "state": say(record["state"], language),
        "lead": lead["name"],
        "department": lead["department"] or NOTHING,
        "departments": separator.join(matter["departments"]) or NOTHING,
        "prepared_on": issued_at.astimezone(timezone).date().isoformat(),
        "issued_on": long_date(issued_at.astimezone(timezone).date(), language),
        "distribution": separator.join(dict.fromkeys([lead["name"], *heads])),
        "period": f"{min(days)} ~ {max(days)}" if days else NOTHING,
        "costs": _costs(project, language),
        "delay_days": str(project["delay_days"]),
        "basis": dict(project["statement"]).get("验收标准") or say("no_criteria", language),
    }


def _costs(project: Values, language: str) -> str:
    """What was granted and what is used of it; nothing of what nobody said."""
    if project["budget"] is None:
        return say("no_budget", language)
    used = say("unused" if project["spent"] is None else "used", language)
    return say("granted", language).format(budget=money(project["budget"]), used=used.format(spent=money(project["spent"])))


def _statement(project: Values, departments: Sequence[str], language: str) -> list[dict[str, str]]:
    taking_part = {"label": label("participants", language), "value": LANGUAGES[language].separator.join(departments)}
    return [taking_part, *({"label": label(name, language), "value": value} for name, value in project["statement"])]


def _parts(project: Values, timezone: tzinfo) -> list[dict[str, str]]:
    """Every department with its head, and how it goes about its part where it said so."""
    said = {one["department"] for one in project["proposals"]}
    silent = [
        {"department": name, "name": head["name"], "words": NOTHING, "files": NOTHING, "at": NOTHING}
        for name, head in project["heads"] if name not in said
    ]  # fmt: skip
    told = [
        {
            "department": one["department"], "name": one["by"]["name"], "words": one["words"] or NOTHING,
            "files": "、".join(f["name"] for f in one["files"]) or NOTHING, "at": to_minute(one["at"], timezone),
        }
        for one in project["proposals"]
    ]  # fmt: skip
    return [*told, *silent]


def _said(project: Values, departments: Sequence[str], language: str, timezone: tzinfo) -> dict[str, Any]:
    return {
        "statement": _statement(project, departments, language),
        "milestones": [{"label": day, "value": text} for text, day in project["milestones"]],
        "remarks": [
            {
                "no": str(o["number"]), "department": o["department"] or NOTHING, "name": o["by"]["name"], "words": o["words"],
                "adopted": say(o["adopted"], language), "note": o["note"] or NOTHING,
            }
            for o in project["opinions"]
        ],
        "parts": _parts(project, timezone),
        "findings": [
            {
                "department": one["department"], "name": one["by"]["name"], "feasibility": one["feasibility"] or NOTHING,
                "resources": one["resources"] or NOTHING, "conclusion": one["conclusion"] or NOTHING,
                "changes": one["changes"] or NOTHING, "at": to_minute(one["at"], timezone),
            }
            for one in project["reviews"]
        ],
    }  # fmt: skip


def _revisions(story: Values, timezone: tzinfo) -> list[dict[str, str]]:
    """All versions of the document that the story is seen from."""
    shown = story["sign_off"]
    if shown is None:
        return []
    author = story["matter"]["project"]["lead"]["name"]
    return [
        {
            "version": version_name(v["version"]), "at": to_minute(v["opened_at"], timezone), "author": author,
            "changes": "\n".join(f"{c['what']}：{c['before'][:80]} → {c['after'][:80]}" for c in v["changes"]) or NOTHING,
        }
        for v in story["versions"] if v["about"] == shown["about"]
    ]  # fmt: skip


def _signatures(story: Values, language: str, timezone: tzinfo) -> list[dict[str, str]]:
    shown, words = story["sign_off"], LANGUAGES[language]
    if shown is None:
        return []
    return [_signature(seat, words.decisions, words.decisions["silent"], timezone) for seat in shown["seats"]]


def _signature(seat: Values, decisions: Mapping[str, str], silent: str, timezone: tzinfo) -> dict[str, str]:
    answer, signer = seat["answer"], seat["signer"]
    said = silent if answer is None else decisions["returned" if answer["returned"] else answer["decision"]]
    return {
        "department": signer["department"] or signer["title"] or NOTHING,
        "name": signer["name"],
        "decision": said,
        "signer": answer["by"]["name"] if answer else "",
        "at": to_minute(answer["at"], timezone) if answer else NOTHING,
        "tail": message_tail(answer["message_id"]) if answer else NOTHING,
    }


def _altered(change: Values, language: str, timezone: tzinfo) -> Altered:
    return {
        "id": change["id"],
        "title": change["title"],
        "applicant": f"{change['by']['department'] or ''} {change['by']['name']}".strip(),
        "at": to_minute(change["at"], timezone),
        "sort": say(change["sort"], language),
        "before": change["before"] or NOTHING,
        "after": change["after"] or NOTHING,
        "reason": change["reason"] or NOTHING,
        "oral": change["oral"] or NOTHING,
        "days": str(change["days"]),
        "money": money(change["money"]),
        "state": say(change["state"], language),
        "decided_by": change["decided_by"]["name"] if change["decided_by"] else NOTHING,
        "decided_at": to_minute(change["decided_at"], timezone) if change["decided_at"] else NOTHING,
    }


def _shown_change(story: Values, project: Values) -> Values | None:
    """The change that the story is seen from, else the newest."""
    about = story["sign_off"]["about"] if story["sign_off"] else ""
    named = [change for change in project["changes"] if change["id"].endswith(f"/{about}")]
    return next(iter(named or project["changes"][-1:]), None)


def _current_change(story: Values, project: Values, language: str, timezone: tzinfo) -> list[Altered]:
    change = _shown_change(story, project)
    return [_altered(change, language, timezone)] if change else []


def _shifts(story: Values, project: Values, language: str) -> list[dict[str, str]]:
    change = _shown_change(story, project)
    titles = {task["id"]: task["title"] for task in story["matter"]["tasks"]}
    return [
        {
            "task": f"{e['task']} {titles.get(e['task'], '')}".strip() or f"{say('added', language)} {e['title']}",
            "before": " ".join(filter(None, (e["owner"], e["due"]))) or NOTHING,
            "after": " ".join(filter(None, (e["new_owner"], e["new_due"]))) or NOTHING,
        }
        for e in (change["effects"] if change else ())
    ]  # fmt: skip


def _closing(project: Values, matter: Values, language: str, timezone: tzinfo) -> dict[str, Any]:
    return {
        "changes": [_altered(change, language, timezone) for change in project["changes"]],
        "deliveries": [
            {
                "no": str(no), "name": one["by"]["name"], "at": to_minute(one["at"], timezone),
                "tasks": "、".join(one["tasks"]) or NOTHING, "words": one["words"] or NOTHING,
                "files": "、".join(f["name"] for f in one["files"]) or NOTHING,
            }
            for no, one in enumerate(project["deliveries"], 1)
        ],
        "verdicts": [_verdict(one, language, timezone) for one in project["acceptances"]],
        "lessons": [
            {"department": one["department"] or NOTHING, "name": one["by"]["name"],
             **{part: one[part] or NOTHING for part in ("good", "bad", "advice")}}
            for one in project["lessons"]
        ],
        "escalations": [
            {"at": to_minute(e["at"], timezone), "name": e["to"]["name"], "level": _level(e["level"], language)}
            for e in matter["escalations"]
        ],
        "talks": [_talk(one, language, timezone) for one in project["talks"]],
    }  # fmt: skip


def _level(level: int, language: str) -> str:
    return say("level", language).format(level=level)


def _verdict(one: Values, language: str, timezone: tzinfo) -> Verdict:
    return {
        "no": str(one["number"]),
        "name": one["by"]["name"],
        "at": to_minute(one["at"], timezone),
        "verdict": say(one["verdict"], language),
        "words": one["words"] or NOTHING,
        "rework": "、".join(one["rework"]) or NOTHING,
        "tail": message_tail(one["message_id"]),
    }


def _talk(one: Values, language: str, timezone: tzinfo) -> dict[str, str]:
    said = dict(one["columns"])
    columns = ("participants", "channel", "summary", "todos", "owner", "due", "status")
    told = {name: spoken(said.get(name, ""), language) or NOTHING for name in columns}
    department = one["by"]["department"] or NOTHING
    if not said.get("status") and (said.get("todos") or said.get("due")):
        told["status"] = spoken("new", language)
    at = to_minute(one["at"], timezone).split()[0]
    return {"topic": one["topic"], "department": department, "at": at, "remarks": said.get("remarks", "") or NOTHING, **told}
