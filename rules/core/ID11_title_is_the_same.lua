local counterparts = use("counterparts")
local namesakes = use("namesakes")
local outline = use("outline")
local scan = use("scan")
local short_titles = use("short_titles")
local spelling = use("spelling")

-- Where fewer than two of three titles are the same, one part gives them in short.
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

---@class TitlePair
---@field listed toets.Node
---@field worked_out toets.Node
---@field words string[] that only one of the two titles has

---Headings of the contents and of the body: one list of pairs.
---@return TitlePair[]
local function headings(report)
  local listings, body = outline.read(report)
  local entity, found = counterparts.words(report.entity_name), {}
  for _, listing in ipairs(body and listings or {}) do
    for _, kind in ipairs(outline.all_kinds) do
      for _, pair in ipairs(outline.compare(listing, body, kind)) do
        local listed, worked_out = pair.listed, pair.worked_out
        found[#found + 1] = {
          listed = listed, worked_out = worked_out,
          words = pair.same_title and {} or difference(worked_out.title, listed.title, entity),
          is_aside = #difference(without_brackets(worked_out.title), without_brackets(listed.title), entity) == 0,
        }
      end
    end
  end
  return found
end

local is_coded = { action = true, action_plan = true, indicator = true }

local function longest_in_parts(report)
  local nodes_of, found = {}, {}
  for _, node in ipairs(report:nodes()) do
    if is_coded[node.kind] and node.title then
      nodes_of[node.part] = nodes_of[node.part] or {}
      table.insert(nodes_of[node.part], node)
    end
  end
  for part, nodes in pairs(nodes_of) do found[part] = short_titles.longest(nodes) end
  return found
end

---Actions and plans by their code: a list of pairs for each two parts.
---@return TitlePair[][]
local function coded(report)
  local lists, order = {}, {}
  local pairs_of = namesakes.of(report, function(node) return is_coded[node.kind] end)
  local longest = pairs_of[1] and longest_in_parts(report)
  for _, pair in ipairs(pairs_of) do
    local first, node = pair.first, pair.node
    local key = first.part .. " " .. node.part
    if not lists[key] then
      lists[key] = {}
      order[#order + 1] = lists[key]
    end
    local words = short_titles.only_in_one(first, node, longest)
    table.insert(lists[key], { listed = first, worked_out = node, words = words, is_aside = true })
  end
  return order
end

---@return TitlePair[]? odd nil where one part gives the titles in short
local function odd_of(list)
  local odd = {}
  for _, pair in ipairs(list) do
    if #pair.words > 0 then odd[#odd + 1] = pair end
  end
  if #odd > 1 and in_all * (#list - #odd) < same_of * #list then return nil end
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
  basis = "Form of the schema: the parts of a report repeat the headings of each other.",
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "Het deel “{to}” heeft als titel “{title}”, het deel “{from}” “{listed}”. Verschil: {words}.",
    en = "The part “{to}” has the title “{title}”, the part “{from}” “{listed}”. Difference: {words}.",
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
    local lists, findings, is_judged = coded(report), {}, false
    local of_headings = headings(report)
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
            from = term(listed.part), to = term(worked_out.part), words = table.concat(pair.words, ", "),
          },
        }
      end
    end
    if not is_judged then return not_evaluable("in_short") end
    return findings[1] and findings or nil
  end,
}
