"""How one message is understood, as values for a person or a program (contract §4, `mailflow read --json`)."""

from __future__ import annotations

from typing import Any

from mailflow.core.policy import Policy
from mailflow.mail.authentication import authenticate
from mailflow.mail.automatic import automatic
from mailflow.mail.details import details
from mailflow.mail.message import Message, read_message
from mailflow.service.understanding import Words, read_words


def shown(raw: bytes, sent: str | None, policy: Policy) -> dict[str, Any]:
    """Everything that is read in a message; `sent` is the text of the mail it answers."""
    message = read_message(raw)
    words = read_words(message, sent, policy)
    machine = automatic(message, policy.organisation.domain)
    return {
        "from": message.sender,
        "subject": message.subject,
        "message_id": message.message_id,
        "automatic": machine,
        "new_text": words.new.text,
        "quoted": words.new.quoted,
        **_decision(words, message, machine),
        "fields": dict(words.form.fields),
        "tables": [],
        "attachments": [
            {"name": a.name, "type": a.type, "size": a.size, "sha256": a.sha256} for a in message.attachments
        ],
        "authentication": _authentication(message, policy),
        "defects": _defects(raw, message),
    }


def _decision(words: Words, message: Message, machine: str | None) -> dict[str, Any]:
    """A machine decides nothing; parts that disagree, and a message that is not what it seems, are asked about."""
    if machine:
        return {"decision": "none", "decision_text": ""}
    if words.differs or (message.problems and words.intent.decision in ("approve", "conditional")):
        return {"decision": "unclear", "decision_text": words.intent.words}
    return {"decision": words.intent.decision, "decision_text": words.intent.words}


def _authentication(message: Message, policy: Policy) -> dict[str, str]:
    if message.sender is None:
        return {"level": "none", "reason": message.sender_problem or message.unreadable or "no From"}
    if policy.directory.owner_of(message.sender) is None:
        return {"level": "none", "reason": f"{message.sender} is not in the directory"}
    proof = authenticate(
        message, authserv_id=policy.authserv_id, trusted_domains=policy.trusted_domains, believed=True
    )
    return {"level": proof.level, "reason": proof.reason}


def _defects(raw: bytes, message: Message) -> list[str]:
    found = [message.unreadable] if message.unreadable else []
    return list(dict.fromkeys([*found, *message.problems, *details(raw).defects]))
