#!/usr/bin/python3
"""Works out by itself which sums of the real W13 report hold and fail, and compares that with the program.

    w13_identities.py --toets PROGRAM --reports-dir DIR
    w13_identities.py --dump --reports-dir DIR          what this script finds, without the program
    w13_identities.py --dump FILE...                    the same for other files in this layout

Sums are told apart by the numbers they speak of, not by the name of a rule. For a number of a short row this script
takes the column that the program inferred, once `w13_facts.py` has found it possible. Both directions: a sum, a
contradiction or a verdict that only one side has is a difference. Exit 1 on any.
"""

import argparse
import collections
import sys
import typing

import toets_calls
import w13_columns
import w13_reader
import w13_sums

Keys = typing.FrozenSet[typing.Tuple[int, int]]


def verdicts_of(cells, sums: typing.Iterable[w13_sums.Identity]) -> typing.Dict[typing.Tuple[int, int], str]:
    verdicts = {cell.key: "unchecked" for cell in cells}
    sums = list(sums)
    for identity in sums:
        if identity.holds and identity.is_evidence:
            verdicts.update(dict.fromkeys(identity.keys, "proven"))
    for identity in sums:
        if not identity.holds:
            verdicts.update(dict.fromkeys(identity.keys, "contradicted"))
    return verdicts


# ---- comparison ------------------------------------------------------------------------------


def inferred_columns(facts) -> typing.Dict[typing.Tuple[int, int], int]:
    return {
        (fact["line"], fact["from"]): fact["column"]
        for fact in facts
        if fact["type"] == "cell" and fact.get("assigned") == "inferred" and fact.get("column") is not None
    }


def told_by(report, cells: typing.Container) -> typing.Dict[Keys, dict]:
    """The program's identities over numbers of tables alone, by those numbers."""
    found = {}
    for relation in report.get("relations") or []:
        keys = [toets_calls.term_key(term) for term in toets_calls.terms_of(relation)]
        keys = frozenset(key for key in keys if key is not None)
        if relation["kind"] == "identity" and keys and all(key in cells for key in keys):
            found[keys] = relation
    return found


def compare_sums(document, identities, told) -> typing.List[str]:
    mine = {identity.keys: identity for identity in identities}
    differences = []
    for keys in sorted(set(mine) - set(told), key=sorted):
        differences.append(f"only here: {mine[keys]}")
    for keys in sorted(set(told) - set(mine), key=sorted):
        relation = told[keys]
        differences.append(f"only toets: {relation['rule']} over {sorted(keys)}, delta {relation.get('delta')}")
    for keys in set(mine) & set(told):
        identity, relation = mine[keys], told[keys]
        if abs(int(relation["delta"])) != abs(identity.delta) or int(relation["slack"]) != identity.slack:
            differences.append(f"{identity}: toets says {relation['rule']} delta {relation['delta']}, slack {relation['slack']}")
        if bool(relation["holds"]) != identity.holds:
            differences.append(f"{identity}: toets says {'holds' if relation['holds'] else 'fails'}")
    rules = collections.Counter((mine[keys].rule, told[keys]["rule"]) for keys in set(mine) & set(told))
    print("  sums on both sides: " + ", ".join(f"{count} {here} = {rule}" for (here, rule), count in sorted(rules.items())))
    print(f"  failing: {sum(not each.holds for each in identities)} here, {sum(not each['holds'] for each in told.values())} in toets")
    return differences


def compare_verdicts(document, identities, report, facts, told) -> typing.List[str]:
    # A sum by which a column was inferred is no evidence for it; which ones those are is the program's to say.
    used = {keys for keys, relation in told.items() if relation.get("used_to_infer") or relation.get("inferring")}
    mine = verdicts_of(document.cells, (each for each in identities if each.keys not in used))
    places = {fact["id"]: (fact["line"], fact["from"]) for fact in facts if fact["type"] == "cell"}
    theirs = {places[number["id"]]: number["verdict"] for number in report["numbers"] if number["id"] in places}
    names = {cell.key: str(cell) for cell in document.cells}
    differences = [
        f"{names.get(key, key)}: {mine.get(key)} here, toets {theirs.get(key)}"
        for key in sorted(set(mine) | set(theirs))
        if mine.get(key) != theirs.get(key)
    ]
    counts = collections.Counter(mine.values())
    print(f"  numbers: {len(mine)}, " + ", ".join(f"{counts[word]} {word}" for word in ("proven", "contradicted", "unchecked")))
    return differences


def dump(document) -> None:
    possible = w13_columns.columns_of(document, w13_sums.equations_of(document))
    only = {key: next(iter(columns)) for key, columns in possible.items() if len(columns) == 1}
    for name, columns in (("as printed", {}), ("with the only possible columns", only)):
        identities = w13_sums.identities_of(document, columns)
        counts = collections.Counter(identity.rule for identity in identities)
        verdicts = collections.Counter(verdicts_of(document.cells, identities).values())
        print(f"{document.path}: {name}")
        print("  sums: " + ", ".join(f"{rule} {count}" for rule, count in sorted(counts.items())))
        print(f"  numbers: {len(document.cells)}, " + ", ".join(f"{count} {word}" for word, count in sorted(verdicts.items())))
        for identity in identities:
            if not identity.holds:
                print(f"  fails: {identity}")
            elif abs(identity.delta) > 2:
                print(f"  within the slack: {identity}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    toets_calls.add_options(parser, needs_program=False)
    parser.add_argument("--dump", action="store_true", help="print what this script finds and end")
    parser.add_argument("files", nargs="*", help="other files to read")
    options = parser.parse_args()
    paths = options.files or toets_calls.report_paths(options, w13_reader.FILES)
    if options.dump:
        for path in paths:
            dump(w13_reader.read(path))
        return 0
    if not options.toets:
        parser.error("--toets is needed")
    count = 0
    for path in paths:
        print(path)
        document = w13_reader.read(path)
        report = toets_calls.audit(options, [path], numbers=True)
        facts = toets_calls.inspect(options, path)
        identities = w13_sums.identities_of(document, inferred_columns(facts))
        told = told_by(report, {cell.key for cell in document.cells})
        differences = compare_sums(document, identities, told)
        differences += compare_verdicts(document, identities, report, facts, told)
        for difference in differences:
            print(f"  difference: {difference}")
        count += len(differences)
    print(f"{count} differences")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(toets_calls.guarded(main))
