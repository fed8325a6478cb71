"""The words that companies' slogans are made of; a line with any other word is none. Data only, over folded text."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.covering import ends_of_words, is_covered

_ENGLISH_WORDS: Final = """
    a about above accept accident across affordable agree agreed ahead all alone always an and answer answers anything
    approval approve approved around art as asia at average award back banking be because become begin behind believe best
    better beyond big bigger bold boundaries brand brave bright brighter bring bringing build building built business
    businesses by can care cared caring centre certified challenge challenges champion change changing child choice choose
    city class clean client clients close closer comes comfort commitment committed communities community company compassion
    compliance compromise condition conditions confidence confident connect connected connecting connection connects consider
    constant count countries craft crafted create created creates creating creation creative creativity customer customers
    cutting daily day days deliver delivered delivering delivers delivery depend design designed destination detail details
    determined develop different difference digital disagree discover diversity do doing done don't dream dreams drive driven
    driving earth easier easy edge educate education efficiency efficient elevate email employer empower empowered empowering
    enable enabling endless energy engage engineered engineering enjoy environment equal ethics europe ever every everybody
    everyday everyone everything everywhere example excel excellence excellent exceptional exceptions excuses expect
    experience expert expertise experts explore extra extraordinary family farm fast faster fda finest first flawless focus
    focused for foremost forever forward freedom fresh friendly friends from fulfilled full fun future generation generations
    get getting give giving global go further goal goals going good great greater green greener grow growing grown growth
    guaranteed happiness happy hard harmony have health healthier healthy heart hearts help helping here heritage high higher
    highest home honest honesty hong hope horizon hospitality human humanity humble idea ideas imagination imagine impact
    impossible improve improving in inclusion ingenuity innovate innovating innovation innovations innovative inspire inspired
    inspiring integrity intelligence intelligent international into invent investor is iso it it's job journey joy just keep
    keeping kind kindness know knowledge kong last lasting lead leader leaders leadership leading learn learning less life
    light limit limitless limits listen little live lives living local logistics long love loved loves loyal made mail make
    makes making manufacturing mastering matter matters means mediocrity meet mile mind minds million millions mission moment
    moments more most mountains move moving music nation natural nature never new next no nothing now objections obsessed
    ocean of on one only open opportunities opportunity optimism or original other ought our ours over own oneteam partner
    partnering partners partnership partnerships passion passionate path penny patient patients peace people perfect
    perfection performance personal place planet planned planning please possibilities possibility possible potential power
    powered powerful powering precise precision premium print printing pride professional professionalism progress promise
    promises protect protecting proud proudly proven provide providing purpose quality question quietly reach real reality
    reason reimagine reject rejecting reliability reliable reliably rely research respect respectful respectfully
    responsibility responsible results reward right rise road safe safely safer safety same satisfaction satisfied saying say
    science seamless second security see serve served serves service services serving settle shape shaping share shared ship
    shortcuts shouldn't silly simple simpler simplified simplify simplicity simply since skill skills sky small smart smarter
    smile smiles so society software solution solutions solve solved solving soul speed spirit standard standards stand start
    starts stay steel step stops stories strength strive strong stronger style succeed success sustainability sustainable
    supplier swift t take taking talent taste teaching team teams teamwork technologies technology than that the their there
    these they things think thinking this thoughtful thrive through time timeless times to today together tomorrow tomorrow's
    too top touch toward towards tradition training transform transforming transparency transparent treasure true truly trust
    trusted trusting trustworthy truth try unique united unity universe unlimited unlock unlocking unsafe up us use value
    valued values vision voice wage walk waste water way ways we welcome well what when where who why win winner wise with
    without wonder wonderful words work working workplace works world worlds worldwide worth year years yes you your yours
    youth act acting adventure age air aim aiming alive ambition among animals architects aspire aspiration assured assurance
    autonomous awesome balance beauty beautiful belong belonging bond books both bridge bridging brilliance brilliant butter
    calm car cars carbon careers celebrate certainty chemistry cherish children circular clarity climate cloud code coffee
    colour colours compass concern cooperation courage courageous courtesy crew culture cultures curious curiosity cyber data
    dedicated dedication dependable dignity discovery driver drivers durable dynamic each ease eat economy efficiently effort
    electric electricity electrify else embrace emission emissions encourage energise enrich enriching enterprise enterprises
    entrepreneurial equality essential essentials establish established eternal evolve evolving exact exactly exceed exceeding
    exciting expectations faith faithful families farmers farming fashion favourite feel feeling fine fit flavour flexible
    flight fly food foods force forest foundation foundations fresher freshest friendliness friendship fuel fuelling garden
    gardens genuine gift gold golden grain guard guest guests guide guiding hand hands harvest heal healing healthcare
    historic history homes honour host hotel hours humans ice industrial industries industry inspiration insight insights
    insurance insured invested investing investment journeys justice keepers kitchen land language large law learners legacy
    legendary liberty lift lighting lightning lions logic look loyalty machine machines maker makers master masters materials
    meals measure measured medicine medicines meeting meets memories mercy metal method milestones mobile mobility modern
    money's motion mountain movement nations nature's neighbours net network networks nice nourish nourishing nurture
    nurturing oceans office operate optimal options orchard organic oriented outstanding pass peaceful peers perform
    perspective perspectives physical pioneer pioneering pioneers pleasure plus positive prosper prosperity preserve
    preserving prestige priorities priority privacy private prosperous providers public pure pursuit qualified quest quick
    quicker quickly rail ready recycle recycled recycling refreshing region regions relationship relationships relax reliance
    renewable renewables reputation rest restore rich river robust roots route sail satisfying saving savings schools sea
    secure secured sense sensible shine shipping short sign silence sincere sincerity sleep smooth smoothly social soil solid
    solar somewhere source sources space sparkle special speciality spirited sport sports spring stable star stars steady
    store story straight strategic strategy stream strengthen striving structure students study sun sunshine supply supporting
    support surprise sustain sustained synergy system systems tailored tailor-made tasty teach teachers tech thank thousands
    thrives tomorrows tools towns track trade traditions trained transport travel travels treat treated tree trees trend
    trends trusts unbeatable understand understanding unified universal university unmatched urban valuable variety venture
    versatile vibrant victory view virtue visible visions visual vital warm warmth watch wealth wealthy weather wellbeing
    wellness wherever white wholesome wide wild wind wings wisdom within witness woman women wood wool young
"""
_ENGLISH: Final = frozenset(_ENGLISH_WORDS.split()) # fmt: skip
_CHINESE_WORDS: Final = """
    一 二 三 一个 一切 一心 一流 一站 一键 一次 一点 一步 一生 一路 每一 每 每次 每一次 每天 天天 时时 处处 人人 年年 日日 件
    张 位 份 个 分 百年 千里 万里 大计 唯一 的 是 与 和 及 以 为 让 从 在 于 之 更 最 才 只有 有 可以 能 做 到 成 成为 我们 我
    您 您的 你 他们 大家 企业 公司 集团 家 人 者 心 事 路 梦 爱 承诺 担当 口碑 信誉 追求 今日事 今日毕 服务 服务于 价值 客户
    顾客 用户 患者 病人 员工 学生 孩子 老人 家庭 社会 国家 人民 民生 民族 中国 世界 全球 质量 品质 安全 生产 安全生产 创新
    诚信 卓越 极致 平庸 责任 负责 有责 未来 科技 满意 浪费 至上 至诚 为本 为先 为核心 为中心 核心 中心 共赢 双赢 多赢 共创
    共享 共好 共生 共建 共同 共进 用心 专业 专注 专心 专精 梦想 环保 节约 节能 减碳 低碳 绿色 用纸 纸 打印 打印纸 工程 零 事故
    零事故 零异议 零缺陷 协作 合作 协同 协力 简单 生活 成长 品牌 健康 智能 智慧 美好 连接 效率 高效 诚意 匠心 匠人 品味 信赖
    信任 伙伴 幸福 温暖 初心 使命 必达 远方 不忘 牢记 砥砺 前行 奋进 奋斗 奋斗者 拼搏 努力 更好 最好 改变 引领 驱动 推动 点亮
    照亮 成就 赢得 铸就 铸造 缔造 打造 创造 创建 创业 开创 辉煌 同心 同德 同行 同创 同舟 携手 并肩 团结 互助 互信 务实 求实
    求是 求真 求精 精益 精益求精 精诚 精准 精工 精品 实干 兴邦 厚德 博学 载物 自强 不息 笃行 仁心 仁术 仁爱 大医 立德 树人
    教书 育人 健行 崇尚 尊重 感恩 关爱 关怀 守护 呵护 陪伴 陪 实现 值得 放心 安心 舒心 省心 贴心 真心 真诚 真情 热诚 热情 热爱
    热忱 认真 细心 细节 决定 成败 源于 源自 坚持 坚守 坚定 不变 恒久 永远 永续 永恒 永不 止步 不止 经营 发展 进步 前进 动力
    活力 力量 实力 能力 魅力 魄力 目标 标准 方向 希望 理想 理念 信念 信心 信仰 精神 文化 传承 传统 传播 传递 生命 生命线 立业
    立身 之本 之道 之源 预防 为主 综合 治理 第一 首位 领先 先锋 先进 一等 顶尖 高端 高质 优质 优秀 优先 最优先 优良 优化 优选
    严谨 严格 规范 合规 守法 守信 守正 廉洁 廉政 清廉 反腐 倡廉 商业 贿赂 拒绝 反对 杜绝 借口 妥协 拖延 返工 违章 将就 不将就
    形式主义 绝不 绝 出厂 罢休 不达 不负 所托 托付 重托 期望 期待 肯定 认可 点头 同意 批准 核准 通过 认证 体系 管理体系
    质量体系 iso 上市公司 高新技术 高新技术企业 技术 产品 不合格 合格 制造 智造 研发 算 才算 真的 真 好 好用 好玩 正经事
    看得见 听得见 想不到 不可能 可能 无限 无界 无忧 无悔 没有最好 超越 突破 跨越 飞跃 腾飞 卓尔 不凡 非凡 不同 凡响 只为
    一诺千金 言行 一致 说到 做到 说到做到 诚 诚待人 待人 以诚 取胜 以质 致远 致胜 致富 共富 走向 迈向 面向 拥抱 变化 变革 改革
    开放 包容 多元 和谐 平等 公平 公正 公开 公益 慈善 志愿 奉献 风险 防范 稳健 稳定 长远 长久 久远 可靠 可信 便捷 便利 快捷
    快速 迅速 准时 及时 随时 随地 随心 沟通 交流 分享 生意 工作 教育 医疗 物流 金融 银行 保险 交通 出行 旅行 旅途 建筑 建设
    城市 乡村 家园 地球 自然 生态 阳光 蓝天 碧水 青山 绿水 大地 海洋 天空 星辰 大海 春天 四季 时代 新时代 岁月 年 天 明天 今天
    昨天 现在 此刻 从我做起 从心 出发 开始 起步 起航 启航 扬帆 远航 领航 护航 一次做对 对 说 说不 不满意 不收钱 央企 国企 民企
    全国 千家万户 万家 家门店 门店 到家 一家 一起 携程 相遇 确认 都有 数字 每一分钱 分钱 不过夜 过夜 才是 才能 更高 更快 更强
    更好的 荣获 最佳 雇主 奖 示例 示例科技 有限公司 廉洁办公室 设计 工作室 厉行 未经 不得 动火 勿 非必要 如无必要 必要 请勿 请
    考虑 前 三思 列印 本邮件 随意 小事 大事 大爱 小家 如果 那么 只要 就有 终身 始终 全心 全意 全心全意 全力 全力以赴 以赴 尽心
    尽力 尽责 竭诚 赢 赢天下 天下 天下先 重 重于 泰山 求 需求 就是 兴 兴企 强企 兴业 兴国 强国 报国 业 企 铸 树 立 塑 塑造
    名牌 优 优势 胜 胜人 胜过 一筹 赢得市场 完美 圆满 开拓 进取 开拓创新 勤奋 勤勉 勤劳 勤俭 用爱 爱心 爱岗 敬业 爱国 诚实
    守诺 守时 厚道 实在 踏实 扎实 朴实 求新 求变 求进 谋 谋发展 促 促发展 促进 保质 保量 保障 保护 保驾 警钟 长鸣 防患 未然
    灵魂 根本 基础 基石 前提 关键 生存 生存之本 永无止境 无止境 止境 这里 从这里开始 加速 助力 助推 赋能 赋予 激发 激活 启迪
    启发 开启 迎接 迎 创 造 建 筑 筑梦 追梦 圆梦 逐梦 梦想成真 成真 飞翔 翱翔 翔 航 之路 道路 旅程 历程 足迹 脚步 每一步
    每一刻 每一份 每一天 每一个 每一位 每一分 每一秒 每时每刻 时刻 一刻 心中 心里 心灵 心愿 心血 心意 齐心 万众 众志 成城
    上下同欲 全员 全员参与 人才 以人为本 以客为尊 以客为先 以质为本 以质为先 以信为本 以诚为本 以德为先 客 尊 德 信 义 质 量
    求质量 讲 讲诚信 讲质量 重质量 重合同 守信用 守合同 信用 高 效 快 准 稳 强 大 美 新 久 远 近 先行 先行者 引领者 领导者
    创造者 建设者 守护者 追求者 开拓者 专家 行家 大师 名师 名医 名校 名企 名家 一流的 一流企业 国际 国际化 国内 亚洲 欧洲 本土
    本地 民间 大众 百姓 家乡 乡亲 父老 邻里 邻居 朋友 亲人 亲情 友情 友谊 衣食住行 衣食 住 吃 吃得 喝 穿 用得 住得 玩得
    健康生活 美食 美味 味道 风味 鲜 新鲜 营养 滋味 滋养 天然 原味 原生态 有机 农 农业 农民 粮食 土地 田野 果实 收获 丰收 播种
    耕耘 浇灌 培育 孕育 成材 成才 桃李 园丁 知识 智识 学问 真理 探索 探究 发现 发明 创意 灵感 艺术 音乐 色彩 色 彩 光 热 电力
    能量 新能源 清洁 洁净 纯净 净 水 空气 气 风 云 云端 互联 互通 万物 万物互联 信息 信息化 数字化 大数据 算力 芯 芯片 屏 网
    解决 解决方案 服务商 合作伙伴 专业的 可信赖 可信赖的 值得信赖的 身边 身边的 您身边的 周到 细致 入微 无微不至 贴身 量身
    定制 量身定制 打造的 优雅 舒适 宁静 平安 祥和 吉祥 如意 兴旺 繁荣 昌盛 富强 富裕 富足 财富 资产 增值 保值 稳健经营 理财 险
    出行无忧 一路平安 平安到家 回家 送达 速达 直达 通达 畅达 畅通 畅行 达 全天候 24小时 不断 不懈 没有不可能 没有做不到
    没有借口 无二 问题不过夜 少打印 找工作 只求 只追求 都值得 都更 都有价值 就是我们 绿色办公 印 可靠的选择 您的选择 用得放心
    唯有 之家 之城 之光 之心 之选 首选 与您 同在 走进 融入 贡献 服务社会 回报 回馈 造福 惠及 普惠 便民 利民 惠民 为民 高品质
    高质量 新生活 新未来 新世界 新征程 征程 新篇章 篇章 谱写 书写 绽放 精彩 出彩 多彩 缤纷 光明 光辉 荣耀 荣誉 骄傲 自豪 尊严
    尊享 专享 乐享 享受 享 乐 快乐 开心 欢乐 喜悦 美丽 善 真善美 智 慧 勇 勇气 勇于 敢于 敢 敢为 人先 善于 乐于 担责 有为 有你
    有我 有爱 有温度 温度 高度 深度 广度 速度 态度 细节决定成败 不够 唔好 心存 侥幸 经 政府 经济部 部 立案 厂商 登记 证监会
    最低 要求 表现 不放弃 任何
"""
_CHINESE: Final = frozenset(_CHINESE_WORDS.split()) # fmt: skip
_MARKS = re.compile(r"[^\w'\u4e00-\u9fff]+|\d+")
#: Slogans that deny: no other word of theirs may stand beside a denial.
_DENIES = re.compile(
    r"\bno is not an answer\b|\bshouldn't wait\b|\bif you can dream it\b|\bif it matters to you\b|不同意平庸"
    r"|(?:没有)?只有(?:不够?努力|想不到)"
    r"|今天工作不努力,明天努力找工作"
)
_KANA = re.compile("[\u3040-\u30ff]")
_HAS_CHINESE = re.compile("[\u4e00-\u9fff]")
#: Characters of the longest word, and of a line.
_LONGEST: Final = 7
_LONGEST_LINE: Final = 120
#: A firm says its name in front of its slogan.
_FIRM = re.compile(r"(?P<firm>[a-z]{3,16}(?: [a-z]{3,16})?) ?[-–—:|·] (?P<said>.+)|(?P<house>[\u4e00-\u9fff]{2,8}(?:科技"
    r"|集团|公司))[-–—:|· ]+(?P<chinese>.+)")


def is_slogan(line: str) -> bool:
    """Whether every word of a folded line is one of slogans, behind the name of a firm where it begins with one."""
    if len(line) > _LONGEST_LINE:
        return False
    if _KANA.search(line):
        return True
    line = _DENIES.sub(" ", line)
    if (firm := _FIRM.fullmatch(line)) is not None:
        line = firm["said"] or firm["chinese"]
    words = [word for word in _MARKS.split(line) if word]
    return all(is_covered(word, _stops) if _HAS_CHINESE.search(word) else word in _ENGLISH or word in _CHINESE for word in words)


def _stops(said: str, place: int) -> list[int]:
    return ends_of_words(said, place, _CHINESE, _LONGEST)
