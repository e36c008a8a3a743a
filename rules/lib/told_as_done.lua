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
  (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november)_(?:en|tot|tot_en_met)
]] .. [[\s+){0,2}$]])
local since = any_case([[\b(?:sinds|sedert)\s+(?:de\s+|het\s+|begin\s+|eind\s+|half\s+)?(?:\w+jaar\s+)?$]])
local past = any_of [[
  werd werden was waren had hadden vond vonden kreeg kregen nam namen ging gingen kwam kwamen startten? steeg stegen
  daalden? bereikten? organiseerden? realiseerden? begeleidden? ontving ontvingen gaf gaven sloot sloten bleek bleken
  lanceerden? opende openden werkten? focusten? bood boden bleef bleven maakten? liep liepen eindigden? kon konden
  zetten hielp hielpen keurden? besliste beslisten plaatsten? tekende tekenden ondertekenden?
]]
local done = any_of [[
  afgerond voltooid beëindigd stopgezet (?:op)?gestart gerealiseerd uitgevoerd aangeworven aangesteld georganiseerd
  gelanceerd geopend ondertekend opgeleverd overgedragen ingevoerd behaald bereikt begeleid toegekend geregistreerd
  opgevangen gehouden aangekocht uitgereikt verdeeld gegeven ingehuldigd plaatsgevonden doorgegaan uitbetaald verhuisd
  toegepast aangeboden opgezet ingeschakeld ingezet verruimd doorgevoerd getroffen afgelopen uitgewerkt geïnvesteerd
  geplaatst geherhuisvest afgesloten goedgekeurd gesloten uitgenodigd
]]
-- A verb that tells what was: "de bevraging liep tot en met 28 maart".
told_as_done.past_verb = any_case([[\b]] .. past .. [[\b]])
local perfect = [[\b(?:is|zijn|heeft|hebben)\b]]
-- What stands before the lead: the begin of a clause; a verb in the past; a verb whose participle follows the time.
local opens_clause = any_case([[(?:^|[,;:(]|\ben|\bmaar|\bnieuw)\W*(?:(?:ook|zo|reeds|al)\s+)?$]])
local past_before = any_case([[\b(?:]] .. past .. [[\s+(?:er\s+)?|(?:werd|werden)\s+(?:\w+\s+){1,3})$|]]
  .. [[\b(?:is|zijn|heeft|hebben|werd|werden)\b.*\b]] .. done .. [[\s+$|]]
  -- "Werd een wagen geplaatst op het plein in maart 2024".
  .. [[\b(?:werd|werden)\b.*\b]] .. any_of "geplaatst opgehangen opgesteld gehouden georganiseerd geopend ingehuldigd"
  .. [[\s+(?:op|aan|in)\s+(?:de|het|een)\s+(?:\w+\s+){1,4}$]])
-- A list says it without a verb: "samenwerking met de school - opgestart november 2024".
local without_verb = any_case([[[-\x{2013}\x{2014},;]\s*]] .. done
  .. [[\s+(?:(?:in|op|begin|eind|midden|medio)\s+)?(?:de\s+|het\s+)?$]])
local perfect_before = any_case(perfect .. [[\s+(?:\w+\s+){0,3}$]])
-- What follows the time.
local told_behind = any_case([[^\s*(?:]] .. past .. [[\b|]] .. perfect .. [[.*\b]] .. done .. [[\b)]])
local done_behind = any_case([[^[^.;:]*\b]] .. done .. [[\b]])
local expected = any_of [[
  zal zullen zou zouden wordt worden gepland ingepland voorzien verwacht verwachten vanaf tegen uiterlijk
  verlengd uitgesteld verschoven nog_niet aangevraagd afgesproken voorbereid voorbereidingen?
  opmaak raming ramingen begroot gebudgetteerd budget krediet kredieten indien als meerjarenplan beoogd kan
  planning timing fasering streefdatum
]]
local is_open = any_case([[\b]] .. expected .. [[\b|\?\s*$]])
-- "Beslist om in 2024 te beginnen", "tot in 2024", "met als doel in 2024".
local opens_time = any_case([[\b(?:tot|t\.?e\.?m\.?)\s+(?:\w+\s+){0,2}$|\b(?:beslist|besloten|besliste|om|doel)\b]])
-- What is said behind the deed is of something else: "aangeworven die tot opdracht heeft", "afgesloten met als doel".
local aside = any_case([[\s(?:die|dat|om|zodat|omdat|opdat|teneinde|waar\w*|met\s+(?:als|het\s+oog))\s]])
-- "Sinds 2024" is over whatever the verb; a condition is not told.
local is_condition = any_case([[\b(?:indien|als|wie|zal|zullen|zou|zouden)\b|\?\s*$]])

---The clause of a sentence with the time between two of its bytes, cut at the time.
---@return string before, string behind
local function around_time(words, first, last)
  for _, clause in ipairs(sentences.clauses(words)) do
    if first >= clause.first and last <= clause.last then
      return words:sub(clause.first, first - 1), words:sub(last + 1, clause.last)
    end
  end
  return words:sub(1, first - 1), words:sub(last + 1)
end

---Whether a sentence tells the time between two of its bytes as past.
local function is_told(words, first, last)
  local before, behind = around_time(words, first, last)
  if since:test(before) then return not is_condition:test(before .. behind) end
  local stop = aside:find(behind)
  if stop then behind = behind:sub(1, stop - 1) end
  if is_open:test(before) or is_open:test(behind) or opens_time:test(before) then return false end
  if without_verb:test(before) then return true end
  local at = lead:find(before)
  if not at then return false end
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

local longest_quote = 200
local line_end = re.compile("\n")

---Of a list without sentences, the line that holds the time.
local function only_line(value, mention, told)
  local first, last = told.first, told.last
  local at = line_end:find(value, first)
  while at and at < mention.from do
    first = at + 1
    at = line_end:find(value, first)
  end
  if at and at < last then last = at - 1 end
  return { quote = sentences.quote(value:sub(first, last)), first = first, last = last }
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
      local told = {
        quote = sentences.quote(sentence.text), first = offset + sentence.first, last = offset + sentence.last,
      }
      return #told.quote > longest_quote and only_line(value, mention, told) or told
    end
  end
  return nil
end

return told_as_done
