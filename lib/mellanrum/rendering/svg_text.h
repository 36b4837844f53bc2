// SPDX-License-Identifier: MIT
//
// What Graphviz leaves out of an SVG: words for who cannot see it. The picture gets a title and a
// description (graph_words.h) that screen readers find, and each node and line is named by what it
// says instead of by its id.
#ifndef MELLANRUM_RENDERING_SVG_TEXT_H
#define MELLANRUM_RENDERING_SVG_TEXT_H

#include <string>
#include <string_view>

#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

/// `svg` as Graphviz drew it from the DOT of `graph`. `language` (BCP 47) is that of its words.
/// What is no such SVG comes back as it is.
std::string with_words(std::string svg, const view::Graph& graph, std::string_view language);

}  // namespace mellanrum::rendering

#endif
