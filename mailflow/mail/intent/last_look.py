"""The last look at what reads as a yes or a no, which only ever doubts."""

from __future__ import annotations

from mailflow.mail.intent.doubts.doubt import Answer
from mailflow.mail.intent.doubts.table import first_doubt
from mailflow.mail.intent.folding import Folded
from mailflow.mail.intent.refused_else import refuses_a_thing
from mailflow.mail.intent.unrefused import refuses_else


def is_doubted(
    decision: str, approving: str, folded: Folded, said: str, names: tuple[str, ...], about: tuple[str, ...], request: str
) -> bool:
    """Whether a yes, or a no, is another's, of another thing, of less, or of what nobody asked for."""
    if decision != "approve":
        return decision == "reject" and (refuses_else(said, request) or refuses_a_thing(said, request))
    answer = Answer(
        said=said, written=folded.text, approving=approving, names=names, about=about, request=request, gaps=folded.gaps
    )
    return first_doubt(answer) is not None
