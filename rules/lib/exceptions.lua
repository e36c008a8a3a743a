-- What a clause excepts from what it says: "alle acties, behalve X", "met uitzondering van X", "op X na".
local scan = use("scan")
local sentences = use("sentences")

local exceptions = {}

local any_case, any_of = scan.any_case, scan.any_of

local exception_opens = any_case([[\b]] .. any_of [[
  met_uitzondering_van met_uitsluiting_van uitgezonderd behalve behoudens m\.u\.v\.
]] .. [[\s+]])
local all_but = any_case([[\bop\s+((?:\S+\s+){1,8}?)na(?:\s+]]
  .. any_of [[
    binnen zoals volgens conform is zijn was waren bleef bleven werd werden loopt lopen liepen verlopen verliepen zitten
  ]] .. [[\b|\s*[.,;)]|\s*$)]])
local exception_stops = any_case([[,?\s+(?:binnen|onder|beneden|buiten|boven|niet|wel)\s]])
local exception_explained = any_case([[,\s+]] .. any_of [[
  dat die waar\w* wat omdat doordat aangezien dit deze hier want
]] .. [[\b|\s]] .. any_of "dat die waar waarvoor waarbij waarin omdat doordat wegens door omwille" .. [[\b]])

local inked = any_case([[\S]])
local loose_end = any_case([[[\s.,;!]+$]])

---Cuts the exceptions out of a clause.
---@param clause string
---@return string clause with spaces in their place
---@return string[] exceptions in the words of the text
function exceptions.take(clause)
  local found = {}
  while true do
    local first, last = exception_opens:find(clause)
    if not first then break end
    local opens_clause = not inked:test(clause:sub(1, first - 1))
    local stop = #clause
    local rest = stop
    local back = exception_stops:find(clause, last)
    if back then
      stop = back - 1
      rest = stop
    end
    -- What is told about the excepted thing ("dat meer kostte") is not told about the others.
    local told = exception_explained:find(clause, last)
    if told and told <= stop then
      stop = told - 1
      if opens_clause then rest = stop end
    end
    -- An exception that opens the clause ends at its verb: "Behalve X bleven alle ...".
    -- So does one in the middle; after the verb of the clause another verb tells about the excepted thing.
    local verb = sentences.verb:find(clause:sub(last + 1, stop))
    if verb then
      stop = last + verb - 1
      if not sentences.verb:test(clause:sub(1, first - 1)) then rest = stop end
    end
    found[#found + 1] = scan.replace(clause:sub(last + 1, stop), loose_end, "")
    clause = scan.blank(clause, first, math.max(rest, last))
  end
  local first, last, words = all_but:find(clause)
  if first then
    found[#found + 1] = scan.replace(words, loose_end, "")
    clause = scan.blank(clause, first, math.min(last, first + #"op " + #words + #"na" - 1))
  end
  return clause, found
end

return exceptions
