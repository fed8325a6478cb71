"""Folding: one spelling for all the ways a word is typed, and the place of each character in what was written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mailflow.mail.intent.folding import fold, fold_text, is_chinese

#: Blanks of all kinds beside Chinese, wide, composed, invisible and traditional characters.
WRITTEN = st.text(st.sampled_from(" \t\u00a0\u3000\u200b\na A\u4e2d\u6587\u7570\ufb01\u2460\u2026\u2163\u33a1\u3002,1\uff61\u0130\u00df"), max_size=30)


@given(WRITTEN)
def test_the_text_alone_is_what_folding_with_places_gives(text: str) -> None:
    assert fold_text(text) == fold(text).text


@given(WRITTEN)
def test_each_character_comes_from_its_place(text: str) -> None:
    folded = fold(text)
    assert len(folded.places) == len(folded.text)
    assert list(folded.places) == sorted(folded.places)
    for character, place in zip(folded.text, folded.places, strict=True):
        assert character in fold_text(f"a{text[place]}a")


@given(WRITTEN)
def test_no_blank_is_left_inside_chinese_and_each_that_was_there_is_known(text: str) -> None:
    folded = fold(text)
    around = zip(folded.text, folded.text[1:], folded.text[2:], strict=False)
    assert not any(blank == " " and is_chinese(before) and is_chinese(after) for before, blank, after in around)
    assert all(is_chinese(folded.text[gap - 1]) and is_chinese(folded.text[gap]) for gap in folded.gaps)
    assert "  " not in folded.text
