local entry_counts = use("entry_counts")

---@type toets.Rule
return {
  id = "TN18",
  name = "count-is-number-of-entries",
  title = {
    nl = "Een vermeld aantal is het aantal genummerde punten of rijen eronder",
    en = "A stated number is the number of numbered entries or rows below it",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het rapport: een opschrift zegt hoeveel elementen zijn lijst of tabel telt.",
    en = "Form of the report: a heading says how many entries its list or table has.",
  },
  subjects = { kind = "node" },
  message = {
    nl = "{node}: er staat “{words}”; eronder staan er {counted}. Ontbreekt er een of is er een te veel?",
    en = "{node}: it says “{words}”; there are {counted} below it. Is one missing or is there one too many?",
  },
  why = {
    nl = "Een aantal dat niet bij de lijst past, wijst op een vergeten punt of op een lijst die niet bijgewerkt is.",
    en = "A number that does not fit its list points to an entry left out, or to a list that was not updated.",
  },
  fix = {
    nl = "Tel de punten na en pas het aantal of de lijst aan.",
    en = "Count the entries, and correct the number or the list.",
  },
  evaluate = function(node)
    local counts = entry_counts.of_tables(node)
    counts[#counts + 1] = entry_counts.in_heading(node)
    if #counts == 0 then return not_applicable end
    local findings = {}
    for i, count in ipairs(counts) do
      if count.stated ~= count.counted then
        findings[#findings + 1] = finding {
          at = count.at, key = "count/" .. i, args = { words = count.words, counted = tostring(count.counted) },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
