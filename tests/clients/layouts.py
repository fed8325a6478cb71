"""Every layout by name: the client, and the language it speaks."""

from __future__ import annotations

from clients import apple, chinese, google, microsoft, other, tencent
from clients.draft import Layout

LAYOUTS: dict[str, Layout] = {
    **google.LAYOUTS,
    **microsoft.LAYOUTS,
    **tencent.LAYOUTS,
    **chinese.LAYOUTS,
    **apple.LAYOUTS,
    **other.LAYOUTS,
}

#: Those that leave no mark by which to tell the quote: they need the mail that is answered.
WITHOUT_MARKS: dict[str, Layout] = dict(other.WITHOUT_MARKS)


def speaks(name: str) -> str:
    """The language people answer in where a client is set so: Chinese as in China or Taiwan, Japanese, else English."""
    for ending in ("zh-tw", "zh", "ja"):
        if ending in name:
            return ending
    return "en"
