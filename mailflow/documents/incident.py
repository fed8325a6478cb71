"""What the documents of an incident print (guide §5.15-5.19): one set of values, of which each template takes its part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any, Final, cast

from mailflow.documents.annex import Annex
from mailflow.documents.context import file_name
from mailflow.documents.incident_fields import Given, Happened, IncidentForm, Kept, Labelled, Measure, Member
from mailflow.documents.text import cleaned
from mailflow.documents.words import LANGUAGES, NOTHING, long_date, to_minute
from mailflow.mail.forms.labels import label_of
from mailflow.mail.outgoing.matterwords import EVENTS, GRADES, PROGRESS, ROLES, STATES, called

Values = Mapping[str, Any]

#: Name of a document -> what its file is called.
INCIDENT_NAMES: Final[Mapping[str, tuple[str, str]]] = {
    "incident-report": ("【紧急事件上报表】", "Incident Report "),
    "incident-update": ("【事件进展通报】", "Incident Status Update "),
    "incident-team": ("【临时协调小组名单】", "Coordination Team "),
    "incident-record": ("【紧急事件处理记录表】", "Incident Handling Record "),
    "incident-review": ("【事件复盘报告】", "Post-incident Review "),
}

_SAID: Final[Mapping[str, tuple[str, str]]] = {
    "ungraded": ("（待定级）", " (to be graded)"),
    "in_name_of": ("（监控系统，登记在{}名下）", " (monitoring system, in the name of {})"),
    "started": ("已启动临时协调机制。", "The coordination was started."),
    "not_started": ("经评估，不启动临时协调机制。", "The coordination was not started."),
    "unassessed": ("尚未评估。", "Not assessed yet."),
    "between": ("、", ", "),
    "ditto": ("（同上）", "(as above)"),
    "one_member": ("成员", "Member"),
    "joined": ("已确认", "confirmed"),
    "asked": ("待确认", "not confirmed yet"),
    "ack": ("受理确认", "Acknowledged"),
    "recover": ("恢复", "Recovered"),
    "kept": ("按时", "in time"),
    "missed": ("超时", "missed"),
    "open": ("未完成", "not yet"),
    "update": ("第 {} 号 · {} · {} · 下次通报：{}", "No. {} · {} · {} · next update: {}"),
    "team": ("按级别每 {} 通报一次进展；事件关闭时小组解散。", "Updates every {}; the team ends when the incident is closed."),
    "call": ("电话会议：{}，{}。", " Bridge call: {}, {}."),
    "on_change": (
        "有变化时通报进展；事件关闭时小组解散。",
        "Updates when something changes; the team ends when the incident is closed.",
    ),
}

#: What a review says, kept under these labels by `core.incident.reviewing`.
_REVIEWED: Final = "复盘:"

#: What the head of each document says already, and what a table of its own holds.
_IN_HEAD: Final = frozenset({"occurred", "found", "oral", "affected", _REVIEWED + "改进措施"})

_UNITS: Final[Mapping[str, tuple[str, str]]] = {
    "m": (" 分钟", " minutes"), "h": (" 小时", " h"), "d": (" 天", " days"), "wd": (" 个工作日", " working days"),
    "wh": (" 个工作小时", " working hours"), "s": (" 秒", " seconds"),
}  # fmt: skip
_SPAN: Final = re.compile(r"([\d.]+)(\w+)")


def incident_context(document: str) -> Callable[[Values, str, tzinfo, datetime], IncidentForm]:
    """What fills one of the documents of an incident; its annex holds the long texts of the lists that it prints."""

    def context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> IncidentForm:
        return cast("IncidentForm", cleaned(_Printed(story, language, timezone).whole(issued_at, _PRINTED[document])))

    return context


#: Document -> the lists that it prints, in its order.
_PRINTED: Final[Mapping[str, tuple[str, ...]]] = {
    "incident-report": ("facts",),
    "incident-update": ("parts", "facts"),
    "incident-team": ("team",),
    "incident-record": ("facts", "updates", "team", "tasks", "timeline"),
    "incident-review": ("facts", "review", "tasks", "timeline"),
}


def named(document: str) -> Any:
    """How the file of a document is called: 【事件复盘报告】标题_INC-2026-0001_V1.0_20260304.docx."""

    def name(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> str:
        record, day = story["record"], issued_at.astimezone(timezone)
        given = len(story["matter"]["incident"]["updates"])
        version = f"N{given}" if document == "incident-update" and given else "V1.0"
        return file_name(INCIDENT_NAMES[document][language == "en"], record["title"], record["id"], version, day)

    return name


class _Printed:
    """One incident in one language."""

    def __init__(self, story: Values, language: str, timezone: tzinfo) -> None:
        self._story = story
        self._matter = story["matter"]
        self._incident = story["matter"]["incident"]
        self._language = language
        self._zone = timezone
        self._annex = Annex(LANGUAGES[language])

    def whole(self, issued_at: datetime, printed: tuple[str, ...]) -> dict[str, Any]:
        """Every field."""
        record = self._story["record"]
        people = {role: self._say("between").join(one["name"] for one in who) for role, who in self._matter["roles"]}
        head = {
            "organisation": self._story["organisation"],
            "number": record["id"],
            "title": record["title"],
            "level": self._level(),
            "state": called(STATES, record["state"], self._language),
            "reporter": self._reporter(),
            "department": record["requester"]["department"] or NOTHING,
            "departments": self._say("between").join(self._matter["departments"]) or NOTHING,
            "owner": people.get("owner") or NOTHING,
            "leader": people.get("leader") or NOTHING,
            "told": people.get("told") or NOTHING,
            "confirmed_by": self._say("between").join(one["name"] for one in self._incident["closed_by"]) or NOTHING,
            "assessed": self._assessed(),
            "issued_on": long_date(issued_at.astimezone(self._zone).date(), self._language),
            "timezone": str(self._zone),
        }
        return head | self._times() | self._lists(printed)

    def _say(self, key: str) -> str:
        return _SAID[key][self._language == "en"]

    def _reporter(self) -> str:
        """The person; of an alarm the monitoring system, and in whose name it is registered."""
        name, alarm = str(self._story["record"]["requester"]["name"]), self._incident["alarm"]
        return f"{alarm['source']}{_SAID['in_name_of'][self._language == 'en'].format(name)}" if alarm else name

    def _level(self) -> str:
        level = called(GRADES, str(self._incident["level"]), self._language)
        return level if self._incident["graded"] else level + self._say("ungraded")

    def _assessed(self) -> str:
        started = self._incident["started"]
        return self._say("unassessed" if started is None else "started" if started else "not_started")

    def _at(self, stamp: str | None) -> str:
        return to_minute(stamp, self._zone) if stamp else NOTHING

    def _times(self) -> dict[str, str]:
        named_times = {name: self._at(self._incident[name]) for name in ("occurred", "found", "oral", "written", "target")}
        interval = self._incident["interval"]
        note = self._say("team").format(self._span(interval)) if interval else self._say("on_change")
        ends = {name: self._at(self._incident[f"{name}_at"]) for name in ("recovered", "closed")}
        call = self._incident["call"]
        if call:
            note += self._say("call").format(self._at(call["starts"]), call["place"] or NOTHING)
        return named_times | ends | {"team_note": note, "update_head": self._update_head()}

    def _span(self, written: str) -> str:
        """A span of time in words: 30m is 30 分钟."""
        match = _SPAN.fullmatch(written)
        return f"{match[1]}{_UNITS[match[2]][self._language == 'en']}" if match else written

    def _update_head(self) -> str:
        if not self._incident["updates"]:
            return NOTHING
        last = self._incident["updates"][-1]
        return self._say("update").format(last["number"], self._at(last["at"]), last["by"]["name"], self._at(last["next_at"]))

    def _lists(self, printed: tuple[str, ...]) -> dict[str, Any]:
        """Every list; those that the document prints come first, for it is their texts that its annex holds."""
        updates, fields = self._incident["updates"], self._matter["fields"]
        made: dict[str, Callable[[], list[Any]]] = {
            "facts": lambda: list(self._labelled(fields, reviewed=False)),
            "review": lambda: list(self._labelled(fields, reviewed=True)),
            "parts": lambda: list(self._parts(updates[-1])) if updates else [],
            "updates": lambda: [self._given(one) for one in updates],
            "team": lambda: list(self._team()),
            "timeline": lambda: list(self._course()),
            "kept": lambda: list(self._kept()),
            "tasks": lambda: [self._measure(one) for one in self._matter["tasks"]],
        }
        shown = {name: made[name]() for name in printed}
        annex = self._annex.wholes
        return shown | {name: make() for name, make in made.items() if name not in shown} | {"annex": annex}

    def _labelled(self, fields: list[list[str]], *, reviewed: bool) -> Iterator[Labelled]:
        for name, value in fields:
            if name.startswith(_REVIEWED) == reviewed and value.strip() and name not in _IN_HEAD:
                label = label_of(name.removeprefix(_REVIEWED), "" if reviewed else "incident", language=self._language)
                yield {"label": label, "value": self._annex.fitted(value, label)}

    def _parts(self, update: Values) -> Iterator[Labelled]:
        for name, value in update["parts"]:
            yield {"label": label_of(name, "incident", language=self._language), "value": self._annex.fitted(value, name)}
        if not update["parts"]:
            yield {"label": label_of("content", language=self._language), "value": self._annex.fitted(update["words"], "update")}

    def _given(self, update: Values) -> Given:
        words = self._annex.fitted(update["words"], called(EVENTS, "update", self._language))
        return {"no": str(update["number"]), "at": self._at(update["at"]), "name": update["by"]["name"], "words": words}

    def _team(self) -> Iterator[Member]:
        """Each person once, with all their duties."""
        duties: dict[str, list[str]] = {}
        people: dict[str, Values] = {}
        for role, who in self._matter["roles"]:
            for one in who if role in ("leader", "deputy_leader", "recorder", "member") else ():
                people[one["id"]] = one
                name = self._say("one_member") if role == "member" else called(ROLES, role, self._language)
                duties.setdefault(one["id"], []).append(name)
        for no, (person, one) in enumerate(people.items(), 1):
            yield {
                "no": str(no),
                "role": self._duty(person, self._say("between").join(duties[person])),
                "name": one["name"],
                "department": one["department"] or one["title"] or NOTHING,
                "mail": one["mail"],
                "confirmed": self._say("joined" if person in self._incident["joined"] else "asked"),
            }

    def _duty(self, person: str, role: str) -> str:
        """What somebody does in the team: the duty they were named with, else their role."""
        duty = dict(self._incident["duties"]).get(person, "")
        return self._annex.fitted(f"{role}\n{duty}" if duty and duty != role else role, role)

    def _course(self) -> Iterator[Happened]:
        """The timeline; words that somebody wrote once and that led to several things stand once."""
        before: Values | None = None
        for no, line in enumerate(self._incident["timeline"], 1):
            again = before is not None and line["words"] and all(line[k] == before[k] for k in ("words", "by", "at"))
            yield self._happened(str(no), line, again=bool(again))
            before = line

    def _happened(self, no: str, line: Values, *, again: bool) -> Happened:
        what = called(EVENTS, line["what"], self._language)
        words = self._say("ditto") if again else self._annex.fitted(line["words"], what) or NOTHING
        return {"no": no, "at": self._at(line["at"]), "name": line["by"]["name"], "what": what, "words": words}

    def _kept(self) -> Iterator[Kept]:
        for what, due, at in (
            ("ack", self._incident["acknowledge_by"], self._incident["acknowledged_at"]),
            ("recover", self._incident["target"], self._incident["recovered_at"]),
        ):
            result = "open" if at is None else "kept" if due is None or at <= due else "missed"
            yield {"what": self._say(what), "due": self._at(due), "at": self._at(at), "result": self._say(result)}

    def _measure(self, task: Values) -> Measure:
        return {
            "no": task["id"],
            "title": self._annex.fitted(task["title"], task["id"]),
            "owner": task["owner"]["name"] if task["owner"] else NOTHING,
            "due": task["due"] or NOTHING,
            "state": called(PROGRESS, task["state"], self._language),
        }
