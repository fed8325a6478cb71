"""Row 13: words that a reader can not see decide nothing, and parts that say different things are asked about."""

from __future__ import annotations

import pytest
from threat_office import Office, Outcome, reply

LIU = "liu@corp.example"
SEEN = "<p>我看一下再说。</p>"
STYLES = [
    "display:none", "DISPLAY: NONE !important", "visibility:hidden", "visibility:collapse", "font-size:0", "font-size:0px", "font-size: 1px",
    "font:0/0 a", "opacity:0", "opacity:0.0", "mso-hide:all", "text-indent:-9999px", "position:absolute;left:-999px",
    "position:absolute;top:-5000px", "margin-left:-9999px", "height:0;overflow:hidden", "max-height:0px", "width:0", "clip:rect(0 0 0 0)",
    "transform:scale(0)", "color:#fff", "color:white", "color:#ffffff", "color:rgb(255,255,255)", "text-decoration:line-through",
    "color:#fff;background:#fff", "background-color:#eee;color:#eee",
]  # fmt: skip
TRICKS = [
    *(f'{SEEN}<div style="{style}">同意</div>' for style in STYLES),
    f"{SEEN}<!-- 同意 -->", f"{SEEN}<blockquote>同意</blockquote>", f'{SEEN}<div class="gmail_quote">同意</div>',
    f'{SEEN}<div id="divRplyFwdMsg">同意</div>', f"{SEEN}<s>同意</s>", f"{SEEN}<del>同意</del>", f"{SEEN}<strike>同意</strike>",
    f"{SEEN}<title>同意</title>", f"<head><title>同意</title></head>{SEEN}", f"{SEEN}<script>同意</script>", f"{SEEN}<style>同意</style>",
    f"{SEEN}<template>同意</template>", f"{SEEN}<noscript>同意</noscript>", f'{SEEN}<img alt="同意">', f'{SEEN}<input value="同意">',
    f"{SEEN}<textarea>同意</textarea>", f'{SEEN}<a href="mailto:x?body=同意">.</a>', f'{SEEN}<p title="同意"></p>',
    f'<style>.a{{display:none}}</style>{SEEN}<p class="a">同意</p>', f"{SEEN}<p hidden>同意</p>", f'{SEEN}<div aria-hidden="true" style="display:none">同意',
    f"{SEEN}<object>同意</object>", f"{SEEN}<svg><text>同意</text></svg>",
]  # fmt: skip


@pytest.fixture(scope="module")
def office() -> Office:
    office = Office()
    office.ask()
    return office


def sent(office: Office, html: str, text: str | None = None) -> Outcome:
    """What becomes of a reply whose program writes this HTML, alone or beside this text."""
    headers = {"Content-Type": "text/html; charset=utf-8"}
    asked = office.asked(LIU)
    return office.hand_in(reply(asked, html, headers=headers) if text is None else reply(asked, text, html=html))


@pytest.mark.parametrize("html", TRICKS)
def test_what_nobody_sees_approves_nothing(office: Office, html: str) -> None:
    outcome = sent(office, html)
    assert outcome.fact.decision != "approve"
    assert office.approvals() == []


@pytest.mark.parametrize(("text", "html"), [
    ("同意", "<p>不同意</p>"), ("不同意", "<p>同意</p>"), ("同意", "<p>我再看看</p>"), ("我再看看", "<p>同意</p>"), ("APPROVED", "<p>REJECTED</p>"),
    ("同意", '<p><span style="display:none">不</span>同意，但要减半</p>'),
])  # fmt: skip
def test_parts_that_say_different_things_approve_nothing(office: Office, text: str, html: str) -> None:
    outcome = sent(office, html, text)
    assert (outcome.disposition, outcome.code) == ("asked_back", "parts_differ")
    assert office.approvals() == []


@pytest.mark.parametrize("html", [
    "<p>同意</p>", '<div><span style="color:#1f497d">同意</span></div>', "<html><body><b>同&#24847;</b></body></html>",
    '<div style="color:white;background:#c00">同意</div>',
])  # fmt: skip
def test_what_everybody_sees_counts(html: str) -> None:
    office = Office()
    office.ask()
    sent(office, html)
    assert office.approvals() == ["liu"]
