"""Why English answers come late, or short: what kept their writer, from where they are written, what one has just come out of.

Data only. Whole forms of closed words: of meetings, travel, illness, the closing of the year and machines that fail; nothing of
the matter has a place in one.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN
from mailflow.mail.intent.words.kinds import FILLER, POLITE

_HEAD: Final = r"(?<![a-z] )"
_SORRY: Final = (
    r"(?:(?:and |so |very |really |my |many |with )*(?:sorry|apologies|i apologi[sz]e|pardon|excuse me"
    r"|my bad|forgive me))"
)
_TODAY: Final = (
    r"(?: (?:today|now|yesterday|this (?:morning|afternoon|week|month)|last (?:week|night|month)|all (?:day|week|morning"
    r"|afternoon|month)|tonight"
    r"|right now|just now|here|again|as (?:usual|ever|always)|at the moment|lately|recently|earlier|for (?:days|weeks"
    r"|a week|a few days|the last few days|two days)"
    r"|since (?:mon|tues|wednes|thurs|fri|satur|sun)day|since (?:yesterday|last week|this morning)|until (?:yesterday"
    r"|today|now|this morning|last night)"
    r"|at (?:site|home|work|the (?:office|hotel|airport|plant))|on (?:site|the road)|(?:up )?to (?:my|our) (?:eyes|ears"
    r"|neck)|completely|totally|again and again|over here))*"
)
#: When that was; what is so only now may still last.
_THEN: Final = rf"(?:{_TODAY}(?: (?:on |from |and |to |until )?(?:mon|tues|wednes|thurs|fri|satur|sun)day){{0,3}}{_TODAY})"
#: What somebody is busy with at work, and nothing that could be asked for.
_BUSY_WITH: Final = (
    r"(?:(?:the|a|an|my|our|this|all|too many|so many|many|back-to-back|endless|various|several|some|other|another|two"
    r"|three|long|urgent|statutory|annual"
    r"|quarterly|monthly|internal|external|year-end|month-end|quarter-end|half-year|end-of-year|end-of-month"
    r"|end-of-quarter|board|client|customer|team|plant|site"
    r"|business|field|group|management|tax|interim|final|big|major|whole|entire|surprise|safety|iso|fire|regulatory"
    r"|personal|family|private|unexpected|heavy|high) )*"
    r"(?:audits?|closing|close|accounts|reporting|month[- ]end(?: clos(?:e|ing))?|year[- ]end(?: clos(?:e|ing))?"
    r"|quarter[- ]end(?: clos(?:e|ing))?|half-year(?: clos(?:e|ing))?|stocktake|stock-take|inventory|inspections?"
    r"|meetings?|calls?|visits?|travels?"
    r"|travelling|training|trainings|workshops?|conferences?|trade fairs?|exhibitions?|deadlines?|other (?:things|work"
    r"|stuff|matters|projects|priorities|tasks)|work|workload|maintenance|shutdown|outage|migration"
    r"|holidays?|leave|illness|sickness|flu|covid|travel|trip|trips|interviews?|appraisals?|reviews|budget season"
    r"|peak season|season|rush|firefighting|emergency|emergencies"
    r"|incidents?|things|stuff|paperwork|tax returns?|returns|school holidays|matters|commitments|schedule|power cut"
    r"|strike|move|office move|kids|baby|moving house|house move)"
)
_TIED_UP: Final = (
    r"(?:(?:completely|totally|rather|quite|very|so|really|a bit|just|all|still|also|pretty|fully|literally"
    r"|absolutely) )*(?:tied up|caught up|snowed under|swamped|buried|busy|flat out|flat-out|run off (?:my|our) feet"
    r"|rushed off (?:my|our) feet|occupied|engaged|absorbed|slammed|held up|stuck|tied down|under water|underwater"
    r"|overloaded|overwhelmed|drowning|short-staffed|short of (?:staff|hands|people)|understaffed"
    r"|away|out sick|off sick|sick|ill|unwell|on (?:sick )?leave|on holiday|on vacation|off|out|travelling|traveling"
    r"|on the road|offline|up to my (?:neck|ears|eyes)|under the weather|in (?:back-to-back )?meetings|on site|abroad"
    r"|at (?:a|the) (?:client|customer|conference|trade fair|plant|site)(?: site)?|out of (?:the )?office"
    r"|in and out of meetings|in hospital|moving (?:offices?|house|desks|buildings)|on (?:a|an|my) (?:training|business"
    r"|family|short|long)? ?(?:course|training|trip|retreat|site visit|plane|train|flight|break))"
)
_BUSY: Final = (
    r"(?:(?:completely|totally|rather|quite|very|so|really|a bit|just|all|still|also|pretty|fully|literally"
    r"|absolutely) )*(?:tied up"
    r"|caught up|snowed under|swamped|buried|busy|flat out|flat-out|run off (?:my|our) feet|rushed off (?:my|our) feet"
    r"|occupied|slammed"
    r"|stuck|overloaded|overwhelmed|drowning|up to my (?:neck|ears|eyes))"
)
_WITH: Final = rf"(?: (?:with|in|by|on|at|from|due to|because of|for) {_BUSY_WITH}(?: and {_BUSY_WITH})?)?"
_OCCUPIED: Final = rf"{_TIED_UP}{_WITH}{_THEN}"
_WAS: Final = (
    rf"(?:(?:i|we|{OWN}++)(?:'ve been| was| were| have been| has been| had been|'d been| got)|was|been|have been|got|having been)"
)
_AM: Final = rf"(?:(?:i|we|{OWN}++)(?:'m|'re| am| are| is)|am|being)"
#: The writer's own unavailability, as a clause: what is so now is no more than that one is busy.
WAS_BUSY: Final = rf"(?:{_WAS} {_OCCUPIED}|{_AM} {_BUSY}{_WITH}{_TODAY})"
#: What kept one, behind a word of regret.
REASON: Final = (
    rf"(?:,? (?:but |and )?(?:because of|due to|owing to|on account of|as a result of|what with|thanks to|given|with"
    rf"|after|during|it was|it's|it is|there was|there were)? ?{_BUSY_WITH}{_TODAY}"
    rf"|,? (?:as|because|since|but|for) {WAS_BUSY})"
)
_PERIOD: Final = (
    r"(?:(?:it's|it is|it was|we have|we had|just|usual|the usual|another|typical|the|our|a|my) )*"
    r"(?:month|quarter|year|half-year|week)[- ]end(?: (?:closing|close|rush|crunch|madness|craze|chaos|accounts|reporting|work))?"
    r"(?: (?:again|here|for (?:me|us)|as (?:usual|ever|always)|you know|obviously|is (?:upon us|here|killing (?:me|us)"
    r"|crazy|mad|busy|always (?:crazy|mad|busy))|(?:has |had )?(?:eaten|swallowed|ate|killed|taken|took|consumed|kept"
    r"|devoured|eating|swallowing)"
    r"(?: (?:my|our|up|me|us|all|of|week|month|days?|time|whole|entire|busy|weekend|away|from|mail))+))*"
)
_NET: Final = (
    r"(?:network|internet|vpn|wifi|wi-fi|connection|connectivity|laptop|computer|pc|outlook|phone|power|signal|battery"
    r"|reception|coverage)"
)
#: Machines and nets that fail: never that a paper was not to be opened.
_FAILED: Final = (
    rf"(?:{_SORRY},? )?(?:(?:i|we|just|also|there|still|again) )*(?:(?:had|have had|have|having|was|were|suffered|fought"
    rf"|struggled with|been having|'ve had|'ve been having) (?:(?:some|a|an|bad|terrible|massive|more|a few|constant|big"
    rf"|horrible|a lot of|lots of|little) )*(?:(?:{_NET}|mail|e-?mail|mailbox|it|technical|printer|server|sync|screen)"
    r" (?:trouble|troubles|problems?|issues?|outage|outages|failure|hiccups?|glitch(?:es)?|breakdown|cuts?|down"
    rf"|disruptions?|crash)|(?:bad|terrible|horrible) {_NET})"
    r"|(?:had|have had|'ve had|was having) (?:(?:some|a|an|bad|constant|a few) )*(?:log-?in|password|access)"
    r" (?:trouble|troubles|problems?|issues?|hiccups?|glitch(?:es)?)"
    rf"|(?:struggled with|fought(?: with)?) (?:my |the |our )?(?:{_NET}|printer|mailbox)"
    rf"|(?:had|have had|'ve had|was without|were without|been without) (?:(?:no|almost no|hardly any|any) )?{_NET}"
    r"(?: (?:access|coverage|reception|connection|signal))?"
    rf"|(?:had|have had|'ve had) no (?:(?:e-?mail|mail|mailbox) access|access to (?:my |the )?(?:e-?mails?|mails?|mailbox|inbox"
    rf"|outlook|{_NET}))){_TODAY}"
)
#: From where one has just come, or what one is working through.
_EVENT: Final = (
    r"(?:(?:the|a|my|our|an|one|another|two|three|back-to-back|long|all-day|busy|full|client|customer|business|board|audit"
    r"|team|annual"
    r"|huge|big|whole|last|day's|site|plant|long-haul|red-eye|delayed|late|late-night|night|of|endless|day|week|morning"
    r"|first|second) )*"
    r"(?:meetings?|calls?|flights?|planes?|trains?|workshops?|conference|training|audits?|hospital|dentist|doctor"
    r"|dentist's|doctor's|clinic"
    r"|lunch|school run|surgery|gym|court|seminar|offsite|off-site|shower|exam|interview|appointment|appointments)"
)
_HOME: Final = (
    r"(?:(?:the|a|my|our|an|two|three|long|business|summer|annual|paternity|maternity|sick|parental|week's|client|customer"
    r"|site|plant|day"
    r"|short|family|winter|well-earned|weeks|days|of|trade) )*"
    r"(?:office|desk|leave|holidays?|vacation|sites?|plant|factory|trips?|travels?|travelling|town|work|home|fair"
    r"|exhibition|visit|abroad"
    r"|airport|break|honeymoon)"
)
_PILE: Final = (
    r"(?:(?:the|a|my|our|all|of|huge|big|whole|last|week's|weekend|holiday|mail|e-?mail|reading|inbox|these|missed) )*"
    r"(?:inbox|backlog|mails?|e-?mails?|pile|post|messages|mailbox|things|it all|everything|list|lot|papers)"
)
JUST_OUT: Final = (
    rf"(?:(?:i'm|i am|i've|i have|have|am|was|been|we're|we are|we've|and|so|only|just|literally|finally|now|still"
    rf"|recently|barely|safely"
    rf"|currently|already|at last) )*"
    rf"(?:(?:(?:got|gotten|came|come|stepped|walked|getting|coming|emerged|emerging|fresh|straight|back|home"
    rf"|direct) )?(?:back )?(?:out of|off|from|in from|through with)"
    rf" {_EVENT}|(?:got|came|come|arrived|returned|returning|home|fresh|straight|back) (?:back )?from"
    rf" (?:{_HOME}|{_EVENT})"
    rf"|(?:(?:got|came|come|arrived) )?back (?:in|at|to|on) {_HOME}|landed"
    rf"|(?:got|arrived|back) home"
    rf"|(?:catching up|caught up|working|working my way|wading|digging|digging my way|ploughing|going|getting|through"
    rf"|finally through|clearing|clearing out|done)"
    rf"(?: (?:on|with|through|out|of|after))* {_PILE}|going home|catching up|(?:sitting|stuck) in {_EVENT}"
    rf"|done with {_EVENT}){_TODAY}(?: after (?:(?:a|an|my|the|two|three|all|another|long|busy|hectic|crazy|very|few"
    rf"|rather|full|whole) )*(?:weeks?|days?|month|trip|leave|holidays?|flight|meetings?|weekend|break|audit"
    rf"|travel)(?: of {_BUSY_WITH}| away| off| out)?)?"
)
#: From where, or with what, it was written, and that it is short therefore.
_FROM_WHERE: Final = (
    r"(?:(?:(?:i'm|i am|am|just|currently|still|only|this (?:is|was)|was|it's|quickly|hastily) )*(?:sent|sending|typed"
    r"|typing|written|writing|replying"
    r"|answering|responding|dictated|dictating|tapped|tapping|thumbed|thumb-typed|mailing|e-?mailing|texting|scribbled|done) "
    r"(?:(?:this|it|you|back|out|in (?:haste|a hurry|a rush)) )*(?:from|on|via|with|at|in|between|during|using|by|over) "
    r"|(?:(?:i'm|i am|just|currently|still|only|am) )*(?:on|at|in|between|from|using|with|out and about on) )"
    r"(?:(?:my|the|a|an|this|our|one|two|both|tiny|small|little|old|new|cracked|borrowed|work|private|company|moving"
    r"|noisy|busy|crowded|cold) )*"
    r"(?:phone|mobile(?: phone)?|cell(?:phone)?|smartphone|iphone|android|blackberry|tablet|ipad|watch|handheld|device"
    r"|touch ?screen|screen|laptop"
    r"|hand|thumbs?|fingers?|airport|train|plane|car|taxi|cab|bus|tram|ferry|boat|platform|station|lounge|gate|road"
    r"|street|go|move|run|field|site"
    r"|sofa|couch|bed|kitchen|home|hotel|restaurant|queue|corridor|lift|hallway|car park|meetings?|calls?|flights?"
    r"|sessions|workshop|conference"
    r"|appointments|hospital|clinic|waiting room|school gate|playground|beach|gym)(?: (?:today|now|here|again|right now"
    r"|at the moment))*"
)
_SO_SHORT: Final = (
    r"(?:,? ?(?:and |- ?)?(?:so|hence|thus|therefore|which is why|that's why|please|pls|do|kindly) ?,?)*"
    r" ?(?:(?:(?:i'm|i am|i'll be|i will be|am|i'll|i will|i|this is|it's|must|have to|need to|will"
    r"|going to) )*(?:keeping|keep|kept|making|make) (?:it|this|things|my (?:reply|answer))"
    r" (?:very |nice and |really )?(?:short|brief|simple|quick|concise|snappy)(?: and (?:sweet|simple|clear))?"
    r"|(?:(?:i'm|i am|i'll be|i will be|this is|it's|this will be|will be|being|to be|be) )?(?:very |rather |just "
    r"|a bit |only )*(?:brief|short|quick|terse|concise|curt|to the point|short and sweet)"
    r"|(?:(?:please |pls |kindly |do )*(?:excuse|forgive|pardon|sorry for|apologies for|ignore|blame|never mind"
    r"|mind) )?(?:(?:the|my|any|all|for) )*(?:being (?:so |a bit )?)?"
    r"(?:brevity|shortness|terseness|typos?|errors in typing|spelling|short (?:reply|answer|note|mail|one|message|text)"
    r"|brief (?:reply|answer|note|mail|message)|one-liner"
    r"|lack of (?:words|formality|polish|punctuation|caps|capitals)|tone|formatting|fat fingers|autocorrect|short"
    r"|brief)(?: (?:and|or|&) (?:any )?(?:typos?|brevity|spelling|tone|formatting))?"
    r"|no (?:frills|long story|long mail|novel|essay)|short on words|few words)"
)
#: That it is short, and why.
SHORTLY: Final = rf"(?:{_FROM_WHERE}{_SO_SHORT}|(?:so|hence|thus|therefore) {_SO_SHORT})"

_MEANT: Final = (
    r"(?:(?:but|and|i|we|had|really|actually|honestly|only|always|just) )*(?:meant|wanted|intended|planned|was (?:going"
    r"|meaning|about|planning)|been (?:meaning|wanting)|'d meant|tried) to (?:(?:also|really|already) )?"
    r"(?:reply|answer|respond|write|write back|get back|come back|get (?:round )?to (?:this|it|you)|do (?:this|it|so)"
    r"|send (?:this|it|my (?:reply|answer|approval))|approve(?: (?:this|it))?|sign(?: (?:this|it))?(?: off)?"
    r"|deal with (?:this|it)|react)"
    r"(?: (?:to (?:you|this|it|your mail)|you))*(?: (?:yesterday|earlier|sooner|last (?:week|night|month)|this morning"
    r"|before (?:the weekend|my leave|lunch|the holidays)|days ago|on (?:mon|tues|wednes|thurs|fri)day|right away"
    r"|straight away|at once|ages ago|all (?:day|week)))*"
    r"(?:,? (?:but|and) (?:forgot|got (?:distracted|interrupted|sidetracked|called away|pulled away"
    r"|dragged into meetings)|something came up|life got in the way|did not|didn't|never did|never got to it"
    r"|it slipped my mind))?"
)
#: Who is away in one's own house.
_HENCE: Final = (
    r"(?:(?:and |,)? ?(?:hence|thus|therefore|so|explains|that explains|sorry for) (?:the|my|this|our) (?:late |slow "
    r"|short |brief |delayed |long |belated |radio )*(?:silence|delay|reply|answer|response|wait|brevity|lateness|quiet"
    r"|note|mail|one-liner)"
    r"|(?:which is why|that's why|that is why|this is why|hence|so) (?:it|this|my (?:reply|answer|response)|i"
    r"|you) (?:(?:only|took|has taken|comes|came|is|was|arrives|got|had|did not|didn't|am|waited|just|now|have|been) )+"
    r"(?:(?:a|some|me|us|so|this|an|few|bit|little|day|days|week|weeks|while|time|longer|long|late|later|than|usual|you"
    r"|it|today|waiting|silent|quiet|slow|reply|answer|respond|replying|answering|behind|wait|to|the)(?: |$))+)"
)

#: Who is away in one's own house: that may limit what is approved, but where it is told as past, or as a reason.
_STAFF: Final = (
    rf"(?:(?:(?:and|as|since|because|with|but|so|again|currently|today|this week) )*(?:half|most|many|some|all|nearly all"
    rf"|two|three|several|part|a third|too many)(?: of)? (?:(?:my|the|our|us|{OWN}++|whole|entire|team's) ?)*(?:team"
    rf"|department|office|people|colleagues|staff|us|floor)?"
    rf" ?(?:(?:was|were|has been|have been) )(?:still |also |now )?(?:on (?:sick )?(?:leave|holiday"
    rf"|vacation)|out sick|off sick|sick|away|off|out|ill|down with (?:the )?(?:flu|a cold|covid)|travelling"
    rf"|at a (?:conference|fair)|in training|in quarantine){_TODAY}"
    rf"|(?:(?:we|{OWN}++|my team|our team|the team) (?:was|were|has been|have been)) (?:rather |very |quite |a bit |so "
    rf"|extremely |badly )?(?:short-staffed|short staffed|short-handed|understaffed|short of (?:people|staff|hands)){_TODAY})"
)
_STAFF_NOW: Final = (
    rf"(?:(?:(?:and|as|since|because|with|but|so|again|currently|today|this week) )*(?:half|most|many|some|all|nearly all"
    rf"|two|three|several|part|a third|too many)(?: of)? (?:(?:my|the|our|us|{OWN}++|whole|entire|team's) ?)*(?:team"
    rf"|department|office|people|colleagues|staff|us|floor)?"
    rf" ?(?:(?:is|are|was|were|has been|have been) )(?:still |also |now )?(?:on (?:sick )?(?:leave|holiday"
    rf"|vacation)|out sick|off sick|sick|away|off|out|ill|down with (?:the )?(?:flu|a cold|covid)|travelling"
    rf"|at a (?:conference|fair)|in training|in quarantine){_TODAY}"
    rf"|(?:(?:we|{OWN}++|my team|our team|the team) (?:is|are|was|were|has been|have been)) (?:rather |very |quite |a bit |so "
    rf"|extremely |badly )?(?:short-staffed|short staffed|short-handed|understaffed|short of (?:people|staff|hands)){_TODAY})"
)
#: The letter, and for what one begs pardon.
MAIL: Final = (
    r"(?:this(?: one)?|it|that one|(?:your|the|that|my) (?:(?:first|original|last) )?(?:e-?mail|mail|message|note|request"
    r"|reminder|thread)|your (?:e-?mail|mail)s)"
)
SLOW: Final = (
    rf"(?:being (?:so |a bit |rather |very |too )?(?:slow|late|short|brief|tardy|quiet|behind|unresponsive|terse"
    rf"|the last(?: one)?|blunt)|keeping (?:you|everyone|everybody)(?: all)?(?: (?:waiting|hanging))?"
    rf"|making you (?:all )?(?:wait|chase(?: me)?|ask(?: twice| again)?|remind me)|having (?:made|kept|let) you (?:wait"
    rf"|waiting)|letting (?:this|it) (?:sit|slip|lie|wait)|sitting on {MAIL}|answering (?:so )?(?:late|slowly|only now)"
    rf"|replying (?:so )?(?:late|slowly|only now|again)|taking (?:so long|a while|ages|my time|forever|this long|until now)"
    rf"|not (?:answering|replying|responding|getting back|getting to (?:it|this)|reacting|writing)(?: (?:sooner"
    rf"|earlier|before|in time|faster|right away|until now))?|the (?:short|late|slow|delayed|belated|brief|terse|curt|tardy"
    rf"|long) (?:words?|answer|reply|response|mail|note|message|silence|wait|delay)|(?:short|few) words"
    rf"|(?:the|my|any) (?:delay|wait|silence|late reply|slow reply|slow response|late response|lateness|typos?|brevity"
    rf"|inconvenience|hold-?up|bother|trouble)|my (?:slow|late|belated|delayed|tardy|short|very late|very slow)"
    rf" (?:reply|response|answer|reaction)|(?:missing|overlooking|forgetting|losing|misplacing|burying) {MAIL}|the (?:noise"
    rf"|spam|extra mail|second mail|double mail)|disturbing|only (?:replying|answering|reading|seeing"
    rf"|getting to) (?:{MAIL} )?now"
    rf"|(?:holding|keeping|slowing|leaving|blocking|stalling|making|stringing) (?:you|everyone|everybody|the team|things"
    rf"|this|it|all of you|you all|us all)"
    rf"(?: (?:all|up|back|down|waiting|hanging|wait|dangling|in (?:the dark|limbo|suspense)|so long|on this|for so long"
    rf"|until now|till now|behind|late|this long|along|wondering|unanswered|lying|open))*"
    rf"|(?:holding up|slowing down|being) (?:the (?:process|project|team|works|whole thing|bottleneck|last|slowest"
    rf"|one holding (?:this|it) up|blocker|hold-?up|cause of delay)|you|everyone|things|everybody)"
    rf"|(?:the|all the|any|my) (?:chasing|runaround|radio silence|long silence|back and forth|to and fro|nuisance|drag"
    rf"|hang-up|lag|backlog|slip|oversight|confusion|mix-?up|double mails?|waiting|holdup|late hour)"
    rf"|(?:dragging|stringing|drawing) (?:this|it|things) out|dropping (?:the ball|off the radar)|going (?:quiet|silent"
    rf"|dark|missing|off the grid)|disappearing|vanishing|not being (?:faster|quicker|around|there|here|available|reachable)"
    rf"|(?:being|having been) (?:away|out|off|offline|absent|hard to reach|unreachable|unavailable|off the grid|so busy"
    rf"|so hard to (?:reach|get hold of)))"
)

#: Guests and events in the house.
_IN_HOUSE: Final = (
    rf"(?:(?:i|we|{OWN}++|just|also) )*(?:had|have had|were having|'ve had|hosted"
    rf"|were hosting) {_BUSY_WITH}(?: (?:in (?:the )?house|here|at the (?:plant|office|site)|on site|going on|to deal with"
    rf"|to get through|to finish))*{_THEN}"
)

HELD_UP: Final[tuple[tuple[str, str, str], ...]] = (
    (POLITE, "stwjiadcrmeqoufbhk", rf"{_HEAD}{SHORTLY}(?:,? {_SORRY})?$"),
    (POLITE, "iwbhag" + OWN, rf"{_HEAD}(?:{_SORRY},? (?:but )?{WAS_BUSY}|{_WAS} {_OCCUPIED}"
         rf"|(?:i'm|i am|am|being) {_BUSY}{_WITH}{_TODAY})(?: {REASON})?(?:,? (?:and |so "
         rf"|but )?(?:{JUST_OUT}|{_HENCE}|{_SORRY}))?$"),
    (POLITE, "sampirvwetb", rf"{_HEAD}{_SORRY}(?:,? (?:but|and|mate|man|all|everyone|folks|team))*,? (?:{WAS_BUSY}"
         rf"|{_OCCUPIED}|{_IN_HOUSE}|{_MEANT}|{_PERIOD}|{_FAILED}|{JUST_OUT}|{_STAFF_NOW}|{_HENCE})(?:,? {_HENCE})?$"),
    (POLITE, "iwbahrmpftods", rf"{_HEAD}{_MEANT}(?:,? {_SORRY})?$"),
    (POLITE, "iwtjuamhqy", rf"{_HEAD}{_PERIOD}(?:,? (?:{_SORRY}|{_HENCE}))?$"),
    (FILLER, "iwjahstfbrm", rf"{_HEAD}{_FAILED}(?:,? (?:{_SORRY}|{_HENCE}))?$"),
    (FILLER, "iwhajolfsrbncegdt", rf"{_HEAD}{JUST_OUT}(?:,? (?:and |so |but )?(?:{JUST_OUT}|{_SORRY}|{_HENCE}|{_MEANT}))?$"),
    (FILLER, "abhmnstwpc" + OWN, rf"{_HEAD}(?:{_STAFF}|{_STAFF_NOW},? (?:{_SORRY}|{_HENCE}))$"),
    (POLITE, "htswei", rf"{_HEAD}{_HENCE}$"),
    (POLITE, "iwhja" + OWN, rf"{_HEAD}{_IN_HOUSE}(?:,? (?:{_SORRY}|{_HENCE}))?$"),
    (FILLER, "nivwolcmp", r"(?<![a-z] )(?:network|internet|vpn|wifi|wi-fi|outlook|laptop|connection|mailbox|computer"
         r"|phone) (?:trouble|problems|issues|outage)"
         r"(?: (?:this (?:morning|week|afternoon)|today|yesterday|all (?:day|morning|week)|again|here|at (?:home|the hotel"
         r"|my end)|on my (?:side|end)|as usual))+$"),
    (POLITE, "bdofwaigt", rf"{_HEAD}(?:due to|because of|owing to|on account of|what with) {_BUSY_WITH}{_TODAY}$"),
)  # fmt: skip
