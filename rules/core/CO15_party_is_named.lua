local scan = use("scan")

local is_open = scan.any_case([[^\W*(?:(?:nog|nader|verder|later)\s+)*(?:te\s+(?:bepalen|bekijken|zoeken|kiezen)]]
  .. [[|n\.?t\.?b\b\.?|onbekend|niet\s+gekend|geen\s+keuze|\?+\s*$|xxx?\b|tbd\b)]])

---@type toets.Rule
return {
  id = "CO15",
  name = "party-is-named",
  title = {
    nl = "Wie een actie uitvoert of eraan meewerkt, is bij naam genoemd",
    en = "Who carries out an action or takes part in it is named",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: elke actie heeft een "
      .. "verantwoordelijke.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: each action has someone responsible.",
  },
  subjects = { kind = "node", of = { "action_plan", "action" } },
  group_by = { "report" },
  message = {
    nl = "{node}: bij “{role}” staat “{party}”. Is er intussen een naam?",
    en = "{node}: at “{role}” there is “{party}”. Is there a name by now?",
  },
  summary = {
    nl = "Bij {count} acties is nog niet bepaald wie ze uitvoert of eraan meewerkt.",
    en = "At {count} actions it is not decided yet who carries them out or takes part.",
  },
  why = {
    nl = "Zolang niemand genoemd is, is niemand aanspreekbaar op de actie of op het geld dat ervoor geraamd is.",
    en = "As long as nobody is named, nobody answers for the action or the money that is estimated for it.",
  },
  fix = {
    nl = "Vul de naam in, of schrijf wanneer de keuze gemaakt wordt.",
    en = "Fill in the name, or write when the choice is made.",
  },
  evaluate = function(node)
    local parties, findings = node:fields("party"), {}
    if #parties == 0 then return not_applicable end
    for _, party in ipairs(parties) do
      if is_open:test(party.raw or "") then
        findings[#findings + 1] = finding {
          at = party, key = party.role, args = { node = node, role = party.role or term("text"), party = party.raw },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
