-- Words behind which a title cannot stop. "Aan", "op", "uit" and the like end many a sentence; "VIA" is a name, and
-- "het" needs another such word before it.
local open_end = re.compile([[(?:^|\s)(]]
  .. [[de|een|der|ten|ter|van|naar|met|tot|via|per|zonder|tussen|en|of|deze|hun|onze|]]
  .. [[(?:aan|bij|binnen|door|in|met|naar|om|op|over|rond|tegen|uit|van|voor) het)\s*$]])

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
    if not words then return nil end
    return finding { at = node:at("title") or node, args = { words = words } }
  end,
}
