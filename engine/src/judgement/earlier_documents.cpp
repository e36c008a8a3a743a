#include "judgement/earlier_documents.hpp"

#include "messages/reports.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace toets {
namespace {

constexpr int not_asked = static_cast<int>(Obstacle::other_entity) + 1;

Bilingual problem_of(Obstacle obstacle) {
  switch (obstacle) {
    case Obstacle::repeated:
      return message::given_again();
    case Obstacle::is_later:
      return message::is_later();
    case Obstacle::same_file:
      return message::is_the_report_itself();
    case Obstacle::nothing_in_common:
      return message::nothing_in_common();
    case Obstacle::other_entity:
      return message::of_another_entity();
    case Obstacle::clear:
      break;
  }
  return {};
}

} // namespace

EarlierDocuments::EarlierDocuments(const std::vector<Document>& documents, std::size_t first) {
  std::set<std::string> seen;
  for (std::size_t i = first; i < documents.size(); ++i)
    if (documents[i].status == DocumentStatus::read)
      candidates_.push_back({{i, documents[i].source.get(), documents[i].report.get()},
                             !seen.insert(documents[i].source->sha256).second});
  least_ = std::vector<std::atomic<int>>(candidates_.size());
  for (auto& least : least_) least = not_asked;
}

std::vector<EarlierDocuments::One> EarlierDocuments::of(const Document& document) const {
  std::vector<One> found;
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    const auto& [one, is_repeated] = candidates_[i];
    Obstacle met = obstacle(*document.source, *document.report, *one.source, *one.report);
    if (met == Obstacle::clear && is_repeated) met = Obstacle::repeated;
    if (met == Obstacle::clear) found.push_back(one);
    int least = least_[i];
    while (static_cast<int>(met) < least && !least_[i].compare_exchange_weak(least, static_cast<int>(met))) {}
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const One& a, const One& b) { return speaks_of_earlier(*a.report, *b.report); });
  return found;
}

bool EarlierDocuments::tell_unused(std::vector<Document>& documents) const {
  bool has_unused = false;
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    const int least = least_[i];
    if (least == static_cast<int>(Obstacle::clear) || least == not_asked) continue;
    documents[candidates_[i].one.document].problem = problem_of(static_cast<Obstacle>(least));
    has_unused = true;
  }
  return has_unused;
}

std::vector<ComparedWith> tallied(const std::vector<std::size_t>& documents,
                                  const std::vector<Counterpart>& counterparts) {
  std::vector<ComparedWith> tallies;
  for (const std::size_t document : documents) {
    tallies.push_back({document, {}});
    for (const std::string_view fate : fate_names) tallies.back().nodes[std::string(fate)] = 0;
  }
  for (const Counterpart& one : counterparts) ++tallies[one.document - 1].nodes[std::string(name(one.fate))];
  return tallies;
}

} // namespace toets
