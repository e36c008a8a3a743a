#!/usr/bin/python3
"""docs/adding-a-layout.md, followed as it stands: its commands run in one folder and print what it shows."""

import os
import re
import shutil
import subprocess
import unittest

import program
from program import ProgramTest
from test_readme import differences, steps_of

PAGE = program.SOURCE_DIR / "docs" / "adding-a-layout.md"


class AddingALayout(ProgramTest):
    def blocks(self, kind: str):
        return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)

    @unittest.skipUnless(shutil.which("patch"), "no patch to apply the change of the page with")
    def test_the_page_leads_from_nothing_to_a_plugin_that_conforms(self):
        (diff,) = self.blocks("diff")
        self.write("footer.diff", diff)
        environment = dict(os.environ, PATH=f"{program.BUILD_DIR / 'bin'}:{os.environ['PATH']}")
        steps = [step for block in self.blocks("console") for step in steps_of(block)]
        self.assertGreater(len(steps), 8)
        for step in steps:
            done = subprocess.run(
                ["/bin/bash", "-c", step.command], cwd=self.folder, env=environment, timeout=120, check=False,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )
            printed = done.stdout.decode("utf-8").splitlines()
            while step.shown and not step.shown[-1].strip():
                step.shown.pop()
            trouble = differences(step.shown, printed)
            self.assertFalse(trouble, f"\n$ {step.command}\n{trouble}\n--- printed:\n" + "\n".join(printed[-60:]))

    def test_the_page_names_every_check(self):
        shown = set(re.findall(r"^  (\w+) +(?:passed|FAILED)", "\n".join(self.blocks("console")), re.MULTILINE))
        told = set(re.findall(r"`(\w+)`", "\n".join(line.split("|")[1] for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `"))))
        self.assertEqual(shown, told)



if __name__ == "__main__":
    unittest.main()
