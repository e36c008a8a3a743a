-- A project that the text of one action gives an amount for ("Taalkamp: 54.000 euro"), and another action is about.
local scan = use("scan")

local named_projects = {}

-- A name is one word with a capital; a shorter one may be of anything.
local name = re.compile("^[A-Z\u{C0}-\u{DE}][0-9A-Za-z\u{C0}-\u{24F}-]{5,}$")

-- Each name is sought in all actions.
local most_names = 20

---@class NamedProject
---@field name string
---@field mention toets.Mention the amount
---@field node toets.Node in whose text the amount stands
---@field others toets.Node[] actions whose title or description has the name
---@field is_word boolean the report has it in small letters too: it is no name

---@param report toets.Report
---@return NamedProject[] in reading order, each name once
local function labelled(report)
  local found, known = {}, {}
  for _, node in ipairs(report:nodes("action")) do
    for _, text in ipairs(node:texts("description")) do
      for _, mention in ipairs(text:mentions("amount")) do
        local label = mention.label or ""
        if #found < most_names and not known[label] and mention.value and name:test(label) then
          known[label] = true
          found[#found + 1] = { name = label, mention = mention, node = node, others = {}, is_word = false }
        end
      end
    end
  end
  return found
end

---The words of an action that say what it is about.
local function words_of(node)
  local pieces = { node.title or "" }
  for _, text in ipairs(node:texts("description")) do pieces[#pieces + 1] = text.value end
  return table.concat(pieces, "\n")
end

---@param report toets.Report
---@return NamedProject[]
function named_projects.of(report)
  local found = labelled(report)
  for _, project in ipairs(found) do
    local as_name, as_word = re.compile([[\b]] .. project.name .. [[\b]]), scan.any_case([[\b]] .. project.name)
    for _, node in ipairs(report:nodes("action")) do
      local words = node.part ~= "contents" and words_of(node) or ""
      if as_word:test(words) then
        local is_named = as_name:test(words)
        project.is_word = project.is_word or not is_named
        if is_named and node.line ~= project.node.line then project.others[#project.others + 1] = node end
      end
    end
  end
  return found
end

return named_projects
