-- Finds a number of things and the list that names them: "8 lokale besturen (Avelgem, Deerlijk en Kuurne)",
-- "vijf thema's: armoede, energie, werk, wonen en zorg".
local scan = use("scan")
local sentences = use("sentences")
local words = use("number_words")

local counted_lists = {}

---@class CountedList
---@field first integer byte position in the text
---@field last integer
---@field stated integer
---@field fewest integer how many things the list names; "en" may stand inside a name
---@field most integer
---@field words string number and noun

counted_lists.number_words = words.values_from_two
local number_words = counted_lists.number_words

local letters = "[A-Za-z\u{C0}-\u{24F}'\u{2019}-]+"
local number = [[(\d{1,2}|]] .. words.from_two .. ")"
---A number up to 99 in digits or in words, as a group of an expression.
counted_lists.number = number
local announced = [[,\s+(?:namelijk|te\s+weten|zijnde|nl\.)]]
-- A number in a larger one ("1.309"), in a date or behind a currency sign counts nothing.
local counted = scan.any_case([[(?:^|[\s(])]] .. number .. [[\s+((?:]] .. letters .. [[\s+){0,4}?]] .. letters
  .. [[)(?:\s*([:(])\s*|]] .. announced .. [[:?\s+)]])
-- "Zes gemeenten namen deel:" and "De zes gemeenten zijn:" are followed by the names of those six.
local took_part = scan.any_case([[\s+(?:(?:namen|nemen)\s+(?:er\s*aan\s+)?deel|(?:doen|deden|werken|werkten)\s+mee]]
  .. [[|(?:sluiten|sloten)\s+aan|zijn|waren)$]])

-- Nouns of which a list in small letters is the whole division; other lists may name kinds or examples.
local topic = scan.any_case([[(?:thema['\x{2019}]s|thema|domein(?:en)?|functies|pijlers?|spo(?:or|ren)]]
  .. [[|werkgroep(?:en)?|luik(?:en)?|doelstelling(?:en)?|onderdelen|deelprojecten|modules?|fasen?|fases|talen]]
  .. [[|kenmerken|kernwoorden|principes|werven|krachtlijnen|clusters?)$]])
-- Such lists too, where each is called in a word or two: "een tuin met bomen, struiken en gras" is one.
local thing = scan.any_case([[(?:projecten|initiatieven|prioriteiten|speerpunten|(?:doel|leeftijds)groepen|sectoren]]
  .. [[|deelgemeenten|wijken|kernen|categorie[ëe]n|formules|instrumenten|methodieken)$]])
local described = scan.any_case([[\s(?:met|van|voor|in|op|aan|uit|door|om|bij|over|tot|naar|per|onder|die|dat)\s]])

local no_things = scan.any_case([[^(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november]]
  .. [[|december|euro?|procent|uur|uren|dagen|weken|maand|maanden|jaar|jaren|keer|maal|km|minuten)\b]])

---Whether a word behind a number may be what it counts: no month, time or measure.
---@param noun string
---@return boolean
function counted_lists.counts_things(noun)
  return not no_things:test(noun)
end

local is_open = scan.any_case([[\b(?:onder\s+(?:andere|meer)|waaronder|zoals|bijvoorbeeld|bijv|bv|enzovoorts?|enz|etc]]
  .. [[|telkens|samen|goed\s+voor|e\.?\s?d|o\.?\s?[am])\b|\.\.\.|\x{2026}|\?]])
local digit = re.compile([[\d]])
local colon = re.compile(":")
local separator = re.compile([[\s*[,;]\s*]])
local joined = scan.any_case([[\s(?:en|&|alsook|of|plus)\s]])
local joined_by_word = scan.any_case([[\s(?:en|alsook|of|plus)\s]])
local opens_joined = scan.any_case([[^(?:en|&|alsook|of|plus)\s+]])
local capital = re.compile("^[\"'\u{2018}\u{201C}(]*[A-Z\u{C0}-\u{DE}]")
local any_capital = re.compile("[A-Z\u{C0}-\u{DE}]")
local word = re.compile([[\S+]])
local bracket_end = re.compile([[\)]])
local stop = re.compile([[[.!?]\s*$]])
-- An item of a list often ends without a mark: there "en" and the last name close it.
local closed_by_name = re.compile("^[^.!?]*[,;][^.!?]*\\s(?:en|&)\\s+[A-Z\u{C0}-\u{DE}][^\\s,;]*"
  .. [[(?:\s+[^\s,;]+){0,2}\s*$]])
local most_words = { name = 7, topic = 4, named_topic = 12 }

local function pieces_of(list)
  local found, position = {}, 1
  for first, last in scan.matches(separator, list) do
    found[#found + 1] = list:sub(position, first - 1)
    position = last + 1
  end
  found[#found + 1] = list:sub(position)
  return found
end

local function count_words(text)
  local count = 0
  for _ in scan.matches(word, text) do count = count + 1 end
  return count
end

local day = [[\d{1,2}(?:\s*[/-]\s*\d{1,2}(?:\s*[/-]\s*(?:19|20)?\d\d)?]]
  .. [[|\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december]]
  .. [[|jan\.?|feb\.?|mrt\.?|apr\.?|aug\.?|sept?\.?|okt\.?|nov\.?|dec\.?)(?:\s+(?:19|20)\d\d)?)]]
-- "12/01, 15/03 en 20/05/2024", "12 januari en 3 maart": each with its month.
local only_days = scan.any_case("^(?:op\\s+)?" .. day .. [[(?:\s*(?:,|;|en|&)+\s*(?:op\s+)?]] .. day .. ")+$")
local one_day = scan.any_case(day)

---How many days a list names, where it names nothing else.
local function days_in(list)
  if not only_days:test(list) then return nil end
  local count = 0
  for _ in scan.matches(one_day, list) do count = count + 1 end
  return count
end

---How many things a list names, at least and at most; nil when it is no plain list of names or topics.
---@param list string
---@param noun string
---@param names_only boolean? it announces names: "aPart vzw" is one too
---@return integer? fewest, integer? most
function counted_lists.length(list, noun, names_only)
  local days = days_in(list)
  if days then return days, days end
  if is_open:test(list) or digit:test(list) or colon:test(list) then return nil end
  local pieces = pieces_of(list)
  local fewest, most = 0, 0
  -- In a list that closes with "en" the sign stands inside a name: "Kind & Gezin".
  local joins = joined_by_word:test(pieces[#pieces]) and joined_by_word or joined
  for i, piece in ipairs(pieces) do
    local _, last = opens_joined:find(piece)
    if last then piece = piece:sub(last + 1) end
    local is_name = capital:test(piece) or names_only and any_capital:test(piece)
    local is_topic = topic:test(noun) or thing:test(noun) and not described:test(piece)
    if piece == "" or sentences.verb:test(piece) or not (is_name or is_topic) then return nil end
    local parts = 1
    for _ in scan.matches(joins, piece) do parts = parts + 1 end
    -- Of topics, one that opens with a capital may be a whole phrase.
    local form = not is_name and "topic" or is_topic and "named_topic" or "name"
    if count_words(piece) > parts * most_words[form] then return nil end
    -- The last two are joined by "en"; elsewhere it belongs to a name.
    local closes = i == #pieces and parts > 1 and not last
    fewest = fewest + (closes and (#pieces > 1 or parts == 2) and 2 or 1)
    most = most + parts
  end
  return math.min(fewest, most), most
end

local function add(found, sentence, at, value, noun, list, last)
  local stated = number_words[value:lower()] or tonumber(value)
  noun = took_part:replace(noun, "")
  if not stated or stated < 2 or sentences.verb:test(noun) or no_things:test(noun) then return end
  local from, to = scan.inked(list)
  if from > to then return end
  local fewest, most = counted_lists.length(list:sub(from, to), noun)
  if not fewest or most < 2 then return end
  found[#found + 1] = {
    first = sentence.first + at - 1, last = sentence.first + last - 1, stated = stated, fewest = fewest, most = most,
    words = value .. " " .. noun,
  }
end

local may_hold = scan.any_case([[(?:^|[\s(])]] .. number .. [[\s+[^.;:()]{3,}(?::|\()]] .. [[|]] .. announced)

---@param value string
---@return CountedList[]
function counted_lists.find(value)
  local found = {}
  if not may_hold:test(value) then return found end
  for _, sentence in ipairs(sentences.split(value, may_hold)) do
    local text = sentence.text
    for first, last, count, noun, mark in scan.matches(counted, text) do
      local rest = text:sub(last + 1)
      if mark == "(" then
        local closing = bracket_end:find(rest)
        local list = closing and rest:sub(1, closing - 1)
        if list then add(found, sentence, first, count, noun, list, last + closing) end
      else
        -- A bracket that opens before the number closes the list; else the sentence does.
        local closing = bracket_end:find(rest)
        local ended = stop:find(rest)
        local list = closing and rest:sub(1, closing - 1) or ended and rest:sub(1, ended - 1)
          or closed_by_name:test(rest) and rest or nil
        if list then add(found, sentence, first, count, noun, list, last + #list) end
      end
    end
  end
  return found
end

return counted_lists
