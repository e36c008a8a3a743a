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
  basis = {
    nl = "Praktijk: “alle” en “16 van de 19” van één groep zijn niet hetzelfde.",
    en = "Practice: “all” and “16 of the 19” of one group are not the same.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: de tekst zegt “{all}”; elders staat “{some}”. Zijn enkel die bedoeld die deelnemen?",
    en = "{node}: the text says “{all}”; elsewhere it says “{some}”. Are only those meant that take part?",
  },
  summary = {
    nl = "{count} keer zegt de tekst “alle” of “bijna alle”, terwijl elders staat dat het er minder zijn. Zijn enkel "
      .. "de deelnemers bedoeld?",
    en = "{count} times the text says “all” or “nearly all”, while elsewhere it is fewer. Are only those meant that "
      .. "take part?",
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
    local some_of, texts, has_some = {}, {}, false
    for _, node in ipairs(report:nodes()) do
      for _, text in ipairs(node:texts()) do
        texts[#texts + 1] = text
        for _, mention in ipairs(all_and_some.some(text)) do
          some_of[mention.group] = some_of[mention.group] or mention
          has_some = true
        end
      end
    end
    if not has_some then return not_applicable end
    local findings, has_all = {}, false
    for _, text in ipairs(texts) do
      for _, mention in ipairs(all_and_some.all(text)) do
        local other = some_of[mention.group]
        has_all = true
        if other and mention.missing < other.missing then
          findings[#findings + 1] = finding {
            at = text:at(mention.first, mention.last), related = { other.text:at(other.first, other.last) },
            key = mention.group .. "/" .. mention.first,
            args = {
              all = text.value:sub(mention.first, mention.last),
              some = other.text.value:sub(other.first, other.last),
            },
          }
        end
      end
    end
    if not has_all then return not_applicable end
    return findings[1] and findings or nil
  end,
}
