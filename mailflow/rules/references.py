"""Whether everybody the rules name exists, stands in no circle, and can be told from others by their address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from mailflow.rules.problem import Finding, Path, did_you_mean, dotted, quoted
from mailflow.rules.tree import Plain, strings_at, table_at
from mailflow.rules.values import SERVICE

_PERSON_LINKS: Final = ("manager", "deputy")
_DEPARTMENT_LINKS: Final = ("head", "executive")


def reference_findings(data: Plain) -> Iterator[Finding]:
    """Unknown people and departments, circles, and addresses or department names that two things share."""
    yield from _unknown_people(data)
    yield from _unknown_departments(data)
    for link in _PERSON_LINKS:
        yield from _circles(data, link)
    yield from _shared(_addresses(data), "an address that is nobody else's", "Give each its own address, or remove one")
    yield from _shared(_department_names(data), "a name that is no other department's", "Rename one of the two")


def _unknown_people(data: Plain) -> Iterator[Finding]:
    people = table_at(data, "people")
    ids = {name: person for person in people for _, name in strings_at(data, "people", person, "name")}
    for section, links in (("people", _PERSON_LINKS), ("departments", _DEPARTMENT_LINKS)):
        for name in table_at(data, section):
            for link in links:
                for _, word in strings_at(data, section, name, link):
                    if word not in people:
                        yield _nobody((section, name, link), word, ids, people)


def _nobody(path: Path, word: str, ids: Mapping[str, str], people: Iterable[str]) -> Finding:
    advice = f'Did you mean "{ids[word]}"?' if word in ids else did_you_mean(word, people, "Add this person to people.")
    return Finding(path, f"found {quoted(word)} at {dotted(path)}, expected the id of a person. {advice}")


def _unknown_departments(data: Plain) -> Iterator[Finding]:
    known = table_at(data, "departments")
    for person in table_at(data, "people"):
        path: Path = ("people", person, "department")
        for _, word in strings_at(data, *path):
            if word not in known:
                advice = did_you_mean(word, known, "Add it to departments.")
                yield Finding(path, f"found {quoted(word)} at {dotted(path)}, expected a department. {advice}")


def _circles(data: Plain, link: str) -> Iterator[Finding]:
    """Each circle once, at its first person in the file; somebody linked to himself is the smallest circle."""
    above = {p: word for p in table_at(data, "people") for _, word in strings_at(data, "people", p, link)}
    seen: set[str] = set()
    for start in above:
        circle = _circle_from(start, above, seen)
        if circle:
            shown = " → ".join((*circle, circle[0]))
            message = f"found a circle of {link} keys: {shown}, expected a line that ends. Remove one {link} of them."
            yield Finding(("people", circle[0], link), message)


def _circle_from(start: str, above: Mapping[str, str], seen: set[str]) -> tuple[str, ...]:
    line: list[str] = []
    person: str | None = start
    while person is not None and person not in seen:
        seen.add(person)
        line.append(person)
        person = above.get(person)
    return tuple(line[line.index(person) :]) if person in line else ()


def _addresses(data: Plain) -> Iterator[tuple[Path, str]]:
    written = table_at(data, "addresses")
    for _, domain in strings_at(data, "organisation", "domain"):
        yield from ((("addresses", role), f"{role}@{domain}") for role in SERVICE if role not in written)
    for role in written:
        yield from strings_at(data, "addresses", role)
    for person in table_at(data, "people"):
        yield from strings_at(data, "people", person, "mail")


def _department_names(data: Plain) -> Iterator[tuple[Path, str]]:
    for department in table_at(data, "departments"):
        yield ("departments", department), department
        yield from strings_at(data, "departments", department, "aliases")


def _shared(named: Iterator[tuple[Path, str]], expected: str, advice: str) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for path, word in named:
        other = first.setdefault(word.strip().casefold(), path)
        if other != path:
            message = f"found {quoted(word)} at {dotted(path)} and at {dotted(other)}, expected {expected}. {advice}."
            yield Finding(path, message, at_key=path[-1] == word)
