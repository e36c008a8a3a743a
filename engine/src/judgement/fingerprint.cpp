#include "judgement/fingerprint.hpp"

#include "judgement/fingerprint_text.hpp"

#include <fmt/format.h>

namespace toets {

std::string Fingerprints::logical_node(Index index) const {
  if (index == none) return {};
  const Node& node = report_.nodes[index];
  if (!node.code.empty()) return fmt::format("{}|{}|{}", node.kind, node.part, node.code);
  const std::string own =
      fmt::format("{}|{}|{}{}", node.kind, node.part, node.aggregate ? "(aggregate)" : "", node.title);
  return node.parent == none ? own : logical_node(node.parent) + ">" + own;
}

std::string Fingerprints::of(const std::string& rule, const Subject& subject, const std::string& key) {
  std::string text_name;
  if (subject.text != none) {
    const Text& text = report_.texts[subject.text];
    text_name = fmt::format("{}#{}", text.name, text.ordinal);
  }
  return hashed(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}{}", rule, report_.entity(),
                            logical_node(subject.node), text_name, subject.section, subject.row,
                            subject.measure, subject.year, key,
                            subject.earlier.empty() ? "" : "\nagainst " + subject.earlier));
}

std::string Fingerprints::of_group(const std::string& rule, const std::string& common) {
  return hashed(fmt::format("{}\n{}\ngroup\n{}", rule, report_.entity(), common));
}

std::string Fingerprints::hashed(std::string text) {
  if (const unsigned earlier = seen_[text]++; earlier > 0) text += fmt::format("\n#{}", earlier + 1);
  return fingerprint_of(text);
}

} // namespace toets
