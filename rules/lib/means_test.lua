local marked_prose = use("marked_prose")
local means = use("means")

local function quotient(total, divisor, decimals, expected, exact)
  return {
    name = total .. " : " .. divisor,
    check = function()
      local got, is_exact = means.quotient(decimal(total), decimal(divisor), decimals)
      assert(got == expected and is_exact == (exact or false), "got " .. tostring(got))
    end,
  }
end

---Each mean as "stated = parts", "stated = total / divisor" or "stated: reason".
local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local got = {}
      for i, mean in ipairs(means.find(marked_prose.read(written))) do
        local rest = mean.reason and ": " .. mean.reason or mean.parts and " = " .. marked_prose.raws(mean.parts)
          or " = " .. mean.total.mention.raw .. " / " .. mean.divisor.mention.raw
        got[i] = mean.stated.mention.raw .. rest
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("some of the occasions",
    "Op {8} van de {12 dagen} kwamen {380 bezoekers}, gemiddeld {47,5 bezoekers} per dag.", "47,5: several_divisors"),
  finds("a mean behind a comma", "Er waren {520 bezoekers} in {52 weken}, gemiddeld {10} per week.", "10 = 520 / 52"),
  finds("or", "Op {52 dagen} kwamen {520 bezoekers}, of gemiddeld {10} per dag.", "10 = 520 / 52"),
  finds("of something else", "Er waren {520 bezoekers} in {52 weken}, gemiddeld {3 helpers} per week.", "3: no_parts"),
  finds("the last of a row is no total",
    "Er waren {3 sessies} met {12}, {15} en {18 deelnemers}. Gemiddeld waren er {15 deelnemers} per sessie.",
    "15: no_parts"),
  finds("nor in the same sentence",
    "De {3 sessies} telden {12}, {15} en {18 deelnemers}, dus gemiddeld {15 deelnemers} per sessie.", "15: no_parts"),
  finds("a total of the whole year is none of the summer",
    "Er waren {52 dagen} met {520 bezoekers}. In de zomer waren er gemiddeld {15 bezoekers} per dag.",
    "15: no_parts"),
  finds("a total in the sentence before",
    "Er waren {52 dagen} met {520 bezoekers}. Gemiddeld waren er {10 bezoekers} per dag.", "10 = 520 / 52"),
  finds("months below a head",
    "Gemiddeld waren er {22 lessen} per maand.\n\nLessen per maand:\n- jan: {20}\n- feb: {24}",
    "22 = 20 24"),
  finds("months right below the sentence",
    "Per maand waren er gemiddeld {22 lessen}:\njan: {20}\nfeb: {24}", "22 = 20 24"),
  finds("what follows the months is none of them",
    "Gemiddeld {22 lessen} per maand.\n\nLessen per maand:\n- jan: {20}\n- feb: {24}\n- Nieuwe lessen: {5}",
    "22 = 20 24"),
  finds("a list below another paragraph is further away",
    "Gemiddeld {22 lessen} per maand.\n\nEerst dit.\n\nNog iets.\n\nLessen per maand:\n- jan: {20}\n- feb: {24}",
    "22: no_parts"),
  finds("a list per quarter is no list per month",
    "Gemiddeld {22 lessen} per maand.\n\nLessen per kwartaal:\n- Q1: {20}\n- Q2: {24}", "22: no_parts"),
  finds("a mean above its own list, in the last row", "jan: {20}\nfeb: {24}\nGemiddeld: {22||Gemiddeld}", "22 = 20 24"),
  finds("rows that are no months have no mean", "Tennis: {20}\nDans: {24}\nGemiddeld: {22||Gemiddeld}", "22: no_parts"),
  finds("a doorsnee is a mean", "In doorsnee kwam er {1 bezoeker}, een doorsnee van {5 bezoekers}.", "5: no_parts"),
  finds("total and mean with one noun", "{40 zitdagen}, {200 bezoekers} of gemiddeld {5 bezoekers} per zitdag.",
    "5 = 200 / 40"),
  finds("total and occasions in the sentence before",
    "Er waren {12 sessies} met {84 deelnemers}. Gemiddeld waren er {7 deelnemers} per sessie.", "7 = 84 / 12"),
  finds("two totals in the sentence before",
    "Op {12 sessies} {84 deelnemers}, vorig jaar {70 deelnemers}. Gemiddeld {7 deelnemers} per sessie.", "7: no_parts"),
  finds("per occasion before the mean",
    "- {35 lessen} - {213 bezoeken}\n- Per les gemiddeld {6 kinderen}", "6 = 213 / 35"),
  finds("a number before the mean that it does not belong to",
    "In {40 zitdagen} hielpen {12 vrijwilligers}; er waren gemiddeld {5 bezoekers} per zitdag.", "5: no_parts"),
  finds("no division without occasions", "Er waren {200 bezoekers} (gem. {5}).", "5: no_parts"),
  finds("a percentage is no mean", "Gemiddeld {80%} was tevreden.", ""),
  quotient("67", "3", 2, "22.33"),
  quotient("198", "124", 1, "1.6"),
  quotient("5", "2", 1, "2.5", true),
  quotient("1", "40", 2, "0.03"),
  quotient("0.5", "0.25", 1, "2.0", true),
  quotient("9999999", "10000000", 3, "1.000"),
  quotient("5", "0", 1, nil),
  quotient("9000000000000000", "2", 1, nil),
}
