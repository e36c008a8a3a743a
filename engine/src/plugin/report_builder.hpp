// Turns the records that a plugin pushes into a Report, and refuses what breaks the contract.
#pragma once

#include "plugin/line_uses.hpp"
#include "toets/abi.h"
#include "toets/engine/report.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace toets {

/// Serves one parse on one thread. The source must outlive the report that is built.
class ReportBuilder {
 public:
  explicit ReportBuilder(const Source& source);
  ReportBuilder(const ReportBuilder&) = delete;
  ReportBuilder& operator=(const ReportBuilder&) = delete;

  /// The function table for the plugin; valid as long as this builder.
  const toets_host& host() const { return host_; }

  /// Why a record was refused (the first time), or empty when none was.
  const std::string& refusal() const { return refusal_; }
  /// A record could not be kept: no fault of the plugin.
  bool is_out_of_memory() const { return is_out_of_memory_; }

  /// Completes the report: line census, derived dates, ties between nodes. Call once, last.
  Report finish(std::string format, std::string layout) &&;

 private:
  // One handler a record type; each throws Refusal with the reason. See report_builder.cpp.
  Index add(const toets_node& record);
  Index add(const toets_field& record);
  Index add(const toets_table& record);
  Index add(const toets_cell& record);
  Index add(const toets_text& record);
  Index add(const toets_mention& record);
  Index add(const toets_reference& record);
  void add(const toets_line_use& record);

  template <class Record>
  static toets_id push(void* self, const Record* record);
  static toets_rc push_line(void* self, const toets_line_use* record);

  void refuse(const std::string& reason);
  std::string where(const toets_span& span) const;
  void check_span(const toets_span& span, const std::string& what) const;
  Place place(const toets_span& span, const std::string& what);
  Place required_place(const toets_span& span, const std::string& what);
  std::vector<Place> places(const toets_spans& spans, const std::string& what);
  Column column_of(const toets_column& given);
  std::string_view kept(toets_str text);
  template <std::size_t Count>
  std::string_view word(toets_str text, const std::array<std::string_view, Count>& words, const char* what);
  Index known(toets_id id, std::size_t count, const char* what) const;

  void derive_report_fields();

  const Source& source_;
  Report report_;
  toets_host host_{};
  std::string refusal_;
  bool is_out_of_memory_ = false;
  LineUses lines_;
  std::unordered_map<std::string, std::uint32_t> text_ordinals_;
};

} // namespace toets
