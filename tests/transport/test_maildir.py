from __future__ import annotations

import mailbox
import os
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rig.store import Store

from mailflow.transport.mailbox import BATCH_BYTES, BATCH_MAILS, Failed, MailboxError, Polled, Waiting, batches
from mailflow.transport.maildir import MaildirMailbox, MaildirPost, safe_folder

RAW = b"Subject: x\r\nMessage-ID: <1@mailflow.example>\r\n\r\nhello\r\n"
HE = "he@corp.example"


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "inbox"
    mailbox.Maildir(path)
    return path


def put(folder: Path, name: str, raw: bytes = RAW, where: str = "new") -> Path:
    file = folder / where / name
    file.write_bytes(raw)
    return file


def names(folder: Path) -> list[str]:
    return sorted(f"{file.parent.name}/{file.name}" for file in folder.glob("*/*"))


def test_new_mail_is_taken_once_and_moved_to_cur_unread(folder: Path, store: Store) -> None:
    put(folder, "1.a.host", RAW)
    put(folder, "2.b.host", b"second")
    box = MaildirMailbox(folder, store.accept, store)
    assert box.poll() == 2
    assert [(mail.raw, mail.source) for mail in store.mails] == [
        (RAW, f"maildir:{folder}/1.a.host"),
        (b"second", f"maildir:{folder}/2.b.host"),
    ]
    assert names(folder) == ["cur/1.a.host:2,", "cur/2.b.host:2,"]
    assert box.poll() == 0
    assert MaildirMailbox(folder, store.accept, store).poll() == 0


def test_what_a_mail_client_has_moved_before_us_is_taken_and_left_there(folder: Path, store: Store) -> None:
    put(folder, "1.a.host:2,S", where="cur")
    assert MaildirMailbox(folder, store.accept, store).poll() == 1
    assert names(folder) == ["cur/1.a.host:2,S"]


def test_a_store_that_fails_leaves_the_mail_in_new_and_it_comes_again(folder: Path, store: Store) -> None:
    put(folder, "1.a.host")
    store.fail_next()
    box = MaildirMailbox(folder, store.accept, store)
    with pytest.raises(MailboxError, match="no space left"):
        box.poll()
    assert names(folder) == ["new/1.a.host"]
    assert box.poll() == 1


def test_a_mail_stored_and_not_moved_is_moved_later_and_not_taken_twice(folder: Path, store: Store) -> None:
    put(folder, "1.a.host")
    store.fail_next(after=True)
    box = MaildirMailbox(folder, store.accept, store)
    with pytest.raises(MailboxError):
        box.poll()
    assert names(folder) == ["new/1.a.host"]
    assert box.poll() == 0
    assert names(folder) == ["cur/1.a.host:2,"]
    assert store.raws == [RAW]


def test_of_a_mail_that_is_too_big_only_the_header_is_taken(folder: Path, store: Store) -> None:
    big = RAW + b"x" * 5000
    put(folder, "1.a.host", big)
    assert MaildirMailbox(folder, store.accept, store, size_limit=4000).poll() == 1
    (mail,) = store.mails
    assert (mail.raw, mail.oversize) == (RAW[: RAW.index(b"hello")], len(big))


def test_only_plain_files_are_mail(folder: Path, store: Store, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"canary")
    (folder / "new" / "link").symlink_to(secret)
    (folder / "new" / "directory").mkdir()
    os.mkfifo(folder / "new" / "pipe")
    put(folder, ".hidden")
    put(folder, "half", where="tmp")
    assert MaildirMailbox(folder, store.accept, store).poll() == 0
    assert store.mails == []


def test_a_file_name_that_is_no_text_still_names_its_mail(folder: Path, store: Store) -> None:
    (folder / "new" / os.fsdecode(b"1.\xff\xb8.host")).write_bytes(RAW)
    box = MaildirMailbox(folder, store.accept, store)
    assert box.poll() == 1
    assert store.mails[0].source.encode() == f"maildir:{folder}/1.\\xff\\xb8.host".encode()
    assert MaildirMailbox(folder, store.accept, store).poll() == 0


def test_a_backlog_comes_in_batches(folder: Path, store: Store) -> None:
    for number in range(120):
        put(folder, f"{number:03}.x.host", b"Subject: %d\n\n" % number)
    assert MaildirMailbox(folder, store.accept, store).poll() == 120
    assert store.batches == [50, 50, 20]
    assert store.raws == [b"Subject: %d\n\n" % number for number in range(120)]


def test_a_folder_that_is_not_there_yet_is_empty(tmp_path: Path, store: Store) -> None:
    assert MaildirMailbox(tmp_path / "later", store.accept, store).poll() == 0


def test_a_watch_polls_until_it_is_stopped_and_tells_of_failures(folder: Path, store: Store) -> None:
    put(folder, "1.a.host")
    store.fail_next()
    stop = Event()
    waits: list[float] = []
    heard: list[object] = []

    def wait(seconds: float) -> bool:
        waits.append(seconds)
        return stop.is_set()

    def hear(what: Polled | Waiting | Failed) -> None:
        heard.append(what)
        if what == Polled(0):
            stop.set()

    MaildirMailbox(folder, store.accept, store, every=7).watch(wait, hear)
    assert [type(what) for what in heard] == [Failed, Polled, Polled]
    assert [seconds for seconds in waits if seconds] == [1, 7, 7]


def test_a_mail_sent_is_one_file_that_every_maildir_reader_finds(tmp_path: Path) -> None:
    sent = MaildirPost(tmp_path).send(HE, RAW, "<1@mailflow.example>")
    assert Path(sent.reply).read_bytes() == RAW
    (there,) = mailbox.Maildir(tmp_path / HE, create=False)
    assert there["Message-ID"] == "<1@mailflow.example>"


def test_the_same_mail_sent_again_is_still_one_file_even_after_it_was_read(tmp_path: Path) -> None:
    post = MaildirPost(tmp_path)
    first = Path(post.send(HE, RAW, "<1@x>").reply)
    assert Path(post.send(HE, RAW, "<1@x>").reply) == first
    read = first.rename(tmp_path / HE / "cur" / f"{first.name}:2,S")
    assert Path(post.send(HE, RAW, "<1@x>").reply) == read
    assert names(tmp_path / HE) == [f"cur/{read.name}"]
    post.send(HE, RAW, "<2@x>")
    post.send("wu@corp.example", RAW, "<1@x>")
    assert len(names(tmp_path / HE)) == 2
    assert len(names(tmp_path / "wu@corp.example")) == 1


def test_a_half_mail_left_by_a_crash_is_never_seen_and_is_written_over(tmp_path: Path) -> None:
    post = MaildirPost(tmp_path)
    whole = Path(post.send(HE, RAW, "<1@x>").reply)
    half = tmp_path / HE / "tmp" / whole.name
    whole.unlink()
    half.write_bytes(RAW[:10])
    store = Store()
    assert MaildirMailbox(tmp_path / HE, store.accept, store).poll() == 0
    post.send(HE, RAW, "<1@x>")
    assert whole.read_bytes() == RAW
    assert not half.exists()


@pytest.mark.parametrize(
    "name", ["../../etc", "/etc/passwd", "..", ".", "", "a/b@c", "a\\b@c", "x@y\0", "~root", "con", ".ssh@x"]
)
def test_hostile_recipients_stay_inside_the_root(tmp_path: Path, name: str) -> None:
    root = tmp_path / "out"
    sent = Path(MaildirPost(root).send(name, RAW, "<1@x>").reply)
    assert sent.resolve().parent.parent.parent == root.resolve()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert sent.parent.parent.name.startswith("address-")


@settings(max_examples=300)
@given(st.text(max_size=60))
def test_every_folder_name_is_one_safe_step(recipient: str) -> None:
    name = safe_folder(recipient)
    assert name == Path(name).name and name not in ("", ".", "..") and not name.startswith(".")
    assert name.isascii() and name.isprintable() and "/" not in name and "\\" not in name


def test_people_are_told_apart_and_their_folders_can_be_read() -> None:
    assert safe_folder("He@Corp.example") == "he@corp.example"
    assert safe_folder("何@corp.example") != safe_folder("贺@corp.example")


@settings(max_examples=200)
@given(st.dictionaries(st.integers(1, 10_000), st.integers(0, BATCH_BYTES * 2), max_size=150))
def test_batches_hold_every_mail_once_in_order_and_within_bounds(sizes: dict[int, int]) -> None:
    cut = list(batches(sizes))
    assert [key for batch in cut for key in batch] == sorted(sizes)
    assert all(0 < len(batch) <= BATCH_MAILS for batch in cut)
    assert all(sum(batch.values()) <= BATCH_BYTES or len(batch) == 1 for batch in cut)
