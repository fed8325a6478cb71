"""English words of private life by field: body, family, home, food, travel, weather, devices, mood, sport, feasts; data only.

HARD words are no part of what an office asks its people to sign off; SOFT ones might be (food, rooms, vehicles, parties), so
they tell of private life only where the writer tells what he or she did or does.
"""

from __future__ import annotations

from typing import Final

_BODY: Final = """
    flu influenza cold colds fever temperature cough coughs coughing coughed headache headaches migraine migraines toothache
    tooth teeth molar dentist dentist's dentists doctor doctor's doctors gp gp's clinic hospital ward surgery surgeon
    operation knee knees hip shoulder shoulders wrist ankle elbow arm arms leg legs finger fingers thumb thumbs foot feet toe
    toes eye eyes ear ears nose throat voice stomach tummy belly head neck skin rib ribs lungs chest jaw tonsils appendix sick
    ill unwell poorly feverish dizzy nauseous seasick carsick airsick queasy hungover hangover covid corona virus bug
    norovirus food-poisoning chickenpox measles mumps shingles tonsillitis bronchitis pneumonia sinus sinuses sinusitis
    hayfever allergy allergies allergic asthma sneeze sneezing sneezed rash sprained sprain fracture fractured stitches
    crutches crutch bandage sling physio physiotherapy physiotherapist chiropractor osteopath optician optician's opticians
    glasses spectacles lenses vaccine vaccination vaccinated jab jabs booster antibiotics painkillers paracetamol ibuprofen
    aspirin pills medication medicine anaesthetic numb swollen sore aching aches ache pain pains painful bruised bruises
    bleeding bedridden convalescing recovering recover recovered recovery recuperating rehab pregnant pregnancy ultrasound
    x-ray mri check-up checkup insomnia vertigo sunstroke sunburn sunburnt sunburned blister blisters limping limp hoarse
    croaky blocked-nose runny quarantine isolating isolation ambulance emergency a&e er nurse nurses waiting-room pharmacy
    chemist's blood tick wasp mosquito mosquitoes bites bitten itching itchy face shoes socks jumper jumpers coat coats hat
    gloves scarf pyjama boots lip lips tongue gums cheek cheeks kidney kidneys gallbladder liver hernia concussion nosebleed
    hiccups ligament tendon muscle muscles spine hamstring calf root-canal wisdom-tooth stomach-ache earache dislocated torn
    plaster fasting hungry thirsty starving chaos mayhem bedlam pandemonium stuck stranded bored contractions labour labor
    midwife maternity paternity parental lumbago sciatica backache gout conjunctivitis stye
"""
_MOURNING: Final = """
    funeral funerals burial bereavement bereaved mourning cemetery grave grandmother's grandfather's condolences deceased
"""
_FAMILY: Final = """
    kid kids kid's kids' child children child's children's daughter daughters daughter's son son's sons baby baby's babies
    toddler toddler's newborn twins teenager teenagers teens wife wife's husband husband's girlfriend boyfriend fiance fiancee
    spouse mum mum's mom mom's mummy mother mother's dad dad's father father's granny gran nan grandma grandpa grandad
    grandmother grandfather grandparents grandson granddaughter grandchild grandchildren aunt auntie aunt's uncle uncle's
    cousin cousin's cousins niece nephew sister sister's sisters brother brother's brothers siblings in-laws in-law
    mother-in-law father-in-law brother-in-law sister-in-law family family's parents parents' godson goddaughter neighbour
    neighbour's neighbours neighbor neighbor's neighbors babysitter nanny childminder au-pair roommate flatmate housemate dog
    dog's dogs cat cat's cats puppy puppies kitten kittens hamster rabbit bunny parrot budgie horse pony goldfish tortoise
    guinea-pig vet vet's vets nappy nappies diaper diapers pram stroller buggy cot crib playground potty tantrum tantrums
    bedtime lullaby little-one my-eldest youngest eldest
"""
_HOME: Final = """
    kitchen bathroom bedroom sofa couch bed beds bath bathtub shower garden balcony attic cellar loft roof ceiling heating
    boiler radiator radiators plumber plumber's plumbers electrician handyman locksmith landlord landlord's landlady
    washing-machine dishwasher fridge freezer oven kettle microwave stove pipe pipes leak leaks leaking leaked leaky flooded
    flood flooding mould damp power-cut blackout blackouts outage outages fuse fuses keys keyhole doorbell parcel postman
    mailman curtains lawn lawnmower hedge weeds weeding tomatoes pyjamas pajamas pjs slippers laundry ironing hoovering
    vacuuming housework chores grandma's grandpa's granny's carpet rug teapot dinner-table burglar burglary burgled
    removal-men removals mice mouse-trap electricity pipe tiles windowpane wardrobe armchair fireplace chimney ac aircon
    air-con air-conditioning drilling jackhammer jackhammers scaffolding housewarming tree trees fence shed cupboard stairs
    doorstep drainpipe gutter lamp lightbulb mattress blanket duvet pillow
"""
_WEATHER: Final = """
    rain raining rained rains rainy rainstorm pouring drizzle drizzling downpour snow snowing snowed snowy snowed-in blizzard
    sleet hail hailing hailstorm icy frost frosty freezing fog foggy mist misty storm storms stormy thunder thunderstorm
    thunderstorms lightning typhoon hurricane cyclone tornado monsoon sandstorm windy gale gales gusts heat heatwave boiling
    scorching sweltering humid humidity muggy sunny sunshine sun cloudy overcast drought earthquake tremor tremors smog pollen
    rainbow sunrise sunset umbrella umbrellas wellies soaked drenched weather degrees slush landslide shovelling shoveling
    shovelled
"""
_DEVICES: Final = """
    laptop laptop's laptops computer computer's pc mac macbook ipad tablet phone phone's phones mobile cellphone smartphone
    iphone charger socket battery screen monitor keyboard keyboards spacebar touchscreen headset webcam microphone wifi wi-fi
    internet broadband router hotspot tethering vpn password passwords login log-in logged two-factor authenticator captcha
    outlook gmail thunderbird inbox mailbox spam junk drafts autocorrect auto-correct autocomplete dictation dictated
    dictating voice-recognition siri reboot reboots rebooting rebooted restarting restarted bluescreen crashed crashing
    crashes crash froze frozen helpdesk roaming notifications unread typo typos misspellings touchpad trackpad hard-drive
    power-bank powerbank recharge recharging brevity briefness shortness terseness
"""
_MOOD: Final = """
    asleep awake sleep slept sleeping sleepless sleepy oversleep overslept nap naps napping napped tired tiring exhausted
    exhausting knackered shattered drained groggy yawning jet-lagged jetlagged jet-lag jetlag stressed stressful stress
    swamped snowed-under slammed frazzled hectic manic crazy busy grumpy miserable weepy refreshed rested sleep-deprived
    excited distracted homesick nightmare nightmares insomniac bleary-eyed bleary out-of-breath breathless drowsy
    absent-minded scatterbrained overworked burnt-out wiped worn-out cranky insanely-busy migraine-day sleeplessness
"""
_FEASTS: Final = """
    christmas xmas hogmanay halloween thanksgiving hanukkah chanukah passover diwali holi eid ramadan iftar nowruz songkran
    vesak oktoberfest midsummer birthday birthdays honeymoon engaged christening baptism confirmation-party bar-mitzvah
    graduated retirement-party stag hen leaving-do housewarming-party silvester fireworks mubarak easter pentecost whitsun
    women's mother's father's valentine's children's-day boxing-day
"""
_LIFE: Final = """
    school school's schools nursery kindergarten kita daycare creche half-term homework recital school-run nursery-run
    parents'-evening nativity sports-day teacher teacher's swimming-lesson driving-lesson driving-test haircut hairdresser
    hairdresser's barber barber's embassy passport notary registry mechanic mechanic's thesis university uni kindy playgroup
    scouts ballet commute commuting commuter traffic jam gridlock roadworks tyre tyres puncture punctured luggage suitcase
    suitcases layover stopover turbulence motorway autobahn seat-belt vacation sabbatical marathon half-marathon triathlon jog
    jogging jogged gym yoga pilates swim swimming swam netflix binge-watching choir knitting crossword mahjong playstation
    karaoke supermarket groceries
"""
#: What befalls people and their roofs: it tells of private life even in a line that has no verb (Migraine today).
_TROUBLES_WORDS: Final = """
    flu fever migraine headache toothache backache covid norovirus chickenpox insomnia hayfever hangover jetlag jet-lag asthma
    tonsillitis bronchitis pneumonia lumbago rain snow storm storms thunderstorm thunderstorms typhoon hurricane blizzard
    sandstorm fog drizzle downpour pouring hail heatwave earthquake smog lightning thunder gale gales flood floods blackout
    outage power-cut leak leaks burglary hectic crazy manic frazzled knackered exhausted fire pipe tree roof ceiling
    electricity boiler heating commute traffic gridlock baby dog cat toddler
"""
TROUBLES: Final = frozenset(_TROUBLES_WORDS.split())
HARD: Final = frozenset(f"{_BODY}{_MOURNING}{_FAMILY}{_HOME}{_WEATHER}{_DEVICES}{_MOOD}{_FEASTS}{_LIFE}".split())

_FOOD: Final = """
    coffee coffees tea espresso latte cappuccino breakfast lunch dinner supper brunch snack snacks sandwich sandwiches soup
    noodles ramen sushi curry pizza pasta burger burgers dumplings hotpot hot-pot barbecue bbq chocolate chocolates cake cakes
    cookie cookies biscuit biscuits pastry pastries croissant croissants bun buns doughnut doughnuts donut donuts ice-cream
    pancakes porridge toast bread cheese wine beer beers pint pints cocktail cocktails whisky gin canteen cafeteria restaurant
    pub cafe bakery starbucks picnic leftovers banana mango strawberries salad eggs bacon turkey goose pudding pie mooncake
    mooncakes zongzi tapas paella kebab falafel lasagne fondue raclette schnitzel oysters lobster steak fish-and-chips meal
    buffet feast food bottle glass cup mug brandy champagne mulled pies mince brownies muffins carrot
"""
_TRAVEL: Final = """
    train trains bus buses coach tram trams metro tube underground subway mtr ferry boat ship plane flight flights taxi cab
    uber car cars van lorry motorbike bike bicycle scooter airport airports gate runway boarding landing landed takeoff
    baggage bag bags rucksack backpack transit engine brakes clutch petrol garage hotel hotels hostel airbnb beach sea seaside
    lake river mountains mountain hills island islands countryside village abroad overseas holiday holidays leave camping
    campsite tent caravan hike hiking hiked trek trekking skiing ski slopes cruise sightseeing pilgrimage trip trips journey
    travels travelling traveling travelled traveled road roads roadside drive driving drove station stations home house flat
    moving-boxes boxes off-grid time-zone timezone timezones sailing surfing fishing safari temple temples bakery platform
    course courses desert jungle forest woods park zoo harbour coast
"""
_LEISURE: Final = """
    football soccer rugby cricket tennis badminton golf squash basketball volleyball hockey ride cycling climbing bouldering
    match derby penalty penalties film movie cinema theatre opera concert gig rehearsal guitar piano violin drums lesson
    lessons chess puzzle sewing pottery gardening baking novel wedding weddings marriage anniversary graduation party parties
    festival exam exams carnival meetings meeting calls back-to-back appointment appointments offsite workshop conference
    calendar queue queuing queueing drill walk walking walked run running ran shopping lift elevator stairs desk office
    corridor reminder reminders nudge chaser delay delays delayed silence mail mails email emails e-mail e-mails message
    messages signal reception network connection
"""
SOFT: Final = frozenset(f"{_FOOD}{_TRAVEL}{_LEISURE}".split())
#: Of every request's own words these still tell of the writer's mail and means, and no part of a matter.
_OF_MAIL_WORDS: Final = """
    mail mails email emails e-mail e-mails message messages reply reminder reminders delay delayed phone mobile laptop
    computer answer inbox mailbox
"""
OF_MAIL: Final = frozenset(_OF_MAIL_WORDS.split())
#: Who may be told of with "my" or "our", or as everybody knows them: what they are or do is no term of anything.
KIN: Final = (
    "(?:kids?|child(?:ren)?|daughter|son|baby|toddler|newborn|twins|teenagers?|wife|husband|girlfriend|boyfriend|mum|mom"
    "|mother|dad"
    "|father|grandma|grandpa|granny|grandmother|grandfather|grandparents|parents|sister|brother|aunt|uncle|cousin|niece|nephew"
    "|in-laws|mother-in-law|father-in-law|neighbou?rs?|babysitter|nanny|dogs?|cats?|puppy|kittens?|hamster|rabbit|horse|family"
    "|little one|youngest|eldest|oldest|flatmate|roommate|landlord|landlady|[a-z]+-year-old)"
)
#: Things of the writer that break, hurt, run late or run empty.
OWN_THINGS: Final = (
    "(?:laptop|computer|pc|mac|macbook|ipad|tablet|phone|mobile|iphone|charger|battery|screen|monitor|keyboard|mouse|headset"
    "|webcam"
    "|wi-?fi|internet|broadband|router|hotspot|roaming|sim card|touchpad|vpn|password|outlook|gmail|inbox|mailbox"
    "|spam folder|junk folder|spam filter|head"
    "|back|knee|hip|shoulder|wrist|ankle|arm|leg|hands?|fingers?|thumbs?|foot|feet|toe|eyes?|ears?|nose|throat|voice|stomach|neck"
    "|tooth|teeth|cold|flu|fever|cough|allerg(?:y|ies)|hay ?fever|jet ?lag|glasses|car|bike|train|bus|tram|plane|flight"
    "|ferry|taxi"
    "|cab|uber|luggage|suitcase|bag|driver|house|home|flat|kitchen|bathroom|roof|heating|boiler|fridge|oven|washing machine"
    "|dishwasher|garden|street|village|commute|holiday|vacation|trip|birthday|wedding|anniversary|honeymoon|school|nursery"
    "|kindergarten|appointment|calendar|day|morning|week|weekend|operation|surgery|alarm clock|alarm|parcel|ac|aircon"
    "|air conditioning|connection|network|signal|hotel wi-?fi|office roof|office heating|office wi-?fi|space bar|football|rugby)"
)
