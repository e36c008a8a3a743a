local counterparts = use("counterparts")
local title_owners = use("title_owners")

local nodes

local function node(line, part, code, title)
  local made = { line = line, part = part, code = code, title = title, kind = "action" }
  function made.texts() return {} end
  made.report = { nodes = function() return nodes end }
  function made.same_as()
    local others = {}
    for _, other in ipairs(nodes) do
      if other.code == code and other.part ~= part then others[#others + 1] = other end
    end
    return others
  end
  return made
end

local brief, garden = node(1, "synthesis", "A11", "Moestuin"), node(2, "synthesis", "A12", "Buurtfeesten")
local brief_note, garden_note = node(3, "note", "A11", "Moestuin: wie wil, tuiniert"),
  node(4, "note", "A12", "Buurtfeesten: elke straat viert")
local wrong = node(5, "evaluation", "A11", "Buurtfeesten in de straat")
nodes = { brief, garden, brief_note, garden_note, wrong }

local function lines(list)
  local found = {}
  for i, one in ipairs(list) do found[i] = tostring(one.line) end
  return table.concat(found, " ")
end

return {
  {
    name = "the title of another code",
    check = function()
      local odd, is_judged = title_owners.misplaced(wrong.report)
      assert(is_judged and #odd == 1)
      assert(odd[1].node == wrong and odd[1].own == brief and odd[1].other == garden)
    end,
  },
  {
    name = "what stands for the same thing goes by the title",
    check = function()
      assert(lines(title_owners.in_all_parts(wrong)) == "5 2 4")
      assert(lines(title_owners.in_all_parts(brief)) == "1 3 5")
    end,
  },
  {
    name = "an index has it under both codes",
    check = function()
      local index = counterparts.index { wrong }
      assert(not counterparts.find(garden_note, index))
      title_owners.add_to(index, title_owners.misplaced(wrong.report))
      assert(counterparts.find(garden_note, index) == wrong and counterparts.find(brief_note, index) == wrong)
    end,
  },
  {
    name = "a title beside a code",
    check = function()
      local own, other = title_owners.of_title(wrong.report, "A12", "Moestuin")
      assert(own.code == "A12" and other.code == "A11")
      own, other = title_owners.of_title(wrong.report, "A11", "moestuin")
      assert(own.code == "A11" and other == nil)
      own, other = title_owners.of_title(wrong.report, "A11", "zwembad")
      assert(own.code == "A11" and other == nil)
      assert(title_owners.of_title(wrong.report, "A13", "Moestuin") == nil)
    end,
  },
}
