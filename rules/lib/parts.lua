-- Finds where a sentence names parts of a number: "553 herstellingen, waarvan 33", "173 daarvan waren ...",
-- "200 van de 237 aanvragen (84 %)", "66 kinderen (30 meisjes en 36 jongens)".
local nouns = use("nouns")
local number_words = use("number_words")
local passages = use("passages")
local scan = use("scan")

local parts = {}

---@class Breakdown
---@field form "of_which"|"thereof"|"partitive"|"brackets"|"namely"|"together"|"rest"|"list"|"total"
---@field wholes Number[] what may be the whole, in the order of the text
---@field parts Number[]
---@field exhaustive boolean the wording leaves nothing out
---@field is_open boolean the wording says that there are more parts, or that they may overlap
---@field percentage Number? the share that is printed beside the first part

local may_name_parts = scan.any_case([[waarvan|waaronder|van\s+wie\b|inclusief|hiervan|daarvan|ervan|\(\s*\d|:[ \t]*\d]]
  .. [[|van\s+(?:hen|dezen)\b|van\s+(?:de|die|deze|onze|alle|al\s+de)\s+(?:in\s+totaal\s+)?\d]]
  .. [[|\d\s+[a-z]+\s+en\s+\d|namelijk|\bnl\.|te\s+weten|zijnde|bestaande|verdeeld|opgesplitst|enerzijds]])

---Whether a text may name parts of a number; cheap, to be asked first.
---@param value string
---@return boolean
function parts.may_name(value)
  return may_name_parts:test(value)
end

-- Between a marker and its first part, and between one part and the next.
local longest_reach = 80 -- bytes between a number and what still belongs to it
local opens_first = re.compile([[^[^,;()]*$]])
local opens_next = scan.any_case([[(?:[,;/+]|\ben\b|\bplus\b|\balsook\b|\band(?:er)?zijds\b)\s*(?:]] .. scan.any_of [[
  en er nog ook telkens slechts reeds resp\.? respectievelijk ongeveer anderzijds de_overige de_resterende
]] .. [[\s+){0,2}(?:(?:waren|zijn|werden|kregen|hadden|betroffen)\s+(?:er\s+)?)?$]])

-- Another word than the noun of the whole would make it a number of something else.
local function may_be_part(part, whole)
  if part.kind ~= whole.kind or part.hedged or whole.hedged then return false end
  if part.kind == "amount" then return part.is_rate == whole.is_rate end
  if not nouns.is_noun(part.unit) or not nouns.is_noun(whole.unit) then return true end
  return nouns.agree(part.unit, whole.unit) or nouns.may_be_among(part.unit, whole.unit)
end
parts.may_be_part = may_be_part

---The numbers of a kind that are listed from a place on: each one after a comma or "en".
---@param sentence Sentence
---@param first integer byte position in the text
---@param last integer
---@return Number[]
local function listed(sentence, first, last)
  local found, after = {}, first
  for _, number in ipairs(passages.within(sentence.numbers, first, last)) do
    local between = passages.words(sentence, after, number.first - 1)
    if #found == 0 then
      if number.kind == "percentage" or #between > longest_reach or not opens_first:test(between) then break end
      found[1] = number
    elseif number.kind == found[1].kind and opens_next:test(between) then
      found[#found + 1] = number
    end
    after = number.last + 1
  end
  return found
end

local closing = re.compile([[\)]])
local function stop_of(sentence, from)
  local opened = from > 1 and sentence.text:sub(from - 1, from - 1) == "("
  local bracket = opened and closing:find(sentence.text, from)
  return bracket and sentence.first + bracket - 2 or sentence.last
end

-- "(84 %)", ", of 84 %" right behind a part or its whole.
local share = scan.any_case([[^[^.;:()%\d]*?[(,]\s*]]
  .. [[(?:of|ofwel|oftewel|d\.?\s?i\.?|dat\s+is|dus|goed\s+voor|zijnde|=)?\s*(?:dus\s+)?$]])
local of_other_year = scan.any_case([[^\s*(?:in|van|tegenover)\s+(?:(?:19|20)\d\d\b|(?:het\s+)?vorige?\b)]])
local function percentage_after(sentence, number)
  for _, other in ipairs(sentence.numbers) do
    if other.first > number.last then
      local is_share = other.kind == "percentage" and not other.hedged
        and share:test(passages.words(sentence, number.last + 1, other.first - 1))
        and not of_other_year:test(passages.words(sentence, other.last + 1, sentence.last))
      return is_share and other or nil
    end
  end
  return nil
end

-- "90 %: 45 van de 50 plaatsen", "80 % (200 van de 250)".
local share_ahead = scan.any_case([[^\s*(?:%|procent)?\s*[:(]\s*(?:(?:namelijk|of|ofwel|dus)\s+)?$]])
local function percentage_before(sentence, at)
  local other, number = sentence.numbers[at - 1], sentence.numbers[at]
  local is_share = other and other.kind == "percentage" and not other.hedged
    and share_ahead:test(passages.words(sentence, other.last + 1, number.first - 1))
  return is_share and other or nil
end

-- "... 10 geweigerd, de rest is in behandeling", "30 voor wonen, 22 voor energie (meerdere antwoorden mogelijk)".
local more_parts = scan.any_case([[\b(?:rest|overigen|meerdere|dubbel\w*|overlap\w*|etc|enz|enzovoort|]]
  .. [[onder\s+(?:meer|andere)|zoals|bijvoorbeeld)\b|\bo\.\s?[am]\.|\bbv\.]]
  -- "410 met een andere wagen" is counted, "en andere wagens" is not.
  .. [[|(?:[,;/+]|\b(?:en|of|plus)\b|^)\s*(?:[a-z\x{DF}-\x{FF}]+\s+){0,3}(?:overige|andere)\s+[a-z]+]])

---Whether there are more parts than the numbers: one may be written as a word.
local function has_more(words)
  return more_parts:test(words) or number_words.go_on(words)
end

-- In "20 aangeschreven scholen" the word behind the number is no noun: the noun must come after it.
local noun_reach = 40 -- bytes
-- "Van de 23 projecten kregen er 11 steun": behind "er" the noun is that of the whole, whatever word follows.
local is_of_them = scan.any_case([[\ber\s+(?:(?:al|reeds|slechts|maar|nog|in\s+totaal)\s+)?$]])
local function may_have_noun(sentence, whole, part)
  if nouns.is_noun(whole.unit) or not whole.unit or not nouns.is_noun(part.unit) then return true end
  local stop = whole.last + noun_reach
  if part.first > whole.last then stop = math.min(stop, part.first - 1) end
  return nouns.named_in(passages.words(sentence, whole.last + 1, stop), part.unit)
end

local function add(found, form, wholes, named, more)
  if #wholes == 0 or #named == 0 then return end
  local last = found[#found]
  if last and last.parts[1] == named[1] and #last.parts == #named then return end -- "waarvan enerzijds ..."
  local breakdown = more or {}
  breakdown.form, breakdown.wholes, breakdown.parts = form, wholes, named
  breakdown.exhaustive = breakdown.exhaustive or false
  breakdown.is_open = breakdown.is_open or false
  found[#found + 1] = breakdown
end

local function before(sentence, place, kind)
  local found = {}
  for _, number in ipairs(sentence.numbers) do
    if number.last < place and number.kind == kind then found[#found + 1] = number end
  end
  return found
end

local function with_noun_of(part, sentence, numbers)
  local found = {}
  for _, number in ipairs(numbers) do
    if may_have_noun(sentence, number, part) then found[#found + 1] = number end
  end
  return found
end

local of_which = scan.any_case([[\b(?:waarvan|waaronder|inclusief|van\s+wie)\b]])
local function find_of_which(sentence, found)
  for first, last in scan.matches(of_which, sentence.text) do
    local named = listed(sentence, sentence.first + last, stop_of(sentence, first))
    local part = named[1]
    if part then
      local place = sentence.first + first - 1
      local more = {
        percentage = percentage_after(sentence, part),
        is_open = has_more(passages.words(sentence, part.first, sentence.last)),
      }
      add(found, "of_which", with_noun_of(part, sentence, before(sentence, place, part.kind)), named, more)
    end
  end
end

local thereof_first = scan.any_case([[^\W*(?:hiervan|daarvan|ervan|van\s+(?:hen|dezen))\b]])
local thereof_after = scan.any_case([[^\s+(?:[a-z\x{DF}-\x{FF}-]+\s+)?(?:hiervan|daarvan|ervan)\b]])
local function find_thereof(sentence, previous, found)
  local part = sentence.numbers[1]
  if not part or not previous or part.kind == "percentage" then return end
  local says_so = thereof_first:test(sentence.text)
    or thereof_after:test(passages.words(sentence, part.last + 1, sentence.last))
  if not says_so then return end
  local named = listed(sentence, sentence.first, sentence.last)
  if named[1] ~= part then named = { part } end
  add(found, "thereof", before(previous, previous.last + 1, part.kind), named,
    { is_open = has_more(sentence.text) })
end

-- "200 van de 237 aanvragen", "Van de 237 aanvragen zijn er 200 opgenomen".
local the_ones = [[van\s+(?:de|die|deze|onze|alle|al\s+de)\s+(?:in\s+totaal\s+)?$]]
local of_the = scan.any_case([[^\s*(?:[a-z\x{DF}-\x{FF}-]+\s+)?]] .. the_ones)
local opens_of_the = scan.any_case([[^\W*]] .. the_ones)

---The number as one of them, where "er" says so; else as it is.
local function one_of_them(sentence, number)
  if not is_of_them:test(passages.words(sentence, sentence.first, number.first - 1)) then return number end
  local same = {}
  for name, value in pairs(number) do same[name] = value end
  same.unit = nil
  return same
end

local clause_between = re.compile([[^[^;:()]*$]])
local measures_change = scan.any_case([[\b(?:stijging|daling|toename|afname|verschil|meer|minder)\b]])
local function find_partitive(sentence, found)
  for i, number in ipairs(sentence.numbers) do
    local next_one = sentence.numbers[i + 1]
    if next_one and number.kind == next_one.kind and number.kind ~= "percentage" then
      local between = passages.words(sentence, number.last + 1, next_one.first - 1)
      if of_the:test(between) then
        local percentage = percentage_after(sentence, next_one) or percentage_before(sentence, i)
        add(found, "partitive", { next_one }, { number }, { percentage = percentage })
      elseif i == 1 and opens_of_the:test(passages.words(sentence, sentence.first, number.first - 1))
        and clause_between:test(between) and not measures_change:test(between)
        and may_have_noun(sentence, number, one_of_them(sentence, next_one)) then
        add(found, "partitive", { number }, { one_of_them(sentence, next_one) },
          { percentage = percentage_after(sentence, next_one) })
      end
    end
  end
end

-- What stands beside a number may also be that of another year or an aim.
local other_number = scan.any_case([[\b(?:(?:19|20)\d\d\b|]] .. scan.any_of [[
  vorige? voordien tegenover opzichte vergelijking doel\w* streef\w* gepland beoogd verwacht vooropgesteld
]] .. [[\b|t\.o\.v\.)]])
local opens_bracket = re.compile([[^[^.;:,()\d]*\(\s*$]])
local some_of_them = scan.any_case([[^\s*]]
  .. scan.any_of "nieuwe? unieke? verschillende bijkomende extra actieve gekende bestaande" .. [[\s]])

-- "66 kinderen (30 meisjes en 36 jongens)", "14 mama's (3 nieuwe mama's)".
local function find_brackets(sentence, found)
  for i, number in ipairs(sentence.numbers) do
    local inside = sentence.numbers[i + 1]
    if inside and inside.kind == number.kind and number.kind ~= "percentage"
      and opens_bracket:test(passages.words(sentence, number.last + 1, inside.first - 1)) then
      local bracket = closing:find(sentence.text, inside.first - sentence.first + 1)
      local last = bracket and sentence.first + bracket - 2 or inside.last
      local named = bracket and listed(sentence, inside.first, last) or {}
      local behind = passages.words(sentence, inside.last + 1, last)
      local is_some = nouns.is_noun(number.unit) and some_of_them:test(behind) and nouns.named_in(behind, number.unit)
      if (#named > 1 or #named == 1 and is_some) and not other_number:test(behind) then
        add(found, "brackets", { number }, named, { is_open = has_more(behind) })
      end
    end
  end
end

-- "45 kinderen, 20 jongens en 25 meisjes": nobody is both, so they divide the number before.
local comma_only = re.compile([[^[^,;:()\d]*,\s*$]])
local function find_apposition(sentence, found)
  for i = 1, #sentence.numbers - 2 do
    local whole, one, other = sentence.numbers[i], sentence.numbers[i + 1], sentence.numbers[i + 2]
    local is_division = one.kind == "count" and other.kind == "count" and whole.kind == "count" and whole.unit
      and one.unit and other.unit and nouns.exclude_each_other(one.unit, other.unit) and nouns.is_person(whole.unit)
      and comma_only:test(passages.words(sentence, whole.last + 1, one.first - 1))
      and opens_next:test(passages.words(sentence, one.last + 1, other.first - 1))
    if is_division then add(found, "brackets", { whole }, { one, other }) end
  end
end

local namely = scan.any_case([[(?:\b(?:namelijk|nl\.|te\s+weten|zijnde|bestaande\s+uit|enerzijds)]]
  .. [[|\b(?:verdeeld|opgesplitst|onderverdeeld)\s+(?:over|in|als\s+volgt))(?:\s|:)|:\s]])
local function find_namely(sentence, found)
  for first, last in scan.matches(namely, sentence.text) do
    local named = listed(sentence, sentence.first + last - 1, sentence.last)
    if #named > 1 then
      local place = sentence.first + first - 1
      local is_colon = sentence.text:sub(first, first) == ":"
      if not other_number:test(passages.words(sentence, place, sentence.last)) then
        add(found, "namely", before(sentence, place, named[1].kind), named,
          { exhaustive = not is_colon, is_open = has_more(passages.words(sentence, place, sentence.last)) })
      end
    end
  end
end

---What the sentences of a text say about parts of a number.
---@param read Passage[] its passages
---@return Breakdown[] in the order of the text
function parts.in_sentences(read)
  local found = {}
  for _, passage in ipairs(read) do
    local previous
    for _, sentence in ipairs(passage.sentences) do
      if #sentence.numbers > 0 and #sentence.numbers <= passages.most_numbers then
        if #sentence.numbers > 1 then
          find_of_which(sentence, found)
          find_partitive(sentence, found)
          find_brackets(sentence, found)
          find_apposition(sentence, found)
          find_namely(sentence, found)
        end
        find_thereof(sentence, previous, found)
      end
      previous = sentence
    end
  end
  return found
end

return parts
