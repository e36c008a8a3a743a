-- Finds a grant, the cost that it is a part of, and the share that the entity pays itself: "totale pot = 900.000 €",
-- "te verantwoorden = 1.800.000 € (50% cofinanciering)".
local passages = use("passages")
local scan = use("scan")

local cofinancing = {}

---@class Cofinancing
---@field grant Number the amount right before the cost or, where that is none, the one behind it
---@field cost Number the grant and what the entity adds
---@field share Number percentage of the cost that the entity pays

local may_hold = scan.any_case([[\bcofinancier|\bco-financier]])
local named_share = scan.any_case([[^\s*(?:%|procent)?\s*(?:aan\s+|als\s+|eigen\s+|lokale\s+)?co-?financiering\b]])
local share_named = scan.any_case([[\bco-?financiering\s+(?:van|ten\s+belope\s+van|is|bedraagt|:|=)\s*$]])
local is_cost = scan.any_case([[\b(?:te\s+verantwoorden?|te\s+bewijzen|te\s+besteden|projectkost]]
  .. [[|totale\s+(?:kost|kostprijs|projectkost)|total?e?\s+projectbudget)\b]])
local is_grant = scan.any_case([[\b(?:totaal|totale\s+(?:pot|som|subsidie|toelage|tussenkomst)|subsidie(?:bedrag)?]]
  .. [[|toelage|toegekende?)\b]])

---The one number of its kind; false where there are several.
local function only(found, number)
  return found == nil and number or false
end

---@param value string
---@param mentions toets.Mention[]
---@return Cofinancing?
function cofinancing.find(value, mentions)
  if not may_hold:test(value) then return nil end
  local grant, before_cost, behind_cost, cost, share
  for _, passage in ipairs(passages.read(value, mentions)) do
    local start = passage.first
    for _, number in ipairs(passage.numbers) do
      local before = passages.words(passage, start, number.first - 1)
      if number.kind == "amount" and not number.hedged then
        start = number.last + 1
        if is_cost:test(before) then
          cost, before_cost = only(cost, number), grant
        else
          grant = is_grant:test(before) and number or false
          if cost ~= nil and grant then behind_cost = only(behind_cost, number) end
        end
      elseif number.kind == "percentage" then
        local is_share = named_share:test(passages.words(passage, number.last + 1, passage.last))
          or share_named:test(before)
        if is_share then share = only(share, number) end
      end
    end
  end
  grant = before_cost or behind_cost
  if not grant or not cost or not share then return nil end
  return { grant = grant, cost = cost, share = share }
end

return cofinancing
