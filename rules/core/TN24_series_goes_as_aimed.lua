local aimed_directions = use("aimed_directions")

---The measured figures of an indicator by year; nil where a year has several.
local function series_of(indicator)
  local by_year, last = {}, nil
  for _, figure in ipairs(indicator:figures { row = "value", measure = "measured" }) do
    if figure.value and figure.year then
      if by_year[figure.year] then return nil end
      by_year[figure.year] = figure
      if not last or figure.year > last.year then last = figure end
    end
  end
  return by_year, last
end

---The figure that is compared with: of the first of January that of the year before will do too, so the one that is
---easier to keep to.
local function base_of(aim, by_year)
  local since = aim.since.value
  local year = aim.since.kind == "year" and tonumber(aim.since.raw) or since.year
  local own, before = by_year[year], nil
  if aim.since.kind == "date" and since == date(year .. "-01-01") then before = by_year[year - 1] end
  if not own or not before then return own or before end
  local is_own = own.value > before.value
  if not aim.is_down then is_own = not is_own end
  return is_own and own or before
end

---@type toets.Rule
return {
  id = "TN24",
  name = "series-goes-as-aimed",
  title = {
    nl = "Een gemeten reeks gaat de richting uit die de omschrijving beoogt",
    en = "A measured series goes the way that the description aims at",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: resultaten worden tegen de "
      .. "doelen gehouden.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: results are held against the aims.",
  },
  subjects = {
    kind = "text", of = { "strategic_goal", "policy_objective", "ambition", "objective", "action_plan" },
    where = { name = "description", empty = false },
  },
  group_by = { "report" },
  message = {
    nl = "{node} beoogt “{quote}”; {indicator} gaat van {before} ({first_year}) naar {now} ({last_year}). Staat er "
      .. "waarom?",
    en = "{node} aims at “{quote}”; {indicator} goes from {before} ({first_year}) to {now} ({last_year}). Does it say "
      .. "why?",
  },
  reasons = {
    no_series = {
      nl = "geen indicator vermeldt een waarde voor het jaar waarmee vergeleken wordt en een later jaar",
      en = "no indicator states a value for the year that is compared with and a later year",
    },
  },
  why = {
    nl = "Wie het doel en de cijfers samen leest, wil weten waarom ze een andere kant op gaan.",
    en = "Who reads the aim and the figures together wants to know why they go different ways.",
  },
  fix = {
    nl = "Licht de evolutie toe, of vermeld met welk jaar en welk cijfer vergeleken wordt.",
    en = "Explain the development, or state which year and figure it is compared with.",
  },
  evaluate = function(text)
    local node, stated, is_aimed = text.node, {}, false
    for _, aim in ipairs(aimed_directions.of(text)) do
      is_aimed = true
      for _, indicator in ipairs(node:children("indicator")) do
        local by_year, last = nil, nil
        if aimed_directions.is_about(aim, indicator.title or "") then by_year, last = series_of(indicator) end
        local base = by_year and base_of(aim, by_year)
        if base and last.year > base.year then
          stated[#stated + 1] = relation.plausibility {
            last, aim.is_down and "<=" or ">=", base, at = last, key = indicator.label,
            args = {
              node = node, quote = aim.quote, indicator = indicator, before = base.raw, now = last.raw,
              first_year = tostring(base.year), last_year = tostring(last.year),
            },
          }
        end
      end
    end
    if stated[1] then return stated end
    return is_aimed and not_evaluable("no_series") or not_applicable
  end,
}
