// SPDX-License-Identifier: MIT
//
// Pictures by Graphviz: DOT goes to the program `dot` as a child process, and what comes back is
// checked, because a failed run of dot still writes a picture.
#ifndef MELLANRUM_CLI_PICTURE_H
#define MELLANRUM_CLI_PICTURE_H

#include <string>
#include <string_view>
#include <vector>

#include "cli/environment.h"

namespace mellanrum::cli {

/// Whether the format is a picture: svg, png, pdf.
bool is_picture(std::string_view format);

/// The picture of the first of `drafts` (DOT of one graph, laid out in different ways) that is
/// drawn whole. Throws Trouble where Graphviz is missing, takes too long, or draws none of them
/// whole.
std::string draw(Programs& programs, const std::vector<std::string>& drafts,
                 std::string_view format);

}  // namespace mellanrum::cli

#endif
