local nouns = use("nouns")
local over_time = use("over_time")

-- The names under each printed role, and the roles in printed order.
local function parties_of(node)
  local names, roles = {}, {}
  for _, field in ipairs(node:fields("party")) do
    local role = nouns.small(field.role or "")
    if not names[role] then
      names[role] = {}
      roles[#roles + 1] = { key = role, field = field }
    end
    table.insert(names[role], field.value or field.raw or "")
  end
  for _, list in pairs(names) do table.sort(list) end
  return names, roles
end

---@type toets.Rule
return {
  id = "RF14",
  name = "party-stays",
  title = {
    nl = "Wie bevoegd of trekker is, is dezelfde als in het vorige rapport",
    en = "Who is responsible is the same as in the earlier report",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: de verantwoordelijkheden "
      .. "zijn duidelijk.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: responsibilities are clear.",
  },
  subjects = { kind = "counterpart", where = { fate = over_time.one_thing } },
  group_by = { "args.before", "args.now" },
  message = {
    nl = "{node}, {role}: {now}; het vorige rapport (toestand {day}) vermeldt {before}.",
    en = "{node}, {role}: {now}; the earlier report (as of {day}) states {before}.",
  },
  summary = {
    nl = "{count} keer staat er {now}, waar het vorige rapport (toestand {day}) {before} vermeldt.",
    en = "{count} times it is {now}, where the earlier report (as of {day}) states {before}.",
  },
  reasons = {
    no_party = {
      nl = "een van de twee rapporten vermeldt bij dit onderdeel niet wie bevoegd of trekker is",
      en = "one of the two reports does not say who is responsible for this item",
    },
  },
  why = {
    nl = "Wie een vraag heeft over een actie, moet weten bij wie die hoort. Een wissel is gewoon, een vergissing ook.",
    en = "Who has a question about an action must know whose it is. A change is common, and so is a slip.",
  },
  fix = {
    nl = "Ga na of de bevoegdheid gewijzigd is, ook bij de andere acties.",
    en = "See whether the responsibility was changed, with the other actions too.",
  },
  evaluate = function(counterpart)
    local node, earlier = counterpart.node, counterpart.earlier
    if not over_time.is_first(node) then return not_applicable end
    local now, roles = parties_of(node)
    local before, earlier_roles = parties_of(earlier)
    if #roles + #earlier_roles == 0 then return not_applicable end
    if #roles == 0 or #earlier_roles == 0 then return not_evaluable("no_party") end
    local places, stated, is_compared = {}, {}, false
    for _, role in ipairs(earlier_roles) do places[role.key] = role.field end
    for _, role in ipairs(roles) do
      local mine, its = now[role.key], before[role.key]
      is_compared = is_compared or its ~= nil
      if its and nouns.small(table.concat(mine, ", ")) ~= nouns.small(table.concat(its, ", ")) then
        stated[#stated + 1] = finding {
          at = role.field, related = { places[role.key] }, key = role.key,
          args = {
            role = role.field.role or "", now = table.concat(mine, ", "), before = table.concat(its, ", "),
            day = over_time.day_of(counterpart.earlier_report),
          },
        }
      end
    end
    if not is_compared then return not_applicable end
    if #stated == 0 then return nil end
    return stated
  end,
}
