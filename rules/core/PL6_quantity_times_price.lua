local unit_prices = use("unit_prices")

local longest = 366 -- days of a year; hours and lessons are fewer

---How many times the price of all comes nearest to an amount.
local function nearest(amount, price_of_all)
  local total = price_of_all
  for times = 1, longest do
    local following = total + price_of_all
    if total >= amount or amount - total <= following - amount then return times, total end
    total = following
  end
  return nil
end

---@class Explanation
---@field price UnitPrice
---@field times integer
---@field is_exact boolean

---The price that explains an amount: one that gives it exactly, else the only one or that at its place in the item.
---@return Explanation?
local function explain(quantity, prices, place)
  local chosen
  for i, price in ipairs(prices) do
    if unit_prices.fits(price, quantity) then
      local of_all = quantity.count.value * price.number.value
      local times, total = 1, of_all
      if price.per_time then times, total = nearest(quantity.amount.value, of_all) end
      local is_exact = times ~= nil and total == quantity.amount.value
      if is_exact then return { price = price, times = times, is_exact = true } end
      if times and (i == place or #prices == 1) then chosen = { price = price, times = times, is_exact = false } end
    end
  end
  return chosen
end

---@type toets.Rule
return {
  id = "PL6",
  name = "amount-is-quantity-times-price",
  title = {
    nl = "Een bedrag is het aantal maal de vermelde eenheidsprijs",
    en = "An amount is the quantity times the stated unit price",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een prijs per stuk, het aantal personen of dingen en het bedrag staan in dezelfde tekst.",
    en = "Practice: a price for one, the number of people or things and the amount stand in the same text.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst vermeldt {actual} voor {count}; {times} x {count} x {price} is {expected}. Hoe is het "
      .. "bedrag berekend?",
    en = "{node}: the text states {actual} for {count}; {times} x {count} x {price} is {expected}. How was the amount "
      .. "calculated?",
  },
  summary = {
    nl = "{node}: {count} bedragen volgen niet uit het aantal en de eenheidsprijs.",
    en = "{node}: {count} amounts do not follow from the quantity and the unit price.",
  },
  reasons = {
    no_price = {
      nl = "geen van de vermelde eenheidsprijzen hoort bij het aantal",
      en = "none of the stated unit prices belongs to the quantity",
    },
  },
  why = {
    nl = "Een raming die niet uit haar eigen gegevens volgt, is niet bijgewerkt of vermeldt niet alles.",
    en = "An estimate that does not follow from its own data was not brought up to date, or leaves something out.",
  },
  fix = {
    nl = "Reken het bedrag na, en vermeld het aantal dagen of de andere kosten die erin zitten.",
    en = "Recompute the amount, and state the number of days or the other cost that it holds.",
  },
  evaluate = function(text)
    if #text:mentions("amount") < 2 then return not_applicable end
    local prices, quantities = unit_prices.find(text.value, text:mentions())
    if #prices == 0 then return not_applicable end
    local stated, item, place = {}, nil, 0
    for i, quantity in ipairs(quantities) do
      place = quantity.item == item and place + 1 or 1
      item = quantity.item
      local found = explain(quantity, prices, place)
      stated[i] = found and relation.plausibility {
        quantity.amount.mention, "=", (found.times * quantity.count.value) * found.price.number.mention,
        at = quantity.amount.mention, key = text.name .. "/" .. i,
        args = {
          count = quantity.count.mention.raw, price = found.price.number.mention, times = tostring(found.times),
        },
      } or not_evaluable("no_price")
    end
    return stated
  end,
}
