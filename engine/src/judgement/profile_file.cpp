#include "judgement/profile_file.hpp"

#include "base/sha256.hpp"
#include "base/toml_file.hpp"
#include "base/whole_file.hpp"
#include "judgement/bound.hpp"
#include "messages/settings.hpp"

#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace toets {
namespace {

/// As the value is written in TOML and in JSON.
std::string written(const nlohmann::json& value) { return value.dump(); }

template <class T>
T value_of(const toml::node& node, const char* key, const Message<>& what) {
  const auto value = node.value_exact<T>();
  if (!value) throw TomlProblem(node, message::must_be(key, what()));
  return *value;
}

std::vector<std::string> texts_of(const toml::node& node, const char* key) {
  std::vector<std::string> texts;
  const toml::array* list = node.as_array();
  if (list == nullptr) throw TomlProblem(node, message::must_be(key, message::a_list_of_texts()));
  for (const toml::node& item : *list)
    texts.push_back(value_of<std::string>(item, key, message::a_list_of_texts));
  return texts;
}

std::string word_of(const toml::node& node, const char* key, const std::vector<std::string>& known) {
  auto word = value_of<std::string>(node, key, message::a_text);
  if (std::find(known.begin(), known.end(), word) == known.end())
    throw TomlProblem(node, message::of_key(key, none_of(word, known)));
  return word;
}

const toml::table& table_of(const toml::node& node, const char* key) {
  if (const toml::table* table = node.as_table()) return *table;
  throw TomlProblem(node, message::must_be(key, message::a_table()));
}

/// Reads the keys of one file into values, in the order of its lines.
class Reader {
 public:
  explicit Reader(ProfileFile& file) : file_(file) {}

  void read(const toml::table& table) {
    require_keys(table, {"title", "extends", "packs", "lines_understood_percent", "materiality", "fail_on",
                         "reject", "rules"});
    for (const auto& [key, value] : table) {
      if (key == "title") read_title(table_of(value, "title"));
      if (key == "extends") {
        file_.extends = value_of<std::string>(value, "extends", message::a_profile);
        file_.extends_line = value.source().begin.line;
      }
      if (key == "packs") read_packs(value);
      if (key == "lines_understood_percent") read_percent(value);
      if (key == "materiality") read_materiality(value);
      if (key == "fail_on") {
        const auto word = word_of(value, "fail_on", threshold_names());
        add(value, "fail_on", word, [=](Profile& profile) { profile.fail_on = threshold_of(word); });
      }
      if (key == "reject") read_reject(table_of(value, "reject"));
      if (key == "rules")
        for (const auto& [id, setting] : table_of(value, "rules"))
          read_rule(std::string(id.str()), table_of(setting, "a rule's setting"));
    }
    std::stable_sort(file_.values.begin(), file_.values.end(),
                     [](const ProfileValue& a, const ProfileValue& b) { return a.line < b.line; });
  }

 private:
  void add(const toml::node& at, std::string key, const nlohmann::json& value,
           std::function<void(Profile&)> set) {
    file_.values.push_back({std::move(key), at.source().begin.line, written(value), std::move(set)});
  }

  void read_title(const toml::table& title) {
    require_keys(title, {"nl", "en"});
    for (const auto& [language, text] : title)
      (language == "nl" ? file_.title.nl : file_.title.en) =
          value_of<std::string>(text, "title", message::a_text);
  }

  void read_packs(const toml::node& node) {
    const auto names = texts_of(node, "packs");
    std::vector<std::filesystem::path> packs;
    for (const std::string& name : names) packs.push_back(file_.path.parent_path() / name);
    add(node, "packs", names, [=](Profile& profile) { profile.packs = packs; });
  }

  void read_percent(const toml::node& node) {
    const auto percent = value_of<std::int64_t>(node, "lines_understood_percent", message::a_whole_number);
    if (percent < 0 || percent > 100) throw TomlProblem(node, message::percent_out_of_range());
    add(node, "lines_understood_percent", percent,
        [=](Profile& profile) { profile.lines_understood_percent = static_cast<unsigned>(percent); });
  }

  /// An empty text takes back what a lower layer says.
  void read_materiality(const toml::node& node) {
    const auto text = value_of<std::string>(node, "materiality", message::a_quoted_amount);
    std::optional<Decimal> from;
    if (!text.empty()) {
      const auto bound = bound_of(text);
      if (!bound) throw TomlProblem(node, message::of_key("materiality", bound.error().message));
      from = *bound;
    }
    add(node, "materiality", text, [=](Profile& profile) { profile.materiality = from; });
  }

  void read_reject(const toml::table& reject) {
    require_keys(reject, {"severity", "rules", "except"});
    for (const auto& [key, value] : reject) {
      if (key == "severity") {
        const auto word = word_of(value, "reject.severity", threshold_names());
        add(value, "reject.severity", word,
            [=](Profile& profile) { profile.reject.from = threshold_of(word); });
      } else {
        const bool is_except = key == "except";
        const auto ids = texts_of(value, is_except ? "reject.except" : "reject.rules");
        add(value, is_except ? "reject.except" : "reject.rules", ids,
            [=](Profile& profile) { (is_except ? profile.reject.except : profile.reject.rules) = ids; });
      }
    }
  }

  void read_rule(const std::string& id, const toml::table& rule) {
    require_keys(rule, {"enabled", "severity", "params"});
    const std::string prefix = "rules." + id + ".";
    // A table that says nothing of its rule still names one, which must be there.
    add(rule, "rules." + id, nullptr, [=](Profile& profile) { profile.rules[id]; });
    for (const auto& [key, value] : rule) {
      if (key == "enabled") {
        const bool is_enabled = value_of<bool>(value, "enabled", message::true_or_false);
        add(value, prefix + "enabled", is_enabled,
            [=](Profile& profile) { profile.rules[id].is_enabled = is_enabled; });
      }
      if (key == "severity") {
        const auto word = word_of(value, "severity", severity_names());
        add(value, prefix + "severity", word,
            [=](Profile& profile) { profile.rules[id].severity = severity_of(word); });
      }
      if (key == "params")
        for (const auto& [name, parameter] : table_of(value, "params"))
          read_parameter(id, std::string(name.str()), parameter);
    }
  }

  void read_parameter(const std::string& id, const std::string& name, const toml::node& node) {
    nlohmann::json value;
    if (const auto text = node.value_exact<std::string>()) value = *text;
    if (const auto number = node.value_exact<std::int64_t>()) value = *number;
    if (const auto flag = node.value_exact<bool>()) value = *flag;
    if (value.is_null()) throw TomlProblem(node, message::what_a_parameter_is());
    const std::string text = value.is_string() ? value.get<std::string>() : written(value);
    const char* type = value.is_string() ? "text" : value.is_boolean() ? "boolean" : "integer";
    add(node, "rules." + id + ".params." + name, value, [=](Profile& profile) {
      profile.rules[id].parameters[name] = {type, text};
    });
  }

  ProfileFile& file_;
};

} // namespace

Result<ProfileFile> read_profile_file(const std::filesystem::path& path, const std::string& shown) {
  const auto text = read_whole_file(path);
  if (!text) return tl::unexpected(text.error());
  return read_toml(shown, *text, [&](const toml::table& table) {
    ProfileFile file;
    file.path = path;
    file.shown = shown;
    file.sha256 = sha256(*text);
    Reader(file).read(table);
    return file;
  });
}

} // namespace toets
