#include "judgement/profile.hpp"

#include "base/nearest.hpp"
#include "judgement/profile_file.hpp"
#include "messages/settings.hpp"
#include "messages/system.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace toets {
namespace {

namespace fs = std::filesystem;

constexpr const char* default_profile = "default";
constexpr const char* never = "never";

bool is_file_name(const std::string& profile) { return profile.ends_with(".toml"); }

Result<std::vector<std::string>> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (is_file_name(at->path().filename().string())) names.push_back(at->path().stem().string());
  if (error) return failure(message::profiles_unreadable(folder.string(), system_words(error)));
  std::sort(names.begin(), names.end());
  return names;
}

/// Finds the files of a profile, each after those it builds on.
class Layers {
 public:
  explicit Layers(const ProfileRequest& request) : request_(request) {}

  /// `profile` is a name or a file; a file is relative to `folder`. `asked_at` says who asks for it.
  Result<void> add(const std::string& profile, const fs::path& folder, const std::string& asked_at) {
    const bool is_own = !is_file_name(profile);
    const fs::path path = is_own ? request_.folder / (profile + ".toml") : folder / profile;
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return failure(not_there(asked_at, profile, path));
    if (std::find(open_.begin(), open_.end(), fs::weakly_canonical(path, ignored)) != open_.end())
      return failure(message::builds_on_itself(asked_at, profile));
    auto file = read_profile_file(path, is_own ? path.filename().string() : path.string());
    if (!file) return tl::unexpected(file.error());
    open_.push_back(fs::weakly_canonical(path, ignored));
    const bool is_lowest =
        fs::equivalent(path, request_.folder / (std::string(default_profile) + ".toml"), ignored);
    if (auto below = add_below(*file, is_lowest); !below) return below;
    open_.pop_back();
    files.push_back({"profile", std::move(*file)});
    return {};
  }

  /// The configuration of a folder stands on the profile.
  Result<void> add_config() {
    if (request_.config.empty())
      return add(request_.profile.empty() ? default_profile : request_.profile, "", "");
    auto file = read_profile_file(request_.config, request_.config.string());
    if (!file) return tl::unexpected(file.error());
    // What the command line names goes before what the file extends.
    auto below = !request_.profile.empty() ? add(request_.profile, "", "") : add_below(*file, false);
    if (!below) return below;
    files.push_back({"config", std::move(*file)});
    return {};
  }

  struct Layer {
    std::string kind;
    ProfileFile file;
  };
  std::vector<Layer> files;

 private:
  Result<void> add_below(const ProfileFile& file, bool is_lowest) {
    if (!file.extends.empty())
      return add(file.extends, file.path.parent_path(),
                 fmt::format("{}:{}: ", file.shown, file.extends_line));
    return is_lowest ? Result<void>() : add(default_profile, "", "");
  }

  Bilingual not_there(const std::string& asked_at, const std::string& profile, const fs::path& path) const {
    if (is_file_name(profile)) return message::no_profile_file(asked_at, path.string());
    const auto names = names_in(request_.folder).value_or(std::vector<std::string>{});
    const std::string meant = nearest(profile, names);
    return message::no_profile(asked_at, profile, fmt::to_string(fmt::join(names, ", ")),
                               meant.empty() ? Bilingual() : message::perhaps_profile(meant));
  }

  const ProfileRequest& request_;
  std::vector<fs::path> open_; ///< the files that build on the one that is looked for
};

void apply(Profile& profile, const ProfileLayer& layer, const std::vector<ProfileValue>& values) {
  profile.layers.push_back(layer);
  for (const ProfileValue& value : values) {
    value.set(profile);
    profile.given[value.key].push_back({profile.layers.size() - 1, value.line, value.text});
  }
}

} // namespace

std::string name(const Threshold& threshold) { return threshold ? name(*threshold) : never; }

Threshold threshold_of(const std::string& name) { return severity_of(name); }

std::vector<std::string> threshold_names() {
  auto names = severity_names();
  names.emplace_back(never);
  return names;
}

std::string Profile::place_of(const std::string& key) const {
  const auto found = given.find(key);
  if (found == given.end()) return "";
  const GivenValue& last = found->second.back();
  const ProfileLayer& layer = layers[last.layer];
  return layer.file.empty() ? layer.name : fmt::format("{}:{}", layer.file, last.line);
}

Result<Profile> read_profile(const ProfileRequest& request) {
  Layers layers(request);
  if (const auto read = layers.add_config(); !read) return tl::unexpected(read.error());
  Profile profile;
  for (const auto& [kind, file] : layers.files) {
    const bool is_config = kind == "config";
    const std::string name = is_config ? file.path.filename().string() : file.path.stem().string();
    if (!is_config) { // the last profile is the one that was asked for
      profile.name = name;
      profile.title = file.title;
      profile.sha256 = file.sha256;
    }
    apply(profile, {kind, name, file.shown, file.sha256, file.path}, file.values);
  }
  if (!request.fail_on.empty()) {
    const auto known = threshold_names();
    if (std::find(known.begin(), known.end(), request.fail_on) == known.end())
      return failure(message::of_key("fail_on", none_of(request.fail_on, known)));
    apply(profile, {"option", "--fail-on", "", "", {}},
          {{"fail_on", 0, "\"" + request.fail_on + "\"",
            [&](Profile& on) { on.fail_on = threshold_of(request.fail_on); }}});
  }
  return profile;
}

Result<std::vector<ProfileSummary>> list_profiles(const fs::path& folder) {
  const auto names = names_in(folder);
  if (!names) return tl::unexpected(names.error());
  std::vector<ProfileSummary> profiles;
  for (const std::string& name : *names) {
    const auto file = read_profile_file(folder / (name + ".toml"), name + ".toml");
    if (!file) return tl::unexpected(file.error());
    profiles.push_back({name, file->title, file->sha256});
  }
  return profiles;
}

} // namespace toets
