"""What beside an English approval takes a part of it back, or tells that another text, another day or a step to come is meant.

A last look at the whole text: forms of words, whatever else is said. It only ever doubts.
"""

from __future__ import annotations

import re
from typing import Final

#: For what people are thanked, or beg pardon: the work of asking and answering, never what is done to the matter.
_WORK: Final = (
    r"(?:sleeping|stalling|dropping the ball|only|preparing|sending|sharing|waiting|reminding|chasing|nudging|prompting"
    r"|prodding|pinging|following|explaining|clarifying"
    r"|walking|organi[sz]ing|arranging|coordinating|collecting|compiling|writing|drafting|asking|including|involving|consulting"
    r"|copying|looping|handling|helping|supporting|flagging|working|checking|thinking|replying|responding|answering|reading"
    r"|missing|delaying|losing|sitting|dragging|being|bearing|understanding|summari[sz]ing|everything|anything|nothing|morning"
    r"|evening|not|submitting|providing|presenting|reaching|turning (?:this|it) around|coming (?:back|late)"
    r"|going (?:through|into)"
    r"|planning|leading|driving|hosting|managing|listening|caring|trusting|resending|forwarding|confirming|noticing"
    r"|(?:putting|pulling|bringing|getting) (?:this|it|that|everything|all this|all of this|all that|all|the (?:plan|proposal"
    r"|document|request|details|whole thing))(?: all| so \w+)? (?:together|to (?:me|us)|ready|done|here|up|forward)"
    r"|putting (?:in|so much|such|all|your|up with|together)|pulling together|keeping (?:me|us|everyone|everybody|you|it|this)"
    r" (?:posted|in|informed|updated|up|on|waiting|hanging|so|short|brief|all)|taking (?:the (?:time|trouble|lead|initiative)"
    r"|time|care|this on|it on|on this|so|such|your time|a while|ages|forever|too|long|up)|getting (?:back|in touch"
    r"|to (?:it|this)|this|it)"
    r"|making (?:it (?:so|very|all|easy|clear)|this (?:so|very|easy|clear)|the effort|time|sure|everything)"
    r"|doing (?:this|it|all (?:this|that|the (?:work|legwork|groundwork|preparation))|the (?:work|legwork|groundwork|hard|heavy)"
    r"|such|so|your)|giving (?:me|us) (?:a (?:nudge|heads-up|reminder|chance|summary|push)|the (?:details|background|chance"
    r"|opportunity|context))|leaving (?:you|it|this) (?:so|waiting|hanging|unanswered|till|until|lying)|letting (?:me|us) know"
    r"|letting (?:it|this) (?:sit|slip|lie)|holding (?:it|this|you|things) (?:all )?up|having|setting (?:it|this|that) out"
    r"|laying (?:it|this) out|spelling (?:it|this) out|running (?:it|this)|looking|typing|bothering|troubling|interrupting"
    r"|overlooking|forgetting|bumping|jumping|chipping|catching|staying|meeting)"
)
_THANKED: Final = (
    rf"\b(?:thanks|thank you|thx|sorry|apologies|apologi[sz]e|appreciate|grateful)\b[^.,;:!\n]{{0,40}}?"
    rf" for (?!{_WORK}\b)[a-z]+ing\b"
    r"|\b(?:thanks|thank you)\b[^.,;:!\n]{0,20}? for (?:the |your )?(?:budget|staff|staffing|money|funds|funding|people)"
    r" (?:from|of|on|by|at)\b|\bsorry\b[^.,;:!\n]{0,20}\b(?:team|people|staff|staffing|department)\b"
)
#: What is still to be done by the writer's people, or with the matter.
_TO_COME: Final = (
    r"\bto be (?:checked|discussed|confirmed|verified|reviewed|decided|clarified|determined|negotiated|defined|seen)\b"
    r"|\b(?:checks|verifies|reviews|examines|audits|reads|tests) (?:it|this|that|the|all|everything|your|them)\b"
)
_OTHER: Final = (
    r"\b(?:on|with|about|for) the (?!whole|most)[a-z]+ (?:part|half|portion)\b|"
    r"\bthis much\b|\bone of the (?:proposals|plans|options|versions|drafts)\b"
    r"|\bversion (?:in|from|on) (?:your|my|the|our) (?!e-?mail|mail|message|request|attachment)"
    r"|\b(?:approve|approving|accept|endorse|agree (?:to|with)) (?:the|your|this) new (?:plan|version|proposal|draft|text)\b"
)
#: A vote against in figures, and what doubts the writer's own right to say so.
_AGAINST: Final = (
    r"(?:^|[\s,(])-1(?=$|[\s,.)!])|\bin my (?:humble |personal )?(?:opinion|view)\b|\bat this time\b"
)
UNDERCUT: Final = f"{_THANKED}|{_TO_COME}|{_OTHER}|{_AGAINST}"
#: Said beside an assent that is no word of approval, these leave the decision to somebody else.
LEAVES_TO = re.compile(r"(?<![\w.+-])@|\bover to (?:you|him|her|them)\b")
