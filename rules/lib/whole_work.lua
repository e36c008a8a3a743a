-- Whether a clause speaks of the whole work of its node: "de actie", "het project", "de uitvoering", "alle deadlines".
--
-- "De levering", "de start van de tweede groep" or "de werken aan het dak" are parts; what happens to them says
-- nothing certain about the whole.
local scan = use("scan")
local scopes = use("scopes")

local whole_work = {}

local any_case, any_of = scan.any_case, scan.any_of

local noun = any_of [[
  actie actieplan beleidsdoelstelling project uitvoering realisatie projectuitvoering planning timing start opstart
  oplevering opdracht werken bouwwerken bouw verbouwing aanleg heraanleg renovatie termijn uitvoeringstermijn
  einddatum deadlines? mijlpalen termijnen timings
]]
local article = [[(?:de|deze|het|dit|alle)\s+]]
local adjective = "(?:" .. any_of [[
  volledige geplande voorziene verdere effectieve vooropgestelde initi[ëe]le afgesproken
]] .. [[\s+)?]]
local of_itself = [[(?:\s+van\s+(?:de|deze|het|dit|ons)\s+(?:actie|project))?]]
local verb = any_of [[
  is zijn werd werden wordt worden was waren liep liepen loopt lopen heeft hebben had hadden kende kenden kent kennen
  ondervond ondervonden kon konden kan gebeurde gebeurden startte startten verloopt verlopen verliep verliepen vordert
  vorderen vorderde zit zitten zat ligt lag blijft bleef raakte staat haalt haalde behaalt behaalde bereikt bereikte
]]
local lead = "^(?:" .. any_of [[
  en maar ook momenteel daardoor hierdoor in_20\d\d dit_jaar in_(?:het_)?(?:boekjaar|werkjaar)_20\d\d
]] .. [[\s+)*]]

local stated = any_case(lead .. "(?:" .. article .. ")?" .. adjective .. noun .. of_itself .. [[\s+]] .. verb .. [[\b]])
local inverted = any_case([[^(?:[^,]*\s)?]] .. verb .. [[\s+]] .. article .. adjective .. noun .. [[\b]])
local named = any_case([[\bvoor\s+(?:de|deze|dit)\s+(?:actie|project|actieplan)\b]])
local itself = any_case([[\bvan\s+(?:de|deze|het|dit|ons)\s+(?:actie|project)\b]])
local part = any_case([[\b]] .. noun .. [[\s+(?:van|voor|rond|met|bij|inzake)\s]])
local some_part = any_case([[\b(?:fase|onderdeel|onderdelen|deelactie|deelproject|luik|groep)\b]])

---@param clause string
---@param node toets.Node the node in whose text it stands
---@return boolean
function whole_work.is_subject(clause, node)
  if some_part:test(clause) then return false end
  local scope = scopes.named(clause)
  if scope and (scope.each or scope.kinds[1] ~= node.kind) then return false end
  if named:test(clause) then return true end
  if not stated:test(clause) and not inverted:test(clause) then return false end
  return not part:test(scan.blank_all(clause, itself))
end

return whole_work
