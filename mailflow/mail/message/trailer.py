"""What gateways and lists put below a mail: no words of its writer."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.reply.footer import without_footer

_LINES: Final = 200
_RULE = re.compile(r"[\s\-_=*~—－─#.·|]{0,200}")
_ADDED = re.compile(
    r"(?:https?://|www\.|mailto:)\S{1,300}|<?[\w.+-]{1,64}@[\w.-]{1,200}>?"
    r"|.{0,120}(?:mailing list|邮件列表|郵件列表|邮件组|讨论组).{0,120}"
    r"|you received this (?:message|e-?mail) because .{1,200}"
    r"|.{0,60}(?:to unsubscribe|unsubscribe from|to view this discussion|for more options, visit"
    r"|退订|取消订阅|退出此?(?:群组|邮件组)).{0,250}"
    r"|您(?:之所以)?收到此(?:邮件|消息|郵件)[，,]?(?:是)?因为.{1,200}"
    r"|.{0,80}(?:checked for viruses|virus[- ]?free|scanned (?:by|for)|avast|avg|kaspersky"
    r"|symantec|mcafee|trend micro|sophos|卡巴斯基|趋势科技"
    r"|(?:病毒|安全|防病毒|反垃圾)[^\n]{0,12}(?:扫描|检测|检查|过滤|查杀)|杀毒软件).{0,160}"
    r"|\[?(?:cid|image|图片|圖片|inline image)[:：][^\n]{0,120}\]?|\[?(?:图片|圖片|image\d{0,4}\.(?:png|jpe?g|gif))\]?"
    r"|<[^<>\n]{1,200}>",
    re.IGNORECASE,
)
#: No line with one of these is dropped, whatever stands around it.
_MATTERS = re.compile(
    r"同意|批准|确认|確認|驳回|駁回|异议|異議|退回|但是?|不过|approv|reject|agree|object|\bbut\b|however|承認"
    r"|却下", re.IGNORECASE
)


def says_something(text: str) -> bool:
    """Whether a text part below the first holds words that a person may have written."""
    lines = text.split("\n")
    if len(lines) > _LINES:
        return bool(text.strip())
    own = [line.strip() for line in without_footer(lines)]
    return any(not _RULE.fullmatch(line) and (_ADDED.fullmatch(line) is None or _MATTERS.search(line)) for line in own)
