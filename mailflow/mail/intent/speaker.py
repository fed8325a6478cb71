"""Who speaks and what of: the writer's names, the writer's department and the matter at hand, marked in a folded text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.folding import Folded, fold_text, folded_once, is_chinese
from mailflow.mail.intent.latin_names import english_names, latin_names, parts_of
from mailflow.mail.intent.words.phrases import SURNAMES

#: Stand, one for each character, for the writer or the writer's department; for who asks; and for the title of the matter.
#: Folding drops these characters from what people write, so that nobody can send them.
OWN: Final = "\ue001"
PARTY: Final = "\ue003"
TITLE: Final = "\ue004"
MARKS: Final = OWN + PARTY + TITLE
_MARKED = re.compile(f"[{MARKS}]")

#: What a department is called besides its name; the parts of a row mean the same.
_ALIASES: Final = tuple(
    tuple(row.split("|"))
    for row in """财务部|财务|finance|accounting|finance department
市场部|市场|marketing|marketing department
技术部|技术|technology|tech|engineering|r&d|technology department
运营部|运营|operations|ops|operations department
客服部|客服|客户服务部|customer service|customer support|support team|service department
销售部|销售|营销部|sales|sales department
人事部|人事|人力资源部|人力资源|人力|hr|human resources|personnel
行政部|行政|综合部|综合管理部|administration|admin
法务部|法务|legal|legal department
采购部|采购|procurement|purchasing
it部|it|信息部|信息技术部|信息中心|it department
产品部|产品|product|product department
研发部|研发|研发中心|research and development|development
生产部|生产|production|manufacturing
质量部|质检部|品质部|质量管理部|质量|quality|quality assurance|qa
审计部|审计|audit|internal audit
仓储部|物流部|物流|仓储|logistics|warehouse
设计部|设计|design
公关部|公关|pr|public relations
办公室|总经办|总经理办公室|general office""".splitlines()
)
_KNOWN_BY: Final = {name: row for row in _ALIASES for name in row}
_TAIL = re.compile(r"(?:部门?|处|科|室|中心|组)$| (?:department|dept\.?|team|division)$")
_VERSION = re.compile(r"(?<![a-z0-9.])v(\d+(?:\.\d+)*)")
#: What matters are called, and how that reads in English; two such words beside each other name the matter.
GLOSSARY: Final = """春 spring
夏 summer
秋 autumn fall
冬 winter
年度 annual yearly
季度 quarterly
促销 promotion promotional promotions sales
营销 marketing
推广 promotion marketing rollout
活动 campaign activity activities event events promotion
方案 plan proposal scheme
计划 plan plans
预算 budget
采购 purchase purchasing procurement
设备 equipment
服务器 server servers
系统 system
升级 upgrade
网站 website site
培训 training
招聘 recruitment hiring
搬迁 relocation move
装修 renovation
新品 product
产品 product
发布 launch release
上线 launch
会议 conference meeting
展会 exhibition fair
项目 project
合同 contract
申请 request application
制度 policy
客户 customer client
市场 market marketing
安全 security safety"""
#: Too short, or too common a word, to be a name wherever it stands.
_COMMON: Final = frozenset({
    "设计", "产品", "生产", "质量", "采购", "运营", "人力", "审计", "it", "tech", "production", "development", "design",
    "product", "quality", "support", "pr", "qa", "admin", "audit", "sales", "service", "marketing",
})  # fmt: skip
_SHORTEST: Final = 2
_TITLE_LENGTH: Final = 5
_END_OF_TITLE: Final = 4
_WORDS_OF_TITLE: Final = 3
#: What ends the name of a matter.
_MATTER = re.compile(r"(?:方案|计划|申请|请示|报告|合同|协议|预算|纪要|采购|项目|活动|变更|确认|事项|plan|proposal|request"
    r"|budget|contract|report)$")
_ABOUT = re.compile(r"^(?:关于|有关|对于|re:|about )\s?|(?:的?(?:请示|申请|确认|通知|报告|函))$")


@lru_cache(maxsize=512)
def speaks_as(names: tuple[str, ...]) -> tuple[str, ...]:
    """Folded names of a department or a person, with what else they are called."""
    found: list[str] = []
    for name in names:
        folded = fold_text(name).strip()
        found.append(folded)
        stem = _TAIL.sub("", folded)
        for known in {folded, stem, stem + "部"}:
            found += [other for other in _KNOWN_BY.get(known, ()) if other not in _COMMON]
        found += _given(folded)
    return tuple(dict.fromkeys(name for name in found if len(name) >= _SHORTEST))


def _given(name: str) -> list[str]:
    """The ways to sign with an English name: Alice, A. Brown, Brown, Alice."""
    if not (parts := parts_of(name)):
        return []
    first, last = parts[0], parts[-1]
    return [first, last, f"{first[0]}. {last}", f"{first[0]} {last}", f"{last} {first}", f"{first} {last[0]}"]


def as_said(line: str, folded: Folded, place: int) -> str:
    """A line that begins at this place of a marked text, in the folded words that its writer used."""
    return (folded.text[place : place + len(line)] if _MARKED.search(line) else line).strip()


def marking(words: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, str]] | None:
    """A pattern that finds every word, the longest first, and the mark of each."""
    return _marking(words) if words else None


@lru_cache(maxsize=512)
def _marking(words: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    marks = dict(reversed(words))
    longest = sorted(marks, key=len, reverse=True)
    return re.compile("|".join(_bounded(word) for word in longest)), marks


def _bounded(word: str) -> str:
    before = r"(?<![a-z0-9'])" if word[0].isascii() else ""
    after = r"(?![a-z0-9]|'(?!s\b))" if word[-1].isascii() else ""
    return before + re.escape(word) + after


def marked(said: str, found: tuple[re.Pattern[str], dict[str, str]] | None) -> str:
    """The text with every found word turned into as many marks."""
    if found is None:
        return said
    pattern, marks = found
    return pattern.sub(lambda match: marks[match[0]] * len(match[0]), said)


_TITLED: Final = "(?:同志|女士|先生|小姐|老师|经理|主管|主任|工|同学|助理|专员|秘书)"
_PERSON = re.compile(rf"(?P<family>[{SURNAMES}])(?P<given>[\u4e00-\u9fff]{{1,2}})")


def _called(name: str) -> tuple[str, ...]:
    """What colleagues call somebody: 赵敏, 小敏, 敏敏, 小赵, 赵小姐; a given name of one character only where it addresses."""
    if (person := _PERSON.fullmatch(name)) is None or _TAIL.search(name):
        return english_names(name)
    family, given = person["family"], person["given"]
    short = given[-1]
    short_names = (f"小{short}", f"阿{short}", f"{short}{short}", f"{short}姐", f"{short}哥")
    by_given = (*short_names, given if len(given) > 1 else f"{short}:")
    titled = (f"{name[:1]}{title}" for title in ("姐", "哥", "小姐", "女士", "先生", "助理"))
    return (*by_given, *titled, f"小{family}", *latin_names(family, given))


def without_address(said: str, about: tuple[str, ...]) -> str:
    """The text without who asks, where it begins by addressing them and goes on: 赵敏,同意."""
    address = _address(about)
    match = address.match(said) if address else None
    return " " * match.end() + said[match.end() :] if match else said


@lru_cache(maxsize=512)
def _address(about: tuple[str, ...]) -> re.Pattern[str] | None:
    """How whoever asks is addressed; None where nobody is known to."""
    people = [name for name in map(_folded, about) if _PERSON.fullmatch(name)]
    names = [_folded(name) for person in people for name in (person, *_called(person))]
    if not names:
        return None
    nicks = "|".join(re.escape(name) for name in names if name[0] in "小阿" or name[-1] in "姐哥")
    every = "|".join(map(re.escape, names))
    good = "(?:你好|您好|早|好)?"
    return re.compile(rf"\s*(?:(?:{every})(?:{good}[,!。]|{_TITLED}{good}[,!。:])|(?:{nicks})(?:你好|您好)?:)\s*(?=\S)")


@lru_cache(maxsize=512)
def subject_words(about: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The folded words of the matter with their marks: a long one is its title, a short one a person or a department."""
    names: dict[str, None] = {}
    for text in about:
        folded = fold_text(text).strip()
        bare = _ABOUT.sub("", folded).strip()
        names |= dict.fromkeys((folded, bare, *_stems(bare), *_called(folded)))
    parts = {part for name in names if _is_title(name) for part in _stems(name)}
    return tuple((name, TITLE if name in parts or _is_title(name) else PARTY) for name in names if len(name) >= _SHORTEST)


def _stems(title: str) -> tuple[str, ...]:
    """A title without what says that it is one, or without its beginning: 春季促销活动, 促销方案 for 春季促销活动方案."""
    stems = (title, _MATTER.sub("", title), title.replace("活动", ""), title.replace("项目", ""))
    ends = [stem[start:] for stem in dict.fromkeys(stems) for start in range(len(stem) - _END_OF_TITLE + 1)]
    return tuple(end for end in ends if all(map(is_chinese, end)) and len(end) < len(title))


def with_matter(said: str, about: tuple[str, ...], request: str) -> str:
    """The text with the one version that is answered, and the title in the other language, marked as the matter."""
    for named in (_the_version(request), _in_english(_titles(about))):
        said = named.sub(_as_title, said) if named else said
    return said


@lru_cache(maxsize=128)
def _the_version(request: str) -> re.Pattern[str] | None:
    """How the version of a request is named; None where it names several, or none."""
    versions = frozenset(_VERSION.findall(folded_once(request)))
    one = re.escape(min(versions, default=""))
    form = rf"(?<![a-z0-9.])(?:(?:version |v) ?{one}(?![\d.]*\d)(?:版本?)?|{one}\s?(?:这一?个?)?版本?)"
    return re.compile(form) if len(versions) == 1 else None


@lru_cache(maxsize=512)
def _titles(about: tuple[str, ...]) -> str:
    return "".join(name for name in map(_folded, about) if _is_title(name))


def _folded(name: str) -> str:
    return fold_text(name).strip()


def _as_title(match: re.Match[str]) -> str:
    return TITLE * len(match[0])


@lru_cache(maxsize=512)
def _in_english(title: str) -> re.Pattern[str] | None:
    rows = [row.split() for row in GLOSSARY.split("\n")]
    words = [word for chinese, *named in rows if chinese in title for word in named]
    # A sales plan is another thing than a plan of sales promotion.
    other = r"(?!sales (?:plan|proposal|scheme|program\w*)\b)"
    return re.compile(rf"\b{other}(?:{'|'.join(words)})(?: (?:{'|'.join(words)}))+\b") if words else None


def _is_title(name: str) -> bool:
    if any(map(is_chinese, name)):
        return (len(name) >= _TITLE_LENGTH and not _TAIL.search(name)) or _MATTER.search(name) is not None
    return len(name.split()) >= _WORDS_OF_TITLE or any(map(str.isdigit, name))
