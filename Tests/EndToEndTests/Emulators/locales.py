"""Makes the locales of the matrix, once, in a folder for LOCPATH."""
import gzip
import os
import shutil
import subprocess
import tempfile
import unicodedata

CHARMAPS = "/usr/share/i18n/charmaps"


def make(folder):
    """Two of Chinese, and beside them one for a tmux that draws ambiguous characters wide."""
    os.makedirs(os.path.join(folder, "wide"), exist_ok=True)
    for characters in ("UTF-8", "GB18030"):
        define(os.path.join(folder, f"zh_CN.{characters}"), characters)
    # tmux asks the locale of this name first.
    wide = os.path.join(folder, "wide", "en_US.UTF-8")
    if not os.path.exists(wide):
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".charmap") as file:
            file.write(wide_charmap())
            file.flush()
            define(wide, file.name)


def define(path, characters):
    if os.path.exists(path):
        return
    draft = f"{path}.{os.getpid()}"
    subprocess.run(
        ["localedef", "--quiet", "-c", "-i", "zh_CN", "-f", characters, draft], check=False)
    try:
        os.rename(draft, path)
    except OSError:  # Another process was faster.
        shutil.rmtree(draft)


def wide_charmap():
    """UTF-8 as the C library has it, with two columns for every ambiguous character."""
    with gzip.open(os.path.join(CHARMAPS, "UTF-8.gz"), "rt", encoding="utf-8") as file:
        charmap = file.read()
    wide = [
        f"<U{code:04X}>\t2" for code in range(0xA0, 0xFFFE)
        if not 0xD800 <= code < 0xF900
        and unicodedata.east_asian_width(chr(code)) == "A"
        and unicodedata.category(chr(code)) not in ("Mn", "Me", "Cf")
    ]
    return charmap.replace("END WIDTH", "\n".join(wide) + "\nEND WIDTH")
