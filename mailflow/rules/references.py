"""Whether everybody the rules name exists, stands in no circle, and can be told from others by their address."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from mailflow.core.bilingual import Said, listed
from mailflow.rules.known import DUTY, ROLES, SERVICE, TOLD_AT_ONCE
from mailflow.rules.ladder import ladders_in
from mailflow.rules.problem import Finding, Path, did_you_mean, place, quoted
from mailflow.rules.tree import Plain, strings_at, table_at
from mailflow.rules.wording.sentences import said

_PERSON_LINKS: Final = ("manager", "deputy")
_DEPARTMENT_LINKS: Final = ("head", "executive")
#: What is written for nobody.
_NONE: Final = frozenset({"无", "没有", "暂无", "空", "none", "n/a", "-", "/", "—"})
_EXPLAINED: Final = re.compile(r"[（(#＃]")
_SEPARATED: Final = re.compile(r"[、,，;；/\s]+")
#: What people call the roles that steps go to.
_IN_CHINESE: Final[Mapping[str, str]] = {
    "本人": "owner", "责任人": "owner", "负责人": "head", "发起人": "requester", "上级": "manager", "直属上级": "manager",
    "部门负责人": "head", "分管领导": "executive", "总经理": "general_manager", "管理员": "admin", "代理人": "backup",
    "值班": "oncall", "值班人": "oncall",
}  # fmt: skip
#: Roles that stand to whoever owes something.
_OF_OWNER: Final = ("owner", "manager", "head", "executive", "backup")


def reference_findings(data: Plain) -> Iterator[Finding]:
    """Unknown people and departments, circles, and addresses or department names that two things share."""
    yield from _unknown_people(data)
    yield from _unknown_departments(data)
    yield from _unknown_targets(data)
    for link in _PERSON_LINKS:
        yield from _circles(data, link)
    yield from _shared(_addresses(data), "shared_address")
    yield from _shared(_department_names(data), "shared_name")


def _unknown_people(data: Plain) -> Iterator[Finding]:
    people = table_at(data, "people")
    if not people:
        return  # that there are none is said already, and all that name some are right once there are
    ids = _ids(data, people)
    for path, word in _named(data):
        if word not in people:
            yield _nobody(path, word, ids, people)
    for section, links in (("people", _PERSON_LINKS), ("departments", _DEPARTMENT_LINKS)):
        for name in table_at(data, section):
            for link in links:
                for _, word in strings_at(data, section, name, link):
                    if word not in people:
                        yield _nobody((section, name, link), word, ids, people)


def _ids(data: Plain, people: Iterable[str]) -> dict[str, str]:
    """What people may be called by mistake -> their id: what stands before the @, title, address or name."""
    called = [(person, key) for key in ("title", "mail", "name") for person in people]
    words = [(word, person) for person, key in called for _, word in strings_at(data, "people", person, key)]
    return {**{word.partition("@")[0]: person for word, person in words if "@" in word}, **dict(words)}


def _nobody(path: Path, word: str, ids: Mapping[str, str], people: Iterable[str]) -> Finding:
    advice = _several_or_none(path, word, {*ids, *people})
    if advice is None:
        # What stands in brackets, or behind a mark of comments, is an explanation.
        bare = _EXPLAINED.split(word)[0].strip()
        near = ids.get(word) or ids.get(bare) or (bare if bare in people else "")
        advice = said("did_you_mean", near=near) if near else did_you_mean(word, people, said("add_person"))
    return Finding(path, said("no_person", word=quoted(word), where=place(path), advice=advice))


def _several_or_none(path: Path, word: str, known: Collection[str]) -> Said | None:
    """What to do about several people in one text, or a word for nobody; None where it is neither."""
    if word.strip().casefold() in _NONE:
        return said("leave_out")
    several = [part for part in _SEPARATED.split(word) if part]
    if len(several) > 1 and all(part in known for part in several):
        return said("one_alone" if path[-1] in (*_PERSON_LINKS, *_DEPARTMENT_LINKS) else "each_on_a_line")
    return None


def _named(data: Plain) -> Iterator[tuple[Path, str]]:
    """The people that roles, lists, rotas and absences name."""
    for section in ("roles", "lists"):
        for name in table_at(data, section):
            yield from strings_at(data, section, name)
    for name in table_at(data, "oncall"):
        yield from strings_at(data, "oncall", name, "people")
        yield from _of_each(data, ("oncall", name, "overrides"), "person")
    for name in table_at(data, "incident", "monitoring"):
        yield from strings_at(data, "incident", "monitoring", name, "reporter")
    for person in table_at(data, "people"):
        yield from _of_each(data, ("people", person, "absences"), "deputy")


def _of_each(data: Plain, where: Path, key: str) -> Iterator[tuple[Path, str]]:
    """The text under a key of each table in a list."""
    items = table_at(data, *map(str, where[:-1])).get(str(where[-1]))
    for index, item in enumerate(items if isinstance(items, list) else ()):
        yield from (((*where, index, *path), word) for path, word in strings_at(item, key))


def _unknown_targets(data: Plain) -> Iterator[Finding]:
    """Steps to a role, duty or person that there is not, or that means nothing there."""
    people, duties = table_at(data, "people"), table_at(data, "roles")
    named = (*people, *(f"{DUTY}{name}" for name in duties))
    for where in ladders_in(data):
        unowned = where == ("issues", "steps")
        roles = tuple(role for role in ROLES if role not in _OF_OWNER) if unowned else ROLES
        for path, word in _of_each(data, where, "to"):
            if unowned and word in _OF_OWNER:
                yield Finding(path, said("owned_by_nobody", word=quoted(word), where=place(path)))
            elif word not in (*roles, *named):
                advice = _role_meant(word, roles) or did_you_mean(word, (*roles, *named), said("add_it"))
                told = {"word": quoted(word), "where": place(path), "roles": listed(roles), "duty": DUTY}
                yield Finding(path, said("no_target", **told, advice=advice))
    for level in table_at(data, "incident", "levels"):
        for path, word in strings_at(data, "incident", "levels", level, "tell"):
            if word not in TOLD_AT_ONCE:
                advice = _role_meant(word, TOLD_AT_ONCE) or did_you_mean(word, TOLD_AT_ONCE, said("name_one"))
                told = {"word": quoted(word), "where": place(path), "roles": listed(TOLD_AT_ONCE)}
                yield Finding(path, said("not_told_at_once", **told, advice=advice))


def _role_meant(word: str, roles: Iterable[str]) -> Said | None:
    """What to do about a role in Chinese, or several in one text; None where it is neither."""
    if any(mark in word for mark in "，、,;；"):
        return said("each_on_a_line")
    meant = _IN_CHINESE.get(word, "")
    return said("did_you_mean", near=meant) if meant in tuple(roles) else None


def _unknown_departments(data: Plain) -> Iterator[Finding]:
    """Departments that there are not; where there is none at all, the first that is named says so for all."""
    known = table_at(data, "departments")
    found = _departments_unknown(data, known)
    yield from found if known else islice(found, 1)


def _departments_unknown(data: Plain, known: Mapping[str, Plain]) -> Iterator[Finding]:
    for name in table_at(data, "oncall"):
        if name not in known:
            yield Finding(("oncall", name), _no_department(name, ("oncall",), known), at_key=True)
    named: list[tuple[str, ...]] = [("people", person, "department") for person in table_at(data, "people")]
    named += [("incident", "affected", name) for name in table_at(data, "incident", "affected")]
    named += [("incident", "monitoring", name, "department") for name in table_at(data, "incident", "monitoring")]
    for where in named:
        for path, word in strings_at(data, *where):
            if word not in known:
                yield Finding(path, _no_department(word, path, known))


def _no_department(word: str, path: Path, known: Iterable[str]) -> Said:
    advice = did_you_mean(word, known, said("add_department"))
    return said("no_department", word=quoted(word), where=place(path), advice=advice)


def _circles(data: Plain, link: str) -> Iterator[Finding]:
    """Each circle once, at its first person in the file; somebody linked to himself is the smallest circle."""
    written = ((person, table_at(data, "people", person).get(link)) for person in table_at(data, "people"))
    above = {person: word for person, word in written if isinstance(word, str)}
    seen: set[str] = set()
    for start in above:
        circle = _circle_from(start, above, seen)
        if circle:
            told = said("circle", link=link, circle=" → ".join((*circle, circle[0])))
            yield Finding(("people", circle[0], link), told)


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
    # Two systems may send from one address; a person's address among them would swallow that person's letters.
    seen: set[str] = set()
    for name in table_at(data, "incident", "monitoring"):
        for path, address in strings_at(data, "incident", "monitoring", name, "sender"):
            if address.strip().casefold() not in seen:
                yield path, address
            seen.add(address.strip().casefold())


def _department_names(data: Plain) -> Iterator[tuple[Path, str]]:
    for department in table_at(data, "departments"):
        yield ("departments", department), department
        yield from strings_at(data, "departments", department, "aliases")


def _shared(named: Iterator[tuple[Path, str]], sentence: str) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for path, word in named:
        other = first.setdefault(word.strip().casefold(), path)
        if other != path:
            told = said(sentence, word=quoted(word), where=place(path), other=place(other))
            yield Finding(path, told, at_key=path[-1] == word)
