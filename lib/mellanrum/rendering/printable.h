// SPDX-License-Identifier: MIT
//
// What every writer for people or spreadsheets does to text before its own escaping: no control
// characters, nothing malformed. JSON alone escapes instead.
#ifndef MELLANRUM_RENDERING_PRINTABLE_H
#define MELLANRUM_RENDERING_PRINTABLE_H

#include <string>
#include <string_view>

namespace mellanrum::rendering {

/// `text` without C0, DEL and C1, but with its tabs and line ends; malformed bytes are U+FFFD.
std::string printable(std::string_view text);

/// printable() with every tab, line end and line separator as a blank.
std::string one_line(std::string_view text);

/// A number for people: at most two decimals, no trailing zeros; empty where it is none.
std::string rounded(double number);

}  // namespace mellanrum::rendering

#endif
