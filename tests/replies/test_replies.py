"""A sample of the held-out replies; the whole measure is `python tests/replies/generate.py --count 2000`.

Nothing here prints a phrase: whoever edits the reading rules must not learn volume b from a failing test.
"""

from __future__ import annotations

from functools import cache

import pytest
from generate import replies, scored
from reply_layouts import LAYOUTS
from reply_lists import CLASSES, VOLUMES, frames, phrases
from reply_scores import Scores, bare
from reply_text import ODDS

SEED = 7
SAMPLE = 260

#: Phrases a volume has at least, by what they are: approvals, refusals and returns, everything else.
LEAST = {"approve": 150, "refuse": 120, "other": 350}

#: Strict: the mark goes with the first change by which enough is read.
TOO_FEW_YET = pytest.mark.xfail(strict=True, reason="50 % of plain approvals and 80 % of refusals are read, the rest is asked back")


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


@TOO_FEW_YET
@pytest.mark.parametrize("volume", VOLUMES)
def test_plain_approvals_are_read(volume: str) -> None:
    assert sample(volume).share("approve") >= 0.98


@TOO_FEW_YET
@pytest.mark.parametrize("volume", VOLUMES)
def test_plain_refusals_are_read(volume: str) -> None:
    assert sample(volume).share("reject", "return") >= 0.98


@pytest.mark.parametrize("volume", VOLUMES)
def test_a_volume_has_enough_of_every_class(volume: str) -> None:
    kinds = ["approve" if p.truth == "approve" else "refuse" if p.truth in ("reject", "return") else "other" for p in phrases(volume)]
    assert {kind: kinds.count(kind) >= least for kind, least in LEAST.items()} == dict.fromkeys(LEAST, True)
    assert {p.truth for p in phrases(volume)} == set(CLASSES)
    assert {f"{kind} {language}" for kind in ODDS for language in ("zh", "en", "ja")} == set(frames(volume))


def test_the_volumes_share_no_phrase_and_name_known_classes() -> None:
    a, b = ({p.text for p in phrases(volume)} for volume in VOLUMES)
    assert not a & b
    assert {one for volume in VOLUMES for p in phrases(volume) for one in p.accepted} <= set(CLASSES) - {"return"}


def test_the_same_seed_gives_the_same_bytes_and_other_layouts_other_bytes() -> None:
    first, again = ([one.raw for one in replies("a", SEED, 20)] for _ in range(2))
    assert first == again
    assert len(set(first)) == 20
    assert len({layout.name for layout in LAYOUTS}) == len(LAYOUTS)
