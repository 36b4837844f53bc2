// SPDX-License-Identifier: MIT
//
// What every writer for people or spreadsheets (Markdown, CSV, TSV, DOT and so SVG) does to text
// before its own escaping: no control characters, none that deceive the eye, nothing malformed.
// JSON alone keeps them, as escapes.
#ifndef MELLANRUM_RENDERING_PRINTABLE_H
#define MELLANRUM_RENDERING_PRINTABLE_H

#include <string>
#include <string_view>

namespace mellanrum::rendering {

/// `text` without C0, DEL, C1 and what is_deceptive(), as bidirectional overrides, but with its
/// tabs and line ends; malformed bytes are U+FFFD.
std::string printable(std::string_view text);

/// printable() with every tab, line end and line separator as a blank.
std::string one_line(std::string_view text);

/// Whether the character is a blank of any width, or of none, beyond ASCII.
bool is_blank_or_hidden(char32_t character);

/// A number for people: at most two decimals, no trailing zeros; empty where it is none.
std::string rounded(double number);

}  // namespace mellanrum::rendering

#endif
