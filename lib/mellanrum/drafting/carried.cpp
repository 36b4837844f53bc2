// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/carried.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <utility>

#include "mellanrum/prose/phrases.h"

namespace mellanrum::drafting {
namespace {

using prose::Block;
using prose::BlockKind;

/// A thematic break says nothing that would be lost.
bool is_mark(const std::string& text) {
  static const RE2 mark(R"([-*_= ]*)");
  return RE2::FullMatch(text, mark);
}

}  // namespace

std::vector<DraftComment> Carried::comments(const std::vector<Block>& blocks,
                                            const std::vector<prose::Line>& lines,
                                            std::size_t head_end) const {
  std::vector<DraftComment> out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_whole(blocks[i], i, lines)) continue;
    for (const std::size_t index : blocks[i].lines) {
      const prose::Line& line = lines[index];
      if (line.is_blank()) continue;
      out.push_back({line.number, line.raw, i < head_end});
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.line < b.line; });
  return out;
}

bool Carried::is_whole(const Block& block, std::size_t index,
                       const std::vector<prose::Line>& lines) const {
  if (block.is_ticked) return false;
  std::map<std::string, int> words;
  for (const std::string& word : prose::folded_words(texts_[index])) ++words[word];
  std::string whole = block.text;
  if (block.kind == BlockKind::front_matter || block.kind == BlockKind::stamp ||
      block.kind == BlockKind::other || block.kind == BlockKind::mail) {
    whole.clear();
    for (const std::size_t line : block.lines) whole += lines[line].text + ' ';
  }
  const auto own = prose::folded_words(whole);
  if (own.empty()) return block.kind != BlockKind::paragraph && is_mark(whole);
  return std::all_of(own.begin(), own.end(),
                     [&](const std::string& word) { return words[word]-- > 0; });
}

std::size_t count_lines(const std::vector<prose::Line>& lines) {
  std::size_t count = 0;
  std::uint32_t last = 0;
  for (const prose::Line& line : lines) {
    if (!line.is_blank() && std::exchange(last, line.number) != line.number) ++count;
  }
  return count;
}

}  // namespace mellanrum::drafting
