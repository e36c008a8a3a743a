local named_projects = use("named_projects")

local function node(line, title, description, label)
  local mention = { label = label, value = decimal("5") }
  local text = { value = description, mentions = function() return label and { mention } or {} end }
  return { line = line, title = title, part = "body", texts = function() return { text } end }
end

local function found(...)
  local nodes, got = { ... }, {}
  for i, project in ipairs(named_projects.of { nodes = function() return nodes end }) do
    got[i] = project.name .. (project.is_word and " word" or "") .. " " .. #project.others
  end
  return table.concat(got, "; ")
end

return {
  {
    name = "another action that has the name",
    check = function()
      assert(found(node(1, "Kamp", "Taalkamp: 5", "Taalkamp"), node(2, "Taalkamp", "")) == "Taalkamp 1")
    end,
  },
  {
    name = "a word that is there in small letters is no name",
    check = function()
      assert(found(node(1, "Kamp", "Subsidie: 5", "Subsidie"), node(2, "Bad", "de subsidie")) == "Subsidie word 0")
    end,
  },
  {
    name = "more than a word is no name",
    check = function() assert(found(node(1, "Kamp", "Het Taalkamp: 5", "Het Taalkamp")) == "") end,
  },
}
