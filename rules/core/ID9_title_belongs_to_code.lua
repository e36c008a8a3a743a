local counterparts = use("counterparts")
local scan = use("scan")

-- A shorter word may be in many titles.
local telling = 7

local word = re.compile("[A-Za-z\u{C0}-\u{24F}]{7,}")

local function has_telling_word(title)
  return #title >= telling and word:test(title)
end

---@class CodeTitles
---@field nodes toets.Node[] that print the code, in all parts
---@field words TitleWords[] of their titles

---@return table<string, CodeTitles> found, string[] order
local function by_code(report)
  local found, order = {}, {}
  for _, node in ipairs(report:nodes("action")) do
    local code = node.code
    if code and node.title and not node.aggregate and not node.implied then
      if not found[code] then
        found[code] = { nodes = {}, words = {} }
        order[#order + 1] = code
      end
      table.insert(found[code].nodes, node)
      table.insert(found[code].words, counterparts.words(node.title))
    end
  end
  return found, order
end

---How many words of a title what a code stands for in other parts has too.
local function best_fit(node, words, titles)
  local best = 0
  for i, other in ipairs(titles.nodes) do
    if other.part ~= node.part then best = math.max(best, counterparts.shared(words, titles.words[i])) end
  end
  return best
end

local function is_described_by(node, words, titles)
  for _, other in ipairs(titles.nodes) do
    for _, text in ipairs(other.part ~= node.part and other:texts("description") or {}) do
      if counterparts.shared(words, counterparts.words(text.value)) > 0 then return true end
    end
  end
  return false
end

local function elsewhere(node, titles)
  for _, other in ipairs(titles.nodes) do
    if other.part ~= node.part then return other end
  end
  return nil
end

---@return toets.Node? other of the only code whose title it seems to be
local function better_code(node, words, found, order)
  local chosen
  for _, code in ipairs(order) do
    local shared = code ~= node.code and best_fit(node, words, found[code]) or 0
    if shared > 0 and 2 * shared >= #words.list then
      if chosen then return nil end
      chosen = elsewhere(node, found[code])
    end
  end
  return chosen
end

-- Only a title of its own: the part in which it stands has none for the other code.
local function is_in_part(titles, part)
  for _, node in ipairs(titles.nodes) do
    if node.part == part then return true end
  end
  return false
end

local spaces = re.compile([[\s+]])

---@type toets.Rule
return {
  id = "ID9",
  name = "title-belongs-to-code",
  title = {
    nl = "Een code heeft in elk deel van het rapport de titel van dezelfde actie",
    en = "A code has the title of the same action in each part of the report",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een code staat in het hele rapport voor één actie.",
    en = "Practice: a code stands for one action in the whole report.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "Bij code {code} staat “{title}”. Elders in het rapport is dat de titel van {other}, en heet {code} "
      .. "“{expected}”.",
    en = "Code {code} has “{title}”. Elsewhere in the report that is the title of {other}, and {code} is "
      .. "“{expected}”.",
  },
  summary = {
    nl = "Bij {count} codes staat de titel van een andere code.",
    en = "{count} codes have the title of another code.",
  },
  why = {
    nl = "Met een verkeerde code belanden uitleg en bedragen bij een andere actie.",
    en = "With a wrong code, explanation and amounts end up at another action.",
  },
  fix = {
    nl = "Ga na bij welke actie de tekst hoort, en verbeter de code of de titel.",
    en = "See to which action the text belongs, and correct the code or the title.",
  },
  evaluate = function(report)
    local found, order = by_code(report)
    local findings, is_judged = {}, false
    for _, code in ipairs(order) do
      for i, node in ipairs(found[code].nodes) do
        local own, words = elsewhere(node, found[code]), found[code].words[i]
        if own and has_telling_word(node.title) then
          is_judged = true
          local fits = best_fit(node, words, found[code]) > 0 or is_described_by(node, words, found[code])
          local other = not fits and better_code(node, words, found, order)
          if other and not is_in_part(found[other.code], node.part) then
            findings[#findings + 1] = finding {
              at = node:at("title") or node, related = { own, other }, key = code .. "/" .. node.part,
              args = {
                code = node.printed_code or code, title = scan.replace(node.title, spaces, " "), other = other.code,
                expected = scan.replace(own.title, spaces, " "),
              },
            }
          end
        end
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
