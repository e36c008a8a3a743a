-- Texts that send the reader to another node for the budget, and the amounts that a node prints.
local references = use("references")

local budget_pointers = {}

---The nodes that stand for the same thing as one of them in all parts of the report.
---@param targets toets.Node[]
---@return toets.Node[]
function budget_pointers.in_all_parts(targets)
  local found = {}
  for _, target in ipairs(targets) do
    found[#found + 1] = target
    for _, same in ipairs(target:same_as()) do found[#found + 1] = same end
  end
  return found
end

---Where the texts send the reader to another node for the budget.
---@param nodes toets.Node[]
---@return { text: toets.Text, pointer: Pointer }[]
function budget_pointers.find(nodes)
  local found = {}
  for _, node in ipairs(nodes) do
    for _, text in ipairs(node:texts()) do
      for _, pointer in ipairs(references.find(text.value)) do
        if pointer.asks == "budget" then found[#found + 1] = { text = text, pointer = pointer } end
      end
    end
  end
  return found
end

local not_zero = re.compile("[1-9]")

---The first amount that is printed for any year, also one of which the column is not certain.
---@param nodes toets.Node[]
---@return toets.Figure?
function budget_pointers.first_amount(nodes)
  for _, node in ipairs(nodes) do
    for _, figure in ipairs(node:figures {}) do
      if figure.printed and not_zero:test(figure.raw or "") then return figure end
    end
  end
  return nil
end

return budget_pointers
