"""Row 30: no rules file stops the service, runs anything, or is half believed.

The attack: YAML that grows while it is read, that asks for Python, that says a key twice, or means something else than it
says. What must be seen: `mailflow check` names the line and what to do and exits 1; a running service goes on under its last
good rules and mails its admins why; one that never had any says why it does not start.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from rig.books import settled
from rig.dovecot import free_port
from rig.office import Outbox, hand_in, reply, request
from rig.process import Running, mailflow
from threat_office import ROOT

from mailflow.rules.load import load_rules
from mailflow.rules.problem import RulesError

GOOD = (ROOT / "rules.yaml").read_text(encoding="utf-8")
LAUGHS = 'a0: &a0 ["ha", "ha"]\n' + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
HOSTILE = {
    "a billion laughs": LAUGHS + GOOD,
    "lists in lists": GOOD + "x: " + "[" * 20_000,
    "tables in tables": GOOD + "x: " + "{a: " * 20_000,
    "keys in keys": "? " * 20_000 + "x\n" + GOOD,
    "5 MB of comment": GOOD + "# " + "x" * 5_000_000,
    "90,000 keys": GOOD + "".join(f"k{n}: 1\n" for n in range(90_000)),
    "a text without end": GOOD.replace("name: 示例科技有限公司", f"name: {'x' * 900_000}"),
    "Python that runs": GOOD + "x: !!python/object/apply:os.system [touch pwned]\n",
    "Python that opens": GOOD + "x: !!python/name:builtins.open ''\n",
    "a tag of somebody's own": GOOD + "x: !include /etc/passwd\n",
    "an alias of itself": GOOD + "x: &a [*a]\n",
    "a merge key": GOOD.replace("people:\n", "base: &b {zhou: {name: 假}}\npeople:\n  <<: *b\n", 1),
    "a key twice": GOOD.replace("  name: 示例科技有限公司", "  name: 假公司\n  name: 示例科技有限公司", 1),
    "a person twice": GOOD + "people:\n  liu: {name: 刘经理, mail: x@evil.example}\n",
    "an address of two": GOOD.replace("mail: zhao@corp.example", "mail: liu@corp.example", 1),
    "a lookalike address": GOOD.replace("mail: liu@corp.example", "mail: lіu@corp.example", 1),
    "an address with a line end": GOOD.replace("mail: liu@corp.example", 'mail: "liu@corp.example\\r\\nBcc: x@evil.example"', 1),
    "Norway": GOOD.replace("  timezone: Asia/Shanghai", "  timezone: NO", 1),
    "two documents": GOOD + "---\n" + GOOD,
    "a NUL": GOOD + "x: a\x00b\n",
    "no text at all": "\xff\xfe\x00",
    "a list": "- a\n- b\n",
    "nothing": "",
    "a bidi key": GOOD.replace("organisation:", "\u202eorganisation:", 1),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_the_line_is_named_and_nothing_runs(name: str, tmp_path: Path) -> None:
    file = tmp_path / "rules.yaml"
    file.write_text(HOSTILE[name], encoding="utf-8")
    assert HOSTILE[name] != GOOD
    with pytest.raises(RulesError) as refused:
        load_rules(file)
    told = str(refused.value)
    assert len(told) < 20_000
    assert all(re.match(r".*rules\.yaml:\d+:\d+: .+expected .+\. ", line) for line in told.splitlines()), told[:500]
    assert not any(path.name == "pwned" for folder in (tmp_path, Path.cwd()) for path in folder.iterdir())


def test_a_running_service_keeps_its_rules_and_its_admin_reads_why(tmp_path: Path) -> None:
    port, rules = free_port(), tmp_path / "rules.yaml"
    shutil.copy(ROOT / "rules.yaml", rules)
    settings = {"MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}", "MAILFLOW_TRUSTED_PEERS": "127.0.0.1", "MAILFLOW_RULES": str(rules)}
    outbox = Outbox(tmp_path / "outbox")
    with Running(tmp_path, MAILFLOW_TEMPLATES=str(ROOT / "templates"), **settings) as service:
        hand_in(port, request("事项: 推广方案\n内容: 上线。\n确认人: 刘经理\n"))
        asked = outbox.wait_for("liu@corp.example", "sign-off-request")
        rules.write_text(HOSTILE["a billion laughs"].replace("liu@corp.example", "x@evil.example"), encoding="utf-8")
        told = outbox.wait_for("admin@corp.example", "rules")
        hand_in(port, reply(asked, "同意"))
        answers = settled(tmp_path, 2)
        assert service.stop() == 0
    assert [fact.disposition for fact in answers] == ["recorded", "recorded"]
    shown = told.get_body(("plain",))
    assert shown is not None
    assert "rules.yaml:" in shown.get_content()


def test_a_service_that_never_had_good_rules_says_why_it_does_not_start(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(HOSTILE["a tag of somebody's own"], encoding="utf-8")
    done = mailflow(tmp_path, "run", MAILFLOW_TEMPLATES=str(ROOT / "templates"), MAILFLOW_LISTEN=f"smtp://127.0.0.1:{free_port()}")
    assert done.returncode == 1
    assert re.search(r"rules\.yaml:\d+:\d+: ", done.stderr)
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "mailflow.db").exists()
