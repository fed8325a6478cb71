"""English small talk beside an answer: where its writer is or was, the weather, the family; data only.

By the plan of `asides`: each kind has its own closed words, and begins as somebody tells of it; nothing in them names a term.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.words.asides import Aside

LINKS: Final = (
    "i i'm i've i'd i'll me my myself we we're we've we'd us our you you're you've your yours it it's its this that that's"
    " there there's here"
    " the a an and so as of in on at to for from with by into out up off over back around is am are was were be been being"
    " has have had having"
    " do did done just only-just now also still already again too very really quite all both bit little lot so such"
    " honestly actually"
    " by-the-way way anyway though too much more"
)
DAYS: Final = (
    "today tonight yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday morning afternoon evening"
    " night week weekend"
    " month day days hour hours last this until till since all every whole long earlier lunch lunchtime midday noon"
)
_PLACES: Final = (
    "beijing shanghai shenzhen guangzhou chengdu hangzhou nanjing wuhan suzhou xiamen qingdao sanya hainan xian chongqing"
    " tianjin macau hong"
    " kong taipei taichung kaohsiung tokyo osaka kyoto seoul busan incheon singapore bangkok hanoi jakarta manila kuala"
    " lumpur sydney"
    " melbourne auckland delhi mumbai pune bangalore chennai dubai jeddah riyadh cairo istanbul athens rome milan madrid"
    " barcelona valencia"
    " lisbon paris lyon london leeds manchester dublin cork edinburgh glasgow berlin munich hamburg frankfurt cologne"
    " vienna zurich geneva"
    " amsterdam brussels copenhagen stockholm oslo helsinki warsaw prague budapest moscow new york boston chicago toronto"
    " vancouver san"
    " francisco los angeles seattle sao paulo rio mexico china japan korea india germany france spain italy uk ireland"
)
_KIN: Final = (
    "kids kid child children son daughter baby toddler wife husband partner mum mom dad mother father parents grandma"
    " grandpa brother sister"
    " family cat dog school nursery kindergarten birthday wedding anniversary"
)
_SELF: Final = (
    r"^(?:and |but |so |ps |p\.s\. |apologies |sorry )*(?:i|i'm|i've|i'd|we|we're|we've|my|back|just|only|currently|still"
    r"|writing|typing|sending|replying"
    r"|answering|reading|stuck|sat|sitting|read|on|in|at|been|was|was just|busy|out|away|off|landed|got)\b"
)
#: Where the writer is or was, and why the answer is late or short.
WHEREABOUTS: Final = Aside(
    words=f"{LINKS} {DAYS} {_PLACES} {_KIN} only off down them they train bus tram ferry plane flight taxi cab car coach"
    f" metro tube mtr subway station airport gate road"
    " office desk home house bed sofa hotel room beach garden lounge queue canteen corridor hospital dentist doctor's"
    " doctor gp conference"
    " workshop course training offsite retreat fair audit audits annual paternity maternity parental sick leave vacation"
    " holiday holidays"
    " flu cold fever migraine covid travel travelling traveling trip business travels abroad away offline laptop computer"
    " pc phone mobile"
    " tablet ipad email emails e-mail mail inbox message messages note reminder signal reception wifi wi-fi connection"
    " network battery internet"
    " outage power died dead broke broken crashed updating updates patchy bad slow zero no hardly any poor limited busy"
    " swamped snowed under"
    " tied hectic mad crazy manic back-to-back meetings meeting calls call appointments reading read saw seen see seeing"
    " found"
    " missed overlooked got getting reached reach reachable available contactable whatsapp teams wechat kakao phone's"
    " landed landing boarding"
    " board stuck sitting sat standing waiting writing typing sending replying answering reply answer sorry apologies delay"
    " silence late later"
    " slow short brief brevity haste hurry quick quickly quietly finally eventually buried slipped hidden hiding lost spam"
    " junk folder"
    " came come coming return returned returning between one-handed thumb thumbs asleep arm coffee tea breakfast dinner"
    " jet-lagged tired"
    " exhausted very first thing catching caught catch up cleared clearing working worked work took take taken while ages"
    " time to get getting",
    needs="train bus tram ferry plane flight taxi metro tube mtr subway station airport gate road desk home bed sofa hotel"
    " beach hospital dentist"
    " doctor flu fever migraine covid leave vacation holiday holidays travel travelling traveling trip abroad offline"
    " laptop computer phone"
    " mobile inbox email emails mail signal wifi connection network outage busy swamped hectic meetings back-to-back"
    " meeting calls buried"
    " slipped spam whatsapp wechat teams kakao sick landed late delay silence brevity haste short brief conference workshop"
    " audits tired",
    also=_SELF + r"|^(?:and )?(?:it|this|your (?:mail|email|note|message)) (?:got |was |had |has |must have |went |slipped "
    r"|only |just )+"
    r"|^(?:and )?(?:so )?(?:keeping it|this is|it's|that's why i am|please excuse the|excuse) (?:short|brief|from|late"
    r"|quick|brevity|typos)",
    bars=r"\b(?:reading|still)\b|\b(?:this|all) month\b|^(?:\w+ ){0,1}\w+$|^(?:between|only|just|on|in|at)(?: \w+){0,3}$"
    r"|\b(?:sending|returning|return|returned) (?:it"
    r"|this)\b|\bto (?:read|open|see|reach)\b"
    r"|\bquick(?:ly)?\b.*\bread|\bread\b.*\bquick|\bwork(?:ing|ed)?\b.*\b(?:on it|it)\b|\b(?:open|reach|see|read"
    r"|call)\b.*\bfirst\b|\bto get\b.*\bto\b(?! (?:this|it|you|my)\b)"
    r"|^(?:in|on|at) (?!the (?:train|bus|plane|road|way|tram|ferry|metro|tube|office)\b|a (?:train|bus|plane|very|meeting"
    r"|call|business)\b|my (?:way|phone|mobile)\b|holiday\b|leave\b|vacation\b"
    r"|haste\b|back-to-back\b|transit\b)|\blater\b|\bno (?!signal|wifi|reception|connection|network|internet|phone)"
    r"|\btomorrow\b(?!.*\b(?:leave|holiday|away|travel\w*|back))"
    r"|^(?:short|late|back|away|off|out|busy)$|^back (?:on|in|by|from) (?:monday|tuesday|wednesday|thursday|friday|\w+ week)$",
)
#: Weather, food, family, sport: nothing of the office at all.
SMALL_TALK: Final = Aside(
    words=f"{LINKS} {DAYS} {_PLACES} {_KIN} weather rain raining rained rains rainy snow snowing snowed snowy sun sunny"
    f" sunshine hot heat heatwave"
    " warm freezing cold windy wind storm stormy typhoon fog foggy terrible awful lovely beautiful gorgeous miserable wet"
    " dry grey gray humid"
    " boiling pouring cats dogs degrees spring summer autumn winter cherry blossoms blossom finally turned hope stay warm"
    " careful safe care"
    " home coffee tea cake cakes biscuits buns doughnuts donuts lunch dinner breakfast beer pint drink drinks wine pizza"
    " owe you me for bring"
    " bringing buy next match game football marathon gym run match concert party christmas new year holidays festival"
    " lantern dragon boat"
    " mid-autumn easter ramadan eid diwali holi carnival kareem mubarak happy merry have had nice good great see seeing"
    " soon catch up meet"
    " meeting coffee machine say hi hello regards greetings best wishes love everyone team family mum's on mend better get"
    " well soon"
    " congratulations congrats lol haha smile smiling kettle garden plants holiday photos everybody whole office enjoying"
    " enjoy enjoyed"
    " thanks sent asking asked about kids' school play visit come round sometime",
    needs="stay weather rain raining rained snow snowing snowed sunny hot freezing windy storm typhoon degrees blossoms"
    " coffee tea cake buns doughnuts lunch"
    " beer pint drinks match football marathon christmas festival ramadan eid diwali holi carnival mend congratulations"
    " congrats kids mum dad wife"
    " husband daughter son baby family hi hello weekend holiday holidays",
    also=r"^(?:and |but |so |ps |p\.s\. |oh |by the way )*(?:it's|it is|it was|it rained|it snowed|the weather|weather"
    r"|weather's|what a|hope|hoping|i hope|we hope|have|had|happy"
    r"|merry|enjoy|see you|i'll see you|we'll see you|till|until we meet|say hi|say hello|i owe|you owe|i'll bring|i bring"
    r"|(?:coffee|lunch|drinks|beers?) (?:is |are )?on me|(?:congratulations|congrats) (?:to|on|and)|my|our|here|there|snow"
    r"|rain|take care|stay"
    r"|give|love to|greetings|regards|best|let's catch|we must catch|we should catch|get well|thanks for the (?:tea|cake"
    r"|coffee|lunch))\b",
    bars=r"\bnext (?:week|month|quarter|year)\b(?!$)|^(?:my|our|here|there)\b(?!.*\b(?:kids?|wife|husband|mum|dad|daughter"
    r"|son|baby|family|weather|rain\w*|snow\w*|degrees|sunny|hot|cold)\b)",
)
PRIVATE: Final = (WHEREABOUTS, SMALL_TALK)
