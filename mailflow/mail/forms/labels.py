"""The labels a form may use and the field each names (guide §5.22, and every field name of §5.1-5.20)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

#: Canonical field and its aliases, Chinese and English.
ALIASES: Final[dict[str, str]] = {
    "title": (
        "事件名称|事件标题|主题|事由|标题|题目|事项|确认事项|项目名称|会议名称|变更标题|主题/事由|沟通主题|议题"
        "|Title|Subject|Incident|Summary|Topic|Project name|Meeting"
    ),
    "nature": ("事件性质|事件描述|情况说明|问题描述|现象|问题现象|事件性质描述|描述|Nature|Description|Incident description"),
    "scope": "影响范围|影响|受影响用户|受影响使用者|波及范围|影响程度与范围|Impact|Scope|Affected|Affected users",
    "severity": "紧急程度|事件级别|级别|等级|优先级|严重程度|紧急级别|Severity|Urgency|Priority|Level",
    "occurred": "发生时间|事发时间|起始时间|事件发生时间|Occurred|Start time|Occurred at|Started",
    "found": "发现时间|首次发现时间|Detected|Detected at|Found",
    "oral": (
        "口头上报时间|已电话报告|口头提出情况|口头约定|口头沟通情况|Reported by phone at|Oral report|Oral agreement|Agreed orally"
    ),
    "reporter": "上报人|报告人|发现人|发觉人|联系人|联络人|提出人|Reporter|Contact|Reported by|Contact person",
    "phone": "电话|手机|联系方式|联系电话|联络方式|联络电话|Phone|Mobile|Tel",
    "dept": ("部门|所属部门|责任部门|上报部门|发起部门|提出部门|申请部门|Dept|Department|Initiating dept|Initiating department"),
    "place": "地点|系统|涉及系统|地点/系统|地点/链接|Location|System|Service|Place|Venue",
    "measures": ("已采取措施|处置情况|处理措施|解决措施|已采取的措施|已采取措施/进展|Actions taken|Mitigation|Measures"),
    "cause": "原因|初步原因|滞后原因|滞后/风险原因|变更原因|升级原因|Cause|Root cause|Reason",
    "eta": "预计恢复时间|要求恢复时间|期望完成时间|期望解决时间|ETA|Expected recovery|Expected recovery time",
    "next": "下一步|下一步计划|下一步工作|Next steps|Next step|Next",
    "owner": "负责人|责任人|承办人|Owner|Assignee|Responsible",
    "due": (
        "截止日期|完成时限|要求完成时间|截止时间|完成时间|确认截止日期|回复截止时间|答复期限|Due|Deadline"
        "|Due date|Answer by|Confirm before"
    ),
    "status": "状态|完成状态|进度状态|当前状态|Status",
    "decision": "意见|审批意见|确认意见|Decision",
    "need": (
        "需协调事项|请求支持|所需资源|需配合事项|请求支援|希望的决定/所需支持|希望的决定|所需支持|所需支援"
        "|Support needed|Request|Resources needed"
    ),
    "confirmers": (
        "确认人|会签人|签字人|请确认|请以下人员确认|审批人|Confirm by|Confirmers|Approvers|Confirmer|Approver|Signers"
    ),
    "rule": "确认方式|确认规则|会签方式|Rule|Confirmation rule",
    "content": "内容|具体内容|事项内容|正文|确认内容|具体事项|Content|Details|Text|Body",
    "affected": ("涉及部门|相关部门|受影响部门|影响部门|Affected departments|Departments affected|Departments involved"),
    "participants": ("参与部门|参与部门/人员|参与人员|参会人员|出席人员|与会人员|参加人员|Departments|Participants|Attendees"),
    "coordinator": "协调人|项目助理|Coordinator",
    "budget": "预算|资源/预算|费用|资源/预算估算|Budget|Cost",
    "cc": "抄送|抄送人|知会|CC|Cc to|Copy to",
    "channel": "沟通方式|沟通渠道|上报方式|Channel",
    "version": "版本|版本号|Version",
    "attachments": "附件|附件/截图|Attachments|Attachment",
}

#: Fields of the guide's forms that are their own canonical name, in its order; brackets may be left out.
FIELD_NAMES: Final = (
    "文件编号|密级|编制部门/编制人|编制日期|编制人|编制部门|审核人|批准人|分发|保存期限|沟通时间"
    "|核心议题讨论摘要|各环节待办事项|备注|登记编号|登记日期|时间段|任务名称|负责部门|计划开始时间"
    "|计划完成时间|实际完成时间|任务编号|完成率|更新日期|里程碑|项目编号|发起部门/发起人|发起人|项目背景"
    "|核心目标|关键成果|关键成果KPI|时间节点|主要交付物|假设与约束|风险|验收标准|干系人|编制/审核/批准"
    "|版本/修订记录|各部门意见及采纳情况|部门分工概要|签字确认栏|具体任务|任务负责人|起止时间|人力|设备"
    "|输入/依赖部门|依赖部门|交付物|部门负责人确认|序号/任务编号|阶段|协作部门|前置任务"
    "|目标与范围|组织分工|实施步骤与时间表|资源与预算|沟通机制|风险与应对|可行性意见|资源匹配意见|结论"
    "|整改要求|类型|时间|主持人|召集部门|列席|议程|会前准备/材料|会前准备|回执截止时间|回执|纪要编号|会议类型"
    "|记录人|请假/缺席|请假|缺席|讨论内容|决议事项|待办事项|上次会议事项落实情况|未决事项|下次会议安排"
    "|记录人/审核/签发|主送/抄送|主送|存档编号|日期|升级单编号|项目/事项|项目|提出部门/提出人|提出时间"
    "|问题类别|已采取措施/已协商过程|已协商过程|各方意见|升级级别与对象|领导批示|处理结果|责任部门/完成时限"
    "|关闭确认人/日期|变更编号|申请部门/人|申请人|申请日期|变更类型|变更前|变更后|影响分析"
    "|备选方案/不变更的后果|备选方案|会签意见|审批结论|生效日期|实施部门/责任人/计划|实施部门|通知范围"
    "|效果跟踪|验收编号|项目/交付物名称与版本|交付部门/交付人|交付日期|交付人|验收部门/验收人|验收人|验收日期"
    "|验收依据/标准|验收依据|验收内容明细|存在问题|处理意见/整改期限|处理意见|遗留问题|验收结论|签字|项目周期"
    "|复盘会议日期|撰写人|摘要|目标与结果对比|过程回顾|成功经验|不足之处|根因分析|改进措施|建议/可复用资产"
    "|建议|附录|汇报周期|汇报人/部门|汇报人|整体状态|本周完成|进行中/未按计划|问题与风险|需协调/决策事项"
    "|变更与升级|下周计划|资源需求|事件编号|事件类型|接报人|已造成后果/损失|已造成后果|损失|发展趋势"
    "|初步评估人与结论|初步评估人|事件编号/名称|成立时间|组长|副组长|成员|沟通群/会议链接|通报频率"
    "|解散条件/时间|通报序号|当前级别|已查明原因|下一步及责任人|下次通报时间|通报人|上报时间|协调小组组长"
    "|恢复时间|关闭时间/确认人|关闭时间|后续改进|事件名称/编号/级别|时间地点|概述|时间线|影响与损失评估"
    "|处置评价|经验|不足|责任认定|编写人/审核人/日期|编写人|编号|发文部门|联络部门|收文部门|接收部门"
    "|发文(联络)部门|收文(接收)部门|联系人/电话|发文部门负责人审核|收到日期|是否受理|处理意见/计划完成时间"
    "|收文部门负责人|回复日期|应急处置方案|是否启动协调机制|部门立场|裁定|关联事项|启动会时间|评审会时间|例会时间|复盘会时间"
)

#: Other words for fields that are their own canonical name, mostly English.
SYNONYMS: Final[dict[str, str]] = {
    "备注": "Remarks|Notes",
    "任务名称": "Task|Task name",
    "任务编号": "Task no|Task ID",
    "负责部门": "Responsible dept|Responsible department",
    "计划开始时间": "计划开始|计划开始日期|Planned start|Start date",
    "计划完成时间": "计划完成|计划完成日期|Planned finish|Planned end|End date",
    "实际完成时间": "实际完成|实际完成日期|Actual finish|Actual end",
    "完成率": "Progress",
    "项目背景": "Background",
    "核心目标": "Goals|Objectives",
    "里程碑": "Milestones",
    "主要交付物": "Deliverables",
    "风险": "Risks",
    "验收标准": "Acceptance criteria",
    "议程": "Agenda",
    "决议事项": "Resolutions",
    "待办事项": "To-dos",
    "讨论内容": "Discussion",
    "未决事项": "Open issues|Open points|Open questions",
    "下次会议安排": "Next meeting",
    "缺席": "Absent",
    "主持人": "Chair",
    "记录人": "Minutes by",
    "日期": "Date",
    "时间": "Time",
    "类型": "Type",
    "发文部门": "From department",
    "收文部门": "To department",
    "项目编号": "Project number|Project no",
    "变更类型": "Change type|Type of change",
    "变更前": "Change before",
    "变更后": "Change after",
    "影响分析": "Impact analysis",
    "事件类型": "Incident type",
    "组长": "协调小组组长|Leader|Team leader",
    "发展趋势": "Trend|Outlook",
    "影响与损失评估": "Impact and loss|Impact assessment",
    "处置评价": "How it was handled|Handling",
    "根因分析": "Root cause|Root cause analysis",
    "接报人": "Told to",
    "已造成后果": "Consequences|Consequences so far",
    "初步评估人与结论": "Assessment|Initial assessment",
    "成员": "小组成员|组员|Members|Team members",
    "应急处置方案": "应对方案|处置方案|应急方案|Response plan",
    "是否启动协调机制": "启动协调机制|是否启动|启动协调小组|Start coordination|Coordination",
    "改进措施": "后续改进措施|Corrective actions|Action items|Improvements",
    "经验": "What went well|Lessons",
    "不足之处": "What did not|What did not go well|What went wrong|What went badly|Shortcomings",
    "建议": "Suggestions|What to do better|Advice",
    "可行性意见": "Feasibility",
    "资源匹配意见": "Resource fit",
    "结论": "Conclusion",
    "整改要求": "Required changes|Rework required",
    "验收结论": "Acceptance decision",
    "不足": "What went badly|Shortcomings",
    "概述": "Overview",
    "责任认定": "Accountability",
    "下次通报时间": "Next update|Next update at",
    "已查明原因": "Cause found|Known cause",
    "损失": "Loss|Losses",
    "部门立场": "我部门意见|本部门意见|本部门立场|我方意见|我方立场|Position|Our position",
    "裁定": "裁决|裁定结果|裁定意见|Ruling|Decision of the executive",
    "问题类别": "Issue category",
    "项目/事项": "Project or matter",
    "关联事项": "关联项目|关联事件|Related matter|Related to",
    "已协商过程": "协商过程|协商情况|Consultation so far",
}

#: What the forms of meetings call their fields.
_MEETING: Final = {
    "会议时间": "时间", "开会时间": "时间", "date and time": "时间", "when": "时间", "start time": "时间", "会议地点": "place",
    "会议室": "place", "地点/链接": "place", "会议链接": "place", "where": "place", "venue": "place", "link": "place",
    "会议主题": "title", "议题": "议程", "会议议程": "议程", "topic": "title",
    "主持": "主持人", "host": "主持人", "chaired by": "主持人",
    "chairperson": "主持人", "记录": "记录人", "recorder": "记录人", "minute taker": "记录人",
    "note taker": "记录人", "recorded by": "记录人",
    "参会人": "participants", "参会": "participants", "出席": "participants", "出席人": "participants", "与会人": "participants",
    "必选": "participants", "必选参会人员": "participants",
    "attended": "participants", "copied to": "cc", "required": "participants", "required attendees": "participants",
    "present": "participants", "invitees": "participants", "可选": "可选参会人员", "可选参会人员": "可选参会人员",
    "optional": "可选参会人员", "optional attendees": "可选参会人员",
    "apologies": "缺席", "absentees": "缺席", "请假人员": "缺席", "缺席人员": "缺席", "会议日期": "日期", "date": "日期",
    "observers": "列席", "列席人员": "列席", "in attendance": "列席",
    "回执截止": "回执截止时间", "reply by": "回执截止时间", "answer by": "回执截止时间",
    "材料": "会前准备", "会前准备/材料": "会前准备",
    "准备": "会前准备", "materials": "会前准备", "preparation": "会前准备",
    "下次会议": "下次会议安排", "next meeting": "下次会议安排",
    "meeting title": "title", "meeting name": "title", "原因": "cause", "action items": "待办事项",
}  # fmt: skip

#: What the form of an issue calls its fields, and other words for them.
_ISSUE: Final = {
    "nature": (
        "问题|问题说明|问题背景|背景|情况|事情经过|争议事项|内容|具体内容|problem|the problem|"
        "problem description|issue description|what is the problem|background|details|content"
    ),
    "title": "升级事项|问题名称|问题标题|matter|issue|issue title",
    "项目/事项": "项目|所属项目|涉及项目|专案|所属专案|project|project/matter",
    "问题类别": "类别|类型|问题类型|升级类别|category|problem category|type|issue type|kind",
    "已协商过程": (
        "已采取措施|已采取的措施|协商经过|已协商|沟通过程|沟通情况|前期沟通|已做工作|tried|tried before|"
        "already tried|tried so far|what was tried|what we tried|what has been tried|attempts so far|"
        "steps taken|actions taken|measures|negotiation|negotiations|negotiations so far|"
        "discussions so far"
    ),
    "各方意见": (
        "双方意见|双方立场|各方立场|分歧|分歧点|争议焦点|positions|positions of both sides|"
        "positions so far|both positions|views|opinions"
    ),
    "need": (
        "希望的裁定|希望决定|希望如何解决|希望解决方案|期望决定|需要的决定|诉求|请求裁定|decision wanted|"
        "decision needed|decision requested|requested decision|decision we need|what we need|wanted|ask"
    ),
    "eta": (
        "期望解决|希望解决时间|期望解决日期|要求解决时间|最迟解决时间|wanted by|needed by|"
        "decision needed by|decision by|to be solved by|solve by|desired date"
    ),
    "cause": "升级理由|上报原因|escalated because|reason for escalation|escalation reason|why escalated",
    "affected": (
        "双方|各方|双方部门|争议双方|争议部门|涉事部门|当事部门|between|departments|parties|"
        "parties involved|departments concerned|departments at odds"
    ),
    "scope": "impact and scope|scope and impact|extent",
    "found": "出现时间|问题出现时间|since|open since|first seen|first noticed",
    "部门立场": "我方意见|我部意见|our view|our opinion|my position|department position",
    "dept": "carried out by|responsible department",
    "due": "carry out by",
}

#: Where one word names another field in one kind of record.
BY_KIND: Final[dict[str, dict[str, str]]] = {
    "request": {
        **dict.fromkeys(("联络部门", "发文(联络)部门", "from", "sender", "requesting department"), "发文部门"),
        **dict.fromkeys(("接收部门", "收文(接收)部门", "收件部门", "to", "receiving department", "department"), "收文部门"),
        **dict.fromkeys(("收文人", "收件人", "attention"), "主送"),
        **dict.fromkeys(("经办人", "办理人", "handler"), "owner"),
        **dict.fromkeys(("拟完成时间", "预计完成时间", "planned completion", "处理意见/计划完成时间"), "计划完成时间"),
        **dict.fromkeys(("回复意见", "办理结果", "result"), "处理结果"),
        **dict.fromkeys(("理由", "不受理理由", "reason"), "cause"),
        "accepted": "是否受理",
    },
    "project": {
        **dict.fromkeys(("启动会", "项目启动会", "kick-off", "kick-off meeting"), "启动会时间"),
        **dict.fromkeys(("评审会", "方案评审会", "plan review meeting"), "评审会时间"),
        **dict.fromkeys(("例会", "项目例会", "周例会", "每周例会", "weekly meeting"), "例会时间"),
        **dict.fromkeys(("复盘会", "项目复盘会", "project review meeting"), "复盘会时间"),
        **dict.fromkeys(("任务", "工作任务", "任务内容"), "任务名称"),
        **dict.fromkeys(("开始", "开始时间", "开始日期", "start"), "计划开始时间"),
        **dict.fromkeys(("结束", "结束时间", "结束日期", "完成日期", "end", "finish"), "计划完成时间"),
    },
    "issue": {alias: name for name, aliases in _ISSUE.items() for alias in aliases.split("|")},
    "meeting": _MEETING,
    "minutes": _MEETING,
    "incident": {
        **dict.fromkeys(("下一步及责任人", "下一步和责任人", "next steps and owner"), "next"),
        **dict.fromkeys(("类型", "事件类别", "类别", "type", "category", "incident type"), "事件类型"),
        **dict.fromkeys(("details", "内容", "具体内容", "事项内容", "事件起因和性质", "事件起因及性质"), "nature"),
        **dict.fromkeys(("时间", "事件时间", "故障时间", "故障发生时间", "time of incident", "since", "started at"), "occurred"),
        **dict.fromkeys(("workaround", "workarounds", "临时措施"), "measures"),
        **dict.fromkeys(("users affected", "customers affected", "who is affected"), "scope"),
        **dict.fromkeys(("事件起因", "起因", "故障原因"), "cause"),
        **dict.fromkeys(("基本过程", "事件经过", "事情经过", "经过", "简要经过", "course of events"), "基本过程"),
        **dict.fromkeys(("信息来源", "source of information"), "信息来源"),
        **dict.fromkeys(("后果", "造成后果", "已造成的后果", "伤亡情况", "损失情况"), "已造成后果"),
        **dict.fromkeys(("采取措施", "处置措施", "应急措施", "处理情况"), "measures"),
        **dict.fromkeys(("拟采取措施", "拟采取措施和下一步建议", "下一步建议", "下一步措施"), "next"),
        **dict.fromkeys(("请求事项", "请求支援事项", "需要支援"), "need"),
        **dict.fromkeys(("现场负责人", "现场联系人", "on-site contact"), "现场负责人"),
        **dict.fromkeys(("会议时间", "电话会议", "电话会议时间", "bridge call", "call at", "meeting time"), "电话会议时间"),
        **dict.fromkeys(("沟通群", "会议链接", "群链接", "bridge", "call link", "meeting link"), "沟通群/会议链接"),
    },
}

_BRACKETS = re.compile(r"[(（\[【〔].{0,60}?[)）\]】〕]")
_NUMBERING = re.compile(
    r"(?:[-*•·▪●◆■]\s*|[（(]?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[一二三四五六七八九十]{1,3})(?:[)）、.．]\s*|\s+)|[①-⑳]\s*)(?=\D)"
)
_EDGES: Final = " \t\n*＊:：.。【】[]"
#: Traditional characters of the labels, as one reader sees both.
_SIMPLIFIED: Final = str.maketrans(
    "標題項確認單時間負責範圍響應級別號預計復舉報電話機發現場處緊執進狀態資訊議參與協調員門結論審簽會費點統說問備註"
    "關聯繫繋絡採內開編簡稱優產連達後動專劃務據環節實際誤損緩階閉層種類獎嚴慮補錄變請條釋決險衝驗須對頻組長體創擬權"
    "寫況則辦勢圖頭導屬崗當戶來欄檔檢匯溝滯盤約紀納線細織經續職見規覺訂討記講設證評質賴趨蹤輸過選遺郵鏈鍵顧領風驟"
    "爭雙訴準週啟啓複覆價遲覈彙採羣",
    "标题项确认单时间负责范围响应级别号预计复举报电话机发现场处紧执进状态资讯议参与协调员门结论审签会费点统说问备注"
    "关联系系络采内开编简称优产连达后动专划务据环节实际误损缓阶闭层种类奖严虑补录变请条释决险冲验须对频组长体创拟权"
    "写况则办势图头导属岗当户来栏档检汇沟滞盘约纪纳线细织经续职见规觉订讨记讲设证评质赖趋踪输过选遗邮链键顾领风骤"
    "争双诉准周启启复复价迟核汇采群",
)
_SPACES = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")


def folded_label(text: str) -> str:
    """A label as it is looked up: width, case and spaces between characters are nothing."""
    plain = unicodedata.normalize("NFKC", text).casefold().strip().translate(_SIMPLIFIED)
    return " ".join(_SPACES.sub("", plain).split())


def without_brackets(text: str) -> str:
    """A label without what stands in brackets in it."""
    return _BRACKETS.sub("", text)


def named(text: str, known: Mapping[str, str]) -> str | None:
    """The name that a cell or a heading bears, whatever numbers, marks and colons stand around it; `known` is folded."""
    if not text or len(text) > _LONGEST:
        return None
    whole, bare = _keys(text)
    return known.get(whole) or known.get(bare)


@lru_cache(maxsize=8192)
def _keys(text: str) -> tuple[str, str]:
    """What a label is looked up by: folded, with what stands in brackets in it and without."""
    label = bare_label(text)
    whole = folded_label(label)
    return whole, folded_label(without_brackets(label)) if _BRACKETS.search(label) else whole


def bare_label(text: str) -> str:
    """A label in one line, without its number, marks and colon."""
    return _NUMBERING.sub("", " ".join(text.split()).strip(_EDGES), count=1).strip(_EDGES)


#: No label of the guide is half as long, with what stands in brackets in it.
_LONGEST: Final = 60


def canonical(kind: str = "", added: Mapping[str, tuple[str, ...]] | None = None) -> Mapping[str, str]:
    """Every known label, folded, and the field it names; `added` are an admin's aliases by field."""
    frozen = tuple(sorted((name, tuple(aliases)) for name, aliases in (added or {}).items()))
    return _canonical(kind, frozen)


@lru_cache(maxsize=64)
def _canonical(kind: str, added: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    _add(found, ((name, name) for name in FIELD_NAMES.split("|")))
    _add(found, ((alias, name) for name, aliases in SYNONYMS.items() for alias in aliases.split("|")))
    _add(found, ((alias, name) for name, aliases in ALIASES.items() for alias in aliases.split("|")))
    for name in ALIASES:
        found.setdefault(name, name)
    found |= BY_KIND.get(kind, {})
    _add(found, ((alias, name) for name, aliases in added for alias in aliases))
    return found


def _add(found: dict[str, str], pairs: Iterable[tuple[str, str]]) -> None:
    for alias, name in pairs:
        found[folded_label(alias)] = name
        found.setdefault(folded_label(without_brackets(alias)), name)


#: What the form of one kind of record calls a field, (Chinese, English), where others call it otherwise.
_CALLED: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {
    "issue": {
        "nature": ("问题描述", "Problem"),
        "eta": ("期望解决时间", "Wanted by"),
        "need": ("希望的决定", "Decision wanted"),
        "cause": ("升级原因", "Escalated because"),
        "found": ("首次发现时间", "First noticed"),
        "问题类别": ("问题类别", "Category"),
        "已协商过程": ("已协商过程", "What was tried"),
        "各方意见": ("各方意见", "Positions so far"),
        "项目/事项": ("项目/事项", "Project"),
    },
    "incident": {
        "电话会议时间": ("电话会议时间", "Bridge call"),
        "沟通群/会议链接": ("沟通群/会议链接", "Call link"),
        "cause": ("初步原因", "Cause"),
        "基本过程": ("基本过程", "Course of events"),
        "信息来源": ("信息来源", "Source of information"),
        "现场负责人": ("现场负责人", "On-site contact"),
    },
}


def label_of(name: str, kind: str = "", *, language: str) -> str:
    """How a form in a language, of a kind of record, calls a field: its first alias in that language, else its own name."""
    if called := _CALLED.get(kind, {}).get(name):
        return called[language == "en"]
    aliases = ALIASES.get(name, f"{name}|{SYNONYMS.get(name, '')}").split("|")
    return next((alias for alias in aliases if alias and alias.isascii() == (language == "en")), name)
