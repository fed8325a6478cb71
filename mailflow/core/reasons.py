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
    "back": ("已取消请假", "the absence was taken back"),
    "told": ("已答复查询", "the question was answered"),
    "progress": ("已登记进度：{detail}", "progress was recorded: {detail}"),
    "attendance": ("已登记参会回执：{detail}", "the answer to the invitation was recorded: {detail}"),
    "wished": ("已转告会议召集人：{detail}", "passed on to whoever called the meeting: {detail}"),
    "minutes": ("已起草会议纪要 {detail}", "the minutes were drafted: {detail}"),
    "minutes_received": ("已登记收到纪要", "the minutes were received"),
    "minutes_confirmed": ("已登记确认纪要", "the minutes were confirmed"),
    "minutes_objected": ("已登记对纪要的异议：{detail}", "an objection to the minutes was recorded: {detail}"),
    "each_line": ("逐行登记：{detail}", "each line was taken for the record it names: {detail}"),
    "stepped": ("工作联系单已更新：{detail}", "the request between departments moved on: {detail}"),
    "escalated": ("已升级", "escalated"),
    "digest_wanted": ("已登记是否接收摘要", "whether digests are wanted was recorded"),
    "held_done": ("已处理暂扣的来信：{detail}", "what was ordered about held letters: {detail}"),
    "rules_proposed": ("已检查寄来的规则：{detail}", "the rules that were mailed in were checked: {detail}"),
    "rules_adopted": ("新规则已生效：{detail}", "new rules are in force: {detail}"),
    "disowned": ("来信不是本人所写，已作废：第 {detail} 封", "the letter was not theirs and is void: no. {detail}"),
    "freed": ("经本人核实后放行", "freed by the answered challenge"),
    # asked back
    "no_confirmers": ("未写明确认人", "no confirmers are named"),
    "unknown_person": ("找不到此人：{detail}", "nobody is called: {detail}"),
    "ambiguous_person": ("不止一人符合：{detail}", "more than one person is called: {detail}"),
    "own_confirmation": ("发起人不能确认自己的请求", "the requester can not confirm their own request"),
    "no_content": ("没有写明需要确认的内容", "what is to be confirmed is missing"),
    "unopened_file": ("附件无法打开：{detail}", "a file can not be opened: {detail}"),
    "unclear": ("意见不明确，需要本人再次说明：{detail}", "the words do not clearly decide: {detail}"),
    "whose_letter": ("看不出那封来信是否为本人所写：{detail}", "it is not clear whether that letter was yours: {detail}"),
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
    "unclear_order": ("看不出是否要照办：{detail}", "it is not clear whether this is to be done: {detail}"),
    "which_project": ("没有写明变更属于哪个项目", "which project the change is about is not said"),
    "no_project": ("发件人没有参与进行中的项目", "the sender has no part in a project that is under way"),
    "project_incomplete": ("项目还缺少：{detail}", "the project still lacks: {detail}"),
    "no_such_opinion": ("没有此编号的意见", "there is no opinion of this number"),
    "list_faulty": ("清单中没有可用的任务：{detail}", "the list holds no task that can be used: {detail}"),
    "table_unchanged": ("表格与已登记的没有不同：{detail}", "the table holds nothing new that can be taken: {detail}"),
    "closed_file": ("附件无法读取：{detail}", "the file can not be read: {detail}"),
    "no_sheet": ("目前没有这种表格可填：{detail}", "there is no such table to fill in now: {detail}"),
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
    "wish_or_not": ("没有写明是否采纳建议", "whether the wish is taken up is not said"),
    "move_or_not": ("看不出是否要改期", "whether the meeting is to be moved can not be told"),
    "no_minutes": ("来信中没有可识别的议题、决议或待办", "the letter holds no topics, resolutions or action items"),
    "unclear_minutes": ("没有写明对纪要是确认还是有异议", "whether the minutes are confirmed or objected to is not said"),
    "absence_backwards": ("请假的结束日期早于开始日期：{detail}", "the absence ends before it begins: {detail}"),
    "absence_past": ("请假日期已经过去：{detail}", "the days of the absence have passed: {detail}"),
    "absence_unread": ("看不出请假的起止日期：{detail}", "from when to when the absence is can not be read: {detail}"),
    "absence_deputy_unknown": ("找不到代理人：{detail}", "nobody is called as the deputy: {detail}"),
    "absence_deputy_ambiguous": ("不止一人符合代理人：{detail}", "more than one person is called as the deputy: {detail}"),
    "absence_deputy_self": ("代理人不能是请假的本人：{detail}", "one can not be one's own deputy: {detail}"),
    "which_split": ("看不出要另立的是哪一起事件：{detail}", "which incident is to be split off can not be told: {detail}"),
    "held_reason": ("没有写明放行、重试或丢弃的理由", "the reason for releasing, retrying or discarding is missing"),
    "adopt_or_not": ("没有写明是否采用新规则", "whether the new rules are to come into force is not said"),
    # refused
    "not_an_admin": ("只有管理员本人可以这样做", "only the admin who was asked may do this"),
    "rules_unproven": ("规则只能由身份已证明的邮件提交或采用", "rules are taken only by mail whose sender is proven"),
    "rules_faulty": ("这份规则有错误，不能生效", "these rules have errors and can not come into force"),
    "rules_moved": ("检查之后规则已经改动，请重新寄来", "the rules were changed since they were checked; mail yours again"),
    "another_admin": ("须由另一位管理员采用，不能是寄来的{detail}本人", "another admin than {detail} has to do this"),
    "rules_unwritable": ("服务不能改写规则文件", "the service can not write the rules file"),
    "not_the_lead": ("只有项目主导部门负责人可以这样做", "only the lead of the project may do this"),
    "form_of_another": ("表单号 {detail} 属于另一事项", "the form {detail} is of another matter"),
    "form_of_somebody": ("表单号 {detail} 是发给另一个人的", "the form {detail} was sent to somebody else"),
    "form_too_late": ("目前的阶段不再接受这种表格：{detail}", "a form of this kind is not taken at this point: {detail}"),
    "not_a_head": ("只有参与部门负责人可以提交清单", "only the heads of participating departments may hand in lists"),
    "not_invited": ("发件人不在参会人员或分发名单中", "the sender is not among those invited or told"),
    "not_your_task": ("发件人无权报告这些任务的进度：{detail}", "the sender may not report on these tasks: {detail}"),
    "not_now": ("事项目前的状态不能这样办理", "the matter is not at the point where this could be done"),
    "not_a_receiver": ("发件人不是收文部门的负责人或承办人", "the sender does not answer for the receiving department"),
    "not_a_signer": ("发件人不在确认人名单中", "the sender is not among the confirmers"),
    "not_the_requester": ("只有发起人可以更改", "only the requester may change this"),
    "not_concerned": ("发件人与该事项无关，不能查询", "the sender has no part in this matter and may not be told of it"),
    "too_late": ("该事项已结束，结果不再变化", "the matter has ended; nothing changes any more"),
    "old_version": ("答复针对旧版本，现行版本为 {detail}", "the answer is to an older version; the present one is {detail}"),
    "answered_in_person": ("{detail}已亲自表态，以本人意见为准", "{detail} answered in person, and that stands"),
    "part_handed_over": (
        "您在本项目的职责已转交，由{detail}答复", "you handed your part in this project over; {detail} answers now",
    ),
    "seat_taken": ("{detail}已是确认人，不能再代他人确认", "{detail} already confirms and can not confirm for another"),
    "delegate_to_self": ("不能转交给本人或发起人", "it can not be handed to oneself or to the requester"),
    "withdraw_too_late": ("超过可撤回的时限", "the time for taking back has passed"),
    "too_large": ("邮件超过大小上限：{detail}", "the letter is larger than the limit: {detail}"),
    "not_told": ("发件人不在本事件的告知名单中", "the sender is not among those who were told of the incident"),
    "not_recovered": ("事件尚未恢复，不能关闭", "the incident is not recovered and can not be closed"),
    "heads_confirm": ("须由受影响部门负责人书面确认后才能关闭", "the heads affected confirm in writing before it is closed"),
    "report_anew": (
        "事件已关闭，不再接受处置；问题再次出现的，请重新上报",
        "the incident is closed; where the trouble is back, please report it again",
    ),
    "nobody_above": ("上面已没有可以上报的人", "there is nobody above to escalate it to"),
    "not_the_judge": ("只有涉及部门的分管领导或总经理可以裁定", "only an executive of the departments concerned may rule"),
    "held_over": ("那封来信此前已经处理", "that letter was dealt with before"),
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


def parted(said: str) -> tuple[str, str]:
    """Code and detail of a reason as it was stored, to say it in another language; the whole as detail where it is none."""
    code, _, sentence = said.partition(": ")
    before, _, after = REASONS.get(code, (sentence, ""))[0].partition("{detail}")
    if code not in REASONS or not sentence.startswith(before) or not sentence.endswith(after):
        return "", said
    return code, sentence[len(before) : len(sentence) - len(after)]


def told_again(said: str, language: str) -> str:
    """A stored reason in the language of the reader, behind its code."""
    code, detail = parted(said)
    return reason(code, detail, language) if code else said
