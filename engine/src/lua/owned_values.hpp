// Values of Lua's that keep memory outside of it.
#pragma once

namespace toets {

/// Knows the values that are there, to end those that Lua itself did not: their state is dropped as a whole.
class OwnedValues {
 public:
  /// A part of each value.
  struct Link {
    void* value = nullptr;
    void (*end)(void* value) = nullptr;
    Link* previous = nullptr;
    Link* next = nullptr;
  };

  OwnedValues() = default;
  OwnedValues(const OwnedValues&) = delete;
  OwnedValues& operator=(const OwnedValues&) = delete;
  ~OwnedValues() {
    while (first_ != nullptr) {
      Link& link = *first_;
      remove(link);
      link.end(link.value);
    }
  }

  /// @param link outlives its place here
  void add(Link& link) noexcept {
    link.previous = nullptr;
    link.next = first_;
    if (first_ != nullptr) first_->previous = &link;
    first_ = &link;
  }
  /// @pre it was added
  void remove(Link& link) noexcept {
    (link.previous == nullptr ? first_ : link.previous->next) = link.next;
    if (link.next != nullptr) link.next->previous = link.previous;
  }

 private:
  Link* first_ = nullptr;
};

} // namespace toets
