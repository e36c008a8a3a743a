"""All forms that `toets audit` writes, as its help lists them: what tests of all forms share."""

import pathlib
import re
import typing
import zipfile
from xml.etree import ElementTree

from program import SOURCE_DIR, Run, in_english, run

EXAMPLE_DIR = SOURCE_DIR / "tests" / "golden" / "formats"
EXAMPLE_RULES = EXAMPLE_DIR / "rules"


def formats() -> typing.List[str]:
    """The forms of --format, in the order of the help."""
    return re.search(r"--format FORMAT:\{([^}]*)\}", in_english("audit", "--help").text)[1].split(",")


def write_all(folder: pathlib.Path, *arguments, **others) -> typing.Tuple[Run, typing.Dict[str, bytes]]:
    """One audit, written in every form."""
    files = {form: folder / f"written.{form}" for form in formats()}
    outputs = [part for form, file in files.items() for part in ("--format", form, "--output", file)]
    done = run("audit", *outputs, *arguments, **others)
    missing = [form for form, file in files.items() if not file.exists()]
    assert not missing, f"{missing} not written\n{done}"
    return done, {form: file.read_bytes() for form, file in files.items()}


def workflow_commands(text: str) -> typing.List[typing.Tuple[str, typing.Dict[str, str], str]]:
    """Annotations of GitHub as its runner reads them: command, properties, message."""

    def plain(data: str) -> str:
        for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            data = data.replace(code, character)
        return data

    commands = []
    for line in text.removesuffix("\n").split("\n") if text else []:
        match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert match, f"no workflow command: {line!r}"
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        commands.append((match[1], {key: plain(value) for key, value in properties.items()}, plain(match[3])))
    return commands


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def workbook_sheets(file) -> typing.Dict[str, ElementTree.Element]:
    """The XML of each sheet of a workbook, by its file name."""
    with zipfile.ZipFile(file) as parts:
        names = sorted(name for name in parts.namelist() if name.startswith("xl/worksheets/sheet"))
        return {name: ElementTree.fromstring(parts.read(name)) for name in names}


def workbook_rows(file) -> typing.Iterator[typing.List[typing.List[str]]]:
    """The rows of each sheet, every cell as text; where a formula stands, its value."""
    with zipfile.ZipFile(file) as parts:
        shared = []
        if "xl/sharedStrings.xml" in parts.namelist():
            for item in ElementTree.fromstring(parts.read("xl/sharedStrings.xml")):
                shared.append("".join(text.text or "" for text in item.iter(SHEET + "t")))
    for sheet in workbook_sheets(file).values():
        rows = []
        for row in sheet.iter(SHEET + "row"):
            cells: typing.List[str] = []
            for cell in row:
                letters = re.match("[A-Z]+", cell.get("r"))[0]
                column = 0
                for letter in letters:
                    column = column * 26 + ord(letter) - ord("A") + 1
                value = "".join(text.text or "" for text in [*cell.iter(SHEET + "v"), *cell.iter(SHEET + "t")])
                cells += [""] * (column - len(cells))
                cells[column - 1] = shared[int(value)] if cell.get("t") == "s" else value
            rows.append(cells)
        yield rows
