local all_and_some = use("all_and_some")

---@type toets.Rule
return {
  id = "TN20",
  name = "all-is-not-some",
  title = {
    nl = "Wat het rapport van alle leden van een groep zegt, past bij het aantal dat het elders vermeldt",
    en = "What the report says of all members of a group fits the number it states elsewhere",
  },
  severity = "note",
  since = "0.2.0",
  basis = "Practice: “all” and “16 of the 19” of one group are not the same.",
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: de tekst zegt “{all}”; elders staat “{some}”. Zijn enkel die bedoeld die deelnemen?",
    en = "{node}: the text says “{all}”; elsewhere it says “{some}”. Are only those meant that take part?",
  },
  summary = {
    nl = "{count} keer zegt de tekst “alle”, terwijl het elders niet om alle gaat. Zijn enkel de deelnemers bedoeld?",
    en = "{count} times the text says “all” where elsewhere it is not all. Are only those meant that take part?",
  },
  why = {
    nl = "Een lezer denkt aan de hele groep.",
    en = "A reader thinks of the whole group.",
  },
  fix = {
    nl = "Schrijf “alle deelnemende” of het aantal.",
    en = "Write “all that take part”, or the number.",
  },
  evaluate = function(report)
    local whole, part, is_known = {}, {}, {}
    for _, node in ipairs(report:nodes()) do
      for _, text in ipairs(node:texts()) do
        local all, some = all_and_some.find(text)
        table.move(all, 1, #all, #whole + 1, whole)
        for _, mention in ipairs(some) do
          if not is_known[mention.group] then part[#part + 1] = mention end
          is_known[mention.group] = true
        end
      end
    end
    if #whole == 0 or #part == 0 then return not_applicable end
    local findings = {}
    for _, mention in ipairs(whole) do
      for _, other in ipairs(part) do
        if mention.group == other.group then
          findings[#findings + 1] = finding {
            at = mention.text:at(mention.first, mention.last), related = { other.text:at(other.first, other.last) },
            key = mention.group .. "/" .. mention.first,
            args = {
              all = mention.text.value:sub(mention.first, mention.last),
              some = other.text.value:sub(other.first, other.last),
            },
          }
          break
        end
      end
    end
    return findings[1] and findings or nil
  end,
}
