"""What is told of simple HTML without its tree is what its tree tells, and what hides or quotes is left to the tree."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.message.message import Message, read_message
from mailflow.mail.reply.htmltext import written_text
from mailflow.mail.reply.newtext import new_text
from mailflow.mail.reply.simplehtml import simple_words

CORPUS = Path(__file__).parent.parent / "corpus"

#: Pieces of pages: what clients write, what quotes, what hides, and what parsers move or close by themselves.
PIECES = (
    "同意", "不同意", "但是预算减半", "a &lt; b", "&nbsp;", "&am", "p;", "&#100;", " ", "\n", "<", ">", "\"", "'",
    "<div>", "</div>", "<DIV>", "</Div >", "<p>", "</p>", "<span>", "</span>", "<b>", "</b>", "<a href='x?a=1&b=2'>", "</a>", "<font color=red>",
    "<font color=white>", "</font>", "<br>", "<br/>", "</br>", "<hr>", "<o:p>", "</o:p>", "<html>", "<body>", "</body>", "</html>", "<head>", "</head>",
    "<blockquote>", "</blockquote>", "<blockquote type=cite>", '<div class="gmail_quote">', '<div class="gmail_attr">', "<div class=moz-cite-prefix>",
    '<div id="divRplyFwdMsg">', "<div id=isReplyContent>", '<span class="gmail_quote">', '<div name="quote">', "<includetail>",
    '<div style="display:none">', '<div style="color:#fff">', '<div style="background:#efefef">', '<div style="color:#efefef">', "<div hidden>",
    '<span style="font-family:&quot;Calibri&quot;;color:black">', '<span style="display:&#110;one">', "<div style='white-space:pre'>",
    "<style>p {color: red}</style>", "<style>div {display: none}</style>", "<style><!-- p > b {margin:0} --></style>", "<style>", "</style>",
    '<div title="<style>', '">', "<div title='", "<!-- x -->", "<!--", "-->", "<!-->", "<>", "<!doctype html>", "<?xml ?>",
    "<title>", "</title>", "<script>", "</script>", "<textarea>", "<template>", "<svg>", "<select>", "<del>", "</del>", "<s>",
    "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<ul>", "<li>", "</ul>", "<h1>", "</h1>", "<img alt='不'>", "<input value=不>", "<pre>",
    "\x02", "\x1e", "\x00", "\u200b", "<div a=1 a=2 class=x class=gmail_extra>", "<div\tclass=x\n>", "<div class=gmail_quote/>", "<nobr>", "<center>",
)  # fmt: skip


def bare(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=24))
def test_a_page_told_without_its_tree_says_what_its_tree_says(pieces: list[str]) -> None:
    page = "".join(pieces)
    found = simple_words(page)
    if found is not None:
        shown, contained = written_text(page)
        assert (bare(found[0]), found[1]) == (bare(shown), contained)


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.eml")), ids=lambda path: path.stem)
def test_of_every_mail_of_the_corpus_the_quick_way_says_what_the_tree_says_or_nothing(path: Path) -> None:
    html = read_message(path.read_bytes()).html or ""
    if (found := simple_words(html)) is not None:
        shown, contained = written_text(html)
        assert (bare(found[0]), found[1]) == (bare(shown), contained)


@pytest.mark.parametrize(
    ("page", "words", "contained"),
    [
        ("<div>同意</div>", "同意", False),
        ('<html><body><p class="MsoNormal"><span style="color:#1F497D">同意<o:p></o:p></span></p></body></html>', "同意", False),
        ("<style><!-- p {margin:0} --></style><p>同意&nbsp;&lt;1&gt;", "同意<1>", False),
        ("<div>同意</div><blockquote><p>不同意</p></blockquote><div>谢谢</div>", "同意谢谢", True),
        ('同意<div class="gmail_quote"><div class="gmail_attr">On …</div><blockquote>不同意</blockquote></div>', "同意", True),
    ],
)
def test_pages_as_clients_write_them_are_told_without_a_tree(page: str, words: str, contained: bool) -> None:
    found = simple_words(page)
    assert found is not None
    assert (bare(found[0]), found[1]) == (words, contained)


HIDING = (
    '同意<div style="display:none">但是</div>', '同意<span style="color:#fff">但是</span>', "同意<div hidden>但是</div>", "同意<s>但是</s>",
    "<style>p{display:none}</style>同意<p>但是</p>", '同意<div style="background:#333"><font color="#333">但是</font></div>', "同意<!-- <b>但是</b> -->",
    "同意<title>但是</title>", '同意<div title="<style>">但是</style>', '<div id="divRplyFwdMsg"></div>不同意', "同意&#8203;", "<script>'</script>'</script>",
    '<div class="gmail_quote">On … wrote:<blockquote>x</blockquote>但是</div>', "<blockquote><p>x</blockquote>但是", "<>同意", "<b><blockquote>x</b>但是</blockquote>是",
)  # fmt: skip


@pytest.mark.parametrize("page", HIDING)
def test_what_hides_or_quotes_in_other_ways_is_left_to_the_renderer(page: str) -> None:
    assert simple_words(page) is None


MESSAGE = Message(sha256="", size=0, text="同意，请推进。", html="")


@pytest.mark.parametrize(
    "page",
    [
        "<p>不同意，请推进。</p>",
        "<p>同意，请推进。</p><p>但是预算减半。</p>",
        "<p>同意，请推进。</p><blockquote><p>原文</p></blockquote><p>但预算须减半。</p>",
        '<p>同意，请推进。</p><p><span style="color:black">以上作废，不同意。</span></p>',
        "<blockquote>同意，请推进。</blockquote>不同意。",
    ],
)
def test_an_html_part_that_decides_otherwise_is_found(page: str) -> None:
    assert new_text(replace(MESSAGE, html=page)).conflict


@pytest.mark.parametrize("page", ["<p>同意，<b>请推进</b>。</p>", "<div>同意，请&nbsp;推进。</div><blockquote>不同意</blockquote>"])
def test_an_html_part_that_says_the_same_is_no_conflict(page: str) -> None:
    assert not new_text(replace(MESSAGE, html=page)).conflict
