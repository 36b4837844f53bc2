// SPDX-License-Identifier: MIT
//
// Small corpora made up at random, as YAML texts: a vocabulary in several files and seminars, most
// references right and some wrong. The same seed gives the same corpus.
#ifndef MELLANRUM_TESTS_SUPPORT_GENERATOR_H
#define MELLANRUM_TESTS_SUPPORT_GENERATOR_H

#include <cstdint>
#include <vector>

#include "support/corpus.h"

namespace mellanrum::test {

struct Traits {
  /// One reference of this many names nothing, one record of this many has a mistyped key; 0: none.
  unsigned wrong = 0;
};

std::vector<File> generate(std::uint64_t seed, const Traits& traits);

}  // namespace mellanrum::test

#endif
