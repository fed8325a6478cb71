"""Who is meant: names, titles, aliases, addresses and departments, exactly or not at all."""

from __future__ import annotations

import pytest
from core_world import POLICY, Matter, asked, outcome

from mailflow.core.directory import Department, Directory, Person
from mailflow.core.naming import Named, name_people

DIRECTORY = POLICY.directory


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("刘经理", "liu"),
        (" 刘经理 ", "liu"),
        ("liu", "liu"),
        ("LIU", "liu"),
        ("总经理", "zhou"),
        ("项目助理", "zhao"),
        ("赵助理", "zhao"),
        ("alice brown", "alice"),
        ("zhang@corp.example", "zhang"),
        ("zhang.gong@corp.example", "zhang"),
        ("Zhang.Gong@Corp.Example", "zhang"),
        ("技术部", "liu"),
        ("Engineering", "liu"),
        ("finance", "alice"),
        ("信息技术部", "zheng"),
        ("it部", "zheng"),
        ("冯强（IT）", "feng"),
        ("IT（冯强）", "feng"),
        ("Alice Brown (Finance)", "alice"),
        ("赵敏（市场部项目助理）", "zhao"),
        ("技术负责人（刘经理）", "liu"),
    ],
)
def test_these_words_name_one_person(words: str, person: str) -> None:
    assert name_people((words,), DIRECTORY) == Named(people=(person,))


@pytest.mark.parametrize(
    "words", ["", "马云", "刘", "经理", "刘经理。", "liu@corp.example.evil", "ѕun@corp.example", "liu@corp", "总部"]
)
def test_these_words_name_nobody(words: str) -> None:
    assert name_people((words,), DIRECTORY) == Named(unknown=(words,))


def test_a_title_of_several_names_none_of_them_and_lists_all() -> None:
    assert name_people(("分管领导",), DIRECTORY) == Named(ambiguous=(("分管领导", ("chen", "lin")),))


@pytest.mark.parametrize("words", ["刘经理(可选)", "刘经理（任意一人）", "李四（外包）"])
def test_a_remark_in_brackets_that_nobody_knows_is_asked_about(words: str) -> None:
    assert name_people((words,), DIRECTORY) == Named(unknown=(words,))


def test_two_people_in_one_are_asked_about() -> None:
    assert name_people(("张工（刘经理）",), DIRECTORY) == Named(ambiguous=(("张工（刘经理）", ("liu", "zhang")),))


def test_people_are_named_once_and_in_the_order_of_the_letter() -> None:
    words = ("李主管", "技术部", "liu@corp.example", "甲", "刘经理", "运营部", "乙", "李主管")
    assert name_people(words, DIRECTORY) == Named(people=("li", "liu"), unknown=("甲", "乙"))


@pytest.mark.parametrize(
    "mail", ["ѕun@corp.example", "sun@corp.examplе", "ｓun@corp.example", "sun@corp.example ", "孙悦"]
)
def test_an_address_belongs_to_somebody_only_where_every_letter_is_theirs(mail: str) -> None:
    assert DIRECTORY.owner_of("sun@corp.example") == DIRECTORY.people["sun"]
    assert DIRECTORY.owner_of(mail) is None


def organisation(*people: Person, **departments: str | None) -> Directory:
    return Directory({p.id: p for p in people}, {n: Department(name=n, head=h) for n, h in departments.items()})


def person(id_: str, name: str, **more: object) -> Person:
    return Person(id=id_, name=name, mails=(f"{id_}@corp.example",), **more)  # type: ignore[arg-type]


def test_two_people_of_one_name_are_ambiguous_until_the_address_is_given() -> None:
    directory = organisation(person("zhang1", "张伟"), person("zhang2", "张伟"))
    assert name_people(("张伟",), directory).ambiguous == (("张伟", ("zhang1", "zhang2")),)
    assert name_people(("zhang2@corp.example",), directory).people == ("zhang2",)


def test_what_one_is_called_and_another_is_nicknamed_is_ambiguous() -> None:
    directory = organisation(person("a", "小王"), person("b", "王芳", aliases=("小王",)))
    assert name_people(("小王",), directory).ambiguous == (("小王", ("a", "b")),)


def test_one_who_is_called_the_same_in_two_ways_is_one_person() -> None:
    directory = organisation(person("a", "王总", title="王总", aliases=("王总", "A")))
    assert name_people(("王总", "a"), directory) == Named(people=("a",))


def test_a_department_without_a_head_names_nobody_and_a_person_comes_before_a_department() -> None:
    directory = organisation(person("a", "工会"), 工会=None, 党办=None)
    assert name_people(("工会",), directory) == Named(people=("a",))
    assert name_people(("党办",), directory) == Named(unknown=("党办",))


def test_superiors_are_looked_up_by_person_and_by_department() -> None:
    found = [
        (DIRECTORY.manager_of(p), DIRECTORY.head_of(p), DIRECTORY.executive_of(p))
        for p in ("wu", "he", "lin", "zhou", "gone")
    ]
    assert found == [
        ("he", "he", "lin"),
        ("lin", "he", "lin"),
        ("zhou", None, None),
        (None, None, None),
        (None, None, None),
    ]
    assert [DIRECTORY.deputy_of(p) for p in ("liu", "wang", "gone")] == ["zhang", None, None]


@pytest.mark.parametrize(
    ("confirmers", "more", "reason", "detail", "options"),
    [
        ((), {}, "no_confirmers", "", []),
        (("刘经历", "甲乙"), {}, "unknown_person", "刘经历、甲乙", ["刘经理"]),
        (("刘经理", "分管领导"), {}, "ambiguous_person", "分管领导（陈副总、林副总）", ["陈副总", "林副总"]),
        (("刘经理",), {"content": ""}, "no_content", "", []),
    ],
)
def test_what_a_request_lacks_is_asked_for_and_nothing_is_opened(
    confirmers: tuple[str, ...], more: dict[str, str], reason: str, detail: str, options: list[str]
) -> None:
    matter = Matter()
    decision = matter.opens(*confirmers, **more)
    (question,) = decision.notices
    assert (outcome(decision), decision.detail, question.about["options"]) == (("asked_back", reason), detail, options)
    assert (question.to, question.record, matter.state) == ("zhao", None, None)
    assert question.letter


def test_people_to_be_copied_who_are_not_known_are_left_out_and_named() -> None:
    matter = asked("刘经理", cc=("王经理", "赵敏", "马云", "分管领导"))
    assert matter.record.cc == ("wang",)
    (receipt,) = (n for n in matter.notices if n.kind == "receipt")
    assert receipt.about["unread"] == [["cc", "马云", "left_out"], ["cc", "分管领导", "left_out"]]


def test_a_sign_that_only_becomes_a_letter_of_the_address_when_folded_is_not_it() -> None:
    directory = organisation(person("kim", "金"))
    assert directory.owner_of("KIM@corp.example") == directory.people["kim"]
    assert directory.owner_of("\N{KELVIN SIGN}im@corp.example") is None
