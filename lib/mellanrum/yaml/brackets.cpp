// SPDX-License-Identifier: MIT
#include "mellanrum/yaml/brackets.h"

#include <algorithm>

#include "mellanrum/yaml/extent.h"

namespace mellanrum::yaml {
namespace {

bool one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

class Walk {
 public:
  Walk(std::string_view bytes, std::size_t from, std::size_t to)
      : bytes_(bytes), at_(from), to_(std::min(to, bytes.size())) {}

  Unclosed run(std::size_t limit) {
    while (at_ < to_ && !found_.quote && found_.brackets.size() <= limit) step();
    return std::move(found_);
  }

 private:
  bool in_flow() const { return !found_.brackets.empty(); }

  void step() {
    const char c = bytes_[at_];
    if (c == '\n') {
      starts_ = true;
      ++at_;
    } else if (blank_at(bytes_, at_)) {
      ++at_;
    } else if (c == '#' && (at_ == 0 || blank_at(bytes_, at_ - 1))) {
      at_ = std::min(bytes_.find('\n', at_), to_);
    } else if (is_indicator(c)) {
      starts_ = true;
      ++at_;
    } else if (in_flow() && one_of(c, "]}")) {
      found_.brackets.pop_back();
      starts_ = false;
      ++at_;
    } else if (starts_ || in_flow()) {
      token(c);
    } else {
      plain();
    }
  }

  bool is_indicator(char c) const {
    if (in_flow() && c == ',') return true;
    if (c == ':') return in_flow() || blank_at(bytes_, at_ + 1);
    return starts_ && one_of(c, "-?") && blank_at(bytes_, at_ + 1);
  }

  void token(char c) {
    if (one_of(c, "[{")) {
      found_.brackets.push_back(at_++);
      starts_ = true;
    } else if (one_of(c, "\"'")) {
      const auto end = quoted_end(bytes_, at_);
      if (!end || *end > to_) {
        found_.quote = at_;
      } else {
        at_ = *end;
      }
      starts_ = false;
    } else if (!in_flow() && one_of(c, "|>")) {
      at_ = block_extent(bytes_, at_, parent_column()).end;
      starts_ = false;
    } else {
      plain();
    }
  }

  void plain() {
    starts_ = false;
    for (++at_; at_ < to_; ++at_) {
      const char c = bytes_[at_];
      if (c == '\n' || (c == ':' && blank_at(bytes_, at_ + 1))) return;
      if (c == '#' && blank_at(bytes_, at_ - 1)) return;
      if (in_flow() && one_of(c, ",[]{}")) return;
    }
  }

  /// The column of the innermost list or mapping that began on this line before the place, or of
  /// the line's key: what a block scalar's text must be indented more than.
  std::size_t parent_column() const {
    const std::size_t begin = line_begin(bytes_, at_);
    std::size_t column = begin;
    while (bytes_[column] == ' ') ++column;
    while (column < at_ && bytes_[column] == '-' && blank_at(bytes_, column + 1)) {
      std::size_t item = column + 1;
      while (item < at_ && bytes_[item] == ' ') ++item;
      if (item == at_) break;
      column = item;
    }
    return column - begin;
  }

  std::string_view bytes_;
  std::size_t at_;
  std::size_t to_;
  /// Whether a token may begin here: outside of brackets, what follows on a line is text.
  bool starts_ = true;
  Unclosed found_;
};

}  // namespace

Unclosed unclosed(std::string_view bytes, std::size_t from, std::size_t to, std::size_t limit) {
  return Walk(bytes, from, to).run(limit);
}

std::optional<std::size_t> deep_bracket(std::string_view bytes, std::size_t limit) {
  std::size_t open = 0;
  std::size_t deepest = 0;
  for (const char c : bytes) {
    if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++open);
    } else if ((c == ']' || c == '}') && open > 0) {
      --open;
    }
  }
  if (deepest <= limit) return std::nullopt;
  const Unclosed found = unclosed(bytes, line_begin(bytes, 0), bytes.size(), limit);
  if (found.brackets.size() <= limit) return std::nullopt;
  return found.brackets.back();
}

}  // namespace mellanrum::yaml
