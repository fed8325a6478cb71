"""That the writer went over the matter with people of their own, and that these had nothing against it: no answer, and no term.

Closed words: only the writer's own unit and colleagues have a place in them; what the writer then says is read for itself.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.blanks import blank
from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.words.names_english import GIVEN
from mailflow.mail.intent.words.phrases import SURNAMES

_UNIT: Final = "(?:(?:我们?|咱们?|本)?(?:部门|部里?|组|科室?|处|室|团队|team|班组|车间)(?:内部|里面?|内|中)?的?)"
_WHO: Final = (
    "(?:(?:几位|几个|几名|两位|两个|三位|各位|各|全体|所有|相关|有关|经办|主管|业务|技术|年轻|老|管这块的){0,3}"
    f"(?:同事|同仁|同学|骨干|组长|班长|经办人|成员|人员|组员|工程师|伙伴|小伙伴|[老小][{SURNAMES}])们?)"
)
_OWN: Final = (
    f"(?:{_UNIT}{_WHO}|{_UNIT}?(?:几位|几个|两位|各|全体|相关|经办|组内|内部){_WHO}|{_UNIT}"
    f"|[老小][{SURNAMES}](?=和我|跟我|一起)|组内同事|内部)"
)
_SO: Final = (
    "(?:已经?|也|都|均|又|还|先|刚刚?|刚才|今天|昨天|上午|下午|早上|上周|一起|一同|共同|分别|内部|认真|仔细|反复|逐条|帮忙|帮我"
    "|大家|我们?|一并|全文|文件|材料|方案|附件|把|将|,){0,5}"
)
_DONE: Final = (
    "(?:看|过目?|对|核对|核|讨论|商量|沟通|确认|审|研究|传阅|align|check|复核|通气|碰|议|会办|会签|征求意见|评估|把关|读)"
    "(?:过了?|完了?|了|完毕)?(?:一遍|一下|一轮|几遍|无误|一致|的)?(?:了)?"
)
_NOTHING: Final = (
    "(?:(?:大家|我们|他们|也|都|均|对此|一致)*(?:都|均|也)?(?:觉得|认为|表示|说)?(?:(?:没有?|无)(?:任何|什么|其他|不同"
    "|啥)?(?:异议|意见|问题|看法)"
    "|没有?人(?:有|提)(?:任何|什么)?(?:异议|意见|反对)|(?:都|均|也|很)(?:行|可以|ok|好|认可|agree|满意|赞成)))"
)
#: What others were given to do is told as done; with whom one did it oneself needs no such word.
_SURELY_DONE: Final = _DONE.replace("(?:过了?|完了?|了|完毕)?", "(?:过了?|完了?|了|完毕)", 1)
_ZH: Final = (
    f"(?:并且?|且|也|还)?{_SO}(?:和|跟|与|同|经与|经和|会办了?|征求了?){_OWN}{_SO}(?:进行)?(?:{_DONE})?(?:[,。]{_NOTHING})?"
    f"|(?:并且?|且|也|还)?{_SO}(?:请|找|拿给|传给|交给|让|经|问过?|向){_OWN}{_SO}(?:进行)?(?:{_SURELY_DONE})(?:[,。]{_NOTHING})?"
    f"|{_OWN}(?:和我|跟我)?{_SO}{_SURELY_DONE}(?:[,。]{_NOTHING})?"
    f"|{_UNIT}?(?:例会|周会|部务会|会议|碰头会)上?{_SO}{_SURELY_DONE}(?:[,。]{_NOTHING})?"
)
_MINE: Final = (
    rf"(?:my|our|the|this) (?:own )?(?:team|group|department|deputy|colleagues?|team leads?|leads|people|staff|lot|unit|office"
    rf"|two colleagues|team meeting|section)|(?:two|three|some|my two|both) (?:of my )?colleagues|my (?:team )?colleagues"
    rf"|(?:{'|'.join(sorted(name for name in GIVEN if len(name) > 2))}) and (?:[a-z]{{3,10}}) from my (?:team|group"
    rf"|department)|internally"
)
_LATELY: Final = (
    r"(?: (?:today|yesterday|this morning|this afternoon|last week|here|together|again|already|briefly|in the department"
    r"|in the team|too|as well"
    r"|line by line|carefully|in detail|on (?:mon|tues|wednes|thurs|fri)day))*"
)
_TALKED: Final = (
    r"(?:(?:i|we|i've|we've|i have|we have|have|having) )?(?:(?:just|now|also|already|since|then"
    r"|both) )*(?:talked it over|talked (?:about|through) (?:it|this)"
    r"|discussed(?: (?:it|this))?|(?:went|gone|been) (?:through|over) (?:it|this|the (?:doc|document|paper|plan|file))"
    r"|checked(?: (?:it|this))?"
    r"|check already|reviewed(?: (?:it|this))?|looked at (?:it|this)|shared (?:it|this)|(?:taken|took) (?:it|this)"
    r"|consulted|read it|run it past|ran it by)"
)
_NONE: Final = (
    r"(?:(?:nobody|no one|none of (?:us|them)|neither of us) (?:had|has|have) (?:any|anything|a)? ?(?:concerns?"
    r"|objections?|to add|comments?|questions?"
    r"|issues?|worries)|(?:everyone|everybody|they|we|all of us|all)(?:'re| are| is| were| was)? (?:all )?(?:agreed?"
    r"|agree|happy(?: with (?:it|this))?"
    r"|fine(?: with (?:it|this))?|in agreement|on board|ok with (?:it|this)|comfortable with (?:it|this))"
    r"|(?:everyone|everybody|they|we) (?:had|have|has) no (?:concerns|objections|quarrel with (?:any of )?it|comments|questions)"
    r"|(?:everything|it|all) (?:is|was) (?:fine|in order|ok|clear)|it fits for us)"
)
_EN: Final = (
    rf"{_TALKED}{_LATELY}(?: (?:with|in|to|within|by|past))?(?: (?:{_MINE}))(?: in the (?:department|team|office))?{_LATELY}"
    rf"(?:(?:,? and|,|\.) {_NONE})?"
    rf"|(?:{_MINE}) (?:have|has) (?:all |also |now )?(?:read|reviewed|seen|checked) (?:it|this)(?:,? (?:and )?(?:i've"
    rf"|i have|so have i)(?: (?:read|reviewed) it)?)?"
    rf"(?:(?:,? and|,|\.) {_NONE})?"
)
_CONSULTED = form(rf"(?<![^\s。.!,;])(?:{_ZH}|{_EN})(?=\s*(?:[。.!,;\n]|$))")
#: Without one of these nobody was asked, and without one of those nothing is answered beside it.
_HINT = re.compile(r"部门|同事|同仁|组内|团队|科室|骨干|例会|内部|一起看|team|colleague|deputy|group|department"
    r"|internally|my lot|经办人|组长")
_ANSWERED = re.compile(r"同意|批准|核准|通过|赞成|\bapprov|\bagree[ds]?\b(?! with it)|\baccept|\bendors|sign-?off"
    r"|go-ahead|go ahead")


def without_consulted(said: str) -> str:
    """The text without what tells that the writer's own people were asked and had nothing against it; the answer must remain."""
    if _HINT.search(said) is None:
        return said
    rest = _CONSULTED.sub(blank, said)
    return rest if _ANSWERED.search(rest) else said
