local scan = use("scan")

-- The last byte of a letter beyond ASCII is no letter of its own.
local one_letter = re.compile([[(?s:.)]])

local function length_of(text)
  local count = 0
  for _ in scan.matches(one_letter, text) do count = count + 1 end
  return count
end

---Whether a text has more letters than fit; bytes are counted first, they are never fewer.
local function is_too_long(text, most)
  if #text <= most then return false end
  local length = length_of(text)
  return length > most, length
end

---@type toets.Rule
return {
  id = "CO6",
  name = "text-is-within-limits",
  title = {
    nl = "Titels en omschrijvingen passen in de velden van de digitale rapportering",
    en = "Titles and descriptions fit the fields of the digital report",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "BBC-DR, veelgestelde vragen van het agentschap: een korte omschrijving heeft 100 tekens, een lange "
      .. "4.000; de rest gaat verloren.",
    en = "BBC-DR, FAQ of the agency: a short description has 100 characters, a long one 4,000; the rest is lost.",
  },
  applies = { kinds = { "annual_account", "policy_evaluation", "multi_year_plan", "half_year_report" } },
  subjects = {
    kind = "node", of = { "strategic_goal", "policy_objective", "action_plan", "action" },
    where = { part = { "note", "body" } },
  },
  params = {
    title_length = {
      default = 100,
      description = {
        nl = "tekens die in het veld van een korte omschrijving passen",
        en = "letters that the field of a short description holds",
      },
    },
    description_length = {
      default = 4000,
      description = {
        nl = "tekens die in het veld van een lange omschrijving passen",
        en = "letters that the field of a long description holds",
      },
    },
  },
  group_by = { "report" },
  message = {
    nl = "{node}: de {field} telt {length} tekens. De digitale rapportering neemt er {most} over; gaat er tekst "
      .. "verloren?",
    en = "{node}: the {field} has {length} characters. The digital report takes over {most} of them; is text lost?",
  },
  summary = {
    nl = "{count} titels of omschrijvingen zijn langer dan de velden van de digitale rapportering.",
    en = "{count} titles or descriptions are longer than the fields of the digital report.",
  },
  why = {
    nl = "Wat niet in het veld past, komt niet mee in de digitale rapportering.",
    en = "What does not fit the field does not come along in the digital report.",
  },
  fix = {
    nl = "Kort de tekst in, of zet het vervolg in de lange omschrijving.",
    en = "Shorten the text, or put the rest into the long description.",
  },
  evaluate = function(node, params)
    local findings = {}
    local function look(text, most, field, at)
      local too_long, length = is_too_long(text, most)
      if too_long then
        findings[#findings + 1] = finding {
          at = at, key = field, args = { field = term(field), length = length, most = most },
        }
      end
    end
    if node.implied or node.aggregate then return not_applicable end
    if node.title then look(node.title, params.title_length, "title", node:at("title") or node) end
    for _, text in ipairs(node:texts("description")) do
      look(text.value, params.description_length, "description", text)
    end
    return findings[1] and findings or nil
  end,
}
