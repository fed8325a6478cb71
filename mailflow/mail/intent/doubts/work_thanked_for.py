"""For what people thank, or beg pardon: the work of asking and answering, never what is done to the matter; data only."""

from __future__ import annotations

from typing import Final

WORK: Final = (
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
    r"|putting (?:in|so much|such|all|your|up with|together)|pulling together|keeping you(?= *(?:$|[.,;!\n]))"
    r"|keeping (?:me|us|everyone|everybody|you|it|this|the team)"
    r" (?:posted|in|informed|updated|up|on|waiting|hanging|so|short|brief|all)|taking (?:the (?:time|trouble|lead|initiative)"
    r"|time|care|this on|it on|on this|so|such|your time|a while|ages|forever|too|long|up)|getting (?:back|in touch"
    r"|to (?:it|this)|this|it)"
    r"|making (?:it (?:so|very|all|easy|clear)|this (?:so|very|easy|clear)|the effort|time|sure|everything)"
    r"|doing (?:this|it|all (?:this|that|the (?:work|legwork|groundwork|preparation))|the (?:work|legwork|groundwork|hard|heavy)"
    r"|such|so|your)|giving (?:me|us) (?:a (?:nudge|heads-up|reminder|chance|summary|push)|the (?:details|background|chance"
    r"|opportunity|context))|leaving (?:you|it|this|everyone|everybody|things) (?:so|all|waiting|hanging|unanswered|till"
    r"|until|lying|in (?:the dark|limbo|suspense)|dangling)|letting (?:me|us) know"
    r"|letting (?:it|this) (?:sit|slip|lie)|holding (?:it|this|you|things|everyone|everybody|the team|up (?:you|everyone"
    r"|things|the (?:process|project|team)))(?: all)?(?: up\b|$)|(?:slowing|blocking|stringing) (?:you|everyone|things"
    r"|this|the team)|(?:disappearing|vanishing|drawing (?:this|it) out|going (?:quiet|silent|dark|missing)"
    r"|dropping off)|having|setting (?:it|this|that) out"
    r"|laying (?:it|this) out|spelling (?:it|this) out|running (?:it|this)|looking|typing|bothering|troubling|interrupting"
    r"|overlooking|forgetting|bumping|jumping|chipping|catching|staying|sorting|meeting)"
)
