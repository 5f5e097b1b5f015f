"""Write src/riwaya/export/fonts: the fonts of dossiers, cut down from those of Debian's package fonts-noto-core.

usage: build_fonts.py FOLDER      (FOLDER: /usr/share/fonts/truetype/noto, or where `dpkg -x` laid it out)

Noto is licensed under the SIL Open Font License 1.1 and reserves no name. Hinting, which print does not need, and
letters of scripts that other fonts serve are left out; every feature of shaping stays.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "src" / "riwaya" / "export" / "fonts"
ARABIC = (*range(0x0600, 0x0700), *range(0x0750, 0x0780), *range(0x08A0, 0x0900), *range(0xFB50, 0xFE00))
FORMS = tuple(range(0xFE70, 0xFF00))
LATIN = (*range(0x20, 0x180), *range(0x0300, 0x0370), *range(0x0400, 0x0460))
SIGNS = (*range(0x2000, 0x2070), *range(0x20A0, 0x20C0), *range(0x2100, 0x2300))
WANTED = {
    "NotoNaskhArabic-Regular.ttf": (*range(0x20, 0x100), *ARABIC, *FORMS, *range(0x2000, 0x2070)),
    "NotoNaskhArabic-Bold.ttf": (*range(0x20, 0x100), *ARABIC, *FORMS, *range(0x2000, 0x2070)),
    "NotoSans-Regular.ttf": (*LATIN, *SIGNS),
    "NotoSans-Bold.ttf": (*LATIN, *SIGNS),
    "NotoSansSymbols2-Regular.ttf": (*range(0x25A0, 0x2600), *range(0x2700, 0x27C0)),
}


def main(folder: Path) -> None:
    FONTS.mkdir(exist_ok=True)
    for name, codes in WANTED.items():
        font = TTFont(folder / name, recalcTimestamp=False)
        options = Options(hinting=False, layout_features=["*"], name_IDs=["*"], notdef_outline=True)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=codes)
        subsetter.subset(font)
        font.save(FONTS / name)
        print(f"wrote {FONTS / name}: {(FONTS / name).stat().st_size:,} bytes, {len(font.getBestCmap())} letters")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
