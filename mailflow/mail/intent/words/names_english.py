"""What people are called in Latin letters, and what stands below their names; data only.

Any capitalised word might be a name; of an unlisted one nobody can tell whether it names a part: "Approved - Posters".
"""

from __future__ import annotations

from typing import Final

_GIVEN: Final = """
    aaron abby abigail adam adele adrian agnes ahmed aidan aisha alan albert alec alex alexander alexandra alfred ali alice
    alicia alison allan allen alvin amanda amelia amir amit amy ana andre andrea andreas andrew andy angel angela angie
    anil anita ann anna anne annie anthony antonio anya arjun arnold arthur arun asha ashley audrey barbara barry beatrice
    becky belinda ben benjamin benny bernard bernie bert beth betty bill billy björn bob bobby brad brandon brenda brian bridget
    bruce bruno bryan caleb calvin cameron carl carla carlos carmen carol caroline cassie catherine cathy cecilia celia
    celine charles charlie charlotte cheryl chloe chris christian christina christine christopher cindy claire clara
    claude claudia clive colin connie conor craig curtis cynthia damian damien dan daniel daniela danny daphne
    darren dave david dean debbie deborah debra deepak delia denis denise dennis derek desmond diana diane diego dina dirk
    dominic don donald donna doris dorothy doug douglas duncan dylan ed eddie edith edgar edmund edward eileen elaine eleanor
    elena eliza elizabeth ella ellen elsa elsie emily emma eric erica erik erika erin ernest ethan eugene eva evan eve evelyn
     fatima felicia felix fiona florence frances francis francisco frank fred freddie frederick gabriel gareth gary gavin
    gemma geoff geoffrey george georgia gerald gerard gerry gilbert gina glen glenn gloria gordon graham grainne grant greg
    gregory gretchen guy hannah hans harold harriet harry harvey hassan heidi helen helena helga henri henrik
    henry herbert hilary hilda hugh hugo ian ibrahim ida igor ines ingrid irene irina isaac isabel isabella ivan
    jack jackie jacob jacqueline jake james jamie jan jane janet janice jason jasmine jasper javier jay jean jeff jeffrey
    jen jennifer jenny jeremy jerry jesse jessica jessie jill jim jimmy jo joan joanna joanne jochen joe joel johan john johnny
    jon jonas jonathan jordan jorge jose joseph josephine josh joshua joyce juan judith judy julia julian julie juliet
    justin karen karin karl kate katharine katherine kathleen kathy katie kay keith kelly kelvin ken kenneth kenny kevin khalid
    kim kimberly kirsten kirsty klaus kristin kumar kurt kyle lara larry lars laura lauren laurence lawrence leah lee lena leo
    leon leonard leslie lewis liam linda lindsay lisa liz lola lorna lorraine louis louisa louise lucas lucia lucy luis
    luke lydia lynn mabel maggie magnus mandy manuel marc marcel marcelo marco marcus margaret maria marian marie marina mario
    marion marjorie mark markus martha martin martina mary mathew matt matthew maureen maurice max maxine megan mei melanie
    melissa mia michael michel michele michelle miguel mike mila milan mina mindy miranda miriam mohamed mohammed moira molly
    mona monica monika morgan moses muhammad muriel nadia nancy naomi natalia natalie natasha nathan neal neil nelson nicholas
    nick nicola nicole nigel nikita nina noah noel nora norah norma norman oliver olivia omar oscar otto owen pablo pam pamela
    pat patricia patrick paul paula pauline pedro peggy penny pete peter petra phil philip philippa phoebe phyllis pierre polly
    priya rachel raj rajesh ralph ramesh ramon randy ravi ray raymond rebecca reg regina rene rex ricardo richard rick rita rob
    robbie robert roberta robin roderick rodney roger roland ron ronald rosa rosalind rosemary rosie ross roxanne roy
    rudolf rudy rupert ruth ryan sabine sabrina sally sam samantha samuel sandeep sandra sandy sanjay sara sarah scott sean
    sebastian selina serena sergio shane shannon sharon sheila shelley sherry shirley sid sidney silvia simon simone sonia sonya
    sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart sue sunil susan susanne susie
    suzanne sven sybil sylvia tamara tanya tara ted terence teresa terry thelma theo theresa thomas tiffany tim timothy tina
    toby todd tom tommy toni tony tracey tracy trevor tricia trudy tyler ulrich una ursula valerie vanessa vera veronica vic
    vicky victor victoria vijay vikram vince vincent viola virginia vivian vivien wallace walter wanda warren wayne wendy
    werner wilfred will william willy winnie winston xavier yolanda yuki yusuf yvette yvonne zach zachary zara zoe bei bin bing
    bo chao cheng chun fei gang guang guo hai hao hong hua hui jian jiang jie jin jing jun kai kun lan lei liang lin ling
    mei meng min ming na nan ning peng ping qi qiang qing rong rui shan shu ting wei wen xi xia xiao xin xing xiu xuan xue yan
    yang yi yin ying yong yu yuan yue yun zhen zhi zhong zi xiaoming xiaohong xiaoli xiaoyan xiaofeng xiaodong xiaojun xiaoling
    xiaoyu jianguo jianhua jianjun weiming weiwei lili tingting jiaming haoran zihan yuxuan minghui minhua guoqiang zhiqiang
    zhigang yifan yating meiling meihua
"""
GIVEN: Final = frozenset(_GIVEN.split())
#: Given names that are places, too, where an office may be.
PLACES_TOO: Final = frozenset({"charlotte", "florence", "georgia", "jordan", "lorraine", "milan", "regina", "victoria", "nan"})
_FAMILY: Final = """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng
    cao peng zeng xiao tian dong pan yuan cai jiang yu du ye wei su lu ding shen cui tan liao shi jin jia xia fu fang zou xiong
    bai meng qin qiu chan chang chao cheng cheung chiu cho choi chow chu chua fung ho hsu hui ip kwok lai lam lau lee leung lim
    lo mak ng ong poon siu tam teo tsang tse tsui wan wong yeung yip yuen kim park tanaka suzuki sato ito yamada watanabe smith
    jones taylor williams wilson johnson davies evans thomas roberts walker wright robinson thompson hughes edwards
    harris clark clarke jackson turner cooper moore morris watson miller martin davis anderson
    allen murphy kelly byrne ryan walsh o'brien o'neill doyle müller schmidt schneider fischer weber meyer becker garcia lopez
    rossi kumar singh patel sharma khan iyer rao
"""
FAMILY: Final = frozenset(_FAMILY.split())
#: What may stand below a name, or behind it, of rank and unit.
_RANKS: Final = """
    mr mrs ms dr prof sir jr sr ir eng manager director head chief officer lead leader president vice vp svp evp avp md ceo cfo
    coo cto cio cmo gm dgm senior junior deputy assistant associate executive general managing regional group global national
    area team project product program programme account sales marketing finance financial legal hr human resources operations
    operational technology technical tech it information engineering engineer development developer procurement purchasing
    customer service services support quality audit auditor accounting accountant controller treasury tax compliance risk
    communications pr public relations admin administration administrative administrator secretary coordinator specialist
    analyst consultant counsel supervisor partner founder owner planner architect scientist research logistics warehouse supply
    chain production manufacturing plant facilities safety security design creative art media content digital brand commercial
    business strategy planning people talent training department dept division office unit section center centre desk co ltd inc
    gmbh plc llc limited company corporation corp ag sa bv pty hq of and & for the on behalf
"""
RANKS: Final = frozenset(_RANKS.split())
#: Without one of these a unit is no signature: "Product Design" is a part of the matter, "Design Manager" is somebody.
_HEADS: Final = frozenset({
    "manager", "director", "head", "chief", "officer", "lead", "leader", "president", "vp", "ceo", "cfo", "coo", "cto",
    "department", "dept", "division", "team", "office", "assistant", "supervisor", "partner", "engineer", "controller",
    "ltd", "inc", "gmbh", "co", "company", "corporation",
})  # fmt: skip
#: Who may sign for themselves as a whole, behind a comma.
UNITS: Final = frozenset({
    "finance", "legal", "hr", "it", "marketing", "sales", "operations", "procurement", "engineering", "technology", "accounting",
    "audit",
}) # fmt: skip


def is_called(name: str) -> bool:
    """Whether words with capitals name a person: a given name and whatever family name, or a family name alone."""
    words = [part.rstrip(".").lower() for part in name.split()]
    if not words or len(words) > 3:
        return False
    known = [word in GIVEN or word in FAMILY or len(word) == 1 for word in words]
    title = words[0] in ("mr", "mrs", "ms", "dr", "prof")
    return known[0] or title or (len(words) > 1 and known[-1] and words[-1] in FAMILY and known[0])


def signs(line: str) -> bool:
    """Whether a line consists of a name, of ranks and units, or of both."""
    words = [part.rstrip(".,").lower() for part in line.split()]
    named = 0
    while named < min(3, len(words)) and words[named] not in RANKS:
        named += 1
    rest = words[named:]
    if not named and _HEADS.isdisjoint(rest):
        return False
    return (not named or is_called(" ".join(line.split()[:named]))) and all(word in RANKS for word in rest)
