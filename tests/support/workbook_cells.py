"""Reads a workbook as the standard says, knowing nothing of who wrote it: sheets, cells, formulas and links."""

import re
import sys
import typing
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Cell(typing.NamedTuple):
    kind: str  # "s" text, "n" number, "b" truth, "e" error
    value: typing.Optional[str]
    formula: typing.Optional[str]
    form: str  # how a number is shown: "#,##0.00"

    @property
    def text(self) -> str:
        return self.value or ""

    @property
    def number(self) -> float:
        assert self.kind == "n", self
        return float(self.text)


def unescaped(text: str) -> str:
    """A workbook writes a character that XML does not allow as _x0007_."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


class Sheet:
    def __init__(self, name: str):
        self.name = name
        self.cells: typing.Dict[str, Cell] = {}
        self.links: typing.Dict[str, str] = {}
        self.filter: typing.Optional[str] = None
        self.frozen_rows = 0

    def rows(self) -> typing.List[typing.Dict[str, Cell]]:
        """What stands below the header, by the titles of the columns."""
        titles = {column: cell.text for (column, row), cell in self.places() if row == 1}
        rows: typing.Dict[int, typing.Dict[str, Cell]] = {}
        for (column, row), cell in self.places():
            if row > 1:
                rows.setdefault(row, {})[titles[column]] = cell
        return [rows[row] for row in sorted(rows)]

    def places(self):
        for place, cell in self.cells.items():
            column, row = re.fullmatch(r"([A-Z]+)([0-9]+)", place).groups()
            yield (column, int(row)), cell

    def last_row(self) -> int:
        return max((row for (_, row), _ in self.places()), default=0)


class Workbook:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        targets = {
            relation.get("Id"): relation.get("Target") for relation in self.xml("xl/_rels/workbook.xml.rels")
        }
        self.strings = [
            unescaped("".join(part.text or "" for part in item.iter(MAIN + "t")))
            for item in (self.xml("xl/sharedStrings.xml") if "xl/sharedStrings.xml" in self.parts else [])
        ]
        self.forms = self.read_forms()
        self.sheets: typing.Dict[str, Sheet] = {}
        for entry in self.xml("xl/workbook.xml").iter(MAIN + "sheet"):
            target = targets[entry.get(RELATION)].lstrip("/")
            path_of = target if target.startswith("xl/") else "xl/" + target
            self.sheets[entry.get("name")] = self.read_sheet(entry.get("name"), path_of)

    def xml(self, part: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.parts[part])

    def read_forms(self) -> typing.List[str]:
        styles = self.xml("xl/styles.xml")
        own = {form.get("numFmtId"): form.get("formatCode") for form in styles.iter(MAIN + "numFmt")}
        built_in = {"0": "", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00"}
        cells = styles.find(MAIN + "cellXfs")
        return [own.get(cell.get("numFmtId")) or built_in.get(cell.get("numFmtId"), "?") for cell in cells]

    def read_sheet(self, name: str, part: str) -> Sheet:
        sheet = Sheet(name)
        root = self.xml(part)
        for cell in root.iter(MAIN + "c"):
            sheet.cells[cell.get("r")] = self.read_cell(cell)
        for link in root.iter(MAIN + "hyperlink"):
            sheet.links[link.get("ref")] = link.get("location")
        for pane in root.iter(MAIN + "pane"):
            sheet.frozen_rows = int(float(pane.get("ySplit", "0")))
        found = root.find(MAIN + "autoFilter")
        sheet.filter = None if found is None else found.get("ref")
        return sheet

    def read_cell(self, cell: ElementTree.Element) -> Cell:
        value, formula = cell.find(MAIN + "v"), cell.find(MAIN + "f")
        text = None if value is None else value.text or ""
        kind = cell.get("t", "n")
        if kind == "s":
            kind, text = "s", self.strings[int(text)]
        elif kind in ("str", "inlineStr"):
            kind = "s"
        form = self.forms[int(cell.get("s", "0"))]
        return Cell(kind, text, None if formula is None else formula.text, form)

    def formulas(self) -> typing.Iterator[typing.Tuple[str, Cell]]:
        for sheet in self.sheets.values():
            for place, cell in sheet.cells.items():
                if cell.formula is not None:
                    yield f"{sheet.name}!{place}", cell


if __name__ == "__main__":
    for a_sheet in Workbook(sys.argv[1]).sheets.values():
        for a_place, a_cell in a_sheet.cells.items():
            print(f"{a_sheet.name}!{a_place}", a_cell.kind, a_cell.form or "-", a_cell.text, sep="\t")
