"""PDF files made glyph by glyph, as programs that print make them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZE, WIDTH, TOP, LINE = 12, 7, 780, 18
_GLYPH = re.compile("ل[اأإآ]|.")
_LEFT_TO_RIGHT = re.compile(r"[0-9A-Za-z]+")
_TURNED = str.maketrans("()«»", ")(»«")


def seen_from_the_left(line: str) -> list[str]:
    """Glyphs of a line of Arabic as they stand on paper."""
    glyphs = _GLYPH.findall(line.translate(_TURNED))
    text = "".join(glyph if len(glyph) == 1 else "\ue000" for glyph in glyphs)
    out = list(reversed(glyphs))
    for run in _LEFT_TO_RIGHT.finditer(text):
        start = len(glyphs) - run.end()
        out[start : start + len(run.group())] = run.group()
    return out


def pdf_of(
    pages: Sequence[Sequence[Sequence[str]]], *, drawn_from: str = "mixed", facts: str = "", after: str = ""
) -> bytes:
    """A PDF of pages of lines of glyphs from left to right.

    Args:
        pages: glyphs may stand for several letters.
        drawn_from: `left`, or `mixed`, where every second word is drawn from the right, as browsers do.
        facts: entries of the information dictionary.
        after: what is drawn on the last page behind its lines, as a PDF says it.
    """
    codes: dict[str, int] = {}
    streams = [_page(lines, codes, drawn_from) for lines in pages]
    streams[-1] = f"{streams[-1][:-2]}{after} ET"
    mapping = "\n".join(f"<{code:02x}> <{text.encode('utf-16-be').hex()}>" for text, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{mapping}\nendbfchar endcmap end end"
    )
    names = " ".join(f"/g{code}" for code in codes.values())
    font = (
        "<</Type/Font/Subtype/Type3/FontBBox[0 -200 600 900]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 1"
        f"/LastChar {len(codes)}/Widths[{' '.join([str(WIDTH * 1000 // SIZE)] * len(codes))}]"
        f"/Encoding<</Differences[1 {names}]>>"
        f"/CharProcs<<{' '.join(f'/g{code} 4 0 R' for code in codes.values())}>>/ToUnicode 5 0 R>>"
    )
    drawing = _stream(f"{WIDTH * 1000 // SIZE} 0 0 -200 550 900 d1 0 -200 550 1100 re f")
    kids = [7 + 2 * at for at in range(len(pages))]
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>",
        font,
        drawing,
        _stream(cmap),
        f"<<{facts}>>",
    ]
    for kid, stream in zip(kids, streams, strict=True):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {kid + 1} 0 R/Resources<</Font<</F 3 0 R>>>>>>"
        )
        objects.append(_stream(stream))
    return _file(objects)


def _page(lines: Sequence[Sequence[str]], codes: dict[str, int], drawn_from: str) -> str:
    shown = []
    for number, line in enumerate(lines):
        placed = [(50 + at * WIDTH, glyph) for at, glyph in enumerate(line)]
        for at, word in enumerate(_words(placed)):
            order = word[::-1] if drawn_from == "mixed" and at % 2 else word
            shown += [
                f"1 0 0 1 {x} {TOP - number * LINE} Tm <{codes.setdefault(glyph, len(codes) + 1):02x}> Tj"
                for x, glyph in order
            ]
    return f"BT /F {SIZE} Tf " + "\n".join(shown) + " ET"


def _words(placed: list[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    words: list[list[tuple[int, str]]] = [[]]
    for x, glyph in placed:
        if glyph == " ":
            words += [[(x, glyph)], []]
        else:
            words[-1].append((x, glyph))
    return [word for word in words if word]


def _stream(text: str) -> str:
    return f"<</Length {len(text.encode('latin-1'))}>>\nstream\n{text}\nendstream"


def _file(objects: Sequence[str]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    tail = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    tail += f"trailer<</Size {len(places) + 1}/Root 1 0 R/Info 6 0 R>>\n"
    return out + tail.encode() + f"startxref\n{len(out)}\n%%EOF".encode()
