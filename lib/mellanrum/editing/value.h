// SPDX-License-Identifier: MIT
//
// What is to be written as YAML: a word, prose, a list or a mapping, of text in NFC without control
// characters. Written by the rules of yaml/scalar.h, in block style with an indentation that the
// caller chooses, or in flow style on one line.
#ifndef MELLANRUM_EDITING_VALUE_H
#define MELLANRUM_EDITING_VALUE_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/yaml/tree.h"

namespace mellanrum::editing {

struct Pair;

struct Value {
  enum class Form {
    word,
    figure,  // a date or a number, which stands plain
    prose,   // folded over lines where it is long
    list,    // of words on one line; of others a line or more for each
    mapping,
  };
  Form form = Form::word;
  std::string text;
  std::vector<Value> items;
  std::vector<Pair> pairs;

  static Value word(std::string text);
  static Value figure(std::string text);
  static Value prose(std::string text);
  static Value list(std::vector<Value> items);
  static Value mapping(std::vector<Pair> pairs);
};

/// What goes into a mapping; without a key, into a list.
struct Pair {
  std::string key;
  Value value;
};

struct Indentation {
  std::size_t column = 0;  // of the key or the dash
  std::size_t step = 2;    // of what lies below a key; of a list it may be 0
};

/// `key: value` or `- value` on lines of its own, each but the last ended by a line feed.
std::string block(const Pair& pair, Indentation at);

/// `key: value`, or the value where there is no key, on one line, as within brackets.
std::string flow(const Pair& pair);

/// Whether the node says `value` and nothing else.
bool reads_as(const yaml::Tree& tree, yaml::NodeId node, const Value& value);

}  // namespace mellanrum::editing

#endif
