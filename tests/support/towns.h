// SPDX-License-Identifier: MIT
//
// Towns made up at random: actors in groups, some parts of others, some surveyed, some only spoken
// of; ties of every status; themes with members, owners and needs; reflections of kind gap. A town
// is plain data that a test changes and writes as YAML; the same seed gives the same town.
#ifndef MELLANRUM_TESTS_SUPPORT_TOWNS_H
#define MELLANRUM_TESTS_SUPPORT_TOWNS_H

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/corpus.h"

namespace mellanrum::test {

struct Town {
  struct Actor {
    std::string id;
    std::string level;    // empty: none
    std::string part_of;  // empty: none
    std::optional<bool> surveyed;
  };
  struct Tie {
    std::string from;
    std::string to;
    std::string status;  // empty: existing
  };
  struct Theme {
    std::string id;
    std::vector<std::string> concerns;
    std::optional<std::vector<std::string>> owners;
  };
  struct Gap {
    std::vector<std::string> actors;
    std::vector<std::string> themes;
  };
  std::vector<Actor> actors;
  std::vector<Tie> ties;
  std::vector<Theme> themes;
  std::vector<Gap> gaps;
  std::vector<std::string> participants;
};

Town town(std::uint64_t seed);

/// As a file of vocabulary and one of a seminar.
std::vector<File> files_of(const Town& town);

/// Its records in another order, the same in all else.
Town shuffled(Town town, std::uint64_t seed);

}  // namespace mellanrum::test

#endif
