local scan = use("scan")
local title_owners = use("title_owners")

local spaces = re.compile([[\s+]])

---@type toets.Rule
return {
  id = "ID9",
  name = "title-belongs-to-code",
  title = {
    nl = "Een code heeft in elk deel van het rapport de titel van dezelfde actie",
    en = "A code has the title of the same action in each part of the report",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een code staat in het hele rapport voor één actie.",
    en = "Practice: a code stands for one action in the whole report.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "Bij code {code} staat “{title}”. Elders in het rapport is dat de titel van {other}, en heet {code} "
      .. "“{expected}”.",
    en = "Code {code} has “{title}”. Elsewhere in the report that is the title of {other}, and {code} is "
      .. "“{expected}”.",
  },
  summary = {
    nl = "Bij {count} codes staat de titel van een andere code.",
    en = "{count} codes have the title of another code.",
  },
  why = {
    nl = "Met een verkeerde code belanden uitleg en bedragen bij een andere actie.",
    en = "With a wrong code, explanation and amounts end up at another action.",
  },
  fix = {
    nl = "Ga na bij welke actie de tekst hoort, en verbeter de code of de titel.",
    en = "See to which action the text belongs, and correct the code or the title.",
  },
  evaluate = function(report)
    local odd, is_judged = title_owners.misplaced(report)
    local findings = {}
    for _, found in ipairs(title_owners.doubled(report)) do odd[#odd + 1] = found end
    for i, found in ipairs(odd) do
      local node, own = found.node, found.own
      findings[i] = finding {
        at = node:at("title") or node, related = { own, found.other }, key = node.code .. "/" .. node.part,
        args = {
          code = node.printed_code or node.code, title = scan.replace(node.title, spaces, " "),
          other = found.other.code, expected = scan.replace(own.title, spaces, " "),
        },
      }
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
