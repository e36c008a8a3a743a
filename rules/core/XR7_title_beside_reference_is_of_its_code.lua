local labels = use("labels")
local named_titles = use("named_titles")
local sentences = use("sentences")
local shared_budgets = use("shared_budgets")
local title_owners = use("title_owners")

---The titles beside the code of a reference, in the texts of its node.
---@return boolean is_judged, table[] findings
local function judge(reference)
  local is_judged, findings, written = false, {}, shared_budgets.written(reference)
  for _, text in ipairs(reference.node:texts()) do
    for i, named in ipairs(named_titles.find(text.value, written)) do
      local own, other = title_owners.of_title(reference.report, reference.target, named.title)
      is_judged = is_judged or own ~= nil
      if other then
        findings[#findings + 1] = finding {
          at = text:at(named.first, named.last), related = { own, other },
          key = reference.target .. "/" .. text.name .. "/" .. i,
          args = {
            code = reference.target, title = sentences.quote(named.title), own = sentences.quote(own.title),
            other = labels.quoted(other),
          },
        }
      end
    end
  end
  return is_judged, findings
end

---@type toets.Rule
return {
  id = "XR7",
  name = "title-beside-reference-is-of-its-code",
  title = {
    nl = "Een verwijzing met code en titel noemt de titel van die code",
    en = "A reference with code and title names the title of that code",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: een code staat in het hele rapport voor één actie.",
    en = "Form of the schema: a code stands for one action in the whole report.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: bij de verwijzing naar {code} staat “{title}”. Dat is de titel van {other}; {code} heet “{own}”.",
    en = "{node}: beside the reference to {code} stands “{title}”. That is the title of {other}; {code} is called "
      .. "“{own}”.",
  },
  summary = {
    nl = "Bij {count} verwijzingen staat de titel van een andere code.",
    en = "{count} references have the title of another code.",
  },
  why = {
    nl = "Wie de code volgt, komt bij een andere actie uit dan wie de titel volgt.",
    en = "Who follows the code ends up at another action than who follows the title.",
  },
  fix = {
    nl = "Zoek de actie waarnaar de tekst verwijst, en verbeter de code of de titel.",
    en = "Find the action that the text refers to, and correct the code or the title.",
  },
  evaluate = function(report)
    local is_judged, findings, node_of = false, {}, {}
    for _, reference in ipairs(report:references()) do
      -- A node that names a code ten times has each title beside it judged once.
      local is_first = node_of[reference.target] ~= reference.node
      if reference.kind == "code" and reference.target_node and is_first then
        node_of[reference.target] = reference.node
        local is_one, found = judge(reference)
        is_judged = is_judged or is_one
        table.move(found, 1, #found, #findings + 1, findings)
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
