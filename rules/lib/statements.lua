-- What is a statement about the reporting year, and what only looks like one: a question, an intention, a condition,
-- a guess or another period.
local scan = use("scan")
local sentences = use("sentences")

local statements = {}

local any_case, any_of = scan.any_case, scan.any_of

local quoted_questions = {
  any_case([["[^"]*\?\s*"]]),
  any_case("\u{201C}[^\u{201D}]*\\?\\s*\u{201D}"),
  any_case("\u{201E}[^\u{201D}\u{201C}]*\\?\\s*[\u{201D}\u{201C}]"),
  any_case("\u{2018}[^\u{2019}]*\\?\\s*\u{2019}"),
  any_case("\u{AB}[^\u{BB}]*\\?\\s*\u{BB}"),
  any_case([[(?:^|[\s(])'[^']*\?\s*']]),
}
local question_mark = any_case([[\?]])
local quote = any_case("\"[^\"]*\"|[\u{201C}\u{201E}][^\u{201C}\u{201D}]*[\u{201C}\u{201D}]"
  .. "|\u{AB}[^\u{BB}]*\u{BB}")
local question = any_case([[\?\s*$]])
local indirect_question = any_case([[\b]] .. any_of [[
  vraag vragen vraagt vroeg gevraagd nagaan nagegaan nakijken nagekeken onderzoek\w* onderzocht bekijken bekeken
  weten evalueren opvolgen opgevolgd controleren gecontroleerd
]] .. [[\s+(?:\w+\s+){0,2}of\b]])
local as_foreseen = any_case([[\b(?:zoals|dan|als)\s+]]
  .. any_of "verwacht gehoopt gepland vooropgesteld afgesproken" .. [[\b]])
local intention = any_case([[\b]] .. any_of [[
  zal zullen zou zouden moet moeten moest moesten dient dienen diende dienden mag mogen mocht wil willen wilde wilden
  kan kunnen streeft streven streefde streefden gestreefd nastreven tracht trachten probeert proberen probeerde
  beoogt beogen beoogd beoogde verwacht verwachten verwachting verwachtingen verwachtte vermoedelijk waarschijnlijk
  wellicht allicht hopelijk hopen hoopt mogelijk misschien voornemen bedoeling ambitie doel opdat
  risico dreigt dreigen dreigde dreigende vermijden vermeden voorkomen waken waakt gewaakt bewaken bewaakt
  toezien toegezien getracht geprobeerd gepoogd vrees vreesde vreesden gevreesd
]] .. [[\b]])
local condition = any_case([[\b]] .. any_of [[
  indien mits tenzij zolang zodra wanneer op_voorwaarde_dat voor_zover als_(?:het|de|er|alle|dit|deze)
  bij_(?:meer|minder)_dan_\d+ in_(?:het_)?geval_(?:van|dat)
]] .. [[\b|^wie\s[^,]*,|^had(?:den)?\b.*,\s+dan\s]])
local hedge = any_case([[\b]] .. any_of [[
  grotendeels nagenoeg ongeveer deels gedeeltelijk voornamelijk min_of_meer net_niet niet_met_meer_dan
  (?:bijna|haast)_(?:overschreden|volledig|het|de|uitgeput) amper nauwelijks verre_van
  (?:bijna|haast|quasi|niet)_alle_(?:uitgaven|kosten|bestedingen)
]] .. [[\b]])
local other_period = any_case([[\b]] .. any_of [[
  (?:vorige?|voorbije|voorgaande?|afgelopen|volgende?|komende?)_(?:\w+_)?(?:jaar|jaren|boekjaar|periode|legislatuur)
  (?:vorige?|voorbije|voorgaande?|afgelopen|volgende?|komende?)_(?:\w+_)?(?:maanden|kwartaal|semester)
  (?:eerste|tweede|derde|vierde|laatste|[1-4](?:e|ste|de))_(?:kwartaal|trimester|semester|helft|jaarhelft)
  kwartaal_[1-4] jaar_(?:ervoor|voordien|daarvoor|erna|nadien)
  (?:19|20)\d\d\s*(?:-|–|tot|tot_en_met|t/m|t\.e\.m\.)\s*(?:19|20)\d\d
]] .. [[\b]])
local year_word = any_case([[\b((?:19|20)\d\d)\b]])
local currency_after = any_case([[^\s*(?:euro|eur|€|,\d|\.\d)]])
local embedded = any_case([[,\s+]] .. any_of [[
  dat die waar\w* wat welke hoewel omdat zoals aangezien nadat toen
]] .. [[\s[^,;]*,]])

---The sentence with the questions and statements it quotes, and the clauses between commas, blanked, so that bytes
---keep their place.
---@param sentence string
---@return string
function statements.without_asides(sentence)
  if question_mark:test(sentence) then
    for _, expression in ipairs(quoted_questions) do sentence = scan.blank_all(sentence, expression) end
  end
  if quote:test(sentence) then
    sentence = scan.replace(sentence, quote, function(quoted)
      return sentences.verb:test(quoted) and (" "):rep(#quoted) or quoted
    end)
  end
  return scan.blank_all(sentence, embedded)
end

---Whether a sentence asks or sets a condition, so that nothing in it is stated.
---@param sentence string
---@return boolean
function statements.is_open(sentence)
  return question:test(sentence) or indirect_question:test(sentence) or condition:test(sentence)
end

---Whether a clause says what is intended or expected, and not what is.
---@param clause string
---@return boolean
function statements.is_intention(clause)
  return intention:test(scan.blank_all(clause, as_foreseen))
end

---Whether a clause says that something holds in part or nearly.
---@param clause string
---@return boolean
function statements.is_hedged(clause)
  return hedge:test(clause)
end

---Which years a clause names, seen from the fiscal year.
---@param clause string
---@param fiscal_year integer?
---@return "none"|"this"|"other"
function statements.years_named(clause, fiscal_year)
  if other_period:test(clause) then return "other" end
  local answer = "none"
  for _, last, year in scan.matches(year_word, clause) do
    if not currency_after:test(scan.slice(clause, last + 1, last + 8)) then
      if tonumber(year) == fiscal_year then return "this" end
      answer = "other"
    end
  end
  return answer
end

return statements
