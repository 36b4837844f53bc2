// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/title.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "mellanrum/drafting/kind_line.h"
#include "mellanrum/prose/dates.h"
#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::drafting {
namespace {

using prose::Block;
using prose::BlockKind;
using prose::HeadingForm;
using prose::Label;
using prose::Labels;

bool is_top(const Block& block) {
  return block.kind == BlockKind::heading && block.form == HeadingForm::hashes && block.level == 1;
}

/// `Subject: Re: ...` without the marks of an answer; empty where the block is none.
std::string subject_of(const Block& block, const Labels& labels) {
  static const RE2 reply(R"((?i)^(?:re|fwd?|sv|vs|vb|vl): *)");
  if (block.kind != BlockKind::mail || !labels.is(Label::subject, block.key)) return {};
  std::string out = block.rest;
  while (RE2::Replace(&out, reply, "")) {
  }
  return out;
}

/// The line above the first heading, where that is a part's and no heading is the title.
std::optional<std::size_t> line_above(const std::vector<Block>& blocks, std::size_t heading,
                                      const Labels& labels) {
  constexpr std::size_t longest = 80;
  const bool is_of_part = blocks[heading].form == HeadingForm::numbered ||
                          (blocks[heading].form == HeadingForm::hashes &&
                           std::none_of(blocks.begin(), blocks.end(), is_top));
  std::size_t first = 0;
  while (first < heading && blocks[first].kind != BlockKind::paragraph) ++first;
  if (!is_of_part || first == heading) return std::nullopt;
  const Block& block = blocks[first];
  const bool is_line = block.lines.size() == 1 && count_characters(block.text) <= longest;
  const bool is_labelled = !block.key.empty() && !names_notes(block.key, labels);
  if (!is_line || is_labelled || labels.meaning(block.key) || prose::is_finished(block.text) ||
      prose::find_date(block.text, labels)) {
    return std::nullopt;
  }
  return first;
}

}  // namespace

FoundTitle find_title(const std::vector<Block>& blocks, const Labels& labels, bool has_title) {
  FoundTitle out;
  std::size_t first = 0;
  for (; first < blocks.size() && blocks[first].kind != BlockKind::heading; ++first) {
    const BlockKind kind = blocks[first].kind;
    const bool is_speech = kind == BlockKind::quotation || kind == BlockKind::item;
    if (is_speech || kind == BlockKind::stamp) return out;
    out.text = subject_of(blocks[first], labels);
    out.block = first;
    if (!out.text.empty()) return out;
  }
  if (first == blocks.size()) return out;
  // A bold line may stand above the title.
  const std::size_t below = prose::block_after(blocks, first);
  if (blocks[first].form == HeadingForm::bold && below < blocks.size() && is_top(blocks[below])) {
    first = below;
  }
  const auto line = has_title ? std::nullopt : line_above(blocks, first, labels);
  if (line) {
    out.text = blocks[*line].text;
    out.block = *line;
    return out;
  }
  // "Minutes" may be a title, though it is a label too.
  const auto words = prose::folded_words(blocks[first].text);
  const bool is_kind = !words.empty() && (labels.is(Label::document, words.front()) ||
                                          labels.is(Label::meeting, words.front()));
  if (!is_kind && labels.meaning(blocks[first].text)) return out;
  if (blocks[first].form == HeadingForm::label) return out;
  if (has_title && blocks[first].level > 1) return out;
  out.heading = first;
  const std::size_t kind = prose::block_after(blocks, first);
  const std::size_t second = kind < blocks.size() ? prose::block_after(blocks, kind) : kind;
  const bool is_series =
      second < blocks.size() && is_kind_line(blocks[kind], labels) &&
      blocks[second].kind == BlockKind::heading && !labels.meaning(blocks[second].text) &&
      blocks[first].form == HeadingForm::bare && blocks[second].form == HeadingForm::bare;
  if (is_series) {
    out.series = first;
    out.heading = second;
  }
  out.text = blocks[out.heading].text;
  out.block = out.heading;
  return out;
}

}  // namespace mellanrum::drafting
