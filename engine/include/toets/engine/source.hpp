// A document as lines of text with page numbers: what every reader gives, whatever the kind of file.
#pragma once

#include "toets/engine/bilingual.hpp"

#include "toets/engine/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace toets {

/// Where some text stands. Columns are 1-based code points of the decoded line, `to` exclusive.
struct Place {
  std::uint32_t line = 0; ///< 1-based; 0: nowhere
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t page = 0; ///< 1-based; 0 where the source has no pages
  std::string_view raw;   ///< the text of exactly this span, in the source
  std::uint32_t document =
      0; ///< where reports are compared: 0 for the one that is judged, 1 for the first earlier one

  bool exists() const { return line != 0; }
};

enum class Encoding { utf8, windows_1252 };

/// The decoded text of one document. Owns the text that every Place and string view of a report looks
/// into: keep it alive as long as the report.
class Source {
 public:
  struct Line {
    std::string_view text; ///< UTF-8, without the line end
    std::uint32_t page;    ///< 1-based; 0 where the source has no pages
  };

  /// Splits decoded text at LF and CRLF; a form feed starts a page.
  static Source from_text(std::string text);

  Source(Source&&) = default;
  Source& operator=(Source&&) = default;

  const std::vector<Line>& lines() const& { return lines_; }
  const std::vector<Line>& lines() const&& = delete;
  std::string_view text() const& { return *text_; }
  std::string_view text() const&& = delete;

  /// Bytes [begin, end) of a line (1-based) as a place. @pre has_span
  Place place(std::uint32_t line, std::uint32_t begin, std::uint32_t end) const;
  /// Whether these bytes exist and begin and end between characters.
  bool has_span(std::uint32_t line, std::uint32_t begin, std::uint32_t end) const;

  Encoding encoding = Encoding::utf8;
  /// Lines (1-based) where bytes could not be decoded and stand as U+FFFD.
  std::vector<std::uint32_t> damaged_lines;
  /// SHA-256 of the bytes as read, in lower-case hexadecimal.
  std::string sha256;

 private:
  Source() = default;
  /// Code points before byte `at` of a line (1-based).
  std::uint32_t code_points_before(std::uint32_t line, std::uint32_t at) const;

  std::unique_ptr<const std::string> text_; // on the heap: views survive a move
  std::vector<Line> lines_;
  // For each long line, the code points before every `checkpoint_step`-th byte, so that a place deep in it
  // is found without counting from its start.
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> checkpoints_;
};

/// Why a file was not read. `limited` says that a bound was met, not that the file is wrong.
struct Unreadable {
  bool is_limited = false;
  Bilingual problem; ///< what it is and what to do, one sentence
};

/// Decodes the bytes of a text file: UTF-8 with or without byte-order mark, else Windows-1252.
tl::expected<Source, Unreadable> read_text(std::string_view bytes);

/// Reads a file, or standard input for "-".
tl::expected<Source, Unreadable> read_file(const std::string& path);

} // namespace toets
