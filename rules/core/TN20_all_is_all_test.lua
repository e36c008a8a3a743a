local function slide(title, written)
  return { kind = "item", title = title, part = "slide", texts = { description = written } }
end

local function case(name, first, second, outcomes, expected)
  return {
    name = name,
    report = { kind = "progress_slides", nodes = { slide("Deelname", first), slide("Vergelijking", second) } },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local holds, silent = { evaluated = 1, failed = 0 }, { evaluated = 0, not_applicable = 1 }

return {
  case("all of a group of which some take part", "16 van de 19 gemeenten uit de streek tekenden in",
    "Sport: alle gemeenten uit de streek", { evaluated = 1, failed = 1 }, { { rule = "TN20", severity = "note" } }),
  case("all of another group", "16 van de 19 gemeenten uit de streek tekenden in",
    "Sport: alle gemeenten uit de provincie", holds),
  case("all of a group of which the number stands twice",
    "16 van de 19 gemeenten uit de streek tekenden in. De 16 van de 19 gemeenten uit de streek komen samen.",
    "Sport: alle gemeenten uit de streek", { evaluated = 1, failed = 1 }, { {} }),
  case("nearly all of it", "16 van de 19 gemeenten uit de streek tekenden in",
    "Sport: bijna alle gemeenten uit de streek", silent),
  case("all but one that is named", "16 van de 19 gemeenten uit de streek tekenden in",
    "Sport: bijna alle gemeenten uit de streek (behalve Asse)", { evaluated = 1, failed = 1 }, { {} }),
  case("all but those that are missing", "16 van de 19 gemeenten uit de streek tekenden in",
    "Sport: alle gemeenten uit de streek (behalve Asse, Halle en Meise)", holds),
  case("no number", "De gemeenten tekenden in", "Sport: alle gemeenten uit de streek", silent),
}
