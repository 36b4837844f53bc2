// SPDX-License-Identifier: MIT
//
// Which blocks of a Document are data, and which of them a format that holds one is to write.
#ifndef MELLANRUM_RENDERING_SELECTION_H
#define MELLANRUM_RENDERING_SELECTION_H

#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

/// A table, cross table or graph that is not for the page only.
struct DataBlock {
  std::string_view key;
  const view::Block* block;
};

/// In the order of the document; `graphs_only` leaves out tables. Points into `document`.
std::vector<DataBlock> data_blocks(const view::Document& document, bool graphs_only = false);

/// The one with that key, or, if it is empty, the only one there is. Else std::invalid_argument
/// with a sentence that lists the keys.
const view::Block& choose(const std::vector<DataBlock>& blocks, std::string_view key);

/// The graph with that key, chosen in the same way. Points into `document`.
const view::Graph& chosen_graph(const view::Document& document, std::string_view key);

/// Refuses a cross table that would be written with far more cells than are filled.
void expect_writable(std::size_t rows, std::size_t columns);

}  // namespace mellanrum::rendering

#endif
