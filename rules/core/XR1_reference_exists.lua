local document_end = use("document_end")
local references = use("references")

---@type toets.Rule
return {
  id = "XR1",
  name = "reference-exists",
  title = {
    nl = "Een code waarnaar een tekst verwijst, staat in het rapport",
    en = "A code that a text refers to is in the report",
  },
  severity = "warning",
  since = "0.3.0",
  basis = "Form of the schema: a reference within a report points to one of its actions, plans or goals.",
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "report" },
  message = {
    nl = "{node}: “{quote}” verwijst naar {code}, dat niet in het rapport staat.",
    en = "{node}: “{quote}” refers to {code}, which is not in the report.",
  },
  summary = {
    nl = "{count} verwijzingen gaan naar een code die niet in het rapport staat.",
    en = "{count} references point to a code that is not in the report.",
  },
  reasons = {
    may_be_elsewhere = {
      nl = "de verwijzing kan naar een ander document gaan of de titel vrij weergeven",
      en = "the reference may point to another document, or give the title freely",
    },
    breaks_off = {
      nl = "het rapport breekt af, de code kan in het ontbrekende deel staan",
      en = "the report breaks off, the code may be in what is missing",
    },
  },
  why = {
    nl = "Wie de verwijzing volgt, vindt niets: de actie is hernummerd of de code is verkeerd overgenomen.",
    en = "Who follows the reference finds nothing: the action was renumbered, or the code was copied wrongly.",
  },
  fix = {
    nl = "Zoek de actie waarnaar de tekst verwijst, en verbeter de code.",
    en = "Find the action that the text refers to, and correct the code.",
  },
  evaluate = function(text)
    local pointers = references.find(text.value)
    if #pointers == 0 then return not_applicable end
    local nodes, outcomes = text.report:nodes(), {}
    for i, pointer in ipairs(pointers) do
      if #references.targets(pointer, nodes) == 0 then
        -- Titles are quoted freely; a code that is not built like those of the report is of another document.
        if not pointer.code or not references.is_own(pointer.code, nodes) then
          outcomes[#outcomes + 1] = not_evaluable("may_be_elsewhere")
        elseif document_end.of(text.report) then
          outcomes[#outcomes + 1] = not_evaluable("breaks_off")
        else
          outcomes[#outcomes + 1] = finding {
            at = text:at(pointer.first, pointer.last), key = text.name .. "/" .. i,
            args = { quote = pointer.quote, code = pointer.code },
          }
        end
      end
    end
    return outcomes[1] and outcomes or nil
  end,
}
