"""What mails and documents are told: plain JSON values of one shape, people named, and a future that comes true."""

from __future__ import annotations

import json
from typing import Any

import pytest
from core_world import CALENDAR, DUE, POLICY, Matter, asked, at, file, fold, told
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.commands import ReportUndelivered
from mailflow.core.reasons import REASONS, reason
from mailflow.core.story import story
from mailflow.core.telling import card, stamp

#: The keys templates may rely on, at every place of a story.
SHAPE = {
    "": {"organisation", "record", "sign_off", "versions", "history", "next"},
    "record": {"id", "kind", "title", "state", "oral", "opened_at", "requester", "cc", "message_id"},
    "sign_off": {
        "id", "version", "title", "purpose", "content", "fields", "attachments", "digest", "needed", "of", "due", "opened_at", "state",
        "closed_at", "changes", "seats", "about",
    },
    "seat": {"signer", "holder", "answer"},
    "answer": {"signer", "by", "decision", "returned", "reason", "words", "version", "at", "message_id", "letter", "proof"},
    "version": {"id", "version", "opened_at", "state", "digest", "changes", "about"},
    "next": {"at", "what", "level", "to", "late", "part", "rule", "title"},
    "card": {"id", "name", "title", "department", "mail"},
    "file": {"name", "type", "size", "sha256"},
    "change": {"what", "before", "after"},
}  # fmt: skip


def grown() -> Matter:
    """A matter in which something of everything has happened."""
    matter = asked("刘经理", "李主管", "何经理", attachments=(file("预算.xlsx", "一"),), cc=("王经理",), oral=True)
    matter.says("liu", "reject", returned=True, reason="预算")
    matter.changes(content="改了。", fields=(("预算", "8万"),))
    matter.hands("li", "孙悦")
    matter.says("sun", "approve", sign_off="G2")
    matter.says("he", "approve", sign_off="G2")
    matter.says("he", "withdraw", sign_off="G2")
    return matter


def keys_of(told: dict[str, Any]) -> dict[str, set[str]]:
    seat = next(s for s in told["sign_off"]["seats"] if s["answer"])
    parts = {
        "": told, "record": told["record"], "sign_off": told["sign_off"], "seat": seat, "answer": seat["answer"],
        "version": told["versions"][0], "next": told["next"][0], "card": seat["signer"],
        "file": told["sign_off"]["attachments"][0], "change": told["sign_off"]["changes"][0],
    }  # fmt: skip
    return {name: set(part) for name, part in parts.items()}


def test_a_story_has_the_shape_templates_rely_on() -> None:
    matter = grown()
    assert keys_of(story(matter.record, POLICY)) == SHAPE


def test_a_story_is_plain_json_whose_instants_are_utc() -> None:
    told = story(grown().record, POLICY)
    assert json.loads(json.dumps(told)) == told
    assert told["sign_off"]["due"] == stamp(DUE) == "2026-03-06T10:00:00+00:00"
    assert told["record"]["opened_at"] == "2026-03-02T01:00:00+00:00"


def test_a_story_tells_every_version_and_every_answer_in_order() -> None:
    told = story(grown().record, POLICY)
    assert [(v["version"], v["state"]) for v in told["versions"]] == [("V1.0", "superseded"), ("V1.1", "open")]
    history = [(h["version"], h["by"]["id"], h["signer"]["id"], h["decision"]) for h in told["history"]]
    assert history == [
        ("V1.0", "liu", "liu", "reject"),
        ("V1.1", "sun", "li", "approve"),
        ("V1.1", "he", "he", "approve"),
        ("V1.1", "he", "he", "withdraw"),
    ]


def test_a_story_may_be_told_of_an_earlier_version() -> None:
    record = grown().record
    told = story(record, POLICY, record.sign_offs[0])
    assert (told["sign_off"]["version"], told["sign_off"]["content"]) == ("V1.0", "3月20日上线。")


def test_a_story_without_a_sign_off_says_so() -> None:
    record = fold(grown().facts[:1])
    assert record is not None
    told = story(record, POLICY)
    assert (told["sign_off"], told["versions"], told["next"]) == (None, [], [])


def test_somebody_no_longer_known_is_still_named() -> None:
    assert card("gone", POLICY) == {"id": "gone", "name": "gone", "title": "", "department": "", "mail": "gone"}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["liu", "li", "he", "zhao", "lin", "zhou", "wu"]), min_size=1, max_size=4, unique=True))
def test_what_a_story_foretells_comes_true(signers: list[str]) -> None:
    """Who is named at which instant and level is told then, of the same people, and nobody else is."""
    matter = asked(*signers)
    foretold = [line for line in story(matter.record, POLICY)["next"] if line["what"] == "confirm"]
    for line in foretold:
        instant = matter.record.next_at
        assert stamp(instant) == line["at"]
        notices = matter.tick(instant).notices
        assert sorted(n.to for n in notices) == sorted(c["id"] for c in line["to"])
        assert all(n.about["level"] == line["level"] for n in notices if n.kind == "escalation")
    (last,) = story(matter.record, POLICY)["next"]
    assert (last["what"], last["at"]) == ("lapse", stamp(matter.record.next_at))


def test_nothing_is_foretold_once_it_ended() -> None:
    matter = asked("刘经理")
    matter.says("liu", "approve")
    assert story(matter.record, POLICY)["next"] == []


def test_every_notice_tells_its_reader_who_they_are_and_why_they_got_it() -> None:
    matter = grown()
    matter.tick(CALENDAR.add(DUE, POLICY.sign_off.answer_within))
    matter.asks("liu", "status")
    matter.says("wang", "approve", sign_off="G2")
    matter.says("liu", "none", sign_off="G2")
    kinds = {"sign-off-request", "receipt", "progress", "escalation", "status", "refusal", "question"}
    assert {n.kind for n in matter.notices} == kinds
    for notice in matter.notices:
        assert notice.about["you"] == card(notice.to, POLICY)
        assert notice.about["role"] in {"requester", "confirmer", "delegate", "superior", "sender"}
        assert notice.record == "CNF-2026-0001"


def test_files_travel_with_every_request_and_with_nothing_else() -> None:
    for notice in grown().notices:
        names = [a.name for a in notice.attachments]
        assert names == (["预算.xlsx"] if notice.kind == "sign-off-request" else [])


def test_only_a_decision_that_was_taken_is_sent_as_a_document() -> None:
    ends = {"approve": "confirmation", "reject": "confirmation"}
    for decision, document in ends.items():
        matter = asked("刘经理", cc=("王经理",))
        outcomes = [n for n in matter.says("liu", decision).notices if n.kind == "outcome"]
        assert {(n.to, n.document) for n in outcomes} == {("zhao", document), ("liu", document), ("wang", document)}
    matter = asked("刘经理")
    assert {n.document for n in matter.says("zhao", "withdraw").notices} == {None}


def test_a_mail_to_the_writer_answers_their_letter_and_mails_to_others_do_not() -> None:
    matter = asked("刘经理")
    decision = matter.says("liu", "conditional", reason="预算")
    assert {(n.to, n.answers) for n in decision.notices} == {("liu", "<2@liu>"), ("zhao", None)}


@pytest.mark.parametrize("code", sorted(REASONS))
def test_every_reason_has_a_sentence_in_both_languages(code: str) -> None:
    zh, en = reason(code, "某事"), reason(code, "某事", "en")
    assert zh.startswith(f"{code}: ") and en.startswith(f"{code}: ")
    assert zh != en
    assert "{" not in zh + en
    assert ("某事" in zh) == ("某事" in en)


def test_instants_are_told_in_whole_seconds_of_utc() -> None:
    assert stamp(at("2026-03-02 09:00:01.9")) == "2026-03-02T01:00:01+00:00"
    assert stamp(None) is None


@pytest.mark.parametrize(
    ("to", "kind", "readers"),
    [
        ("liu", "sign-off-request", {("undeliverable", "zhao")}),
        ("zhao", "receipt", {("undeliverable", "admin")}),
        ("zhao", "undeliverable", set()),
        ("admin", "undeliverable", set()),
    ],
)
def test_who_was_not_reached_is_told_of_and_never_in_a_circle(
    to: str, kind: str, readers: set[tuple[str, str]]
) -> None:
    matter = asked("刘经理")
    decision = matter.give(ReportUndelivered(notice="N1", kind=kind, to=to, reason="550 no such user"))
    assert (told(decision), decision.facts) == (readers, ())
