"""Makes the default theme's web fonts: what its style's unicode-range asks for, out of the pinned packages.

subset.py NODE_MODULES THEME

The style is the table: every @font-face with a file gives the file's name and the characters it must have. The same packages
and the same style make the same bytes.
"""

import re
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

VARIABLE = "@fontsource-variable"
# The file of the theme: its package's file, and the name it is given. The licence of Source's fonts reserves their name for
# unchanged ones; Plex's stay as they are for that reason; Noto reserves none.
SOURCES = {
    "naskh-arabic": (f"{VARIABLE}/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal", "Naskh"),
    "naskh-latin": (f"{VARIABLE}/noto-naskh-arabic/files/noto-naskh-arabic-latin-wght-normal", "Naskh"),
    "plex-arabic-500": ("@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal", None),
    "plex-arabic-700": ("@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-700-normal", None),
    "sans-cyrillic": (f"{VARIABLE}/source-sans-3/files/source-sans-3-cyrillic-wght-normal", "Sans Three"),
    "sans-latin": (f"{VARIABLE}/source-sans-3/files/source-sans-3-latin-wght-normal", "Sans Three"),
    "serif-cyrillic": (f"{VARIABLE}/source-serif-4/files/source-serif-4-cyrillic-opsz-normal", "Serif Four"),
    "serif-cyrillic-italic": (f"{VARIABLE}/source-serif-4/files/source-serif-4-cyrillic-wght-italic", "Serif Four"),
    "serif-latin": (f"{VARIABLE}/source-serif-4/files/source-serif-4-latin-opsz-normal", "Serif Four"),
    "serif-latin-ext": (f"{VARIABLE}/source-serif-4/files/source-serif-4-latin-ext-wght-normal", "Serif Four"),
    "serif-latin-italic": (f"{VARIABLE}/source-serif-4/files/source-serif-4-latin-wght-italic", "Serif Four"),
}
# Spaces that the packages' subsets lack, by those that stand for them where they are there: the narrow no-break space of
# French and Russian numbers and dates is as wide as a thin one.
SPACES = {0x202F: (0x2009, 0x00A0), 0x2007: (0x00A0,), 0x2011: (0x2010, 0x002D)}


def faces(style):
    """The file's name and its characters, of every face with a file."""
    for face in re.findall(r"@font-face\s*{([^}]*)}", style):
        file = re.search(r'url\("fonts/([^"]+)\.woff2"\)', face)
        if file:
            ranges = re.search(r"unicode-range:([^;]*);", face).group(1)
            yield file.group(1), set(characters(ranges))


def characters(ranges):
    """The characters of a unicode-range."""
    for part in ranges.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def lend(font, wanted):
    """Gives the spaces that are missing the shape of those that stand for them."""
    for table in (table for table in font["cmap"].tables if table.isUnicode()):
        for space, others in SPACES.items():
            there = [other for other in others if other in table.cmap]
            if space in wanted and space not in table.cmap and there:
                table.cmap[space] = table.cmap[there[0]]


def rename(font, family):
    """Names a changed font otherwise than the unchanged one; who made it and under which licence stays."""
    for record in list(font["name"].names):
        if record.nameID in (1, 16):
            record.string = family
        elif record.nameID in (3, 4, 6, 18, 21, 25):
            record.string = family.replace(" ", "")


def make(source, target, wanted, family):
    """Makes one font; answers what it was asked for and lacks among the letters that its package promises."""
    if family is None:
        target.write_bytes(source.read_bytes())
        return
    font = TTFont(source, recalcTimestamp=False)
    lend(font, wanted)
    options = Options(layout_features=["*"], name_IDs=["*"], name_languages=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    rename(font, family)
    font.flavor = "woff2"
    font.save(target)


def main(modules, theme):
    """Makes every font that the style names."""
    named = dict(faces((theme / "site.css").read_text(encoding="utf-8")))
    if set(named) != set(SOURCES):
        sys.exit(f"the style and this table name different files: {sorted(set(named) ^ set(SOURCES))}")
    for name, wanted in sorted(named.items()):
        file, family = SOURCES[name]
        target = theme / "fonts" / f"{name}.woff2"
        make(modules / f"{file}.woff2", target, wanted, family)
        has = set(TTFont(target).getBestCmap())
        print(f"{target.name}: {target.stat().st_size} bytes, {len(has & wanted)} characters")
        # Whoever asks this file for a space gets none from another: a face that is named for it must have it.
        missing = [f"U+{space:04X}" for space in SPACES if space in wanted and space not in has]
        if missing and family:
            sys.exit(f"{name} lacks {', '.join(missing)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
