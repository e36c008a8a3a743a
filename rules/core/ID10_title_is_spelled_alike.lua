local namesakes = use("namesakes")
local nouns = use("nouns")
local numbered_lists = use("numbered_lists")
local outline = use("outline")
local report_words = use("report_words")
local scan = use("scan")
local spelling = use("spelling")

local is_numbered = { ambition = true, objective = true }
local is_outline = { contents = true, body = true }

---Nodes of two parts that stand for the same thing: by their code, headings as each of the contents lists them, and
---actions as other lists number them.
---@return Namesakes[]
local function all_namesakes(report)
  local found = namesakes.of(report, function(node) return not (is_numbered[node.kind] and is_outline[node.part]) end)
  local listings, body = outline.read(report)
  for _, listing in ipairs(body and listings or {}) do
    for _, kind in ipairs(outline.all_kinds) do
      for _, pair in ipairs(outline.compare(listing, body, kind)) do
        local node = pair.worked_out
        found[#found + 1] = { node = node, first = pair.listed, code = node.code or node.title }
      end
    end
  end
  for _, pair in ipairs(numbered_lists.of(report)) do
    local is_found = pair.other.part ~= pair.main.part and pair.other.code == pair.main.code
    if not is_found then found[#found + 1] = { node = pair.other, first = pair.main, code = pair.other.code } end
  end
  return found
end

local word = re.compile("[A-Za-z\u{C0}-\u{24F}]+")

---How a title prints a word.
local function printed(title, one)
  local small = nouns.small(title)
  for first, last in scan.matches(word, small) do
    if small:sub(first, last) == one then return title:sub(first, last) end
  end
  return one
end

---The places of a word beside the one that is pointed at.
local function other_places(places, at)
  local found = {}
  for _, place in ipairs(places) do
    local node = place.node
    local other = node and (node:at("title") or node) or place.text:at(place.first, place.last)
    if other.line ~= at.line then found[#found + 1] = other end
  end
  return found
end

---A title that its own description repeats at the beginning.
---@param count fun(word: string): integer how often a word stands in the report
---@return boolean has_description
local function add_descriptions(report, findings, places_of)
  local has_description = false
  for _, node in ipairs(report:nodes()) do
    local text = node.title and not node.implied and node:texts("description")[1]
    if text and not text.empty then
      has_description = true
      local own, other = spelling.odd_word_in_opening(node.title, text.value)
      if own then
        local _, times = places_of(own)
        findings[#findings + 1] = finding {
          at = node:at("title") or node, related = { text }, key = "description",
          args = { word = own, other = other, times = times },
        }
      end
    end
  end
  return has_description
end

---@type toets.Rule
return {
  id = "ID10",
  name = "title-is-spelled-alike",
  title = {
    nl = "De titel bij een code is overal hetzelfde gespeld",
    en = "The title at a code is spelled alike everywhere",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een actie of een plan heeft één titel.",
    en = "Practice: an action or a plan has one title.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: de titel heeft “{word}” ({times} × in titels en teksten), elders staat “{other}”.",
    en = "{node}: the title has “{word}” ({times} × in titles and texts), elsewhere there is “{other}”.",
  },
  summary = {
    nl = "{count} titels zijn elders in het rapport anders gespeld.",
    en = "{count} titles are spelled otherwise elsewhere in the report.",
  },
  why = {
    nl = "Een titel met een tikfout wordt niet gevonden door wie hem zoekt.",
    en = "A title with a slip is not found by who searches for it.",
  },
  fix = {
    nl = "Verbeter de titel die fout gespeld is.",
    en = "Correct the title that is spelled wrongly.",
  },
  evaluate = function(report)
    local pairs_of, findings, texts = all_namesakes(report), {}, nil
    local function places_of(one)
      texts = texts or report_words.of(report)
      local places, count = report_words.places(texts, nouns.small(one))
      return places, math.max(1, count)
    end
    local has_description = add_descriptions(report, findings, places_of)
    if #pairs_of == 0 and not has_description then return not_applicable end
    for _, pair in ipairs(pairs_of) do
      local node, first = pair.node, pair.first
      local own, other = spelling.odd_word(node.title, first.title)
      if not own and node.code == first.code then own, other = spelling.odd_word_at_place(node.title, first.title) end
      if own then
        texts = texts or report_words.of(report)
        local key = pair.code .. "/" .. node.part
        if report_words.is_second_odd(texts, own, other) then node, first, own, other = first, node, other, own end
        local at, beside = node:at("title") or node, first:at("title") or first
        local places, times = places_of(own)
        findings[#findings + 1] = finding {
          at = at, related = { beside, table.unpack(other_places(places, at)) }, key = key,
          args = { word = printed(node.title, own), other = printed(first.title, other), times = times },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
