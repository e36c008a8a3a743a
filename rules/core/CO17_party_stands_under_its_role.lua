local nouns = use("nouns")
local scan = use("scan")

---The roles that a report prints, by their small letters, and how many they are.
local function roles_of(report)
  local found, count = {}, 0
  for _, kind in ipairs { "action_plan", "action" } do
    for _, node in ipairs(report:nodes(kind)) do
      for _, party in ipairs(node:fields("party")) do
        local role = party.role and nouns.small(party.role)
        if role and not found[role] then
          found[role] = party.role
          count = count + 1
        end
      end
    end
  end
  return found, count
end

local word_end = re.compile("[ :]")
local most_words = 6

---The longest role that a name begins with.
local function role_before(name, printed)
  local chosen, words = nil, 0
  for at in scan.matches(word_end, name) do
    words = words + 1
    if words > most_words then return chosen end
    if printed[name:sub(1, at - 1)] then chosen = name:sub(1, at - 1) end
  end
  return chosen
end

---@type toets.Rule
return {
  id = "CO17",
  name = "party-stands-under-its-role",
  title = {
    nl = "Onder een rol staat geen partij met een andere rol",
    en = "Below a role there is no party with another role",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: op een rol volgt wie ze vervult.",
    en = "Form of the schema: a role is followed by those who have it.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: bij “{role}” staat “{party}”. Hoort dat bij “{other}”?",
    en = "{node}: at “{role}” there is “{party}”. Does that belong to “{other}”?",
  },
  summary = {
    nl = "{count} partijen staan bij een rol en noemen zelf een andere.",
    en = "{count} parties stand at a role and name another one themselves.",
  },
  why = {
    nl = "Wie de acties per rol oplijst, leest een partner als uitvoerder.",
    en = "Who lists the actions by role takes a partner for who carries them out.",
  },
  fix = {
    nl = "Zet de partij onder de rol die ze heeft.",
    en = "Put the party below the role that it has.",
  },
  evaluate = function(report)
    local printed, count = roles_of(report)
    if count < 2 then return not_applicable end
    local findings = {}
    for _, kind in ipairs { "action_plan", "action" } do
      for _, node in ipairs(report:nodes(kind)) do
        for _, party in ipairs(node:fields("party")) do
          local other = role_before(nouns.small(party.raw or ""), printed)
          if other and printed[other] ~= party.role then
            findings[#findings + 1] = finding {
              at = party, args = { node = node, role = party.role, party = party.raw, other = printed[other] },
            }
          end
        end
      end
    end
    return findings[1] and findings or nil
  end,
}
