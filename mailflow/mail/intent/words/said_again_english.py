"""Why English answers are given in just these words, and what else leads in to them; data only, like `lead_ins_english`."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.lexicon import MASKED
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.capacities_english import CAPACITY, DEPT, SPEAKING
from mailflow.mail.intent.words.held_up_english import JUST_OUT
from mailflow.mail.intent.words.lead_ins_english import (
    AS_ASKED,
    BELOW,
    BRIEF,
    BUSY,
    FOR_FORM,
    IN_WORDS,
    LABEL,
    REFERRED,
    REFERS,
    TEMPLATE,
    WHOSE,
    WORDING,
)  # fmt: skip

#: What made one write the word: a system that took nothing else for an answer.
_SYS: Final = (
    r"(?:(?:the|your|this|that|our|dear|mr|mister) )?(?:new |silly |stupid |lovely |little |clever )*(?:system|e-?mail"
    r"|mail|message|reminder|robot|bot"
    r"|machine|computer"
    r"|software|tool|mailer|workflow|form|template|service|script|mailbox|mailflow|program|process|thing|it|you"
    r"|auditors|audit|procedure|automation|ai|parser|thingy|app)"
)
_ANSWERED: Final = (
    rf"(?:[{MASKED}]+|(?:(?:my|a|an|the|your|one|just|only|plain|simple|bare|mere|short|single|first|last|previous|earlier"
    rf"|friendly|clear"
    rf"|formal|exact|explicit|official|magic|full|proper|right|real|definite|informal) )*(?:ok|okay|yes|yep|yeah|yup|sure"
    rf"|fine|good"
    rf"|great|thumbs?[- ]up|thumb|emoji|word|words|answer|reply|response|confirmation|approval|thumb|it|that|this|mail"
    rf"|e-?mail|message"
    rf"|nod|wording|template|one|one word|line|more than (?:an? )?(?:ok|yes)|format|phrase|term)(?: (?:in writing|by (?:mail"
    rf"|e-?mail)"
    rf"|word|alone|itself|only|reply|answer|earlier|before|from me|on paper|spelled out|exactly|approved))*)"
)
_NEEDS: Final = (
    r"(?:(?:really|apparently|obviously|clearly|now|still|only|just|strictly|also|seems to|seem to|insists? and|has|have"
    r"|keeps?|is|are|was"
    r"|were|kept) )*(?:wants?|needs?|requires?|insists? on|asks? for|asked for|asking for|demands?|demanded|wanted|needed"
    r"|required|expects?|expected"
    r"|only (?:takes|accepts|understands|reads|knows|likes)|looks? for|calls for|waits? for|waiting for|is after"
    r"|insisting on"
    r"|takes|accepts|understands|listens to|reads|knows|gets|insisted on|chasing|nagging(?: me)?(?: for)?)"
)
_NOT_ENOUGH: Final = (
    r"(?:(?:is|was|will|would|does|did|has|have|do|were|are|can)(?:n't| not)|won't|can't|cannot)"
    r"(?: (?:been|be|quite|apparently|good|really|considered|seem|seems|to be|deemed))*"
    r" (?:enough|do|suffice|sufficient|count|accepted|understood|recogni[sz]ed|cut it|good enough|valid|clear enough"
    r"|formal enough"
    r"|explicit enough|registered|allowed|work|counted|read|taken|go through|sufficient|do the trick|be enough|accept|like|take"
    r"|understand|recogni[sz]e|get|know|read|digest|swallow|parse|register)"
)
_AGAIN: Final = (
    r"(?:(?:has |have |had |just |keeps |keep |kept |is |are )*(?:asked|asks|asking|came back|comes back|prompted|pinged"
    r"|bounced|chased"
    r"|wrote|writes|mailed|reminded|nagged|nagging|returned|replied|queried|nudged|wants to know|rejected my (?:ok|reply"
    r"|answer|mail)"
    r"|didn't get it|did not get it|complained|insists?|insisted)(?: (?:me|us|back|to me|again|once more|a second time|twice"
    r"|for (?:it"
    r"|confirmation|the word|a clear answer|clarification)|with a question))*)"
)
_WHY: Final = (
    rf"(?:(?:ah|oh|ok|okay|right|alright|sorry|well|apparently|so|and|now)[ ,]+)*(?:(?:since|as|because|seeing(?: that| as)?"
    rf"|given(?: that)?"
    rf"|if|so if|now that|apparently|it seems|seems|looks like|i see|i gather|sorry|my|clearly|evidently|obviously)[ ,]+)*"
    rf"(?:{_SYS} {_NEEDS}(?: {_ANSWERED}| to (?:hear|read|see|have) {_ANSWERED}| me to (?:say|write|use|type|confirm"
    rf"|repeat) (?:it|so|that"
    rf"|{_ANSWERED})(?: {IN_WORDS})?)?(?: (?:here|now|again|from me|then|for this|spelled out|in writing))*"
    rf"|{_ANSWERED} {_NOT_ENOUGH}(?: (?:for (?:{_SYS}|you|this)|by {_SYS}|here|these days|anymore|any more"
    rf"|as (?:an? )?(?:answer|approval)"
    rf"|this time|alone|on its own))*"
    rf"|{_SYS} {_NOT_ENOUGH}(?: {_ANSWERED})?(?: (?:for an answer|as (?:an? )?(?:answer|approval)|here))*"
    rf"|(?:only )?{_ANSWERED} (?:is|was|are) (?:(?:apparently|clearly|obviously|what's|what is|the only thing|all|all that's"
    rf"|all that is|also|still)"
    rf" )*(?:needed|required|wanted|expected|asked for|necessary|missing|called for|accepted|allowed|counts"
    rf"|understood)(?: (?:here|now|by {_SYS}"
    rf"|for this))*"
    rf"|my (?:earlier|first|previous|last) {_ANSWERED} (?:meant|was meant (?:as|to be)|stood for|should be read as|was)"
    rf" (?:(?:a|an|my|our|the) )?(?:approval|approved|yes|sign-?off|approving)"
    rf"|(?:i|we)(?:'d|'ve| had| have)? (?:already )?(?:said|gave|given|confirmed) (?:yes|my ok|my yes|my approval|it|so|approved)"
    rf" (?:already )?(?:in the (?:meeting|call|stand-up)|on the phone|by phone|verbally|orally|in person|at the meeting)"
    rf"(?: (?:already|yesterday|today|earlier|this morning|last week|on (?:mon|tues|wednes|thurs|fri)day))*"
    rf"|{_SYS} {_AGAIN}|(?:i |i've |i have |i was |i got |we were |was |got |been |having been )?(?:asked|prompted|pinged"
    rf"|chased|reminded)"
    rf" (?:again|once more|a second time|twice|to (?:answer|reply|repeat (?:it|myself)|confirm|be (?:more )?(?:clear|explicit"
    rf"|formal)"
    rf"|use the (?:template|word|right word)|spell it out|write it out|say it)(?: {IN_WORDS}| in a word)*)"
    rf"|(?:i |we )?(?:(?:only|just|previously|already|earlier|first|merely|had|have|foolishly|wrongly) )*(?:wrote|said"
    rf"|replied|answered|sent|typed|put"
    rf"|written|replied with|answered with|said it with) {_ANSWERED}(?: (?:before|earlier|last time|yesterday|this morning"
    rf"|first|only|previously|the"
    rf" first time|a moment ago|just now|in my (?:last|first|previous|earlier) (?:mail|reply|e-?mail|answer)))*"
    rf"|my (?:first|last|previous|earlier) (?:reply|answer|mail|e-?mail|message|response) (?:(?:only|just|merely"
    rf"|simply) )*(?:said|read|contained|had|was) {_ANSWERED}"
    rf"|my (?:first|last|previous|earlier) (?:reply|answer|mail|e-?mail|message|response) (?:was|seems to have been"
    rf"|turned out|must have been)"
    rf" (?:too |a bit |a little )?(?:short|brief|informal|vague|unclear|terse|casual|not clear|not enough|empty"
    rf"|not understood|lost|wrong format)"
    rf"(?: (?:for {_SYS}))?"
    rf"|(?:(?:i |we )?(?:didn't|did not) (?:reali[sz]e|know|see|notice|use|read)|(?:i |we )?(?:forgot|overlooked|ignored"
    rf"|missed|skipped|should have used"
    rf"|had not used|hadn't used)|sorry for (?:not using|ignoring|missing|forgetting|overlooking|skipping))(?: (?:about|that"
    rf"|you needed|it needed"
    rf"|i needed|there was|to use))? (?:{_ANSWERED}|{WHOSE}? ?{TEMPLATE}|an? {TEMPLATE})(?: (?:earlier|before|first"
    rf"|last time|the first time|{_NOT_ENOUGH}))*"
    rf"|(?:ok |okay |please )?(?:stop (?:nagging|asking|chasing|pinging|mailing)(?: me)?|no need to (?:nag|ask again|chase)"
    rf"|there you go"
    rf"|there you have it|here you go|here you are|here we go(?: again)?|here goes|here it is(?: (?:{IN_WORDS}))*"
    rf"|here it comes|there it is|message received|point taken|got the hint|hint taken)(?: (?:then|again|now|robot|bot|system"
    rf"|machine))*"
    rf"|i (?:already |had already |have already )?(?:told|said so to|gave|confirmed to|informed) (?:you|{PARTY}++"
    rf"|{PARTY}++ (?:this|so))"
    rf"(?: (?:this|so|my yes|my ok|already))* (?:by phone|on the phone|in person|in the corridor|verbally|orally"
    rf"|over the phone|on (?:teams|slack|wechat|chat)"
    rf"|over lunch|yesterday|this morning|in the meeting)|i'd already (?:told|said so to) (?:you|{PARTY}++)(?: (?:so"
    rf"|this))* (?:by phone|on the phone|in person"
    rf"|on (?:teams|slack|wechat|chat)|over the phone|over lunch|this morning|yesterday))"
    rf"(?:,? (?:so|hence|then|therefore)(?: here (?:it is|goes|you go))?)?"
)
_WHICH: Final = (
    rf"(?:with (?:great |much )?pleasure|gladly|with joy|(?:please )?(?:consider|take|treat|accept|regard) this(?: (?:e-?mail"
    rf"|mail|message|note))?(?: as| to be)? (?:my|our|{OWN}++'s) (?:formal |written |official |final )*(?:answer"
    rf"|reply|response|statement|vote|decision)"
    rf"|done|right(?: then| so)?|well(?: then)?|alright then|okay then|ok then|anyway|so|now then|here (?:it is|you go|goes"
    rf"|we go)(?: (?:{IN_WORDS}))*"
    rf"|there you go|here comes|without (?:further )?ado|from (?:me|my side|our side|my end|our end|us|here)|for (?:me|us"
    rf"|my part|our part)"
    rf"|on (?:my|our) (?:side|part|end)|personally|as far as (?:i'm|i am|we're|we are|{OWN}++ (?:is|are)) concerned|at (?:my"
    rf"|our) end"
    rf"|(?:after|following|further to|upon|based on|on the basis of|subsequent to|having completed|having done"
    rf"|having finished) (?:(?:my|our|a|an|{OWN}++'s|internal|due|careful|thorough|full|final|detailed|own|department"
    rf"|departmental|team|joint|second|short|brief|quick) )*"
    rf"(?:review|reading|check|checks|consideration|study|assessment|evaluation|examination|discussion|discussions"
    rf"|read-through|deliberation|verification|analysis)(?: (?:of (?:it|this|everything|the (?:document|proposal|plan"
    rf"|request|attached|material|papers?|text))|internally|with (?:my|the|our) team))*"
    rf"|after (?:due )?(?:consideration|review|reflection|internal discussion|internal review|internal alignment|discussion"
    rf"|reading|checking"
    rf"|(?:a |an )?(?:careful|thorough|full|final|proper|quick|short|good|internal|detailed|second|close|last) (?:read"
    rf"|reading|review|look|check|consideration|study"
    rf"|discussion|read-through))(?: (?:in|with|within) (?:{DEPT}|the team|my team|our team))?"
    rf"|having (?:now |carefully |duly |thoroughly |fully |finally )*(?:reviewed|read|considered|checked|studied|examined"
    rf"|gone through|looked at|looked through"
    rf"|discussed|seen)"
    rf"(?: (?:it|this|everything|{TITLE}++|(?:the|your) (?:whole |entire |full |attached )*(?:document|proposal|plan|request"
    rf"|text|material|papers?|content|details"
    rf"|attachment|pack|mail|e-?mail|matter)))?(?: (?:in (?:full|detail|depth)|carefully|thoroughly|again|internally"
    rf"|with (?:my|the|our) team|from (?:start"
    rf" to finish|top to bottom)))*)"
)

#: What was said before in other ways.
_TOLD: Final = (
    rf"(?:(?:just|hereby|herewith|only|now) )*(?:confirming|repeating|putting|noting|writing down|stating|sending"
    rf"|restating)(?: (?:here|again|it|you|once more|formally|now))*(?: (?:in writing|by (?:e-?mail|mail)|on paper"
    rf"|in black and white))?"
    rf" what (?:i|we)(?:'ve| have|'d| had)? (?:already |just )?(?:told|said|promised|agreed|confirmed|mentioned|gave"
    rf"|stated)(?: (?:to|you|{PARTY}++|all|everyone|in person|on the phone|by phone|over the phone|verbally|orally"
    rf"|in the (?:meeting|corridor|call)"
    rf"|over (?:lunch|coffee)|this morning|yesterday|earlier|already|today|on (?:teams|slack|wechat|chat|the call)))*"
)
#: What was said before of it, and upon what it is answered now.
_AS_SAID: Final = (
    r"(?:as (?:(?:i|we|already|previously|just|have|had|also) )*(?:promised|mentioned|said|told you|announced|stated"
    r"|confirmed)(?: (?:to you|you|in (?:the|our) (?:meeting|call|mail)|on (?:the phone|teams|slack)"
    r"|by phone|over the phone|in person|yesterday|earlier|already|this morning|before|verbally|orally|today|above|last week))*"
    r"|(?:up)?on (?:(?:my|our|due|careful|full|closer|further|second|internal|mature|final|proper) )*(?:reflection|review"
    r"|consideration|reading|examination)"
    r"|(?:based|going|relying) on (?:(?:the|your) (?:attached|enclosed|below|above|(?:attached |enclosed )?(?:documents?"
    r"|papers?|material|information|file|mail|e-?mail))(?: (?:provided|below|above|sent|received|attached|shared))?"
    r"|what (?:was|you|you've|you have) (?:sent|presented|provided|submitted|shared))|after (?:two|three"
    r"|several) (?:readings|rounds|looks|reviews|meetings|discussions))"
)
#: Once more, and why.
_ONCE_MORE: Final = (
    rf"(?:(?:i'm|i am|just|only|am|so|here|now|hence) )*(?:sending|resending|re-sending|replying|answering|responding"
    rf"|writing|repeating|confirming"
    rf"|reconfirming|restating|coming back|following up|mailing|emailing|trying|posting|spelling it out"
    rf"|putting it in writing|saying (?:it|so)"
    rf"|back)(?: (?:it|this|that|again|once more|once again|anew|a second time|another time|another mail|one more mail"
    rf"|a new (?:mail|reply)"
    rf"|my (?:answer|reply|response|approval|mail|e-?mail)|in (?:words|writing|full|plain english)|formally|properly|now"
    rf"|here|to you|back))*"
    rf"(?:,? (?:since|because|as|seeing(?: that| as)?|given(?: that)?|now that|after) {_WHY}|(?= (?:now|here))(?: now| here))"
)
#: What is told by way of a heading.
_HEREBY: Final = (
    rf"(?:(?:(?:it|this|the following|herewith) (?:is )?)?(?:hereby|herewith|duly|formally|officially) (?:confirmed"
    rf"|stated|declared|recorded"
    rf"|noted|certified|answered|replied|informed|advised|given|decided|resolved)(?: (?:in writing|by (?:e-?mail|mail)"
    rf"|once more|again|for the record"
    rf"|by {DEPT}|as requested))*"
    rf"|(?:confirmed|confirming|stated|given|recorded|answered|replied|decided|resolved|put) (?:(?:here|herewith|hereby"
    rf"|once more|again|in writing|in words"
    rf"|by (?:e-?mail|mail)|for the record|as requested|on paper|formally|officially|properly|now) ?)+(?<! )"
    rf"|(?:in )?(?:answer|reply|response) to (?:your|the|{PARTY}++(?:'s)?) (?:(?:last|latest|repeated|recent|kind"
    rf"|follow-?up|(?:first|second|third) (?=reminder|nudge|chaser)) ?)*"
    rf"(?:question|query|enquiry|inquiry|ask|e-?mail|mail|message|request|reminder|nudge|note"
    rf"|chaser)(?: (?:below|above"
    rf"|of (?:today|yesterday|this morning)|from (?:today|yesterday|this morning)))*"
    rf"|to your (?:(?:last|latest|repeated|recent|kind|follow-?up) )*(?:question|query"
    rf"|enquiry|inquiry)"
    rf"|(?:to|on|as to|as for|re|for) (?:your|the|this|that) (?:(?:last|latest|repeated|recent|kind"
    rf"|follow-?up|sign-?off|approval|(?:first|second|third) (?=reminder|nudge|chaser)) ?)*"
    rf"(?:ask|e-?mail|mail|message|request|reminder|nudge|note|chaser))"
)

#: In spite of what keeps one busy.
_READ_IT: Final = (
    r"but (?:(?:i|i've|i have|we|we've|we have) )?(?:still |did |managed to )?(?:read|reviewed|gone through|went through"
    r"|checked|looked (?:at|through)) (?:it|this|everything|it all|the (?:document|plan|proposal|whole thing))"
    r"(?: (?:anyway|carefully|in full|through|properly|all))*"
)
#: Fields that may stand beside an answer, and those that only lead in.
BESIDE: Final = (REFERRED, AS_ASKED, FOR_FORM, CAPACITY, SPEAKING)
#: What keeps one busy, where nothing but the answer follows.
_BUSY_YET: Final = rf"{BUSY}(?=[,.] (?:i |we )?(?:hereby )?(?:approved?|agreed?)\s?(?:[.!\n]|$))"
_IN_TIME: Final = r"(?:just under the wire|just in time|(?:at the )?last minute)"
BEFORE: Final = (REFERS, _BUSY_YET, _READ_IT, _IN_TIME, _AS_SAID, _TOLD, BELOW, WORDING, BRIEF,
    rf"{BUSY}[, ]+(?:so|hence|thus|therefore"
    rf"|but) {BRIEF}", _ONCE_MORE, _WHY, _WHICH)
#: Labels: these stand before a colon or a dash alone.
#: Who writes labels what decides; below an answer the same names sign.
_NAMED: Final = (
    rf"{OWN}++(?: ?[/|,·-] ?{OWN}++)+"
    r"(?=[^\n]{0,60}?(?:approv|agree|accept|endors|sign|reject|declin|confirm|object|consent|同意|批准|核准|驳回|退回))"
)
LABELS: Final = (
    LABEL, BUSY, JUST_OUT, _HEREBY, _NAMED, rf"(?:{JUST_OUT}"
         rf"|{BUSY})(?: and {JUST_OUT})?[, ]+(?:so|hence"
         rf"|thus|therefore|but)"
         rf"(?: (?:{BRIEF}|here (?:it is|goes|you go|we go|is my answer"
         rf"|comes)))?", rf"(?:an? )?(?:(?:clear|big|definite|firm|full|resounding|strong|quick|simple) )*(?:yes|ok|okay"
         rf"|thumbs[- ]up|go|green light) (?:from|for) (?:me|us|my side|our side|{DEPT})",
)  # fmt: skip
#: Fields of a form that name its writer.
FIELD: Final = (
    rf"(?:(?:full |approver |signer |my )?name|approver|approved by|signed(?: by)?|signatory|signer|department|dept\.?|unit"
    rf"|team|role|position|title|function|on behalf of)\s*:\s*(?=(?:the )?{OWN})"
)
