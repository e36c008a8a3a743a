local own_rows = use("own_rows")
local scan = use("scan")

local is_total = scan.any_case([[\b(?:totale|totaal|som|toegekende?|toegewezen|subsidie|toelage)\b]])
local is_part = scan.any_case([[\b(?:waarvan|deel|schijf|saldo|per|gemiddelde?|maximaal|minstens|resterende?)\b]])
-- "Totale som voor Lier = 5.000": what stands before the amount on its line.
local label_form = re.compile("(?:^|\n)[^\\pL\n]*([^\n=:]*?)\\s*[=:][\\s*]*(?:\u{20AC}\\s*)?$")

---The words of a line "words = amount" that name the whole amount of an entity.
---@return string?
local function label_of(text, mention, name)
  local _, _, label = label_form:find(scan.slice(text.value, 1, mention.from - 1))
  if not label or not is_total:test(label) or is_part:test(label) then return nil end
  return own_rows.plain(label):sub(-#name) == name and label or nil
end

---@type toets.Rule
return {
  id = "CT12",
  name = "own-amount-is-that-of-table",
  title = {
    nl = "Het bedrag voor het eigen bestuur is in de tekst en in de tabel hetzelfde",
    en = "The amount for the entity itself is the same in the text and in the table",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het rapport: een tabel noemt het bedrag van elke entiteit, een lijn het bedrag van de "
      .. "eigen entiteit.",
    en = "Form of the report: a table names the amount of each entity, a line the amount of its own.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "“{label}”: de tekst vermeldt {actual}, de tabel {expected}. Gaat het om hetzelfde bedrag?",
    en = "“{label}”: the text states {actual}, the table {expected}. Is this the same amount?",
  },
  why = {
    nl = "Een lezer neemt het bedrag over dat hij eerst ziet.",
    en = "A reader takes over the amount that comes first.",
  },
  fix = {
    nl = "Vergelijk beide bedragen met de toekenning.",
    en = "Compare both amounts with the decision that granted them.",
  },
  evaluate = function(report)
    local figures = own_rows.find(report)
    if #figures ~= 1 then return not_applicable end
    local own, name, stated = figures[1], own_rows.plain(report.entity_name), {}
    for _, node in ipairs(report:nodes()) do
      for _, text in ipairs(node:texts()) do
        for _, mention in ipairs(text:mentions("amount")) do
          local label = mention.value and label_of(text, mention, name)
          if label then
            stated[#stated + 1] = relation.identity {
              mention, "=", own, at = mention, key = tostring(#stated + 1), args = { label = label },
            }
          end
        end
      end
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
