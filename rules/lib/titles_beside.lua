-- The titles that two parts of a report give to one thing, and the words that only one of them has.
local counterparts = use("counterparts")
local namesakes = use("namesakes")
local outline = use("outline")
local scan = use("scan")
local short_titles = use("short_titles")
local spelling = use("spelling")

local titles_beside = {}

local in_brackets = re.compile([[\([^()]*\)]])

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

---@class TitlesBeside
---@field listed toets.Node
---@field worked_out toets.Node
---@field words string[] that only one of the two titles has
---@field is_aside boolean the difference says little
---@field is_begun boolean? one is in short how the other begins

---Headings of the contents and of the body: one list of pairs.
---@return TitlesBeside[]
function titles_beside.headings(report)
  local listings, body = outline.read(report)
  local entity, found = counterparts.words(report.entity_name), {}
  for _, listing in ipairs(body and listings or {}) do
    for _, kind in ipairs(outline.all_kinds) do
      for _, pair in ipairs(outline.compare(listing, body, kind)) do
        local listed, worked_out = pair.listed, pair.worked_out
        local words = pair.same_title and {} or difference(worked_out.title, listed.title, entity)
        found[#found + 1] = {
          listed = listed, worked_out = worked_out, words = words,
          is_aside = #words > 0
            and #difference(without_brackets(worked_out.title), without_brackets(listed.title), entity) == 0,
        }
      end
    end
  end
  return found
end

local plain_number = re.compile([[^\d+$]])

local alike_begin = 5

---The words of a list that begin otherwise than each of another: "toeleiding" is "toeleiden".
local function of_other_begin(words, others)
  local begins, found = {}, {}
  for _, word in ipairs(others) do begins[word:sub(1, alike_begin)] = true end
  for _, word in ipairs(words) do
    if not begins[word:sub(1, alike_begin)] then found[#found + 1] = word end
  end
  return found
end

---In a list of numbers the only title that has words of its own, and lacks those of the other one, is another title:
---"2. Toeleiden naar sport" and "Actie 2 - Toeleiden naar werk".
local function mark_another_title(list)
  local odd, words
  for _, pair in ipairs(list) do
    if not plain_number:test(pair.listed.code) then return end
    local listed, worked_out = pair.listed.title, pair.worked_out.title
    local given, missing = short_titles.lacking(worked_out, listed), short_titles.lacking(listed, worked_out)
    local own, lacking = of_other_begin(given, missing), of_other_begin(missing, given)
    if #own > 0 and #lacking > 0 then
      if odd then return end
      odd, words = pair, table.move(lacking, 1, #lacking, #own + 1, own)
    end
  end
  if odd and #list > 1 then odd.words, odd.is_aside = words, false end
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
---@return TitlesBeside[][]
function titles_beside.coded(report)
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
    local words, is_begun = short_titles.only_in_one(first, node, longest)
    table.insert(lists[key], {
      listed = first, worked_out = node, words = words, is_aside = true, is_begun = is_begun,
    })
  end
  for _, list in ipairs(order) do mark_another_title(list) end
  return order
end

return titles_beside
