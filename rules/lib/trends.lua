-- Finds what prose says about more, less or as much: "een stijging in vergelijking met 2022, waarbij 632 aanvragen",
-- "van 25 naar 35", "lager dan het vooropgestelde aantal van 45", "in de lijn van vorig jaar (20)".
local directions = use("directions")
local moved_numbers = use("moved_numbers")
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")

local trends = {}

---@class Trend
---@field direction "up"|"down"|"level"
---@field now Number? what rose or fell, or stayed as it was
---@field before Number? what it is compared with
---@field times toets.Decimal? as many times as before, where the sentence says so: "verdubbelde" is 2
---@field size Number? the percentage by which it rose or fell, as the sentence states it
---@field first integer the sentence, byte positions in the text
---@field last integer
---@field reason string? why it cannot be compared, a key of `reasons`

local any_of = scan.any_of
local may_compare = scan.any_case([[\b]] .. any_of [[
  vergelijking vergeleken tegenover opzichte t\.o\.v\. tov i\.v\.m\. sinds sedert dan naar stijgende dalende
  tot lijn stabiel gelijk constant
]] .. [[(?:[\s:(]|$)|\(\s*(?:in\s+)?(?:19|20)\d\d\s*(?::|=)]])

---Whether a text may say that something is more or less than something else; cheap, to be asked first.
---@param value string
---@return boolean
function trends.may_compare(value)
  return may_compare:test(value)
end

local compared = directions.expressions("(?:" .. directions.up_word .. "|meer|hoger)",
  "(?:" .. directions.down_word .. "|minder|lager)",
  [[\b[^.;:]*?\b(?:]] .. directions.comparison .. [[|dan\s+(?:in|tijdens|gedurende|die\s+van))\s+]])
local word = directions.word
local expectation = [[\bdan\s+(?:wat\s+]] .. word .. [[|(?:het|de|ons|onze)\s+)?]] .. word .. any_of [[
  vooropgesteld gepland beoogd verwacht voorzien geraamd nagestreefd afgesproken streefcijfer streefwaarde
  doelstelling target norm
]] .. [[(?:e|en)?\b]]
local held_against = directions.expressions([[(?:hoger|meer|groter)\s+(?:is\s+|was\s+|ligt\s+|lag\s+)?]],
  [[(?:lager|minder|kleiner)\s+(?:is\s+|was\s+|ligt\s+|lag\s+)?]], expectation)
-- A row of periods that no sentence holds: it is stated, but what it rests on is not there to compare.
local running = directions.expressions([[stijgende\s+(?:trend|lijn)]], [[dalende\s+(?:trend|lijn)]], [[\b]])

-- "31 meer", "31 leden meer": how many more, not how many. "33 en 19 meer" says it of both.
local comparative = scan.any_case([[^\s*(?:(?:meer|minder|hoger|lager)|[a-z\x{DF}-\x{FF}]+\s+(?:meer|minder)\s+dan)\b]])
local and_so = scan.any_case([[^(?:\s+[a-z\x{DF}-\x{FF}]+)?\s*(?:,|\b(?:en|respectievelijk|resp\.))\s*$]])

local function keep(numbers, first, last)
  local kept = {}
  for _, number in ipairs(passages.within(numbers, first, last)) do
    if directions.may_move(number) then kept[#kept + 1] = number end
  end
  return kept
end

---The one number that counts the same as another.
local function counterpart(number, numbers)
  local chosen
  for _, other in ipairs(numbers) do
    local alike = other.kind == number.kind
    if alike and number.kind == "count" and nouns.is_noun(number.unit) and nouns.is_noun(other.unit) then
      alike = nouns.agree(number.unit, other.unit)
    elseif alike and number.kind == "count" and (#numbers > 1) then
      alike = false
    end
    if alike then
      if chosen then return nil end
      chosen = other
    end
  end
  return chosen
end

local opens_number = scan.any_case([[^(?:(?:de|het|die|gemiddeld|toen|nog|een\s+aantal\s+van)\s+){0,3}$]])
local sentences_back = 2

---What is left of numbers when those that say how many more are taken out.
local function without_differences(sentence, numbers)
  local kept, following = {}, nil
  for i = #numbers, 1, -1 do
    local number = numbers[i]
    local is_one = comparative:test(passages.words(sentence, number.last + 1, sentence.last))
      or following and and_so:test(passages.words(sentence, number.last + 1, following.first - 1))
    following = is_one and number or nil
    if not is_one then table.insert(kept, 1, number) end
  end
  return kept
end

---The numbers that a sentence speaks of before a place in it, or those of the sentences that it refers back to.
local function numbers_now(list, at, first)
  local sentence = list[at]
  local now = keep(sentence.numbers, sentence.first, sentence.first + first - 2)
  now = without_differences(sentence, now)
  if #now > 0 or not directions.refers_back:test(sentence.text) then return now end
  for back = at - 1, math.max(1, at - sentences_back), -1 do
    for _, number in ipairs(keep(list[back].numbers, list[back].first, list[back].last)) do now[#now + 1] = number end
  end
  return now
end

---"Dat is een stijging in vergelijking met 2022, waarbij 632 aanvragen": what came before stands in this
---sentence, what it is now in this one or in the sentences before.
local function find_compared(list, at, found)
  local sentence = list[at]
  local direction, first, last = directions.of(sentence.text, compared)
  if not direction then return end
  local behind = scan.slice(sentence.text, last + 1, #sentence.text)
  local past = keep(sentence.numbers, sentence.first + last, sentence.last)
  local is_past = directions.names_earlier:test(behind)
    or (past[1] and opens_number:test(passages.words(sentence, sentence.first + last, past[1].first - 1)))
  if not is_past then return end
  local place = { first = sentence.first, last = sentence.last, direction = direction }
  if #past == 0 then
    place.reason = "no_numbers"
    found[#found + 1] = place
    return
  end
  local now = numbers_now(list, at, first)
  for _, number in ipairs(past) do
    local trend = { first = place.first, last = place.last, direction = direction, before = number }
    trend.now = counterpart(number, now)
    if not trend.now then trend.reason = "no_numbers" end
    found[#found + 1] = trend
  end
end

---"Gemiddeld 28 trajecten. Dit is lager dan het vooropgestelde aantal van 45."
local function find_held_against(list, at, found)
  local sentence = list[at]
  local direction, first, last = directions.of(sentence.text, held_against)
  if not direction then return end
  local aims = keep(sentence.numbers, sentence.first + last, sentence.last)
  local trend = { first = sentence.first, last = sentence.last, direction = direction, before = aims[1] }
  found[#found + 1] = trend
  local own = keep(sentence.numbers, sentence.first, sentence.first + first - 2)
  local earlier_one = list[at - 1]
  local refers_back = directions.refers_back
  if #own == 0 and earlier_one and refers_back:test(sentence.text) and not refers_back:test(earlier_one.text) then
    own = keep(earlier_one.numbers, earlier_one.first, earlier_one.last)
  end
  trend.now = #own == 1 and own[1] or nil
  if #aims ~= 1 or not trend.now or not directions.in_one_unit(trend.now, aims[1]) then trend.reason = "no_numbers" end
end

local function find_running(list, at, found)
  local sentence = list[at]
  local direction = directions.of(sentence.text, running)
  if not direction then return end
  found[#found + 1] = { first = sentence.first, last = sentence.last, direction = direction, reason = "no_numbers" }
end

-- "Bleef stabiel", "is gelijk gebleven", "ligt in de lijn van de voorgaande jaren".
local stays = any_of "stabiel constant gelijk"
local level = scan.any_case([[\b(?:]] .. any_of "blijft blijven bleef bleven" .. [[\s+(?:\w+\s+){0,3}?]] .. stays
  .. "|" .. stays .. [[\s+gebleven|]] .. any_of "ligt liggen lag lagen is zijn blijft blijven bleef bleven"
  .. [[\s+(?:\w+\s+){0,2}?in\s+(?:de\s+)?lijn\s+(?:van|met))\b]])
-- Right behind it, or in what it opens: "van de voorgaande jaren - cf. 2020: 18", "sinds 2020 (18)".
local names_past = scan.any_case([[^[^.;]{0,60}?(?:\b(?:19|20)\d\d\b|\b(?:vorige?|voorgaande?|voorbije?|eerdere?)\s]]
  .. [[|\bjaar\s+(?:voordien|ervoor|daarvoor)\b)]])
local no_level = scan.any_case([[\b(?:niet|geen|minder|nauwelijks|noch)\s+(?:\w+\s+){0,3}$]])
local denies_level = scan.any_case([[\b(?:niet|geen|minder|nauwelijks)\b]])

---The number that lies nearest to another; where this lies between them, any of the two beside it will do.
local function nearest(now, past)
  local below, above
  for _, number in ipairs(past) do
    if number.value <= now.value and (not below or number.value > below.value) then below = number end
    if number.value >= now.value and (not above or number.value < above.value) then above = number end
  end
  if below and above then return now.value - below.value < above.value - now.value and below or above end
  return below or above
end

-- "Bleef gelijk: 100 in 2022 en 150 in 2023".
local stays_as_it_was = scan.any_case([[\b]] .. any_of "blijft blijven bleef bleven" .. [[\s+(?:\w+\s+){0,2}?]] .. stays
  .. [[\s*[:(]\s*$]])
local in_year = scan.any_case([[^(?:\s+[a-z\x{DF}-\x{FF}-]+)?\s+in\s+((?:19|20)\d\d)\b]])
local function find_steady(sentence, found)
  local before, now = sentence.numbers[1], sentence.numbers[2]
  if #sentence.numbers ~= 2 or not directions.in_one_unit(before, now) then return false end
  if not (directions.may_move(before) and directions.may_move(now)) then return false end
  local _, _, first = in_year:find(passages.words(sentence, before.last + 1, now.first - 1))
  local _, _, second = in_year:find(passages.words(sentence, now.last + 1, sentence.last))
  local is_told = first and second and first < second
    and stays_as_it_was:test(passages.words(sentence, sentence.first, before.first - 1))
    and not denies_level:test(sentence.text)
  if not is_told then return false end
  found[#found + 1] = {
    first = sentence.first, last = sentence.last, direction = "level", now = now, before = before,
  }
  return true
end

---"25 meldingen. Dat ligt in de lijn van de voorgaande jaren (2020: 18 meldingen; 2019: 20 meldingen)."
local function find_level(list, at, found)
  local sentence = list[at]
  if find_steady(sentence, found) then return end
  local first, last = level:find(sentence.text)
  if not first or no_level:test(scan.slice(sentence.text, 1, first - 1)) then return end
  if denies_level:test(sentence.text:sub(first, last)) then return end
  if not names_past:test(scan.slice(sentence.text, last + 1, #sentence.text)) then return end
  local past = keep(sentence.numbers, sentence.first + last, sentence.last)
  local now = numbers_now(list, at, first)
  local by_now, order = {}, {}
  for _, number in ipairs(past) do
    local own = counterpart(number, now)
    if own and not by_now[own] then
      by_now[own] = {}
      order[#order + 1] = own
    end
    if own then table.insert(by_now[own], number) end
  end
  local place = { first = sentence.first, last = sentence.last, direction = "level" }
  if #order == 0 then
    place.reason = "no_numbers"
    found[#found + 1] = place
  end
  for _, own in ipairs(order) do
    found[#found + 1] = {
      first = place.first, last = place.last, direction = "level", now = own, before = nearest(own, by_now[own]),
    }
  end
end

-- "Een stijging van 15 %", "daalde met 3 %", "15 % meer": how much in all, not each year.
local size_ahead = directions.expressions(directions.up_word, directions.down_word, [[\s+(?:(?:van|met)\s+)$]])
local size_behind = directions.expressions("(?:meer|hoger|" .. directions.up_noun .. ")",
  "(?:minder|lager|" .. directions.down_noun .. ")", "")
local sign = scan.any_case([[^\s*(?:%|procent)?\s*]])
-- "Een stijging van 15 % bij jongeren" is of some of them, "2 % per jaar" not of the whole time.
local of_all = scan.any_case([[^\s*(?:%|procent\b)?\s*(?:$|[.,;)]|van\s+\d|]] .. directions.comparison .. ")")

---The one percentage of a sentence, where it says how much something went in a direction.
local function size_of(sentence, direction)
  local size
  for _, number in ipairs(sentence.numbers) do
    if number.kind == "percentage" then
      if size then return nil end
      size = number
    end
  end
  if not size or size.hedged then return nil end
  local ahead = passages.words(sentence, sentence.first, size.first - 1)
  local behind = passages.words(sentence, size.last + 1, sentence.last)
  local first = size_behind[direction]:find(sign:replace(behind, ""))
  return (first == 1 or size_ahead[direction]:test(ahead) and of_all:test(behind)) and size or nil
end

-- The surest way first; the cue is cheap to try.
local ways = {
  { cue = scan.any_case([[\bdan\s]]), find = find_held_against },
  { cue = moved_numbers.cue, find = moved_numbers.find },
  { cue = scan.any_case(directions.comparison .. [[|\bdan\s]]), find = find_compared },
  { cue = scan.any_case([[\b(?:stijg|dal)ende\s]]), find = find_running },
  { cue = scan.any_case([[\b(?:lijn|stabiel|gelijk|constant)\b]]), find = find_level },
}

---@param read Passage[]
---@return Trend[]
function trends.find(read)
  local found = {}
  for _, passage in ipairs(read) do
    for at, sentence in ipairs(passage.sentences) do
      for _, way in ipairs(ways) do
        local known = #found
        if way.cue:test(sentence.text) then way.find(passage.sentences, at, found) end
        if #found > known then
          local only = #found == known + 1 and found[#found] or nil
          if only and only.direction ~= "level" then only.size = size_of(sentence, only.direction) end
          break
        end
      end
    end
  end
  return found
end

return trends
