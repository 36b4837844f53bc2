// SPDX-License-Identifier: MIT
//
// A piece of text that something else keeps: a literal, or what was read from a record file, which
// the file's Source keeps. Records hold passages and not strings of their own, since there are a
// million of them in a large corpus and each would be an allocation. A passage is good as long as
// its keeper; where a string is wanted it is copied.
#ifndef MELLANRUM_TEXT_PASSAGE_H
#define MELLANRUM_TEXT_PASSAGE_H

#include <string>
#include <string_view>

namespace mellanrum {

class Passage : public std::string_view {
 public:
  constexpr Passage() = default;
  constexpr Passage(const char* literal) : std::string_view(literal) {}
  constexpr Passage(std::string_view kept) : std::string_view(kept) {}

  operator std::string() const { return std::string(data(), size()); }
};

}  // namespace mellanrum

#endif
