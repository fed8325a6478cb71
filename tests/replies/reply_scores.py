"""How the replies were read, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

from reply_lists import Phrase, frames, phrases
from reply_text import Sent, sent_mail

from mailflow.core.policy import Policy
from mailflow.rules.load import load_rules
from mailflow.service.shown import shown

#: Only seen where a reply has no Date of its own.
AT: Final = datetime(2026, 3, 2, 1, tzinfo=UTC)
RULES: Final = Path(__file__).resolve().parents[2] / "rules.yaml"
_PLAINEST: Final = {
    "zh": (("同意。", "approve"), ("不同意。", "reject")),
    "en": (("Approved.", "approve"), ("Rejected.", "reject")),
    "ja": (("承認します。", "approve"),),
}


@dataclass(frozen=True, slots=True)
class Reply:
    """One generated reply with its truth; `form` says how it was laid out and put on the wire."""

    phrase: Phrase
    raw: bytes
    sent: Sent
    known: bool
    form: str
    layout: str


@cache
def policy() -> Policy:
    """The demo organisation's rules."""
    return load_rules(RULES).policy


def decision_of(raw: bytes, sent: str | None) -> str:
    """What `mailflow read --json` says of it; `sent` is the text of the mail it answers."""
    return str(shown(raw, sent, policy(), AT)["decision"])


@cache
def bare(phrase: Phrase) -> str:
    """What the words alone are read as, in the simplest mail there is."""
    sent = sent_mail(phrase.language)
    head = f"From: <{sent.your}>\r\nSubject: Re: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    return decision_of(f"{head}{sent.signed(phrase.text)}\r\n".encode(), sent.text)


@dataclass(slots=True)
class Scores:
    """The figures of issue 3, and every reply that was read as something it is not."""

    read: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: list[tuple[Reply, str]] = field(default_factory=list)

    def add(self, reply: Reply, got: str) -> None:
        """Count one reply."""
        self.read[reply.phrase.truth, got] += 1
        if got not in reply.phrase.accepted:
            self.wrong.append((reply, got))

    @property
    def false_approvals(self) -> list[Reply]:
        """Replies read as an approval that are none."""
        return [reply for reply, got in self.wrong if got == "approve"]

    @property
    def false_refusals(self) -> list[Reply]:
        """Replies read as a refusal that are none."""
        return [reply for reply, got in self.wrong if got == "reject"]

    def share(self, *truths: str) -> float:
        """How much of these plain classes was read as what it is, 0 to 1."""
        of = {truth: "approve" if truth == "approve" else "reject" for truth in truths}
        every = sum(n for (truth, _), n in self.read.items() if truth in of)
        return sum(self.read[truth, got] for truth, got in of.items()) / every if every else 1.0

    def asked_back(self, *truths: str) -> int:
        """How many of these classes end in a question to the sender."""
        return sum(n for (truth, got), n in self.read.items() if truth in truths and got in ("unclear", "question"))


def told(scores: Scores) -> str:
    """The figures, in lines."""
    count = sum(scores.read.values())
    lines = [
        f"replies {count}: false approvals {len(scores.false_approvals)}, false refusals {len(scores.false_refusals)}",
        f"approvals read {scores.share('approve'):.2%} of {_of(scores, 'approve')}, asked back {scores.asked_back('approve')}",
        f"refusals read {scores.share('reject', 'return'):.2%} of {_of(scores, 'reject') + _of(scores, 'return')},"
        f" asked back {scores.asked_back('reject', 'return')}",
    ]
    misread = Counter((reply.phrase.truth, got) for reply, got in scores.wrong)
    return "\n".join([*lines, *(f"misread: {truth} as {got}: {n}" for (truth, got), n in sorted(misread.items()))])


def bare_told(volume: str) -> str:
    """How the phrases alone are read, by class."""
    tally: Counter[str] = Counter(p.truth for p in phrases(volume))
    right = Counter(p.truth for p in phrases(volume) if bare(p) in p.accepted)
    return "phrases alone: " + ", ".join(f"{truth} {right[truth]}/{n}" for truth, n in tally.items())


def failures(scores: Scores, volume: str) -> Iterable[str]:
    """The phrases that fail alone, then the mails that break a phrase which passes alone."""
    yield "# phrases that fail alone: truth (accepted) <- got: words"
    for phrase in phrases(volume):
        if bare(phrase) not in phrase.accepted:
            yield f"{phrase.truth} ({'/'.join(phrase.accepted)}) <- {bare(phrase)}: {phrase.text!r}"
    yield from _broken_by_a_piece(volume)
    yield "# mails that break a phrase which passes alone: truth <- got: words: form"
    for reply, got in sorted(scores.wrong, key=lambda pair: pair[0].layout):
        if bare(reply.phrase) in reply.phrase.accepted:
            yield f"{reply.phrase.truth} <- {got}: {reply.phrase.text!r}: {reply.form}"


def _broken_by_a_piece(volume: str) -> Iterable[str]:
    """Pieces that alone keep the plainest answers from being read."""
    yield "# pieces that alone break 同意 / 不同意 / Approved / Rejected / 承認します"
    for kind, pieces in frames(volume).items():
        for piece in pieces:
            for words, truth in _PLAINEST[kind[-2:]]:
                text = f"{piece}\n{words}" if kind.startswith("salutation") else f"{words}\n{piece}"
                got = bare(Phrase(text, truth, (truth,)))
                if got != truth:
                    yield f"{truth} <- {got}: {kind}: {piece!r}"


def _of(scores: Scores, truth: str) -> int:
    return sum(n for (of, _), n in scores.read.items() if of == truth)
