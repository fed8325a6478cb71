"""Whatever chases or asks bears the rules it rests on, and WHY in reply to it returns them: no kind of notice without."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from rig.office import read, reply

from mailflow.core.inquiry import trace_of
from mailflow.core.notices import Notice
from mailflow.journal.journal import Received
from mailflow.mail.outgoing.words import KINDS
from mailflow.service.rehearsal import Rehearsal
from mailflow.service.scenario import read_scenario
from mailflow.service.wiring import rehearse

ROOT = Path(__file__).parents[2]
SCENARIOS = ROOT / "tests" / "scenarios"
#: Stories in which every kind that chases or asks is mailed.
STORIES = (
    "silence-never-confirms", "incident-a-payment-system-is-down", "meeting-chair-is-silent", "meeting-from-call-to-confirmed",
    "request-answer-times-by-urgency", "issue-nobody-rules", "what-is-missing-is-asked-for", "project-five-steps",
)  # fmt: skip
#: Kinds that neither chase nor ask anything of the matter: what was made of a letter, news, tables, and what is asked for.
TELLS = frozenset({
    "receipt", "progress", "outcome", "attendance-list", "minutes", "refusal", "anchor", "rules", "pulse", "held", "register",
    "digest", "search", "form", "incident-update", "notice",
    "challenge",  # asks who wrote, before anything is known of a matter
})  # fmt: skip
ASKS = frozenset(KINDS) - TELLS


@pytest.fixture(scope="module")
def played() -> list[Rehearsal]:
    found = [rehearse(read_scenario(SCENARIOS / f"{name}.yaml"), ROOT / "rules.yaml", {}) for name in STORIES]
    for rehearsal in found:
        rehearsal.play()
    return found


def notices(rehearsal: Rehearsal) -> list[tuple[Notice, datetime]]:
    journal = rehearsal.engine.journal
    ids = [mail.message.message_id for mail in rehearsal.sent if mail.message.message_id]
    return [(mail.notice, mail.created_at) for mail in journal.find_mails(ids, ())]


def test_every_kind_that_chases_or_asks_is_mailed_with_the_rules_it_rests_on(played: list[Rehearsal]) -> None:
    seen = set()
    for rehearsal in played:
        for notice, at in notices(rehearsal):
            if notice.kind in ASKS:
                trace = trace_of(notice, at)
                assert trace["rule"] or trace["rules"] or trace["reason"], (notice.kind, notice.template, notice.about.keys())
                assert trace["rule"] or notice.kind not in ("reminder", "escalation"), notice.template
                seen.add(notice.kind)
    assert seen == ASKS


def test_why_in_reply_to_a_reminder_returns_the_rule_it_came_by(played: list[Rehearsal]) -> None:
    (asked, *_) = [rehearsal for rehearsal in played if rehearsal.scenario.path.stem == "silence-never-confirms"]
    mail = next(mail for mail in asked.sent if mail.kind == "reminder")
    (stored,) = asked.engine.journal.find_mails([str(mail.message.message_id)], ())
    asked.engine.journal.keep([Received(raw=reply(read(mail.raw), "为什么").as_bytes(), source="test")], asked.stage.now)
    asked.engine.settle(asked.stage.now)
    answer = asked.sent[-1]
    assert answer.kind == "why"
    assert f"依据 {stored.notice.about['rule']}" in answer.message.text
    assert "sign_off.steps" in stored.notice.about["rule"]
