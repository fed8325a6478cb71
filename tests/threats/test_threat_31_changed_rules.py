"""Row 31: who changes the rules raises nobody's rights over what is open, and leaves a trace that stays.

The attack: while an approval is asked for, somebody with access to rules.yaml makes another person head, gives a signer
another address, or lowers the proof that a decision needs. What must be seen: those who were asked remain the ones whose
word counts, every admin is mailed what is otherwise, and the journal holds both rules, by hash and whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from threat_office import ROOT, Office, letter, reply

from mailflow.core.upkeep.facts import RulesAdopted
from mailflow.rules.load import read_rules
from mailflow.service.adopting import Adopting
from mailflow.service.reading import Trust
from mailflow.service.rulesfile import InMemory
from mailflow.service.wiring import assemble, parts_for

LIU, LI, WU = "liu@corp.example", "li@corp.example", "wu@corp.example"
TEXT = (ROOT / "rules.yaml").read_text(encoding="utf-8")


def restarted(office: Office, *replaced: tuple[str, str]) -> str:
    """The file of rules is edited while the service runs, which takes them; the new hash."""
    text = TEXT
    for old, new in replaced:
        assert old in text, old
        text = text.replace(old, new, 1)
    file = InMemory("rules.yaml", text)
    Adopting(office.journal, file).judge(file.read(), office.stage.now)
    loaded = read_rules(text, "rules.yaml")
    office._engine = assemble(office.journal, office.stage.box, parts_for(loaded, ROOT / "templates", b"k" * 32, Trust()))
    return loaded.policy.digest


@pytest.fixture
def office() -> Iterator[Office]:
    office = Office()
    office.ask()
    yield office
    office.journal.close()


def adopted(office: Office) -> list[RulesAdopted]:
    return [entry.fact for entry in office.journal.entries() if isinstance(entry.fact, RulesAdopted)]


def test_a_new_head_is_not_a_new_signer_and_both_hashes_are_in_the_journal(office: Office) -> None:
    before = adopted(office)[-1].digest
    office.stage.now += timedelta(hours=1)
    after = restarted(office, ("    head: liu", "    head: zhang"), ("    head: li\n", "    head: sun\n"))
    office.wait(minutes=1)
    (told,) = [mail for mail in office.sent if mail.kind == "rules"]
    assert told.recipient == "admin@corp.example"
    assert "zhang" in told.message.text and after[:8] in told.message.text
    current = office.record().current
    assert current
    assert [seat.signer for seat in current.seats] == ["liu", "li"]
    outcome = office.hand_in(letter("同意", sender="zhang@corp.example", subject=f"Re: [{office.record().id}]"))
    assert "liu" not in office.approvals() and "zhang" not in office.approvals()
    assert outcome.fact.reason
    assert office.hand_in(reply(office.asked(LIU), "同意")).counted
    assert office.approvals() == ["liu"]
    assert [fact.digest for fact in adopted(office)] == [before, after]
    assert adopted(office)[-1].at > adopted(office)[0].at
    assert office.journal.rules(before) == TEXT
    assert "head: zhang" in str(office.journal.rules(after))


def test_an_address_that_was_slipped_in_can_be_told_from_the_one_that_was_asked(office: Office) -> None:
    """Whoever writes the directory decides whose mailbox is whose; but admins are told, and the answer names the address, and the rules that knew it."""
    before = adopted(office)[-1].digest
    after = restarted(office, ("mail: liu@corp.example", "mail: [liu@corp.example, ghost@corp.example]"))
    outcome = office.hand_in(reply(office.asked(LIU), "同意", sender="ghost@corp.example"))
    assert outcome.fact.sender == "ghost@corp.example"
    assert outcome.told("receipt") == [LIU], "the address that was asked hears of it"
    assert any("ghost@corp.example" in mail.message.text for mail in office.sent if mail.kind == "rules")
    assert "ghost@corp.example" not in str(office.journal.rules(before))
    assert "ghost@corp.example" in str(office.journal.rules(after))


def test_less_proof_is_asked_only_from_then_on_and_what_was_held_stays_held(office: Office) -> None:
    held = office.hand_in(reply(office.asked(LIU), "同意", proof=None))
    assert held.disposition == "held"
    restarted(office, ("  decision: authenticated", "  decision: known"))
    office.wait(hours=2)
    assert office.approvals() == []
    dispositions = [one.fact.disposition for one in office.journal.dispositions() if one.fact.letter == held.fact.letter]
    assert dispositions == ["held"]
    assert len(adopted(office)) == 2


def test_the_same_rules_again_leave_no_second_mark(office: Office) -> None:
    restarted(office)
    assert len(adopted(office)) == 1
