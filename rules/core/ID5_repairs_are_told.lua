local repairs = use("repairs")
local scan = use("scan")

local insignificant = re.compile([[[\s._-]+]])

local function bare(code)
  return scan.replace(code:upper(), insignificant, "")
end

---The codes of which letters or digits were read otherwise than they are printed.
local function add_codes(report, add)
  for _, node in ipairs(report:nodes()) do
    local printed, read = node.printed_code, node.code
    if printed and read and not node.implied and bare(printed) ~= bare(read) then
      add("code", node:at("code") or node, printed, read)
    end
  end
end

---The labels and amounts of a table; the label of a row is told once, not with each of its cells.
local function add_table(tbl, add)
  for _, column in ipairs(tbl.columns) do
    if column.read then add("column/" .. column.label, column, column.label, column.read) end
  end
  local row
  for _, figure in ipairs(tbl:figures()) do
    local label = figure.label_read
    local this = label and (figure.section or "") .. "/" .. figure.row .. "/" .. figure.line
    if label and this ~= row then add("label/" .. figure.label, figure, figure.label, label) end
    row = this
    if figure.read then add("amount", figure, figure.raw, figure.read) end
  end
end

---@type toets.Rule
return {
  id = "ID5",
  name = "damaged-prints-are-told",
  title = {
    nl = "Wat beschadigd is afgedrukt en toch gelezen, wordt gemeld",
    en = "What is printed damaged and was read all the same is told",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: tekstherkenning verwart 0 en O, een punt en een komma.",
    en = "Practice: text recognition confuses 0 and O, a point and a comma.",
  },
  subjects = { kind = "report" },
  group_by = { "report", "args.matter" },
  message = {
    nl = "{node}: “{printed}” is gelezen als “{read}”.",
    en = "{node}: “{printed}” was read as “{read}”.",
  },
  summary = {
    nl = "Op {count} plaatsen is een beschadigd teken bij het lezen hersteld, zoals “{printed}” tot “{read}”.",
    en = "In {count} places a damaged character was repaired in reading, such as “{printed}” to “{read}”.",
  },
  why = {
    nl = "Een scan verwart letters en cijfers. Wat hier anders gelezen is dan afgedrukt, telt mee in de controles en "
      .. "kan fout gelezen zijn.",
    en = "A scan confuses letters and digits. What was read otherwise than printed takes part in the checks, and may "
      .. "have been read wrongly.",
  },
  fix = {
    nl = "Vergelijk met het origineel, of lever het rapport aan als tekst in plaats van als scan.",
    en = "Compare with the original, or deliver the report as text instead of a scan.",
  },
  evaluate = function(report)
    local findings = {}
    local function add(what, at, printed, read)
      findings[#findings + 1] = finding {
        at = at, key = what == "code" and read or what,
        -- Each way to read is a matter of its own; another reading of an amount is another amount.
        args = {
          printed = printed, read = read,
          matter = (what == "amount" and what or "name") .. " " .. repairs.of(printed, read),
        },
      }
    end
    add_codes(report, add)
    for _, node in ipairs(report:nodes()) do
      for _, tbl in ipairs(node:tables()) do add_table(tbl, add) end
    end
    return findings[1] and findings or nil
  end,
}
