from __future__ import annotations
import re
from dataclasses import dataclass, field
T={"title":"事件名称 事件标题 主题 事由 标题 事项 沟通主题 title subject".split(),"content":"内容 具体内容 事项内容 正文 content details text 核心议题讨论摘要".split(),"confirmers":"确认人 会签人 签字人 请确认 confirmers approvers".split(),"rule":"确认方式 rule".split(),"due":"截止日期 完成时限 要求完成时间 due deadline".split(),"cc":["抄送","cc"],"budget":["预算","budget"],"channel":["沟通方式"],"participants":["参与部门","参与部门/人员"],"oral":["口头约定"]}
A={w:k for k,v in T.items() for w in v}
L=re.compile(r"^\s*【?([^：:\n】]{1,20})】?\s*[:：]\s*(.*)$")
@dataclass(frozen=True)
class Form:
    fields: dict
    rest: str = ""
    written: dict = field(default_factory=dict)
def read_form(text, labels=None):
    f={}; w={}; rest=[]; cur=None
    for line in text.split("\n"):
        m=L.match(line)
        k=A.get(m[1].strip().lower()) if m else None
        if k: f[k]=m[2].strip(); w[k]=m[1].strip(); cur=k
        elif cur and line.strip(): f[cur]=(f[cur]+"\n"+line.strip()).strip()
        else:
            rest.append(line)
    return Form(f,"\n".join(rest).strip(),w)
def split_people(v):
    v=re.sub(r"[^\s、,，;；()（）]+[(（]([^()（）]+)[)）]",r"\1",v)
    return tuple(x.strip() for x in re.split(r"[、,，;；\n]",v) if x.strip())
