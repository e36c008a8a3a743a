local function report(sentence, target)
  return {
    kind = "policy_evaluation", fiscal_year = 2024, nodes = {
      { kind = "action", code = "A0101", title = "Moestuinen aanleggen" },
      { kind = "action", code = "A0102", title = "Buurtfeesten steunen" },
      {
        kind = "action", code = "A0103", title = "Vrijwilligers", texts = { description = sentence },
        references = {
          { kind = "code", target = target or "A0102", raw = target or "A0102" },
          { kind = "code", target = target or "A0102", raw = target or "A0102" },
        },
      },
    },
  }
end

local function case(name, sentence, outcomes, node, target)
  return {
    name = name, report = report(sentence, target), outcomes = outcomes,
    expect = node and { { rule = "XR7", severity = "warning", node = node } } or {},
  }
end

local fails, holds, silent = { evaluated = 1, failed = 1 }, { evaluated = 1, failed = 0 }, { not_applicable = 1 }

return {
  case("the title of another code", "Budget: zie actie 'A0102 Moestuinen'.", fails, "A0103"),
  case("its own title", "Budget: zie actie 'A0102 Buurtfeesten'.", holds),
  case("a title that no code has", "Budget: zie actie 'A0102 Zwembaden'.", holds),
  case("no title", "Budget: zie actie A0102.", silent),
  case("a code that the report lacks", "Budget: zie actie 'A0109 Moestuinen'.", silent, nil, "A0109"),
}
