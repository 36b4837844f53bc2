// SPDX-License-Identifier: MIT
//
// Numbers from a seed, the same with every compiler and library, as those of the standard's
// distributions are not: SplitMix64 (Steele, Lea and Flood 2014), scaled by the high half of a
// product (Lemire 2019).
#ifndef MELLANRUM_TESTS_BENCH_RANDOM_H
#define MELLANRUM_TESTS_BENCH_RANDOM_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mellanrum::bench {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  /// Less than `bound`, which is at most 2^32.
  std::size_t below(std::size_t bound) {
    return static_cast<std::size_t>(((next() >> 32U) * bound) >> 32U);
  }

  std::size_t between(std::size_t least, std::size_t most) {
    return least + below(most - least + 1);
  }

  bool chance(std::size_t percent) { return below(100) < percent; }

  template <class List>
  const auto& of(const List& list) {
    return list[below(std::size(list))];
  }

  /// Up to `count` of `pool`, none twice, in the order of the pool.
  std::vector<std::string> some(const std::vector<std::string>& pool, std::size_t count) {
    std::vector<std::string> out;
    std::size_t left = pool.size();
    for (const std::string& one : pool) {
      if (out.size() < count && below(left) < count - out.size()) out.push_back(one);
      --left;
    }
    return out;
  }

 private:
  std::uint64_t state_;
};

}  // namespace mellanrum::bench

#endif
