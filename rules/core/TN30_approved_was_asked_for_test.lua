local marked_prose = use("marked_prose")

local function report(written)
  local value, mentions = marked_prose.for_report(written, "evaluation")
  return {
    kind = "policy_evaluation", fiscal_year = 2024,
    nodes = { {
      kind = "action", part = "evaluation", code = "A12", title = "Premies", texts = { evaluation = value },
      mentions = mentions,
    } },
  }
end

return {
  {
    name = "more is approved than was asked for",
    report = report("Er werden {40 premies} goedgekeurd en we ontvingen {30 aanvragen}."),
    expect = { { rule = "TN30", severity = "note", actual = "40", expected = "30" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "as much", report = report("Er werden {30 premies} goedgekeurd en we ontvingen {30 aanvragen}."),
    expect = {}, outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "no requests", report = report("Er werden {40 premies} goedgekeurd."), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
