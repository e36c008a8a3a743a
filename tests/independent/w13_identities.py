#!/usr/bin/python3
"""Works out by itself which sums of the real W13 report hold and fail, and compares that with the program.

    w13_identities.py --toets PROGRAM --reports-dir DIR
    w13_identities.py --dump --reports-dir DIR          what this script finds, without the program
    w13_identities.py --dump FILE...                    the same for other files in this layout

Sums are told apart by the numbers they speak of, not by the name of a rule. For a number of a short row this script
takes the column that the program inferred, if it is in the printed order and one that the sums allow. Both directions: a
sum, a contradiction or a verdict that only one side has is a difference. Exit 1 on any.
"""

import collections
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
    """The columns that the program gave to numbers of short rows."""
    return {
        (fact["line"], fact["from"]): fact["column"]
        for fact in facts
        if fact["type"] == "cell" and fact["assigned"] == "inferred"
    }


def nothing_apart(document, columns) -> set:
    """The moments of closing lines without a number that is known to stand there: nothing is shown apart then."""
    return {
        (id(row), column.moment)
        for row in document.rows
        if row.is_short and row.node.kind == "item"
        for index, column in enumerate(row.columns)
        if index not in {columns.get(cell.key) for cell in row.cells}
    }


def compare_columns(columns, openings, document) -> typing.List[str]:
    differences = []
    for row in document.rows:
        given = [(cell, columns[cell.key]) for cell in row.cells if cell.key in columns]
        for cell, column in given:
            if column not in openings.columns[cell.key]:
                differences.append(f"{cell}: column {column} in toets, {sorted(openings.columns[cell.key])} possible here")
        if [column for _, column in given] != sorted({column for _, column in given}):
            differences.append(f"line {row.line}: columns {[column for _, column in given]} are not in the printed order")
    only = openings.only
    print(
        f"  numbers of short rows: {len(openings.columns)}, with a column in toets {len(columns)}, with one possible column here "
        f"{len(only)}, with both {len(set(only) & set(columns))}"
    )
    return differences


def told_by(report, cells: typing.Container) -> typing.Dict[Keys, dict]:
    """The program's identities over numbers of tables alone, by those numbers."""
    found = {}
    for relation in report.get("relations") or []:
        # A nought that nothing is printed of has a place too, that of its row, but no number.
        terms = [term for term in toets_calls.terms_of(relation) if term.get("number") is not None]
        keys = frozenset(toets_calls.term_key(term) for term in terms)
        if relation["kind"] == "identity" and relation["op"] == "=" and keys and all(key in cells for key in keys):
            found[keys] = relation
    return found


def compare_sums(stated, identities, told) -> typing.List[str]:
    """`stated` are the sums over numbers that have a column; `identities` those that leave noughts out as well."""
    mine = {identity.keys: identity for identity in identities}
    must = {identity.keys for identity in stated}
    differences = []
    for keys in sorted(must - set(told), key=sorted):
        differences.append(f"only here: {mine.get(keys) or 'sum over ' + str(sorted(keys))}")
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
    print(f"  failing: {sum(not each.holds for each in stated)} here, {sum(not each['holds'] for each in told.values())} in toets")
    return differences


def compare_verdicts(document, report, facts, told) -> typing.List[str]:
    """The verdicts that follow from the program's own sums, once those agree; inferring is its own to tell."""
    ids = {fact["id"]: (fact["line"], fact["from"]) for fact in facts if fact["type"] == "cell"}
    theirs = {ids[number["id"]]: number for number in report["numbers"] if number["id"] in ids}
    cells = {cell.key: cell for cell in document.cells}
    differences = []
    counts = collections.Counter()
    for key, cell in sorted(cells.items()):
        number = theirs.get(key)
        if number is None:
            differences.append(f"{cell}: toets gives no verdict")
            continue
        sums = [relation for keys, relation in told.items() if key in keys]
        fails = any(not relation["holds"] for relation in sums)
        proofs = [keys for keys, relation in told.items() if key in keys and relation["holds"] and len(keys) > 1]
        is_proven = any(cells[other].value for keys in proofs for other in keys)
        wanted = "contradicted" if fails else "proven" if is_proven else "unchecked"
        # A sum that gave a number its column is no evidence for it.
        if not (wanted == "proven" and number["verdict"] == "unchecked" and number.get("reason") == "inferred"):
            if wanted != number["verdict"]:
                differences.append(f"{cell}: {wanted} here, toets {number['verdict']} ({number.get('reason')})")
        counts[number["verdict"]] += 1
    print(f"  numbers: {len(cells)}, " + ", ".join(f"{counts[word]} {word}" for word in ("proven", "contradicted", "unchecked")))
    return differences


def dump(document) -> None:
    openings = w13_columns.openings_of(document, w13_sums.equations_of(document))
    for name, known in (("as printed", ()), ("with the columns that sums tell", (openings.only, openings.noughts))):
        identities = w13_sums.identities_of(document, *known)
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


def compare(options, paths: typing.List[str]) -> int:
    count = 0
    for path in paths:
        print(path)
        document = w13_reader.read(path)
        report = toets_calls.audit(options, [path], numbers=True)
        facts = toets_calls.inspect(options, path)
        openings = w13_columns.openings_of(document, w13_sums.equations_of(document))
        told = told_by(report, {cell.key for cell in document.cells})
        columns = inferred_columns(facts)
        stated = w13_sums.identities_of(document, columns)
        noughts = openings.noughts | nothing_apart(document, columns)
        looser = [*w13_sums.identities_of(document, columns, noughts), *w13_sums.goals_of(document, columns, noughts)]
        differences = compare_columns(columns, openings, document)
        differences += compare_sums(stated, stated + looser, told)
        differences += compare_verdicts(document, report, facts, told)
        for difference in differences:
            print(f"  difference: {difference}")
        count += len(differences)
    print(f"{count} differences")
    return 1 if count else 0


if __name__ == "__main__":
    toets_calls.command(__doc__, w13_reader, dump, compare)
