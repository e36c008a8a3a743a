local numbering = use("numbering")
local outline = use("outline")

-- Where more steps of a numbering are odd, its numbers are not handed out in a row.
local odd_among = 4

local mark_at_end = re.compile([[[^0-9A-Za-z]$]])

-- A row below a heading begins with 1; that of a part of a plan may begin with any number.
local function before_first(row)
  if row.stem == "" then return nil end
  return { number = 0, code = mark_at_end:replace(row.stem, "") }
end

---The numbers that do not follow the one before them.
---@return integer steps
local function add_odd(row, found)
  local previous, resumed, seen, steps = before_first(row), nil, {}, 0
  for _, entry in ipairs(row) do
    local node, first = entry.node, seen[entry.number]
    -- A heading may be printed again where its text goes on.
    local is_reprint = first and outline.letters(first.title) == outline.letters(node.title)
    if not is_reprint then
      if previous then
        steps = steps + 1
        local expected = previous.number + 1
        -- Behind one wrong number the row goes on as if it were right.
        if entry.number == expected or entry.number == resumed then
          resumed = nil
        else
          found[#found + 1] = {
            node = node, first = first, previous = previous.code, expected = row.stem .. expected,
          }
          resumed = expected + 1
        end
      end
      previous = { number = entry.number, code = node.code }
      seen[entry.number] = first or node
    end
  end
  return steps
end

---The heading of the body with the same title, which may have the number that is meant.
local function elsewhere(node, body)
  local letters = outline.letters(node.title)
  for _, other in ipairs(body and node.part ~= body.part and body.headings[node.kind] or {}) do
    if outline.letters(other.title) == letters then return other end
  end
  return nil
end

-- Of more odd numbers only the first ones are looked up.
local most_looked_up = 20

---@type toets.Rule
return {
  id = "NU1",
  name = "numbers-follow-each-other",
  title = {
    nl = "De nummers van ambities en doelstellingen volgen op elkaar en komen één keer voor",
    en = "The numbers of ambitions and objectives follow each other and occur once",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: ambities en doelstellingen zijn doorlopend genummerd.",
    en = "Form of the schema: ambitions and objectives are numbered in a row.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "In het deel “{part}”{chapter} heeft “{title}” het nummer {code}; na {previous} volgt {expected}.",
    en = "In the part “{part}”{chapter}, “{title}” has the number {code}; after {previous} comes {expected}.",
  },
  summary = {
    nl = "{count} nummers van ambities of doelstellingen komen dubbel voor of volgen niet op het vorige.",
    en = "{count} numbers of ambitions or objectives occur twice or do not follow the one before.",
  },
  reasons = {
    not_in_a_row = {
      nl = "de nummers worden niet op een rij toegekend",
      en = "the numbers are not handed out in a row",
    },
  },
  why = {
    nl = "Een verwijzing naar een nummer dat twee keer of niet voorkomt, leidt naar de verkeerde doelstelling.",
    en = "A reference to a number that occurs twice or not at all leads to the wrong objective.",
  },
  fix = {
    nl = "Hernummer de doelstelling in alle delen van het rapport, of voeg toe wat ontbreekt.",
    en = "Renumber the objective in all parts of the report, or add what is missing.",
  },
  evaluate = function(report)
    local lists, body = outline.read(report)
    lists[#lists + 1] = body
    local odd, steps = {}, 0
    for _, list in ipairs(lists) do
      for _, kind in ipairs(outline.kinds) do
        for _, row in ipairs(numbering.rows(list.headings[kind])) do steps = steps + add_odd(row, odd) end
      end
    end
    if steps == 0 then return not_applicable end
    if #odd > 1 and odd_among * #odd > steps then return not_evaluable("not_in_a_row") end
    local findings = {}
    for i, step in ipairs(odd) do
      local related = { step.first }
      related[#related + 1] = i <= most_looked_up and elsewhere(step.node, body) or nil
      findings[i] = finding {
        at = step.node:at("code") or step.node, related = related, key = step.node.part .. "/" .. step.expected,
        -- A number that is passed over may be left out on purpose.
        severity = not step.first and "warning" or nil,
        args = {
          part = term(step.node.part), chapter = outline.chapter(step.node), title = step.node.title,
          code = step.node.code, previous = step.previous, expected = step.expected,
        },
      }
    end
    return findings[1] and findings or nil
  end,
}
