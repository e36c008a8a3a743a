-- A rule is one file: what it says about itself first, one function last. This is an example that works;
-- put your own in its place, field by field. docs/adding-a-rule.md takes you along.

---@type toets.Rule
return {
  -- Never used for anything else, also not when the rule is gone: reports of earlier runs name it.
  id = "@ID@",
  -- What holds when the rule is silent.
  name = "@NAME@",
  -- One line: what is checked.
  title = {
    nl = "Een begonnen actie heeft een einddatum",
    en = "An action that has begun has an end date",
  },
  -- "error": two statements cannot both be true; "warning": somebody has to look; "note": good to know.
  severity = "warning",
  -- The version of toets that it was written for.
  since = "@VERSION@",
  -- "preview" until it has shown its worth on real reports, then "stable".
  status = "preview",
  -- The law, the source or the form of the report that it follows from.
  basis = "Agreement with the departments: work in progress has a planned end.",
  -- evaluate is called once for each of these; `toets inspect REPORT` shows what a report has.
  subjects = { kind = "node", of = "action" },
  -- Findings that are one matter become one finding with several occurrences.
  group_by = { "report" },
  -- The sentence of a finding, in neutral words. {node} is always there, the rest comes from `args`.
  message = {
    nl = "{node}: de status is {status}, maar er is geen einddatum.",
    en = "{node}: the status is {status}, but there is no end date.",
  },
  -- The sentence of a group; {count} is always there.
  summary = {
    nl = "{count} begonnen acties hebben geen einddatum.",
    en = "{count} actions that have begun have no end date.",
  },
  -- Why the rule may be unable to tell; evaluate names them.
  reasons = {
    no_status = { nl = "de status ontbreekt of is onbekend", en = "the status is missing or not known" },
  },
  -- What a reader gains by the check, and what to do about a finding.
  why = {
    nl = "Zonder einddatum kan de raad niet volgen of een actie op schema zit.",
    en = "Without an end date the council cannot follow whether an action is on schedule.",
  },
  fix = {
    nl = "Vul de einddatum van de actie in.",
    en = "Enter the end date of the action.",
  },
  evaluate = function(action)
    error("still the example: write your check here and your cases in the test, then remove this line")
    -- Nothing to say about this one.
    if action.status == "not_started" then return not_applicable end
    -- Something that is needed is missing.
    if not action.status then return not_evaluable("no_status") end
    -- It holds.
    if action.end_date then return nil end
    -- It does not: where, and what the message speaks of.
    return finding {
      at = action:at("status") or action,
      args = { status = term(action.status) },
    }
  end,
}
