// What each thread is doing with a plugin: all that is left to tell when the plugin ends the process.
#pragma once

#include <cstring>
#include <string_view>

namespace toets {

/// Plain memory, so that a signal handler may read it.
struct UnderWay {
  char path[1024] = {};
  char plugin[128] = {}; ///< empty: no plugin is running
};

inline thread_local constinit UnderWay under_way{};

/// Called on a thread before it runs a plugin; null: nothing. The program sets it once, at its start.
inline void (*before_plugin)() = nullptr;

template <std::size_t Size>
void note(char (&to)[Size], std::string_view text) {
  const std::size_t count = text.copy(to, Size - 1);
  to[count] = '\0';
}

/// Says which plugin runs as long as it lives.
class PluginUnderWay {
 public:
  explicit PluginUnderWay(std::string_view plugin) {
    if (before_plugin != nullptr) before_plugin();
    note(under_way.plugin, plugin);
  }
  PluginUnderWay(const PluginUnderWay&) = delete;
  PluginUnderWay& operator=(const PluginUnderWay&) = delete;
  ~PluginUnderWay() { note(under_way.plugin, {}); }
};

} // namespace toets
