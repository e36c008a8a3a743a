#include "output/finding_marks.hpp"

#include <fmt/format.h>

namespace toets {

std::string finding_marks(const FindingWords& words, const Finding& finding) {
  std::string text;
  const auto add = [&](Phrase mark) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", words.say(mark));
  };
  if (finding.since_baseline == SinceBaseline::added) add(Phrase::since_new);
  if (finding.since_baseline == SinceBaseline::changed) add(Phrase::since_changed);
  if (finding.is_material) add(Phrase::material);
  if (finding.waived) add(Phrase::waived_count);
  return text;
}

} // namespace toets
