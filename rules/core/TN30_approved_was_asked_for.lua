local approvals = use("approvals")

---@type toets.Rule
return {
  id = "TN30",
  name = "what-is-approved-was-asked-for",
  title = {
    nl = "Er is niet meer goedgekeurd dan er aangevraagd is",
    en = "No more is approved than was asked for",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: wat goedgekeurd is, was aangevraagd. Geen juridische bron; aanvragen van een vroeger jaar kunnen "
      .. "meegeteld zijn.",
    en = "Practice: what is approved was asked for. No legal source; requests of an earlier year may be counted.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "report" },
  message = {
    nl = "{node}: “{quote}”. Er zijn er dus meer goedgekeurd ({actual}) dan er aangevraagd zijn ({expected}). Komt het "
      .. "verschil uit een vroeger jaar?",
    en = "{node}: “{quote}”. So more were approved ({actual}) than were asked for ({expected}). Does the difference "
      .. "come from an earlier year?",
  },
  summary = {
    nl = "{count} keer is er volgens de tekst meer goedgekeurd dan er aangevraagd is.",
    en = "{count} times more was approved by the text than was asked for.",
  },
  why = {
    nl = "Zonder uitleg ziet de lezer niet of een getal fout is of over een andere periode gaat.",
    en = "Without an explanation the reader cannot see whether a number is wrong or is of another period.",
  },
  fix = {
    nl = "Vergelijk de getallen met de bron, of schrijf van wanneer de andere aanvragen zijn.",
    en = "Compare the numbers with their source, or write when the other requests were made.",
  },
  evaluate = function(text)
    local stated = {}
    for i, found in ipairs(approvals.of(text)) do
      stated[i] = relation.plausibility {
        found.approved, "<=", found.asked, at = found.approved, key = text.name .. "/" .. i,
        args = { quote = found.quote },
      }
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
