// SPDX-License-Identifier: MIT
//
// Writes texts and lists of ids as YAML in the many ways in which people do: folded, on one line or
// several, quoted, as written; lists in brackets or a line each. Texts are of letters, digits and
// marks that stop a sentence; what a plain scalar cannot hold is quoted or folded.
#ifndef MELLANRUM_TESTS_BENCH_YAML_TEXT_H
#define MELLANRUM_TESTS_BENCH_YAML_TEXT_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bench/random.h"

namespace mellanrum::bench {

/// "key: text" and a line's end, the key in that column, where it stands already or is indented to.
std::string text_field(Random& random, std::size_t column, std::string_view key,
                       std::string_view text);

/// "key: [a, b]" and a line's end, or an item a line; nothing where there are no ids.
std::string list_field(Random& random, std::size_t column, std::string_view key,
                       const std::vector<std::string>& ids);

/// As above, always in brackets.
std::string flow_field(std::size_t column, std::string_view key,
                       const std::vector<std::string>& ids);

}  // namespace mellanrum::bench

#endif
