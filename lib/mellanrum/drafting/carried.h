// SPDX-License-Identifier: MIT
//
// Keeps account of what of the notes their records say, so that nothing is lost: a block of which
// records carry every word needs no more; any other stands as comments, all of it.
#ifndef MELLANRUM_DRAFTING_CARRIED_H
#define MELLANRUM_DRAFTING_CARRIED_H

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/drafting/draft.h"
#include "mellanrum/prose/blocks.h"
#include "mellanrum/prose/lines.h"

namespace mellanrum::drafting {

class Carried {
 public:
  explicit Carried(std::vector<std::string> begun) : texts_(std::move(begun)) {}

  /// Some record carries these words of the block.
  void add(std::size_t block, std::string_view text) {
    texts_[block] += ' ';
    texts_[block] += text;
  }
  /// The same, where nothing is carried of it yet: a heading is said by all that stands below.
  void add_once(std::size_t block, std::string_view text) {
    if (is_untouched(block)) add(block, text);
  }
  bool is_untouched(std::size_t block) const { return texts_[block].empty(); }

  /// The lines of all blocks that are not carried whole, by their number; those before `head_end`
  /// are in the head.
  std::vector<DraftComment> comments(const std::vector<prose::Block>& blocks,
                                     const std::vector<prose::Line>& lines,
                                     std::size_t head_end) const;

 private:
  bool is_whole(const prose::Block& block, std::size_t index,
                const std::vector<prose::Line>& lines) const;

  std::vector<std::string> texts_;  // by block
};

/// The lines that are not blank, each number once.
std::size_t count_lines(const std::vector<prose::Line>& lines);

}  // namespace mellanrum::drafting

#endif
