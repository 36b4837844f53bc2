// SPDX-License-Identifier: MIT
//
// What keeps text from being markup in GitHub-flavoured Markdown, and only that, so that the page
// also reads well as it is. Text is escaped once, by the writer; where a line begins is known only
// after wrapping, so that is a second step. Checked against cmark-gfm and pandoc by
// markdown_roundtrip_test.
#ifndef MELLANRUM_RENDERING_MARKDOWN_ESCAPE_H
#define MELLANRUM_RENDERING_MARKDOWN_ESCAPE_H

#include <string>
#include <string_view>

namespace mellanrum::rendering {

/// `line`, a text without line ends, as it may stand anywhere but first on a line. `& < >` become
/// entities; `\ ` * _ [ ] | ~ $` get a backslash (not `_` inside a word), so do the `:` of `://`,
/// the first of `:smile:`, the `.` of `www.` and a `^` at the beginning, which in brackets would be
/// a note; after `@` stands a zero-width space. `before_link`: a final `!` too.
std::string escape_markdown(std::string_view line, bool before_link = false);

/// `word`, escaped and without blanks, as it may stand first on a line: not a heading, an item, a
/// rule, an underline or the second line of a table.
std::string guard_line_start(std::string word);

/// An address as it may stand between parentheses: percent-encoded where it must be.
std::string encode_address(std::string_view address);

/// The path of a file beside the page, as an address: `%`, `#`, `?` and `:` too are encoded.
std::string encode_path(std::string_view path);

}  // namespace mellanrum::rendering

#endif
