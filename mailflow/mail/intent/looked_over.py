"""Whether a Chinese clause says that its writer looked at the matter: who looked, at what and how, in closed words.

That somebody else looked at it, or that it was looked at in part or in haste, is nothing that stands beside a full yes unread.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from mailflow.mail.intent.covering import is_covered
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.things import chinese_things, ends_of_things
from mailflow.mail.intent.words.phrases import SURNAMES
from mailflow.mail.intent.words.shapes import DONE_OF

#: What of a matter is no more than a piece of it, and who is not the writer.
_NOT_THE_WHOLE: Final = frozenset({
    "主要", "几个", "几部分", "各部分", "部分", "具体", "前期", "后期", "后续", "人员", "供应商", "速度", "市场", "客户", "人手",
    "里面", "摘要", "目录", "标题", "一切",
})  # fmt: skip
_WHO_AND_HOW: Final = """
    我 我们 本人 咱 咱们 我这边 我这里 我这儿 这边 这里 我方 我司 我部 我部门 本部 本部门 我们部门 我们组 我们这边 我组 我科
    我处 敝部 我自己 自己 亲自 部门 部门里 部门内部 内部 部里 组里 组内 科里 处里 科室 室里 院里 所里 车间 车间里 班子 团队
    骨干 业务骨干 几位 几位骨干 同事 同事们 组员 同学 同仁 同志 经办 经办人员 工程师 三位 两位 大家 大伙 都 也 均 又 还 还是
    再 已 已经 就 早就 早 先 终于 总算 刚 刚刚 刚才 正好 其实 今天 昨天 前天 昨晚 昨天晚上 早上 上午 中午 下午 晚上 今早 周末
    上周 这两天 仔细 认真 详细 逐条 逐项 逐页 逐字 逐一 一页页 一条条 从头到尾 从头 全部 全 全文 通篇 完整 反复 充分 一起 一同
    分别 完全 好好 打开 开会 会上 例会 例会上 部门会 碰头 手机 手机上 电脑上 在 用 在手机上 在电脑上 最后 确认 做了 进行了 经
    经过 对 把 将 跟 和 与 同 让 请 里 里的 上 中 内 的 每一页 每一条 每条 每页 每个 几份 三个 两个 两份 需要确认 所列 我这关
    这关 这一关 我这一关 上次 您 您的 你的 你们的 v1 版本号 人手 名单 现场 台账 三家 比价 结果 回滚 财务系统 系统 科目 跟会计
    和会计 教研组 排期表 预算表 审阅 拜读 已阅 角度 从 部门同事 组里人 组里同事 相关 车上 高铁上 火车上 飞机上 地铁上 大巴上
    班车上 摆渡车上 路上 机场 候机时 酒店 医院 家里 办公室 走廊 工地 现场 开会间隙 会议间隙 午休时 吃饭时 戴着老花镜 各条 每项
    字 账 账目 型号 数量 附件一 附件二 附件三 设备 设备清单 教务系统 选课 让人 电子版 纸质版 原件 复印件 样件 样品 样张 打样
    台账 图样 报价单 工期 课时 值班表 finance forecast excel sheet pdf ppt word oa 这封 那封 催的这封 这块 那块
"""
_LONGEST: Final = 60
_LONGEST_WORD: Final = 9
#: Who looked beside the writer, and who brought the figures of other years at the writer's word.
_WITH_ME: Final = (
    r"(?:护士长|科长|组长|班长|队长|教研组长|主任|老师|会计|出纳|同事|搭档|师傅)(?:和|跟|与|同)我们?(?:都|一起)"
    rf"|(?:让|叫|请)(?:出纳|会计|助理|同事|组员)?[小老][{SURNAMES}](?:帮忙)?(?:拉了|调了|找了|翻了)(?:去年|前年|往年"
    rf"|历年)的?(?:数据?|账|台账)"
)
_MARK = re.compile(f"{_WITH_ME}|[{OWN}{PARTY}{TITLE}\\s]+|v?\\d+(?:\\.\\d+)+")
_DONE = re.compile(
    r"(?P<lead>[^,。!?;:\n]{0,24}?)(?:看|读|讀|审|審|核|查|阅|閱|睇|过|過|研究|评估|評估|核对|核對|审阅|審閱|审核|審核|核实|复核"
    r"|沟通|溝通|讨论|比对|测算|对|梳理|学习)"
    r"(?:过目|過目)?(?:过|過|了|完|晒|好|毕|完毕|过了|過了|完了|好了|一遍|了一遍|过一遍|了一下){1,3}(?:一下)?" + DONE_OF
)


@cache
def _words() -> frozenset[str]:
    return (chinese_things() - _NOT_THE_WHOLE) | frozenset(_WHO_AND_HOW.split())


def is_looked_over(text: str, known: Callable[[str], bool]) -> bool:
    """Whether a clause, with the marks of `speaker`, says no more than that; `known` tells what stands in the request."""
    found = _DONE.fullmatch(text) if len(text) <= _LONGEST else None
    return found is not None and is_covered(found["lead"], lambda lead, place: _stops(lead, place, known))


def _stops(lead: str, place: int, known: Callable[[str], bool]) -> list[int]:
    if (mark := _MARK.match(lead, place)) is not None:
        return [mark.end()]
    return ends_of_things(lead, place, _words(), _LONGEST_WORD, known)
