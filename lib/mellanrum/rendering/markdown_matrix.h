// SPDX-License-Identifier: MIT
//
// A CrossTable on a page: a matrix without its empty rows and columns. Where its column names do
// not fit 80 columns they become numbers, explained in a list below; words are never numbered.
#ifndef MELLANRUM_RENDERING_MARKDOWN_MATRIX_H
#define MELLANRUM_RENDERING_MARKDOWN_MATRIX_H

#include <string>

#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

/// The blocks, with blank lines between them, or nothing where every cell is empty.
std::string matrix_markdown(const view::CrossTable& table, bool fitted);

}  // namespace mellanrum::rendering

#endif
