"""The kinds of words, by what they do to the sentence they stand in (guide §6.4)."""

from __future__ import annotations

from typing import Final

APPROVE, WEAK, REJECT, RETURN, PARTLY, READ = "approve", "weak", "reject", "return", "partly", "read"
UNSURE, ASKS, DELEGATES, HEARSAY, WITHDRAWS, RESERVES = "unsure", "asks", "delegates", "hearsay", "withdraws", "reserves"
CONDITION, CHANGES, NEGATES, TIME, SHALL, POLITE = "condition", "changes", "negates", "time", "shall", "polite"
SELF, MATTER, FILLER, NEUTRAL = "self", "matter", "filler", "neutral"
ITEM, NUMBER, PRAISE, CARRY = "item", "number", "praise", "carry"
#: An admin's words for having read and for taking back: nobody vouches for them beside an approval.
SEEN, TAKEN = "seen", "taken"
#: That nothing is decided yet: no refusal, and no approval.
NOT_YET = "not_yet"

#: Those that have lists of words; a word in two of the lists is of the later kind.
KINDS: Final = (
    APPROVE, WEAK, REJECT, RETURN, PARTLY, READ, UNSURE, ASKS, HEARSAY, RESERVES, CONDITION, CHANGES, NEGATES, TIME, SHALL,
    POLITE, SELF, MATTER, FILLER, PRAISE, CARRY, NEUTRAL,
)  # fmt: skip
