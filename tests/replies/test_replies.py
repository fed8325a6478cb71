"""A sample of the held-out replies; the whole measure is `python tests/replies/generate.py --count 2000`.

Nothing here prints a phrase: whoever edits the reading rules must not learn volume h from a failing test.
"""

from __future__ import annotations

import shutil
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from generate import replies, scored
from reply_layouts import LAYOUTS
from reply_lists import CLASSES, HERE, VOLUMES, frames, phrases
from reply_scores import Scores, bare, policy
from reply_text import ODDS, SENDERS, sent_mail

SEED = 7
SAMPLE = 260

#: Phrases a volume has at least, by what they are: approvals, refusals and returns, everything else.
LEAST = {"approve": 150, "refuse": 120, "other": 350}
#: One that is kept in two parts, by other kinds of people. The rules were first mended by i-tune alone: of i-judge they then read 60 %
#: of the approvals and 93 % of the refusals. Only after that its misses were looked at.
#: Of j-judge they read 77 % and 93 % before anybody had mended, 80 % and 93 % when they had been mended by j-tune alone.
#: k and l are parted otherwise: in the first part nothing of the matter is said beside the answer, in the second there is. Before
#: anybody had mended, 58 % of the approvals and 76 % of the refusals of k-plain were read, of l-plain 64 % and 84 %; of l-plain
#: 87 % and 96 % when the rules had been mended by k alone. What k and l say besides an answer is asked back by intent.
#: m, n and o are what ordinary people would answer. Before anybody had mended, 89 % of the approvals and 98 % of the refusals of m were
#: read; when the rules had been mended by n and o alone, and nobody had opened m, the share that READ names was.
#: Of p-tune 90 % of the approvals and 98 % of the refusals were read before anybody had mended. p-judge was opened by nobody: by rules
#: mended by p-tune, 98 % of its approvals and all of its refusals are read alone; in whole letters the share that READ names.
PARTED = {"i": ("i-tune", "i-judge"), "j": ("j-tune", "j-judge"), "k": ("k-plain", "k-chatty"), "l": ("l-plain", "l-chatty"), "p": ("p-tune", "p-judge")}
LEAST_PARTED = {"approve": 200, "refuse": 100, "other": 300}

#: How much of the plain approvals and of the plain refusals is read at least, by volume; raised with every gain.
READ = {
    "a": (0.98, 1), "b": (0.98, 1), "c": (1, 1), "d": (0.96, 1), "e": (1, 0.98), "f": (0.98, 1), "g": (0.98, 1), "h": (1, 1),
    "i-tune": (1, 1), "i-judge": (0.94, 0.98), "j-tune": (0.94, 1), "j-judge": (0.96, 1),
    "k-plain": (0.87, 0.96), "k-chatty": (0.17, 0.88), "l-plain": (0.78, 0.98), "l-chatty": (0.06, 0.76),
    "m": (0.96, 0.98), "n": (0.87, 1), "o": (0.7, 1), "p-tune": (0.97, 1), "p-judge": (0.98, 1),
}  # fmt: skip
GOAL = 0.98


def short(why: str, *volumes: str) -> list[object]:
    """Every volume, these marked as falling short; strict: a mark goes with the first change by which its volume does not."""
    mark = pytest.mark.xfail(strict=True, reason=why)
    return [pytest.param(volume, marks=[mark] if volume in volumes else []) for volume in VOLUMES]


@cache
def sample(volume: str) -> Scores:
    return scored(volume, SEED, SAMPLE)


@pytest.mark.parametrize("volume", VOLUMES)
def test_no_reply_is_read_as_an_approval_it_is_not(volume: str) -> None:
    assert len(sample(volume).false_approvals) == 0


@pytest.mark.parametrize("volume", VOLUMES)
def test_hardly_any_reply_is_read_as_a_refusal_it_is_not(volume: str) -> None:
    assert len(sample(volume).false_refusals) <= 0.01 * SAMPLE


@pytest.mark.parametrize("volume", VOLUMES)
def test_no_listed_phrase_alone_is_read_as_an_approval_it_is_not(volume: str) -> None:
    assert sum(bare(phrase) == "approve" and "approve" not in phrase.accepted for phrase in phrases(volume)) == 0


@pytest.mark.parametrize("volume", VOLUMES)
def test_no_fewer_approvals_and_refusals_are_read_than_before(volume: str) -> None:
    approvals, refusals = READ[volume]
    assert sample(volume).share("approve") >= approvals
    assert sample(volume).share("reject", "return") >= refusals


@pytest.mark.parametrize("volume", short("the rest is asked back", "j-tune", "j-judge", "k-plain", "k-chatty", "l-plain", "l-chatty", "n", "o"))
def test_plain_approvals_are_read(volume: str) -> None:
    assert sample(volume).share("approve") >= GOAL


@pytest.mark.parametrize("volume", short("the rest is asked back", "k-chatty", "l-chatty"))
def test_plain_refusals_are_read(volume: str) -> None:
    assert sample(volume).share("reject", "return") >= GOAL


@pytest.mark.parametrize("volume", [*(volume for volume in VOLUMES if "-" not in volume), *PARTED])
def test_a_volume_has_enough_of_every_class(volume: str) -> None:
    held = [p for part in PARTED.get(volume, (volume,)) for p in phrases(part)]
    kinds = ["approve" if p.truth == "approve" else "refuse" if p.truth in ("reject", "return") else "other" for p in held]
    wanted = LEAST_PARTED if volume in PARTED else LEAST
    assert {kind: kinds.count(kind) >= least for kind, least in wanted.items()} == dict.fromkeys(wanted, True)


@pytest.mark.parametrize("volume", VOLUMES)
def test_a_volume_has_every_class_and_every_frame(volume: str) -> None:
    assert {p.truth for p in phrases(volume)} == set(CLASSES)
    assert {f"{kind} {language}" for kind in ODDS for language in ("zh", "en", "ja")} == set(frames(volume))


def test_the_volumes_share_no_phrase_and_name_known_classes() -> None:
    held = Counter(text for volume in VOLUMES for text in {p.text for p in phrases(volume)})
    assert sum(held.values()) == len(held)
    assert {one for volume in VOLUMES for p in phrases(volume) for one in p.accepted} <= set(CLASSES) - {"return"}


def test_the_writers_are_those_of_the_directory() -> None:
    people = {mail: (person.name, person.department) for person in policy().directory.people.values() for mail in person.mails}
    assert {mail: (said["name"], said["dept"]) for mail, said in SENDERS.items()} == {mail: people[mail] for mail in SENDERS}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_left_to_be_filled_in(language: str) -> None:
    texts = [p.text for volume in VOLUMES for p in phrases(volume)]
    pieces = [piece for volume in VOLUMES for kind in frames(volume).values() for piece in kind]
    assert sum("{" in sent_mail(language).signed(text) for text in (*texts, *pieces)) == 0


def test_the_same_seed_gives_the_same_bytes_and_other_layouts_other_bytes() -> None:
    first, again = ([one.raw for one in replies("a", SEED, 20)] for _ in range(2))
    assert first == again
    assert len(set(first)) == 20
    assert len({layout.name for layout in LAYOUTS}) == len(LAYOUTS)


def test_a_volume_that_lies_elsewhere_gives_the_same_bytes(tmp_path: Path) -> None:
    moved = shutil.copytree(HERE / "a", tmp_path / "a")
    assert [one.raw for one in replies(str(moved), SEED, 20)] == [one.raw for one in replies("a", SEED, 20)]
    assert [one.raw for one in replies(str(shutil.copytree(moved, tmp_path / "z")), SEED, 20)] != [one.raw for one in replies("a", SEED, 20)]
