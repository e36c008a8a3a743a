local instalments = use("instalments")
local marked_prose = use("marked_prose")

---Each as "times x rate = total".
local function finds(written, expected)
  return {
    name = written,
    check = function()
      local value, mentions = marked_prose.read(written)
      local got = {}
      for i, found in ipairs(instalments.find(value, mentions, 2024)) do
        got[i] = found.times .. " x " .. found.rate.mention.raw .. " = " .. found.total.mention.raw
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("We kregen een derde schijf van {28.144 euro}, jaarlijks tot en met {2025}. In totaal is dat {140.000 euro}.",
    "4 x 28.144 = 140.000"),
  finds("In {2023} kregen we een 1e schijf van {500 euro}, jaarlijks t.e.m. juni {2025}. In totaal {1.500 euro}.",
    "3 x 500 = 1.500"),
  finds("De toelage is {500 euro} per maand gedurende twaalf maanden, samen {6.000 euro}.", "12 x 500 = 6.000"),
  finds("We krijgen {500 euro} per projectjaar. De totale pot over drie projectjaren is {1.500 euro}.",
    "3 x 500 = 1.500"),
  finds("Er zijn 4 schijven van {500 euro}, een totaal van {2.000 euro}.", "4 x 500 = 2.000"),
  finds("We kregen een derde schijf van {500 euro}. In totaal ontvangen we {1.500 euro}.", ""),
  finds("We kregen een derde schijf van {500 euro}, jaarlijks tot en met {2020}. In totaal {1.500 euro}.", ""),
  finds("Een schijf van {500 euro} en een schijf van {700 euro}, drie jaar lang, in totaal {3.600 euro}.", ""),
  finds("Drie jaar of twee jaar lang {500 euro} per jaar, in totaal {1.500 euro}.", ""),
  {
    name = "what the number of payments was counted by is quoted",
    check = function()
      local function told(written)
        local value, mentions = marked_prose.read(written)
        return instalments.find(value, mentions, 2024)[1].told
      end
      assert(told("Een derde schijf van {500 euro}, jaarlijks tot en met mei {2025}. In totaal {2.000 euro}.")
        == "(“derde schijf”, “tot en met mei 2025”)")
      assert(told("Er zijn 4 schijven van {500 euro}, een totaal van {2.000 euro}.") == "")
    end,
  },
}
