local nouns = use("nouns")
local scan = use("scan")

-- In a shorter word one letter makes another word.
local word = re.compile("[A-Za-z\u{C0}-\u{24F}]{8,}")

---The long words of a title in small letters.
local function words_of(title)
  local found, plain = {}, nouns.small(title)
  for first, last in scan.matches(word, plain) do found[#found + 1] = plain:sub(first, last) end
  return found
end

---Whether one letter is left out, added or another: what stands before it and behind it is the same.
local function differs_in_a_letter(a, b)
  if #b > #a then a, b = b, a end
  if #a - #b > 2 or a == b then return false end
  local before, behind = 0, 0
  while before < #b and a:byte(before + 1) == b:byte(before + 1) do before = before + 1 end
  while behind < #b - before and a:byte(#a - behind) == b:byte(#b - behind) do behind = behind + 1 end
  -- At the end it may be a plural or a cut; a letter beyond ASCII has two bytes.
  local most = (a:byte(before + 1) or 0) >= 0x80 and 2 or 1
  return behind > 0 and before > 0 and #a - before - behind <= most
end

local function has(words, wanted)
  for _, one in ipairs(words) do
    if one == wanted then return true end
  end
  return false
end

---The word of one title that the other one spells otherwise.
---@return string? own, string? other
local function odd_word(title, other)
  local own, others = words_of(title), words_of(other)
  for _, one in ipairs(own) do
    for _, candidate in ipairs(has(others, one) and {} or others) do
      if differs_in_a_letter(one, candidate) then return one, candidate end
    end
  end
  return nil
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
  basis = "Practice: an action or a plan has one title.",
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "Bij {code} staat “{word}” en elders “{other}”.",
    en = "At {code} there is “{word}”, and elsewhere “{other}”.",
  },
  summary = {
    nl = "{count} titels zijn in een ander deel van het rapport anders gespeld.",
    en = "{count} titles are spelled otherwise in another part of the report.",
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
    local first_of, findings, is_judged = {}, {}, false
    for _, node in ipairs(report:nodes()) do
      local code, title = node.code, node.title
      if code and title and not node.implied and not node.aggregate then
        local first = first_of[code]
        if first and first.part ~= node.part then
          is_judged = true
          local own, other = odd_word(title, first.title)
          if own then
            findings[#findings + 1] = finding {
              at = node:at("title") or node, related = { first:at("title") or first }, key = code .. "/" .. node.part,
              args = { code = code, word = own, other = other },
            }
          end
        end
        first_of[code] = first or node
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
