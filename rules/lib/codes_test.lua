local codes = use("codes")

local function skeleton(code) return codes.skeleton(codes.runs(code)) end

return {
  {
    name = "a skeleton keeps letters and marks",
    check = function()
      assert(skeleton("01/11/SAP/02") == "#/#/SAP/#")
      assert(skeleton("AC000224") == "AC#")
      assert(skeleton("") == "")
    end,
  },
  {
    name = "runs know which of them are numbers",
    check = function()
      local runs = codes.runs("A05/1")
      assert(#runs == 4 and runs[2].text == "05" and runs[2].is_number and not runs[3].is_number)
    end,
  },
  {
    name = "a letter may stand for a digit and a digit for a letter",
    check = function()
      assert(table.concat(codes.misread("A13O2"), " ") == "AI3O2 Al3O2 Ai3O2 A1302 A13OZ")
      assert(#codes.misread("A/C") == 0)
    end,
  },
  {
    name = "the number below a heading is what its code adds",
    check = function()
      local function own(code, above) return codes.own_number { code = code, parent = above and { code = above } } end
      local stem, number, width = own("A0112", "AP01")
      assert(stem == "A01" and number == 12 and width == 2)
      assert(own("01/11/SAP/02/04", "01/11/SAP/02") == "01/11/SAP/02/")
      assert(own("A0212", "AP01") == "A" and own("A0112") == "A" and own("A", "AP01") == nil)
      assert(own("A1B2", "AP1") == "A1B")
    end,
  },
  {
    name = "a code has a beginning at the level of the one above it",
    check = function()
      assert(codes.at_level_of("01/11/SAP/02", "31/11") == "01/11")
      assert(codes.at_level_of("01/11", "31/11") == nil and codes.at_level_of("01", "31/11") == nil)
      assert(codes.at_level_of("A0112", "AP31") == "01")
      assert(codes.at_level_of("A01", "AP31") == nil and codes.at_level_of("A01", "AP") == nil)
    end,
  },
  {
    name = "a slip is one character",
    check = function()
      assert(codes.is_slip_of("01/11", "31/11") and codes.is_slip_of("1/11", "01/11") and codes.is_slip_of("011", "01"))
      assert(not codes.is_slip_of("01/11", "01/11") and not codes.is_slip_of("01/11", "32/11"))
      assert(not codes.is_slip_of("01", "0111"))
    end,
  },
  {
    name = "the last number is read with its width",
    check = function()
      local stem, number, width = codes.last_number("01/11/SAP/02")
      assert(stem == "01/11/SAP/" and number == 2 and width == 2)
      assert(codes.last_number("01/11/SAP") == nil and codes.last_number("") == nil)
      assert(codes.last_number("A1234567890") == nil)
    end,
  },
  {
    name = "a level is below another only where the mark says so",
    check = function()
      assert(codes.is_below("01/11/SAP/02/04", "01/11/SAP/02"))
      assert(codes.is_below("1.2.3", "1.2"))
      assert(not codes.is_below("01/11/SAP/021", "01/11/SAP/02"))
      assert(not codes.is_below("01/11/SAP/02", "01/11/SAP/02"))
      assert(not codes.is_below("01/12/SAP/01", "01/11"))
    end,
  },
  {
    name = "without a mark the digits tell",
    check = function()
      assert(codes.is_below("A0501", "AP05"))
      assert(not codes.is_below("A0601", "AP05"))
      assert(not codes.is_below("A05", "AP05"))
      assert(not codes.is_below("A0501", "AP"))
    end,
  },
  {
    name = "only codes that are printed outside the contents count",
    check = function()
      local report = {}
      function report.nodes()
        return {
          { code = "A1", part = "body" }, { code = "A2", part = "contents" },
          { code = "A3", part = "body", implied = true },
          { part = "body" }, { code = "A4", part = "body", aggregate = true }, { code = "A5", part = "note" },
        }
      end
      local found = codes.printed(report)
      assert(#found == 2 and found[1].code == "A1" and found[2].code == "A5")
    end,
  },
}
