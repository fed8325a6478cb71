"""`mailflow held`: what is held, and what an admin does about it, with a reason."""

from __future__ import annotations

import getpass
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import click

from mailflow.cli.language import language_option
from mailflow.cli.opening import journal_option, opened
from mailflow.cli.screen import say
from mailflow.core.bilingual import filled
from mailflow.core.reasons import told_again
from mailflow.journal.journal import Held, Journal, JournalError
from mailflow.journal.sqlite import SqliteJournal
from mailflow.rules.load import read_rules
from mailflow.service.clock import system_clock
from mailflow.service.disposal import Disposal
from mailflow.service.holding import shown_held
from mailflow.service.presence import present
from mailflow.service.reading import Trust
from mailflow.service.settings import from_environment

#: What is said of orders: name -> (Chinese, English).
WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "listed": ("暂扣 {count} 封", "{count} held"),
    "no_reason": ("没有写理由，应写明。请写明为什么。", "found nothing, expected a reason. Write why."),
    "recorded": ("来信 {number}：已登记{act}。", "letter {number}: {act} is recorded."),
    "not_done": ("来信 {number}：{why}", "letter {number}: {why}"),
    "release": ("放行", "release"),
    "retry": ("重试", "retry"),
    "discard": ("丢弃", "discard"),
    "unknown": (
        "没有这封暂扣的来信，应为 mailflow held list 所列的序号。请另选一个。",
        "found no such held letter, expected a number that `mailflow held list` shows. Name another.",
    ),
    "ended": (
        "此前已放行或丢弃，应为仍在暂扣的来信。请运行 mailflow held list",
        "found it released or discarded before, expected a letter that is still held. Run: mailflow held list",
    ),
    "counted": (
        "已由发件人本人核实放行，应为仍在暂扣的来信。请运行 mailflow held list",
        "found it freed by its sender, expected a letter that is still held. Run: mailflow held list",
    ),
    "unreadable": (
        "无法读取，应为有文字的来信。请丢弃，或请对方重新发送。",
        "found that it can not be read, expected a letter with text. Discard it, or have it sent again.",
    ),
    "stranger": (
        "发件人不在规则中，应为通讯录里的人。请先把其地址写入 rules.yaml。",
        "found its sender not in the rules, expected a person of the directory. Add the address to rules.yaml first.",
    ),
}


def _said(language: str, name: str, /, **values: object) -> str:
    return filled(*WORDS[name], **values).to(language)


@click.group(short_help="List held letters; release, retry or discard one.")
def held() -> None:
    """List the letters that are held, or release, retry or discard one; each act is kept for ever with who and why.

    暂扣的来信：列出、放行、重试或丢弃。放行视同已核实本人；丢弃只作记录，不删除任何内容。服务运行时也可以执行。
    """


@held.command("list", short_help="List what is held.")
@language_option
@journal_option
def list_(journal: Path | None, language: str) -> None:
    """List the held letters about which nothing was done yet: number, time, sender, subject, and why each is held."""
    with opened(journal) as store:
        numbers = store.held_open()
        for number in numbers:
            one = shown_held(store, number)
            at, why = one["at"][:16].replace("T", " "), told_again(one["why"], language)
            say(f"{number:>6}  {at}Z  {one['sender'] or '?'}: {one['subject']}  ({why})")
        say(_said(language, "listed", count=len(numbers)))


def _command(act: str, told: str) -> click.Command:
    @held.command(act, short_help=told, help=f"{told} NUMBER is what `mailflow held list` shows; the reason is kept for ever.")
    @click.argument("number", type=click.IntRange(1))
    @click.option("--reason", required=True, help="Why; it is kept for ever.")
    @language_option
    @journal_option
    def command(number: int, reason: str, journal: Path | None, language: str) -> None:
        if not reason.strip():
            raise click.BadParameter(_said(language, "no_reason"), param_hint="--reason")
        with opened(journal) as store, _alone_or_beside(store):
            _act(store, number, act, reason.strip(), language)
        say(_said(language, "recorded", number=number, act=_said(language, act)))

    return command


_command("release", "Let a letter count as if its sender were proven.")
_command("retry", "Read a letter again under the present rules.")
_command("discard", "Set a letter aside; it is kept.")


@contextmanager
def _alone_or_beside(store: SqliteJournal) -> Iterator[None]:
    """A stopped service's journal is held meanwhile, and sealed again; beside a running one each write waits its turn."""
    with ExitStack() as stack:
        try:
            stack.enter_context(store.hold(system_clock()))
        except Held:
            say("服务正在运行，由它寄出后续邮件。 The service is running and mails what follows.")
        yield


def _act(store: Journal, number: int, act: str, reason: str, language: str) -> None:
    at, settings = system_clock(), from_environment()
    digest = store.in_force()
    text = store.rules(digest) if digest else None
    if text is None:
        raise JournalError("journal: found no rules that were ever in force, expected some. Start mailflow on it once.")
    policy = present(read_rules(text, "rules.yaml").policy, store, at)
    with store.write() as tx:
        disposal = Disposal(store, tx, policy, at, trust=Trust(settings.trusted_peers))
        result = disposal.holding.act(number, act, f"user {getpass.getuser()}", reason)
        if result != "done":
            raise JournalError(_said(language, "not_done", number=number, why=_said(language, result)))
