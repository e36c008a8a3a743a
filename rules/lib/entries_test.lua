local entries = use("entries")

local function node(options)
  local texts = options.text and { { name = "state", value = options.text } } or {}
  return {
    title = options.title, start_date = options.start, tables = function() return options.tables or {} end,
    texts = function() return texts end,
  }
end

local function case(name, expected, one, other)
  return { name = name, check = function() assert(entries.is_again(node(one), node(other)) == expected) end }
end

return {
  case("two tables are two entries", true, { tables = { 1 } }, { tables = { 1 } }),
  case("dates below one of them are not", false, { start = "2020-01-01" }, { text = "Het gaat verder." }),
  case("the same words", true, { text = "Het is klaar." }, { text = "Het is\nklaar" }),
  case("a text that goes on", false, { text = "Het is klaar." }, { text = "Er kwam volk." }),
  case("nothing below one title", true, { title = "Bus" }, { title = "Bus" }),
  case("nothing below a title that is cut", false, { title = "Bussen" }, { title = "Bus" }),
}
