// SPDX-License-Identifier: MIT
//
// What the fields of a record hold: each value with the place in the source where it was written,
// so that whatever is wrong with it, or said about it, can point there.
#ifndef MELLANRUM_MODEL_VALUE_H
#define MELLANRUM_MODEL_VALUE_H

#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/model/id.h"
#include "mellanrum/text/passage.h"
#include "mellanrum/text/source.h"

namespace mellanrum {

/// Plain text: a name, a kind, a tag. Empty: not given.
struct Word {
  Passage text;
  Span span;
  explicit operator bool() const { return !text.empty(); }
};

/// Prose, with its marks as written. Empty: not given.
struct Text {
  Passage text;
  Span span;
  explicit operator bool() const { return !text.empty(); }
};

struct Number {
  int value = 0;
  bool given = false;
  Span span;
  explicit operator bool() const { return given; }
};

struct Flag {
  bool value = false;
  bool given = false;
  Span span;
};

/// A name for another record, as written; `id` is the record once the corpus has linked it.
template <class Record>
struct Ref {
  Passage name;
  Span span;
  Id<Record> id;
  explicit operator bool() const { return !name.empty(); }
};

template <class Record>
using Refs = std::vector<Ref<Record>>;

/// The words of a closed vocabulary, in the order of the enumeration `E` after its first
/// enumerator, `none`, which means "not given".
template <class E>
std::span<const std::string_view> words_of();

/// A word of a closed vocabulary.
template <class E>
struct Choice {
  E value = E::none;
  Span span;
  explicit operator bool() const { return value != E::none; }
  friend bool operator==(const Choice& choice, E word) { return choice.value == word; }
};

/// The word for `value`; empty for none.
template <class E>
std::string_view word_for(E value) {
  return value == E::none ? std::string_view() : words_of<E>()[static_cast<std::size_t>(value) - 1];
}

/// A key of the author's own (`x-...`) with its value as text: a scalar's text, else as written.
struct Extra {
  Passage key;
  Passage value;
};

/// What every record has: its place, the author's own keys, and whether a fault was found in it.
struct Record {
  Span span;
  bool faulty = false;
  std::vector<Extra> extras;
};

/// What few records give: a pointer's room where it is not given, and a copy of its own in each
/// copy.
template <class Value>
class Rare {
 public:
  Rare() = default;
  Rare(const Rare& other)
      : value_(other.value_ ? std::make_unique<Value>(*other.value_) : nullptr) {}
  Rare(Rare&&) noexcept = default;
  Rare& operator=(Rare other) noexcept {
    value_ = std::move(other.value_);
    return *this;
  }
  ~Rare() = default;

  explicit operator bool() const { return value_ != nullptr; }
  const Value& operator*() const { return *value_; }
  const Value* operator->() const { return value_.get(); }

  /// The value, given from now on.
  Value& give() {
    if (!value_) value_ = std::make_unique<Value>();
    return *value_;
  }

 private:
  std::unique_ptr<Value> value_;
};

}  // namespace mellanrum

#endif
