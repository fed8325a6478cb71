"""The last look at what reads as a yes or a no, which only ever doubts."""

from __future__ import annotations

from mailflow.mail.intent.folding import Folded
from mailflow.mail.intent.meant import greets_its_writer, is_meant_here, names_another
from mailflow.mail.intent.narrowed import is_narrowed, names_another_title
from mailflow.mail.intent.unrefused import refuses_else


def is_doubted(
    decision: str, approving: str, folded: Folded, said: str, names: tuple[str, ...], about: tuple[str, ...], request: str
) -> bool:
    """Whether a yes, or a no, is another's, of another thing, of less, or of what nobody asked for."""
    if decision != "approve":
        return decision == "reject" and refuses_else(said, request)
    return (
        not is_meant_here(approving, said, names, about, request, folded.gaps)
        or is_narrowed(said, about, request)
        or names_another_title(folded.text, about, request)
        or names_another(folded.text, request)
        or greets_its_writer(folded.text, names)
    )
