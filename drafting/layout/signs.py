"""Widths of signs as LibreOffice sets them, thousandths of an em: in the Latin font beside Latin, else in the Chinese one.

What the Latin font (Liberation Serif) lacks comes from DejaVu, and some signs of the free stand-in for 仿宋 are not full
width; a machine with the official fonts sets those wider.
"""

from __future__ import annotations


def _by_sign(signs: dict[int, str]) -> dict[str, int]:
    return {char: width for width, chars in signs.items() for char in chars}


BESIDE_LATIN = _by_sign(
    {
        295: "Ⅰ",
        333: "‘’·‐",
        349: "⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉",
        350: "•",
        402: "τ",
        417: "″",
        419: "ε",
        442: "γ",
        444: "“”χ",
        446: "ξ",
        452: "ν",
        479: "θ",
        485: "λ",
        492: "Ⅱ",
        494: "∂◊",
        499: "ρ",
        500: "–δηο†‡€",
        504: "κ",
        505: "π",
        509: "β",
        524: "α",
        536: "μ",
        539: "σ",
        549: "√≈≠≤≥",
        564: "−≡",
        577: "φ",
        578: "Γ",
        582: "Σ",
        604: "■□○●",
        611: "ΕΖΤ",
        612: "∆",
        626: "ψ",
        643: "Δ",
        658: "ω",
        667: "Β",
        684: "Ⅴ",
        685: "Ⅹ",
        689: "Ⅲ",
        713: "∑∞",
        722: "ΑΗΘΚΝΟΠΥΧ∩",
        725: "Λ",
        731: "Φ",
        743: "Ω",
        769: "◆◇",
        823: "∏",
        889: "Μ",
        896: "①②③④⑤⑥⑦⑧⑨⑩★☆",
        899: "△",
        917: "Ⅸ",
        922: "Ⅵ",
        923: "Ⅳ",
        954: "№",
        980: "™",
        990: "▲▼",
        1120: "Ⅶ",
        1190: "℃",
        1317: "Ⅷ",
    }
)
AMONG_HAN = _by_sign({331: " ", 401: "₀₁₂₃₄₅₆₇₈₉", 500: "–", 894: "№", 944: "℃", 988: "Ⅳ", 1169: "‰"})
