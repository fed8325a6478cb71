"""`mailflow explain`: who would be told what and when, by which rule and line, with the arithmetic of the calendar."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from mailflow.cli.language import spoken_language
from mailflow.cli.screen import json_line, say
from mailflow.core.bilingual import Said, listed
from mailflow.core.worktime import Span
from mailflow.rules.load import load_rules
from mailflow.rules.problem import did_you_mean
from mailflow.rules.wording.sentences import said
from mailflow.service.clock import system_clock
from mailflow.service.explaining.counting import span_after
from mailflow.service.explaining.matters import Book, Matter, as_text, as_values, book_of, sign_off
from mailflow.service.explaining.openings import DUTIES, incident, issue, late, meeting, minutes, project, request
from mailflow.service.explaining.people import about
from mailflow.service.explaining.words import arithmetic
from mailflow.service.settings import BadSetting, from_environment

_Command = TypeVar("_Command", bound=Callable[..., Any])


@click.group(short_help="Say who would be told what and when, and by which rule.")
def explain() -> None:
    """Say who would be told what and when, by which rule and line; nothing is sent and nothing is kept."""


def _by_rules(command: _Command) -> _Command:
    """The options that every explanation takes."""
    language = click.option("--language", type=click.Choice(["zh", "en"]), help="zh or en; else the organisation's own.")
    rules = click.option("--rules", type=click.Path(path_type=Path), help="The rules; else those MAILFLOW_RULES names.")
    return language(rules(command))


@explain.command("sign-off", short_help="A written confirmation that nobody answers.")
@click.option("--from", "by", required=True, metavar="PERSON", help="Who asks: id, name, title, alias or address.")
@click.option("--confirmers", required=True, metavar="PEOPLE", help="Who is asked, separated by commas.")
@click.option("--at", metavar="INSTANT", help='When, as "2026-02-13 17:00" at the organisation\'s clock; else now.')
@click.option("--due", metavar="INSTANT", help="The due date, with or without a time; else the usual time to answer.")
@click.option("--rule", default="all", metavar="all|any|N", help="How many approvals it takes.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead.")
@_by_rules
def _sign_off(
    by: str,
    confirmers: str,
    at: str | None,
    due: str | None,
    rule: str,
    as_json: bool,
    rules: Path | None,
    language: str | None,
) -> None:
    """Say what follows from a written confirmation that nobody answers, step by step."""
    book = _book(rules, language)
    names = tuple(name.strip() for name in re.split("[、,，]", confirmers) if name.strip())
    start, until = _instant(book, at, "--at"), _due(book, due) if due else None
    matter = sign_off(book, _person(book, by), names, start, until, rule)
    _show(book, matter, as_json)


_FROM = click.option("--from", "by", required=True, metavar="PERSON", help="Who brings it: id, name, title, alias or address.")
_AT = click.option("--at", metavar="INSTANT", help='When, as "2026-02-13 17:00" at the organisation\'s clock; else now.')
_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object instead.")
_OF = click.option("--departments", required=True, metavar="NAMES", help="Those concerned, separated by commas.")


def _matter(command: _Command) -> _Command:
    """The options of every matter that somebody brings."""
    return _FROM(_AT(_JSON(_by_rules(command))))


@explain.command("incident", short_help="An incident that nobody takes up.")
@click.option("--level", required=True, type=click.Choice(["L1", "L2", "L3", "L4"]), help="Its level.")
@click.option("--department", metavar="NAME", help="The department affected; else that of the reporter, or as the rules say.")
@_matter
def _incident(
    level: str, department: str | None, by: str, at: str | None, as_json: bool, rules: Path | None, language: str | None
) -> None:
    """Say who is told of an incident at once, and what follows while nobody acknowledges or recovers it."""
    book = _book(rules, language)
    _show(book, incident(book, _person(book, by), level, _department(book, department), _instant(book, at, "--at")), as_json)


@explain.command("issue", short_help="A problem that departments do not settle.")
@_OF
@_matter
def _issue(departments: str, by: str, at: str | None, as_json: bool, rules: Path | None, language: str | None) -> None:
    """Say what follows from a problem between departments to which nobody says anything."""
    book = _book(rules, language)
    _show(book, issue(book, _person(book, by), _departments(book, departments), _instant(book, at, "--at")), as_json)


@explain.command("request", short_help="A request that a department does not answer.")
@click.option("--to", required=True, metavar="NAME", help="The department it is for.")
@click.option("--urgency", metavar="WORD", help="紧急, 一般 or 不急; else ordinary.")
@_matter
def _request(
    to: str, urgency: str | None, by: str, at: str | None, as_json: bool, rules: Path | None, language: str | None
) -> None:
    """Say what follows from a request between departments that nobody answers."""
    book = _book(rules, language)
    start, name = _instant(book, at, "--at"), _department(book, to) or to
    _show(book, request(book, _person(book, by), name, urgency, start), as_json)


@explain.command("project", short_help="A project to which nobody answers.")
@_OF
@_matter
def _project(departments: str, by: str, at: str | None, as_json: bool, rules: Path | None, language: str | None) -> None:
    """Say what follows from a new project whose heads do not answer."""
    book = _book(rules, language)
    _show(book, project(book, _person(book, by), _departments(book, departments), _instant(book, at, "--at")), as_json)


_GUESTS = click.option("--guests", required=True, metavar="PEOPLE", help="Who takes part, separated by commas.")


@explain.command("meeting", short_help="A meeting that is called, and the minutes of it.")
@click.option("--starts", required=True, metavar="INSTANT", help='When it is held, as "2026-03-05 14:00".')
@_GUESTS
@_matter
def _meeting(
    starts: str, guests: str, by: str, at: str | None, as_json: bool, rules: Path | None, language: str | None
) -> None:
    """Say who is invited to a meeting, reminded and asked for the minutes of it, while nobody answers."""
    book = _book(rules, language)
    start, held = _instant(book, at, "--at"), _instant(book, starts, "--starts")
    if held <= start:
        raise BadSetting(f"--starts: found {starts!r}, expected an instant after --at. Correct one.")
    _show(book, meeting(book, _person(book, by), _people(book, guests), held, start), as_json)


@explain.command("minutes", short_help="Minutes that come in.")
@click.option("--chair", required=True, metavar="PERSON", help="Who chaired the meeting, and reviews them.")
@click.option("--reviewed", is_flag=True, help="What follows once the chair has approved them.")
@_GUESTS
@_matter
def _minutes(
    chair: str, reviewed: bool, guests: str, by: str, at: str | None, as_json: bool, rules: Path | None, language: str | None
) -> None:
    """Say who is asked to review minutes, who gets them, and until when objections count."""
    book = _book(rules, language)
    start, people = _instant(book, at, "--at"), _people(book, guests)
    _show(book, minutes(book, _person(book, by), _person(book, chair), people, start, reviewed=reviewed), as_json)


@explain.command("late", short_help="A task, minutes or a step of a project that is late.")
@click.argument("what", type=click.Choice(DUTIES))
@click.option("--owner", required=True, metavar="PERSON", help="Who owes it.")
@click.option("--due", required=True, metavar="INSTANT", help="By when; a date without a time is the end of that working day.")
@_matter
def _late(
    what: str, owner: str, due: str, by: str, at: str | None, as_json: bool, rules: Path | None, language: str | None
) -> None:
    """Say who is reminded and told, and when, while WHAT is not done: a task, the minutes of a meeting, a step of a project."""
    book = _book(rules, language)
    start, until = _instant(book, at, "--at"), _due(book, due)
    if until <= start:
        raise BadSetting(f"--due: found {due!r}, expected an instant after --at. Correct one.")
    _show(book, late(book, what, _person(book, owner), _person(book, by), start, until), as_json)


@explain.command("person", short_help="What the rules say of a person.")
@click.argument("who")
@_by_rules
def _who(who: str, rules: Path | None, language: str | None) -> None:
    """Say what the rules say of WHO: superior, deputy, department, and whom an unanswered confirmation reaches."""
    book = _book(rules, language)
    say("\n".join(about(book, _person(book, who))))


@explain.command("when", short_help="Count a span of time over the calendar.")
@click.argument("span")
@click.option("--from", "start", metavar="INSTANT", help='From when, as "2026-02-13 17:00"; else now.')
@_by_rules
def _when(span: str, start: str | None, rules: Path | None, language: str | None) -> None:
    """Count SPAN (2wd, 4wh, 24h, 30m) over the calendar, nights, 春节 and 调休 included."""
    book = _book(rules, language)
    try:
        parsed = Span.parse(span.removeprefix("+"))
        counted = span_after(book.policy.calendar, _instant(book, start, "--from"), parsed)
    except (ValueError, OverflowError) as error:
        raise BadSetting(f"{span}: found no span that can be counted ({error}). Write 2wd, 4wh, 24h or 30m.") from None
    say("\n".join([book.tongue.instant(counted.end), *arithmetic(counted, book.almanac, book.tongue)]))


def _book(rules: Path | None, language: str | None) -> Book:
    path = rules or from_environment().rules
    return book_of(load_rules(path), str(path), language)


def _show(book: Book, matter: Matter, as_json: bool) -> None:
    say(json_line(as_values(book, matter)) if as_json else "\n".join(as_text(book, matter)))


def _department(book: Book, words: str | None) -> str | None:
    """The name of a department; BadSetting for one there is not."""
    if words is None:
        return None
    directory = book.policy.directory
    found = directory.department_called(words)
    if found is None:
        advice = did_you_mean(words, directory.departments, said("as_in_departments"))
        known = listed(directory.departments)
        raise _bad(words, "unknown_department", known=known, advice=advice)
    return found.name


def _departments(book: Book, words: str) -> str:
    return "、".join(_department(book, word) or "" for word in re.split("[、,，]", words) if word.strip())


def _people(book: Book, words: str) -> tuple[str, ...]:
    return tuple(_person(book, word) for word in re.split("[、,，]", words) if word.strip())


def _person(book: Book, words: str) -> str:
    directory = book.policy.directory
    called = directory.called(words)
    if len(called) == 1:
        return called[0].id
    advice = did_you_mean(words, directory.people, said("write_an_id"))
    if called:
        raise _bad(words, "several_people", known=listed(p.id for p in called), advice=advice)
    raise _bad(words, "unknown_person", advice=advice)


def _bad(words: str, sentence: str, **values: Said) -> BadSetting:
    return BadSetting(f"{words}: {said(sentence, **values).to(spoken_language())}")


def _instant(book: Book, text: str | None, option: str) -> datetime:
    if text is None:
        return system_clock()
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError:
        raise BadSetting(f"{option}: found {text!r}, expected an instant like 2026-02-13 17:00. Correct it.") from None
    return read.replace(tzinfo=read.tzinfo or book.policy.calendar.zone)


def _due(book: Book, text: str) -> datetime:
    """A date without a time is the end of that working day (contract §2)."""
    read = _instant(book, text, "--due")
    return read if ":" in text else book.policy.calendar.end_of(read.date())
