-- Finds prose by which its node cost nothing: "Er werden geen kosten gemaakt", "Deze actie verliep zonder kosten", "Aan
-- deze actie zijn geen uitgaven verbonden".
local scan = use("scan")
local sentences = use("sentences")
local statements = use("statements")

local no_costs = {}

local none = [[geen\s+(?:enkele\s+)?(?:kosten|kost|uitgaven|uitgave)]]
local was = [[(?:zijn|waren|is|was|werd|werden)]]
local this = [[(?:deze|de|dit|het)\s+(?:actie|actieplan)]]
local in_year = [[(?:(?:in|voor)\s+(?:20\d\d|dit\s+(?:boek)?jaar)\s+)?]]
-- What goes on may name what cost nothing ("geen kosten gemaakt voor de folder") or what did ("behalve de zaalhuur").
local ends = [[(?:\s+in\s+(?:20\d\d|dit\s+(?:boek)?jaar))?\s*(?:[.;!]?\s*$|,\s+(?:omdat|want|aangezien)\b)]]
local made = [[(?:\s+(?:gemaakt|gedaan|geboekt|aangerekend|geregistreerd|nodig|verbonden))?]]

-- In any text: the sentence names the action.
local of_this = {
  scan.any_case([[^\W*]] .. in_year .. [[(?:er\s+)?]] .. was .. [[\s+(?:er\s+)?]] .. in_year .. [[(?:voor|aan)\s+]]
    .. this .. [[\s+]] .. in_year .. none .. made .. ends),
  scan.any_case([[^\W*(?:voor|aan)\s+]] .. this .. [[\s+]] .. was .. [[\s+(?:er\s+)?]] .. in_year .. none .. made
    .. ends),
  scan.any_case([[^\W*]] .. in_year .. [[(?:er\s+)?]] .. was .. [[\s+(?:er\s+)?]] .. in_year .. none
    .. [[\s+(?:verbonden\s+)?(?:voor|aan)\s+]] .. this .. [[(?:\s+verbonden)?]] .. ends),
  scan.any_case([[^\W*]] .. this .. [[\s+(?:heeft|had)\s+]] .. in_year .. none .. ends),
  scan.any_case([[^\W*]] .. this .. [[\s+(?:kostte|kost)\s+]] .. in_year .. [[(?:niets|niks)]] .. ends),
  scan.any_case([[^\W*]] .. this .. [[\s+(?:is|was|werd|wordt|verliep|verloopt)\s+]] .. in_year
    .. [[(?:volledig\s+)?zonder\s+(?:enige\s+)?(?:kosten|uitgaven|budget|middelen)]]
    .. [[(?:\s+(?:uitgevoerd|gerealiseerd|georganiseerd|afgerond))?]] .. ends),
  scan.any_case([[^\W*]] .. this .. [[\s+(?:is|was|werd|verliep)\s+]] .. in_year .. [[(?:volledig\s+)?kosteloos]]
    .. [[(?:\s+(?:uitgevoerd|gerealiseerd|georganiseerd|afgerond))?]] .. ends),
}
-- In a text about the money: there the action is what it is about.
local of_money = {
  scan.any_case([[^\W*]] .. in_year .. [[(?:er\s+)?]] .. was .. [[\s+(?:er\s+)?]] .. in_year .. none .. made .. ends),
  scan.any_case([[^\W*]] .. none .. ends),
}
local cue = scan.any_case([[\bgeen\s+(?:enkele\s+)?(?:kost|uitgave)|\bkostt?e?\s|\bkosteloos\b|\bzonder\s]])

local function is_one_of(expressions, text)
  for _, expression in ipairs(expressions) do
    if expression:test(text) then return true end
  end
  return false
end

---The sentence of a text by which its node had no expenditure in a year.
---@param text toets.Text
---@param year integer?
---@return SentencePart?
function no_costs.said_in(text, year)
  if not cue:test(text.value) then return nil end
  for _, sentence in ipairs(sentences.split(text.value, cue)) do
    local says = is_one_of(of_this, sentence.text) or text.name == "money" and is_one_of(of_money, sentence.text)
    if says and not statements.is_open(sentence.text) and statements.years_named(sentence.text, year) ~= "other" then
      return sentence
    end
  end
  return nil
end

return no_costs
