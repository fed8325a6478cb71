from __future__ import annotations

import re
import shutil
from pathlib import Path

from compose_samples import NAMES, TEMPLATES, usual

from mailflow.mail.outgoing.fields import ALWAYS, FIELDS, faults


def spoilt(tmp_path: Path, name: str, old: str, new: str) -> tuple[str, ...]:
    folder = tmp_path / "mail"
    shutil.copytree(TEMPLATES, folder)
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return tuple(fault.en.removeprefix(f"{folder}/") for fault in faults(folder))


def test_the_shipped_templates_have_no_faults() -> None:
    assert faults(TEMPLATES) == ()


def test_every_template_has_its_fields_listed_and_every_sample_gives_them() -> None:
    assert set(FIELDS) == set(NAMES)
    for name in NAMES:
        for about in usual(name):
            assert set(about) - ALWAYS == FIELDS[name]


def test_every_field_of_a_template_stands_in_its_first_comment() -> None:
    for name, fields in FIELDS.items():
        for language in ("zh", "en"):
            comment = (TEMPLATES / language / f"{name}.j2").read_text(encoding="utf-8").split("-#}")[0]
            assert {field for field in fields - {"tally"} if not re.search(rf"\b{field}:", comment)} == set()


def test_a_misspelt_name_is_a_fault_with_its_line(tmp_path: Path) -> None:
    found = spoilt(tmp_path, "zh/reminder.j2", "{{ rule }}", "{{ ruel }}")
    assert len(found) == 1
    assert re.match(
        r"zh/reminder\.j2:14:1: found the name 'ruel', expected one of .*\brule\b.*\. Correct the name\.", found[0]
    )


def test_a_broken_tag_is_a_fault_with_its_line(tmp_path: Path) -> None:
    found = spoilt(tmp_path, "en/status.j2", "{% endcall %}", "{% endcal %}")
    assert [fault.split(" ")[0] for fault in found] == ["en/status.j2:13:1:"]


def test_an_unknown_filter_is_a_fault(tmp_path: Path) -> None:
    found = spoilt(tmp_path, "zh/due-moved.j2", "|when", "|wehn")
    assert [fault.split(",")[0] for fault in found] == ["zh/due-moved.j2:4:1: found \"No filter named 'wehn'.\""]


def test_a_missing_block_a_missing_file_and_foreign_bytes_are_all_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "mail"
    shutil.copytree(TEMPLATES, folder)
    (folder / "zh" / "help.j2").unlink()
    (folder / "en" / "help.j2").write_text("{% block subject %}x{% endblock %}", encoding="utf-8")
    (folder / "zh" / "why.j2").write_bytes("{# 缘由 #}".encode("gb18030"))
    found = [fault.en.removeprefix(f"{folder}/") for fault in faults(folder)]
    assert [fault.split(",")[0] for fault in found] == [
        "zh/why.j2:1:1: found byte 5 that is no UTF-8",
        "zh/help.j2:1:1: found no such file",
        "en/help.j2:1:1: found no block 'lead'",
        "en/help.j2:1:1: found no block 'body'",
    ]
