local budget_codes = use("budget_codes")
local code_forms = use("code_forms")
local codes = use("codes")

---Whether two codes have numbers at the same places and other letters or marks between them.
local function has_other_letters(own, other)
  local differs = false
  for i = 1, math.max(#own, #other) do
    local a, b = own[i], other[i]
    if not a or not b or a.is_number ~= b.is_number then return false end
    differs = differs or not a.is_number and a.text ~= b.text
  end
  return differs
end

---Where a code departs from one that is built as most are: what stands before a number, and how many digits it has.
---@param code string as it is printed
---@param usual string
---@return table args of the message
local function deviation(code, usual)
  local own, other = codes.runs(code), codes.runs(usual)
  local at, any_width = 1, has_other_letters(own, other)
  local function is_alike(a, b)
    if not a or not b or a.is_number ~= b.is_number then return false end
    return a.text == b.text or a.is_number and (any_width or #a.text == #b.text)
  end
  while is_alike(own[at], other[at]) do at = at + 1 end
  local function number_from(runs)
    local i = at
    while runs[i] and not runs[i].is_number do i = i + 1 end
    local before = {}
    for j = 1, i - 1 do before[j] = runs[j] and runs[j].text end
    return table.concat(before), runs[i] and #runs[i].text or 0
  end
  local before, digits = number_from(own)
  local usual_before, usual_digits = number_from(other)
  return {
    code = code, usual = usual, before = before, digits = digits, usual_before = usual_before,
    usual_digits = usual_digits,
  }
end

---Codes of another document, at headings and in texts.
---@return boolean? has_pattern nil where there are none
local function add_budget_codes(report, findings)
  local entries = budget_codes.read(report)
  if #entries == 0 then return nil end
  local usual = budget_codes.usual_form(entries)
  for _, odd in ipairs(usual and budget_codes.odd(entries, usual) or {}) do
    local entry = odd.entry
    local alike = odd.sort == "family" and usual.frequent or budget_codes.nearest(entry.code, usual)
    findings[#findings + 1] = finding {
      at = entry.mention,
      -- A code with a space is still that code, and one of another series may be meant.
      severity = odd.sort ~= "form" and "note" or nil,
      args = deviation(entry.printed, usual.printed[alike] or alike),
    }
  end
  return usual ~= nil
end

---@type toets.Rule
return {
  id = "ID4",
  name = "code-pattern-is-constant",
  title = {
    nl = "De codes van een soort zijn op dezelfde manier opgebouwd",
    en = "The codes of a kind are built in the same way",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een bron geeft haar codes één patroon.",
    en = "Practice: a source gives its codes one pattern.",
  },
  subjects = { kind = "report" },
  group_by = { "report", "args.code" },
  message = {
    nl = "{node}: in {code} is het aantal cijfers na “{before}” {digits}; in andere codes, zoals {usual}, is het na "
      .. "“{usual_before}” {usual_digits}.",
    en = "{node}: the number of digits after “{before}” in {code} is {digits}; in others, such as {usual}, it is "
      .. "{usual_digits} after “{usual_before}”.",
  },
  summary = {
    nl = "De code {code} staat er {count} keer; het aantal cijfers na “{before}” is {digits}, in andere codes, zoals "
      .. "{usual}, is het na “{usual_before}” {usual_digits}. Is ze juist overgenomen?",
    en = "The code {code} is there {count} times; the number of digits after “{before}” is {digits}, in others, such "
      .. "as {usual}, it is {usual_digits} after “{usual_before}”. Was it copied rightly?",
  },
  reasons = {
    no_pattern = {
      nl = "het rapport toont te weinig codes van een soort om er een patroon in te zien",
      en = "the report shows too few codes of a kind to see a pattern in them",
    },
  },
  why = {
    nl = "Een code met een teken te veel of te weinig wordt in een ander rapport of in de boekhouding niet "
      .. "teruggevonden.",
    en = "A code with a character too many or too few is not found again in another report or in the books.",
  },
  fix = {
    nl = "Vergelijk de code met het meerjarenplan.",
    en = "Compare the code with the multi-year plan.",
  },
  evaluate = function(report)
    local groups, order = {}, {}
    for _, node in ipairs(codes.printed(report)) do
      local key = node.part .. " " .. node.kind
      if not groups[key] then
        groups[key] = {}
        order[#order + 1] = key
      end
      table.insert(groups[key], code_forms.of(node))
    end
    local findings = {}
    local has_pattern = add_budget_codes(report, findings)
    if #order == 0 and has_pattern == nil then return not_applicable end
    for _, key in ipairs(order) do
      local odd = code_forms.odd(groups[key])
      has_pattern = has_pattern or odd
      for _, found in ipairs(odd or {}) do
        findings[#findings + 1] = finding {
          at = found.node:at("code") or found.node,
          args = deviation(found.node.printed_code, found.usual.node.printed_code),
        }
      end
    end
    if not has_pattern then return not_evaluable("no_pattern") end
    return findings[1] and findings or nil
  end,
}
