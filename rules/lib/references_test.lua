local references = use("references")

---Each pointer as "code|title|asks".
local function finds(value, expected)
  return {
    name = value,
    check = function()
      local got = {}
      for i, found in ipairs(references.find(value)) do
        got[i] = (found.code or "") .. "|" .. (found.title or "") .. "|" .. (found.asks or "")
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

local function node(code, title, description)
  return {
    code = code, title = title,
    texts = function() return description and { { value = description } } or {} end,
  }
end

local index = references.index {
  node("A0502", "economie: De regie brengt alle partn", "De regie brengt alle partners samen.\nDat gebeurt vaak."),
  node("A0506", "sociale eco: Sociale economie en werk"),
}

---@param found table
---@param expected string codes
local function points_to(name, found, expected)
  return {
    name = name,
    check = function()
      local got = {}
      for i, target in ipairs(references.targets(found, index)) do got[i] = target.code end
      assert(table.concat(got, " ") == expected, "got " .. table.concat(got, " "))
    end,
  }
end

return {
  finds("Voor meer uitleg, zie actie A0506.", "A0506||"),
  finds("Zie ook actieplan 01/11/SAP/02 en verder.", "01/11/SAP/02||"),
  finds("- Voor het budget: zie actie ‘A0506 sociale economie’.", "A0506|A0506 sociale economie|budget"),
  finds("Voor budget zie actie '\"De regie brengt\nde partners samen.'", "|De regie brengt de partners samen.|budget"),
  finds("Voor elke actie zie https://www.voorbeeld.be/plan", ""),
  finds("Overheidsopdrachten (zie MVO actie)", ""),
  finds("Voor elke actie verwijzen we naar het actieplan op de website.", ""),
  finds("De actie loopt in alle scholen.", ""),
  points_to("a code", { code = "a0506" }, "A0506"),
  points_to("a code goes before the words behind it", { code = "A0502", title = "A0502 sociale economie en werk" },
    "A0502"),
  points_to("a name with a number is no code", { code = "W13", title = "Sociale economie en werk" }, "A0506"),
  points_to("a title that is cut off, by its text", { title = "De regie brengt alle partners samen" }, "A0502"),
  points_to("a title that is not there", { title = "Mobiliteit voor iedereen" }, ""),
  points_to("a short title must be the whole", { title = "werk" }, ""),
  {
    name = "a code that is built like those of the report",
    check = function()
      assert(references.is_own("A0999", index))
      assert(not references.is_own("WSE-LR1", index))
    end,
  },
}
