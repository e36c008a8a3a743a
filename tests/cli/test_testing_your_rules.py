#!/usr/bin/python3
"""docs/testing-your-rules.md, followed from top to bottom with a report at hand, does what it says."""

import pathlib
import unittest

import program
from program import ProgramTest
from test_adding_a_rule import follow

PAGE = program.SOURCE_DIR / "docs" / "testing-your-rules.md"


class TestingYourRules(ProgramTest):
    def test_each_step_of_the_page_does_what_the_page_shows(self):
        self.write("report.txt", pathlib.Path(program.sample(program.CLEAN)).read_bytes())
        commands, files = follow(self, PAGE)
        self.assertEqual((commands, files), (5, 1))


if __name__ == "__main__":
    unittest.main()
