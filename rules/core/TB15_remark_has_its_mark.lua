local sentences = use("sentences")

local opens_with_mark = re.compile([[^[\s(_]*\\?(\*+)]])
local star = re.compile([[\*]])

---Whether a number of the node, or what stands for one, sends the reader to the remark.
local function has_marked_figure(node, remark)
  for _, figure in ipairs(node:figures()) do
    if figure.absent == "asterisk" then return true end
    for _, text in ipairs(figure:footnotes()) do
      if text.line == remark.line then return true end
    end
  end
  return false
end

---Whether a word of the node bears a mark: its title, who does it, another text.
local function has_marked_words(node, remark)
  if star:test(node.title or "") then return true end
  for _, field in ipairs(node:fields()) do
    if star:test(field.raw or "") then return true end
  end
  for _, text in ipairs(node:texts()) do
    if text.line ~= remark.line and not opens_with_mark:test(text.value) and star:test(text.value) then return true end
  end
  return false
end

---Whether the mark may stand at a budget code above amounts: a code is read without what stands behind it.
local function may_stand_at_code(node)
  if #node:mentions("code") == 0 then return false end
  for _, figure in ipairs(node:figures()) do
    if figure.value then return true end
  end
  return false
end

---@type toets.Rule
return {
  id = "TB15",
  name = "remark-has-its-mark",
  title = {
    nl = "Het sterretje van een toelichting staat ook bij wat ze toelicht",
    en = "The asterisk of a remark stands at what it explains too",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: een sterretje stuurt de lezer van een bedrag naar een opmerking.",
    en = "Form of the schema: an asterisk sends the reader from an amount to a remark.",
  },
  subjects = { kind = "text", of = { "action_plan", "action" }, where = { name = "notes", empty = false } },
  group_by = { "report" },
  message = {
    nl = "{node}: de toelichting “{quote}” begint met een sterretje, dat bij geen bedrag staat. Waarbij hoort ze?",
    en = "{node}: the remark “{quote}” begins with an asterisk that stands at no amount. What does it belong to?",
  },
  summary = {
    nl = "{count} toelichtingen beginnen met een sterretje dat bij geen bedrag staat.",
    en = "{count} remarks begin with an asterisk that stands at no amount.",
  },
  reasons = {
    may_stand_at_code = {
      nl = "het sterretje kan bij de budgetcode staan; van een code is niet gelezen wat erachter staat",
      en = "the asterisk may stand at the budget code; what stands behind a code is not read",
    },
  },
  why = {
    nl = "Zonder het sterretje bij het bedrag weet de lezer niet voor welk jaar of welk bedrag de toelichting geldt.",
    en = "Without the asterisk at the amount the reader does not know which year or amount the remark is for.",
  },
  fix = {
    nl = "Zet het sterretje bij het bedrag, of laat het weg waar de toelichting voor de hele actie geldt.",
    en = "Put the asterisk at the amount, or leave it out where the remark is for the whole action.",
  },
  evaluate = function(text)
    if not opens_with_mark:test(text.value) then return not_applicable end
    local node = text.node
    if #node:tables() == 0 then return not_applicable end
    if has_marked_figure(node, text) or has_marked_words(node, text) then return nil end
    if may_stand_at_code(node) then return not_evaluable("may_stand_at_code") end
    return finding { at = text, args = { quote = sentences.quote(text.value) } }
  end,
}
