local labels = use("labels")
local named_ends = use("named_ends")

---@type toets.Rule
return {
  id = "DS26",
  name = "project-ends-once",
  title = {
    nl = "Een project dat bij naam genoemd wordt, eindigt overal in hetzelfde jaar",
    en = "A project that is called by its name ends in the same year everywhere",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: een project eindigt in één jaar. Een planning kan nadien veranderd zijn.",
    en = "Follows from the words: a project ends in one year. A planning may have changed since.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{name}: “{other}”, maar elders staat “{quote}”. Welk jaar geldt?",
    en = "{name}: “{other}”, but elsewhere it says “{quote}”. Which year holds?",
  },
  summary = {
    nl = "{count} keer noemt het rapport voor het einde van een project nog een ander jaar.",
    en = "{count} times the report gives another year for the end of a project.",
  },
  why = {
    nl = "Wie de twee zinnen leest, weet niet of het project langer liep dan gepland of dat een jaar fout is.",
    en = "Who reads both sentences does not know whether the project ran longer than planned or a year is wrong.",
  },
  fix = {
    nl = "Pas het jaar aan, of schrijf dat het einde verschoven is.",
    en = "Change the year, or write that the end was moved.",
  },
  evaluate = function(report)
    local ends, findings, is_judged = {}, {}, false
    for _, node in ipairs(report:nodes()) do
      for _, text in ipairs(node.part ~= "contents" and node:texts() or {}) do
        for _, one in ipairs(named_ends.of(text)) do
          local before = ends[one.name]
          is_judged = is_judged or before ~= nil
          if before and before.year ~= one.year then
            local early, late = before, one
            if late.year < early.year then early, late = late, early end
            findings[#findings + 1] = finding {
              at = early.text:at(early.first, early.last), related = { late.text:at(late.first, late.last) },
              key = one.name,
              args = { name = labels.quoted(early.text.node), other = early.quote, quote = late.quote },
            }
          end
          ends[one.name] = before or one
        end
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
