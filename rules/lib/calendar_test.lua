local calendar = use("calendar")

local function label(text, kind, index)
  return {
    name = "label " .. text,
    check = function()
      local got_kind, got_index = calendar.of(text)
      assert(got_kind == kind and got_index == index, tostring(got_kind) .. " " .. tostring(got_index))
    end,
  }
end

local function months(text, first, last)
  return {
    name = "months of: " .. text,
    check = function()
      local got_first, got_last = calendar.months_named(text)
      assert(got_first == first and got_last == last, tostring(got_first) .. " " .. tostring(got_last))
    end,
  }
end

local function rhythm(text, expected)
  return { name = "rhythm of: " .. text, check = function() assert(calendar.rhythm(text) == expected) end }
end

return {
  label("Januari", "maand", 1),
  label("mrt", "maand", 3),
  label("Sept.", "maand", 9),
  label("december 2023", "maand", 12),
  label("Kwartaal 2", "kwartaal", 2),
  label("2e kwartaal", "kwartaal", 2),
  label("derde kwartaal 2023", "kwartaal", 3),
  label("Q4", "kwartaal", 4),
  label("tweede semester", "semester", 2),
  label("woensdag", "dag", 3),
  label("2023", "jaar", 2023),
  label("Meisjes", nil, nil),
  label("Maartje", nil, nil),
  months("Kwartaal 2 - 2023:", 4, 6),
  months("In het eerste kwartaal van 2023", 1, 3),
  months("In de tweede helft van 2023", 7, 12),
  months("Kwartaal 1 en kwartaal 2", nil, nil),
  months("In 2023", nil, nil),
  rhythm("gemiddeld 20 per maand", "maand"),
  rhythm("Op maandbasis", "maand"),
  rhythm("per kwartaal", "kwartaal"),
  rhythm("wekelijks 3", "week"),
  rhythm("per bezoeker", nil),
  {
    name = "a run has no gap and no repeat",
    check = function()
      assert(calendar.is_run { 3, 4, 5 })
      assert(not calendar.is_run { 3, 5 })
      assert(not calendar.is_run { 3, 3 })
    end,
  },
}
