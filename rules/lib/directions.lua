-- The words that say that something is more or less than it was, and what numbers they may be about.
local nouns = use("nouns")
local scan = use("scan")

local any_of = scan.any_of

local directions = {}

local up_noun = any_of "stijging toename groei aangroei verhoging verdubbeling verdrievoudiging"
local down_noun = any_of "daling afname vermindering verlaging terugval halvering"
local up_verb = "(?:ge)?" .. any_of [[
  stijgt stijgen steeg stegen gestegen toegenomen toenemen toeneemt toenam n(?:am|amen|eemt|emen)_(?:[a-z]+_)?toe
  verhoogd verhogen gegroeid groeit groeide groeiden verruimd verruiming uitgebreid uitbreiding opgetrokken
  opgeschaald verdubbeld(?:e|en)? verdrievoudigd(?:e|en)?
]]
local down_verb = any_of [[
  daalt dalen daalde daalden gedaald afgenomen afnemen afneemt afnam n(?:am|amen|eemt|emen)_(?:[a-z]+_)?af
  verlaagd verlagen verminderd verminderde teruggelopen gezakt zakte zakten teruggevallen afgebouwd gehalveerd
  halveerden?
]]
local comparison = any_of [[
  in_vergelijking_met vergeleken_met tegenover ten_opzichte_van t\.o\.v\. tov i\.v\.m\. sinds sedert
]]
local year_or_same_period = [[(?:(?:(?:school|boek|werk)?jaar|(?:de)?zelfde\s+periode(?:\s+(?:in|van))?)\s+)?]]
  .. [[(?:19|20)\d\d]]
local earlier = [[(?:(?:het\s+|de\s+)?]] .. year_or_same_period
  .. [[|(?:het\s+)?(?:vorige?|voorgaande?)\s+(?:school|werk|boek)?jaar]]
  .. [[|(?:het\s+)?jaar\s+(?:voordien|ervoor|daarvoor))]]

directions.up_noun, directions.down_noun = up_noun, down_noun
directions.up_word = "(?:" .. up_noun .. "|" .. up_verb .. ")"
directions.down_word = "(?:" .. down_noun .. "|" .. down_verb .. ")"
---What opens the number of then: "tegenover", "ten opzichte van".
directions.comparison = comparison
---A time before: "2022", "het vorige jaar", "dezelfde periode in 2022".
directions.earlier = earlier
---A word that may stand between.
directions.word = [[(?:[a-z\x{DF}-\x{FF}]+\s+)?]]

---"Dat is", "Hiermee": the sentence is about what was told before.
directions.refers_back = scan.any_case([[^\W*(?:dit|dat|deze|die|hiermee|daarmee)\b]])
---Behind a comparison: the time before, not something else.
directions.names_earlier = scan.any_case([[^(?:[a-z\x{DF}-\x{FF}]+\s+){0,2}]] .. earlier)

---The same expression for both ways, each behind its own words.
---@param up string
---@param down string
---@param after string
---@return { up: toets.Re, down: toets.Re }
function directions.expressions(up, down, after)
  return { up = scan.any_case([[\b]] .. up .. after), down = scan.any_case([[\b]] .. down .. after) }
end

local denied = scan.any_case([[\b(?:geen|niet|noch|zonder)\s+(?:[a-z\x{DF}-\x{FF}]+\s+){0,2}$]])

local longest_reach = 100 -- bytes from the word that says more or less to what it is compared with

---The one direction that a text states, and where its words stand; nil where it states none or both.
---@param text string
---@param expressions { up: toets.Re, down: toets.Re }
---@return "up"|"down"|nil direction, integer? first, integer? last
function directions.of(text, expressions)
  local up_first, up_last = expressions.up:find(text)
  local down_first, down_last = expressions.down:find(text)
  if (up_first and down_first) or not (up_first or down_first) then return nil end
  local first, last = up_first or down_first, up_last or down_last
  if last - first > longest_reach then return nil end
  if denied:test(scan.slice(text, 1, first - 1)) then return nil end
  return up_first and "up" or "down", first, last
end

-- Weeks and days, MWh and kWh: the same kind of number, but not the same unit.
---@param a Number
---@param b Number
---@return boolean
function directions.in_one_unit(a, b)
  if a.kind ~= b.kind then return false end
  if a.kind == "amount" or not nouns.is_noun(a.unit) or not nouns.is_noun(b.unit) then return true end
  return nouns.agree(a.unit, b.unit)
end

---Whether a number may rise or fall: it is no share and not rounded in words.
---@param number Number
---@return boolean
function directions.may_move(number)
  return number.kind ~= "percentage" and not number.hedged
end

return directions
