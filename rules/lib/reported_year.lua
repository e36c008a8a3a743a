-- Finds a text that reports results of another year than that of its report, as a copied text does.
--
-- A text may tell history beside this year's results, compare with it, or name a decision of then. So only a text
-- that speaks of no other time is meant: one that names past years alone, and says what was carried out in them.
local scan = use("scan")
local sentences = use("sentences")

local reported_year = {}

local any_case, any_of = scan.any_case, scan.any_of

---@class PastResults
---@field years string the year or years, as printed
---@field quote string
---@field first integer bytes of the sentence in the text
---@field last integer

-- "In 2020", "voor het schooljaar 2019-2020", "in de eerste helft van 2020"; not "sinds 2020" or "vanaf 2020".
local during = any_case([[(?:^|\s)(?:in|voor|tijdens|gedurende|doorheen|over)\s+(?:]] .. any_of [[
  (?:het_)?(?:hele_|volledige_|voorbije_|afgelopen_)?(?:school|werk|kalender|academie|boek)?jaar het_seizoen
  (?:de_)?(?:eerste|tweede|1e|2e)_(?:jaar)?helft(?:_van)? (?:het_)?(?:voor|na)jaar(?:_van)?
  (?:de_)?(?:zomer|winter|lente|herfst)(?:_van)? (?:de_)?loop_van
  (?:het_)?(?:eerste|tweede|derde|vierde|[1-4]e)_(?:kwartaal|semester|trimester)(?:_van)?
]] .. [[\s+)?$]])
local performed = any_case([[\b]] .. any_of [[
  uitgevoerd gerealiseerd georganiseerd aangeboden verstrekt toegepast verdergezet voortgezet ingezet behaald bereikt
  begeleid ondersteund toegekend geregistreerd opgevangen plaatsgevonden doorgegaan gehouden bezocht deelgenomen
  verliep verliepen verlopen (?:vond|vonden)\b.*\bplaats namen\b.*\bdeel ging(?:en)?\b.*\bdoor
  (?:zijn|werden|waren)_(?:er_)?(?:in_totaal_)?\d+_\w+
]] .. [[\b]])
-- Told as history, compared with, decided or planned: the writer knows that it is another year.
local knowingly = any_case([[\b]] .. any_of [[
  al reeds eerder toen destijds sinds vanaf vergelijking vergeleken ten_opzichte_van t\.?o\.?v\.? i\.?v\.?m\.? tegenover
  dan_in (?:meer|minder|hoger|lager|groter|kleiner|vaker)_dan_(?:op|tijdens|gedurende|voor|de|het|dezelfde|hetzelfde)
  zoals_in net_als evenals
  (?:even\s?(?:veel|vaak|goed|groot|hoog|laag)|(?:het|de)zelfde|gelijk|idem)_(?:als|aan)
  gepland beslist besliste goedgekeurd goedkeuring keurde zal zullen zou zouden
  nulmeting studie vooronderzoek
]] .. [[(?:\s|[.,;:)]|$)]])
local announces = any_case([[:\s*$|\bvolgende\b]])
local now = any_case([[\b]] .. any_of [[
  nu momenteel intussen ondertussen inmiddels sindsdien daarna vervolgens verder vandaag nog steeds continu permanent
  jaarlijks volgend vorig wordt worden zal zullen loopt lopen blijft blijven gaat gaan staat staan kan kunnen moet
  moeten komt komen werkt werken zit zitten vindt vinden
  (?:dit|het_voorbije|het_afgelopen|voorbije|afgelopen)_(?:werk|school)?(?:jaar|semester|kwartaal|half_?jaar)
]] .. [[\b]])

-- "100 pakketten (150 in 2022)", "minder dan de 50 in 2022".
local compares = any_case([[\([^()]*\d[^()]*$|\bdan\s+(?:de\s+)?\d+\s+(?:\w+\s+)?in\s+$]]
  .. [[|\b(?:van\s+wie|waarvan|waaronder)\s[^.;]*$]])

local is_time = { date = true, year = true, period = true }

---@return integer? first, integer? last the years that a mention covers
local function years_of(mention)
  local value = mention.value
  if mention.invalid or not value then return nil end
  if mention.kind == "date" then return value.year, value.year end
  if mention.kind == "year" then return tonumber(mention.raw), tonumber(mention.raw) end
  return tonumber(value:sub(1, 4)), tonumber(value:sub(12, 15))
end

---The mentions of a time in a text, when all of them lie before the year; else nil.
local function only_past(text, fiscal_year)
  local times = {}
  for _, mention in ipairs(text:mentions()) do
    if is_time[mention.kind] then
      local _, last = years_of(mention)
      -- What cannot be read may be the year itself.
      if not last or last >= fiscal_year then return nil end
      times[#times + 1] = mention
    end
  end
  return times
end

---@return toets.Mention?
local function year_of_results(sentence, times)
  if not performed:test(sentence.text) or knowingly:test(sentence.text) then return nil end
  for _, mention in ipairs(times) do
    local inside = mention.from >= sentence.first and mention.from <= sentence.last
    local ahead = inside and mention.kind ~= "date" and sentence.text:sub(1, mention.from - sentence.first)
    if ahead and during:test(ahead) and not compares:test(ahead) then return mention end
  end
  return nil
end

local function speaks_of_now(parts, except)
  for _, part in ipairs(parts) do
    if part ~= except and now:test(part.text) then return true end
  end
  return false
end

---Whether a text names a day, a year or a period at all.
---@param text toets.Text
---@return boolean
function reported_year.names_time(text)
  for _, mention in ipairs(text:mentions()) do
    if is_time[mention.kind] then return true end
  end
  return false
end

---The results of a past year that a text reports as if they were this year's, or nil.
---@param text toets.Text
---@param fiscal_year integer
---@return PastResults?
function reported_year.past_results(text, fiscal_year)
  if not performed:test(text.value) then return nil end
  local times = only_past(text, fiscal_year)
  if not times or #times == 0 then return nil end
  local parts = sentences.split(text.value)
  for number, part in ipairs(parts) do
    local mention = year_of_results(part, times)
    -- A list of results under its year is about that year; another sentence must be the heart of the text.
    if mention and (announces:test(part.text) or (number == 1 and not speaks_of_now(parts, part))) then
      return {
        years = mention.raw, quote = sentences.quote(part.text), first = part.first, last = part.last,
      }
    end
  end
  return nil
end

return reported_year
