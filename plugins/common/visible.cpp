#include "common/visible.hpp"

#include "common/asides.hpp"

#include <algorithm>

namespace toets::layout {

void VisibleLine::append(std::string_view bytes, std::size_t source, std::size_t source_size) {
  const auto size = static_cast<std::uint32_t>(bytes.size());
  const auto from = static_cast<std::uint32_t>(source);
  const auto from_size = static_cast<std::uint32_t>(source_size);
  const bool is_plain = size == from_size;
  if (is_plain && !pieces_.empty()) {
    Piece& last = pieces_.back();
    if (last.visible_size == last.source_size && last.source + last.source_size == from) {
      last.visible_size += size;
      last.source_size += size;
      text_ += bytes;
      return;
    }
  }
  pieces_.push_back({static_cast<std::uint32_t>(text_.size()), size, from, from_size});
  text_ += bytes;
}

const VisibleLine::Piece& VisibleLine::piece_at(std::size_t at) const noexcept {
  const auto after =
      std::upper_bound(pieces_.begin(), pieces_.end(), at,
                       [](std::size_t value, const Piece& piece) { return value < piece.visible; });
  return *(after - 1);
}

std::size_t VisibleLine::source_begin(std::size_t at) const noexcept {
  const Piece& piece = piece_at(at);
  return piece.visible_size == piece.source_size ? piece.source + (at - piece.visible) : piece.source;
}

std::size_t VisibleLine::source_end(std::size_t at) const noexcept {
  const Piece& piece = piece_at(at);
  return piece.visible_size == piece.source_size ? piece.source + (at - piece.visible) + 1
                                                 : std::size_t{piece.source} + piece.source_size;
}

sdk::Span VisibleLine::span(std::size_t begin, std::size_t end) const noexcept {
  const auto make = [this](std::size_t from, std::size_t to) {
    return sdk::Span{number_, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
  };
  end = std::min(end, text_.size());
  if (pieces_.empty()) return make(0, 0);
  if (begin < end) return make(source_begin(begin), source_end(end - 1));
  const std::size_t place = begin < text_.size() ? source_begin(begin) : source_end(text_.size() - 1);
  return make(place, place);
}

std::size_t VisibleLine::column(std::size_t at) const noexcept {
  const std::uint32_t byte = span(at, at).begin;
  if (byte < counted_bytes_) counted_bytes_ = counted_columns_ = 0;
  counted_columns_ +=
      static_cast<std::uint32_t>(count_characters(source_.substr(counted_bytes_, byte - counted_bytes_)));
  counted_bytes_ = byte;
  return counted_columns_;
}

std::vector<sdk::Span> VisibleLine::markup_with_digits() const {
  std::vector<sdk::Span> found;
  const auto look = [&](std::size_t begin, std::size_t end) {
    if (begin < end && has_digit(source_.substr(begin, end - begin)))
      found.push_back({number_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  };
  std::size_t end = 0;
  for (const Piece& piece : pieces_) {
    look(end, piece.source);
    end = std::size_t{piece.source} + piece.source_size;
    // A character reference is one visible character, whatever its number; a tag may be a tab or a blank.
    const char first = source_[piece.source];
    if (piece.visible_size != piece.source_size && (first == '&' || first == '<')) look(piece.source, end);
  }
  look(end, source_.size());
  return found;
}

Document read_document(const sdk::Source& source, Stars stars, std::size_t most_lines) {
  Document document;
  const std::size_t count = std::min(source.size(), most_lines);
  document.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const toets_line& line = source[i];
    document.emplace_back(sdk::view(line.text), line.number, line.page, stars);
  }
  for (const std::size_t i : find_asides(document)) {
    const VisibleLine& line = document[i];
    document[i] = VisibleLine(line.source(), line.number(), line.page(), stars, Dash::text);
  }
  return document;
}

std::size_t usual_width(const Document& document) {
  std::vector<std::size_t> widths;
  for (const VisibleLine& line : document)
    if (!line.is_blank()) widths.push_back(line.column(line.text().size()));
  if (widths.empty()) return 0;
  const auto place = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), place, widths.end());
  return *place;
}

} // namespace toets::layout
