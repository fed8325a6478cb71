"""The new words of a letter, with what is known of who wrote them and of what they answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.utils import parseaddr
from functools import cached_property, partial
from typing import Final

from mailflow.core.directory import Person
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.mail.forms.forms import Form, read_form
from mailflow.mail.forms.signature import unsigned
from mailflow.mail.intent.doubts.signed import names_another
from mailflow.mail.intent.intent import Intent, read_intent
from mailflow.mail.message.message import Message
from mailflow.mail.reply.fingerprint import significant
from mailflow.mail.reply.newtext import NewText, new_text
from mailflow.service.plainfields import says_nothing

_VERSION: Final = re.compile(r"[Vv](\d+\.\d+)(?![\d.])")
_VERSION_SAID: Final = re.compile(r"(?:对|针对|for |on |version )?[(（]?[Vv](\d+\.\d+)(?![\d.])版?[)）]?[ \t]*[:：,，]?")
#: What others may have said before, so that an approval on top of it means what was asked.
_NO_QUARREL: Final = frozenset(["approve", "delegate"])
#: Fewer labelled lines are no form.
_FEW: Final = 2
#: What may be asked of the service in the subject of a mail that says nothing else; nothing here decides anything.
_ASKS = re.compile(
    r"\s*(?:状态|帮助|(?:督办)?台账|status|help|register|(?:查询|搜索|表格|状态|search|form|status)\s+\S.{0,60})[\s。.!！?？]*",
    re.IGNORECASE,
)
#: How our own mails name the matter and who asks.
_TITLED = re.compile(r"[《“]([^《》“”\n]{2,80})[》”] ?V\d")
_VERSIONED = re.compile(r"[《“][^《》“”\n]{2,80}[》”] ?V\d+(?:\.\d+)*")
#: And in their subjects, which replies keep.
_SUBJECT: Final = re.compile(r"[】\]]\s*([^【】\[\]\n]{2,80}? V\d+\.\d+) \[[A-Z]{3}-\d{4}-\d{4,}")
#: What the parts of our own mails begin with; the first says what is asked.
_HEADING: Final = "■"
_REQUESTED = re.compile(r"(?:发起人：|Requester: )([^\n（(]{1,40})[（(]([^\n）)]{1,40})[）)]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Whom a letter is from, as its words may name them: the department spoken for, and names to sign with."""

    department: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a letter answers: its number, names of the matter and of who asks, the text sent, and what is to be confirmed."""

    names: tuple[str, ...] = ()
    text: str = ""
    content: str = ""
    number: str = ""


NOBODY: Final = Writer()
NOTHING: Final = Matter()


@dataclass(frozen=True, kw_only=True)
class Words:
    """The new words of a letter; what they decide is read when it is first asked for, and most new matters never ask.

    `start` is where they begin in its new text, where they are only a part of it; `unread` are places of its tables and what
    is wrong there; `others` are all departments and people there are, who may have answered before. Without slots, for what
    was read is kept.
    """

    new: NewText
    form: Form
    vocabulary: Mapping[str, tuple[str, ...]]
    versions: tuple[str, ...] = ()
    start: int = 0
    unread: tuple[tuple[str, str], ...] = ()
    writer: Writer = NOBODY
    matter: Matter = NOTHING
    others: Writer = NOBODY

    @cached_property
    def intent(self) -> Intent:
        """What they say as an answer; naming a version of the record says which one is meant and nothing else."""
        text = self.form.fields.get("decision", self.new.text)
        found = self._read(text)
        if found.decision == "approve" and "decision" in self.form.fields:
            found = self._with_the_rest(found)
        return replace(found, decision="unclear") if found.decision == "approve" and self._is_of_else else found

    @property
    def _is_of_else(self) -> bool:
        """Whether what stands around the answer tells that it is to something else than what we asked."""
        changed = self.new.foreign or bool(self.new.edited)
        return changed or self._answers_a_part or self._agrees_with_another or self._is_signed_by_another

    @property
    def _is_signed_by_another(self) -> bool:
        """Whether the signature below, which is no part of the answer, names somebody else than who writes."""
        writer = self.writer
        return bool(writer.names) and names_another(self.new.signature, writer.names, writer.department, self.matter.names)

    def _read(self, text: str) -> Intent:
        return read_intent(
            _VERSION_SAID.sub(self._set_aside, text),
            self.vocabulary,
            self.writer.department,
            names=self.writer.names,
            about=self.matter.names,
            request=self.matter.text,
            answers=() if self.new.conflict else self.new.answers,
        )

    def _with_the_rest(self, found: Intent) -> Intent:
        """What a form decides together with all else that stands in it: a remark limits it as it would in a letter."""
        above, below = self.form.above, (self.form.below, *self._said_besides())
        if not any((above, *below)):
            return found
        whole = self._read("\n".join(filter(None, (above, found.words, *below))))
        return found if whole.decision == "approve" else replace(whole, start=found.start, end=found.end, words=found.words)

    def _said_besides(self) -> tuple[str, ...]:
        """The fields of a form besides the decision, without who signs, of what, and when."""
        fields = self.form.fields.items()
        return tuple(value for name, value in fields if name != "decision" and not self._identifies(name, value))

    def _identifies(self, name: str, value: str) -> bool:
        """Whether a field only says again who answers, what, or when; one that names another says more."""
        if not (told := significant(value)) or says_nothing(name, value):
            return True
        known = (*self.writer.names, *self.writer.department, *self.matter.names, *self.versions, self.matter.number)
        return any(told == significant(one) for one in known if one)

    @property
    def _agrees_with_another(self) -> bool:
        """Whether it stands on top of another's words that approve nothing: 同意 there may be said of these."""
        if not (said := self._without_name(self.new.earlier)):
            return False
        everybody = partial(read_intent, words=self.vocabulary, own=self.others.department, names=self.others.names)
        whole = everybody(said).decision
        return (everybody(f"同意。\n{said}").decision if whole == "acknowledge" else whole) not in _NO_QUARREL

    def _without_name(self, said: str) -> str:
        """Without the name of a colleague in its last line: He and May are words, too."""
        words, _, last = said.rpartition("\n")
        return words if words and significant(last) in map(significant, self.others.names) else said

    @property
    def _answers_a_part(self) -> bool:
        """Whether it stands below a few words that were cut out of what is to be confirmed: of the rest it says nothing."""
        cut, whole = significant(self.new.above), significant(self.matter.content)
        return bool(cut) and cut != whole and cut in whole

    def _set_aside(self, match: re.Match[str]) -> str:
        return " " * len(match[0]) if f"V{match[1]}" in self.versions else match[0]

    @property
    def differs(self) -> bool:
        """Whether the part a reader sees would decide otherwise than the part a program reads (safety §1 row 13)."""
        return self.new.conflict


def read_words(
    message: Message,
    sent: str | None,
    policy: Policy,
    writer: Person | None = None,
    record: Record | None = None,
    kind: str | None = None,
) -> Words:
    """What the writer of a letter wrote, without what was quoted.

    `sent` is the text it answers, `record` what it is about,
    `kind` the kind of record it would open.
    """
    who = _writer(message, writer, policy)
    new = new_text(message, sent, policy.vocabulary, own=who.department, names=who.names)
    if record is None and sent is None and not new.text.strip() and _ASKS.fullmatch(message.subject):
        new = replace(new, text=message.subject.strip())
    form = read_form(new.text, policy.labels, kind=kind or (record.kind if record else ""))
    form = unsigned(form, new.text, (*who.names, *who.department))
    return Words(
        new=new,
        form=form if record or sent else _with_phone(form, message.text, new.text),
        vocabulary=policy.vocabulary,
        versions=tuple(s.version for s in record.sign_offs) if record else (),
        writer=who,
        matter=_matter(record, sent, message.subject or "", policy),
        others=_anybody(policy) if new.earlier else NOBODY,
    )


def _with_phone(form: Form, whole: str, text: str) -> Form:
    """A form whose last line is a telephone number, which else reads as the end of a signature."""
    _, found, below = whole.replace("\r\n", "\n").partition(text.strip() or "\n")
    line = next((line for line in below.split("\n") if line.strip()), "") if found else ""
    if len(form.fields) < _FEW or "phone" in form.fields or not (phone := read_form(line).fields.get("phone")):
        return form
    written = {**form.written, "phone": line.partition(":" if ":" in line else "：")[0].strip()}
    return replace(form, fields={**form.fields, "phone": phone}, order=(*form.order, "phone"), written=written)


def _writer(message: Message, person: Person | None, policy: Policy) -> Writer:
    """The names a writer signs with; the one the mail program adds proves nothing and only tells a signature."""
    if person is None:
        return NOBODY
    shown = parseaddr(message.header("From") or "")[0]
    names = (person.name, *person.aliases, *filter(None, (person.title, shown)))
    return Writer(department=_department_of(person, policy), names=names)


def _anybody(policy: Policy) -> Writer:
    """All who may have written in a thread, by the names they sign with; a mail address is one of these."""
    departments, people = policy.directory.departments.values(), policy.directory.people.values()
    return Writer(
        department=tuple(name for one in departments for name in (one.name, *one.aliases)),
        names=tuple(
            name for one in people for name in (one.name, *one.aliases, *(mail.partition("@")[0] for mail in one.mails)) if name
        ),
    )


def _department_of(person: Person, policy: Policy) -> tuple[str, ...]:
    department = policy.directory.departments.get(person.department or "")
    return (department.name, *department.aliases) if department else ()


def _matter(record: Record | None, sent: str | None, subject: str, policy: Policy) -> Matter:
    """What was asked for, and by whom: naming it, or a figure of it, limits no answer."""
    if record is None or record.current is None:
        return Matter(names=_names_in(sent), text=_asked_in(sent)) if sent else _matter_of_subject(subject)
    asked = record.current
    requester = policy.directory.people.get(record.requester)
    names = (record.title, *((requester.name, *_department_of(requester, policy)) if requester else ()))
    fields = "\n".join(f"{label} {value}" for label, value in asked.fields)
    text = "\n".join((f"{asked.title} {asked.version}", asked.content, fields))
    return Matter(names=names, text=text, content=asked.content, number=record.id)


def _matter_of_subject(subject: str) -> Matter:
    """What the subject of a reply to one of our mails names, where neither that mail nor its record is at hand."""
    found = _SUBJECT.search(subject)
    return Matter(names=(found[1].rpartition(" V")[0],), text=found[1]) if found else NOTHING


def _asked_in(sent: str) -> str:
    """What a mail of ours asks to confirm, without its deadline, reminders and instructions: their days and words ask nothing."""
    title = _VERSIONED.search(sent)
    _, heading, rest = sent.partition(_HEADING)
    return f"{title[0] if title else ''}\n{rest.partition(_HEADING)[0]}" if heading else sent


def _names_in(sent: str) -> tuple[str, ...]:
    """The title and the requester that a mail of ours names, where its record is not at hand."""
    title, requester = _TITLED.search(sent), _REQUESTED.search(sent)
    return (*(title.groups() if title else ()), *(filter(None, requester.groups()) if requester else ()))


def merged(base: Words, answer: Words) -> Words:
    """A letter that was asked back, completed by its answer: what the answer says wins."""
    fields: Mapping[str, str] = {**base.form.fields, **answer.form.fields}
    written: Mapping[str, str] = {**base.form.written, **answer.form.written}
    return replace(base, form=replace(base.form, fields=dict(fields), written=dict(written)))


def versions_said(text: str) -> set[str]:
    """The versions a text names: V1.1."""
    return {f"V{number}" for number in _VERSION.findall(text)}
