from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from compose_samples import NAMES, TEMPLATES, least, usual

from mailflow.mail.outgoing.template_check import PARTS, part_faults


def found(tmp_path: Path, name: str, old: str, new: str) -> list[str]:
    folder = tmp_path / "mail"
    shutil.copytree(TEMPLATES, folder)
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [fault.en.removeprefix(f"{folder}/") for fault in part_faults(folder)]


def test_the_shipped_templates_ask_for_nothing_that_is_not_there() -> None:
    assert part_faults(TEMPLATES) == ()


def test_the_parts_are_those_that_the_samples_have() -> None:
    seen: dict[str, set[str]] = {}

    def note(path: str, value: Any, shape: Any) -> None:
        if isinstance(value, Mapping) and shape is not None:
            seen.setdefault(path, set()).update(value)
            for key, part in value.items():
                note(f"{path}.{key}", part, shape.get(key))

    for name in NAMES:
        for about in (*usual(name), *least(name)):
            for key, shape in PARTS.items():
                note(key, about.get(key), shape)
    expected = {path: set(shape) for path, shape in listed(PARTS)}
    assert {path: keys for path, keys in seen.items() if keys != expected[path]} == {}
    assert set(seen) == set(expected)


def listed(shapes: Mapping[str, Any], above: str = "") -> list[tuple[str, Mapping[str, Any]]]:
    named = [(f"{above}{name}", shape) for name, shape in shapes.items() if shape is not None]
    return [*named, *(inner for path, shape in named for inner in listed(shape, f"{path}."))]


def test_a_misspelt_part_is_a_fault_with_its_line(tmp_path: Path) -> None:
    (fault,) = found(tmp_path, "zh/challenge.j2", "letter.subject", "letter.betreff")
    assert fault == (
        "zh/challenge.j2:7:1: found letter.betreff, expected one of at, excerpt, subject behind the dot. Correct the name."
    )


def test_a_misspelt_part_of_a_part_is_a_fault(tmp_path: Path) -> None:
    (fault,) = found(tmp_path, "en/challenge.j2", "letter.subject", "record.requester.nmae")
    assert "found record.requester.nmae, expected one of department, id, mail, name, title behind the dot" in fault


def test_the_name_of_a_method_is_no_part(tmp_path: Path) -> None:
    (fault,) = found(tmp_path, "zh/challenge.j2", "letter.subject", "letter.items")
    assert "found letter.items" in fault


def test_names_that_a_template_makes_itself_are_its_own_affair(tmp_path: Path) -> None:
    assert found(tmp_path, "zh/challenge.j2", "{% block body %}", "{% block body %}{% for you in [] %}{{ you.x }}{% endfor %}") == []


def test_a_template_that_can_not_be_parsed_is_left_to_the_other_check(tmp_path: Path) -> None:
    assert found(tmp_path, "zh/challenge.j2", "{% block body %}", "{% blok body %}") == []
