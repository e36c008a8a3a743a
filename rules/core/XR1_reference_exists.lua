local document_end = use("document_end")
local references = use("references")

---@return toets.Finding|toets.Outcome|nil
local function judge(reference, index, is_broken)
  if reference.kind == "title" then
    return #references.targets({ title = reference.target }, index) == 0 and not_evaluable("may_be_elsewhere") or nil
  end
  -- What is not built like the codes of the report is of another document.
  if not references.is_own(reference.target, index) then return not_evaluable("may_be_elsewhere") end
  if is_broken and not references.is_passed(reference.target, index) then return not_evaluable("breaks_off") end
  return finding {
    at = reference, key = reference.target,
    -- The report numbers its own headings; a code may be that of another list.
    severity = reference.kind == "number" and "error" or nil,
    args = { node = reference.node, target = reference.target, printed = reference.raw },
  }
end

---@type toets.Rule
return {
  id = "XR1",
  name = "reference-exists",
  title = {
    nl = "Een code of nummer waarnaar een tekst verwijst, staat in het rapport",
    en = "A code or number that a text refers to is in the report",
  },
  severity = "warning",
  since = "0.2.0",
  basis = "Form of the schema: a reference within a report points to one of its actions, plans or goals.",
  subjects = { kind = "report" },
  group_by = { "report", "args.target" },
  message = {
    nl = "{node} verwijst naar {target} (“{printed}”), dat niet in het rapport staat.",
    en = "{node} refers to {target} (“{printed}”), which is not in the report.",
  },
  summary = {
    nl = "{count} verwijzingen gaan naar {target}, dat niet in het rapport staat.",
    en = "{count} references point to {target}, which is not in the report.",
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
  evaluate = function(report)
    local stated = report:references()
    if #stated == 0 then return not_applicable end
    local outcomes, index, is_broken = {}, nil, nil
    for _, reference in ipairs(stated) do
      if not reference.target_node then
        if not index then
          index, is_broken = references.index(report:nodes()), document_end.of(report) ~= nil
        end
        outcomes[#outcomes + 1] = judge(reference, index, is_broken)
      end
    end
    return outcomes[1] and outcomes or nil
  end,
}
