// SPDX-License-Identifier: MIT
//
// A Table on a page: as a grid that is fitted to 80 columns (lists with a noun become counts, the
// widest first; then texts are cut, the widest first, none below 12 columns, numbers never), or as
// a list with an item per row.
#ifndef MELLANRUM_RENDERING_MARKDOWN_TABLE_H
#define MELLANRUM_RENDERING_MARKDOWN_TABLE_H

#include <string>
#include <vector>

#include "mellanrum/rendering/pipe_table.h"
#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

/// The grid, or nothing where there are no rows or no columns to show. `fitted`: within 80 columns,
/// as far as lists can be counted and texts cut.
std::string grid_markdown(const view::Table& table, bool fitted);

/// `- **label**: body — detail · detail`, an item per row that has any of these.
std::string list_markdown(const view::Table& table, char bullet);

/// `prose` in one line of at most `width` columns, cut with an ellipsis where it is longer.
std::string cut_markdown(const view::Prose& prose, std::size_t width);

/// "a, b, c".
std::string joined_names(const std::vector<view::Link>& links);

}  // namespace mellanrum::rendering

#endif
