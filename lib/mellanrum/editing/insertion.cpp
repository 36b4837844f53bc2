// SPDX-License-Identifier: MIT
#include "mellanrum/editing/insertion.h"

#include <algorithm>

namespace mellanrum::editing {

std::string inserted(std::string_view bytes, std::vector<Insertion> insertions) {
  std::stable_sort(insertions.begin(), insertions.end(),
                   [](const Insertion& a, const Insertion& b) { return a.offset < b.offset; });
  std::string out;
  std::size_t at = 0;
  for (const Insertion& insertion : insertions) {
    out += bytes.substr(at, insertion.offset - at);
    out += insertion.text;
    at = insertion.offset;
  }
  return out += bytes.substr(at);
}

}  // namespace mellanrum::editing
