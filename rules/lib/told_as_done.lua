-- Finds times that a sentence tells as past: "In 2024 werden drie lessen gegeven", "georganiseerd op 24 januari 2024",
-- "werd in maart 2024 geopend". What is planned, decided or runs on is none.
local scan = use("scan")
local sentences = use("sentences")

local told_as_done = {}

---@class ToldTime
---@field mention toets.Mention
---@field quote string the sentence
---@field first integer bytes of the sentence in the text
---@field last integer

local any_case, any_of = scan.any_case, scan.any_of

-- What leads to the time: "in", "op", "in de loop van het jaar".
local lead = [[(?:in|op|tijdens|gedurende|begin|eind|midden|medio)\s+]] .. [[(?:]] .. any_of [[
  (?:de_|het_)?(?:loop_van|begin_van|einde?_van|(?:voor|na)jaar(?:_van)?|(?:zomer|winter|lente|herfst)(?:_van)?)
  (?:het_)?(?:school|werk|kalender|academie)?jaar (?:de_)?(?:eerste|tweede|1e|2e)_(?:jaar)?helft(?:_van)?
  (?:het_)?(?:eerste|tweede|derde|vierde|[1-4]e)_kwartaal(?:_van)? de het
]] .. [[\s+){0,2}$]]
local behind_lead = any_case([[\b]] .. lead)
local opens_clause = any_case([[(?:^|[,;:(]|\ben|\bmaar|\bnieuw)\W*(?:(?:ook|zo|reeds|al)\s+)?]] .. lead)
local since = any_case([[\b(?:sinds|sedert)\s+(?:de\s+|het\s+|begin\s+|eind\s+|half\s+)?(?:\w+jaar\s+)?$]])
local past = any_of [[
  werd werden was waren had hadden vond vonden kreeg kregen nam namen ging gingen kwam kwamen startten? steeg stegen
  daalden? bereikten? organiseerden? realiseerden? begeleidden? ontving ontvingen gaf gaven sloot sloten bleek bleken
  lanceerden? opende openden werkten? focusten? bood boden bleef bleven maakten? liep liepen eindigden? kon konden
  zetten hielp hielpen
]]
local past_behind = any_case([[^\s*]] .. past .. [[\b]])
local past_before = any_case([[\b]] .. past .. [[\s+(?:er\s+)?]] .. lead)
local passive_before = any_case([[\b(?:werd|werden)\s+(?:\w+\s+){1,3}]] .. lead)
local done = any_of [[
  afgerond voltooid beëindigd stopgezet (?:op)?gestart gerealiseerd uitgevoerd aangeworven aangesteld georganiseerd
  gelanceerd geopend ondertekend opgeleverd overgedragen ingevoerd behaald bereikt begeleid toegekend geregistreerd
  opgevangen gehouden aangekocht uitgereikt verdeeld gegeven ingehuldigd plaatsgevonden doorgegaan uitbetaald verhuisd
  toegepast aangeboden opgezet ingeschakeld ingezet verruimd doorgevoerd getroffen afgelopen uitgewerkt geïnvesteerd
]]
local perfect = [[\b(?:is|zijn|heeft|hebben)\b]]
local done_before = any_case(perfect .. [[.*\b]] .. done .. [[\s+]] .. lead)
local perfect_before = any_case(perfect .. [[\s+(?:\w+\s+){0,3}]] .. lead)
local perfect_behind = any_case([[^\s+]] .. perfect .. [[.*\b]] .. done .. [[\b]])
local done_behind = any_case([[^[^.;:]*\b]] .. done .. [[\b]])
local is_open = any_case([[\b]] .. any_of [[
  zal zullen zou zouden wordt worden gepland ingepland voorzien verwacht verwachten vanaf tegen tot t\.?e\.?m uiterlijk
  verlengd uitgesteld verschoven nog_niet beslist besloten besliste aangevraagd afgesproken voorbereid voorbereidingen?
  opmaak raming ramingen begroot gebudgetteerd budget krediet kredieten indien als om meerjarenplan doel beoogd kan
]] .. [[\b|\?\s*$]])

---Whether a sentence tells the time between two of its bytes as past.
local function is_told(words, first, last)
  local before, behind = words:sub(1, first - 1), words:sub(last + 1)
  if since:test(before) then return true end
  if not behind_lead:test(before) then return false end
  if opens_clause:test(before) and (past_behind:test(behind) or perfect_behind:test(behind)) then return true end
  return past_before:test(before) or passive_before:test(before) or done_before:test(before)
    or perfect_before:test(before) and done_behind:test(behind)
end

---@param value string
---@param mentions toets.Mention[] the times that are asked about, in the order of the text
---@return ToldTime[]
function told_as_done.find(value, mentions)
  local found, at = {}, 1
  if #mentions == 0 then return found end
  for _, sentence in ipairs(sentences.split(value)) do
    local is_planned
    while mentions[at] and mentions[at].from <= sentence.last do
      local mention = mentions[at]
      at = at + 1
      if mention.from >= sentence.first then
        local first = mention.from - sentence.first + 1
        if is_planned == nil then is_planned = is_open:test(sentence.text) end
        if not is_planned and is_told(sentence.text, first, first + #mention.raw - 1) then
          found[#found + 1] = {
            mention = mention, quote = sentences.quote(sentence.text), first = sentence.first, last = sentence.last,
          }
        end
      end
    end
  end
  return found
end

return told_as_done
