"""What came of the orders of one letter."""

from __future__ import annotations

from dataclasses import dataclass, field

from mailflow.core.invitation import Invitation
from mailflow.core.telling import Values


@dataclass(slots=True)
class Taken:
    """What was done, what could not be read, the code of why all of it is refused, and what the writer's calendar is told.

    `unowned` are measures whose owner the letter names and nobody is called so, or several: number and words of each.
    """

    done: list[Values] = field(default_factory=list)
    problems: list[list[str]] = field(default_factory=list)
    unowned: list[list[str]] = field(default_factory=list)
    refused: str = ""
    invitation: Invitation | None = None

    def did(self, what: str, words: str = "") -> None:
        """One thing that was done, in whose words."""
        self.done.append(line(what, words))


def line(what: str, words: str) -> Values:
    """One line of a receipt."""
    return {"what": what, "words": words}
