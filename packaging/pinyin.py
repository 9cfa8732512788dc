"""Write resources/words/pinyin.txt anew from pypinyin's data (MIT), so that the program needs neither it nor its memory.

One line a syllable: the characters that are read so when they stand alone. After a blank line the words in which a
character is read otherwise. Run: python packaging/pinyin.py
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from pypinyin import Style, lazy_pinyin, phrases_dict, pinyin_dict

TARGET = Path(__file__).parents[1] / "resources" / "words" / "pinyin.txt"
HEADER = (
    "# Readings of Chinese characters, made by packaging/pinyin.py from pypinyin and pinyin-data (MIT, mozillazg).\n"
)
LONGEST = 4


def main() -> None:
    alone = {chr(code): lazy_pinyin(chr(code), style=Style.NORMAL, v_to_u=False)[0] for code in pinyin_dict.pinyin_dict}
    alone = {sign: reading for sign, reading in alone.items() if reading.isascii() and reading.isalpha()}
    by_reading: dict[str, list[str]] = defaultdict(list)
    for sign, reading in sorted(alone.items()):
        by_reading[reading].append(sign)
    words = {
        word: lazy_pinyin(word, style=Style.NORMAL)
        for word in sorted(phrases_dict.phrases_dict)
        if 2 <= len(word) <= LONGEST and all(sign in alone for sign in word)
    }
    apart = {
        word: readings
        for word, readings in words.items()
        if len(readings) == len(word)
        and all(reading.isascii() for reading in readings)
        and readings != [alone[sign] for sign in word]
    }
    lines = [f"{reading} {''.join(signs)}" for reading, signs in sorted(by_reading.items())]
    lines += ["", *(f"{word} {' '.join(readings)}" for word, readings in apart.items())]
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
