local approvals = use("approvals")
local marked_prose = use("marked_prose")

---@param expected string? "approved of asked"
local function case(written, expected)
  return {
    name = written,
    check = function()
      local value, mentions = marked_prose.read(written)
      for _, mention in ipairs(mentions) do mention.value = mention.raw end
      local found = approvals.of { value = value, mentions = function() return mentions end }[1]
      local got = found and found.approved.raw .. " of " .. found.asked.raw
      assert(got == expected, tostring(got))
    end,
  }
end

return {
  case("Er werden {40 premies} goedgekeurd en we ontvingen {30 aanvragen}.", "40 of 30"),
  case("Op {30 premieaanvragen} werden {40 premies} toegekend.", "40 of 30"),
  case("Het bestuur keurde {40 premies} goed; er kwamen {30 aanvragen} binnen.", "40 of 30"),
  case("Van de {30 leningaanvragen} werden {40 premies} toegekend.", nil),
  case("Er werden {40 premies} goedgekeurd, ook van vorig jaar, en we ontvingen {30 aanvragen}.", nil),
  case("Er werden {40 premies} goedgekeurd. We ontvingen {30 aanvragen}.", nil),
  case("Er werden {40 premies} goedgekeurd, {20 leningen} toegekend en we ontvingen {30 aanvragen}.", nil),
  case("Er waren {10 aanvragen} in mei en {30 aanvragen} in juni en {40 premies} toegekend.", nil),
  case("Er zouden {40 premies} goedgekeurd zijn op {30 aanvragen}.", nil),
  case("Er werden {40 premies} goedgekeurd.", nil),
}
