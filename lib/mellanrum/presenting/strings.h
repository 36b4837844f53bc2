// SPDX-License-Identifier: MIT
//
// The string tables of data/strings as they were when the library was built. The source file is
// generated from them.
#ifndef MELLANRUM_PRESENTING_STRINGS_H
#define MELLANRUM_PRESENTING_STRINGS_H

#include <span>
#include <string_view>

namespace mellanrum::presenting {

struct StringTable {
  std::string_view language;
  std::string_view text;  // lines of `key = text`; empty lines and lines that begin with # aside
};

std::span<const StringTable> string_tables();

}  // namespace mellanrum::presenting

#endif
