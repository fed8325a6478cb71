"""English clauses in which an approval is done by saying so: signing this off now, my vote is to approve, sanctioned.

Data only, by the plan of `english`: each pattern reaches to the end of its clause and begins one. Who is not the writer, what
is still to come and what is only a part have no place in them.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.words.english_words import EN_AS, EN_END, EN_NP, FIRM, FROM_US, HOW, OF_OURS, TO_GO, YES_NOUN
from mailflow.mail.intent.words.kinds import APPROVE, FILLER, SELF, WEAK

#: Where a clause begins, or goes on behind a word that joins it to the writer's own.
_HEAD: Final = (
    r"(?:(?<![a-z] )|(?<=\band )|(?<=\bso )|(?<=\byes )|(?<=\bok )|(?<=\bokay )|(?<=\bhereby ))"
)
_GLADLY: Final = (
    r"(?:(?:hereby|herewith|now|gladly|happily|formally|officially|fully|also|just|therefore|duly|readily|accordingly) ){0,2}"
)
_AM: Final = (
    rf"(?:(?:i'm|i am|am|we're|we are|{OWN}++ (?:is|are)) )?"
)
_NOW: Final = (
    r"(?: (?:now|right now|today|right away|straight away|here|hereby|with thanks|with pleasure|as is))?"
)
_BY_MAIL: Final = (
    r"(?: (?:in writing|by (?:e-?mail|mail|this (?:e-?mail|mail|message|reply|note))|here|hereby|herewith|as requested"
    r"|as asked|for the record|for your records?|for the file|once (?:more|again)|again))*"
)
_US: Final = (
    rf"(?:me|us|myself|{OWN}++(?: side| team| department)?|(?:my|our) (?:side|end|part|team|department))"
)
_OUR: Final = (
    rf"(?:my|our|(?:the )?{OWN}++'s)"
)
_DONE: Final = (
    r"(?:approved|agreed|accepted|endorsed|sanctioned|ratified|cleared|ok'd|ok-ed|oked|okayed|validated|authori[sz]ed"
    r"|greenlit|green-lit|green-lighted|greenlighted|granted|signed off|countersigned|consented|signed and approved|approved and"
    r" (?:released|signed|signed off|validated|cleared)|agreed and (?:signed|accepted)|accepted and (?:approved|agreed))"
)
_AFTER: Final = (
    r"(?:read|seen|noted|received|reviewed|checked|understood|acknowledged|considered|verified|duly noted|well noted|well"
    r" received"
    r"|already read|read through|gone through|read carefully|read and understood|discussed)"
)
_GIVES: Final = (
    r"(?:confirm|give|grant|extend|convey|provide|record|express|declare|state|offer|register|communicate|issue|send|add|put on"
    r" record)"
)
_GO: Final = (
    r"(?:proceed|go ahead|go forward|move forward|move ahead|carry on|start|begin|implement|execute|launch|continue)"
)

#: Without delay. Who wants nobody to wait for his own word gives none.
_AT_ONCE: Final = (
    r"(?:at once|immediately|right away|straight away|without (?:any )?(?:further )?(?:delay|ado|notice)"
    r"|without waiting (?:any (?:longer|further)"
    r"|(?:any (?:longer|further) )?for (?:anything|any more|more)(?: (?:else|further|more))*)"
    r"|(?:there is |there's )?no need to wait(?: any longer)?|as soon as (?:possible|you can|you like)"
    r"|asap|at your (?:earliest )?convenience|at will|all the way|with confidence)"
)

ACTS: Final[tuple[tuple[str, str, str], ...]] = (
    (APPROVE, "iaswhgfojndrtcve" + OWN, rf"{_HEAD}{_AM}{_GLADLY}(?:(?:approving|signing off on|endorsing|accepting|authori[sz]ing"
         rf"|validating|sanctioning|green-?lighting|okaying|ratifying|consenting to|agreeing to|saying yes to) {EN_NP}|signing"
         rf" {EN_NP} off){EN_AS}{_NOW}(?: for {_US})?{EN_END}"),
    (APPROVE, "iaw", rf"{_HEAD}(?:(?:i'm|i am|am|we're|we are) {_GLADLY}approving|approving)$"),
    (APPROVE, "igwhfjna" + OWN, rf"{_HEAD}{_AM}{_GLADLY}(?:giving|granting) (?:(?:this|it|that|you|this one|{EN_NP})"
         rf" )?(?:the|my|our"
         rf"|a) {FIRM}{HOW}(?:{YES_NOUN}|tick|stamp){TO_GO}{_NOW}{EN_END}"),
    (APPROVE, "iwphgdv" + OWN, rf"{_HEAD}{_AM}(?:(?:very|more than|only too|most|so) )?(?:pleased|happy|glad|delighted) to"
         rf" (?:hereby |formally )?{_GIVES}(?: you)? {_OUR} {HOW}{YES_NOUN}{TO_GO}{_BY_MAIL}{EN_END}"),
    (APPROVE, "cjhtw", rf"{_HEAD}(?:(?:just|hereby|herewith|this is|writing to confirm|here to confirm) )?(?:confirming|to"
         rf" confirm)"
         rf" (?:{_OUR} {HOW}{YES_NOUN}|{HOW}{YES_NOUN} (?:from|by|on behalf of) {_US}){TO_GO}{_BY_MAIL}{EN_END}"),
    (APPROVE, "hbtwiv", rf"{_HEAD}(?:(?:hereby|herewith|(?:by|with|through|via) this (?:e-?mail|mail|message|reply|note"
         rf"|letter)),? )"
         rf"(?:i|we|{OWN}++) (?:hereby )?(?:{_GIVES}s?(?: you)? (?:{_OUR}|the|its) {HOW}{YES_NOUN}{TO_GO}|(?:approves?"
         rf"|endorses?|accepts?"
         rf"|consents? to|agrees? to) {EN_NP}|approves?|agrees?|consents?){EN_END}"),
    (APPROVE, "iw", rf"{_HEAD}(?:i|we) (?:(?:hereby|herewith|do|can|gladly|formally|officially) )*{_GIVES}(?: you)? (?:the"
         rf" )?{HOW}{YES_NOUN}"
         rf" (?:of|from|by|on behalf of) (?:the )?{OWN}++(?: side| team| department)?{EN_END}"),
    (APPROVE, "hgafo", rf"{_HEAD}(?:hereby |herewith |gladly |happily |formally )?(?:give|grant|confirm|express)(?: you)? {_OUR}"
         rf" {HOW}{YES_NOUN}{TO_GO}{EN_END}"),
    (APPROVE, "scrovagnd", rf"(?<![a-z] )(?:(?:fully|hereby|formally|duly|officially|happily|gladly|unanimously)"
         rf" )?(?:sanctioned|ratified"
         rf"|cleared|ok'd|ok-ed|okayed|validated|authori[sz]ed|greenlit|green-lit|greenlighted|green-lighted|granted"
         rf"|countersigned"
         rf"|signed and approved|approved and (?:released|signed|validated|cleared))(?: (?:{FROM_US}|by"
         rf" {_US}))?{_BY_MAIL}{EN_END}"),
    (APPROVE, "rsnucadvwg", rf"(?<![a-z] ){_AFTER}(?:(?:,| and| &|, and)? {_AFTER})?(?:,| and| &|, and)? (?:hereby |fully "
         rf"|also )?{_DONE}"
         rf"(?: po)?{EN_END}"),
    (APPROVE, "rsnucadvwg", rf"(?<![a-z] ){_AFTER}(?:(?:,| and| &|, and)? {_AFTER})?,? (?:and|&) {_GLADLY}(?:approve"
         rf"|endorse|accept|agree (?:to|with)|sign off on) {EN_NP}{EN_AS}{EN_END}"),
    (APPROVE, "stabi", rf"(?<![a-z] )(?:(?:the )?same(?: one)?|this one|that one|its|it's|this|that's|this one's|that one's|the"
         rf" (?:matter|above|attached|case|file)) ?(?:(?:is|are|stands) )?(?:hereby |fully |all |now |also |duly )?{_DONE}"
         rf"(?: po)?{EN_AS}(?: (?:{FROM_US}|by {_US}))?{EN_END}"),
    (APPROVE, "mot" + OWN, rf"(?<![a-z] ){_OUR} (?:vote|answer|decision|position|response|verdict|reply|conclusion|choice|stance)"
         rf"(?: here| on (?:this|it|the matter|{TITLE}++)| as {OWN}++)? (?:is|goes|remains|stays) (?:clearly |firmly"
         rf" |hereby )?(?:to"
         rf" (?:approve|accept|endorse|agree|go ahead|proceed|say yes|sign off)|approve|for approval|for approving|for|for it|in"
         rf" favou?r|in the affirmative|affirmative|an? {FIRM}(?:yes|approval|approve|aye|go))(?: (?:{EN_NP}))?$"),
    (APPROVE, "y", rf"(?<![a-z] )you(?:'re| are) (?:hereby |all |now |fully |officially |duly )?(?:authori[sz]ed|cleared|approved"
         rf"|permitted|released|green-?lit) to {_GO}(?: with {EN_NP}| it| this)?{EN_AS}(?: now)?{EN_END}"),
    (APPROVE, "ygwb", rf"(?<![a-z] )(?:(?:you(?:'re| are)|we(?:'re| are)) )(?:all )?(?:good|clear|ok|okay|free|fine|set)"
         rf" to (?:go|go ahead"
         rf"|proceed) (?:{OF_OURS}|as far as (?:i'm|i am|we're|we are|{OWN}++ is|{OWN}++ are) concerned){EN_END}"),
    (APPROVE, "y", rf"(?<![a-z] )you(?:'ve| have)(?: got)? (?:(?:the|a|my|our) )?{FIRM}(?:green light|go-ahead|go ahead"
         rf"|all-clear|all clear"
         rf"|thumbs[- ]up|go|okay|ok|nod|blessing)(?: (?:from|of) {_US})?{TO_GO}{EN_END}"),
    (APPROVE, "itfaey" + TITLE, rf"(?<![a-z] )(?:(?:from|for|on) {_US}(?: perspective| point of view)?,? )?(?:{EN_NP})"
         rf" (?:can|may) (?:now )?"
         rf"(?:go ahead|proceed|go forward|move forward|go out|go live|go through)(?: {OF_OURS}| as far as (?:i'm|i am|we're"
         rf"|we are|{OWN}++ is) concerned)$"),
    (APPROVE, "fo", rf"(?<![a-z] )(?:from|for|on) (?:{_US}|(?:my|our|{OWN}++'s?) (?:perspective|point of view|standpoint)),?"
         rf" (?:{EN_NP}) (?:can|may)"
         rf" (?:now )?(?:go ahead|proceed|go forward|move forward|go out|go live|go through)$"),
    (APPROVE, "iwaf", rf"(?<![a-z] )(?:(?:i'm|i am|we're|we are|all|fully|{OWN}++ is|{OWN}++ are|(?:we|i) (?:in|at|from)"
         rf" (?:the )?{OWN}++ are) )?"
         rf"(?:fully |all |very much |completely )?in favou?r(?: of {EN_NP})?(?: {FROM_US})?$"),
    (APPROVE, "wit", rf"(?<![a-z] )(?:we|i|all of us) (?:in|at|from|of) (?:the )?{OWN}++(?: team| department)? (?:fully |all"
         rf" |hereby )?(?:approve"
         rf"|agree|accept|consent|endorse|are (?:happy|fine|ok|okay|content|comfortable) with|have no objections?(?: to)?"
         rf"|agree to"
         rf"|agree with)(?: {EN_NP})?{EN_END}"),
    (APPROVE, "sta", rf"(?<![a-z] )(?:so|then|and|therefore|thus) (?:it's|it is|that's|that is|this is) (?:a |an"
         rf" )?{FIRM}(?:yes|approved"
         rf"|agreed|accepted|a go)(?: {FROM_US})?$"),
    (APPROVE, "i", rf"(?<![a-z] )it is (?:a )?{FIRM}yes {FROM_US}$"),
    (APPROVE, "dcamotw", rf"(?<![a-z] )(?:definitely|certainly|absolutely|clearly|most certainly|that would be|totally) a"
         rf" {FIRM}yes"
         rf"(?: {FROM_US})?$"),
    (APPROVE, "yabc", rf"(?<![a-z] )(?:a )?{FIRM}yes to (?:this|it|that|all of (?:it|this)|all|everything|this one|the"
         rf" (?:plan|proposal|request"
         rf"|whole thing|lot)|{TITLE}++)(?: {FROM_US})?$"),
    (APPROVE, "pkctsru", rf"(?<![a-z] )(?:please |pls |kindly |do |you can |you may )*(?:take|treat|consider|see|regard"
         rf"|accept|find|use|let|count)"
         rf" (?:this|my|it)(?: (?:e-?mail|mail|message|note|reply|response|answer))?(?: to be| as| be| serve as| to serve"
         rf" as)? (?:(?:a|the|my"
         rf"|our|{OWN}++'s) )?(?:(?:formal|written|official|full|final|clear) )*(?:(?:confirmation|expression|notice|record)"
         rf" of (?:the |my |our"
         rf" )?)?{HOW}{YES_NOUN}{TO_GO}(?: (?:from|by|on behalf of|of) {_US})?{_BY_MAIL}$"),
    (FILLER, "pkctsrua", rf"(?:and )?(?:please |pls |kindly )*(?:take|treat|consider|see|regard|accept|find|use|let)"
         rf" (?:this|it)(?: (?:e-?mail|mail"
         rf"|message|note|reply))?(?: to be| as| be| serve as)? (?:(?:my|our|{OWN}++'s|the|a) (?:formal |written |official "
         rf"|final )*(?:answer|reply|response)|(?:the|a) (?:formal |written |official |final )*confirmation)$"),
    (APPROVE, "fuocwarlsp", rf"(?<![a-z] )(?:final|full|formal|official|written|complete|the) (?:final |full )?(?:approval"
         rf"|sign-off|consent"
         rf"|clearance|endorsement) {FROM_US}(?: is)?(?: hereby)?(?: given| granted| confirmed){EN_END}|(?<![a-z] )(?:final"
         rf"|full) (?:approval"
         rf"|sign-off) {FROM_US}$"),
    (APPROVE, "arpcsgre", rf"(?<![a-z] )(?:approval|release|clearance|permission|sign-off|consent|authori[sz]ation"
         rf"|agreement|endorsement)"
         rf" (?:{FROM_US} )?(?:is )?(?:hereby )?(?:given|granted|confirmed)(?: (?:{FROM_US}|by {_US}))?{EN_END}"),
    (APPROVE, "niw", rf"(?<![a-z] )(?:(?:i|we)(?:'ve| have)(?: got)? )?no (?:objections?|concerns?) (?:from|on|for) (?:the"
         rf" )?{OWN}++(?:'s)?"
         rf"(?: side| end| team| department| part)?$"),
    (APPROVE, "iw" + OWN, rf"(?<![a-z] )(?:i|we|{OWN}++) (?:has |have )?no objections?(?: at all)? (?:on behalf of|for|from)"
         rf" (?:the )?{OWN}++$"),
    (APPROVE, "aioyse", rf"(?<![a-z] )(?:(?:ok|okay|yes|it's|its|it is|so) )*(?:approved|agreed|approve),? (?:so |and"
         rf" )?(?:pls|please|plz|kindly)"
         rf" (?:kindly )?(?:proceed|go ahead)(?: (?:now|with (?:it|this|{EN_NP}|the same)))?{EN_AS}$"),
    (APPROVE, "pgkl", rf"(?<![a-z] )(?:(?:please|pls|plz|kindly) )*(?:go ahead|proceed)(?: with (?:it|this|this one|the"
         rf" same|the lot|{EN_NP}))?"
         r"(?: (?:as you (?:wrote|described|proposed|planned|say|said|suggest|suggested|outlined|set out)|whenever"
         r" (?:you're|you are|you"
         r" feel) ready|when (?:you're |you are )?ready|at your convenience))$"),
    (APPROVE, "pgkmcdynutasf", rf"(?<![a-z] )(?:(?:please|pls|kindly|so|do|then|now|and|you can|you may|feel free to"
         rf"|you are free to|you're free to) )*(?:go ahead|proceed"
         rf"|move (?:ahead|forward)|carry on)(?: with (?:it|this|{EN_NP}))?(?: {_AT_ONCE})+$"
         r"|(?<![a-z] )(?:(?:so|ok|okay|yes|you|u|then|now) )*can (?:go ahead|proceed|start|go)(?: (?:with (?:it"
         r"|this)))?(?: (?:liao|already|lah|la|leh|lor|ah))+$"),
    # Beside an approval it hurries; alone it says that who writes steps aside.
    (FILLER, "pgkmcdynutasf", rf"(?<![a-z] )(?:(?:(?:please|pls|kindly|so|do|then|now|and|you can|you may|feel free to"
         rf"|you are free to|you're free to) )*(?:go ahead|proceed|move (?:ahead|forward)|carry on)(?: with (?:it|this"
         rf"|{EN_NP}))?(?: now)? without (?:waiting (?:any longer )?for|(?:any )?(?:further )?(?:word|input) from)"
         rf"|(?:there is |there's )?no need to wait(?: any longer)? for)(?: (?:anything|any|more|further|else|input|word"
         rf"|from))* (?:me|us)(?: (?:any longer|any more))?$"),
    (APPROVE, "iwry" + OWN, rf"(?<![a-z] )(?:(?:i|we|{OWN}++) )?(?:(?:would|hereby|therefore|kindly"
         rf"|now) )*(?:ask|request|invite|urge|encourage) you(?: all)?"
         rf" to (?:kindly |please |now )?(?:go ahead|proceed|move (?:ahead|forward)|carry on)(?: with (?:it|this"
         rf"|{EN_NP}))?{EN_AS}(?: (?:now|{_AT_ONCE}))*$"),
    (APPROVE, "y", r"(?<![a-z] )you (?:can|may) (?:now |kindly |please )?(?:proceed|go ahead)(?: with (?:it|this|the plan))?"
         r" as (?:planned|described|proposed|outlined|you (?:wrote|described|proposed|planned))$"),
    (APPROVE, "iw", rf"(?<![a-z] )(?:i|we) can (?:fully|gladly|happily|only|wholeheartedly|definitely|certainly)"
         rf" (?:agree(?: (?:to|with) {EN_NP})?"
         rf"|approve {EN_NP}|approve|endorse {EN_NP}|support and approve {EN_NP})$"),
    (APPROVE, "i", r"(?<![a-z] )(?:it|this|that) (?:fits|suits|is right|is fine|is good) for (?:me|us)(?: so)?$"),
    (APPROVE, "iwchfvqpg" + OWN, rf"(?<![a-z] )(?:(?:i'm|i am|we're|we are|{OWN}++ is|{OWN}++ are) )?(?:(?:very|quite"
         rf"|perfectly|fully|totally"
         rf"|completely|more than) )?(?:comfortable|happy|fine|content|glad|ok|okay|delighted) (?:with )?(?:(?:signing off"
         rf" on|approving"
         rf"|endorsing|accepting|saying yes to) {EN_NP}|signing {EN_NP} off|signing (?:this|it|this one)|signing off"
         rf"|approving){EN_AS}{EN_END}"),
    (APPROVE, "gb", r"(?<![a-z] )(?:good for (?:agreement|approval)|bon pour accord)$"),
    (APPROVE, "i", rf"(?<![a-z] )(?:i am|i'm) accepting {EN_NP}{EN_END}"),
    (APPROVE, "iw" + OWN, rf"(?<![a-z] )(?:i|we|{OWN}++) (?:say|says|vote|votes|do say|am saying|are saying) (?:yes|aye)(?:"
         rf" to {EN_NP})?{EN_END}"),
    (FILLER, "w", r"w/o (?:any )?(?:further )?(?:comments?|changes?|conditions?|remarks?|objections?|reservations?"
         r"|questions?|amendments?)$"),
    (SELF, "iwhf", r"(?:(?:i|we)(?:'ve| have)? )?(?:just |now |finally )?had (?:a|another|one more) (?:good |proper |quick "
         r"|close |careful |thorough"
         r" |long )?(?:look|read|think|look through|read through)(?: (?:through|over|at)(?: (?:it|this))?)? (?:and|so)"
         r" (?=(?:i |we )?(?:approve|agree|hereby|am happy|i'm|we're|have no|give|am content|endorse|accept))"),
    (FILLER, "iwhf", r"(?<![a-z] )(?:(?:i|we)(?:'ve| have)? )?(?:just |now |finally )?had (?:a|another|one more) (?:good "
         r"|proper |quick |close"
         r" |careful |thorough |long )?(?:look|read|think)(?: (?:through|over|at|through it|over it|at it|at this|at"
         r" everything))?$"),
    (WEAK, "agstrnbyopdcejw", r"(?<![a-z] )(?:aye|grand|grand so|that's grand|that is grand|that's great|sweet as|sweet|too"
         r" easy|righto|rightio"
         r"|right-o|right you are|no dramas|no drama|easy|yeah nah all good|yeah nah|okey dokey|okey-dokey|okie dokie"
         r"|beauty|champion"
         r"|sorted|alrighty|you betcha|sound|ace|bravo|a-ok|jolly good|splendid|very well|that'll do|that will do"
         r"|works|deal|done deal|yes of course|yes indeed|yes ok|ok yes|yes yes|yes sir|yes ma'am|yes please|aye aye|yes all fine"
         r"|yes all good)(?: (?:then|so|mate|thanks|cheers|boss|sir|ma'am))?$"),
)  # fmt: skip
