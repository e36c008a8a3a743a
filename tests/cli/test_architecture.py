#!/usr/bin/python3
"""The table of modules in docs/architecture.md, and the list of helpers in rules/README.md, against the sources."""

import re
import typing
import unittest

import program

ENGINE = program.SOURCE_DIR / "engine" / "src"
ARCHITECTURE = (program.SOURCE_DIR / "docs" / "architecture.md").read_text(encoding="utf-8")
# What a header in angle brackets belongs to, as the table calls it.
LIBRARIES = {
    "CLI/": "CLI11", "boost/dll": "Boost.DLL", "boost/intrusive": "Boost.Intrusive", "boost/multiprecision": "Boost.Multiprecision",
    "date/": "date", "lua.hpp": "Lua", "nettle/": "Nettle", "nlohmann/": "nlohmann/json", "re2/": "RE2", "toml++/": "toml++",
    "utf8proc": "utf8proc", "xlsxwriter": "libxlsxwriter",
}
# What needs no name there: the standard library (no dot, no slash), fmt, which every module uses, the interface of plugins, the system.
NAMELESS = re.compile(r"[a-z_0-9]+|fmt/.+|toets/.+|sys/.+\.h|(dlfcn|elf|fcntl|malloc|poll|stddef|stdint|unistd)\.h")


class Module(typing.NamedTuple):
    rank: int
    libraries: typing.Dict[str, typing.List[str]]  # with the files that alone include it; none: any of the module


def modules() -> typing.Dict[str, Module]:
    rows = re.findall(r"^\| `(\w+)/` \|.*\| (.*)\|$", ARCHITECTURE, re.MULTILINE)
    return {
        name: Module(rank, {library: re.findall(r"`([^`]+)`", files) for library, files in re.findall(r"([\w.+/]+)(?: \(([^)]*)\))?(?:, |$)", cell.strip())})
        for rank, (name, cell) in enumerate(rows)
    }


def includes() -> typing.Iterator[typing.Tuple[str, str, str]]:
    """Module, file below it, header."""
    for path in sorted(ENGINE.rglob("*.[ch]pp")):
        module, *rest = path.relative_to(ENGINE).parts
        for header in re.findall(r'^#include [<"]([^>"]+)[>"]', path.read_text(encoding="utf-8"), re.MULTILINE):
            yield module, "/".join(rest), header


def headers_in_angle_brackets() -> typing.Iterator[typing.Tuple[str, str]]:
    """File, header."""
    for path in sorted(ENGINE.rglob("*.[ch]pp")):
        for header in re.findall(r"^#include <([^>]+)>", path.read_text(encoding="utf-8"), re.MULTILINE):
            yield str(path.relative_to(ENGINE)), header


class Modules(unittest.TestCase):
    def test_every_folder_of_the_engine_stands_in_the_table(self):
        self.assertEqual(set(modules()), {path.name for path in ENGINE.iterdir() if path.is_dir()})

    def test_a_module_includes_those_above_it_but_for_the_steps_back_that_are_told(self):
        table = modules()
        told = re.search(r"^- One step goes back: `([^`]+)`", ARCHITECTURE, re.MULTILINE).group(1)
        back = {f"{module}/{file}" for module, file, header in includes()
                if header.split("/")[0] in table and table[header.split("/")[0]].rank > table[module].rank}
        self.assertEqual(back, {told})

    def test_every_header_in_angle_brackets_belongs_to_a_library_that_is_known_here(self):
        unknown = [(file, header) for file, header in headers_in_angle_brackets()
                   if not NAMELESS.fullmatch(header) and not any(header.startswith(prefix) for prefix in LIBRARIES)]
        self.assertEqual(unknown, [])

    def test_a_library_is_included_where_the_table_names_it_and_nowhere_else(self):
        found: typing.Dict[typing.Tuple[str, str], typing.Set[str]] = {}
        for module, file, header in includes():
            for prefix, library in LIBRARIES.items():
                if header.startswith(prefix):
                    found.setdefault((module, library), set()).add(file)
        named = {(name, library): files for name, module in modules().items() for library, files in module.libraries.items()}
        self.assertEqual(set(found), set(named))
        for key, files in named.items():
            if files:
                with self.subTest(key=key):
                    self.assertEqual(found[key], set(files))


class Helpers(unittest.TestCase):
    def test_the_list_of_helpers_names_each_file_of_the_library_once(self):
        readme = (program.SOURCE_DIR / "rules" / "README.md").read_text(encoding="utf-8")
        rows = re.search(r"^\| helper \| for \|\n.*\n((?:\|.*\n)+)", readme, re.MULTILINE).group(1)
        named = [name for row in rows.splitlines() for name in re.findall(r"`(\w+)`", row.split("|")[1])]
        library = (program.SOURCE_DIR / "rules" / "lib").glob("*.lua")
        self.assertEqual(sorted(named), sorted(path.stem for path in library if not path.stem.endswith("_test")))


if __name__ == "__main__":
    unittest.main()
