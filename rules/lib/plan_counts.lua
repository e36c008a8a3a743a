-- Numbers in prose that say how many ambitions, objectives or actions the whole plan has: "dit plan telt 14 ambities en
-- 36 doelstellingen", "te verdelen over de 5 prioriteiten".
local counted_lists = use("counted_lists")
local scan = use("scan")

local plan_counts = {}

local kind_of = {
  ambities = "ambition", doelstellingen = "objective", acties = "action", prioriteiten = "action",
  speerpunten = "action",
}
local noun = "(ambities|doelstellingen|acties|prioriteiten|speerpunten)"
local counted = counted_lists.number .. [[\s+]] .. noun .. [[\b]]
local of_plan = scan.any_case([[\b(?:beleids|actie)?(?:plan|dossier)\b[^.;:]{0,40}?\b]]
  .. [[(?:telt|bevat|omvat|heeft|bestaat\s+uit)\s+(?:in\s+totaal\s+|samen\s+)?]] .. counted)
local goes_on = scan.any_case([[^(?:,|\s+en|\s+met|,\s+met|\s*\+)\s+]] .. counted)
local definite = scan.any_case([[\b(?:de|onze|alle|deze)\s+]] .. counted .. [[(?:\s+([a-z]+))?]])
-- "de 22 acties van het Vlaamse plan", "de 3 acties rond wonen": of something else, or some of them.
---The words behind a count that narrow what it counts, as an alternative of an expression.
plan_counts.narrowing = [[(?:van|uit|rond|over|inzake|met|zonder|onder|die|waar[a-z]*|binnen|in|voor|op|bij|per|om]]
  .. [[|hierboven|hieronder|samen|gericht|tegen)]]
local narrows = scan.any_case("^" .. plan_counts.narrowing .. "$")
local may_count = scan.any_case(noun)
local fewest_definite = 3

local function stated_of(number)
  return counted_lists.number_words[number:lower()] or tonumber(number)
end

---@class PlanCount
---@field first integer byte position in the text
---@field last integer
---@field stated integer
---@field kind string
---@field words string

local function add(found, first, last, number, name)
  found[#found + 1] = {
    first = first, last = last, stated = stated_of(number), kind = kind_of[name:lower()], words = number .. " " .. name,
  }
end

---@param value string
---@return PlanCount[]
function plan_counts.find(value)
  local found = {}
  if not may_count:test(value) then return found end
  local taken = {}
  for first, last, number, name in scan.matches(of_plan, value) do
    while number do
      add(found, first, last, number, name)
      taken[last] = true
      local _, length, next_number, next_name = goes_on:find(value:sub(last + 1))
      first, number, name = last + 1, length and next_number, next_name
      last = last + (length or 0)
    end
  end
  for first, last, number, name, behind in scan.matches(definite, value) do
    local is_whole = not (behind and behind ~= "" and narrows:test(behind))
    if is_whole and stated_of(number) >= fewest_definite and not taken[last] then
      add(found, first, last - (behind and #behind or 0), number, name)
    end
  end
  return found
end

---How many nodes of a kind the report elaborates, and how many it lists; one that is printed twice counts once.
---@param report toets.Report
---@param kind string
---@return table<integer, boolean> counts, integer most
function plan_counts.of(report, kind)
  local seen, counts = {}, {}
  for _, node in ipairs(report:nodes(kind)) do
    local part = node.part == "contents" and "contents " .. (node.parent and node.parent.kind or "") or "body"
    local key = part .. " " .. (node.code or node.line)
    if not seen[key] then
      seen[key] = true
      counts[part] = (counts[part] or 0) + 1
    end
  end
  local numbers, most = {}, 0
  for _, count in pairs(counts) do
    numbers[count] = true
    most = math.max(most, count)
  end
  return numbers, most
end

return plan_counts
