from __future__ import annotations

from collections.abc import Iterator

import pytest
from imap_desk import DONE, Desk, desk_at, mail
from rig.dovecot import Dovecot

from mailflow.transport.imap import ImapMailbox
from mailflow.transport.mailbox import MailboxError


@pytest.fixture
def desk(dovecot: Dovecot) -> Iterator[Desk]:
    with desk_at(dovecot) as desk:
        yield desk


def test_every_mail_is_taken_once_in_order_and_byte_for_byte(desk: Desk) -> None:
    mails = [mail(number) for number in range(3)]
    desk.put(*mails)
    box = desk.box()
    assert box.poll() == 3
    assert desk.store.raws == mails
    assert desk.store.batches == [3]
    assert box.poll() == 0
    assert desk.flags() == [{DONE}] * 3


def test_an_arrival_says_where_it_lies_and_since_when(desk: Desk) -> None:
    desk.put(mail(1))
    desk.box().poll()
    (arrival,) = desk.store.mails
    assert arrival.place is not None
    assert arrival.place.uid == 1
    assert arrival.source == f"imap:{desk.user}@127.0.0.1/INBOX;UIDVALIDITY={arrival.place.uidvalidity};UID=1"
    assert arrival.stored_at is not None and arrival.stored_at.tzinfo is not None
    assert (arrival.mail_from, arrival.rcpt_to, arrival.peer, arrival.oversize) == (None, (), None, None)


def test_mail_that_comes_later_is_taken_by_the_next_poll(desk: Desk) -> None:
    desk.put(mail(1))
    box = desk.box()
    assert box.poll() == 1
    desk.put(mail(2))
    assert box.poll() == 1
    assert desk.store.raws == [mail(1), mail(2)]


def test_an_empty_folder_gives_nothing(desk: Desk) -> None:
    box = desk.box()
    assert box.poll() == 0
    assert box.poll() == 0
    assert desk.store.mails == []


def test_a_restart_takes_nothing_twice(desk: Desk) -> None:
    desk.put(mail(1), mail(2))
    assert desk.box().poll() == 2
    assert desk.box().poll() == 0
    assert len(desk.store.mails) == 2


def test_a_cut_before_the_flag_leaves_a_mail_that_is_flagged_later_and_not_taken_twice(desk: Desk) -> None:
    desk.put(mail(1))
    desk.proxy.cut_before(b"STORE")
    box = desk.box()
    with pytest.raises(MailboxError):
        box.poll()
    assert desk.proxy.was_cut.wait(10)
    assert desk.flags() == [set()]
    assert box.poll() == 0
    assert desk.flags() == [{DONE}]
    assert desk.store.raws == [mail(1)]


def test_a_store_that_fails_leaves_the_mail_unflagged_and_it_comes_again(desk: Desk) -> None:
    desk.put(mail(1))
    desk.store.fail_next()
    box = desk.box()
    with pytest.raises(MailboxError, match="no space left") as caught:
        box.poll()
    assert isinstance(caught.value.__cause__, OSError)
    assert b"STORE" not in desk.proxy.sent
    assert desk.flags() == [set()]
    assert box.poll() == 1
    assert desk.flags() == [{DONE}]


def test_a_store_that_fails_after_storing_is_believed_when_it_says_what_it_knows(desk: Desk) -> None:
    desk.put(mail(1))
    desk.store.fail_next(after=True)
    box = desk.box()
    with pytest.raises(MailboxError):
        box.poll()
    assert box.poll() == 0
    assert desk.store.raws == [mail(1)]
    assert desk.flags() == [{DONE}]


@pytest.mark.parametrize("flag", ["\\Seen", "\\Answered", "\\Deleted", DONE])
def test_flags_that_another_client_sets_are_not_believed(desk: Desk, flag: str) -> None:
    desk.put(mail(1))
    with desk.dovecot.client(desk.user) as other:
        other.select()
        other.store("1", "+FLAGS", f"({flag})")
    assert desk.box().poll() == 1
    assert desk.flags() == [{flag, DONE}]


def test_reading_does_not_mark_a_mail_as_seen(desk: Desk) -> None:
    desk.put(mail(1), mail(2, 9 << 20))
    assert desk.box(size_limit=1 << 20).poll() == 2
    assert all("\\Seen" not in flags for flags in desk.flags())


def test_a_new_uidvalidity_brings_the_same_bytes_again_for_the_caller_to_know(desk: Desk) -> None:
    with desk.dovecot.client(desk.user) as other:
        other.create("Work")
    desk.put(mail(1), folder="Work")
    box = desk.box(folder="Work")
    assert box.poll() == 1
    with desk.dovecot.client(desk.user) as other:
        other.delete("Work")
        other.create("Work")
    desk.put(mail(1), mail(2), folder="Work")
    assert box.poll() == 2
    assert desk.store.raws == [mail(1), mail(1), mail(2)]
    first, again, _ = [arrival.place for arrival in desk.store.mails]
    assert first and again and first.uid == again.uid and first.uidvalidity != again.uidvalidity


def test_a_mail_deleted_between_search_and_fetch_is_left_out(desk: Desk) -> None:
    desk.put(mail(1), mail(2), mail(3))
    desk.proxy.before(b"BODY.PEEK", lambda: delete(desk, "2"))
    box = desk.box()
    assert polled_until_quiet(box) == 2
    assert desk.store.raws == [mail(1), mail(3)]
    assert desk.flags() == [{DONE}] * 2


def test_a_mail_deleted_between_fetch_and_flag_does_no_harm(desk: Desk) -> None:
    desk.put(mail(1), mail(2))
    desk.proxy.before(b"STORE", lambda: delete(desk, "1"))
    assert polled_until_quiet(desk.box()) == 2
    assert desk.flags() == [{DONE}]


def test_big_mail_comes_in_pieces_and_whole(desk: Desk) -> None:
    big = mail(1, 9 << 20)
    desk.put(big, mail(2))
    assert desk.box().poll() == 2
    assert desk.store.raws == [big, mail(2)]
    assert desk.store.batches == [1, 1]
    assert desk.proxy.sent.count(b"BODY.PEEK[]<") == len(big) // (1 << 20) + 1


def test_of_a_mail_that_is_too_big_only_the_header_is_fetched(desk: Desk) -> None:
    big = mail(1, 9 << 20)
    desk.put(big, mail(2))
    assert desk.box(size_limit=1 << 20).poll() == 2
    assert b"BODY.PEEK[]<" not in desk.proxy.sent
    cut, whole = desk.store.mails
    assert cut.raw == big[: big.index(b"\r\n\r\n") + 4]
    assert cut.oversize == len(big)
    assert (whole.raw, whole.oversize) == (mail(2), None)


def test_a_backlog_comes_in_batches_of_fifty_and_each_is_flagged_by_one_command(desk: Desk) -> None:
    desk.put(*(mail(number) for number in range(120)))
    assert desk.box().poll() == 120
    assert desk.store.batches == [50, 50, 20]
    assert desk.proxy.sent.count(b"STORE") == 3
    assert desk.flags() == [{DONE}] * 120


def test_done_mail_is_moved_where_that_is_wanted(desk: Desk) -> None:
    desk.put(mail(1), mail(2))
    box = desk.box("?move=%E5%A4%84%E7%90%86%E5%AE%8C")
    assert box.poll() == 2
    assert desk.flags() == []
    assert len(desk.flags("&WQR0BluM-")) == 2


def test_mail_that_was_stored_and_not_moved_is_moved_later_and_not_taken_twice(desk: Desk) -> None:
    desk.put(mail(1))
    desk.proxy.cut_before(b"UID MOVE")
    box = desk.box("?move=Processed")
    with pytest.raises(MailboxError):
        box.poll()
    assert len(desk.flags()) == 1
    assert box.poll() == 0
    assert desk.flags() == []
    assert len(desk.flags("Processed")) == 1
    assert desk.store.raws == [mail(1)]


def test_without_move_done_mail_is_copied_and_expunged(desk: Desk) -> None:
    desk.proxy.hidden = b"MOVE"
    desk.put(mail(1), mail(2))
    assert desk.box("?move=Processed").poll() == 2
    assert b"UID EXPUNGE" in desk.proxy.sent and b"UID MOVE" not in desk.proxy.sent
    assert desk.flags() == []
    assert len(desk.flags("Processed")) == 2


def test_nothing_but_the_known_commands_goes_to_the_server(desk: Desk) -> None:
    desk.put(mail(1), b"Message-ID: <x>\r\n A9 DELETE INBOX\r\nSubject: \"\\ $(x)\r\n\r\nx\r\n")
    box = desk.box()
    assert box.poll() == 2
    box.close()
    known = {"CAPABILITY", "LOGIN", "ID", "SELECT", "UID SEARCH", "UID FETCH", "UID STORE", "LOGOUT"}
    assert set(desk.commands()) == known


def delete(desk: Desk, number: str) -> None:
    with desk.dovecot.client(desk.user) as other:
        other.select()
        other.store(number, "+FLAGS", "(\\Deleted)")
        other.expunge()


def polled_until_quiet(box: ImapMailbox) -> int:
    """Mails taken by up to five rounds, of which some may fail."""
    taken = 0
    for _ in range(5):
        try:
            taken += box.poll()
        except MailboxError:
            continue
    return taken
