local backward_periods = use("backward_periods")
local scan = use("scan")

-- A date that was printed as a date, or stands in a date field, is wrong beyond doubt when no such day
-- exists. That a bare number was meant as a year is our own reading of the words around it, so a bad year
-- is only a warning.
local severity_of = { date = "error", year = "warning", period = "warning" }

-- A date field may say in words that there is no day, or name a month or a year: less precise, not wrong.
local digit = re.compile("[0-9]")
local year_alone = scan.any_case([[^\s*(?:(?:]] .. scan.any_of [[
  januari februari maart april mei juni juli augustus september oktober november december
  jan\.? feb\.? mrt\.? apr\.? jun\.? jul\.? aug\.? sept?\.? okt\.? nov\.? dec\.?
  begin midden einde? voorjaar najaar zomer winter lente herfst
]] .. [[)\s+)?(?:19[6-9]|20[0-6])\d\s*$]])

local function claims_a_day(field)
  return digit:test(field.raw or "") and not year_alone:test(field.raw)
end

---@type toets.Rule
return {
  id = "DS1",
  name = "dates-exist",
  title = {
    nl = "Elke datum bestaat in de kalender",
    en = "Every date exists in the calendar",
  },
  severity = "error",
  since = "0.1.0",
  basis = {
    nl = "Vorm van het schema: data zijn kalenderdagen, jaren hebben vier cijfers.",
    en = "Form of the schema: dates are calendar days, years have four digits.",
  },
  subjects = { kind = "mention", where = { kind = { "date", "year", "period" } } },
  params = {
    first_year = {
      default = 1990,
      description = {
        nl = "vroegste jaar dat een datumveld van een onderdeel mag houden",
        en = "earliest year that a date field of a node may hold",
      },
    },
    last_year = {
      default = 2060,
      description = {
        nl = "laatste jaar dat een datumveld van een onderdeel mag houden",
        en = "latest year that a date field of a node may hold",
      },
    },
  },
  group_by = { "args.raw" },
  message = {
    nl = "{node}: “{raw}” is geen geldige datum of geen geldig jaar.",
    en = "{node}: “{raw}” is not a valid date or year.",
  },
  summary = {
    nl = "“{raw}” staat op {count} plaatsen en is geen geldige datum of geen geldig jaar.",
    en = "“{raw}” stands in {count} places and is not a valid date or year.",
  },
  why = {
    nl = "Een datum die niet bestaat, kan niet worden opgevolgd; elke controle die erop steunt, vervalt.",
    en = "A date that does not exist cannot be followed up, and every check that rests on it is lost.",
  },
  fix = {
    nl = "Verbeter de datum of het jaar in het rapport en in het systeem waaruit het rapport komt.",
    en = "Correct the date or year in the report and in the system it was exported from.",
  },
  evaluate = function(mention, params)
    if mention.invalid then
      if mention.field and not claims_a_day(mention) then return not_applicable end
      -- "2024-2022" in prose has two good years in an odd order, which is told as that.
      local is_backward = mention.text and mention.kind == "period" and backward_periods.is_one(mention.raw)
      if is_backward then return not_applicable end
      return finding {
        at = mention,
        -- A date field holds nothing but dates, so there is no doubt about what was meant.
        severity = mention.field and "error" or severity_of[mention.kind],
        key = mention.field or mention.kind,
        args = { raw = mention.raw, reason = mention.invalid },
      }
    end
    -- Prose may speak of a law of 1987 or a target for 2080; the dates of a plan may not.
    if mention.field and mention.kind == "date" and mention.value then
      local year = mention.value.year
      if year < params.first_year or year > params.last_year then
        return finding {
          at = mention,
          key = mention.field,
          args = { raw = mention.raw, reason = "year outside " .. params.first_year .. "-" .. params.last_year },
        }
      end
    end
  end,
}
