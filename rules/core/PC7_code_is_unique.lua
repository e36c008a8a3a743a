local codes = use("codes")
local entries = use("entries")
local scan = use("scan")
local sentences = use("sentences")

-- A title may be cut off, or have lost a letter with a mark.
local insignificant = re.compile("[^a-z0-9]+")

local function letters_of(title)
  return scan.replace(title:lower(), insignificant, " ")
end

local longest_name = 80

---The title of a node or, where it has none, how its description begins.
local function name_of(node)
  if node.title then return node.title end
  local text = node:texts("description")[1]
  if not text or text.empty then return node.label end
  local name = scan.slice(text.value, 1, longest_name)
  return sentences.quote(name) .. (#name < #text.value and "\u{2026}" or "")
end

local function is_same_title(a, b)
  local one, other = letters_of(a), letters_of(b)
  local size = math.min(#one, #other)
  return one:sub(1, size) == other:sub(1, size)
end

-- The letter of a section and the number in a list say which one it is below its own heading.
local function scope_of(node)
  local is_enumerated = node.kind == "item" or node.part == "slide" and node.kind ~= "action"
  return is_enumerated and node.parent and node.parent.line or 0
end

---@type toets.Rule
return {
  id = "PC7",
  name = "code-is-unique",
  title = {
    nl = "Elke code staat voor één actie, actieplan of doelstelling",
    en = "Each code stands for one action, plan or objective",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een code wijst in het hele rapport één actie, plan of doelstelling aan.",
    en = "Practice: a code identifies an action, plan or objective in the whole report.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "De code {code} staat bij “{first}” en bij “{other}”.",
    en = "The code {code} stands at “{first}” and at “{other}”.",
  },
  summary = {
    nl = "{count} keer staat een code een tweede keer in het rapport.",
    en = "{count} times a code is in the report a second time.",
  },
  why = {
    nl = "Met de code worden bedragen opgeteld en rapporten vergeleken. Met twee dezelfde codes telt er één dubbel of "
      .. "niet mee.",
    en = "Amounts are added up and reports compared by code. With a code twice, one of the two counts double or not at "
      .. "all.",
  },
  fix = {
    nl = "Geef elk zijn eigen code, of laat weg wat dubbel is afgedrukt.",
    en = "Give each its own code, or leave out what is printed twice.",
  },
  evaluate = function(report)
    local first_of, findings = {}, {}
    local nodes = {}
    for _, node in ipairs(codes.printed(report)) do
      if not codes.is_heading_number(node) then nodes[#nodes + 1] = node end
    end
    if #nodes == 0 then return not_applicable end
    for _, node in ipairs(nodes) do
      local key = table.concat({ node.part, node.kind, scope_of(node), node.code }, " ")
      local first = first_of[key]
      first_of[key] = first or node
      local same = first and is_same_title(name_of(first), name_of(node))
      if first and (not same or entries.is_again(first, node)) then
        findings[#findings + 1] = finding {
          at = node:at("code") or node, related = { first:at("code") or first },
          -- Printed twice under one title may be a matter of layout.
          severity = same and "warning" or nil,
          args = { code = node.code, first = name_of(first), other = name_of(node) },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
