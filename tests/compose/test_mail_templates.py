from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from compose.samples_upkeep import UPKEEP_TURNS
from compose_samples import HOSTILE, NAMES, REF, TEMPLATES, WITHOUT_RECORD, ZONE, least, usual, usual_story, worst
from jinja2 import TemplateNotFound, UndefinedError
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from mailflow.core.reasons import REASONS
from mailflow.mail.outgoing.compose import Rendered
from mailflow.mail.outgoing.templates import LANGUAGES, MailTemplates

EVERY = [(name, language) for name in NAMES for language in LANGUAGES]
ALIVE = MailTemplates(TEMPLATES, ZONE)


@cache
def rendered(name: str, language: str, which: str) -> tuple[Rendered, ...]:
    make = {"usual": usual, "least": least, "worst": worst}[which]
    return tuple(ALIVE.render(name, language, about) for about in make(name))


def all_of(name: str, language: str) -> tuple[Rendered, ...]:
    return tuple(mail for which in ("usual", "least", "worst") for mail in rendered(name, language, which))


def seen(html: str) -> str:
    """What a reader of the HTML part sees."""
    tree = HTMLParser(html)
    for hidden in tree.css("style, title, div[style*='display:none']"):
        hidden.decompose()
    assert tree.body is not None
    return tree.body.text(separator=" ")


def words_of(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_both_parts_of_a_mail_say_the_same_words_in_the_same_order(name: str, language: str) -> None:
    for mail in all_of(name, language):
        assert words_of(mail.text) == words_of(seen(mail.html))


FOLLOWS = {
    "zh": "如果一直无人处理|接下来|不做任何事|不需要做什么|无需做任何事|不回复，系统|后续步骤|再有任何步骤|不产生效力",
    "en": "if nobody does anything|happens next|need do nothing|If you do n|What follows|no further step|has no effect",
}


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_mail_says_who_it_is_for_why_it_came_what_happens_next_and_how_to_reach_its_record(
    name: str, language: str
) -> None:
    for mail in rendered(name, language, "usual"):
        assert mail.text.count(REF) == 1
        assert "CNF-2026-0001 · " in mail.text
        assert (
            "您收到本邮件，是因为您是本事项的确认人。"
            if language == "zh"
            else "You get this mail because you are one of"
        ) in mail.text
        assert ("直接回复即可" if language == "zh" else "simply reply to it") in mail.text
        assert re.search(FOLLOWS[language], mail.text)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_mail_links_nothing_but_mailto(name: str, language: str) -> None:
    for mail in all_of(name, language):
        for part in (mail.text, mail.html):
            assert not re.search(r"https?:|www\.|//[a-z]|<img|url\(|@import|src=", part, re.IGNORECASE)
        links = [node.attributes["href"] or "" for node in HTMLParser(mail.html).css("[href]")]
        assert all(link.startswith("mailto:coord@corp.example?subject=Re%3A") for link in links)
        assert links or name not in ("sign-off-request", "reminder", "due-moved", "challenge")


DECISIONS = re.compile(
    r"(有条件)?同意|批准|否决|驳回|退回|拒绝|反对|无异议|已阅|转交|撤回|撤销|更正|可行"
    r"|\b(approv|reject|declin|disapprov|agree|disagree|object|endors|withdraw|delegat)\w*"
    r"|\b(noted\b|return|veto|accept|deni|revise and)\w*",
    re.IGNORECASE,
)
QUOTED = re.compile("「[^」]*」|“[^”]*”|【[^】]*】")
MATTER_OF_FACT = "was agreed by word of mouth"


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_words_that_decide_stand_only_in_quotation_marks(name: str, language: str) -> None:
    for mail in (*rendered(name, language, "usual"), *rendered(name, language, "least")):
        for part in (mail.text, seen(mail.html)):
            bare = QUOTED.sub("", part)
            bare = bare.replace(MATTER_OF_FACT, "")
            assert [found[0] for found in DECISIONS.finditer(bare)] == []


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_no_line_of_a_mail_is_only_a_decision_in_quotation_marks(name: str, language: str) -> None:
    for mail in rendered(name, language, "usual"):
        for line in mail.text.splitlines():
            bare = line.strip(" -·■")
            assert not bare or words_of(QUOTED.sub("", bare)) or not DECISIONS.search(bare), line


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_what_people_wrote_stays_inert_in_both_parts(name: str, language: str) -> None:
    for mail in rendered(name, language, "worst"):
        assert "<script" not in mail.html
        assert re.findall(r"<(script|img|a)\b(?! href=\"mailto:)", mail.html) == []
        for part in (mail.subject, mail.text, mail.html):
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202e]", part)
        assert "49" not in re.sub(
            r"&#\d+;|%[0-9A-F]{2}|\d{3,}|padding[^;]*|#[0-9a-f]+", "", mail.html.split("</head>")[1]
        )
        assert "{{ 7*7 }}" in seen(mail.html)
        assert "{{ 7*7 }}" in mail.text


def test_no_line_that_somebody_smuggled_in_starts_a_line_of_the_text_part() -> None:
    for name in NAMES:
        for language in LANGUAGES:
            for mail in rendered(name, language, "worst"):
                assert not [line for line in mail.text.splitlines() if line.startswith("Bcc")]


#: Mails about what the service was asked, or about many records.
ABOUT_NO_RECORD = {
    "search", "standing", "form", "register", "why-lines", "digest", "bundle", "digest-result", "digest-wanted", *UPKEEP_TURNS,
}  # fmt: skip


def test_a_subject_carries_its_own_number_and_no_other() -> None:
    for name in set(NAMES) - {"absence", "anchor", *ABOUT_NO_RECORD}:
        for mail in rendered(name, "zh", "worst"):
            assert re.findall(r"\[[A-Z]{3}-\d{4}-\d{4}\]", mail.subject) == ["[CNF-2026-0001]"]


def test_the_subjects_people_know() -> None:
    assert rendered("sign-off-request", "zh", "usual")[0].subject == "【确认请求】春季推广方案 V1.0 [CNF-2026-0001]"
    assert (
        rendered("sign-off-request", "en", "usual")[0].subject
        == "[Confirmation requested] 春季推广方案 V1.0 [CNF-2026-0001]"
    )
    assert [mail.subject.split("】")[0] for mail in rendered("outcome", "zh", "usual")] == [
        "【确认完成",
        "【确认未通过",
        "【确认失效",
        "【已撤回",
    ]
    assert rendered("reminder", "zh", "usual")[0].subject.startswith("【催办】")
    assert rendered("escalation", "zh", "usual")[0].subject.startswith("【升级】")


def test_a_long_title_leaves_the_number_in_the_subject() -> None:
    about = usual("sign-off-request")[0]
    about["sign_off"] = {**about["sign_off"], "title": "长" * 5000}
    subject = ALIVE.render("sign-off-request", "zh", about).subject
    assert subject.endswith("长 V1.0 [CNF-2026-0001]")
    assert "…" in subject
    assert len(subject) < 120


def test_a_receipt_repeats_the_instant_the_title_the_version_the_decision_and_the_words_it_rests_on() -> None:
    text = rendered("answered", "zh", "usual")[0].text
    assert "已登记：您于 2026年3月2日 14:30（周一）对《春季推广方案》V1.0 的意见为【同意】。" in text
    assert "依据原文：「同意，请按此执行」。" in text
    assert "「更正：…」" in text


def test_a_rejection_without_a_reason_is_asked_for_one() -> None:
    assert "写明「理由：…」" in rendered("answered", "zh", "usual")[1].text
    assert "“Reason: …”" in rendered("answered", "en", "usual")[1].text
    assert "写明「理由：…」" not in rendered("answered", "zh", "usual")[2].text


def test_an_oral_agreement_is_asked_for_as_one_that_awaits_writing() -> None:
    assert "为口头约定，待书面确认" in rendered("sign-off-request", "zh", "usual")[2].text


def test_a_new_version_shows_before_and_after_and_says_that_earlier_answers_do_not_count() -> None:
    text = rendered("sign-off-request", "zh", "usual")[3].text
    assert "- 内容 ｜ 预算 8 万元 ｜ 预算 6 万元" in text
    assert "不沿用到本版本" in text


@pytest.mark.parametrize("name", WITHOUT_RECORD)
def test_mails_about_no_record_name_none(name: str) -> None:
    for language in LANGUAGES:
        for mail in rendered(name, language, "least"):
            assert "None" not in mail.text
            assert "[]" not in mail.subject
            assert "\n参考号 " in mail.text or "\nRef " in mail.text


@pytest.mark.parametrize("code", REASONS)
def test_every_reason_code_can_be_asked_back_and_refused(code: str) -> None:
    for name in ("question", "refusal"):
        for language in LANGUAGES:
            about = {**least(name)[0], "reason": code, "detail": "{detail} {0}"}
            assert len(ALIVE.render(name, language, about).text) > 60


def test_a_missing_value_is_an_error_and_never_an_empty_place() -> None:
    about = usual("reminder")[0]
    del about["overdue"]
    with pytest.raises(UndefinedError):
        ALIVE.render("reminder", "zh", about)


def test_an_unknown_template_is_an_error() -> None:
    with pytest.raises(TemplateNotFound):
        ALIVE.render("no-such-mail", "zh", usual("help")[0])


def test_both_languages_have_the_same_templates_and_each_names_its_fields() -> None:
    assert {p.name for p in (TEMPLATES / "zh").glob("*.j2")} == {p.name for p in (TEMPLATES / "en").glob("*.j2")}
    assert {p.stem for p in (TEMPLATES / "zh").glob("*.j2")} == {*NAMES, "frame", "say"}
    for path in TEMPLATES.rglob("*.j2"):
        assert path.read_text(encoding="utf-8").startswith("{#- "), path


def test_a_value_named_like_a_method_is_the_value() -> None:
    about: dict[str, Any] = {**usual("help")[0], "record": None, "sign_off": None, "owes": [], "ways": [], "service": {"mail": "coord@corp.example", "items": 1}}
    assert ALIVE.render("help", "zh", about).text.count("coord@corp.example") == 1


def test_a_button_opens_a_reply_that_says_the_decision_and_quotes_the_reference() -> None:
    link = HTMLParser(rendered("sign-off-request", "zh", "usual")[0].html).css("a")[0].attributes["href"] or ""
    assert link.startswith("mailto:coord@corp.example?subject=Re%3A%20%E3%80%90")
    assert "CNF-2026-0001" in link
    assert link.endswith("&body=%E5%90%8C%E6%84%8F%0D%0A%0D%0A%3E%20%E5%8F%82%E8%80%83%E5%8F%B7%20" + REF + "%0D%0A")


def test_an_answer_by_the_deputy_is_shown_beside_the_signer() -> None:
    assert "刘经理（技术部）（由张工代为答复） ｜ 待答复" in rendered("status", "zh", "usual")[0].text
    assert usual_story()["sign_off"]["seats"][1]["holder"]["name"] == "张工"


def test_the_hostile_sample_is_hostile() -> None:
    assert "\r\nBcc:" in HOSTILE
    assert "=?UTF-8?Q?=0A?=" in HOSTILE
