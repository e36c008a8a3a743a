local altered_copies = use("altered_copies")

---@type toets.Rule
return {
  id = "DC7",
  name = "copy-has-the-same-numbers",
  title = {
    nl = "Een zin die in twee teksten staat, vermeldt tweemaal dezelfde getallen",
    en = "A sentence that is in two texts states the same numbers twice",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een zin wordt gekopieerd naar een andere tekst en daarna op één plaats aangepast.",
    en = "Practice: a sentence is copied to another text and is then changed in one place.",
  },
  subjects = { kind = "node", of = { "policy_objective", "objective", "action_plan", "action" } },
  group_by = { "report" },
  message = {
    nl = "{node}: dezelfde zin staat in twee teksten met andere getallen: “{quote}” en “{other}”. Welke getallen "
      .. "gelden?",
    en = "{node}: the same sentence is in two texts with other numbers: “{quote}” and “{other}”. Which numbers hold?",
  },
  summary = {
    nl = "{count} zinnen staan in twee teksten met andere getallen.",
    en = "{count} sentences are in two texts with other numbers.",
  },
  why = {
    nl = "Een van de twee zinnen werd niet bijgewerkt of verkeerd overgenomen; de lezer kan niet zien welke.",
    en = "One of the two sentences was not brought up to date or was copied wrongly; a reader cannot see which.",
  },
  fix = {
    nl = "Pas de getallen aan, of laat de zin maar op één plaats staan.",
    en = "Change the numbers, or keep the sentence in one place only.",
  },
  evaluate = function(node)
    local found, compared = altered_copies.find(node:texts())
    if compared == 0 then return not_applicable end
    local findings = {}
    for i, pair in ipairs(found) do
      local first, copy = pair.first, pair.copy
      -- A description says what is intended, which may differ from what became of it.
      local is_intended = first.text.name == "description" or copy.text.name == "description"
      findings[i] = finding {
        at = copy.text:at(copy.first, copy.last), related = { first.text:at(first.first, first.last) },
        severity = is_intended and "note" or nil, key = copy.text.name .. "/" .. i,
        args = { quote = first.quote, other = copy.quote },
      }
    end
    return findings[1] and findings or nil
  end,
}
