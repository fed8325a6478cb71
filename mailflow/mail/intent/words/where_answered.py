"""Where somebody is who reads a mail or answers it, and what he comes from: a closed list for each language; data only."""

from __future__ import annotations

from typing import Final

#: Places, journeys and what one writes with.
_PLACES: Final = """
    train trains bus buses coach tram trams metro tube underground subway mtr ferry boat ship plane flight taxi cab uber
    car van airport gate lounge departure arrivals runway tarmac hotel lobby beach road roadside motorway highway
    station platform stop home house flat kitchen bathroom bathtub bath bed bedroom sofa couch garden balcony terrace
    office desk canteen cafeteria cafe coffee shop restaurant pub bar school gates playground nursery hospital ward
    waiting room clinic dentist's doctor's hairdresser's queue supermarket park gym pool lift elevator corridor stairs
    factory floor site warehouse field meeting meetings call calls conference workshop training exhibition fair back
    front seat phone mobile iphone ipad tablet laptop smartphone holiday vacation leave trip lunch breakfast dinner
    break commute way journey side abroad overseas hill mountain mountains countryside village lake river sea seaside
    campsite tent island connection signal wifi wi-fi network battery screen keyboard rush hurry hand hands finger
    fingers thumb thumbs baby lap arm arms cat dog knee cold fever headache migraine
"""
#: How it is there.
_KINDS: Final = """
    very rather quite extremely crowded busy noisy loud tiny small little slow delayed late moving hot wet rainy sunny quick short
    long packed bumpy full quiet dark shaky patchy bad weak poor dodgy terrible old new other one two next-door family local
    company hospital school night overnight high-speed bullet return connecting
"""
_JOINING: Final = "a an the my our of in on at by from and to between with during after"

PLACES: Final = frozenset(_PLACES.split())
WHERE: Final = PLACES | frozenset(f"{_KINDS}{_JOINING}".split())

#: What stands before the act in Chinese; a longer word is taken before a shorter one.
WHEN: Final = (
    "我 本人 我们 你 您 你们 大家 给 给你 给您 就 还 还在 在 正 正在 现在 才 刚 刚刚 刚才 方才 终于 总算 已 已经 也 "
    "一直 都 又 直到 到现在 这才 今天 今早 今儿 一早 早上 大清早 清早 凌晨 半夜 深夜 大半夜 昨天 昨夜 昨晚 中午 开会 "
    "开完会 开了一天会 连着开会 会议 会议中 会中 会上 会间 会议间隙 会场 培训 培训中 上课 下课 上班 下班 加班 加完班 "
    "值班 夜班 下夜班 出夜班 交接班 回来 回到 回家 回公司 回办公室 到家 到公司 到办公室 到单位 到酒店 到机场 到站 "
    "到岗 进门 进屋 坐下 出来 出门 出门在外 在外 在外地 外地 国外 外面 户外 落地 下飞机 下机 下高铁 下火车 下车 上车 "
    "上飞机 登机 登机前 候机 候车 转机 开机 过安检 出差 出差中 出差途中 途中 路上 旅途中 返程 返程路上 回程 飞机上 "
    "高铁上 火车上 地铁上 地铁里 公交上 公交车上 出租车上 出租车里 车上 车里 船上 大巴上 班车上 机场 高铁站 火车站 "
    "车站 酒店 宾馆 餐厅 食堂 咖啡馆 咖啡店 家里 家中 床上 被窝里 厨房 厨房里 阳台上 沙发上 办公室 工位上 车间 车间里 "
    "车间太吵 仓库 仓库里 工地 工地上 现场 门店 店里 田里 地里 山上 山里 海边 学校 教室 医院 医院里 病房 病房里 诊室 "
    "手术室 手术台 手术 下手术 下手术台 做完手术 查房 查完房 门诊 出门诊 看病 看完病 打针 打完针 输液 挂水 体检 住院 "
    "出院 吃饭 吃完饭 吃着饭 吃早饭 吃午饭 吃晚饭 午饭 午休 午睡 睡醒 醒来 刚醒 起床 洗完澡 洗澡 跑步 跑完步 健身 "
    "健完身 打球 打完球 游泳 游完泳 爬山 散步 遛弯 遛狗 遛娃 带娃 带孩子 哄娃 哄孩子 哄睡孩子 接娃 接孩子 接完孩子 "
    "送娃 送孩子 送完孩子 家长会 开家长会 陪孩子 陪娃 抱着孩子 抱着娃 买菜 做饭 做完饭 排队 排着队 等车 等飞机 等红灯 "
    "等电梯 堵车 堵在路上 坐车 乘车 开车 停车 停好车 搬家 搬完家 忙 忙着 忙完 忙到 忙到现在 忙晕了 忙完一阵 事情多 "
    "手头忙 太忙 太忙了 有点忙 在忙 信号不好 信号差 没信号 网络不好 网不好 断网 没网 手机没电 手机静音 静音 没注意 "
    "太吵 吵 很吵 里 中 时 时候 后 完 了 着 的 地 一边 边 打喷嚏 咳嗽 感冒 发烧 头疼 喝水 喝茶 喝咖啡 吃面 啃包子 "
    "擦汗 满头大汗 气喘吁吁 手忙脚乱 匆匆忙忙 匆匆 匆忙 急急忙忙 急忙 抽空 偷空 趁空 趁 趁着 间隙 空档 休假 休假中 "
    "请假 请假中 年假 度假 度假中 放假 sorry 抱歉 不好意思 对不住 对不起"
)
