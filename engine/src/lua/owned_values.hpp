// Values of Lua's that keep memory outside of it.
#pragma once

#include <boost/intrusive/list.hpp>
#include <memory>
#include <utility>

namespace toets {

/// Knows the values that are there, to end those that Lua itself did not: their state is dropped as a whole, and a
/// finalizer for which there was no memory is never called again.
class OwnedValues {
 public:
  /// One that ends leaves the others by itself.
  struct Value
      : boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
    Value() = default;
    Value(const Value&) = delete;
    Value& operator=(const Value&) = delete;
    virtual ~Value() = default;
  };

  OwnedValues() = default;
  OwnedValues(const OwnedValues&) = delete;
  OwnedValues& operator=(const OwnedValues&) = delete;
  ~OwnedValues() { values_.clear_and_dispose(std::default_delete<Value>()); }

  /// Keeps the value until it is deleted, or all are.
  template <class Kept>
  Kept* keep(std::unique_ptr<Kept> value) {
    values_.push_front(*value);
    return value.release();
  }

 private:
  boost::intrusive::list<Value, boost::intrusive::constant_time_size<false>> values_;
};

} // namespace toets
