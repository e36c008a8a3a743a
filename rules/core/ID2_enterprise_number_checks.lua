local scan = use("scan")

local country_or_mark = scan.any_case([[^\s*BE\b|[\s.\-]+]])
local digits_only = re.compile([[^\d{9,10}$]])

-- The last two digits are 97 less the rest of the first eight divided by 97.
local divisor = 97

---The ten digits of an enterprise number; nil when it has another form. Older ones are printed without the zero.
local function digits_of(printed)
  local digits = scan.replace(printed, country_or_mark, "")
  if not digits_only:test(digits) then return nil end
  return #digits == 9 and "0" .. digits or digits
end

local function is_valid(digits)
  local body, check = tonumber(digits:sub(1, 8)), tonumber(digits:sub(9))
  return check == divisor - body % divisor
end

---@type toets.Rule
return {
  id = "ID2",
  name = "enterprise-number-checks",
  title = {
    nl = "Het controlegetal van het ondernemingsnummer klopt",
    en = "The check digits of the enterprise number are right",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Kruispuntbank van Ondernemingen: tien cijfers, waarvan de laatste twee gelijk zijn aan 97 - (de "
      .. "eerste acht modulo 97).",
    en = "Crossroads Bank for Enterprises: ten digits, of which the last two are 97 - (the first eight modulo 97).",
  },
  subjects = { kind = "report" },
  message = {
    nl = "“{number}” is geen geldig ondernemingsnummer: het heeft geen tien cijfers of het controlegetal klopt niet.",
    en = "“{number}” is no valid enterprise number: it does not have ten digits, or its check digits are wrong.",
  },
  why = {
    nl = "Met het ondernemingsnummer wordt het bestuur herkend. Een fout controlegetal wijst op een verkeerd cijfer.",
    en = "The enterprise number identifies the entity. Wrong check digits point to a wrong digit.",
  },
  fix = {
    nl = "Zoek het nummer op in de Kruispuntbank van Ondernemingen.",
    en = "Look up the number in the Crossroads Bank for Enterprises.",
  },
  evaluate = function(report)
    local findings, seen = {}, {}
    for _, field in ipairs(report:fields("enterprise_number")) do
      local printed = field.raw or ""
      local digits = digits_of(printed)
      if printed ~= "" and not seen[printed] and not (digits and is_valid(digits)) then
        findings[#findings + 1] = finding { at = field, key = "number", args = { number = printed } }
      end
      seen[printed] = true
    end
    if not next(seen) then return not_applicable end
    return findings[1] and findings or nil
  end,
}
