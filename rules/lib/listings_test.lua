local listings = use("listings")
local marked_prose = use("marked_prose")
local passages = use("passages")

local function read(written)
  return passages.read(marked_prose.read(written))
end

local function entry(name, written, expected)
  return {
    name = name,
    check = function()
      local label = listings.labelled(read(written)[1])
      assert(label == expected, tostring(label))
    end,
  }
end

return {
  entry("a label and a number", "Januari: {19}", "Januari"),
  entry("with a list mark and a noun", "- Tennis: {20 kinderen}", "Tennis"),
  entry("with a round mark", "o Tennis: {20 kinderen}", "Tennis"),
  entry("with a dash", "infodag - {4 momenten}", "infodag"),
  entry("a quarter", "Kwartaal 1: {30}", "Kwartaal 1"),
  entry("a year", "2022: {30}", "2022"),
  entry("a school year", "2022-2023 = {30}", "2022-2023"),
  entry("months of two years, and a remark", "- 10/2022 – 9/2023 = {5.000 €} (onder voorbehoud)", "10/2022 – 9/2023"),
  entry("a currency sign before the amount", "Totaal: € {30 euro}", "Totaal"),
  entry("an arrow", "→ totale pot = {30 euro}", "totale pot"),
  entry("a remark with a number is more than an entry", "Tennis: {20} (waarvan 5 nieuw)", nil),
  entry("a sentence is no entry", "Taal: {5 mensen} zijn in dit project opgestart en blijven.", nil),
  entry("nor is a number without a label", "{5 mensen}", nil),
  entry("nor a percentage", "Tennis: {20%}", nil),
  entry("nor a number in round terms", "Tennis: ongeveer {20}", nil),
  {
    name = "a run ends where the entries do",
    check = function()
      local items, after = listings.run(read("Tennis: {20}\nDans: {35}\nEr was meer vraag naar dans.\nZang: {3}"), 1)
      assert(#items == 2 and after == 3 and items[2].label == "Dans")
    end,
  },
  {
    name = "counts and amounts are two runs",
    check = function()
      local items = listings.run(read("Tennis: {20}\nDans: {35 euro}"), 1)
      assert(#items == 1)
    end,
  },
}
