-- Whom a clause is about: one node, or each node of a kind ("alle prioritaire acties").
local scan = use("scan")
local sentences = use("sentences")

local scopes = {}

local any_case, any_of = scan.any_case, scan.any_of

---@class ClaimScope
---@field each boolean about every node of `kinds`; else about one node
---@field kinds string[] node kinds that the subject names; empty when it names none
---@field priority boolean? only nodes with this priority
---@field section string? only this section
---@field version string? only this version of the budget

local kind_of_noun = {
  actieplan = "action_plan", actieplannen = "action_plan", actie = "action", acties = "action",
  beleidsdoelstelling = "policy_objective", beleidsdoelstellingen = "policy_objective",
}
local noun = [[(actieplannen|actieplan|acties|actie|beleidsdoelstellingen|beleidsdoelstelling)\b]]
local plural_noun = [[(actieplannen|acties|beleidsdoelstellingen)\b]]
local number_word = "(?:" .. any_of [[twee drie vier vijf zes zeven acht negen tien \d+]] .. [[\s+)?]]
local priority_word = [[((?:niet[- ]?)?prioritaire\s+)?]]
local each_subject = any_case([[\b]] .. any_of [[
  alle elk elke ieder iedere beide al_de al_onze geen_enkele? geen
  (?:geen|geen_enkele?|elk|elke|ieder|iedere)_van_(?:de|onze)
]] .. [[\s+]] .. number_word .. priority_word .. noun)
local plural_subject = any_case([[\b(?:de|onze|deze|die)\s+]] .. number_word .. priority_word .. plural_noun)
local second_noun = any_case([[^\s+(?:en|of|noch)\s+(?:alle\s+|geen\s+enkele?\s+)?(?:prioritaire\s+)?]] .. noun)
local one_subject = any_case([[\b(actieplan|actie|beleidsdoelstelling)\b]])
local some_subject = any_case([[\b]] .. any_of [[
  niet_alle niet_elke? bijna_alle quasi_alle nagenoeg_alle haast_alle de_meeste (?:het_)?merendeel_van
  (?:het_)?gros_van een_aantal sommige enkele verschillende meerdere (?:de_)?overige (?:de_)?andere de_rest_van
]] .. [[\s+(?:de\s+|onze\s+|van\s+de\s+)?(?:prioritaire\s+)?]] .. plural_noun)
-- "De acties die subsidies ontvingen", "de acties van de sportdienst", but not "de acties van dit actieplan".
local narrowed = any_case([[\b(?:alle|de|onze|beide)\s+]] .. number_word .. [[(?:prioritaire\s+)?]] .. plural_noun
  .. [[,?\s+(?:(?:die|waar\w+)\s|(?:voor|van|rond|in|uit|inzake|omtrent)\s+(\w+\s+\w+|\w+))]])
local own_whole = any_case([[^(?:(?:19|20)\d\d\b|(?:de|het|deze|dit|onze|ons)\s+]] .. any_of [[
  \w*doelstelling \w*jarenplan beleidsplan domein jaar boekjaar
]] .. [[\b|(?:deze|dit)\s)]])
local together = any_case([[\b(?:samen|gezamenlijk|in\s+totaal|globaal|als\s+geheel)\b]])
local ends_in_preposition = any_case([[\b(?:van|voor|binnen|in|bij|uit|over|aan)\s+$]])
local joining_word = any_case([[^(?:en|maar|doch|terwijl|of)\s+]])

---@param clause string
---@param each_in_part boolean? "de budgetten van alle actieplannen": what stands before the nodes is each of theirs
---@return ClaimScope? nil when the clause names nobody
function scopes.named(clause, each_in_part)
  local first, last, priority, word = each_subject:find(clause)
  if not last then first, last, priority, word = plural_subject:find(clause) end
  -- "De uitgaven van alle actieplannen" may mean each or the whole. The whole is the weaker statement: it
  -- holds whenever it holds for each.
  local as_whole = last and (together:test(clause)
    or (ends_in_preposition:test(clause:sub(1, first - 1)) and not each_in_part))
  if as_whole then return nil end
  if last then
    local scope = { each = true, kinds = { kind_of_noun[word:lower()] } }
    local _, _, second = second_noun:find(clause:sub(last + 1))
    if second then scope.kinds[2] = kind_of_noun[second:lower()] end
    if priority then scope.priority = priority:lower():sub(1, 4) ~= "niet" end
    return scope
  end
  local _, _, single = one_subject:find(clause)
  if single then return { each = false, kinds = { kind_of_noun[single:lower()] } } end
  return nil
end

---Whether a clause is about some of the nodes of a kind without saying which.
---@param clause string
---@return boolean
function scopes.is_partial(clause)
  if some_subject:test(clause) then return true end
  local found, _, _, whose = narrowed:find(clause)
  return found ~= nil and not (whose and own_whole:test(whose))
end

---Whether a clause begins with its verb. Then its subject is that of the clause before: "Alle acties zijn
---uitgevoerd en bleven binnen budget."
---@param clause string
---@return boolean
function scopes.continues(clause)
  local _, last = joining_word:find(clause)
  return sentences.verb:find(clause) == (last or 0) + 1
end

return scopes
