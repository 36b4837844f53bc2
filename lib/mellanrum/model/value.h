// SPDX-License-Identifier: MIT
//
// What the fields of a record hold: each value with the place in the source where it was written,
// so that whatever is wrong with it, or said about it, can point there.
#ifndef MELLANRUM_MODEL_VALUE_H
#define MELLANRUM_MODEL_VALUE_H

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/model/id.h"
#include "mellanrum/text/source.h"

namespace mellanrum {

/// Plain text: a name, a kind, a tag. Empty: not given.
struct Word {
  std::string text;
  Span span;
  explicit operator bool() const { return !text.empty(); }
};

/// Prose, with its marks as written. Empty: not given.
struct Text {
  std::string text;
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
  std::string name;
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
  std::string key;
  std::string value;
};

/// What every record has: its place, the author's own keys, and whether a fault was found in it.
struct Record {
  Span span;
  std::vector<Extra> extras;
  bool faulty = false;
};

}  // namespace mellanrum

#endif
