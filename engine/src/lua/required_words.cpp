#include "lua/required_words.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace toets {
namespace {

using Words = RequiredWords::Words;
using Lists = std::vector<Words>;

constexpr std::size_t most_words = 48; // to look for more takes longer than to search
constexpr std::size_t most_lists = 4;  // further ones tell few texts more apart
constexpr int deepest = 100;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

std::size_t shortest(const Words& words) {
  std::size_t length = std::string::npos;
  for (const std::string& word : words) length = std::min(length, word.size());
  return length;
}

/// A single letter, digit or space stands in nearly every text.
bool is_rare(const std::string& word) {
  return word.size() > 1 || (word.size() == 1 && !is_letter(word[0]) && !is_digit(word[0]) && word[0] > ' ');
}

/// Whether one list filters more than another: longer words, then fewer of them.
bool is_better(const Words& one, const Words& other) {
  const auto rank = [](const Words& words) { return std::pair(shortest(words), most_words - words.size()); };
  return rank(one) > rank(other);
}

/// Adds a list, the best first; the worst of too many is left out.
void keep(Lists& lists, Words added) {
  if (added.empty() || added.size() > most_words || !std::all_of(added.begin(), added.end(), is_rare)) return;
  lists.insert(std::upper_bound(lists.begin(), lists.end(), added, is_better), std::move(added));
  if (lists.size() > most_lists) lists.pop_back();
}

/// Reads RE2's syntax. What it does not know for certain makes it give up: nothing is required then.
class Reader {
 public:
  explicit Reader(std::string_view expression) : rest_(expression) {}

  Lists read() {
    Lists lists = alternatives(0);
    return has_given_up_ || !rest_.empty() ? Lists{} : lists;
  }

 private:
  /// One step of an expression.
  struct Step {
    enum class Kind { letter, nothing, gap, group };
    Kind kind = Kind::gap; ///< nothing: it takes no room, as `\b`; gap: some letters that are not certain
    char letter = 0;
    Lists lists; ///< of a group
  };

  bool takes(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  char next() {
    if (rest_.empty()) return give_up();
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  char give_up() {
    has_given_up_ = true;
    rest_ = {};
    return 0;
  }

  /// Of several alternatives the best lists together are one.
  Lists alternatives(int depth) {
    if (depth > deepest) give_up();
    Lists all = sequence(depth);
    while (takes("|")) {
      Lists other = sequence(depth);
      if (all.empty() || other.empty()) {
        all.clear();
        while (takes("|")) sequence(depth);
        return all;
      }
      all.resize(1);
      std::move(other[0].begin(), other[0].end(), std::back_inserter(all[0]));
    }
    return all;
  }

  Lists sequence(int depth) {
    Lists lists;
    std::string run; // letters that stand side by side
    const auto end_run = [&] {
      if (!run.empty()) keep(lists, {run});
      run.clear();
    };
    while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      Step step = one_step(depth);
      const std::optional<bool> can_be_absent = repeat();
      const bool is_repeated = can_be_absent.has_value();
      if (step.kind == Step::Kind::nothing && !is_repeated) continue;
      if (step.kind == Step::Kind::letter && !can_be_absent.value_or(false)) run += step.letter;
      if (step.kind == Step::Kind::letter && !is_repeated) continue;
      end_run();
      if (step.kind != Step::Kind::group || can_be_absent.value_or(false)) continue;
      for (Words& words : step.lists) keep(lists, std::move(words));
    }
    end_run();
    return lists;
  }

  /// Reads `*`, `+`, `?`, `{2,}`, also several: whether what stands before may be absent; nothing when none stands there.
  std::optional<bool> repeat() {
    std::optional<bool> can_be_absent;
    for (;;) {
      if (takes("*") || takes("?")) {
        can_be_absent = true;
      } else if (takes("+")) {
        can_be_absent = can_be_absent.value_or(false);
      } else if (rest_.size() > 1 && rest_.front() == '{' && is_digit(rest_[1])) {
        const std::size_t end = rest_.find('}');
        if (end == std::string_view::npos) give_up();
        if (has_given_up_) return true;
        const std::size_t digits = std::min(rest_.find_first_not_of("0123456789", 1), end);
        const bool is_zero = rest_.substr(1, digits - 1).find_first_not_of('0') == std::string_view::npos;
        can_be_absent = can_be_absent.value_or(false) || is_zero;
        rest_.remove_prefix(end + 1);
      } else {
        return can_be_absent;
      }
    }
  }

  Step one_step(int depth) {
    const char c = next();
    switch (c) {
      case '(':
        return group(depth);
      case '[':
        skip_class();
        return {};
      case '\\':
        return escape();
      case '^':
      case '$':
        return {Step::Kind::nothing, 0, {}};
      case '.':
        return {};
      case '*':
      case '+':
      case '?':
        give_up(); // it repeats nothing
        return {};
      default:
        return is_ascii(c) ? Step{Step::Kind::letter, lower(c), {}} : Step{};
    }
  }

  Step group(int depth) {
    if (takes("?")) {
      if (takes("P<")) {
        const std::size_t end = rest_.find('>');
        if (end == std::string_view::npos) give_up();
        if (!has_given_up_) rest_.remove_prefix(end + 1);
      } else {
        while (!rest_.empty() && (is_letter(rest_.front()) || rest_.front() == '-')) rest_.remove_prefix(1);
        if (takes(")")) return {Step::Kind::nothing, 0, {}}; // flags alone
        if (!takes(":")) give_up();
      }
    }
    Lists lists = alternatives(depth + 1);
    if (!takes(")")) give_up();
    return {Step::Kind::group, 0, std::move(lists)};
  }

  /// Behind the bracket that opens it.
  void skip_class() {
    takes("^");
    for (bool is_first = true;; is_first = false) {
      if (takes("[:")) {
        const std::size_t end = rest_.find(":]");
        if (end == std::string_view::npos) give_up();
        if (!has_given_up_) rest_.remove_prefix(end + 2);
        continue;
      }
      const char c = next();
      if (has_given_up_ || (c == ']' && !is_first)) return;
      if (c == '\\') next();
    }
  }

  Step escape() {
    const char c = next();
    if (c == 'b' || c == 'B' || c == 'A' || c == 'z') return {Step::Kind::nothing, 0, {}};
    if (std::string_view("sSdDwW").find(c) != std::string_view::npos) return {};
    if (c == 'x' || c == 'p' || c == 'P') {
      if (takes("{")) {
        const std::size_t end = rest_.find('}');
        if (end == std::string_view::npos) give_up();
        if (!has_given_up_) rest_.remove_prefix(end + 1);
      } else {
        for (int i = c == 'x' ? 2 : 1; i > 0; --i) next();
      }
      return {};
    }
    if (is_letter(c) || is_digit(c) || !is_ascii(c)) {
      give_up();
      return {};
    }
    return {Step::Kind::letter, c, {}};
  }

  std::string_view rest_;
  bool has_given_up_ = false;
};

} // namespace

RequiredWords::RequiredWords(std::string_view expression) : lists_(Reader(expression).read()) {
  for (const Words& words : lists_) word_count_ += words.size();
}

bool RequiredWords::may_match(const TextSketch& text) const {
  if (text.has_other_letters()) return true;
  return std::all_of(lists_.begin(), lists_.end(), [&](const Words& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return text.has(word); });
  });
}

} // namespace toets
