#include "base/utf8.hpp"
#include "base/whole_file.hpp"
#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/folder_lock.hpp"
#include "cli/found_findings.hpp"
#include "cli/inputs.hpp"
#include "cli/output_file.hpp"
#include "judgement/bound.hpp"
#include "judgement/engine_internals.hpp"
#include "judgement/fingerprint_text.hpp"
#include "judgement/waiver_file.hpp"
#include "judgement/waiver_text.hpp"
#include "messages/usage.hpp"
#include "messages/waivers.hpp"
#include "output/finding_words.hpp"
#include "output/terminal.hpp"
#include "output/text_lines.hpp"
#include "wording/phrases.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <optional>
#include <sstream>

namespace toets {
namespace fs = std::filesystem;
namespace {

/// The words of the command line, told apart.
struct Words {
  std::vector<std::string> fingerprints;
  std::string report; ///< empty: none was named
};

Result<Words> words_of(const std::vector<std::string>& given) {
  Words words;
  for (const std::string& word : given) {
    std::error_code ignored;
    if (looks_like_fingerprint(word)) {
      words.fingerprints.push_back(word);
    } else if (word != "-" && !fs::is_regular_file(word, ignored)) {
      return failure(message::neither_nor(word, shortest_fingerprint));
    } else if (!words.report.empty()) {
      return failure(message::one_report(word));
    } else {
      words.report = word;
    }
  }
  if (words.fingerprints.empty()) return failure(message::which_finding());
  return words;
}

/// What the options say of every waiver that is written.
Result<Waiver> waiver_of(const WaiveCommand& command) {
  for (const auto& [option, text] :
       {std::pair("--owner", command.owner), {"--reason", command.reason}, {"--basis", command.basis}})
    if (utf8::has_control(text)) return failure(message::option_holds_control(option));
  if (utf8::is_blank(command.owner)) return failure(message::owner_missing());
  if (utf8::is_blank(command.reason)) return failure(message::reason_missing());
  Waiver waiver;
  waiver.owner = command.owner;
  waiver.reason = command.reason;
  waiver.basis = utf8::is_blank(command.basis) ? "" : command.basis;
  const auto expires = day_of("--expires", command.expires);
  if (!expires) return tl::unexpected(expires.error());
  waiver.expires = *expires;
  if (!command.at_most.empty()) {
    const auto bound = bound_of(command.at_most);
    if (!bound) return failure(message::of_option("--at-most", bound.error().message));
    waiver.at_most = *bound;
  }
  return waiver;
}

/// A waiver to write, and the comment above it.
struct Entry {
  Waiver waiver;
  std::string comment;
};

/// As lines of a comment.
std::string wrapped(const std::string& text) {
  std::ostringstream out;
  TextLines(out, {}).paragraph(text, 0);
  return out.str();
}

/// An amount as people write it.
Bilingual written(const std::string& canonical) {
  return {amount_text(canonical, Language::nl), amount_text(canonical, Language::en)};
}

/// Why a waiver would not do what it is written for; empty when it would.
Bilingual problem_of(const Waiver& waiver, const Audit& audit, const std::vector<FoundFinding>& found) {
  for (const FoundFinding& one : found) {
    const Occurrence& told = one.told();
    const std::string& rule = one.finding->rule;
    if (told.waived)
      return message::has_waiver(one.fingerprint, rule,
                                 fmt::format("{}:{}", told.waived->file, told.waived->line));
    if (waiver.at_most && !told.amount) return message::has_no_amount(one.fingerprint, rule);
    if (waiver.at_most && !is_within(*told.amount, *waiver.at_most))
      return message::above_bound(one.fingerprint, rule, written(told.amount->text()),
                                  written(waiver.at_most->text()));
    const auto& day = audit.documents[told.location.document].report->as_of;
    if (waiver.expires && day && *waiver.expires < *day)
      return message::expired_already(waiver.expires->text(), day->text());
  }
  return {};
}

Result<Entry> entry_of(Waiver waiver, const std::string& beginning, const Audit& audit, Language language) {
  const auto found = found_findings(audit, beginning);
  if (!found) return tl::unexpected(found.error());
  const FoundFinding& first = found->front();
  if (!waiver.rule.empty() && waiver.rule != first.finding->rule)
    return failure(message::of_another_rule(waiver.rule, first.fingerprint, first.finding->rule));
  waiver.fingerprint = first.fingerprint;
  waiver.rule = first.finding->rule;
  if (const Bilingual why = unwaivable(waiver.rule); !why.empty())
    return failure(message::unwaivable(waiver.rule, why));
  if (Bilingual problem = problem_of(waiver, audit, *found); !problem.empty())
    return failure(std::move(problem));
  const Bilingual& message = first.told().message;
  return Entry{waiver, wrapped(printable(in(message, language)))};
}

/// Without looking at a report: the rule is known by its option.
Result<std::vector<Entry>> entries_unseen(const Waiver& waiver, const std::vector<std::string>& fingerprints,
                                          const Engine& engine) {
  LuaState state;
  const auto rules = load_rules(state, internals_of(engine).catalogue);
  if (!rules) return tl::unexpected(rules.error());
  std::vector<std::string> ids;
  for (const LoadedRule& rule : *rules) ids.push_back(rule.description.id);
  std::vector<Entry> entries;
  for (const std::string& fingerprint : fingerprints) {
    if (fingerprint.size() < shown_fingerprint_size)
      return failure(message::fingerprint_too_short(fingerprint, shown_fingerprint_size));
    entries.push_back({waiver, ""});
    entries.back().waiver.fingerprint = fingerprint;
    entries.back().waiver.file = "--rule";
  }
  if (const auto known = require_waivable({{{}, {entries.front().waiver}, {}}}, ids); !known)
    return tl::unexpected(known.error());
  return entries;
}

Result<std::vector<Entry>> entries_of(const Waiver& waiver, const Words& words, const WaiveCommand& command,
                                      const fs::path& file, const CommonOptions& common) {
  const auto engine = make_engine(common);
  if (!engine) return tl::unexpected(engine.error());
  if (words.report.empty() && !waiver.rule.empty())
    return entries_unseen(waiver, words.fingerprints, *engine);
  AuditOptions options;
  const auto as_of = day_of("--as-of", command.as_of);
  if (!as_of) return tl::unexpected(as_of.error());
  options.as_of = *as_of;
  options.against = inputs_of(command.against);
  if (!command.waivers.empty())
    options.waivers = is_there(file) ? std::vector<Input>{file_of(command.waivers)} : std::vector<Input>{};
  const bool is_named = !words.report.empty();
  const std::vector<Input> inputs =
      is_named ? std::vector<Input>{file_of(words.report)} : reports_in(file.parent_path());
  if (const Bilingual problem = reading_problem(inputs, options.against); !problem.empty())
    return failure(problem);
  const auto audit = audit_quietly(*engine, inputs, options, is_named, common.language);
  if (!audit) return tl::unexpected(audit.error());
  std::vector<Entry> entries;
  for (const std::string& beginning : words.fingerprints) {
    auto entry = entry_of(waiver, beginning, *audit, common.language);
    if (!entry)
      return failure(is_named ? entry.error().message : message::name_report_or_rule(entry.error().message));
    entries.push_back(std::move(*entry));
  }
  return entries;
}

/// A file that no option names was found where it stands.
Result<std::string> read_waivers(const fs::path& file, const WaiveCommand& command) {
  return command.waivers.empty() ? read_found_file(file) : read_whole_file(file);
}

/// Whether the file is another one than was read, or came where none was.
bool has_changed(const fs::path& file, const std::optional<std::string>& before,
                 const WaiveCommand& command) {
  if (!is_there(file)) return before.has_value();
  const auto now = read_waivers(file, command);
  return !now || !before || *now != *before;
}

std::string head(Language language) {
  return fmt::format("# {}\n# {}\n", phrase(Phrase::waiver_head_what, language),
                     phrase(Phrase::waiver_head_who, language));
}

} // namespace

int run_waive(const CommonOptions& common, const WaiveCommand& command) {
  const auto words = words_of(command.words);
  if (!words) return report_usage_error(words.error().message, common.language);
  auto waiver = waiver_of(command);
  if (!waiver) return report_usage_error(waiver.error().message, common.language);
  waiver->rule = command.rule;
  const fs::path file = !command.waivers.empty() ? fs::path(command.waivers)
                        : words->report.empty() || words->report == "-"
                            ? fs::path(waivers_name)
                            : fs::path(words->report).parent_path() / waivers_name;
  // From reading to writing: what another one adds meanwhile would be lost.
  const FolderLock lock(file);
  std::string text = head(common.language);
  std::optional<std::string> before;
  if (is_there(file)) {
    auto read = read_waivers(file, command);
    if (!read) return report_usage_error(read.error().message, common.language);
    before = text = std::move(*read);
    if (const auto parsed = parse_waivers(text, file.string()); !parsed)
      return report_usage_error(parsed.error().message, common.language);
  }
  const auto entries = entries_of(*waiver, *words, command, file, common);
  if (!entries) return report_usage_error(entries.error().message, common.language);
  for (const Entry& entry : *entries) text = with_more(text, waiver_text(entry.waiver, entry.comment));
  // What cannot be read again is not written: a second waiver of a finding, a text that is no UTF-8.
  if (const auto parsed = parse_waivers(text, file.string()); !parsed)
    return report_usage_error(message::and_nothing_written(parsed.error().message), common.language);
  if (has_changed(file, before, command))
    return report_usage_error(message::changed_meanwhile(file.string()), common.language);
  OutputFile output(file.string(), {}); // what was read stands in it
  output.stream() << text;
  if (const auto written = output.finish(); !written)
    return report_usage_error(written.error().message, common.language);
  for (const Entry& entry : *entries)
    fmt::print("{}: {} {} ({})\n", printable(file.string()), phrase(Phrase::waiver_added, common.language),
               shown_fingerprint(entry.waiver.fingerprint), entry.waiver.rule);
  return exit_accepted;
}

} // namespace toets
