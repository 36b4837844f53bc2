// SPDX-License-Identifier: MIT
//
// How text is written in DOT: as an id, as a label, as a tooltip, or inside an HTML-like label.
// Graphviz decodes entities in labels, reads backslashes as layout marks, and cannot read a quoted
// string of more than 16 kB in one piece. Author's text stands nowhere but in these four.
#ifndef MELLANRUM_RENDERING_DOT_ESCAPE_H
#define MELLANRUM_RENDERING_DOT_ESCAPE_H

#include <cstddef>
#include <string>
#include <string_view>

namespace mellanrum::rendering {

/// A quoted id. An id of a record holds nothing that needs an escape and stands as it is. In the
/// title of a graph `&` and `\` are entities: Graphviz would write any other, as `&copy;`, into the
/// SVG as it is, and SVG knows none; it doubles backslashes; and a name that begins with `%` is
/// none to it.
std::string dot_id(std::string_view id);

/// A quoted label; line ends in `text` are line ends in the picture.
std::string dot_label(std::string_view text);

/// The same for a tooltip, in which Graphviz looks for layout marks twice.
std::string dot_tooltip(std::string_view text);

/// Text in an HTML-like label, in one line.
std::string dot_html(std::string_view text);

/// `text` in lines of about `width` columns, broken at blanks.
std::string wrapped_label(std::string_view text, std::size_t width);

}  // namespace mellanrum::rendering

#endif
