"""Clauses of private words that make of a yes none, or may be of the matter: another's hand, drink, sleep, all of us; data only.

Looked for in each part of a clause that would pass as private talk, as it was written and without what it begins with.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.words.private_words import KIN

_DEVICE: Final = (
    r"(?:keyboards?|phone|mobile|iphone|smartphone|laptop|computer|pc|mac|macbook|ipad|tablet|mouse|screen|touchpad|touchscreen"
    r"|space ?bar|mailbox|inbox|account|password|monitor|headset|printer|charger|router|webcam|webcams|phones|laptops|computers"
    r"|screens|monitors|headsets|chargers|tablets|ipads)\b"
)
_ANIMAL: Final = r"(?:cats?|dogs?|puppy|kittens?|hamster|rabbit|parrot|bunny|animals?|pets?|baby|babies|toddler|twins)\b"
_WHO: Final = (
    rf"(?:(?:(?:and|but|so|because|since|as|while|my|our|the|a|an|both|all|poor|new|old|little|young|younger|older|eldest"
    rf"|youngest|dear|two|three|whole) )*(?:{KIN}|nurse|doctor|driver|teacher|guests?|friends?)\b)(?!'s|’s)"
)
_LATE: Final = r"(?: (?:is|are|was|were|'s|has|have|had|been|still|now|just|only|also|finally|kindly|usually|always|again|all))*"
#: What a person or an animal does with the writer's things leaves open whose answer it is, unless it only breaks them.
_BREAKS: Final = (
    r"(?:broke|broken|breaking|locked|spill\w*|spilt|drop\w*|hid|hidden|chew\w*|bit|crack\w*|threw|thrown|drown\w*"
    r"|flooded|smashed"
    r"|killed|ruined|lost|soaked)\b"
)
_WRITES: Final = (
    r"(?:typ(?:e|es|ed|ing)|writ(?:e|es|ing|ten)|wrote|dictat\w+|sen(?:d|ds|t|ding)|repl(?:y|ies|ied|ying)|answer\w*|respond\w*"
    r"|press\w*|push\w*|click\w*|tapp?\w*|mail(?:s|ed|ing)|text(?:s|ed|ing)|help\w*|handl\w+|dealt|deals)\b"
)
_HANDS: Final = (
    rf"^{_WHO}{_LATE} {_WRITES}|^{_WHO}(?! (?:[a-z']+ ){{0,3}}{_BREAKS})(?: [a-z'-]+){{1,6}} {_DEVICE}"
    rf"|\b(?:by|through|via|thanks to|courtesy of) (?:my |our |the |a )?(?:[a-z]+ )?(?:{KIN}|nurse|friend|assistant)\b(?!'s)"
    rf"|\b(?:dictat\w+|told|asked|asking|letting|let|got|getting|having|had) (?:to |this to |it to )?(?:my|our|the"
    rf"|a) {KIN}\b(?!'s)"
    r"(?: (?:to )?(?:type|write|send|answer|reply|press)| who)?$"
    rf"|\b{_ANIMAL}(?: [a-z']+){{0,4}} (?:on|over|across|at|with|near) (?:my |the |our )?(?:[a-z]+ )?{_DEVICE}"
    rf"|\b(?:fell|fallen|falling|sat|sitting|lay|slept|sleeping|asleep|dozed|stepped|leaned|leant|slipped|landed|sneezed|banged"
    rf"|collapsed|fainted|nodded|head|elbow|nose|forehead|thumb|fingers?|paws?)\b(?: [a-z']+){{0,4}} (?:on|over|onto|across|off)"
    rf" (?:to )?(?:my |the |our |a )?(?:[a-z]+ )?{_DEVICE}"
    r"|\b(?:autocorrect|auto-correct|autocomplete|siri|spell-?check|voice recognition|voice-recognition)\b"
    r"|\bmy (?:wife|husband|son|daughter|kids?|mum|mom|mother|dad|father|sister|brother)'s (?:hand|words|idea|answer|account)\b"
)
#: Drink, sleep, shut eyes and a mind elsewhere: whatever was written so may not be meant.
_MIND: Final = (
    r"\b(?:wines?|beers?|pints?|cocktails?|whisky|whiskey|gin|vodka|rum|brandy|champagne|prosecco|mulled|schnapps|sake|baijiu"
    r"|liquor|drinks|booze|tequila|hungover|hung over|hangovers?|pub|stag|hen|delirious|anaesthetic|sedated"
    r"|distracted|absent-minded|scatterbrained|zombie|brain fog|brain-dead|autopilot|sleepwalk\w*|hiccups|giggl\w+)\b"
    r"|\bhalf[- ](?:asleep|awake|dead|blind|conscious)\b|\b(?:in|from) (?:my|our|a) (?:deep )?(?:sleep|dreams?|nap"
    r"|stupor|daze|haze)\b"
    r"|\bout of (?:my mind|it|my head)\b|\b(?:head|mind|brain)(?:'s| is| was| isn't| wasn't)? (?:not |elsewhere"
    r"|somewhere|spinning"
    r"|empty|blank|gone|away|off|fog|mush|fried|foggy|on holiday|like)|\bmy (?:mind|brain)\b"
    r"|\beyes? (?:are |were |is |was |half |almost |nearly |still )*(?:shut|closed|bleeding|falling|crossed|watering|blurr\w+|on"
    r"|sore|hurts?|burning)\b|\bone eye\b|\b(?:without|forgot\w*|lost|left|broke|broken|missing|misplaced|sat on|need|no)"
    r"(?: [a-z]+){0,2} (?:glasses|spectacles|lenses|contacts)\b|\bglasses (?:are|were|is) (?:broken|at|in|gone|lost|somewhere)"
    r"|^(?:(?:i|i'm|i am|i was|was|am|just|still|only|nearly|almost|and|so|fast|fell|falling|fall|dozed|dozing|drifted|drifting"
    r"|nodded|nodding|passed|passing|about|to|had|have|i've) )*(?:asleep|off to sleep|dozing|dozed|nodded off|nodding off|passed"
    r" out|fainted|unconscious|sleepy|drowsy|collapsed)\b"
    r"|\bsleep[- ]deprived\b|\b(?:crying|cried|laughing|laughed|screaming|screamed)\b(?= (?:over|about|at|through|when|reading))"
)
#: What was not read, what was a draft, and scorn for it.
_UNREAD: Final = (
    r"\bdrafts?\b|\b(?:ate|eats?|eaten|swallowed|shredded|chewed|deleted|destroyed|burnt|burned) (?:up )?(?:it|this|that|your|the"
    r"|my (?:answer|reply|mail|copy))\b"
    r"|\b(?:slept|dozed|napped|snored|yawned|asleep|cried|coughed|snoozed|nodded off)\b(?: [a-z]+)? (?:over|through|during|in|at)"
    r" (?:your|the|this|it|our|my|most|all|half)\b"
    r"|\b(?:missed|missing|late (?:for|to)|absent from|skipped) (?:the|our|your|my|a|that|both"
    r"|two)(?: [a-z]+)? (?:meetings?|calls?"
    r"|presentation|briefing|workshop|conference|mails?|e-?mails?|messages?)\b"
    r"|\bnightmares? (?:about|of|over|from|with)|\b(?:about|of|from|over|by) (?:your|the|this|that|these|those) (?:last |first )?"
    r"(?:mails?|e-?mails?|messages?|reminders?|notes?)\b|\byour (?:mails?|e-?mails?|messages?|reminders?|notes?) (?:made|makes"
    r"|gave|gives|put|puts|kept|keeps|drove|drives|woke|wakes|cost|killed)\b"
    r"|\bbleeding\b|\bthrowing up over\b|\b(?:sick|ill|nauseous|dizzy|queasy) (?:from|of|reading|because of)\b"
)
#: All of us, the network of all and what everybody has: who is to carry the matter out, and what with.
_ALL: Final = (
    r"\b(?:we|us)(?:'re| are|'ll| will)\b|\bwe(?: have|'ve| were| had)?(?: (?:now|just|still))?(?: all| both| each)\b"
    r"|\b(?:we|we've|we have|we had|we'd)(?: (?:just|still|also|now|really|only|all|both|finally))* (?:been|got|retired"
    r"|quit|stayed"
    r"|feel|felt|came down|came|went)\b(?! (?:back|home|home from))"
    r"|^(?:(?:nearly|almost|not) )?(?:everyone|everybody|all of us|half of us|most of us|none of us|the whole (?:office"
    r"|floor|building|town|place)|people"
    r"|the (?:others|guests|friends|neighbours|driver|teachers?|office|school|doctor|nurses?))"
    r"(?= (?:is|are|was|were|has|have|had|will|can|can't|got|still|all|now|here|in|at|on|from|out|off)\b)"
    r"|^our (?!(?:[a-z-]+ )?(?:kids?|child|children|daughter|son|baby|toddler|twins|newborn|dogs?|cats?|puppy|house|home|flat"
    r"|kitchen|bathroom|roof|heating|boiler|fridge|oven|washing|dishwasher|garden|street|village|neighbours?|babysitter|nanny"
    r"|landlord|wedding|anniversary|honeymoon|luggage|cellar|ceiling|power|electricity|in-laws)\b|(?:flight|train|ferry|bus)"
    r" (?:was|has been|got|had)\b)"
    r"|^(?:the |our |office |whole |entire )*(?:network|internet|power|electricity|vpn|outlook|server|system|heating"
    r"|firewall|lift"
    r"|elevator|computer|laptop|phone|keyboard|keyboards|wi-?fi|connection|coffee machine|fire alarm|two-factor|mail)s?"
    r"(?: is| are| isn't| aren't| has| have| keeps?| won't| will| doesn't| don't|'s)\b(?!.*\b(?:me|my|home)\b)"
    r"|\b(?:trains?|buses|trams|flights|pilots|drivers|railways|teachers|school|nursery|kindergarten) (?:are|is) (?:on strike"
    r"|closed|shut|cancelled|canceled|delayed|late|packed|full|out)\b"
)
#: What the writer's people have, run and do, and who comes with whom, may be the matter's guests, rooms and meals.
_TRADE: Final = (
    rf"^{_WHO}(?: (?:also|still|now|just|all|both|finally|always))* (?:comes?|coming|joins?|joining|does|do|makes?"
    rf"|offers?|serves?"
    r"|runs?|owns?|sells?|cooks?|bakes?|plays?|sings?|drives?|attends?|arrives?|lands?|leaves?|gets?|needs?|wants?|loves?|likes?"
    r"|hates?|turns? up|stays?|sleeps?|works?|lives?|knows?|goes|go|come|will|'ll|can|may|'d)\b"
    rf"|^{_WHO}{_LATE} (?:coming|joining|along|invited|welcome|allowed|on board|cooking|baking|driving|performing|singing|playing"
    r"|attending|arriving|going|free|included|staying|travelling|traveling|flying|here too|there|in charge)\b(?! down)"
    rf"|^{_WHO}(?: (?:just|now|also|still|already|only))* (?:has|have|'s got|had|got) (?:an?|the|two|three|some|his|her|their|our"
    r"|its|my|enough|plenty|lots|good|nice|big|free)(?: [a-z-]+)? (?:bakery|restaurant|hotel|hostel|pub|cafe|shop|canteen|buffet"
    r"|feast|van|bus|car|boat|tent|house|flat|bike|garden|kitchen|room|studio|farm|camera|band|choir|piano|guitar|airbnb|beach"
    r"|caravan|garage|party|picnic|barbecue|bbq|concert|film|cinema|theatre|gym|pool|horse|horses|pony|lesson|station|taxi|cab"
    r"|lawn|shed|fridge|oven|stove|kettle|cake|cakes|food|lunch|dinner|breakfast|supper|coffee|tea|pizza|sandwiches|nursery"
    r"|school|kindergarten|workshop|key|keys|scaffolding|armchair|sofa|carpet|umbrella|umbrellas)\b"
    rf"|\b{KIN}'s (?:[a-z-]+ )?(?:restaurant|bakery|hotel|hostel|pub|cafe|shop|canteen|band|choir|van|bus|boat|garden|farm|school"
    r"|kitchen|house|flat|place|garage|studio|kindergarten|nursery|beach|caravan|tent|airbnb)\b"
    rf"|\b(?:flying|travell?ing|driving|sailing|going|coming|heading|staying|cruising|touring|flight|flights|trip"
    rf"|train)(?: [a-z]+)"
    rf"{{0,3}} with (?:my|our|the|all|both|a)(?: [a-z]+)? (?:{KIN}|friends?)\b"
)
#: Devices, clothes, food and vehicles are the writer's own only where they fail or failed.
_THINGS: Final = (
    r"\b(?:got|get|getting|have|has|had|'ve got|bought|need|found|took|won|ordered|using|wearing|enjoying|on|with|for) (?:a|an"
    rf"|the|some|two|three|our|another)(?: [a-z-]+)? new (?:[a-z-]+ )?{_DEVICE}|^(?:(?:i|i've|just|finally|we"
    rf"|we've) )*(?:got|have|had"
    rf"|bought|need|won) (?:a|an|the|some|two|three|my|our)(?: [a-z-]+){{0,2}} {_DEVICE}(?! (?:crash|fail|problem|trouble|issue))"
    rf"|^(?:my|our) (?:[a-z-]+ )*{_DEVICE}(?:'s| is| was| are| has| have)(?: (?:still|now|just|only|also))* (?:a|an|the"
    rf"|my|our|in|at"
    r"|on|with|from|better|bigger|lovely|great|good|fine|nice|big|small|white|black|blue|my)\b(?! (?:joke|disaster|nightmare|pain"
    r"|mess|fire|strike|repair|blink|service))"
    r"|\b(?:'ll|will|going to (?!bed|sleep|pieces|ground)|gonna|tomorrow|tonight|next|soon|upcoming|shortly|later)\b"
)
DOUBTED: Final = rf"{_HANDS}|{_MIND}|{_UNREAD}|{_ALL}|{_TRADE}|{_THINGS}"
