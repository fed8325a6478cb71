"""English talk of the office beside an answer: who was told, what is filed, what was checked and cleared up; data only.

By the plan of `asides`: closed words, a subject, and nothing that names a term.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.words.asides import Aside
from mailflow.mail.intent.words.names_english import GIVEN

_LINKS: Final = (
    "i i'm i've i'd i'll me my myself we we're we've we'd us our you you're you've your yours it it's its this that that's"
    " there there's here"
    " the a an and so as of in on at to for from with by into out up off over back around is am are was were be been being"
    " has have had having"
    " do did done just only-just now also still already again too very really quite all both bit little lot so such"
    " honestly actually"
    " by-the-way way anyway though too much more"
)
_DAYS: Final = (
    "today tonight yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday morning afternoon evening"
    " night week weekend"
    " month day days hour hours last this until till since all every whole long earlier lunch lunchtime midday noon"
)
_FOLK: Final = (
    "team teams people guys colleagues staff crew everyone everybody department departments lead leads boss desk reception"
    " frontline warehouse"
    " store stores shop managers managers' developers devs engineers designers assistant deputy pa accounting accounts"
    " payable payroll audit"
    " auditors finance legal hr it procurement purchasing marketing sales operations support helpdesk service customer"
    " secretary office"
    " branch colleague member members group others rest"
)
#: Who has been told, and is pleased or ready.
PASSED_ON: Final = Aside(
    words=f"{_LINKS} {_FOLK} {' '.join(sorted(GIVEN))} told tell telling inform informed informing brief briefed briefing"
    f" let know knows knew aware forwarded"
    " forward passed pass copied copying cc'd shared share sharing mentioned showed explained announced discussed talked"
    " spoke she he they"
    " he's she's they're their happy pleased delighted excited keen thrilled motivated ready raring go looking forward"
    " clapped nodded liked like"
    " likes loved love very well good news today tomorrow tomorrow's yesterday morning afternoon stand-up standup meeting"
    " huddle lunch"
    " channel slack chat group wechat board so nobody surprised surprise nobody's can prepare plan get going contact point"
    " liaise",
    needs="told tell inform informed brief briefed know knows aware forwarded forward passed copied cc'd shared mentioned"
    " showed explained announced happy pleased delighted excited"
    " keen thrilled motivated raring",
    also=r"^(?:and |also |ps |so )*(?:i|i've|i'll|i have|we|we've|we'll|my team|our team|my|our|the team|everyone|everybody"
    r"|they|the whole|\ue001+)\b",
    bars=r"\bget going\b|\bbe\b|\bit is\b|\bhas to\b|\bhave to\b|\b(?:to|can) (?:start|go|begin)\b|\bwho\b|\bhe (?:can|will)\b"
    r"|\blegal\b.*\bknow\b|\b(?:i|we) (?:can|will)\b|\bplan\b(?! to)|\bboss\b|\b(?:finance|legal|audit)\b.*\b(?:happy|keen"
    r"|pleased)\b"
    r"|\b(?:like|likes|liked|love|loved)\b(?! (?:it|this|the idea)\b)",
)
#: Orders, folders, calendars: what an office does once a yes is given.
FILED: Final = Aside(
    words=f"{_LINKS} {_FOLK} i'll we'll will get raise raised raising po purchase order issue issued today tomorrow this"
    f" afternoon morning evening tonight now straight away"
    " right file filed filing save saved saving archive archived store print printed folder shared contract project pdf"
    " copy copies records record"
    " calendar calendars diary planner jira ticket tickets board system erp sap book booked booking block blocked out"
    " meeting room put added add"
    " adding dates date devs developers' time cost code centre center set up open forward forwarded forwarding it this them"
    " so you won't be held"
    " waiting know where lives reference your my note sign signed original post desk stamp stamped approval scan scanned under",
    needs="po purchase filed file folder archive records calendar calendars diary planner jira ticket book booked block"
    " blocked forward forwarded copy scan scanned stamp printed",
    also=r"^(?:and |also |so )*(?:i|i'll|i've|i have|i will|we|we'll|we've|my (?:team|assistant|pa)|\ue001+|purchase order"
    r"|po) (?:will |has |have |just |already |also |now )*"
    r"(?:get|raise|raised|issue|file|filed|save|saved|archive|archived|print|printed|book|booked|block|blocked|put|add"
    r"|added|forward|forwarded|open|scan|scanned|sign|be|stamp|set)\b",
    bars=r"\b(?:your|approval|cost)\b|\bto sign\b|\b(?:will|'ll) have\b|\b(?:add|added|adding|set|order|booked"
    r"|book)\b(?!.*\b(?:calendars?|diary|planner|jira"
    r"|ticket|folder|cost (?:code|cent(?:re|er))|room|records?|po|out)\b)|\bdates?\b(?!.*\b(?:calendars?|diary|planner)\b)",
)
_PRAISE: Final = (
    "good great nice lovely excellent brilliant fantastic superb wonderful amazing outstanding impressive solid neat tidy"
    " clear clearest clean"
    " cleanest crisp concise thorough careful detailed well-written well-argued well-prepared sensible smart clever"
    " thoughtful realistic sound"
    " professional readable refreshing refreshingly humane timely helpful useful easy pleasant pleasure joy best finest"
    " nicest easiest"
)
#: Praise of the paper, and of those who wrote it.
LAUDED: Final = Aside(
    words=f"{_LINKS} {_PRAISE} one piece pieces paper papers document documents plan plans proposal proposals request"
    f" requests write-up work works job effort note"
    " notes pack deck reading read ever seen see had come across desk year years month long time while have for once far"
    " understand follow"
    " even colleagues new first last page pages start finish beginning thank thanks done well put together prepared written"
    " thought"
    " argued structured presented explained laid organised organized whole team everyone everybody you guys hats off bravo"
    " kudos chapeau full marks"
    " love loved like liked enjoy enjoyed exactly how what needed need want wanted hoped hoping waiting been asking always"
    " nothing word every"
    " words agree couldn't could not be clearer better happier more pleased proud glad way turned has quality shows sees"
    " admiration"
    " how things should spot always top notch class usual",
    needs=f"{_PRAISE} love loved enjoyed bravo kudos chapeau marks hats clearer better happier pleased proud spot notch",
    also=r"^(?:and |so |also )*(?:it's|it is|it was|it reads|this is|this was|that's|that is|that was|one of|what a|such"
    r"|really|very|honestly|by far|the (?:clearest|cleanest|best|finest|nicest|easiest)"
    r"|you've|you have|you did|your|love|loved|i|we|great|good|nice|lovely|excellent|brilliant|fantastic|superb|impressive"
    r"|bravo|kudos|chapeau|hats off|full marks|well|easy to|thank"
    r"|thanks|spot on|top|couldn't|could not|easily|probably the)\b",
    bars=r"\bnow\b|\bon paper\b|\bmuch\b|\btoo\b|\bfor (?:now|the)\b|\b(?:best|finest|nicest|easiest|cleanest"
    r"|clearest)\b(?!.*\b(?:i've|i have|seen|read|had|ever|across)\b)|\bneed(?:ed)?\b(?! (?:it|this)?$)"
    r"|\bwant(?:ed)?\b(?!$)|\bnot\b(?! be\b)|\bnew\b(?! colleagues)|\b(?:first|last) (?!time\b)|\b(?:more"
    r"|better)\b.*\b(?:plan|proposal)\b|\b(?:end|start)\b.*\b(?:year|month)\b"
    r"|\bfor (?:once|a)\b.*\bplan\b|\bhope[ds]?\b|\bshould\b(?!.*\bdone\b)",
)
#: What was done before, and how well it went.
BEFORE: Final = Aside(
    words=f"{_LINKS} same thing something similar almost exactly nearly campaign event format setup exercise did ran run"
    f" went gone worked work going like dream charm clockwork"
    " smoothly well perfectly brilliantly nicely without hitch problem any problems last year years ago previous time times"
    " before success big"
    " great huge nothing wrong everyone loved popular hope hopefully again 2019 2020 2021 2022 2023 2024 2025 hitches",
    needs="smoothly well perfectly brilliantly nicely dream charm clockwork hitch success loved popular",
    also=r"^(?:and |also )*(?:we|i|it|that|last year|last time|the same)\b.*\b(?:did|ran|went|was|worked|had|loved)\b",
    bars=r"\bwithout\b(?! (?:a hitch|any problems?|problems?|hitches))|\b(?:going|run|work)\b",
)
#: Nothing more is wanted of anybody.
NO_MORE: Final = Aside(
    words=f"{_LINKS} no not nothing need needed for a meeting call further discussion come back me to send show ask chase"
    f" wait left add take away take change changed thing word comma"
    " single comment from fault find found tried hard wrong something anything reason reject wouldn't can't couldn't cannot"
    " could would it any one"
    " every question questions i had answered answer answers satisfied happy closed all my points comments addressed"
    " resolved covered taken board",
    needs="need add change fault wrong answered closed addressed resolved covered satisfied",
    also=r"^(?:and |so |there's |there is )*(?:no need (?:to (?:come back to me|ask me(?: again)?|chase me|wait for me|send"
    r" (?:it|this|me anything)|show me|call me)|for (?:a|another) (?:meeting|call|discussion))"
    r"|nothing (?:to add|left (?:from|for) me|to take away|to change|wrong)|i've (?:got )?nothing to (?:add|change)|can't"
    r" fault it|cannot fault it|couldn't fault it|i (?:can't|couldn't|cannot) fault it"
    r"|(?:i )?wouldn't change a (?:thing|word|comma)|not a single comment|all (?:of )?(?:my|our|the) (?:points|comments"
    r"|questions) (?:have been|are|were|i had are)"
    r"|every question i had|you've answered all|you answered all|it answers (?:all|every))\b",
    bars=r"\bto be\b|\bnothing wrong with\b|\bneed to\b(?<!no need to)",
)
#: What was compared, and that nothing was found.
CHECKED: Final = Aside(
    words=f"{_LINKS} {_DAYS} {_FOLK} they them checked check double-checked cross-checked compared verified read reviewed"
    f" went gone been looked through over every line page pages twelve"
    " twice three times carefully personally properly numbers number figures figure total totals amount amounts budget"
    " forecast ledger actuals accounts"
    " books controller contract quote quotes drawings guidelines guideline policy calculations calculation data sums maths"
    " math spreadsheet small print"
    " wording text annex annexes appendix attachment attachments paper document plan everything details formulas against"
    " last year's quarter's year quarter"
    " version previous current match matches matched matching tie ties tied tally tallies consistent correct right accurate"
    " nothing zero errors error mistakes"
    " mistake surprises surprise problem problems found find fine clear pound cent penny dollar euro order holds converges"
    " wrong missing anything no both them"
    " myself seniors members own usual rummage start finish end numbered correctly opened",
    needs="match matches matched matching ties tie tally tallies consistent correct right accurate errors mistakes"
    " surprises holds converges nothing fine numbered",
    also=r"^(?:and |even )*(?:(?:i|i've|i have|we|we've|we have|have|myself|my team|our team|my|our)\b.*\b(?:checked"
    r"|compared|cross-checked|double-checked|verified|read|reviewed|gone|been|went|looked|had)|both|everything|they|it|the"
    r" (?:numbers|figures|total|totals|amounts?|sums|data|calculations?|annexes|attachments?))\b",
    bars=r"^(?:it|they|this) (?:was|were)\b|\b(?:of|plan|budget) (?:of )?last\b|\bin part\b|\bhalf\b|\bin order to\b|(?<!no"
    r" )(?<!zero )(?<!any )\b(?:errors?|mistakes?|surprises?|problems?)\b|\b(?:plan|budget|contract|policy)\b.*\b(?:last"
    r"|previous|old)\b.*\bversion\b(?<!last year's version)|\bright\b.*\bversion\b|\b(?:number|numbers) of\b|\bnothing"
    r" (?:in|of|from)\b|\bmissing\b(?<!nothing missing)"
    r"|\b(?:last|previous) version\b|\bwrong\b(?<!nothing wrong)|\b(?:right|correct) (?:budget|amount|number|version)\b"
    r"|\bfine (?:print|against)\b",
)
#: Doubts that are over.
CONVINCED: Final = Aside(
    words=f"{_LINKS} sceptical skeptical doubtful worried hesitant unsure nervous afraid fear fears feared doubt doubts"
    f" reservations first initially beginning before when"
    " heard about then but numbers figures paper document explanation explanations plan text answers convinced convince"
    " persuaded won reassured completely totally fully now"
    " gone went away dealt nicely answered question questions last page understood everything every schedule timing budget"
    " cost costs staffing",
    needs="convinced persuaded won reassured gone dealt answered understood sceptical skeptical worried doubtful feared"
    " fear fears doubts",
    also=r"^(?:and |but |then )*(?:i (?:was|had|did|understood)\b(?=.*\b(?:first|initially|beginning|before|understood"
    r"|but)\b)|(?:the|your|you|you've|that) .*\b(?:convinced|persuaded|won|reassured|answered|dealt)\b|i'm (?:fully "
    r"|completely |now )*convinced)",
    bars=r"\bsome\b|\bto be\b|\bstill\b|\bnow\b(?!.*\bconvinced\b)(?=.*\b(?:worried|doubt))|\bnot\b",
)
#: That what was asked for earlier is in it.
ADDRESSED: Final = Aside(
    words=f"{_LINKS} last previous they points point queries query questions question comments comment remarks notes"
    f" everything that i raised raise asked made needed wanted january february march april may june july"
    " august september october november december round meeting call review workshop v0.9 v0.8 draft addressed answered"
    " closed resolved covered settled sorted inside included"
    " properly nicely well appendix annex document paper then some one my our see can they're",
    needs="addressed answered closed resolved covered settled sorted inside there",
    also=r"^(?:and |so )*(?:all|every|everything|the (?:points|comments|questions|remarks|queries)|my|our|you've|you have"
    r"|you|i can see)\b.*\b(?:are|is|was|were|been|has|answered|addressed|covered|closed)\b",
    bars=r"\bsome of\b|\b(?:one|some) (?!then)\b(?=.*\b(?:is|are)\b)|\bto be\b|\bmost\b|\bmay\b(?! (?:are|is|were))"
    r"|\bmuch\b|\b(?:bit|little)\b",
)
#: What the writer's people think.
OF_ONE_MIND: Final = Aside(
    words=f"{_LINKS} {_FOLK} discussed talked spoke chat talk short meeting stand-up standup huddle today this monday"
    f" tuesday wednesday thursday friday morning everyone everybody nobody"
    " no-one found find thought happy keen favour favor liked likes clear anything against question questions have"
    " objection objections agreed up for it thank says say involving them"
    " early delighted pleased welcome welcomed satisfied comfortable fine",
    needs="happy keen favour favor liked likes clear delighted pleased welcome welcomed satisfied comfortable thank fine",
    also=r"^(?:and |but )*(?:(?:we|i)\b(?=.*\b(?:discussed|talked|spoke|had)\b)|my|our|the team|everyone|everybody|nobody"
    r"|no one|they|everybody's|everyone's)\b",
    bars=r"\bwith (?:mon|tues|wednes|thurs|fri)day\b|\bto be\b|\b(?:nobody|no one)\b(?! (?:had|found|said) anything)"
    r"|\b(?:finance|legal|audit|boss|manager|managers"
    r"|hr|it department|marketing|sales|operations)\b|\bagainst\b(?<!anything against)|\bquestions?\b(?<!no"
    r" questions)(?<!no question)|\bobjections?\b(?<!no objections)(?<!no objection)",
)
#: What it costs is well spent.
WORTH: Final = Aside(
    words=f"{_LINKS} lot of money well spent worth every cent penny pound dollar effort minute not cheap but sensible use"
    f" good value",
    needs="worth spent sensible value",
    also=r"^(?:and |but )*(?:it's|it is|this is|that's|money|worth|sensible|good value|not)\b",
    bars=r"\bnot\b(?! cheap\b)",
)
CHATTER: Final = (
    PASSED_ON, FILED, LAUDED, BEFORE, NO_MORE, CHECKED, CONVINCED, ADDRESSED, OF_ONE_MIND, WORTH,
)  # fmt: skip
