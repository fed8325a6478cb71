"""An admin's reply to the daily line: each line does one thing about one held letter, and gives the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from mailflow.core.telling import Values
from mailflow.core.turn import Turn
from mailflow.core.upkeep.pulse import HELD, KIND
from mailflow.service.cases import Case
from mailflow.service.holding import Holding
from mailflow.service.proving import Proving
from mailflow.service.settling import Settling, letter_of

_ACTS: Final = {"放行": "release", "重试": "retry", "丢弃": "discard"}
_ORDER: Final = re.compile(
    r"\s*(放行|重试|丢弃|release|retry|discard)\s*(?:第|#|no\.?)?\s*(\d{1,12})(?!\d)\s*(?:封|号)?"
    r"\s*(?:[:：,，;；]\s*|理由\s*|because\s*)*(.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HeldOrders:
    """Takes replies to the mail that names held letters."""

    settling: Settling
    proving: Proving
    holding: Holding

    def answer(self, case: Case) -> bool:
        """Take a reply to a daily line; whether it was one."""
        mail = case.target.mail
        if mail is None or mail.notice.kind not in (KIND, HELD) or case.record or case.opens:
            return False
        orders = _orders(case.words.new.text)
        if not orders:
            return False
        if not case.sender.admin or mail.notice.to != case.sender.id or case.proof in ("freed", "released"):
            self.settling.turn_back(case.read, case.sender, "refused", "not_an_admin", "")
        elif any(not reason for _, _, reason in orders):
            self.settling.ask_back(case, "held_reason")
        elif not self.proving.stopped(case, None, "adopt"):
            self._carry_out(case, orders)
        return True

    def _carry_out(self, case: Case, orders: list[tuple[str, int, str]]) -> None:
        results: list[Values] = [
            {"no": number, "act": act, "reason": reason[:120], "result": self.holding.act(
                number, act, case.sender.id, reason, case.read.kept.sha256)}
            for act, number, reason in orders
        ]  # fmt: skip
        turn = Turn(None, self.settling.policy, self.settling.at, letter_of(case))
        turn.tell("receipt", case.sender.id, "admin", template="held-done", lines=results)
        for notice in turn.done("held_done").notices:
            self.settling.tell(notice)
        done = any(result["result"] == "done" for result in results)
        detail = "；".join(f"{one['act']} {one['no']} {one['result']}" for one in results)
        self.settling.settle(case.read, "recorded" if done else "refused", "held_done", detail)


def _orders(text: str) -> list[tuple[str, int, str]]:
    """The orders that a reply begins with, each with its number; what follows the first other line is a signature or talk."""
    found = []
    for line in filter(str.strip, text.splitlines()):
        match = _ORDER.fullmatch(line.rstrip())
        if match is None:
            break
        word = match[1].lower()
        found.append((_ACTS.get(word, word), int(match[2]), match[3].strip()))
    return found
