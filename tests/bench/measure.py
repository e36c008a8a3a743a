#!/usr/bin/python3
"""Whole-process time and peak memory of `toets audit`, beside commands that everyone knows.

    measure.py --toets PROGRAM --reports-dir DIR [--rounds 15] [--large-rounds 5] [--sizes 1000000,10000000]

The commands take turns within each round, so that a slow moment of the machine hits all of them; the median counts.
Nothing here fails on a time: the figures are for people and only their ratios mean something between machines.
"""

import argparse
import ctypes
import os
import shlex
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import typing

ACCOUNT_FILE = "lier-jaarrekening-2023.txt"
GENERATORS = {
    "account": "generate_lier.py",
    "evaluation": "generate_w13.py",
    "social plan": "generate_aalst.py",
    "progress report": "generate_plan_samenleven.py",
}


class Sample(typing.NamedTuple):
    seconds: float
    peak_kib: int
    exit_code: int


def run_once(command: typing.List[str]) -> Sample:
    nowhere = os.open(os.devnull, os.O_RDWR)
    try:
        actions = [(os.POSIX_SPAWN_DUP2, nowhere, stream) for stream in (0, 1, 2)]
        begin = time.perf_counter()
        pid = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(pid, 0)
        seconds = time.perf_counter() - begin
    finally:
        os.close(nowhere)
    return Sample(seconds, usage.ru_maxrss, os.waitstatus_to_exitcode(status))


# <sys/ptrace.h>
PTRACE_TRACEME, PTRACE_CONT, PTRACE_SETOPTIONS = 0, 7, 0x4200
PTRACE_O_TRACEEXIT, PTRACE_O_EXITKILL, PTRACE_EVENT_EXIT = 0x40, 0x100000, 6


def own_peak_kib(command: typing.List[str]) -> typing.Optional[int]:
    """The peak of the program alone, read when it is about to end; None where tracing is not allowed.

    What wait4 says includes the peak of this script, from which the process was made, and that hides a small one.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p]
    libc.ptrace.restype = ctypes.c_long
    nowhere = os.open(os.devnull, os.O_RDWR)
    pid = os.fork()
    if pid == 0:
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        if libc.ptrace(PTRACE_TRACEME, 0, None, None) == 0:
            os.execv(command[0], command)
        os._exit(127)
    os.close(nowhere)
    peak = None
    _, status = os.waitpid(pid, 0)
    if os.WIFSTOPPED(status):
        libc.ptrace(PTRACE_SETOPTIONS, pid, None, PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL)
    passed_on = 0  # the stop after exec is a signal of the tracing, not one for the program
    while os.WIFSTOPPED(status):
        if status >> 8 == signal.SIGTRAP | PTRACE_EVENT_EXIT << 8:
            with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as file:
                peak = next((int(line.split()[1]) for line in file if line.startswith("VmHWM:")), None)
        libc.ptrace(PTRACE_CONT, pid, None, passed_on)
        _, status = os.waitpid(pid, 0)
        if os.WIFSTOPPED(status):
            stop = os.WSTOPSIG(status)
            passed_on = 0 if stop == signal.SIGTRAP else stop
    return peak


class Row(typing.NamedTuple):
    name: str
    samples: typing.List[Sample]
    own_peak_kib: typing.Optional[int]

    @property
    def median(self) -> float:
        return statistics.median(sample.seconds for sample in self.samples)

    @property
    def least(self) -> float:
        return min(sample.seconds for sample in self.samples)

    @property
    def peak(self) -> str:
        if self.own_peak_kib is not None:
            return f"{self.own_peak_kib / 1024:.1f}"
        return f"<={max(sample.peak_kib for sample in self.samples) / 1024:.1f}"

    @property
    def exit_codes(self) -> str:
        return ",".join(str(code) for code in sorted({sample.exit_code for sample in self.samples}))


def measure(commands: typing.Dict[str, typing.List[str]], rounds: int) -> typing.Dict[str, Row]:
    # The run for the memory also fills the file cache; its time does not count.
    rows = {name: Row(name, [], own_peak_kib(command)) for name, command in commands.items()}
    for _ in range(rounds):
        for name, command in commands.items():
            rows[name].samples.append(run_once(command))
    return rows


def show(rows: typing.Iterable[Row], base: Row) -> None:
    print(f"{'command':44} {'median ms':>10} {'least ms':>10} {'ratio':>8} {'peak MiB':>9} {'exit':>5}")
    for row in rows:
        ratio = f"{row.median / base.median:.2f}"
        print(f"{row.name:44} {row.median * 1000:10.2f} {row.least * 1000:10.2f} {ratio:>8} {row.peak:>9} {row.exit_codes:>5}")


def generated(folder: str, name: str, script: str, sizes: typing.Iterable[int]) -> typing.Iterator[str]:
    generator = os.path.join(os.path.dirname(os.path.abspath(__file__)), script)
    for size in sizes:
        path = os.path.join(folder, f"{name}-{size}.txt")
        with open(path, "wb") as file:
            subprocess.run([sys.executable, generator, "--bytes", str(size)], stdout=file, check=True)
        yield path


def show_growth(name: str, rows: typing.List[Row], rounds: int) -> None:
    print()
    print(f"generated, {name}, {rounds} rounds; ratio to the smallest")
    show(rows, rows[0])
    print()
    for smaller, larger in zip(rows, rows[1:]):
        print(f"{larger.name} takes {larger.median / smaller.median:.2f} times as long as {smaller.name}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--toets", required=True)
    parser.add_argument("--toets-args", default="", help="options added to every audit")
    parser.add_argument("--reports-dir", required=True)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--large-rounds", type=int, default=5)
    parser.add_argument("--sizes", default="1000000,10000000", help="bytes of the generated reports")
    options = parser.parse_args()

    toets = shutil.which(options.toets)
    if toets is None:
        print(f"measure: {options.toets} is no program", file=sys.stderr)
        return 2
    account = os.path.join(options.reports_dir, ACCOUNT_FILE)
    if not os.path.isfile(account):
        print(f"measure: there is no {ACCOUNT_FILE} in {options.reports_dir}", file=sys.stderr)
        return 2
    extra = shlex.split(options.toets_args)
    commands = {"toets audit (account)": [os.path.abspath(toets), "audit", account, *extra]}
    for name, program, arguments in (
        ("lua5.4 -e ''", "lua5.4", ["-e", ""]),
        ("grep -c e (account)", "grep", ["-c", "e", account]),
        ("true", "true", []),
    ):
        found = shutil.which(program)
        if found is None:
            print(f"{program} is not installed: left out")
        else:
            commands[name] = [found, *arguments]
    rows = measure(commands, options.rounds)
    audit = rows["toets audit (account)"]
    idle = rows.get("true", audit)
    print(f"{os.path.getsize(account)} bytes, {options.rounds} rounds; ratio to true")
    show(rows.values(), idle)

    sizes = [int(size) for size in options.sizes.split(",")]
    for name, script in GENERATORS.items():
        with tempfile.TemporaryDirectory() as folder:
            large = {}
            for path in generated(folder, name, script, sizes):
                large[f"toets audit ({name}, {os.path.getsize(path)} bytes)"] = [os.path.abspath(toets), "audit", path, *extra]
            rows = measure(large, options.large_rounds)
        show_growth(name, list(rows.values()), options.large_rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
