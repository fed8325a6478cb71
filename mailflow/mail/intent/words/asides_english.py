"""The words that English clauses beside an answer consist of; data only, by the plan of `asides`."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.words.asides import Aside

_EN_THINGS: Final = (
    "the this that it plan proposal document attachment file mail email request campaign promotion project activity event"
    " version"
    " draft details content contents text"
    " budget numbers number figures figure dates date timeline schedule staffing costs cost scope and all everything whole full"
    " of in your our their attached"
    " both above as for them these pages page pieces piece"
)
_EN_WE: Final = "i we my our team i've we've have has just also now already both"
_EN_PAST: Final = (
    "carefully thoroughly today yesterday this morning afternoon last night week with internally once twice again"
    " together line by"
    " from start to end detail closely properly quickly"
)

#: English clauses, by the same plan; a clause of `looked` begins with who did it.
LOOKED: Final = Aside(
    words=f"{_EN_THINGS} {_EN_WE} {_EN_PAST} through over at into colleagues people department side questions answered were"
    " was they me after on board down then item by page section every each line sat",
    needs="walked talked consulted aligned synced inspected validated assessed evaluated analysed analyzed considered digested"
    " read reviewed checked discussed went gone looked verified studied examined compared shared informed told",
    also=r"^(?:and |just )*(?:read|reviewed|checked|gone|went|looked) |^(?:and )?(?:i|we|my team|our team|i've|we've|i have|we"
        r" have|\ue001+)(?: |$)",
    bars=r"\bafter\b|\b(?:told|informed|shared|discussed)\b.*\b(?:at|into|over|budget|cost|after)\b|\bin part\b"
        r"|\b(?:half|them)\b|\bquestions\b(?! (?:were )?answered)",
)
GOOD: Final = Aside(
    words=f"{_EN_THINGS} is are look looks very really all quite perfectly well so and to me us for from on my our side end"
    " team within line"
    " forecast plan year annual thought through prepared written structured put with ours match matches add up adds make makes"
    " sense work works sound"
    " exactly what need want hoped i we find very much proposed planned reads they a an perspective standpoint point view angle"
    " finance legal technical business operational commercial compliance engineering marketing legally technically"
    " financially checks out"
    " holds tie ties tallies tally reconcile reconciles stacks hangs together easy follow read easily comfortably here and"
    " the with targets goals",
    needs="feasible doable manageable achievable workable affordable viable comfortable thorough tidy compelling convincing"
        " balanced"
    " sensible logical accurate coherent checks ties tie tallies tally reconcile reconciles holds ok okay impressive"
    " good fine great excellent perfect clear reasonable correct complete solid sound realistic consistent works work sense"
    " add adds match matches available"
    " forecast prepared written need thorough impressive well",
    also=r"\b(?:is|are|looks?|works?|makes?|adds?|match(?:es)?|reads?|find|checks|ties?|tall(?:y|ies)|reconciles?|holds|stacks"
    r"|hangs)\b",
    bars=r"\b(?:finance|legal|technical|business|operational|commercial|compliance|engineering|marketing)\b"
    r"(?! (?:perspective|standpoint|point|angle|view|side))|\b(?:need|want)\b(?!$)|\bwe need\b(?<!what we need)|\bi (?:need"
    r"|want)\b|\bmy (?!(?:side|end|part|team|view|perspective|standpoint|point|desk)\b)|\byour (?:note|mail|email)\b"
    r"|\bnumber\b(?!s)|\bplan to\b|\bneed to\b|\bfor"
    r" (?!us\b|me\b|our\b)|\byour (?:side|end)|\b(?:for|of) (?:the )?year\b|\bto the\b|^make\b|\bwith the\b|(?<!is )(?<!are"
    r" )\bwithin\b|\bclear to\b.*\bneed\b|^(?:the )?budget"
    r" is what",
)
READY: Final = Aside(
    words="i we my our team we've we'll i'll have has are is will be and the this it for to with you your on all time fully"
    " completely as planned described proposed plan"
    " campaign launch event project pages page people ready already been in place week from start there side by both full"
    " support"
    " capacity resources time"
    " funds funding money made provide provided release released budgeted soon"
    " blocked set aside informed told briefed know knows aware happily gladly deliver promptly let tell brief inform pass"
    " forward share"
    " make sure ensure get going started begin right away straight line up lined scheduled booked reserved assigned"
    " allocated planned in it"
    " people staff engineers developers hands enough everything every everyone developer engineering he stand standing"
    " behind back can do"
    " it's that kick off today now immediately work hands-on help helping needed where",
    needs="people staff place know tell brief inform lined scheduled booked reserved assigned allocated started going help"
    " ensure"
    " available funds funding"
    " ready support capacity resources blocked deliver informed told briefed aware",
    also=r"^(?:and |my |our |i |we |we've |we'll |i'll |i've |the |resources |people |staff |everything |everyone |\ue001)",
    bars=r"(?<!kick )\boff\b|\b(?:will|'ll) know\b|\b(?:people|staff|help|hands)\b(?=.*\bneeded\b)|\bstarted\b(?=.*\bin\b)"
        r"|\bwhere\b(?! needed)"
    r"|\b(?:i|we) can\b|\benough\b(?! (?:people|staff|engineers|developers|hands|capacity|resources|time))|\b(?:part|time)"
    r" (?:of|to)\b|\bto have\b|\bhave to\b|\bis to\b|\bare to\b|\bbe (?:told|informed|briefed)\b|\bto be\b"
    r"|\bin (?:week|time)\b",
)
WISH: Final = Aside(
    words="wishing wish you your the team all every everyone and with this it a very much of for to i we i'm we're am are is"
    " can't cannot wait see seeing live"
    " launch campaign event project plan best lots results result outcome let's make big great today just so short reply sorry"
    " travelling traveling mobile phone"
    " from on my the road thanks thank again good luck excited really about at airport at pleased happen happening happens"
    " come coming"
    " together take off life thrilled keen curious turns out how goes it looking forward hit hits",
    needs="thrilled keen curious hit happen happening"
    " success luck live wishing wait travelling traveling excited mobile road airport short",
    bars=r"\bon$|\bwait\b(?!.*\b(?:see|live|launch)\b)|(?<!can't )(?<!cannot )\bwait\b|\bshort\b(?! reply)"
        r"|\bexcited\b.*\bwait\b|\b(?:can't"
    r"|cannot)\b(?! wait)",
)
TOLD: Final = Aside(
    words="please kindly just and send share me us with a short brief quick summary afterwards after the event campaign results"
    " outcome let know keep posted"
    " how it goes went updated updates on progress in loop of inform tell other departments department team teams everyone all"
    " everybody",
    needs="summary results outcome posted updated progress loop goes went departments team teams everyone everybody",
    also=r"\bafterwards\b|\bafter the (?:event|campaign)\b|\bposted\b|\bupdated\b|\bhow it (?:goes|went)\b|\b(?:on|of) (?:the"
    r" )?progress\b|^(?:please |kindly )+(?:inform|tell|let)\b",
    bars=r"\bafter\b(?! the (?:event|campaign))",
)
BACKED: Final = Aside(
    words="and my our full complete total support i we you have has the your all of this it timeline schedule plan approach"
        " effort work idea proposal initiative team",
    needs="support",
    also=r"^(?:and )?(?:(?:you )?have )?(?:my|our)|^(?:i|we) (?:fully )?support",
)
#: What kept the writer, or where the writer is.
KEPT: Final = Aside(
    words="i i'm i've we we've was am were been have had just only now finally saw see seen seeing this that it your the"
        " mail email message"
    " request note earlier today yesterday last night week morning afternoon evening on in at a my our from to for of about"
    " train plane"
    " flight road way airport office desk home phone mobile between meetings meeting calls call all day days out sick leave"
    " vacation"
    " holiday away offline travelling traveling back got get slipped through my buried inbox catching up on with backlog"
    " apologies sorry"
    " delay delayed late reply response answer belated slow busy hectic swamped tied and so here quick quickly short brief"
    " writing typing"
    " sending answering replying by landed missed overlooked forgot taking long wait keeping you waiting thanks patience",
    needs="saw seeing missed overlooked slipped buried train plane flight airport phone mobile meetings calls sick leave"
        " vacation away"
    " offline travelling traveling back catching backlog delay late belated slow busy hectic swamped landed forgot waiting",
    also=r"\b(?:i|i'm|i've|we|we've|my|sorry|apologies|just|only just|finally|back|on the|belated|between|writing|typing"
        r"|sending|replying"
    r"|answering)\b",
    bars=r"\bon$|\bsick of\b|\bonly\b(?! just\b| saw\b| now\b)|\b(?:delay|delayed|wait|late)\b(?=.* (?:it|this|that)\b)"
    r"|\b(?:back|away)"
        r" (?:to|on|in|by)\b"
    r"|\b(?:see|get|call)\b(?! up\b)|\b(?:my|the|your) (?:mail|email|request|answer) (?:was|is|were) (?!buried|overlooked|in)"
    r"|\b(?:meeting|call) (?:on|to|about|with|at|for)\b",
)
ENGLISH: Final = (LOOKED, GOOD, READY, WISH, TOLD, BACKED, KEPT)
