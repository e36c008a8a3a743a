local whole_groups = use("whole_groups")

---@type toets.Rule
return {
  id = "TN31",
  name = "share-of-people-is-within-all",
  title = {
    nl = "Een aandeel van een groep mensen is niet groter dan 100 %",
    en = "A share of a group of people is not above 100 %",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: meer dan alle leden van een groep zijn er niet.",
    en = "Follows from the words: there are no more than all members of a group.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: “{quote}” is meer dan de hele groep. Ontbreekt er een komma, of is het een aandeel van iets anders?",
    en = "{node}: “{quote}” is more than the whole group. Is a comma missing, or is it a share of something else?",
  },
  summary = {
    nl = "{node}: {count} keer is een aandeel van een groep mensen groter dan 100 %.",
    en = "{node}: {count} times a share of a group of people is above 100 %.",
  },
  why = {
    nl = "Een onmogelijk percentage wordt overgenomen in andere teksten en maakt de rest minder geloofwaardig.",
    en = "An impossible percentage is taken over in other texts and makes the rest less credible.",
  },
  fix = {
    nl = "Vergelijk het percentage met de bron.",
    en = "Compare the percentage with its source.",
  },
  evaluate = function(text)
    local above, count = whole_groups.find(text)
    if count == 0 then return not_applicable end
    local findings = {}
    for i, share in ipairs(above) do
      findings[i] = finding { at = share.mention, key = text.name .. "/" .. i, args = { quote = share.quote } }
    end
    return findings[1] and findings or nil
  end,
}
