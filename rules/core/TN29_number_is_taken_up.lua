local named_again = use("named_again")
local passages = use("passages")

---@type toets.Rule
return {
  id = "TN29",
  name = "number-is-taken-up",
  title = {
    nl = "“Die 40 gezinnen” zijn er evenveel als in de zin ervoor",
    en = "“Those 40 families” are as many as in the sentence before",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: “die” wijst terug naar wat net genoemd is.",
    en = "Follows from the words: “those” points back to what was just named.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: “{quote}” wijst terug naar een aantal, maar net ervoor staat {before}. Hoeveel zijn het er?",
    en = "{node}: “{quote}” points back to a number, but just before there is {before}. How many are there?",
  },
  summary = {
    nl = "{node}: {count} keer wijst de tekst terug naar een aantal dat anders is.",
    en = "{node}: {count} times the text points back to a number that is another one.",
  },
  why = {
    nl = "Wie verder rekent met het tweede getal, vertrekt van een ander aantal dan de zin ervoor.",
    en = "Who reckons on with the second number starts from another one than the sentence before.",
  },
  fix = {
    nl = "Vergelijk beide getallen met de bron en verbeter het foute.",
    en = "Compare both numbers with their source and correct the wrong one.",
  },
  evaluate = function(text)
    local mentions = text:mentions()
    if passages.count(mentions) < 2 or not named_again.may_name(text.value) then return not_applicable end
    local stated = {}
    for i, again in ipairs(named_again.find(passages.read(text.value, mentions))) do
      local number, earlier = again.number.mention, again.earlier.mention
      stated[i] = relation.claim {
        number, "=", earlier, at = number, key = "again/" .. i,
        args = {
          quote = number.raw .. " " .. again.number.unit,
          before = earlier.raw .. (again.earlier.unit and " " .. again.earlier.unit or ""),
        },
      }
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
