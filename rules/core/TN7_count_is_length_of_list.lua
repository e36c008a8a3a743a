local announced_lists = use("announced_lists")
local counted_lists = use("counted_lists")
local enumerated_lists = use("enumerated_lists")
local lists_below = use("lists_below")
local named_divisions = use("named_divisions")
local names_behind = use("names_behind")

-- Where a list is much shorter or longer than the number, it may name examples or something else.
local function is_close(list)
  return 2 * list.most >= list.stated and list.fewest <= 2 * list.stated
end

---@return CountedList[]
local function lists_of(text)
  local value, mentions = text.value, text:mentions()
  local found = counted_lists.find(value)
  for _, more in ipairs {
    announced_lists.find(value), lists_below.find(value, mentions), named_divisions.find(value),
    enumerated_lists.find(value), names_behind.find(value),
  } do
    table.move(more, 1, #more, #found + 1, found)
  end
  return found
end

---@type toets.Rule
return {
  id = "TN7",
  name = "count-is-length-of-list",
  title = {
    nl = "Een vermeld aantal is de lengte van de lijst die erop volgt",
    en = "A stated number is the length of the list behind it",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een getal en de namen die het telt, staan naast elkaar.",
    en = "Practice: a number and the names it counts stand side by side.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst vermeldt {words} en somt er {counted} op. Ontbreekt er een naam of staat er een te veel?",
    en = "{node}: the text states {words} and lists {counted}. Is a name missing or is there one too many?",
  },
  summary = {
    nl = "{node}: {count} vermelde aantallen verschillen van de lijst die erop volgt.",
    en = "{node}: {count} stated numbers differ from the list behind them.",
  },
  reasons = {
    other_list = {
      nl = "de lijst is veel korter of langer dan het aantal en telt wellicht iets anders op",
      en = "the list is much shorter or longer than the number, and may name something else",
    },
  },
  why = {
    nl = "Een aantal dat niet bij de lijst past, wijst op een vergeten naam of op een lijst die niet is bijgewerkt.",
    en = "A number that does not fit its list points to a name left out, or to a list that was not brought up to date.",
  },
  fix = {
    nl = "Tel de lijst na en pas het aantal of de lijst aan.",
    en = "Count the list, and correct the number or the list.",
  },
  evaluate = function(text)
    local outcomes, lists = {}, lists_of(text)
    if #lists == 0 then return not_applicable end
    for i, list in ipairs(lists) do
      if list.stated < list.fewest or list.stated > list.most then
        outcomes[#outcomes + 1] = is_close(list) and finding {
          at = text:at(list.first, list.last), key = text.name .. "/" .. i,
          args = { words = list.words, counted = list.stated > list.most and list.most or list.fewest },
        } or not_evaluable("other_list")
      end
    end
    return outcomes[1] and outcomes or nil
  end,
}
