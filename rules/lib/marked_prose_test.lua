local marked_prose = use("marked_prose")

return {
  {
    name = "marks become mentions and leave the text",
    check = function()
      local value, mentions = marked_prose.read(
        "Er zijn {1.152 vragen}, {80 %} in {2023}, {385x} voor {1.200,50 euro}.")
      assert(value == "Er zijn 1.152 vragen, 80 % in 2023, 385x voor 1.200,50 euro.")
      local kinds = {}
      for i, mention in ipairs(mentions) do
        kinds[i] = mention.kind
        assert(value:sub(mention.from, mention.from + #mention.raw - 1) == mention.raw)
      end
      assert(table.concat(kinds, " ") == "count percentage year count amount")
      assert(mentions[1].value == decimal("1152") and mentions[1].unit == "vragen")
      assert(mentions[4].unit == "x" and mentions[5].value == decimal("1200.50"))
    end,
  },
  {
    name = "labels and nouns that are not known",
    check = function()
      local value, mentions = marked_prose.read("{19||Maart} {66 unieke kinderen|}")
      assert(value == "19 66 unieke kinderen")
      assert(mentions[1].label == "Maart" and not mentions[1].unit and not mentions[2].unit)
    end,
  },
  {
    name = "for a report the values are texts",
    check = function()
      local _, mentions = marked_prose.for_report("{22,5 trajecten} in {2023}", "state")
      assert(mentions[1].value == "22.5" and mentions[1].text == "state" and mentions[2].value == "2023")
    end,
  },
}
