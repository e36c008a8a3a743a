local outline = use("outline")
local scan = use("scan")
local titles_beside = use("titles_beside")

-- Where fewer than two of three titles are the same, one part gives them in short.
local same_of, in_all = 2, 3

local spaces = re.compile([[\s+]])

---@return TitlesBeside[]? odd nil where one part gives the titles in short
local function odd_of(list)
  local odd, others = {}, 0
  for _, pair in ipairs(list) do
    if #pair.words > 0 then odd[#odd + 1] = pair end
    if #pair.words > 0 or pair.is_begun then others = others + 1 end
  end
  if others > 1 and in_all * (#list - others) < same_of * #list then return nil end
  return odd
end

---@type toets.Rule
return {
  id = "ID11",
  name = "title-is-the-same-in-each-part",
  title = {
    nl = "De titel van een doelstelling, actieplan of actie luidt in elk deel van het rapport gelijk",
    en = "The title of an objective, plan or action reads alike in each part of the report",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: de delen van een rapport herhalen elkaars opschriften.",
    en = "Form of the schema: the parts of a report repeat the headings of each other.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "Het deel “{to}” heeft als titel “{title}”, het deel “{from}”{chapter} “{listed}”. Verschil: {words}.",
    en = "The part “{to}” has the title “{title}”, the part “{from}”{chapter} “{listed}”. Difference: {words}.",
  },
  summary = {
    nl = "{count} titels luiden in een ander deel van het rapport anders.",
    en = "{count} titles read otherwise in another part of the report.",
  },
  reasons = {
    in_short = {
      nl = "een deel van het rapport geeft de titels verkort weer",
      en = "a part of the report gives the titles in short",
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
    local lists, findings, is_judged = titles_beside.coded(report), {}, false
    local of_headings = titles_beside.headings(report)
    if #of_headings > 0 then table.insert(lists, 1, of_headings) end
    if #lists == 0 then return not_applicable end
    for _, list in ipairs(lists) do
      local odd = odd_of(list)
      is_judged = is_judged or odd ~= nil
      for _, pair in ipairs(odd or {}) do
        local listed, worked_out = pair.listed, pair.worked_out
        findings[#findings + 1] = finding {
          at = worked_out:at("title") or worked_out, related = { listed:at("title") or listed },
          key = listed.part .. "/" .. worked_out.part, severity = pair.is_aside and "note" or nil,
          args = {
            title = scan.replace(worked_out.title, spaces, " "), listed = scan.replace(listed.title, spaces, " "),
            chapter = outline.chapter(listed), from = term(listed.part), to = term(worked_out.part),
            words = table.concat(pair.words, ", "),
          },
        }
      end
    end
    if not is_judged then return not_evaluable("in_short") end
    return findings[1] and findings or nil
  end,
}
