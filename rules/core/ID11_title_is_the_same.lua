local counterparts = use("counterparts")
local outline = use("outline")
local scan = use("scan")
local spelling = use("spelling")

-- Where fewer than two of three titles are the same, the contents give them in short.
local same_of, in_all = 2, 3

local in_brackets = re.compile([[\([^()]*\)]])
local spaces = re.compile([[\s+]])

local function is_in(words, wanted)
  if counterparts.shared(counterparts.words(wanted), words) > 0 then return true end
  for _, word in ipairs(words.list) do
    if spelling.differs_in_a_letter(wanted, word) then return true end
  end
  return false
end

---The words of one title that the other one lacks. The name of the entity says nothing about what is meant.
local function add_lacking(title, other, entity, found)
  local others = counterparts.words(other)
  for _, word in ipairs(counterparts.words(title).list) do
    if not is_in(others, word) and not is_in(entity, word) then found[#found + 1] = word end
  end
end

---@return string[] words that only one of the two has
local function difference(one, other, entity)
  local found = {}
  add_lacking(one, other, entity, found)
  add_lacking(other, one, entity, found)
  return found
end

local function without_brackets(title)
  return scan.replace(title, in_brackets, " ")
end

---@type toets.Rule
return {
  id = "ID11",
  name = "title-is-the-same-in-contents-and-body",
  title = {
    nl = "De titel van een ambitie of doelstelling luidt in de inhoudsopgave zoals in de tekst",
    en = "The title of an ambition or objective reads in the contents as in the body",
  },
  severity = "warning",
  since = "0.2.0",
  basis = "Form of the schema: the contents repeat the headings of the body.",
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "Het deel “{to}” heeft als titel “{title}”, het deel “{from}” “{listed}”. Verschil: {words}.",
    en = "The part “{to}” has the title “{title}”, the part “{from}” “{listed}”. Difference: {words}.",
  },
  summary = {
    nl = "{count} titels luiden in de inhoudsopgave anders dan in de tekst.",
    en = "{count} titles read otherwise in the contents than in the body.",
  },
  reasons = {
    in_short = {
      nl = "de inhoudsopgave geeft de titels verkort weer",
      en = "the contents give the titles in short",
    },
  },
  why = {
    nl = "Een titel zegt wat het bestuur wil bereiken. Valt een doelgroep weg, dan is niet duidelijk of die nog "
      .. "bedoeld is.",
    en = "A title says what the government wants to reach. Where a target group drops out, it is not clear "
      .. "whether it is still meant.",
  },
  fix = {
    nl = "Ga na welke titel is vastgesteld en gebruik die in alle delen.",
    en = "See which title was adopted and use it in all parts.",
  },
  evaluate = function(report)
    local listings, body = outline.read(report)
    local entity = counterparts.words(report.entity_name)
    local odd, count = {}, 0
    for _, listing in ipairs(body and listings or {}) do
      for _, kind in ipairs(outline.all_kinds) do
        for _, pair in ipairs(outline.compare(listing, body, kind)) do
          local listed, title = pair.listed.title, pair.worked_out.title
          local words = pair.same_title and {} or difference(title, listed, entity)
          count = count + 1
          if #words > 0 then odd[#odd + 1] = { pair = pair, words = words } end
        end
      end
    end
    if count == 0 then return not_applicable end
    if #odd > 1 and in_all * (count - #odd) < same_of * count then return not_evaluable("in_short") end
    local findings = {}
    for i, entry in ipairs(odd) do
      local listed, worked_out = entry.pair.listed, entry.pair.worked_out
      local is_aside = #difference(without_brackets(worked_out.title), without_brackets(listed.title), entity) == 0
      findings[i] = finding {
        at = worked_out:at("title") or worked_out, related = { listed:at("title") or listed },
        severity = is_aside and "note" or nil,
        args = {
          title = scan.replace(worked_out.title, spaces, " "), listed = scan.replace(listed.title, spaces, " "),
          from = term(listed.part), to = term(worked_out.part), words = table.concat(entry.words, ", "),
        },
      }
    end
    return findings[1] and findings or nil
  end,
}
