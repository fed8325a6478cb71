"""The JSON Schema that editors complete and check rules.yaml by: it is the file's own shape, and cries no false alarm."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from mailflow.cli.init import init
from mailflow.rules.jsonschema import MODELINE, SHIPPED, json_schema, written
from mailflow.rules.load import read_rules

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
BAD = HERE / "bad"
RULES = (ROOT / "rules.yaml").read_text("utf-8")
SCHEMA = json.loads(SHIPPED.read_text("utf-8"))

#: What only shows when keys are compared with each other, or with tables a schema does not hold.
UNSEEN = {
    "address-of-the-service", "address-of-the-service-by-default", "anchors-at-home", "anchors-twice", "address-shared", "admin-nobody",
    "department-alias-taken", "department-unknown", "deputy-circle", "deputy-unknown", "executive-unknown", "head-unknown",
    "holiday-no-such-day", "hours-reversed", "quiet-without-end", "lapse-before-last-step", "manager-by-name", "manager-circle",
    "manager-nobody-near", "manager-self", "manager-unknown", "secret-in-address", "secret-value", "span-nothing",
    "span-ten-years", "step-executive-nobody-has", "step-head-nobody-has",
    "step-level-sinks", "step-manager-nobody-has", "step-self-targeting", "limit-files-over-letter", "step-out-of-order", "step-twice", "timezone-unknown", "trusted-domains-missing",
    "vocabulary-in-two-classes", "absence-backwards", "absence-deputy-unknown", "absence-own-deputy",
    "list-by-name", "oncall-override-backwards", "oncall-override-stranger", "oncall-stranger", "oncall-unknown-department", "roles-nobody",
    "step-duty-unknown", "step-person-unknown", "step-role-unknown",
    "adopt-by-token", "adoption-by-two-of-one", "incident-acknowledge-after-recovery", "incident-affects-no-department",
    "incident-graver-is-slower", "incident-step-before-acknowledging", "incident-step-role-unknown",
    "incident-steps-out-of-order", "incident-team-after-recovery", "incident-told-role-unknown",
    "incident-update-after-recovery", "issue-chase-person-unknown", "issue-step-role-unknown", "issue-step-to-an-owner",
    "project-lead-before-the-reminder", "project-step-role-unknown", "project-warned-after-over-budget",
    "request-step-duty-unknown", "request-steps-empty", "request-urgent-is-slower", "task-step-role-unknown",
    "task-step-self-targeting", "task-steps-out-of-order", "step-role-in-chinese", "head-by-name-in-chinese", "head-by-address",
    "secret-token-as-a-value", "zero-width-in-a-key",
    "manager-two", "person-under-another-id", "name-in-curly-quotes", "utf16", "semicolon-behind-a-value",
    "manager-written-as-none", "head-with-a-title", "head-two", "comment-behind-a-wide-hash", "name-of-two-lines",
}  # fmt: skip


def complained_of(*files: Path) -> set[Path]:
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(SHIPPED), "-o", "json", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True)
    said = json.loads(done.stdout)
    return {Path(one["filename"]) for one in (*said.get("errors", ()), *said.get("parse_errors", ()))}


def test_the_shipped_schema_is_the_shape_of_the_rules_as_they_are_read() -> None:
    assert SHIPPED.read_text("utf-8") == written(json_schema(RULES)), "run: python -m mailflow.rules.jsonschema"


def test_the_first_line_of_the_shipped_rules_names_the_schema() -> None:
    first = RULES.splitlines()[0]
    assert first.startswith(MODELINE)
    assert (ROOT / first.removeprefix(MODELINE)).resolve() == SHIPPED.resolve()


def test_rules_that_are_good_and_the_shipped_ones_are_in_order_for_an_editor(tmp_path: Path) -> None:
    odd = tmp_path / "odd.yaml"
    odd.write_text((HERE / "good.yaml").read_text("utf-8").replace("name: 赵敏", "name: 010").replace("admin: true", 'admin: "true"'))
    assert read_rules(odd.read_text(), "odd.yaml")
    assert complained_of(ROOT / "rules.yaml", HERE / "good.yaml", odd) == set()


def test_an_editor_sees_every_broken_file_whose_fault_a_schema_can_see() -> None:
    files = sorted(BAD.glob("*.yaml"))
    seen = {path.stem for path in complained_of(*files)}
    assert len(seen) >= 20
    assert {path.stem for path in files} - seen == UNSEEN


def keys_of(schema: dict[str, Any], path: str = "") -> dict[str, dict[str, Any]]:
    found = {f"{path}.{key}": below for key, below in schema.get("properties", {}).items()}
    deeper = list(found.items())
    deeper += [(f"{path}.{word}", schema[word]) for word in ("items", "additionalProperties") if isinstance(schema.get(word), dict)]
    return found | {name: value for where, below in deeper for name, value in keys_of(below, where).items()}


def test_every_key_is_described_in_one_line_in_both_languages() -> None:
    keys = keys_of(SCHEMA)
    assert len(keys) > 90
    plain = [n for n, key in keys.items() if not any("\u4e00" <= c <= "\u9fff" for c in key.get("description", "")) or "\n" in key["description"]]
    assert plain == []


@pytest.mark.parametrize("part", ["rules.yaml", "rules.schema.json"])
def test_init_writes_the_schema_beside_the_rules_that_name_it(tmp_path: Path, part: str) -> None:
    assert CliRunner().invoke(init, [str(tmp_path / "new")]).exit_code == 0
    assert (tmp_path / "new" / part).is_file()
    assert (tmp_path / "new" / "rules.yaml").read_text("utf-8").splitlines()[0] == f"{MODELINE}rules.schema.json"
    assert (tmp_path / "new" / "rules.schema.json").read_bytes() == SHIPPED.read_bytes()
