-- What the counted nouns of Dutch prose have in common: number, compounds, and what kind of thing they count.
local scan = use("scan")

local nouns = {}

local letter_or_joint = re.compile("[A-Za-z\u{C0}-\u{24F}'\u{2019}-]+")
local ending = re.compile([[(?:['\x{2019}]s|eren|en|n|e)$]])
local s_ending = re.compile([[(?:e[rlnm]?|[fkpty])s$]])
local doubled_vowel = re.compile("(?:aa|ee|oo|uu)")
local doubled_end = re.compile("(?:bb|dd|ff|gg|kk|ll|mm|nn|pp|rr|ss|tt)$")
local capital = re.compile("[\u{C0}-\u{DE}]")
local shortest_compound_head = 5

-- C3 80 to C3 9E lie 0x20 before their small ones.
local function small_letter(match)
  return match:sub(1, 1) .. string.char(match:byte(2) + 0x20)
end

---Small letters, also of the letters beyond ASCII.
---@param text string
---@return string
function nouns.small(text)
  return scan.replace(text:lower(), capital, small_letter)
end

local function stem_of(word)
  local stem = nouns.small(word)
  if #stem > 4 and s_ending:test(stem) then stem = stem:sub(1, -2) end
  local first = ending:find(stem)
  if first and first > 3 then stem = stem:sub(1, first - 1) end
  stem = scan.replace(stem, doubled_vowel, function(match) return match:sub(1, 1) end)
  if doubled_end:test(stem) then stem = stem:sub(1, -2) end
  local last = stem:sub(-1)
  if last == "v" then return stem:sub(1, -2) .. "f" end
  if last == "z" then return stem:sub(1, -2) .. "s" end
  return stem
end

local stems = {}

---What singular and plural share: "momenten" and "moment", "weken" and "week", "lessen" and "les".
---@param word string
---@return string
function nouns.stem(word)
  stems[word] = stems[word] or stem_of(word)
  return stems[word]
end

local multiple = re.compile("^(?:kilo|mega|giga|hecto|deci|centi|milli|micro)$")

---Whether two nouns count the same thing: equal but for number, or one a compound that ends in the other
---("activeringstrajecten", "traject").
---@param a string
---@param b string
---@return boolean
function nouns.agree(a, b)
  local short, long = nouns.stem(a), nouns.stem(b)
  if short == long then return true end
  if #short > #long then short, long = long, short end
  -- A kilometre is no metre.
  if multiple:test(long:sub(1, -1 - #short)) then return false end
  return #short >= shortest_compound_head and long:sub(-#short) == short
end

---Whether one of the words of a text counts the same thing as a noun.
---@param text string
---@param noun string
---@return boolean
function nouns.named_in(text, noun)
  for first, last in scan.matches(letter_or_joint, text) do
    if last - first >= 2 and nouns.agree(text:sub(first, last), noun) then return true end
  end
  return false
end

local person = scan.any_case([[(?:]] .. scan.any_of [[
  kind(?:eren)? kleuters? baby's bab(?:y|ie)s? peuters? jongeren? jongens? meisjes? leerling(?:en)? lln scholieren
  student(?:en)? vrouwen mannen mama's papa's moeders vaders ouders? grootouders senioren ouderen volwassenen
  deelnemers? bezoekers? gebruikers? klant(?:en)? cli[ëe]nt(?:en)? leefloners? vrijwilligers? inwoners? burgers?
  mensen persoon personen werknemers medewerkers werkzoekenden nieuwkomers anderstaligen leden aanwezigen huurders
  mantelzorgers pati[ëe]nten bewoners sporters lezers leerkrachten zij-instromers
]] .. [[)$]])
---Whether a noun counts people.
---@param noun string
---@return boolean
function nouns.is_person(noun)
  return person:test(noun)
end

-- Names under which people of any kind are counted.
local any_person = scan.any_case([[(?:]] .. scan.any_of [[
  deelnemers? bezoekers? gebruikers? klanten cli[ëe]nten inwoners personen persoon mensen leden aanwezigen kinderen
  jongeren leerlingen burgers
]] .. [[)$]])

---Whether people of the first noun may be among those of the second: "20 kleuters" among "60 kinderen".
---@param part string
---@param whole string
---@return boolean
function nouns.may_be_among(part, whole)
  return any_person:test(whole) and person:test(part)
end

-- Nobody is both.
local opposites = {}
for _, pair in ipairs {
  { { "jongen", "jongens" }, { "meisje", "meisjes" } },
  { { "man", "mannen" }, { "vrouw", "vrouwen" } },
  { { "vader", "vaders", "papa's" }, { "moeder", "moeders", "mama's" } },
  { { "kind", "kinderen" }, { "volwassene", "volwassenen" } },
  { { "huurder", "huurders" }, { "eigenaar", "eigenaars" } },
} do
  for side, words in ipairs(pair) do
    for _, word in ipairs(words) do opposites[word] = pair[3 - side] end
  end
end

---Whether nobody is counted by both of two nouns: "jongens" and "meisjes".
---@param a string
---@param b string
---@return boolean
function nouns.exclude_each_other(a, b)
  for _, word in ipairs(opposites[nouns.small(a)] or {}) do
    if word == nouns.small(b) then return true end
  end
  return false
end

local occasion = scan.any_case([[(?:]] .. scan.any_of [[
  moment(?:en)? sessies? lessen les dag(?:en)? namiddag(?:en)? voormiddag(?:en)? avond(?:en)? bijeenkomst(?:en)?
  zitting(?:en)? permanenties? activiteiten activiteit workshops? voorstelling(?:en)? uitstap(?:pen)? week weken
  evenement(?:en)? opening(?:en)? vergadering(?:en)? rit(?:ten)? cursus(?:sen)? infosessies? kampen kamp
]] .. [[)$]])
---Whether a noun counts occasions, things that visits can be spread over.
---@param noun string
---@return boolean
function nouns.is_occasion(noun)
  return occasion:test(noun)
end

local visit = scan.any_case([[(?:]] .. scan.any_of [[
  beurt(?:en)? bezoek(?:en|jes)? bezoekers? contacten contact deelnames? deelnemers? aanwezigheden aanwezigen
  klanten passages gebruikers gebruiksbeurten inschrijvingen leveringen ontleningen
]] .. [[)$]])
---Whether a noun counts visits: one person may stand for several.
---@param noun string
---@return boolean
function nouns.is_visit(noun)
  return visit:test(noun)
end

-- A word behind a number that is no noun: "waarvan 6 gekend", "er zijn 200 opgenomen", "20 betroffen".
local letters = [[[a-z\x{DF}-\x{FF}]+]]
local no_noun = scan.any_case([[^(?:(?:]] .. letters .. [[)?ge]] .. letters .. [[[a-z][dt]|]]
  .. [[(?:op|aan|af|uit|in|door|toe|mee|over)?ge]] .. letters .. [[[a-z]en|]]
  .. [[(?:be|ver|ont|her)]] .. letters .. [[[a-z][dt]|]] .. letters .. "eerd|" .. scan.any_of [[
  opgenomen betroffen betrof betreft waren zijn nieuw nieuwe uniek unieke extra effectief individueel individuele
  daadwerkelijk gratis digitaal intensief positief negatief actief voltijds deeltijds halftijds tijdelijk
]] .. [[)$]])
local also_noun = scan.any_case([[^(?:gemeen|gebied|bezoek|gezin)]] .. "|" .. scan.any_of [[
  gesprekken gebouwen gerechten gevallen gewassen gewichten verslagen verenigingen heid dienst punt recht bedrijf
  uitstap tocht kracht markt advies gebied
]] .. "$")

---Whether the word behind a number may be the noun that it counts.
---@param word string?
---@return boolean
function nouns.is_noun(word)
  return word ~= nil and (also_noun:test(word) or not no_noun:test(word))
end

return nouns
