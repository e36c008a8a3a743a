---A slide of an action: its labelled numbers as { label, value, unit }, and its other remarks.
local function case(name, numbers, outcomes, expected, notes)
  local mentions = {}
  for i, number in ipairs(numbers) do
    mentions[i] = { kind = "count", label = number[1], raw = number[2], unit = number[3], invalid = number.invalid }
    if number.invalid then mentions[i].value = nil end
  end
  return {
    name = name,
    report = {
      kind = "progress_slides",
      nodes = {
        {
          kind = "action", code = "1", title = "Brugfiguren", part = "slide", mentions = mentions,
          texts = notes and { notes = notes } or nil,
        },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }
local open, silent = { evaluated = 0, not_evaluable = 1 }, { evaluated = 0, not_applicable = 1 }
local reached, target = { "Behaalde KPI", "90" }, { "KPI", "80" }

return {
  case("a result that is more than its parts",
    { reached, target, { "via de scholen", "65" }, { "via de buurt", "24" } }, fails,
    { { rule = "TN13", severity = "error", node = "1", actual = "90", expected = "89", delta = "1" } }),
  case("a result that is less", { reached, target, { "via de scholen", "65" }, { "via de buurt", "26" } }, fails,
    { { delta = "-1" } }),
  case("a result that is the sum of its parts; its target is none of them",
    { reached, target, { "via de scholen", "65" }, { "via de buurt", "25" } }, holds),
  case("those that are not reached yet are no part",
    { reached, target, { "via de scholen", "65" }, { "via de buurt", "25" }, { "Nog in aanvraag", "14" } }, holds),
  case("a number before the result is no part of it",
    { { "Groepen", "4" }, reached, { "via de scholen", "65" }, { "via de buurt", "25" } }, holds),
  case("a part without a number", { reached, target, { "via de scholen", "65" }, { "via de buurt", "20" } }, open, {},
    "via de sportclubs"),
  case("a remark beside parts that are all there is",
    { reached, target, { "via de scholen", "65" }, { "via de buurt", "25" } }, holds, {}, "bron: eigen telling"),
  case("parts without numbers only", { reached, target }, open, {}, "via de sportclubs"),
  case("one part", { reached, target, { "via de scholen", "65" } }, open),
  case("parts that count other things",
    { reached, { "via de scholen", "65", "gezinnen" }, { "via de buurt", "25", "uren" } }, open),
  case("a part that is no number",
    { reached, { "via de scholen", "65" }, { "via de buurt", "2O", invalid = "letter O" } }, open),
  case("a result alone", { reached, target }, silent),
  case("a target alone", { target }, silent),
}
