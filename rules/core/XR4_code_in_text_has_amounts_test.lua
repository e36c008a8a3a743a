local function action(title, code, in_text, raw)
  local mentions = { { kind = "code", raw = code, value = code, label = "MJP" } }
  if in_text then mentions[2] = { kind = "code", raw = in_text, value = in_text, text = "description" } end
  return {
    kind = "action", title = title, mentions = code and mentions or { mentions[2] },
    texts = { description = in_text and "Een deel loopt elders (" .. (raw or in_text) .. ")." or "Geen." },
  }
end

local function report(...)
  local nodes = { ... }
  for i = 1, 5 do nodes[#nodes + 1] = action("Andere " .. i, "AC00000" .. i) end
  return { kind = "social_plan", nodes = nodes }
end

local function case(name, node, expect, outcomes)
  return { name = name, report = report(node), expect = expect, outcomes = outcomes }
end

local not_meant = { evaluated = 0, not_applicable = 1 }

return {
  case("a code that stands in the text only", action("Gids", "AC000007", "AC000160"),
    { { rule = "XR4", severity = "note", node = "Gids" } }, { evaluated = 1, failed = 1 }),
  case("a code that stands at the amounts too", action("Gids", "AC000007", "AC000007"), {},
    { evaluated = 1, failed = 0 }),
  case("a name that is no budget code", action("Gids", "AC000007", "T3"), {}, not_meant),
  case("texts without codes are not meant", action("Gids", "AC000007"), {}, not_meant),
}
