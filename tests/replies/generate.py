"""Replies nobody who wrote the rules has seen, and how they are read.

Run: python tests/replies/generate.py --volume a --seed 7 --count 2000 [--failures FILE] [--keep FOLDER]
     python tests/replies/generate.py --folder FOLDER ...: a volume that is kept outside of the repository

Draws words × salutation × closing × layout × charset × transfer encoding × headers or quote only. The same volume, seed and
number give the same bytes. --keep writes every mail, the mails they answer, and truth.tsv.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from reply_layouts import LAYOUTS, Layout  # noqa: E402
from reply_lists import CLASSES, VOLUMES, Phrase, phrases  # noqa: E402
from reply_scores import Reply, Scores, bare_told, decision_of, failures, told  # noqa: E402
from reply_text import dressed, in_html, in_plain, sent_mail  # noqa: E402
from reply_wire import wired  # noqa: E402

#: How often each class is drawn: half of the replies are plain.
ODDS = {"approve": 6, "reject": 4, "return": 2, "conditional": 3, "acknowledge": 1, "delegate": 2, "question": 2, "withdraw": 1, "unclear": 3, "none": 2}

#: What a colleague wrote between our mail and this reply, where the whole thread is quoted.
EARLIER = ("同意，客服部没有问题。\n何经理", "不同意，客服部人手不够。\n何经理", "Approved.\nHe", "收到，转交刘经理处理。", "Rejected, the dates clash.\nHe")
CONTRARY = ("不同意", "Rejected")


def replies(volume: str, seed: int, count: int) -> Iterator[Reply]:
    """Every reply of this seed; the n-th does not depend on how many are asked for, nor on where the volume lies."""
    by_class = {truth: [phrase for phrase in phrases(volume) if phrase.truth == truth] for truth in CLASSES}
    for number in range(count):
        pick = Random(f"{Path(volume).name} {seed} {number}")
        truth = pick.choices(list(ODDS), list(ODDS.values()))[0]
        yield reply(pick.choice(by_class[truth]), volume, pick)


def reply(phrase: Phrase, volume: str, pick: Random, layout: Layout | None = None) -> Reply:
    """One mail with these words in it."""
    layout = layout or pick.choice(LAYOUTS)
    sent = sent_mail(pick.choice(("zh", "zh", "en")) if phrase.language == "zh" else "en")
    words = dressed(phrase, volume, pick, layout, sent)
    earlier = pick.choice(EARLIER) if layout.place == "top" and layout.head and pick.random() < 0.1 else ""
    plain, page = in_plain(words, layout, sent, pick, earlier), in_html(words, layout, sent, pick, earlier)
    shape = pick.choices(("plain", "html", "alternative", "mixed"), (5, 4, 6, 1))[0]
    shape = "plain" if layout.known_only or layout.place == "between" else shape
    wire = wired(plain, page, sent, pick, shape)
    known = not layout.head or earlier != "" or pick.random() < 0.8
    with_ = "+".join((*words.pieces, *(["earlier"] if earlier else [])))
    form = f"{layout.name} {shape} {wire.charset} {wire.transfer} {'sent known' if known else 'sent unknown'} with {with_}"
    return Reply(beside(phrase, earlier), wire.raw, sent, known, form, layout.name)


def beside(phrase: Phrase, earlier: str) -> Phrase:
    """An approval on top of a colleague's refusal may agree with the colleague: a careful reader asks."""
    if phrase.truth != "approve" or not earlier.startswith(CONTRARY):
        return phrase
    return replace(phrase, truth="unclear", accepted=("unclear", "conditional", "question", "none"))


def scored(volume: str, seed: int, count: int, keep: Path | None = None) -> Scores:
    """Generate, read and count."""
    scores = Scores()
    for number, one in enumerate(replies(volume, seed, count)):
        got = decision_of(one.raw, one.sent.text if one.known else None)
        scores.add(one, got)
        if keep:
            _keep(keep, number, one, got)
    return scores


def _keep(folder: Path, number: int, one: Reply, got: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{number:06}.eml").write_bytes(one.raw)
    (folder / f"sent-{one.sent.your}.eml").write_bytes(one.sent.raw)
    with (folder / "truth.tsv").open("a", encoding="utf-8") as table:
        table.write(f"{number:06}\t{'/'.join(one.phrase.accepted)}\t{got}\t{one.sent.your}\t{one.form}\n")


def main() -> None:
    """Do as the arguments say; ends with 1 where an approval was read that is none."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--volume", choices=VOLUMES, default="a")
    which.add_argument("--folder", type=Path, help="a volume's lists, wherever they lie; named by the folder's own name")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--failures", type=Path, help="write what was misread here")
    parser.add_argument("--keep", type=Path, help="an empty folder for every mail")
    asked = parser.parse_args()
    volume = str(asked.folder.resolve(strict=True)) if asked.folder else asked.volume
    scores = scored(volume, asked.seed, asked.count, asked.keep)
    print(f"volume {Path(volume).name}, seed {asked.seed}\n{told(scores)}\n{bare_told(volume)}")
    if asked.failures:
        asked.failures.write_text("\n".join(failures(scores, volume)) + "\n", encoding="utf-8")
    sys.exit(1 if scores.false_approvals else 0)


if __name__ == "__main__":
    main()
