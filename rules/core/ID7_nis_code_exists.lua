local municipalities = use("municipalities")

local five_digits = re.compile([[^\d{5}$]])
-- A province or a district is listed too, with three zeros; Flemish Brabant has 20001.
local province = re.compile([[^(?:[13457]0000|20001|[1-47][1-8]000)$]])

---@type toets.Rule
return {
  id = "ID7",
  name = "nis-code-exists",
  title = {
    nl = "De NIS-code bestaat",
    en = "The NIS code exists",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "REFNIS, de lijst van Statbel: een code heeft vijf cijfers en staat voor één gemeente.",
    en = "REFNIS, the list of Statbel: a code has five digits and stands for one municipality.",
  },
  subjects = { kind = "report" },
  message = {
    nl = "“{nis_code}” is geen NIS-code van een Vlaamse gemeente: zo'n code heeft vijf cijfers en staat in de lijst "
      .. "van Statbel.",
    en = "“{nis_code}” is no NIS code of a Flemish municipality: such a code has five digits and is in the list of "
      .. "Statbel.",
  },
  reasons = {
    later_than_list = {
      nl = "het rapport is van na de laatste lijst van gemeenten",
      en = "the report is later than the last list of municipalities",
    },
  },
  why = {
    nl = "Met de NIS-code wordt een rapport aan een bestuur gekoppeld. Een code die niet bestaat, koppelt het aan "
      .. "geen enkel bestuur.",
    en = "The NIS code ties a report to an entity. A code that does not exist ties it to none.",
  },
  fix = {
    nl = "Zoek de NIS-code van de gemeente op in de lijst van Statbel.",
    en = "Look up the NIS code of the municipality in the list of Statbel.",
  },
  evaluate = function(report)
    local codes = report:fields("nis_code")
    if #codes == 0 then return not_applicable end
    local findings, seen = {}, {}
    for _, code in ipairs(codes) do
      local printed = code.value or code.raw or ""
      local is_new = not seen[printed] and (code.invalid ~= nil or not municipalities.with_code(printed))
      seen[printed] = true
      if is_new and code.value and (report.fiscal_year or 0) > municipalities.last_year then
        return not_evaluable("later_than_list")
      elseif is_new and printed ~= "" and not province:test(printed) then
        findings[#findings + 1] = finding {
          at = code, key = "code",
          -- That a code is wrong in form stands on the page itself; for the rest we trust a list.
          severity = five_digits:test(printed) and "warning" or nil,
          args = { nis_code = printed },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
