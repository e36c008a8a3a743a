-- What a report gives for nearly all nodes of a kind, and which nodes lack it.
--
-- A layout decides what is printed at all, and an export may lose a block everywhere. So a part is only
-- missing where the other nodes have it.

local no_money = use("no_money")
local results_and_targets = use("results_and_targets")

local completeness = {}

---@class CompletenessPart
---@field name string a text name, a field name, "figures" or "result"
---@field is "text"|"field"|"figures"|"result"

---@class MissingPart
---@field node toets.Node
---@field part string
---@field at toets.Place the empty block, or the node where nothing is printed
---@field filled integer nodes that have it
---@field count integer nodes that were looked at
---@field others integer nodes that have it, in all parts of the report in which one lacks it

local ink = re.compile("[0-9A-Za-z\u{C0}-\u{24F}]")

-- "/", "-" and the like say nothing.
local function is_filled(value)
  return value ~= nil and ink:test(value)
end

local look = {}

---@return boolean filled, toets.Place? block the empty block that is printed
function look.text(node, name)
  local block
  for _, text in ipairs(node:texts(name)) do
    if not text.empty and is_filled(text.value) then return true end
    block = block or text
  end
  return false, block
end

function look.field(node, name)
  for _, field in ipairs(node:fields(name)) do
    -- A value that is not valid was given all the same; other rules look at it.
    if is_filled(field.raw) or is_filled(field.value) then return true end
  end
  return false
end

function look.figures(node)
  return #node:tables() > 0 or no_money.is_stated(node)
end

function look.result(node)
  return results_and_targets.are_told(node)
end

local function look_at(nodes, part)
  local blocks, bare, filled = {}, {}, 0
  for _, node in ipairs(nodes) do
    local has, block = look[part.is](node, part.name)
    if has then
      filled = filled + 1
    else
      local list = block and blocks or bare
      list[#list + 1] = { node = node, part = part.name, at = block or node, count = #nodes }
    end
  end
  return blocks, bare, filled
end

---The parts that a node lacks while most others of its group have them.
---@param nodes toets.Node[]
---@param parts CompletenessPart[]
---@return MissingPart[] missing
---@return boolean judged whether at least two nodes have one of the parts
function completeness.missing(nodes, parts)
  local found, judged = {}, false
  for _, part in ipairs(parts) do
    local blocks, bare, filled = look_at(nodes, part)
    local function add(list)
      for _, entry in ipairs(list) do
        entry.filled = filled
        found[#found + 1] = entry
      end
    end
    if filled > 1 then
      judged = true
      -- An empty block says itself that something was expected; where nothing is printed, only a habit does.
      if #blocks <= filled then add(blocks) end
      if 3 * #bare <= filled then add(bare) end
    end
  end
  return found, judged
end

---The nodes of a kind that a reader sees one by one, per part of the report.
---@param report toets.Report
---@param kind string
---@return toets.Node[][]
function completeness.groups(report, kind)
  local groups, order = {}, {}
  for _, node in ipairs(report:nodes(kind)) do
    local is_shown = not node.aggregate and not node.implied and node.part ~= "contents"
    if is_shown and not groups[node.part] then
      groups[node.part] = {}
      order[#order + 1] = groups[node.part]
    end
    if is_shown then
      local group = groups[node.part]
      group[#group + 1] = node
    end
  end
  return order
end

---What the nodes of a kind lack, in all parts of the report.
---@param report toets.Report
---@param kind string
---@param parts CompletenessPart[]
---@return MissingPart[]? lacks nil where the report has no such node
---@return boolean judged whether a group was large enough to tell
function completeness.lacks(report, kind, parts)
  local lacks, judged, others = nil, false, {}
  for _, nodes in ipairs(completeness.groups(report, kind)) do
    local missing, is_judged = completeness.missing(nodes, parts)
    lacks, judged = lacks or {}, judged or is_judged
    table.move(missing, 1, #missing, #lacks + 1, lacks)
    local filled = {}
    for _, lack in ipairs(missing) do filled[lack.part] = lack.filled end
    for name, number in pairs(filled) do others[name] = (others[name] or 0) + number end
  end
  for _, lack in ipairs(lacks or {}) do lack.others = others[lack.part] end
  return lacks, judged
end

---@param lack MissingPart
---@return toets.Finding
function completeness.finding_of(lack)
  return finding {
    at = lack.at, key = lack.part,
    args = { part = term(lack.part), total = lack.count, filled = lack.filled, others = lack.others },
  }
end

return completeness
