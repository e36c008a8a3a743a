local counterparts = use("counterparts")
local scan = use("scan")

-- A shorter word may be in many titles.
local telling = 7

local word = re.compile("[A-Za-z\u{C0}-\u{24F}]{7,}")

local function has_telling_word(title)
  return #title >= telling and word:test(title)
end

-- The nodes of each code that the report prints, in all its parts.
local function by_code(report)
  local found, order = {}, {}
  for _, node in ipairs(report:nodes("action")) do
    if node.code and node.title and not node.aggregate and not node.implied then
      if not found[node.code] then
        found[node.code] = {}
        order[#order + 1] = node.code
      end
      table.insert(found[node.code], node)
    end
  end
  return found, order
end

---How well a title fits what one code stands for elsewhere: in its title and its description.
local function best_fit(node, others, with_description)
  local best, all = 0, 0
  for _, other in ipairs(others) do
    if other.part ~= node.part then
      local about = other.title
      for _, text in ipairs(with_description and other:texts("description") or {}) do
        about = about .. " " .. text.value
      end
      local shared, words = counterparts.shared_words(node.title, about)
      best, all = math.max(best, shared), words
    end
  end
  return best, all
end

local function is_elsewhere(node, others)
  for _, other in ipairs(others) do
    if other.part ~= node.part then return other end
  end
  return nil
end

---@return toets.Node? first the code whose title it seems to be
local function better_code(node, found, order)
  local chosen
  for _, code in ipairs(order) do
    if code ~= node.code then
      local shared, all = best_fit(node, found[code], false)
      if shared > 0 and 2 * shared >= all then
        if chosen then return nil end
        chosen = is_elsewhere(node, found[code])
      end
    end
  end
  return chosen
end

-- Only a title of its own: the part in which it stands has none for the other code.
local function is_in_part(report_nodes, part)
  for _, node in ipairs(report_nodes) do
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
  since = "0.3.0",
  basis = "Practice: a code stands for one action in the whole report.",
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
      for _, node in ipairs(found[code]) do
        local own = is_elsewhere(node, found[code])
        if own and has_telling_word(node.title) then
          is_judged = true
          local other = best_fit(node, found[code], true) == 0 and better_code(node, found, order)
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
