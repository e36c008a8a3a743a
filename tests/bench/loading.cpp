// What it costs to load the rules, and which part of it is what. Times differ between machines; compare the
// rows of one run: `./build/release/bin/toets_bench`. Each row is for all rules of the program together.
#include "base/json_file.hpp"
#include "base/sha256.hpp"
#include "lua/handle.hpp"
#include "rules/catalogue.hpp"
#include "rules/rule_source.hpp"

#include <benchmark/benchmark.h>
#include <filesystem>

namespace {

using namespace toets;

const RuleFolders& folders() {
  static const RuleFolders own = {{std::filesystem::path(TOETS_SOURCE_DIR) / "rules"}};
  return own;
}

const Catalogue& catalogue() {
  static const Catalogue read = read_catalogue(folders()).value();
  return read;
}

void count_rules(benchmark::State& bench) {
  bench.counters["rules"] = static_cast<double>(catalogue().rules.size());
}

/// Finding, reading and hashing the files, and reading the manifest.
void reading(benchmark::State& bench) {
  for ([[maybe_unused]] auto _ : bench) benchmark::DoNotOptimize(read_catalogue(folders()));
  count_rules(bench);
}
BENCHMARK(reading)->Unit(benchmark::kMicrosecond);

void manifest(benchmark::State& bench) {
  for ([[maybe_unused]] auto _ : bench) benchmark::DoNotOptimize(read_pack(folders().roots.front()));
}
BENCHMARK(manifest)->Unit(benchmark::kMicrosecond);

void hashing(benchmark::State& bench) {
  for ([[maybe_unused]] auto _ : bench)
    for (const RuleSource& rule : catalogue().rules) benchmark::DoNotOptimize(sha256(rule.text));
}
BENCHMARK(hashing)->Unit(benchmark::kMicrosecond);

void state(benchmark::State& bench) {
  for ([[maybe_unused]] auto _ : bench) benchmark::DoNotOptimize(LuaState().raw());
}
BENCHMARK(state)->Unit(benchmark::kMicrosecond);

void compiling(benchmark::State& bench) {
  LuaState lua;
  for ([[maybe_unused]] auto _ : bench)
    for (const RuleSource& rule : catalogue().rules) {
      luaL_loadbufferx(lua.raw(), rule.text.data(), rule.text.size(), "=rule", "t");
      lua_settop(lua.raw(), 0);
    }
}
BENCHMARK(compiling)->Unit(benchmark::kMicrosecond);

/// A file that does nothing, once for each rule.
void environments(benchmark::State& bench) {
  LuaState lua;
  for ([[maybe_unused]] auto _ : bench)
    for (std::size_t i = 0; i < catalogue().rules.size(); ++i) {
      benchmark::DoNotOptimize(lua.run_code("rule.lua", "return 1", "rule"));
      lua_settop(lua.raw(), 0);
    }
}
BENCHMARK(environments)->Unit(benchmark::kMicrosecond);

/// Running the files: compiling, environments and what the files do at their top, helpers included. As an audit does it,
/// expressions wait until one is used.
void running(benchmark::State& bench) {
  for ([[maybe_unused]] auto _ : bench) {
    LuaState lua;
    lua.defer_expressions();
    for (const RuleSource& rule : catalogue().rules) {
      lua.set_libraries(libraries_of(catalogue(), rule.pack));
      benchmark::DoNotOptimize(lua.run_code(rule.file, rule.text, rule.name));
      lua_settop(lua.raw(), 0);
    }
  }
}
BENCHMARK(running)->Unit(benchmark::kMicrosecond);

void reasons(benchmark::State& bench) {
  for ([[maybe_unused]] auto _ : bench)
    for (const RuleSource& rule : catalogue().rules) benchmark::DoNotOptimize(reasons_in(rule.text));
}
BENCHMARK(reasons)->Unit(benchmark::kMicrosecond);

/// All but the reading: running, the check of the tables, and the state itself.
void loading(benchmark::State& bench) {
  for ([[maybe_unused]] auto _ : bench) {
    LuaState lua;
    lua.defer_expressions();
    benchmark::DoNotOptimize(load_rules(lua, catalogue()));
  }
  count_rules(bench);
}
BENCHMARK(loading)->Unit(benchmark::kMicrosecond);

} // namespace
