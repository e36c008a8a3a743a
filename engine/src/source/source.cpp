#include "toets/engine/source.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace toets {
namespace {

constexpr std::uint32_t checkpoint_step = 1024;

std::vector<std::uint32_t> checkpoints_of(std::string_view line) {
  std::vector<std::uint32_t> counts{0};
  for (std::size_t at = checkpoint_step; at < line.size(); at += checkpoint_step)
    counts.push_back(counts.back() + static_cast<std::uint32_t>(utf8::count_code_points(
                                         line.substr(at - checkpoint_step, checkpoint_step))));
  return counts;
}

} // namespace

Source Source::from_text(std::string text) {
  Source source;
  source.text_ = std::make_unique<const std::string>(std::move(text));
  const std::string_view all = *source.text_;
  const bool has_pages = all.find('\f') != std::string_view::npos;
  std::uint32_t page = has_pages ? 1 : 0;
  std::size_t begin = 0;
  while (begin < all.size()) {
    std::size_t end = all.find('\n', begin);
    const std::size_t next = end == std::string_view::npos ? all.size() : end + 1;
    if (end == std::string_view::npos) end = all.size();
    std::string_view line = all.substr(begin, end - begin);
    if (next == end + 1 && line.ends_with('\r')) line.remove_suffix(1);
    // A form feed before the text of a line starts this line's page; one within it the next line's.
    std::size_t first = 0;
    while (first < line.size() && line[first] == '\f') ++first;
    if (has_pages) page += static_cast<std::uint32_t>(first);
    source.lines_.push_back({line, page});
    if (line.size() > std::size_t{2} * checkpoint_step)
      source.checkpoints_.emplace(static_cast<std::uint32_t>(source.lines_.size()), checkpoints_of(line));
    for (std::size_t i = first; has_pages && i < line.size(); ++i) page += line[i] == '\f' ? 1 : 0;
    begin = next;
  }
  return source;
}

bool Source::has_span(std::uint32_t line, std::uint32_t begin, std::uint32_t end) const {
  if (line == 0 || line > lines_.size() || begin > end) return false;
  const std::string_view text = lines_[line - 1].text;
  const auto is_bound = [&](std::uint32_t at) {
    return at == text.size() || (at < text.size() && !utf8::is_continuation(text[at]));
  };
  return is_bound(begin) && is_bound(end);
}

std::uint32_t Source::code_points_before(std::uint32_t line, std::uint32_t at) const {
  const std::string_view text = lines_[line - 1].text;
  std::uint32_t from = 0, count = 0;
  if (const auto known = checkpoints_.find(line); known != checkpoints_.end()) {
    const std::size_t step = std::min<std::size_t>(at / checkpoint_step, known->second.size() - 1);
    from = static_cast<std::uint32_t>(step) * checkpoint_step;
    count = known->second[step];
  }
  return count + static_cast<std::uint32_t>(utf8::count_code_points(text.substr(from, at - from)));
}

Place Source::place(std::uint32_t line, std::uint32_t begin, std::uint32_t end) const {
  const Line& source_line = lines_[line - 1];
  const std::string_view raw = source_line.text.substr(begin, end - begin);
  const std::uint32_t from = code_points_before(line, begin) + 1;
  return {line, from, from + static_cast<std::uint32_t>(utf8::count_code_points(raw)), source_line.page, raw};
}

} // namespace toets
