local document_end = use("document_end")
local codes = use("codes")
local references = use("references")
local sentences = use("sentences")
local shared_budgets = use("shared_budgets")

---The sentence that refers, as it is quoted; else what is printed of the reference.
local function quote_of(reference)
  local written = shared_budgets.written(reference)
  for _, text in ipairs(reference.node:texts()) do
    for _, sentence in ipairs(written:test(text.value) and sentences.split(text.value, written) or {}) do
      if written:test(sentence.text) then return sentences.quote(sentence.text) end
    end
  end
  return reference.raw
end

---What the report has beside a code that it lacks: the kind of such codes, and those with the same number above.
---@return string kind, string near " (9.1–9.3)"
local function beside(target, index)
  local wanted = target:lower()
  local stem, skeleton = codes.last_number(wanted), codes.skeleton(codes.runs(wanted))
  local alike, near = {}, {}
  for own, nodes in pairs(index.by_code) do
    if codes.skeleton(codes.runs(own)) == skeleton then
      local own_stem, number = codes.last_number(own)
      alike[#alike + 1] = { code = own, kind = nodes[1].kind }
      if number and own_stem == stem then near[#near + 1] = { code = nodes[1].code or own, number = number } end
    end
  end
  table.sort(alike, function(a, b) return a.code < b.code end)
  table.sort(near, function(a, b) return a.number < b.number or a.number == b.number and a.code < b.code end)
  local first, last = near[1], near[#near]
  local range = first and (first == last and first.code or first.code .. "–" .. last.code)
  return alike[1].kind, range and " (" .. range .. ")" or ""
end

---@return toets.Finding|toets.Outcome|nil
local function judge(reference, index, is_broken)
  if reference.kind == "title" then
    return #references.targets({ title = reference.target }, index) == 0 and not_evaluable("may_be_elsewhere") or nil
  end
  -- What is not built like the codes of the report is of another document.
  if not references.is_own(reference.target, index) then return not_evaluable("may_be_elsewhere") end
  if is_broken and not references.is_passed(reference.target, index) then return not_evaluable("breaks_off") end
  local kind, near = beside(reference.target, index)
  return finding {
    at = reference, key = reference.target,
    -- The report numbers its own headings; a code may be that of another list.
    severity = reference.kind == "number" and "error" or nil,
    args = {
      node = reference.node, kind = term(kind), target = reference.target, quote = quote_of(reference), near = near,
    },
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
  basis = {
    nl = "Vorm van het schema: een verwijzing binnen een rapport wijst naar een van de acties, plannen of "
      .. "doelen ervan.",
    en = "Form of the schema: a reference within a report points to one of its actions, plans or goals.",
  },
  subjects = { kind = "report" },
  group_by = { "report", "args.target" },
  message = {
    nl = "{node} verwijst naar {kind} {target} (“{quote}”), maar {target} staat niet in het rapport{near}.",
    en = "{node} refers to {kind} {target} (“{quote}”), but {target} is not in the report{near}.",
  },
  summary = {
    nl = "{count} verwijzingen gaan naar {kind} {target}, maar {target} staat niet in het rapport{near}.",
    en = "{count} references point to {kind} {target}, but {target} is not in the report{near}.",
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
