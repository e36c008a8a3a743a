#include "plugin/manifest.hpp"

#include "base/json_file.hpp"
#include "messages/plugins.hpp"
#include "model/vocabulary.hpp"

#include <cstdint>
#include <limits>

namespace toets {
namespace {

/// A field of the manifest that is missing or of the wrong type.
struct Wrong {
  std::string field;
};

const nlohmann::json& at(const nlohmann::json& object, const std::string& field) {
  if (!object.is_object() || !object.contains(field)) throw Wrong{field};
  return object.at(field);
}

std::string text(const nlohmann::json& object, const std::string& field) {
  const nlohmann::json& value = at(object, field);
  if (!value.is_string() || value.get_ref<const std::string&>().empty()) throw Wrong{field};
  return value.get<std::string>();
}

unsigned number(const nlohmann::json& object, const std::string& group, const std::string& field) {
  const nlohmann::json& value = at(at(object, group), field);
  // nlohmann_json cuts off what does not fit.
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > std::numeric_limits<unsigned>::max())
    throw Wrong{group + "." + field};
  return value.get<unsigned>();
}

} // namespace

bool Manifest::is_installed() const {
  std::error_code ignored;
  return std::filesystem::is_regular_file(library, ignored);
}

Result<Manifest> read_manifest(const std::filesystem::path& file) {
  const auto json = read_json_file(file);
  if (!json) return tl::unexpected(json.error());
  try {
    Manifest manifest;
    manifest.id = text(*json, "id");
    manifest.version = text(*json, "version");
    manifest.title = text(*json, "title");
    manifest.abi_major = number(*json, "abi", "major");
    manifest.abi_minor = number(*json, "abi", "minor");
    manifest.model_major = number(*json, "model", "major");
    manifest.model_minor = number(*json, "model", "minor");
    const std::filesystem::path library = text(*json, "library");
    if (library.has_parent_path()) throw Wrong{"library"}; // it stands beside its manifest
    manifest.library = file.parent_path() / library;
    const nlohmann::json& layouts = at(*json, "layouts");
    if (!layouts.is_array() || layouts.empty()) throw Wrong{"layouts"};
    for (const nlohmann::json& layout : layouts) {
      LayoutManifest read{text(layout, "id"), text(at(layout, "title"), "nl"),
                          text(at(layout, "title"), "en"), text(layout, "kind")};
      if (!vocabulary::has(vocabulary::report_kinds, read.kind)) throw Wrong{"layouts.kind"};
      manifest.layouts.push_back(std::move(read));
    }
    const nlohmann::json& hints = at(*json, "hints");
    if (!hints.is_array() || hints.empty()) throw Wrong{"hints"};
    for (const nlohmann::json& hint : hints) {
      if (!hint.is_string() || hint.get_ref<const std::string&>().size() < 3) throw Wrong{"hints"};
      manifest.hints.push_back(hint.get<std::string>());
    }
    return manifest;
  } catch (const Wrong& wrong) { return failure(message::wrong_field(file.string(), wrong.field)); }
}

} // namespace toets
