// Which earlier documents of a run a document is compared with.
#pragma once

#include "history/comparable.hpp"
#include "history/counterparts.hpp"
#include "toets/engine/audit.hpp"

#include <atomic>
#include <vector>

namespace toets {

/// The earlier documents that were read. Any thread may ask; the documents outlive it, where they are.
class EarlierDocuments {
 public:
  struct One {
    std::size_t document;
    const Source* source;
    const Report* report;
  };

  /// @param first position of the first earlier document; all that follow are earlier ones
  EarlierDocuments(const std::vector<Document>& documents, std::size_t first);

  /// Those that a document can be compared with, the one that speaks of the earliest day first. Notes what keeps the
  /// others from it.
  std::vector<One> of(const Document& document) const;

  /// Gives each earlier document that nothing was compared with its problem; whether there are any. Where no report was
  /// read at all, that says enough.
  bool tell_unused(std::vector<Document>& documents) const;

 private:
  struct Candidate {
    One one;
    bool is_repeated = false;
  };

  std::vector<Candidate> candidates_;
  /// Of each candidate the least obstacle to any comparison so far; nothing where no document asked.
  mutable std::vector<std::atomic<int>> least_;
};

/// How often each thing became of the nodes, for each of the documents in the order of the joint report.
std::vector<ComparedWith> tallied(const std::vector<std::size_t>& documents,
                                  const std::vector<Counterpart>& counterparts);

} // namespace toets
