"""English courtesies beside an answer, as word fields: that it is late and why, what was read and found, offers, wishes, thanks.

Data only, by the plan of `english`: whole clauses from their beginning to their end. Nothing of the matter, no amount, no term
and nobody else's word has a place in one.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.held_up_english import MAIL, REASON, SLOW
from mailflow.mail.intent.words.kinds import FILLER, POLITE, WEAK

_HEAD: Final = r"(?<![a-z] )"
_SORRY: Final = (
    r"(?:(?:and|again|once more|so|very|really|terribly|awfully|truly|oh|many|my|our|sincere|big|huge|a thousand"
    r"|please accept my|please|with) ){0,3}"
    r"(?:sorry|apologies|apology|i apologi[sz]e|apologi[sz]ing|pardon me|forgive me|excuse me|pardon|my bad|mea culpa"
    r"|my fault|my mistake|oops|whoops)"
)
#: When one came to it.
_WHEN: Final = (
    r"(?: (?:now|only now|just now|today|this morning|this afternoon|this evening|yesterday|last night|earlier|just|again"
    r"|already|finally|at last|over (?:lunch"
    r"|breakfast|coffee|dinner|tea|the weekend|my coffee|my lunch|my tea)|on the (?:train|plane|bus|way(?: home| in)?|sofa)"
    r"|at home|in the end|with attention|with interest|twice|three times"
    r"|once more|carefully|properly|thoroughly|closely|in full|in detail|in peace|with a fine[- ]tooth(?:ed)? comb"
    r"|from (?:start to finish|top to bottom"
    r"|cover to cover|a to z|end to end)|top to bottom"
    r"|front to back|back to front|cover to cover|start to finish|line by line|page by page|word for word"
    r"|all the way(?: through)?|with (?:my|the|our) team|with (?:my|our) colleagues"
    rf"|(?:in|with|within) (?:the )?{OWN}++|(?:in|within|among|inside|across) (?:the|my|our) (?:(?:whole|entire|leadership"
    rf"|management|project) )*(?:team|department|group|office|unit|board)|together|(?:in|at|during|on) (?:(?:our|the|my"
    rf"|this|today's|yesterday's|a"
    rf"|weekly|team|department|departmental|management|staff|morning|internal|regular|monthly|daily|last|week's"
    rf"|morning's) )+(?:meeting|call|stand-?up|round|session|jour fixe|huddle|catch-?up)|internally|before (?:lunch"
    rf"|answering|replying)"
    rf"|all day|all week|all morning|there|a bit|somehow|completely"
    r"|for (?:me|you|once|days|a while|ages|far too long|too long|a week)|properly now|at my desk|in one go|in one sitting))*"
)
_LOST: Final = (
    rf"{MAIL} (?:(?:just|only|somehow|sadly|clearly|simply|totally|completely|nearly|almost|had|has|have|must have"
    rf"|seems to have|apparently|then|even) )*(?:got|was|been|is|ended up|went|landed|slipped|fell|fallen|sat|lay|vanished|hid"
    rf"|disappeared|drowned|sank|sunk|escaped|passed|flew|stayed|gets|had been|has been|sitting|waiting|missed|dropped|hiding"
    rf"|came|arrived|reached|got away)(?: (?:sitting|buried|lost|stuck|hidden|overlooked|missed|forgotten|swamped|filtered"
    rf"|parked|unread|late|by|past|through|down|off|under|away|from|out of|in|into|to|at|me|us|my|our|the|a|long|list|pile"
    rf"|stack|radar|inbox|mailbox|junk|spam|folder|filter|bottom|of|backlog|queue|attention|notice|sight|mind|eye|cracks|net"
    rf"|desk"
    rf"|for|days|week|weeks|while|too|drafts|outbox|tray|sorry|many|others|hundred|hundreds|heap|mountain|avalanche"
    rf"|emails?|mails?|hundred others|while i was|away|on holiday|on leave|over the (?:weekend"
    rf"|holidays)|everything|everything else|other mails|view|reading list))*"
)
#: Who could only then open it was late; who could only open it did no more.
_AT_LAST: Final = r"(?:now|just now|today|this morning|this afternoon|this evening|yesterday|last night|tonight)\b"
_GOT_TO: Final = (
    rf"(?!(?:[a-z']+ ){{0,2}}only (?:opened|saw|seen|read|found|looked at) the [a-z-]{{3,12}}(?:$|,))"
    rf"(?:(?:i|we|i've|i'd|i'm|we've|i have|we have|i had|had|have|and|so|but|am) )?(?:(?:only|just|finally|at last|now|ever"
    rf"|eventually|nearly|almost|really|honestly|already|still|again|thought|even|clearly|totally|completely|also|simply"
    rf"|clean) )*"
    rf"(?:(?:got|getting|get|came|come|coming|gotten|went|sat down|managed) (?:round |around |back |down |the chance "
    rf"|the time |a chance |a minute |time )?to (?:it|this|that|{MAIL}|you|reading (?:it|this)|read (?:it|this|through it)"
    rf"|look(?:ing)? at (?:it|this)"
    rf"|(?:reply|answer|respond|answering|replying)|the (?:end|bottom) of (?:it|my inbox))|got there|made it"
    rf"|(?<!only )(?:could|was able to|managed to) (?:(?:finally|(?:only|just)(?= [a-z -]{{3,40}} {_AT_LAST})) )*(?:open|read|see"
    rf"|access|get to|look at|download"
    rf"|get hold of)(?: the (?:attachments?|file|document|mail|pdf|e-?mail|proposal))?|saw|seen|seeing"
    rf"|found|noticed|noticing|opened|spotted|discovered|caught up(?: (?:on|with) (?:{MAIL}|mail|e-?mails?|my (?:inbox"
    rf"|mails?|e-?mails?)))?"
    rf"|catching up(?: (?:on|with) (?:{MAIL}|mail|e-?mails?|my (?:inbox|mails?|e-?mails?)))?|clearing (?:my|the"
    rf"|out my) (?:inbox|backlog|desk|mail|mails|list)|working through my (?:inbox|backlog|mails?)|missed|overlooked"
    rf"|forgot(?:ten)?(?: about)?|lost track of|dropped the ball on)"
    rf"(?: {MAIL})?{_WHEN}(?: (?:till now|until now|so far))?{_WHEN}"
)
_THOUGHT: Final = (
    rf"(?:i )?(?:(?:honestly|really|actually|genuinely) )?(?:thought|believed|assumed|was sure|could have sworn"
    rf"|was convinced) (?:that )?(?:i|we)(?:'d| had) (?:(?:already|long|long since|also) )*(?:replied|answered|responded"
    rf"|approved|sent(?: (?:this|it|my (?:answer|reply|approval)))?"
    rf"|done (?:this|it|so)|signed(?: (?:this|it))?(?: off)?|given (?:my (?:approval|answer|ok)|you my (?:ok"
    rf"|approval)))(?: (?:to )?{MAIL})?{_WHEN}"
)
_TOOK: Final = (
    rf"(?:(?:that |and )?(?:it|this|that|i)(?:'s| has)? (?:took|taken|has taken|had taken) (?:me |us |so |this |a |quite "
    rf"|rather |far |too |very )*(?:long|while|ages|forever|time|few days|week|bit|longer than (?:it should(?: have)?|planned"
    rf"|expected|hoped|usual)|a while)"
    rf"(?: (?:to (?:answer|reply|respond|get (?:back )?to (?:you|it|this)|read (?:it|this))|from (?:me|my side)|again"
    rf"|this time|here))*|took (?:me |us )?(?:so long|a while|ages|forever|some time)"
    rf"|(?:that )?you (?:had|have|needed) to (?:wait|chase(?: me)?|remind me|ask (?:me )?(?:twice|again)|follow up"
    rf"|nudge me)(?: (?:so long|again|twice))*|(?:it's|it has|it is) (?:been )?(?:an?|one of those|one) ?(?:crazy|mad|busy"
    rf"|hectic|long|wild|full|manic|chaotic|intense"
    rf"|insane)? ?(?:week|day|month|morning|days|weeks|time)(?: (?:here|at work|so far|for (?:me|us)|again))*|(?:just |only "
    rf"|barely )?(?:under|in|on|before) (?:the (?:wire|deadline)|time(?: for once)?)|better late than never|late as (?:ever"
    rf"|always|usual)"
    rf"|(?:i was |was |had )?(?:snowed under|swamped|up to my (?:neck|ears|eyes)(?: in (?:work|mails?|meetings))?"
    rf"|drowning in (?:mails?|e-?mails?|meetings|work)|buried in (?:work|mails?|e-?mails?|meetings)))(?: {_WHEN.strip()})?"
)
#: What was read, and that all of it is clear.
_TEXT: Final = (
    rf"(?:it|this|that|everything|it all|all of it|the lot|the whole (?:thing|lot|document|plan|proposal|paper|pack)|(?:the"
    rf"|your|this) (?:(?:whole|full|entire|attached|complete) )?(?:document|proposal|plan|request|mail|e-?mail|message"
    rf"|attachments?|papers?|text|material|content|contents"
    rf"|details|pack|file|files|attach|note|submission|draft|mail below|email below|trailing mail|trail|same)|the same"
    rf"|every (?:single )?(?:page|line|word|section|detail|paragraph|clause|point|sentence|item)(?: of (?:it|this))?"
    rf"|{TITLE}++|same|all|both)"
)
_READ: Final = (
    rf"(?:(?:i|we|i've|we've|i have|we have|i did|we did|did|as promised|the team|the team has|our team has|my (?:deputy"
    rf"|assistant|colleagues?|team|controller|lawyers?|boss|manager) and i|{OWN}++|{OWN}++ has|{OWN}++ have|have|had|has|and"
    rf"|just|my team and i have"
    rf"|my team has) )*(?:(?:just|now|finally|already|also|carefully|duly|then|since|both|all|personally|quickly|even|fully) )*"
    rf"(?:had (?:a|an|another|one more|my|the) (?:(?:good|proper|quick|close|careful|thorough|long|second|final|last|full"
    rf"|decent|detailed|little|short|nice) ?)*(?:look|read|think|browse|scan|look through|read through|read-through"
    rf"|go through|check|chat|discussion|word)"
    rf"(?: (?:at|through|over|of|about|on|with) (?:{_TEXT}|my team|the team))?|(?:went|gone|been|go|run|ran|worked|looked"
    rf"|leafed) (?:through|over|at) {_TEXT}|(?:read|checked|reviewed|studied|examined|digested|verified|understood|assessed"
    rf"|seen|discussed|finished|considered|absorbed"
    rf"|taken in|perused|vetted|scrutini[sz]ed|evaluated|pored over|combed through|reread|re-read|double-checked"
    rf"|cross-checked|proofread|looked at|looked through|finished reading|completed"
    rf"|finished)(?:,? (?:and|&) (?:fully )?(?:read|checked|reviewed|understood|studied|discussed|digested"
    rf"|considered))?(?: (?:through )?{_TEXT})?(?: through)?"
    rf"|(?:completed|finished|concluded|done|made) (?:my|our|the|a|an|its|their) (?:(?:own|full|internal|careful|final"
    rf"|thorough) )*(?:review|check|reading|assessment|checks|evaluation)(?: of {_TEXT})?|(?:gave|given|give) {_TEXT} (?:a|my"
    rf"|an|our|one|the) (?:(?:good|proper|full|careful|thorough|close"
    rf"|quick|final|last|undivided|long|complete) ?)*(?:read|reading|look|check|read-through|review|attention|going-over"
    rf"|once-over|think)|taken (?:a|the) (?:(?:good|proper|careful|close|long) )*(?:look|time)(?: (?:at|to read) {_TEXT})?"
    rf"|had (?:my|our) (?:people|team|colleagues?|staff|deputy|controller|lawyers?|assistant) (?:check|review|read|look at"
    rf"|look over|go through|verify) {_TEXT}|(?:spoke|talked|conferred|checked in|sat down) (?:with|to) (?:my|our) (?:team"
    rf"|colleagues|people|department|deputy)(?: (?:about|on) (?:it|this))?|read (?:up on )?{_TEXT}|(?:had|got|found|took"
    rf"|taken|made|managed to find|finally had) (?:(?:a|the|some|enough|my"
    rf"|quiet|good|proper|full|(?<=a )little|free|real) )*(?:chance|time|opportunity|moment|minute|hour|leisure)(?: (?:now"
    rf"|finally|today))? to"
    rf" (?:(?:properly|carefully|fully|thoroughly|finally|really) )?(?:read|review|study|look (?:at|through|over|into)"
    rf"|go (?:through|over)|digest|check|consider|work through|sit down with)(?: through)? {_TEXT}(?: through"
    rf"| over)?){_WHEN}(?:,? which is why (?:it|this|my (?:reply|answer)) took (?:a|some|me|us|so|bit|little|day|days"
    rf"|week|while|time|longer|long| )+)?"
)
_CLEAR: Final = (
    rf"(?:(?:everything|it all|all of it|all|the content|the contents|content|contents|it|this|that|the (?:document|proposal"
    rf"|plan|request|text))(?:'s| is| are| was)? (?:(?:all|very|quite|perfectly|completely|crystal|now|well|clearly|fully"
    rf"|both|also|absolutely) )*(?:clear|understood|in order|in good order"
    rf"|as it should be|clear and (?:complete|correct|fine|understood)|clear now|clear to me|clear for (?:me|us))(?: (?:now"
    rf"|to me|to us|here|for me|for us|from (?:my|our) side|and complete))*|(?:checked and |reviewed and |all )?found (?:it "
    rf"|this |all |everything |all of it )?(?:to be )?(?:all )?(?:in|"
    rf"in good|in perfect|in the best) order|(?:i|we) (?:(?:fully|completely|have|do|well) )*(?:understand"
    rf"|understood) (?:the |its |all the |your )?(?:content|contents|it|this|everything|all|request|proposal|plan|document"
    rf"|details|intent)|understood(?: (?:everything|the content|it|all of it))?"
    rf"|(?:my|our|{OWN}++'s|all (?:my|our|of my|of our|{OWN}++'s)?) ?(?:points|questions|comments|remarks|queries|concerns"
    rf"|inputs?|notes)(?: (?:from (?:{OWN}++|me|us)|of (?:{OWN}++|ours|mine)))? (?:have|were|are|has|had)(?: all| now| both"
    rf"| been| already)* (?:taken care of|taken into account|taken on board|taken up"
    rf"|incorporated|included|addressed|answered|resolved|dealt with|covered|settled|cleared|clarified|reflected|worked in"
    rf"|considered|built in)(?: (?:now|already|properly|well|nicely|in (?:it|this|this version|the document|full)))*"
    rf"|all (?:set|clear|in order)(?: (?:from|on|at|for) (?:me|us|(?:my|our) (?:side|end)|(?:the )?{OWN}++(?: side)?))?"
    rf"|(?:(?:i'm|i am|we're|we are|and|now|all|just|finally) )*(?:done|finished|through) (?:reading|checking|reviewing"
    rf"|with (?:my|our|the) (?:review|reading|check)|with (?:it|this|everything))(?: (?:it|this|now|all of it|everything))*"
    rf"|(?:(?:it|this|everything|that|and) )*(?:ticks|checks) all (?:the |our |my |of our )?boxes(?: (?:for|from) (?:me|us"
    rf"|{OWN}++))?|all (?:the |our |my )?boxes (?:are )?(?:ticked|checked)(?: (?:for|from) (?:me|us|{OWN}++))?"
    rf"|(?:(?:we're|we are|i'm|i am|everyone(?: here)? is|my team is|the team is|our team is|{OWN}++ is|all"
    rf"|we're all) )?(?:(?:all|fully|completely|totally|well|now|also) )*aligned(?: (?:on|with|about) (?:this|it|that"
    rf"|the (?:plan|proposal|document)|everything)| internally| here| now)*|full alignment(?: (?:on|from) (?:this|it|(?:my"
    rf"|our) (?:side|end)|us))*"
    rf"|content noted|contents noted|no (?:surprises|red flags)(?: here| in it)?|nothing (?:unusual|odd|out of order|amiss"
    rf"|wrong)(?: in it| with it| here)?|well received(?: and (?:understood|noted))?)"
)
#: What one offers beside the answer, and on what occasion: help, a paper, a talk.
_NEED: Final = (
    rf"(?:(?:if|in case|whenever|when|should|as soon as) (?:you|anyone|anybody|they|there|anything|someone|the team"
    rf"|{PARTY}++)(?: (?:ever|still|do|also|should|might|may|guys|all))*(?: (?:need|needs|want|wants|require|requires|have|has"
    rf"|is|are|'s|like|would like|be|get|wish|comes?|turns?|feel|run"
    rf"|hit|see))+(?: (?:me|us|a|an|any|anything|something|more|further|other|else|the|my|our|another|additional|from|of|to"
    rf"|for|on|here|up|in|as well|too|help|hand|support|assistance|information|info|details?|input|signature|signed copy|copy"
    rf"|wet ink|wet|ink|stamp|paper copy|paper|hard copy|hardcopy|scan"
    rf"|original|form|paperwork|formal letter|letter|signed|sign|confirmation|clarification|clarity|explanation|discuss|talk"
    rf"|chat|call|speak|meet|questions?|queries|doubts?|unclear|missing|{OWN}++|side|end|team|need|part|this|it|that|anyone"
    rf"|somebody|anything else|stuck|trouble|snags?))*"
    rf"|if (?:needed|required|necessary|anything|need be|of (?:any )?use|of help|helpful|useful|you're stuck|unclear))"
)
_ASK_ME: Final = (
    r"(?:(?:please|pls|kindly|just|do|and|always|simply|then|you can|you may|feel free to|please feel free to"
    r"|don't hesitate to|do not hesitate to|please don't hesitate to|please do not hesitate to|no need to hesitate to"
    r"|never hesitate to|happy to) )*"
    r"(?:(?:give|drop|send) (?:me|us) (?:a |an )?(?:bell|shout|ring|call|buzz|line|text|ping|note|message|mail|e-?mail|word"
    r"|holler)|let (?:me|us) know|shout|holler|ring(?: me| us)?|ping(?: me| us)?|call(?: me| us)?|phone(?: me| us)?|ask(?: me"
    r"| us)?|contact(?: me| us)?|reach out(?: to (?:me|us))?|tell (?:me|us)"
    r"|say(?: so)?|get in touch(?: with (?:me|us))?|write(?: to)?(?: me| us)?|mail(?: me| us)?|message(?: me| us)?"
    r"|come (?:back|over|by)(?: to (?:me|us))?|revert(?: to (?:me|us))?|drop by|knock on my door|find me"
    r"|hesitate(?: to (?:contact|call|ask|write to|reach out to) ?(?:me|us)?)?)"
    r"(?: (?:please|pls|any ?time|directly|back|again|on my mobile|on teams|by phone))*"
)
_HELP: Final = (
    r"(?:(?:i'm|i am|we're|we are|always|only|and|happy|glad|ready|available|here|around|at your disposal|on hand|at hand"
    r"|there|reachable|still|too) )*(?:happy to (?:help|explain|talk|chat|jump on a call|assist|support|sign(?: (?:a"
    r"|the) (?:hard copy|paper copy|form|original))?|discuss|elaborate)|here to help"
    r"|at your disposal|available|a (?:call|phone call|mail|message) away|around|reachable|here)"
)
_WISHED: Final = (
    r"(?:(?:(?:i |we )?(?:do )?(?:hope|trust|hoping|trusting)(?: that)?|hope) (?:you|this|all|everyone|everybody|everything"
    r"|the team|your (?:day|week|team|family)|my (?:mail|e-?mail|message)|the (?:mail|day|week))(?: (?:and (?:your team"
    r"|your family|yours|the team|all)))?(?: ?(?:'re|are|is|has|have|had|finds|meets|reaches|be|been))"
    r"(?: (?:all|both|doing|keeping|feeling|going|having|enjoying|you|a|an|the|great|good|well|fine|nice|lovely|wonderful"
    r"|fantastic|safe|healthy|okay|ok|in|of|health|spirits|excellent|best|very|really|so far|start|to|week|day|weekend"
    r"|morning|time|fun|holiday|break|evening|with|at|your|end|side|and|there|as|always|today|too))*"
    r"|(?:a |wishing you (?:all )?(?:a |an )?|have (?:a|an) )?(?:(?:very|really|most) )?(?:happy|good|great|nice|lovely"
    r"|pleasant|wonderful|blessed|productive|fruitful|fantastic|splendid|successful|restful|cheerful|sunny|relaxing)"
    r" (?:one|new week|new month|week|weekend|day|month|new year|friday|monday|tuesday|wednesday|thursday|start (?:in|to"
    r"|into|of) the (?:new )?week|week ahead|day ahead|weekend ahead|rest of (?:the|your) (?:day|week)|evening|afternoon"
    r"|morning|holidays?)(?: (?:ahead|to you(?: all)?|all|everyone|there|when you get there|too|mate|x+))*"
    r"|compliments (?:of|for) the (?:day|season|morning|new year)(?: to you)?|(?:warm|many|best|season's|kind"
    r"|seasonal) greetings(?: to (?:all|you|the team|everyone))?|(?:good )?(?:day|morning|afternoon|evening) to (?:you|all"
    r"|everyone)(?: all)?|trust all is well(?: with you| at your end)?)"
)
_FAREWELL: Final = (
    r"(?:speak (?:to you )?soon|talk (?:to you )?soon|see you(?: soon| around| all)?|(?:have|enjoy) (?:a|an|the"
    r"|your) (?:nice|good|great|lovely|pleasant|wonderful|rest of the|rest of your)? ?(?:day|week|weekend|evening"
    r"|afternoon|holiday|holidays|one)"
    r"|good luck|best of luck|all the best|best wishes|keep up the good work|well done|congratulations|congrats|(?:best"
    r"|kind|warm) regards|apologies(?: again)?(?: for the (?:delay|wait))?|sorry(?: again)?(?: for the (?:delay|wait))?"
    r"|happy [a-z]{3,6}day)"
)
_THANKED: Final = (
    rf"(?:(?:and |with |many |so |big |huge |a big |very |really )*(?:thanks|thank you|thx|tks|thnx|ty|cheers|ta|kudos"
    rf"|hats off|well done|credit|props|shout-?out)(?: (?:so much|very much|v much|a lot|a ton|a mil|heaps|loads|again"
    rf"|a million|a bunch|in advance|always"
    rf"|once again|once more|as ever|as always|indeed))* (?:to (?:all|everyone|everybody|you|the team|you all|{PARTY}++"
    rf"|all (?:of )?(?:you|involved)|your team|both|those|the (?:whole|entire) team)(?: (?:involved|concerned|and (?:your"
    rf"|the) team|who (?:worked|helped|contributed)(?: on (?:this|it))?|for (?:this|the (?:work|effort)|your work)|on (?:this"
    rf"|it)))*|(?:always |again |once more )?for (?:the|your|this|all the|all your|such a|a|all|being|so much|always|kind)"
    rf"(?: (?:heads[- ]?up|quick|fast|swift|prompt|kind|continued|constant|great|good|hard|excellent|careful|detailed|clear"
    rf"|patience|patient|work|turnaround|reply|response|effort|efforts|support|help|understanding|behind|it|this|that|with|me"
    rf"|us|call|earlier|chat|talk|reminder|reminders|nudge|nudges|push|chase|follow-?up|all|and"
    rf"|the|your|so|bearing|legwork|groundwork|spadework|homework|persistence|follow-through|diligent|follow up|nice"
    rf"|neat|very|concise|write-up|writeup|paper|pack|document|proposal|submission|summary|reading|holding|fort|up"
    rf"|cooperation|consideration|attention|trust|flexibility|notice|invitation|opportunity|mail|e-?mail|message"
    rf"|note|update|information|info|summary|explanation|explanations|clarification|clarifications|answers|answering|my|our"
    rf"|questions|question|time|giving|to|read|properly|today|yesterday|this morning|on|in|of|everything|kindness"
    rf"|preparation|you|put|into|gone|going|assistance|collaboration|coordination|diligence|dedication|professionalism"
    rf"|waiting|asking|checking|chasing|reminding|reading|sharing|sending|preparing|organising|organizing|putting"
    rf"|together))+)(?:,? and {_FAREWELL})?)"
)
_ENDING: Final = (
    rf"(?:(?:tks|thx|thanks|ty|thnx) ?(?:&|and|n|\+) ?(?:b\.?)?(?:rgds|br|regards|brgds|best|cheers)|no worries(?: (?:mate"
    rf"|at all|there))?|my bad|g'day(?: (?:mate|all|{PARTY}++|[a-z]{{2,8}}))?|howdy(?: (?:all|folks|team|{PARTY}++))?"
    rf"|hiya(?: all)?|hey ho|cheers(?: all| mate| everyone)?|obviously|of course|as always|as ever|for once|at last|finally"
    rf"|x+|xo+"
    rf"|sent in haste(?: from (?:my )?(?:phone|mobile|the (?:train|road|airport)))?|typed (?:on|with) (?:my )?(?:phone|mobile"
    rf"|one hand|cold fingers)|(?:sorry )?(?:fat|cold|frozen) fingers|typing on (?:my )?(?:phone|mobile)|nothing (?:else|more"
    rf"|further) to (?:say|add)(?: from (?:me|my side))?|end of (?:story|message)|that's (?:it|all)(?: from (?:me|us|(?:my"
    rf"|our) (?:side|end)))?|(?:there(?:'s| is) )?no(?: further| other| more)* (?:action|input|steps?)(?: is"
    rf"| are)? (?:needed|required|necessary) (?:from|on) (?:me|us|(?:my|our) (?:side|end))"
    rf"|signed,? sealed|delivered|(?:all )?(?:done|sorted)(?: (?:from|on) (?:my|our) (?:side|end)| here| now)?|job done"
    rf"|onwards|(?:let's |please |pls |and |do )*keep (?:up )?(?:the|this|that|up the) (?:good |great "
    rf"|nice )?(?:momentum|pace|ball rolling|speed|drive|spirit|work|energy)(?: (?:going|up|rolling|alive))?|(?:speak"
    rf"|talk|chat|see you|catch you|catch up) (?:soon|later|tomorrow|next week|on (?:mon|tues|wednes|thurs"
    rf"|fri)day)(?: (?:x+|mate|all|everyone))*|happy days|please take care(?: of it)?"
    rf"|(?:thank you|thanks) (?:always )?(?:in advance|as always)|no need to (?:call|ring|chase|ask|contact|phone|remind|mail)"
    rf" me(?: (?:again|about (?:it|this)|any ?more|on (?:it|this)))*|no need to check (?:back )?with me(?: again)?"
    rf"|(?:thanks|thank you)(?: (?:a lot|so much|very much))? for answering (?:all )?(?:my|our) questions?|(?:i|we)?(?:'m"
    rf"| am)? ?(?:cc'?ing|copying|looping in|cc'd|copied|adding) (?:in )?(?:my (?:assistant|team|pa|deputy|colleagues?"
    rf"|secretary|office|group)|{OWN}++|{PARTY}++|the team)"
    rf"(?: (?:in|here|for (?:(?:the|your|our|their|my) )?(?:file|files|records?|information|info|reference|archive)|so (?:they"
    rf"|we) have it on file))*|any (?:further|more|other) (?:support|help|assistance|questions?|queries)(?: needed"
    rf"| required)?,? (?:pls|please|kindly)? ?let me know)"
)

MANNERS: Final[tuple[tuple[str, str, str], ...]] = (
    (POLITE, "sarvtombhpiwefy", rf"{_HEAD}{_SORRY}(?:,? -?(?:for|about|that|it's|to|if|again|once more|once again|also"
         rf"|here|everyone|all|mate|guys|folks"
         rf"|,)){{0,3}} ?(?:{SLOW}|keep (?:you|everyone)(?: all)? waiting|have kept you(?: all)? waiting|(?:be"
         rf"|have been) (?:so |a bit |very )?(?:late|slow|short|brief|quiet|silent|hard to reach)|(?:only "
         rf"|just )*(?:reply|answer|respond|react|get back|come back|revert|write|be replying"
         rf"|be answering)(?: to you)? (?:so |this |only |a bit |very |rather )*(?:late|now|slowly|today|at this hour"
         rf"|belatedly)|(?:(?:have (?:held|kept|stalled|left|delayed|made|blocked)) (?:you|things|this|it|everyone|everybody"
         rf"|the team|the process)|(?:hold|keep|leave|delay|make) (?:you|everyone|everybody|the team))(?: (?:all|up"
         rf"|back|waiting|wait|hanging|so long|this long))*|{_LOST}|{_GOT_TO}|{_THOUGHT}|{_TOOK}|again|here|everyone|all)?"
         rf"(?: (?:on (?:this|it|that)(?: one)?|with (?:this|it)|here|all|everyone|again|over this|folks|team|about (?:this"
         rf"|that|it)|from (?:my|our) (?:side|end)|on (?:my|our) (?:part|side|end)|in (?:reverting|replying|responding"
         rf"|answering|reacting|getting back|coming back|writing|my (?:reply|response|answer))(?: to (?:you|this"
         rf"|it))?))*(?:{REASON})?$"),
    (POLITE, "tiymscohrgwabnfe", rf"{_HEAD}(?:and |but |so |sadly )?(?:{_LOST}|{_GOT_TO}|{_THOUGHT}"
         rf"|{_TOOK})(?:{REASON})?(?:,? (?:{_SORRY}))?$"),
    (FILLER, "iwhjagmdbctfrlnv" + OWN, rf"{_HEAD}{_READ}$"),
    (FILLER, "iacoeufmntwr" + OWN, rf"{_HEAD}(?:and |so )?{_CLEAR}$"),
    (POLITE, "iwsapfkdjyclgrtnmhbu", rf"{_HEAD}(?:and )?(?:{_ASK_ME},? {_NEED}|{_NEED},? {_ASK_ME}|{_HELP},? {_NEED}"
         rf"|{_NEED})(?: (?:please|pls|thanks))*$"),
    (POLITE, "dpgsrc", rf"{_HEAD}(?:please |pls |kindly )?(?:do not|don't|never|feel free to|do)(?: ever| then)? {_ASK_ME}$"),
    (POLITE, "iwhtcgabdmnsfveprl", rf"{_HEAD}(?:and )?{_WISHED}$"),
    (POLITE, "awmsbvrtckhp", rf"{_HEAD}{_THANKED}$"),
    (POLITE, "tngmhcoafxsedjpwilz", rf"{_HEAD}{_ENDING}$"),
    (WEAK, OWN, rf"{OWN}++ (?:has|have|sees?|found) (?:absolutely )?(?:no|nothing)(?: (?:further|other|additional|open|more"
         rf"|legal|any))*(?: (?:comments?|remarks?|questions?|changes?|reservations?|concerns?|points|issues?|problems?"
         rf"|to (?:add|report|object to|comment on|change)))+(?: (?:at all|whatsoever|to (?:add|make|report)"
         rf"|on (?:this|it)|and|or|comments|questions|objections|changes))*$"),
    (WEAK, "nt", rf"{_HEAD}(?:there(?:'s| is| are) )?(?:not (?:a|one)(?: single)?|zero|no) (?:remarks?|comments?|questions?"
         rf"|complaints?|quibbles?|objections?|points?|notes?)(?: (?:from|on|at) (?:me|us|my side|our side|{OWN}++"
         rf"|my end))?(?: at all)?$"),
)  # fmt: skip
