"""What a generator writes: the report to standard output, what a reading must find to a file, the planted slips to standard error."""

import json
import sys
import typing


class Generated(typing.NamedTuple):
    text: bytes
    facts: typing.List[dict]
    errors: typing.List[dict]


def write(program: str, make: typing.Callable[[], Generated], facts: typing.Optional[str]) -> int:
    """Returns the exit code: 2 when the options do not go together."""
    try:
        made = make()
    except ValueError as error:
        print(f"{program}: {error}", file=sys.stderr)
        return 2
    if facts:
        with open(facts, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(fact, ensure_ascii=False) + "\n" for fact in made.facts)
    for error in made.errors:
        print(json.dumps(error, ensure_ascii=False), file=sys.stderr)
    sys.stdout.buffer.write(made.text)
    return 0
