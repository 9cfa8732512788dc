"""Units of an item: which bureau leads, which assist, in one column or in several."""

from __future__ import annotations

import re
from functools import lru_cache

from drafting.model.item import Role
from drafting.reading.xlsx.text import is_blank

_LEAD, _ASSIST, _SEPARATE = "主办|独办|牵头|主责|主", "会办|协办|配合|协助|参与|会|协", "分办"
_WORD = "主办|独办|牵头|会办|协办|配合|协助|分办"
_TAGS = {Role.LEAD: _LEAD, Role.ASSIST: _ASSIST, Role.SEPARATE: _SEPARATE}
_LABEL = re.compile(
    rf"(?:^|(?<=[\s、，,;；。）)])|(?=[^\s]{{2,4}}[:：]))({_LEAD}|{_ASSIST}|{_SEPARATE})(?:单位|部门)?\s*[:：]"
)
_AFTER = re.compile(rf"[（(\[【]\s*({_LEAD}|{_ASSIST}|{_SEPARATE})(?:单位|部门)?\s*[）)\]】]")
_PLAIN_AFTER = re.compile(rf"(?<=[局委办部厅院会队站所心司道镇乡处社联团府行校馆组室])({_WORD})(?:办理|单位)?$")
# 区住建局（区林草局协办）, 区住建局（协办：区林草局）
_ROLE_LAST = re.compile(rf"[（(]([^（）()]{{3,}}?)({_WORD})[）)]")
_ROLE_FIRST = re.compile(rf"[（(]\s*((?:{_LEAD}|{_ASSIST}|{_SEPARATE})(?:单位|部门)?[:：][^（）()]+)[）)]")
_BETWEEN = re.compile(r"[、，,;；/／\\＼\n\r\t|｜]+")
_SPACE = re.compile(r"[ \xa0\u3000]+")
_ENDING = re.compile(
    r"(局|委|办|部|厅|院|会|队|站|所|中心|公司|街道|镇|乡|处|社|联|团|府|银行|校|馆|组|室|协|科|所|园区|集团|管委会|(?<=[一-龥])[区市县]|[）)])$"
)
# After a whole unit: the person in charge there, by one of the hundred commonest surnames, or a telephone.
_PERSON = re.compile(
    r"(?=[王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文])"
    r"[一-龥][^\W局委办部厅院会队站所心司镇乡处社联团府道行校馆组室科股区市县村]{1,2}|[\d\-]{7,}"
)
_MARKS = "★☆▲△●◆※*"
_NONE = re.compile(r"无.{0,4}(单位)?|独办|单独办理")


@lru_cache(maxsize=1024)
def read_units(text: str, role: Role | None = None) -> tuple[tuple[Role | None, str], ...]:
    """Units in one cell, each with its role where the cell says it, else ``role``.

    ``区卫健局（主办）、区民政局（会办）`` and ``主办：区卫健局 会办：区民政局`` are both understood.
    """
    if is_blank(text) or _NONE.fullmatch(text.strip()):
        return ()
    text = _ROLE_FIRST.sub(r"；\1", _ROLE_LAST.sub(r"；\2：\1", text))
    found: list[tuple[Role | None, str]] = []
    for said, stretch in _labelled(text, role):
        tagged = _backwards(_starred([(_role_after(name), _bare(name)) for name in _names(stretch)]))
        found += [(tag or said, name) for tag, name in tagged]
    return tuple(dict.fromkeys((said, name) for said, name in found if name and not is_blank(name)))


def _starred(found: list[tuple[Role | None, str]]) -> list[tuple[Role | None, str]]:
    """★区民政局、区卫健局: where some units bear a mark, they lead and the others assist."""
    marked = [name.startswith(tuple(_MARKS)) for _, name in found]
    bare = [(said, name.lstrip(_MARKS)) for said, name in found]
    if not any(marked) or all(marked):
        return bare
    return [(Role.LEAD if mark else Role.ASSIST, name) for mark, (_, name) in zip(marked, bare, strict=True)]


def _backwards(found: list[tuple[Role | None, str]]) -> list[tuple[Role | None, str]]:
    """区教体局（主办）、区卫健局、区财政局（会办）: a role said after several units is the role of all since the one before.

    Where the first role said is 会办, the units before it say nothing of theirs: one of them leads.
    """
    first = next((place for place, (said, _) in enumerate(found) if said), 0)
    silent = first if found and found[first][0] is Role.ASSIST else 0
    following: Role | None = None
    spread: list[tuple[Role | None, str]] = []
    for said, name in reversed(found[silent:]):
        following = said or following
        spread.append((following, name))
    return [*found[:silent], *spread[::-1]]


def role_of(word: str) -> Role | None:
    """主办, 会办, 分办 as a word of its own (a column 办理方式)."""
    word = re.sub(r"(单位|件|部门)$", "", word.strip())
    return next((role for role, tags in _TAGS.items() if word in tags.split("|")), None)


def _labelled(text: str, role: Role | None) -> list[tuple[Role | None, str]]:
    labels = list(_LABEL.finditer(text))
    if not labels:
        return [(role, text)]
    stretches = [(role, text[: labels[0].start()])]
    for here, after in zip(labels, [*labels[1:], None], strict=True):
        stretches.append((role_of(here[1]), text[here.end() : after.start() if after else len(text)]))
    return stretches


def _names(stretch: str) -> list[str]:
    names: list[str] = []
    for piece in _split_outside_brackets(stretch.strip(" 。.;；:：\u3000")):
        words = [word for word in _SPACE.split(piece.strip()) if word]
        while len(words) > 1 and _ENDING.search(words[0]) and _PERSON.fullmatch(words[-1]):
            words.pop()
        whole = len(words) > 1 and all(len(word) >= 3 and _ENDING.search(_AFTER.sub("", word)) for word in words)
        names += words if whole else ["".join(words)]
    return _rejoined([name for name in names if name])


def _split_outside_brackets(text: str) -> list[str]:
    text = _AFTER.sub(lambda tag: f"{tag[0]}、", text)
    guarded = re.sub(r"[（(][^）)]*[）)]", lambda found: _BETWEEN.sub("\ue000", found[0]), text)
    marked = re.sub(r"[\n\r]+", "\n\ue001", guarded)
    return [piece.replace("\ue000", "、") for piece in _BETWEEN.split(marked)]


def _rejoined(pieces: list[str]) -> list[str]:
    """A unit broken over two lines of its cell is one unit: its first half does not end as units end."""
    names: list[str] = []
    for piece in pieces:
        after_break = piece.startswith("\ue001")
        piece = piece.lstrip("\ue001")
        if after_break and names and not _ENDING.search(_AFTER.sub("", names[-1])):
            names[-1] += piece
        elif piece:
            names.append(piece)
    return names


def _role_after(name: str) -> Role | None:
    found = _AFTER.search(name) or _PLAIN_AFTER.search(name)
    return role_of(found[1]) if found else None


def _bare(name: str) -> str:
    name = _PLAIN_AFTER.sub("", _AFTER.sub("", name).strip(" 。.:："))
    name = re.sub(r"^[由请](?=.{3})|等(单位|部门)?$", "", name)
    return "".join(name.split())
