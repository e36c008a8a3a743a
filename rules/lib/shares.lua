-- Finds percentages of one whole in prose: "80% kreeg de eerste keuze, de overige 20% ...".
local passages = use("passages")
local scan = use("scan")

local shares = {}

---@class Shares
---@field numbers Number[] percentages of one whole
---@field rest boolean the last one is what is left of the whole; else nothing but their sum is bounded

local rest_before = scan.any_case([[\b(?:overige|resterende|andere|rest(?:eert)?)\s*(?:\(|van\s+)?\s*$]])
local of_one_whole = scan.any_case([[^\W*van\s+(?:de|die|deze|onze|alle|al\s+de)\s]])
local opens_bare = scan.any_case([[^\W*(?:(?:en|maar|slechts|nog)\s+)?$]])
local denies = scan.any_case([[\b(?:geen|niet)\b]])
local verb_behind = scan.any_case([[^\s*(]] .. scan.any_of [[
  kreeg kregen heeft hebben had hadden is zijn was waren werd werden nam namen behaalde behaalden volgde volgden vond
  vonden gebruikt gebruikte koos kozen
]] .. [[)\b]])

local function percentages(sentence)
  local found = {}
  for _, number in ipairs(sentence.numbers) do
    if number.kind == "percentage" and not number.hedged then found[#found + 1] = number end
  end
  return found
end

-- "80% van de loonkost en 50% van de werking": a share of each.
local of_its_own = scan.any_case([[^\s*(?:%|procent)?\s*van\s+(?:de|het|alle|onze)\s]])
local function have_own_wholes(sentence, numbers)
  local count = 0
  for _, number in ipairs(numbers) do
    if of_its_own:test(passages.words(sentence, number.last + 1, sentence.last)) then count = count + 1 end
  end
  return count > 1
end

-- "... en de overige 20%": everything before it in the sentence, or in the one before.
local function find_rest(sentence, previous, found)
  local here = percentages(sentence)
  for i, number in ipairs(here) do
    if rest_before:test(passages.words(sentence, sentence.first, number.first - 1)) then
      local numbers = {}
      for k = 1, i - 1 do numbers[k] = here[k] end
      if i == 1 and previous then numbers = percentages(previous) end
      if #numbers > 0 and not have_own_wholes(i == 1 and previous or sentence, numbers) then
        numbers[#numbers + 1] = number
        found[#found + 1] = { numbers = numbers, rest = true }
        return true
      end
    end
  end
  return false
end

---"Van de 1.152 aanmeldingen kreeg 80% een plaats. 20% kreeg geen plaats.": apart, so together at most all.
local function find_denied(sentence, previous, found)
  if not previous or not of_one_whole:test(previous.text) or not denies:test(sentence.text) then return end
  local before, here = percentages(previous), percentages(sentence)
  if #before ~= 1 or #here ~= 1 then return end
  if not opens_bare:test(passages.words(sentence, sentence.first, here[1].first - 1)) then return end
  local _, _, verb = verb_behind:find(passages.words(sentence, here[1].last + 1, sentence.last))
  if not verb or not scan.any_case([[\b]] .. verb .. [[\b]]):test(previous.text) or denies:test(previous.text) then
    return
  end
  found[#found + 1] = { numbers = { before[1], here[1] }, rest = false }
end

-- What nobody is at once: "60 % vrouw en 40 % man", "80 % tevreden, 15 % neutraal en 5 % ontevreden".
local kinds = {
  { [[vrouw(?:en|elijke?)?]], [[man(?:nen|nelijke?)?]] }, { "jongens?", "meisjes?" },
  { "tevreden", "ontevreden", "neutraal" }, { "positieve?|positief", "negatieve?|negatief", "neutrale?|neutraal" },
  { "goedgekeurd", "geweigerd|afgekeurd|afgewezen" }, { "huurders?", "eigenaars?" }, { "ja", "neen?" },
}
for _, words in ipairs(kinds) do
  for i, word in ipairs(words) do
    -- "Tevreden over het onthaal" may stand beside "ontevreden over het loket".
    words[i] = scan.any_case([[^\s*(?:%|procent)?\s*(?:(?:is|was|zijn|waren|van\s+hen|zei|antwoordde)\s+){0,2}]]
      .. "(?:" .. word .. [[)\s*(?:$|[,;.)]|en\b)]])
  end
end

---Which of some words a text opens with: its number.
local function which_of(words, text)
  for i, word in ipairs(words) do
    if word:test(text) then return i end
  end
  return nil
end

---Whether each of the numbers is of another of the words.
local function are_apart(sentence, numbers, words)
  local known = {}
  for i, number in ipairs(numbers) do
    local stop = numbers[i + 1] and numbers[i + 1].first - 1 or sentence.last
    local which = which_of(words, passages.words(sentence, number.last + 1, stop))
    if not which or known[which] then return false end
    known[which] = true
  end
  return true
end

-- "De kosten werden gedeeld: 40 % stad, 40 % OCMW en 20 % Vlaanderen".
local divides = scan.any_case([[\b(?:gedeeld|verdeeld|verdeling|verdeelsleutel|gefinancierd|cofinanciering)\b]])
local some_words, few_words = [[(?:\s+[^\s,;:.%\d]+){0,5}\s*]], [[(?:\s+[^\s,;:.%\d]+){0,3}\s*]]
local joined = scan.any_case([[^\s*(?:%|procent)?]] .. some_words .. [[(?:,|;|\+|\ben)]] .. few_words .. "$")

---Whether percentages follow each other in one list.
local function are_listed(sentence, numbers)
  for i = 2, #numbers do
    if not joined:test(passages.words(sentence, numbers[i - 1].last + 1, numbers[i].first - 1)) then return false end
  end
  return true
end

local function find_apart(sentence, found)
  local numbers = percentages(sentence)
  if #numbers < 2 or have_own_wholes(sentence, numbers) then return end
  if divides:test(sentence.text) and are_listed(sentence, numbers) then
    found[#found + 1] = { numbers = numbers, rest = false }
    return
  end
  for _, words in ipairs(kinds) do
    if #numbers <= #words and are_apart(sentence, numbers, words) then
      found[#found + 1] = { numbers = numbers, rest = false }
      return
    end
  end
end

---@param read Passage[]
---@return Shares[]
function shares.find(read)
  local found = {}
  for _, passage in ipairs(read) do
    local previous
    for _, sentence in ipairs(passage.sentences) do
      if #sentence.numbers > 0 and not find_rest(sentence, previous, found) then
        find_denied(sentence, previous, found)
        find_apart(sentence, found)
      end
      previous = sentence
    end
  end
  return found
end

return shares
