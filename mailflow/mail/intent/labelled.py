"""What stands before a colon in front of one's own decision: 审批结果：, Decision:, the writer's own name."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.lexicon import split
from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.words.away_english import KEPT_SHORT
from mailflow.mail.intent.words.phrases import OWN_LABELS

_OWN_LABELS: Final = frozenset(split(OWN_LABELS))
_SAYS_SO: Final = "(?:回复|答复|回覆|确认|表态|批复|函复|反馈|声明|批示|意见|结论|结果|决定|态度|答案)"
_THIS_MAIL: Final = "(?:本|此|这封|该)(?:邮件|信|函|复函|回复)"
_OWN_LABEL = re.compile(
    rf"(?:特此|特|现|兹|谨|以书面形式|书面|正式|在此|我|我们|本人|我部门?|本部门?|以?(?:此|本)邮件|通过邮件|经研究|经讨论"
    rf"|就此){{0,4}}(?:{_SAYS_SO}|审批|审核|会签|核准|签批|评审|签核|复核|函复)(?:意见|结果)?(?:如下|为|是)?"
    r"|(?:本|我|我们|我方|我司|敝|本人|我个人)?(?:部门?|科室?|处|组|单位)?的?(?:审批|会签|书面|最终|审核|正式"
    rf"|签批|评审|审定|处理|表决|签字|签核|核定|会审){{0,2}}(?:{_SAYS_SO}|情况|选择)(?:为|是|如下)?"
    r"|请?以(?:此|本)(?:邮件|回复)为准"
    r"|[按照]要求(?:用|以)?(?:邮件|书面|正式|文字)*(?:回复|确认|答复|表态)(?:一下|如下)?|(?:邮件|这里|在此)?留个?(?:底"
    r"|痕|档|记录)"
    r"|(?:还是|就|只)?(?:这|那)?(?:一|两|俩|二)个?字儿?"
    r"|(?:按|依|照)(?:你们?的?|您的?)?(?:要求|规定|说的)(?:通过)?(?:邮件|书面)?(?:回复|确认|答复|回"
    r"|表态)(?:一下)?(?:[一两俩12]个?字儿?)?"
    r"|(?:就|还是|还是那|我就)?[一两俩12]个?字儿?|回复全部|全部回复|(?:阅处|批阅|核阅|审批处理)意见"
    r"|(?:邮件|书面|文字)(?:留个底|留底|确认一下|回复一下|回|回复)"
    rf"|(?:我|本人)?(?:代表(?:我们?部门|本部门|{OWN}++))?表个态"
    r"|(?:此|谨|敬|奉|爰|兹|特|专|函|现)?(?:复|答)(?:如下|如次|以)?|(?:爽快|干脆|简单|直接|明确)(?:一?点|地)?(?:说|讲|回|回答)?"
    r"|(?:人在外面|手机回|简短回)?先?(?:回|说|讲|答)(?:一|两)(?:句|声)|我?先回(?:一下|个)?|一句话"
    r"|长话短说|先[讲说]结论|结论[是先]?"
    rf"|(?:我|本人|现)?(?:谨|特)?代表(?:我们?|本)?(?:{OWN}++|我们?部门?|本部门?)(?:正式)?{_SAYS_SO}(?:如下)?"
    rf"|以?{_THIS_MAIL}(?:谨|特|即)?(?:作为|为|是|即为|系)(?:{OWN}++|我们?部门?的?|我们?|本人|本部门?)?的?(?:正式|书面"
    rf"|最终)*的?{_SAYS_SO}"
    r"|(?:手机回的?,?)?(?:就|先|还是)?(?:简单|简短|长话短|直接|一句话|简而言之|总之|一言以蔽之|干脆)(?:地)?(?:说|回|答|讲|表态"
    r"|回复|回答)?(?:一下|一句|一声|了|下)?"
    r"|(?:邮件|这里|在此)?(?:再|再次|重新)(?:书面|正式|邮件)?(?:确认|回复|说)(?:一下|一次|一遍)"
    r"|(?:秒|就|所以)?(?:邮件|手机|这里|在这里|这边)?(?:秒)?回(?:复)?(?:你|您|一下|一句|了|邮件了|邮件|的)*"
    r"|(?:现在|现|今天|这里)?补(?:一下|个|上|一个)(?:意见|回复|确认|答复)?"
    r"|(?:补|再次?|重新|统一|集中|简短|简单|正式|书面|手机|补充|统一)(?:地)?(?:回|回复|确认|答复|表态|说明|明确|声明)(?:一下|下|如下)?"
    rf"|(?:现|兹|特|谨|现将|经研究)?(?:就|对|关于|针对|对于)(?:[ {TITLE}]|该|此|本|上述|以上|贵部|来[文函件信]|邮件|方案|事项"
    r"|确认|请求|申请|一?事宜?|相关|有关|的)+,?(?:我部门?|我|本人|本部门?)?的?(?:审批|会签|确认|书面|最终|反馈|审核|签署|审签"
    r"|部门){0,2}"
    rf"(?:{_SAYS_SO})(?:如下|为|是)?"
    r"|(?:签署|审签|会办|会签|会核|会审|承办|审阅|批阅|核签|签核|复核|审查)(?:意见|结果|结论)(?:如下|为|是)?"
    rf"|{KEPT_SHORT}"
    r"|(?:just )?(?:for the record|in short|in brief|in a word|short answer|short and sweet|so short and sweet|to be clear"
    r"|in writing"
    rf"|for your records?)|(?:as far as|so far as) (?:{OWN}++ is|i'm|i am|we're|we are) concerned|(?:speaking )?for (?:the"
    rf" )?{OWN}++"
    r"|(?:(?:my|our|the) )?(?:(?:final|official|formal|written|approval) )?(?:decision|answer|reply|vote|verdict|response"
    r"|position|feedback"
    rf"|sign-?off|{OWN}++ (?:approval|sign-?off|decision|answer)|approval from {OWN}++"
    r"|result|status|outcome|conclusion|stance|approval|confirmation|confirmed|approval (?:status"
    r"|result|decision))(?: is)?"
)
#: The title of the matter, and the writer's own name or department, before a colon, with what is said there.
_SPEAKER_LABEL = re.compile(rf"{TITLE}++|sign-off from (?:the )?{OWN}++"
 rf"|on behalf of (?:the )?{OWN}++(?: (?:department|team))?|(?:我"
    rf"|本人)?{OWN}++\s?{OWN}*(?:的)?(?:审批|会签|书面|最终|审核|正式|签批)?(?:意见|答复|回复"
    rf"|结论|决定|批示)?(?:为|是|如下)?(?:'s (?:decision|answer|reply|vote|response|opinion))?")


def labels_own(text: str) -> bool:
    """Whether what follows this label is said by its writer."""
    return text in _OWN_LABELS or any(label.fullmatch(text) for label in (_OWN_LABEL, _SPEAKER_LABEL))
