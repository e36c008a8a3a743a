local star = re.compile([[^\*+$]])

local function has_star(figure)
  for _, mark in ipairs(figure:footnote_marks()) do
    if star:test(mark) then return true end
  end
  return false
end

---@type toets.Rule
return {
  id = "TB9",
  name = "asterisk-is-explained",
  title = {
    nl = "Een sterretje bij een bedrag of in de plaats ervan is toegelicht",
    en = "An asterisk beside an amount or in the place of it is explained",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: een sterretje stuurt de lezer naar een opmerking.",
    en = "Form of the schema: an asterisk sends the reader to a remark.",
  },
  subjects = { kind = "figure", of = { "action_plan", "action" } },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}: er staat een sterretje, maar geen toelichting.",
    en = "{node}, {column}: there is an asterisk, but no explanation.",
  },
  summary = {
    nl = "{node}: bij {count} jaren staat een sterretje, maar geen toelichting.",
    en = "{node}: {count} years have an asterisk, but no explanation.",
  },
  why = {
    nl = "Zonder toelichting is niet te weten of er geen bedrag is of dat het nog bepaald moet worden.",
    en = "Without an explanation nobody knows whether there is no amount or it is still to be decided.",
  },
  fix = {
    nl = "Voeg de toelichting toe, of vul het bedrag in.",
    en = "Add the explanation, or fill in the amount.",
  },
  evaluate = function(figure)
    if figure.absent ~= "asterisk" and not has_star(figure) then return not_applicable end
    if #figure:footnotes() > 0 then return nil end
    return finding { at = figure }
  end,
}
