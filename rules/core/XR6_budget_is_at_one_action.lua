local budget_pointers = use("budget_pointers")
local labels = use("labels")
local scan = use("scan")

-- "Zie ook", "voor het overige budget": the rest may be here.
local a_part = scan.any_case([[\b(?:mede|deels|deel|overige?|rest|resterend\w*|bijkomend\w*|aanvullend\w*|extra]]
  .. [[|daarnaast|gedeeltelijk|grotendeels|vroeger\w*|vanaf|tot)\b[^.;]*$]])
local also = scan.any_case([[^\S+\s+ook\b]])
local reach = 80

local function is_partly(entry)
  local text, pointer = entry.text.value, entry.pointer
  return a_part:test(scan.slice(text, math.max(1, pointer.first - reach), pointer.first - 1))
    or also:test(pointer.quote)
end

---@type toets.Rule
return {
  id = "XR6",
  name = "budget-is-at-one-action",
  title = {
    nl = "Een actie die voor het budget naar een andere verwijst, heeft zelf geen bedragen",
    en = "An action that refers to another one for the budget has no amounts of its own",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een budget staat op één plaats. Geen juridische bron; een rest uit vroegere jaren kan het "
      .. "verklaren.",
    en = "Practice: a budget stands in one place. No legal source; a remainder of earlier years may explain it.",
  },
  subjects = { kind = "node", of = "action" },
  group_by = { "report" },
  message = {
    nl = "{name}: de tekst stuurt de lezer voor het budget elders heen (“{quote}”), maar de tabel van de actie "
      .. "vermeldt zelf bedragen, zoals {amount} ({column}). Waar staat het budget?",
    en = "{name}: the text sends the reader elsewhere for the budget (“{quote}”), but the table of the action states "
      .. "amounts itself, such as {amount} ({column}). Where is the budget?",
  },
  summary = {
    nl = "{count} acties sturen de lezer voor het budget elders heen en vermelden zelf bedragen.",
    en = "{count} actions send the reader elsewhere for the budget and state amounts themselves.",
  },
  why = {
    nl = "Wie de verwijzing volgt, ziet de bedragen van de actie zelf niet, of telt hetzelfde budget twee keer.",
    en = "Who follows the reference does not see the amounts of the action itself, or counts one budget twice.",
  },
  fix = {
    nl = "Schrap de verwijzing, of schrijf welk deel van het budget waar staat.",
    en = "Leave the reference out, or write which part of the budget is where.",
  },
  evaluate = function(action)
    for _, entry in ipairs(budget_pointers.find { action }) do
      if not is_partly(entry) then
        local amount = budget_pointers.first_amount { action }
        if not amount then return nil end
        return finding {
          at = amount, related = { entry.text:at(entry.pointer.first, entry.pointer.last) },
          args = {
            name = labels.quoted(action), quote = entry.pointer.quote, amount = amount.raw,
            column = amount.column and amount.column.label or "?",
          },
        }
      end
    end
    return not_applicable
  end,
}
