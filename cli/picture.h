// SPDX-License-Identifier: MIT
//
// Pictures by Graphviz: DOT goes to the program `dot` as a child process, and what comes back is
// checked, because a failed run of dot still writes a picture.
#ifndef MELLANRUM_CLI_PICTURE_H
#define MELLANRUM_CLI_PICTURE_H

#include <string>
#include <string_view>

#include "cli/environment.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/view/document.h"

namespace mellanrum::cli {

/// Whether the format is a picture: svg, png, pdf.
bool is_picture(std::string_view format);

/// The picture of the graph that `options` choose in `document`, drawn whole. An SVG gets the words
/// of rendering/svg_text.h. Throws Trouble where Graphviz is missing, takes too long, or does not
/// draw all of it; std::invalid_argument where there is no such graph.
std::string picture_of(Programs& programs, const view::Document& document,
                       const rendering::Options& options, std::string_view format);

}  // namespace mellanrum::cli

#endif
