// SPDX-License-Identifier: MIT
//
// A change to a file that takes nothing away: texts put in at places, all at once, so that no place
// has to be moved by what was put in before it. Called by whatever changes a file in place.
#ifndef MELLANRUM_EDITING_INSERTION_H
#define MELLANRUM_EDITING_INSERTION_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::editing {

struct Insertion {
  std::size_t offset = 0;  // in the bytes as they were, at most their size
  std::string text;
};

/// All of `bytes` in their order, with the insertions between them; those at one place stand in the
/// order in which they are given.
std::string inserted(std::string_view bytes, std::vector<Insertion> insertions);

}  // namespace mellanrum::editing

#endif
