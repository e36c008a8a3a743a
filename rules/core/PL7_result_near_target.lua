local results_and_targets = use("results_and_targets")

local hundred = decimal("100")

---@type toets.Rule
return {
  id = "PL7",
  name = "result-is-near-its-target",
  title = {
    nl = "Een resultaat ligt niet onder en niet ver boven zijn streefcijfer",
    en = "A result is neither below nor far above its target",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: wat afwijkt, vraagt uitleg.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: what deviates needs an explanation.",
  },
  subjects = { kind = "node", of = { "action", "objective", "indicator", "item" } },
  params = {
    from = {
      default = 100,
      description = {
        nl = "laagste gebruikelijke resultaat, in procent van de streefwaarde",
        en = "smallest usual result, in percent of its target",
      },
    },
    to = {
      default = 150,
      description = {
        nl = "hoogste gebruikelijke resultaat, in procent van de streefwaarde",
        en = "largest usual result, in percent of its target",
      },
    },
  },
  group_by = { "report" },
  message = {
    nl = "{node}: het resultaat is {result}, het streefcijfer {target}. Waardoor komt dat verschil?",
    en = "{node}: the result is {result}, the target {target}. What does that difference come from?",
  },
  summary = {
    nl = "{count} resultaten liggen onder of ver boven hun streefcijfer. Waardoor komt dat verschil?",
    en = "{count} results are below or far above their targets. What does that difference come from?",
  },
  why = {
    nl = "Een resultaat onder het streefcijfer kan de subsidie kosten; een veel hoger resultaat wijst op een te laag "
      .. "streefcijfer of op een andere manier van tellen.",
    en = "A result below its target may cost the grant; a much higher one points to a target that was too low or to "
      .. "another way of counting.",
  },
  fix = {
    nl = "Leg het verschil uit, of pas het streefcijfer voor de volgende periode aan.",
    en = "Explain the difference, or change the target for the next period.",
  },
  evaluate = function(node, params)
    local found = results_and_targets.of(node)
    local result, target = found and found.result, found and found.target
    if not result or not target or not result.value or not target.value then return not_applicable end
    if result.unit and target.unit and result.unit ~= target.unit then return not_applicable end
    local share, whole = hundred * result.value, target.value
    if share >= params.from * whole and share <= params.to * whole then return nil end
    return finding { at = result, related = { target }, args = { result = result.raw, target = target.raw } }
  end,
}
