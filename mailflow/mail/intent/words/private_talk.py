"""What English private talk is joined of beside its words by field: plain words, what people do and how they are; data."""

from __future__ import annotations

from typing import Final

_PLAIN: Final = """
    i i'm i've me my mine myself we we're we've us our ours ourselves thank thanks anyway picture pictures a an the and or of
    in on at to for from with into onto out up off down over under near between during since through around across along about
    inside outside behind beside past towards as am is are was were be been being has have had having do did done got get
    getting gotten very so really quite pretty just still already now today tonight yesterday morning afternoon evening night
    noon midday midnight lunchtime week weekend day days hour hours minute minutes year years monday tuesday wednesday
    thursday friday saturday sunday last all whole entire every again also well finally early late here there away back
    together alone almost nearly completely totally absolutely literally utterly seriously honestly actually sadly luckily
    thankfully fortunately suddenly constantly always ever often usual then recently lately currently presently terrible
    horrible awful dreadful lovely beautiful gorgeous amazing awesome great good nice wonderful fantastic brilliant worst best
    rotten rough wild funny weird strange boring exciting endless long short quick slow loud noisy quiet dark bright warm cool
    hot wet dry muddy fresh new old big huge tiny little heavy young delicious tasty disgusting empty full broken dead stuck
    lost closed packed crowded blocked locked own proper proud serious nothing bit lot lots such much more than while ages
    forever once-in-a-lifetime thing things stuff life world hell heaven paradise bliss chaos misery somewhere middle front
    end top side way local public national private cracked dying slow-ish crying screaming singing driver food views view
    dripping hand mostly pieces twice thrice sink straight sand smile black blue smells sticky eighty turning charging thick
    thin north south east west rid barking snoring teething vomiting hence therefore due yes hi hello fun lol haha phew ugh
    argh sigh ha hooray yay hurray cheers spending working living staying long-awaited annual went came spent woke felt took
    made sat stood lay fell ate drank caught forgot found waited kept moved-house going coming heading waiting sitting
    standing lying typing writing replying answering sending feeling eating drinking cooking cleaning packing unpacking hiding
    holding enjoying celebrating visiting looking watching listening stranded delayed cancelled postponed twisted broke burst
    died passed given gave giving been-there ended started turned ran trying fighting battling nursing juggling feeding
    rocking cuddling picking digging catching logging
"""
PLAIN: Final = frozenset(_PLAIN.split())

#: What the writer does right now.
DOING: Final = (
    "(?:typing|writing|replying|answering|responding|mailing|emailing|texting|dictating|boarding|landing|taking off|waiting"
    "|sitting"
    "|standing|lying|queu?e?ing|walking|running|jogging|driving|riding|cycling|commuting|travell?ing|flying|sailing|hiking"
    "|camping"
    "|skiing|swimming|fishing|recovering|recuperating|convalescing|coughing|sneezing|shivering|suffering|resting|sleeping|napping"
    "|yawning|eating|drinking|having|cooking|baking|cleaning|packing|unpacking|moving (?:house|home|flats?|boxes|apartments?)"
    "|gardening|shovell?ing|shopping|picking up|picking|nursing|feeding|babysitting|juggling|rocking|cuddling|looking after"
    "|caring"
    "|celebrating|feeling|fighting|battling|digging|catching up|catching|working (?:from (?:home|bed)|remotely|short hours|late"
    "|nights|on (?:the|a) (?:train|plane|bus))|logging off|logging out|signing off for the (?:day|night|week)|heading|going home"
    "|coming down with|going to bed|getting (?:on|off|into|ready|over|old|married|the kids|my|soaked|dressed|home|better)"
    "|spending"
    "|enjoying|listening|watching|visiting|staying|living|hiding|holding (?:a|the|my) (?:baby|child|dog|cat)|melting"
    "|freezing|boiling"
    "|nipping|popping|rushing|running|dashing|stranded|commuting|using (?:my|a|the|our)|trying to (?:sleep|stay awake"
    "|keep warm|catch|find)|isolating"
    "|quarantining|breastfeeding|wearing|turning (?:thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five)"
    "|charging|waking|washing|ironing|knitting|dancing|singing|playing|crying|laughing|losing my|missing (?:my|our)"
    "|expecting (?:a|our|my|twins)|learning|practising|practicing|sunbathing|sweating|dying of|chasing (?:the|my|a) (?:cat"
    "|dog|kids?|toddler)|minding)"
)
#: What befell the writer, or what he or she did.
DID: Final = (
    "(?:was|were|had|got|finished|completed|went|came|spent|lost|found|forgot|broke|woke|overslept|slept|felt|fell|ate|drank"
    "|caught|missed|took"
    "|sat|stood|lay|waited|walked|ran|drove|rode|flew|sailed|hiked|camped|skied|swam|travell?ed|commuted|landed|arrived|returned"
    "|recovered|coughed|sprained|twisted|pulled|hurt|burnt|burned|bumped|banged|hit my head|knocked|spilt|spilled|locked|stayed"
    "|visited|celebrated|cooked|baked|watched|played|won|spilled|ironed|painted (?:my|our|the (?:kitchen|bathroom|bedroom"
    "|fence|nursery))|sneezed|dozed off|nodded off|passed out|fainted|crashed|collapsed|froze|melted"
    "|gave birth|got back|came down|finally (?:got|found|have)|picked up|looked after|babysat|buried|said goodbye to (?:my|our)"
    "|retired|graduated|moved (?:house|home|flat|flats|into|in with)|queued|rushed|enjoyed|suffered|misplaced|hobbled|struggled"
    "|managed to (?:get|find|catch|lose)|left (?:my|our) (?:phone|laptop|glasses|charger|keys|bag|wallet|headset|umbrella))"
)
#: How somebody is, or where; behind a form of "to be", or alone.
STATE: Final = (
    "(?:stuck|stranded|trapped|snowed|flooded|swamped|slammed|buried|tied up|snowed under|down with|off with|out walking"
    "|out with|out sick"
    "|off sick|off to|off for|off-grid|off grid|offline|about to (?:board|take off|land|lose|fall asleep|leave for|go under)"
    "|out of|out for|out in|out at|out all|out until|away|abroad|overseas|back from"
    "|just back|back at|back home|home|at home|at (?:the|my|our|a|an)|in (?:a|an|the|my|our|bed|hospital|transit|quarantine"
    "|isolation"
    "|labou?r|pain|back-to-back|meetings|traffic|and out of)|in [a-z]+ (?=for|with|at|on|until|till|since|this|today"
    "|right now|these)|on (?:a|an|the|my|our|holiday|vacation|leave|sick|annual|maternity"
    "|paternity|parental|jury|painkillers|antibiotics|crutches|honeymoon)|up (?:all|at|since|half|early|late|with)|under (?:the"
    "|my|a)|between|all over the place|half asleep|half awake|still in|still half|late because|late|slow|running late|running on"
    "|behind with|asleep|awake|sick|ill|unwell|poorly|tired|exhausted|knackered|shattered|hungover|hung over|jet-?lagged|sunburnt"
    "|sunburned|soaked|drenched|busy|mostly|recovering|numb|pregnant|engaged|distracted|grumpy|freezing|boiling|dizzy|seasick"
    "|carsick|feverish|allergic|hoarse|married|bedridden|quarantined|ill in bed|sick in bed|laid up|laid low|home sick"
    "|home with|home alone|not feeling|not well|so tired|dead tired|dog-tired|full of|covered in|surrounded by|landed|delayed"
    "|locked out|knee-deep|neck-deep|drowning in|glued to|hooked on|all day|all week|all morning|double-booked|fully booked"
    "|booked up"
    "|burnt out|worn out|wiped out|out cold|out and about|working from|here with|with (?:a|an|the|my|our))"
)
#: What the writer's people, pets and things do or are.
BEFALLS: Final = (
    "(?:is|are|was|were|'s|has|have|had|has been|have been|had been|isn't|wasn't|aren't|weren't|won't|wouldn't|keeps|kept"
    "|got|gets|went"
    "|came|comes|died|broke|fell|ran|runs|ate|bit|woke|slept|spilled|spilt|hid|jumped|walked|threw up|passed away|crashed|crashes"
    "|froze|freezes|expired|expires|refuses|refused|locked|started school|turned|burst|leaks|leaked|hurts|hurt|aches|ached"
    "|gave up"
    "|gave out|caught|lost|cried|screamed|snores|snored|barks|barked|arrives|arrived|lands|landed|leaves in|got stuck|got delayed"
    "|let me|put me|kept me|has given|dragged on|took forever|took ages|took hours|finally|hates|loves|doesn't|didn't|don't"
    "|haven't|hasn't|swallowed|hit|blew|knocked|struck the house|started raining|failed me|logged me out|is turning"
    "|are turning|turns|smells|is charging|are fighting|barely|has taken over|have taken over|is wearing|ended up|went to"
    "|landed in|swallowed|hid|stopped|kept"
    "|drowned|drains|drained|flooded|overflowed|overran|turns|broke down|packed up|packed in|conked out|played up|plays up"
    "|is playing up|acts up|acted up)"
)
#: What a frame may begin with, and says nothing itself.
LEADS: Final = (
    r"^(?:(?:and|but|so|anyway|anyhow|oh|ah|well|also|ps|p\.s\.?|by the way|btw|fyi|honestly|actually|sorry(?: though)?"
    r"|apologies|my apologies"
    r"|finally|now|currently|luckily|sadly|unfortunately|today|yesterday|tonight|this morning|this afternoon|last night|last week"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|at the moment|because|as"
    r"|since|hence|still"
    r"|while|then|excuse me|please excuse|until now|again|quick note) )+(?=\S)"
)
#: As STATE, where nobody is named whose it is; no bare place and no bare time.
ELLIPTIC: Final = (
    "(?:stuck|stranded|trapped|snowed in|snowed under|swamped|slammed|buried|tied up|down with|off with|out walking|out sick"
    "|off sick|off (?:skiing|hiking|sailing|camping|swimming|fishing|cycling|climbing|travelling|surfing|running)|off to"
    "|off for|off-grid|just back|back from|back at|back home|asleep|hungover|jet-?lagged|sunburnt|sunburned|all over the place"
    "|half asleep|laid up|locked out|knee-deep|drowning in|running late|behind with|home with|home sick|soaked|drenched|seasick"
    "|up all night|up since|up early|up half the night|knackered|exhausted|shattered|double-booked|sick kids?|sick child"
    "|sick at home"
    "|halfway through (?:my|a|the)|(?:still )?on (?:crutches|painkillers|antibiotics|medication|jury (?:duty|service)"
    "|the mend|kid duty|strong painkillers)|about to (?:board|take off|land|lose|fall asleep|leave for)|(?:caught "
    "|squeezed )?between (?:two |three |my |a |the )?(?:meetings?|calls?|flights?|trains?|appointments?|feeds?|naps?"
    "|lessons?)|fresh (?:from|out of) (?:the|a|my)|just out of|late because|back to (?:my|bed|the (?:beach|garden|kids|sofa"
    "|pool|gym|kitchen|dentist|hospital|airport|hotel|baby|couch|sea))|glued to|landed|feverish|recovering|ill in bed"
    "|sick in bed|still (?:half asleep|asleep|in bed|in my|in hospital"
    "|recovering|coughing|jet-?lagged|hungover|sick|ill|stuck))"
)
VEHICLE: Final = (
    "(?:on (?:the|a|my) (?:night |early |slow |very |delayed |packed |crowded |late |overcrowded |bumpy |long |rattling "
    "|airport )*(?:bus|train|tube|metro|tram|ferry|plane|subway"
    "|underground|motorway|coach|way home|way to (?:the|my|work)|boat|sofa|flight|phone)|in (?:a|the|my|an) (?:bumpy "
    "|shared )?(?:taxi|cab|car|uber|lift|bath|garden|dentist's chair)"
    "|in (?:bed|transit|hospital|traffic|quarantine)|on (?:holiday|vacation|leave|honeymoon|sick leave|maternity leave"
    "|paternity leave|parental leave|annual leave))"
)
PLACE: Final = (
    "(?:(?:in|on|at) (?:the|a|my|our|an)|at home|at work|abroad|between|with (?:a|my|the)|under (?:the|a|my))"
)
#: How things of the writer fail, or that nature shows itself.
TROUBLE: Final = (
    "(?:down|dead|broken|gone|slow|patchy|dreadful|awful|terrible|crashing|out|frozen|locked|empty|full|flat|dying|back|late"
    "|delayed|cancelled"
    "|a joke|a disaster|rubbish|a pain|appalling|abysmal|lousy|cracked|sticking|expired|acting up|playing up|killing me"
    "|hurts|aching|sore|numb|shining|lovely|unbearable|crazy|horrible|madness"
    "|stuck|mad|noisy|loud|leaking|flooded|given up|gave up|packed up|jumping|overheating|useless|hopeless|asleep|awake|sick"
    "|ill|crying|screaming|teething|on strike"
    "|bumpy|packed|miserable|a nightmare|a mess|chaos|chaotic|a zoo|manic|hectic|insane|endless|brutal|no joke|at (?:one|two"
    "|three|four|five|\\d+))"
)
