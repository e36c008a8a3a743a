-- Finds an amount that is paid several times, how many times, and the total that the text states: "een derde schijf
-- van 28.000 euro ... jaarlijks tot en met 2025 ... in totaal 140.000 euro", "drie jaar lang 5.000 euro, samen 15.000".
local number_words = use("number_words")
local passages = use("passages")
local scan = use("scan")

local instalments = {}

---@class Instalments
---@field rate Number
---@field total Number
---@field times integer
---@field told string the words it was counted by, quoted; empty where the text names the number
---@field first integer byte positions in the text
---@field last integer

local ordinals = {
  eerste = 1, tweede = 2, derde = 3, vierde = 4, vijfde = 5, zesde = 6, zevende = 7, achtste = 8, negende = 9,
  tiende = 10,
}
local function alternatives(words)
  local list = {}
  for word in pairs(words) do list[#list + 1] = word end
  table.sort(list)
  return table.concat(list, "|")
end

-- What says of an amount that it comes more than once, right before or behind it.
local rate_before = scan.any_case([[\b(?:schij(?:f|ven)|deelbedrag(?:en)?|termijn(?:en)?|jaarlijkse?|maandelijkse?]]
  .. [[|\d+\s*x|keer|maal)\s+(?:(?:van|ten\s+bedrage\s+van|subsidie|toelage|bedrag|telkens)\s+)*(?:\x{20AC}\s*)?$]])
local rate_behind = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?\s*(?:per|elk)\s+(?:]]
  .. [[(?:project|werk|school|kalender)?jaar|maand|kwartaal|schijf)\b]])
local total_before = scan.any_case([[\b(?:in\s+(?:het\s+)?totaal|totaal(?:bedrag)?\s+van|totale|samen)\b[^.;:]*$]])
local total_behind = scan.any_case([[^[^.;:,]{0,30}\bin\s+(?:het\s+)?totaal\b]])

local period = scan.any_case([[\b(\d{1,2}|]] .. number_words.from_two .. [[)\s+]]
  .. [[((?:project|werk|school|kalender)?(?:jaar|jaren)|maanden|kwartalen|schijven|termijnen|keer|maal|x)\b]])
local nth = scan.any_case([[\b(?:(]] .. alternatives(ordinals)
  .. [[)|(\d{1,2})(?:e|ste|de))\s+(?:schijf|termijn|deel)\b]])
local each_year = scan.any_case([[\bjaarlijkse?\b|\b(?:elk|ieder)\s+jaar\b|\bper\s+jaar\b]])
local until_year = scan.any_case([[\b(?:tot\s+en\s+met|t/m|t\.?e\.?m\.?)\s+(?:[a-z]+\s+){0,2}((?:19|20)\d\d)\b]])
local year = scan.any_case([[\b((?:19|20)\d\d)\b]])
local may_hold = scan.any_case([[\b(?:schij(?:f|ven)|jaarlijks|maandelijks|per\s+(?:[a-z]*jaar|maand|kwartaal)|termijn]]
  .. [[|\d+\s*x)]])
local years = { jaar = "jaar", jaren = "jaar", maanden = "maand", kwartalen = "kwartaal" }
local spaces = re.compile([[\s+]])
local near = 60
local most_sentences = 4

local function context(sentence, number)
  return passages.words(sentence, math.max(sentence.first, number.first - near), number.first - 1),
    passages.words(sentence, number.last + 1, math.min(sentence.last, number.last + near))
end

---The only amount in sentences of a passage for which a test holds.
local function only_amount(list, holds)
  local chosen, place
  for _, sentence in ipairs(list) do
    for _, number in ipairs(sentence.numbers) do
      if number.kind == "amount" and holds(context(sentence, number)) then
        if chosen then return nil end
        chosen, place = number, sentence
      end
    end
  end
  return chosen, place
end

---How many years, months or parts the words name; nil when they name none or several.
local function stated_times(words)
  local chosen
  for _, _, count, unit in scan.matches(period, words) do
    local value = number_words.value(count) or tonumber(count)
    if chosen and chosen ~= value then return nil end
    chosen = value
    if years[unit:lower()] == "maand" and each_year:test(words) then return nil end
  end
  return chosen
end

---"Een derde schijf in 2024 ..., jaarlijks tot en met 2025": three by 2024, one more each year.
---@return integer? times, string? told
local function counted_times(words, fiscal_year)
  local nth_from, nth_to, name, digits = nth:find(words)
  local from, to, last = until_year:find(words)
  if not (name or digits) or not last or not each_year:test(words) then return nil end
  local _, _, first = year:find(scan.blank(words, from, to))
  local now = tonumber(first) or fiscal_year
  local reached = name and ordinals[name:lower()] or tonumber(digits)
  if not now or tonumber(last) < now then return nil end
  local told = "(“" .. words:sub(nth_from, nth_to) .. "”, “" .. words:sub(from, to) .. "”)"
  return reached + tonumber(last) - now, scan.replace(told, spaces, " ")
end

local function find_in(passage, fiscal_year)
  local list = passage.sentences
  local rate, rate_at = only_amount(list, function(before, behind)
    return (rate_before:test(before) or rate_behind:test(behind)) and not total_before:test(before)
  end)
  local total, total_at = only_amount(list, function(before, behind)
    return (total_before:test(before) or total_behind:test(behind)) and not rate_behind:test(behind)
  end)
  if not rate or not total or rate == total then return nil end
  local from, to = math.min(rate_at.first, total_at.first), math.max(rate_at.last, total_at.last)
  local between = 0
  for _, sentence in ipairs(list) do
    if sentence.first >= from and sentence.last <= to then between = between + 1 end
  end
  if between > most_sentences then return nil end
  local words = passages.words(passage, from, to)
  local times, told = counted_times(words, fiscal_year)
  times = times or stated_times(words)
  if not times or times < 2 then return nil end
  return { rate = rate, total = total, times = times, told = told or "", first = from, last = to }
end

---@param value string
---@param mentions toets.Mention[]
---@param fiscal_year integer?
---@return Instalments[]
function instalments.find(value, mentions, fiscal_year)
  local found = {}
  if not may_hold:test(value) then return found end
  for _, passage in ipairs(passages.read(value, mentions)) do
    found[#found + 1] = #passage.numbers > 1 and find_in(passage, fiscal_year) or nil
  end
  return found
end

return instalments
