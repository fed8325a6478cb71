"""Words that keep a clause from being private talk: things of any matter, who decides, what is done to a matter; data only."""

from __future__ import annotations

from typing import Final

#: What any request is made of, and whom it concerns.
_MATTER: Final = """
    team teams staff crew colleague colleagues department departments division deputy assistant secretary intern interns
    freelancer freelancers volunteer volunteers member members speaker speakers guest guests visitor visitors attendee
    attendees participant participants applicant applicants candidate candidates employee employees worker workers user users
    customer customers client clients buyer supplier suppliers vendor vendors sponsor sponsors partner partners investor
    investors contractor contractors caterer caterers catering agency agencies consultant consultants company firm branch
    subsidiary headquarters board committee council management manager managers boss bosses chief head-office director
    directors president lawyer lawyers auditor auditors legal finance marketing accounting procurement compliance union
    works-council poster posters banner banners flyer flyers flier fliers leaflet leaflets brochure brochures catalogue
    catalogues ad ads advert adverts advertisement advertising advertisements campaign campaigns venue venues ticket tickets
    entrance entry admission admittance registration discount discounts rebate rebates voucher vouchers coupon coupons gift
    gifts giveaway giveaways prize prizes promo promotion promotions offer offers sale sales shop shops store stores outlet
    outlets branch stand stands booth booths stage sound music lighting decoration decorations website webpage app banner page
    pages hotline line-up programme program agenda invitation invitations invite invites press newsletter article video
    photo-shoot logo slogan design artwork sample samples server servers licence licences license licenses software hardware
    database data backup upgrade system systems tool tools machine machines equipment furniture material materials stock goods
    product products delivery deliveries shipment shipments order orders purchase purchases invoice invoices payment payments
    fee fees deposit tax taxes vat insurance lease rent contract contracts agreement clause clauses annex annexes attachment
    attachments file files document documents pdf spreadsheet sheet sheets slide slides deck presentation version versions
    option options phase pilot deadline deadlines launch launches rollout go-live kick-off kickoff budget budgets money cash
    fund funds funding euro euros dollar dollars pound pounds yuan rmb usd eur gbp price prices cost costs costly expense
    expenses total amount amounts sum limit limits cap maximum minimum quota headcount overtime shift shifts roster rota
    salary salaries bonus wage wages allowance allowances position positions post posts role roles project projects proposal
    proposals plan plans request requests draft paper report reports text wording title scope schedule schedules timeline date
    dates quality term terms point points item items section sections paragraph paragraphs part parts number numbers figure
    figures list lists table tables detail details name names signature signatures sign stamp decision decisions vote consent
    approval condition conditions rule rules policy security permission permissions rights access free gratis closing opening
    reopening event events activity activities action actions task tasks
"""
#: What is done to a matter, thought of it, or ordered.
_ACTS: Final = """
    move moved moves cut cuts cutting swap swapped swaps swapping drop drops dropped dropping add adds adding remove removes
    removing replace replaces replacing change changes changing shift shifting shifted postpone cancel cancelling skip skips
    skipped skipping take takes strike strikes struck halve halved halving double doubled doubling trim trimmed trimming raise
    raised raising lower lowered lowering extend extended extending shorten shortened shortening merge merged split stop stops
    stopped stopping pause paused start starts starting begin begins began beginning use uses used using pay pays paid paying
    buy buys buying bought sell sells sold selling send sends sent give gives book books booking booked order ordered ordering
    keep keeps hire hired rent rented borrow borrowed lend lent share shared split bring brought bringing put puts putting let
    lets allow allowed allows forbid ban banned exclude excluded excluding include included including limit limited restrict
    restricted require required requires exempt exempted waive waived charge charged charging bill billed invoice invoiced
    want wants wanted wish wishes prefer prefers preferred expect expects expected assume assumed assuming suppose supposed
    guess guessed guessing mean means meant understand understood see sees decide decides decided deciding suggest suggested
    recommend recommended propose proposed insist insisted demand demanded claim claimed feel-that say says saying speak think
    thinking thought reckon reckons figure wonder wondering wondered know knows knew forgot-to trust regret regrets oppose
    opposed against like likes liked love dislike hate complain complained complaining refuse decline wait-for check checks
    checking checked review reviewed reviewing skim skimmed scan scanned glance glanced read reads reading open opened opening
    click clicked press pressed hit tap tapped pushed push signed submit submitted dream dreamt dreamed dreaming pretend
    pretended joke joking kidding kidded drunk tipsy stoned high confused delirious hallucinating unsure uncertain unaware
    clueless undecided hesitant reluctant uneasy unhappy forced pressured pressed bribed guess confuse lie lied lying-about
    quit quitting resign resigned resigning fired sacked redundant leaving replacement successor stand-in substitute cover
    covers covering handover make makes help helps ask asks call calls-off go goes come-back sick-of tired-of fed hold-on hang
"""
#: What stands for the matter, another time, a condition, how many, and who else.
_OPEN: Final = """
    it it's its this that that's these those them one ones he he's she she's they they're his her their theirs him himself
    herself who whom whose which what whatever whether how why where wherever when whenever if unless once until till by per
    via except besides apart instead otherwise both each either neither any anything something some most few fewer less
    several various part parts partly partially mainly mostly chiefly largely roughly approximately supposedly apparently
    allegedly reportedly everyone everybody someone somebody anyone anybody nobody others other another else same different
    next later soon future afterwards eventually temporarily will would shall should can could may might must ought 'll 'd
    i'll we'll you'll they'll i'd we'd you'd won't gonna not no none never nor without only merely solely purely two three
    four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand dozen dozens half
    both first second third january february march april may june july august september october november december quarter q1
    q2 q3 q4 better worse nicer bigger faster closer earlier sooner longer higher newer cheaper easier quicker simpler you
    your you're you've yours please pls kindly ok okay sure fine yes-but agreed approve approved confirm confirmed reject
    rejected for-now so-far tentative provisional verbal oral
"""
#: Of private things there may be several.
COUNTS: Final = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both"))
MATTER: Final = frozenset(_MATTER.split())
BARRED: Final = MATTER | frozenset(f"{_ACTS}{_OPEN}".split())

#: Turns of speech in which words of private life speak of the matter, and what is short or gone.
TURNS: Final = (
    r"hands? (?:is|are) tied|on the fence|cold feet|in two minds|pain in the|headaches? (?:about|from|over|with|for)"
    r"|thin ice|pill to swallow"
    r"|dead body|train to nowhere|in the dark|off the bus|out of my depth|tooth and nail|sleep(?:ing)? on|slept on"
    r"|a [a-z]+ person\b"
    r"|in your dreams|in my dreams|rain check|home page|flat rate|train of thought|in bed with the|second thoughts|at (?:a"
    r"|the) crossroads"
    r"|\b(?:out|short|run out|ran out|running out|low) (?:of|on) (?!bed|breath|office|hospital|town|it\b|my mind"
    r"|the (?:house|bath|shower|hospital"
    r"|theatre|country|woods|door|car|lift|gym|sun|rain|office)|surgery|action|sorts|battery|signal|data|petrol|steam|sleep"
    r"|hours|a |an |my )"
    r"|\b(?:sick|tired|full|weary) of\b|\bdue\b(?! to)|\bfrom (?:mon|tues|wednes|thurs|fri|satur|sun)day|\bfrom (?:tomorrow"
    r"|now|then)"
    r"|\b(?:took|taken|left|put|got|gets|have|has|had|keep|kept)\b(?: [a-z'-]+){0,3} (?:out|off)\b(?! (?:of|to|for|from|the"
    r"|my|on|in|at|sick|work))"
    r"|\b(?:rain|snow) day|\bthen$|at the wheel|keys to the|\b(?:runs?|owns?|sells?|works?) (?:the|an?|our|for|at|there)\b"
    r"|\b(?:having|holding|doing) (?:the|our|an?) (?:[a-z]+ )?(?:party|picnic|barbecue|bbq|concert|match|dinner|festival"
    r"|meetings?)\b"
    r"|\b(?:has|have|got) (?:an?|the|two|our) (?:[a-z]+ )?(?:van|bus|car|boat|tent|hotel|lorry|house|flat|bike)\b"
)
#: Nobody is told to do anything in private talk beside an answer.
_ORDERS_WORDS: Final = """
    get find catch keep do have be run walk drive ride fly stay sleep eat drink cook bake clean pack write type reply answer
    leave play visit enjoy feel look watch fix lose break go come wait pick dig log call ring meet
"""
ORDERS: Final = frozenset(_ORDERS_WORDS.split())
