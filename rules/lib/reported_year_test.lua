local reported_year = use("reported_year")

local form = re.compile([[\b(\d{4})(?:-(\d{4}))?\b]])

local function mentions_in(value)
  local found, position = {}, 1
  while true do
    local first, last, from, to = form:find(value, position)
    if not first then return found end
    found[#found + 1] = {
      kind = to and "period" or "year", raw = value:sub(first, last), from = first,
      value = to and (from .. "-01-01/" .. to .. "-12-31") or from,
    }
    position = last + 1
  end
end

local function says(name, value, expected)
  return {
    name = name,
    check = function()
      local past = reported_year.past_results({
        value = value, mentions = function() return mentions_in(value) end,
      }, 2021)
      local got = past and past.years or "nothing"
      assert(got == (expected or "nothing"), value .. "\n  got: " .. got)
    end,
  }
end

local silent = says

return {
  says("one sentence about last year", "Het aanbod is in 2020 uitgevoerd, maar op een aangepaste manier.", "2020"),
  silent("compared in brackets", "Er werden 100 pakketten aangeboden (150 in 2020)."),
  silent("some of them then too", "Er zijn 14 gezinnen begeleid, van wie 9 ook in 2020."),
  silent("compared with a number", "Er zijn 45 gezinnen begeleid, minder dan de 50 in 2020."),
  says("by schedule in last year", "Het register is in 2020 volgens schema toegepast.", "2020"),
  says("the whole year", "Tijdens het werkjaar 2020 werden veertien vormingen georganiseerd.", "2020"),
  says("half of it", "In de eerste helft van 2020 zijn 30 gezinnen begeleid.", "2020"),
  says("it took place", "De week vond in 2020 digitaal plaats.", "2020"),
  says("a count of last year", "In 2020 zijn er in totaal 11 trajecten opgestart.", "2020"),
  says("more sentences about then", "In 2020 werden 12 sessies georganiseerd. Er namen 140 mensen deel.", "2020"),
  says("a list under a school year", "De werking helpt jongeren verder. Voor het schooljaar 2019-2020 zijn volgende "
    .. "gesprekken gehouden:\n\n- 40 met ouders\n- 12 met leerkrachten", "2019-2020"),
  says("a wrapped line", "Voor het schooljaar\n2019-2020 zijn volgende lessen verstrekt:\n\n- 40 uur", "2019-2020"),

  silent("this year beside it", "In 2020 werden 12 sessies georganiseerd, in 2021 waren het er 15."),
  silent("a school year that reaches into this one", "In het schooljaar 2020-2021 werden 12 sessies georganiseerd."),
  silent("a list of this year", "In 2021 werden volgende sessies georganiseerd:\n\n- 3 in 2020-stijl"),
  silent("a comparison", "In vergelijking met de start werden in 2020 meer sessies georganiseerd."),
  silent("told as history", "De bevraging werd al in 2020 uitgevoerd."),
  silent("a baseline", "In 2020 werd een nulmeting uitgevoerd."),
  silent("since then", "Sinds 2020 worden sessies georganiseerd."),
  silent("a beginning", "In 2020 zijn de trajecten opgestart."),
  silent("a decision", "In 2020 keurde de gemeenteraad het aanbod goed dat wordt uitgevoerd."),
  silent("what goes on now", "In 2020 werden de lokalen opgevangen. Momenteel lopen de werken."),
  silent("a later sentence about then", "Het aanbod werkt goed. In 2020 werd het volledig uitgevoerd."),
  silent("this year in words", "In 2020 werden 12 sessies gehouden. Dit jaar waren het er 15."),
  silent("a next year", "In 2020 werden 12 sessies gehouden. In 2022 volgen er meer."),
  silent("a law", "De wet van 2019 wordt uitgevoerd."),
  silent("no year", "Het aanbod is volledig uitgevoerd."),
  silent("a year without results", "In 2020 veranderde de naam."),
  {
    name = "a year that cannot be read may be this one",
    check = function()
      local value = "In 2020 werden 12 sessies gehouden. In 20211 waren het er 15."
      local mentions = mentions_in(value)
      mentions[#mentions + 1] = { kind = "year", raw = "20211", from = 40, invalid = "a year has four digits" }
      assert(reported_year.past_results({ value = value, mentions = function() return mentions end }, 2021) == nil)
    end,
  },
  {
    name = "a number is no time",
    check = function()
      local mentions = { { kind = "count", raw = "12" } }
      local text = { mentions = function() return mentions end }
      assert(not reported_year.names_time(text))
      mentions[2] = { kind = "year", raw = "2020" }
      assert(reported_year.names_time(text))
    end,
  },
}
