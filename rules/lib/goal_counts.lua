-- Numbers in prose that say how many plans or actions a goal or plan has: "De beleidsdoelstelling telt 2 prioritaire
-- actieplannen en 6 prioritaire acties", "De drie prioritaire actieplannen bleven binnen het budget".
local number_words = use("number_words")
local plan_counts = use("plan_counts")
local plan_tree = use("plan_tree")
local scan = use("scan")

local goal_counts = {}

---@class GoalCount
---@field first integer byte position in the text
---@field last integer
---@field stated integer
---@field kind "action_plan"|"action"
---@field is_priority boolean it counts those with priority alone
---@field owner "goal"|"plan"|nil what the sentence says to have so many; nil where it does not name it
---@field words string

local one = [[\x{E9}\x{E9}n|1]]
local number = [[(\d{1,2}|]] .. number_words.from_two .. [[|]] .. one .. [[)]]
local item = number .. [[\s+(prioritaire?\s+)?(actieplan(?:nen)?|acties?)\b]]
local has = [[(?:telt|telde|bevat|bevatte|omvat|omvatte|heeft|had|bestaat\s+uit|bestond\s+uit)]]
local of_owner = scan.any_case([[\b(?:(?:de|deze|onze)\s+(?:prioritaire\s+)?(?:beleids)?(doelstelling)]]
  .. [[|(?:het|dit)\s+(?:prioritaire\s+)?actieplan)\s+]] .. has .. [[\s+(?:in\s+totaal\s+|samen\s+)?]])
local at_start = scan.any_case("^" .. item)
local counted_from = scan.any_case(item)
local goes_on = scan.any_case([[^(?:,|\s+en|,?\s+met|\s*\+)\s+(?:in\s+totaal\s+|samen\s+)?]] .. item)
-- "De vier acties" may be anything that was done; plans, and what has priority, are those of the report.
local definite = scan.any_case([[\b(?:de|deze|onze|alle)\s+]] .. number
  .. [[\s+(?:de\s+)?(?:(prioritaire)\s+(actieplannen|acties)|(actieplannen))\b]])
local narrows = scan.any_case([[^\s+]] .. plan_counts.narrowing .. [[\b]])
local only_some = scan.any_case([[\b(?:andere|overige|eerste|laatste)\s*$]])
local may_count = scan.any_case([[\b(?:actieplan|acties?\b)]])

local spaces = re.compile([[\s+]])
local is_plan = scan.any_case("^actieplan")

local function is_given(capture)
  return capture ~= nil and capture ~= ""
end

local function add(found, value, first, last, count, noun, is_priority, owner)
  found[#found + 1] = {
    first = first, last = last, stated = number_words.value(count) or tonumber(count), owner = owner,
    kind = is_plan:test(noun) and "action_plan" or "action", is_priority = is_priority,
    words = spaces:replace(value:sub(first, last), " "),
  }
end

---What a sentence counts one after the other: the actions behind plans with priority are those of these plans.
local function add_list(value, from, owner, found, taken)
  local rest, priority = value:sub(from), false
  local _, length, count, adjective, noun = at_start:find(rest)
  while count do
    priority = priority or is_given(adjective)
    local opening = counted_from:find(value, from)
    add(found, value, opening, from + length - 1, count, noun, priority, owner)
    taken[from + length - 1] = true
    from = from + length
    _, length, count, adjective, noun = goes_on:find(value:sub(from))
  end
end

---@param value string
---@return GoalCount[]
function goal_counts.find(value)
  local found, taken = {}, {}
  if not may_count:test(value) then return found end
  for _, last, goal in scan.matches(of_owner, value) do
    add_list(value, last + 1, is_given(goal) and "goal" or "plan", found, taken)
  end
  local at = 1
  while true do
    local first, last, count, adjective, of_priority, plans = definite:find(value, at)
    if not first then return found end
    local is_whole = not narrows:test(value:sub(last + 1)) and not only_some:test(value:sub(1, first - 1))
    if is_whole and not taken[last] then
      add(found, value, first, last, count, is_given(of_priority) and of_priority or plans, is_given(adjective))
    end
    at = last + 1
  end
end

local goals = { "policy_objective", "objective" }

---The node that a count is about, seen from the node of its text.
---@param count GoalCount
---@param node toets.Node
---@return toets.Node?
function goal_counts.owner_of(count, node)
  if count.owner == "plan" then return node.kind == "action_plan" and node or nil end
  if not count.owner and node.kind == "action_plan" and count.kind == "action" then return node end
  for _, kind in ipairs(goals) do
    if count.owner and plan_tree.at_or_above(node, kind) then return plan_tree.at_or_above(node, kind) end
    if node.kind == kind then return node end
  end
  return nil
end

---How many nodes of a kind stand below one, and whether there may be more that are not shown: a report may show those
---with priority alone.
---@return integer shown, boolean is_open
local function shown_below(owner, kind)
  local shown, is_open, seen = 0, plan_tree.has_aggregate(owner, "action_plan"), {}
  for _, node in ipairs(plan_tree.below(owner, kind)) do
    local key = node.code or node.line
    if node.aggregate then
      is_open = true
    elseif not seen[key] and node.priority ~= false then
      seen[key] = true
      shown = shown + 1
      is_open = is_open or node.priority == true
    end
  end
  return shown, is_open
end

---How many the report has of what is counted, where that is not what is stated.
---@param count GoalCount
---@param owner toets.Node
---@return integer? most, boolean is_judged
function goal_counts.contradicted(count, owner)
  local most, is_open, agrees = 0, false, false
  for _, node in ipairs { owner, table.unpack(owner:same_as()) } do
    local shown, more = shown_below(node, count.kind)
    most, is_open, agrees = math.max(most, shown), is_open or more, agrees or shown == count.stated
  end
  if most == 0 or is_open and not count.is_priority and count.stated > most then return nil, false end
  return not agrees and most or nil, true
end

return goal_counts
