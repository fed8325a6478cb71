"""What things of a request are called that are parts of it, and what the whole is called; data only."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.lexicon import split

#: What is approved alone approves a part.
PARTS: Final = frozenset(split("预算|分工|时间表|需求|思路|逻辑|设计|框架|措施|目标|进度|成本|资源|职责|责任|流程|步骤|节点"
    "|结构|质量|条款|材料|资料|邮件|budget|the budget|idea|ideas|structure|approach|summary|draft|the draft"))
WHOLES: Final = frozenset(split("方案|计划|该方案|此方案|本方案|推广方案|实施方案|申请|事项|内容|变更|plan|the plan"
    "|proposal|request|the request"))
