"""English words of regret, wish and greeting beside an answer, as whole clauses: missed this one, hope you're well.

Data only, by the plan of `english`. A reply that came late, the day and the weather of a letter say nothing of the matter.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.kinds import FILLER, POLITE, PRAISE

_HEAD: Final = (
    r"(?<![a-z] )"
)
_MAIL: Final = (
    r"(?:this|it|this one|that|your (?:e-?mail|mail|message|note|request|reminder)|the (?:e-?mail|mail|message|note|request"
    r"|reminder))"
)
_SORRY: Final = (
    r"(?:(?:so|very|really|terribly|awfully|truly|oh|many|my|our|sincere|big|huge|a thousand|please accept my)"
    r" ){0,3}(?:sorry|apologies"
    r"|apology|i apologi[sz]e|apologi[sz]ing|pardon)"
)
_LATE: Final = (
    r"(?:(?:the|my|this|our|any) )?(?:(?:very|rather|so|long|late|delayed|slow|short|brief|belated|terse|quick|tardy)"
    r" ){0,2}(?:delay|delays|reply"
    r"|response|answer|silence|wait|brevity|shortness|tardiness|slowness|haste|lateness|english|typos?|spelling|mistakes"
    r"|fingers|hold-?up"
    r"|radio silence|turnaround|handwriting|formatting|confusion|mix-?up|noise|spam|bother|chasing|trouble)"
)
_LOST: Final = (
    r"(?:buried|lost|stuck|hidden|hiding|sitting|swamped|drowned|overlooked|missed|trapped|caught|parked|marooned|forgotten"
    r"|snowed under|away from"
    r" me|through the (?:cracks|net)|past me|under the radar|off my radar)"
)
_BOX: Final = (
    r"(?:(?:in|into|to|under|by|at the bottom of|from) )?(?:my|the|a|our) (?:inbox|mailbox|spam(?: folder| filter)?|junk(?:"
    r" folder| mail)?|pile|backlog|queue|outbox|drafts?(?: folder)?|list|radar|desk|to-do list)"
)
_DAYS: Final = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_NICE: Final = (
    r"(?:(?:very|really) )?(?:nice|good|great|lovely|wonderful|pleasant|happy|relaxing|fantastic|restful|sunny|quiet"
    r"|productive|safe|blessed)"
)

REGRETS: Final[tuple[tuple[str, str, str], ...]] = (
    (POLITE, "sarvtombhpi", rf"{_HEAD}{_SORRY}(?:,? (?:for|about|that|it's|it is))? (?:(?:sitting|being slow|being late"
         rf"|sleeping|dropping the ball|stalling|going"
         rf" quiet|dragging my feet|keeping you(?: all)? (?:waiting|hanging)|not (?:replying|responding|answering|getting"
         rf" back|getting to (?:it|this)|coming"
         rf" back to you) (?:sooner|earlier|before|in time|till now|until now)|being (?:so )?(?:slow|late)(?: (?:to"
         rf" (?:reply|respond|answer)|on this"
         rf"|with this|here))?|missing (?:{_MAIL}|your (?:first|earlier|previous) (?:e-?mail|mail|message))|only (?:seeing"
         rf"|reading|answering|getting to)"
         rf" {_MAIL} now|(?:the|my|this) {_LATE}|{_LATE})(?: on (?:this|it|that)| with (?:this|it)| to (?:reply|respond"
         rf"|you)| here| over this"
         rf"|,? everyone| all| again| about this| from my side)*)$"),
    (POLITE, "tiym", rf"{_HEAD}(?:{_MAIL}|my inbox) (?:(?:just|only|somehow|sadly|clearly|simply|totally|completely|nearly"
         rf"|almost|had|has|have) )*(?:got|was|been|ended"
         rf" up|went|landed|slipped|fell|sat|vanished|hid|disappeared|drowned|sank|went missing|is|gets|had been|came)(?:"
         rf" {_LOST})?(?: {_BOX}"
         rf"| through the (?:cracks|net)| past me| my (?:mind|attention|notice|net)| there| a bit| over the (?:weekend"
         rf"|holidays))*$"),
    (POLITE, "imojs", rf"{_HEAD}(?:(?:i|we)(?:'d| had| have|'ve)? )?(?:just |only |nearly |almost |totally |completely "
         rf"|clearly |somehow )?(?:missed|overlooked|forgot(?: about)?"
         rf"|lost track of|lost sight of|dropped the ball on) {_MAIL}(?: (?:completely|entirely|yesterday|earlier|last week"
         rf"|at first|somehow|in the pile"
         rf"|{_BOX}))*$"),
    (POLITE, "iwhft", rf"{_HEAD}(?:(?:i|we) )?(?:do )?hope (?:you(?:'re| are) (?:all )?(?:(?:doing|keeping) )?(?:well|fine"
         rf"|good|great|ok|okay|safe)(?: and (?:well|safe"
         rf"|healthy|rested))?|you(?:'re| are) (?:having|enjoying) an? {_NICE} (?:day|week|weekend|morning|start to the"
         rf" week|time)|you had an? {_NICE}"
         rf" (?:weekend|break|holiday|trip|evening|week|easter|christmas|new year|flight|time)|all is (?:well|good|fine)(?:"
         rf" with you| there| at your end)?"
         rf"|this (?:e-?mail |mail |message |note )?finds you (?:well|in good health|in good spirits)|(?:it's|it is|this is"
         rf"|i'm|i am) (?:not|still not) too late"
         rf"|(?:it|this) isn't too late|this (?:reaches|arrives|gets to) you in time|this helps|that helps|the weather is"
         rf" {_NICE}(?: there)?)$"),
    (POLITE, "hag", rf"{_HEAD}(?:a )?(?:happy|good) (?:{_DAYS}|new year|holidays?|weekend|easter|christmas|birthday"
         rf"|international women's day|lantern festival|chinese new year"
         rf"|spring festival|lunar new year|valentine's day|diwali|spring|day)(?: (?:everyone|all|team|to (?:you|all"
         rf"|everyone)(?: all)?))?$"),
    (POLITE, "pkef", rf"{_HEAD}(?:please |pls |kindly |do )*(?:excuse|forgive|pardon|accept my apologies for) (?:me for"
         rf" )?{_LATE}$|{_HEAD}(?:excuse|forgive|pardon) (?:me|us)$"),
    (POLITE, "wmgtnahbcr", rf"{_HEAD}(?:(?:with|many|best|warm|kind|friendly|kindest|cordial|sunny|all good|season's)"
         rf" )+(?:greetings|wishes|regards)(?: (?:from|to)"
         rf" (?:all|everyone|you all|the team|{PARTY}++|{OWN}++|sunny [a-z]+|the (?:office|train|road|airport)))*$"
         rf"|{_HEAD}(?:groeten|groetjes|hej då|hej|mvg|med"
         r" vänlig hälsning|nice day(?: to you)?|good continuation|bonne continuation|thanking you(?: (?:all|in advance"
         r"|again|very much))?|cordially yours)$"),
    (POLITE, "rdh", rf"{_HEAD}(?:respected|dear|honou?red|esteemed) (?:sir|madam|ma'am|mam|sirs|sir/madam|sir or"
         rf" madam|colleague|friend)"
         rf"(?: {PARTY}++)?$"),
    (POLITE, "gh", rf"{_HEAD}(?:have an? {_NICE} (?:evening|day|week|weekend|time|afternoon|trip|holiday|rest of the week)"
         rf" and )?greetings to (?:the|your|all|everyone)(?: (?:whole"
         rf" )?team| colleagues| family)?(?: there)?$"),
    (FILLER, "nt", rf"{_HEAD}(?:there(?:'s| is) )?no need (?:for (?:a |an |any |another |further )?(?:meeting|call"
         rf"|discussion|reminder|follow-?up|reply|catch-?up|chat)|to"
         rf" (?:reply|respond|meet|call|discuss|answer|write back|chase|remind me))(?: (?:about|on|over) (?:this|it)| again"
         rf"| from my side)*$"),
    (PRAISE, "iwcdhrt", rf"{_HEAD}(?:(?:i|we) )?(?:really |honestly |just )?(?:could(?:n't| not)|can(?:'t|not| not)"
         rf"|did(?:n't| not)|do(?:n't| not)) (?:find|see|spot|think of|detect"
         rf"|identify|fault|pick) (?:a(?: single)? thing|anything|any (?:good |real |single )?(?:reason|fault|error|mistake"
         rf"|flaw|grounds?|cause)|fault|a (?:single"
         rf" )?(?:reason|fault|mistake|flaw)|it|this|holes)(?: (?:wrong|amiss|out of place))?(?: (?:to (?:complain about"
         rf"|hold (?:this|it) up|hold (?:this|it) back|improve|add"
         rf"|quibble (?:with|about)|criticise|criticize|nitpick|worry about|stop (?:it|this))|with (?:it|this|that"
         rf"|{TITLE}++)|in (?:it|this|that|{TITLE}++)"
         r"|here|at all))*$"),
    (FILLER, "idwn", rf"{_HEAD}(?:it |this )?(?:does not|doesn't) need (?:any more|anything more|anything else|anything"
         rf" further) from (?:me|us)$|{_HEAD}(?:i|we)(?:'ve| have)"
         r" (?:nothing|not a thing) (?:more |else |further )?to add(?: (?:here|to (?:this|it)|from (?:my|our) side))?$"),
    (FILLER, "ihrw", rf"{_HEAD}(?:(?:i|we)(?:'ve| have)? )?(?:gone|been|went|read|read it) (?:through|over) (?:the whole"
         rf" (?:thing|document|plan|proposal|lot)|everything|all of it|it all"
         r"|it|this)(?: (?:now|twice|twice now|again|carefully|once more|line by line|this morning|last night|over the"
         r" weekend|over lunch))*$"),
)  # fmt: skip
