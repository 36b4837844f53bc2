// SPDX-License-Identifier: MIT
#include "mellanrum/editing/value.h"

#include <algorithm>
#include <utility>

#include "mellanrum/text/unicode.h"
#include "mellanrum/yaml/scalar.h"

namespace mellanrum::editing {
namespace {

bool is_written_on_one_line(const Value& value) {
  return std::all_of(value.items.begin(), value.items.end(),
                     [](const Value& item) { return item.form == Value::Form::word; });
}

std::string blanks(std::size_t number) { return std::string(number, ' '); }

/// Pairs below each other; the first begins where the line has got to.
std::string pairs(const Value& mapping, Indentation at) {
  std::string out;
  for (const Pair& pair : mapping.pairs) {
    const std::string lines = block(pair, at);
    out += out.empty() ? lines.substr(at.column) : '\n' + lines;
  }
  return out;
}

/// What stands after `key:`, where `used` columns of the line are taken.
std::string after_key(const Value& value, Indentation at, std::size_t used) {
  const std::size_t below = at.column + at.step;
  switch (value.form) {
    case Value::Form::word:
      return ' ' + yaml::block_scalar(value.text);
    case Value::Form::figure:
      return ' ' + value.text;
    case Value::Form::prose:
      return ' ' + yaml::prose(value.text, below, std::max(used + 1, below) - below);
    case Value::Form::list: {
      if (is_written_on_one_line(value)) return ' ' + flow({{}, value});
      const Indentation inner{below, at.step > 0 ? at.step : Indentation().step};
      std::string out;
      for (const Value& item : value.items) out += '\n' + block({{}, item}, inner);
      return out;
    }
    case Value::Form::mapping:
      break;
  }
  if (value.pairs.empty()) return " {}";
  return '\n' + blanks(below) + pairs(value, {below, at.step});
}

}  // namespace

Value Value::word(std::string text) { return {Form::word, std::move(text), {}, {}}; }
Value Value::figure(std::string text) { return {Form::figure, std::move(text), {}, {}}; }
Value Value::prose(std::string text) { return {Form::prose, std::move(text), {}, {}}; }
Value Value::list(std::vector<Value> items) { return {Form::list, {}, std::move(items), {}}; }
Value Value::mapping(std::vector<Pair> pairs) { return {Form::mapping, {}, {}, std::move(pairs)}; }

std::string block(const Pair& pair, Indentation at) {
  if (!pair.key.empty()) {
    const std::string key = blanks(at.column) + yaml::scalar(pair.key) + ':';
    return key + after_key(pair.value, at, display_width(key));
  }
  constexpr std::size_t dash = 2;
  const std::size_t below = at.column + dash;
  const std::string start = blanks(at.column) + "- ";
  if (pair.value.form == Value::Form::prose) {
    return start + yaml::prose(pair.value.text, below, 0);
  }
  if (pair.value.form == Value::Form::mapping && !pair.value.pairs.empty()) {
    return start + pairs(pair.value, {below, at.step});
  }
  return start + flow(pair);
}

std::string flow(const Pair& pair) {
  if (!pair.key.empty()) return yaml::scalar(pair.key) + ": " + flow({{}, pair.value});
  const Value& value = pair.value;
  std::string out;
  if (value.form == Value::Form::list) {
    for (const Value& item : value.items) out += (out.empty() ? "" : ", ") + flow({{}, item});
    return '[' + out + ']';
  }
  if (value.form == Value::Form::mapping) {
    for (const Pair& inner : value.pairs) out += (out.empty() ? "" : ", ") + flow(inner);
    return '{' + out + '}';
  }
  return value.form == Value::Form::figure ? value.text : yaml::scalar(value.text);
}

bool reads_as(const yaml::Tree& tree, yaml::NodeId node, const Value& value) {
  const yaml::Kind kind = tree[node].kind;
  yaml::NodeId at = tree.first(node);
  if (value.form == Value::Form::list) {
    if (kind != yaml::Kind::sequence) return false;
    for (const Value& item : value.items) {
      if (at >= tree.end(node) || !reads_as(tree, at, item)) return false;
      at = tree[at].next;
    }
    return at == tree.end(node);
  }
  if (value.form == Value::Form::mapping) {
    if (kind != yaml::Kind::mapping) return false;
    for (const Pair& pair : value.pairs) {
      if (at >= tree.end(node) || !reads_as(tree, at, Value::word(pair.key))) return false;
      at = tree[at].next;
      if (!reads_as(tree, at, pair.value)) return false;
      at = tree[at].next;
    }
    return at == tree.end(node);
  }
  return kind == yaml::Kind::scalar && tree[node].style != yaml::Style::absent &&
         tree.text(node) == value.text;
}

}  // namespace mellanrum::editing
