"""Styles, theme and settings of the shipped templates: small, and Chinese throughout."""

from __future__ import annotations

from word_parts import BODY, CELL, FINE, HEAD, HEADING, LABEL, MARGINAL, TITLE, WIDTH, Look, R, W

_LANG = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
_BORDER = '<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="404040"/>'


def style(id_: str, name: str, look: Look, spacing: str, more: str = "", kind: str = "") -> str:
    """A paragraph style; in a style the order of elements is fixed by the schema: spacing, ind, jc, outlineLvl."""
    default = ' w:default="1"' if id_ == "Normal" else ""
    based = "" if id_ == "Normal" else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{id_}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{kind}<w:spacing {spacing}/>{more}</w:pPr>{look.xml()}</w:style>"
    )


def styles() -> str:
    single = 'w:before="0" w:after="0" w:line="240" w:lineRule="auto"'
    cell = 'w:before="30" w:after="30" w:line="264" w:lineRule="auto"'
    keep = "<w:keepNext/><w:keepLines/>"
    listed = [
        style("Normal", "Normal", Look(), single),
        style(
            "Title", "Title", TITLE, 'w:before="120" w:after="300" w:line="240" w:lineRule="auto"', '<w:jc w:val="center"/>', keep
        ),
        style(
            "Heading1",
            "heading 1",
            HEADING,
            'w:before="300" w:after="120" w:line="300" w:lineRule="auto"',
            '<w:outlineLvl w:val="0"/>',
            keep,
        ),
        style(
            "BodyText",
            "Body Text",
            BODY,
            'w:before="0" w:after="0" w:line="360" w:lineRule="auto"',
            '<w:ind w:firstLineChars="200" w:firstLine="480"/><w:jc w:val="both"/>',
        ),
        style("Lead", "Lead", Look(size=21), 'w:before="160" w:after="80" w:line="288" w:lineRule="auto"', "", keep),
        style("TableHead", "Table Head", HEAD, cell, '<w:jc w:val="center"/>', keep),
        style("TableLabel", "Table Label", LABEL, cell, '<w:jc w:val="center"/>'),
        style("TableText", "Table Text", CELL, cell),
        style("TableCentre", "Table Centre", CELL, cell, '<w:jc w:val="center"/>'),
        style(
            "Caution",
            "Caution",
            BODY,
            'w:before="200" w:after="0" w:line="360" w:lineRule="auto"',
            '<w:ind w:left="113" w:right="113"/>',
            _boxed(),
        ),
        style(
            "Closing",
            "Closing",
            BODY,
            'w:before="0" w:after="0" w:line="360" w:lineRule="auto"',
            '<w:ind w:rightChars="200" w:right="480"/><w:jc w:val="right"/>',
            keep,
        ),
        style("Fine", "Fine Print", FINE, 'w:before="120" w:after="0" w:line="264" w:lineRule="auto"', "", keep),
        style("Header", "header", MARGINAL, single, "", _rule("bottom") + _right_tab()),
        style("Footer", "footer", MARGINAL, single, "", _rule("top") + _right_tab()),
    ]
    defaults = (
        f"<w:docDefaults><w:rPrDefault>{Look().xml().replace('</w:rPr>', _LANG + '</w:rPr>')}</w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )
    return f"<w:styles {W}>{defaults}{''.join(listed)}{_tables()}</w:styles>"


def _rule(side: str) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="6" w:space="4" w:color="7F7F7F"/></w:pBdr>'


def _boxed() -> str:
    sides = "".join(f'<w:{s} w:val="single" w:sz="8" w:space="4" w:color="404040"/>' for s in ("top", "left", "bottom", "right"))
    return f'<w:pBdr>{sides}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'


def _right_tab() -> str:
    return f'<w:tabs><w:tab w:val="right" w:pos="{WIDTH}"/></w:tabs>'


def _tables() -> str:
    outer = {side: _BORDER.format(side=side, size=8) for side in ("top", "left", "bottom", "right")}
    inner = "".join(_BORDER.format(side=side, size=4) for side in ("insideH", "insideV"))
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in (("top", 28), ("left", 85), ("bottom", 28), ("right", 85))
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
        '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f"{Look(size=18).xml()}<w:tblPr><w:tblBorders>{''.join(outer.values())}{inner}</w:tblBorders>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )


def settings() -> str:
    return (
        f'<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def theme() -> str:
    """Office's colours, and Chinese fonts where python-docx's own theme has Japanese ones."""
    colours = {
        "dk1": "000000",
        "lt1": "FFFFFF",
        "dk2": "44546A",
        "lt2": "E7E6E6",
        "accent1": "4472C4",
        "accent2": "ED7D31",
        "accent3": "A5A5A5",
        "accent4": "FFC000",
        "accent5": "5B9BD5",
        "accent6": "70AD47",
        "hlink": "0563C1",
        "folHlink": "954F72",
    }
    palette = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items())
    fonts = "".join(
        f'<a:{kind}><a:latin typeface="Times New Roman"/><a:ea typeface="{font}"/><a:cs typeface="Times New Roman"/>'
        f'<a:font script="Hans" typeface="{font}"/></a:{kind}>'
        for kind, font in (("majorFont", "黑体"), ("minorFont", "宋体"))
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>'
        f'<a:clrScheme name="Office">{palette}</a:clrScheme><a:fontScheme name="Office">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Office"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def font_table() -> str:
    """What a machine without these fonts is told to take instead."""
    known = (
        ("宋体", "SimSun", "02010600030101010101", "auto"),
        ("黑体", "SimHei", "02010609060101010101", "modern"),
        ("仿宋", "FangSong", "02010609060101010101", "modern"),
        ("Times New Roman", "", "02020603050405020304", "roman"),
    )
    fonts = "".join(
        f'<w:font w:name="{name}">{f"""<w:altName w:val="{alias}"/>""" if alias else ""}<w:panose1 w:val="{panose}"/>'
        f'<w:charset w:val="{"86" if alias else "00"}"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, alias, panose, family in known
    )
    return f"<w:fonts {W} {R}>{fonts}</w:fonts>"
