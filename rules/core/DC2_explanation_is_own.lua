local copied_passages = use("copied_passages")
local scan = use("scan")

local longest_quote = 80

local function opening(passage)
  local value = passage.text.value
  if passage.last - passage.first < longest_quote then return value:sub(passage.first, passage.last) end
  return scan.slice(value, passage.first, passage.first + longest_quote) .. "\u{2026}"
end

---@type toets.Rule
return {
  id = "DC2",
  name = "explanation-is-its-own",
  title = {
    nl = "Twee acties hebben niet dezelfde toelichting",
    en = "Two actions do not have the same explanation",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een tekst die van een andere actie is overgenomen, kan bij vergissing onveranderd gebleven zijn.",
    en = "Practice: a text copied from another action may have been left unchanged by mistake.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: de toelichting “{quote}” staat ook bij {other}. Is ze voor beide bedoeld?",
    en = "{node}: the explanation “{quote}” is also at {other}. Is it meant for both?",
  },
  summary = {
    nl = "{count} alinea's toelichting staan ook bij een ander onderdeel. Zijn ze voor beide bedoeld?",
    en = "{count} paragraphs of explanation are also at another item. Are they meant for both?",
  },
  why = {
    nl = "Wie een tekst van een andere actie overneemt, vergeet soms hem aan te passen. De raad leest dan twee keer "
      .. "hetzelfde zonder te weten voor welke actie het geldt.",
    en = "Who takes over the text of another action sometimes forgets to change it. The council then reads the same "
      .. "twice, without knowing for which action it holds.",
  },
  fix = {
    nl = "Pas de toelichting aan, of verwijs naar de andere actie als ze voor beide geldt.",
    en = "Change the explanation, or refer to the other action where it holds for both.",
  },
  evaluate = function(report)
    local copies, findings = copied_passages.find(report), {}
    if not copies then return not_applicable end
    for i, pair in ipairs(copies) do
      local first, copy = pair.first, pair.copy
      findings[i] = finding {
        at = copy.text:at(copy.first, copy.last), related = { first.text:at(first.first, first.last) },
        args = { other = first.text.node, quote = opening(copy) },
      }
    end
    return findings[1] and findings or nil
  end,
}
