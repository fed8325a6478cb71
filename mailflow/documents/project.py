"""What the documents of a project print, as plain texts and lists. Pure: the same story gives the same values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any, cast

from mailflow.core.project.words import label
from mailflow.documents.context import file_name
from mailflow.documents.project_fields import Altered, Item, ProjectPaper, Verdict
from mailflow.documents.project_words import NAMES, say, spoken
from mailflow.documents.text import cleaned
from mailflow.documents.words import LANGUAGES, NOTHING, long_date, message_tail, to_minute, version_name

Values = Mapping[str, Any]


def project_context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> ProjectPaper:
    """Everything the documents of a project may print."""
    matter, project = story["matter"], story["matter"]["project"]
    today = issued_at.astimezone(timezone).date().isoformat()
    tasks = [_item(task, language, today) for task in matter["tasks"]]
    context = {
        **_head(story, language, timezone, issued_at),
        **_said(project, language, timezone),
        **_closing(project, matter, language, timezone),
        "tasks": tasks,
        "tally": _tally(matter["tasks"], tasks, language),
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
        "digest": story["sign_off"]["digest"][:16] if story["sign_off"] else NOTHING,
        "state": say(record["state"], language),
        "lead": lead["name"],
        "department": lead["department"] or NOTHING,
        "departments": separator.join(matter["departments"]) or NOTHING,
        "prepared_on": issued_at.astimezone(timezone).date().isoformat(),
        "issued_on": long_date(issued_at.astimezone(timezone).date(), language),
        "distribution": separator.join(dict.fromkeys([lead["name"], *heads])),
        "period": f"{min(days)} ~ {max(days)}" if days else NOTHING,
        "budget": _money(project["budget"]),
        "spent": _money(project["spent"]),
    }


def _money(amount: int | None) -> str:
    return NOTHING if amount is None else f"{amount:,}"


def _said(project: Values, language: str, timezone: tzinfo) -> dict[str, Any]:
    return {
        "statement": [{"label": label(name, language), "value": value} for name, value in project["statement"]],
        "milestones": [{"label": day, "value": text} for text, day in project["milestones"]],
        "remarks": [
            {
                "no": str(o["number"]), "department": o["department"] or NOTHING, "name": o["by"]["name"], "words": o["words"],
                "adopted": say(o["adopted"], language), "note": o["note"] or NOTHING,
            }
            for o in project["opinions"]
        ],
        "parts": [
            {
                "department": one["department"], "name": one["by"]["name"], "words": one["words"] or NOTHING,
                "files": "、".join(f["name"] for f in one["files"]) or NOTHING, "at": to_minute(one["at"], timezone),
            }
            for one in project["proposals"]
        ],
        "findings": [
            {
                "department": one["department"], "name": one["by"]["name"], "feasibility": one["feasibility"] or NOTHING,
                "resources": one["resources"] or NOTHING, "conclusion": one["conclusion"] or NOTHING,
                "changes": one["changes"] or NOTHING, "at": to_minute(one["at"], timezone),
            }
            for one in project["reviews"]
        ],
    }  # fmt: skip


def _item(task: Values, language: str, today: str) -> Item:
    owner = task["owner"]["name"] if task["owner"] else NOTHING
    return {
        "id": task["id"],
        "phase": task["phase"] or NOTHING,
        "title": task["title"],
        "department": task["department"] or NOTHING,
        "owner": owner,
        "support": "、".join(task["support"]) or NOTHING,
        "start": task["start"] or "-",
        "due": task["due"] or "-",
        "finished": task["finished"] or "-",
        "needs": "、".join(task["needs"]) or "-",
        "deliverable": task["deliverable"] or NOTHING,
        "milestone": say("milestone" if task["milestone"] else "plain", language),
        "staff": task["staff"] or NOTHING,
        "budget": _money(task["budget"]),
        "equipment": task["equipment"] or NOTHING,
        "status": say(_going(task, today), language),
        "cause": task["cause"] or "-",
        "measures": task["measures"] or "-",
        "criterion": task["criterion"] or NOTHING,
        "remarks": "" if task["state"] == "done" or not task["percent"] else f"{task['percent']}%",
    }


def _going(task: Values, today: str) -> str:
    """正常, 滞后 or 风险: how it goes, which is another axis than how far it is (guide §5.2)."""
    if task["at_risk"]:
        return "at_risk"
    ended = task["finished"] or today
    return "late" if task["due"] and ended > task["due"] else "on_track"


def _tally(tasks: Sequence[Values], items: Sequence[Item], language: str) -> str:
    states = [say(key, language) for key in ("on_track", "late", "at_risk")]
    counts = [sum(1 for t, i in zip(tasks, items, strict=True) if t["state"] != "done" and i["status"] == s) for s in states]
    done = sum(1 for task in tasks if task["state"] == "done")
    numbers = {"all": len(tasks), "done": done, "on_track": counts[0], "late": counts[1], "at_risk": counts[2]}
    return say("tally", language).format(**numbers)


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
        "department": signer["department"] or NOTHING,
        "name": signer["name"],
        "decision": said,
        "signer": answer["by"]["name"] if answer else NOTHING,
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
        "money": _money(change["money"]),
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
            {"at": to_minute(e["at"], timezone), "name": e["to"]["name"], "level": str(e["level"])} for e in matter["escalations"]
        ],
        "talks": [_talk(one, language, timezone) for one in project["talks"]],
    }  # fmt: skip


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
    at = to_minute(one["at"], timezone)
    return {"topic": one["topic"], "department": department, "at": at, "remarks": said.get("remarks", "") or NOTHING, **told}
