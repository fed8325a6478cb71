"""Whether the rules agree with each other, beyond each key being right by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from mailflow.rules.known import SERVICE
from mailflow.rules.problem import Finding, Path, place, quoted
from mailflow.rules.tree import Plain, strings_at, table_at
from mailflow.rules.values import read_clock, read_day, tolerant
from mailflow.rules.wording.sentences import said


def consistency_findings(data: Plain) -> Iterator[Finding]:
    """Contradictions between keys; keys that are wrong by themselves are left to the schema."""
    if not isinstance(data, dict) or not data:
        return
    yield from _nobody_in_charge(data)
    yield from _unprovable(data)
    yield from _closed_before_open(data)
    yield from _half_quiet(data)
    yield from _never_arrives(data)
    yield from _days_twice(data)
    yield from _anchored_at_home(data)
    yield from _backwards(data)
    yield from _loosely_adopted(data)
    for section, sentence in (("vocabulary", "in_two_classes"), ("labels", "in_two_fields")):
        yield from _told_twice(data, section, sentence)


def _nobody_in_charge(data: Plain) -> Iterator[Finding]:
    people = table_at(data, "people")
    if people and not any(text != "false" for p in people for _, text in strings_at(data, "people", p, "admin")):
        yield Finding(("people",), said("no_admin"))


def _backwards(data: Plain) -> Iterator[Finding]:
    """Days that end before they begin, and people who would answer for themselves."""
    spans = [("people", person, "absences") for person in table_at(data, "people")]
    spans += [("oncall", name, "overrides") for name in table_at(data, "oncall")]
    for section, name, key in spans:
        items = table_at(data, section, name).get(key)
        for index, item in enumerate(items if isinstance(items, list) else ()):
            days = table_at(item)
            since, until = (tolerant(read_day, days.get(end)) for end in ("since", "until"))
            path: Path = (section, name, key, index, "until")
            if since and until and until < since:
                yield Finding(path, said("ends_before", word=quoted(str(days["until"])), where=place(path), since=since))
            if days.get("deputy") == name:
                path = (*path[:-1], "deputy")
                yield Finding(path, said("own_deputy", word=quoted(name), where=place(path)))


def _unprovable(data: Plain) -> Iterator[Finding]:
    """Without a trusted domain nobody is ever authenticated; decisions ask for it unless told otherwise."""
    if any(strings_at(data, "trusted_domains")):
        return
    level = next((text for _, text in strings_at(data, "proof", "decision")), "authenticated")
    if level in ("authenticated", "both"):
        yield Finding(("trusted_domains",), said("unprovable", level=level))


def _closed_before_open(data: Plain) -> Iterator[Finding]:
    written = table_at(data, "hours")
    opens, closes = tolerant(read_clock, written.get("opens")), tolerant(read_clock, written.get("closes"))
    if (opens or time(9)) >= (closes or time(18)):
        path: Path = ("hours", "closes" if closes else "opens")
        shown = quoted(str(written[str(path[1])]))
        yield Finding(path, said("closed_before_open", word=shown, where=place(path)))


def _half_quiet(data: Plain) -> Iterator[Finding]:
    """Quiet hours have a beginning and an end."""
    written = table_at(data, "hours")
    keys = ("quiet_from", "quiet_until")
    named = [key for key in keys if tolerant(read_clock, written.get(key))]
    if len(named) == 1:
        other = next(key for key in keys if key not in named)
        shown = quoted(str(written[named[0]]))
        yield Finding(("hours", named[0]), said("half_quiet", word=shown, one=named[0], other=other))


def _anchored_at_home(data: Plain) -> Iterator[Finding]:
    """A head that the service mails to itself, or twice to one address, is a witness less than the admin believes."""
    organisation, written = table_at(data, "organisation"), table_at(data, "addresses")
    own = {str(written.get(role) or f"{role}@{organisation.get('domain')}").lower() for role in SERVICE}
    seen: set[str] = set()
    for path, mail in strings_at(data, "anchors", "to"):
        bare = mail.strip().lower()
        if wrong := "anchored_at_home" if bare in own else "anchored_twice" if bare in seen else "":
            yield Finding(path, said(wrong, word=quoted(mail), where=place(path)))
        seen.add(bare)


def _loosely_adopted(data: Plain) -> Iterator[Finding]:
    """Rules decide about everything else, so putting them into force takes proof, and as many admins as there are."""
    path, level = next(strings_at(data, "proof", "adopt"), (("proof", "adopt"), "both"))
    if level in ("known", "token"):
        yield Finding(path, said("loosely_adopted", word=quoted(level), where=place(path)))
    path, wanted = next(strings_at(data, "adoption", "admins"), (("adoption", "admins"), "1"))
    people = table_at(data, "people")
    admins = sum(1 for p in people for _, text in strings_at(data, "people", p, "admin") if text == "true")
    if wanted.isdecimal() and int(wanted) > min(2, max(1, admins)):
        most = said("one_or_two" if admins > 1 else "the_one_admin")
        yield Finding(path, said("too_many_admins", word=quoted(wanted), where=place(path), most=most))


def _never_arrives(data: Plain) -> Iterator[Finding]:
    """Files can not weigh more than the letter they come in."""
    written = table_at(data, "limits")
    files, whole = (str(written.get(key, "")) for key in ("attachment_bytes", "message_bytes"))
    if files.isdecimal() and whole.isdecimal() and int(files) > int(whole):
        path: Path = ("limits", "attachment_bytes")
        yield Finding(path, said("never_arrives", word=quoted(files), where=place(path), whole=whole))


def _days_twice(data: Plain) -> Iterator[Finding]:
    """A day of the week, or of the year, that stands in its list twice: one of them was meant to be another."""
    for section in (("hours", "weekdays"), ("holidays",), ("extra_workdays",)):
        seen: set[str] = set()
        for path, word in strings_at(data, *section):
            if word in seen:
                yield Finding(path, said("day_again", word=quoted(word), where=place(path)))
            seen.add(word)


def _told_twice(data: Plain, section: str, sentence: str) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for name in table_at(data, section):
        for path, word in strings_at(data, section, name):
            other = first.setdefault(word.strip().casefold(), name)
            if other != name:
                there = place((section, other))
                yield Finding(path, said(sentence, word=quoted(word), where=place(path), other=there))
