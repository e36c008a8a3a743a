local closing_lines = use("closing_lines")
local printed_amounts = use("printed_amounts")
local reserve_steps = use("reserve_steps")
local twins = use("twins")

local function key_of(figure, at)
  return figure.line .. "/" .. at .. "/" .. (figure.raw or "")
end

---Two amounts of the stock that differ by the number, as printed.
local function same_difference(number, tbl)
  local amount = printed_amounts.of(number)
  local figures = tbl:figures { row = "value" }
  for i = 2, #figures do
    local a, b = figures[i - 1], figures[i]
    if a.value and b.value and twins.agree(b.value - a.value, amount, 3) then return a, b end
  end
  return nil
end

local function called(figure)
  return (figure.column and figure.column.label .. " " or "") .. figure.raw
end

---The two amounts as a sum: what the number seems to be.
local function as_sum(number, a, b)
  if not a then return "" end
  local sign = b.value - a.value == printed_amounts.of(number) and " = " or " ≈ "
  return "(" .. called(b) .. " – " .. called(a) .. sign .. number.raw .. ")"
end

---@type toets.Rule
return {
  id = "RF7",
  name = "number-apart-fits-a-year",
  title = {
    nl = "Elk bedrag naast het eindtotaal hoort bij het resultaat van een jaar",
    en = "Each amount beside the total belongs to the result of a year",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het rapport: wat naast de posten staat, telt mee in het resultaat, en dus in de reserve.",
    en = "Form of the report: what stands apart from the items takes part in the result, and so in the reserve.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: het bedrag {raw} hoort bij geen enkel jaar; in geen enkele stap van “{stock}” zit het begrepen "
      .. "{same}. Is het per vergissing afgedrukt?",
    en = "{node}: the amount {raw} belongs to no year; no step of “{stock}” includes it {same}. Was it printed by "
      .. "mistake?",
  },
  summary = {
    nl = "{count} bedragen naast het eindtotaal horen bij geen enkel jaar.",
    en = "{count} amounts beside the total belong to no year.",
  },
  reasons = {
    step_unknown = {
      nl = "niet elke stap van de reserve kan worden nagerekend",
      en = "not every step of the reserve can be recomputed",
    },
  },
  why = {
    nl = "Een bedrag dat in de reserve van geen enkel jaar terugkomt, staat er te veel of hoort op een andere lijn.",
    en = "An amount that comes back in the reserve of no year is one too many, or belongs on another line.",
  },
  fix = {
    nl = "Ga na bij welk jaar het bedrag hoort, of laat het weg.",
    en = "Find out which year the amount belongs to, or leave it out.",
  },
  evaluate = function(report)
    local found = closing_lines.of(report)
    local stated = {}
    for _, stock in ipairs(found.stocks) do
      local used, is_known = {}, true
      for _, step in ipairs(reserve_steps.of(found, stock)) do
        is_known = is_known and step.is_known == true
        for _, number in ipairs(step.used) do used[key_of(number.figure, number.at)] = true end
      end
      for _, tbl in ipairs(found.apart) do
        for at, number in ipairs(closing_lines.loose(tbl)) do
          if not is_known then
            stated[#stated + 1] = not_evaluable("step_unknown")
          elseif not used[key_of(number, at)] then
            local a, b = same_difference(number, stock)
            stated[#stated + 1] = finding {
              at = number, key = tostring(at), related = a and { a, b } or nil,
              args = { raw = number.raw, stock = stock.node.title, same = as_sum(number, a, b) },
            }
          end
        end
      end
    end
    if #stated == 0 then return #found.stocks == 0 and not_applicable or nil end
    return stated
  end,
}
