local dated_steps = use("dated_steps")
local sentences = use("sentences")

---@type toets.Rule
return {
  id = "DS31",
  name = "steps-are-in-order",
  title = {
    nl = "Een aanvraag, gunning of begin valt niet na de goedkeuring, oplevering of het einde ervan",
    en = "A request, award or begin is not after its approval, delivery or end",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: wat is goedgekeurd, is eerst aangevraagd; wat eindigt, is eerst begonnen.",
    en = "Follows from the words: what was approved was asked for before; what ends began before.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: in “{quote}” valt de tweede stap vóór de eerste. Welke datum is fout?",
    en = "{node}: in “{quote}” the second step is before the first. Which date is wrong?",
  },
  summary = {
    nl = "{node}: {count} keer valt een latere stap vóór een vroegere.",
    en = "{node}: {count} times a later step is before an earlier one.",
  },
  why = {
    nl = "Een van de twee data is fout, en de looptijd of de beslissing is daardoor niet na te gaan.",
    en = "One of the two dates is wrong, so that the duration or the decision cannot be checked.",
  },
  fix = {
    nl = "Kijk beide data na in het besluit of het dossier.",
    en = "Look both dates up in the decision or the file.",
  },
  evaluate = function(text)
    local found = dated_steps.find(text)
    if #found == 0 then return not_applicable end
    local findings = {}
    for i, steps in ipairs(found) do
      if steps.is_backward then
        local place = text:at(steps.first, steps.last)
        findings[#findings + 1] = finding {
          at = place, key = text.name .. "/" .. i,
          args = { quote = sentences.quote(text.value:sub(steps.first, steps.last)) },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
