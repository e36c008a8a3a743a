local outline = use("outline")

---How often a number is given in a list: what stands twice is a matter of NU1.
local function times_of(headings)
  local times = {}
  for _, node in ipairs(headings) do times[node.code] = (times[node.code] or 0) + 1 end
  return times
end

---@type toets.Rule
return {
  id = "NU2",
  name = "number-is-the-same-in-contents-and-body",
  title = {
    nl = "Een ambitie of doelstelling heeft in de inhoudsopgave hetzelfde nummer als in de tekst",
    en = "An ambition or objective has the same number in the contents as in the body",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: de inhoudsopgave herhaalt de opschriften van de tekst.",
    en = "Form of the schema: the contents repeat the headings of the body.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "“{title}” heeft in het deel “{from}” het nummer {listed} en in het deel “{to}” het nummer {code}.",
    en = "“{title}” has the number {listed} in the part “{from}” and the number {code} in the part “{to}”.",
  },
  summary = {
    nl = "{count} ambities of doelstellingen hebben in de inhoudsopgave een ander nummer dan in de tekst.",
    en = "{count} ambitions or objectives have another number in the contents than in the body.",
  },
  why = {
    nl = "Wie een nummer opzoekt, komt bij een andere doelstelling terecht.",
    en = "Who looks up a number finds another objective.",
  },
  fix = {
    nl = "Geef de doelstelling in alle delen van het rapport hetzelfde nummer.",
    en = "Give the objective the same number in all parts of the report.",
  },
  evaluate = function(report)
    local listings, body = outline.read(report)
    local findings, is_judged = {}, false
    for _, listing in ipairs(body and listings or {}) do
      for _, kind in ipairs(outline.kinds) do
        local times, times_in_body = times_of(listing.headings[kind]), times_of(body.headings[kind])
        for _, pair in ipairs(outline.compare(listing, body, kind)) do
          local listed, worked_out = pair.listed, pair.worked_out
          is_judged = true
          if listed.code ~= worked_out.code and times[listed.code] == 1 and times_in_body[worked_out.code] == 1 then
            findings[#findings + 1] = finding {
              at = worked_out:at("code") or worked_out, related = { listed:at("code") or listed }, key = listed.code,
              args = {
                title = worked_out.title, from = term(listed.part), listed = listed.code, to = term(worked_out.part),
                code = worked_out.code,
              },
            }
          end
        end
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
