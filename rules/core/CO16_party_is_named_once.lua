local nouns = use("nouns")
local scan = use("scan")

local spaces = re.compile([[\s+]])

-- "vzw Hulp" and "Hulp vzw" are one name; case and marks make no other one.
local legal_form = scan.any_case([[\b(?:vzw|cv|cvba|nv|bv|ivzw)\b]])
local mark = re.compile("[^0-9a-z\u{DF}-\u{FF}]+")

local function name_of(party)
  return mark:replace(" " .. nouns.small(legal_form:replace(party.raw or "", " ")) .. " ", " ")
end

local word = re.compile("[^ ]+")
local longest_name = 5

local function is_repeated(words, at, size)
  for i = at, at + size - 1 do
    if words[i] ~= words[i + size] then return false end
  end
  return true
end

---A name of at least two words that a printed line gives twice in a row: "dienst jeugd dienst Jeugd".
local function repeated_in(name)
  local words = {}
  for first, last in scan.matches(word, name) do words[#words + 1] = name:sub(first, last) end
  for size = 2, longest_name do
    for at = 1, #words - 2 * size + 1 do
      if is_repeated(words, at, size) then return table.concat(words, " ", at, at + size - 1) end
    end
  end
  return nil
end

---@type toets.Rule
return {
  id = "CO16",
  name = "party-is-named-once",
  title = {
    nl = "Een partij staat bij een actie één keer in dezelfde rol",
    en = "A party stands once at an action in the same role",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: wie twee keer genoemd wordt, kan in de plaats van iemand anders staan.",
    en = "Practice: who is named twice may stand in the place of another one.",
  },
  subjects = { kind = "node", of = { "action_plan", "action" } },
  group_by = { "report" },
  message = {
    nl = "{node}: “{party}” staat twee keer bij “{role}”. Is een andere partij bedoeld?",
    en = "{node}: “{party}” stands twice at “{role}”. Is another party meant?",
  },
  summary = {
    nl = "Bij {count} acties staat een partij twee keer in dezelfde rol.",
    en = "At {count} actions a party stands twice in the same role.",
  },
  why = {
    nl = "Een naam die er tweemaal staat, kan de plaats innemen van een partij die ontbreekt.",
    en = "A name that is there twice may take the place of a party that is missing.",
  },
  fix = {
    nl = "Schrap de herhaling of vul de andere partij in.",
    en = "Leave out the repetition or fill in the other party.",
  },
  evaluate = function(node)
    local parties, seen, findings = node:fields("party"), {}, {}
    if #parties == 0 then return not_applicable end
    for _, party in ipairs(parties) do
      local name, role = name_of(party), party.role or ""
      local key = role .. "/" .. name
      local twice = seen[key] and scan.replace(party.raw, spaces, " ") or repeated_in(name)
      if twice then
        findings[#findings + 1] = finding {
          at = party, related = { seen[key] }, key = key,
          args = { node = node, party = twice, role = party.role or term("text") },
        }
      end
      seen[key] = seen[key] or party
    end
    return findings[1] and findings or nil
  end,
}
