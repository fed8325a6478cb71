"""What speaks of a decision without giving one: how its writer stands to it, when it will come, who said what of it.

Enough to ask back what would else be passed over or passed on as a question; never enough to decide.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.lexicon import MASKED

_DECISION_ZH: Final = (
    r"(?:不?同意|批准|批(?!量|次|发|评)|签(?!到|证|名册|收|约仪式)|驳回|否决|反对|赞成|通过|认可|\+1|approved?|lgtm|ok)"
)
_STANDS_ZH: Final = (
    r"批(?!量|次|发|评|改|注|号)|(?<!便)签(?!到|证|名册|收|约仪式|子|售)|[急不被]?否(?!则|有|认识)|(?:正式|我的?|领导|部门|会签"
    r"|何|各方)[^,。\n]{0,6}意见|意见不?[一统合]|按[^,。\n]{1,8}(?:意见|说的|意思)"
    r"|^[ \t]{0,8}(?:不|同|铜|不?[同统]一|通意|行行行?)[。.!~]{0,8}[ \t]{0,8}$|表态|不?评价|决定|定夺|斟酌|再议|再碰"
    r"|再说|拍板|中立|[无冇]所谓"
    r"|都行|随便|随大流|乐见|说了算|(?:没|冇|无)(?:什么|啥|乜)?(?:问题|所谓)|再?完善"
    r"|不急着|缓一?缓|先(?:推|放|搁|缓|这样)着?|容(?:我|后)|(?:不?太|难|不好|好|能|有点|恐怕)(?:办|行|难|做|弄)(?!公|法|理|事)"
    r"|(?:能|可以)(?:做|安排|配合)|(?:案子|方案|这事|这个)[^,。\n]{0,4}(?:能|可以|没法|难)过"
    r"|(?:正式|书面)(?:的)?(?:答复|回复|意见|回函)|(?:函|答|回)复|点?(?:个)?赞|支持|看好|挺好|不错|可惜|遗憾|勉强|心动|犹豫"
    r"|纠结|为难|头疼"
)
_STANDS_EN: Final = (
    r"\b(?:a|say|said|the|my|your|big|not|means?) (?:yes|no)\b(?! (?:longer|doubt|problem))|\byes\b|\bgo for it\b|\bgo ahead\b"
    r"|\b(?:say|said|says) go\b|\bvalidat\w+|\breleased? (?:this|it)\b|\brecus\w+"
    r"|\b(?:strong|any|my|no|other) (?:views?|opinions?|preference|decision|position|say)\b|\b(?:no )?decision\b|\bdecid\w+"
    r"|\b(?:my|the) mind\b|\bfavou?rabl[ey]\b|\bin favou?r\b|\bmerits?\b|\bconsider(?:ing)?\b"
    r"|\beither way\b|\bup to you\b|\bdifficult\b|\b(?:i|we)(?:'m| am|'re| are)? (?:really |quite |very )?(?:happy|easy|fine"
    r"|torn|neutral|split|content|keen|minded|ready|comfortable)\b|\b(?:'s|is|are) (?:happy|fine|easy|keen)\b"
    r"|\b(?:i|we) (?:really |quite |do )?(?:like|love|hate|dislike) (?:it|this|that|the (?:idea|plan|approach))\b|\bno idea\b"
    r"|\b\d\d ?% there\b|\bgood to (?:know|hear|see)\b|\breserve (?:my|our|the)\b|\bwithout prejudice\b"
    r"|\bgive me (?:till|until|a|some|one|two|another)\b|\bsen[dt] (?:this|it) back\b|\b(?:i'll|i will|let me) (?:have"
    r"|take) a\b|\bdon't mind\b|\bcan be\b|\binteresting\b|\bno (?:thanks|worries)\b|\bwhatever you\b"
    r"|\bdo what you like\b|\bi give up\b|\bnot (?:keen|convinced|happy|comfortable|for me|there yet|yet)\b|\bsame (?:here"
    r"|as)\b|\bwhat (?:he|she|they) said\b|\bgo with\b|\bhappy to (?:discuss|talk|chat)\b|\bgood luck with (?:it|this|that)\b"
    r"|\bnice (?:work|job) on\b"
)
_SHRUGS: Final = (
    r"\blean(?:ing|s)? (?:towards?|to)\b|^[ \t]{0,8}if i must\b|\bcan't complain\b|\bnot stand in (?:your|the|its) way\b"
    r"|\bwon't (?:stand in"
    r"|block|stop|get in)\b|\bnothing jumps out\b|\blive with (?:it|this|that)\b|\babstain\w*|\bdo (?:as|what) you (?:like"
    r"|want|please"
    r"|wish|think best)\b|\byou(?:'re| are) the (?:boss|expert|experts)\b|^[ \t]{0,8}(?:pending|appreciated|not bad|can|can lah"
    r"|can can)[.!]{0,8}[ \t]{0,8}$"
    r"|\byour (?:call|choice|funeral)\b|\bmy sympathy\b|服从(?:组织|安排)|(?:跟|和|同|照)(?:上次|上回|以前|之前)(?:一样|相同"
    r"|那样)"
    r"|口头上?(?:已经?)?(?:跟你|和你)?(?:说|讲|答复)过?了?|(?:觉得|说|话点)(?:行|好|点)就(?:行|好|点)|^[ \t]{0,8}(?:同议"
    r"|铜[亿一]|同艺|童议)[ \t]{0,8}$"
)
_SLIPS: Final = (
    r"^[ \t]{0,8}(?:i improve|improved?|appraised?|approx|apprv?o?v?e?d?|aprov\w*|approbed?|apporv\w*|approached|acepted|agred"
    r"|confrim\w*"
    r"|rejct\w*)[.!]{0,8}[ \t]{0,8}$"
)
_STANDS = re.compile(f"{_STANDS_ZH}|{_STANDS_EN}|{_SHRUGS}|{_SLIPS}", re.MULTILINE)
#: A question of whether it was decided, or one that expects no answer.
_ASKS_OF_IT = re.compile(
    rf"谁(?:说|告诉|讲|传)[^?]{{0,60}}{_DECISION_ZH}|什么时候(?:说|讲)?过?[^?]{{0,60}}{_DECISION_ZH}|(?:听说|有人说|说我|据说"
    rf"|告诉我|大家都?"
    rf"|都说|以为|记得|觉得)[^?]{{0,60}}{_DECISION_ZH}|怎么(?:会|能|可能)?{_DECISION_ZH}"
    rf"|(?:能|敢|得|倒是?|真)(?:不|想)?{_DECISION_ZH}|{_DECISION_ZH}(?:过|了)[^?]{{0,14}}(?:这是|是这|又是|怎么)"
    rf"|我{_DECISION_ZH}的话你|说了算(?:吗|么)|^(?:我|你们?)?(?:还?没想好)?(?:同不同意|行不行|批不批|可不可以)(?:[的都,。.]|我?还?没|$)"
    rf"|(?:同不同意|同意不同意)[^?]{{0,6}}(?:重要|区别|意义|一样)|^想我批|看看?(?:怎么|能不能)批"
    rf"|试试再说|结果呢|(?:再看看|再想想|再说)吧|{_DECISION_ZH}(?:两个)?字|随大流|{MASKED}[^?]{{0,3}}(?:这是|这话|那是"
    rf"|两?个?字)|{MASKED} (?:was|is) what"
    r"|^\W*(?:a+pp?ro+v?e?d?|aproach\w*|lgtm|ok(?:ay)?|yes|agreed?|rejected?|refused|confirmed|declined)\b[^.!,\n]{0,12}\?"
    r"|\bwhy not\b|\b(?:told|heard|thinks?|believe|guess|says?|said)\b[^?.]{0,60}\b(?:approv\w+|agree\w*|yes|disagree\w*|sign\w*"
    r"|reject\w*|no)\b"
    r"|\bwho (?:told|said|says)\b|\bmy approval\b[^?]{0,60}\b(?:is it|isn't it|worth)\b|\b(?:can't|cannot|don't"
    r"|can not) see (?:why"
    r"|any)\b|\bhad my (?:approval|yes"
    r"|ok)\b|\brecommended (?:approval|rejection)\b|\bdo what you like\b|\bi give up\b|\b(?:approved?|yes|ok) (?:already|then"
    r"|right|is it)\?"
)


def speaks_of_it(said: str) -> bool:
    """Whether a text that decides nothing yet speaks of the decision."""
    return _STANDS.search(said) is not None


def asks_of_a_decision(said: str) -> bool:
    """Whether a question is about a decision that was or was not given, and not about the matter."""
    return _ASKS_OF_IT.search(said) is not None
