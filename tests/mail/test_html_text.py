from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.mail.reply.htmltext import marked_text, renderable, visible_text, written_text

HIDING = [
    '<span style="display:none">{}</span>', '<span style="display : NONE !important">{}</span>',
    '<div style="visibility:hidden">{}</div>', '<span style="font-size:0">{}</span>',
    '<span style="font-size:0px">{}</span>', '<span style="font-size: 1px">{}</span>',
    '<span style="opacity:0">{}</span>', '<span style="opacity:0.01;x:y">{}</span>',
    '<span style="color:#fff">{}</span>', '<span style="color: white">{}</span>',
    '<span style="color:#FFFFFF;background:#fff">{}</span>', '<span style="color:rgb(255,255,255)">{}</span>',
    '<span style="color:transparent">{}</span>', '<span style="color:red;background-color:red">{}</span>',
    '<div style="background:#eee"><b style="color:#eee">{}</b></div>',
    '<font color="#ffffff">{}</font>', '<div style="max-height:0;overflow:hidden">{}</div>',
    '<div style="height:0px;overflow:hidden">{}</div>', '<div style="position:absolute;left:-9999px">{}</div>',
    '<div style="text-indent:-9999px">{}</div>', '<span style="mso-hide:all">{}</span>', "<p hidden>{}</p>",
    "<!-- {} -->", "<!--[if mso]>{}<![endif]-->", "<script>{}</script>", "<style>{}</style>",
    "<title>{}</title>", "<template>{}</template>", "<noscript>{}</noscript>", "<del>{}</del>", "<s>{}</s>",
    "<strike>{}</strike>", '<span style="text-decoration:line-through">{}</span>',
    "<style>.q{{display:none}}</style><p class=q>{}</p>", "<style>#i{{font-size:0}}</style><p id=i>{}</p>",
    "<style>p.a , p.b{{visibility:hidden}}</style><p class=b>{}</p>",
    '<div style="display:none"><p>x</p><b style="display:block">{}</b></div>', '<textarea>{}</textarea>',
    "<select><option>{}</option></select>", '<svg><text>{}</text></svg>',
    '<span style="transform:scale(0)">{}</span>', '<span style="clip:rect(0,0,0,0)">{}</span>',
    '<div style="opacity:.01">{}</div>', '<div style="opacity:0%">{}</div>', '<div style="height:1px;overflow:hidden">{}</div>',
    '<span style="font-size:.5px">{}</span>', '<span style="font-size:2px">{}</span>', '<span style="font:1px/1px Arial">{}</span>',
    '<span style="font-size:calc(0px)">{}</span>', '<span style="letter-spacing:-1em">{}</span>', '<span style="zoom:0.01">{}</span>',
    '<div style="background-color:rgb(51,102,153)"><span style="color:#336699">{}</span></div>',
    '<div style="background-color:#369"><span style="color:#336699">{}</span></div>', '<span style="color:ivory">{}</span>',
    '<span style="color:hsl(0,0%,100%)">{}</span>', '<font color="FFFFFF">{}</font>', '<div style="background:#000">{}</div>',
    '<span style="-webkit-text-fill-color:transparent">{}</span>', '<div style="position:absolute;right:-9999px">{}</div>',
    '<div style="transform:translateX(-9999px)">{}</div>', '<div style="position:fixed;left:200vw">{}</div>',
    '<div style="margin:-9999px 0 0 -9999px">{}</div>', '<div style="text-indent:9999px;white-space:nowrap">{}</div>',
    '<div style="position:absolute;clip:rect(1px,1px,1px,1px)">{}</div>', '<div style="clip-path:inset(100%)">{}</div>',
    '<div style="clip-path:circle(0)">{}</div>', '<div style="filter:opacity(0)">{}</div>', '<div style="filter:alpha(opacity=0)">{}</div>',
    '<div style="d\\69splay:none">{}</div>', '<div style="display:/**/none">{}</div>', '<div style="content-visibility:hidden">{}</div>',
    '<div style="display:var(--d)">{}</div>', "<dialog>{}</dialog>", "<datalist><option>{}</option></datalist>",
    "<style>.h{{color:#fff}}</style><p class=h>{}</p>", "<style>.h{{color:white;background:white}}</style><p class=h>{}</p>",
    "<style>.p{{background:#369}}.h{{color:#369}}</style><div class=p><b class=h>{}</b></div>",
    "<style>/* x */ .h{{/*y*/display:/**/none}}</style><p class=h>{}</p>", "<style>@media screen{{.h{{display:none}}}}</style><p class=h>{}</p>",
    "<style><!-- .h{{display:none}} --></style><p class=h>{}</p>", "<style>@import url(x);.h{{display:none}}</style><p class=h>{}</p>",
    '<style>@charset "utf-8";.h{{color:#fff}}</style><p class=h>{}</p>', "<style>body{{background:#123}}.h{{color:#123}}</style><p class=h>{}</p>",
    "<style>" + "".join(f".k{number}{{{{display:none}}}}" for number in range(60)) + ".h{{display:none}}</style><p class=h>{}</p>",
    '<span style="color:lemonchiffon">{}</span>', '<div style="background:darkblue"><font color=darkblue>{}</font></div>',
    '<div style="scale:0">{}</div>', '<div style="transform:rotateX(90deg)">{}</div>', '<div style="position:fixed;inset:-9999px auto auto -9999px">{}</div>',
    '<span style="font-size:min(0px,12px)">{}</span>', '<span style="font-size:clamp(0px,0px,1px)">{}</span>', "<noframes>{}</noframes>",
    "<math><annotation>{}</annotation></math>",
]  # fmt: skip
#: What looks like hiding and is seen all the same.
SEEN = [
    '<div style="color:#fff"><span style="color:#000">{}</span></div>', '<div style="background:#036;color:#fff">{}</div>',
    "<style>.a{{color:#fff;background:#036}}</style><p class=a>{}</p>", '<p style="margin-left:36pt;text-indent:-18pt">{}</p>',
    '<p style="line-height:1.2;font-size:9px">{}</p>', '<td style="height:1px">{}</td>', '<p style="width:100%;max-width:600px">{}</p>',
    '<p style="background:transparent;color:inherit">{}</p>', '<p style="color:#888">{}</p>', "<details open><summary>x</summary>{}</details>",
    '<p style="color:var(--ink)">{}</p>', '<p style="font:italic 12px/1.5 Arial">{}</p>', '<p style="letter-spacing:-0.2px">{}</p>',
    '<p style="left:10px;top:20px;opacity:.8;zoom:1">{}</p>', '<p style="background:url(x.png) no-repeat #fff">{}</p>',
    '<body bgcolor=black text=white><p>{}</p>', '<body style="background:#222;color:#fff"><p>{}</p>', "<style>@media print{{p{{display:none}}}}</style><p>{}</p>",
    '<p style="background:darkblue"><font color=white>{}</font></p>', "<style>body{{background:#000}}p{{color:#fff}}</style><p>{}</p>",
    '<p style="background:url(x.png);color:#fff">{}</p>', '<p style="color:oklch(0 0 0)">{}</p>', '<p style="font-size:max(0px,12px)">{}</p>',
]  # fmt: skip

QUOTING = [
    "<blockquote>{}</blockquote>", '<blockquote type="cite">{}</blockquote>', '<div class="gmail_quote">{}</div>',
    '<div class="x gmail_quote y">{}</div>', '<div id="divRplyFwdMsg">x</div><div>{}</div>',
    '<hr id="stopSpelling"><div>{}</div>', '<div class="moz-cite-prefix">x</div><blockquote>{}</blockquote>',
    '<div class="yahoo_quoted">{}</div>', '<includetail>{}</includetail>',
    '<div id="isReplyContent">{}</div>', '<div class="ntes-mailmaster-quote">{}</div>',
    '<div id="mail-editor-reference-message-container">{}</div>', '<div class="lark-mail-quote">{}</div>',
    '<div id="appendonsend"></div><hr><div>{}</div>', '<hr id="replySplit"><div id="reply139content">{}</div>',
    '<div class="ydp1f0ayahoo_quoted">{}</div>', '<div id="x_divRplyFwdMsg">x</div><div>{}</div>', '<hr id="zwchr"><div>{}</div>',
    '<div class="history-quote-wrapper" id="lark-mail-quote-1">{}</div>', '<div data-marker="__QUOTED_TEXT__">{}</div>',
]  # fmt: skip


@pytest.mark.parametrize("trick", HIDING)
def test_what_a_reader_can_not_see_is_not_there(trick: str) -> None:
    html = f"<html><body><p>不同意</p>{trick.format('同意')}<p>完</p></body></html>"
    for text in (visible_text(html), written_text(html)[0]):
        assert [line for line in text.split("\n") if line] == ["不同意", "完"]


@pytest.mark.parametrize("shape", SEEN)
def test_what_a_reader_sees_is_there(shape: str) -> None:
    html = f"<html><body><p>完</p>{shape.format('同意')}</body></html>"
    assert "同意" in written_text(html)[0]
    assert "同意" in visible_text(html)


@given(st.lists(st.sampled_from(["#", "7”", "fff", "rgb(", "1.2.3", "%", ",", ")", "var(", "hsla(", "-", "px", "calc(", " ", "0", "9", "none"]), max_size=8))
def test_no_value_of_a_style_stops_the_reading(parts: list[str]) -> None:
    value = "".join(parts)
    names = ("color", "background", "font", "font-size", "opacity", "clip", "clip-path", "margin", "transform", "filter", "zoom", "height")
    style = ";".join(f"{name}:{value}" for name in names)
    assert visible_text(f'<p>a</p><p style="{style}">b</p><font color="{value}">c</font><style>p{{{style}}}</style>')[:1] in ("a", "c", "")


def test_what_has_to_be_unfolded_is_not_seen() -> None:
    assert visible_text("<p>a</p><details><summary>b</summary>同意<p>同意</p></details>") == "a\nb"


@pytest.mark.parametrize("container", QUOTING)
def test_what_a_client_put_into_a_quote_is_not_written_but_visible(container: str) -> None:
    html = f"<div>不同意</div>{container.format('同意')}"
    assert (written_text(html)[0], written_text(html)[1]) == ("不同意", True)
    assert "同意" in visible_text(html).split("\n")


@pytest.mark.parametrize(("html", "text"), [
    ("<p>a</p><p>b</p>", "a\nb"), ("<div>a</div><div><br></div> <div>b</div>", "a\n\nb"),
    ("<div>a<br></div><div>b</div>", "a\nb"), ("<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb"), ("a<br>b", "a\nb"),
    ("<b>同</b><i>意</i>", "同意"), ("a &amp; b&nbsp;c", "a & b c"), ("<p>a\n  b</p>", "a b"),
    ("<div>同意</div><div>谢谢</div>", "同意\n谢谢"),
    ("<table><tr><td>影响范围</td><td>1000</td></tr></table>", "影响范围\t1000"), ("<p style='color:#333'>ink</p>",
    "ink"), ("<table bgcolor=#000><td><font color=white>ok</font></td></table>", "ok"),
    ("<div style='background:#0078d4;color:#fff'>button</div>", "button"), ("同意", "同意"), ("", ""),
    ("<p>unclosed <b>x", "unclosed x"), ("<center>a</center>b", "a\nb"),
])  # fmt: skip
def test_html_is_laid_out_as_text(html: str, text: str) -> None:
    assert visible_text(html) == text


@pytest.mark.parametrize("html", [
    "<div>" * 600, "<b>" * 600, "".join(f"<font a={n}>" for n in range(60)) + "<p>x" * 30_000, "x" * 2_000_001,
    "<table>" * 501, "<select>" + "<option>x" * 5_001,
])  # fmt: skip
def test_html_that_would_cost_more_than_its_size_is_not_rendered(html: str) -> None:
    assert not renderable(html)
    assert visible_text(html) == ""


@pytest.mark.parametrize("sheet", [
    ".a{" + "color:red;" * 90_000 + "}", ".a " * 90_000 + "{display:none}", "@import " * 90_000, "@media " * 90_000,
    "".join(f"p:nth-child(n+{number}){{color:#fff}}" for number in range(2, 200)),
    "".join(f"p ~ p.k{number}{{color:#fff}}" for number in range(200)),
])  # fmt: skip
def test_no_style_sheet_takes_longer_than_its_page(sheet: str) -> None:
    page = f"<style>{sheet}</style>" + "<p>x</p>" * 12_000
    began = process_time()
    assert visible_text(page)[:1] == "x"
    assert process_time() - began < 2


def test_long_flat_html_is_rendered() -> None:
    assert visible_text("<p>x" * 20_000).count("x") == 20_000


@pytest.mark.parametrize("selector", [".a:", "p::", "a[", "@@", "p:has(", "#1", ":hover(", "p >", "*|", "\\"])
def test_a_selector_that_can_not_be_parsed_hides_nothing_and_raises_nothing(selector: str) -> None:
    assert visible_text(f"<style>{selector}{{display:none}} .b{{display:none}}</style><p>hi</p><p class=b>no</p>") == "hi"


def test_what_is_written_beside_a_quote_in_the_container_of_its_client_is_written() -> None:
    html = '<div class="gmail_quote"><div class="gmail_attr">On Monday X wrote:</div><blockquote>1</blockquote><div>不同意</div><blockquote>2</blockquote></div>'
    assert written_text(html) == ("不同意", True)
    assert marked_text(html, "|") == ("|On Monday X wrote:\n|1\n不同意\n|2", True)


def test_each_quote_a_line_stands_in_is_a_mark() -> None:
    html = "a<blockquote>b<blockquote>c</blockquote>d</blockquote>e<div id=divRplyFwdMsg>f</div><p>g</p>"
    assert marked_text(html, ">")[0].split("\n") == ["a", ">b", ">>c", ">d", "e", ">f", ">g"]


def test_characters_of_a_mail_can_not_open_or_close_a_quote() -> None:
    assert marked_text("<p>a&#4;</p><blockquote>b&#4;&#3;</blockquote><p>c&#3;</p><p>d</p>", ">")[0].split("\n") == ["a", ">b", "c", "d"]


@pytest.mark.parametrize(("html", "text"), [
    ("<pre>a\nb  c</pre>", "a\nb c"), ("<div style='white-space:pre-wrap'>a\nb</div>", "a\nb"),
    ("<div style='white-space:pre'><p style='white-space:normal'>a\nb</p></div>", "a b"),
])  # fmt: skip
def test_line_breaks_that_a_reader_sees_are_kept(html: str, text: str) -> None:
    assert visible_text(html) == text


def test_two_dashes_and_a_blank_stay_the_mark_of_a_signature() -> None:
    assert visible_text("<div>a</div><div>-- </div><div>b</div>") == "a\n-- \nb"


@pytest.mark.parametrize(
    ("page", "reads"),
    [
        ("<div>" * 500 + "</div>" * 500, True),
        ("<div>" * 501, False),
        ("<div></div>" * 2_000, True),
        ("</div>" * 700 + "<div>" * 500, True),
        ("<div></p>" * 501, False),
        ("<p>" * 5_000, True),
        ("<b>" * 400 + "</b>" * 400 + "<p>" * 1_600, True),
        ("<b>" * 401 + "</b>" * 401 + "<p>" * 1_700, False),
        ("<" * 600, True),
    ],
)  # fmt: skip
def test_a_page_is_read_by_how_many_elements_are_open_at_once_and_not_by_how_many_it_has(page: str, reads: bool) -> None:
    assert renderable(page) is reads
