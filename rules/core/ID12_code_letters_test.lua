local code_cases = use("code_cases")

local constant = code_cases.constant
local unclear = code_cases.unclear
local budget = code_cases.budget

local function odd(...) return code_cases.odd("ID12", ...) end

return {
  budget("small letters and a space are another notation",
    { "AC000224", "Ac000235", "AC 000225", "AC000224", "AC000161", "AC000160" },
    { { severity = "note", node = "Actie 2" }, { severity = "note", node = "Actie 3" } }),
  budget("a code of another series", { "AC000224", "AC000219", "MJP003627", "AC000225", "AC000161" },
    { { severity = "note", node = "Actie 3" } }),
  odd("one letter differs",
    { "01/11/SAP/01", "01/11/SAP/02", "01/11/SAQ/03", "01/11/SAP/04", "01/11/SAP/05", "01/11/SAP/06" }, "01/11/SAQ/03"),
  odd("a letter for a digit", { "A1301", "A13O2", "A1304", "A1309", "A1310" }, "A13O2"),
  budget("a space in each code is the notation of the report",
    { "GBB 00142", "GBB 00149", "GBB 00153", "GBB 00160", "GBB 00169" }, {}),
  budget("a code without the space that the others have",
    { "GBB 00142", "GBB 00149", "GBB00153", "GBB 00160", "GBB 00169" }, { { severity = "note", node = "Actie 3" } }),
  budget("the odd one is the most frequent", { "GBB 00142", "GBB 00149", "GBB00153", "GBB 00160", "GBB00153" },
    { { severity = "note", node = "Actie 3" }, { severity = "note", node = "Actie 5" } }),
  budget("codes of another series that stands there more often",
    { "AC000224", "AC000219", "MJP003627", "AC000225", "AC000161", "MJP003628", "AC000163" }, {}),
  budget("one of another series that a text names too",
    { "AC000224", "AC000219", "MJP003627", "AC000225", "AC000161", "AC000163" }, {}, "MJP000470"),
  budget("a digit too few is another matter", { "AC000224", "AC000224", "AC000219", "AC00219", "AC000161" }, {}),
  constant("all alike", { "AC000221", "AC000222", "AC000224", "AC000225", "AC000226" }),
  unclear("four codes are too few", { "AC000221", "AC000222", "Ac000224", "AC000225" }),
  {
    name = "a report without codes is not meant",
    report = { kind = "annual_account", nodes = { { kind = "action", title = "Actie" } } },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
