// SPDX-License-Identifier: MIT
//
// What people might have said at a seminar, in Swedish, made up by a small grammar: the words are
// those of public work, the meaning is accidental.
#ifndef MELLANRUM_TESTS_BENCH_PROSE_H
#define MELLANRUM_TESTS_BENCH_PROSE_H

#include <cstddef>
#include <string>
#include <string_view>

#include "bench/random.h"

namespace mellanrum::bench {

/// One sentence; `topic` is what it may be about, in the definite form.
std::string sentence(Random& random, std::string_view topic);

/// One question.
std::string question(Random& random, std::string_view topic);

/// Sentences until there are so many characters, or a few more.
std::string prose(Random& random, std::string_view topic, std::size_t characters);

}  // namespace mellanrum::bench

#endif
