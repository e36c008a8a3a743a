local is_number = { amount = true, count = true, percentage = true }

---@type toets.Rule
return {
  id = "TN27",
  name = "number-in-text-is-readable",
  title = {
    nl = "Elk bedrag of aantal in de tekst is leesbaar",
    en = "Every amount or count in the text can be read",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een getal heeft hoogstens één decimaalteken en groepen van drie cijfers.",
    en = "Practice: a number has one decimal mark at most, and groups of three digits.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: “{raw}” is geen leesbaar getal.",
    en = "{node}: “{raw}” cannot be read as a number.",
  },
  summary = {
    nl = "{count} getallen in de tekst zijn niet leesbaar.",
    en = "{count} numbers in the text cannot be read.",
  },
  why = {
    nl = "Een onleesbaar getal kan niet worden nagerekend.",
    en = "A number that cannot be read cannot be checked.",
  },
  fix = {
    nl = "Kijk in het oorspronkelijke document of een teken verkeerd werd overgenomen.",
    en = "See in the original document whether a character was copied wrongly.",
  },
  evaluate = function(report)
    local findings, has_number = {}, false
    local function look(node, mentions)
      for _, mention in ipairs(mentions) do
        if is_number[mention.kind] then
          has_number = true
          if mention.invalid then
            findings[#findings + 1] = finding {
              at = mention, key = mention.kind .. "/" .. #findings + 1, args = { node = node, raw = mention.raw },
            }
          end
        end
      end
    end
    for _, node in ipairs(report:nodes()) do
      look(node, node:mentions())
      for _, text in ipairs(node:texts()) do look(node, text:mentions()) end
    end
    if not has_number then return not_applicable end
    return findings[1] and findings or nil
  end,
}
