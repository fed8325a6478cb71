"""Why a letter was refused, held, asked back or set aside: one code each, with the sentence an admin or sender reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: code -> (Chinese, English); `{detail}` is what exactly was found.
REASONS: Final[Mapping[str, tuple[str, str]]] = {
    # recorded
    "opened": ("已登记为新的记录", "opened a new record"),
    "answered": ("已登记确认意见", "the answer was recorded"),
    "repeated": ("与此前意见相同，已并入", "the same answer as before, kept once"),
    "noted": ("已登记，不改变确认状态", "noted; it decides nothing"),
    "amended": ("已按发起人的要求更新", "changed as the requester asked"),
    "withdrawn": ("已撤回", "withdrawn"),
    "away": ("已登记请假", "the absence was recorded"),
    "told": ("已答复查询", "the question was answered"),
    "progress": ("已登记进度：{detail}", "progress was recorded: {detail}"),
    "attendance": ("已登记参会回执：{detail}", "the answer to the invitation was recorded: {detail}"),
    "minutes": ("已起草会议纪要 {detail}", "the minutes were drafted: {detail}"),
    "minutes_received": ("已登记收到纪要", "the minutes were received"),
    "minutes_confirmed": ("已登记确认纪要", "the minutes were confirmed"),
    "minutes_objected": ("已登记对纪要的异议：{detail}", "an objection to the minutes was recorded: {detail}"),
    "each_line": ("逐行登记：{detail}", "each line was taken for the record it names: {detail}"),
    "stepped": ("工作联系单已更新：{detail}", "the request between departments moved on: {detail}"),
    "escalated": ("已升级", "escalated"),
    "digest_wanted": ("已登记是否接收摘要", "whether digests are wanted was recorded"),
    "freed": ("经本人核实后放行", "freed by the answered challenge"),
    # asked back
    "no_confirmers": ("未写明确认人", "no confirmers are named"),
    "unknown_person": ("找不到此人：{detail}", "nobody is called: {detail}"),
    "ambiguous_person": ("不止一人符合：{detail}", "more than one person is called: {detail}"),
    "own_confirmation": ("发起人不能确认自己的请求", "the requester can not confirm their own request"),
    "no_content": ("没有写明需要确认的内容", "what is to be confirmed is missing"),
    "unopened_file": ("附件无法打开：{detail}", "a file can not be opened: {detail}"),
    "unclear": ("意见不明确，需要本人再次说明：{detail}", "the words do not clearly decide: {detail}"),
    "empty_reply": ("回复中没有新的内容", "the reply holds no new words"),
    "no_decision": ("回复没有表明意见：{detail}", "the reply decides nothing: {detail}"),
    "parts_differ": ("纯文本与网页正文含义不一致", "the text part and the HTML part say different things"),
    "sealed_text": ("正文只能用其他程序打开：{detail}", "its text can only be opened by other programs: {detail}"),
    "which_version": ("无法判断针对哪个版本", "it can not be told which version is meant"),
    "which_record": ("无法判断针对哪项记录：{detail}", "it can not be told which record is meant: {detail}"),
    "no_record": ("没有找到对应的记录", "no record belongs to this letter"),
    "nothing_changed": ("新版本与现版本内容相同", "the new version equals the present one"),
    "not_usable": ("无法采用：{detail}", "this can not be used: {detail}"),
    "attachment_new": ("附件与现版本不同，请说明是否作为新版本：{detail}", "files that may be a new version: {detail}"),
    "no_ruling": ("看不出是否为裁定：{detail}", "it can not be told whether this is the ruling: {detail}"),
    "no_delegate": ("未写明转交给谁", "whom to hand it to is missing"),
    "nothing_to_withdraw": ("此前没有已登记的意见可撤回", "there is no recorded answer to take back"),
    "which_project": ("没有写明变更属于哪个项目", "which project the change is about is not said"),
    "no_project": ("发件人没有参与进行中的项目", "the sender has no part in a project that is under way"),
    "project_incomplete": ("项目还缺少：{detail}", "the project still lacks: {detail}"),
    "no_such_opinion": ("没有此编号的意见", "there is no opinion of this number"),
    "list_faulty": ("清单中没有可用的任务：{detail}", "the list holds no task that can be used: {detail}"),
    "table_unchanged": ("表格与已登记的没有不同：{detail}", "the table holds nothing new that can be taken: {detail}"),
    "verdict_unclear": ("验收结论不明确", "it is not clear whether it is accepted"),
    "rework_undated": ("整改要求没有写明期限", "the rework has no date"),
    "tasks_open": ("还有任务没有完成：{detail}", "tasks are still open: {detail}"),
    "unclear_progress": ("进度不明确，需要再次说明：{detail}", "it is not clear how far which task is: {detail}"),
    "no_department": ("未写明收文部门", "the receiving department is missing"),
    "unknown_department": ("没有这个部门：{detail}", "no department is called: {detail}"),
    "no_receiver": ("{detail}没有负责人可以收文", "nobody of {detail} can receive it"),
    "which_line": ("没有看出答复的是哪一行：{detail}", "it can not be told which line is answered: {detail}"),
    "no_line": ("摘要中没有第 {detail} 行", "the digest has no line {detail}"),
    "unknown_form": ("没有这种表格：{detail}", "there is no such form: {detail}"),
    "no_reason": ("没有写明理由", "the reason is missing"),
    "come_or_not": ("没有写明是否参会", "whether one comes is not said"),
    "no_minutes": ("来信中没有可识别的议题、决议或待办", "the letter holds no topics, resolutions or action items"),
    "unclear_minutes": ("没有写明对纪要是确认还是有异议", "whether the minutes are confirmed or objected to is not said"),
    # refused
    "not_the_lead": ("只有项目主导部门负责人可以这样做", "only the lead of the project may do this"),
    "not_a_head": ("只有参与部门负责人可以提交清单", "only the heads of participating departments may hand in lists"),
    "not_invited": ("发件人不在参会人员或分发名单中", "the sender is not among those invited or told"),
    "not_the_caller": ("只有召集人或主持人可以更改会议", "only who called or chairs the meeting may change it"),
    "not_your_task": ("发件人无权报告这些任务的进度：{detail}", "the sender may not report on these tasks: {detail}"),
    "not_now": ("事项目前的状态不能这样办理", "the matter is not at the point where this could be done"),
    "not_a_receiver": ("发件人不是收文部门的负责人或承办人", "the sender does not answer for the receiving department"),
    "not_a_signer": ("发件人不在确认人名单中", "the sender is not among the confirmers"),
    "not_the_requester": ("只有发起人可以更改", "only the requester may change this"),
    "not_concerned": ("发件人与该事项无关，不能查询", "the sender has no part in this matter and may not be told of it"),
    "too_late": ("该事项已结束，结果不再变化", "the matter has ended; nothing changes any more"),
    "old_version": ("答复针对旧版本，现行版本为 {detail}", "the answer is to an older version; the present one is {detail}"),
    "seat_taken": ("{detail}已是确认人，不能再代他人确认", "{detail} already confirms and can not confirm for another"),
    "delegate_to_self": ("不能转交给本人或发起人", "it can not be handed to oneself or to the requester"),
    "withdraw_too_late": ("超过可撤回的时限", "the time for taking back has passed"),
    "too_large": ("邮件超过大小上限：{detail}", "the letter is larger than the limit: {detail}"),
    "not_told": ("发件人不在本事件的告知名单中", "the sender is not among those who were told of the incident"),
    "not_recovered": ("事件尚未恢复，不能关闭", "the incident is not recovered and can not be closed"),
    "heads_confirm": ("须由受影响部门负责人书面确认后才能关闭", "the heads affected confirm in writing before it is closed"),
    "nobody_above": ("上面已没有可以上报的人", "there is nobody above to escalate it to"),
    "not_the_judge": ("只有涉及部门的分管领导或总经理可以裁定", "only an executive of the departments concerned may rule"),
    # held
    "unknown_sender": ("发件地址不在通讯录中：{detail}", "the sender's address is not in the directory: {detail}"),
    "no_sender": ("发件人无法唯一确定：{detail}", "the sender can not be told for sure: {detail}"),
    "weak_proof": ("发件人身份未经证明：{detail}", "the sender is not proven: {detail}"),
    "too_many": (
        "同一发件人一小时内来信过多，且身份未经证明：{detail}",
        "too many letters of one sender in an hour, and the sender is not proven: {detail}",
    ),
    "stale": ("邮件日期与收到的时间相差过大：{detail}", "the date of the letter is far from when it came: {detail}"),
    "unreadable": ("邮件无法读取：{detail}", "the letter can not be read: {detail}"),
    "kills_reader": ("试读时超出时间或内存上限，已隔离", "reading it takes more time or memory than a letter may; set aside"),
    "failed": ("处理时发生内部错误：{detail}", "an internal error while deciding: {detail}"),
    # duplicate, automatic
    "same_letter": ("同一封邮件再次到达", "the same letter again"),
    "automatic": ("自动邮件：{detail}", "automatic mail: {detail}"),
}


def reason(code: str, detail: str = "", language: str = "zh") -> str:
    """The sentence of a reason, behind its code, so that people and programs find it."""
    zh, en = REASONS[code]
    return f"{code}: {(zh if language == 'zh' else en).format(detail=detail)}"
