-- Finds what prose says was spent on its node in a year: one stated total, or amounts that it adds up itself.
local naming = use("naming")
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")

local stated_spending = {}

---@class StatedSpending
---@field amounts Number[] together what the text says was spent
---@field first integer byte positions in the text
---@field last integer
---@field is_total boolean the text calls it the total; amounts that it only adds up may not be all
---@field reason string? why it cannot be compared, a key of `reasons`

local any_of = scan.any_of
local spent_word = any_of "ge[ïi]nvesteerd uitgegeven besteed gespendeerd uitbetaald betaald aangewend uitgekeerd"
local spent = scan.any_case([[\b]] .. spent_word
  .. [[\b|\b(?:uitgaven|uitgave|kosten|kostprijs)\s+(?:[a-z\x{DF}-\x{FF}]+\s+){0,5}]]
  .. any_of "bedroeg bedroegen bedraagt bedragen beliep beliepen belopen"
  .. [[\b|\b(?:ging|gingen|vloeide|vloeiden)\b.*\bnaar\b|\bkostten?\b]])
local in_total = scan.any_case([[\b]]
  .. any_of "in_totaal in_het_totaal totaal_van totaalbedrag_van totale alles_samen" .. [[\b]])
local adds = scan.any_case([[^\W*]] .. any_of [[
  daar\s*bijkomend daarnaast hiernaast daarbovenop hierbovenop daar_bovenop bijkomend bovendien verder tevens daarbij
  aanvullend
]] .. [[\b]])
local of_it = scan.any_case([[\b(?:waarvan|waaronder|hiervan|daarvan|ervan|inclusief)\b]])
-- What is no statement about what was spent on the whole node.
local something_else = scan.any_case([[\b]] .. any_of [[
  zal zullen zou zouden kan kunnen moet moeten gepland voorzien begroot geraamd verwacht indien niet geen
  terugbetaald per
]] .. [[\b]])
local part_of_year = scan.any_case([[\b(?:kwartaal|trimester|semester|helft|jaarhelft|maand|week)\b]])
local first_half = scan.any_case([[\b(?:eerste|1e|1ste)\s+(?:semester|helft|jaarhelft)\b]])
local names_node = scan.any_case([[\b]] .. any_of "deze dit de_volledige het_volledige heel_de"
  .. [[\s+(?:actie|actieplan|project|plan)\b]])

local round = re.compile([[^\d+00$]])
local enough_words = 2

-- A sentence speaks of its node when it says so or uses the words of the title.
local function is_about(sentence, node)
  if names_node:test(sentence.text) then return true end
  local wanted, hits = naming.words(node.title or ""), 0
  for _, word in ipairs(wanted) do
    if nouns.named_in(sentence.text, word) then hits = hits + 1 end
  end
  return hits >= math.min(enough_words, #wanted) and hits > 0
end

local function speaks_of_year(sentence, years, year, is_half_year)
  local named = false
  for _, mention in ipairs(years) do
    if mention.from >= sentence.first and mention.from <= sentence.last then
      if mention.kind ~= "year" or tostring(mention.value) ~= tostring(year) then
        if mention.kind == "year" or mention.kind == "period" or mention.kind == "date" then return false end
      else
        named = true
      end
    end
  end
  if part_of_year:test(sentence.text) and not (is_half_year and first_half:test(sentence.text)) then return false end
  return named
end

---The amount that a sentence says was spent, its own parts aside.
local function amount_of(sentence)
  local part = of_it:find(sentence.text)
  local last = part and sentence.first + part - 2 or sentence.last
  local words = passages.words(sentence, sentence.first, last)
  if not spent:test(words) or something_else:test(words) then return nil end
  local chosen
  for _, number in ipairs(passages.within(sentence.numbers, sentence.first, last)) do
    if number.kind == "amount" then
      if chosen then return nil end
      chosen = number
    end
  end
  return chosen
end

---@param text toets.Text
---@param year integer
---@param is_half_year boolean the report speaks of the first half of the year
---@return StatedSpending?
function stated_spending.find(text, year, is_half_year)
  if not spent:test(text.value) then return nil end
  local years = text:mentions()
  local read = passages.read(text.value, years)
  local stated, totals, additions = {}, 0, 0
  for _, passage in ipairs(read) do
    for _, sentence in ipairs(passage.sentences) do
      local amount = #sentence.numbers > 0 and amount_of(sentence)
      if amount and speaks_of_year(sentence, years, year, is_half_year) then
        local is_total = in_total:test(sentence.text)
        if is_total then totals = totals + 1 end
        if adds:test(sentence.text) then additions = additions + 1 end
        stated[#stated + 1] = { amount = amount, sentence = sentence, is_total = is_total }
      end
    end
  end
  -- One total, or amounts of which each but the first is said to come on top.
  local is_sum = #stated > 1 and totals == 0 and additions == #stated - 1
  if not is_sum and not (totals == 1 and #stated == 1) then return nil end
  local found = {
    amounts = {}, is_total = not is_sum,
    first = stated[1].sentence.first, last = stated[#stated].sentence.last,
  }
  for i, entry in ipairs(stated) do
    found.amounts[i] = entry.amount
    if entry.amount.hedged or round:test(entry.amount.value.text) then found.reason = "approximate" end
  end
  if not is_about(stated[1].sentence, text.node) then found.reason = "unclear_scope" end
  return found
end

return stated_spending
