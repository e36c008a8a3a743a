#!/usr/bin/python3
"""What is installed runs from anywhere: a folder that is moved, a link to the program, a Debian package."""

import os
import pathlib
import shutil
import subprocess
import unittest

import program
from program import ProgramTest

SAMPLE = program.sample(program.CLEAN)
CMAKE = shutil.which("cmake")


def call(*command, cwd=None, env=None, timeout=300) -> str:
    done = subprocess.run(
        list(map(os.fspath, command)), cwd=cwd, env=env, timeout=timeout, check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    text = done.stdout.decode("utf-8", "replace")
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))}\nended with {done.returncode}\n{text}")
    return text


class Installed(ProgramTest):
    def installed(self, name: str, *options) -> pathlib.Path:
        prefix = self.folder / name
        call(CMAKE, "--install", program.BUILD_DIR, "--prefix", prefix, *options)
        return prefix

    def assert_audits(self, toets: pathlib.Path):
        """From another folder, without a word of the build tree or the sources."""
        self.assertIn("lier", call(toets, "formats", cwd="/"))
        self.assertIn("AANVAARD", call(toets, "audit", SAMPLE, cwd="/"))
        self.assertIn("0 failed", call(toets, "rules", "test", "AR1", "--lang", "en", cwd="/"))

    def test_a_tree_that_was_moved_audits_and_so_does_a_link_to_it(self):
        moved = self.folder / "elsewhere" / "toets"
        moved.parent.mkdir()
        self.installed("prefix").rename(moved)
        self.assert_audits(moved / "bin" / "toets")
        link = self.folder / "bin" / "report-check"
        link.parent.mkdir()
        link.symlink_to(moved / "bin" / "toets")
        self.assert_audits(link)
        self.assertIn("SAMPLE", call(moved / "bin" / "toets-conform", "--help"))
        for page in ("toets.1.gz", "toets-conform.1.gz"):
            self.assertTrue((moved / "share" / "man" / "man1" / page).is_file(), page)

    def test_nothing_that_is_installed_names_the_sources_or_the_build_tree(self):
        prefix = self.installed("prefix")
        for path in prefix.rglob("*"):
            if path.is_file() and path.suffix in (".cmake", ".json", ".txt", ".hpp", ".h"):
                text = path.read_text(encoding="utf-8")
                for folder in (program.SOURCE_DIR, program.BUILD_DIR):
                    self.assertNotIn(str(folder), text, path)

    def test_the_program_alone_runs_without_the_kit(self):
        prefix = self.installed("prefix", "--component", "program")
        self.assert_audits(prefix / "bin" / "toets")
        self.assertFalse((prefix / "bin" / "toets-conform").exists())
        done = subprocess.run([prefix / "bin" / "toets", "formats", "new", "demo", "--lang", "en"], cwd=self.folder, capture_output=True, check=False)
        self.assertEqual(done.returncode, program.USAGE)
        self.assertIn(b"the templates are not installed", done.stderr)


class OutsideTheSources(ProgramTest):
    """The kit of plugin authors, as it is installed."""

    def setUp(self):
        super().setUp()
        self.prefix = self.folder / "prefix"
        call(CMAKE, "--install", program.BUILD_DIR, "--prefix", self.prefix)

    def configured(self, source, *options) -> str:
        return call(CMAKE, "-S", source, "-B", self.folder / "build", "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={self.prefix}", *options)

    def test_a_new_plugin_is_built_against_the_package_read_checked_and_installed(self):
        toets, plugin, build = self.prefix / "bin" / "toets", self.folder / "demo", self.folder / "build"
        call(toets, "formats", "new", "demo", cwd=self.folder)
        self.configured(plugin, "-DCMAKE_CXX_FLAGS=-O0 -Wall -Wextra -Werror -Wno-missing-field-initializers")
        call(CMAKE, "--build", build)
        sample = plugin / "samples" / "plans-2025.txt"
        self.assertIn("demo / plans", call(toets, "formats", "detect", "--plugins", build / "plugins", sample))
        self.assertIn("AP02 Groene dorpskern", call(toets, "inspect", "--plugins", build / "plugins", sample))
        self.assertIn("12 proven", call(toets, "audit", "--lang", "en", "--plugins", build / "plugins", sample))
        call("ctest", "--test-dir", build, "--output-on-failure")
        call(CMAKE, "--install", build, "--prefix", self.prefix)
        self.assertIn("demo 0.1.0", call(toets, "formats"))

    def test_another_version_of_the_package_is_not_taken(self):
        self.write("other/CMakeLists.txt", "cmake_minimum_required(VERSION 3.25)\nproject(other LANGUAGES CXX)\nfind_package(toets-sdk 9.0 CONFIG REQUIRED)\n")
        with self.assertRaisesRegex(AssertionError, "version"):
            self.configured(self.folder / "other")

    def test_a_folder_without_a_manifest_is_refused_with_what_is_missing(self):
        self.write(
            "other/CMakeLists.txt",
            "cmake_minimum_required(VERSION 3.25)\nproject(other LANGUAGES CXX)\nfind_package(toets-sdk CONFIG REQUIRED)\n"
            "toets_add_plugin(${CMAKE_CURRENT_SOURCE_DIR})\n",
        )
        with self.assertRaisesRegex(AssertionError, r"a folder with a plugin has a\s+plugin.json"):
            self.configured(self.folder / "other")


@unittest.skipUnless(shutil.which("dpkg-deb") and shutil.which("dpkg-shlibdeps"), "no Debian tools to make a package with")
class DebianPackages(ProgramTest):
    def test_the_packages_say_what_they_are_and_audit_where_they_are_unpacked(self):
        call("cpack", "-G", "DEB", "-B", self.folder, cwd=program.BUILD_DIR)
        packages = {path.name.split("_")[0]: path for path in self.folder.glob("*.deb")}
        self.assertEqual(sorted(packages), ["toets", "toets-dev"])
        fields = {name: call("dpkg-deb", "--field", path) for name, path in packages.items()}
        self.assertRegex(fields["toets"], r"(?m)^Depends: .*libc6 \(>= .*libstdc\+\+6")
        self.assertRegex(fields["toets"], r"(?m)^Depends: .*libxlsxwriter[0-9]+\b")
        self.assertRegex(fields["toets"], r"(?m)^Section: text$")
        self.assertRegex(fields["toets-dev"], r"(?m)^Depends: toets \(= [0-9.]+\)")
        self.assertRegex(fields["toets-dev"], r"(?m)^Section: devel$")
        self.assertRegex(fields["toets"], r"(?m)^Description: audit reports .*\n [A-Z]")
        self.assertRegex(fields["toets-dev"], r"(?m)^Description: layout plugins .*\n [A-Z]")
        for text in fields.values():
            for field in ("Version", "Architecture", "Maintainer", "Description"):
                self.assertRegex(text, rf"(?m)^{field}: \S")
        root = self.folder / "root"
        for path in packages.values():
            call("dpkg-deb", "-x", path, root)
        self.assertIn("AANVAARD", call(root / "usr" / "bin" / "toets", "audit", SAMPLE, cwd="/"))
        self.assertEqual({path.name for path in root.iterdir()}, {"usr"})
        self.assertIn("13 checks passed, 0 failed", self.conform(root))

    def conform(self, root: pathlib.Path) -> str:
        return call(root / "usr/bin/toets-conform", root / "usr/lib/toets/plugins/lier", program.sample("lier-family/single-action.txt"))


if __name__ == "__main__":
    unittest.main()
