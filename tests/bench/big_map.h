// SPDX-License-Identifier: MIT
//
// A map as large as a country's: actors in levels and kinds, some parts of others, ties of every
// status, themes with ten to fifty members, remarks of which some tell of gaps. In several files,
// the first vocabulary, the others seminars. The same seed gives the same map.
#ifndef MELLANRUM_TESTS_BENCH_BIG_MAP_H
#define MELLANRUM_TESTS_BENCH_BIG_MAP_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mellanrum::bench {

/// Names and texts of the files.
std::vector<std::pair<std::string, std::string>> big_map(std::size_t actors, std::size_t relations,
                                                         std::uint64_t seed);

}  // namespace mellanrum::bench

#endif
