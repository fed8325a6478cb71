"""With what mails are written: telephones, computers, mail programs, and who makes them; data only.

A blank within a word is written as `_`.
"""

from __future__ import annotations

from typing import Final

#: What a mail is written with, …
PRODUCTS: Final = (
    "phone smartphone mobile cell cellphone tablet handheld iphone ipad ipod mac macbook imac android windows_phone "
    "blackberry outlook gmail thunderbird spark protonmail proton airmail bluemail foxmail mailbird superhuman hey "
    "webmail roundcube nine mail_master mailmaster zoho_mail wps_mail lark_mail lark yahoo_mail yahoo aol_mail aol "
    "icloud_mail fastmail tutanota k-9_mail edison_mail canary_mail newton_mail mymail mailspring em_client wecom "
    "wechat dingtalk feishu teams apple_mail samsung_email windows_mail netease_mail_master netease_mail galaxy qq_mail "
    "qqmail smart_phone shortwave aqua_mail fairemail typeapp canary 移动电话 "
    "mobile_device wireless_device handheld_device 手机 手機 智慧型手機 智能手机 行动电话 行動電話 平板 平板电脑 "
    "平板電腦 电脑 電腦 笔记本电脑 行动装置 行動裝置 移动设备 安卓 企业微信 企業微信 微信 钉钉 釘釘 钉邮 飞书 飛書 "
    "qq邮箱 qq_邮箱 qq郵箱 网易邮箱 網易郵箱 邮箱大师 郵箱大師 新浪邮箱 搜狐邮箱 阿里邮箱 阿里云邮箱 139邮箱 189邮箱 "
    "163邮箱 126邮箱 谷歌邮箱 雅虎邮箱 奇摩信箱 奇摩電子郵件 手机邮箱 企业邮箱 客户端 客戶端 移动端 手机端 电脑端 "
    "小程序 スマートフォン スマホ 携帯 携帯電話 携带 タブレット アプリ"
)
#: … who made it …
MADE_BY: Final = (
    "samsung galaxy huawei honor xiaomi redmi poco oppo vivo oneplus realme meizu pixel motorola moto nokia lg sony "
    "xperia htc zte lenovo thinkpad surface apple google asus fairphone iphone ipad mate 华为 華為 荣耀 榮耀 小米 "
    "红米 紅米 三星 一加 魅族 中兴 联想 真我 努比亚 锤子 坚果 诺基亚 黑莓 苹果 蘋果 鸿蒙 网易 網易 新浪 搜狐 阿里 "
    "阿里云 腾讯 谷歌 雅虎 qq"
)
#: … what its makers call it, …
MODELS: Final = (
    "mate pura nova note mi find reno magic tab fold flip z_fold z_flip xperia mix watch windows android ios ipados "
    "macos blackberry"
)
#: … and what stands with such words.
JOINING: Final = (
    "pour para per für voor för для "
    "my the a an our work office company personal business mobile wireless network device mail e-mail email app "
    "application client for on from via with using secure encrypted ios ipados macos linux windows android web "
    "desktop pro pro_max plus mini ultra se lite 5g 4g lte verizon at&t t-mobile vodafone telstra rogers sprint o2 "
    "orange ee smart beta watch mein min mijn mi mon mio meu meinem моего mého 我的 我 使用 安全 邮箱 郵箱 信箱 邮件 郵件 "
    "电子邮件 電子郵件 大师 大師 版 手机版 手機版 网页版 桌面版 智能版 专属 商务 商務 企业 企業 应用 应用程序 智慧型 裝置 装置 "
    "设备 从 的 の メール yahoo!メール yahoo! yahoo_奇摩 奇摩"
)
