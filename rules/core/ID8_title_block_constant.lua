local municipalities = use("municipalities")
local scan = use("scan")

-- Each of these has one value in a report.
local single = { fiscal_year = true, entity_name = true, nis_code = true, journal_number = true, officer = true }
local several_people = scan.any_case([[schepen|leden|\blid\b]])

local insignificant = re.compile([[[\s.,:;-]+]])

local function alike(text)
  return scan.replace(" " .. text:lower() .. " ", insignificant, " ")
end

-- "Stad Lier" and "Stad en OCMW Lier" are one entity.
local function meaning_of(field)
  local value = field.value or field.raw or ""
  return alike(field.name == "entity_name" and municipalities.name_of(value) or value)
end

local digits, not_a_digit = re.compile([[[0-9]+]]), re.compile([[[^0-9]+]])
-- A municipality and its social centre have numbers that differ in more.
local most_digits = 3

local function nearly_the_same_number(a, b)
  a, b = not_a_digit:replace(a, ""), not_a_digit:replace(b, "")
  local count = 0
  for i = 1, #a do
    if a:byte(i) ~= b:byte(i) then count = count + 1 end
  end
  return #a == #b and count > 0 and count <= most_digits
end

local function same_street(a, b)
  return digits:replace(alike(a), "#") == digits:replace(alike(b), "#")
end

-- An address or an enterprise number may be one of several; these differ as one and its slip do.
local one_of_several = { enterprise_number = nearly_the_same_number, address = same_street }

---The one before it that a field repeats with a slip.
local function slip_of(field, before)
  local is_slip = one_of_several[field.name]
  for _, other in ipairs(before) do
    if other.name == field.name and meaning_of(other) == meaning_of(field) then return nil end
  end
  for _, other in ipairs(before) do
    if other.name == field.name and is_slip(other.raw, field.raw) then return other end
  end
  return nil
end

-- The budget and the general accounts each have a journal. Where a block names both, neither repeats the other.
local function fields_of(report)
  local blocks = math.max(#report:fields("entity_name"), #report:fields("nis_code"), 1)
  local with_journal = #report:fields("journal_number") <= blocks
  local found = {}
  for _, field in ipairs(report:fields()) do
    local is_single = single[field.name] and not several_people:test(field.role or "")
    if is_single and (with_journal or field.name ~= "journal_number") then found[#found + 1] = field end
  end
  return found
end

---@type toets.Rule
return {
  id = "ID8",
  name = "title-block-is-constant",
  title = {
    nl = "Wat het titelblok vermeldt, is op elke bladzijde hetzelfde",
    en = "What the title block states is the same on every page",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van de schema's: op elk staat dezelfde identificatie.",
    en = "Form of the schemas: the same identification stands on each of them.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "Het rapport vermeldt bij “{label}” eerst “{first}” en verder “{other}”.",
    en = "At “{label}” the report states “{first}” first and “{other}” further on.",
  },
  summary = {
    nl = "{count} gegevens van het titelblok verschillen van plaats tot plaats.",
    en = "{count} data of the title block differ from place to place.",
  },
  why = {
    nl = "Twee namen of nummers voor hetzelfde kunnen betekenen dat bladzijden uit verschillende rapporten zijn "
      .. "samengevoegd.",
    en = "Two names or numbers for the same thing may mean that pages of different reports were put together.",
  },
  fix = {
    nl = "Ga na welk gegeven juist is en of alle bladzijden uit hetzelfde rapport komen.",
    en = "See which of the two is right, and whether all pages come from the same report.",
  },
  evaluate = function(report)
    local first_of, is_stated = {}, false
    local findings, seen = {}, {}
    local function add(field, first, label)
      findings[#findings + 1] = finding {
        at = field, related = { first }, key = label,
        args = { label = field.role or term(field.name), first = first.raw, other = field.raw },
      }
    end
    for _, field in ipairs(fields_of(report)) do
      if (field.raw or "") ~= "" then
        local label = field.name .. "/" .. alike(field.role or "")
        local first = first_of[label]
        first_of[label] = first or field
        -- A year alone is no title block.
        is_stated = is_stated or first ~= nil or field.name ~= "fiscal_year"
        local key = label .. "/" .. meaning_of(field)
        if first and not seen[key] then add(field, first, label) end
        seen[key] = true
      end
    end
    local before = {}
    for _, field in ipairs(report:fields()) do
      if one_of_several[field.name] and (field.raw or "") ~= "" then
        local other = slip_of(field, before)
        if other then add(field, other, field.name) end
        before[#before + 1], is_stated = field, true
      end
    end
    if not is_stated then return not_applicable end
    return findings[1] and findings or nil
  end,
}
