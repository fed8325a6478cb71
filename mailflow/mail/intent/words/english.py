"""Whole clauses in English that approve, refuse, praise, or ask for the carrying out, composed of closed sets of words.

Data only: patterns over folded text, each with the characters it can begin with. One that approves reaches to the end of its
clause, so that no word beside it is left unread. The marks of `speaker` stand for the writer and for the matter.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.english_words import (
    AND_YES,
    EN_ACT,
    EN_ADV,
    EN_AS,
    EN_DONE,
    EN_END,
    EN_LEAD,
    EN_MAIL,
    EN_NOUN,
    EN_NP,
    EN_US,
    FIRM,
    FROM_US,
    HOW,
    NOT_SO,
    RIGHT,
    SEEN_HOW,
    SEEN_THING,
    SEEN_WELL,
    THINGS,
    TO_GO,
    YES_NOUN,
)  # fmt: skip
from mailflow.mail.intent.words.kinds import APPROVE, CARRY, FILLER, MATTER, POLITE, PRAISE, REJECT, RETURN, SELF, WEAK

ENGLISH: Final[tuple[tuple[str, str, str], ...]] = (
    (APPROVE, "iw" + OWN, rf"(?:{EN_US} {EN_ADV}{EN_ACT}|{EN_LEAD} {EN_ADV}(?:approve|endorse|accept|agree (?:to|with)"
         rf"|sign off on|confirm and approve)) {EN_NP}{EN_AS}{EN_END}"),
    (APPROVE, "iw" + OWN, rf"(?:i'm|we're|i've|we've) {EN_ADV}(?:approving|approved|signing off on|signed off on|endorsing"
         rf"|accepting) {EN_NP}{EN_AS}{EN_END}"),
    (APPROVE, "iw" + OWN, rf"(?:{EN_US} {EN_ADV}(?:approves?|concurs?|consents?|agrees?|endorses?)"
         rf"|{EN_LEAD} {EN_ADV}approve)(?: too| as well| fully| completely)?{EN_END}"),
    (APPROVE, OWN, rf"{OWN}++ (?:fully |hereby |formally )?(?:approves?|agrees? (?:to|with)|endorses?|accepts?"
         rf"|supports and approves|confirms?(?: and approves)?|has approved|have approved) {EN_NP}{EN_AS}{EN_END}"),
    (APPROVE, "ti", r"there (?:is|are) no objections?(?: at all)?(?: from (?:me|us|my side|our side|my team|our team))?$"
         rf"|(?:i|we) (?:do not|don't) have any objections?(?: to {EN_NP})?{EN_END}"),
    (APPROVE, "mo", r"(?:my|our) (?:answer|decision|vote) is (?:hereby )?approved$"),
    (FILLER, "1", r"100 ?% (?=approved|agreed)"),
    (FILLER, "a", r"(?<![a-z0-9] )after (?:carefully |thoroughly )?(?:reviewing|checking|reading|studying|discussing"
        r"|going through)(?: (?:the|this"
         r"|it|that|these|plan|proposal|document|details?|figures|numbers|budget|dates|with|my|our|team|internally|carefully|and"
         rf"|all|of|colleagues|{TITLE}++)){{1,9}}$"),
    (APPROVE, OWN, rf"{OWN}++ (?:has|have) no (?:objections?|concerns?|comments and approves?|objections? to {EN_NP})$"),
    (APPROVE, "c", r"concur(?:red)?$|consider it (?:done and )?approved$"),
    (APPROVE, "iw", rf"(?:i am|i'm|we are|we're) (?:fully |completely |totally |all )?in (?:favou?r(?: of {EN_NP})?|(?:full "
         rf"|complete )?agreement(?: with {EN_NP})?)$"),
    (APPROVE, "iw", rf"(?:i|we) {EN_ADV}(?:support|like|endorse) {EN_NP}{EN_AS} and {EN_ADV}approve"
         rf"(?: {EN_NP})?{EN_AS}{EN_END}|(?:i|we) {EN_ADV}support and approve$"),
    (APPROVE, "iw", r"(?:i|we) (?:fully |completely |totally )?agree (?:100 ?%|a hundred percent|wholeheartedly)$"),
    (APPROVE, "tibpr" + TITLE, rf"(?:{EN_NP}|plan|proposal|request) (?:has|have|gets?) (?:my|our) {HOW}(?:{YES_NOUN}|vote)$"),
    (APPROVE, "pg", r"(?:please )?go ahead and (?:(?:book|order|purchase|publish|schedule|send out) (?:it|them)|sign (?:it|the"
        r" contract)|start|begin|proceed|get (?:it )?started|launch(?: it)?|execute it"
         r"|implement (?:it|this|the plan))(?: now)?$"),
    (APPROVE, "iw", rf"(?:i'd|i would|we'd|we would) like to (?:formally )?confirm (?:my|our) {HOW}approval(?: (?:of|for|to)"
         rf" {EN_NP}{EN_AS})?$|(?:i've|we've) no (?:objections?|concerns?|issues?|problems?)(?: (?:to|with|about) {EN_NP})?$"),
    (APPROVE, "pc", rf"(?:please )?consider {EN_NP} (?:as )?(?:hereby |formally |fully )?approved$"),
    (APPROVE, "mo", r"(?:my|our) (?:answer|decision|vote) is (?:a )?(?:clear )?yes$"),
    (APPROVE, "itabcdfrswy", rf"(?<![a-z] )(?:(?:it's|it is|that's|that is|this is|so it's|that would be) )?(?:(?:a|an)"
         rf" )?{FIRM}yes(?: {FROM_US})$|(?:it's|it is|that's|that is|this is) (?:a |an )?{FIRM}yes(?: {FROM_US})?$"),
    (APPROVE, "gp", r"(?<![a-z] )(?:please )?go for it$"),
    (APPROVE, "dp", r"(?:(?<=yes, )|(?<=yes ))(?:please )?do(?: it| so)?$"),
    (APPROVE, "iw" + OWN, rf"(?<![a-z] ){EN_US} {EN_ADV}(?:signs? off|votes? (?:yes|to approve|in favou?r))(?: on"
         rf" {EN_NP})?{EN_END}"),
    (APPROVE, "hgpd", rf"(?<![a-z] )(?:(?:very |more than )?happy|glad|pleased|delighted) to (?:sign off(?: on {EN_NP})?"
         rf"|approve(?: {EN_NP})?|endorse {EN_NP})$"),
    (APPROVE, "h", rf"here's (?:my|our) {HOW}{YES_NOUN}{TO_GO}$"),
    (APPROVE, "a", rf"(?<![a-z] )approval (?:{FROM_US})$"),
    (APPROVE, "cpmr", r"(?:please )?(?:(?:count|put|mark|note|register|record) (?:me|us)(?: down)? (?:as|for) (?:approved"
         r"|approving|a yes|yes|in favou?r))$"),
    (APPROVE, "pknrl", rf"(?:please |kindly )?(?:note|record|register|log) (?:my|our) {HOW}{YES_NOUN}{TO_GO}$"),
    (APPROVE, "a", rf"approved and (?:signed|endorsed|confirmed|supported)(?: off)?{EN_END}"),
    (WEAK, "iwhfcgs", rf"(?:(?:i'm|i am|we're|we are) )?(?:all |very |quite |perfectly |fully )?(?:happy|fine|comfortable|ok"
        rf"|okay|good|satisfied)"
         rf" with (?:{EN_NP}|the (?:numbers|figures|terms|content|timeline|schedule))(?: {FROM_US})?$|(?:i'm|i am|we're|we"
         rf" are) (?:all )?(?:good|fine|ok|okay|set|happy) {FROM_US}$"),
    (REJECT, "rmod", rf"(?<![a-z] )(?:(?:my|our) )?(?:rejection|refusal|objection|disapproval) {FROM_US}"),
    (RETURN, "rs", r"(?<![a-z] )(?:returning|sending) (?:it|this|that|the [a-z]+)(?: back)?(?: to you)? for (?:revision|rework"
        r"|corrections?|changes)\b"),
    (WEAK, "iwoa", r"(?:(?:i'm|i am|we're|we are|all) )?on board(?: with (?:this|it|the plan|that))?$|(?:i'm|we're) (?:all"
         r" )?in$"),
    (WEAK, "tabhwfm", rf"(?:a )?(?:big |huge |double )?thumbs up(?: {FROM_US})?$|(?:with )?(?:(?:my|our) )?full support(?:"
         rf" {FROM_US})?$"),
    (PRAISE, "gnewft", r"(?:great|good|nice|excellent|wonderful|fantastic|terrific|brilliant) (?:work|job|stuff|effort"
         r"|thinking) (?:as (?:always|ever|usual)|again|here|once again|yet again)(?: (?:everyone|all|team))?$"),
    (APPROVE, TITLE, rf"{TITLE}++(?: {TITLE}++)* (?:is |are )?(?:hereby |fully |now )?(?:approved|accepted|agreed|endorsed)"
         rf"{EN_AS}{EN_END}"),
    (APPROVE, "a", rf"approved for (?:the )?{TITLE}++$"),
    (APPROVE, "p", rf"(?:please )?(?:find|receive) (?:here|herewith|hereby|herein) (?:my|our) {HOW}{YES_NOUN}{TO_GO}$"),
    (APPROVE, "iw", rf"(?<![a-z] )(?:i|we) (?:agree|approve|support and approve) {EN_NP}$"),
    (APPROVE, "iw", rf"(?<![a-z] )(?:i am|we are|i'm|we're) (?:fully )?agreed?(?: (?:with|to|on) {EN_NP})?{EN_END}"),
    (APPROVE, "iw" + OWN, rf"{EN_US} (?:has |have )?no any (?:objections?|concerns?)(?: (?:to|with|about|regarding|on)"
         rf" {EN_NP})?$"),
    (APPROVE, "mo", r"(?:my|our) (?:team|department|side|colleagues) (?:and i )?(?:has|have|see|sees) no (?:objections?"
         r"|concerns?)$"),
    (APPROVE, "nwdar", r"(?:well |duly )?(?:noted|received|read|reviewed|acknowledged)(?: with (?:many )?thanks)? (?:and|&)"
         r" (?:fully )?(?:approved|agreed)$"),
    (WEAK, "fo", r"(?:from|on|for) (?:my|our) (?:side|end|part),? (?:(?:it|this|that|everything|all) )?(?:(?:is|are)"
         r" )?(?:also |all )?(?:ok|okay|fine|good|no (?:problems?|issues?|concerns?)|agreed|clear)$"
         r"|(?:my|our) (?:side|end|part)(?:,? (?:is|has|have))?(?: all)? (?:ok|okay|fine|no (?:problems?|issues?|concerns?)"
         r"|agreed)$"),
    (WEAK, "ioftga", r"(?:for (?:me|us),? )?(?:(?:it is|it's|this is|that is|that's|all) )?(?:all )?(?:ok|okay|fine|good|no"
         r" problem)"
         rf" (?:for|with|to|by|from) (?:me|us|{OWN}++)$|for (?:me|us),? (?:it is|it's|this is|that is|that's) (?:ok|okay"
         rf"|fine|good)$"),
    (APPROVE, "ai", r"(?:agreed|approved|i agree|we agree) (?:on|with|to) all (?:points|counts)$"),
    (FILLER, "iw", r"(?:i|we) (?:regret|am sorry|are sorry|have) to (?:inform|tell)(?: you)? that"),
    (APPROVE, "abet", r"(?<![a-z] )(?:both|everything|all (?:of it|of them|items?|points?|sections?|parts?|the above|"
         r"(?:two|three|four|five|six) (?:items|points|sections|parts)))(?: is| are)? (?:hereby |fully )?(?:approved|agreed"
         r"|accepted)(?: (?:by|from) (?:me|us|my side|our side))?$"),
    (APPROVE, "p", r"(?:(?<=side, )|(?<= me, )|(?<= us, )|(?<=side\. )|(?<= me\. )|(?<= us\. ))please (?:go on|start|begin"
        r"|continue|go forward)(?: now)?$"),
    (APPROVE, "a", rf"agreed (?:with|to|on) {EN_NP}{EN_AS}{EN_END}"),
    (APPROVE, "fuc", rf"(?<![a-z] )(?:full|formal|official|unconditional|complete) approval(?: {FROM_US})?{TO_GO}$"),
    (APPROVE, "mo", rf"(?<![a-z] )(?!.*\bbudget\b)(?:my|our) {HOW}(?:approval|consent|sign-off){TO_GO}{EN_AS}$"),
    (WEAK, "tip" + TITLE, rf"(?:{EN_NP}|plan|proposal) (?:has|have|gets?) (?:my|our) (?:full |complete |total |unreserved"
        rf" )?(?:support|backing)$"),
    (APPROVE, "iwg", rf"(?:(?:i am|i'm|we are|we're) )?(?:giving|granting) you (?:my|our) {HOW}{YES_NOUN}{TO_GO}$"),
    (APPROVE, "y", rf"you(?:'ve| have)(?: got)? (?:{HOW}{YES_NOUN} from (?:me|us|my side|our side)|(?:my|our) vote)$"),
    (APPROVE, "ypf", rf"(?:you (?:may|can|are free to|are good to|are clear to|are welcome to|should feel free to)"
         rf"|(?:please )?feel free to) (?:now |therefore )?(?:go ahead|proceed|move forward|go on)(?: with {EN_NP}{EN_AS})?$"),
    (APPROVE, "iw", rf"{EN_US} {EN_ADV}(?:have|see) no (?:objections?|concerns?|issues?|problems?)(?: at all"
         rf"| whatsoever)?(?: (?:to|with|about|regarding|on) {EN_NP})?{EN_AS}{EN_END}"),
    (APPROVE, "n", rf"no (?:objections?|concerns?)(?: at all| whatsoever)?(?: (?:to|with|about|regarding"
         rf"|on) {EN_NP})?(?: (?:from|for|on) (?:my|our|the) (?:side|end|part|team|department)| from (?:me|us)| from {OWN}++"
         rf"| here)?$"),
    (APPROVE, "tyi" + TITLE, rf"(?:{EN_NP}{EN_AS} (?:is|are)(?: all)?|it's|that's|this is"
         rf"|it is) {EN_ADV}{EN_DONE}{EN_AS}{EN_END}"),
    (APPROVE, "prcda", rf"(?:plan|request|proposal|contract|document|report|change request"
         rf"|application)(?: and (?:the )?(?:plan|budget|timeline|schedule|scope|proposal))?(?: (?:is|are))?(?: both| all"
         rf"| fully| hereby)? (?:approved|accepted|agreed|endorsed){EN_AS}{EN_END}"),
    (APPROVE, "a", rf"approved(?:,? (?:both|all|everything|all items|all of it)(?: (?:the )?{EN_NOUN}(?: and "
         rf"(?:the )?{EN_NOUN})*)?)?{EN_AS}{EN_END}|approved (?:the )?plan and (?:the )?budget{EN_END}"),
    (APPROVE, "a", rf"(?:agreed|approved|endorsed|confirmed and approved|agreed and approved|approved and signed off"
         rf"|supported and approved)(?: (?:in full|by me|by us|for me|with (?:pleasure|thanks)))?{EN_END}"),
    (APPROVE, "fs", r"(?:fully )?supported$|(?:fully )?supported (?:and|&) approved$"),
    (APPROVE, "pkct", rf"(?:please |kindly )?(?:take|consider|treat|accept|regard|count|see|use|register"
         rf"|record) {EN_MAIL}(?: as| to be)? (?:(?:my|our|being) )?{HOW}{YES_NOUN}{TO_GO}$"),
    (APPROVE, "tm", rf"{EN_MAIL} (?:hereby )?(?:serves as|is|constitutes|confirms|represents|counts as|shall serve as"
         rf"|may serve as|can be taken as|is to be taken as|gives|grants|documents) (?:my|our"
         rf"|{OWN}++'s) {HOW}{YES_NOUN}{TO_GO}$"),
    (APPROVE, "m", rf"my {HOW}{YES_NOUN}{TO_GO} (?:is )?(?:hereby )?(?:given|granted|confirmed)$"),
    (APPROVE, "aho", rf"(?:our {HOW}{YES_NOUN} is (?:hereby )?(?:given|granted|confirmed)|(?:here|herewith"
         rf"|hereby) (?:is )?(?:my|our) {HOW}{YES_NOUN}{TO_GO}|{HOW}approval{TO_GO} (?:is )?(?:hereby )?(?:given|granted"
         rf"|confirmed))$"),
    (APPROVE, "icw", rf"(?:(?:i|we) {EN_ADV}(?:can |do |want to )?)?(?:give|grant|confirm|express|convey|provide|extend"
         rf"|confirming|giving|granting)(?: you)? (?:my |our |the )?{HOW}{YES_NOUN}{TO_GO}(?: without (?:any )?reserves?)?$"),
    (APPROVE, "y", rf"you(?:'ve| have)(?: got)? (?:my|our|the"
     rf"|{OWN}++'s) {HOW}(?:support and )?{YES_NOUN}(?: from (?:me|us|my side"
         rf"|our side))?{TO_GO}$"),
    (APPROVE, "gpkls", r"(?:please |kindly |so )?(?:go ahead|proceed|move forward|carry on)(?: (?:and (?:proceed|implement)"
         r"|as (?:planned|proposed|described|outlined|submitted|requested|suggested|per (?:the|your) (?:plan|proposal"
         r"|request))|according to (?:the )?plan|accordingly|with (?:this|it|the (?:plan|proposal|project|implementation"
         r"|request|next steps?|purchase|payment|contract)|implementation)(?: as (?:planned|proposed|described))?"
         r"|on this basis))?$"),
    (FILLER, "pktiwjd", rf"(?:please |kindly ){{0,2}}(?:be (?:informed|advised|notified|assured)|note) that (?=(?:i|we|my|our"
         rf"|{OWN})\b)|(?:this is|i am writing|i write|just|i wish|i'd like|we wish|we'd like) to (?:confirm|inform you"
         rf"|certify|notify you|advise you|let you know|tell you|say)(?: that)? (?=(?:i|we|my|our)\b|(?:the )?{OWN})"),
    (FILLER, "c", r"(?<=[., ] )confirm (?:that )?(?=(?:i|we)\b)"),
    (FILLER, "iw", r"(?:i|we) (?:can |hereby |do |can hereby |herewith )?(?:confirm|declare|state|certify) (?:that )?(?=(?:i"
         r"|we)\b)"),
    (POLITE, "tj", r"(?:this is|just)(?: a (?:short|quick) (?:note|mail|reply))? to confirm$"),
    (FILLER, "iwrcvdl", rf"{NOT_SO}(?:(?:i|we)(?:'ve| have)? )?{SEEN_WELL}(?: {SEEN_THING})?{SEEN_HOW}$"),
    (FILLER, "rcvdlg", rf"{NOT_SO}{SEEN_WELL}(?: {SEEN_THING})?{SEEN_HOW},? (?:and|so|&) {AND_YES}"),
    (SELF, "iw", rf"(?:i|we)(?:'ve| have)? {SEEN_WELL}(?: {SEEN_THING})?{SEEN_HOW},? (?:and|so|&) {AND_YES}"),
    (PRAISE, "tahenidpwl" + TITLE, rf"(?:(?:the |your |this |all (?:the )?|both |these )*(?:{THINGS}|everything|things|all"
         rf"|what you (?:wrote|propose|proposed)|it all|reasoning|approach|idea|numbers and dates|preparation|dates|terms"
         rf"|structure)|this|it|that) (?:(?:is|are|looks?|sounds?|seems?)(?: (?:all |very |quite |perfectly |absolutely "
         rf"|both |really |completely )*{RIGHT}(?:(?:,| and)? (?:very |well )?{RIGHT}){{0,2}})|checks? out|adds? up"
         rf"|match(?:es)?|tally|tallies|all looks?|makes sense|make sense|has been well prepared|was well prepared|reads well"
         rf"|meets? (?:the|our) (?:requirements|needs|expectations))(?: (?:to me|to us|from my side|from our side|on my side"
         rf"|from here|for me))?$"),
    (PRAISE, "lsnfvaitmbdwe", r"(?:looks?|sounds?|seems) (?:all |very |quite |perfectly )?(?:correct|right|accurate|complete"
         r"|clear|in order|fine|good|great|solid|perfect|reasonable|sensible|excellent|thorough|convincing"
         r"|comprehensive)(?: (?:to me|to us|from my side|from our side|from here|on my side))?$|(?:numbers|figures|data"
         r"|everything|budget|dates|all) (?:check(?:s)? out|add(?:s)? up|match(?:es)?|(?:all )?(?:correct|fine|clear"
         r"|in order))$|all (?:clear|correct|fine|in order)(?: (?:to|for) me)?$|(?:very )?(?:well|nicely) (?:prepared|done"
         r"|written|thought out|structured)(?:,? and (?:clear|complete))?$|(?:it |this |that |all )?makes (?:perfect |total "
         r"|complete )?sense(?: to (?:me|us))?$|very (?:clear|good|thorough|complete)(?: and (?:well prepared|complete|clear"
         r"|thorough))?$"),
    (WEAK, "niwt", r"(?:(?:i|we) have |there (?:are|is) |i see |(?:i|we)(?:'ve| have)? (?:got|found) )?(?:nothing (?:else"
         r"|further|more)(?=$| from| on)|nothing(?: (?:else|further|more))? to (?:add|change|comment on|correct|object to"
         r"|report)|no(?: (?:legal|compliance|technical|financial|further|other|more|additional|open|remaining))?"
         r" (?:comments?|remarks?|questions?|changes?|edits?"
         r"|corrections?|suggestions?|reservations?|notes|additions?|points|errors?|mistakes?|issues?|problems?|concerns?"
         r"|amendments?|modifications?|conditions?|strings attached|caveats?|exceptions?|objections? whatsoever)(?: (?:needed"
         r"|required|necessary|to make|to report|found|to add))?)(?: (?:from"
         rf"|on) (?:my|our) (?:side|end|part)| (?:from|on) (?:me|us|here|(?:the )?{OWN}++(?: side| team| department)?))?$"),
    (FILLER, "w", r"with (?:no|zero) (?:further |other |additional )?(?:comments?|remarks?|changes?|questions?|objections?"
         r"|reservations?|conditions?)$|without (?:any )?(?:further )?(?:comments?|remarks?|changes?|questions?|objections?"
         r"|reservations?|conditions?)$"),
    (POLITE, "tm", r"(?:many )?(?:thanks|thank you)(?: (?:very much|v much|so much|a lot|again|all|everyone|both))?(?: for (?:the"
         r"|your|all the|all your|this|preparing|putting|sharing|sending|submitting|organi[sz]ing|taking|the quick|the clear"
         r"|the detailed|the good|the great|the thorough|your hard|your great|keeping|all)(?: (?:update|details?|information"
         r"|plan|proposal|work|effort|efforts|hard work|good work|great work|preparation|summary|mail|email|message|reminder"
         r"|patience|support|help|time|document|documents|it|this|that|us|me|together|informed|up to date|posted|explanation"
         r"|clarification|request|materials|report|sharing|sending|overview|care|everything|all|and|the|care of|on|so|quickly"
         r"|carefully|well|thorough|detailed|clear|quick|very|good|great)){0,5})?$"),
    (POLITE, "a", r"any (?:further )?questions,? (?:just |please )?(?:let me know|ask|call me)$"),
    (POLITE, "kpiflgtwh", r"(?:please )?(?:keep (?:me|us) (?:posted|updated|informed|in the loop)(?: (?:on|about"
         r"|of) (?:the )?(?:progress|status|next steps|how it goes|developments))?|let (?:me|us|the team|everyone|them|others"
         r"|all|all concerned) know(?: (?:the (?:result|outcome|progress)|how it goes|if (?:you need|i can) (?:anything"
         r"|help)(?: else)?|accordingly))?|inform (?:the team|everyone|all|all concerned|the others|the requester"
         r"|the departments?|the applicant|the supplier|the vendor|all parties)(?: accordingly)?)$"),
    (POLITE, "bgalwpcy", r"(?:all the best|best of luck|good luck)(?: (?:with|for) (?:the|your|this|it)(?: (?:launch|project"
         r"|campaign|event|implementation|rollout|next steps|work|plan))?)?$|let's (?:go|get going|move(?: on| forward"
         r"| ahead)|do (?:it|this)|get (?:it|this) (?:done|started|going)|start|make it happen|proceed|begin)$"
         r"|well done(?: (?:all|everyone|team|to (?:all|everyone|the team)(?: involved)?|on (?:this|the plan)))?$|(?:please "
         r"|you can )?count on (?:us|me|(?:our|my) (?:full )?(?:support|help))$"),
    (CARRY, "abcdefhikmnoprsty" + PARTY + OWN, rf"(?:(?:the )?(?:finance|procurement|purchasing|hr|it|admin|marketing"
         rf"|operations|sales|everyone|team|all|{PARTY}++|{OWN}++)(?: (?:team|department|dept))? ?(?:to |will |can |may "
         rf"|should now )?)?(?:please |kindly |can |may |to |can now |may now |you can |you may )*(?:arrange|process|make"
         rf"|release|start|begin|initiate|continue|complete|prepare|organi[sz]e|implement|execute|handle|carry out|take (?:it"
         rf"|this) forward|schedule|file|archive|distribute|publish|notify|proceed|coordinate|follow up|move (?:it"
         rf"|this) forward|forward)(?: (?:with|on|to))?(?: (?:the|this|it|all|with|your|next|further|related"
         rf"|necessary))*(?: (?:payment|purchase|purchasing|order|implementation|execution|steps?|work|process|preparations?"
         rf"|procurement|rollout|launch|project|plan|filing|arrangements?|follow-up|details|team|everyone|accordingly"
         rf"|rest of the team|departments?|relevant departments?|parties|documents?|action|actions"
         rf"|activities))?(?: (?:accordingly|immediately|asap|as soon as possible|right away|as planned|as usual|in due course"
         rf"|now|straight away"
         rf"|promptly))*$"),
    (REJECT, "iwaurs", r"(?:(?:i am|i'm|we are|we're) (?:sorry|afraid)(?: to say)?(?: that| but)? )?(?:(?:i|we) (?:regret"
         r"|am sorry|are sorry)(?: to (?:inform|tell|advise) you)?(?: that)? )?(?:i|we) (?:hereby |regretfully "
         r"|unfortunately |therefore |really |simply |do |must |will |have to |need to |am forced to |are forced to "
         r"|have no choice but to )*(?:have to decline|must decline|must reject|have to reject|cannot approve|can't approve"
         r"|can not approve|do not approve|don't approve|am unable to approve|are unable to approve|am not able to approve"
         r"|cannot agree|can't agree|do not agree|don't agree|cannot accept|can't accept|will not approve|won't approve"
         r"|am not approving|decline|reject|refuse|disapprove|object|oppose|veto|turn (?:it|this) down)\b(?: (?:with|to|of))?"),
    (REJECT, "iw", rf"(?:i am|i'm|we are|we're) (?:strongly |firmly |totally |definitely )?(?:against|opposed to"
         rf"|not in favou?r of|not in agreement with)(?: {EN_NP})?$"),
    (REJECT, "mot", r"(?:my|our|the) (?:answer|decision|vote|reply) is (?:a |a clear |still )?no$"),
    (REJECT, "itabcdfrswn", rf"(?<![a-z] )(?:(?:it's|it is|that's|that is|this is) )?(?:(?:a|an) )?{FIRM}no (?:{FROM_US})$"
         rf"|(?:it's|it is|that's|that is|this is) (?:a |an )?{FIRM}no(?: {FROM_US})?$"),
    (REJECT, "iwom" + OWN, rf"(?:{EN_US}|my side|our side)(?: am| are| is|'m| do| does)? not (?:agree|approve|accept|support)\b"),
    (REJECT, "iw", rf"(?:i|we) disagree (?:with |on |to )?{EN_NP}$"),
    (REJECT, "wih", r"(?:(?:i am|i'm|we are|we're) )?withholding (?:my|our|the) approval\b|(?:i|we) withhold (?:my|our)"
         r" approval\b"),
    (REJECT, "iw", r"(?:i|we)(?: have|'ve)? decided (?:to decline|to reject|not to approve|against)\b"),
    (REJECT, "m", r"(?:my|our) approval is (?:hereby )?(?:refused|withheld|denied)$"),
    (RETURN, "iw", rf"(?:(?:i|we) return|(?:i'm|i am|we're|we are) (?:returning|sending)) (?:it|this|that|the plan|the proposal"
         rf"|the document|{TITLE}++)(?: back)?(?: to you)?(?: for (?:revision|rework|correction|changes))?(?=$| because"
         rf"| since| as the)"),
    (RETURN, "pafrcu", r"(?:please )?(?:revise|correct|fix|amend|update|rework|complete|adjust|add"
        r"|redo)(?: [a-z0-9]+){1,6} and (?:then )?"
         r"(?:(?:send|submit)(?: me| us)? (?:a|the) (?:new|revised|corrected|updated) (?:version|plan|proposal)"
         r"|resubmit)(?: it)?$"),
    (RETURN, "pr", r"(?:please )?(?:redo|rewrite|rework|redraft|recalculate|recheck)(?: [a-z]+){0,4},? and (?:then )?"
         r"(?:resubmit|resend|send (?:it |this )?(?:again|back)|submit (?:it )?again)$"),
    (FILLER, "isw", r"(?:i am |i'm |we are |we're )?(?:very |so )?(?:sorry|afraid),? but (?=(?:i|we) (?:cannot|can't|can not"
         r"|have to|must|will not|won't|do not|don't|am unable|are unable))"),
    (REJECT, OWN, rf"{OWN}++ (?:hereby |therefore |unfortunately )?(?:objects?(?: to)?|rejects?|declines?|disagrees?(?: with)?"
         rf"|opposes?|disapproves?(?: of)?|refuses?|does not (?:approve|agree(?: to| with)?|accept|support)|do not (?:approve"
         rf"|agree|accept)|cannot (?:approve|agree(?: to| with)?|accept)|can't (?:approve|accept|agree)|is unable to approve"
         rf"|is against)\b"),
    (REJECT, "pkct", rf"(?:please |kindly )?(?:take|consider|treat|accept|regard) {EN_MAIL}(?: as)? (?:(?:my"
         rf"|our) )?(?:formal |written |official |final )*(?:rejection|refusal|objection|disapproval|rejected|declined|denied"
         rf"|refused)$"),
    (SELF, "bfp" + OWN, rf"(?:by|from|for) (?:the )?{OWN}++|{OWN}++(?:'s)?(?: side| end| team| department| dept\.?)?"),
    (SELF, "oa", rf"on behalf of (?:the )?{OWN}++(?: (?:department|dept|team))?"),
    (MATTER, TITLE, f"{TITLE}++"),
    (POLITE, "hewlsatrcyf", r"have (?:a|an) (?:(?:very |really )?(?:nice|great|good|lovely|wonderful|pleasant|fantastic|safe"
         r"|relaxing|productive|happy|excellent) )(?:one|day|evening|afternoon|morning|night|weekend|week|trip|holiday"
         r"|holidays|time|rest of (?:the|your) (?:day|week)|long weekend|start (?:to|into) the week|break"
         r"|flight)(?: ahead)?(?: all| everyone| team| too)?$|enjoy (?:the|your) (?:(?:rest of (?:the|your) )?(?:weekend"
         r"|evening|holiday|holidays|day|week|break|long weekend))$"),
    (POLITE, "lwtsryc", r"(?:(?:i am|i'm|we are|we're) )?(?:looking|look) (?:very much )?forward to (?:it|this|that"
         r"|the (?:launch|result|results|outcome|event|project|campaign|rollout|kick-?off|start|next steps|implementation"
         r"|success|start of (?:this|the project))|seeing (?:it|this|the results?|the outcome|you|how it goes|it (?:live"
         r"|in action|happen))|working (?:with (?:you|the team|everyone)|together)(?: on (?:this|it))?|hearing (?:from you"
         r"|how it goes)|your (?:update|updates|news|feedback))$"),
    (POLITE, "tsctrywfgb", r"(?:talk|speak|chat|catch up)(?: to you| with you)? (?:soon|later|tomorrow)$|see you(?: (?:soon"
         r"|around|later))?$|take care$|(?:respectfully|cordially|warmly|yours|faithfully|gratefully|truly)(?: (?:yours|truly"
         r"|sincerely|faithfully|respectfully))?$|(?:with )?(?:best|kind|kindest|warm|warmest|many|all)(?: and (?:kind|best"
         r"|warm))? (?:regards|wishes|greetings|thanks)(?: (?:from (?:me|us|beijing|shanghai)))?$|(?:thx|tks|ty|thnx"
         r"|thanx)(?: (?:a lot|all|again|so much|and regards|and best regards))?$|thanks (?:and|&) (?:best |kind "
         r"|warm )?(?:regards|wishes)$|good (?:day|evening|night)$|morning$"),
    (POLITE, "fhpdaisj", r"(?:please )?feel free to (?:call|contact|reach out|ask|ping|write|email|get in touch)(?: (?:to "
         r"|with )?(?:me|us))?(?: (?:any ?time|with (?:any )?questions|if (?:you have )?(?:any )?(?:questions?|issues)"
         r"|if needed|if you need (?:anything|more)(?: else)?))?$|(?:i am |i'm |we are |always )?(?:happy|glad"
         r"|here) to (?:help|assist|support|answer (?:any )?questions|discuss|talk|chat|explain|clarify|elaborate|jump on a"
         r" call|walk (?:you|anyone)"
         r" through (?:it|this))(?: (?:if (?:helpful|useful|of help|anything is unclear)|in person|over coffee|by phone))?(?:"
         r" (?:if (?:needed|required|you need (?:me|anything))"
         r"|any ?time|with (?:anything|the next steps)))?$|(?:do not|don't|please do not|please don't) hesitate to (?:call"
         r"|contact|ask|reach out|get in touch|write)(?: (?:to |with )?(?:me|us))?(?: (?:any ?time|with (?:any )?questions"
         r"|if (?:you have )?(?:any )?questions?|for (?:any )?questions))?$|(?:just |please )?(?:call|ping|contact|email"
         r"|ask) me (?:any ?time|if (?:you have )?(?:any )?questions?|if (?:you )?need(?:ed)?(?: anything)?)$"),
)  # fmt: skip
