// SPDX-License-Identifier: MIT
//
// Text as YAML that a program writes for people to go on with: plain where that is safe, in double
// quotes elsewhere, folded over lines where it is long. What is written reads back as the same text
// here and in every other reader of YAML 1.1 and 1.2: words that would be booleans, nulls or
// numbers there are quoted. No text may hold control characters (is_control), which the reader
// refuses. Called by whatever drafts or adds records; the answers of commands are no YAML.
#ifndef MELLANRUM_YAML_SCALAR_H
#define MELLANRUM_YAML_SCALAR_H

#include <cstddef>
#include <string>
#include <string_view>

namespace mellanrum::yaml {

/// `text`, which is UTF-8, on one line: as a key or value of a block or within `[...]` and `{...}`.
std::string scalar(std::string_view text);

/// `text` on one line as a value of a block, where more may stand plain: commas, question marks.
std::string block_scalar(std::string_view text);

/// `text` after `key:` or `- `, as prose: on the same line where it fits `width` columns, which
/// begin `indent` + `taken` columns in; else folded (`>-`) on lines that begin with `indent`
/// blanks. Ends without a line end.
std::string prose(std::string_view text, std::size_t indent, std::size_t taken,
                  std::size_t width = 100);

/// Each line of `text` as a comment, `indent` blanks before it, each ended by a line end; what may
/// not stand in YAML as a visible escape.
std::string comment(std::string_view text, std::size_t indent);

}  // namespace mellanrum::yaml

#endif
