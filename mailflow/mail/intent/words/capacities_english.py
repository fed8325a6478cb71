"""In what capacity, and as whose, English answers are given, and that one gives them; data only, like `lead_ins_english`."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, TITLE

#: The writer's department, or name.
DEPT: Final = rf"(?:the )?{OWN}++(?:'s)?(?: (?:department|dept\.?|team|side|unit|division|office|function))?"
#: Who answers: the writer, in a capacity, and for the writer's department.
_OFFICE: Final = (
    r"(?:approver|approving (?:manager|person|party|head|officer|authority)|head(?: of (?:the )?(?:department|dept|team"
    r"|unit))?|lead"
    r"|leader|manager|director|owner|chief|officer|representative|rep|delegate|signatory|signer|authori[sz]ed (?:signatory"
    r"|person|signer)"
    r"|responsible(?: (?:person|manager|party|head|one))?|person (?:responsible|in charge)|department head|dept head"
    r"|team lead(?:er)?"
    r"|budget (?:owner|holder)|cost cent(?:re|er) owner|reviewer|contact|chair|in charge|colleague|member|participant"
    r"|head approver"
    r"|line manager|general manager|supervisor)"
)
CAPACITY: Final = (
    rf"(?:(?:as|acting as|speaking as|signing as|answering as|writing as|replying as|in (?:my|the) (?:capacity|role|function"
    rf"|position"
    rf"|quality)(?: as| of| as of)?|being|wearing my hat as)(?: (?:the|an|a|one of the|your|its|this))?(?: {OWN}++(?:'s)?)?"
    rf"(?: (?:senior|acting|responsible|designated|nominated|named|authori[sz]ed|department|departmental|competent|appointed"
    rf"|listed"
    rf"|sole))*"
    rf" {_OFFICE}(?: (?:for|of|in|at|from|on behalf of|responsible for|within|here|on this|of this) ?(?:{DEPT}"
    rf"|my (?:department|team)"
    rf"|our (?:department|team|side)|record|this|it)?)*"
    rf"|(?:as|in my capacity as|acting as) {DEPT})"
)
SPEAKING: Final = (
    rf"(?:(?:(?:speaking|answering|replying|writing|signing|responding|confirming|deciding|acting|voting|i speak|i write"
    rf"|i answer|i reply)"
    rf" )?(?:for and on behalf of|on behalf of|in the name of|for|on the part of|as representative of) {DEPT}"
    rf"|(?:seen |viewed |looked at )?(?:from|at|on|in) (?:(?:a|an|the|our) )?{OWN}++(?:'s)? ?(?:department|dept\.?|team|side"
    rf"|unit|perspective"
    rf"|point of view|standpoint|viewpoint|angle|end|view|part)?(?: here)?|(?:with|wearing) my {OWN}++ hat(?: on)?"
    rf"|(?:(?:hi|hello|hey),? )?(?:this is|it's|it is|here is|i'm|i am) {OWN}++(?:(?:,| of| from| in| at"
    rf"| here in) {DEPT})?(?: (?:again|here|speaking))?"
    rf"|{OWN}++(?:(?:,| of| from| in| at) {DEPT})? (?:here|speaking|reporting(?: in)?|checking in|writing|again)(?: again)?"
    rf"|{OWN}++ ?[/|] ?{OWN}++ ?(?=[/|]))"
)
#: Who says it, set between the pronoun and the verb: I, NAME of DEPARTMENT, approve.
APPOSED: Final = (
    rf"(?P<who>(?:hereby )?(?:i|we))(?:[ ,]+(?=(?:hereby |fully |formally |do )*(?:approve|agree|accept|endorse|consent"
    rf"|confirm|give|reject|decline)\b)"
    rf"| (?:the undersigned|undersigned|{OWN}++)(?:,? (?:(?:of|from|in|at|for) )?(?:the )?(?:{DEPT}|{_OFFICE}(?: (?:of|for|in"
    rf"|at) {DEPT})?))*,(?= (?:hereby |fully |formally |do |have )*[a-z]+\b))"
)
#: Telling that one says it: please be informed that, I am pleased to confirm that.
_SAY: Final = (
    r"(?:(?:hereby |formally |officially |gladly |also |therefore |herewith |just |simply |briefly |only |again |now "
    r"|duly )*(?:confirm|reconfirm|inform"
    r"(?: you| everyone| all)?|advise(?: you| all)?|state|declare|certify|record|say|notify(?: you| all)?|note|affirm|attest"
    r"|reiterate|report|tell(?: you)?"
    r"|let (?:you|everyone|all)(?: all)? know|assure(?: you)?|communicate(?: to you)?|put on (?:the )?record|announce"
    r"|put in writing|repeat|express))"
)
ANNOUNCED: Final = (
    rf"(?:(?:and )?(?:(?:i|we|{OWN}++) (?:(?:can|do|hereby|wish to|want to|would like to|am (?:writing|here|replying|mailing"
    rf"|emailing) to|are (?:writing|replying) to)"
    rf" )?|(?:i|we)'d like to |i'd just like to |i just (?:want|wanted) to |(?:i'm|i am|we're|we are|{OWN}++ is"
    rf"|{OWN}++ are)?(?: ?(?:(?:very|most|more than|only too|really|truly"
    rf"|just|hereby) )*(?:pleased|happy|glad|delighted|honou?red|writing|here|replying|able|in a position|proud) to )"
    rf"|(?:it is|it's|it gives me) (?:my|our|a|with)?"
    rf" ?(?:great |real )?pleasure (?:to|that i) ?|(?:this|that)(?: (?:e-?mail|mail|message|note|reply|letter))? (?:is|comes"
    rf"|serves|goes) (?:only |just |merely )?to |let me"
    rf" (?:just )?|allow me to |(?:just )?(?:a|this is a) (?:quick|short|brief) (?:one|note|mail|line|word|message|reply) to "
    rf"|just to |quick(?: one)? to |to )"
    rf"{_SAY}(?: (?:to you|herewith|hereby|by this (?:mail|e-?mail|message|reply)|in writing|here|for the record|once more"
    rf"|again))*"
    rf"|(?:just |hereby |herewith )?(?:confirming|informing you|advising|letting you know|stating|declaring|certifying|noting"
    rf"|reconfirming)(?: in writing| herewith| hereby)?"
    rf"|(?:please |pls |kindly |do |so )*(?:accept|take|consider|treat|regard|use|receive|find) (?:this|my"
    rf"|the present)(?: (?:e-?mail|mail|message|note|reply))?(?: as| to be)? (?:(?:a|an|the|my|our|due|formal|written"
    rf"|official|full|final|explicit|express) )*(?:confirmation|notice|note|notification|acknowledgement|statement"
    rf"|declaration|proof|evidence)(?=,? that)"
    rf"|(?:please |pls |kindly |do |so |and |then |you (?:may|can|could|should) )*(?:be (?:informed|advised|notified|assured"
    rf"|aware|so kind as to (?:note|record))|note(?: down)?"
    rf"|know|record|log|register|take (?:note|it)|minute|put (?:it )?on record|rest assured|have it on record|enter|document"
    rf"|file|hereby note)(?: (?:herewith|hereby|for the"
    rf" (?:record|minutes|file)|in the (?:record|system|file|minutes)))*(?=,? that))(?:,? that)? "
    rf"(?=(?:i|we|{OWN}++|the {OWN}++|my|our|it|this|that|all|both|everything|everyone in {OWN}++|there|yes|approved|agreed"
    rf"|{TITLE}++|the [a-z -]{{3,40}} (?:is|are|has|have)|no objections?)(?![a-z])"
    rf"[^.,;:!?\n]{{0,90}}\b(?:approv\w+|agree\w*|accept\w*|endors\w+|consent\w*|objections?|happy|fine|support\w*|sign\w*"
    rf"|yes|green light|go-ahead|concurs?|content"
    rf"|comfortable|on board|in favou?r|authori[sz]\w+|clear\w*|validat\w+|releas\w+|comments?|blessing)\b|approved\b"
    rf"|agreed\b|yes\b)"
)
