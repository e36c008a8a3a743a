-- Plans and goals of which a part of the report may not show everything.
--
-- A report may break off, or show fewer actions in one part than in another. What adds up the actions of a plan must
-- then not be held against those that happen to be there.
local codes = use("codes")

local unseen = {}

local adds_up = {
  strategic_goal = true, policy_objective = true, ambition = true, objective = true, action_plan = true,
}
local open_end = re.compile([[[a-z\x{DF}-\x{FF},]\s*$]])
local shortest_sentence = 80 -- bytes; shorter lines often do without a full stop

local function key_of(node)
  return node.line .. "/" .. node.kind .. "/" .. (node.code or node.title or "")
end

local function mark_up(found, node)
  while node do
    found[key_of(node)] = true
    node = node.parent
  end
end

---@class Above a plan or goal, and what is asked of it for many codes
---@field node toets.Node
---@field code string?
---@field digits string? those of the code of a plan
---@field passes boolean?

---The plans and goals of each part, and the codes of the actions in it.
local function parts_of(report)
  local parts = {}
  for _, node in ipairs(report:nodes()) do
    local name, kind, code = node.part, node.kind, node.code
    local part = parts[name] or { above = {}, codes = {} }
    parts[name] = part
    if adds_up[kind] then
      local digits = kind == "action_plan" and code and codes.digits(code) or ""
      part.above[#part.above + 1] = { node = node, code = code, digits = digits ~= "" and digits or nil }
    end
    if kind == "action" and code then part.codes[code] = true end
  end
  return parts
end

---Whether the codes of what a node shows continue its own: those of a plan may do so where those of a goal do not.
local function continues_code(node)
  local continues = false
  for _, child in ipairs(node:children()) do
    if child.code and child.part == node.part then
      if not codes.is_below(child.code, node.code) then return false end
      continues = true
    end
  end
  return continues
end

local function passes_code_on(one)
  if one.passes == nil then one.passes = continues_code(one.node) end
  return one.passes
end

---The lowest node that the code says it is below, or else the one above the last plan that comes before it.
---@param code string
---@param above Above[]
---@return toets.Node
local function home_of(code, above)
  local digits, home, before = codes.digits(code), nil, nil
  for _, one in ipairs(above) do
    if one.code and codes.is_below(code, one.code) and passes_code_on(one) then home = one.node end
    if one.digits and one.digits < digits:sub(1, #one.digits) then before = one.node end
  end
  if home then return home end
  return before and (before.parent or before) or above[1].node
end

local function rows_of(tbl)
  local rows = {}
  for _, figure in ipairs(tbl:figures()) do rows[figure.row] = true end
  return rows
end

---Whether a table lacks a row that most others of its part have: the last one of a report that stops inside it.
local function lacks_a_row(last, tables)
  local count, times = 0, {}
  for _, tbl in ipairs(tables) do
    if tbl ~= last and tbl.node.part == last.node.part then
      count = count + 1
      for row in pairs(rows_of(tbl)) do times[row] = (times[row] or 0) + 1 end
    end
  end
  local own, any = rows_of(last), last:figures()[1]
  if not any then return count > 0 end
  for row, n in pairs(times) do
    -- A row that is left out on purpose has a value: zero.
    local is_unknown = not own[row] and not any:sibling({ row = row }).value
    if is_unknown and 10 * n >= 9 * count then return true end
  end
  return false
end

---Whether the report stops in the middle of its last sentence or of its last table.
local function breaks_off(report)
  local last, last_table, tables = nil, nil, {}
  for _, node in ipairs(report:nodes()) do
    for _, text in ipairs(node:texts()) do
      if not text.empty and (not last or text.line >= last.line) then last = text end
    end
    for _, tbl in ipairs(node:tables()) do
      tables[#tables + 1] = tbl
      if not last_table or tbl.line >= last_table.line then last_table = tbl end
    end
  end
  if last and (not last_table or last.line > last_table.line) then
    return #last.value >= shortest_sentence and open_end:test(last.value)
  end
  return last_table ~= nil and lacks_a_row(last_table, tables)
end

---A plan with actions of which most continue its code holds one of another code by mistake: the heading between them
---is lost, or the code is wrong. Neither it nor the plan of that code can be added up.
local function mark_misplaced(found, part)
  for _, one in ipairs(part.above) do
    local plan, strange, fitting = one.node, {}, 0
    for _, action in ipairs(one.code and plan:children("action") or {}) do
      if action.code and action.part == plan.part then
        if codes.is_below(action.code, plan.code) then
          fitting = fitting + 1
        else
          strange[#strange + 1] = action
        end
      end
    end
    for _, action in ipairs(#strange < fitting and strange or {}) do
      mark_up(found, plan)
      mark_up(found, home_of(action.code, part.above))
    end
  end
end

local function look_at(report)
  local found, parts = {}, parts_of(report)
  local is_open = breaks_off(report)
  for _, part in pairs(parts) do mark_misplaced(found, part) end
  for name, part in pairs(parts) do
    local last = part.above[1] and part.above[#part.above].node
    if last and is_open then mark_up(found, last) end
    for _, node in ipairs(last and report:nodes("action") or {}) do
      if node.part ~= name and node.code and not part.codes[node.code] then
        local home = home_of(node.code, part.above)
        -- A code of prose alone may be misprinted; where the report ends it is what was still to come.
        if #node:tables() > 0 or home == last then mark_up(found, home) end
      end
    end
  end
  return found
end

-- One instance of a rule looks at one report.
local known

---Whether the report names something below a plan or goal that its part of the report does not show, or breaks off
---there.
---@param node toets.Node
---@return boolean
function unseen.is_below(node)
  known = known or look_at(node.report)
  return known[key_of(node)] == true
end

return unseen
