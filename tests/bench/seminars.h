// SPDX-License-Identifier: MIT
//
// A corpus of seminars, made up: a project file, the vocabulary of a network, and as many seminar
// files as asked for, of about as many bytes each, in the shape of real ones: long Swedish texts in
// every style of YAML, groups of remarks, relations, holdings. Series of seminars over 25 years, in
// a directory a year. The same arguments give the same bytes on any machine.
#ifndef MELLANRUM_TESTS_BENCH_SEMINARS_H
#define MELLANRUM_TESTS_BENCH_SEMINARS_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bench/network.h"

namespace mellanrum::bench {

struct NamedText {
  std::string path;  // in the corpus
  std::string text;
};

class Seminars {
 public:
  static constexpr std::size_t usual_bytes = 18'000;
  static constexpr std::uint64_t usual_seed = 5;

  explicit Seminars(std::size_t files, std::size_t bytes = usual_bytes,
                    std::uint64_t seed = usual_seed);

  /// The project file and the files without a seminar.
  std::vector<NamedText> vocabulary() const;

  /// One of the `files`, counted from 0.
  NamedText seminar(std::size_t number) const;

  /// All in a single file, which needs no other.
  std::string whole() const;

 private:
  std::size_t files_;
  std::size_t bytes_;
  std::uint64_t seed_;
  Network network_;
};

}  // namespace mellanrum::bench

#endif
