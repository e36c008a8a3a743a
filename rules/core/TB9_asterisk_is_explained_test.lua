local function report(cell)
  return {
    kind = "social_plan",
    nodes = { {
      kind = "action", title = "Gids", texts = { notes = "* Wordt nog bekeken." }, columns = { "plan 2026" },
      rows = { { false, "value", cell } },
    } },
  }
end

return {
  {
    name = "an asterisk without a remark", report = report { raw = "*", absent = "asterisk" },
    expect = { { rule = "TB9", severity = "warning", node = "Gids" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "an asterisk with one", report = report { raw = "*", absent = "asterisk", footnotes = { ["*"] = "notes" } },
    expect = {}, outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "an asterisk beside an amount, without a remark",
    report = report { value = "100", raw = "100", footnotes = { ["*"] = "" } },
    expect = { { rule = "TB9", severity = "warning", node = "Gids" } },
  },
  {
    name = "an asterisk beside an amount, with one",
    report = report { value = "100", raw = "100", footnotes = { ["*"] = "notes" } }, expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a number of a footnote is not meant",
    report = report { value = "100", raw = "100", footnotes = { ["3"] = "" } }, expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "another sign is not meant", report = report { raw = "/", absent = "slash" }, expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
