"""Clauses of written Cantonese, and of the English spoken between its words, once `dialect` has put them into written words."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.kinds import APPROVE, CARRY, FILLER, POLITE, REJECT, RETURN, UNSURE, WEAK
from mailflow.mail.intent.speaker import MARKS, OWN

_I: Final = f"(?:我们?(?:这边|部门|这里|自己)?|本人|这边|这里|{OWN}+(?:这边)?)"
#: Nothing of the clause before it.
_HEAD: Final = f"(?<![\\w{MARKS}])"
#: What a sentence ends with and that says no more than a tone; 喎 tells of others, 啩 doubts, 咩 asks.
_TONE: Final = "(?:[啦啊呀咯了的哦喔噢嘞哈晒]|la|lah|lor|ar|ah|arh|ga|ya|[~!]|\\s){0,5}"
_APPROVE: Final = "(?:approved?|agreed?|endorsed?|confirm(?:ed)?|批|批准|同意|赞成|签)"
_ALSO: Final = "(?:,| |la|lah){0,2}"
_FINE: Final = "(?:okok|做得|行得|出得|得|掂|正|当然得|当然可以|当然没问题|搞定|好|可以|行|没问题|对|对的|嗯)"
_GO: Final = (
    "(?:照(?:行|出|去|走|跑|做|办|推)|开工|开波|出得|行得|做得|go ahead|proceed|carry on|ship it"
    "|跑流程|走流程|往下走|往下跑|往前走|推行|郁得|送出去|发出去|定案)"
)
_GO_IF_TOLD: Final = (
    "(?:行|出|去|走|跑|上|推|做|办|go|继续|落实|去做|郁|往下|往前|进行|推动|推进|开始|执行|续行|续办"
    "|送|送件|送出|发出|结案|冲|启动|上线|往下送|往上送|放行)"
)
_TOLD: Final = "(?:请|可以|那就|就|快|快点|放心|安心|尽管|大胆|放手|直接|pls|please| )"
_DOWN: Final = f"(?:下去|出去|流程|程序|就好|就行|即可|吧|得)?{_TONE}"
_YOU: Final = "(?:(?:你们?|您|大家)(?=照|可以|放心|安心|尽管|请|直接|继续|快))?"
#: Behind a word of assent these carry the matter out; who says that he does so at once only takes an order.
PUSH: Final = (
    f"{_YOU}(?:{_TOLD}{{0,4}}{_GO}|{_TOLD}{{1,4}}(?:继续)?{_GO_IF_TOLD}|(?:落实|出|搞)(?=[啦了吧])|go){_DOWN}|go(?: go)+{_TONE}"
)
#: The same where something else approves.
_CARRY_ON: Final = f"{_YOU}(?:{_TOLD}|赶快|赶紧|马上|立刻|即刻|去|继续){{0,4}}(?:{_GO}|{_GO_IF_TOLD}){_DOWN}"
_LATE: Final = "(?:这么?|那么?|太|有点|比较|好|如此)?(?:迟|晚|慢|久|耐)"
_REPLY: Final = "(?:复|回复|回信|回|答复|看到|见到|看|处理|开|打开|覆你|复你|回你|给你(?:回复|答复))"
_SORRY: Final = "(?:sorry|抱歉|不好意思|对不起|对不住|失礼|见谅|请见谅|请包涵)"

CANTONESE: Final[tuple[tuple[str, str, str], ...]] = (
    # 我呢边批, approve 晒, 批咗啦, 我 agree 㗎.
    (APPROVE, "我本这批签aec" + OWN,
     f"{_I} ?(?:就|都|已经?|绝对|当然)? ?{_APPROVE} ?(?:晒|了|啊|的)?{_TONE}$|(?:批|approved?|agree|endorse) ?(?:晒|了){_TONE}$"
     f"|approved? {_TONE}$|批啦$"),
    # 冇拗撬,冇乜意见.
    (APPROVE, "我本这没无" + OWN, f"{_I}?(?:就|都|对此)?(?:没啥?|无)(?:拗撬|异议|意见|问题){_TONE}$"),
    (APPROVE, "没无", "(?:没有?|无|no) ?objections?(?: at all)?$"),
    (WEAK, "我本这没无不" + OWN,
     f"{_I}?(?:都|就)?(?:没啥|没事|没|无)(?:要|需要|使|好)?(?:补充|修改|改|加|讲|说|问|要改|要补充"
     f"|要讲|要问)(?:的)?{_TONE}$|不用改{_TONE}$"),
    (APPROVE, "我这本" + OWN,
     f"{_I} ?(?:就|都|绝对|完全)? ?(?:ok(?:ay)?|得|掂|没问题|无问题|可以|fine|pass|过) ?{_TONE}$"),
    # 照做啦,就咁做,照这个版本走,按你们写的办.
    (APPROVE, "照就按依请可那都全",
     f"{_HEAD}(?:请|可以?|那就|那|就|都|全部|全)?(?:[照按依]着?(?:(?:这个?|此|你们?|您|贵部|本)(?:版本|版|方案|计划"
     f"|案子|案|提案|内容|规划|写的|说的|讲的|报的|拟的)(?:这样|这么)?|这样|这么)"
     f"(?:做|办|行|跑|走|来|进行|推动|执行)|(?<!照)就这(?:样|么)?(?:做|行|办|走|搞|跑|定))(?:吧|即可|就好|就行)?{_TONE}$"),
    (APPROVE, "照", f"照单全收{_TONE}$"),
    (WEAK, "得掂正当搞对好可行没嗯o做出", f"{_HEAD}(?:{_FINE}{_TONE}{_ALSO}){{1,3}}$|okok(?= )|嗯(?=可以|好|行|没问题)"),
    (CARRY, "请可那就快赶直放安尽马立即大去继你您pn照行出走跑开推gcs落郁往进执续送发定结冲做办启上",
     f"{_HEAD}(?:{PUSH}|{_CARRY_ON})$"),
    (FILLER, "l", "la(?:h|a)?(?=$|,| ?~)"),
    (FILLER, "a", "ar?h?(?=$|,| ?~)(?<= ar| ah|arh)"),
    (FILLER, "g", "ga(?=$| la)"),
    (FILLER, "看读审核阅", f"(?:看|读|审|核|阅)(?:过|完|了)?晒{_TONE}$"),
    (POLITE, "早午晚", f"(?:早晨|午安|晚安|早安){_TONE}$"),
    # sorry 咁迟先覆,拖到今日真系唔好意思,死啦成日唔记得覆,让你催第二次.
    (POLITE, "s抱不对失见请真实非好迟晚拖隔回复先死弊哎唉我又成老差竟",
     f"(?:真是|实在|非常|很|好|死啦|弊|哎呀?|唉){{0,2}}{_SORRY}?[, ]?(?:我|拖|隔)?(?:到)?(?:今天|今日"
     f"|现在|这两天|这几天|这久|几天)?{_LATE}(?:先|才|了)?{_REPLY}?(?:你们?|您|信"
     f"|邮件)?{_TONE}{_SORRY}?{_TONE}$"
     f"|(?:拖|耽误|耽搁|延误)(?:了|到)?(?:今天|今日|现在|这久|这么久|几天|两天|好几天|一阵)?(?:才"
     f"|先)?{_REPLY}?(?:真是|真的|实在|非常|很|太)*{_SORRY}?{_TONE}$"
     f"|(?:死啦|弊|哎呀?|唉)?[, ]?(?:{_SORRY})?(?:我)?(?:成日|整天|老是|差点|又|一直|总是|竟然"
     f"|完全)?(?:忘记了?|忘了)(?:复|回复|回|讲|答|说)?(?:你们?|您|信|邮件|你的信)?{_TONE}$"),
    (POLITE, "还又让害劳累要辛麻",
     f"(?:还|又)?(?:让|害|劳|累|要|辛苦|麻烦)(?:你们?|您|大家|各位)(?:一直|又|再|多次)*(?:催|追|等|提醒"
     f"|跟)(?:了|我|第?[二三两几]次|好?几次|这么?多次|这么?久|半天|好久|了又[催追])*"
     f"(?:真的?|很|非常)*(?:{_SORRY})?{_TONE}$"),
    (FILLER, "不毋无",
     f"(?:不用|毋须|毋需|毋庸|无须|无需|不必)(?:再)?(?:问|请示|找|催|等|提醒|追)(?:我|本人"
     f"|我们)?(?:意见)?{_TONE}$"),
    (FILLER, "没", f"没有?(?:什么|啥)好?(?:说|讲|挑|补充|嫌|挑剔)的?{_TONE}$"),
    (FILLER, "当", "当然(?=没|得|可|同)"),
    (REJECT, "我本这不没n" + OWN,
     f"{_I}? ?(?:真的|真是|今次|这次|都|绝对|一定|实在|恕)?(?:不会|不|不能|没法|没可能"
     f"|不可能)(?: ?(?:approve|agree|endorse|confirm|accept|sign|support)| ?(?:签|批|同意|应承|答应"
     f"|接受|支持))"
     f"(?: ?(?:住|(?:这|那)(?:个|份|单|件|版|次|样|封|张|条|样)?(?:事|案|案子|文件|方案|字|计划|case"
     f"|project|proposal)?|本案))?{_TONE}$"),
    (REJECT, "我本这今只要" + OWN,
     f"{_I}? ?(?:今次|这次|都|只能|要|唯有|必须|必需|真是|真的|会|决定|选择){{0,3}} ?(?:say ?no|reject"
     f"|decline|投反对票|说不|讲不|拒绝){_TONE}$"),
    (REJECT, "没不门免休", f"(?:没可能|不可能|门都没有|免谈|休想|没得倾|没得谈|没得商量|没商量){_TONE}$"),
    (RETURN, "退return打send拎拿",
     f"(?:我)?(?:先)?(?:退回|打回|return|send ?回|send ?back|拿回去?|拎返去?|交回)(?:给|俾)?(?:你们?"
     f"|您)?(?:先|执返好|修改好|修改|改好|改|重做|再)*{_TONE}$"),
    (RETURN, "修改重整执做返",
     f"(?:请|麻烦|谢谢)?(?:修改好|修改|改好|改了|改完|改|重做|做好|整好)(?:些|一下|啲|先|它|佢)?(?:再"
     f"|先再|之后|先)+(?: ?send| ?交|送|发|出|传|给|来)(?: |过|来|给|我|你|回|新版|一次|一版|啦"
     f"|再){{0,5}}{_TONE}$"),
    (UNSURE, "咪无随是", "无所谓|没所谓|随便"),
    (UNSURE, "批签做睇看问想", "(?:批|签)(?:得过|是迟早|定唔批)|(?:批|签)(?:不|没)(?:批|签)"),
)  # fmt: skip
