// SPDX-License-Identifier: MIT
//
// A pipe table of GitHub-flavoured Markdown, padded so that it also stands straight as it is.
#ifndef MELLANRUM_RENDERING_PIPE_TABLE_H
#define MELLANRUM_RENDERING_PIPE_TABLE_H

#include <cstddef>
#include <string>
#include <vector>

namespace mellanrum::rendering {

/// Everything in it is Markdown already, in one line, `|` escaped.
struct PipeTable {
  struct Column {
    std::string title;
    bool right = false;  // aligned to the right: numbers
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as columns

  /// The width of a column's widest cell or title, in terminal columns, at most 120: what is wider
  /// than that stands out of line.
  std::size_t width(std::size_t column) const;

  /// The width of the whole.
  std::size_t width() const;

  std::string markdown() const;
};

}  // namespace mellanrum::rendering

#endif
