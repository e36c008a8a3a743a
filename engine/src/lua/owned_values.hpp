// Values of Lua's that keep memory outside of it.
#pragma once

#include <boost/intrusive/list.hpp>

namespace toets {

/// Knows the values that are there, to end those that Lua itself did not: their state is dropped as a whole.
class OwnedValues {
 public:
  /// A part of each value. One that ends leaves the others by itself.
  struct Link : boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
    Link() = default;
    Link(void* owned, void (*ends)(void* value)) : value(owned), end(ends) {}

    void* value = nullptr;
    void (*end)(void* value) = nullptr;
  };

  OwnedValues() = default;
  OwnedValues(const OwnedValues&) = delete;
  OwnedValues& operator=(const OwnedValues&) = delete;
  ~OwnedValues() {
    links_.clear_and_dispose([](const Link* link) { link->end(link->value); });
  }

  void add(Link& link) { links_.push_front(link); }

 private:
  boost::intrusive::list<Link, boost::intrusive::constant_time_size<false>> links_;
};

} // namespace toets
