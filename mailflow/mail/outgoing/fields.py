"""Which values each mail template may name, and what is wrong with a folder of templates before a mail needs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from mailflow.core.bilingual import Said, listed
from mailflow.mail.outgoing.faulty import fault
from mailflow.mail.outgoing.templates import BLOCKS, LANGUAGES, WITHOUT_RECORD, filters

#: What every template is given; `story` keys are empty where a mail is about no record, `sheet` is the table that goes along.
ALWAYS: Final = frozenset({*WITHOUT_RECORD, "you", "role", "ref", "service", "subject", "lead", "ui", "say", "mailto", "sheet"})

#: template -> what it is given besides.
FIELDS: Final[Mapping[str, frozenset[str]]] = {
    "sign-off-request": frozenset({"again", "from_whom"}),
    "opened": frozenset({"unread"}),
    "answered": frozenset({"answer", "replaced", "repeated", "closed", "tally"}),
    "noted": frozenset({"what", "words", "to"}),
    "amended": frozenset({"amendments", "unread"}),
    "progress": frozenset({"event"}),
    "outcome": frozenset(),
    "due-moved": frozenset(),
    "released": frozenset(),
    "reminder": frozenset({"overdue", "rule"}),
    "escalation": frozenset({"late", "level", "elapsed", "informed", "asked", "rule"}),
    "question": frozenset({"reason", "detail", "quoted", "options"}),
    "refusal": frozenset({"reason", "detail", "quoted"}),
    "challenge": frozenset({"letter"}),
    "disowned": frozenset({"held", "by", "words"}),
    "undeliverable": frozenset({"unreached", "server_reply", "mail_kind", "how", "instead", "named", "until"}),
    "absence": frozenset({"away", "owed"}),
    "duty-reminder": frozenset({"overdue", "duties", "asked", "rule"}),
    "duty-escalation": frozenset({"late", "level", "elapsed", "informed", "asked", "duties", "rule"}),
    "matter-status": frozenset({"beside"}),
    "project-opened": frozenset({"missing", "wanted", "unread", "similar"}),
    "project-ask": frozenset({"what", "due", "part", "listed"}),
    "project-news": frozenset({"what", "by", "words", "listed", "due", "part", "deciders"}),
    "form-result": frozenset({"lines", "counted", "open", "form"}),
    "meeting-notice": frozenset({"changes"}),
    "meeting-cancelled": frozenset({"reason"}),
    "meeting-question": frozenset({"lacks", "unclear"}),
    "meeting-answered": frozenset({"answer", "reason", "to"}),
    "meeting-wish": frozenset({"wish", "answer", "part"}),
    "meeting-wished": frozenset({"wish", "answer", "how", "reason"}),
    "meeting-news": frozenset({"by", "answer", "reason", "to"}),
    "meeting-reminder": frozenset({"rule", "attendance"}),
    "attendance-list": frozenset(),
    "minutes-request": frozenset({"due"}),
    "minutes-drafted": frozenset({"lacks", "unclear", "no_chair"}),
    "minutes-returned": frozenset({"by", "words"}),
    "minutes-issued": frozenset({"again"}),
    "minutes-answered": frozenset({"what", "items"}),
    "minutes-objection": frozenset({"by", "items"}),
    "minutes-final": frozenset(),
    "issue-raised": frozenset({"department"}),
    "issue-receipt": frozenset({"what", "words", "missing", "unknown"}),
    "issue-escalation": frozenset({"level", "asked", "informed", "rule", "others", "skipped"}),
    "issue-news": frozenset({"event"}),
    "task-receipt": frozenset({"lines", "mine"}),
    "task-news": frozenset({"lines", "by"}),
    "task-list": frozenset({"mine", "rule"}),
    "register": frozenset({"register"}),
    "search": frozenset({"words", "found", "more"}),
    "digest": frozenset({
        "since", "until", "owe", "owe_more", "late", "soon", "awaited", "awaited_more", "department", "overdue",
        "decided", "raised", "incidents", "changes", "projects", "month", "rule",
    }),
    "bundle": frozenset({"owe", "late", "rules"}),
    "digest-result": frozenset({"lines"}),
    "digest-wanted": frozenset({"wanted"}),
    "standing": frozenset({"owe", "awaited"}),
    "form": frozenset({"form"}),
    "sheet": frozenset(),
    "incident-notice": frozenset({"ask_by", "again", "change"}),
    "incident-receipt": frozenset({"opened", "done", "unread", "missing", "similar", "several"}),
    "incident-news": frozenset({"change"}),
    "incident-update": frozenset(),
    "incident-escalation": frozenset(
        {"what", "due", "since", "elapsed", "late", "level", "asked", "informed", "rule", "skipped"}
    ),
    "incident-reminder": frozenset({"what", "due", "overdue", "rule"}),
    "incident-team": frozenset({"due"}),
    "incident-closed": frozenset(),
    "incident-reviewed": frozenset(),
    "request": frozenset({"answer_by"}),
    "request-step": frozenset({"event", "owes", "unread"}),
    "status": frozenset(),
    "why": frozenset({"asked_of"}),
    "why-lines": frozenset({"asked_of", "lines"}),
    "help": frozenset({"owes", "ways", "context"}),
    "anchor": frozenset({"number", "hash", "letters", "since"}),
    "rules-adopted": frozenset({"digest", "before", "since", "by", "changes", "more", "restart"}),
    "rules-checked": frozenset({
        "digest", "before", "proposer", "admins", "problems", "problems_more", "warnings", "changes", "more", "preview",
    }),
    "pulse": frozenset({
        "since", "until", "counts", "held_open", "letters_waiting", "mails_waiting", "oldest", "number", "hash", "rules",
        "journal_bytes", "free_bytes", "held",
    }),
    "held": frozenset({"held", "more"}),
    "held-done": frozenset({"lines"}),
    "rules-refused": frozenset({"problems", "more", "digest", "since"}),
}

_SHARED: Final[Mapping[str, frozenset[str]]] = {"frame": frozenset({"body"}), "say": frozenset()}


def faults(folder: Path) -> tuple[Said, ...]:
    """Everything wrong with a folder of mail templates, each `file:line:column: found, expected. What to do.`."""
    env = ImmutableSandboxedEnvironment()
    env.filters.update(filters("UTC", LANGUAGES[0]))
    wanted: list[tuple[Path, str | None]] = [(folder / "ui" / f"{part}.j2", None) for part in ("text", "html")]
    wanted += [(folder / language / f"{name}.j2", name) for language in LANGUAGES for name in (*FIELDS, *_SHARED)]
    return tuple(found for path, name in wanted for found in _faults(env, path, name))


def _faults(env: Environment, path: Path, name: str | None) -> Iterator[Said]:
    try:
        tree = env.parse(path.read_text(encoding="utf-8"))
        # It is gone through as it would be to compile it: a filter that nobody knows is found here.
        missing = meta.find_undeclared_variables(tree)
    except FileNotFoundError:
        yield fault(path, 1, "no_file")
    except UnicodeDecodeError as error:
        yield fault(path, 1, "no_utf8", start=error.start)
    except TemplateSyntaxError as error:
        yield fault(path, error.lineno, "no_jinja", message=repr(error.message))
    else:
        yield from _names(tree, missing, path, name)


def _names(tree: nodes.Template, missing: set[str], path: Path, name: str | None) -> Iterator[Said]:
    known = ALWAYS | FIELDS.get(name or "", frozenset()) | _SHARED.get(name or "", frozenset())
    unknown = missing - known
    for node in tree.find_all(nodes.Name):
        if node.name in unknown:
            names = listed(sorted(known - {"ui", "say", "mailto"}))
            yield fault(path, node.lineno, "name", name=repr(node.name), known=names)
    blocks = {block.name for block in tree.find_all(nodes.Block)}
    for block in BLOCKS if name in FIELDS else ():
        if block not in blocks:
            yield fault(path, 1, "no_block", block=repr(block), block_bare=block)
