"""What stands around an answer and says nothing of the matter: who is addressed, leave, signature, notices."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from mailflow.mail.intent.folding import has_kana
from mailflow.mail.intent.greetings import without_greeting
from mailflow.mail.intent.salutation import CHARACTER, only_greets
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.names_english import is_called
from mailflow.mail.intent.words.phrases import SURNAMES
from mailflow.mail.intent.words.shapes import DANGER, NEUTRAL, NUMBER
from mailflow.mail.intent.words.slogans import is_slogan
from mailflow.mail.intent.words.wishes_chinese import LEAVE
from mailflow.mail.reply.contacts import is_contact, is_signature
from mailflow.mail.reply.footnotes import FIRST_PERSON, STRANGE, TO_DO
from mailflow.mail.reply.notices import SHORT, columns, disowns, is_notice, strange

#: The first line addresses somebody, the last ones take leave and sign; each stands on a line of its own.
_HELLO: Final = re.compile(
    r"(?:致|to|hi|hello|hey|dear|good (?:day|morning|afternoon|evening)|亲爱的|尊敬的|敬爱的)?[\s:]*"
    r"(?:[\u4e00-\u9fff\ue001\ue003 ]{1,10}|[a-z][a-z .'-]{0,30})?[\s,:!。-]*(?:您好|你好|早上好|上午好|下午好"
    r"|晚上好|早|好)?[\s,:!。.—-]*"
)
#: How letters end in other languages.
_ABROAD: Final = (
    r"(?:mit (?:freundlichen|besten|herzlichen|vielen) gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|liebe|herzliche"
    r"|schöne) gr(?:ü|ue)(?:ß|ss)e"
    r"|mfg|vg|lg|(?:bien |très )?cordialement|bien à (?:vous|toi)|(?:très )?bonne (?:journée|soirée|semaine)"
    r"|salutations distinguées"
    r"|(?:un |muchos |cordiales )?saludos?(?: cordiales)?|un abrazo|atentamente|(?:cordiali|distinti) saluti|un saluto"
    r"|buona giornata"
    r"|atenciosamente|abraços?|(?:med )?(?:vänlig|venlig|vennlig)e? (?:hälsning|hälsningar|hilsen)|hälsningar|hilsen|mvh"
    r"|hej hej|ha det"
    r"|met vriendelijke groeten?|(?:vriendelijke )?groeten?|groetjes|pozdrawiam|s pozdravem|salam|namaste|sawasdee|terveisin)"
)
_BYE: Final = re.compile(
    r"(?:(?:如|若|要是)?(?:有|还有)?(?:任何|什么)?(?:不清楚|不明白|疑问|疑義|问题|問題|事情?|需要|情况)(?:的地方"
    r"|的话)?[,\s]?(?:请"
    r"|可以|可|随时|直接|再){0,3}"
    r"(?:打|给|加|联系|聯繫|聯絡|微信|电话|電話|找|问|問|留言|沟通|跟我说){1,3}(?:我|本人)?(?:的)?(?:微信|电话|電話|手机|分机"
    r"|联系|说|沟通|即可|就行|哈|吧)*)"
    r"|[时商台公大文春夏秋冬钧崇道勋筹政财教编撰著日暑年新岁近刻晨][祺安绥祉禧厘釐]|(?:盼|顺问|顺候|即问)(?:近)?安好?|敬礼|礼"
    rf"|{LEAVE}|此致(?:敬礼)?|耑此|专此|敬上|谨启"
    r"|以上(?:です)?|就这样|先这样"
    r"|辛苦[了啦]?|费心了?|回头见"
    r"|よろしくお願い[^\n]{0,16}|敬具|草々|かしこ|以上(?:、?よろしくお(?:願|愿)い(?:いたし|致し|し)ます)?|(?:今(?:後"
    r"|后)とも(?:何卒|どうぞ)?|何卒)(?:よろしく|宜しく)お(?:願|愿)い(?:申し上げます|いたします|致します|します)"
    r"|(?:寒|暑|忙し)い日が(?:続|续)きますので、?どうぞご自(?:愛|爱)ください|ご自(?:愛|爱)ください|ご不明な点(?:が"
    r"|は)(?:ございましたら|ありましたら|あれば)、?お(?:気|气)(?:軽|轻)に(?:お(?:問|问)い合わせ|ご(?:連|连)(?:絡|络)"
    r"|お(?:尋|寻)ね)ください"
    r"|ありがとうございます|お疲れ様です"
    r"|(?:have|enjoy) (?:a|an|your|the) (?:(?:very|really|nice|great|good|lovely|wonderful|pleasant|fantastic|safe|relaxing"
    r"|happy|rest"
    r"|excellent|productive|long|of|your|the|to|start|bank) ){0,5}(?:day|evening|afternoon|morning|night|weekend|week|trip"
    r"|holiday|holidays"
    r"|time|one|break|flight|journey|lunch|vacation|festival|new year)(?: ahead| everyone| all| too)?|(?:talk|speak|see you"
    r"|catch up)(?: to you)? (?:soon|later"
    r"|tomorrow|on \w+)|take care|all the best|cheers|ciao"
    r"|kr|kind rgds|signed|(?:many )?(?:thanks|thank you)(?: in advance)?(?:,)? and (?:best|kind|warm(?:est)?"
    r"|kindest)? ?(?:regards|wishes)(?: from (?:our|the) (?:whole )?team| from all of us(?: here)?| to (?:you all|all|the team))?"
    r"|(?:feel free to|please|do) (?:give me a (?:call|ring|shout)|call me|ring me|ping me|shout"
    r"|drop me a line)(?: any ?time)?(?: if (?:it's|it is) easier(?: to talk)?"
    r"| if (?:you have )?any (?:further )?questions?| if you need anything(?: else)?(?: from me)?)?"
    r"|(?:with )?(?:best|kind|warm|many|kindest|warmest)?(?: and )?(?:best|kind|warm)? ?(?:regards|wishes"
    r"|thanks)|thx|tks|br|rgds|sincerely|yours(?: (?:sincerely|truly|faithfully|respectfully|aye|ever))?"
    r"|have a good one|b\.? ?rgds|brgds"
    r"|(?:if )?(?:you have )?any (?:more |further )?questions?,? (?:please |pls |kindly )?(?:feel free to"
    r"|do not hesitate to|don't"
    r" hesitate to)? ?(?:contact|call|ask|ping|ring|mail|reach out to) me"
    r"|(?:お手数(?:を|ですが|を?おかけ(?:いた)?しますが)[、,]?|恐れ入りますが[、,]?)?(?:引き続き)?(?:どうぞ|何卒)?(?:よろしく|宜しく)お(?:願|愿)い(?:申し上げます|いたします|致します|します)"
    rf"|{_ABROAD}|(?:with )?(?:(?:kind|best|warm|many) )?(?:regards|thanks|wishes) ?/ ?{_ABROAD}"
    rf"|{_ABROAD} ?/ ?(?:with )?(?:(?:kind|best|warm|many) )?(?:regards|thanks|wishes)"
)
_SIGNED = re.compile(
    r"[\ue001\ue003\s,.·|/()-]|m[rs]s?\b|部门?|负责人|经理|主管|总监|助理|先生|女士|敬上|\d{1,2}[月/.-]\d{1,2}日?"
    r"|\d{4}[年/.-]|manager|head of|director|department|dept"
)
#: A letter names what it answers before it does so.
_REFERRING = re.compile(
    rf"\s*(?:(?:further|with reference|with regard|in reply|in response|referring) to|regarding|concerning|re)\b(?::|(?= ))(?:"
    rf" (?:the|your|our|this"
    rf"|above|sign-off|e-?mail|mail|message|letter|note|request|of|dated|from|sent|yesterday|today|{PARTY}++|{TITLE}++"
    r"|\d{1,2}(?:st|nd|rd|th)?(?= (?:january|february|march|april|may|june|july|august|september|october|november|december))"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})|\s)*\s*[,:—-]"
)
#: Nobody's footer speaks of the matter, or of figures.
_SPOKEN_OF = re.compile(
    rf"[{PARTY}{TITLE}]|\d(?:万|元|人|天)|方案|计划|活动|预算|the plan\b|the budget\b|proposal"
    r"|不代表|个人意见|不作为|(?<!收件人)参考|还没|尚未|only (?:a|the)\b|\bdraft\b|\bstill\b|must be|not yet"
    r"|为准|待(?!遇)|仅(?!供|限收件|限指定|限于收件)|只(?!供)|若(?!您|你)|如果(?!您|你)|必须|[先才后再但][^,。]|\?"
    r"|unless|subject to|\bonly (?:if|when|after)|until|provided|\bbefore|\bbut\b"
)
_NOTICE = re.compile(
    r"\s*[【\[(（]?(?:提示|声明|聲明|免责|免責|保密|注意|警告|disclaimer|notice|confidential|this (?:e-?mail"
    r"|message)|本(?:邮件|郵件|信件|メール))[^\n]{0,40}"
    r"(?:邮件|郵件|信件|保密|机密|要约|转发|授权|收件人|メール|e-?mail|message|confidential|recipient)[^\n]{0,600}"
)
#: A first line of nothing but greetings, names, titles and groups of people.
_ADDRESS = re.compile(
    rf"(?=.*(?:好|各位|诸位|大家|鉴|:$|{PARTY}|さん|样|様|hi|hello|dear))"
    rf"(?:致|尊敬的|敬爱的|亲爱的|各位|诸位|大家|你|您|领导|部门|同事|同仁|长官|伙伴|朋友|先生|女士|小姐|助理|经理|主管|总监"
    rf"|老师|总|工|姐|哥|妹|们"
    rf"|早上|上午|中午|下午|晚上|早|安|好|钧鉴|台鉴|勋鉴|[市场技术客服财务运营行政人事]{{2}}部|hi|hello|dear|hey|all"
    rf"|team|[\s,、:!~。]"
    rf"|及|和|与|{PARTY}++|{OWN}++"
    rf"|(?>[ァ-ヺー\u4e00-\u9fff]{{1,14}}?(?:部|课|室|係|グループ|チーム))|cc:?|(?:関|关)係者|(?:関|关)系者"
    rf"|{CHARACTER}{{1,3}}(?=さん|样|様)|[小老阿]?[{SURNAMES}](?=助理|经理|主管|总|工|姐|哥|小姐|先生|女士|さん|样|様)|さん"
    rf"|样|様|こんにちは|おはようございます|お疲れ(?:样|様|さま)(?:です|でございます)?"
    rf"|(?:いつも)?お世(?:话|話)になって(?:おり|い)ます)++"
)
#: The same in front of an answer, on its line.
_GREETED = re.compile(
    rf"\s*(?:{PARTY}++(?=,(?!同意|批准|赞成|可以|无异议|没))|(?:大家|各位|领导|各位领导|{PARTY}++)(?:早上|上午|中午|下午|晚上)?好"
    rf"|(?:dear|hi|hello|hey)"
    rf" ?(?:[小老阿]?[\u4e00-\u9fff]{{1,2}}|{PARTY}++)"
    rf"|(?:dear|hi|hello|hey|good morning|good afternoon|morning)(?: (?!all\b|no\b|not\b|if\b)[a-z]{{2,12}}){{1,2}} and (?:all"
    rf"|team|everyone|colleagues)"
    rf"|(?:dear|hi|hiya|hello|hey|(?:good )?(?:morning|afternoon|evening)) (?:(?:marketing|project|sales|it) )?(?:team|all"
    rf"|everyone|colleagues|both|folks|guys|there))[,!:]"
    r"(?!\s*(?:please |pls |kindly )?(?:approve|confirm|accept|agree|endorse|sign)\b|\s*(?:请|批准|审批|核准|确认))"
)
#: What footers of mail programs and companies speak of; two of these in one line, and nobody speaking, make one.
_LEGAL: Final = tuple(
    re.compile(words)
    for words in (
        r"收件人|受信者|recipient|addressee|本(?:电子)?邮件|本信件|本メール|this (?:e-?mail|message|communication)|\bby"
        r" e-?mail",
        r"机密|保密|机密|confidential|privileged|views expressed",
        r"转发|转寄|散布|复制|披露|揭露|泄露|传播|forward|disclos|copied|copying|开示",
        r"误收|删除|in error|delete|通知寄件人|notify the sender",
        r"病毒|virus|gateway|网关",
        r"要约|承诺|合同|契约|contract|offer|agreement|authori[sz]ed officer|writing",
        r"未经|unauthori[sz]ed|prohibited|禁止|严禁|unlawful|违法",
        r"registered in|注册|environment|环境|打印|printing",
    )
)
_LEGAL_LEAST: Final = 2
#: Whom one can address, and what one can not.
_PERSON = re.compile(
    rf"好|各位|诸位|致|尊敬|亲爱|敬爱|总|工|经理|主管|主任|老师|助理|先生|女士|小姐|领导|同事|同仁|姐|哥|妹"
    rf"|[{PARTY}{OWN}]|^[小老阿]?[{SURNAMES}][\u4e00-\u9fff]{{0,2}}[\s,:!。]*$"
    r"|^([\u4e00-\u9fff])\1?[\s,:!。]*$|dear|hi\b|hello|hey|さん|样|様|殿"
)
#: An English line addresses by a greeting, or is at most two names and a mark; a Chinese one ends as one calls somebody.
_ENGLISH_HELLO = re.compile(r"(?:to|hi|hello|hey|dear|good (?:day|morning|afternoon|evening)|morning)\b|(?!\w+(?:ed|ly"
    r"|ing)\b)[a-z.'-]{2,12}(?: [a-z.'-]{2,12})?\s?[,:]$")
_GREETS = re.compile(r"(?:to|hi|hiya|hullo|howdy|hallo|hola|hello|hey|dear|good (?:day|morning|afternoon|evening)|morning)\b")
_CALLS = re.compile(rf"(?:[,:!好早]|[{PARTY}{OWN}]|总|工|经理|主管|主任|老师|助理|先生|女士|小姐|领导|同事|同仁|们|姐"
    rf"|哥|さん|样|様|殿)[\s,:!。~]*$")
_THING = re.compile(
    r"\b(?:plan|draft|option|version|proposal|budget|online|offline|january|february|march|april|june|july|august|september"
    r"|october"
    r"|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[a-d])\b(?<!^a)"
)
#: The day on which the writer signs, behind the name.
_DATED = re.compile(rf"([,。\s]{OWN}++)([,\s]{{1,2}}(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日)(?=[。.\s]*$)")
#: Below a signature, what a company says of itself: of these, and not of the matter, of a day, of a person or of what must be.
SLOGAN = re.compile(
    r"承诺|担当|口碑|信誉|追求|今日事|服务|价值|客户|质量|品质|安全|创新|诚信|卓越|平庸|责任|负责|未来|科技|满意|浪费"
    r"|至上|为本|共赢|共创|用心|专业|专注|梦想"
    r"|环保|节约|零|工程|quality|innovati\w+|trust\w*|simple|future|service|excellence|safety|people|customers?|experts?"
    r"|suppliers?|waste|challenges?|answer|respectfully|company|iso \d+|technology|better|together|tomorrow's|connect\w*"
    r"|smart\w*|green"
    r"|sustainab\w*|life|world|partner\w*|passion|care|since \d{4}|excellen\w*|solutions?"
    r"|协作|简单|生活|世界|成长|品牌|健康|绿色|智能|智慧|美好|连接|效率|高效|诚意|匠心|品味|信赖|信任|伙伴|幸福|温暖|梦"
    r"|初心|使命|远方"
    r"|お客(?:样|様)|笑(?:顔|颜)|信(?:頼|赖)|(?:未|将)来|品(?:质|質)|つなぐ|挑(?:战|戦)|技(?:术|術)|安心|ものづくり"
    r"|まごころ|地域|(?:価|价)值"
)
_NO_SLOGAN = re.compile(
    rf"[{PARTY}{TITLE}我你您他她]|方案|计划|活动|预算|费用|时间|人员|线上|线下|部分|为准|(?<!浪)(?<!消)费|算(?!满意)|由"
    rf"|反对(?!浪费)|下周|下月|明天|先|再|后|等|待|暂|如果|若|除|但|请|须|需"
    r"|(?:才|就)(?:能?同意|能?批准|执行|算数|行|可以)|[月日周年天万元]"
    r"|\b(?:draft(?:ed)?|dictated|assistant|secretary|sent|typed|written|cut|reduce|costs?|tests?|required|i"
    r"|you(?! can (?:trust|rely))|my|your|he|she|they|plan|budget|campaign"
    r"|promotion|phase|page|staff|if|when|once|until|after|before|unless"
    r"|but|except|only|please|must|need|should|will|start|date|march|april)\b|(?<!since )(?<!iso )\b\d"
)
#: What companies like to say in words of decision.
_BOASTS = re.compile(
    r"不?同意|反对|核准|批准|零异议|[只唯](?=追求)|才[算是](?!数)|\bapproved\b|\bnever (?=reject)|\breject(?:ing|s)?\b"
    r"|\bno is not\b|\b(?:dis)?agree\b"
)
#: And of what they say it: no condition speaks of these.
_BOASTED = re.compile(
    r"平庸|浪费|满意|卓越|零异议|每一[个分]|真的好|\b(?:challenges?|waste|suppliers?|experts?|iso|company|respectfully"
    r"|answer)\b"
)
#: What slogans say in words that count days, or put one thing before another.
_PRAISED = re.compile(
    r"从我做起|每一?[天日年刻]|天天|年年|日日|明天更|tomorrow's|世界|让(?=世界|生活|协作|沟通|每|科技|未来|城市|工作|爱)"
    r"|我们的使命|[未将](?=来)"
    r"|(?:客户|顾客|质量|品质|安全|服务|信誉|お客(?:样|様))第一|\b(?:quality|customers?|safety|people) first\b"
)
_DELIMITER = re.compile(r"-{2,}|—{2,}|_{3,}|\*{3,}|={3,}")
#: The answer, and the name or the line that sets a signature off.
_ABOVE_SLOGAN: Final = 2
_LONGEST_HELLO: Final = 40
_LONGEST_SLOGAN: Final = 50
#: The marks of people who are known.
_NAMED = re.compile(r"[\ue001\ue003]")
#: Whose words follow, and what kind of words: no greeting.
_SPEECH = re.compile(
    r"[问找由等应是为给交转阅审看办同意话說说讲称述转轉复覆批示签簽语語论論定決决项項期段版]|quote|note|wrote|reply"
    r"|comment|decision|part|phase|option"
    r"|\b(?:per|from|via|by|for|as|cc|re|fw|fwd|attn)\b"
)


def without_frame(said: str, known: Callable[[str], bool]) -> str:
    """Without who is addressed in the first line, and without leave, signature and notices below the first."""
    lines = said.split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    if filled:
        for number in {filled[0], filled[-1]}:
            lines[number] = _DATED.sub(lambda dated: dated[1] + " " * len(dated[2]), lines[number])
    if filled and (greeted := _GREETED.match(lines[filled[0]])) is not None and only_greets(greeted[0], greeted[0]):
        lines[filled[0]] = " " * greeted.end() + lines[filled[0]][greeted.end() :]
    if filled and (named := _REFERRING.match(lines[filled[0]])) is not None:
        lines[filled[0]] = " " * named.end() + lines[filled[0]][named.end() :]
    for place, number in enumerate(filled):
        line = lines[number].strip()
        first = place == 0 and len(filled) > 1 and _is_hello(line, known)
        if first:
            lines[filled[1]] = without_greeting(lines[filled[1]], lines[filled[1]])
        if first or (place and (_is_notice(line) or _is_leave(line))):
            lines[number] = " " * len(lines[number])
    return "\n".join(lines)


def without_slogan(said: str) -> str:
    """Without what a company says of itself in the last line, below the writer's own name."""
    lines = said.rstrip().split("\n")
    filled = [line.strip() for line in lines if line.strip()]
    slogan = lines[-1].strip()
    if len(filled) <= _ABOVE_SLOGAN or len(slogan) > _LONGEST_SLOGAN or not SLOGAN.search(slogan) or not is_slogan(slogan):
        return said
    bare = _PRAISED.sub("", slogan)
    if _NO_SLOGAN.search(bare) or DANGER.search(_BOASTS.sub("", bare)):
        return said
    if _BOASTS.search(slogan) and not _BOASTED.search(slogan):
        return said
    above = [line for line in filled[:-1] if OWN in line or not (is_contact(line) or is_signature(line, below=True))]
    if len(above) < _ABOVE_SLOGAN:
        return said
    named = [_is_own(line) for line in above[-2:]]
    set_off = all(named) or (named[-1] and _DELIMITER.fullmatch(above[-2]) is not None)
    if not set_off and (not named[-1] or DANGER.search(bare)):
        return said
    start = len("\n".join(lines[:-1]))
    return said[:start] + " " * (len(said) - start)


def _is_own(line: str) -> bool:
    return OWN in line and not _SIGNED.sub("", line)


def _is_notice(line: str) -> bool:
    """Whether a line is what a mail program or a company puts below every letter."""
    if is_notice(line):
        return True
    if columns(line) < SHORT or disowns(line) or FIRST_PERSON.search(line) or _SPOKEN_OF.search(line):
        return False
    if strange(line) > STRANGE or TO_DO.search(line):
        return False
    spoken = [words.search(line) is not None for words in _LEGAL]
    return _NOTICE.fullmatch(line) is not None or (any(spoken[:2]) and sum(spoken) >= _LEGAL_LEAST)


def _is_hello(line: str, known: Callable[[str], bool]) -> bool:
    """Whether a first line of its own only addresses somebody: short, without a thing that was asked for, and no danger."""
    if len(line) <= _LONGEST_HELLO and _ADDRESS.fullmatch(line):
        return has_kana(line) or only_greets(line, line)
    if len(line) > _LONGEST_HELLO or DANGER.search(line) or NUMBER.search(line) or NEUTRAL.search(line):
        return False
    called = _ENGLISH_HELLO.match(line) if line.isascii() else _PERSON.search(line) and _CALLS.search(line)
    if not called or _THING.search(line) or (line.isascii() and not _GREETS.match(line) and not is_called(line.strip(" ,:"))):
        return False
    said = _HELLO.fullmatch(line) is not None and not _SPEECH.search(line) and not known(line.strip(" ,:!。.—-"))
    return said and only_greets(line, line)


def _is_leave(line: str) -> bool:
    return _BYE.fullmatch(line.strip(" ,.!。~")) is not None or (
        len(line) <= _LONGEST_HELLO and _NAMED.search(line) is not None and not _SIGNED.sub("", line)
    )
