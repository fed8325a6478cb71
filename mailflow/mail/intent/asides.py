"""The words that clauses beside an answer consist of, by what such a clause says; data only, for `beside`.

No word here limits, doubts, puts off, counts or names somebody else: whatever could is left out, so that a clause made of
these words alone says nothing against an answer. Folded spelling; Chinese words are parted by blanks, English ones too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Aside:
    """A kind of clause: what it may consist of, what it must hold, what not, and whether it may quote what is answered."""

    words: str
    needs: str
    also: str = ""
    bars: str = ""
    quotes: bool = False


_US: Final = (
    "我 我们 本人 咱们 我部 我部门 我们部门 本部门 本部 敝部 敝部门 我方 我司 我组 我们组 我这边 我们这边 这边 我这里 我自己"
    " 我个人 自己"
    " 组里 部门 部门内部 内部 团队 我们团队 组内"
)
_THINGS: Final = (
    "方案 计划 活动 促销 内容 邮件 来信 来函 附件 材料 资料 文件 文档 版本 这版 这一版 新版 最新版 最新版本 最新 安排 分工 时间"
    " 日期 档期 排期 节奏"
    " 进度 流程 目标 思路 措施 细节 数字 数据 金额 预算 费用 明细 预算表 排期表 进度表 表 表格 全文 所有 各项 整体 总体 整个"
    " 工作量 工时 资源 人手"
    " 人员 人力 情况 事情 事 这事 此事 这件事 项目 提案 案子 本案 此案 全案 页面 开发 排班 值班 服务器 系统 逻辑 条款 里面 里"
    " 中 上 具体 相关 有关"
    " 该 此 本 这个 这份 这次 本次 此次 那份 以上 上述 所附 的 和 与 及 以及 还有 、 份 成份 要点 每一项 每项 各个环节 各环节"
    " 各方面 这 其 三块 两块 几块 文本 原文 正文 清单 表单 报价 报价单 附表 图表 策划 策划案 策划书 方案书 计划书 条文 账目 台账 依据"
    " 全部内容 来件 来文 事项 任务 节点 每条 每一条 每个环节"
)
_WHEN: Final = (
    "今天 昨天 昨晚 上午 早上 今早 前天 昨天下午 今天下午 这两天 这几天 之前 前面 前期 此前 早前 上周 周末 会上 电话里 会前"
    " 事先 先前 已 早已 早就"
    " 前几天 前两天 上次 上回 上一轮"
)
_READ: Final = (
    "看过 看了 看完 看完了 读过 读了 读完 审过 审了 阅 审阅 阅读 详阅 核阅 拜读 核对 核过 核了 核实 核算 校对 比对 研究 评估"
    " 测算 讨论 沟通 商量 对过"
    " 已审 已核 已查 已读 算过 翻过 翻完 翻阅 校核 细读 读罢 阅罢 阅毕 审毕 核毕 理过 捋过 推演过 通盘看过"
    " 梳理 复核 检查 了解 清楚 睇咗 睇过 睇晒 过了 审核 评审 已看 达成一致 明白 碰过 聊过 交流 查阅 通读 浏览 细看 过目 学习"
)
_OPINION: Final = (
    "没有风险 无风险 没风险 无法律风险 没有法律风险 没有合规风险 没有障碍 没障碍 没有困难 没困难 没有难度 没有压力 没压力 没有影响"
    " 无影响 不受影响 没有顾虑 没顾虑 无顾虑 没有疑虑 没疑虑 没有补充 没补充 无补充 没有要补充的 没什么要补充的 没什么补充"
    " 没有什么补充 没有要调整的 没什么可改的 不用改 不用改了 不用再改 不用再改了 不必改 不必再改 无需修改 无须修改 无需调整"
    " 不需要改 不需要修改 没错 没有错误 没有错漏 无错漏 无遗漏 没遗漏"
    "没问题 没有问题 没有任何问题 没什么问题 没啥问题 没有疑问 没疑问 没有异议 没异议 无异议 没意见 没有意见 无意见 没有什么意见"
    " 没什么意见 没啥意见"
    " 没有其他意见 没其他意见 没有冲突 没冲突 无冲突 不冲突 没毛病 没得说 没什么要改的 没什么好改的 没有要改的 没有出入 没出入"
    " 没有差错 没有遗漏 冇意见"
    " 冇问题 冇异议"
)

#: The writer, or the writer's people, have looked at it, and it is done.
REVIEWED: Final = Aside(
    words=f"{_US} {_THINGS} {_WHEN} {_OPINION} 仔细 认真 详细 逐条 逐项 逐一 全部 全面 完整 通篇 从头到尾 反复 再次 都 也 均"
    " 已经 刚 刚刚 刚才 就 又"
    " 一起 一同 共同 简单 大家 充分 经 经过 抽空 过 了 完了 完毕 好了 一遍 两遍 几遍 三遍 一下 清楚了 无误 咗 晒 到位 一轮 下来"
    " 得很 很 非常 比较"
    " 十分 细 透 意见一致 同事 同事们 小伙伴 和同事 跟同事 和组里 和组里同事 跟组里 和团队 跟团队 和市场部 跟市场部 与市场部"
    " 同市场部 和赵敏 跟赵敏 与赵敏 逐字 逐页 逐行 一字不落 认认真真 仔仔细细 从头 完整地 前前后后 又 把 将 正在"
    " 和你 跟你 和你们 跟你们 内部 开会 开了会 一次 电话 微信 群里 邮件里 作 进行 做 问题都解决 疑问都解决"
    " 疑问已经解决 问题已经解决"
    " 的问题 的疑问 问题 疑问"
    " 几处 提的 得到 解答 解决 改好了 解释 说清楚 对上 对得上 也对得上 数字对得上",
    needs=f"{_READ} 解决 解答 改好了 疑问已经解决 问题已经解决 问题都解决 说清楚",
    also=r"过|了|已|经|毕|咗|晒|刚|清楚|明白|详阅|核阅|达成一致|无误|看完|读完",
    bars=r"(?:今天|周末)(?!.*[过了])|让",
)

#: A finding in favour of it.
FINE: Final = Aside(
    words=f"{_US} {_THINGS} 技术侧 技术方面 技术这边 业务侧 业务方面 财务侧 财务方面 侧 方面 这侧 这块 条线 合规方面 合规上 法务方面 法务上 法律上 法律方面"
    " 风控方面 安全方面 流程上 手续上 程序上 执行层面 操作层面 内容方面 时间方面 预算方面 人员方面 完全 年度 年度计划 年度预算"
    " 安排上 逻辑上 数字上 账面 对 对于 来说 而言 来讲 看 觉得 从 技术角度 财务角度 业务角度 技术层面 财务层面 技术上 财务上 业务上"
    " 时间上 预算上 人手上"
    " 执行上 角度 去年 往年 效果 一向 都 也 均 已 已经 已是 很 非常 十分 相当 挺 蛮 真 确实 特别 较 是 得 够 足够 又 且 规划"
    " 写得 做得 考虑 考虑得"
    " 设计 准备 准备得 编制 改得 想得 写 做 前期沟通 前期讨论 之前沟通 之前讨论 跟 同 案 工作 质量 我方 会上讨论的 我们的 需求"
    " 要求 就 了",
    needs=f"{_OPINION} 很好 挺好 不错 很不错 可行 合理 清楚 清晰 完善 完整 一致 吻合 到位 周全 周到 详细 详尽 详实 充分 扎实"
    " 明确 妥当 得当 恰当 适当"
    " 合适 正合适 全面 无误 正确 准确 对得上 满意 靠谱 够用 充足 充裕 漂亮 用心 细致 专业 成熟 稳妥 得体 齐全 在额度内"
    " 在年度额度内"
    " 在预算内"
    " 在年度预算内 在可控范围内 在合理范围内 已纳入年度预算 已列入年度预算 已纳入预算 已列入预算 符合要求 符合预期 符合规定"
    " 条理清楚 条理清晰 思路清晰 思路清楚 风险可控 来得及 排得开 做得到 能做到 跟得上 忙得过来 应付得来 支持得了 匹配 相符"
    " 合规 合法合规 合理合规 依据充分 手续齐全 手续完备 通顺 一清二楚 面面俱到 有条理 有章法 接地气 切实可行 切合实际 贴合 划算 值得"
    " 物有所值 没超 没有超 未超 没超标 未超标 没有超标 没超预算 未超预算 没有超预算 在范围内 在计划内 在年度计划内 有余量 顺 很顺"
    " 挺顺 通俗易懂 简明 简洁 明了 清爽 明白 站得住 有理有据 有据可依"
    " 属实 ok 没变化 没有变化"
    " 一目了然 有新意 有亮点 有创意 可控",
    bars=r"内(?!容|部).|(?:技术|财务|业务|法务|法律|合规|风控)(?!角度|层面|上|方面|侧|这边)",
    quotes=True,
)

#: What the writer's people did, or will do, to carry it out: nothing of money, of number or of a day.
SUPPORT: Final = Aside(
    words=f"{_US} 会 将 将会 一定 必 必定 来 去 已 已经 都 也 就 马上 立即 随时 全力 积极 全面 大力 尽快 按时 按期 如期 准时"
    " 按计划 按要求 按分工"
    " 按方案 按照方案 按照时间节点 按照分工 按节点 认真 做好 继续 愿意 保证 确保 可以 能够 能 好了 到位 完成 了 的 给 相关 有关"
    " 后续 各项 具体 工作"
    " 事宜 人手 人员 人力 资源 排班 值班 值班人员 开发 页面 页面开发 组里 同事 同事们 相关同事 开发团队 开发同事 的同事 小伙伴"
    " 组员 服务器 环境 物料"
    " 这块 方面 任务 专人 前端 后端 一起 共同 衔接 全程 和你们 跟你们 和大家 跟大家 和市场部 跟市场部 与市场部 和赵敏 跟赵敏"
    " 和你 跟你 配合市场部"
    " 支持市场部 配合你们 支持你们 配合大家 吧 下去 、 及 和 在 够 活动 方案 这次活动 本次活动 这次 本次"
    " 开发的部分 这部分 我们的部分 负责的部分 让 叫 亲自 带队 带着 盯 全过程 从头到尾 一定会 就会 会去 尽力 尽全力 说到做到 好 下 妥 妥当"
    " 妥妥的 没问题 提前 无缝 加班加点 抽调 任务 分工 技术 时间 上 节点 技术上",
    needs="协调 调配 调度 牵头 张罗 布置 布置下去 部署 传达 落地 备好 排进 排进计划 排进排期 排上 排上了 盯住 跟到底 跟住 做到位 干好"
    " 打好配合 打配合 搭把手 接住 兜底 按时交付 如期交付 就等开工 就等启动 随叫随到 抓好 抓紧办 去办 去落实 知会 交代 交代下去 交办"
    " 配合 支持 安排 安排人 安排好 安排人员 安排专人 对接 跟进 落实 交付 通知 转达 转告 转发 转给 告知 同步 完成 准备 准备好"
    " 排好 排好了 排期"
    " 协调好 协调到位 预留 预留好 留好 留出 就位 到位 盯着 盯紧 做好 保障 协助 打招呼 打好招呼 打过招呼 支援 就绪 知悉 配合市场部"
    " 支持市场部 配合你们"
    " 支持你们 配合大家",
    also=r"会|将|已|来|好|都|全力|一定|我|\ue001|马上|积极|准时|按|到位|就位|随时|继续|愿意|保证",
    bars=r"的(?:我|就)|排期(?:我|你|由)",
)

#: Who carries it out is asked to, as it was put forward.
CARRY: Final = Aside(
    words="时间表 进度表 排期 排期表 日程 计划表 步骤 进度 节奏 程序 规定 规范 快 赶快 赶紧 加紧 从速 速 稳步 稳妥 务实 用心 好好 全力"
    " 事情 这事 这件事 此事 马上就 立刻 今天 手 请 烦请 麻烦 辛苦 劳烦 敬请 还请 还 也 就 都 那 那就 并 由 大家 各位 各部门 各相关部门 相关部门 有关部门 相关同事"
    " 同事们 同事 同仁 同仁们"
    " 各组 团队 市场部 技术部 客服部 财务部 运营部 行销 经办人 项目组 我们 咱们 一起 去 来 吧 了 即可 就行 就好 好 起来 下去"
    " 下一步 往下 后续 后续工作"
    " 接下来 直接 可以 可 放心 大胆 放手 抓紧 抓紧时间 尽快 尽早 立即 马上 即日起 现在 正式 认真 积极 严格 切实 按时 按期 如期"
    " 准时 有序 统一 继续"
    " 开始 动起来 做好准备 做好准备工作 相关工作 工作 各项工作 事宜 具体 按 按照 依 依照 照 此 该 本 这个 方案 计划 活动 流程"
    " 分工 时间节点 节点 要求"
    " 邮件 邮件里 里 的 内容 安排 和 与 及 、 案 照案 此案 以上 上述 既定 原定 上面 这么 这样 共同 一同 统筹 牵头 组织 落地"
    " 你们 你 时间 预算 帮忙 继续 据以 请据以 往下走 工程 随时",
    needs="盯紧 跟紧 抓紧 抓紧办 抓好 抓落实 传达 布置 张罗 操办 筹备 筹办 照做 办去 去办 去做 去办吧 办吧 办就行 干就行 做就行 续办 续行"
    " 干 搞 搞起来 往前走 往前推 动起来吧 开始吧 启动吧 走起 冲吧 上 落地 提速 催办 卡紧 跟进到底 一抓到底"
    " 开工 执行 推进 推动 实施 开展 落实 办理 办 启动 进行 干 干吧 冲 开工 开始 走 往下走 安排 组织实施 推行 着手 统筹 牵头"
    " 上吧 上了 可以上了 开动"
    " 动手 做 做吧 发布 下发 行动 协助 配合 操作 知悉 加油 知照 照办 做好准备 做好准备工作",
    also=r"请|烦|麻|辛苦|吧|了|可以|尽快|继续|抓紧|开始|直接|按|照|大家|一起|往下|放心|放手|大胆|就|冲|依|盯紧|跟紧|抓|赶快|赶紧"
    r"|加紧|从速|走起|搞起来|^(?:速|去)?办$|往前",
    bars=r"(?:安排|统筹|牵头|组织)的?(?:具体|方案|计划|内容|流程|时间|预算|节点|要求|分工|工作安排)|(?:时间|预算)(?!.*(?:执行"
    r"|推进|实施|开展|落实|办))"
    r"|(?:执行|做|办|落实)(?:预算|时间)|(?<!请)(?<!辛苦)由|你们?由|的我|(?:市场|技术|客服|财务|运营)部的",
)

#: What is wanted afterwards, which nothing waits for: news of how it goes.
NEWS: Final = Aside(
    words="请 烦请 麻烦 还请 也 后续 后续的 之后 事后 活动后 活动结束后 结束后 完成后 有 如有 若有 有了 任何 新的 什么 随时"
    " 及时 记得 跟 向 给 我 我们"
    " 大家 一声 一下 一份 的 和 与 、 情况 活动 活动效果 请大家 个 吧 哈 到时 届时 发 告诉 同步 分享 反馈 通知 知会 抄送 说"
    " 在群里 群里",
    needs="进展 进度 结果 效果 总结 复盘 动态 成果",
    also=r"(?=.*(?:告诉|同步|分享|反馈|通知|知会|抄送|说|发))(?=.*(?:进展|进度|动态|后|到时|届时|随时|有))",
)

#: Courtesy, and what kept the writer.
SOCIAL: Final = Aside(
    words="抱歉 不好意思 对不起 见谅 请见谅 迟复 迟复为歉 为歉 回复 回复得 回 回得 答复 回信 晚 晚了 迟 迟了 慢 慢了 有点 有些"
    " 稍 太 实在 比较 两天"
    " 几天 一天 才 刚 刚刚 刚才 现在 今天 昨天 上午 早上 昨晚 这两天 这几天 这周 最近 前两天 上周 一直 在 出差 出差中 外地 外面"
    " 路上 飞机上 高铁上"
    " 休假 开会 开完 开完会 事情多 忙 回来 刚回来 刚到 看到 看见 收到 邮件 来信 信 没及时回复 没能及时回复 没来得及回复 没及时回"
    " 让您 让你 久等 久等了 了"
    " 用 手机 简单 从简 不便多打 请 谅解 包涵 的 得 我 我们 本人 也 都 办公室 公司 补 病了 请假 这段时间 太忙 较忙 很忙"
    " 谢谢 感谢 多谢 辛苦 辛苦了 辛苦啦 大家 各位 各位同事 同事 同事们 赵敏 市场部 团队 费心 费心了 操心 加油 努力 付出 支持"
    " 帮助 整理 准备 准备工作"
    " 工作 前期 大量 耐心 说明 详细 细致 介绍 解释 通知 提醒 分享 告知 为 对 所 做 做了 这么多 和 与 及 再次 非常 十分 真的"
    " 很 你们 你 您 看好 看好你们 吧 们 啊"
    " 这次 节奏 紧 比较紧 紧凑 从 会上 会议 会议室 现场 会场 机场 车上 下 上 飞机 高铁 动车 火车 车 电脑 平板 身边 手边 手头 网络"
    " 信号 太多 积压 积压了 一堆 今早 中午 下午 晚上 刚刚才 才刚 上次 上一封 那封 这封 上午的 昨天的 漏 掉 答 处理 来 不及 有事"
    " 家里 孩子 医院 外出 培训 学习 见客户 拜访客户 值班 倒班 调休 年假 假期 休息 手机上 路途 途中 当中 期间 刚好 正好 正 被 埋"
    " 在了 邮箱 垃圾箱 里 进 转到 补上 补个 补一下 简短 简单 长话短说 不多说 不多说了 闲话少说 一句话 直接 说 就 啦 哈 呀 哦",
    needs="下飞机 下了飞机 下高铁 下车 落地 出来 散会 开完会出来 漏回 漏回了 漏看 漏看了 漏掉 漏掉了 忘了 忘记 忘记了 忘回 忘了回"
    " 没来得及 没来得及回 没来得及看 没顾上 没顾得上 没注意到 没注意 没看到 没看见 没及时看到 没及时看邮件 才看见 才看到 信号不好"
    " 网络不好 不在电脑前 不在办公室 不在公司 不在工位 在外面 在外边 太晚了 生病 外出 见客户 拜访客户 补上 补回 手机上 长话短说"
    " 不多说 不多说了 闲话少说 积压 太多"
    " 抱歉 不好意思 对不起 见谅 请见谅 迟复 迟复为歉 为歉 久等 久等了 出差 出差中 外地 路上 休假 开会 开完会 忙 太忙 很忙"
    " 看到 看见 谅解 包涵 谢谢 感谢"
    " 多谢 辛苦 辛苦了 辛苦啦 费心 费心了 加油 看好 看好你们 手机 从简 晚了 迟了",
    bars=r"紧(?!.*辛苦|凑)",
)

#: That it may go well.
WISHES: Final = Aside(
    words="祝 预祝 祝愿 希望 期待 愿 盼 盼望 相信 坚信 看好 让 让我们 一起 共同 努力 我 我们 大家 各位 咱们 这次 本次 此次 这"
    " 活动 促销 项目 方案 市场部"
    " 团队 工作 能 能够 会 一定 一定会 可以 有 取得 带来 看到 达到 获得 创造 好的 很好 很好的 不错 不错的 更好的 好好 圆满 大"
    " 大获 的 个 有个 一切 都"
    " 也 马到 旗开得胜 顺顺利利 把 了 今年 再创 来 啊 哈 加油 你们 你",
    needs="红红火火 大获成功 开门红 一炮而红 爆单 长虹 火爆 热卖 圆满成功 顺风顺水 马到成功 马到功成 再创佳绩 再攀高峰 销量 人气 丰收"
    " 双丰收 精彩 出彩 满满"
    " 顺利 成功 效果 成果 成绩 业绩 结果 反响 收获 佳绩 新高 加油 圆满 做好 办好 大卖 旗开得胜 看好 努力 上线",
    also=r"祝|期待|希望|愿|盼|相信|坚信|看好|一起|共同",
    bars=r"(?<!期待)上线|(?:希望|盼)(?:方案|项目|工作)?(?:更好|看到|有更)|努力(?!.*(?:一起|共同))",
)

#: What the writer thinks of the matter as such.
GLAD: Final = Aside(
    words="让人 令人 看得出 看得出来 花 心思 不少 真 太 很 个 确实 真是 想法 思路 写 做 真不 的确 这 这个 这次 这也是 也 是 就 正是 正 我 我们 部门 一直 早就 本来就想 想做的 想做 要做 做的 的 事 事情 活动 方案 计划"
    " 促销 时候 非常 十分 很 全力"
    " 大力 坚决 必须 举双手 双手 去年 春促 同期 效果 挺 今年 继续 再接再厉 了 来 好 大家 你们 对 公司 业务 市场部 盼了 盼 我的"
    " 意见 态度 工作",
    needs="眼前一亮 花了心思 花了不少心思 下了功夫 下了不少功夫 不容易 好主意 好点子 好事 好方案 好活动 做得漂亮 干得漂亮 想得周到"
    " 一直 早就 早该做了 早就该做了 支持 赞成 不错 很好 有意义 有帮助 有必要 值得 好久 已久 再接再厉 继续 期待已久",
    bars=r"(?:很|十分)?对(?:我|市场部|你)",
)

CHINESE: Final = (REVIEWED, FINE, SUPPORT, CARRY, NEWS, SOCIAL, WISHES, GLAD)

_EN_THINGS: Final = (
    "the this that it plan proposal document attachment file mail email request campaign promotion project activity event version"
    " draft details content contents text"
    " budget numbers number figures figure dates date timeline schedule staffing costs cost scope and all everything whole full"
    " of in your our their attached"
    " both above as for them these pages page pieces piece"
)
_EN_WE: Final = "i we my our team i've we've have has just also now already both"
_EN_PAST: Final = (
    "carefully thoroughly today yesterday this morning afternoon last night week with internally once twice again"
    " together line by"
    " from start to end detail closely properly quickly"
)

#: English clauses, by the same plan; a clause of `looked` begins with who did it.
LOOKED: Final = Aside(
    words=f"{_EN_THINGS} {_EN_WE} {_EN_PAST} through over at into colleagues people department side questions answered were"
    " was they me after on board down then item by page section every each line sat",
    needs="walked talked consulted aligned synced inspected validated assessed evaluated analysed analyzed considered digested"
    " read reviewed checked discussed went gone looked verified studied examined compared shared informed told",
    also=r"^(?:and )?(?:i|we|my team|our team|i've|we've|i have|we have|\ue001+)(?: |$)",
    bars=r"\bafter\b|\b(?:told|informed|shared|discussed)\b.*\b(?:at|into|over|budget|cost|after)\b|\bin part\b"
        r"|\b(?:half|them)\b",
)
GOOD: Final = Aside(
    words=f"{_EN_THINGS} is are look looks very really all quite perfectly well so and to me us for from on my our side end"
    " team within line"
    " forecast plan year annual thought through prepared written structured put with ours match matches add up adds make makes"
    " sense work works sound"
    " exactly what need want hoped i we find very much proposed planned reads they a an perspective standpoint point view angle"
    " finance legal technical business operational commercial compliance engineering marketing legally technically financially checks out"
    " holds tie ties tallies tally reconcile reconciles stacks hangs together easy follow read easily comfortably here and the with targets goals",
    needs="feasible doable manageable achievable workable affordable viable comfortable thorough tidy compelling convincing balanced"
    " sensible logical accurate coherent checks ties tie tallies tally reconcile reconciles holds ok okay impressive"
    " good fine great excellent perfect clear reasonable correct complete solid sound realistic consistent works work sense"
    " add adds match matches available"
    " forecast prepared written need thorough impressive well",
    also=r"\b(?:is|are|looks?|works?|makes?|adds?|match(?:es)?|reads?|find|checks|ties?|tall(?:y|ies)|reconciles?|holds|stacks"
    r"|hangs)\b",
    bars=r"\b(?:need|want)\b(?!$)|\bwe need\b(?<!what we need)|\bi (?:need|want)\b|\bnumber\b(?!s)|\bplan to\b|\bneed to\b|\bfor"
    r" (?!us\b|me\b|our\b)|\byour (?:side|end)|\b(?:for|of) (?:the )?year\b|\bto the\b|^make\b|\bwith the\b|(?<!is )(?<!are"
    r" )\bwithin\b|\bclear to\b.*\bneed\b|^(?:the )?budget"
    r" is what",
)
READY: Final = Aside(
    words="i we my our team we've we'll i'll have has are is will be and the this it for to with you your on all time fully"
    " completely as planned described proposed plan"
    " campaign launch event project pages page people ready already been in place week from start there side by both full support"
    " capacity resources time"
    " blocked set aside informed told briefed know knows aware happily gladly deliver promptly let tell brief inform pass forward share"
    " make sure ensure get going started begin right away straight line up lined scheduled booked reserved assigned allocated planned in it"
    " people staff engineers developers hands enough everything every everyone developer engineering he stand standing behind back can do"
    " it's that kick off today now immediately work hands-on help helping needed where",
    needs="people staff place know tell brief inform lined scheduled booked reserved assigned allocated started going help ensure"
    " ready support capacity resources blocked deliver informed told briefed aware",
    also=r"^(?:and |my |our |i |we |we've |we'll |i'll |i've |the |resources |people |staff |everything |everyone |\ue001)",
    bars=r"\b(?:will|'ll) know\b|\b(?:people|staff|help|hands)\b(?=.*\bneeded\b)|\bstarted\b(?=.*\bin\b)|\bwhere\b(?! needed)"
    r"|\b(?:i|we) can\b|\benough\b(?! (?:people|staff|engineers|developers|hands|capacity|resources|time))|\b(?:part|time) (?:of|to)\b|\bto have\b|\bhave to\b|\bis to\b|\bare to\b|\bbe (?:told|informed|briefed)\b|\bto be\b"
    r"|\bin (?:week|time)\b",
)
WISH: Final = Aside(
    words="wishing wish you your the team all every everyone and with this it a very much of for to i we i'm we're am are is"
    " can't cannot wait see seeing live"
    " launch campaign event project plan best lots results result outcome let's make big great today just so short reply sorry"
    " travelling traveling mobile phone"
    " from on my the road thanks thank again good luck excited really about at airport at pleased happen happening happens come coming"
    " together take off life thrilled keen curious turns out how goes it looking forward hit hits",
    needs="thrilled keen curious hit happen happening"
    " success luck live wishing wait travelling traveling excited mobile road airport short",
    bars=r"\bon$|\bwait\b(?!.*\b(?:see|live|launch)\b)|(?<!can't )(?<!cannot )\bwait\b|\bshort\b(?! reply)"
        r"|\bexcited\b.*\bwait\b|\b(?:can't"
    r"|cannot)\b(?! wait)",
)
TOLD: Final = Aside(
    words="please kindly just and send share me us with a short brief quick summary afterwards after the event campaign results"
    " outcome let know keep posted"
    " how it goes went updated updates on progress in loop of inform tell other departments department team teams everyone all"
    " everybody",
    needs="summary results outcome posted updated progress loop goes went departments team teams everyone everybody",
    also=r"\bafterwards\b|\bafter the (?:event|campaign)\b|\bposted\b|\bupdated\b|\bhow it (?:goes|went)\b|\b(?:on|of) (?:the"
    r" )?progress\b|^(?:please |kindly )+(?:inform|tell|let)\b",
    bars=r"\bafter\b(?! the (?:event|campaign))",
)
BACKED: Final = Aside(
    words="and my our full complete total support i we you have has the your all of",
    needs="support",
    also=r"^(?:and )?(?:(?:you )?have )?(?:my|our)|^(?:i|we) (?:fully )?support",
)
#: What kept the writer, or where the writer is.
KEPT: Final = Aside(
    words="i i'm i've we we've was am were been have had just only now finally saw see seen seeing this that it your the mail email message"
    " request note earlier today yesterday last night week morning afternoon evening on in at a my our from to for of about train plane"
    " flight road way airport office desk home phone mobile between meetings meeting calls call all day days out sick leave vacation"
    " holiday away offline travelling traveling back got get slipped through my buried inbox catching up on with backlog apologies sorry"
    " delay delayed late reply response answer belated slow busy hectic swamped tied and so here quick quickly short brief writing typing"
    " sending answering replying by landed missed overlooked forgot taking long wait keeping you waiting thanks patience",
    needs="saw seeing missed overlooked slipped buried train plane flight airport phone mobile meetings calls sick leave vacation away"
    " offline travelling traveling back catching backlog delay late belated slow busy hectic swamped landed forgot waiting",
    also=r"\b(?:i|i'm|i've|we|we've|my|sorry|apologies|just|only just|finally|back|on the|belated|between|writing|typing|sending|replying"
    r"|answering)\b",
    bars=r"\bon$|\bonly\b(?! just\b| saw\b| now\b)|\b(?:delay|delayed|wait|late)\b(?=.* (?:it|this|that)\b)|\b(?:back|away) (?:to|on|in|by)\b"
    r"|\b(?:see|get|call)\b(?! up\b)|\b(?:my|the|your) (?:mail|email|request|answer) (?:was|is|were) (?!buried|overlooked|in)"
    r"|\b(?:meeting|call) (?:on|to|about|with|at|for)\b",
)
ENGLISH: Final = (LOOKED, GOOD, READY, WISH, TOLD, BACKED, KEPT)
