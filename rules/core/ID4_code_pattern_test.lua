local code_cases = use("code_cases")

local constant = code_cases.constant
local unclear = code_cases.unclear
local budget = code_cases.budget

local function odd(...) return code_cases.odd("ID4", ...) end

return {
  budget("a budget code with a digit too few",
    { "AC000224", "AC000224", "AC000219", "AC00219", "AC000224", "AC000161" },
    { { rule = "ID4", severity = "warning", node = "Actie 4" } }),
  budget("a code in a text that is built otherwise", { "AC000224", "AC000219", "AC000218", "AC000225", "AC000161" },
    { { severity = "warning", node = "A1" } }, "AC00224"),
  budget("another number of digits in another series", { "AC000224", "AC000219", "MJP03627", "AC000225", "AC000161" },
    { { severity = "note", node = "Actie 3" } }),
  budget("other letters, and none",
    { "AC000224", "Ac000235", "AC 000225", "AC", "AC000224", "AC000161", "AC000160" }, {}),
  budget("codes that differ in a digit only", { "AC000224", "AC000225", "AC000235", "AC000242", "AC000219" }, {}),
  budget("a name in a text, and a code of a node",
    { "AC000224", "AC000225", "AC000235", "AC000242", "A1", "AC000226" }, {}, "T3"),
  {
    name = "budget codes of two forms",
    report = code_cases.with_budget_codes { "AC01", "AC02", "AC001", "AC002", "AC003" },
    expect = {}, outcomes = { not_evaluable = 1 },
  },
  odd("a digit too few", { "AC000221", "AC000222", "AC00224", "AC000225", "AC000226" }, "AC00224"),
  odd("a digit too many, with a zero in front", { "A0101", "A0102", "A00103", "A0104", "A0105" }, "A00103"),
  odd("a level with one digit where the others have two",
    { "01/11/SAP/01/01", "01/11/SAP/01/02", "01/11/SAP/01/3", "01/11/SAP/01/04", "01/11/SAP/02/01" }, "01/11/SAP/01/3"),
  odd("the first code may be the odd one", { "AC00221", "AC000222", "AC000223", "AC000225", "AC000226" }, "AC00221"),
  odd("a letter for the first digit", { "A1301", "AI302", "A1304", "A1309", "A1310" }, "AI302"),
  odd("a digit for a letter",
    { "01/11/SAP/01", "01/11/SAP/02", "01/11/5AP/03", "01/11/SAP/04", "01/11/SAP/05" }, "01/11/5AP/03"),
  odd("a letter for a digit among a few", { "01/11/SAP/01", "01/11/SAP/0Z", "01/11/SAP/03" }, "01/11/SAP/0Z"),
  odd("a letter for a digit in the first of a few", { "APO1", "AP02", "AP03" }, "APO1"),
  constant("one letter differs",
    { "01/11/SAP/01", "01/11/SAP/02", "01/11/SAQ/03", "01/11/SAP/04", "01/11/SAP/05", "01/11/SAP/06" }),
  constant("a letter that another width makes", { "A1301", "A1302", "A1304", "A1309", "AS" }),
  constant("all alike", { "AC000221", "AC000222", "AC000224", "AC000225", "AC000226" }),
  constant("numbers that are not padded grow", { "A1", "A2", "A9", "A10", "A11" }),
  constant("a padded number may overflow", { "A97", "A98", "A99", "A100", "A01", "A02" }),
  constant("another series has letters of another length",
    { "1/SAP/01", "1/SAP/02", "1/SAP/03", "1/SAP/04", "1/SAP/05", "1/AP/06" }),
  constant("letters of one sign name a series", { "A01", "A02", "A03", "A04", "B05" }),
  unclear("a few codes of their own", { "01/11/SAP/01", "01/11/SAP/0Z", "X1" }),
  unclear("four codes are too few", { "AC000221", "AC000222", "AC00224", "AC000225" }),
  unclear("two patterns that are both common", { "A01", "A02", "A03", "X/01", "X/02", "X/03" }),
  {
    name = "two widths that are both common are no pattern",
    report = code_cases.report { "A01", "A02", "A03", "A004", "A005", "A006" },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a report without codes is not meant",
    report = { kind = "annual_account", nodes = { { kind = "action", title = "Actie" } } },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
