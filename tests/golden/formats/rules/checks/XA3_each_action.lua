-- A note of several places.
return {
  id = "XA3",
  name = "each-action",
  title = { nl = "Elke actie", en = "Each action" },
  severity = "note",
  since = "0.1.0",
  basis = "None.",
  subjects = { kind = "node", of = "action" },
  group_by = { "report" },
  message = { nl = "{node} is een actie.", en = "{node} is an action." },
  summary = { nl = "Er zijn {count} acties.", en = "There are {count} actions." },
  why = { nl = "Om te tonen.", en = "To show." },
  fix = { nl = "Er is niets te doen.", en = "There is nothing to do." },
  evaluate = function(action) return finding { at = action } end,
}
