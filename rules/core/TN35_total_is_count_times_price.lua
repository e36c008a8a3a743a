local passages = use("passages")
local priced_totals = use("priced_totals")
local rounding = use("rounding")

local half, none = decimal("0.5"), decimal("0")

---What the product may differ from the total by: a total in whole euros of a price in cents is rounded.
local function slack_of(found)
  local is_rounded = found.total.value.decimals == 0 and found.price.value.decimals > 0
  return rounding.slack(found.total) + found.count.value * rounding.slack(found.price) + (is_rounded and half or none)
end

---@type toets.Rule
return {
  id = "TN35",
  name = "total-is-count-times-price",
  title = {
    nl = "Een vermeld totaal is het aantal maal wat elk kost of telt",
    en = "A stated total is the number of things times what each costs or counts",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: zoveel dingen van zoveel elk zijn samen het product.",
    en = "Follows from the words: so many things of so much each are the product together.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst vermeldt {total} voor {count} × {price}, en dat is {expected}.",
    en = "{node}: the text states {total} for {count} × {price}, which is {expected}.",
  },
  summary = {
    nl = "{node}: {count} vermelde totalen zijn niet het aantal maal wat elk kost of telt.",
    en = "{node}: {count} stated totals are not the number of things times what each costs or counts.",
  },
  why = {
    nl = "Een van de drie getallen is fout, en de lezer weet niet welk.",
    en = "One of the three numbers is wrong, and the reader does not know which.",
  },
  fix = {
    nl = "Reken het totaal na met de factuur of de telling erbij, of vermeld wat er nog bij komt.",
    en = "Recompute the total with the invoice or the count at hand, or state what else is in it.",
  },
  evaluate = function(text)
    local mentions = text:mentions()
    if passages.count(mentions) < 3 or not priced_totals.may_hold(text.value) then return not_applicable end
    local stated = {}
    for i, found in ipairs(priced_totals.find(passages.read(text.value, mentions))) do
      stated[i] = relation.claim {
        found.total.mention, "=", found.count.value * found.price.mention,
        at = found.total.mention, key = tostring(i),
        tolerance = slack_of(found).text,
        args = {
          total = rounding.printed(found.total), count = found.count.mention.raw,
          price = rounding.printed(found.price),
        },
      }
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
