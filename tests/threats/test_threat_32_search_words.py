"""Row 32: words to be searched for are words, whatever they hold.

The attack: SQL, operators of the full-text index, wildcards and endless texts in `查询 …` and SEARCH …; and somebody who
searches for what is none of their business. What must be seen: an answer to each within the house, no error, nothing changed,
and nothing of a record whose people the asker is not one of.
"""

from __future__ import annotations

import random

import pytest
from threat_office import Office, letter

WU, WANG = "wu@corp.example", "wang@corp.example"
SECRET = "收购计划代号青鸟"
WORDS = [
    "' OR 1=1 --", '"', '""', "'", "; DROP TABLE facts; --", "') UNION SELECT raw FROM letters --", "* ", "青*", "a* OR b*", "NOT 青鸟", "青鸟 NOT x", "NEAR(青 鸟, 5)", "words:青鸟", "{words} : 青",
    "^青鸟", "青 + 鸟", "-青鸟", "(", ")", "(((((", "AND", "OR", "NOT", "AND OR NOT", '"青鸟', "青\x00鸟", "\u202e青鸟", "%", "_", "青_", "%青%", "\\", "\\'", "[a-z]", "a:b", "rowid:1",
    "record : CNF", "<script>alert(1)</script>", "{{7*7}}", "😀", "é", "\ufeff", "。，、！", "a" * 1900, "青 " * 600, "1e309", "0x1", "NULL", "\t\t", "--", "/*", "*/", "?", "?1", ":a", "@a", "$a",
]  # fmt: skip


@pytest.fixture(scope="module")
def office() -> Office:
    office = Office(("answers_per_sender_hour: 20", "answers_per_sender_hour: 9000"))
    office.ask("刘经理", title="公开的事")
    office.ask("刘经理", title=SECRET)
    return office


def nasty(count: int, seed: int) -> list[str]:
    """Random strings of what an index or a database might take for its own."""
    chance, pieces = random.Random(seed), ["'", '"', "*", "(", ")", "AND", "OR", "NOT", "NEAR", ":", "^", "-", "+", "青", "鸟", "x", " ", "%", "_", ";", "{", "}", "\\", "\u3000", "，", "É"]
    return ["".join(chance.choice(pieces) for _ in range(chance.randrange(1, 12))) for _ in range(count)]


@pytest.mark.parametrize("order", ["查询 {}", "SEARCH {}"])
def test_every_search_is_answered_and_nothing_else_happens(office: Office, order: str) -> None:
    before = list(office.journal.records())
    for words in [*WORDS, *nasty(40, len(order))]:
        outcome = office.hand_in(letter(order.format(words), sender=WANG, subject="查询"))
        assert outcome.disposition in ("recorded", "asked_back"), (words, outcome.fact)
        assert outcome.code != "failed"
        assert {mail.recipient for mail in outcome.sent} == {WANG}, words
    assert list(office.journal.records()) == before


def test_the_index_itself_takes_five_hundred_of_them(office: Office) -> None:
    for words in [*WORDS, *nasty(500, 7)]:
        assert set(office.journal.search(words, 10)) <= {"CNF-2026-0001", "CNF-2026-0002"}, words


def test_nobody_finds_what_is_none_of_their_business(office: Office) -> None:
    number = "CNF-2026-0002"  # the first is named as an example in many a mail
    for words in (SECRET, "青鸟", "收购", number, "青鸟 OR 收购", "计划", *WORDS[:12]):
        outcome = office.hand_in(letter(f"查询 {words}", sender=WU, subject="查询"))
        told = "\n".join(mail.message.text for mail in outcome.sent)
        assert number not in told.replace(words, "") and SECRET not in told.replace(words, ""), (words, told)
    found = office.hand_in(letter("查询 青鸟", sender=WANG, subject="查询"))
    assert number in found.sent[0].message.text, "whoever asked for it finds it"


def test_a_stranger_who_searches_hears_nothing(office: Office) -> None:
    outcome = office.hand_in(letter("查询 青鸟", sender="x@evil.example", subject="查询", proof=None))
    assert (outcome.disposition, outcome.sent) == ("held", ())
