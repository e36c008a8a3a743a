#!/usr/bin/python3
"""Changes one digit of one amount at a time and asks whether the program names that amount.

    one_digit.py --toets PROGRAM --reports-dir DIR [--family NAME] [--jobs 2] [--sample N] [--seed TEXT]

Every amount of a table that takes part in a sum of the second reading is changed once, in a copy of its own; which
digits may change is the family's to say: in reports in whole euro the hundreds and higher ones.
Named: the amount is a term of a sum of some error, of some warning too in reports whose sums stand in prose. Newly
named: of one that holds in the unchanged report, since an amount in a sum that fails anyway is named whatever happens
to it. First: it comes first by support in such a sum. Exit 1 when the share named is below --min-named, in any family.
"""

import argparse
import concurrent.futures
import dataclasses
import os
import random
import sys
import tempfile
import typing

import toets_calls
from families import FAMILIES, Family


@dataclasses.dataclass
class Trial:
    document: typing.Any  # as its family reads it
    cell: typing.Any
    line: str  # the line with the new digit
    printed: str  # the new amount
    is_named: bool = False
    is_newly_named: bool = False
    is_first: bool = False
    is_first_everywhere: bool = False
    trouble: str = ""


def ranked_terms(one_sum: dict) -> typing.List[dict]:
    """The members of a failing sum, least supported first.

    `suspects` gives that order, as terms or as ids of numbers; without it the printed order is taken for it.
    """
    terms = toets_calls.terms_of(one_sum)
    suspects = one_sum.get("suspects")
    if not suspects:
        return terms
    by_number = {str(term.get("number")): term for term in terms}
    ranked = []
    for suspect in suspects:
        number = suspect.get("number", suspect.get("id")) if isinstance(suspect, dict) else suspect
        if isinstance(suspect, dict) and suspect.get("location"):
            ranked.append(suspect)
        elif str(number) in by_number:
            ranked.append(by_number[str(number)])
    return ranked or terms


def places_of_digits(printed: str, has_cents: bool) -> typing.Dict[int, int]:
    """For each digit what it counts: 0 for units, 1 for tens, -1 for tenths."""
    digits = [at for at, sign in enumerate(printed) if sign.isdigit()]
    point = printed.rfind(",") if has_cents else -1
    below = sum(at > point for at in digits) if point >= 0 else 0
    return {at: len(digits) - 1 - below - index for index, at in enumerate(digits)}


def one_digit_changed(printed: str, least_place: int, choice: random.Random) -> typing.Optional[str]:
    """Another amount that differs in one digit and is still written as amounts are; None when it has no such digit."""
    places = places_of_digits(printed, least_place < 0)
    digits = list(places)
    changeable = [at for at in digits if places[at] >= least_place]
    if not changeable:
        return None
    at = choice.choice(changeable)
    whole = [each for each in digits if places[each] >= 0]
    # A first digit 0 of a longer number is a way of writing that no report uses.
    forbidden = {printed[at]} | ({"0"} if at == digits[0] and len(whole) > 1 else set())
    digit = choice.choice([each for each in "0123456789" if each not in forbidden])
    return printed[:at] + digit + printed[at + 1 :]


def trials_of(family: Family, document, seed: str) -> typing.List[Trial]:
    cells = {cell.key: cell for identity in family.identities_of(document) for cell in identity.cells}
    trials = []
    for key in sorted(cells):
        cell = cells[key]
        choice = random.Random(f"{seed}/{document.layout}/{key[0]}/{key[1]}")
        printed = one_digit_changed(cell.place.raw, family.least_place, choice)
        if printed is None:
            continue
        line = document.lines[key[0] - 1]
        line = line[: cell.place.start - 1] + printed + line[cell.place.end - 1 :]
        trials.append(Trial(document, cell, line, printed))
    return trials


def failing_sums(family: Family, findings: typing.List[dict]) -> typing.Dict[typing.Tuple, dict]:
    """The sums of findings that count, by rule and by the places of their terms."""
    found = {}
    for finding in findings:
        if finding["severity"] in family.severities:
            for one_sum in toets_calls.sums_of(finding):
                keys = frozenset(toets_calls.term_key(term) for term in toets_calls.terms_of(one_sum))
                found[finding["rule"], keys] = one_sum
    return found


def judge(family: Family, trial: Trial, findings: typing.List[dict], before: typing.Container[typing.Tuple]) -> None:
    sums = {mark: one_sum for mark, one_sum in failing_sums(family, findings).items() if trial.cell.key in mark[1]}
    fresh = {mark: one_sum for mark, one_sum in sums.items() if mark not in before}
    ranks = []
    for one_sum in (fresh or sums).values():
        ranked = [toets_calls.term_key(term) for term in ranked_terms(one_sum)]
        ranks.append(ranked.index(trial.cell.key) if trial.cell.key in ranked else len(ranked))
    trial.is_named = bool(sums)
    trial.is_newly_named = bool(fresh)
    trial.is_first = 0 in ranks
    trial.is_first_everywhere = bool(ranks) and not any(ranks)


def run_batch(options, family: Family, number: int, trials: typing.List[Trial], folder: str, before: dict) -> None:
    paths = []
    for index, trial in enumerate(trials):
        path = os.path.join(folder, f"{number:05}-{index:03}.txt")
        lines = list(trial.document.lines)
        lines[trial.cell.place.line - 1] = trial.line
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write("\n".join(lines) + "\n")
        paths.append(path)
    try:
        report = toets_calls.audit(options, paths)
        documents = [each for each in report["documents"] if each.get("role", "audited") == "audited"]
        if len(documents) != len(paths):
            raise toets_calls.CallFailed(f"{len(paths)} files given, {len(documents)} documents listed")
    except (toets_calls.CallFailed, KeyError, OSError) as error:
        for trial in trials:
            trial.trouble = str(error)
        return
    finally:
        for path in paths:
            os.unlink(path)
    findings = [[] for _ in paths]
    for finding in report["findings"]:
        findings[finding["document"]].append(finding)
    for trial, document, found in zip(trials, report["documents"], findings):
        if document["status"] != "read":
            trial.trouble = f"the copy is {document['status']}: {document.get('problem')}"
        judge(family, trial, found, before[trial.document.path])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    toets_calls.add_options(parser, needs_program=False)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--sample", type=int, help="only so many amounts, spread by the seed")
    parser.add_argument("--seed", default="1", help="decides which digit is changed and into what")
    parser.add_argument("--batch", type=int, default=24, help="files in one call")
    parser.add_argument("--min-named", type=float, default=1.0, help="share that must be named, 0 to 1")
    parser.add_argument("--min-first", type=float, default=0.0, help="share that must come first in a sum, 0 to 1")
    parser.add_argument("--list-not-first", action="store_true", help="also list what is named but not first")
    parser.add_argument("--dump", action="store_true", help="print the changes and end")
    parser.add_argument("--family", choices=sorted(FAMILIES), action="append", help="default: each in turn")
    options = parser.parse_args()
    if not options.dump and not options.toets:
        parser.error("--toets is needed")
    codes = [run_family(options, FAMILIES[name]) for name in options.family or sorted(FAMILIES)]
    return max(codes)


def run_family(options, family: Family) -> int:
    paths = toets_calls.report_paths(options, family.files)
    trials = [trial for path in paths for trial in trials_of(family, family.read(path), options.seed)]
    if options.sample is not None and options.sample < len(trials):
        picked = sorted(random.Random(options.seed).sample(range(len(trials)), options.sample))
        trials = [trials[index] for index in picked]
    print(f"{family.name}: {', '.join(family.files)}")
    if options.dump:
        for trial in trials:
            print(f"{trial.document.layout} {trial.cell} -> {trial.printed}")
        print(f"{len(trials)} changes")
        return 0
    if not trials:
        print("no amount to change")
        return 1

    before = {path: set(failing_sums(family, toets_calls.audit(options, [path])["findings"])) for path in paths}
    batches = [trials[at : at + options.batch] for at in range(0, len(trials), options.batch)]
    with tempfile.TemporaryDirectory() as folder:
        with concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
            done = [pool.submit(run_batch, options, family, number, batch, folder, before) for number, batch in enumerate(batches)]
            for each in done:
                each.result()

    named = sum(trial.is_named for trial in trials)
    newly = sum(trial.is_newly_named for trial in trials)
    first = sum(trial.is_first for trial in trials)
    everywhere = sum(trial.is_first_everywhere for trial in trials)
    for trial in trials:
        if trial.trouble or not trial.is_newly_named or (options.list_not_first and not trial.is_first):
            word = "not first" if trial.is_newly_named else "only in a sum that failed before" if trial.is_named else "missed"
            word = "trouble" if trial.trouble else word
            print(f"{word}: {trial.document.layout} {trial.cell} -> {trial.printed} {trial.trouble}".rstrip())
    total = len(trials)
    print(f"changed {total}")
    print(f"named in the sum of a finding: {named} ({100 * named / total:.2f}%)")
    print(f"named in one that holds without the change: {newly} ({100 * newly / total:.2f}%)")
    print(f"first by support in at least one of those sums: {first} ({100 * first / total:.2f}%)")
    print(f"first by support in each of them: {everywhere} ({100 * everywhere / total:.2f}%)")
    is_enough = named / total >= options.min_named and first / total >= options.min_first
    return 0 if is_enough and not any(trial.trouble for trial in trials) else 1


if __name__ == "__main__":
    sys.exit(toets_calls.guarded(main))
