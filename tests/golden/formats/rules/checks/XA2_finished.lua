-- A warning that points at another place.
return {
  id = "XA2",
  name = "finished-action-is-told",
  title = { nl = "Een afgeronde actie is genoemd", en = "A finished action is named" },
  severity = "warning",
  since = "0.1.0",
  basis = "None.",
  subjects = { kind = "node", of = "action", needs = { "end_date" } },
  message = { nl = "{node}: “ja, klaar” staat er.", en = "{node}: it says “yes, done”." },
  why = { nl = "Om te tonen.", en = "To show." },
  fix = { nl = "Er is niets te doen.", en = "There is nothing to do." },
  evaluate = function(action)
    if action.end_date >= date("2023-01-01") then return nil end
    return finding { at = action, related = { action.parent } }
  end,
}
