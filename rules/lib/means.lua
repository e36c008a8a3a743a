-- Finds the means that prose states, and the numbers that each can be recomputed from: the items of a list,
-- or a total and the number of occasions it was spread over.
local calendar = use("calendar")
local listings = use("listings")
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")

local means = {}

---@class Mean
---@field stated Number
---@field parts Number[]? it is the mean of these
---@field total Number? or this one ...
---@field divisor Number? ... divided by this one
---@field reason string? why it cannot be recomputed, a key of `reasons`

local before_mean = scan.any_case([[\b(?:gemiddelde?|gem\.?|doorsnee)(?:\s*[:=]|\s+(?:van|was|is|bedroeg|bedraagt))?]]
  .. [[\s*$|\bgemiddeld\s+(?:[a-z\x{DF}-\x{FF}]+\s+){1,4}$]])
local names_mean = scan.any_case([[gem|doorsnee]])
local bracket_mean = scan.any_case([[^[^()]*\(\s*(?:d\.?i\.?\s+|of\s+|dus\s+)?gem(?:iddeld)?[.:]?\s*$]])
local per_noun = scan.any_case([[^[^.;:!?\d]*?\bper\s+([a-z\x{DF}-\x{FF}-]+)]])
local per_noun_before = scan.any_case([[\bper\s+([a-z\x{DF}-\x{FF}-]+)\b[^.;:!?\d]*$]])
-- What ties a mean to the total just before it.
local consequence = scan.any_case([[\b]] .. scan.any_of [[
  hetgeen wat dus ofwel oftewel hetzij goed_voor neerkomt neerkomend d\.i\.? dat_is dit_is
]] .. [[\b]])
-- "520 bezoekers in 52 weken, gemiddeld 10 per week"
local right_behind = scan.any_case([[,\s+(?:of\s+)?gemiddeld\s*$]])
local opens_per = scan.any_case([[^\s*per\b]])
local mean_label = scan.any_case([[^(?:gemiddelde?|gem\.?)\b]])
local nearest_list = 2
local longest_reach = 80 -- bytes between a number and what still belongs to it

-- Months, quarters or years: the list must be of one kind, without a gap, and all of the period that is named.
local function calendar_parts(items, rhythm, period)
  local indices, parts = {}, {}
  for i, entry in ipairs(items) do
    local kind, index = calendar.of(entry.label)
    if kind ~= rhythm then break end
    indices[i], parts[i] = index, entry.number
  end
  if #parts < 2 then return nil, "no_parts" end
  if not calendar.is_run(indices) then return nil, "other_parts" end
  local first, last = calendar.months_named(period)
  if rhythm == "maand" and first and (indices[1] ~= first or indices[#indices] ~= last) then
    return nil, "other_parts"
  end
  return parts
end

-- "... gemiddeld 25,3 trajecten" and then "Aantal trajecten per maand:" with the months below.
local function from_list(found, sentence, stated)
  local rhythm = calendar.rhythm(sentence.text)
  if not rhythm then return nil end
  local at = sentence.passage
  local head
  for i = at + 1, math.min(at + nearest_list, #found) do
    if found[i].is_head then
      head = found[i]
      break
    end
    if listings.labelled(found[i]) then break end
  end
  local start = head and head.group
  for i = at + 1, math.min(at + nearest_list + 1, #found) do
    if listings.labelled(found[i]) and (not head or found[i].group == start) then
      local noun = nouns.is_noun(stated.unit) and stated.unit
      if head and noun and not nouns.named_in(head.text, noun) then return nil, "no_parts" end
      if head and (calendar.rhythm(head.text) or rhythm) ~= rhythm then return nil, "no_parts" end
      local period = sentence.text
      for back = at - 1, math.max(1, at - nearest_list), -1 do
        if not calendar.months_named(period) and found[back].is_head then period = found[back].text end
      end
      return calendar_parts((listings.run(found, i)), rhythm, period)
    end
  end
  return nil
end

-- "gemiddeld 20 aanvragen (januari: 15, februari: 20, maart: 25)"
local inline_label = scan.any_case([[(?:[,;(:]|\ben)\s*([a-z\x{DF}-\x{FF}]+\.?)\s*[:=]?\s*$]])
local function from_brackets(sentence, stated)
  local rhythm = calendar.rhythm(sentence.text)
  local items, after = {}, stated.last
  for _, number in ipairs(rhythm and sentence.numbers or {}) do
    if number.first > stated.first then
      local _, _, label = inline_label:find(passages.words(sentence, after + 1, number.first - 1))
      if not label or number.kind ~= stated.kind or number.hedged then break end
      items[#items + 1] = { label = label, number = number }
      after = number.last
    end
  end
  if #items < 2 then return nil end
  return calendar_parts(items, rhythm, sentence.text)
end

-- "Gemiddeld: 22,5" as the last item of a list of months.
local function from_list_above(found, at)
  local label, stated = listings.labelled(found[at])
  if not label or not mean_label:test(label) then return nil end
  local start = at
  while start > 1 and listings.labelled(found[start - 1]) do start = start - 1 end
  local items = {}
  for i = start, at - 1 do
    local name, number = listings.labelled(found[i])
    items[#items + 1] = { label = name, number = number }
  end
  local kind = items[1] and calendar.of(items[1].label)
  if not kind or stated.kind ~= items[1].number.kind then return nil end
  local parts = calendar_parts(items, kind, "")
  return parts and #parts == #items and parts or nil
end

---The one number of a list whose noun fits; nil and a reason when there is none or more than one.
local function only_one(numbers, fits)
  local chosen
  for _, number in ipairs(numbers) do
    if number.kind == "count" and nouns.is_noun(number.unit) and fits(number) then
      if chosen and chosen.value ~= number.value then return nil, "several_divisors" end
      chosen = chosen or number
    end
  end
  return chosen, not chosen and "no_parts" or nil
end

---The number of occasions, looked for in the sentence, in the passage before it and in the list around it.
local function divisor_for(found, sentence, stated, noun)
  local function fits(number)
    if number == stated or number.hedged then return false end
    if not noun then return nouns.is_occasion(number.unit) end
    return nouns.agree(number.unit, noun) or (nouns.is_occasion(number.unit) and nouns.is_occasion(noun)
      and nouns.stem(number.unit):sub(-6) == nouns.stem(noun):sub(-6))
  end
  local passage = found[sentence.passage]
  local divisor, reason = only_one(sentence.numbers, fits)
  if divisor or reason == "several_divisors" then return divisor, reason end
  divisor, reason = only_one(passages.within(passage.numbers, passage.first, stated.first - 1), fits)
  if divisor or reason == "several_divisors" then return divisor, reason end
  local numbers = {}
  for i = sentence.passage - 1, 1, -1 do
    if found[i].group ~= passage.group or passage.is_prose then break end
    for _, number in ipairs(found[i].numbers) do numbers[#numbers + 1] = number end
  end
  return only_one(numbers, fits)
end

-- "4 sessies met 20, 25 en 31 deelnemers": the last of a row is no total.
local joins_row = scan.any_case([[^\s*(?:,|,?\s*en)\s*$]])
local function is_of_row(sentence, number)
  local previous
  for _, other in ipairs(sentence.numbers) do
    if other == number then break end
    previous = other
  end
  return previous ~= nil and joins_row:test(passages.words(sentence, previous.last + 1, number.first - 1))
end

-- "In de zomer waren er gemiddeld ...": the total of the sentence before may be that of the whole year.
local some_of_the_time = scan.any_case([[\b(?:(?:in|tijdens|op)\s+(?:de|het)\s+]] .. scan.any_of [[
  zomer\w* winter\w* lente\w* herfst\w* \w*vakantie\w* \w*weekend\w* voorjaar najaar eerste tweede derde vierde
]] .. "|op\\s+" .. scan.any_of "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag" .. [[\w*)\b]])

---The total that a mean belongs to: the number before it in its sentence.
local function total_before(sentence, stated)
  local before
  for _, number in ipairs(sentence.numbers) do
    local is_divisor = before and nouns.is_noun(number.unit) and nouns.is_occasion(number.unit)
    if number.first < stated.first and number.kind == stated.kind and not is_divisor then before = number end
  end
  if not before or before.hedged or is_of_row(sentence, before) then return nil end
  local between = passages.words(sentence, before.last + 1, stated.first - 1)
  if #between <= longest_reach and bracket_mean:test(between) then return before, true end
  local same = nouns.is_noun(before.unit) and nouns.is_noun(stated.unit) and nouns.agree(before.unit, stated.unit)
  local follows = consequence:test(between)
    or (right_behind:test(between) and opens_per:test(passages.words(sentence, stated.last + 1, sentence.last)))
  if same or follows then return before, false end
  return nil
end

-- "12 sessies met 84 deelnemers. Gemiddeld waren er 7 deelnemers per sessie."
local function total_in_sentence_before(found, sentence, stated, divisor)
  local previous
  for _, other in ipairs(found[sentence.passage].sentences) do
    if other == sentence then break end
    previous = other
  end
  if not previous or not nouns.is_noun(stated.unit) or some_of_the_time:test(sentence.text) then return nil end
  local total, has_divisor
  for _, number in ipairs(previous.numbers) do
    has_divisor = has_divisor or number == divisor
    if number.kind == stated.kind and nouns.is_noun(number.unit) and nouns.agree(number.unit, stated.unit) then
      if total or number.hedged or is_of_row(previous, number) then return nil end
      total = number
    end
  end
  return has_divisor and total or nil
end

-- "35 speelmomenten - 213 speelbeurten", and in the next item "gemiddeld 6 kinderen per openingsmoment".
local function total_in_item_before(found, sentence, divisor)
  local previous = found[sentence.passage - 1]
  if not previous or previous.group ~= found[sentence.passage].group or #previous.numbers ~= 2 then return nil end
  local first, second = previous.numbers[1], previous.numbers[2]
  if first ~= divisor or second.kind ~= "count" or second.hedged then return nil end
  return nouns.is_noun(second.unit) and nouns.is_visit(second.unit) and second or nil
end

-- "8 van de 12 wijken werden bezocht": over how many the total was spread is left open.
local of_the = scan.any_case([[\d\s+(?:\w+\s+)?van\s+(?:de|die|alle)\s+$]])
local function is_partly(found, sentence, divisor)
  local passage = found[sentence.passage]
  return divisor.first > passage.first and of_the:test(passages.words(passage, passage.first, divisor.first - 1))
end

local function is_mean(sentence, number)
  return number.kind ~= "percentage"
    and before_mean:test(passages.words(sentence, sentence.first, number.first - 1))
end

---@return Mean
local function recompute(found, sentence, stated)
  if stated.hedged then return { stated = stated, reason = "approximate" } end
  local parts = from_list_above(found, sentence.passage)
  local reason
  if not parts then parts, reason = from_brackets(sentence, stated) end
  if not parts and not reason then parts, reason = from_list(found, sentence, stated) end
  if parts then return { stated = stated, parts = parts } end
  if reason then return { stated = stated, reason = reason } end

  local behind = passages.words(sentence, stated.last + 1, math.min(sentence.last, stated.last + longest_reach))
  local _, _, noun = per_noun:find(behind)
  if not noun then
    _, _, noun = per_noun_before:find(passages.words(sentence, sentence.first, stated.first - 1))
  end
  local total, in_brackets = total_before(sentence, stated)
  if not noun and not in_brackets then return { stated = stated, reason = "no_parts" } end
  local divisor, problem = divisor_for(found, sentence, stated, noun)
  if divisor and not total then
    total = total_in_sentence_before(found, sentence, stated, divisor)
      or total_in_item_before(found, sentence, divisor)
  end
  if divisor and is_partly(found, sentence, divisor) then return { stated = stated, reason = "several_divisors" } end
  if not divisor or not total or total == divisor then
    return { stated = stated, reason = problem or "no_parts" }
  end
  return { stated = stated, total = total, divisor = divisor }
end

---The means that a text states.
---@param value string
---@param mentions toets.Mention[]
---@return Mean[]
function means.find(value, mentions)
  if not names_mean:test(value) then return {} end
  local list = {}
  local found = passages.read(value, mentions)
  for _, passage in ipairs(found) do
    for _, sentence in ipairs(passage.sentences) do
      for _, number in ipairs(sentence.numbers) do
        if is_mean(sentence, number) then list[#list + 1] = recompute(found, sentence, number) end
      end
    end
  end
  return list
end

local point = re.compile([[\.]])
local most_shown = 1000000000000000 -- twice as much is an integer still

-- Without its point: so many of its last printed digit.
local function digits_of(value)
  return tonumber((point:replace(value.text, ""))), value.decimals
end

---A quotient to so many digits, one or more, behind the point: to be shown, it decides nothing.
---@param total toets.Decimal
---@param divisor toets.Decimal
---@param decimals integer
---@return string? quotient nil where it cannot be told
---@return boolean is_exact
function means.quotient(total, divisor, decimals)
  local above, above_decimals = digits_of(total)
  local below, below_decimals = digits_of(divisor)
  for _ = 1, decimals + below_decimals do above = above * 10 end
  for _ = 1, above_decimals do below = below * 10 end
  if above < 0 or below <= 0 or above > most_shown or below > most_shown then return nil, false end
  local whole, rest = (2 * above + below) // (2 * below), above % below
  local text = tostring(whole)
  text = ("0"):rep(decimals + 1 - #text) .. text
  return text:sub(1, #text - decimals) .. "." .. text:sub(#text - decimals + 1), rest == 0
end

return means
