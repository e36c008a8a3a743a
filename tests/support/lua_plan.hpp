// A small report for what the bindings show of it: a plan with two actions.
#pragma once

#include "support/lua_bench.hpp"

#include <string>

namespace toets::test {

/// Each has a table, the second action leaves a row out.
inline MadeReport plan_with_actions() {
  ReportMaker make;
  make.report_field("kind", "annual_account");
  make.report_field("fiscal_year", "2023");
  make.report_field("entity_name", "Stad");
  const auto plan = make.node({.kind = "action_plan", .code = "AP1", .title = "Werk"});
  make.table(plan, {{"actual", 2023}, {"budget", 2023}});
  make.row("operating", "receipts", {"30.00", "40.00"});
  make.row("operating", "expenditure", {"?", "4.00", "9.99"});
  const auto first = make.node({.parent = plan, .code = "A1"});
  make.field(first, "status", "completed");
  make.field(first, "end", "2022-12-31", "date");
  make.table(first, {{"actual", 2023}}, {.receipts_sign = -1});
  make.row("operating", "receipts", {"-10.00"});
  const auto second = make.node({.parent = plan, .code = "A2"});
  make.table(second, {{"actual", 2023}});
  make.row("operating", "expenditure", {"5.00"});
  make.text(second, "money", {"Raming: 12,50 euro", "op 31/09/2023 en 01/10/2023"});
  make.mention({.kind = "amount", .raw = "12,50", .value = "12.50", .unit = "EUR"});
  make.mention({.kind = "date", .raw = "31/09/2023", .invalid = "no such day"});
  make.mention({.kind = "date", .raw = "01/10/2023", .value = "2023-10-01"});
  make.loose_mention(second, {.kind = "count", .raw = "307", .value = "307"});
  return make.finish();
}

/// The value of an expression over `report` and `plan`, or "error: " and why it has none.
inline std::string seen(const std::string& expression) {
  LuaBench bench;
  const MadeReport made = plan_with_actions();
  bench.look_at(made);
  const auto value = bench.run_on_report("local plan = report:nodes(\"action_plan\")[1]\nreturn tostring(" +
                                         expression + ")");
  return value ? *value : "error: " + value.error().message.en;
}

} // namespace toets::test
