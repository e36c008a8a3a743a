local not_zero = re.compile("[1-9]")
local separator = re.compile([[\s*,\s*]])
local scan = use("scan")

local known = {}

---The codes that an amount stands on together.
local function codes_of(figure)
  local joined = figure:dimension("budget_code") or ""
  if known[joined] then return known[joined] end
  local found, from = {}, 1
  for first, last in scan.matches(separator, joined) do
    found[#found + 1] = joined:sub(from, first - 1)
    from = last + 1
  end
  if joined ~= "" then found[#found + 1] = joined:sub(from) end
  known[joined] = found
  return found
end

---Whether the texts of a node name one of the codes: they may say which part is on it.
local function tells_of(node, codes)
  for _, text in ipairs(node:texts()) do
    for _, mention in ipairs(text:mentions("code")) do
      for _, code in ipairs(codes) do
        if mention.value == code or mention.raw == code then return true end
      end
    end
  end
  return false
end

---@type toets.Rule
return {
  id = "TB16",
  name = "amount-has-one-code",
  title = {
    nl = "Een bedrag staat op één code, of het is gezegd welk deel op welke code staat",
    en = "An amount is on one code, or it is said which part is on which",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een bedrag is in het meerjarenplan terug te vinden op zijn code.",
    en = "Practice: an amount can be found again in the multi-year plan by its code.",
  },
  subjects = { kind = "table" },
  group_by = { "report" },
  message = {
    nl = "{node}: {amount} in {column} staat op {rows} codes samen ({codes}). Welk deel staat op welke code?",
    en = "{node}: {amount} in {column} is on {rows} codes together ({codes}). Which part is on which code?",
  },
  summary = {
    nl = "{count} tabellen geven één bedrag voor meerdere codes samen.",
    en = "{count} tables give one amount for several codes together.",
  },
  why = {
    nl = "Wie een code in het meerjarenplan opzoekt, kan niet nagaan of het bedrag van de actie erin zit.",
    en = "Who looks up a code in the multi-year plan cannot check whether the amount of the action is in it.",
  },
  fix = {
    nl = "Geef elke code een rij met haar eigen bedrag.",
    en = "Give each code a row with its own amount.",
  },
  evaluate = function(tbl)
    local has_code = false
    for _, figure in ipairs(tbl:figures()) do
      local codes = figure.value and not_zero:test(figure.value.text) and codes_of(figure) or {}
      has_code = has_code or #codes > 0
      -- The years of one row are one matter.
      if #codes > 1 and not tells_of(tbl.node, codes) then
        return finding {
          at = figure,
          args = { amount = figure, column = figure.column.label, rows = #codes, codes = table.concat(codes, "; ") },
        }
      end
    end
    if not has_code then return not_applicable end
    return nil
  end,
}
