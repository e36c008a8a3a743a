local weekdays = use("weekdays")

local function day(text, stated, actual)
  return {
    name = "weekday in: " .. text,
    check = function()
      local list = weekdays.find(text)
      assert(#list == 1, #list .. " found")
      assert(list[1].stated == stated and list[1].actual == actual, list[1].actual)
    end,
  }
end

local function none(text)
  return { name = "no weekday in: " .. text, check = function() assert(#weekdays.find(text) == 0) end }
end

return {
  day("De opening was op maandag 5 maart 2024.", "maandag", "dinsdag"),
  day("De opening was op Dinsdag 05/03/2024.", "dinsdag", "dinsdag"),
  day("De opening was op donderdag, 29 febr. 2024.", "donderdag", "donderdag"),
  day("De opening was op zondag 1ste januari 2023.", "zondag", "zondag"),
  day("Zaterdag 4 of zondag 5 mei 2024.", "zondag", "zondag"),
  none("Op maandag 31 april 2024 en maandag 29/02/2023."),
  none("Op maandag 5 maart, en in 2024."),
  none("Elke maandag 3 bezoekers 2024."),
  none("Op maandag 5/13/2024."),
}
