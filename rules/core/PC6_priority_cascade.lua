local is_above = {
  strategic_goal = true, policy_objective = true, ambition = true, objective = true, action_plan = true,
}

-- One instance of a rule looks at one report: the kinds and parts in which some node is marked.
local marked

-- Whether the layout marks priority at nodes like this: one that never does says nothing by leaving it out.
local function is_marked_kind(like)
  if not marked then
    marked = {}
    for _, node in ipairs(like.report:nodes()) do
      if node.priority then marked[node.part .. "/" .. node.kind] = true end
    end
  end
  return marked[like.part .. "/" .. like.kind] == true
end

---@type toets.Rule
return {
  id = "PC6",
  name = "priority-reaches-up",
  title = {
    nl = "Een prioritaire actie staat onder een prioritair actieplan en een prioritaire doelstelling",
    en = "An action with priority stands under a plan and a goal with priority",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Strategische nota volgens het decreet lokaal bestuur: een prioritaire actie maakt haar plan en "
      .. "haar beleidsdoelstelling prioritair.",
    en = "Strategic notes under the decree on local government: an action with priority makes its plan and "
      .. "its policy objective a priority.",
  },
  subjects = { kind = "node", of = { "action", "action_plan", "policy_objective", "objective" } },
  group_by = { "args.above" },
  message = {
    nl = "{node} is prioritair; {above}, waar het onder staat, is niet als prioritair gemerkt.",
    en = "{node} has priority; {above}, which it stands under, is not marked as having priority.",
  },
  summary = {
    nl = "{above} is niet als prioritair gemerkt; {count} delen die eronder staan wel.",
    en = "{above} is not marked as having priority; {count} parts that stand under it are.",
  },
  why = {
    nl = "De raad volgt de prioritaire doelstellingen op. Een prioritaire actie onder een doelstelling die het niet "
      .. "is, raakt uit dat zicht.",
    en = "The council follows the goals with priority. An action with priority under a goal without is lost from that "
      .. "view.",
  },
  fix = {
    nl = "Merk het actieplan en de doelstelling als prioritair, of de actie niet.",
    en = "Mark the plan and the goal as having priority, or the action as having none.",
  },
  evaluate = function(node)
    local above = node.parent
    if not node.priority or not above or not is_above[above.kind] or above.implied or above.aggregate then
      return not_applicable
    end
    if above.priority then return nil end
    if above.priority == nil and not is_marked_kind(above) then return not_applicable end
    return finding { at = node, related = { above }, args = { above = above } }
  end,
}
