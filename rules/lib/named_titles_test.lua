local named_titles = use("named_titles")

local code = re.compile([[\bA0102\b]])

local function finds(text, expected)
  return {
    name = text,
    check = function()
      local titles = {}
      for i, found in ipairs(named_titles.find(text, code)) do titles[i] = found.title end
      assert(table.concat(titles, "; ") == expected, table.concat(titles, "; "))
    end,
  }
end

return {
  finds("Voor het budget: zie actie \u{2018}A0102 Moestuinen aanleggen\u{2019}.", "Moestuinen aanleggen"),
  finds("Zie actie \"A0102: Moestuinen\" en A0102 (Moestuin).", "Moestuinen; Moestuin"),
  finds("Zie A0102 \u{2013} \u{201C}Moestuinen\u{201D}.", "Moestuinen"),
  finds("Zie A0102 Moestuinen.", ""),
  finds("De actie (A0102) loopt goed, zie ook (elders).", ""),
  finds("Zie 'A0102'.", ""),
}
