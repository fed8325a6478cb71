"""Mails of monitoring systems, mapped to the fields of a report by rules; only senders that rules name are read so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from mailflow.core.incident.alarm import HeardAlarm
from mailflow.core.incident.levels import read_level
from mailflow.core.incident.policy import AlarmSource
from mailflow.mail.message.message import Message

_LABEL: Final = re.compile(r"[ \t>*•-]{0,8}([^\s:：=][^:：=\n]{0,40}?)[ \t]*[:：=][ \t]*(\S[^\n]{0,200})")
#: How monitoring systems call the instant at which the trouble began.
_SINCE: Final = (
    "startsat", "starts at", "started at", "problem started at", "since", "date/time", "alert time", "event time",
    "触发时间", "告警时间", "报警时间", "发生时间", "故障时间", "首次发生时间", "故障发生时间",
)  # fmt: skip
_LINES: Final = 300
_TEXT: Final = 4000
_TITLE: Final = 60


def read_alarm(message: Message, sources: Iterable[AlarmSource]) -> HeardAlarm | None:
    """What an alarm says by the first source whose sender and subject it has; None for all other mail."""
    for source in sources:
        if message.sender not in source.senders:
            continue
        for pattern in source.subjects:
            if (found := pattern.match(message.subject)) is not None:
                return _heard(message, source, found)
    return None


def _heard(message: Message, source: AlarmSource, found: Mapping[str, str]) -> HeardAlarm:
    subject = " ".join(message.subject.split())
    labels = _labels(message.text)
    said = {**labels, **{name.casefold(): value for name, value in found.items()}}
    severity = _first(said, source.severity)
    names = source.key or tuple(found)
    key = " · ".join(said.get(name.casefold(), "") for name in names) if names else subject.casefold()
    about = " · ".join(said[name.casefold()] for name in source.key if said.get(name.casefold()))
    title = found.get("name") or (" ".join(value for value in found.values() if value)) or about or subject
    return HeardAlarm(
        source=source.name,
        key=key.casefold()[:_TEXT],
        title=title[:_TITLE],
        level=_level(severity, subject, source),
        departments=source.departments,
        system=_first(said, source.system),
        severity=severity,
        over=any(_says_over(word.casefold(), subject.casefold(), labels) for word in source.over),
        since=_first(labels, _SINCE),
        text=message.text.strip()[:_TEXT],
    )


def _says_over(word: str, subject: str, labels: Mapping[str, str]) -> bool:
    """A word of the subject; written as `label: value`, what a label of the text says."""
    label, _, value = word.replace("：", ":").partition(":")
    return word in subject or (bool(value.strip()) and labels.get(label.strip(), "").casefold() == value.strip())


def _labels(text: str) -> dict[str, str]:
    """`name: value` and `name = value` lines by name, the first of each."""
    found: dict[str, str] = {}
    for line in text.splitlines()[:_LINES]:
        if match := _LABEL.match(line):
            found.setdefault(match[1].strip().casefold(), match[2].strip())
    return found


def _first(said: Mapping[str, str], names: Iterable[str]) -> str:
    return next((said[name.casefold()] for name in names if said.get(name.casefold())), "")


def _level(severity: str, subject: str, source: AlarmSource) -> int:
    """By the severity, in the words of the rules or those everybody uses; else by a word of the rules in the subject."""
    by_rules = {word.casefold(): level for word, level in source.levels.items()}
    if severity:
        return by_rules.get(severity.casefold()) or read_level(severity) or source.level
    words = re.findall(r"[^\W_]+", subject.casefold())
    return min((level for word, level in by_rules.items() if word in words), default=source.level)
