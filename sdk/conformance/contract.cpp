#include "contract.hpp"

#include "places.hpp"

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "judgement/profile.hpp"
#include "output/facts_jsonl.hpp"
#include "plugin/registry.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <algorithm>
#include <set>
#include <sstream>
#include <thread>

namespace toets::conform {
namespace {

using Json = nlohmann::json;

/// Of a long sample as many places as can be tried in seconds.
constexpr std::size_t most_cuts = 4000;
constexpr std::size_t most_changed_lines = 300;
constexpr std::size_t most_changed_numbers = 300;
constexpr std::size_t lines_of_a_long_report = 20'000;
constexpr unsigned readers_at_once = 4;

/// One reading, the way the engine reads: hints, sniff, parse.
struct Reading {
  explicit Reading(const Manifest& manifest, const std::string& text)
      : registry(Registry::of(manifest)),
        source(std::make_unique<Source>(Source::from_text(text))),
        selection(registry.select(*source)) {}

  /// Why the text was not taken; empty when it was.
  std::string refusal() const {
    return selection.plugin != nullptr ? "" : selection.opinions.front().reason.en;
  }

  /// Why the plugin failed to look at the text; empty also when the text is not its own.
  std::string failure() const { return selection.failures.empty() ? "" : selection.failures.front().en; }

  Result<Report> parse() const { return selection.plugin->parse(*source, selection.layout); }

  Registry registry;
  std::unique_ptr<Source> source;
  Selection selection;
};

/// All that was read, as the program prints it.
std::string facts_of(Reading& reading, Report report) {
  Document document;
  document.path = "sample";
  document.status = DocumentStatus::read;
  document.source = std::move(reading.source);
  document.report = std::make_unique<Report>(std::move(report));
  std::ostringstream out;
  write_facts_jsonl(out, document);
  reading.source = std::move(document.source);
  return out.str();
}

/// Calls `with` for every text that is read; what went wrong before is the answer.
template <class With>
Answer reading(const Material& material, const std::string& text, With&& with) {
  Reading reading(material.manifest, text);
  if (const std::string refusal = reading.refusal(); !refusal.empty()) return {refusal, ""};
  auto report = reading.parse();
  if (!report) return {report.error().message.en, ""};
  return with(reading, *report);
}

// ---- of a sample -----------------------------------------------------------------------------

Answer is_recognised(const Material& material, const std::string& text) {
  const Reading first(material.manifest, text), second(material.manifest, text);
  if (const std::string refusal = first.refusal(); !refusal.empty())
    return {fmt::format("it is not taken: {}", refusal), ""};
  const Opinion &one = first.selection.opinions.front(), &other = second.selection.opinions.front();
  if (one.percent != other.percent || one.layout != other.layout)
    return {fmt::format("asked twice, it says {} % {} and {} % {}", one.percent, one.layout, other.percent,
                        other.layout),
            ""};
  const auto report = first.selection.plugin->parse(*first.source, first.selection.layout);
  return {report ? "" : report.error().message.en, fmt::format("{}, {} %", one.layout, one.percent)};
}

/// The words of records are the host's to refuse; of the kind of report people choose by plugin.json.
Answer is_of_the_kind_it_lists(const Material& material, const std::string& text) {
  return reading(material, text, [&](const Reading& read, const Report& report) -> Answer {
    for (const LayoutManifest& layout : material.manifest.layouts)
      if (layout.id == read.selection.layout && !report.kind.empty() && report.kind != layout.kind)
        return {fmt::format("the report says it is of the kind {}, plugin.json says {}", report.kind,
                            layout.kind),
                ""};
    return {};
  });
}

Answer accounts_for_every_line(const Material& material, const std::string& text) {
  return reading(material, text, [&](const Reading&, const Report& report) -> Answer {
    const LineCensus& lines = report.lines;
    if (lines.total != lines.understood + lines.ignored_count() + lines.not_understood.size())
      return {"the lines do not add up", ""};
    for (const LineCensus::NotUnderstood& line : lines.not_understood)
      if (line.reason == "a number became no record")
        return {
            fmt::format("line {} is said to be understood, but a number in it became no record", line.line),
            ""};
    const std::size_t with_content = lines.understood + lines.not_understood.size();
    const unsigned least = Profile{}.lines_understood_percent;
    if (std::size_t{lines.understood} * 100 < with_content * least)
      return {fmt::format("{} of {} lines are understood, less than {} %; the first that is not is line {}",
                          lines.understood, with_content, least, lines.not_understood.front().line),
              ""};
    std::string seen = fmt::format("{} of {} lines understood", lines.understood, with_content);
    if (lines.ignored_with_digits > 0)
      seen += fmt::format("; {} ignored lines hold digits", lines.ignored_with_digits);
    return {"", seen};
  });
}

/// The bytes between two columns of a line, by counting code points.
std::string between(std::string_view line, std::size_t from, std::size_t to) {
  std::string piece;
  std::size_t column = 0;
  for (const char c : line) {
    if (!utf8::is_continuation(c)) ++column;
    if (column >= from && column < to) piece.push_back(c);
  }
  return piece;
}

/// Every object with a place, however deep.
std::string misplaced(const Json& json, const Source& source) {
  if (json.is_object() && json.contains("line") && json.contains("from") && json.contains("raw")) {
    const auto line = json["line"].get<std::size_t>();
    const std::string raw = json["raw"].is_string() ? json["raw"].get<std::string>() : "";
    if (line < 1 || line > source.lines().size()) return fmt::format("a record stands on line {}", line);
    const std::string there = between(source.lines()[line - 1].text, json["from"].get<std::size_t>(),
                                      json["to"].get<std::size_t>());
    if (there != raw) return fmt::format("line {} holds '{}' where a record says '{}'", line, there, raw);
    if (begins_or_ends_with_space(raw))
      return fmt::format("line {}: a span begins or ends with white space, '{}'; spans count bytes", line,
                         raw);
  }
  if (json.is_structured())
    for (const Json& part : json)
      if (std::string problem = misplaced(part, source); !problem.empty()) return problem;
  return {};
}

Answer has_true_places(const Material& material, const std::string& text) {
  return reading(material, text, [&](Reading& read, Report& report) -> Answer {
    if (report.nodes.empty()) return {"nothing was read: there is no node", ""};
    if (std::string problem = untrue_text(report); !problem.empty()) return {problem, ""};
    const std::string counted =
        fmt::format("{} nodes, {} tables, {} cells, {} texts, {} mentions", report.nodes.size(),
                    report.tables.size(), report.cells.size(), report.texts.size(), report.mentions.size());
    std::set<std::string> ids;
    std::istringstream lines(facts_of(read, std::move(report)));
    for (std::string line; std::getline(lines, line);) {
      const Json fact = Json::parse(line);
      if (fact.contains("id") && !ids.insert(fact["id"].get<std::string>()).second)
        return {fmt::format("the id {} is given twice", fact["id"].get<std::string>()), ""};
      if (const std::string problem = misplaced(fact, *read.source); !problem.empty()) return {problem, ""};
    }
    return {"", counted};
  });
}

std::string digest(const Material& material, const std::string& text, Answer& answer) {
  std::string result;
  const Answer read = reading(material, text, [&](Reading& reading, Report& report) -> Answer {
    result = sha256(facts_of(reading, std::move(report)));
    return {};
  });
  if (!read.problem.empty()) answer.problem = read.problem;
  return result;
}

Answer is_deterministic(const Material& material, const std::string& text) {
  Answer answer;
  answer.note = digest(material, text, answer);
  if (answer.problem.empty() && digest(material, text, answer) != answer.note)
    answer.problem = "a second reading gives other records";
  return answer;
}

Answer is_the_same_on_threads(const Material& material, const std::string& text) {
  Answer answer;
  const std::string alone = digest(material, text, answer);
  if (!answer.problem.empty()) return answer;
  std::vector<std::string> digests(readers_at_once);
  std::vector<Answer> answers(readers_at_once);
  {
    std::vector<std::jthread> readers;
    for (unsigned i = 0; i < readers_at_once; ++i)
      readers.emplace_back([&, i] {
        try {
          digests[i] = digest(material, text, answers[i]);
        } catch (const std::exception& e) { answers[i].problem = e.what(); }
      });
  }
  for (unsigned i = 0; i < readers_at_once; ++i) {
    if (!answers[i].problem.empty()) return answers[i];
    if (digests[i] != alone) answer.problem = "read by several threads at once, it gives other records";
  }
  return answer;
}

/// Not taken, or read without a breach: what a damaged report must come to.
Answer survives(const Material& material, const std::string& text) {
  const Reading reading(material.manifest, text);
  if (const std::string failure = reading.failure(); !failure.empty()) return {failure, ""};
  if (reading.selection.plugin == nullptr) return {};
  const auto report = reading.parse();
  return {report ? "" : report.error().message.en, ""};
}

/// Not taken, nor by the code alone when a hint happens to be there.
Answer is_left_alone(const Material& material, const std::string& text) {
  Plugin plugin(material.manifest);
  const auto sniffed = plugin.sniff(Source::from_text(text));
  if (!sniffed) return {sniffed.error().message.en, ""};
  if (sniffed->percent < Registry::lowest_confidence) return {};
  return {fmt::format("it is taken with {} %: {}", sniffed->percent, sniffed->reason.en), ""};
}

/// A check of the sample as it is. What the checks hold of a sample is shared, as it is large.
Check whole(const Material& material, const NamedText& sample, const char* name,
            Answer (*run)(const Material&, const std::string&)) {
  Check check;
  check.name = name;
  check.sample = sample.name;
  check.run = [&material, &sample, run](std::size_t) { return run(material, sample.text); };
  return check;
}

} // namespace

std::vector<Check> sample_checks(const Material& material, const NamedText& sample) {
  std::vector<Check> checks;
  const auto add = [&](const char* name, Answer (*run)(const Material&, const std::string&)) {
    checks.push_back(whole(material, sample, name, run));
  };
  add("places", has_true_places);
  add("lines", accounts_for_every_line);
  add("kind", is_of_the_kind_it_lists);
  add("deterministic", is_deterministic);
  checks.back().steps = 2;
  checks.back().is_same_everywhere = true;
  add("threads", is_the_same_on_threads);
  add("long", [](const Material& all, const std::string& text) {
    return survives(all, repeated(text, lines_of_a_long_report));
  });

  const auto try_each = [&](const char* name, std::vector<std::size_t> chosen, auto change, auto describe) {
    const auto at = std::make_shared<const std::vector<std::size_t>>(std::move(chosen));
    Check check;
    check.name = name;
    check.sample = sample.name;
    check.steps = at->size();
    check.run = [&material, at, change](std::size_t step) { return survives(material, change((*at)[step])); };
    check.describe = [at, describe](std::size_t step) { return describe((*at)[step]); };
    checks.push_back(std::move(check));
  };
  const auto starts = std::make_shared<const std::vector<std::size_t>>(line_starts(sample.text));
  const std::size_t lines = starts->size() - 1;
  const auto damaged = [&](const char* name, const char* words, std::size_t most, auto change) {
    try_each(
        name, drawn(lines, most, material.seed),
        [&sample, starts, change](std::size_t line) { return change(sample.text, *starts, line); },
        [words](std::size_t line) { return fmt::format("{} line {}", words, line + 1); });
  };
  damaged("truncated", "cut before", most_cuts, cut_after);
  damaged("doubled", "with a second", most_changed_lines, with_line_doubled);
  damaged("dropped", "without", most_changed_lines, with_line_dropped);

  const auto places = std::make_shared<const std::vector<PrintedNumber>>(numbers_in(sample.text));
  const auto numbers = std::make_shared<const std::vector<std::string>>(numbers_at_the_limits());
  const std::size_t each = numbers->size(); // at every place
  try_each(
      "numbers", drawn(places->size() * each, most_changed_numbers, material.seed),
      [&sample, places, numbers, each](std::size_t at) {
        return with_number(sample.text, (*places)[at / each], (*numbers)[at % each]);
      },
      [starts, places, numbers, each](std::size_t at) {
        const auto line =
            std::upper_bound(starts->begin(), starts->end(), (*places)[at / each].begin) - starts->begin();
        return fmt::format("with {} on line {}", (*numbers)[at % each], line);
      });
  return checks;
}

Check loading_check(const Material& material) {
  Check check;
  check.name = "loads";
  check.run = [&material](std::size_t) -> Answer {
    Plugin plugin(material.manifest);
    const auto sniffed = plugin.sniff(Source::from_text(""));
    return {sniffed ? "" : sniffed.error().message.en, ""};
  };
  return check;
}

Check foreign_check(const Material& material) {
  Check foreign;
  foreign.name = "foreign";
  foreign.steps = material.foreign.size();
  foreign.run = [&material](std::size_t step) {
    return is_left_alone(material, material.foreign[step].text);
  };
  foreign.describe = [&material](std::size_t step) { return material.foreign[step].name; };
  return foreign;
}

Check reading_check(const Material& material, const NamedText& sample) {
  return whole(material, sample, "recognised", is_recognised);
}

} // namespace toets::conform
