local cofinancing = use("cofinancing")
local rounding = use("rounding")

local whole = decimal("100")
local hundredth = decimal("0.01")

---@type toets.Rule
return {
  id = "TN14",
  name = "cofinanced-cost-fits-grant",
  title = {
    nl = "Een te verantwoorden bedrag past bij de subsidie en het percentage cofinanciering",
    en = "A cost to be accounted for fits the grant and the percentage of co-financing",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: de subsidie, de kostprijs en het eigen aandeel staan in dezelfde tekst.",
    en = "Practice: the grant, the cost and the share of the entity stand in the same text.",
  },
  subjects = { kind = "text", where = { empty = false } },
  message = {
    nl = "{node}: bij {share} cofinanciering op {cost} blijft {expected} subsidie over; de tekst vermeldt {actual}. "
      .. "Wordt het percentage op een ander bedrag gerekend?",
    en = "{node}: with {share} of co-financing on {cost} a grant of {expected} remains; the text states {actual}. Is "
      .. "the percentage taken of another amount?",
  },
  reasons = {
    of_grant = {
      nl = "het percentage is op de subsidie gerekend, niet op de kost",
      en = "the percentage is taken of the grant, not of the cost",
    },
  },
  why = {
    nl = "Wie te weinig kosten kan verantwoorden, moet een deel van de subsidie terugbetalen.",
    en = "Whoever accounts for too little cost has to pay back a part of the grant.",
  },
  fix = {
    nl = "Vergelijk met de overeenkomst welk deel het bestuur zelf betaalt, en reken het bedrag na.",
    en = "Compare with the agreement which part the entity pays itself, and recompute the amount.",
  },
  evaluate = function(text)
    if #text:mentions("percentage") == 0 then return not_applicable end
    local found = cofinancing.find(text.value, text:mentions())
    if not found then return not_applicable end
    local share, cost, grant = found.share.value, found.cost, found.grant
    -- "50% cofinanciering" may also be half of the grant on top of it.
    if (whole + share) * grant.value == whole * cost.value then return not_evaluable("of_grant") end
    local part = hundredth * (whole - share)
    local slack = rounding.slack(grant) + part * rounding.slack(cost)
    return relation.claim {
      grant.mention, rounding.equals(grant.value, part * cost.value, slack), part * cost.mention,
      at = cost.mention, tolerance = slack.text,
      args = { share = found.share.mention.raw, cost = cost.scale and rounding.printed(cost) or cost.mention },
    }
  end,
}
