local nouns = use("nouns")
local scan = use("scan")

-- A shorter title may be a word that the text happens to begin with.
local shortest = 20

local insignificant = re.compile("[^a-z0-9\u{DF}-\u{FF}]+")
local short_name = re.compile([[^[^:]{1,40}:\s+]])
local ended = re.compile([[[.!?)]\s*$]])

local function letters_of(text)
  return scan.replace(nouns.small(text), insignificant, " ")
end

---The word in which a title stops where a text that begins with the same words goes on.
---@return string?
local function cut_word(title, value)
  local cut = letters_of(title)
  local whole = letters_of(scan.slice(value, 1, math.min(#value, 2 * #title + 40)))
  while cut:sub(-1) == " " do cut = cut:sub(1, -2) end
  if whole:sub(1, #cut) ~= cut then return nil end
  local first, last = #cut, #cut
  while first > 1 and whole:sub(first - 1, first - 1) ~= " " do first = first - 1 end
  while last < #whole and whole:sub(last + 1, last + 1) ~= " " do last = last + 1 end
  return last > #cut and whole:sub(first, last) or nil
end

---@type toets.Rule
return {
  id = "CO13",
  name = "title-is-whole",
  title = {
    nl = "Een titel is niet midden in een woord afgekapt",
    en = "A title is not cut off in the middle of a word",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "BBC-DR, veelgestelde vragen van het agentschap: wat niet in het veld van een korte omschrijving "
      .. "past, gaat verloren.",
    en = "BBC-DR, FAQ of the agency: what does not fit the field of a short description is lost.",
  },
  subjects = { kind = "node", of = { "strategic_goal", "policy_objective", "action_plan", "action" } },
  group_by = { "report" },
  message = {
    nl = "{node}: de titel stopt midden in het woord “{word}”, dat in de omschrijving voluit staat.",
    en = "{node}: the title stops in the middle of the word “{word}”, which the description has in full.",
  },
  summary = {
    nl = "{count} titels stoppen midden in een woord dat in de omschrijving verdergaat.",
    en = "{count} titles stop in the middle of a word that goes on in the description.",
  },
  why = {
    nl = "Een afgekapte titel is in lijsten en andere rapporten niet te begrijpen en niet terug te vinden.",
    en = "A title that is cut off cannot be understood in lists and other reports, nor found again.",
  },
  fix = {
    nl = "Geef de actie een titel die in het veld past.",
    en = "Give the action a title that fits the field.",
  },
  evaluate = function(node)
    local title = node.title
    local text = node:texts("description")[1]
    if not title or node.implied or not text or text.empty then return not_applicable end
    if ended:test(title) or #title < shortest then return nil end
    -- "kortverblijven: W13 pakt de problematiek ...": a short name may stand before it.
    local _, last = short_name:find(title)
    local bare = last and title:sub(last + 1) or title
    local opening = text.value:sub(1, 8):lower()
    if opening ~= bare:sub(1, 8):lower() and opening ~= title:sub(1, 8):lower() then return nil end
    local word = #bare >= shortest and (cut_word(bare, text.value) or cut_word(title, text.value))
    if not word then return nil end
    return finding { at = node:at("title") or node, related = { text }, args = { word = word } }
  end,
}
