"""What is in the shipped templates of the register of tasks (督办台账): `build_templates.py` writes them."""

from __future__ import annotations

from dataclasses import replace

from template_words import Wording
from word_parts import CELL, FINE, TITLE, VALUE, WIDE, Column, R, W, centred, closing, looped, paragraph, run

REGISTER = {
    "zh": Wording("zh-CN", {
        "title": "督办台账", "internal": "内部资料", "foot": "督办台账　{{ date }}", "wide": "",
        "lead": "范围：{{ scope }}　　查询人：{{ reader }}　　日期：{{ date }}　　{{ counted }}",
        "no": "序号", "task": "事项", "source": "来源编号", "matter": "来源", "department": "责任部门", "owner": "责任人", "due": "时限",
        "progress": "进展", "finished": "办结日期", "light": "红黄绿灯",
        "note": "说明：红灯为已逾期，黄灯为临近时限或有风险，绿灯为正常。只列出查询人可以查看的事项。时间为 {{ timezone }} 时间。",
    }),
    "en": Wording("en-GB", {
        "title": "Register of Tasks", "internal": "Internal", "foot": "Register of tasks  {{ date }}", "wide": "",
        "lead": "Scope: {{ scope }}    Asked by: {{ reader }}    Date: {{ date }}    {{ counted }}",
        "no": "No.", "task": "Task", "source": "Source", "matter": "Matter", "department": "Dept.", "owner": "Owner", "due": "Due",
        "progress": "Progress", "finished": "Done on", "light": "Light",
        "note": "Red is late, yellow due soon or at risk, green on its way. Only what the reader may see is listed. Times are of {{ timezone }}.",
    }),
}  # fmt: skip
_LIGHTS = (("red", "C00000"), ("yellow", "9C6500"), ("green", "2E7D32"), ("plain", ""))


def register(w: Wording) -> str:
    """The body: what it covers, and one row a task, on a page that lies on its side."""
    mark = Column(w["light"], "LIGHT", 1600, "TableCentre")
    table = looped(
        "t", "lines",
        centred(w["no"], "{{ t.no }}", 620), Column(w["task"], "{{ t.title }}", 2800), Column(w["matter"], "{{ t.matter }}", 1736),
        centred(w["source"], "{{ t.source }}", 1700), centred(w["department"], "{{ t.department }}", 1080),
        centred(w["owner"], "{{ t.owner }}", 1000), centred(w["due"], "{{ t.due }}", 1300), centred(w["progress"], "{{ t.progress }}", 1150),
        centred(w["finished"], "{{ t.finished }}", 1300), mark,
    )  # fmt: skip
    lights = "".join(run("{{ t." + name + " }}", replace(CELL, colour=colour)) for name, colour in _LIGHTS)
    parts = (
        paragraph("Title", run(w["title"], TITLE if w.language == "zh-CN" else replace(TITLE, spacing=10))),
        paragraph("Lead", run(w["lead"], VALUE)),
        table.replace(run("LIGHT", CELL), lights),
        paragraph("Fine", run(w["note"], FINE)),
        closing(),
    )
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1531" w:right="1134" w:bottom="1304" w:left="1418" '
        'w:header="794" w:footer="680" w:gutter="0"/><w:docGrid w:linePitch="312"/></w:sectPr>'
    )
    assert WIDE == 14286
    return f"<w:document {W} {R}><w:body>{''.join(parts)}{page}</w:body></w:document>"
