-- Finds one number with one noun that stands in the texts of two nodes which also name the same party or
-- project, in sentences that share a word: a number alone is equal by chance too often.
local naming = use("naming")
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")

local repeats = {}

---@class Entry
---@field node toets.Node
---@field value string a text of the node
---@field mentions toets.Mention[] of the text

---@class Repeat
---@field first Number
---@field second Number
---@field other toets.Node the node of the first one

-- A word with a capital inside a sentence: a name. Those that many nodes use tell nothing.
local name_word = re.compile([[[A-Z\x{C0}-\x{DE}][A-Za-z\x{C0}-\x{24F}\d-]{3,}]])
local goes_on = re.compile([=[[A-Za-z\x{C0}-\x{24F}\d,)'"\x{2019}\x{201D}-]\s+[('"\x{2018}\x{201C}]*$]=])
local nearest = 6 -- bytes before a name that tell whether its sentence began earlier
local most_nodes = 3

local function names_of(value, found)
  for first, last in scan.matches(name_word, value) do
    if goes_on:test(scan.slice(value, math.max(1, first - nearest), first - 1)) then
      found[nouns.small(value:sub(first, last))] = true
    end
  end
end

---The names of each node, without those that are all over the report.
local function telling_names(entries)
  local of_node, nodes_with = {}, {}
  for _, entry in ipairs(entries) do
    local id = entry.node.label
    of_node[id] = of_node[id] or {}
    names_of(entry.value, of_node[id])
  end
  for _, names in pairs(of_node) do
    for name in pairs(names) do nodes_with[name] = (nodes_with[name] or 0) + 1 end
  end
  for _, names in pairs(of_node) do
    for name in pairs(names) do
      if nodes_with[name] > most_nodes then names[name] = nil end
    end
  end
  return of_node
end

local function share_name(a, b)
  for name in pairs(a) do
    if b[name] then return true end
  end
  return false
end

local function share_word(a, b, noun)
  for _, word in ipairs(naming.words(a.text)) do
    if not nouns.agree(word, noun) and nouns.named_in(b.text, word) then return true end
  end
  return false
end

local function is_above(node, other)
  local current = other
  while current do
    if current.label == node.label and current.kind == node.kind then return true end
    current = current.parent
  end
  return false
end

local least_amount = decimal("100") -- smaller ones are prices
local whole_euro = re.compile([[^-?\d+(?:\.0+)?$]])

local function is_telling(number, smallest)
  if number.hedged or not number.unit then return false end
  if number.kind == "amount" then return number.value >= least_amount and not whole_euro:test(number.value.text) end
  return number.kind == "count" and number.value >= smallest and nouns.is_noun(number.unit)
    and number.value.decimals == 0
end

local function key_of(number)
  return number.kind .. " " .. number.value.text .. " " .. nouns.stem(number.unit)
end

local comparable = { count = true, amount = true }

---The keys of numbers that the texts of two nodes hold: only those texts are taken apart.
local function keys_in_two_nodes(entries)
  local node_of, twice = {}, {}
  for _, entry in ipairs(entries) do
    for _, mention in ipairs(entry.mentions) do
      if comparable[mention.kind] and mention.value and mention.unit then
        local key = key_of(mention)
        node_of[key] = node_of[key] or entry.node.label
        if node_of[key] ~= entry.node.label then twice[key] = true end
      end
    end
  end
  return twice
end

local function holds_one_of(entry, keys)
  for _, mention in ipairs(entry.mentions) do
    if comparable[mention.kind] and mention.value and mention.unit and keys[key_of(mention)] then return true end
  end
  return false
end

---Every telling number that may stand elsewhere too, with its sentence, in the order of the report.
local function telling_numbers(entries, least)
  local found = {}
  local keys = keys_in_two_nodes(entries)
  for _, entry in ipairs(entries) do
    for _, passage in ipairs(holds_one_of(entry, keys) and passages.read(entry.value, entry.mentions) or {}) do
      for _, sentence in ipairs(passage.sentences) do
        for _, number in ipairs(sentence.numbers) do
          if is_telling(number, least) and keys[key_of(number)] then
            found[#found + 1] = { node = entry.node, sentence = sentence, number = number }
          end
        end
      end
    end
  end
  return found
end

local function are_apart(node, other)
  return node.part == other.part and not is_above(node, other) and not is_above(other, node)
end

---@param entries Entry[] in the order of the report
---@param smallest integer
---@return Repeat[]
function repeats.find(entries, smallest)
  local seen, found = {}, {}
  local names
  for _, here in ipairs(telling_numbers(entries, decimal(tostring(smallest)))) do
    local number = here.number
    local key = key_of(number)
    local first = seen[key]
    if not first then
      seen[key] = here
    elseif are_apart(first.node, here.node) and share_word(first.sentence, here.sentence, number.unit) then
      names = names or telling_names(entries)
      if number.kind == "amount" or share_name(names[first.node.label], names[here.node.label]) then
        found[#found + 1] = { first = first.number, second = number, other = first.node }
      end
    end
  end
  return found
end

return repeats
