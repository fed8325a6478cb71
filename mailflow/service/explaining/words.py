"""The words of explanations, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from mailflow.core.policy import Source
from mailflow.service.explaining.counting import CLOSED, Almanac, Stretch, Sum

_WEEKDAYS: Final = {"zh": "一二三四五六日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}

PHRASES: Final[Mapping[str, tuple[str, str]]] = {
    "weekend": ("周末", "weekend"),
    "own": ("本单位放假", "own day off"),
    "made_up": ("调休上班", "make-up working day"),
    "off": ("不上班", "no work"),
    "closed": ("非工作时间", "outside working hours"),
    "days": ("{n} 天", "{n} days"),
    "each": ("{n} 个工作日，每日 {each}", "{n} working days of {each}"),
    "total": ("合计 {hours}", "together {hours}"),
    "clock": ("{span} 按钟点连续计算，不避开夜间和假日", "{span} on the clock, through nights and days off"),
    "worked": ("{span} = {hours}工作时间", "{span} = {hours} of working time"),
    "share": ("{start} 至 {until} 共有工作时间 {whole}，其 {share} 为 {part}",
              "{start} to {until} holds {whole} of working time; {share} of it is {part}"),
    "share_clock": ("{start} 至 {until} 之间没有工作时间，按钟点取其 {share}",
                    "no working time lies between {start} and {until}; {share} is taken on the clock"),
    "share_of_clock": ("{start} 至 {until} 的 {share}，按钟点连续计算",
                       "{share} of the time from {start} to {until}, on the clock"),
    "at_work": ("计划日之后第 {n} 个自然日起，上班时", "from day {n} after the planned one, as work begins"),
    "put_off": ("免打扰时间内的提醒推迟到 {until}", "a reminder in quiet hours waits until {until}"),
    "all": ("到期即 {until}", "the due instant, {until}"),
    "provisional": ("暂定：当年放假安排尚未公布", "provisional (暂定): the official days off of that year are not announced yet"),
    "rule": ("依据 {source}", "by {source}"),
    "unwritten": ("{path}（文件中未写，用默认值）", "{path} (left out of the file; the default counts)"),
    "from": ("从 {start} 起", "from {start}"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tongue:
    """Says things in one language, at the organisation's clock."""

    language: str
    zone: tzinfo

    def say(self, key: str, **values: object) -> str:
        """A phrase, filled in."""
        return self.pick(*PHRASES[key]).format(**values)

    def pick(self, chinese: str, english: str) -> str:
        """The text in this language."""
        return chinese if self.language == "zh" else english

    def day(self, day: date) -> str:
        """A date with its weekday."""
        name = _WEEKDAYS[self.language][day.weekday()]
        return f"{day:%Y-%m-%d} 周{name}" if self.language == "zh" else f"{day:%Y-%m-%d} {name}"

    def instant(self, at: datetime) -> str:
        """A date, its weekday and the time."""
        local = at.astimezone(self.zone)
        shown = "%H:%M:%S" if local.second else "%H:%M"
        return f"{self.day(local.date())} {local:{shown}}"

    def clock(self, at: datetime) -> str:
        """The time of day."""
        return f"{at.astimezone(self.zone):%H:%M}"

    @property
    def colon(self) -> str:
        """What stands before an explanation."""
        return self.pick("：", ": ")

    def aside(self, text: str) -> str:
        """A text in brackets."""
        return self.pick(f"（{text}）", f" ({text})")

    def hours(self, time: timedelta) -> str:
        """A length of time in hours and minutes."""
        minutes, seconds = divmod(round(time.total_seconds()), 60)
        parts = ((minutes // 60, " 小时", " h"), (minutes % 60, " 分钟", " min"), (seconds, " 秒", " s"))
        said = [f"{n}{self.pick(zh, en)}" for n, zh, en in parts if n]
        return " ".join(said) or self.pick("0 小时", "0 h")

    def rule(self, source: Source) -> str:
        """By which rule and line."""
        named = str(source) if source.line else self.say("unwritten", path=source.path)
        return self.say("rule", source=named)


def arithmetic(counted: Sum, almanac: Almanac, tongue: Tongue) -> list[str]:
    """How an instant was counted, one line each."""
    lines = _counted(counted, almanac, tongue)
    return [*lines, tongue.say("put_off", until=tongue.instant(counted.put_off))] if counted.put_off else lines


def _counted(counted: Sum, almanac: Almanac, tongue: Tongue) -> list[str]:
    calendar = almanac.calendar
    if counted.at_work and counted.span is not None:
        start = tongue.say("from", start=tongue.instant(counted.start))
        return [f"{start}{tongue.colon}{tongue.say('at_work', n=f'{counted.span.amount:g}')}"]
    if counted.on_clock and counted.until is not None:
        until, share = tongue.instant(counted.until), f"{counted.share:.0%}"
        return [tongue.say("share_of_clock", start=tongue.instant(counted.start), until=until, share=share)]
    if counted.share is not None and counted.until is not None:
        if counted.share >= 1:
            return [tongue.say("all", until=tongue.instant(counted.until))]
        lines = [_shared(counted, counted.until, counted.share, almanac, tongue)]
        working = bool(calendar.between(counted.start, counted.until))
    else:
        lines = [_spanned(counted, almanac, tongue)]
        working = counted.span is not None and counted.span.is_working
    if working:
        stretches = almanac.stretches(counted.start, counted.end)
        lines += [f"  {_stretched(stretch, tongue)}" for stretch in stretches if stretch.why != (CLOSED,)]
        lines.append("  " + tongue.say("total", hours=tongue.hours(calendar.between(counted.start, counted.end))))
        if almanac.is_provisional(counted.start, counted.end):
            lines.append("  " + tongue.say("provisional"))
    return lines


def _spanned(counted: Sum, almanac: Almanac, tongue: Tongue) -> str:
    start = tongue.say("from", start=tongue.instant(counted.start))
    if counted.span is None or not counted.span.is_working:
        return f"{start}{tongue.colon}{tongue.say('clock', span=counted.span)}"
    hours = tongue.hours(almanac.calendar.between(counted.start, counted.end))
    return f"{start}{tongue.colon}{tongue.say('worked', span=counted.span, hours=hours)}"


def _shared(counted: Sum, until: datetime, share: float, almanac: Almanac, tongue: Tongue) -> str:
    whole = almanac.calendar.between(counted.start, until)
    said = {"start": tongue.instant(counted.start), "until": tongue.instant(until), "share": f"{share:.0%}"}
    if not whole:
        return tongue.say("share_clock", **said)
    return tongue.say("share", whole=tongue.hours(whole), part=tongue.hours(whole * share), **said)


def _stretched(stretch: Stretch, tongue: Tongue) -> str:
    span = tongue.day(stretch.first)
    if stretch.days > 1:
        span += tongue.pick(" 至 ", " to ") + tongue.day(stretch.last)
    if stretch.begins is None or stretch.ends is None:
        why = "、".join(tongue.say(name) if name in PHRASES else name for name in stretch.why)
        return f"{span} {tongue.say('off')}{tongue.aside(why)} {tongue.say('days', n=stretch.days)}"
    if stretch.days > 1:
        return f"{span} {tongue.say('each', n=stretch.days, each=tongue.hours(stretch.worked))}"
    made_up = tongue.aside(tongue.say("made_up")) if stretch.made_up else ""
    return f"{span}{made_up} {tongue.clock(stretch.begins)}–{tongue.clock(stretch.ends)} {tongue.hours(stretch.worked)}"
