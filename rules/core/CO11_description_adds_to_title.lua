local scan = use("scan")

local at_end = re.compile([[\s*\([^()]*\)\s*$]])
local insignificant = re.compile([[[\s.,:;?!-]+]])

local function alike(text)
  return scan.replace(" " .. text:lower() .. " ", insignificant, " ")
end

---@type toets.Rule
return {
  id = "CO11",
  name = "description-adds-to-title",
  title = {
    nl = "De omschrijving zegt meer dan de titel",
    en = "The description says more than the title",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een omschrijving zegt wat er gebeurt of gemeten wordt en voor wie.",
    en = "Practice: a description says what is done or measured and for whom.",
  },
  subjects = { kind = "text", where = { name = { "description", "definition" }, empty = false } },
  group_by = { "report" },
  message = {
    nl = "{node}: de omschrijving herhaalt alleen de titel. Kan ze zeggen wat er precies bedoeld is?",
    en = "{node}: the description only repeats the title. Can it say what exactly is meant?",
  },
  summary = {
    nl = "{count} omschrijvingen herhalen alleen de titel.",
    en = "{count} descriptions only repeat the title.",
  },
  why = {
    nl = "Een omschrijving die alleen de titel herhaalt, laat de raad niet zien wat er precies gepland of gemeten "
      .. "wordt.",
    en = "A description that only repeats the title does not show the council what is planned or measured.",
  },
  fix = {
    nl = "Schrijf kort wat er gebeurt of gemeten wordt, voor wie en tegen wanneer.",
    en = "Write shortly what is done or measured, for whom and by when.",
  },
  evaluate = function(text)
    local title = text.node.title
    if not title then return not_applicable end
    -- Cheap to see: much longer than its title, or with another beginning, it cannot be the same.
    local value = text.value
    if #value > 2 * #title + 10 or value:sub(1, 8):lower() ~= title:sub(1, 8):lower() then return nil end
    local said, headed = alike(value), alike(title)
    -- A title may end in how often it is measured: "(jaarlijks)".
    if said ~= headed and said ~= alike(scan.replace(title, at_end, "")) then return nil end
    return finding { at = text:at(1, #value) }
  end,
}
