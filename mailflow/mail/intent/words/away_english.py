"""English words beside an answer of where its writer is or was, and that it was talked over with the writer's own people.

Data only, by the plan of `english`; whole clauses, or what leads to the answer in the same one.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.words.kinds import FILLER, WEAK

_HEAD: Final = r"(?<![a-z] )"
_AT: Final = (
    r"(?:(?:stuck |tied up |sitting |away |out |off )?(?:in|at|on)(?: a| an| the| my| our| another)?(?: back-to-back"
    r"| endless| long| short"
    r"| all-day| board| budget| customer| client| annual| business| work| official| urgent| site| family| sick)*"
    r" (?:meetings?|workshops?|calls?|training|conference|seminar|trip|trips|travel|duty|mission|visits?|vacation|holidays?|leave"
    r"|hospital|road|train|plane|bus|ferry|taxi|airport|court|class|transit|move|audit|inspection|fair|exhibition))"
)
_WHEN: Final = (
    r"(?:,? (?:all (?:day|morning|afternoon|week)|the whole (?:day|morning|afternoon|week)|today|yesterday|now|right now"
    r"|at the moment"
    r"|this (?:week|morning|afternoon)|last week|these days|until (?:today|yesterday|now|this morning|(?:mon|tues|wednes"
    r"|thurs|fri)day)"
    r"|till now|again)){0,3}"
)
_WITH_US: Final = (
    r" with (?:my|our|the) (?:whole |entire |own )?(?:team|colleagues|people|group|department|staff|crew|unit)"
    r"(?: (?:today|yesterday|this morning|this afternoon|last week|again|in detail|carefully)){0,2}"
)
AWAY: Final[tuple[tuple[str, str, str], ...]] = (
    (FILLER, "iwbhj", rf"{_HEAD}(?:i |we )?(?:(?:was|were|have been|had been|been|just back from being) ){_AT}{_WHEN}$"),
    (WEAK, "iwbahstoa", rf"{_HEAD}(?:(?:i'm|i am|i was|been|still) )?{_AT}{_WHEN},? (?:but|and|so) yes$"),
    (FILLER, "iwtdscgrjh", rf"{_HEAD}(?:(?:i|we|i've|we've|i have|we have) )?(?:just |also |now )?"
        r"(?:talked (?:it|this|that) (?:over|through)"
        r"|talked (?:about|over) (?:it|this)|discussed (?:it|this|that)|gone (?:over|through) (?:it|this)|went (?:over"
        r"|through) (?:it|this)"
        rf"|checked (?:it|this)|reviewed (?:it|this)){_WITH_US},? and(?= (?:we|i|all of us|we all|both)\b)"),
)
#: What announces a short answer, in front of its colon.
KEPT_SHORT: Final = (
    rf"(?:(?:i'm|i am) )?{_AT}{_WHEN},? (?:so|and|hence)(?: i'm| i am)?(?: just)? (?:keeping|will keep|i'll keep"
    rf"|let me keep|making)"
    r" (?:it|this|that|my (?:answer|reply)) (?:very )?(?:short|brief|quick)"
)
