local municipalities = use("municipalities")

-- A shorter name may be a word of something else.
local last_word = re.compile([[\s([^\s()]{5,})\s*$]])

---"Welzijnsvereniging Kortrijk": an association that carries the name of the municipality where it has its seat.
local function named_last(name, year)
  local _, _, word = last_word:find(name)
  return word and municipalities.named(word, year)[1]
end

-- A municipality of the year by exactly this name, or else one whose code it is and whose name stands in it.
---@return Municipality? other the municipality that is named instead of the owner of the code
---@return boolean? unclear no municipality could be recognised in the name
---@return boolean? is_association only the last word of the name is a municipality
local function named_instead(name, owner, year)
  local bare = municipalities.name_of(name)
  local named = bare and municipalities.named(bare, year) or {}
  for _, found in ipairs(named) do
    if found.code == owner.code then return nil end
  end
  if named[1] then return named[#named] end
  -- "Autonoom gemeentebedrijf Boom", or the name of before a merger.
  if municipalities.holds(name, owner.name) or bare and municipalities.holds(owner.name, bare) then
    return nil, not municipalities.in_use(owner, year)
  end
  local seat = named_last(name, year)
  return seat, not seat, true
end

---@type toets.Rule
return {
  id = "ID1",
  name = "nis-code-belongs-to-entity",
  title = {
    nl = "De NIS-code is die van de gemeente die het rapport noemt",
    en = "The NIS code is that of the municipality the report names",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "REFNIS, de lijst van Statbel: elke gemeente heeft één code.",
    en = "REFNIS, the list of Statbel: each municipality has one code.",
  },
  subjects = { kind = "report" },
  message = {
    nl = "Het rapport noemt “{entity}” en NIS-code {nis_code}. In de lijst van Statbel heeft {named} code {expected}; "
      .. "{nis_code} is {owner}.",
    en = "The report names “{entity}” and NIS code {nis_code}. In the list of Statbel {named} has code {expected}; "
      .. "{nis_code} is {owner}.",
  },
  reasons = {
    no_name = { nl = "het rapport noemt geen bestuur", en = "the report names no entity" },
    code_not_listed = {
      nl = "de NIS-code staat niet in de lijst van Vlaamse gemeenten",
      en = "the NIS code is not in the list of Flemish municipalities",
    },
    name_not_listed = {
      nl = "de naam van het bestuur is niet die van een Vlaamse gemeente in dat jaar",
      en = "the name of the entity is not that of a Flemish municipality in that year",
    },
  },
  why = {
    nl = "Met de NIS-code wordt een rapport aan een bestuur gekoppeld. Een andere code koppelt de cijfers aan een "
      .. "ander bestuur.",
    en = "The NIS code ties a report to an entity. Another code ties its figures to another entity.",
  },
  fix = {
    nl = "Vergelijk de NIS-code en de naam in het titelblok met de lijst van Statbel.",
    en = "Compare the NIS code and the name in the title block with the list of Statbel.",
  },
  evaluate = function(report)
    local codes, names = report:fields("nis_code"), report:fields("entity_name")
    if #codes == 0 then return not_applicable end
    if #names == 0 then return not_evaluable("no_name") end
    local code, name = codes[1], names[1]
    local owner = code.value and municipalities.with_code(code.value)
    if not owner then return not_evaluable("code_not_listed") end
    local year = report.fiscal_year
    local other, unclear, is_association = named_instead(name.raw or "", owner, year)
    if unclear then return not_evaluable("name_not_listed") end
    if not other then return nil end
    return finding {
      at = code,
      related = { name },
      -- The code of before or after a merger is an old habit rather than another municipality, and an association may
      -- have its seat elsewhere.
      severity = (is_association or other.name == owner.name) and "warning" or nil,
      args = {
        entity = name.raw, nis_code = code.value, named = other.name, expected = other.code, owner = owner.name,
      },
    }
  end,
}
