"""Writes the replies of every client into tests/corpus: ``PYTHONPATH=tests python -m clients.make_corpus``.

The same bytes each time. Mails that stand there by hand are left alone; what a reader should find is written by people
(`humans.py`, `awkward.py`), never taken from the reader.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from clients.awkward import Awkward, awkward
from clients.draft import Answered, Draft, sent
from clients.humans import KINDS, SAID, Said
from clients.layouts import LAYOUTS, WITHOUT_MARKS, speaks
from clients.letters import EN, ZH

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
#: Of each layout so many kinds of answers are kept as files; the tests read all of them.
A_LAYOUT = 2


def answered_mails() -> dict[str, bytes]:
    """What the replies answer, as `mailflow read --in-reply-to` takes it."""
    return {name: sent(Draft(text=letter.text, headers=(("Auto-Submitted", "auto-generated"),)), letter) for name, letter in (("zh", ZH), ("en", EN))}


def needs_answered(name: str, draft: Draft, said: Said) -> bool:
    """Whether only the mail that is answered tells what is new: no mark of the client does."""
    marked = any(line.lstrip().startswith(">") for line in (draft.text or "").split("\n"))
    split = draft.html is None or "</blockquote><div>" in draft.html or "</div></blockquote><div>" in draft.html
    return name in WITHOUT_MARKS or (bool(said.between) and not (marked and split))


def replies() -> dict[str, tuple[bytes, dict[str, Any]]]:
    """Of every client a few kinds of answers, so that each kind comes from many clients."""
    found: dict[str, tuple[bytes, dict[str, Any]]] = {}
    for number, (name, layout) in enumerate({**LAYOUTS, **WITHOUT_MARKS}.items()):
        for step in range(A_LAYOUT):
            kind = KINDS[(number + step * (len(KINDS) // A_LAYOUT)) % len(KINDS)]
            language = speaks(name)
            said: Said = SAID[language][kind]
            letter: Answered = said.to(language)
            draft = layout(said.body, letter)
            raw = sent(draft, letter)
            found[f"{name}--{kind}"] = raw, _expected(
                said.decision, said.finds, said.gone, said.safe, "zh" if language.startswith("zh") else "en", needs_answered(name, draft, said)
            )
    return found


def by_hand() -> dict[str, tuple[bytes, dict[str, Any]]]:
    """The awkward ones."""
    return {name: (one.raw, _of(one)) for name, one in awkward().items()}


def _of(one: Awkward) -> dict[str, Any]:
    return _expected(one.decision, one.finds, one.gone, one.also, one.answered, one.needs_answered)


def _expected(decision: str, finds: str, gone: str, also: tuple[str, ...], answers: str, needs: bool) -> dict[str, Any]:
    found: dict[str, Any] = {"automatic": None, "decision": decision, "new_text": finds, "not_in_new_text": gone, "answers": answers}
    if also:
        found["also_right"] = list(also)
    if needs:
        found["needs_answered"] = True
    return found


def files() -> dict[str, bytes]:
    """Every file this script writes, by its name below tests/corpus."""
    found = {f"answered/{name}.eml": raw for name, raw in answered_mails().items()}
    for name, (raw, expected) in {**replies(), **by_hand()}.items():
        found[f"{name}.eml"] = raw
        found[f"{name}.json"] = (json.dumps(expected, ensure_ascii=False, indent=1) + "\n").encode()
    return found


def main() -> int:
    """Write what is new or changed."""
    (CORPUS / "answered").mkdir(exist_ok=True)
    for name, content in files().items():
        (CORPUS / name).write_bytes(content)
    print(f"{len(list(CORPUS.glob('*.eml')))} mails in {CORPUS}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
