"""English clauses that give an approval as a thing, or record it: herewith the approval of Finance, put me down as approving.

Data only, by the plan of `english`: what is given, whose it is, how it is given and by what letter combine freely. Every pattern
begins a clause and reaches to its end; nobody but the writer, no part and no time to come has a place in one.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.words.english_words import EN_AS, EN_END, EN_NP, TO_GO, YES_NOUN
from mailflow.mail.intent.words.kinds import APPROVE

_HEAD: Final = r"(?:(?<![a-z] )|(?<=\band )|(?<=\bso )|(?<=\byes )|(?<=\bok )|(?<=\bokay )|(?<=\bhereby ))"
_DEPT: Final = rf"(?:the )?{OWN}++(?: (?:department|dept\.?|team|side|unit|division))?"
_ME: Final = rf"(?:me|us|myself|the undersigned|{_DEPT}|(?:my|our) (?:side|end|part|team|department|office))"
_WE: Final = rf"(?:i|we|my (?:team|department)|our (?:team|department|side)|the {OWN}++(?: team| side| department)?|{OWN}++)"
_GLAD: Final = (
    r"(?:(?:hereby|herewith|now|gladly|happily|formally|officially|fully|also|just|therefore|duly|readily|accordingly"
    r"|unreservedly"
    r"|unconditionally|wholeheartedly|completely|totally|absolutely|thus|100 ?%|enthusiastically|herein|certainly"
    r"|hereby also) ){0,3}"
)
#: What is given: an approval, by whatever name and however formal.
_KIND: Final = (
    r"(?:(?:support and|backing and|trust and|formal|written|full|official|final|complete|unconditional|express|explicit"
    r"|wholehearted|unreserved|unqualified"
    r"|hearty|happy"
    r"|clear|unrestricted|enthusiastic|definite|definitive|positive|heartfelt|personal|very own|warm|unequivocal|whole"
    r"|verbal and written"
    r"|email|e-mail|mail|one-word|short|simple),? (?:and )?){0,3}"
)
_NOUN: Final = (
    rf"(?:{YES_NOUN}|sign off|approve|green-light|ok|okay|go|all-clear|vote (?:in favou?r|for (?:it|this)|of approval|yes"
    rf"|as approve|to approve)"
    r"|yes vote|vote of confidence|stamp(?: of approval)?|signature|tick)"
)
_THING: Final = (
    rf"(?:{_KIND}(?:confirmation|acknowledgement|acknowledgment|statement|expression|notice|record|letter|declaration) (?:of"
    rf"|and)"
    rf" (?:(?:my|our|the|{OWN}++'s) )?)?{_KIND}{_NOUN}(?:(?: and|,| &) (?:(?:my|our|full) )*{_KIND}(?:{_NOUN}|support|backing"
    rf"|confirmation))?"
)
_BY: Final = rf"(?: (?:of|from|by|for|on behalf of|on the part of) {_ME})"
_TO: Final = (
    rf"(?:{TO_GO}| (?:for|to|of|on|with regard to|regarding|in respect of) {EN_NP}{EN_AS})"
)
#: By what letter, and how, it is given.
_THUS: Final = (
    r"(?: (?:in writing|by (?:return )?(?:e-?mail|mail|this (?:e-?mail|mail|message|reply|note))|with this (?:e-?mail|mail"
    r"|message|reply|note)"
    r"|via (?:e-?mail|this mail)|in this (?:e-?mail|mail|reply)|here|below|hereby|herewith|herein|as (?:requested|asked"
    r"|required|per your request)"
    r"|on (?:the )?record|for (?:the|your) (?:records?|files?)|once (?:more|again)|again|now|today|right away|gladly|formally"
    r"|in my capacity as [a-z ]{0,12}approver|accordingly|too|as well|with pleasure|with thanks|without (?:reservations?"
    r"|hesitation|conditions?|comments?)))*"
)
_OURS: Final = (
    rf"(?:(?:(?:my|our|(?:the )?{OWN}++'s) (?:full |complete |total )*(?:support|backing) and )?(?:my|our"
    rf"|(?:my|our) (?:department|team|office|side)(?:'s)|(?:the )?{OWN}++(?:'s)?(?: (?:department|dept\.?"
    rf"|team)(?:'s)?)?) (?:own )?{_THING}{_BY}?{_TO}|(?:the |an? "
    rf"|its )?{_THING}(?:{_BY}{_TO}|{TO_GO}{_BY}))"
)
#: Any of them, where it is plain that it is the writer who gives it.
_ANY: Final = rf"(?:{_OURS}|(?:the |an? )?{_THING}{_TO})"
_GIVES: Final = (
    r"(?:accord|accords|pledge|voice|lend|render|give|gives|grant|grants|confirm|confirms|extend|convey|provide|provides"
    r"|record|express|expresses|declare|offer"
    r"|register|communicate"
    r"|issue|send|add|attach|submit|forward|state|lodge|deliver|note|hand over|return|document|announce|reconfirm|reiterate"
    r"|indicate|signal|signify|repeat)"
)
_GIVING: Final = (
    r"(?:according|lending|giving|granting|confirming|extending|conveying|providing|recording|expressing|sending|adding"
    r"|offering|registering"
    r"|issuing|submitting|reconfirming"
    r"|forwarding|returning|repeating|stating|noting)"
)
_TO_YOU: Final = rf"(?: (?:you|it|this|that|them|all of you|everyone|{EN_NP}))?"
#: What one is about to do in saying so.
_SET_TO: Final = (
    rf"(?:(?:i|we|{OWN}++) (?:{_GLAD}(?:do|hereby)|(?:am|are|is) (?:writing|here|replying|mailing|emailing)"
    rf" (?:back )?to|have the (?:great )?pleasure to) |i'm (?:writing|here|replying) (?:back )?to"
    rf" |(?:just |here |writing |writing back |replying |here only )"
    rf"to |(?:(?:i'm|i am|am|we're|we are|are|{OWN}++ (?:is|are)) )?(?:(?:very|most|more than|only too|really|truly|so|quite) )?"
    rf"(?:pleased|happy|glad|delighted|honou?red|proud) to |(?:it is|it's|it gives me|it's been) (?:my |our |a |with )?"
    rf"(?:great |real |true )?pleasure to |my pleasure to |a pleasure to )"
)
#: Who wishes to confirm does so; who wants to give has not given.
_WISHING: Final = (
    rf"(?:(?:i|we|{OWN}++) (?:can|wish to|want to|would like to)|(?:i|we)'d like to) (?:(?:formally|hereby|officially) )?"
    r"(?=(?:confirm|reconfirm|express|record|register|note|state|announce|convey|communicate|reiterate|declare) )"
)
_WILLING: Final = (
    rf"(?:{_SET_TO}|{_WISHING}|(?:this|the present) (?:(?:e-?mail|mail|message|note|reply|letter) )?(?:is|serves|comes) (?:only"
    rf" |just )?to |{_WE} {_GLAD}|{_GLAD})"
)
_ACT: Final = (
    r"(?:approve(?: of)?|endorse|accept|agree (?:to|with)|concur with|consent to|sign off on|authori[sz]e|validate|ratify"
    r"|sanction|green-?light|support and approve"
    r"|accept and approve|confirm and (?:approve|agree (?:to|with))|approve and (?:support|endorse|release|sign off on)|sign"
    r"|clear|release|formally approve|confirm and accept"
    r"|agree and approve|vote for|vote in favou?r of)"
)
_DO_SO: Final = r"(?:please |pls |kindly |do |you may |you can |so ){0,2}"
#: What is done with an answer in a list, and whose answer it is: what is put down, or sent, for an approval has none yet.
_RECORD: Final = r"(?:put|mark|log|record|register|note|count|list|write|enter|minute|tick|file)"
_VOTER: Final = (
    rf"(?:me|us|{_DEPT}|(?:my|our|{OWN}++'s) (?:answer|vote|reply|response|box|line|part|position|name)|the vote of {_DEPT})"
)
_THIS_MAIL: Final = (
    r"(?:this|it|my|the present|the above)(?: (?:e-?mail|mail|message|reply|note|response|letter|answer|wording))?"
)
_AND_GO: Final = (
    r"(?: and (?:do the needful|proceed(?: accordingly)?|go ahead|go on|carry on|act accordingly|proceed with it))?"
)
_ALL_OF_IT: Final = (
    rf"(?:{EN_NP}|(?:all|the|all of|all the|every one of|each of) ?(?:the )?(?:items|points|contents?|terms|sections|details"
    rf"|above|conditions|wording|text)(?: (?:listed|stated"
    rf"|above|below|mentioned|described|therein|as (?:stated|listed|written)|in it|in the (?:mail|document|request)))?"
    rf"|the (?:current|present|latest|final|circulated|attached|sent"
    rf"|enclosed|submitted) (?:version|document|text|form)|this version|(?:the )?(?:below|trailing|trail|above)(?: (?:mail"
    rf"|e-?mail|request|message|matter|subject))?|the captioned"
    rf"|(?:the )?content(?:s)?|(?:the )?(?:current|circulated|attached|present) (?:version|document|text|form))"
)
#: What may stand before "approved" without a verb and is no other's plan.
_WHOLE_ALONE: Final = (
    r"(?:(?:the )?(?:below|trailing(?: (?:mail|e-?mail|request))?|above)|(?:the )?(?:current|present|circulated) version"
    r"|this version"
    r"|all (?:items|points|of it|of the above)|everything|same|the same)"
)
_DONE: Final = (
    r"(?:approved|accepted|agreed|confirmed|endorsed|signed off|authori[sz]ed|cleared|green-?lit|ok'd|okayed|validated"
    r"|ratified|sanctioned|passed|released|agreed and approved"
    r"|reviewed and approved|checked and approved|approved and signed off|approved and signed|confirmed and approved"
    r"|read and approved|accepted and approved)"
)
_YES: Final = (
    r"(?:approved?|approving|approval|approves|agreed|agreeing|agrees|yes|aye|in favou?r|accepted|accepting|accepts|endorsed"
    r"|endorsing|for|signed off|signing off|having (?:approved"
    r"|agreed|signed off|accepted|given (?:my|our|its) (?:approval|consent|sign-off))|a (?:yes|go)|ok'd|confirmed|consenting"
    r"|green)"
)

GIVEN: Final[tuple[tuple[str, str, str], ...]] = (
    (APPROVE, "iwhfgsjrbmtpvoadcqult" + OWN, rf"{_HEAD}{_WILLING}{_GLAD}{_GIVES}{_TO_YOU} {_OURS}{_THUS}{EN_END}"),
    (APPROVE, "iwhfgsjrbmtpvoadcqult" + OWN, rf"{_HEAD}{_SET_TO}{_GLAD}(?:{_ACT}(?: {_ALL_OF_IT})?|sign {EN_NP} off|sign off"
         rf"|sign|say yes(?: to {EN_NP})?|go along with {EN_NP}|inform you of {_OURS}){EN_AS}{_THUS}{EN_END}"),
    (APPROVE, "iwmot" + OWN, rf"{_HEAD}{_WE} {_GLAD}(?:{_ACT}|approves|endorses|accepts|agrees (?:to|with)|confirms"
         rf"|confirm) {_ALL_OF_IT}{EN_AS}{_THUS}{EN_END}"),
    (APPROVE, "igpcersfnahow" + OWN, rf"{_HEAD}(?:(?:i'm|i am|we're|we are"
         rf"|{OWN}++ is) )?{_GLAD}{_GIVING}{_TO_YOU} {_ANY}{_THUS}{EN_END}"),
    (APPROVE, "y", rf"{_HEAD}you(?:'ve|'ll have| have| now have| already have)(?: got| now| hereby| all| both"
         rf"| also)* {_OURS}{_THUS}{EN_END}"),
    (APPROVE, "tibeay" + TITLE, rf"{_HEAD}{_ALL_OF_IT}{EN_AS} (?:has|have|gets?|comes with|goes through with|carries"
         rf"|enjoys) {_OURS}{_THUS}{EN_END}"),
    (APPROVE, "h", rf"{_HEAD}(?:here|herewith|hereby)(?:'s| is| are| comes| goes| you have| you find"
         rf"| now)? (?:now )?{_OURS}{_THUS}{EN_END}"),
    (APPROVE, "pkctrasfmlyndu", rf"{_HEAD}{_DO_SO}(?:find|receive|record|register|take note of|note(?: down)?|log|file"
         rf"|take|consider|treat"
         rf"|accept"
         rf"|regard|count|see|use|read|have|keep)(?: (?:here|herewith|hereby|herein|below"
         rf"|hereunder))? {_OURS}{_THUS}{_AND_GO}{EN_END}"),
    (APPROVE, "pkctrasfmlyndu", rf"{_HEAD}{_DO_SO}(?:find|record|register|note|log|file|take|consider|treat|accept|regard"
         rf"|count|see|use"
         rf"|read|let|have|keep) {_THIS_MAIL}(?: (?:as|to be|be|serve as|being|down as) {_ANY}|(?: (?:as|to be|for))? {_OURS})"
         rf"{_THUS}{_AND_GO}{EN_END}"),
    (APPROVE, "tmi", rf"{_HEAD}(?:this|the present|my|it|that)(?: (?:e-?mail|mail|message|reply|note|response|letter"
         rf"|answer))?(?:'s| is| serves as| constitutes| represents| counts as"
         rf"| shall serve as| may serve as| can serve as| can be taken as| is to be taken as| may be taken as| stands as"
         rf"| is meant as| is intended as)(?: {_GLAD})? ?{_ANY}{_THUS}{EN_END}"),
    (APPROVE, "mofwcueatp" + OWN, rf"{_HEAD}(?!(?:the )?{OWN}++ {_THING}{_TO}{_THUS}$)(?:{_OURS}|(?:written|formal|full"
         rf"|official) (?:approval|consent|sign-?off"
         rf"|clearance){_TO})(?: (?:is|are))?"
         rf"(?: (?:hereby|herewith|now|gladly|happily|formally|duly|also))*(?: (?:given|granted|confirmed|yours|in place"
         rf"|extended|expressed|on record|noted|recorded|issued))?{_THUS}{EN_END}"),
    (APPROVE, "pkmclrnwsethfyiado", rf"{_HEAD}{_DO_SO}{_RECORD}(?: down)? {_VOTER}(?: down| up| in)?(?: (?:as|for|under"
         rf"|down as))?"
         rf"(?: (?:an?|one|my|our|fully|formally|hereby))*(?: vote)? {_YES}(?: (?:this|it|that))?(?:{_BY})?{_THUS}{EN_END}"),
    (APPROVE, "pkmclrnwsethfyiado", rf"{_HEAD}{_DO_SO}{_RECORD} (?:this|it|that|this one|{EN_NP})(?: down)?(?: (?:as|to be"
         rf"|down as))?"
         rf"(?: (?:fully|formally|hereby))? (?:approved|agreed|accepted|endorsed|signed off) (?:by|from) {_ME}{_THUS}{EN_END}"),
    (APPROVE, "dpr", rf"(?<![a-z] )(?:document|doc|plan|proposal|request|paper) (?:is |are |has been )?(?:hereby "
         rf"|duly )?(?:(?:read|reviewed|checked|seen|noted|studied)"
         rf"(?:,| and|, and) )*{_DONE} (?:by|from|at) {_ME}{EN_END}"),
    (APPROVE, "iwt" + OWN, rf"{_HEAD}(?:(?:i|we|{OWN}++) (?:have|has|take|takes) (?:(?:great|much|real"
         rf"|the) )*pleasure (?:in|of)|it (?:is|gives me) (?:a |my )?(?:great )?pleasure) (?:{_GLAD}(?:approving"
         rf"|endorsing|accepting|authori[sz]ing|agreeing (?:to|with)|signing off on) {EN_NP}|approving|signing {EN_NP} off"
         rf"|giving {_OURS}){EN_AS}{EN_END}"),
    (APPROVE, "mrlpks", r"(?<![a-z] )(?:(?:please|pls|kindly|so|you (?:can|may)) )*(?:mark|record|log) (?:this"
         r"|it)(?: down)?(?: as)? (?:approved|agreed)$"),
    (APPROVE, "iw" + OWN, rf"{_HEAD}(?:i|we|{OWN}++)(?:'ve| have| has)? {_GLAD}(?:choose|chose|chosen|select|selected|pick"
         rf"|go for|went for|tick|ticked|opt for|vote|voted|answer|say|click|reply|write|type|put)"
         rf" (?:for )?(?:the )?(?:box )?(?:approve|approved|approval|to approve|agree|agreed){EN_END}"),
    (APPROVE, "iw" + OWN, rf"{_HEAD}(?:i|we|{OWN}++) can (?:fully |gladly |certainly |happily )?(?:approve|agree to|accept"
         rf"|endorse) {EN_NP}{EN_AS},? and (?:i |we )?(?:hereby |gladly |happily |now )*do(?: so)?{EN_END}"),
    (APPROVE, "inwht" + OWN, rf"{_HEAD}(?:(?:i|we|{OWN}++) (?:have |has |had |feel )|there(?:'s| is) |with )?(?:absolutely "
         rf"|really )?(?:no|zero|not the (?:slightest|least)|without any|without) (?:hesitation|qualms?|trouble"
         rf"|difficulty|reservations?|problems?|doubts?|objections?)(?: at all| whatsoever)? (?:(?:in|about|with|to"
         rf"|against) )?(?:{_GLAD}(?:approving|signing off on|endorsing|accepting|agreeing (?:to|with)|giving"
         rf" {_OURS} to) {EN_NP}|signing {EN_NP} off|saying yes(?: to {EN_NP})?|approving|signing off){EN_AS}{EN_END}"),
    (APPROVE, "iw" + OWN, rf"{_HEAD}(?:i|we|{OWN}++)(?:'ve| have| has) {_GLAD}(?:now |just |already )?(?:{_DONE}|signed"
         rf"|given (?:{EN_NP} )?{_OURS})(?: {EN_NP})?(?: off)?{EN_AS}{_THUS}{EN_END}"),
    (APPROVE, OWN, rf"{_HEAD}{OWN}++ (?:approved|agreed){EN_END}"),
    (APPROVE, "tiabyepdscf" + TITLE, rf"{_HEAD}{_ALL_OF_IT}{EN_AS} (?:has|have)(?: (?:now|also|hereby|already|duly|just"
         rf"|all))* been (?:(?:duly|fully|carefully|formally"
         rf"|reviewed|read|checked|seen|studied|examined|discussed|considered|verified|looked at|noted)(?:,| and"
         rf"|, and)? ){{0,4}}{_DONE} (?:by|from) {_ME}{EN_END}"),
    (APPROVE, "a", rf"(?<![a-z] )(?:hereby )?approved {TITLE}++{EN_END}"),
    (APPROVE, "pkctrasu", rf"{_HEAD}(?:(?:please|pls|kindly) )*(?:take|accept|consider|treat|regard|use|count|see"
         rf"|find) (?:this|the present|herewith|here|hereby|below)(?: (?:e-?mail|mail|message|reply|note"
         rf"|response|answer))?(?: (?:as|to be|be|for))? (?:my|our|{OWN}++'s) (?:(?:formal|written|official|full|final"
         rf"|explicit|express|email|own) )*confirmation(?: (?:of|for|to|on) {EN_NP})?{_BY}?{_THUS}$"),
    (APPROVE, "ti", rf"{_HEAD}(?:this|the present)(?: (?:e-?mail|mail|message|reply|note|response|letter|answer))? (?:is"
         rf"|serves as|constitutes) (?:my|our|{OWN}++'s) (?:(?:formal|written|official|full|final|explicit|express"
         rf"|own) )*confirmation(?: (?:of|for|to|on) {EN_NP})?{_THUS}$"),
    (APPROVE, "iw" + OWN, rf"{_HEAD}{_WE} {_GLAD}(?:supports?|likes?|welcomes?|backs?|endorses?|confirms?|accepts?"
         rf"|agrees? (?:to|with)) {EN_NP}{EN_AS},? and {_GLAD}(?:approves?|agrees?(?: to| with)?|endorses?|consents?(?: to)?"
         rf"|signs? off(?: on)?|accepts?)(?: {EN_NP})?{EN_AS}{EN_END}"),
    (APPROVE, "ctbadymwgfhonujrspe1lv" + TITLE, rf"(?<![a-z] )(?:(?:{_ALL_OF_IT}{EN_AS} (?:is|are|stands)|{_WHOLE_ALONE}|it's"
         rf"|that's"
         rf"|this is|it is|that is|all is) )?{_GLAD}{_DONE}(?: (?:now|po|here|obviously|of course|as always|thanks|cheers|pls"
         rf"|please|and done|by the undersigned"
         rf"|for (?:my|our) part|(?:w/o|w/ no) (?:changes|comments|conditions|remarks)|(?:to|for) (?:proceed|go ahead|go|start"
         rf"|continue)|at (?:my|our) end|by {_ME}|from {_ME}(?: {_ME})?|for {_DEPT}|on behalf of {_DEPT}"
         rf"|on (?:my|our) (?:side|part)|(?:as )?per (?:the )?(?:below|trailing(?: mail)?|trail|above|your mail|request)"
         rf"|as requested in (?:the )?(?:trailing|below) mail|once (?:more|again)|again"
         rf"|without (?:further|any) (?:comments?|ado|remarks?|changes?)|with(?:out)? (?:no )?(?:hesitation|further ado"
         rf"|great pleasure|joy|all my heart|full conviction)|100 ?%|all the way|in writing|by (?:e-?mail|mail)"
         rf"|for (?:your|the) (?:records?|files?)|as is|as it stands|indeed|too|lah|la|ah"
         rf"|this version))*{EN_AS}{_THUS}{EN_END}"),
    (APPROVE, "iw" + OWN, rf"{_HEAD}{_WE} can (?:hereby |gladly |fully )?(?:confirm|accept|agree) and (?:hereby )?approve"
         rf"(?: {EN_NP})?{EN_AS}{EN_END}"),
    (APPROVE, "iw" + OWN, rf"{_HEAD}(?:i|we|{OWN}++)(?:'ve| have| has)? (?:confirmed|checked|verified|reviewed|read|studied) "
         rf"(?:{_ALL_OF_IT}|the (?:details|whole content)) and (?:i |we )?(?:hereby |do |fully )?approve(?: {EN_NP})?{EN_END}"),
    (APPROVE, "ptck", r"(?<![a-z] )(?:please )?(?:take|consider|treat) this (?:as )?(?:your|the) (?:green light|go-ahead"
         rf"|sign-off|approval)(?:{_BY})?$"),
    (APPROVE, "acfbegw", rf"(?<![a-z] ){_GLAD}(?:approve|agree to|agree with|agreeing to|approving|accept|endorsing"
         rf"|signing off) ?(?:on )?(?:on behalf of {_DEPT}|for {_DEPT}|(?:all|every one of) (?:the )?(?:items|points|sections"
         rf"|contents?"
         rf"|details)|all (?:of it|of the above|items|points)|everything){EN_END}"),
    (APPROVE, "1ft", rf"(?<![a-z] )(?:100 ?%|fully|totally) approve{EN_END}"),
    (APPROVE, "sfg", rf"(?<![a-z] )(?:sign|signing|signed)[ -]?off (?:from|by|given by|of) {_ME}{EN_END}"),
)  # fmt: skip
