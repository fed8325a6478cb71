"""What every store of the journal promises; each test runs on every store of conftest.STORES."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

import pytest
from journal_days import AT, HOUR, RULES, answered, asked, disposed, letter, opened, owed, rendered, told

from mailflow.core import facts as f
from mailflow.core.evolution import evolve
from mailflow.core.upkeep.facts import RulesAdopted
from mailflow.journal.journal import SYSTEM, Journal, JournalError, Received, Transaction

CNF = "CNF-2026-0001"


class Mishap(Exception):
    """Something that goes wrong in the middle."""


def _open(tx: Transaction, *more: f.Fact) -> str:
    number = tx.number("CNF", 2026)
    tx.append(number, [opened(number), asked(number), owed(number), *more])
    return number


def _mail(journal: Journal, record: str | None = None, to: str = "wang") -> str:
    """A mail that is ready to be sent."""
    with journal.write() as tx:
        notice = tx.notify(told(record, to), AT)
        tx.render(notice, rendered(notice))
    return notice


# Letters


def test_letters_are_kept_as_they_came_and_in_order(journal: Journal) -> None:
    ids = journal.keep([letter(1), letter(2)], AT)
    kept = journal.letter(ids[0])
    assert ids == (1, 2)
    assert kept is not None
    assert kept.raw == letter(1).raw
    assert kept.sha256 == sha256(letter(1).raw).hexdigest()
    assert (kept.received_at, kept.rcpt_to, kept.peer) == (AT, ("confirm@corp.example",), "127.0.0.1")
    assert journal.letter(kept.sha256) == kept
    assert journal.letter(3) is None


def test_a_known_place_in_a_mailbox_is_not_stored_again(journal: Journal) -> None:
    first = journal.keep([letter(5), letter(6), letter(5)], AT)
    again = journal.keep([letter(6), letter(7)], AT)
    assert first == (1, 2, 1)
    assert again == (2, 3)
    assert journal.uids("coord@corp.example", "INBOX", 7) == {5, 6, 7}
    assert journal.uids("coord@corp.example", "INBOX", 8) == set()


def test_the_same_bytes_by_smtp_are_two_letters(journal: Journal) -> None:
    same = Received(raw=b"x", source="smtp", oversize=9)
    assert journal.keep([same, same], AT) == (1, 2)
    first = journal.letter(sha256(b"x").hexdigest())
    assert first is not None
    assert (first.id, first.oversize, first.mail_from, first.rcpt_to) == (1, 9, None, ())


def test_sources_are_found_by_how_they_begin(journal: Journal) -> None:
    names = ("maildir:/in/new/1.a", "maildir:/in/new/2.文", "maildir:/inn/3", "smtp")
    journal.keep([Received(raw=b"x", source=name) for name in names], AT)
    assert journal.sources("maildir:/in/") == set(names[:2])
    assert journal.sources("lmtp") == set()


def test_a_letter_is_counted_before_it_is_read(journal: Journal) -> None:
    journal.keep([letter(1)], AT)
    assert [kept.attempts for kept in journal.take(10, AT)] == [1]
    assert [kept.attempts for kept in journal.take(10, AT)] == [2]


def test_a_letter_that_was_taken_before_comes_alone(journal: Journal) -> None:
    journal.keep([letter(1), letter(2)], AT)
    journal.take(1, AT)
    journal.keep([letter(3)], AT)
    assert [(kept.id, kept.attempts) for kept in journal.take(10, AT)] == [(1, 2)]
    _dispose(journal, 1)
    assert [(kept.id, kept.attempts) for kept in journal.take(10, AT)] == [(2, 1), (3, 1)]


def test_one_that_kills_its_reader_is_the_only_one_to_be_counted_thrice(journal: Journal) -> None:
    journal.keep([letter(number) for number in range(1, 6)], AT)
    killer, most = 3, {}
    while batch := journal.take(10, AT):
        for kept in batch:
            most[kept.id] = kept.attempts
            if kept.id == killer and kept.attempts < 3:
                break
            _dispose(journal, kept.id)
    assert most == {1: 1, 2: 1, 3: 3, 4: 2, 5: 2}


def test_a_batch_stops_at_the_limit(journal: Journal) -> None:
    journal.keep([letter(number) for number in range(1, 6)], AT)
    assert [kept.id for kept in journal.take(2, AT)] == [1, 2]


def test_a_letter_has_exactly_one_disposition(journal: Journal) -> None:
    journal.keep([letter(1)], AT)
    _dispose(journal, 1)
    with pytest.raises(JournalError, match="exactly one"):
        _dispose(journal, 1)
    assert [found.letter for found in journal.dispositions()] == [1]
    assert journal.take(10, AT) == []


def test_a_disposition_rests_on_the_bytes_of_its_letter(journal: Journal) -> None:
    journal.keep([letter(1)], AT)
    _dispose(journal, 1)
    found = journal.disposition(1)
    assert found is not None
    assert found.fact.letter == sha256(letter(1).raw).hexdigest()
    assert found.content_key == "key"
    with journal.write() as tx, pytest.raises(JournalError, match="rests on"):
        tx.dispose(
            1,
            f.LetterDisposed(at=AT, letter="0" * 64, disposition="held", reason="", sender=None, message_id=None),
            None,
        )


def test_a_letter_nobody_kept_can_not_be_disposed_of(journal: Journal) -> None:
    with pytest.raises(JournalError, match="no such letter"):
        _dispose(journal, 1)


def test_a_letter_was_seen_only_if_id_and_content_are_the_same(journal: Journal) -> None:
    journal.keep([letter(1), letter(2)], AT)
    assert journal.letter_seen("<1@corp.example>", "key") is None
    _dispose(journal, 1)
    _dispose(journal, 2)
    assert journal.letter_seen("<1@corp.example>", "key") == 1
    assert journal.letter_seen("<1@corp.example>", "other") is None
    assert journal.letter_seen("<2@corp.example>", "key") is None
    assert journal.letter_seen(None, "key") is None


def test_every_letter_is_accounted_for(journal: Journal) -> None:
    journal.keep([letter(number) for number in range(1, 5)], AT)
    for number, disposition in ((1, "recorded"), (2, "held"), (3, "recorded")):
        _dispose(journal, number, disposition)
    assert dict(journal.counts()) == {"received": 4, "waiting": 1, "recorded": 2, "held": 1}
    assert [found.letter for found in journal.dispositions("recorded")] == [1, 3]
    assert [found.letter for found in journal.dispositions(after=1)] == [2, 3]
    assert [found.letter for found in journal.dispositions(record=CNF)] == [1, 2, 3]
    assert list(journal.dispositions("held", record="CNF-2026-0009")) == []


def _dispose(journal: Journal, number: int, disposition: str = "recorded") -> None:
    with journal.write() as tx:
        tx.dispose(number, disposed(disposition=disposition, record=CNF), "key")


# Facts and records


def test_a_record_is_the_fold_of_its_facts(journal: Journal) -> None:
    with journal.write() as tx:
        number = _open(tx)
        after = tx.append(number, [answered(number)])
    record = None
    for entry in journal.entries(number):
        record = evolve(record, entry.fact)
    assert journal.record(number) == record == after
    assert [entry.seq for entry in journal.entries(number)] == [1, 2, 3, 4]


def test_records_are_read_in_the_transaction_that_changes_them(journal: Journal) -> None:
    with journal.write() as tx:
        number = _open(tx)
        before = journal.record(number)
        tx.append(number, [f.StateMoved(at=AT, state="confirmed")])
        now = journal.record(number)
    assert before is not None
    assert now is not None
    assert (before.state, now.state) == ("open", "confirmed")


def test_records_are_found_by_kind_in_order(journal: Journal) -> None:
    with journal.write() as tx:
        for _ in range(3):
            _open(tx)
    assert [record.id for record in journal.records()] == ["CNF-2026-0001", "CNF-2026-0002", "CNF-2026-0003"]
    assert list(journal.records("incident")) == []
    assert len(list(journal.records("confirmation"))) == 3


def test_records_of_a_kind_are_found_by_their_states(journal: Journal) -> None:
    with journal.write() as tx:
        first, second = _open(tx), _open(tx)
        tx.append(first, [f.StateMoved(at=AT, state="confirmed")])
    assert [record.id for record in journal.records("confirmation", {"confirmed"})] == [first]
    assert [record.id for record in journal.records("confirmation", {"open", "confirmed"})] == [first, second]
    assert list(journal.records("incident", {"open"})) == []


def test_entries_go_on_after_a_number_and_tell_streams_apart(journal: Journal) -> None:
    with journal.write() as tx:
        number = _open(tx)
        tx.append(None, [f.AbsenceRecorded(at=AT, person="liu", since=AT, until=AT + HOUR, deputy="zhang")])
    assert [entry.seq for entry in journal.entries(after=2)] == [3, 4]
    assert [entry.record for entry in journal.entries()] == [number, number, number, SYSTEM]
    assert [type(entry.fact).__name__ for entry in journal.entries(SYSTEM)] == ["AbsenceRecorded"]


def test_many_facts_are_read_in_order(journal: Journal) -> None:
    with journal.write() as tx:
        number = _open(tx)
        tx.append(number, [f.Noted(at=AT, by="wang", what="comment", words=str(index)) for index in range(1200)])
    assert [entry.seq for entry in journal.entries(number)] == list(range(1, 1204))


def test_a_fact_of_no_open_record_is_refused(journal: Journal) -> None:
    with journal.write() as tx, pytest.raises(JournalError, match="no such record"):
        tx.append(CNF, [answered(CNF)])


def test_a_record_is_opened_once_and_under_its_own_number(journal: Journal) -> None:
    with journal.write() as tx:
        number = _open(tx)
        with pytest.raises(JournalError, match="open already"):
            tx.append(number, [opened(number)])
        with pytest.raises(JournalError, match="expected its own"):
            tx.append("CNF-2026-0002", [opened("CNF-2026-0003")])
        with pytest.raises(JournalError, match="own stream"):
            tx.append(None, [opened("CNF-2026-0002")])
    assert journal.head()[0] == 3


def test_dispositions_and_rules_have_doors_of_their_own(journal: Journal) -> None:
    with journal.write() as tx:
        for fact in (disposed(), RulesAdopted(at=AT, digest="x")):
            with pytest.raises(JournalError, match=type(fact).__name__):
                tx.append(None, [fact])


def test_numbers_have_no_gap_and_each_kind_and_year_has_its_own(journal: Journal) -> None:
    with journal.write() as tx:
        assert tx.number("CNF", 2026) == tx.number("CNF", 2026) == "CNF-2026-0001"
        _open(tx)
        assert tx.number("CNF", 2026) == "CNF-2026-0002"
        assert tx.number("CNF", 2027) == "CNF-2027-0001"
        assert tx.number("INC", 2026) == "INC-2026-0001"


def test_a_number_below_the_last_frees_none(journal: Journal) -> None:
    with journal.write() as tx:
        for number in ("CNF-2026-0005", "CNF-2026-12345", "CNF-2026-0002", "REQ-2026-0001"):
            tx.append(number, [opened(number)])
        assert tx.number("CNF", 2026) == "CNF-2026-12346"


def _go_wrong(journal: Journal) -> None:
    with journal.write() as tx:
        _go_wrong_in(tx)


def _go_wrong_in(tx: Transaction) -> None:
    number = _open(tx)
    tx.append(number, [answered(number)])
    tx.notify(told(number), AT)
    tx.dispose(1, disposed(), None)
    raise Mishap


def test_a_number_that_was_undone_is_given_again(journal: Journal) -> None:
    journal.keep([letter(1)], AT)
    with pytest.raises(Mishap):
        _go_wrong(journal)
    with journal.write() as tx:
        assert _open(tx) == CNF


# Transactions


def test_an_exception_undoes_all_of_a_write(journal: Journal) -> None:
    journal.keep([letter(1)], AT)
    with pytest.raises(Mishap):
        _go_wrong(journal)
    assert journal.head()[0] == 0
    assert journal.record(CNF) is None
    assert journal.mail("N000001") is None
    assert dict(journal.counts()) == {"received": 1, "waiting": 1}


def test_a_savepoint_is_undone_alone(journal: Journal) -> None:
    journal.keep([letter(1)], AT)
    with journal.write() as tx:
        with tx.savepoint():
            first = _open(tx)
        with pytest.raises(Mishap), tx.savepoint():
            _go_wrong_in(tx)
        with tx.savepoint():
            second = _open(tx)
    assert (first, second) == ("CNF-2026-0001", "CNF-2026-0002")
    assert journal.disposition(1) is None
    assert [entry.seq for entry in journal.entries()] == [1, 2, 3, 4, 5, 6]
    assert journal.mail("N000001") is None


def test_a_write_in_a_write_is_refused_and_the_outer_one_goes_on(journal: Journal) -> None:
    with journal.write() as tx:
        with pytest.raises(JournalError, match="Finish it first"), journal.write():
            pass
        with pytest.raises(JournalError, match="Finish it first"):
            journal.keep([letter(1)], AT)
        _open(tx)
    assert journal.head()[0] == 3


def test_a_transaction_is_worth_nothing_once_it_is_left(journal: Journal) -> None:
    with journal.write() as tx:
        pass
    with pytest.raises(JournalError, match="no open transaction"):
        _open(tx)
    assert journal.head() == (0, "0" * 64)


# Obligations


def test_records_are_due_when_an_instant_of_theirs_has_come(journal: Journal) -> None:
    with journal.write() as tx:
        for hours in (4, 2, 3):
            number = tx.number("CNF", 2026)
            tx.append(number, [opened(number), asked(number), owed(number, hours=hours), owed(number, "liu", 9)])
    assert journal.next_due() == AT + 2 * HOUR
    assert journal.due(AT + 2 * HOUR - timedelta(microseconds=1), 10) == []
    assert journal.due(AT + 3 * HOUR, 10) == ["CNF-2026-0002", "CNF-2026-0003"]
    assert journal.due(AT + 9 * HOUR, 1) == ["CNF-2026-0002"]


def test_what_was_acted_on_or_closed_is_due_no_more(journal: Journal) -> None:
    with journal.write() as tx:
        number = _open(tx)
        owed_by = f"{number}/G1/wang"
        tx.append(number, [f.StepFired(at=AT, obligation=owed_by, step=0, level=0, targets=("wang",), reason="due")])
    assert journal.next_due() == AT + 8 * HOUR
    with journal.write() as tx:
        tx.append(number, [f.ObligationClosed(at=AT, obligation=owed_by, reason="done")])
    assert journal.next_due() is None
    assert journal.due(AT + 99 * HOUR, 10) == []


def test_what_a_person_owes_is_read_by_due_instant(journal: Journal) -> None:
    with journal.write() as tx:
        for hours in (4, 2, 3):
            number = tx.number("CNF", 2026)
            tx.append(number, [opened(number), asked(number), owed(number, hours=hours), owed(number, "liu")])
        tx.append("CNF-2026-0003", [f.ObligationClosed(at=AT, obligation="CNF-2026-0003/G1/wang", reason="done")])
    assert journal.owing("wang", "confirm") == ["CNF-2026-0002", "CNF-2026-0001"]
    assert journal.owing("liu", "confirm", 2) == ["CNF-2026-0001", "CNF-2026-0002"]
    assert journal.owing("wang", "deliver") == []


def test_absences_hold_from_their_first_instant_to_before_their_last(journal: Journal) -> None:
    away = f.AbsenceRecorded(at=AT, person="liu", since=AT + HOUR, until=AT + 3 * HOUR, deputy="zhang")
    with journal.write() as tx:
        tx.append(None, [away])
    assert [journal.absences(AT + hours * HOUR) for hours in (0, 1, 2, 3)] == [(), (away,), (away,), ()]


# The outbox


def test_a_notice_keeps_its_id_and_waits_to_be_rendered(journal: Journal) -> None:
    with journal.write() as tx:
        number = _open(tx)
        notice = tx.notify(told(number), AT)
    mail = journal.mail(notice)
    assert mail is not None
    assert (mail.id, mail.state, mail.notice, mail.due_at) == (notice, "new", told(number), AT)
    assert (mail.recipient, mail.message_id, journal.raw_mail(notice)) == (None, None, None)
    assert journal.mails(("new",), AT, 10) == [mail]
    assert journal.mails(("new",), AT - HOUR, 10) == []
    assert journal.next_mail(("new", "ready")) == AT


def test_a_mail_has_its_final_bytes_once_it_is_rendered(journal: Journal) -> None:
    notice = _mail(journal)
    mail = journal.mail(notice)
    assert mail is not None
    assert (mail.state, mail.text, mail.ref) == ("ready", "请确认", f"REF{notice}")
    assert journal.raw_mail(notice) == rendered(notice).raw
    with journal.write() as tx, pytest.raises(JournalError, match="may render"):
        tx.render(notice, rendered(notice))


def test_a_sent_mail_is_a_fact_of_its_record(journal: Journal) -> None:
    with journal.write() as tx:
        number = _open(tx)
    notice = _mail(journal, number)
    with journal.write() as tx:
        tx.sending([notice], AT)
    with journal.write() as tx:
        tx.sent(notice, "250 ok", AT + HOUR)
    *_, last = journal.entries(number)
    mail = journal.mail(notice)
    assert isinstance(last.fact, f.MailSent)
    assert mail is not None
    assert (last.fact.notice, last.fact.sha256, last.fact.reply) == (notice, mail.sha256, "250 ok")
    assert (mail.state, mail.due_at, mail.attempts, mail.changed_at) == ("sent", None, 1, AT + HOUR)
    assert journal.next_mail(("new", "ready", "sending", "unknown")) is None


def test_a_mail_about_no_record_is_a_fact_of_the_system(journal: Journal) -> None:
    notice = _mail(journal)
    with journal.write() as tx:
        tx.failed(notice, "550 5.1.1", AT)
    (entry,) = journal.entries(SYSTEM)
    mail = journal.mail(notice)
    assert isinstance(entry.fact, f.NotDelivered)
    assert mail is not None
    assert (entry.fact.reason, mail.state, mail.reply) == ("550 5.1.1", "failed", "550 5.1.1")


def test_a_mail_that_may_have_gone_is_sent_again_with_the_same_bytes(journal: Journal) -> None:
    notice = _mail(journal)
    before = journal.raw_mail(notice)
    with journal.write() as tx:
        tx.sending([notice], AT)
    with journal.write() as tx:
        assert tx.recover(AT + HOUR) == 1
        assert tx.recover(AT + HOUR) == 0
    assert journal.mails(("ready", "unknown"), AT, 10) == []
    (mail,) = journal.mails(("ready", "unknown"), AT + HOUR, 10)
    assert (mail.id, mail.state, journal.raw_mail(mail.id)) == (notice, "unknown", before)


def test_a_mail_put_off_comes_back_when_it_said(journal: Journal) -> None:
    notice = _mail(journal)
    with journal.write() as tx:
        tx.sending([notice], AT)
        tx.postpone(notice, AT + HOUR, "451 later")
    with journal.write() as tx:
        lost = tx.notify(told(None), AT)
        tx.render(lost, rendered(lost))
        tx.sending([lost], AT)
        tx.unknown(lost, AT + timedelta(minutes=1), "connection lost")
    later = journal.mails(("ready", "unknown", "new"), AT + HOUR, 10)
    assert [(mail.id, mail.state, mail.reply) for mail in later] == [
        (lost, "unknown", "connection lost"),
        (notice, "ready", "451 later"),
    ]
    assert journal.next_mail(("ready", "unknown")) == AT + timedelta(minutes=1)


def test_one_mail_stands_for_several_or_for_none(journal: Journal) -> None:
    with journal.write() as tx:
        parts = [tx.notify(told(None), AT) for _ in range(3)]
        whole = tx.notify(told(None), AT)
        tx.bundle(parts[:2], whole, AT)
    assert [mail.id for mail in journal.mails(("new", "bundled"), AT + HOUR, 10)] == [parts[2], whole]
    kept = journal.mail(parts[0])
    assert kept is not None
    assert (kept.state, kept.reply) == ("bundled", whole)
    with journal.write() as tx, pytest.raises(JournalError), tx.savepoint():
        tx.bundle([parts[2], parts[0]], whole, AT)
    assert [mail.id for mail in journal.mails(("new",), AT, 10)] == [parts[2], whole]
    with journal.write() as tx:
        tx.failed(parts[0], "550 gone", AT)
    lost = journal.mail(parts[0])
    assert lost is not None
    assert lost.state == "failed"


def test_the_mail_that_waits_longest_comes_first_whatever_the_limit(journal: Journal) -> None:
    first, second = _mail(journal), _mail(journal)
    with journal.write() as tx:
        tx.postpone(first, AT + HOUR, "451 later")
    assert [mail.id for mail in journal.mails(("ready",), AT + HOUR, 1)] == [second]
    assert [mail.id for mail in journal.mails(("ready", "new"), AT + HOUR, 2)] == [second, first]


def test_a_move_that_is_none_changes_nothing(journal: Journal) -> None:
    notice = _mail(journal)
    with journal.write() as tx:
        tx.sending([notice], AT)
        tx.sent(notice, "250", AT)
    head = journal.head()
    with journal.write() as tx:
        for move in (
            lambda: tx.sending([notice], AT),
            lambda: tx.sent(notice, "250", AT),
            lambda: tx.postpone(notice, AT, ""),
            lambda: tx.unknown(notice, AT, ""),
            lambda: tx.sending(["N000099"], AT),
        ):
            with pytest.raises(JournalError):
                move()
    assert journal.head() == head


def test_a_letter_that_is_put_off_is_not_taken_before_and_others_go_on(journal: Journal) -> None:
    first, second, third = journal.keep([Received(raw=raw, source="test") for raw in (b"1", b"2", b"3")], AT)
    until = AT + timedelta(minutes=5)
    assert [letter.id for letter in journal.take(10, AT)] == [first, second, third]
    with journal.write() as tx:
        tx.put_off(second, until)
    assert journal.next_letter() == until
    taken = [letter.id for _ in range(2) for letter in journal.take(10, AT)]
    assert taken == [first, first]
    with journal.write() as tx:
        for letter in (first, third):
            tx.dispose(letter, disposed(), None)
    assert journal.take(10, AT) == []
    assert [(letter.id, letter.attempts) for letter in journal.take(10, until)] == [(second, 1)]
    with journal.write() as tx, pytest.raises(JournalError):
        tx.put_off(first, until)


def test_a_mail_that_was_taken_over_may_still_come_back(journal: Journal) -> None:
    notice = _mail(journal)
    with journal.write() as tx:
        tx.sending([notice], AT)
        tx.sent(notice, "250", AT)
    with journal.write() as tx:
        tx.failed(notice, "5.1.1 unknown", AT, "ab" * 32)
    (fact,) = [entry.fact for entry in journal.entries() if isinstance(entry.fact, f.NotDelivered)]
    assert (fact.notice, fact.reason, fact.letter) == (notice, "5.1.1 unknown", "ab" * 32)
    assert [mail.state for mail in (journal.mail(notice),) if mail] == ["failed"]
    journal.rebuild()
    assert [mail.state for mail in (journal.mail(notice),) if mail] == ["failed"]


def test_mails_are_found_by_message_id_or_reference(journal: Journal) -> None:
    first, second = _mail(journal), _mail(journal)
    assert [mail.id for mail in journal.find_mails([f"<{first}@corp.example>", "<x>"], [f"REF{second}"])] == [
        second,
        first,
    ]
    assert [mail.id for mail in journal.find_mails([f"<{first}@corp.example>"], [f"REF{first}"])] == [first]
    assert journal.find_mails(["<x>"], []) == []


def test_mails_about_a_record_are_read_newest_first(journal: Journal) -> None:
    first, second, third = _mail(journal, CNF), _mail(journal, CNF, "liu"), _mail(journal, CNF)
    _mail(journal, "CNF-2026-0002")
    assert [mail.id for mail in journal.mails_about(CNF)] == [third, second, first]
    assert [mail.id for mail in journal.mails_about(CNF, "wang")] == [third, first]


# Files, rules, views


def test_a_file_is_kept_once_under_its_content(journal: Journal) -> None:
    with journal.write() as tx:
        assert tx.keep_file(b"docx") == tx.keep_file(b"docx") == sha256(b"docx").hexdigest()
    assert journal.file(sha256(b"docx").hexdigest()) == b"docx"
    assert journal.file("0" * 64) is None


def test_rules_are_adopted_when_they_change(journal: Journal) -> None:
    new = RULES + "language: zh\n"
    digests = {text: sha256(text.encode()).hexdigest() for text in (RULES, new)}
    with journal.write() as tx:
        adopted = [tx.adopt_rules(digests[text], text, AT) for text in (RULES, RULES, new, new, RULES)]
        with pytest.raises(JournalError, match="SHA-256"):
            tx.adopt_rules("0" * 64, RULES, AT)
    assert adopted == [True, False, True, False, True]
    assert journal.rules(digests[new]) == new
    assert journal.rules("0" * 64) is None
    assert [type(entry.fact).__name__ for entry in journal.entries()] == ["RulesAdopted"] * 3


def test_text_that_no_store_can_hold_is_refused_and_nothing_changes(journal: Journal) -> None:
    with pytest.raises(ValueError, match="Clean it"), journal.write() as tx:
        tx.append(CNF, [opened(CNF), f.Noted(at=AT, by="wang", what="comment", words="\ud800")])
    assert journal.head()[0] == 0
