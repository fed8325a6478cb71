"""Sentences of office life that English letters hold beside an answer, by whole forms; data only, for `office_talk`.

Each form says what is so already, where its writer is, who is to be talked to, or what is wished; none names an amount, a part of
what was asked, a day for it, or another's opinion of it.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.reply.contacts import MONTH

_DAY: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|this (?:week|morning|afternoon|evening)"
    r"|next (?:week|month|(?:mon|tues|wednes|thurs|fri)day))"
)
_ON_DAY: Final = rf"(?: (?:on )?{_DAY}(?: (?:and|to|until|or) {_DAY})?)?"
_MEETING: Final = r"(?:kick-?off|meeting|weekly|call|stand-?up|launch|review|office|party)"
_IT: Final = (
    r"(?:it|this|that|everything|it all|all of it|(?:the|this|your) (?:whole |full |entire )?(?:plan"
    r"|proposal|document|draft|request|mail|text|paper|version|content))"
)
_WE: Final = r"(?:i|we|i've|we've|i have|we have)"
_PERSON: Final = r"(?!(?:nobody|none|who|no|not|he|she|they|you|if|what|that|it|this)\b)[a-z]{2,12}"

#: Where the writer will be, and where they are to be seen.
_SEE_YOU: Final = (
    rf"(?:and )?(?:i'll |i will |we'll )?(?:see|talk to|speak to|meet) (?:you|you all|everyone|you both)(?:"
    rf" (?:in|at|on|during) (?:the|our|your) {_MEETING})?{_ON_DAY}(?: then)?"
)
_DATE: Final = (
    rf"(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?"
    r"|\d{1,2}(?:st|nd|rd|th))"
)
_SPAN: Final = (
    rf"(?: (?:(?:on|from|starting|since|until|till|through)(?: and including)? )?(?:the end of )?(?:{_DAY}|{_DATE})"
    rf"(?: (?:and|to|until|till|or|through|-) (?:{_DAY}|{_DATE}))?)"
)
_I_AM: Final = r"(?:i'm|i am|i'll be|i will be)(?: currently| still| now| just| also| actually)?"
_BACK: Final = (
    rf"back (?:in (?:the )?office |at my desk |at work |online |in )?(?:on |from )?(?:{_DAY}|{_DATE})"
)
_AWAY: Final = (
    rf"(?:just (?:so you know|fyi),? )?(?:{_I_AM} (?:out of (?:the"
    r" )?office|out of town|away from (?:my desk|the office)|on (?:annual |sick |parental |maternity"
    r" |paternity )?leave|on holiday|on vacation|on a business trip|travell?ing|in meetings|in training"
    rf"|at a conference|working from home|in the office|at my desk)(?: all day| most of the day| all week)?{_SPAN}{{0,2}}"
    rf"(?:,? (?:and |but )?(?:(?:{_I_AM}|will be) )?{_BACK})?|{_I_AM} {_BACK})"
)
#: Behind it the answer is the writer's all the same; an order to approve is none.
ALL_THE_SAME_ENGLISH: Final = (
    rf"{_AWAY},? (?:(?:but|and|so) (?=(?:i|we|i've|we've)\b)|but (?=(?:it's |it is |this is )?(?:fully )?(?:approved|agreed)\b"
    r"|no objections?\b|yes,? approved\b))"
)
_HELPS: Final = (
    rf"(?:and |but )?{_PERSON}(?: from my (?:team|department)| in my (?:team|department))? (?:can|will|is"
    rf" happy to|is going to|is there to) "
    r"(?:be your (?:main |point of )?contact(?: person)?|help(?: you)?(?: out)?|assist(?: you)?|support"
    r" you|work with you|coordinate with you|be in touch(?: with you)?|look after you)"
    r"(?: (?:with|on|in|for) (?:anything|everything|whatever|all|questions|any questions|details|the"
    r" details|it|this)(?: (?:else )?you(?: may| might)? need| that comes up| else)?)?"
    r"(?: (?:on|from) (?:our|my) (?:side|end))?"
)
_LEAVING: Final = (
    r"(?:i'm |i am )?(?:now |just )?(?:off|heading|running|on my way) to (?:the |a |my )?(?:airport"
    r"|station|meeting|next meeting|lunch|dinner|call|next call|doctor|bed|hospital|train|gate)(?: now)?"
    r"(?:,? but (?:i )?(?:will|i'll) have my (?:mobile|phone) (?:with me|on))?"
    r"|(?:i'm |i am )?in meetings (?:all (?:day|morning|afternoon)|until (?:\d{1,2}(?: ?pm)?|noon"
    r"|lunch))(?:,? but reachable (?:on|by|via) (?:chat|phone|mobile|teams))?"
    r"|(?:i've |i have |i )?finally (?:got|had|found|have) (?:a |some |five |ten |a few )?(?:quiet |free "
    r"|spare )?(?:minutes?|moments?|time|hour)(?: to (?:read|look at|sit down with|go through) (?:it|this"
    r"|everything))?"
    r"|(?:it's been|it has been|the|this|last|my) (?:a )?(?:(?:week|month|quarter[ -]end|month[ -]end|day"
    r"|morning|year[ -]end)(?: has been| was| is) (?:a |very |really |quite |so |rather )?(?:busy|hectic"
    r"|crazy|brutal|mad|long|full|packed|nightmare)(?: one| here)?|(?:busy|hectic|crazy|brutal|mad|long)"
    r" (?:week|month|day|morning|quarter[ -]end))"
)
#: Who is told of it, and that they are ready to help.
_OURS: Final = r"(?:my|our|the) (?:whole )?(?:team|colleagues|people|department|group|staff|developers|engineers)"
_TOLD: Final = (
    rf"(?:and )?(?:i'll|i will|we'll|we will|i've|i have|we've|we have)(?: also| already| just)? (?:let"
    rf" {_OURS} know|(?:inform|tell|brief|update|told|informed|briefed|updated|notified|notify) {_OURS})"
    r"(?: (?:today|right away|tomorrow|this week|accordingly|about it|about this|so they can (?:prepare"
    r"|plan ahead|get ready|start preparing))){0,2}"
    rf"|{_OURS} (?:is|are) (?:all )?(?:ready|looking forward to it|excited(?: about (?:it|this))?|happy to"
    rf" help|aware|informed|prepared)(?: to (?:help|support))?"
    r"|(?:engineering|we|my team|our team|my department|our department) (?:will|is happy to|are happy to"
    r"|will gladly) (?:fully |gladly )?(?:support|help|do our (?:part|best|share|bit)|play our part"
    r"|contribute)(?: (?:you|this|it|with it|with this|the (?:campaign|project|launch)))?(?: (?:as best we"
    r" can|wherever we can|all the way|along the way))?"
)
#: Alone beside a word of assent it may be the meeting that is agreed to.
WHERE_ENGLISH: Final = rf"{_LEAVING}|{_TOLD}|{_AWAY}(?:,? {_HELPS})?|{_HELPS}|{_SEE_YOU}"
#: That what was asked for before is done.
_SETTLED: Final = (
    r"(?:all |all of )?(?:my|our|the) (?:earlier |previous |last |two |three |few )?(?:comments|questions"
    r"|concerns|points|remarks|feedback|suggestions|issues)"
    r"(?: (?:from|in) (?:last week|yesterday|the (?:meeting|call|last version|previous version)|our"
    r" (?:call|meeting)))? (?:have|has|were|was|are)(?: now)?(?: all| both| fully)?(?: been)? "
    r"(?:addressed|answered|incorporated|resolved|taken on board|dealt with|cleared up|covered|clarified)(?: now)?"
    r"|(?:the|your|all the|all your) (?:changes|edits|updates|revisions|corrections)(?: (?:that"
    r" )?you(?:'ve| have)? made)?(?: (?:after|since|following) (?:our|the|my) (?:call|meeting|discussion"
    r"|chat|comments|mail|feedback))?"
    r" (?:are|were|reflect|match|cover)(?: exactly| precisely| just)? (?:what (?:i|we) (?:had in mind"
    r"|asked for|wanted|discussed|talked about|needed|expected|agreed)|everything we discussed|spot on)"
    r"|(?:many |big |so )?(?:thanks|thank you)(?: (?:so|very) much)? for (?:the|your|this|such a) (?:very "
    r"|really |super )?(?:quick|fast|prompt|speedy|swift) (?:turnaround|update|rework|reworking)(?: (?:on"
    r"|of|with) (?:the|this) (?:new version|update|document|revised version|new draft))?"
)
#: What the writer does by this mail or with it, what was gone through, and that nothing is to be said.
_DONE: Final = (
    rf"(?:i've|i have|i|we've|we have|we) (?:now )?(?:had|taken|took) a (?:good|proper|close|careful"
    rf"|thorough|long|detailed) look (?:at|through) {_IT}(?: (?:now|today|yesterday|this morning|last"
    rf" night))?|"
    rf"(?:i've|i have|i|i'll|i will|we've|we have)(?: also| already| just)? (?:forwarded|passed|sent"
    rf"|forward|pass|shared|share) (?:your (?:mail|e-mail|note)|it|this)(?: on)? (?:to|with) (?:my|our|the)"
    rf" (?:team|colleagues|people|department|group)(?: for (?:information|their information|reference))?|"
    r"(?:i|we) had (?:a (?:couple|few) of |some |a few |two |three |one or two |several )?(?:questions?"
    r"|queries|concerns|doubts),? (?:but|and|which) (?:you|your team|the team|they|zhang|zhao min|min)(?:"
    r" have|'ve)? (?:answered|cleared up|resolved|explained|addressed)(?: all of)? (?:them all|them|both"
    r"|everything|all of them)|"
    r"(?:it|this|that|the (?:plan|document|proposal|paper|new version)) (?:answers|covers|explains"
    r"|addresses) (?:everything|all|all the things|all the points) (?:i|we) (?:wanted to know|needed(?: to"
    r" know)?|had asked(?: for| about)?|asked(?: for| about)?|was wondering about|need to know|care about)"
    r"|"
    r"as (?:discussed|promised|mentioned|requested)(?: (?:on the phone|yesterday|earlier|this morning|in"
    r" (?:the|our|today's|yesterday's) (?:meeting|call)))?|"
    r"i(?:'ve| have|'ll| will)? (?:also |just |already )?(?:saved|filed|kept|stored|archived|printed|save"
    r"|file|keep) (?:a copy|it|this|the (?:mail|e-mail|document|plan)|a copy of (?:it|this|the (?:plan"
    r"|document)))"
    r" (?:for|in|with) (?:our|my|the) (?:files|records|folder|archive|reference|project folder)"
    rf"|{_WE}(?: already| both| also)? (?:discussed|talked about|talked through|went through|gone through"
    rf"|went over) {_IT}(?: already| together| in detail)?(?: (?:in|at|on|during|after) (?:the|our|today's"
    rf"|yesterday's|last week's|this week's|(?:mon|tues|wednes|thurs|fri)day's) (?:team |weekly |project"
    rf" )?(?:meeting|call|session|stand-up|review))?(?: and nothing has changed(?: since(?: then)?)?)?"
    rf"|{_WE}(?: now| just)? (?:read|reviewed|gone through|been through|checked|looked at|studied) {_IT}(?:"
    rf" (?:twice|carefully|through|again|closely|in full|in detail|this morning|today|yesterday|last"
    rf" night)){{0,2}} and (?:i'm|i am|we're|we are|i feel) (?:very |quite |fully |perfectly"
    rf" )?(?:comfortable|happy|fine|satisfied|ok|okay|pleased) with {_IT}"
    r"|(?:i have |we have |i've |we've |there is |there's )?(?:nothing|no (?:further |more |other"
    r" )?(?:comments?|questions?|remarks?|objections?|concerns?|issues?))(?: (?:more|else|further))?(?: to"
    r" (?:add|report|raise|ask))?(?: (?:from|on) (?:my|our) (?:side|end|part|team|department)| from (?:me"
    r"|us|engineering))?"
    r"|(?:as|like) (?:i|we) (?:said|mentioned|told you)(?: (?:to you|already|earlier|yesterday"
    r"|before)){0,2}(?: (?:on|over|in|at|by) (?:the|our|yesterday's|today's)? ?(?:phone|call|meeting"
    r"|corridor|chat|lunch))?"
    r"|(?:so )?here (?:it|you) (?:is|are|go|have it) in writing|(?:so )?here it is in writing(?: too| as well)?"
)
#: What is wished for people and their work, and what is good about it.
_WISHES: Final = (
    r"(?:i |we |and )?(?:wish|wishing) (?:you|you all|everyone|everybody|all of you|the team|you and the"
    r" team|the whole team)(?: (?:a|an|all|the|every|lots of|much|very|great|good|nice|lovely|successful"
    r"|smooth|happy|relaxing|merry|pleasant|wonderful|best|safe|quiet|of|luck|success|for|with|it|this"
    r"|campaign|launch|project|event|promotion|start|weekend|day|evening|week|holidays?|christmas|new year"
    r"|rest)){2,12}"
    r"|(?:i'm |i am |we're |we are )?(?:very |really |quite |truly |deeply |genuinely )?impressed (?:with"
    r"|by) (?:the |your |all the )?(?:level of detail|quality|amount of work|work|effort|thoroughness"
    r"|preparation|structure|clarity|detail|care)"
    r"(?: (?:here|in (?:it|this|the plan|the document|here)|of (?:the plan|this|the work)|you(?:'ve|"
    r" have)? put in(?:to (?:it|this))?|that went into (?:it|this))){0,2}"
    r"|(?:the |this |your )?(?:plan|document|proposal|paper|write-up|it|this|structure) (?:is|was|reads)"
    r" (?:very |really |quite |all )?(?:clear|easy to follow|thorough|complete|detailed|concise"
    r"|comprehensive)(?:,? and (?:very |really )?(?:well[ -](?:structured|written|organi[sz]ed|thought["
    r" -]out|prepared|done)|complete|clear|easy to (?:read|follow|understand)|thorough|detailed|concise))?"
    r"|(?:i |we )(?:really |very much |also )?(?:like|love|appreciate) (?:the (?:plan|approach|idea"
    r"|clarity|structure|layout|level of detail|effort|detail|work)|how (?:clear|detailed|thorough|well"
    r" structured) (?:it|this) is|(?:the |your |all the )?(?:effort|work|care|detail) (?:you(?:'ve| have)?"
    r" put in(?:to (?:it|this))?|that went into (?:it|this)))"
    r"|(?:i )?hope (?:you're|you are|you are all|you're all|all is|everything is|this (?:mail |message"
    r" )?finds you)(?: doing)? well|(?:i )?hope you (?:had|have) a (?:good|nice|great|lovely|relaxing)"
    r" (?:weekend|week|day|trip|holiday|break)"
    r"|(?:talk|speak)(?: to you)? soon|take care|enjoy (?:the|your) (?:weekend|evening|day|holiday|break)"
    r"|all the best|late one from me"
    r"|(?:i |we )?(?:really |fully )?(?:know|see|can see|appreciate) how much (?:work|effort|time|thought"
    r"|care) (?:went|has gone|you(?:'ve| have)? put) into (?:it|this|the plan|the document)(?:,? so"
    r" (?:well done|thank you|thanks|great job|kudos))?"
    r"|let's (?:all )?make (?:it|this) (?:a )?(?:great|big|huge|real|full)? ?(?:success|campaign|launch|event|one to remember)"
    r"|(?:and |also )?(?:please |kindly )?(?:pass on|give|send|convey|extend) (?:my|our) (?:sincere |best "
    r"|warm |many )?(?:thanks|regards|compliments|congratulations|best wishes|gratitude) to (?:the |your "
    r"|all |everyone|whole |entire |team|designers|authors|colleagues|people|others|who|worked|on|it|this"
    r"|involved|there|of|you|marketing| ){1,12}"
    r"|(?:we're|we are|i'm|i am) (?:very |really |so )?(?:glad|happy|proud|pleased|excited|delighted"
    r"|honou?red) to be (?:a )?(?:part of|involved in|on board with|included in) (?:it|this|the"
    r" (?:campaign|project|plan|team))"
    r"|(?:and )?(?:i|we) (?:think|find|believe)(?: that)? (?:this is|it is|it's|that's|that is|it|this)?"
    r" ?(?:a |an )?(?:really |very )?(?:great|good|excellent|wonderful|solid|strong|fantastic|brilliant"
    r"|lovely)(?: (?:initiative|idea|plan|project|proposal|campaign|piece of work|document))?"
    r"|(?:it's|it is|this is|that's) (?:a )?(?:real |great |true )?(?:pleasure|joy|delight|nice|good|great"
    r"|lovely) to (?:work with (?:you|your team|you all)|read|see (?:it|this|everything) (?:all )?(?:in"
    r" one (?:place|document)|done so well|so clearly laid out))(?: for once)?"
    r"|(?:it's|it is|this is) (?:very |really |all |quite )?(?:well[ -](?:thought[ -](?:out|through)"
    r"|structured|written|prepared|organi[sz]ed|done)|clear|thorough|easy to follow|complete)"
    r"|happy (?:friday|weekend|new year|holidays|easter|diwali)(?: (?:to )?(?:all|everyone|you all|the"
    r" team))?|have a (?:great|good|nice|lovely|wonderful|relaxing) (?:weekend|day|week|evening|holiday"
    r"|break|one)(?: (?:all|everyone|you all))?"
)
ENGLISH: Final = rf"(?:{_SETTLED}|{_DONE}|{_WISHES})"
