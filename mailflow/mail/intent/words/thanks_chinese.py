"""For what somebody is thanked in Chinese: the work of asking, and how it was done; a closed world, data only.

Whatever is done to the matter, or who bears its costs, is no word of it: thanks for what nobody asked for are terms.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.words.phrases import SURNAMES

_WHOM: Final = """
    您 您们 你 你们 大家 各位 诸位 全体 所有 同事 同事们 同仁 同仁们 领导 老师 老师们 朋友 朋友们 伙伴们 小伙伴 小伙伴们 团队
    我 我们 咱们 部门 贵部 贵部门 贵司 贵公司 贵方 贵组 贵处 各部门 各组 各单位 承办 承办人 经办 经办人 工作人员 项目组 相关
    有关 市场部 市场部门 技术部 运营部 客服部 财务部 人事部 行政部 法务部 采购部 产品部 研发部 设计部 销售部 的 地 得 们 和 与
    及 以及 、
"""
_HOW: Final = """
    一直 一直以来 一贯 长期 长期以来 多年 多年来 这几年 近期 最近 近来 这段时间 这阵子 这次 本次 此次 前期 早上 昨天 昨晚 上次
    今天 这么久 这么晚 那么 及时 认真 细致 仔细 耐心 详细 用心 精心 充分 周到 周全 辛苦 辛勤 热心 贴心 大力 鼎力 全力 积极
    高效 快速 迅速 专业 专门 特地 特意 连夜 熬夜 加班 主动 这么 如此 很 非常 十分 大量 很多 许多 花 花了 花费了 这么多 那么多
    时间 做 做了 写 写了 想得 做得 写得 准备得 整理得 考虑得 清楚 清晰 清清楚楚 细 快 这么快 明白 全面 到位 爱心 提前沟通
    提前告知 提前通知 提前准备 提前说明 提前整理 打电话 发邮件 跑来 过来 来 跟 跟我 给 给我 为 在 真的 都 也 还 又 了 过 再三
    再次 多次 一次次 有劳 劳 请
"""
_WORK: Final = """
    确认 整理 准备 准备工作 付出 支持 配合 协助 帮助 帮忙 理解 体谅 包容 信任 关照 关心 关注 照顾 提醒 通知 告知 告诉 来信 来函
    来件 来邮 邮件 信 发来 发送 转发 分享 同步 抄送 解释 说明 讲解 介绍 答疑 解答 回复 答复 反馈 跟进 跟催 催办 催 催促 提案
    提报 报告 汇报 协调 沟通 组织 筹备 策划 编写 撰写 起草 编制 统筹 邀请 参与 努力 工作 辛劳 贡献 奉献 心血 用心 心机 等待
    等候 久等 合作 材料 资料 文件 文档 方案 计划 表格 邮件说明 鼓励 指导 指点 指正 肯定 厚爱 想着 惦记 挂念 问候 祝福 陪伴
    值守 忙碌 奔波 操劳 操心 费心 劳心
"""
PIECES: Final = frozenset(f"{_WHOM} {_HOW} {_WORK}".split())
#: Somebody by name and title, or as colleagues call each other.
PERSON: Final = (
    rf"(?:[{SURNAMES}][\u4e00-\u9fff]{{0,2}}(?:总监?|经理|主管|主任|老师|工程师|助理|秘书|部长|处长|科长|组长|女士|先生"
    rf"|小姐|同学|同志)"
    rf"|[小老阿][{SURNAMES}]|[{SURNAMES}](?:总|工|姐|哥|董|导|局|处))"
)
#: What one is thanked with, and how its sender is told that it was hard work.
HEAD: Final = (
    "(?:非常|十分|万分|万般|也|再次|再|真的|实在|衷心|诚挚|由衷|最后|另外|先|还是|很|特别|多|在此|这里|一并){0,3}"
    "(?:感谢|谢谢|多谢|謝謝|谢过|感恩)"
)
TAIL: Final = "[了啦哈呀啊哦喽嘞哟呢~😊🙏🌹]{0,3}"
HARD_WORK: Final = "(?:辛苦|费心|有心|劳神|受累|劳累|操心){1,2}"
