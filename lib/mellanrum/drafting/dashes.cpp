// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/dashes.h"

#include "mellanrum/prose/phrases.h"

namespace mellanrum::drafting {
namespace {

using prose::Block;
using prose::BlockKind;

bool is_hyphened(const Block& block) {
  return block.kind == BlockKind::item && block.marker == U'-' &&
         !prose::term_of(block.text, block.first);
}

bool is_open_quotation(const Block& block) {
  return block.kind == BlockKind::quotation && !block.text.ends_with(':');
}

bool is_intro(const Block& block) { return block.text.ends_with(':'); }

}  // namespace

void turn_quotations(std::vector<prose::Block>& blocks, std::size_t from) {
  for (std::size_t first = from; first < blocks.size(); ++first) {
    if (!is_hyphened(blocks[first])) continue;
    std::size_t last = first;
    while (last + 1 < blocks.size() && is_hyphened(blocks[last + 1])) ++last;
    const bool after = first > 0 && is_open_quotation(blocks[first - 1]);
    const bool before = last + 1 < blocks.size() && blocks[last + 1].kind == BlockKind::quotation;
    const bool joined = (after && !blocks[first].after_blank) ||
                        (before && !blocks[last + 1].after_blank &&
                         (first == 0 || after || !is_intro(blocks[first - 1])));
    if ((after && before) || joined) {
      for (std::size_t i = first; i <= last; ++i) blocks[i].kind = BlockKind::quotation;
    }
    first = last;
  }
}

}  // namespace mellanrum::drafting
