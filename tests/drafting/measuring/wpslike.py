"""Good letters as WPS and Word write them on disk: own styles, automatic numbers, shapes in DrawingML, numbers in boxes."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EMU = 36000
BODY = (
    (0, "您在区第十八届人大四次会议上提出的《关于推进农村生活污水治理的建议》收悉，现答复如下："),
    (1, "治理工作进展"),
    (2, "编制专项规划"),
    (0, "2024年底印发专项规划，明确到2027年完成68个自然村治理任务，治理率由41%提高到66%，并建立了月调度、季通报制度。"),
    (2, "落实资金保障"),
    (3, "争取上级补助"),
    (0, "争取中央和省级资金1260万元，区级配套380万元，全部用于管网和处理终端建设。"),
    (1, "下步工作打算"),
    (0, "一是加快项目建设，确保年底前完成19个村。二是健全管护机制，落实专人专账。三是加强宣传引导。"),
    (0, "感谢您对农村人居环境工作的关心和支持，欢迎继续提出意见建议。"),
)


@dataclass(frozen=True, slots=True)
class Disk:
    """``numbers``: box (a text box on the outer side), sdt (paragraphs in content controls). ``table_head``: the red
    head is a table; else a red DrawingML line under it. ``strict``: the strict variant of the format."""

    numbers: str = "box"
    table_head: bool = False
    automatic: bool = True
    picture: bool = False
    strict: bool = False
    header_line: bool = False


def wpslike(disk: Disk) -> bytes:
    parts = {
        "word/document.xml": f"<w:document {_NS}><w:body>{_body(disk)}{_section()}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_NS}>{_styles(disk)}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_NS}>{_numbering()}</w:numbering>",
        "word/settings.xml": f"<w:settings {_NS}><w:evenAndOddHeaders/></w:settings>",
        "word/theme/theme1.xml": _theme(),
        "word/footer1.xml": f"<w:ftr {_NS}>{_number(disk, odd=True)}</w:ftr>",
        "word/footer2.xml": f"<w:ftr {_NS}>{_number(disk, odd=False)}</w:ftr>",
        "word/header1.xml": f'<w:hdr {_NS}><w:p><w:pPr><w:pStyle w:val="a3"/>{_line_of_header(disk)}</w:pPr></w:p></w:hdr>',
    }
    links = "".join(
        f'<Relationship Id="{rel}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for rel, kind, target in (
            ("s", "styles", "styles.xml"),
            ("n", "numbering", "numbering.xml"),
            ("e", "settings", "settings.xml"),
            ("t", "theme", "theme/theme1.xml"),
            ("f1", "footer", "footer1.xml"),
            ("f2", "footer", "footer2.xml"),
            ("h1", "header", "header1.xml"),
        )
    )
    kinds = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    parts["word/_rels/document.xml.rels"] = f"<Relationships {kinds}>{links}</Relationships>"
    start = f'<Relationship Id="d" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    parts["_rels/.rels"] = f"<Relationships {kinds}>{start}</Relationships>"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = "".join(
        f'<Override PartName="/{name}" ContentType="{main}.{name[5:-4].rstrip("123").replace("document", "document.main")}+xml"/>'
        for name in parts
        if name.startswith("word/") and name.count("/") == 1
    )
    parts["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>'
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, text in parts.items():
            if disk.strict:
                text = text.replace(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main",
                )
            package.writestr(name, text)
    return stream.getvalue()


def _line_of_header(disk: Disk) -> str:
    """Word's own header style draws a line, which people take away again."""
    return "" if disk.header_line else '<w:pBdr><w:bottom w:val="none" w:sz="0" w:space="0" w:color="auto"/></w:pBdr>'


def _section() -> str:
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:footerReference w:type="default" r:id="f1"/>'
        '<w:footerReference w:type="even" r:id="f2"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1418" w:gutter="0"/>'
        '<w:cols w:space="0" w:num="1"/><w:docGrid w:type="lines" w:linePitch="312" w:charSpace="0"/></w:sectPr>'
    )


def _styles(disk: Disk) -> str:
    def style(name: str, title: str, paragraph: str, run: str, based: str = "a") -> str:
        default = ' w:default="1"' if name == "a" else ""
        base = f'<w:basedOn w:val="{based}"/>' if name != "a" else ""
        return (
            f'<w:style w:type="paragraph"{default} w:styleId="{name}"><w:name w:val="{title}"/>{base}'
            f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )

    def level(number: int) -> str:
        if not disk.automatic:
            return '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
        return f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="3"/></w:numPr>'

    line = '<w:spacing w:line="560" w:lineRule="exact"/>'
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi"/>'
        '<w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
        + style("a", "Normal", '<w:widowControl w:val="0"/><w:jc w:val="both"/>', '<w:sz w:val="21"/>')
        + style(
            "zw",
            "答复正文",
            f'{line}<w:ind w:firstLineChars="200" w:firstLine="640"/>',
            '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312"/><w:sz w:val="32"/>',
        )
        + style(
            "b1",
            "heading 1",
            f'{line}{level(0)}<w:outlineLvl w:val="0"/>',
            '<w:rFonts w:eastAsia="黑体"/><w:b w:val="0"/><w:sz w:val="32"/>',
            "bt",
        )
        + style(
            "b2",
            "heading 2",
            f'{line}{level(1)}<w:outlineLvl w:val="1"/>',
            '<w:rFonts w:eastAsia="楷体"/><w:b w:val="0"/><w:sz w:val="32"/>',
            "bt",
        )
        + style(
            "b3",
            "heading 3",
            f'{line}{level(2)}<w:outlineLvl w:val="2"/>',
            '<w:rFonts w:eastAsia="仿宋"/><w:b w:val="0"/><w:sz w:val="32"/>',
            "bt",
        )
        + style("bt", "标题底子", "", "<w:b/>")
        + style(
            "a3",
            "header",
            '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>',
            '<w:sz w:val="18"/>',
        )
        + style("a4", "footer", '<w:snapToGrid w:val="0"/><w:jc w:val="left"/>', '<w:sz w:val="18"/>')
        + '<w:style w:type="character" w:styleId="ym"><w:name w:val="page number"/><w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体"/><w:sz w:val="28"/></w:rPr></w:style>'
    )


def _numbering() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{pattern}"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl>'
        for depth, (form, pattern) in enumerate(
            (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
        )
    )
    return f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'


def _theme() -> str:
    face = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="宋体"/>'
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>'
        f'<a:fontScheme name="Office"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>'
        "</a:themeElements></a:theme>"
    )


def _p(text: str, style: str = "", properties: str = "", run: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    # People's files cut words into runs wherever they once stopped typing.
    pieces = [text[:3], text[3:9], text[9:]]
    runs = "".join(
        f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in pieces if piece
    )
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def _look(font: str, size: int, more: str = "") -> str:
    return f'<w:rFonts w:hint="eastAsia" w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}"/>{more}<w:sz w:val="{size}"/>'


def _body(disk: Disk) -> str:
    line = '<w:spacing w:line="560" w:lineRule="exact"/>'
    centre, fs = '<w:jc w:val="center"/>', _look("仿宋_GB2312", 32)
    title = _look("方正小标宋简体", 44)
    marks = {1: ["一、", "二、"], 2: ["（一）", "（二）"], 3: ["1."]}
    parts = [_head(disk), _p("", "", line), _p("", "", line)]
    parts += [
        _p(text, "", f'<w:spacing w:line="640" w:lineRule="exact"/>{centre}', title)
        for text in ("云岭区农业农村局关于", "区第十八届人大四次会议第42号建议的答复")
    ]
    parts += [_p("", "", line), _p("沈知秋代表：", "", line, fs)]
    for level, text in BODY:
        number = "" if disk.automatic or not level else marks[level].pop(0)
        parts.append(_p(number + text, f"b{level}" if level else "zw"))
        if disk.picture and level == 3:
            parts.append(_picture())
    parts += [_p("", "zw"), _p("", "zw")]
    parts.append(
        _p("云岭区农业农村局", "", f'{line}<w:ind w:rightChars="375" w:right="1200"/><w:jc w:val="right"/>', fs)
    )
    parts.append(_p("2025年7月2日", "", f'{line}<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>', fs))
    parts.append(_p("（联系人：苏北，电话：0871-65553316）", "zw"))
    return "".join(parts)


def _head(disk: Disk) -> str:
    name = _look("方正小标宋简体", 84, '<w:color w:val="FF0000"/>')
    fs = _look("仿宋_GB2312", 32)
    if disk.table_head:
        red = '<w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="FF0000"/></w:tcBorders>'
        cell = '<w:tc><w:tcPr><w:tcW w:w="8844" w:type="dxa"/>{}</w:tcPr>{}</w:tc>'
        centre = '<w:jc w:val="center"/>'
        first = cell.format("", _p("云岭区农业农村局文件", "", '<w:spacing w:before="1880"/>' + centre, name))
        second = cell.format(
            red, _p("云农复〔2025〕42号", "", '<w:spacing w:before="900" w:after="220"/>' + centre, fs)
        )
        return (
            '<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
            f'<w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid><w:tr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl>'
        )
    line = '<w:spacing w:line="560" w:lineRule="exact"/>'
    return (
        _p(
            "云岭区农业农村局文件",
            "",
            '<w:spacing w:before="1900" w:line="1000" w:lineRule="exact"/><w:jc w:val="center"/>',
            name,
        )
        + _p("", "", line)
        + _p("", "", line)
        + f'<w:p><w:pPr>{line}<w:jc w:val="center"/></w:pPr><w:r><w:rPr>{fs}</w:rPr><w:t>云农复〔2025〕42号</w:t></w:r>{_drawn_line()}</w:p>'
    )


def _drawn_line() -> str:
    width = 156 * _EMU
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor simplePos="0" relativeHeight="2" behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1" distT="0" distB="0" distL="0" distR="0"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>450000</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="0"/><wp:wrapNone/><wp:docPr id="1" name="直线 1"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        '<a:ln w="19050"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        '<v:line from="0,35pt" to="442pt,35pt" strokecolor="red" strokeweight="1.5pt"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )


def _picture() -> str:
    return (
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="2400000"/>'
        '<wp:docPr id="9" name="图片 9"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def _number(disk: Disk, *, odd: bool) -> str:
    run = '<w:rPr><w:rStyle w:val="ym"/></w:rPr>'
    printed = (
        f'<w:r>{run}<w:t xml:space="preserve">— </w:t></w:r><w:r>{run}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{run}<w:instrText xml:space="preserve"> PAGE  \\* MERGEFORMAT </w:instrText></w:r>'
        f'<w:r>{run}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{run}<w:t>1</w:t></w:r>'
        f'<w:r>{run}<w:fldChar w:fldCharType="end"/></w:r><w:r>{run}<w:t xml:space="preserve"> —</w:t></w:r>'
    )
    side, indent = (
        ("right", '<w:ind w:rightChars="100" w:right="280"/>')
        if odd
        else ("left", '<w:ind w:leftChars="100" w:left="280"/>')
    )
    if disk.numbers == "sdt":
        inner = f'<w:p><w:pPr><w:pStyle w:val="a4"/>{indent}<w:jc w:val="{side}"/></w:pPr>{printed}</w:p>'
        return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    return (
        '<w:p><w:pPr><w:pStyle w:val="a4"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor><wp:positionH relativeFrom="margin"><wp:align>outside</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1828800" cy="1828800"/>'
        '<wp:wrapNone/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>'
        f'<w:p><w:pPr><w:pStyle w:val="a4"/>{indent}</w:pPr>{printed}</w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
