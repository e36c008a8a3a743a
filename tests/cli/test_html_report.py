#!/usr/bin/python3
"""The HTML report in a browser (tests/web/html_report.mjs), and before a validator that others wrote."""

import json
import os
import pathlib
import shutil
import subprocess
import unittest

import program

NODE_DIR = program.SOURCE_DIR / "tests" / "node"
WALKS = program.SOURCE_DIR / "tests" / "web" / "html_report.mjs"
CHROMIUM = os.environ.get("CHROMIUM") or "/usr/bin/chromium"

VALIDATION = {
    "root": True,
    "extends": ["html-validate:recommended"],
    "rules": {
        # A fingerprint may begin with a digit, as HTML has allowed since 2014.
        "valid-id": ["error", {"relaxed": True}],
        # The filter works while one types: there is nothing to send.
        "wcag/h32": "off",
    },
}

HOSTILE = "<img src=x onerror=\"window.owned=1\">'\"]]></script><script>window.owned=1</script>\x1b[31m\u202e"
MANY_RULES = 20


def has_browser() -> bool:
    return bool(shutil.which("node")) and (NODE_DIR / "node_modules").is_dir() and pathlib.Path(CHROMIUM).exists()


@unittest.skipUnless(has_browser(), "needs node, its packages (npm ci in tests/node) and chromium")
class HtmlReport(program.ProgramTest):
    def html(self, name: str, *arguments) -> pathlib.Path:
        page = self.folder / f"{name}.html"
        done = program.run("audit", "--format", "html", "--output", page, *arguments)
        self.assert_code(done, *program.VERDICT_CODES)
        return page

    def node(self, *arguments, timeout: float = 120) -> None:
        done = subprocess.run(
            ["node", *map(os.fspath, arguments)], cwd=NODE_DIR, capture_output=True, timeout=timeout, check=False,
            env={**os.environ, "CHROMIUM": CHROMIUM},
        )
        self.assertEqual(done.returncode, 0, (done.stdout + done.stderr).decode("utf-8", "replace")[:4000])

    def walk(self, *walks_and_pages) -> None:
        self.node(WALKS, *walks_and_pages)

    def small_report(self) -> pathlib.Path:
        """A few pages with something of everything: a sum that fails, a claim, a line that no layout reads."""
        text = (program.SAMPLES_DIR / "lier-family" / "single-plan.txt").read_text(encoding="utf-8")
        changed = text.replace("19.660,80\t", "19.661,80\t", 1)
        self.assertIn("19.661,80", changed)
        return self.write("small.txt", changed + "\nxx 77 yy\n")

    def test_a_reader_filters_opens_a_sum_and_jumps_to_its_numbers(self):
        page = self.html("account", program.sample(program.ACCOUNT))
        self.walk("walk", page, "still", page)

    def test_nothing_hinders_who_cannot_see_or_use_a_mouse(self):
        report = self.small_report()
        self.walk("accessible", self.html("small", report), "accessibleInLight", self.html("two", report, program.sample(program.CLEAN)))

    def test_several_documents_have_an_overview(self):
        inputs = [program.sample(program.ACCOUNT), program.sample("w13-beleidsevaluatie-2024.txt")]
        self.walk("several", self.html("several", *inputs, "--against", program.sample(program.FOLLOW_UP)))

    def test_a_validator_that_others_wrote_accepts_the_page(self):
        settings = self.write("settings.json", json.dumps(VALIDATION))
        pages = [self.html(language, "--lang", language, program.sample(program.ACCOUNT)) for language in ("nl", "en")]
        pages.append(self.html("two", self.small_report(), program.sample(program.CLEAN)))
        self.node(NODE_DIR / "node_modules" / "html-validate" / "bin" / "html-validate.mjs", "--config", settings, *pages)

    def test_text_of_a_report_does_nothing(self):
        text = self.small_report().read_text(encoding="utf-8")
        lines = [line + " " + HOSTILE if line and "\t" not in line else line for line in text.split("\n")]
        self.walk("hostile", self.html("hostile", self.write("hostile.txt", "\n".join(lines))))

    def test_five_thousand_findings_load_and_filter(self):
        pack = self.own_rule()
        rule = (pack / "own" / "XX1_own_rule.lua").read_text(encoding="utf-8").replace('kind = "node", of = "action"', 'kind = "figure"')
        for number in range(1, MANY_RULES + 1):
            self.write(f"rules/own/XX{number}_own_rule.lua", rule.replace('"XX1"', f'"XX{number}"').replace("own-rule", f"own-rule-{number}"))
        self.walk("many", self.html("many", "--rules", pack, program.sample(program.ACCOUNT)))

    def test_the_same_report_gives_the_same_bytes(self):
        pages = [self.html(name, program.sample(program.ACCOUNT)).read_bytes() for name in ("one", "two")]
        self.assertEqual(*pages)

    @unittest.skipUnless(program.REPORTS_DIR, "needs the real reports")
    def test_real_reports_give_pages_that_work_and_are_small(self):
        reports = sorted(pathlib.Path(program.REPORTS_DIR).glob("*.txt"))
        for report in reports:
            page = self.html(report.stem, report)
            self.assertLess(page.stat().st_size, 1_500_000, report.name)
            if "w13" in report.name:
                self.walk("walk", page)


if __name__ == "__main__":
    unittest.main()
