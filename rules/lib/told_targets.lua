-- Finds sentences that say whether a target was reached, with the target and what was reached: "het streefcijfer van
-- 100 deelnemers werd ruim gehaald met 112", "het doel van 80 gezinnen is niet bereikt: 64 gezinnen".
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")
local sentences = use("sentences")

local told_targets = {}

---@class ToldTarget
---@field first integer byte positions in the text
---@field last integer
---@field quote string
---@field is_denied boolean
---@field result Number
---@field target Number

local target_word = [[\b(?:streef(?:cijfer|doel|waarde|getal|norm)|doel(?:stelling|waarde)?|target|norm|kpi]]
  .. [[|vooropgestelde\s+aantal)]]
local reached = [[\b(?:ge|be)?haald|\bbereikt|\bbehaalden?|\bhaalden|\bovertroffen|\boverschreden|\bgerealiseerd]]

local may_tell = scan.any_case(target_word .. [[\s*(?:van|was|is|:|=|\()\s*(?:gemiddeld\s+)?(?:\x{20AC}\s*)?\d]])

---Whether a text may tell so; cheap, to be asked first.
---@param value string
---@return boolean
function told_targets.may_tell(value)
  return may_tell:test(value)
end

local opens_target = scan.any_case(target_word .. [[\s*(?:van|was|is|:|=|\()\s*(?:gemiddeld\s+)?(?:\x{20AC}\s*)?$]])
local says_reached = scan.any_case("(?:" .. reached .. [[)\b]])
local denies = scan.any_case([[\b(?:niet|net\s+niet|nog\s+niet|niet\s+helemaal|onvoldoende)\b]])
-- A question, a condition, an intention, or only some of it.
local is_open = scan.any_case([[\?|\b(?:indien|als|wanneer|bijna|zowat|ongeveer|deels|gedeeltelijk|zal|zullen|willen]]
  .. [[|moet|kan|kunnen|tegen|hopen|verwachten|vorige?|vroeger|in\s+plaats|per|elke?)\b]])
local several_years = re.compile([[\b(?:19|20)\d\d\b.*\b(?:19|20)\d\d\b]])
-- "Gehaald met 112", "gehaald: 112 deelnemers", "met 112 deelnemers is het doel van 100 gehaald".
local opens_result = scan.any_case([[(?:\bmet|\bnamelijk|\bwant\s+er\s+(?:waren|zijn|kwamen)]]
  .. [[|[:,(]\s*(?:er\s+(?:waren|zijn|kwamen)(?:\s+er)?)?)\s*(?:in\s+totaal\s+|gemiddeld\s+)?(?:\x{20AC}\s*)?$]])

local function is_number(number)
  return number.kind ~= "percentage" and not number.hedged
end

local function may_be_result(result, target)
  if result.kind ~= target.kind then return false end
  if target.kind == "amount" or not nouns.is_noun(result.unit) or not nouns.is_noun(target.unit) then return true end
  return nouns.agree(result.unit, target.unit) or nouns.is_person(result.unit) and nouns.is_person(target.unit)
end

---@param read Passage[]
---@return ToldTarget[]
function told_targets.find(read)
  local found = {}
  for _, passage in ipairs(read) do
    for _, sentence in ipairs(passage.sentences) do
      local a, b = sentence.numbers[1], sentence.numbers[2]
      local tells = #sentence.numbers == 2 and is_number(a) and is_number(b) and says_reached:test(sentence.text)
        and not is_open:test(sentence.text) and not several_years:test(sentence.text)
      if tells then
        local target, result
        for _, pair in ipairs { { a, b }, { b, a } } do
          local is_pair = opens_target:test(passages.words(sentence, sentence.first, pair[1].first - 1))
            and opens_result:test(passages.words(sentence, sentence.first, pair[2].first - 1))
          if is_pair then target, result = pair[1], pair[2] end
        end
        if target and may_be_result(result, target) then
          found[#found + 1] = {
            first = sentence.first, last = sentence.last, quote = sentences.quote(sentence.text),
            is_denied = denies:test(sentence.text), result = result, target = target,
          }
        end
      end
    end
  end
  return found
end

return told_targets
