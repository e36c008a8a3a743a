-- The tests of @ID@: the smallest data that shows each thing. `toets rules test @ID@ --watch` runs them
-- whenever a file changes, `--coverage` says what they do not reach yet.

---A report with one action; the fields of a node are those of docs/adding-a-rule.md.
local function report(status, last)
  return {
    kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
    nodes = {
      { kind = "action", code = "A0101", title = "Fietspunt", status = status, start = "2022-01-01", ["end"] = last },
    },
  }
end

return {
  {
    -- A sentence that says what holds.
    name = "an action that has begun without an end date is reported",
    report = report("started", nil),
    -- Every finding, in the order of the document; keys that are left out are not compared.
    expect = { { rule = "@ID@", severity = "warning", node = "A0101" } },
    -- How often the rule came to each end; also optional.
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "an action that has begun with an end date is not",
    report = report("started", "2024-06-30"),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "an action that has not begun needs no end date yet",
    report = report("not_started", nil),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "without a status the rule cannot tell",
    report = report(nil, nil),
    expect = {},
    outcomes = { not_evaluable = 1 },
  },
}
