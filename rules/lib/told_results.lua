-- The numbers of things that a node reports as what came of it: "553 herstellingen", "62 cliënten".
local nouns = use("nouns")
local result_texts = use("result_texts")
local scan = use("scan")

local told_results = {}

local numeric = { count = true, amount = true, percentage = true }
-- How long something took, or how much work it is, is no result.
local of_time = scan.any_case([[^(?:jaar|jaren|maand(?:en)?|we(?:ek|ken)|dag(?:en)?|uur|uren|minuten]]
  .. [[|kwartalen|semesters?|vte|x|keer|maal)\b]])

---The mentions of numbers in the texts that report what became of a node, and those that count a thing.
---@param node toets.Node
---@return toets.Mention[] counted, boolean has_any whether a number is there at all
function told_results.of(node)
  local counted, has_any = {}, false
  for _, name in ipairs(result_texts) do
    for _, text in ipairs(node:texts(name)) do
      for _, mention in ipairs(text:mentions()) do
        if numeric[mention.kind] and mention.value then
          has_any = true
          local unit = mention.kind == "count" and mention.unit
          if unit and nouns.is_noun(unit) and not of_time:test(unit) then counted[#counted + 1] = mention end
        end
      end
    end
  end
  return counted, has_any
end

return told_results
