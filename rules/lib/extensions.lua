-- Recognises that a text says the planning of its work was changed, or why: prolonged, put off, brought forward,
-- adjusted.
local scan = use("scan")
local sentences = use("sentences")

local extensions = {}

local any_case, any_of = scan.any_case, scan.any_of

---@class Extension
---@field quote string
---@field first integer bytes in the text
---@field last integer

-- A quick look before a text is taken apart.
local quick = any_case([[verle(?:ng|gd)|stel|schov|schoof|schui|daag|vertra|achterstand|later|vroeg|eerder|versnel]]
  .. [[|sneller|langer|stop|beëindig|stilge|opschort|opgeschort|planning|timing|termijn|datum|deadline|looptijd]]
  .. [[|kalender|tijd]])

local changed = any_of [[
  verlengd verlenging verlengen verlengt uitgesteld uitstel uitstellen verdaagd opgeschort opschorting
  opgeschoven opschuift verschoven verschuiving verschuift doorgeschoven vertraging vertraagd vertraagt achterstand
  vervroegd vervroeging versneld versnelling stopgezet stopzetting vroegtijdig beëindigd stilgelegd stilgevallen
  vroeger_dan_\w+ eerder_dan_\w+ sneller_dan_\w+ later_dan_\w+ langer_dan_\w+
]]
-- What is adjusted must be the planning: a budget or a decree may be adjusted too.
local plan = any_of [[
  planning timing termijn uitvoeringstermijn termijnen einddatum eindtermijn streefdatum deadline looptijd kalender
  tijdlijn fasering tijdspad
]]
local adjusted = any_of [[
  bijgestuurd bijgesteld herzien aangepast gewijzigd herbekeken hertekend opgesteld bijsturing bijstelling herziening
  aanpassing wijziging nieuwe nieuw gewijzigde aangepaste herziene bijgestelde
]]
local signal = any_case([[\b(?:]] .. changed .. "|" .. plan .. [[\s+(?:\w+\s+){0,5}?]] .. adjusted
  .. "|" .. adjusted .. [[\s+(?:\w+\s+){0,3}?]] .. plan .. [[)\b]])
-- "Er is geen vertraging", "Zonder uitstel", "Niet verlengd": nothing changed.
local denial = any_case([[\b(?:geen|zonder|nooit)\s+(?:\w+\s+){0,2}?]] .. any_of [[
  vertraging uitstel verlenging achterstand verschuiving
]] .. [[\b|\bniet\s+(?:\w+\s+)?]] .. any_of [[
  verlengd uitgesteld verschoven opgeschoven vertraagd aangepast gewijzigd herzien
]] .. [[\b]])

---The first sentence of a text that says so.
---@param text toets.Text
---@return Extension?
function extensions.of(text)
  if not quick:test(text.value) then return nil end
  for _, sentence in ipairs(sentences.split(text.value, quick)) do
    if signal:test(sentence.text) and not denial:test(sentence.text) then
      return { quote = sentences.quote(sentence.text), first = sentence.first, last = sentence.last }
    end
  end
  return nil
end

return extensions
