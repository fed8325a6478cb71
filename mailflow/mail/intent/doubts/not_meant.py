"""Doubts that a yes is meant: crossed out, an empty box, a slip, a heading, regret, scorn, an order taken; data only."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.doubts.doubt import Doubt
from mailflow.mail.intent.speaker import OWN, TITLE

_SIGN: Final = "\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
#: Signs beside an answer that are friendly, or only draw a list; any other may take it back.
_FRIENDLY: Final = (
    "🙏😊🎉👍👌✅✔☑🆗🚀💪👏🙂😀😃😄😁😉☺❤💕💖🌹🌷🌸🌺💐🌻🌟✨⭐🙌🤝🥳🎊💯👋🌞☀🍀🍻☕🎂🎁🏆🥂🤗😎💼📧📱✉✌🫡🫶🧡💛💚💙"
    "•·●◆◇■▪◦★☆▶►→➡➔⇒√✓□☐○◯〇❑❏▢⬜◻☒🗹🗷⬛◼◉▣👎❌🚫✖✗✘"
)

NOT_MEANT: Final = (
    Doubt("an empty box", re.compile(r"[□☐○◯〇](?!\w*[√✓✔])|\[ ?\]|\( {0,3}\)")),
    Doubt("crossed out", re.compile(
        r"~~|!=|\A\s*[×≠≈¬✕╳]|[×≠≈¬]\s?(?=同意|批准|核准|approv|agree)|(?:^|\s)!(?=approv|同意)"
    )),
    Doubt("sent by mistake", re.compile(
        r"\b(?:sent|mailed|written|posted)\b[^.!?\n]{0,40}\b(?:by mistake|in error|by accident|accidentally)\b|误发|错发"
        r"|发错了?(?=$|[,。!\n])|誤送信"
    ), led=True),
    Doubt("an unfriendly sign", re.compile(f"(?![{_FRIENDLY}])[{_SIGN}]")),
    Doubt("a vote against in figures", re.compile(r"(?:^|[\s,(])-1(?=$|[\s,.)!])")),
    # The star leads to what stands below, or is torn off.
    Doubt("a footnote", re.compile(
        r"(?<!\*)(?:同意|批准|核准|赞成|approved?|agreed?)\s?\*(?!\*)(?<!\*同意\*)(?<!\*approved\*)(?<!\*批准\*)(?<!\*agreed\*)"
    )),
    Doubt("crossed out by one stroke", re.compile(r"(?:^|\n)[^\S\n]*~(?:同意|批准|approved?)~[^\S\n]*(?=\n|$)")),
    Doubt("thrown in somebody's face", re.compile(
        r"(?:满意|开心|高兴|痛快|舒服|放心|可以|行|好|够)了(?:吧|没|吗)(?=$|[,。!?~\n])|(?:这下|这回|现在)(?:满意|开心"
        r"|高兴|痛快)了?"
        r"|\b(?:happy|satisfied|pleased|content) (?:now|yet)\b(?! (?:to|that|with))"
    ), led=True),
    Doubt("not of one's own will", re.compile(
        r"\b(?:i|we)(?:'m| am| was| were|'re| are|'ve been| have been|'d been| had been) (?:only |just )?(?:told|ordered"
        r"|forced|obliged|pressured"
        r"|instructed|made) to\b(?= ?(?:$|[.,;!\n]|do so|say|sign|approve|agree))|\btalked into (?:it|this)\b"
        r"|\byou asked for it(?= ?[.!]?\s*$)"
        r"|\bgood luck with that(?= ?(?:$|[.,;!\n]))"
    ), led=True),
    Doubt("no say, or none better", re.compile(
        r"我们?说了(?:也|又|可|都)?不算(?!数)|(?:^|[,。!;\n])\s{0,2}(?:先|就|也|只能|只好)?(?:将就|凑合|对付|克服)(?:着"
        r"|一下|用|吧|了|下)*(?=$|[,。!;\n])"
    ), led=True),
    Doubt("on one level", re.compile(
        rf"(?:同意|批准|赞成|没意见|无异议)的?[,。(]\s?(?:仅|只|就|限|从|在)?(?:{OWN}{{1,12}}|技术|财务|业务|法律|法务"
        rf"|合规|商务|专业|操作|执行)的?(?:层面|角度|口径|意义)"
        r"(?:上|而言|来说)?\)?(?=$|[,。!;\n])"
    ), led=True),
    Doubt("more than will be", re.compile(
        r"\b(?:dates?|deadlines?|timelines?|schedule|budget|targets?|numbers|figures|timing) (?:is|are|looks?"
        r"|seems?)(?: [a-z]+){0,2}? (?:ambitious|optimistic)\b"
    ), led=True),
    Doubt("no more than counted as one", re.compile(
        r"(?:^|[,。!;\n])\s{0,2}(?:就|也|都|姑且|勉强)?算(?:是|作)?(?:同意|批准|通过)(?:了|吧)?(?=$|[,。!;\n])"
    ), led=True),
    Doubt("of a person alone", re.compile(
        r"(?:同意|批准|赞成|没意见|无异议|可以)的?[,。(]\s?(?:这?(?:是|仅|仅代表|代表))?(?:我|本人)?个人(?:意见|看法"
        r"|观点|想法|立场|而言|来说)?\)?(?=$|[,。!\n])"
    ), led=True),
    Doubt("a slip", re.compile(r"[点按签批]错了|误[点按批签]了?(?=$|[,。!\n])|手滑|乱码")),
    Doubt("a yes called a mistake", re.compile(
        # Of an answer that is late, it is no more than sorry.
        r"\A(?![\s\S]*(?:忘|晚|迟|久|拖|漏|催|才|[没未](?:回|看|及时|收|注意)|埋|堆|耽误|抱歉|不好意思))[\s\S]*?(?:同意"
        r"|批准|核准|确认|赞成|认可)(?:的|了)?"
        r"[,。!~\s—-]{1,3}(?:是|都|这是|实在|真是|纯属|算)?(?:我|我们)?(?:的)?(?:失误|疏忽|大意|错|过失|失职|罪过|检讨"
        r"|怪我|赖我|怨我|的?锅|弄错|搞错|写错|打错|看错)(?:的|了|啊|哈)?"
        r"\s*(?:$|[,。!;\n])"
    )),
    Doubt("a heading", re.compile(rf"(?:^|\n)[^\S\n]*{TITLE}++确认[。.]?\s*$")),
    Doubt("told as done", re.compile(r"\A\s*[该此本]?(?:方案|计划|活动|事项)已经?确认[。.!]?\s*\Z"), free=True),
    Doubt("regret", re.compile(r"只好(?:回复|答复|说|写)?[:,]?\s?(?:同意|批准)|遗憾")),
    Doubt("a heavy heart", re.compile(r"\bheavy heart\b|\bhaha\b"), free=True),
    Doubt("an opinion", re.compile(r"\bin my (?:humble |personal )?(?:opinion|view)\b")),
    Doubt("agrees with what is above", re.compile(r"\bwith the above\b$"), free=True),
    Doubt("glad and no more", re.compile(
        r"\A\s*(?:i'm |i am |very |so )*(?:pleased|delighted|glad) with\b|\bhappy for (?:you to (?:continue|run|go on)|work to)\b"
    ), free=True),
    Doubt("a worry that is not over", re.compile(
        r"(?:之前|本来|原本|一开始|起初)还?(?:有点)?(?:担心|嫌|怕)(?![^。!?\n]*(?:放心|打消|解决|消除|多虑|踏实|安心"
        r"|顾虑没|不担心|没了))"
    ), free=True),
    Doubt("trails off", re.compile(r"(?:\.{2,}|。{2,}|…)\s*$|\bok\s?\.{2,}"), free=True),
    Doubt("an order taken", re.compile(
        rf"\A\s*(?:没问题|没有问题|可以|可以的|没问题的)[,。!~ ]+(?:我们?|我这边|我部|{OWN}++|这边|马上|立刻|这就)"
        r"(?:来|这就|马上|立刻|现在就?|去|会|尽快|抓紧){0,3}"
        r"(?:去办|去做|去弄|办|安排|处理|弄|做|落实|跟进|搞定)(?:了|吧(?!了)|一下|好|的|哈)*[,。!~\s]*$"
        r"|\A\s*(?:好的?|是的?|行的?|嗯+|ok|收到|遵命|明白)[,。!~ ]+(?:一定|马上|立即|尽快)?(?:照[办做]|去办|办理)[,。!~\s]*$"
    ), closed=True),
    Doubt("does as told", re.compile(
        r"\A\s*(?:好的?|是|行|嗯),\s?(?:照办|执行|照做|尽快办理|去办|马上办)[。!]?\s*\Z"
    ), free=True),
    Doubt("scorn", re.compile(
        r"(?:[很太挺真]|非常|十分)(?:荒唐|荒谬|离谱|烂|差|失败|空洞|敷衍|夸张|浪费|冒进|犹豫|纠结|失望|生气|无语|可笑"
        r"|混乱|粗糙|草率"
        r"|勉强|牵强|随意|空泛|无聊|奇怪|危险|激进|仓促|惨|坑|虚|假|糟|扯|忽悠|头疼|难受|无奈)"
        r"|\b(?:ridiculous|disastrous|terrible|exorbitant|wasteful|insufficient|deficient|illogical|dangerous|chargeable|billable"
        r"|flexible|revocable|payable|awful|horrible|absurd|outrageous|reckless|useless|hopeless|atrocious|dreadful|ludicrous"
        r"|pathetic|lousy"
        r"|(?:crazy|insane)(?!(?: busy)? (?:day|week|month|morning|afternoon|time|few|schedule)s?)"
        r"|a joke|a mess|overpriced|unrealistic)\b"
    ), free=True),
)  # fmt: skip
