local damage = use("damage")

---@type toets.Rule
return {
  id = "ID6",
  name = "text-is-undamaged",
  title = {
    nl = "Geen woord bevat beschadigde letters",
    en = "No word holds damaged letters",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: letters met een teken gaan verloren als een tekst in de verkeerde codering wordt uitgevoerd.",
    en = "Practice: letters with a mark are lost when a text is exported in the wrong encoding.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: in “{word}” is een letter beschadigd of onzichtbaar.",
    en = "{node}: in “{word}” a letter is damaged or cannot be seen.",
  },
  summary = {
    nl = "In {count} woorden is een letter beschadigd of onzichtbaar.",
    en = "In {count} words a letter is damaged or cannot be seen.",
  },
  why = {
    nl = "Een beschadigd woord wordt niet meer gevonden en wijst op een fout in de uitvoer, die ook elders kan staan.",
    en = "A damaged word is not found by a search, and points to a fault of the export that may be elsewhere too.",
  },
  fix = {
    nl = "Verbeter het woord in het systeem en voer het rapport opnieuw uit als Unicode (UTF-8).",
    en = "Correct the word in the system, and export the report again as Unicode (UTF-8).",
  },
  evaluate = function(report)
    local findings = {}
    local function look(text, place_of)
      for _, found in ipairs(text and damage.words(text) or {}) do
        findings[#findings + 1] = finding {
          at = place_of(found), key = found.text, args = { word = found.text },
        }
      end
    end
    local function look_at_fields(owner)
      for _, field in ipairs(owner:fields()) do
        look(field.raw, function() return field end)
      end
    end

    look_at_fields(report)
    for _, node in ipairs(report:nodes()) do
      look(node.title, function() return node:at("title") or node end)
      look_at_fields(node)
      for _, text in ipairs(node:texts()) do
        look(text.value, function(found) return text:at(found.first, found.last) end)
      end
    end
    return findings[1] and findings or nil
  end,
}
