---@type toets.Rule
return {
  id = "TB9",
  name = "asterisk-is-explained",
  title = {
    nl = "Een sterretje in de plaats van een bedrag is toegelicht",
    en = "An asterisk in the place of an amount is explained",
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
    if figure.absent ~= "asterisk" then return not_applicable end
    if #figure:footnotes() > 0 then return nil end
    return finding { at = figure }
  end,
}
