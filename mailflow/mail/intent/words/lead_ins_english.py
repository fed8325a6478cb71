"""What English answers are led in with, as word fields that combine: for the record, as requested, in my capacity as approver.

Data only, for `lead_in`. Every field says how, why, to what or in what capacity somebody answers, and nothing of the matter; no
word for a part, a day, an amount or another person has a place in them.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.capacities_english import DEPT

WHOSE: Final = rf"(?:the|your|this|our|that|his|her|their|{PARTY}++(?:'s)?|{TITLE}++)"
#: The letter that is answered, and what it asks for.
_LETTER: Final = (
    r"(?:e-?mails?|mails?|messages?|notes?|letters?|requests?|chain|thread|trail|(?:trailing|trail|below|forwarded|subject"
    r"|captioned)"
    r"(?: (?:mails?|e-?mails?|messages?|requests?|matter|subject|chain|thread))?|reminders?|nudge|chaser|query|enquiry"
    r"|inquiry|question"
    r"|(?:approval|sign-?off|confirmation|review|clearance|consent)(?: (?:requests?|mails?|e-?mails?|form|process|note"
    r"|matter))?"
    r"|(?:captioned|subject|above|below|aforementioned|above-mentioned|attached|enclosed|said|same) ?(?:matter|subject|document"
    r"|request|case|topic|proposal|plan|paper)|above|matter|subject|case|topic|document|proposal|plan)"
)
_SENT: Final = (
    rf"(?: (?:below|above|here|of today|from today|today|of this morning|this morning|of yesterday|yesterday|you sent|sent"
    rf"|in the trail"
    rf"|(?:from|by|of) {PARTY}++|for (?:approval|sign-?off|{TITLE}++)|on (?:this|{TITLE}++)|to {DEPT}|to me|to us"
    rf"|in this matter))*"
)
REFERRED: Final = (
    rf"(?:(?:with|in) (?:reference|regards?|respect|response|reply|relation|answer) (?:to|of)|further to|referring to"
    rf"|reverting (?:to|on)|responding to|replying to|answering|coming back to|regarding|concerning|re:?|ref\.?:?|reference:?"
    rf"|as regards|as for|following(?: up)?(?: on)?|follow-?up (?:to|on)|in the matter of)"
    rf"(?:(?: {WHOSE})?(?: (?:kind|recent|latest))? {_LETTER}{_SENT}| {TITLE}++| this| it)?"
)
#: The same as a sentence, or joined to what it leads to.
REFERS: Final = (
    rf"(?:i|we|{OWN}++) (?:hereby |do |would like to |wish to |am |are )?(?:refers?|referring|reverts?|come back"
    rf"|coming back|respond|responding|reply|replying|answer) (?:back )?(?:to )?(?:{WHOSE} )?(?:(?:kind|recent"
    rf"|latest) )?{_LETTER}{_SENT}"
    rf"(?:,? and(?= (?:i|we|hereby|am|are|can|confirm|approve|have|do|wish|would|{OWN})))?"
)
#: Below, as what was sent is referred to in a word.
BELOW: Final = (
    rf"(?:(?:as per|as in|as|per|see|on|re:?|ref:?) (?:the )?(?:below|above|trailing|trail|trailing mail|trail mail"
    rf"|mail below|e-?mail"
    rf" below|request below|message below|below (?:mail|e-?mail|request|message|trail|chain|thread))"
    rf"|(?:as )?per (?:your|the) (?:request|mail|e-?mail|message|note|reminder){_SENT})"
)
#: How one was told to answer.
TEMPLATE: Final = (
    r"(?:(?:required|requested|official|prescribed|given|right|correct|proper|exact|expected|standard|suggested|reply|answer"
    r"|approval|mail|system) )*(?:templates?|instructions?|formats?|forms?|wordings?|word|words|phrase|phrasing|text|example"
    r"|sample"
    r"|notation|manual)"
)
AS_ASKED: Final = (
    rf"(?:just )?(?:as (?:(?:kindly|duly|so|you|the (?:system|robot|bot|mail|template|form)|your (?:mail|template"
    rf"|system)) )*(?:requested"
    rf"|asked|required|instructed|desired|promised|prescribed|demanded|wished|ask|require|request|requires|asks|wants|want"
    rf"|demands"
    rf"|says)(?: (?:below|above|by you|by the (?:system|template|form|mail|robot)|by (?:e-?mail|mail|return)"
    rf"|in (?:writing|your (?:mail|e-?mail|message|note|reminder)|the (?:mail|e-?mail|form|template))|again|for|me to|me|us"
    rf"|{PARTY}++|here|formally))*"
    rf"|(?:as )?(?:per|following|according to|using|to follow|sticking to|keeping to)"
    rf"(?: {WHOSE})? {TEMPLATE}(?: (?:below|above|in the mail|provided|given|this time))*"
    rf"|(?:at|upon|on) your request)"
)
#: Why an answer is kept: what it is good for is not limited thereby.
_KEPT: Final = (
    r"(?:audit(?:ing)?|records?|record[- ]?keeping|compliance|filing|documentation|documentary|archiving|archival|tracking"
    r"|bookkeeping|traceability)"
)
#: For the record and for clarity.
FOR_FORM: Final = (
    r"(?:(?!(?:just|purely|merely|simply) for (?:the )?(?:sake of )?form)(?:just |and |purely |merely |simply )?for (?:the )?"
    r"(?:(?:avoidance of (?:any |all )?(?:doubt|confusion"
    r"|misunderstanding)"
    r"|(?:sake of )?(?:(?:clarity|good order|order|completeness|formality|form|the record|the records|transparency"
    r"|simplicity)(?:'s sake)?)"
    r"|good order's sake|form's sake|record|records|files?|system|robot|machine|bot|computer|audit trail|log|minutes|paperwork"
    r"|auditors|books|archive|paper trail)|(?:your|our) (?:records?|files?|reference|paperwork|archive|system|audit trail|log"
    r"|bot"
    r"|robot))(?:(?: and|,) (?:for )?(?:your |the )?(?:records?|files?|reference|archive|system|clarity))*"
    rf"|(?:and )?for (?:(?:our|your|the|any|internal|future|official|formal|good) )*{_KEPT}(?: (?:and|or|&) {_KEPT})?"
    r" (?:purposes?|reasons?)"
    r"|to (?:avoid|prevent|exclude|rule out|leave no room for) (?:(?:any|all|further|possible|every) )*(?:doubts?"
    r"|confusion|misunderstandings?|ambiguity|misinterpretations?)"
    r"|fyi and for (?:your|the) (?:files?|records?)|on the record|to leave no doubt|(?:so )?(?:that )?there(?:'s| is) no doubt"
    r"|so (?:that )?(?:it|this)(?:'s| is) (?:on (?:the )?(?:record|file|paper)|in writing|official|clear))"
)
_CLEARLY: Final = (
    r"(?:(?:absolutely|perfectly|very|quite|more|totally|crystal|completely|fully|entirely|100%|a bit more|properly) )?"
    r"(?:clear|formal|explicit|precise|official|plain|exact|unambiguous|concise|brief|short|quick|crystal-clear"
    r"|specific|unequivocal|complete|correct|by the book|to the point|on record)"
)
IN_WORDS: Final = (
    r"(?:(?:in (?:the )?|with (?:the )?|using (?:the )?)?(?:right|proper|plain|clear|correct|official|formal|other|so many"
    r"|required"
    r"|magic|exact|simple|requested|expected|full|requisite|prescribed|approved) (?:words?|english|terms|wording|language|form"
    r"|format|template|way|version|writing|style|formula)"
    r"|in writing|in words?|in (?:one|a|two) words?|in black and white|in full|in due form|on paper|by (?:e-?mail|mail)"
    r"|by return"
    r"(?: of (?:mail|e-?mail|post))?"
    r"|formally|officially|properly|explicitly|clearly|plainly|unambiguously|expressly|on the record|on record|here|again"
    r"|once (?:more|again)|one more time|a second time|now|then|loud and clear)"
)
WORDING: Final = (
    rf"(?:(?:ah|oh|ok|okay|right|alright|all right|sorry|well|so|and|now|fine|then)[ ,]+){{0,3}}(?:to (?:be {_CLEARLY}"
    rf"|make (?:it|this|things|myself) {_CLEARLY}|put (?:it|this|that) {IN_WORDS}|put (?:it|this) on (?:the )?record"
    rf"|say (?:it|so|that|this) {IN_WORDS}|confirm(?: (?:it|this|that|what i said))?(?: {IN_WORDS})+|confirm"
    rf"|repeat(?: myself| my answer)?"
    rf"|spell (?:it|this) out|rephrase|reiterate|restate(?: it)?|formali[sz]e (?:it|this|that)|close (?:it|this) (?:out|off)"
    rf"|use (?:the )?(?:right|magic|proper|correct|official|required|exact) (?:words?|wording|term)|satisfy the (?:system"
    rf"|robot|bot|machine"
    rf"|form|process|auditors)|keep the (?:system|robot|bot|machine|auditors|record) (?:happy|straight|clean))(?: (?:then"
    rf"|this time(?: (?:round|around))?|once more|once again|here|today|enough|on (?:this|it)|beyond (?:any )?doubt|again|now|for"
    rf" you|for the (?:record|system|robot|bot)))*"
    rf"|(?:let me|i'll|i will|allow me to|happy to|i should|i shall|i must|i need to|i have to|i had to|apparently i (?:need"
    rf"|have) to|i'd better|better|need to"
    rf"|have to) (?:(?:just|then|now|also|therefore) )*(?:spell"
    rf" (?:it|this) out|be {_CLEARLY}|put (?:it|this|that) {IN_WORDS}|rephrase(?: (?:it|this|that))?|write (?:it|this|that)"
    rf" {IN_WORDS}|say (?:it|so|this|that) {IN_WORDS}|make (?:it|this|that) {_CLEARLY}|use (?:the )?(?:right|magic|proper"
    rf"|correct|official"
    rf"|required) (?:words?|template|form|wording)|confirm(?: (?:it|this|that))? {IN_WORDS}|repeat (?:it|this|that|myself|my"
    rf" answer)|try (?:that |this |it )?again|do (?:it|this|that) {IN_WORDS}|formali[sz]e (?:it|this|that))(?: (?:then|again"
    rf"|now|for you"
    rf"|for the (?:record|system|robot|bot)))*"
    rf"|(?:just )?(?:confirming|repeating|restating|putting|answering|replying|responding|writing|saying|stating|reconfirming"
    rf"|resending)"
    rf"(?: (?:it|this|that|so|my (?:answer|reply|response)))*(?: (?:{IN_WORDS}|as asked|as requested"
    rf"|as required|as instructed|because (?:i was|you) asked|to your (?:mail|e-?mail|request|reminder|message)"
    rf"|on the matter))+"
    rf"|(?:once more|once again|again|and again|one more time|second (?:try|attempt|time)|take two|round two|trying again"
    rf"|next try"
    rf"|another try)(?: {IN_WORDS})*|(?:this time(?: round| around)?|now|here),? {IN_WORDS}|{IN_WORDS}"
    rf"|(?:the )?(?:official|right|proper|formal|required|exact|correct|full|requested) (?:word|wording|answer|reply"
    rf"|version|term"
    rf"|line|response|text|phrase|form)(?: (?:is|now|then|again|here|for the (?:record|system)))*)"
)
#: Short answers and where they stand.
_QUICK: Final = (
    r"(?:(?:(?:very|really|just|a|an|my|only) )*(?:quick|short|brief|speedy|rapid|simple|late|belated|formal"
    r"|swift)(?:,? (?:short|quick|and|but))*)"
)
_SHORT_NOTE: Final = (
    r"(?:note|reply|answer|line|word|mail|e-?mail|message|feedback|update|response|confirmation|two-liner|one-liner|reaction"
    r"|statement|decision|verdict|vote|one)"
)
_PLACE: Final = (
    r"(?!(?:the|our|that|this|last) (?:meetings?|calls?)\b)(?:(?:my|the|a|an|between|our) )*(?:airport|train|car|taxi|cab|bus"
    r"|plane|boat|ferry|phone|mobile|road|gate|office"
    r"|sofa|couch|bed|kitchen|home|meeting|meetings|calls?|desk|tablet|back of a (?:taxi|cab|car)|station|platform|hospital"
    r"|dentist"
    r"|school gate|car park|queue|waiting room|corridor)"
)
BRIEF: Final = (
    rf"(?:{_QUICK} {_SHORT_NOTE}(?: (?:here|again|then|now))?(?: (?:from|for|on|at|in|of) (?:me|us|my (?:side|end|phone)"
    rf"|our side|you|this"
    rf"|{DEPT}|{_PLACE}))*|(?:a|one) (?:line|word)(?: (?:from|for) (?:me|you|us))?"
    rf"|(?:(?:so|and|hence|just|therefore|thus|very|to be|kept|keep it|keeping (?:it|this|things)|i'll keep (?:it|this)"
    rf"|i will keep (?:it|this)|making (?:it|this)|let me be|i'll be|i will be|i'm being|sorry to be|this is going to be"
    rf"|will be"
    rf"|have to be|i have to be|i need to be|forgive me for being|apologies for being|sorry for being|excuse me for being),? )*"
    rf"(?:briefly|brief|short|quick|quickly|concise|terse|short and sweet|short and to the point|to the point|blunt|one word)"
    rf"(?: (?:then|here|today|again|now|from me|reply|answer))*"
    rf"|in (?:short|brief|a nutshell|one word|a word|one line|haste|sum|summary|conclusion)|(?:to cut a )?long story short"
    rf"|nothing fancy"
    rf"|no frills|without further ado|straight to (?:it|the point)|bottom line|(?:to cut|cutting) to the chase"
    rf"|two words|to sum up|to conclude|all in all|simply put|simply|happily|gladly)"
)
BUSY: Final = (
    rf"(?:(?:(?:i'm|i am|still|currently|just|been|stuck|back) )*(?:in meetings(?: all (?:day|morning|afternoon|week))?"
    rf"|in a meeting"
    rf"|in back[- ]to[- ]back (?:meetings|calls)|in calls(?: all (?:day|morning|afternoon))?|on calls(?: all (?:day|morning))?"
    rf"|between (?:two |2 |three )?(?:meetings|calls|flights|sessions|trains|stations|appointments|things)|(?:on|in"
    rf"|at) {_PLACE}"
    rf"|on the (?:go|move|road|run|way (?:out|home|in))|about to (?:board|take off|fly|go into a meeting|leave|drive)"
    rf"|boarding(?: now| soon"
    rf"| in a minute)?|in a (?:hurry|rush)|busy(?: (?:day|week|today|in (?:a meeting|meetings)))?|(?:a )?(?:hectic|crazy|mad"
    rf"|long|full)"
    rf" (?:day|week|morning)(?: (?:here|today))?|travell?ing(?: today)?|short (?:of|on) time|pressed for time|out of office"
    rf"|typing (?:with one hand|on my phone)))"
)
_SAYS: Final = (
    r"(?:answer|reply|vote|verdict|response|position|feedback|result|outcome|conclusion|opinion|stance|statement"
    r"|word|choice"
)
LABEL: Final = (
    rf"(?:(?:my|our|the|here(?:'s| is| comes) (?:my|our|the)|{OWN}++(?:'s)?|this is (?:my|our)) )?(?:(?:final|formal|official"
    rf"|written|short|quick"
    rf"|simple|honest|clear|approval|sign[ -]?off|definite|definitive|own|immediate|formal written) )*(?:decision|status"
    rf"|sign[ -]?off"
    rf"|approval|confirmation|declaration|{_SAYS}))(?: of (?:(?:my|our|the|{OWN}++'s|internal|team|joint) )*(?:review|check"
    rf"|assessment|discussions?|reading|evaluation|deliberations?|vote|meeting))?(?: {OWN}++)?(?: (?:of|from|by|for"
    rf"|on behalf of) (?:{DEPT}|me|us|my side|our side"
    rf"|my (?:department|team)))?(?: (?:on|to|for|regarding) (?:this|it|the (?:above|below|request|matter)|your (?:mail"
    rf"|e-?mail|request"
    rf"|question)|{TITLE}++))?(?: (?:is|reads|as follows|below|here|then|now|remains))*"
)
