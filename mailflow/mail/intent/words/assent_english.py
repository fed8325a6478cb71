"""English clauses in which the writer's own assent is said in other words: fine by me, a yes from Finance.

Data only, by the plan of `english`: each pattern reaches to the end of its clause. Who is not the writer has no place in them.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.assent_as_act import ACTS
from mailflow.mail.intent.words.away_english import AWAY
from mailflow.mail.intent.words.english_words import (
    AT_HEAD,
    EN_ADV,
    EN_AS,
    EN_END,
    EN_NP,
    EN_US,
    FIRM,
    HOW,
    OF_OURS,
    TO_GO,
    WITH_LOVE,
    YES_NOUN,
)
from mailflow.mail.intent.words.kinds import APPROVE, FILLER, POLITE, PRAISE, WEAK
from mailflow.mail.intent.words.regrets_english import REGRETS

#: The whole of what was asked, as a subject; no noun that might be a part of it.
_IT: Final = (
    rf"(?:this|that|it|everything|all|all of (?:it|this|that)|the whole thing|the lot|this one|it all|the above|the same"
    rf"|(?:the|this|your) (?:plan|proposal|request|document|application|submission|draft|version|attached)|{TITLE}++)"
)
_IS: Final = (
    rf"(?:(?:{_IT}(?: all)? (?:is|are|'s|looks|reads)|(?:it|that|this|all|everything)'s|they are|looks) )"
)
_VERY: Final = (
    r"(?:(?:all|absolutely|perfectly|totally|completely|entirely|quite|very|more than|just|also|both|certainly|definitely|still"
    r"|pretty|perfect and|really) ){0,2}"
)
_OK: Final = (
    r"(?:fine|ok|okay|okey|okey-dokey|oki|good|great|grand|perfect|excellent|lovely"
    r"|brilliant|super|alright|all right|all"
    r" good|a-ok"
    r"|aok|acceptable|agreeable|satisfactory|in order|in good order|in perfect order|cool|clear to go"
    r"|clear to proceed|sound|solid|spot on|as it should be)"
)
#: The writer as the one to whom it is so.
_TO_US: Final = (
    r"(?:by|with|for|from|to|on|at|in) (?:me|us|myself|my (?:side|end|part|team|department|dept|book|books"
    r"|perspective)"
    r"|our (?:side|end|part|team|department|dept|view|perspective|books)|this (?:side|end)|the undersigned"
    rf"|(?:the )?{OWN}++(?:'s)?(?: side| end| team| department| dept| point of view| perspective)?)"
    rf"|from (?:a|an|the) {OWN}++ (?:perspective|point of view|standpoint|angle|side)"
    rf"|from here|(?:as|so|in so) far as (?:i am|i'm|we are|we're|{OWN}++ is) concerned|from where i (?:sit|stand)"
)
_DO: Final = (
    r"(?:proceed|go ahead|go forward|move forward|move ahead|carry on|crack on|press on|press ahead|start|begin"
    r"|get going|get started|go live|go out|progress|launch|be (?:approved|signed|signed off|released|issued"
    r"|sent out"
    r"|published|executed|implemented|started|actioned|launched|progressed))"
)
_GO_ON: Final = rf"{_DO}(?: with (?:it|this|that|{EN_NP}))?(?: (?:now|on this basis|on that basis|with this|with it))?{EN_AS}"
#: What one is happy to do, that is to approve.
_SIGN: Final = (
    rf"(?:sign {EN_NP} off|sign off(?: on {EN_NP})?|sign (?:this|it|that|{TITLE}++)|approve(?: {EN_NP})?|endorse {EN_NP}"
    rf"|agree(?: to"
    rf" {EN_NP})?|accept {EN_NP}|authori[sz]e {EN_NP}|release {EN_NP}|green-?light {EN_NP}|say yes(?: to {EN_NP})?"
    rf"|give (?:{EN_NP} |you )?(?:my|our|the|a) {HOW}{YES_NOUN}{TO_GO}|confirm (?:my|our) {HOW}{YES_NOUN}{TO_GO}"
    rf"|put my name to {EN_NP}|add my name to {EN_NP}|let (?:it|this|that|{TITLE}++) (?:go ahead|proceed|go through|through)"
    rf"|wave (?:it|this|that) through|support and approve(?: {EN_NP})?|approve and support(?: {EN_NP})?|concur(?: with"
    rf" {EN_NP})?"
    rf"|consent(?: to {EN_NP})?|vote (?:yes|in favou?r)|proceed(?: with {EN_NP})?|go ahead with {EN_NP}|go along with {EN_NP})"
)
_HAPPY: Final = (
    r"(?:(?:very|most|more than|quite|perfectly|totally|completely|entirely|absolutely|only too|fully|also|really|just|all"
    r"|so) ){0,2}"
    r"(?:happy|fine|ok|okay|content|comfortable|good|satisfied|cool|at ease|all good|relaxed)"
    r"(?! with (?:the|my|our|your|this) (?:budget|schedule|timeline|price|costs?)\b)"
)
_WE_ARE: Final = (
    rf"(?:i'm|i am|we're|we are|me and my team are|my team and i are|(?:the )?{OWN}++(?: team| side| department)? (?:is|are)"
    rf"|{OWN}++ and i are|my team is|my team are|our team is|both {OWN}++ and i are)"
)
#: A nod in one noun.
_NOD: Final = (
    r"(?:(?:yes|yea|yeah|yep|aye|go|go-ahead|go ahead|green light|greenlight|thumbs[- ]up|nod|ok|okay|sign-off|signoff|approval"
    r"|consent|agreement|endorsement|clearance|blessing|vote in favou?r|full approval|full go-ahead)|\+1)"
)
_A_NOD: Final = (
    r"(?:(?:a|an|one|my|our|another|big|huge|massive|double|definite|clear|firm|full|resounding|strong|wholehearted|simple"
    r"|quick|easy|solid|happy|enthusiastic|unanimous|formal|official|hearty|definitive|very clear) ){0,3}"
)
_HERE_IS: Final = (
    r"(?:(?:so|and|then|therefore|hence)? ?(?:it's|it is|that's|that is|this is|here's|here is|that would be|there's|there"
    r" is) )?"
)
_GIVEN: Final = (
    r"(?:approved|agreed|accepted|confirmed|endorsed|validated|sanctioned|ratified|authori[sz]ed|cleared|released|greenlit"
    r"|green-lit"
    r"|green-lighted|okayed|ok'd|passed|signed off|signed|cleared to proceed|supported and approved|agreed and approved"
    r"|approved and signed(?: off)?|confirmed and approved|reviewed and (?:approved|agreed|cleared|signed off)|read and"
    r" (?:approved"
    r"|agreed)|checked and (?:approved|agreed|cleared|signed off)|consented to|concurred)"
)

ASSENT: Final[tuple[tuple[str, str, str], ...]] = (
    (APPROVE, "tieafgoplscbrw" + TITLE, rf"{AT_HEAD}(?:yes |yep |yeah |ok |sure |and |so |also )?{_IS}?{_VERY}{_OK}"
         rf" (?:{_TO_US}){WITH_LOVE}$"),
    (APPROVE, "ywt", rf"{_IT} (?:works|fits|flies|passes|will work|does it|does the job)"
         rf"(?: (?:well|fine|perfectly|nicely|great|just fine|very well|wonderfully|a treat))? for (?:me|us|(?:the )?{OWN}++)"
         rf"(?: too| as well)?{WITH_LOVE}$"),
    (APPROVE, "ws", rf"works(?: (?:well|fine|perfectly|great|nicely))? for (?:me|us|(?:the )?{OWN}++)(?: too| as well)?$"
         rf"|suits (?:me|us)(?: (?:fine|well"
         r"|perfectly|just fine|down to the ground))?$"),
    (APPROVE, "fofam", rf"{AT_HEAD}(?:from|for|on) (?:me|us|(?:my|our) (?:side|end|part|perspective|point of view"
         rf"|department|team)|(?:the )?{OWN}++"
         rf"(?:'s)?(?: side| team| perspective| point of view)?),? {_IS}?{_VERY}{_OK}{WITH_LOVE}$"
         rf"|as for (?:me|us),? {_IS}?{_VERY}{_OK}$|(?:my|our) (?:side|end|part)(?:,? is)?(?: all)? {_OK}$"),
    (APPROVE, "fofam" + OWN, rf"{AT_HEAD}(?:(?:from|for|on|at) )?(?:me|us|(?:my|our) (?:side|end|part|perspective"
         rf"|department|team)|(?:the )?{OWN}++"
         rf"(?:'s)?(?: side| team| end| perspective)?),? {_HERE_IS}(?:a )?{FIRM}(?:yes|{_GIVEN}|green light|go-ahead)$"),
    (APPROVE, "iwhfcogdpvmsaqjbr" + OWN, rf"(?!(?:happy|good) with it$){AT_HEAD}(?:{_WE_ARE} )?{_HAPPY} (?:with"
         rf" {EN_NP}{EN_AS}|for (?:{_IT}|you|them|the team|{PARTY}++"
         rf"|everyone|the project|things) to {_GO_ON}|to {_SIGN}{EN_AS}){EN_END}"),
    (APPROVE, "iwo" + OWN, rf"{AT_HEAD}(?:{_WE_ARE} )(?:(?:fully|all|totally|completely|happily|very much|also) )?(?:on ?board"
         rf"(?: with {EN_NP}{EN_AS})?|in agreement(?: with {EN_NP}{EN_AS})?|all in|in accord(?:ance)?(?: with {EN_NP})?"
         rf"|fully for(?: it| this)?"
         rf"|in favou?r(?: of {EN_NP})?|(?:all )?for it|a (?:definite |clear |firm )?yes|conform with {EN_NP}|agree with"
         rf" {EN_NP}){WITH_LOVE}(?: here)?$|{_WE_ARE} (?:very |quite |perfectly |fully )?content$"
         rf"|(?:(?:fully|all|totally) )?on ?board with {EN_NP}{EN_AS}$"),
    (APPROVE, "tihasodymwbcdefgnpuvr+1", rf"{AT_HEAD}{_HERE_IS}{_A_NOD}{_NOD} (?:{_TO_US})(?: on (?:it|this|that"
         rf"|{EN_NP}))?{TO_GO}{WITH_LOVE}$"),
    (APPROVE, "1l", rf"(?:lgtm|looks (?:very |all |really |quite )?(?:good|great|fine|perfect|excellent|solid|ok|okay"
         rf"|alright|all right) (?:to|for) (?:me|us))"
         rf"(?: here| too)?{WITH_LOVE}$"),
    (APPROVE, "tibeay", rf"(?:{_IT}|all|everything|it all|this|that|it) (?:all )?looks (?:very |all |really "
         rf"|quite |absolutely )?(?:good|great|fine|perfect"
         rf"|excellent|solid|ok|okay|alright|all right) (?:to|for) (?:me|us){WITH_LOVE}$"),
    (APPROVE, "avcsrgoepktibyf" + TITLE, rf"{AT_HEAD}(?:(?:that|this|it)'s |{EN_NP}(?: is| are)? )?(?:all |fully |hereby "
         rf"|formally |happily"
         rf" )?{_GIVEN} (?:{_TO_US})(?: (?:la|lah|ar|ah))?{EN_AS}{EN_END}"),
    (APPROVE, "iw" + OWN, rf"{AT_HEAD}{EN_US} {EN_ADV}(?:approves?|authori[sz]es?|sanctions?|validates?|ratif(?:y|ies)"
         rf"|green-?lights?|clears?|releases?|concurs?"
         rf"(?: with)?|consents?(?: to)?|assents?(?: to)?|signs? off on|endorses?|accepts?|agrees? (?:to|on|with))"
         rf" {EN_NP}{EN_AS}{EN_END}"),
    (APPROVE, "iw" + OWN, rf"{AT_HEAD}{EN_US} {EN_ADV}(?:validates?|assents?|says? yes(?: to {EN_NP})?|says? go|votes? aye"
         rf"|concurs?|consents?)(?: here| too)?{EN_END}"),
    (APPROVE, "iw" + OWN, rf"{AT_HEAD}{EN_US} {EN_ADV}(?:gives?|grants?|confirms?|accords?|register|note|state|declare"
         rf"|express)(?: you| it| this| them)?"
         rf"(?: herewith| hereby)? (?:my|our|its|the|their) {HOW}{YES_NOUN}{TO_GO}(?: as requested(?: below| above)?)?"
         rf"(?: by this (?:mail|e-?mail|message|reply))?(?: on behalf of (?:the )?{OWN}++)?{EN_END}"),
    (APPROVE, "g", rf"{AT_HEAD}(?:given|granted) (?:{_TO_US})$"),
    (APPROVE, "cpasgevn", rf"{AT_HEAD}(?:{HOW}(?:consent|approval|permission|clearance|authori[sz]ation|agreement"
         rf"|endorsement|concurrence|assent|go-ahead|sign-off)"
         rf"(?: is)?(?: hereby| herewith| gladly| happily)? (?:given|granted|confirmed)){TO_GO}{EN_END}"),
    (APPROVE, "y", rf"you(?:'ve| have)(?: got| all)? (?:my|our|the|{OWN}++'s) {HOW}(?:{YES_NOUN}|go ahead|yes){TO_GO}{EN_END}"),
    (APPROVE, "pkctrasu", rf"(?:please |pls |kindly )?(?:take|consider|treat|accept|regard|see|count|use|read) (?:this|it|that"
         rf"|the (?:above|matter|request|same))"
         rf"(?: (?:e-?mail|mail|message|note|reply|request|matter))? (?:as |to be )?(?:hereby |fully |formally"
         rf" )?{_GIVEN}(?: (?:{_TO_US}))?{EN_END}"),
    (APPROVE, "pkctraslu", rf"(?:please |pls |kindly )?(?:take|consider|treat|accept|regard|let|count|use|read) this(?:"
         rf" (?:e-?mail|mail|message|note|reply|response))?"
         rf"(?: as| to be| be| serve as)? (?:the |a |an )?(?:formal |written |official |full )*(?:confirmation|evidence"
         rf"|proof|record|notice|statement|expression) of"
         rf" (?:my|our|{OWN}++'s) {HOW}{YES_NOUN}{TO_GO}$"),
    (APPROVE, "pkctralnu", rf"(?:please |pls |kindly )?(?:take|consider|treat|accept|regard|count|use|read|register|record"
         rf"|note|log) (?:(?:this|my)(?: (?:e-?mail|mail|message|note|reply"
         rf"|response))?(?: as)? )?(?:{OWN}++'s|my|our) {HOW}(?:{YES_NOUN}|yes|vote in favou?r){TO_GO}(?: for the record| in"
         rf" the record| on record)?{EN_END}"),
    (APPROVE, "kcpmrnlstyw", rf"(?:please |pls |kindly |you can |you may )?(?:count|put|mark|note|register|record|log|write"
         rf"|sign|take) (?:me|us|(?:the )?{OWN}++)(?: down| in| up)?"
         rf"(?: (?:as|for|down as))? (?:a |an |one )?{FIRM}(?:yes|aye|approved|approving|approval|agreed|agreeing|in"
         rf" favou?r|vote in favou?r|yes vote|go){WITH_LOVE}$"),
    (APPROVE, "mot" + OWN, rf"(?:(?:my|our|(?:the )?{OWN}++'s|the) (?:answer|decision|vote|verdict|response|position|reply"
         rf"|view)|the answer from (?:me|us|{OWN}++)|answer from"
         rf" (?:me|us|{OWN}++)) (?:is|remains) (?:a |an )?{FIRM}(?:yes|approved|approval|in favou?r|a go|go|positive)(?:"
         rf" too)?$"),
    (APPROVE, "mot" + OWN, rf"(?:my|our|(?:the )?{OWN}++'s) {HOW}(?:{YES_NOUN}) (?:is )?(?:hereby |herewith )?(?:given"
         rf"|granted|confirmed|yours)$"),
    (APPROVE, "bayopsk", r"(?<![a-z] )(?:(?:by all means|absolutely|of course|certainly|definitely|yes|yep|yup|yeah|ok|okay"
         r"|sure|fine|great|perfect|please|kindly"
         r"|pls|you may|you can|kindly do|please do|please kindly|you may kindly|you can kindly|feel free to|please feel"
         r" free to),? ){1,3}(?:go ahead|proceed|go right ahead)"
         r"(?: (?:further|please|pls|mate|man|sir|ma'am|madam|all|everyone|team|folks|guys|my (?:friend|dear)|now|then|with"
         r" my blessing|with pleasure|with thanks"
         r"|and do the needful|and action(?: it| this)?|and thanks|for it|on my approval|as proposed|as planned|as written"
         r"|as it is|as is|thanks)){0,3}$"),
    (APPROVE, "pgk", r"(?<![a-z] )(?:(?:please|pls|kindly) )?(?:go ahead|proceed)(?: (?:further|now|then|pls|please|mate"
         r"|man|sir|ma'am|madam|folks|guys|my (?:friend|dear)"
         r"|with my blessing|with pleasure|with thanks|and do the needful|and action(?: it| this)?|on my approval|as it is"
         r"|as is|thanks)){1,3}$"),
    (APPROVE, "oc", rf"(?:ok|okay|clear|cleared|good|clearance|free) (?:to|for) (?:proceed|go ahead|go|start|launch"
         rf"|release)(?: (?:{_TO_US}))?$"),
    (APPROVE, "iwjq", r"(?<![a-z] )(?:just |quickly |hereby )?confirming (?:that )?(?:i|we) (?:approve|agree|accept|endorse"
         r"|consent|sign off)(?: (?:it|this|that))?$"),
    (APPROVE, "nit", rf"(?:there (?:is|are) |there's |(?:i|we) (?:have|see) )?(?:absolutely |really )?no (?:problems?"
         rf"|issues?)(?: at all| whatsoever)?(?: with"
         rf" {EN_NP})? (?:for|from|on) (?:me|us|(?:my|our) (?:side|end|part|team|department)|(?:the )?{OWN}++(?: side| end"
         rf"| team| department)?)$"),
    (WEAK, "nitcw" + OWN, rf"(?:(?:i|we|{OWN}++) (?:have|has|see|sees)(?: got)? "
         r"|i've |we've |there (?:is|are) |there's |i |we )?(?:(?:absolutely "
         r"|really |currently )?no|cannot see any|can't see any|don't see any"
         r"|do not see any|not a|don't have any|do not have any|never any|couldn't see any|can see no|not an) (?:(?:big"
         r"|real|further|other|major|open|more) )?"
         r"(?:problems?|probs?|issues?|worries|dramas?|trouble|objections?|concerns?|questions?|comments?|remarks?"
         r"|inconvenients?|inconvenience|complaints?|hesitations?|red flags?"
         r"|showstoppers?|(?<=other )opinions?|(?<=other )views?|opinion against|opinions against|blockers?|queries|quibbles"
         r"|qualms|points)(?: (?:at all"
         r"|whatsoever|here|with (?:this|it|that|"
         rf"{EN_NP})|to (?:this|it|that|report|raise|make|add)|about (?:it|this)|on (?:this|it)|{OF_OURS}))*$"),
    (WEAK, "n", rf"nothing(?: (?:else|further|more))?(?: (?:to (?:flag|raise|add|report|query|object to|complain about"
         rf"|question|comment on|change)|of concern))?(?: (?:{_TO_US}|here))?$"),
    (WEAK, "tia", r"(?:this|that|it|all|everything)(?: is| are|'s) (?:all |absolutely |perfectly |totally |quite |just "
         r"|also )?(?:fine|ok|okay|good|grand|alright|all right|great|perfect"
         r"|in order|lovely|super|brilliant)(?: (?:here|now|so))?$|(?:all|everything) (?:fine|good|ok|okay|clear|right|in"
         r" order|set)(?: here| now)?$"),
    (WEAK, "asglbcpn", r"(?:absolutely|totally|perfectly|all) (?:fine|good|ok|okay|grand)$|(?:sure thing|super|lovely|grand"
         r"|brilliant|by all means|cool|perfect)$"),
    (WEAK, "iws", r"(?:(?:i'm|i am|we're|we are) )?(?:fully |very |all )?(?:supportive(?: of (?:this|it|the plan))?"
         r"|favou?rable(?: to (?:this|it))?|happy|ready|all set)$"),
    (POLITE, "mgh", r"(?<![a-z] )(?:(?:good )?(?:morning|afternoon|evening)|hiya|hi there|hey there|greetings)$"),
    (APPROVE, OWN, rf"{OWN}++ (?:has|have) no (?:objections?|concerns?|comments?) and (?:gives?|grants?) (?:its|our|their"
        rf"|the) (?:full"
         rf" |formal )?{YES_NOUN}$"),
    (POLITE, "plsgct", rf"(?<![a-z] )(?:please )?(?:let (?:me|us) know|shout|give me a shout|ping me|call me|tell me)"
         rf"(?: please)? if (?:you (?:need|want|require)|there is|there's) anything(?: (?:else|more|further))?"
         rf"(?: from (?:me|us|my side|our side|(?:the )?{OWN}++))?$"),
    (POLITE, "w", r"(?<=sorry, )was (?:travell?ing|away|on (?:leave|holiday|vacation|the road|a plane|a train)|out(?: sick)?"
         r"|offline|in meetings(?: all day)?)$"),
    (APPROVE, "gp", r"(?<![a-z] )(?:please )?go ahead with this one(?: please)?$"),
    (PRAISE, "a", r"acceptable$"),
    (FILLER, "w", r"well (?:received|noted)(?:,? and)?(?= (?:approved|agreed|i approve))"),
    *ACTS,
    *REGRETS,
    *AWAY,
)  # fmt: skip
