#include "output/finding_marks.hpp"

#include <fmt/format.h>

namespace toets {

std::string finding_marks(const FindingWords& words, const Finding& finding) {
  std::string text;
  const auto add = [&](Phrase mark) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", words.say(mark));
  };
  if (finding.since_baseline == SinceBaseline::added) add(Phrase::new_mark);
  if (finding.since_baseline == SinceBaseline::changed) add(Phrase::changed_mark);
  if (finding.is_material) add(Phrase::material_mark);
  if (finding.waived) add(Phrase::waived_count);
  return text;
}

std::string waiver_sentence(const FindingWords& words, const Waiver& waiver) {
  std::string text = fmt::format("{}: {} ({} {}", words.say(Phrase::waived_because), waiver.reason,
                                 words.say(Phrase::waived_owner), waiver.owner);
  if (!waiver.basis.empty()) text += fmt::format(", {} {}", words.say(Phrase::waived_basis), waiver.basis);
  if (waiver.expires)
    text += fmt::format(", {} {}", words.say(Phrase::waived_until),
                        date_text(waiver.expires->text(), words.language()));
  if (waiver.at_most)
    text += fmt::format(", {} {}", words.say(Phrase::waived_at_most),
                        amount_text(waiver.at_most->text(), words.language()));
  return text + ")";
}

} // namespace toets
