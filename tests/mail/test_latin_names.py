"""Who asks is called by a Chinese name in Latin letters, or by a given name, and never speaks as the writer."""

from __future__ import annotations

import pytest

from mailflow.mail.intent.intent import read_intent
from mailflow.mail.intent.latin_names import english_names, latin_names

CHINESE = ("春季促销活动方案", "赵敏", "市场部")
ENGLISH = ("Spring promotion plan", "Alice Brown", "Marketing")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Min - approved. Have a good weekend.", CHINESE),
        ("Thanks Min, approved", CHINESE),
        ("Sorry Min, this went to my junk folder! Just read it, and it's approved.", CHINESE),
        ("Go ahead Min, I've read it and I approve.", CHINESE),
        ("You've got my approval Min, good luck!", CHINESE),
        ("Dear Ms Zhao,\n\nApproved.", CHINESE),
        ("Dear Zhao Min, approved.", CHINESE),
        ("Approved, cheers Alice", ENGLISH),
        ("Alice - approved.", ENGLISH),
        ("Dear Ms Brown, approved.", ENGLISH),
        ("Approved, thanks - Min", CHINESE),
    ],
)
def test_who_asks_may_be_called_beside_an_approval(text: str, about: tuple[str, ...]) -> None:
    assert read_intent(text, about=about, names=("刘伟",)).decision == "approve"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Min approves", CHINESE),
        ("Min: approved", CHINESE),
        ("Zhao Min agrees.", CHINESE),
        ("Ms Zhao approved", CHINESE),
        ("Approved by Min", CHINESE),
        ("Approved.\nMin", CHINESE),
        ("Approved\n\nMin Zhao", CHINESE),
        ("Approved - Min", CHINESE),
        ("同意 - 赵敏", CHINESE),
        ("As per Min, approved", CHINESE),
        ("Approved in 10 min", CHINESE),
        ("Approved, Min to change the date", CHINESE),
        ("Alice approves", ENGLISH),
        ("Approved\nAlice", ENGLISH),
        ("Sorry Min, not approved", CHINESE),
        ("Thanks Min, will approve later", CHINESE),
    ],
)
def test_what_who_asks_says_or_signs_is_no_approval(text: str, about: tuple[str, ...]) -> None:
    assert read_intent(text, about=about, names=("刘伟",)).decision != "approve"


def test_a_name_that_is_a_word_too_names_nobody_alone() -> None:
    assert "will" not in english_names("will brown")
    assert "mr brown" in english_names("will brown")
    assert "long" not in latin_names("陈", "龙")
    assert {"chen long", "long chen", "chenlong", "ms chen"} <= set(latin_names("陈", "龙"))
    assert {"xiaoming", "xiao ming", "liu xiaoming", "xiaoming liu"} <= set(latin_names("刘", "晓明"))
