local nouns = use("nouns")

---The roles that a report prints, in small letters.
local function roles_of(report)
  local found, order = {}, {}
  for _, kind in ipairs { "action_plan", "action" } do
    for _, node in ipairs(report:nodes(kind)) do
      for _, party in ipairs(node:fields("party")) do
        local role = party.role and nouns.small(party.role)
        if role and not found[role] then
          found[role] = party.role
          order[#order + 1] = role
        end
      end
    end
  end
  return found, order
end

---The longest role that a name begins with.
local function role_before(name, roles)
  local chosen
  for _, role in ipairs(roles) do
    local goes_on = name:sub(1, #role + 1) == role .. " " or name:sub(1, #role + 1) == role .. ":"
    if goes_on and (not chosen or #role > #chosen) then chosen = role end
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
  basis = "Form of the schema: a role is followed by those who have it.",
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
    local printed, roles = roles_of(report)
    if #roles < 2 then return not_applicable end
    local findings = {}
    for _, kind in ipairs { "action_plan", "action" } do
      for _, node in ipairs(report:nodes(kind)) do
        for _, party in ipairs(node:fields("party")) do
          local other = role_before(nouns.small(party.raw or ""), roles)
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
