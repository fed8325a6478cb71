"""What English sentences of decision are composed of: nouns, things, ways of seeing and saying; data only, for `english`."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, TITLE

YES_NOUN: Final = (
    r"(?:approval|consent|sign-off|signoff|agreement|go-ahead|green light|authori[sz]ation|acceptance|endorsement|okay|ok"
    r"|go ahead"
    r"|clearance|assent|accord|permission|blessing|concurrence|validation|release|yes|aye|nod|thumbs[- ]up|say-so)"
)
HOW: Final = (
    r"(?:(?:formal|written|full|official|final|complete|unconditional|express|explicit|formal written|wholehearted"
    r"|unreserved|unqualified|hearty|happy) ){0,3}"
)
EN_NOUN: Final = (
    r"(?:plan|proposal|request|document|budget|contract|agreement|report|minutes|schedule|timeline|version|text|content"
    r"|contents|change request|application|project|proposed plan|submission|campaign|purchase|order|payment|expense"
    r"|expenses|reimbursement|programme|program|activity|event|arrangement|arrangements|project plan|requirements"
    r"|paper|items)"
)
EN_DET: Final = r"(?:both (?:the )?|all (?:of )?(?:the )?|all |the |this |that |your |these )"
EN_ADJ: Final = (
    r"(?:(?:change|requirements?|attached|proposed|requested|entire|whole|full|complete"
    r"|overall|project|above|submitted|said"
    r"|above-mentioned|enclosed|team's) ){0,3}"
)
EN_NP: Final = (
    rf"(?:(?!(?:the|a|this|your|my|our|these) (?:(?:attached|proposed|requested|marketing|submitted|annual|whole|full"
    rf"|entire|overall|final"
    rf"|above|enclosed) ){{0,2}}(?:budget|schedule|timeline|text|items?|payment|order|expenses?)(?:$| (?:as|from|on|by|for"
    rf"|with|is|are"
    rf"|looks)\b))(?:{EN_DET}{EN_ADJ}(?:{EN_NOUN}|{TITLE}++)(?:(?: and| as well as|,? and| along with) (?:the |its |your "
    rf"|this )?{EN_ADJ}{EN_NOUN}){{0,3}})"
    rf"|(?:the )?(?:attached|enclosed|trailing|below|foregoing|subject|captioned|aforementioned"
    rf"|above-mentioned)(?: (?:e-?mail|mail|request|message|note|file|files|matter))?"
    rf"|the above(?: (?:e-?mail|mail|request|message|matter))?"
    rf"|this|it|that|these|everything|all of it|all of this|all of the above|the above|both|the same|this one|(?:this|the)"
    rf" (?:matter|subject"
    rf"|subject matter|case|lot|whole thing|captioned (?:matter|subject|request))|what (?:was|is|you|you've|you have)"
    rf" (?:sent|proposed|written|described|submitted"
    rf"|proposing|drafted|outlined|set out)|{TITLE}++)"
)
EN_AS: Final = (
    r"(?: (?:(?:as )?per (?:the )?(?:attached|enclosed|below|above)(?: (?:proposal|request|plan|e-?mail|mail|document"
    r"|version|file))?|as in (?:the|your) (?:e-?mail|mail|document|proposal|attachment|request|paper)|in (?:its"
    r"|the) (?:present|current|circulated|attached"
    r"|submitted|proposed|final) (?:version|state|shape|wording)|(?:exactly |just )?as (?:described|submitted|proposed"
    r"|requested|attached|presented|outlined|is|it is|it stands"
    r"|planned|written|stated|set out|specified|circulated|distributed|forwarded|provided|listed|enclosed|submitted to (?:me"
    r"|us)|tabled|worded|put forward"
    r"|drafted|sent|shown|laid out|given|detailed)|attached|above"
    r"|below|in full|in (?:its|the) (?:entirety|(?:present|current|circulated|attached|submitted|proposed|final) form"
    r"|form (?:it is in|circulated|attached(?: to your (?:e-?mail|mail|message))?|sent|submitted|presented))|outlined"
    r"|described|submitted"
    r"|(?:as )?per (?:the|your) (?:attached |above |submitted )?(?:proposal|request|plan|e-?mail|mail|submission|application"
    r"|document)|you (?:sent|proposed|submitted|shared|described|attached))"
    r"(?: (?:in|by|with|to) (?:the|your|this|you)(?: (?:e-?mail|mail|message|request|attachment|document|proposal|form"
    r"|letter|note|above)| attached document)?)?"
    rf"(?: above| in {TITLE}++)?){{0,2}}"
)
EN_END: Final = (
    rf"(?: (?:from|on|for|by) (?:my|our) (?:side|end|part|behalf|department|team)| by (?:me|us)| from (?:me|us)"
    rf"| (?:on behalf of|in the name of|for and on behalf of) (?:the )?{OWN}++(?: (?:team|department|dept\.?|side))?| from (?:my"
    rf"|our) (?:perspective|point of view|standpoint)| for (?:my"
    rf"|our) part| (?:by|from|for) {OWN}++"
    r"| without (?:any )?(?:changes|change|comments|conditions|reservations?|modifications?|amendments?|objections?)"
    r"| for (?:implementation|release|publication|payment|processing|signature|signing|execution|issue|purchase)| (?:100 ?%"
    r"|wholeheartedly|entirely)| with(?: (?:pleasure|thanks|no (?:further )?(?:changes|comments|conditions|objections|remarks"
    r"|reservations|questions)|immediate effect))"
    r"| from (?:a|an|the) {OWN}++ (?:perspective|point of view|standpoint|angle)| as of (?:now|today)| effective immediately|"
    r" hereby| indeed| too| as well| fully| completely| accordingly){0,2}$"
)
EN_ADV: Final = (
    r"(?:(?:hereby|now|fully|formally|gladly|happily|officially|certainly|definitely|completely|totally|herewith|therefore|also"
    r"|do|wholeheartedly|of course|unreservedly|unconditionally|absolutely|entirely) ){0,3}"
)
EN_ACT: Final = (
    rf"(?:approve(?: of)?|endorse|accept|agree (?:to|with)|concur with|vote for|vote in favou?r of|am in agreement with|are"
    rf" in agreement with|consent to"
    rf"|(?:validate|endorse|accept|support|agree (?:to|with)|confirm|ratify|sanction|authori[sz]e|like|welcome|back"
    rf"|release|clear)"
    rf" and (?:hereby |fully |gladly )?(?:approve|endorse|accept|validate|authori[sz]e|sign off on)"
    rf"|support and approve|accept and approve|confirm and approve|approve and support|agree (?:to|with) and approve"
    rf"|sign off on|sign off|authori[sz]e|am approving|are approving|am signing off on|have approved"
    rf"|have (?:hereby )?signed off on|give (?:my|our) {HOW}{YES_NOUN} (?:to|for|on))"
)
EN_DONE: Final = r"(?:approved|accepted|agreed|confirmed|endorsed|signed off|authori[sz]ed)"
EN_US: Final = rf"(?:i|we|{OWN}++)"
EN_LEAD: Final = (
    r"(?:(?:i am|i'm|we are|we're) (?:very |most |more than |quite )?(?:happy|glad|pleased|delighted) to"
    r"|(?:i|we) do)"
)
FIRM: Final = (
    r"(?:(?:clear|big|definite|firm|full|resounding|strong|wholehearted|very clear|simple|quick|easy|solid|happy) ){0,2}"
)
FROM_US: Final = (
    rf"(?:from|for|on) (?:me|us|my (?:side|end|part|team|department)|our (?:side|end|part|team|department)|(?:the )?{OWN}++"
    rf"(?: side| team| department)?)"
)
EN_MAIL: Final = r"(?:this|my|the present)(?: (?:e-?mail|mail|message|reply|note|response|letter|answer))?"
TO_GO: Final = (
    r"(?: (?:for|to|of|on|with|regarding) (?:this|it|that|the same|the below|the enclosed|everything|all of it|the lot"
    r"|the file|the record|your records?|the above|the plan|the"
    r" proposal|the request|the project"
    r"|your request|your plan|your proposal|this plan|this request|this proposal|the change|the document"
    rf"|the attached|the attached plan|both|(?:the )?{TITLE}++)| to (?:proceed|go ahead|move forward|move ahead|continue"
    r"|start|begin|implement"
    r"|implement it|execute)(?: with (?:this|it|the plan|the project|the proposal|the request|the implementation))?)?"
)
THINGS: Final = (
    r"(?:plan|proposal|request|document|documents|budget|contract|report|minutes|schedule|timeline|version|text|content"
    r"|contents|details|numbers|figures|attachment|attachments|attached(?: (?:plan|document|file|files|proposal|version))?"
    r"|file|files|material|materials|everything|it|this|them|all|calculations|data|information|application|all of it"
    r"|all the details|it all|all of this|the whole thing|the same|this one|the lot|pack|paper|memo|attach|costs|plan and"
    r" (?:the )?budget|plan and the attachments?|mail|email|proposal and (?:the )?budget)"
)
RIGHT: Final = (
    r"(?:correct|right|accurate|fine|good|great|clear|ok|okay|complete|in order|reasonable|sound|consistent|solid|perfect"
    r"|all right|excellent|appropriate|adequate|realistic|sensible|convincing|feasible|well prepared|well thought out"
    r"|comprehensive|detailed|thorough|well structured|well written|as expected|plausible|transparent|balanced|logical"
    r"|justified|acceptable|satisfactory|in good order|very good|very clear|up to date|as agreed)"
)
NOT_SO: Final = (
    r"(?<!\bas )(?<!\bbe )(?<!\bto )(?<!\bis )(?<!\bare )(?<!\bbeen )(?<!\bnot )(?<!\bwas )(?<!\bwere )(?<!\bthat )"
)
SEEN_WELL: Final = (
    r"(?:(?:now|carefully|thoroughly|already|just|also|both|duly|since|personally) ){0,2}(?:gone through|went through"
    r"|been through|read|read through|reviewed|checked|looked at|looked through|looked over|studied|examined|verified"
    r"|double-checked|discussed|considered|assessed|gone over|went over|cross-checked)"
)
SEEN_THING: Final = rf"(?:the |your |this |all |all the |both |the attached |through ){{0,2}}{THINGS}"
SEEN_HOW: Final = (
    r"(?: (?:carefully|thoroughly|in detail|in full|internally|together|with (?:my|our|the) (?:team|department|colleagues"
    r"|manager)|again|twice|line by line|point by point|from start to finish|closely|myself)){0,2}"
)
AND_YES: Final = (
    r"(?=(?:i |we |hereby |fully |gladly |happily )*(?:approve|approved|agree|agreed|accept|endorse|have no|found no|see no"
    r"|am happy|happy|i'm happy|we're happy|i'm fine|am fine|give|can confirm|confirm my|sign|no objection|concur|support"
    r"|ok|all good|it is|it's|have|validate|release|authori[sz]e|vote|there is no))"
)
#: Where a clause, or the clause that something is said in, begins.
AT_HEAD: Final = (
    r"(?:(?<![a-z] )|(?<=\bsay )|(?<=\bthat )|(?<=\band )|(?<=\bso )|(?<=\byes )|(?<=\byeah )|(?<=\byep )|(?<=\byup )"
    r"|(?<=\bok )"
    r"|(?<=\bokay )|(?<=\bsure )|(?<=\bsorry )|(?<=\bgreat )|(?<=\bperfect )|(?<=\bplease )|(?<=\bhereby )|(?<=\bjust )"
    r"|(?<=\bunfortunately )|(?<=\bregretfully )|(?<=\bregrettably )|(?<=\bsadly )|(?<=\bafraid )|(?<=\bbut ))"
)
#: What a clause of assent may trail off in.
WITH_LOVE: Final = (
    r"(?: (?:too|as well|here|thanks|cheers|mate|man|folks|guys|team|all|everyone|sir|madam|ma'am|pls|please|la|lah|ar|ah"
    r"|now|indeed)){0,2}"
)
#: On the part of the writer.
OF_OURS: Final = (
    rf"(?:from (?:a|an|the|our) {OWN}++(?:'s)? (?:perspective|point of view|standpoint|angle|view|side)|(?:from|on|at|for"
    rf"|with|of|in) (?:me|us|(?:my|our|this|the) (?:side|end|part|team|department)|(?:the"
    rf" )?{OWN}++(?:'s)?(?: side| end| team| department)?))"
)
