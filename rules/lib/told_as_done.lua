-- Finds times that a sentence tells as past: "In 2024 werden drie lessen gegeven", "georganiseerd op 24 januari 2024",
-- "werd in maart 2024 geopend". What is planned, decided or runs on is none.
local scan = use("scan")
local sentences = use("sentences")

local told_as_done = {}

---@class ToldTime
---@field quote string the sentence
---@field first integer bytes of the sentence in the text
---@field last integer

local any_case, any_of = scan.any_case, scan.any_of

-- What leads to the time: "in", "op", "in de loop van het jaar".
local lead = any_case([[\b(?:in|op|tijdens|gedurende|begin|eind|midden|medio)\s+(?:]] .. any_of [[
  (?:de_|het_)?(?:loop_van|begin_van|einde?_van|(?:voor|na)jaar(?:_van)?|(?:zomer|winter|lente|herfst)(?:_van)?)
  (?:het_)?(?:school|werk|kalender|academie)?jaar (?:de_)?(?:eerste|tweede|1e|2e)_(?:jaar)?helft(?:_van)?
  (?:het_)?(?:eerste|tweede|derde|vierde|[1-4]e)_kwartaal(?:_van)? de het
]] .. [[\s+){0,2}$]])
local since = any_case([[\b(?:sinds|sedert)\s+(?:de\s+|het\s+|begin\s+|eind\s+|half\s+)?(?:\w+jaar\s+)?$]])
local past = any_of [[
  werd werden was waren had hadden vond vonden kreeg kregen nam namen ging gingen kwam kwamen startten? steeg stegen
  daalden? bereikten? organiseerden? realiseerden? begeleidden? ontving ontvingen gaf gaven sloot sloten bleek bleken
  lanceerden? opende openden werkten? focusten? bood boden bleef bleven maakten? liep liepen eindigden? kon konden
  zetten hielp hielpen
]]
local done = any_of [[
  afgerond voltooid beëindigd stopgezet (?:op)?gestart gerealiseerd uitgevoerd aangeworven aangesteld georganiseerd
  gelanceerd geopend ondertekend opgeleverd overgedragen ingevoerd behaald bereikt begeleid toegekend geregistreerd
  opgevangen gehouden aangekocht uitgereikt verdeeld gegeven ingehuldigd plaatsgevonden doorgegaan uitbetaald verhuisd
  toegepast aangeboden opgezet ingeschakeld ingezet verruimd doorgevoerd getroffen afgelopen uitgewerkt geïnvesteerd
]]
local perfect = [[\b(?:is|zijn|heeft|hebben)\b]]
-- What stands before the lead: the begin of a clause; a verb in the past; a verb whose participle follows the time.
local opens_clause = any_case([[(?:^|[,;:(]|\ben|\bmaar|\bnieuw)\W*(?:(?:ook|zo|reeds|al)\s+)?$]])
local past_before = any_case([[\b(?:]] .. past .. [[\s+(?:er\s+)?|(?:werd|werden)\s+(?:\w+\s+){1,3})$|]]
  .. perfect .. [[.*\b]] .. done .. [[\s+$]])
local perfect_before = any_case(perfect .. [[\s+(?:\w+\s+){0,3}$]])
-- What follows the time.
local told_behind = any_case([[^\s*(?:]] .. past .. [[\b|]] .. perfect .. [[.*\b]] .. done .. [[\b)]])
local done_behind = any_case([[^[^.;:]*\b]] .. done .. [[\b]])
local is_open = any_case([[\b]] .. any_of [[
  zal zullen zou zouden wordt worden gepland ingepland voorzien verwacht verwachten vanaf tegen tot t\.?e\.?m uiterlijk
  verlengd uitgesteld verschoven nog_niet beslist besloten besliste aangevraagd afgesproken voorbereid voorbereidingen?
  opmaak raming ramingen begroot gebudgetteerd budget krediet kredieten indien als om meerjarenplan doel beoogd kan
]] .. [[\b|\?\s*$]])

---Whether a sentence tells the time between two of its bytes as past.
local function is_told(words, first, last)
  local before, behind = words:sub(1, first - 1), words:sub(last + 1)
  local at = lead:find(before)
  if not at and not since:test(before) or is_open:test(words) then return false end
  if not at then return true end
  before = before:sub(1, at - 1)
  if opens_clause:test(before) and told_behind:test(behind) then return true end
  return past_before:test(before) or perfect_before:test(before) and done_behind:test(behind)
end

local reach = 400 -- bytes of a text around a time in which its sentence is sought

---The bytes around a mention, from the begin of a letter on.
local function around(value, mention)
  local start = math.max(1, mention.from - reach)
  while start > 1 and value:byte(start) >= 0x80 and value:byte(start) < 0xC0 do start = start + 1 end
  return start, scan.slice(value, start, math.min(#value, mention.from + reach))
end

---The time of a mention, where its sentence tells it as past.
---@param value string the text
---@param mention toets.Mention a date, a year or a period
---@return ToldTime?
function told_as_done.of(value, mention)
  local start, piece = around(value, mention)
  local from = mention.from - start + 1
  for _, sentence in ipairs(sentences.split(piece)) do
    if from >= sentence.first and from <= sentence.last then
      -- Of a sentence that is cut it is not known how it begins.
      if sentence.first == 1 and start > 1 then return nil end
      local first = from - sentence.first + 1
      if not is_told(sentence.text, first, first + #mention.raw - 1) then return nil end
      local offset = start - 1
      return {
        quote = sentences.quote(sentence.text), first = offset + sentence.first, last = offset + sentence.last,
      }
    end
  end
  return nil
end

return told_as_done
