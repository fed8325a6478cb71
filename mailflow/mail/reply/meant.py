"""What no line of a signature, of a device or of a company's footer says: whoever writes this means it."""

from __future__ import annotations

import re
from typing import Final

#: Characters that deny, limit, put off, hand on or change, where they are not part of a name.
_HARMLESS: Final = re.compile(
    r"有限|无限|无锡|未来|先锋|先进|先生|改革|报社|报业|日报|晚报|无线|非洲|非凡|除尘|别墅|后勤|后海|要塞|从化|将军|代表"
    r"|代码|换热|减速|减振|停车|请柬"
    r"|对外|对公|对口|给水|让胡路|由拳|等离子|试验|实验|批发|终端|缓冲|呈贡|待遇|再生|改造|另类|不锈钢|不二家|没食子"
    r"|取水|限公司|同济|同仁|同方"
)
_CHINESE: Final = (
    r"[不没未无非勿但却仅只限若需须待等先再改换减删停缓撤请报呈让拒另把被批终款万]|除外|除了|如果|要(?!闻)|取消|外包"
    r"|推迟|提前|部分|区域|异议|意见|预算|费用|归|缺|压缩|抄送|(?<!配)送(?!变电)|拟|减少|缩减|试点|自理|承担|同意|批准"
    r"|核准|确认|通过|驳回"
    r"|退回|否决|反对|作废|误发|下周|下月|明天|后天|上限|之后|以后|年后|节后|审批|再审|终审|点头|才算|自负|为准"
)
_ENGLISH: Final = (
    r"\b(?:but|not|no|however|except|if|unless|only|once|until|provided|subject|pending|must|needs?|should|shall|will"
    r"|would|could|can|may|might|approv\w*|reject\w*|confirm\w*"
    r"|agree\w*|disagree\w*|object\w*|oppos\w*|decid\w*|decline\w*|concern\w*|review\w*|sign(?:s|ed|ing)?|countersign\w*"
    r"|pays?|paid|drop\w*|skip\w*|exclud\w*|exclusive\w*|reduc\w*|cheap\w*"
    r"|await\w*|requir\w*|withdr\w*|retract\w*|revok\w*|rescind\w*|void\w*|veto\w*|kidding|mistake|without|outside"
    r"|under protest|has|have|had|is|are|was|were|to(?! the (?:ceo|md|managing))"
    r"|after|before|when|with|cut|half|budget|phase|pilot|trial|draft|video|posters?|campaign|tomorrow|next week"
    r"|legal (?:has|is|to)|against)\b"
)
_SAYS: Final = re.compile(f"{_CHINESE}|{_ENGLISH}|[?!%$€£¥]")


def is_meant(folded: str) -> bool:
    """Whether a folded line says more than who somebody is, and where."""
    return _SAYS.search(_HARMLESS.sub("", folded)) is not None
