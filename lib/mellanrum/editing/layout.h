// SPDX-License-Identifier: MIT
//
// How a file is laid out: its line ends, its indentation, where what is written ends and which
// comments belong to it. What is added to a file looks to this, so that it looks like the rest.
#ifndef MELLANRUM_EDITING_LAYOUT_H
#define MELLANRUM_EDITING_LAYOUT_H

#include <cstddef>
#include <string>
#include <string_view>

#include "mellanrum/yaml/tree.h"

namespace mellanrum::editing {

class Layout {
 public:
  /// Keeps both by reference; the tree may be none.
  Layout(std::string_view bytes, const yaml::Tree* tree) : bytes_(bytes), tree_(tree) {}

  /// Blanks before the first thing in a block collection: a key, or a dash.
  std::size_t column(yaml::NodeId collection) const;

  /// The blanks by which what lies below a key of this file is moved in; for a list they may be 0.
  std::size_t step(yaml::Kind kind) const;

  /// Where the line begins on which something can be added to a block collection: after its last
  /// line and the comments that are indented as it is.
  std::size_t after(yaml::NodeId collection) const;

  /// The end of the document: of the file, or the line of a document end marker.
  std::size_t end() const;

  /// Whether a blank line parts the last member of a block collection from the one before.
  bool is_spaced(yaml::NodeId collection) const;

  /// Whether blank lines part the file's top-level keys, as far as there is more than one.
  bool are_sections_spaced() const;

  /// Whether the line before a line that begins at `at` is blank, or there is none.
  bool follows_blank(std::size_t at) const;
  /// Whether a line begins at `at` that is blank; the end of the file counts.
  bool is_blank(std::size_t at) const;

  /// `lines` (joined by line feeds) as whole lines put in at `at`, with the file's line ends; where
  /// the last line of the file has none, so has the last of these.
  std::string lines_at(std::size_t at, std::string_view lines) const;

  /// The last member of a collection that has one: of a mapping its key.
  yaml::NodeId last_member(yaml::NodeId collection) const;

  /// Where the next line begins, or the end.
  std::size_t next_line(std::size_t at) const;

 private:
  bool keeps_blank_lines(yaml::NodeId collection) const;

  std::string_view bytes_;
  const yaml::Tree* tree_;
};

}  // namespace mellanrum::editing

#endif
