-- Finds numbers that prose adds up: "2 kleuterscholen en 3 lagere scholen, samen 5 scholen", "36 plaatsen in Noord. 27
-- plaatsen in Zuid. Samen zijn dat 63 plaatsen.", "3 van de 5 acties zijn afgerond, de overige 2 lopen nog".
local nouns = use("nouns")
local number_words = use("number_words")
local passages = use("passages")
local scan = use("scan")

local stated_sums = {}

local may_add_up = scan.any_case([[\b(?:samen|totaal|opgeteld|overige|resterende|andere)\b]])

---Whether a text may add numbers up; cheap, to be asked first.
---@param value string
---@return boolean
function stated_sums.may_add_up(value)
  return may_add_up:test(value)
end

local function is_amount_alike(a, b)
  return a.kind == b.kind and a.is_rate == b.is_rate and not b.is_rate
end

-- "36 plaatsen in Noord. 27 plaatsen in Zuid. Samen zijn dat 63 plaatsen."
local together = scan.any_case([[^\W*(?:(?:samen|in\s+totaal|alles\s+samen)\s+(?:zijn|is|waren|was|geeft|maakt)\s+dat]]
  .. [[|dat\s+(?:zijn|is|waren|was|geeft|maakt)\s+(?:er\s+)?(?:samen|in\s+totaal|alles\s+samen))\s+$]])
local function find_together(list, at, found)
  local whole = list[at].numbers[1]
  if not whole or whole.kind == "percentage" or #list[at].numbers > 1 then return end
  if not together:test(passages.words(list[at], list[at].first, whole.first - 1)) then return end
  local named = {}
  for i = 1, at - 1 do
    for _, number in ipairs(list[i].numbers) do
      local is_alike = number.kind == whole.kind and (whole.kind == "amount"
        or nouns.is_noun(number.unit) and nouns.is_noun(whole.unit) and nouns.agree(number.unit, whole.unit))
      if is_alike then named[#named + 1] = number end
    end
  end
  if #named > 1 then found[#found + 1] = { form = "together", wholes = { whole }, parts = named } end
end

-- Behind the parts: ", samen 6 scholen", ", in totaal dus 16", "(samen 50 euro)", ", wat het totaal op 12 brengt".
local all_together = scan.any_case([[(?:[,;:(\x{2013}\x{2014}]|\ben|\s-)\s*]]
  .. [[(?:(?:of|dus|dat|wat|goed|voor|is|zijn)\s+){0,4}]]
  .. [[(?:alles\s+)?(?:samen|in\s+(?:het\s+)?totaal|opgeteld|een\s+totaal\s+van)\s+]]
  .. [[(?:(?:dus|is|zijn|was|waren|geeft|maakt|goed|voor|dat|er|een|totaal|van|op)\s+){0,4}$]])
local some_of_it = scan.any_case([[\b(?:waarvan|waaronder|onder\s+(?:meer|andere)|zoals|bijvoorbeeld|ongeveer|telkens]]
  .. [[|gemiddeld|streef\w*|maximaal|minstens|per|elke?|tegenover|dan)\b|\bo\.\s?[am]\.|\bbv\.]])

-- "Samen 25 unieke deelnemers", "in totaal 30 met de kinderen erbij": more or fewer than the parts.
local is_another_count = scan.any_case([[\b(?:unieke?|verschillende|erbij|inclusief|incl|meegerekend]]
  .. [[|met\s+(?:de|het|onze|alle|ook))\b]])

---Whether a number before the total counts what the total counts; nil where it does not say what it counts.
local function counts_the_same(sentence, number, stop, whole)
  if number.kind ~= "count" then return is_amount_alike(number, whole) end
  local behind = passages.words(sentence, number.last + 1, stop)
  local has_noun = nouns.is_noun(number.unit)
  if not nouns.is_noun(whole.unit) then return has_noun or nil end
  if number.unit and nouns.agree(number.unit, whole.unit) or nouns.named_in(behind, whole.unit) then return true end
  if has_noun and nouns.is_person(number.unit) and nouns.is_person(whole.unit) then return true end
  if has_noun then return false end
  return nil
end

---The numbers that lead up to a total, from the last one back to where another thing is counted.
local function parts_before(sentence, at, whole)
  local named, has_bare, stop = {}, false, whole.first - 1
  for i = at - 1, 1, -1 do
    local number = sentence.numbers[i]
    local is_alike = number.kind == whole.kind and not number.hedged
    local counts = nil
    if is_alike then counts = counts_the_same(sentence, number, stop, whole) end
    if not is_alike or counts == false then
      -- What a bare number counts may be this other thing; what is rounded may be a part.
      if number.kind == whole.kind and (has_bare or number.hedged) then return {} end
      return named
    end
    has_bare = has_bare or counts == nil
    table.insert(named, 1, number)
    stop = number.first - 1
  end
  return named
end

---Without a noun behind the total its parts count one thing: the first one says what, the others do not say another.
local function count_one_thing(named)
  local unit
  for _, number in ipairs(named) do
    if number.kind == "count" and nouns.is_noun(number.unit) then
      if unit and not nouns.agree(unit, number.unit) then return false end
      unit = unit or number.unit
    end
  end
  return true
end

local function find_trailing(sentence, found)
  for i, whole in ipairs(sentence.numbers) do
    local previous = sentence.numbers[i - 1]
    local is_total = i > 2 and whole.kind ~= "percentage" and not whole.hedged
      and all_together:test(passages.words(sentence, previous.last + 1, whole.first - 1))
    local named = is_total and parts_before(sentence, i, whole) or {}
    if #named > 1 and (nouns.is_noun(whole.unit) or count_one_thing(named)) then
      local words = passages.words(sentence, sentence.first, whole.first - 1)
      local behind = passages.words(sentence, whole.last + 1, sentence.last)
      if not some_of_it:test(words) and not is_another_count:test(behind) and not number_words.go_on(words) then
        found[#found + 1] = { form = "together", wholes = { whole }, parts = named }
      end
    end
  end
end

-- "3 van de 5 acties zijn afgerond, de overige 2 lopen nog".
local the_ones = scan.any_case([[^\s*(?:[a-z\x{DF}-\x{FF}-]+\s+)?van\s+(?:de|die|deze|onze|alle)\s+]]
  .. [[(?:in\s+totaal\s+)?$]])
local the_others = scan.any_case([[^[^;:()]*\b(?:de|het)\s+(?:overige|resterende|andere)\s+$]])
-- "De overige 2 lopen nog": a verb, which counts nothing.
local is_verb = scan.any_case("^(?:" .. scan.any_of [[
  lopen liepen zijn waren worden werden volgen volgden starten startten wachten wachtten blijven bleven krijgen kregen
  hebben hadden moeten moesten gaan gingen komen kwamen staan stonden vallen vielen kunnen konden
]] .. ")$")

---Whether the rest may be some of what is counted.
local function may_be_of(rest, whole)
  local is_named = nouns.is_noun(rest.unit) and not is_verb:test(rest.unit)
  return not is_named or not nouns.is_noun(whole.unit) or nouns.agree(rest.unit, whole.unit)
end

local function find_rest(list, at, found)
  local numbers = list[at].numbers
  for i = 1, #numbers - 1 do
    local part, whole = numbers[i], numbers[i + 1]
    local is_pair = part.kind == "count" and whole.kind == "count" and not part.hedged and not whole.hedged
      and the_ones:test(passages.words(list[at], part.last + 1, whole.first - 1))
    local sentence, rest = list[at], numbers[i + 2]
    if is_pair and not rest and list[at + 1] then
      sentence, rest = list[at + 1], list[at + 1].numbers[1]
    end
    local from = sentence == list[at] and whole.last + 1 or sentence.first
    if is_pair and rest and rest.kind == "count" and not rest.hedged and may_be_of(rest, whole)
      and the_others:test(passages.words(sentence, from, rest.first - 1)) then
      found[#found + 1] = { form = "rest", wholes = { whole }, parts = { part, rest }, exhaustive = true }
    end
  end
end

---@param read Passage[]
---@return Breakdown[] in the order of the text
function stated_sums.find(read)
  local found = {}
  for _, passage in ipairs(read) do
    for at, sentence in ipairs(passage.sentences) do
      if #sentence.numbers > 0 and #sentence.numbers <= passages.most_numbers and may_add_up:test(passage.text) then
        find_together(passage.sentences, at, found)
        find_trailing(sentence, found)
        find_rest(passage.sentences, at, found)
      end
    end
  end
  for _, breakdown in ipairs(found) do breakdown.is_open = false end
  return found
end

return stated_sums
