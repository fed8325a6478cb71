"""What people write, and what a careful human takes it for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clients.draft import Answered
from clients.letters import letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer: the words, what they decide, what must be found in them, and what stands between quoted lines.

    `safe` are readings that are not wrong either: to ask back harms nobody.
    """

    body: str
    decision: str
    kept: str | None = None
    gone: str = "MF-K7Q2"
    between: tuple[tuple[str, str], ...] = ()
    safe: tuple[str, ...] = ()

    def to(self, language: str) -> Answered:
        """The mail answered, with what is written between its lines."""
        return replace(letter(language), between=self.between)

    @property
    def finds(self) -> str:
        """The words that the new text must hold."""
        return self.body if self.kept is None else self.kept


_FOOTER = {
    "zh": "\n\n王经理\n市场部\n示例科技有限公司\n电话：010-88886666\n地址：北京市朝阳区示例路1号\n\n本邮件及附件含保密信息，未经同意不得转发或泄露；如误收请立即删除并通知发件人。",
    "zh-tw": "\n\n王經理\n市場部\n\n本郵件含機密資訊，未經同意不得轉發；如誤收請立即刪除。",
    "ja": "\n\n王\nマーケティング部",
    "en": "\n\nWang\nMarketing, Example Technology\nTel. +86 10 8888 6666\n\nThis e-mail is confidential and intended only for the addressee. It must not be forwarded without prior approval; "
    "if you received it in error please delete it.",
}
_SIGNED = {
    "zh": "\n\n-- \n王经理\n市场部\n示例科技有限公司\n批准、确认、执行：使命必达\n同意即承诺",
    "zh-tw": "\n\n-- \n王經理\n市場部\n同意即承諾，核准即負責",
    "ja": "\n\n-- \n王\nマーケティング部\n承認は責任",
    "en": "\n\n-- \nWang\nMarketing\nExample Technology: approved by customers, rejected by nobody",
}

ZH: dict[str, Said] = {
    "approve": Said(body="同意。", decision="approve"),
    "reject": Said(body="不同意，理由：预算超出年度计划。", decision="reject"),
    "conditional": Said(body="同意，但预算减半。", decision="conditional"),
    "question": Said(body="预算 80 万元是怎么来的？", decision="question"),
    "acknowledge": Said(body="收到，已阅。", decision="acknowledge"),
    "empty": Said(body="", decision="none", safe=("unclear",)),
    "long": Said(
        body="不同意。\n\n理由如下：\n一、预算超出年度计划。\n二、上线时间与促销冲突。\n三、技术部人手不足。\n\n请市场部重新测算后再报。\n\n王经理",
        decision="reject", kept="三、技术部人手不足。",
    ),
    "items": Said(body="第一项同意，第二项不同意。", decision="conditional"),
    "inline-yes": Said(body="", decision="approve", kept="同意", between=(("第一项", "同意。"), ("第二项", "同意。"))),
    "inline-mixed": Said(body="", decision="conditional", kept="不同意，人手不够。", safe=(),
                         between=(("第一项", "同意。"), ("第二项", "不同意，人手不够。"))),
    "inline-no": Said(body="", decision="reject", kept="不同意，太贵。", between=(("第一项", "不同意，太贵。"), ("第二项", "不同意，人手不够。"))),
    "footer": Said(body="同意。" + _FOOTER["zh"], decision="approve", kept="同意。", gone="未经同意"),
    "signature": Said(body="不同意，预算太高。" + _SIGNED["zh"], decision="reject", kept="不同意，预算太高。", gone="同意即承诺"),
    "bilingual": Said(body="同意 / Approved", decision="approve"),
}  # fmt: skip
TW: dict[str, Said] = {
    "approve": Said(body="核准。", decision="approve"),
    "reject": Said(body="不同意，預算過高。", decision="reject"),
    "conditional": Said(body="同意，但預算需減半。", decision="conditional"),
    "question": Said(body="預算怎麼來的？", decision="question"),
    "acknowledge": Said(body="收到，謝謝。", decision="acknowledge"),
    "empty": ZH["empty"],
    "long": Said(body="不同意。\n\n理由：\n一、預算超出年度計畫。\n二、上線時間與促銷衝突。\n\n王經理", decision="reject", kept="二、上線時間與促銷衝突。"),
    "items": Said(body="第一項同意，第二項不同意。", decision="conditional"),
    "inline-yes": ZH["inline-yes"],
    "inline-mixed": ZH["inline-mixed"],
    "inline-no": ZH["inline-no"],
    "footer": Said(body="同意。" + _FOOTER["zh-tw"], decision="approve", kept="同意。", gone="未經同意"),
    "signature": Said(body="不同意，預算過高。" + _SIGNED["zh-tw"], decision="reject", kept="不同意，預算過高。", gone="同意即承諾"),
    "bilingual": Said(body="不同意 / Rejected", decision="reject"),
}
EN: dict[str, Said] = {
    "approve": Said(body="Approved.", decision="approve"),
    "reject": Said(body="Rejected. The budget is too high.", decision="reject"),
    "conditional": Said(body="Approved, but cut the budget by half.", decision="conditional"),
    "question": Said(body="How was the budget worked out?", decision="question"),
    "acknowledge": Said(body="Noted, thanks.", decision="acknowledge"),
    "empty": Said(body="", decision="none", safe=("unclear",)),
    "long": Said(
        body="Dear all,\n\nRejected.\n\nThe reasons:\n1. The budget is above the yearly plan.\n2. The launch clashes with the sale.\n\nWang",
        decision="reject", kept="2. The launch clashes with the sale.",
    ),
    "items": Said(body="Item 1 approved, item 2 rejected.", decision="conditional"),
    "inline-yes": Said(body="", decision="approve", kept="Approved.", between=(("Item 1", "Approved."), ("Item 2", "Approved."))),
    "inline-mixed": Said(body="", decision="conditional", kept="Rejected, too few people.", safe=(),
                         between=(("Item 1", "Approved."), ("Item 2", "Rejected, too few people."))),
    "inline-no": Said(body="", decision="reject", kept="Rejected, too few people.",
                      between=(("Item 1", "Rejected, too expensive."), ("Item 2", "Rejected, too few people."))),
    "footer": Said(body="Approved." + _FOOTER["en"], decision="approve", kept="Approved.", gone="prior approval"),
    "signature": Said(body="Rejected, too expensive." + _SIGNED["en"], decision="reject", kept="Rejected, too expensive.", gone="approved by customers"),
    "bilingual": Said(body="Approved. 同意。", decision="approve"),
}  # fmt: skip
JA: dict[str, Said] = {
    **EN,
    "approve": Said(body="承認します。", decision="approve"),
    "reject": Said(body="却下します。予算が高すぎます。", decision="reject"),
    "question": Said(body="予算はどのように算出しましたか？", decision="question"),
    "footer": Said(body="承認します。" + _FOOTER["ja"], decision="approve", kept="承認します。", safe=("unclear",)),
    "signature": Said(body="却下します。" + _SIGNED["ja"], decision="reject", kept="却下します。", gone="承認は責任"),
}

SAID = {"zh": ZH, "zh-tw": TW, "en": EN, "ja": JA}
KINDS = tuple(ZH)
