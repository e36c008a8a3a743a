local outline = use("outline")

local function node(part, kind, code, title) return { part = part, kind = kind, code = code, title = title } end

local function report(nodes)
  return { nodes = function() return nodes end }
end

local nodes = {
  node("contents", "item", nil, "WONEN EN LEVEN"), node("contents", "ambition", "1", "Een huis"),
  node("contents", "item", nil, "GROEN"), node("contents", "ambition", "2", "Een tuin"),
  node("contents", "item", nil, "WONEN & LEVEN"), node("contents", "ambition", "1", "Een huis."),
  node("contents", "objective", "1.1", "De stad bouwt"), node("contents", "objective", "1.1", "De stad koopt"),
  node("contents", "ambition", "2", "Een tuin"), node("contents", "ambition", "3", "Een straat"),
  node("body", "item", nil, "Wonen en (samen) leven"), node("body", "ambition", "1", "Een huis"),
  node("body", "objective", "1.1", "De stad bouwt."), node("body", "objective", "1.2", "De stad koopt"),
  node("body", "ambition", "2", "Een grote tuin"), node("body", "ambition", "4", "Een plein"),
}

local function compared(kind, number)
  local listings, body = outline.read(report(nodes))
  return outline.compare(listings[number], body, kind)
end

return {
  {
    name = "contents that begin anew are a list of their own",
    check = function()
      local listings, body = outline.read(report(nodes))
      assert(#listings == 2 and #listings[1].headings.ambition == 2 and #listings[2].headings.objective == 2)
      assert(#listings[1].headings.item == 2 and #listings[2].headings.item == 1)
      assert(#body.headings.ambition == 3)
    end,
  },
  {
    name = "case, marks and hyphens make no other title",
    check = function()
      assert(outline.letters("De toets-\u{C9}n (meer).") == outline.letters("de toets\u{E9}n MEER"))
    end,
  },
  {
    name = "a title goes to its own number, and to another one where that is taken",
    check = function()
      local found = compared("objective", 2)
      assert(found[1].worked_out.code == "1.1" and found[1].same_title)
      assert(found[2].worked_out.code == "1.2" and found[2].same_title)
    end,
  },
  {
    name = "a number with another title, and what only one side has",
    check = function()
      local found, only_listed, only_worked_out = compared("ambition", 2)
      assert(#found == 2 and not found[2].same_title)
      assert(#only_listed == 1 and only_listed[1].code == "3")
      assert(#only_worked_out == 1 and only_worked_out[1].code == "4")
    end,
  },
  {
    name = "a heading that is printed again is not another one",
    check = function()
      local twice = {
        node("contents", "ambition", "1", "Een"), node("contents", "ambition", "2", "Twee"),
        node("contents", "ambition", "2", "TWEE"), node("body", "ambition", "1", "Een"),
        node("body", "ambition", "1", "een."), node("body", "ambition", "2", "Twee"),
      }
      local listings, body = outline.read(report(twice))
      local found, only_listed, only_worked_out = outline.compare(listings[1], body, "ambition")
      assert(#found == 2 and #only_listed == 0 and #only_worked_out == 0)
    end,
  },
  {
    name = "headings without a number by most of their words",
    check = function()
      local found = compared("item", 1)
      assert(#found == 1 and not found[1].same_title)
    end,
  },
  {
    name = "a report without contents has none",
    check = function()
      local listings, body = outline.read(report {})
      assert(#listings == 0 and body == nil)
    end,
  },
  {
    name = "the chapter of the body that an overview stands in",
    check = function()
      local list = {
        { part = "contents", kind = "item", code = "I", title = "INHOUD", line = 1 },
        { part = "contents", kind = "ambition", code = "1", title = "Een huis", line = 2 },
        { part = "body", kind = "item", code = "II", title = "AMBITIES", line = 3 },
        { part = "contents", kind = "ambition", code = "1", title = "Een huis", line = 4 },
        { part = "body", kind = "ambition", code = "1", title = "Een huis", line = 6 },
      }
      for _, one in ipairs(list) do
        one.report = {
          nodes = function() return { list[1], list[3] } end,
        }
      end
      assert(outline.chapter(list[2]) == "" and outline.chapter(list[5]) == "")
      assert(outline.chapter(list[4]) == " (“II AMBITIES”)")
    end,
  },
}
