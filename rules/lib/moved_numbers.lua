-- Finds two numbers of which prose says that the one became the other: "steeg met 10 % van 25 naar 35", "600 bezoekers
-- tegenover 700 in 2022: een daling", "600 bezoekers, meer dan de 500 van vorig jaar".
local directions = use("directions")
local passages = use("passages")
local scan = use("scan")

local moved_numbers = {}

---What a sentence holds that says so; cheap, to be asked first.
moved_numbers.cue = scan.any_case([[\b(?:naar|tot|]] .. directions.comparison
  .. [[|dan\s+(?:de|het))\s|\(\s*(?:in\s+)?(?:19|20)\d\d\s*(?::|=)]])

local word, up_word, down_word = directions.word, directions.up_word, directions.down_word

-- "Een stijging van het aantal leden van 120 naar 130", "steeg in 2023 met 8 % van 120 naar 130", "van 120 naar 130
-- gestegen": no more than the thing itself stands between.
local by_so_much = [[(?:\(?\s*met\s+\d[\d.,]*\s*(?:%|[a-z\x{DF}-\x{FF}]+)?\s*\)?,?\s+)?]]
local moved_before = directions.expressions(up_word, down_word,
  [[\s+]] .. by_so_much .. [[(?:(?:van|in)\s+)?(?:(?:het|de|ons|onze)\s+)?(?:aantal\s+)?]] .. word .. word
  .. [[(?:in\s+(?:19|20)\d\d\s+)?]] .. by_so_much .. [[van\s+(?:gemiddeld\s+)?$]])
local moved_after = directions.expressions(up_word, down_word, [[\b]])
local opens_behind = scan.any_case([[^\s*]] .. word .. word .. "$")
local from_number = scan.any_case([[\bvan\s+(?:gemiddeld\s+)?$]])
local to_number = scan.any_case([[^\s*]] .. word .. word
  .. [[(?:in\s+(?:19|20)\d\d\s+)?(?:naar|tot)\s+(?:gemiddeld\s+)?$]])

---The direction of a word that stands right behind the second number.
local function direction_behind(words)
  local direction, first = directions.of(words, moved_after)
  return direction and opens_behind:test(scan.slice(words, 1, first - 1)) and direction or nil
end

---"Het aantal trajecten stijgt van 25 naar 35".
local function direction_from_to(sentence, a, b)
  if not to_number:test(passages.words(sentence, a.last + 1, b.first - 1)) then return nil end
  local ahead = passages.words(sentence, sentence.first, a.first - 1)
  if not from_number:test(ahead) then return nil end
  return directions.of(ahead, moved_before)
    or direction_behind(passages.words(sentence, b.last + 1, sentence.last))
end

local multiples = {
  { word = scan.any_case([[\bverdubbel]]), times = decimal("2") },
  { word = scan.any_case([[\bverdrievoudig]]), times = decimal("3") },
  { word = scan.any_case([[\b(?:ge)?halve(?:er|ring)]]), times = decimal("0.5") },
}
local more_than = scan.any_case([[\b(?:meer\s+dan|ruim|minstens|niet)\s+(?:een\s+)?]]
  .. [[(?:verdubbel|verdrievoudig|(?:ge)?halve)]])

---How many times as much a sentence says that something became; of several pairs it is not told which one is meant.
local function times_of(sentence)
  if #sentence.numbers > 2 or more_than:test(sentence.text) then return nil end
  for _, multiple in ipairs(multiples) do
    if multiple.word:test(sentence.text) then return multiple.times end
  end
  return nil
end

local opens_then = [[^(?:\s+[a-z\x{DF}-\x{FF}-]+){0,3}\s*[,(]?\s*]]
local beside = scan.any_case(opens_then .. directions.comparison
  .. [[\s+(?:(?:de|het|toen|nog|een\s+aantal\s+van)\s+){0,2}$]])
-- "45 bezoeken (2022: 50)".
local beside_year = scan.any_case(opens_then .. [[\(\s*(?:in\s+)?(?:19|20)\d\d\s*[:=]?\s*$]])
local earlier_behind = [[^(?:\s*[a-z\x{DF}-\x{FF}-]+)?\s*(?:\(\s*)?(?:(?:in|van|tijdens)\s+)?]] .. directions.earlier
  .. [[(?:\s*\))?]]
local of_then = scan.any_case(earlier_behind)

---The words of both ways behind the same opening.
local function behind(opening, up, down, after)
  return { up = scan.any_case(opening .. up .. after), down = scan.any_case(opening .. down .. after) }
end

local is_a = [[(?:(?:is|was|betekent|betekende)\s+)?(?:dus\s+)?een\s+]] .. word
-- "Een stijging van de kosten" is of something else.
local of_this = [[\s*(?:$|[.,;)!]|(?:van|met)\s+\d|]] .. directions.comparison .. [[\s)]]
local and_that = [[\s*[,:;(\x{2013}-]\s*(?:(?:of|dus|dat|dit|wat)\s+)?]] .. is_a
local told_behind = behind(earlier_behind .. and_that, directions.up_noun, directions.down_noun, of_this)
local told_behind_bracket = behind([[^(?:\s*[a-z\x{DF}-\x{FF}-]+)?\s*\)]] .. and_that, directions.up_noun,
  directions.down_noun, of_this)
local opens_next = behind([[^\W*(?:dat|dit)\s+]] .. is_a, directions.up_noun, directions.down_noun, of_this)

---"600 bezoekers tegenover 700 in 2022: een daling", "... . Dat is een daling."
---@return "up"|"down"|nil direction, integer? last where the words end
local function direction_beside(list, at, a, b)
  local sentence, following = list[at], list[at + 1]
  local between = passages.words(sentence, a.last + 1, b.first - 1)
  local words = passages.words(sentence, b.last + 1, sentence.last)
  if beside_year:test(between) then return directions.of(words, told_behind_bracket), sentence.last end
  if not beside:test(between) then return nil end
  local direction = directions.of(words, told_behind)
  if direction then return direction, sentence.last end
  direction = following and #following.numbers == 0 and directions.of(following.text, opens_next) or nil
  return direction, direction and following.last
end

local than_the = behind([[^(?:\s+[a-z\x{DF}-\x{FF}-]+){0,3}\s*[,(\x{2013}-]\s*]]
  .. [[(?:(?:of|dus|dat\s+(?:is|zijn))\s+)?(?:er\s+)?]],
  "(?:meer|hoger)", "(?:minder|lager)", [[\s+dan\s+(?:de|het\s+aantal\s+van)\s+$]])

---"600 bezoekers, meer dan de 500 van vorig jaar": "meer dan 500" alone is a number in round terms.
local function direction_than_the(sentence, a, b)
  local direction = directions.of(passages.words(sentence, a.last + 1, b.first - 1), than_the)
  return direction and of_then:test(passages.words(sentence, b.last + 1, sentence.last)) and direction or nil
end

---@param list Sentence[]
---@param at integer
---@param found Trend[]
function moved_numbers.find(list, at, found)
  local sentence = list[at]
  local numbers = sentence.numbers
  for i = 1, #numbers - 1 do
    local a, b = numbers[i], numbers[i + 1]
    if directions.may_move(a) and directions.may_move(b) and directions.in_one_unit(a, b) then
      local direction, last = direction_from_to(sentence, a, b), sentence.last
      local before, now, times = a, b, direction and times_of(sentence) or nil
      if not direction then
        direction, last = direction_beside(list, at, a, b)
        direction, last = direction or direction_than_the(sentence, a, b), last or sentence.last
        before, now = b, a
      end
      if direction then
        found[#found + 1] = {
          first = sentence.first, last = last, direction = direction, before = before, now = now, times = times,
        }
      end
    end
  end
end

return moved_numbers
