// SPDX-License-Identifier: MIT
//
// A learning network that never was: its roles, and for each series of seminars a region with its
// municipalities, units, bodies and people, and six themes. Every record is named by another, so
// that `check` has nothing to say. The same seed gives the same network.
#ifndef MELLANRUM_TESTS_BENCH_NETWORK_H
#define MELLANRUM_TESTS_BENCH_NETWORK_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bench/random.h"

namespace mellanrum::bench {

struct Series {
  std::string id;
  std::string name;
  std::string topic;               // as in a sentence
  std::vector<std::string> roles;  // that its first seminar proposes
  std::vector<std::string> themes;
  std::vector<std::string> actors;  // without the people
  std::vector<std::string> people;
};

class Network {
 public:
  static constexpr std::size_t most_series = 24;

  /// Of one to `most_series` series.
  Network(std::size_t series, std::uint64_t seed);

  const std::vector<Series>& series() const { return series_; }
  const std::vector<std::string>& roles() const { return roles_; }

  /// The records as YAML, below frameworks:, actors: and themes:.
  const std::string& frameworks_text() const { return frameworks_text_; }
  const std::string& actors_text() const { return actors_text_; }
  const std::string& themes_text() const { return themes_text_; }

  /// What the first seminar of a series proposes, below frameworks:.
  std::string proposal(std::size_t series, Random& random) const;

  /// mellanrum.yaml
  static std::string project();

 private:
  void add_frameworks();
  void add_series(std::size_t number);
  void add_actor(const std::string& id, std::string_view name, std::string_view kind,
                 std::string_view level, std::string_view part_of, std::string_view topic);
  void add_themes(std::size_t number);

  Random random_;
  std::vector<Series> series_;
  std::vector<std::string> roles_;
  std::string frameworks_text_;
  std::string actors_text_;
  std::string themes_text_;
};

}  // namespace mellanrum::bench

#endif
