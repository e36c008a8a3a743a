-- Words behind which a title cannot stop. "Aan", "op", "uit" and the like end many a sentence; "VIA" is a name, and
-- "het" needs another such word before it.
local open_end = re.compile([[(?:^|\s)(]]
  .. [[de|een|der|ten|ter|van|naar|met|tot|via|per|zonder|tussen|en|of|deze|hun|onze|]]
  .. [[(?:aan|bij|binnen|door|in|met|naar|om|op|over|rond|tegen|uit|van|voor) het)\s*$]])

-- A preposition may end a sentence ("maakt een plan op"), but not behind a noun that asks for it; and only where the
-- description begins with the title and goes on.
local may_go_on = re.compile([[\s((?:impact|invloed|effect|zicht|recht|beroep|antwoord|focus|nadruk) op]]
  .. [[|(?:behoefte|nood|gebrek|tekort) aan|(?:aandacht|oog) voor|inzicht in|kennis (?:over|van)|in het kader)$]])
local shortest = 20
local spaces = re.compile([[\s+]])
local short_name = re.compile([[^[^:]{1,40}:\s+]])
local next_word = re.compile("^ [a-z\u{E0}-\u{FF}]")

local function goes_on(value, title)
  return #title >= shortest and value:sub(1, #title) == title and next_word:test(value:sub(#title + 1))
end

---@return string? words in which a title ends that the description goes on from
local function cut_by_description(node)
  local title = spaces:replace(node.title, " "):lower()
  local _, _, words = may_go_on:find(title)
  local text = words and node:texts("description")[1]
  if not text then return nil end
  local value = spaces:replace(text.value, " "):lower()
  local _, last = short_name:find(title)
  return (goes_on(value, title) or last and goes_on(value, title:sub(last + 1))) and words or nil
end

---@type toets.Rule
return {
  id = "CO19",
  name = "title-does-not-break-off",
  title = {
    nl = "Een titel eindigt niet op een lidwoord of voorzetsel",
    en = "A title does not end in an article or a preposition",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "BBC-DR, veelgestelde vragen van het agentschap: wat niet in het veld van een korte omschrijving "
      .. "past, gaat verloren.",
    en = "BBC-DR, FAQ of the agency: what does not fit the field of a short description is lost.",
  },
  subjects = { kind = "node", needs = { "title" } },
  group_by = { "report" },
  message = {
    nl = "{node}: de titel eindigt op “{words}”. Wat volgt erop?",
    en = "{node}: the title ends in “{words}”. What comes behind it?",
  },
  summary = {
    nl = "{count} titels breken af na een lidwoord, voorzetsel of voegwoord.",
    en = "{count} titles break off after an article, a preposition or a conjunction.",
  },
  why = {
    nl = "Een afgebroken titel is in lijsten en andere rapporten niet te begrijpen en niet terug te vinden.",
    en = "A title that breaks off cannot be understood in lists and other reports, nor found again.",
  },
  fix = {
    nl = "Vul de titel aan, of geef een titel die in het veld past.",
    en = "Complete the title, or give one that fits the field.",
  },
  evaluate = function(node)
    if node.implied then return not_applicable end
    local _, _, words = open_end:find(node.title)
    words = words or cut_by_description(node)
    if not words then return nil end
    return finding { at = node:at("title") or node, args = { words = words } }
  end,
}
