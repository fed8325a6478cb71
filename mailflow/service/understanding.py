"""What a letter asks of a record: the words of the mail become commands of the core."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from mailflow.core.answering import DECISIONS
from mailflow.core.commands import Amend, Ask, Command, GoAway, Letter, Open, Reply
from mailflow.core.facts import Attached
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.saying import NOTHING_SAID, Said
from mailflow.mail.forms.deadlines import read_due
from mailflow.mail.forms.forms import Form, split_people
from mailflow.mail.message.message import Message
from mailflow.service.routing import plain_subject
from mailflow.service.words import Words

#: The label that names whom a matter of a kind is put to.
_ASKED: Final = {"request": "主送"}

#: What was talked about, in the log of guide §5.1.
_SUMMARY: Final = "核心议题讨论摘要"

#: Labels that are parts of a confirmation themselves; every other label the letter has is a field of it.
PARTS: Final = frozenset({"title", "content", "confirmers", "rule", "due", "cc", "version", "oral", "channel", "decision"})

#: Orders that change what stands, and so need the proof of a decision.
DECISIVE: Final = (
    "approve", "conditional", "reject", "close", "false_alarm", "merge", "level", "hand_over", "confirm", "object",
    "request_sign_off", "pause", "resume", "cancel", "deliver", "delay", "accept", "decline", "propose", "handler",
    "agree", "return", "too_late", "rule", "settled",
)  # fmt: skip

#: Labels by which the requester changes a request without saying 新版本.
AMENDABLE: Final = frozenset({"title", "content", "confirmers", "rule", "due"})

#: How the requester says that a file is no new version.
_FOR_INFORMATION: Final = ("仅供参考", "for information", "For information")

#: Ways of talking that leave nothing in writing: what was agreed so awaits written confirmation (书面确认原则).
BY_WORD_OF_MOUTH: Final = (
    "会议", "电话", "口头", "即时通讯", "微信", "钉钉", "飞书", "面谈", "phone", "call", "oral", "meeting", "im", "chat",
)  # fmt: skip


def as_open(
    letter: Letter,
    number: str,
    kind: str,
    message: Message,
    words: Words,
    files: tuple[Attached, ...],
    policy: Policy,
    at: datetime,
) -> Open:
    """A new matter as its letter words it; what can not be read is named and left to the core."""
    form = words.form
    channel = form.fields.get("channel", "")
    due, unread = _due_of(form, letter.by, at, policy) if kind != "log" else (None, ())
    return Open(
        letter=letter,
        number=number,
        kind=kind,
        title=form.fields.get("title") or plain_subject(message.subject) or form.fields.get("content", "")[:40],
        content=form.fields.get("content") or form.fields.get(_SUMMARY) or form.rest.strip(),
        confirmers=_people(form, _ASKED.get(kind, "confirmers")) or (_people(form, "participants") if kind == "log" else ()),
        rule=_rule(form.fields.get("rule")),
        due=due,
        fields=_other_fields(form, kept=("due",) if kind == "log" else ()),
        attachments=files,
        cc=(*_people(form, "cc"), *(address for address in message.cc if policy.directory.owner_of(address))),
        oral="oral" in form.fields or any(word in channel.lower() for word in BY_WORD_OF_MOUTH),
        unread=(*unread, *words.unread),
    )


def _due_of(form: Form, by: str, at: datetime, policy: Policy) -> tuple[datetime | None, tuple[tuple[str, str], ...]]:
    """The due instant that somebody's letter names; with its words where they are no date (尽快, ASAP)."""
    writer = policy.directory.people.get(by)
    language = writer.language if writer else "zh"
    due = read_due(form.fields["due"], at, policy.calendar, language=language) if "due" in form.fields else None
    return due, (("due", form.fields["due"]),) if "due" in form.fields and due is None else ()


def _people(form: Form, field: str) -> tuple[str, ...]:
    return split_people(form.fields[field]) if field in form.fields else ()


def _other_fields(form: Form, kept: tuple[str, ...] = ()) -> tuple[tuple[str, str], ...]:
    others = ((name, value) for name, value in form.fields.items() if name in kept or name not in PARTS)
    return tuple((form.written.get(name, name), value) for name, value in others)


def _rule(value: str | None) -> str:
    """all, any, or the number of approvals a rule asks for; what it does not name stays as written and is asked about."""
    text = (value or "").strip().lower()
    if not text or any(word in text for word in ("全部", "所有", "all", "每")):
        return "all"
    if any(word in text for word in ("任意", "任一", "其中一", "any", "one of")) and not any(c.isdecimal() for c in text):
        return "any"
    digits = "".join(c if c.isdecimal() else " " for c in text).split()
    return digits[0] if digits else _chinese_number(text) or text


def _chinese_number(text: str) -> str | None:
    found = [str(n) for n, word in enumerate("零一二三四五六七八九十") if word in text and n]
    if "两" in text:
        return "2"
    return found[0] if len(found) == 1 else None


def as_reply(
    record: Record,
    letter: Letter,
    sign_off: str | None,
    words: Words,
    files: tuple[Attached, ...],
    policy: Policy,
    at: datetime,
    said: Said = NOTHING_SAID,
) -> Command:
    """An answer to something the service sent: the requester may change what is asked; anybody may answer or ask."""
    intent = words.intent
    if intent.command in ("status", "why", "help"):
        return Ask(letter=letter, what=intent.command)
    if said is NOTHING_SAID and _amends(letter.by, record, words, files):
        return _as_amend(letter, words, files, policy, at)
    return Reply(
        letter=letter,
        decision=intent.decision,
        words=intent.words,
        sign_off=sign_off,
        returned=intent.returned,
        reason="" if intent.decision == "approve" else intent.reason,
        start=words.start + intent.start,
        end=words.start + intent.end,
        names=intent.names,
        text=words.new.text,
        said=said,
    )


def _amends(by: str, record: Record, words: Words, files: tuple[Attached, ...]) -> bool:
    """Whether a letter changes what is asked: anybody's that says so, the requester's that names or replaces a part of it."""
    if words.intent.command == "new_version" or by != record.requester:
        return words.intent.command == "new_version"
    current = record.current
    known = {a.name: a.sha256 for a in current.attachments} if current else {}
    replaced = any(a.name in known and known[a.name] != a.sha256 for a in files)
    ours = {label for label, _ in current.fields} if current else set()
    return replaced or bool(AMENDABLE & set(words.form.fields) or ours & set(words.form.written.values()))


def new_files(record: Record, command: Command, files: tuple[Attached, ...]) -> tuple[str, ...]:
    """Files the requester sends along without saying what for; pictures may stand in a signature."""
    open_ = record.current is not None and record.current.state == "open"
    if not (open_ and isinstance(command, Reply) and command.letter.by == record.requester):
        return ()
    if command.decision not in ("none", "unclear") or any(word in command.text for word in _FOR_INFORMATION):
        return ()
    return tuple(a.name for a in files if not a.type.startswith("image/"))


def _as_amend(letter: Letter, words: Words, files: tuple[Attached, ...], policy: Policy, at: datetime) -> Amend:
    form = words.form
    new_version = words.intent.command == "new_version"
    content = form.fields.get("content") or (_after_command(words) if new_version else None)
    due, unread = _due_of(form, letter.by, at, policy)
    return Amend(
        letter=letter,
        new_version=new_version,
        title=form.fields.get("title"),
        content=content or None,
        fields=_other_fields(form),
        attachments=files,
        confirmers=_people(form, "confirmers") or None,
        rule=_rule(form.fields["rule"]) if "rule" in form.fields else None,
        due=due,
        unread=unread,
        text=words.new.text,
    )


def _after_command(words: Words) -> str:
    """What stands after 新版本 where no label says which part is new: the new content."""
    return words.intent.reason.strip() if not words.form.fields else ""


def action_of(command: Command) -> str:
    """What kind of action a command is, by which rules.yaml says how surely its sender must be known."""
    match command:
        case GoAway():
            return "decision"
        case Amend():
            return "amend"
        case Open():
            return "request"
        case Reply() if command.decision in DECISIONS or any(command.said.ordered(*DECISIVE)) or command.said.forms:
            return "decision"
        case Reply() if _rearranges(command):
            return "amend"
        case _:
            return "report"


def _rearranges(command: Reply) -> bool:
    """Whether a letter would have a meeting otherwise than it was called: everybody's calendar follows it."""
    heard = command.said.heard
    changed = heard.cancels or heard.moves or heard.topics or heard.joins or heard.leaves or heard.starts or heard.agenda
    return heard.minutes is None and bool(changed)
