"""Advance widths of Times New Roman, thousandths of an em: what digits and Latin letters take on a line of Han.

Public metric facts; Liberation Serif and Tinos have the same ones. A character that is not here is as wide as a Han character
(full-width punctuation, circled numbers, symbols of the Chinese typefaces).
"""

from __future__ import annotations

_TIMES_BY_WIDTH = {
    180: "'",
    200: "|¦",
    250: " ,.\u00a0",
    276: "ª",
    278: "/:;\\ijltìíîï",
    300: "²³¹",
    310: "º",
    333: "!()-I[]`fr¡¨´¸ÌÍÎÏ",
    389: "Js",
    400: "°",
    408: '"',
    444: "?acez¿àáâãäåçèéêë",
    453: "¶",
    469: "^",
    480: "{}",
    500: "#$*0123456789_bdghknopquvxy¢£¤¥§«¯»ßðñòóôõöøùúûüýþÿ",
    541: "~",
    549: "±÷",
    556: "FPSÞ",
    564: "+<=>¬×",
    576: "µ",
    611: "ELTZÈÉÊË",
    667: "BCRÇæ",
    722: "ADGHKNOQUVXYwÀÁÂÃÄÅÐÑÒÓÔÕÖØÙÚÛÜÝ",
    750: "¼½¾",
    760: "©®",
    778: "&m",
    833: "%",
    889: "MÆ",
    921: "@",
    944: "W",
}
_TIMES_BOLD_BY_WIDTH = {
    220: "|¦",
    250: " ,.\u00a0",
    278: "'/\\ilìíîï",
    300: "ª²³¹",
    330: "º",
    333: "!()-:;[]`fjt¡¨´¸",
    389: "IsÌÍÎÏ",
    394: "{}",
    400: "°",
    444: "cerzçèéêë",
    500: "#$*0123456789?J_agovxy¢£¤¥§«¯»¿àáâãäåðòóôõöøýÿ",
    520: "~",
    540: "¶",
    549: "±÷",
    555: '"',
    556: "Sbdhknpqußñùúûüþ",
    570: "+<=>¬×",
    576: "µ",
    581: "^",
    611: "FPÞ",
    667: "BELTZÈÉÊË",
    722: "ACDNRUVXYwÀÁÂÃÄÅÇÐÑÙÚÛÜÝæ",
    747: "©®",
    750: "¼½¾",
    778: "GHKOQÒÓÔÕÖØ",
    833: "&m",
    930: "@",
    944: "M",
    1000: "%WÆ",
}
TIMES: dict[str, int] = {char: width for width, chars in _TIMES_BY_WIDTH.items() for char in chars}
TIMES_BOLD: dict[str, int] = {char: width for width, chars in _TIMES_BOLD_BY_WIDTH.items() for char in chars}
