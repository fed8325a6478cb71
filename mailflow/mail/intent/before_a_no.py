"""What leads into a refusal and changes nothing of it: regret, thanks, what was weighed, what was said before, who asked.

Whole lead-ins of closed forms, passed over only where a refusal stands behind them and nothing else decides.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.blanks import blank, blanked
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE

#: Free words of a lead-in hold no decision of anybody.
_FREE: Final = (
    r"(?:(?!\b(?:approv|reject|declin|refus|agree|disagree|object|accept|sign|support|veto|den[iy]|no\b|not\b|if\b|unless\b))"
    r"[^.!?;\n])"
)
_NAMED: Final = rf"(?:you|them|him|her|everyone|everybody|all|{PARTY}++)"
_SORRY: Final = (
    r"(?:(?:i'm|i am|we're|we are|we|i) )?(?:(?:very|really|so|truly|terribly|most|genuinely|deeply) )?(?:sorry|afraid|sad)"
    r"(?: to (?:say|have to say|report|inform you|tell you|let you know|advise you|disappoint(?: you| everyone| the team)?"
    r"|be (?:a pain|difficult|negative|blunt|that person|the bad guy|awkward|a nuisance|the bearer of bad news|the one|late)))?"
    r"(?: (?:about|for) (?:this|that|it|the delay|the bad news|the late reply))?"
    rf"(?: (?:but|that|everyone|all|guys|team|folks|mate|{PARTY}++))*"
)
_REGRET: Final = (
    r"unfortunately|regrett?ably|regretfully|sadly|alas|much to (?:my|our) regret"
    r"|(?:it is |it's )?with (?:(?:deep|great|some|much|all|due|sincere|a) )*(?:regret|respect|sadness|heavy heart|reluctance"
    r"|apologies)(?: that)?"
    rf"|(?:(?:i|we|{OWN}++) )?(?:(?:do|deeply|very much|sincerely|must) )*regrets? (?:to (?:say|inform you|advise you|tell you"
    r"|let you know|have to say|report|announce)(?: that)?|that|but)"
)
_BUT: Final = (
    rf"(?:(?:many |(?:i|we) (?:do |really |very much )*)?(?:thank(?:s| you)|appreciate|cheers)\b{_FREE}{{0,90}}?"
    r"|(?:i|we) (?:(?:really|do|quite|fully|can|totally) )*(?:like|love|understand|see|get|hear|respect|know|recogni[sz]e"
    rf"|reali[sz]e|enjoyed|admire|sympathi[sz]e)\b{_FREE}{{0,70}}?"
    r"|(?:nice|good|great|lovely|interesting|brilliant|solid|sound|neat|clever|fine|decent|valiant) (?:idea|plan|work|effort"
    rf"|try|proposal|initiative|concept|job|stuff|thinking|draft)\b{_FREE}{{0,60}}?"
    rf"|(?:the|this|it|your)(?: [a-z]+){{0,3}} (?:is|was|looks|sounds|reads)\b{_FREE}{{0,60}}?)[, ]but\b"
)
_WEIGHED: Final = (
    r"(?:(?:after|following|upon|on|based on|in light of|given) (?:(?:a|the|some|our|my|this|careful|thorough|due|internal|long"
    r"|much|full|detailed|closer|further|serious|long and hard|several|many|extensive|lengthy|proper) )*(?:consideration|review"
    r"|discussions?|deliberation|thought|thinking|analysis|reading|evaluation|assessment|examination|consultation|reflection"
    r"|talks|study|debate)|(?:after|having|on|upon) (?:carefully |now |just )?(?:read|reviewed|considered|discussed|weighed"
    rf"|checked|looked|gone|reviewing|reading|considering|discussing|weighing|checking|looking|going)\b){_FREE}{{0,60}}?"
    rf"(?:,|(?= (?:i|we|{OWN}++|my|our|not)\b|$))"
    r"|(?:(?:i|we)(?:'ve| have)? )?(?:(?:now|just|since|carefully|also) )*(?:read|reviewed|checked|looked at|looked through"
    rf"|gone through|been through|considered|discussed|studied|examined|weighed|slept on)\b{_FREE}{{0,50}}?"
    r"(?:,? (?:and|but)\b|[,.;—])"
)
_NOT_SURE: Final = (
    rf"(?:i|we) (?:really |honestly |just |simply )*(?:don't|do not|can't|cannot|fail to) (?:think|believe|see"
    rf"|feel)\b{_FREE}{{0,60}}?"
    r"(?:[.;]|, ?(?:so|hence|therefore|thus)\b)"
)
_TOLD: Final = (
    r"(?:please|pls|plz|kindly|please kindly|pls kindly) (?:note|understand|be (?:informed|advised|aware)|accept|know)(?: that)?"
    rf"|(?:i|we|{OWN}++|just|hereby|this is|let me|allow me|i'm writing|i am writing|writing)(?: (?:hereby|herewith|must|have|has"
    r"|need|needs|would like|wish|want|just|to|will|can only|only)){0,4} (?:inform|tell|advise|notify|let|say|state|announce"
    r"|report|repeat|reiterate|stress|make (?:it |myself |this )?clear)(?: you| all| everyone| the team)*(?: know)?"
    r"(?: (?:once more|once again|again|hereby|clearly|formally|officially|for the record))*(?: that)?"
)
#: A word before the answer; what is longer, `lead_in_english` has looked away from.
_WORD: Final = (
    r"(?:again|honestly|frankly|seriously|obviously|clearly|look|listen|well|hmm+|ok so|so|right|(?:nope|nah|no)(?=[,.!;—]\s*\w)"
    r"|oh dear|gosh|wow|come on|guys|folks|definitely|categorically|formally|officially|personally|respectfully|below|above"
    r"|still(?! not (?:approved|signed|confirmed|agreed)))"
)
_SAID: Final = (
    rf"(?:as )?(?:i|we|{OWN}++)(?:'ve| have| has)?(?: (?:already|clearly|always|just|repeatedly))* (?:said|told {_NAMED}"
    r"|explained|made (?:it|that|this|myself) clear|answered|wrote|written|stated|replied|mentioned|repeated)(?: (?:it|this|that"
    r"|so|before|already|twice|many times|[a-z]+ times|(?:on|over) the phone|in (?:the|our) (?:meeting|call|chat)"
    r"|last (?:week|time|month)|yesterday|earlier|this morning|on (?:mon|tues|wednes|thurs|fri)day|in writing"
    rf"|by (?:mail|phone|chat)|to {_NAMED}))*(?: (?:and (?:i'll|i will|i) (?:say|repeat) (?:it )?again|that))?"
)
_SYSTEM: Final = (
    r"(?:(?:the|your|this) )?(?:system|tool|form|bot|robot|mailer|software|machine|workflow|template) (?:keeps asking|asks?|asked"
    rf"|wants|wanted|insists|needs|requires|didn't|did not|doesn't|does not|won't|is asking|complains?){_FREE}{{0,50}}?[,.:;!—]"
    rf"|(?:my|our|the|{OWN}++'s) (?:(?:final|short|honest|formal|official|written) )?(?:answer|decision|vote|position|view"
    r"|verdict|opinion|response|reply)(?: (?:is|remains|stays|hasn't changed|has not changed|unchanged|stands|clear|final"
    r"|the same|still|on this|here|to this))*"
    r"|(?:approved?|approval|sign-?off|agreed?|consent)\s?(?:\(?y(?:es)?\s?/\s?n(?:o)?\)?)?\s?[:?](?=\s*(?:no|not|rejected"
    r"|declined)\b)"
)
#: Asked of nobody, in anger: who is to pay, where the money is to come from.
_ANGER: Final = (
    r"(?:who(?:'s| is| will|'ll)(?: going to| supposed to)? pay(?:ing)?(?: for (?:this|it|that|all this))?|where(?:'s| is| does"
    r"| will) the (?:money|budget|staff|time)(?: (?:come|coming|supposed to come))?(?: from)?|are you (?:serious|kidding|joking"
    r"|mad)|seriously|really|what's the point|have you seen the (?:budget|costs?|price)|do you know what (?:this|it) costs"
    r"|since when)\s?[?!]+"
    r"|(?:(?:钱|预算|经费|人|人手|时间|费用|资金|成本)(?:从|打)?哪(?:里|儿)?(?:来|出|找|抽|有)|谁(?:来)?(?:出钱|出这个?钱|买单|负责"
    r"|承担|干|掏钱)|凭什么|有(?:这个)?必要吗|开(?:什么)?玩笑(?:呢|吧)?|搞什么|这也行|疯了吗?|怎么可能|这合适吗|这像话吗|早干嘛去了"
    r"|你们怎么想的|这是(?:要)?干什么)[?!]+"
)
_EN: Final = rf"(?:{_SORRY}|{_REGRET}|{_BUT}|{_WEIGHED}|{_TOLD}|{_WORD}|{_SYSTEM}|{_NOT_SURE})(?![\w'])"
_ZH_FRANK: Final = (
    r"(?:说实话|老实说|实话实说|讲真|说真的|坦[白率](?:地)?[说讲]|不客气(?:地)?[说讲]|恕我直言|直说[吧了啊]?|丑话说在?前头?"
    r"|说句(?:不好听|实在|难听)的?话?|不瞒[你您]说|话不多说|废话不多说|长话短说|简单说|一句话|总之|总而言之|综上(?:所述)?"
    r"|思来想去|想来想去|暂且不论细节|抛开细节不[谈说]|抱歉|不好意思|对不起|很?遗憾|辛苦了?|谢谢)"
)
_ZH_WHEN: Final = (
    r"(?:在?会上|例会上|电话[里中]|微信[里上]|口头上?|当面|群里|上次|上回|之前|此前|前面|早前|昨[天晚]|那天|刚才|前几天|上周|上个月"
    r"|邮件[里中]|第一次|最开始|一开始|当时)"
)
_ZH_SAID: Final = (
    rf"(?:我|我们|本人|我部门?|{OWN}++|{_ZH_WHEN}|就|也|都|已经?|早就?|明确|当场|跟[你您]|和[你您]|跟你们|给[你您]|的|可是|还){{0,6}}"
    r"(?:[说讲]|回|表示|表态|提|回复|答复|反馈|强调|写|声明|讲明|说明)(?:得)?(?:过了?|了|明了?|清楚了?|明白了?|很清楚|很明白)"
    r"(?:多少|好几|无数|几|[两三四]|好多|很多|n|一)?(?:次|遍|回)?(?:了)?(?:,?(?:还是那句话|结论没变|意见不变))?"
    r"|(?:再|重)(?:[说讲回答写发]|强调|重申|明确)(?:[一两])?[遍次下句]?|重申(?:一[下遍])?"
)
_ZH_LABEL: Final = (
    r"(?:明确|正式|书面)(?:答复|回复|表态|意见)|结论|表决|会签意见|审批意见|我的?(?:结论|意见|态度|答复|决定)(?:很明确|没变|不变|还是"
    r"|依旧|就是|是)?|(?:是否|可否)(?:同意|批准|通过)(?:本?方案|此事|该方案)?[:?](?=[否不])"
    r"|我?(?:选择?|勾选|点选|投|填)\s*(?=(?:不同意|驳回|否决|反对|拒绝|退回|不批准|不通过)(?:票)?(?:\s|[,。.;!:\n]|$))"
)
_ZH: Final = rf"(?:{_ZH_FRANK}|{_ZH_SAID}|{_ZH_LABEL}|(?:[{PARTY}]+(?=[ 这我不])))"
_LEAD = re.compile(rf"(?:{_ANGER}|{_ZH}|{_EN}|[{TITLE}]+(?=[:,]))[\s,.:;!~。—-]*")
#: Signs that say no themselves.
_SIGNS = re.compile(r"(?:[❌👎🚫✖✗✘🙅⛔🛑]\ufe0f?)+")
_BEGINNING = re.compile(r"(?:\A|[\n.,。!?;:—]|- )\s*")
#: Who tells of an earlier no may have thought better of it.
_SINCE = re.compile(
    r"chang(?:ed?|ing) (?:my|our) mind|reconsider|since then|at first|initially|originally|\bthen\b|\bnow\b|mistake|后来|现在"
    r"|如今|想通"
    r"|改主意|改变主意|误|错"
)
_EARLIER = re.compile(rf"(?:{_SAID})(?![\w'])|{_ZH_SAID}")
#: Nobody leads into a refusal at greater length.
_LONGEST: Final = 1_500


def without_lead(said: str) -> str | None:
    """The text without what leads into its sentences, of the same length; None where there is nothing of the kind."""
    if len(said) > _LONGEST:
        return None
    left = _SIGNS.sub(blank, said)
    stop = 0
    for beginning in _BEGINNING.finditer(said):
        place = beginning.end()
        if place < stop:
            continue
        while (lead := _LEAD.match(left, place)) is not None and lead.end() > place:
            if _EARLIER.match(left, place) and _SINCE.search(said):
                break
            left = left[:place] + blanked(lead[0]) + left[lead.end() :]
            place = stop = lead.end()
    return left if left != said else None
