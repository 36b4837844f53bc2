// SPDX-License-Identifier: MIT
//
// The title of notes: the first heading; of two with just the line of kind between them the second,
// and the first is the series; the subject of a mail; a first line above headings that are of parts
// alone. Used by what reads the head of the notes alone.
#ifndef MELLANRUM_DRAFTING_TITLE_H
#define MELLANRUM_DRAFTING_TITLE_H

#include <cstddef>
#include <string>
#include <vector>

#include "mellanrum/prose/blocks.h"
#include "mellanrum/prose/labels.h"

namespace mellanrum::drafting {

struct FoundTitle {
  static constexpr std::size_t none = ~std::size_t{0};
  std::size_t heading = none;  // the block that is the title
  std::size_t series = none;   // and the one that is the series
  std::string text;            // of the title; empty where there is none
  std::size_t block = 0;       // where that stands
};

/// `has_title`: front matter gives one, so that a heading is the title only if it is the highest.
FoundTitle find_title(const std::vector<prose::Block>& blocks, const prose::Labels& labels,
                      bool has_title);

}  // namespace mellanrum::drafting

#endif
