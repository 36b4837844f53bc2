// SPDX-License-Identifier: MIT
//
// The blocks of prose: headings, paragraphs, list items, quotations that begin with a dash, and
// what is none of these. Real notes are no CommonMark, so this reads what people type: `##Text`,
// numbered and bold-only headings, a bullet on a line of its own, lines wrapped by a PDF and broken
// by its page marks. A block says how it looks, not what it means; every line is in exactly one
// block.
#ifndef MELLANRUM_PROSE_BLOCKS_H
#define MELLANRUM_PROSE_BLOCKS_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/prose/headings.h"
#include "mellanrum/prose/labels.h"
#include "mellanrum/prose/lines.h"

namespace mellanrum::prose {

enum class BlockKind : std::uint8_t {
  heading,
  paragraph,
  item,
  quotation,     // begins with an en or em dash
  stamp,         // a time in a recording and perhaps a name, on a line of their own
  mail,          // a line above a mail: From, To, Subject
  front_matter,  // YAML between lines of three hyphens at the beginning
  other          // code, tables, quoted mails, thematic breaks, page marks
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  HeadingForm form = HeadingForm::bare;
  int level = 0;        // of a heading, 1 and more
  char32_t marker = 0;  // of an item: its bullet, or `1` for a number
  /// Participants or absent: a line of its own below `Present: Ada Holm`.
  std::optional<Label> list;
  bool is_ticked = false;  // an item whose box says that it is done
  bool after_blank = true;
  std::uint32_t number = 1;        // of its first line in the file
  std::vector<std::size_t> lines;  // indices of the lines it is made of
  /// Its lines as one, without marker; of a stamp the name.
  std::string text;
  /// The text of its first line alone.
  std::string first;
  /// `Key: rest`, where the text may be that; the key without marks of emphasis.
  std::string key;
  std::string rest;
  std::string time;  // in a recording, as written, where it begins with one
};

/// All blocks of `lines`, in their order.
std::vector<Block> blocks_of(const std::vector<Line>& lines, const Labels& labels);

/// The last block before `i`, and not before `from`, that is text or a heading.
std::optional<std::size_t> text_before(const std::vector<Block>& blocks, std::size_t i,
                                       std::size_t from);

/// The next block after `i` that is text or a heading, or the number of blocks.
std::size_t block_after(const std::vector<Block>& blocks, std::size_t i);

/// `line` after `text`, where a line was wrapped: one blank between, or none after a hyphen that
/// divides a word.
void append_wrapped(std::string& text, std::string_view line, const Labels& labels);

}  // namespace mellanrum::prose

#endif
