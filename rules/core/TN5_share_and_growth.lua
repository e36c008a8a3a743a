local fractions = use("fractions")
local fractions_of = use("fractions_of")
local parts = use("parts")
local passages = use("passages")
local results = use("result_texts")
local rounding = use("rounding")
local scan = use("scan")
local shares = use("shares")
local trends = use("trends")

-- A description says what is intended: growth that it speaks of is none yet.
local tells_growth = {}
for _, name in ipairs(results) do tells_growth[name] = true end

local operator_of = { up = ">=", down = "<=" }
local zero, one, hundred, hundredth = decimal("0"), decimal("1"), decimal("100"), decimal("0.01")

-- The sign may stand behind the number that is mentioned.
local percent_sign = scan.any_case([[^\s*(?:%|procent\b)]])
local sign_and_bracket = scan.any_case([[^(?:\s*(?:%|procent\b))?\)]])

local function behind(expression, text, last)
  local _, stop = expression:find(text.value:sub(last + 1))
  return last + (stop or 0)
end

local function args(text, first, last, numbers)
  local raws = {}
  for i, number in ipairs(numbers) do
    raws[i] = number.scale and rounding.printed(number)
      or text.value:sub(number.first, behind(percent_sign, text, number.last))
  end
  last = math.max(behind(percent_sign, text, last), behind(sign_and_bracket, text, last))
  return { quote = text.value:sub(first, last), numbers = table.concat(raws, ", ") }
end

---"200 van de 237 aanvragen (84 %)"
local function share_of(text, breakdown, ordinal)
  local part, whole, stated = breakdown.parts[1], breakdown.wholes[1], breakdown.percentage
  if not stated or #breakdown.wholes ~= 1 or part.hedged or whole.hedged then return nil end
  if not parts.may_be_part(part, whole) then return nil end
  local first = math.min(part.first, whole.first)
  return relation.ratio {
    stated.mention, part.mention, whole.mention,
    at = stated.mention, key = "share/" .. ordinal,
    args = args(text, first, stated.last, { part, whole, stated }),
  }
end

---Percentages are no amounts: whether they fill one whole is plain counting.
local function fills_whole(text, group, ordinal)
  local total, slack = decimal("0"), decimal("0")
  for _, number in ipairs(group.numbers) do
    total = total + number.value
    slack = slack + decimal("0." .. ("0"):rep(number.value.decimals) .. "5")
  end
  local too_much = total > hundred + slack
  if not too_much and not (group.rest and total < hundred - slack) then return nil end
  local first, last = group.numbers[1], group.numbers[#group.numbers]
  return finding {
    at = last.mention, related = { first.mention }, key = "whole/" .. ordinal,
    args = args(text, first.first, last.last, group.numbers),
  }
end

---"1 op 3 (33 %)", "bijna 40 % (39,7 %)"
local function in_other_words(text, fraction, ordinal)
  if fraction.fits then return nil end
  return finding {
    at = fraction.percentage.mention, key = "words/" .. ordinal,
    args = args(text, fraction.first, fraction.last or fraction.percentage.last, { fraction.percentage }),
  }
end

-- Who says half means about half.
local loosely = decimal("0.05")

---"De helft van de 240 gezinnen (120)"
local function comes_to(text, fraction, ordinal)
  local whole, part = fraction.whole, fraction.part
  if fraction.percentage then
    return relation.ratio {
      fraction.percentage.mention, part.mention, whole.mention, at = part.mention, key = "of/" .. ordinal,
      args = args(text, fraction.first, fraction.last, { fraction.percentage, whole, part }),
    }
  end
  local expected = fraction.share * whole.value
  local slack = loosely * whole.value
  return relation.claim {
    part.mention, rounding.equals(part.value, expected, slack), fraction.share * whole.mention,
    tolerance = slack.text, at = part.mention, key = "of/" .. ordinal,
    args = args(text, fraction.first, fraction.last, { whole, part }),
  }
end

-- Of small numbers one or two more are a large share.
local smallest_change = decimal("5")
local most, least = decimal("1.25"), decimal("0.75")

---"In de lijn van vorig jaar": no more than a quarter more or less.
local function stays_level(trend, at, key, given)
  local now, before = trend.now, trend.before
  local is_more = now.value >= before.value
  local change = is_more and now.value - before.value or before.value - now.value
  if change < smallest_change then return nil end
  local operator, bound = ">=", least
  if is_more then operator, bound = "<=", most end
  return relation.claim { now.mention, operator, bound * before.mention, at = at, key = key, args = given }
end

---"Van 40 naar 50, een stijging van 25 %": the size belongs to what rose or fell, and follows from both numbers.
local function size_of(text, trend, at, ordinal)
  local size, now, before = trend.size, trend.now, trend.before
  local change = now.value - before.value
  local is_so = trend.direction == "up" and change > zero or trend.direction == "down" and change < zero
  if not size or before.value <= zero or not is_so then return nil end
  local part = hundredth * size.value
  local factor = trend.direction == "up" and one + part or one - part
  local slack = hundredth * rounding.slack(size) * before.value + rounding.slack(now) + factor * rounding.slack(before)
  return relation.claim {
    now.mention, rounding.equals(now.value, factor * before.value, slack), factor * before.mention,
    tolerance = slack.text,
    at = at, key = "size/" .. ordinal, args = args(text, trend.first, trend.last, { before, now, size }),
  }
end

-- Nobody says that 100 that became 199 did not double.
local roughly = decimal("0.15")

---"Verdubbelde van 40 naar 80"
local function times_as_much(trend, at, ordinal, given)
  local product = trend.times * trend.before.value
  local slack = roughly * product
  return relation.claim {
    trend.now.mention, rounding.equals(trend.now.value, product, slack), trend.times * trend.before.mention,
    tolerance = slack.text, at = at, key = "times/" .. ordinal, args = given,
  }
end

local function growth(text, trend, ordinal)
  if trend.reason then return not_evaluable(trend.reason) end
  local at, key = text:at(trend.first, trend.last), trend.direction .. "/" .. ordinal
  local given = args(text, trend.first, trend.last, { trend.before, trend.now })
  if trend.direction == "level" then return stays_level(trend, at, key, given) end
  if trend.times then return times_as_much(trend, at, ordinal, given) end
  -- A relation allows equality, a rise does not.
  if trend.now.value == trend.before.value then return finding { at = at, key = key, args = given } end
  return relation.claim {
    trend.now.mention, operator_of[trend.direction], trend.before.mention, at = at, key = key, args = given,
  }, size_of(text, trend, at, ordinal)
end

---@type toets.Rule
return {
  id = "TN5",
  name = "share-and-growth-fit-their-numbers",
  title = {
    nl = "Een vermeld aandeel, stijging of daling volgt uit de vermelde getallen",
    en = "A stated share, rise or fall follows from the stated numbers",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een percentage of een richting en de getallen waaruit die komen, staan in dezelfde tekst.",
    en = "Practice: a percentage or a direction and the numbers it comes from stand in the same text.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”. Past dat bij de vermelde getallen ({numbers})?",
    en = "{node}: the text says “{quote}”. Does that fit the stated numbers ({numbers})?",
  },
  summary = {
    nl = "{node}: {count} vermelde aandelen, stijgingen of dalingen passen niet bij de vermelde getallen.",
    en = "{node}: {count} stated shares, rises or falls do not fit the stated numbers.",
  },
  reasons = {
    no_numbers = {
      nl = "de tekst vermeldt niet beide getallen die worden vergeleken",
      en = "the text does not state both numbers that are compared",
    },
  },
  why = {
    nl = "Wie een aandeel, stijging of daling leest, gaat ervan uit dat de getallen ernaast dat tonen. Bij “stabiel” "
      .. "of “in de lijn van” wordt een verschil van meer dan een kwart gemeld, bij “verdubbeld” of “gehalveerd” "
      .. "een van meer dan 15 %. De helft of een derde van een getal mag vijf procent ervan meer of minder "
      .. "zijn.",
    en = "Whoever reads of a share, a rise or a fall takes it that the numbers beside it show it. Of what is "
      .. "called stable or in line with before, a difference of more than a quarter is told; of what is said to have "
      .. "doubled or halved, one of more than 15 %. Half or a third of a number may be five percent of it more or "
      .. "less.",
  },
  fix = {
    nl = "Reken het aandeel na, of vergelijk de getallen van beide periodes en pas de zin aan.",
    en = "Recompute the share, or compare the numbers of both periods and change the sentence.",
  },
  evaluate = function(text)
    local mentions = text:mentions()
    local percentages = #text:mentions("percentage")
    local compares = tells_growth[text.name] and trends.may_compare(text.value)
    local divides = fractions_of.may_state(text.value)
    if passages.count(mentions) == 0 or not (compares or divides or percentages > 0) then return not_applicable end
    local read = passages.read(text.value, mentions)
    local stated, claims = {}, 0
    local function add(statement, more)
      claims = claims + 1
      stated[#stated + 1] = statement
      stated[#stated + 1] = more
    end
    for i, trend in ipairs(compares and trends.find(read) or {}) do add(growth(text, trend, i)) end
    for i, fraction in ipairs(divides and fractions_of.find(read) or {}) do add(comes_to(text, fraction, i)) end
    if percentages > 0 then
      for i, breakdown in ipairs(parts.in_sentences(read)) do
        local share = share_of(text, breakdown, i)
        if share then add(share) end
      end
      for i, group in ipairs(shares.find(read)) do add(fills_whole(text, group, i)) end
      for i, fraction in ipairs(fractions.find(read)) do add(in_other_words(text, fraction, i)) end
    end
    if claims == 0 then return not_applicable end
    return stated
  end,
}
