local labels = use("labels")

local function says(expected, code, title)
  return {
    name = expected,
    check = function()
      local got = labels.quoted { code = code, title = title, label = "het rapport" }
      assert(got == expected, got)
    end,
  }
end

return {
  says("A0101 “Samen tuinieren”", "A0101", "Samen tuinieren."),
  says("A0102 “Samen tuinieren”", "A0102", "Samen\n tuinieren"),
  says("“Samen tuinieren”", nil, "Samen tuinieren. "),
  says("A0101", "A0101", nil),
  says("A0102", "A0102", "."),
  says("het rapport", nil, nil),
}
