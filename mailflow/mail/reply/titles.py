"""What people are called at work, and what they write behind their names; data only, over folded text."""

from __future__ import annotations

from typing import Final

_RANKS: Final = (
    r"senior|sr\.?|junior|jr\.?|lead|principal|chief|deputy|vice|assistant|asst\.?|associate|acting|interim|executive"
    r"|regional|group|global|national|area"
    r"|general|managing|technical|commercial|clinical|medical|academic|administrative|site|plant|store|branch|office"
    r"|floor|night|duty|shift|finance|financial|it"
    r"|hr|people|talent|project|programme|program|product|process|account|accounts|key account|sales|marketing"
    r"|operations|customer|client|service|support|success"
    r"|quality|safety|compliance|risk|audit|tax|treasury|payroll|legal|software|systems|network|data|security|research"
    r"|development|design|ux|content|brand|digital"
    r"|communications|public relations|events|procurement|purchasing|supply chain|logistics|warehouse|transport|fleet"
    r"|facilities|estates|maintenance|production"
    r"|manufacturing|mechanical|electrical|civil|structural|chemical|chartered|registered|certified|independent|honorary"
    r"|visiting|emeritus|full stack|front end"
    r"|back end|business|strategy|investment|credit|loan|policy|planning|training|learning|student|admissions|ward"
    r"|theatre|charge|staff|head"
)
_POSTS: Final = (
    r"head|director|manager|mgr\.?|lead|leader|officer|engineer|accountant|controller|comptroller|analyst|specialist"
    r"|coordinator|co-ordinator|partner|counsel"
    r"|secretary|consultant|architect|vp|svp|evp|avp|vice president|president|ceo|cfo|cto|coo|cio|cmo|ciso"
    r"|chief of staff|chair|chairman|chairwoman|chairperson"
    r"|founder|co-founder|owner|proprietor|trustee|treasurer|bursar|dean|provost|registrar|principal|head ?teacher"
    r"|headmaster|headmistress|teacher|lecturer|reader"
    r"|professor|tutor|fellow|librarian|curator|nurse|matron|doctor|physician|surgeon|anaesthetist|pharmacist|therapist"
    r"|radiographer|paramedic|midwife|dentist|vet"
    r"|buyer|planner|scheduler|merchandiser|designer|developer|programmer|administrator|scientist|researcher|technician"
    r"|operator|mechanic|electrician|foreman"
    r"|supervisor|superintendent|surveyor|inspector|auditor|actuary|underwriter|broker|trader|banker|adviser|advisor"
    r"|solicitor|barrister|attorney|paralegal|notary"
    r"|clerk|cashier|bookkeeper|receptionist|concierge|chef|editor|journalist|producer|writer|translator|captain|master"
    r"|chief officer|pilot|dispatcher|driver"
    r"|representative|rep|executive|associate|trainee|apprentice|intern|assistant|member|councillor|commissioner"
    r"|sergeant|inspector general|scrum master|product owner"
    r"|sre|qa|pm|pa|ea"
)
#: A title with its ranks; what it is the title of is not in it.
TITLE: Final = rf"(?:(?:{_RANKS}|of|and|&|-|to)[ -]){{0,5}}(?:{_POSTS})"
#: Degrees and what professions let their members write behind their names.
DEGREES: Final = (
    r"(?:ph\.?d|md|mbbs|mba|msc|m\.?sc|ma|m\.?a|mphil|meng|bsc|b\.?sc|ba|b\.?a|beng|llm|llb|jd|esq|cpa|cfa|fca|aca|acca"
    r"|fcca|cima|cma|frm|pmp|prince2|cissp|cisa"
    r"|pe|p\.?eng|ceng|fice|mice|rn|rgn|frcs|mrcp|frcp|frcr|mrics|frics|riba|aia|leed ap|shrm-cp|mcips|fcips|obe|mbe|cbe"
    r"|jp|qc|kc|hon|rev|eur ing|dipl\.?-?ing)\.?"
)
#: The same in Chinese; what stands before it is a rank or a field.
TITLE_EASTERN: Final = (
    r"(?:(?:高级|中级|初级|资深|首席|主任|主管|助理|副|执行|常务|代理|兼|一级|二级|三级|四级|项目|技术|产品|财务|运营"
    r"|市场|销售|行政|人事|质量|生产|安全|采购|物流|法务|审计|数据|软件"
    r"|硬件|前端|后端|测试|结构|电气|机械|土建|研发|客户|大区|区域|总|分管|值班|专职){0,3}"
    r"(?:总经理|总监|经理|部长|主管|主任|主任医师|医师|医生|药师|护师|护士长|护士|科长|处长|局长|厅长|院长|厂长|所长"
    r"|站长|园长|校长|行长|店长|船长|队长|班长|组长|课长|次长|系长|社长|会长"
    r"|理事长|秘书长|董事长|董事|监事|书记|主席|委员|总裁|总工|工程师|建筑师|设计师|架构师|规划师|分析师|经济师|会计师"
    r"|律师|合伙人|顾问|会计|出纳|文员|干事|专员|专办员|主办|科员|调研员|秘书"
    r"|助理|教授|讲师|教师|老师|研究员|辅导员|编辑|主编|记者|策划|负责人|联系人|经办人|签字人|担当|襄理|协理|专案经理"
    r"|副理|经办)){1,2}"
)
