-- Sentences that say that work was stopped or given up ("er werd beslist om geen verdere stappen te zetten", "het
-- proefproject wordt niet voortgezet"), and those of a plan that say that it is done ("wordt in elke wijk uitgerold").
local counterparts = use("counterparts")
local scan = use("scan")
local sentences = use("sentences")
local statements = use("statements")
local whole_work = use("whole_work")

local stopped_work = {}

local any_case, any_of = scan.any_case, scan.any_of

local decided = [[\b(?:beslis(?:t|te|ten|sing)|besloot|besloten|besluit)\b[^,;]*\b]]
local done = any_of [[
  voortgezet voortgezet_wordt verdergezet verder_gezet verder_gewerkt uitgevoerd uitgewerkt uitgerold opgestart gestart
  gerealiseerd doorgezet aangehouden georganiseerd ingericht gebouwd aangelegd
]]
local to_do = any_of [[
  voort_te_zetten verder_te_zetten door_te_gaan door_te_zetten uit_te_voeren uit_te_werken uit_te_rollen op_te_starten
  te_starten te_realiseren te_bouwen aan_te_leggen te_organiseren
]]
local stopped = any_case(decided .. [[geen\s+verdere\s+(?:stappen|acties?|initiatie\w+)\b]]
  .. "|" .. decided .. [[niet\s+(?:langer\s+|meer\s+|verder\s+)?]] .. to_do .. [[\b]]
  .. "|" .. decided .. [[(?:stop\s+te\s+zetten|te\s+stoppen|te\s+schrappen)\b]]
  .. [[|\b(?:wordt|worden|werd|werden|is|zijn)\b[^,;]*\b]]
  .. [[(?:stopgezet|geschrapt|afgevoerd|opgegeven)\b]]
  .. [[|\b(?:wordt|worden|werd|werden)\b[^,;]*\bniet\s+(?:langer|meer|verder)\s+]] .. done .. [[\b]]
  .. [[|\b(?:gaat|gaan|ging|gingen)\s+niet\s+(?:langer\s+|meer\s+)?door\b]])
local not_stopped = any_case([[\b(?:niet|nooit|tijdelijk|voorlopig|deels|gedeeltelijk)\s+(?:\w+\s+)?]]
  .. [[(?:stopgezet|geschrapt|afgevoerd|opgegeven)|\b(?:fase|deel|luik|onderdeel|groep|reeks|tijdelijk|voorlopig)\b]])
local may_be_stopped = any_case([[besl|besloot|stopgezet|geschrapt|afgevoerd|opgegeven]]
  .. [[|\bniet\s+(?:langer|meer|verder|door)]])

local announced = any_case([[\b(?:wordt|worden)\b[^,;]*\b]] .. any_of [[
  uitgerold uitgewerkt uitgevoerd uitgebouwd uitgebreid opgestart opgericht opgezet ontwikkeld gebouwd aangelegd
  ingericht ingevoerd gerealiseerd georganiseerd verdergezet voortgezet gecre[ëeé]+rd gelanceerd aangeboden
  ge[ïi]mplementeerd gerenoveerd
]] .. [[\b]])
local denied = any_case([[\b(?:niet|geen|nooit|pas)\b]])

---@class StoppedWork
---@field text toets.Text
---@field first integer bytes of the sentence in the text
---@field last integer
---@field quote string
---@field sentence string

local function of_sentence(text, sentence)
  return {
    text = text, first = sentence.first, last = sentence.last, sentence = sentence.text,
    quote = sentences.quote(sentence.text),
  }
end

---The first sentence that says that work was stopped.
---@param text toets.Text
---@return StoppedWork?
function stopped_work.stopped(text)
  for _, sentence in ipairs(may_be_stopped:test(text.value) and sentences.split(text.value, may_be_stopped) or {}) do
    local words = sentence.text
    if stopped:test(words) and not not_stopped:test(words) and not statements.is_open(words)
      and not statements.is_intention(words) then
      return of_sentence(text, sentence)
    end
  end
  return nil
end

---The sentences of a plan that say that something is done.
---@param text toets.Text
---@return StoppedWork[]
function stopped_work.announced(text)
  local found = {}
  for _, sentence in ipairs(announced:test(text.value) and sentences.split(text.value) or {}) do
    local words = sentence.text
    if announced:test(words) and not denied:test(words) and not statements.is_open(words)
      and not statements.is_intention(words) then
      found[#found + 1] = of_sentence(text, sentence)
    end
  end
  return found
end

-- Words of every such sentence.
local common = any_case([[\b(?:beslis\w*|beslo\w*|besluit\w*|verdere?|stappen|acties?|project\w*|werking|w[eo]rd\w*]]
  .. [[|deze|voor|naar|door|over|onder|tussen|raad|bestuur|college|gemeente\w*|stad|jaar|niet|langer|meer|geen]]
  .. [[|stopgezet|verder|regiona\w+|lokaal|lokale)\b]])

local function telling(text)
  return counterparts.words(scan.blank_all(text, common))
end

-- Two telling words, one of them of the title, say that it is the same work.
local enough_words = 2

---Whether a sentence that says that work was stopped is about that of an announcement.
---@param stop StoppedWork
---@param announcement StoppedWork
---@param node toets.Node that announces it
---@return boolean
function stopped_work.is_same(stop, announcement, node)
  local words = telling(stop.sentence)
  local own, title = telling(announcement.sentence), telling(node.title or "")
  -- "De actie werd stopgezet": the work of the node, where its title says the same as the announcement.
  if whole_work.is_subject(stop.sentence, node) then return counterparts.shared(title, own) >= enough_words end
  return counterparts.shared(own, words) >= enough_words and counterparts.shared(title, words) > 0
end

return stopped_work
