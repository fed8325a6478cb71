"""Whether a refusal is told to be none: a slip, a joke, another's mail, a draft, to be ignored, of a part by its heading."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.compiled import form

#: Clauses of their own: of a date that was mistyped in the plan one may well complain.
_SLIP: Final = (
    r"(?:^|[\n,。!;])\s?(?:发自手机)?(?:我|刚才|不好意思|抱歉)*(?:手滑|[点按]错了?|误[点按发触]|(?:孩子"
    r"|小孩|娃|宝宝|儿子|女儿|猫)[乱瞎]?[按点发打])"
    r"(?:了|的|点的|按的)*(?=\s*(?:$|[\n,。!;]))"
    r"|\b(?:sent|typed|written|pressed|clicked)\b[^.!?\n]{0,40}\b(?:accidentally|by accident|by mistake|in error|as a joke)\b"
)
_JOKE: Final = r"\b(?:just|only) (?:kidding|joking)\b|(?:开玩笑|闹着玩|说着玩|逗你们?)的(?=\s*(?:$|[\n,。!;]))"
_IGNORED: Final = (
    r"\b(?:ignore|disregard) (?:what i (?:wrote|said)|my (?:earlier|previous|last|first)|the above|this (?:e-?mail|mail|message))"
)
#: What a program or a telephone of the writer's puts there is cut before; what is left names somebody else's.
_OF_ANOTHER: Final = r"(?:^|\n)\s*[发来]自(?!我的)[^\n,。]{1,8}的(?:手机|微信|邮箱|电脑|平板)"
_DISOWNED: Final = (
    r"[本此该](?:封|电子)?邮件(?:内容)?(?:不是本人|非本人|未经本人|有误|错误|[为系是属](?:草稿|测试|玩笑|误会|误发|代发)|仅指)"
    r"|\bthis (?:e-?mail|mail|message) (?:was not (?:sent|written)|contains errors|is (?:a |only a"
    r" )?(?:draft|test)|is outside my authority)\b"
    r"|\bdelete this (?:e-?mail|mail|message)\b"
)
_HEADED: Final = (
    r"\A\s*(?:试试|试一下|胡编的?|测试|草稿)[!。,:]?\s*\n|\A\s*(?:(?:hi|hello|dear) [a-z]+[,.] )?(?:void"
    r"|tentative|draft|test)[.:,!]\s*\n"
    r"|\A\s*(?:线[上下]|海报|页面|预算|[一二三]期)[^\n,:。]{0,3}[:,]\s*\n"
    r"|\A[^\n:]{0,20}\b(?:posters?|flyers?|online|offline|phase \w{1,5})\b[^\n:]{0,20}[:,]\s*\n"
)
#: A yes under another date, or a no until somebody else has spoken.
_UNLESS: Final = r"改[^\n。]{1,12}我?[就则便](?:可以)?(?:同意|批准)|\n\s*cc:\s*(?:until|unless|if|once|when)\b"
_UNMEANT: Final = form(f"{_SLIP}|{_JOKE}|{_IGNORED}|{_OF_ANOTHER}|{_DISOWNED}|{_HEADED}|{_UNLESS}")


def is_unmeant(written: str) -> bool:
    """Whether the whole folded text of a refusal tells so."""
    return _UNMEANT.search(written) is not None
