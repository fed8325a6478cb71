"""Whether mail templates ask values for what they have: `record.titel` would show only when such a mail is to be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes

from mailflow.core.bilingual import Said, listed
from mailflow.mail.outgoing.faulty import fault
from mailflow.mail.outgoing.fields import FIELDS
from mailflow.mail.outgoing.templates import LANGUAGES

_Shape = Mapping[str, "_Shape | None"]


def _plain(*keys: str) -> dict[str, _Shape | None]:
    return dict.fromkeys(keys)


_PERSON: Final[_Shape] = _plain("id", "name", "title", "department", "mail")

#: What templates are given that has parts: the parts, and the parts of those.
PARTS: Final[_Shape] = {
    "record": {**_plain("id", "kind", "title", "state", "cc", "opened_at", "oral", "message_id"), "requester": _PERSON},
    "sign_off": _plain(
        *("id", "about", "version", "title", "purpose", "content", "fields", "attachments", "digest", "needed", "of"),
        *("opened_at", "due", "state", "closed_at", "seats", "changes"),
    ),
    "you": _PERSON,
    "from_whom": _PERSON,
    "unreached": _PERSON,
    "instead": _PERSON,
    "service": _plain("mail"),
    "letter": _plain("subject", "at", "excerpt"),
    "event": {**_plain("what", "words", "reason", "until", "named"), "by": _PERSON, "to": _PERSON},
    "elapsed": _plain("since", "working_hours"),
    "away": {**_plain("since", "until", "instead", "replaced", "clashes", "stood_in_for"), "person": _PERSON, "deputy": _PERSON},
    "answer": {
        **_plain("decision", "version", "at", "words", "reason", "returned", "message_id", "letter", "proof"),
        "signer": _PERSON,
        "by": _PERSON,
    },
}


def part_faults(folder: Path) -> tuple[Said, ...]:
    """Each part that a template of the folder asks for in vain, as `fields.faults` tells what it finds.

    Files that can not be read as templates are left to that one.
    """
    env = Environment(autoescape=True)
    paths = [folder / language / f"{name}.j2" for language in LANGUAGES for name in (*FIELDS, "frame", "say")]
    return tuple(found for path in paths for found in _of_template(env, path))


def _of_template(env: Environment, path: Path) -> Iterator[Said]:
    try:
        tree = env.parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, TemplateSyntaxError):
        return
    own = {name.name for name in tree.find_all(nodes.Name) if name.ctx != "load"}
    for node in tree.find_all(nodes.Getattr):
        shape = _shape(node.node, own)
        if shape is not None and node.attr not in shape:
            asked, known = f"{_spelt(node.node)}.{node.attr}", listed(sorted(shape))
            yield fault(path, node.lineno, "part", asked=asked, known=known)


def _shape(node: nodes.Expr, own: set[str]) -> _Shape | None:
    """The parts of what a node stands for; None where they are not known, as those of a template's own names."""
    if isinstance(node, nodes.Name):
        return None if node.name in own else PARTS.get(node.name)
    if isinstance(node, nodes.Getattr):
        return (_shape(node.node, own) or {}).get(node.attr)
    return None


def _spelt(node: nodes.Expr) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_spelt(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "…"
