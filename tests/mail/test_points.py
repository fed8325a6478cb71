"""Answers written between the numbered points of the mail they answer."""

from __future__ import annotations

import pytest

from mailflow.mail.reply.newtext import new_text_of_plain

HEAD = "On 3/2/26 09:00, coord wrote:\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}> 第一项 预算\n同意\n> 第二项 时间\n",
        f"{HEAD}> 1. budget\nApproved\n> 2. dates\n> Regards\n-- \nLi\n",
        f"{HEAD}> 1. budget\n> 2. dates\nApproved\n>\n> 3. owner\n",
    ],
)
def test_an_answer_below_one_point_leaves_the_points_below_it_open(text: str) -> None:
    assert new_text_of_plain(text, None).conflict
    sent = "\n".join(line.lstrip("> ") for line in text.split("\n") if line.startswith(">"))
    assert new_text_of_plain(text, sent).conflict


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}> 第一项 预算\n同意\n> 第二项 时间\n同意\n",
        f"{HEAD}> 1. budget\n> 2. dates\n\nApproved\n",
        f"{HEAD}> 1. budget\n> 2. dates\n\nApproved\n> MF-K7Q2\n",
        f"同意\n\n{HEAD}> 1. budget\n> 2. dates\n",
        f"{HEAD}> please answer\nApproved\n> Regards\n",
    ],
)
def test_an_answer_to_all_points_or_to_none_of_them_is_whole(text: str) -> None:
    assert not new_text_of_plain(text, None).conflict
