// SPDX-License-Identifier: MIT
//
// What in a text a terminal, an editor or a script may act on, looked for without the library.
#ifndef MELLANRUM_TESTS_SUPPORT_ACTING_H
#define MELLANRUM_TESTS_SUPPORT_ACTING_H

#include <string>

namespace mellanrum::test {

/// Each control character but line feeds, line or paragraph separator, bidirectional embedding,
/// override or isolate, byte order mark, tag character and byte that is no UTF-8 in `text`, as
/// "U+001B ".
std::string acting(const std::string& text);

}  // namespace mellanrum::test

#endif
