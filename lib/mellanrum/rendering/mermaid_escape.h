// SPDX-License-Identifier: MIT
//
// Author's text in Mermaid: in a quoted label, and in the YAML before the diagram. Mermaid reads
// labels four times (comments and directives, entities, Markdown, HTML), so every sign that one of
// them acts on is an entity of its own kind, as `#35;`.
#ifndef MELLANRUM_RENDERING_MERMAID_ESCAPE_H
#define MELLANRUM_RENDERING_MERMAID_ESCAPE_H

#include <string>
#include <string_view>

namespace mellanrum::rendering {

/// One line of a label, or a whole accessible title, without quotes. Only letters, digits, blanks
/// and a few signs that mean nothing stand as they are.
std::string mermaid_text(std::string_view text);

/// A double-quoted YAML scalar.
std::string mermaid_title(std::string_view text);

}  // namespace mellanrum::rendering

#endif
