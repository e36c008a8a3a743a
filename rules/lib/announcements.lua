-- The year in which something opens or closes by what a text says: "De opening wordt verwacht in de zomer van 2027",
-- "In 2027 moet het centrum sluiten".
local scan = use("scan")
local sentences = use("sentences")

local announcements = {}

---@class Announcement
---@field sort "opening"|"closing"
---@field year integer
---@field is_inside boolean it is said to be after the first day of the year
---@field quote string
---@field first integer bytes of the sentence in the text
---@field last integer

local any_case, any_of = scan.any_case, scan.any_of

local opens = any_case([[\b(?:opening|openen|opent|ingebruikname|(?:gaat|gaan)\s+(?:[a-z0-9]+\s+){0,3}open]]
  .. [[|start(?:\s+van)?(?:\s+de)?\s+(?:uitbating|werking|exploitatie|dienstverlening))\b]])
local closes = any_case([[\b]] .. any_of [[
  sluit sluiten sluiting sluitingsdatum stopt stoppen stopgezet gestopt verdwijnt verdwijnen uitdoven uitdoofscenario
  be[ëe]indigd afgebroken
]] .. [[\b]])
-- "Een overeenkomst sluiten", "aansluiten": nothing ends.
local concludes = any_case([[overeenkomst|convenant|akkoord|contract|protocol|afspra|aansluit|\b(?:niet|indien|als)\b]]
  .. [[|\bsluit(?:en)?\b[^.;]{0,60}\baan\b|\bstop(?:pen)?\s+met\b|rookstop]])
-- "Loopt tot en met april 2027": the year behind it is the last one.
local runs_until = any_case([[\b(?:loopt|lopen)\s+(?:nog\s+|door\s+|af\s+)?(?:van(?:af)?\s+[a-z0-9/ ]{4,20}\s)?]]
  .. [[(?:tot(?:\s+en\s+met)?|t\.?e\.?m\.?|t/m|eind)\s+(?:(?:het|einde?|begin|midden|van)\s+){0,3}$]])
local past = any_case([[\b]] .. any_of "werd werden was waren opende openden sloot sloten stopte stopten" .. [[\b]])
local new_moment = any_case([[\b(?:wekelijks|maandelijks|dagelijks|jaarlijks|elke|iedere)\b|openingsu]])
local inside = any_case([[\b]] .. any_of [[
  lente zomer herfst winter voorjaar najaar eind einde midden medio helft kwartaal trimester semester
]] .. [[(?:\s+van)?(?:\s+het)?(?:\s+jaar)?\s+$]])

local may_announce = any_case([[open|ingebruikname|start|slui|stop|verdwijn|uitdo|be[ëe]indigd|afgebroken]]
  .. [[|\blo(?:opt|pen)\b]])

local is_time = { date = true, year = true, period = true }

---@return integer? year, boolean? is_inside
local function time_of(mention, before)
  local value = mention.value
  if mention.invalid or not value then return nil end
  if mention.kind == "date" then return value.year, value.month > 1 or value.day > 1 end
  if mention.kind == "year" then return tonumber(mention.raw), inside:test(before) end
  -- A period of several years is no moment.
  if value:sub(1, 4) ~= value:sub(12, 15) then return nil end
  return tonumber(value:sub(1, 4)), value:sub(6, 10) ~= "01-01"
end

---@param before string what stands before the year in its sentence
---@return "opening"|"closing"|nil
local function sort_of(text, before)
  if past:test(text) then return nil end
  if runs_until:test(before) and not concludes:test(text) then return "closing" end
  if closes:test(text) and not concludes:test(text) then return "closing" end
  return opens:test(text) and not new_moment:test(text) and "opening" or nil
end

---@param text toets.Text
---@return Announcement[]
function announcements.of(text)
  local found, times = {}, {}
  if not may_announce:test(text.value) then return found end
  for _, mention in ipairs(text:mentions()) do
    if is_time[mention.kind] then times[#times + 1] = mention end
  end
  local next_time = 1
  for _, sentence in ipairs(times[1] and sentences.split(text.value) or {}) do
    while times[next_time] and times[next_time].from <= sentence.last do
      local mention = times[next_time]
      next_time = next_time + 1
      local before = sentence.text:sub(1, math.max(0, mention.from - sentence.first))
      local sort, year, is_inside = sort_of(sentence.text, before), time_of(mention, before)
      if sort and year then
        found[#found + 1] = {
          sort = sort, year = year, is_inside = is_inside, quote = sentences.quote(sentence.text),
          first = sentence.first, last = sentence.last,
        }
      end
    end
  end
  return found
end

local not_zero = re.compile("[1-9]")

---The estimates of a node that are not zero, by year.
---@param node toets.Node
---@return table<integer, toets.Figure> figures, integer? first, integer? last
function announcements.money(node)
  local found, first, last = {}, nil, nil
  for _, figure in ipairs(node:figures { measure = "plan" }) do
    local year = figure.year
    if year and figure.value and not_zero:test(figure.value.text) then
      found[year] = found[year] or figure
      first, last = math.min(first or year, year), math.max(last or year, year)
    end
  end
  return found, first, last
end

return announcements
