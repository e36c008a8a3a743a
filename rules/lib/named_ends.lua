-- The year in which a project that a sentence names ended or is to end: "Het project Wijkbus eindigde in 2021", "Het
-- proefproject Wijkbus wordt eind 2020 afgerond".
local nouns = use("nouns")
local scan = use("scan")
local sentences = use("sentences")
local statements = use("statements")

local named_ends = {}

local year = [[((?:19|20)\d\d)\b]]
local moment = [[(?:(?:in|op|van|begin|midden|eind|einde|het|jaar)\s+)+]]
local finished = [[(?:afgerond|afgesloten|be[ëe]indigd|stopgezet|gestopt|voltooid)\b]]
local ended = scan.any_case([[\b(?:het|de|dit|deze)\s+(?:project|proefproject|pilootproject|traject|programma]]
  .. [[|campagne)\s+([^,.;:()]+?)\s+(?:]]
  .. [[(?:eindigde|eindigt|stopte|stopt)\s+]] .. moment .. year
  .. [[|(?:liep|loopt)\s+(?:af\s+]] .. moment .. [[|tot\s+(?:en\s+met\s+)?(?:]] .. moment .. ")?)" .. year
  .. [[|(?:is|werd|wordt|was)\s+]] .. moment .. year .. [[\s+]] .. finished
  .. [[|(?:is|werd|wordt|was)\s+]] .. finished .. [[\s+]] .. moment .. year .. ")")
local may_end = scan.any_case([[project|traject|programma|campagne]])
local a_part = scan.any_case([[\b(?:fase|deel|luik|oproep|groep|reeks|onderdeel|subsidie|financiering)\b]])
-- "Het project dat wij steunen", "het project in de wijk": no name.
local no_name = scan.any_case([[^(?:dat|die|om|rond|voor|van|waar\w*|met|in|op|bij|zelf|ook|zal|zou|is|werd|wordt]]
  .. [[|heeft|kon|kan|liep|loopt|al|reeds|dus|nu|intussen|ondertussen)\b|\d]])
local quotes = re.compile("[\"'\u{2018}\u{2019}\u{201C}\u{201D}\u{201E}\u{AB}\u{BB}]+")
local spaces, word = re.compile([[\s+]]), re.compile([[[^\s-]{4,}]])
local longest_name = 60

---@class NamedEnd
---@field name string in small letters
---@field year integer
---@field text toets.Text
---@field first integer bytes of the sentence in the text
---@field last integer
---@field quote string

---@param text toets.Text
---@return NamedEnd[]
function named_ends.of(text)
  local found = {}
  if not may_end:test(text.value) or not ended:test(text.value) then return found end
  for _, sentence in ipairs(sentences.split(text.value)) do
    local words = sentence.text
    local _, _, name, a, b, c, d = ended:find(words)
    local is_named = name and #name <= longest_name and not no_name:test(name) and word:test(name)
    if is_named and not a_part:test(words) and not statements.is_open(words) and not statements.is_intention(words) then
      found[#found + 1] = {
        name = nouns.small(scan.replace(scan.replace(name, quotes, ""), spaces, " ")),
        year = tonumber(a or b or c or d), text = text, first = sentence.first, last = sentence.last,
        quote = sentences.quote(words),
      }
    end
  end
  return found
end

return named_ends
