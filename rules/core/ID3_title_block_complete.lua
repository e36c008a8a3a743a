local scan = use("scan")

-- Older reports and small municipalities have other words for the two offices.
local offices = {
  {
    name = "algemeen directeur",
    role = scan.any_case([[alg(?:emeen|\.)? *(?:directeur|manager)|(?:^|gemeente|stads|-)secretaris]]),
  },
  {
    name = "financieel directeur",
    role = scan.any_case([[fin(?:ancieel|\.)? *(?:directeur|beheerder|manager)|ontvanger]]),
  },
}
local deputy = scan.any_case([[^adjunct]])

-- A municipality and its OCMW have the two offices by law. An association, a company or a zone has one director.
local has_one_director = scan.any_case([[vereniging|intercommunale|autonoom|bedrijf|\bagb\b|\bapb\b|zone|\bvzw\b]]
  .. [[|(?:welzijns|zorg)(?:regio|koepel|band|groep|net(?:werk)?|punt|huis)\b|samenwerkingsverband]])
local one_office = { { name = "directeur", role = scan.any_case([[directeur|manager|secretaris]]) } }

local function offices_of(report)
  local name = report:fields("entity_name")[1]
  return name and has_one_director:test(name.raw or "") and one_office or offices
end

-- What is imposed on the reports that a council adopts; a follow-up has no such block of its own.
local has_journal = { annual_account = true, multi_year_plan = true }

local letter = re.compile("[A-Za-z\u{C0}-\u{24F}]")
local digit = re.compile("[0-9]")

local function holds(field, expression)
  return not field.invalid and expression:test(field.value or field.raw or "")
end

local function is_named(officers, office)
  for _, officer in ipairs(officers) do
    local role = officer.role or ""
    if office.role:test(role) and not deputy:test(role) and holds(officer, letter) then return true end
  end
  return false
end

---The first field that names the office, named person or not.
local function place_of(officers, office)
  for _, officer in ipairs(officers) do
    if office.role:test(officer.role or "") then return officer end
  end
  return officers[1]
end

---@type toets.Rule
return {
  id = "ID3",
  name = "title-block-is-complete",
  title = {
    nl = "Het titelblok noemt beide directeurs en het volgnummer van het journaal",
    en = "The title block names both directors and the journal number",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van de schema's: elk noemt het bestuur, de twee directeurs en het journaal waaruit het gemaakt is.",
    en = "Form of the schemas: each names the entity, its two directors and the journal it was made from.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "Het titelblok vermeldt geen geldige naam of geen geldig nummer bij “{missing}”.",
    en = "The title block states no valid name or number at “{missing}”.",
  },
  summary = {
    nl = "Het titelblok is op {count} punten onvolledig.",
    en = "The title block is incomplete in {count} points.",
  },
  reasons = {
    names_no_one = { nl = "het titelblok noemt niemand", en = "the title block names no one" },
  },
  why = {
    nl = "De twee directeurs staan in voor het rapport en het volgnummer zegt uit welke boekhouding het komt.",
    en = "The two directors answer for the report, and the journal number says which books it comes from.",
  },
  fix = {
    nl = "Vul het titelblok aan uit het systeem waaruit het rapport komt.",
    en = "Complete the title block from the system the report was exported from.",
  },
  evaluate = function(report)
    local officers, journals = report:fields("officer"), report:fields("journal_number")
    -- Without an officer or a journal number it is no such block, but a page that only carries a name.
    if #officers + #journals == 0 then return not_applicable end
    local names_no_one = #officers == 0

    local findings = {}
    local function add(missing, at)
      findings[#findings + 1] = finding { at = at, key = missing, args = { missing = missing } }
    end
    for _, office in ipairs(offices_of(report)) do
      if not names_no_one and not is_named(officers, office) then add(office.name, place_of(officers, office)) end
    end
    local has_number = false
    for _, journal in ipairs(journals) do has_number = has_number or holds(journal, digit) end
    if not has_number and (has_journal[report.kind or ""] or #journals > 0) then
      add("volgnummer budgettair journaal", journals[1] or officers[#officers])
    end
    if names_no_one and not findings[1] then return not_evaluable("names_no_one") end
    return findings[1] and findings or nil
  end,
}
