#!/usr/bin/python3
"""One small example in every form, byte for byte.

    test_format_goldens.py --update

writes the goldens as the program prints them now: read the difference before it is committed.
"""

import pathlib
import re
import sys
import tempfile
import unittest
import zipfile
import io

import written_forms
from program import FINDINGS, ProgramTest, run

FOLDER = written_forms.EXAMPLE_DIR


def normalised(content: bytes) -> str:
    """Without the versions and hashes that change with the program; of a workbook, the XML of its sheets."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            names = sorted(name for name in parts.namelist() if re.match(r"xl/(worksheets/sheet|sharedStrings|workbook\.)", name))
            content = b"\n".join(name.encode() + b"\n" + parts.read(name) for name in names)
    text = content.decode()
    version = re.escape(run("--version").text.split()[1])
    text = re.sub(rf'(?<=version": "){version}(?=")|(?<=version":"){version}(?=")|(?<=toets ){version}', "VERSION", text)
    # Style and program of the page are files of their own, page.css and page.js.
    text = re.sub(r"(<style>|<script>).*?(</style>|</script>)", r"\1…\2", text, flags=re.DOTALL)
    text = re.sub(r"'sha256-[^']+'", "'SHA-256'", text)
    return re.sub(r"\b[0-9a-f]{64}\b", "SHA-256", text)


def golden(form: str) -> pathlib.Path:
    return FOLDER / f"example.{form}"


def written(folder: pathlib.Path):
    done, forms = written_forms.write_all(folder, "--rules", "rules", "report.txt", cwd=FOLDER)
    assert done.code == FINDINGS, done
    return {form: normalised(content) for form, content in forms.items()}


class FormatGoldens(ProgramTest):
    def test_the_example_is_written_as_its_goldens_say(self):
        for form, text in written(self.folder).items():
            with self.subTest(form=form):
                self.assertTrue(golden(form).exists(), f"no golden of {form}: run this script with --update")
                self.assertEqual(text, golden(form).read_bytes().decode())

    def test_each_golden_is_of_a_form_of_the_help(self):
        self.assertEqual({path.suffix[1:] for path in FOLDER.glob("example.*")}, set(written_forms.formats()))


def update() -> None:
    with tempfile.TemporaryDirectory() as folder:
        forms = written(pathlib.Path(folder))
    for path in FOLDER.glob("example.*"):
        path.unlink()
    for form, text in forms.items():
        golden(form).write_bytes(text.encode())


if __name__ == "__main__":
    if sys.argv[1:] == ["--update"]:
        update()
    else:
        unittest.main()
