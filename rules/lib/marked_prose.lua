-- Prose for tests: "Er waren {222 kinderen} en {80%}" is the text without braces, and the mentions that a
-- plugin would find in it. "{9}" has no unit, "{385x}" one without a space, "{19||Maart}" a label; "{1.200,50 euro}"
-- is an
-- amount, as "{1,2 miljoen euro}" is, "{80%}" a percentage, "{2023}" a year, "{1164|}" a count whose noun is not known.
local scan = use("scan")

local marked_prose = {}

local mark = re.compile([[\{([\d.,]+)([a-z]*)( ?%)?(?: ([^|}]*))?(\|[^|}]*)?(?:\|([^|}]*))?\}]])
local euro = re.compile([[^(?:(?:miljoen|duizend)\s+)?(?:euro|EUR|\x{20AC})$]])
local scale = re.compile([[^(miljoen|duizend)\b]])
local factors = { miljoen = decimal("1000000"), duizend = decimal("1000") }
local year = re.compile([[^(?:19|20)\d\d$]])
local dot_of_thousands = re.compile([[\.\d{3}\b]])
local comma = re.compile(",")

local function canonical(raw)
  return scan.replace(scan.replace(raw, dot_of_thousands, function(match) return match:sub(2) end), comma, ".")
end

local function value_of(raw, noun)
  local _, _, name = scale:find(noun or "")
  local value = decimal(canonical(raw))
  return name and value * factors[name] or value
end

local function unit_of(raw, attached, percent, noun)
  if percent then return "percentage", "%" end
  if noun and euro:test(noun) then return "amount", "EUR" end
  if attached ~= "" then return "count", attached end
  if not noun and year:test(raw) then return "year", nil end
  return "count", noun
end

---@param written string
---@return string value
---@return table[] mentions with the fields of a mention, and `from`
function marked_prose.read(written)
  local pieces, mentions, position, length = {}, {}, 1, 0
  local function add(piece)
    pieces[#pieces + 1] = piece
    length = length + #piece
  end
  while true do
    local first, last, raw, attached, percent, noun, unknown, label = mark:find(written, position)
    if not first then break end
    add(written:sub(position, first - 1))
    local kind, unit = unit_of(raw, attached, percent, noun)
    local printed = kind == "percentage" and raw .. percent or raw
    mentions[#mentions + 1] = {
      kind = kind, raw = printed, value = kind == "year" and raw or value_of(raw, noun), label = label,
      unit = (not unknown or unknown == "|" and label) and unit or nil, from = length + 1,
    }
    add(raw .. attached .. (percent or "") .. (noun and " " .. noun or ""))
    position = last + 1
  end
  add(written:sub(position))
  return table.concat(pieces), mentions
end

---The mentions as a rule test gives them, for a text of a name.
---@param written string
---@param name string
---@return string value
---@return table[] mentions
function marked_prose.for_report(written, name)
  local value, mentions = marked_prose.read(written)
  local listed = {}
  for i, mention in ipairs(mentions) do
    local plain = type(mention.value) == "string" and mention.value or mention.value.text
    listed[i] = {
      text = name, kind = mention.kind, raw = mention.raw, unit = mention.unit, label = mention.label, value = plain,
    }
  end
  return value, listed
end

---What a rule says about one text: it holds, it fails, it cannot be evaluated, it has nothing to say.
marked_prose.outcomes = {
  holds = { evaluated = 1, failed = 0, not_evaluable = 0 },
  fails = { evaluated = 1, failed = 1 },
  open = { evaluated = 0, not_evaluable = 1 },
  silent = { evaluated = 0, not_evaluable = 0, not_applicable = 1 },
}

---Cases of a rule about prose: each a report with one action that has one text.
---@param report { kind: string, fiscal_year: integer, as_of: string } of all cases
---@param code string of the action
---@return fun(name: string, written: string, outcomes: table, expected?: table[], text?: string): table
function marked_prose.cases(report, code)
  return function(name, written, outcomes, expected, text)
    text = text or "state"
    local value, mentions = marked_prose.for_report(written, text)
    return {
      name = name,
      report = {
        kind = report.kind, fiscal_year = report.fiscal_year, as_of = report.as_of,
        nodes = {
          { kind = "action", code = code, title = "Actie", texts = { [text] = value }, mentions = mentions },
        },
      },
      expect = expected or {},
      outcomes = outcomes,
    }
  end
end

---The numbers of a list as they are printed, in one text.
---@param numbers { mention: { raw: string } }[]
---@return string
function marked_prose.raws(numbers)
  local list = {}
  for i, number in ipairs(numbers) do list[i] = number.mention.raw end
  return table.concat(list, " ")
end

return marked_prose
