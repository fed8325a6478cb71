"""Documents a second, beside plain docxtpl on the same template in the same run: `python tests/bench/documents.py`."""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1] / "documents")]

from document_stories import ISSUED, SHANGHAI, TEMPLATES, big, small  # noqa: E402
from docxtpl import DocxTemplate  # noqa: E402

from mailflow.documents.context import confirmation_context  # noqa: E402
from mailflow.documents.language import environment  # noqa: E402
from mailflow.documents.render import Renderer  # noqa: E402

SECONDS = 3.0


def per_second(work: Callable[[], object]) -> float:
    """The median rate of short rounds, so that another process's burst does not count."""
    work()
    rates, end = [], time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(5):
            work()
        rates.append(5 / (time.perf_counter() - start))
    return statistics.median(rates)


def plain(story: dict[str, Any]) -> bytes:
    template = DocxTemplate(TEMPLATES / "zh" / "confirmation.docx")
    template.render(dict(confirmation_context(story, "zh", SHANGHAI, ISSUED)), environment(), autoescape=True)
    saved = io.BytesIO()
    template.save(saved)
    return saved.getvalue()


def main() -> None:
    renderer = Renderer(TEMPLATES)
    for name, story in (("3 signers, 1 version", small()), ("8 signers, 3 versions", big())):
        ours = per_second(lambda story=story: renderer.document("confirmation", "zh", story, SHANGHAI, ISSUED))
        theirs = per_second(lambda story=story: plain(story))
        print(f"{name}: {ours:.0f}/s; plain docxtpl {theirs:.0f}/s; {ours / theirs:.1f} times")


if __name__ == "__main__":
    main()
