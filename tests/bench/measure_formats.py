#!/usr/bin/python3
"""What each form of the result costs beside the audit itself, for each report of a folder.

    measure_formats.py --toets PROGRAM --reports-dir DIR [--rounds 9]

An audit is run with its result as text, then with one form more: what that adds is the time of the form, in milliseconds and as a
share of the audit. The runs take turns within each round and the median counts. Nothing here fails on a time, as only ratios
mean something between machines.
"""

import argparse
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time


def seconds_of(command) -> float:
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    seconds = time.perf_counter() - begin
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))}: ended with {done.returncode}\n{done.stderr.decode()}")
    return seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--toets", required=True)
    parser.add_argument("--reports-dir", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()

    usage = subprocess.run([options.toets, "audit", "--help", "--lang", "en"], capture_output=True, text=True, check=True).stdout
    formats = re.search(r"--format FORMAT:\{([^}]*)\}", usage)[1].split(",")
    reports = sorted(options.reports_dir.glob("*.txt"))
    if not reports:
        sys.exit(f"{options.reports_dir}: no report (*.txt) in this folder")

    with tempfile.TemporaryDirectory(prefix="toets-bench-") as name:
        folder = pathlib.Path(name)
        plain = ["--format", "text", "--output", folder / "plain"]
        print(f"{'report':<48}{'audit':>9}" + "".join(f"{form:>18}" for form in formats))
        for report in reports:
            base = [options.toets, "audit", report, *plain]
            times = {form: [] for form in (None, *formats)}
            for _ in range(options.rounds):
                for form, taken in times.items():
                    more = ["--format", form, "--output", folder / form] if form else []
                    taken.append(seconds_of([*base, *more]))
            audit = statistics.median(times[None])
            line = f"{report.name[:46]:<48}{audit * 1000:>6.0f} ms"
            for form in formats:
                added = max(0.0, statistics.median(times[form]) - audit)
                size = (folder / form).stat().st_size
                line += f"{added * 1000:>4.0f} ms{added / audit:>4.0%} {size / 1000:>3.0f} kB"
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
