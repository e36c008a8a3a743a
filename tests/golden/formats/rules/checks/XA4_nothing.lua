-- Says nothing: no node of the report is of this kind.
return {
  id = "XA4",
  name = "nothing-to-say",
  title = { nl = "Niets te zeggen", en = "Nothing to say" },
  severity = "error",
  since = "0.1.0",
  basis = "None.",
  subjects = { kind = "node", of = "ambition" },
  message = { nl = "{node}", en = "{node}" },
  why = { nl = "Om te tonen.", en = "To show." },
  fix = { nl = "Er is niets te doen.", en = "There is nothing to do." },
  evaluate = function() return nil end,
}
