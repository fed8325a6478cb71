"""Pieces that the patterns of several doubts are made of: where a clause begins and ends, and who is above the writer."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.words.phrases import SURNAMES

#: Where a clause begins, and behind it blanks of its own line only: many empty lines are then read no more than once.
CLAUSE: Final = r"(?:^|[,。\n])[^\S\n]*"
#: The same where runs of blanks are closed up.
START: Final = r"(?:^|[,。;!?\n(])\s{0,3}"
STOP: Final = r"(?=\s{0,3}(?:$|[,。;!?\n)]))"
BOSS: Final = (
    f"(?:[{SURNAMES}][一-鿿]?(?:副?总(?:监|经理|裁)?|经理|主管|主任|部长|处长|科长|董事长|董|局长|院长)|领导|老板|上级|上面)"
)
