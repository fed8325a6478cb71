"""Whether the rules agree with each other, beyond each key being right by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from mailflow.rules.problem import Finding, Path, dotted, quoted
from mailflow.rules.tree import Plain, strings_at, table_at
from mailflow.rules.values import SERVICE, read_clock, read_day, tolerant


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
    for section, kind in (("vocabulary", "class"), ("labels", "field")):
        yield from _told_twice(data, section, kind)


def _nobody_in_charge(data: Plain) -> Iterator[Finding]:
    people = table_at(data, "people")
    if people and not any(text != "false" for p in people for _, text in strings_at(data, "people", p, "admin")):
        yield Finding(("people",), "found no admin among the people, expected one who looks after held mail. "
                                   "Add admin: true to somebody.")  # fmt: skip


def _backwards(data: Plain) -> Iterator[Finding]:
    """Days that end before they begin, and people who would answer for themselves."""
    spans = [("people", person, "absences") for person in table_at(data, "people")]
    spans += [("oncall", name, "overrides") for name in table_at(data, "oncall")]
    for section, name, key in spans:
        items = table_at(data, section, name).get(key)
        for index, item in enumerate(items if isinstance(items, list) else ()):
            days = table_at(item)
            since, until = (tolerant(read_day, days.get(end)) for end in ("since", "until"))
            path: Path = (section, name, key, index)
            if since and until and until < since:
                yield Finding((*path, "until"), f"found {quoted(str(days['until']))} at {dotted((*path, 'until'))}, expected no "
                                                f"day before since, which is {since}. Correct one.")  # fmt: skip
            if days.get("deputy") == name:
                yield Finding((*path, "deputy"), f"found {quoted(name)} at {dotted((*path, 'deputy'))}, expected somebody "
                                                 "else. Name who answers meanwhile.")  # fmt: skip


def _unprovable(data: Plain) -> Iterator[Finding]:
    """Without a trusted domain nobody is ever authenticated; decisions ask for it unless told otherwise."""
    if any(strings_at(data, "trusted_domains")):
        return
    level = next((text for _, text in strings_at(data, "proof", "decision")), "authenticated")
    if level in ("authenticated", "both"):
        path: Path = ("trusted_domains",)
        yield Finding(path, f"found no trusted_domains while proof.decision is {level}, expected at least one: else no "
                            "decision could ever count. Add the domain of your addresses.")  # fmt: skip


def _closed_before_open(data: Plain) -> Iterator[Finding]:
    written = table_at(data, "hours")
    opens, closes = tolerant(read_clock, written.get("opens")), tolerant(read_clock, written.get("closes"))
    if (opens or time(9)) >= (closes or time(18)):
        path: Path = ("hours", "closes" if closes else "opens")
        shown = quoted(str(written[str(path[1])]))
        yield Finding(path, f"found {shown} at {dotted(path)}, expected a close after the opening. Correct one.")


def _half_quiet(data: Plain) -> Iterator[Finding]:
    """Quiet hours have a beginning and an end."""
    written = table_at(data, "hours")
    keys = ("quiet_from", "quiet_until")
    named = [key for key in keys if tolerant(read_clock, written.get(key))]
    if len(named) == 1:
        other = next(key for key in keys if key not in named)
        shown = quoted(str(written[named[0]]))
        yield Finding(("hours", named[0]), f"found {shown} at hours.{named[0]} without hours.{other}, expected both or neither. "
                                           f"Add {other} or take this out.")  # fmt: skip


def _anchored_at_home(data: Plain) -> Iterator[Finding]:
    """A head that the service mails to itself, or twice to one address, is a witness less than the admin believes."""
    organisation, written = table_at(data, "organisation"), table_at(data, "addresses")
    own = {str(written.get(role) or f"{role}@{organisation.get('domain')}").lower() for role in SERVICE}
    seen: set[str] = set()
    for path, mail in strings_at(data, "anchors", "to"):
        found, bare = f"found {quoted(mail)} at {dotted(path)}", mail.strip().lower()
        if bare in own:
            yield Finding(path, f"{found}, expected an address outside the service. Name one that mailflow does not read.")
        elif bare in seen:
            yield Finding(path, f"{found} again, expected each address once. Remove one.")
        seen.add(bare)


def _loosely_adopted(data: Plain) -> Iterator[Finding]:
    """Rules decide about everything else, so putting them into force takes proof, and as many admins as there are."""
    path, level = next(strings_at(data, "proof", "adopt"), (("proof", "adopt"), "both"))
    if level in ("known", "token"):
        yield Finding(path, f"found {quoted(level)} at {dotted(path)}, expected authenticated or both: else whoever writes in an "
                            "admin's name could change the rules. Raise it.")  # fmt: skip
    path, wanted = next(strings_at(data, "adoption", "admins"), (("adoption", "admins"), "1"))
    people = table_at(data, "people")
    admins = sum(1 for p in people for _, text in strings_at(data, "people", p, "admin") if text == "true")
    if wanted.isdecimal() and int(wanted) > min(2, max(1, admins)):
        most = "1 or 2" if admins > 1 else "1, for there is one admin"
        yield Finding(path, f"found {quoted(wanted)} at {dotted(path)}, expected {most}. Lower it.")


def _never_arrives(data: Plain) -> Iterator[Finding]:
    """Files can not weigh more than the letter they come in."""
    written = table_at(data, "limits")
    files, whole = (str(written.get(key, "")) for key in ("attachment_bytes", "message_bytes"))
    if files.isdecimal() and whole.isdecimal() and int(files) > int(whole):
        path: Path = ("limits", "attachment_bytes")
        yield Finding(path, f"found {quoted(files)} at {dotted(path)}, expected at most limits.message_bytes, which is {whole}. "
                            "Lower it, or raise the other.")  # fmt: skip


def _days_twice(data: Plain) -> Iterator[Finding]:
    """A day of the week, or of the year, that stands in its list twice: one of them was meant to be another."""
    for section in (("hours", "weekdays"), ("holidays",), ("extra_workdays",)):
        seen: set[str] = set()
        for path, word in strings_at(data, *section):
            if word in seen:
                yield Finding(path, f"found {quoted(word)} again at {dotted(path)}, expected each day once. Remove it, or "
                                    "write the day that was meant.")  # fmt: skip
            seen.add(word)


def _told_twice(data: Plain, section: str, kind: str) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for name in table_at(data, section):
        for path, word in strings_at(data, section, name):
            other = first.setdefault(word.strip().casefold(), name)
            if other != name:
                yield Finding(path, f"found {quoted(word)} at {dotted(path)} and at {section}.{other}, expected it "
                                    f"in one {kind}. Remove it from one of the two.")  # fmt: skip
