local percentages = use("percentages")
local share_columns = use("share_columns")

local hundred, half = decimal("100"), decimal("0.5")

local realised = { actual = true, booked = true }
local estimated = { budget = true, plan = true }

---The one column of what was realised and the one of what was estimated.
---@return toets.Column? part, toets.Column? whole
local function amounts_beside(tbl)
  local part, whole
  for _, column in ipairs(tbl.columns) do
    if realised[column.measure or ""] then
      if part then return nil end
      part = column
    elseif estimated[column.measure or ""] then
      if whole then return nil end
      whole = column
    end
  end
  if not part or not whole or part.year ~= whole.year then return nil end
  return part, whole
end

---A percentage with the two amounts of its row; nil where one of them is not printed.
local function with_amounts(figure, part_column, whole_column)
  local at = { section = figure.section, row = figure.row }
  local part = figure.table:figure_at(part_column, at)
  local whole = figure.table:figure_at(whole_column, at)
  local is_whole = part and whole and part.printed and whole.printed and part.value and whole.value
    and whole.value ~= decimal("0")
  return is_whole and { stated = figure, part = part, whole = whole } or nil
end

local function fits(each)
  local stated, part, whole = each.stated.value, each.part.value, each.whole.value
  local slack = decimal("0." .. ("0"):rep(stated.decimals) .. "5")
  local apart, room = hundred * part - stated * whole, slack * whole
  if apart < decimal("0") then apart = -apart end
  if room < decimal("0") then room = -room end
  return apart <= room
end

---The percentages of a column, where it is sure what they are percentages of: the head says so, or most of them fit.
local function percentages_of(tbl, column, part, whole)
  local named, found, fitting = share_columns.of_execution(column), {}, 0
  for _, figure in ipairs(tbl:figures {}) do
    if figure.column and figure.column.label == column.label and figure.printed and figure.value then
      local each = with_amounts(figure, part, whole)
      if each then
        found[#found + 1] = each
        fitting = fitting + (fits(each) and 1 or 0)
      end
    end
  end
  local is_sure = named == "named" and fitting > 0 or fitting > 1 and decimal(tostring(fitting)) >= half * #found
  return found, is_sure
end

---@type toets.Rule
return {
  id = "AR7",
  name = "percentage-fits-its-amounts",
  title = {
    nl = "Een percentage naast twee bedragen volgt uit die bedragen",
    en = "A percentage beside two amounts follows from those amounts",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van de tabel: de kolom met percentages deelt wat gerealiseerd is door wat geraamd was.",
    en = "Form of the table: the column of percentages divides what was realised by what was estimated.",
  },
  subjects = { kind = "table" },
  group_by = { "node" },
  message = {
    nl = "{node}, {section} {row}: de tabel vermeldt {stated} in kolom “{column}”; {part} op {whole} geeft {share}%.",
    en = "{node}, {section} {row}: the table states {stated} in column “{column}”; {part} of {whole} gives {share}%.",
  },
  summary = {
    nl = "{node}: {count} percentages volgen niet uit de bedragen ernaast.",
    en = "{node}: {count} percentages do not follow from the amounts beside them.",
  },
  reasons = {
    of_what = {
      nl = "uit de tabel blijkt niet waarvan de percentages een deel zijn",
      en = "the table does not show what the percentages are a share of",
    },
  },
  why = {
    nl = "Wie de tabel leest, kijkt eerst naar het percentage. Past het niet bij de bedragen, dan is een van de drie "
      .. "getallen niet wat bedoeld was.",
    en = "Whoever reads the table looks at the percentage first. If it does not fit the amounts, one of the three "
      .. "numbers is not what was meant.",
  },
  fix = {
    nl = "Reken het percentage na, en rond af zoals in de andere rijen.",
    en = "Recompute the percentage, and round it as in the other rows.",
  },
  evaluate = function(tbl)
    local part, whole = amounts_beside(tbl)
    if not part then return not_applicable end
    local stated, is_unsure = {}, false
    for _, column in ipairs(tbl.columns) do
      if share_columns.of_execution(column) then
        local found, is_sure = percentages_of(tbl, column, part, whole)
        is_unsure = is_unsure or #found > 0 and not is_sure
        for _, each in ipairs(is_sure and found or {}) do
          stated[#stated + 1] = relation.ratio {
            each.stated, each.part, each.whole, kind = "plausibility", at = each.stated, key = column.label,
            args = {
              stated = each.stated.raw, column = column.label, part = each.part.raw, whole = each.whole.raw,
              share = percentages.of(each.part.value, each.whole.value, each.stated.value.decimals),
            },
          }
        end
      end
    end
    if #stated > 0 then return stated end
    return is_unsure and not_evaluable("of_what") or not_applicable
  end,
}
