"""What a check over several families of reports must know of each: its files, its second reading, its sums."""

import dataclasses
import typing

import aalst_reader
import aalst_sums
import lier_identities
import lier_reader
import plan_samenleven_reader
import plan_samenleven_sums
import w13_reader
import w13_sums


@dataclasses.dataclass(frozen=True)
class Family:
    name: str
    files: typing.Tuple[str, ...]
    read: typing.Callable
    identities_of: typing.Callable  # document -> the sums; each has `cells`, and a cell has `key` and `place`
    least_place: int  # of a digit that may be changed: 2 for the hundreds, -2 for the cents
    severities: typing.Tuple[str, ...] = ("error",)  # of the findings that name a number


FAMILIES = {
    family.name: family
    for family in (
        Family("lier", lier_reader.FILES, lier_reader.read, lier_identities.identities_of, -2),
        # Whole euro: a unit or a ten may be lost in the rounding of a sum over many.
        Family("w13", w13_reader.FILES, w13_reader.read, w13_sums.identities_of, 2),
        # Sums of prose are questions where the form of the report does not state them.
        Family("aalst", aalst_reader.FILES, aalst_reader.read, aalst_sums.identities_of, -2, ("error", "warning")),
        Family(
            "plan-samenleven",
            plan_samenleven_reader.FILES,
            plan_samenleven_reader.read,
            plan_samenleven_sums.identities_of,
            0,
            ("error", "warning"),
        ),
    )
}
