"""English clauses that say no in other words than "rejected": a hard no from us, not something we can support, count me out.

Data only, by the plan of `english`. What is refused is the matter as a whole, and the clause goes on only with a reason.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.words.english_words import AT_HEAD, EN_NP, EN_US, FROM_US, YES_NOUN
from mailflow.mail.intent.words.kinds import REJECT

#: Where the clause ends or a reason begins.
END: Final = (
    rf"(?: (?:either|at all|{FROM_US}|this time|as (?:it stands|it is|is|proposed|drafted|submitted|presented|written)|in"
    rf" its (?:present"
    r"|current) form|sorry|thanks|mate|unfortunately))*(?=$| (?:because|since|as|due|owing|on (?:grounds|account|cost)|for"
    r" (?:cost|budget|the"
    r" (?:following )?reasons?|lack|reasons)|given|when (?:we|there)|without|with (?:no|so|the|such)|if only|and|so)\b)"
)
THIS: Final = (
    rf"(?:{EN_NP}|(?:this|the|that|your) (?:spend|spending|expenditure|cost|change|offer|deal|arrangement|schedule|budget"
    rf"|timeline|dates"
    r"|price|terms|approach|direction|idea|move|purchase|order|campaign|event|project|scheme|measure)|any of (?:this|it))"
)
_SORRY: Final = (
    r"(?:(?:really|simply|just|unfortunately|regrettably|regretfully|sadly|therefore|hereby|honestly|frankly|absolutely"
    r"|definitely"
    r"|certainly|also|do|still|in good conscience|in good faith|in all conscience|with regret|with respect) )*"
)
_BE: Final = rf"(?:i'm|i am|we're|we are|(?:the )?{OWN}++ (?:is|are))"
_WONT: Final = (
    rf"(?:{EN_US} {_SORRY}(?:cannot|can't|can not|will not|won't|shall not|do not|don't|does not|doesn't|am unable to|are"
    rf" unable to|is unable to"
    rf"|am not able to|are not able to|refuse to|refuses to|decline to|declines to)|{_BE} {_SORRY}(?:not (?:willing"
    rf"|prepared|going"
    r"|inclined|ready|minded) to|unwilling to|refusing to|unable to|not able to|never going to))"
)
#: What one will not do, that is to approve.
DO: Final = (
    rf"(?:be )?(?:(?:approve|approving|support|supporting|endorse|endorsing|accept|accepting|back|backing|authori[sz]e"
    rf"|authori[sz]ing|validate"
    rf"|sanction|ratify|release|clear|condone|green-?light|coordinate|vote for|stand behind|get behind|agree (?:to|with|on)"
    rf"|agreeing to"
    rf"|consent to|consenting to|go along with|sign off on|signing off on|sign|signing|sign off|signing off)(?: {THIS})?"
    rf"|sign {THIS} off"
    rf"|agree(?! more| enough| less)|consent|put (?:my|our) name (?:to|on) {THIS}|(?:give|grant|provide)(?: (?:you|it"
    rf"|this))? (?:my|our|its|the|any|a)"
    rf" (?:formal |written )?{YES_NOUN}(?: (?:to|for|on) {THIS})?|let (?:this|it|that) (?:go ahead|pass|proceed|through|go"
    rf" through|go))"
)
_HARD: Final = (
    r"(?:(?:hard|firm|clear|flat|definite|strong|big|resounding|absolute|categorical|straight|simple|polite|outright"
    r"|regretful|quick|solid"
    r"|resolute|unequivocal|plain|respectful|total) ){1,2}"
)
_IT_IS: Final = (
    r"(?:(?:so|then|and|but|therefore)? ?(?:it's|it is|that's|that is|this is|this one is|this one's|that one is"
    r"|that one's|this has to be|it has to be|that has to be"
    r"|it'll have to be|this must be|it must be|this gets|that gets) )"
)
_OUT: Final = (
    r"(?:no can do|no way|not a chance|no chance|absolutely not|definitely not|certainly not|afraid not|i'm afraid not|i am"
    r" afraid not"
    r"|regrettably not|sadly not|unfortunately not|i think not|under no circumstances|out of the question|(?:this|it"
    r"|that)(?: is|'s) out of the question"
    r"|no dice|nothing doing|not on my watch|over my dead body|not happening|(?:this|it|that)(?: is|'s) not happening"
    r"|(?:this|it|that)(?: is|'s)"
    r" not going to happen|not going to happen|count (?:me|us) out|nay|no deal|no no no|hell no|god no|heck no|nope nope"
    r"|not for (?:me|us)"
    r"|(?:this|it|that)(?: is|'s) not for (?:me|us)|not with (?:me|us))"
)
_ANSWER: Final = (
    rf"(?:my|our|the|{OWN}++'s) (?:answer|decision|vote|reply|verdict|response|position)(?: {FROM_US}| here| on (?:this|it)"
    rf"| to (?:this|that|it))? (?:is|remains"
    r"|must be|has to be) (?:a |an )?(?:clear |firm |definite |hard )?(?:no|negative|against|rejected|a rejection|declined"
    r"|not approved)"
)
_FROM: Final = (
    rf"(?:(?:for|from|on|at) (?:me|us|(?:my|our) (?:side|end|part|team|department|perspective|point of view)|(?:the"
    rf" )?{OWN}++(?:'s)?(?: side)?))"
)

DISSENT: Final[tuple[tuple[str, str, str], ...]] = (
    (REJECT, "iw" + OWN, rf"{AT_HEAD}(?:{EN_US} {_SORRY}(?:(?:have|has|need|needs|am afraid (?:i|we) have|am sorry to have"
         rf"|am forced|are forced) to say|must say"
         rf"|says?|will have to say|am going to say|are going to say|am saying|are saying)|{_BE} {_SORRY}(?:going to say"
         rf"|saying|forced to say"
         rf"|obliged to say|afraid (?:i|we|{OWN}++) (?:have|has) to say|sorry to say|afraid (?:i|we) must say)) no(?: (?:to"
         rf"|on) (?:{THIS}|this one))?{END}"),
    (REJECT, "hfcdsbraoipqgwutv", rf"{AT_HEAD}(?:{_IT_IS})?(?:an? )?{_HARD}(?:no|pass|refusal|veto|nay|rejection|thumbs[-"
         rf" ]down)(?: (?:to|on) {THIS})?{END}"),
    (REJECT, "itpsanv", rf"{AT_HEAD}(?:{_IT_IS})?(?:an? )?(?:pass|no|veto|nay|rejection|no-go|no go) {FROM_US}(?: (?:to|on)"
         rf" {THIS})?{END}"),
    (REJECT, "itsab", rf"{AT_HEAD}(?:{_IT_IS})(?:an? )?(?:no|no-go|no go|veto)(?: (?:to|on) {THIS})?(?: i'm afraid| i am"
         rf" afraid)?{END}"),
    (REJECT, "atb", rf"{AT_HEAD}(?:a |big |two )?thumbs[- ]down(?: {FROM_US})?(?: (?:to|on) {THIS})?{END}"),
    (REJECT, "n", rf"{AT_HEAD}not (?:from|by) (?:me|us|{OWN}++){END}"),
    (REJECT, "nti", rf"{AT_HEAD}(?:(?:this|it|that)(?: is|'s) )?(?:not|nothing) (?:something|a thing|anything|one)?(?:"
         rf" that)? ?{EN_US} (?:can|could|am able to|are able to|am willing to"
         rf"|are willing to|am prepared to|are prepared to|want to|will) {DO}{END}"),
    (REJECT, "nadcriusotghl", rf"(?<![a-z] ){_OUT}$"),
    (REJECT, "iw" + OWN, rf"{AT_HEAD}{_BE} {_SORRY}(?:declining|rejecting|refusing|turning down|vetoing|opposing|blocking"
         rf"|denying|disapproving(?: of)?"
         rf"|against|opposed to|objecting to|saying no to|voting against|voting down|not (?:approving|authori[sz]ing"
         rf"|signing off on|signing|agreeing (?:to|with)|endorsing"
         rf"|supporting|accepting|backing|validating|releasing|consenting to|in favou?r of|in agreement with|in support of"
         rf"|ok with|okay with|fine with"
         rf"|agree with)) {THIS}{END}"),
    (REJECT, "iw" + OWN, rf"{AT_HEAD}{_BE} {_SORRY}(?:declining|refusing|voting against|voting no|against|opposed|turning"
         rf" (?:it|this|that) down|not signing|not approving"
         rf"|not agreeing|not in agreement|not in favou?r|withholding (?:my|our|its) {YES_NOUN})$"),
    (REJECT, "drvot", rf"(?<![a-z] )(?:declining|rejecting|refusing|vetoing|opposing|turning down) {THIS}{END}|turning"
         rf" (?:it|this|that|this one) down{END}"),
    (REJECT, "iw" + OWN, rf"{AT_HEAD}{_WONT} (?:in good conscience |in good faith |in all conscience |possibly |currently"
         rf" )?{DO}{END}"),
    (REJECT, "iw" + OWN, rf"{AT_HEAD}{EN_US} {_SORRY}(?:(?:have to|has to|must|am going to|are going to|am forced to|will)"
         rf" )?(?:turn (?:this|it|that) down|turn down {THIS}"
         rf"|vote (?:no|against(?: {THIS})?)|withhold (?:my|our|its) {YES_NOUN}|refuse (?:my|our|its|this|it) ?(?:{YES_NOUN})?"
         rf"|refuse|decline|reject {THIS}|disapprove of {THIS}|veto {THIS}|oppose {THIS}|object to {THIS}|pass on"
         rf" (?:this|this one|it|that|this time)){END}"),
    (REJECT, "nct", rf"{AT_HEAD}(?:{THIS} (?:is|are|stands) )?not (?:authori[sz]ed|approved|validated|sanctioned|cleared"
         rf"|released|endorsed|supported|ratified|accepted|agreed|acceptable"
         rf"|ok|okay)(?: (?:{FROM_US}|by (?:me|us|{OWN}++)|to (?:me|us|{OWN}++)))+$|not authori[sz]ed$"),
    (REJECT, "t" + TITLE, rf"{AT_HEAD}(?:the same|{EN_NP}) (?:is|are) not approved(?: (?:{FROM_US}|by (?:me|us|{OWN}++)))?$"),
    (REJECT, "iwtynm" + OWN, rf"{AT_HEAD}(?:{EN_US} {_SORRY}(?:(?:can|will|do|must|shall) )?(?:gives?|grants?|offers?"
         rf"|provides?) (?:this |it |you )?no (?:(?:such|blanket) )?{YES_NOUN}"
         rf"|there(?:'s| is| will be) no (?:(?:such|blanket) )?{YES_NOUN} {FROM_US}|(?:you|this|it|that|{EN_NP}) (?:do not"
         rf"|don't|does not|doesn't|won't|will not|cannot|can't) (?:have|get|be getting|receive|obtain|expect|count on)"
         rf" (?:my|our|{OWN}++'s) {YES_NOUN})(?: (?:to|for|on|of) {THIS})?{END}"),
    (REJECT, "capsenvmo", rf"(?<![a-z] )(?:my |our )?(?:consent|approval|permission|sign-off|agreement|endorsement|clearance"
         rf"|authori[sz]ation)(?: (?:is|must be|remains))? (?:hereby )?(?:withheld|refused"
         rf"|denied|declined|not (?:given|granted))(?: {FROM_US})?{END}|no (?:approval|consent|sign-off|agreement|green"
         rf" light|go-ahead|endorsement|yes) {FROM_US}{END}"),
    (REJECT, "prnlt", rf"(?:please |pls |kindly )?(?:record|note|register|log|take|minute) (?:my|our|{OWN}++'s) (?:formal "
         rf"|written |strong |firm )*(?:objection|rejection|refusal|opposition|disagreement"
         rf"|dissent|veto|no|vote as (?:a |an )?(?:no|rejection|against)|vote against(?: {THIS})?)(?: (?:to|for the record"
         rf"|on (?:the )?record)(?: {THIS})?)?$"),
    (REJECT, "prncmtd", rf"(?:please |pls |kindly )?(?:put|mark|count|record|note|register|log) (?:me|us|(?:the"
         rf" )?{OWN}++)(?: down)? (?:as|for|in as) (?:a |an )?(?:firm |clear |hard |definite )?(?:no"
         rf"|against|rejection|rejecting|opposed|objecting|refusing|not approving|declined|declining|not in favou?r|vote"
         rf" against|nay|having (?:said no|objected"
         rf"|rejected it))$"),
    (REJECT, "tmo" + OWN, rf"{AT_HEAD}{_ANSWER}{END}"),
    (REJECT, "fo", rf"{AT_HEAD}{_FROM},? (?:(?:it is|it's|that is|that's|this is|the answer is|there is|is|it has to be)"
         rf" )?(?:an? )?(?:clear |firm |hard |definite |big )?(?:no|negative"
         rf"|not (?:ok|okay|acceptable|approved|agreed|possible to accept)|rejected|declined|refused|a rejection){END}"),
    (REJECT, "un", rf"(?<![a-z] )(?:unfavou?rable|negative|adverse) (?:opinion|answer|vote|reply|advice|decision)(?:"
         rf" {FROM_US})?$"),
    (REJECT, "it", rf"{AT_HEAD}(?:it is|it's|this is|that is) (?:not acceptable|unacceptable)"
         rf" (?:for|to) (?:me|us|{OWN}++)(?: to {DO})?{END}|(?:it is|it's|this is|that is) (?:not possible|impossible)"
         rf" (?:for|to) (?:me|us|{OWN}++) to {DO}{END}"),
    (REJECT, "ytrpa" + TITLE, rf"{AT_HEAD}(?:(?:your|the|this) )?(?:request|proposal|plan|application|submission|{TITLE}++)"
         rf" (?:is|stands|must be|has to be|is being) (?:hereby |therefore |regretfully )?"
         rf"(?:declined|rejected|refused|denied|turned down|disapproved)(?: (?:{FROM_US}|by (?:me|us|{OWN}++)))?{END}"),
    (REJECT, "rp", rf"(?<![a-z] )(?:request|proposal|plan|application) (?:refused|denied|declined|rejected|turned down"
         rf"|disapproved)(?: (?:{FROM_US}|by (?:me|us|{OWN}++)))?{END}"),
    (REJECT, "sn", rf"(?<![a-z] )so (?:it's |it is |that's )?(?:a )?(?:firm |clear )?no(?: {FROM_US})?$|so (?:it's |it is"
         rf" )?not approved(?: (?:{FROM_US}|by (?:me|us)))?$"),
)  # fmt: skip
