local labels = use("labels")
local sentences = use("sentences")
local spread_copies = use("spread_copies")

---@type toets.Rule
return {
  id = "DC8",
  name = "repeated-sentence-names-one-time",
  title = {
    nl = "Een zin die bij verschillende onderdelen staat, noemt overal dezelfde datum",
    en = "A sentence that stands at several items names the same date everywhere",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een zin wordt overgenomen en later niet op elke plaats bijgewerkt.",
    en = "Practice: a sentence is taken over and later not brought up to date in each place.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: “{quote}”. Dezelfde zin staat {count} keer elders, het eerst bij {other}, met een andere datum of "
      .. "een ander jaar: “{before}”. Wat geldt?",
    en = "{node}: “{quote}”. The same sentence stands {count} times elsewhere, first at {other}, with another date or "
      .. "year: “{before}”. Which holds?",
  },
  summary = {
    nl = "{count} zinnen staan ook bij een ander onderdeel, met een andere datum of een ander jaar.",
    en = "{count} sentences stand at another item too, with another date or year.",
  },
  why = {
    nl = "De lezer kan niet zien of de twee over iets anders gaan, of dat één plaats niet bijgewerkt is.",
    en = "A reader cannot see whether the two are about something else, or one place was not brought up to date.",
  },
  fix = {
    nl = "Pas de datum aan, of schrijf waarom ze hier anders is.",
    en = "Change the date, or write why it is another one here.",
  },
  evaluate = function(report)
    local found, compared = spread_copies.find(report)
    if compared == 0 then return not_applicable end
    local findings = {}
    for i, pair in ipairs(found) do
      local odd, other = pair.odd, pair.other
      findings[i] = finding {
        at = odd.text:at(odd.first, odd.last), related = { other.text:at(other.first, other.last) },
        key = odd.text.name,
        args = {
          node = odd.text.node, quote = sentences.quote(odd.words), before = sentences.quote(other.words),
          other = labels.quoted(other.text.node), count = tostring(pair.count),
        },
      }
    end
    return findings[1] and findings or nil
  end,
}
