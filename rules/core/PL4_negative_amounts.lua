local zero = decimal("0")
local minus = re.compile([[^-\s?\d]])

-- A plan of actions and slides state what is to be spent, granted or counted. In a synthesis such a row may be a result
-- or a reserve.
local states_no_result = { social_plan = true, progress_slides = true }

---@type toets.Rule
return {
  id = "PL4",
  name = "receipts-and-expenditure-are-not-negative",
  title = {
    nl = "Ontvangsten, uitgaven en geraamde bedragen zijn niet negatief",
    en = "Receipts, expenditure and estimated amounts are not negative",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Het hulpmiddel van het agentschap voor aangeleverde rapporten somt onlogische saldi van rekeningen "
      .. "op; een negatieve ontvangst of uitgave is er zo een.",
    en = "The agency's own tool on delivered reports lists illogical balances of accounts; a negative "
      .. "receipt or expenditure is one.",
  },
  subjects = { kind = "figure", where = { row = { "receipts", "expenditure", "value" } } },
  group_by = { "report" },
  message = {
    nl = "{node}, {column}: bij {section} {row} staat een negatief bedrag ({raw}). Is het een correctie van een "
      .. "vroeger jaar?",
    en = "{node}, {column}: there is a negative amount at {section} {row} ({raw}). Is it a correction of an earlier "
      .. "year?",
  },
  summary = {
    nl = "{count} ontvangsten, uitgaven of ramingen zijn negatief. Zijn het correcties van een vroeger jaar?",
    en = "{count} receipts, expenditures or estimates are negative. Are they corrections of an earlier year?",
  },
  reasons = {
    no_value = {
      nl = "het bedrag is niet ingevuld of niet leesbaar, of staat in geen kolom",
      en = "the amount is blank, cannot be read or stands in no column",
    },
  },
  why = {
    nl = "Een negatieve ontvangst of uitgave is meestal een terugboeking. Zonder uitleg kan de lezer ze voor een fout "
      .. "houden, en ze verlaagt een totaal dat gewoon oploopt.",
    en = "A negative receipt or expenditure is most often a reversal. Without a word of explanation it looks like a "
      .. "mistake, and it lowers a total that otherwise only grows.",
  },
  fix = {
    nl = "Licht de correctie toe, of boek ze aan de kant waar ze hoort.",
    en = "Explain the correction, or book it on the side where it belongs.",
  },
  evaluate = function(figure)
    if not figure.printed then return not_applicable end
    -- A column that is reckoned from the others measures nothing: a difference may be negative.
    local reckoned = figure.column and not figure.column.measure
    if reckoned and figure.row ~= "value" then return not_applicable end
    if figure.row == "value" and not (figure.value and states_no_result[figure.report.kind]) then
      return not_applicable
    end
    local raw = figure.raw or ""
    local is_negative
    if figure.value then
      is_negative = figure.value < zero
    elseif figure.row == "receipts" and figure.assigned == "no" and minus:test(raw) then
      is_negative = true -- receipts are printed with their own sign, in whatever column they belong
    else
      return not_evaluable("no_value")
    end
    if not is_negative then return nil end
    local column = figure.column
    return finding {
      at = figure, key = not column and raw or nil,
      args = { raw = raw, column = column and column.label or "?" },
    }
  end,
}
