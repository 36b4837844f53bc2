// SPDX-License-Identifier: MIT
#include "bench/big_map.h"

#include <fmt/format.h>

#include <array>
#include <random>
#include <string_view>

namespace mellanrum::bench {
namespace {

constexpr std::size_t seminars = 20;
constexpr std::array<std::string_view, 5> levels{"local", "regional", "national", "european",
                                                 "global"};
constexpr std::array<std::string_view, 8> kinds{"region",  "municipality", "agency",   "company",
                                                "network", "school",       "hospital", "office"};
constexpr std::array<std::string_view, 7> statuses{"existing", "existing", "existing",  "weak",
                                                   "wanted",   "broken",   "questioned"};

class Maker {
 public:
  Maker(std::size_t actors, std::uint64_t seed) : actors_(actors), random_(seed) {}

  std::string vocabulary() {
    std::string out = "actors:\n";
    for (std::size_t i = 0; i < actors_; ++i) {
      out += fmt::format("  actor-{0}: {{name: Actor number {0}, kind: {1}, level: {2}", i,
                         kinds[below(kinds.size())], levels[below(levels.size())]);
      if (i > 0 && below(5) == 0) out += fmt::format(", part_of: actor-{}", below(i));
      out += "}\n";
    }
    out += "themes:\n";
    for (std::size_t i = 0; i < themes(); ++i) {
      out += fmt::format("  theme-{0}: {{name: Theme number {0}, concerns: [actor-{1}", i,
                         below(actors_));
      const std::size_t members = 9 + below(41);
      for (std::size_t m = 0; m < members; ++m) out += fmt::format(", actor-{}", below(actors_));
      out += below(3) == 0 ? "], owners: []}\n" : "]}\n";
    }
    return out;
  }

  std::string seminar(std::size_t number, std::size_t relations) {
    std::string out = fmt::format(
        "seminar: {{id: seminar-{}, date: 20{:02}-03-01, participants: [actor-{}, actor-{}]}}\n",
        number, 10 + number, below(actors_), below(actors_));
    out += "relations:\n";
    for (std::size_t i = 0; i < relations; ++i) {
      const std::size_t from = below(actors_);
      const std::size_t to = (from + 1 + below(actors_ - 1)) % actors_;
      out += fmt::format("  - {{from: actor-{}, to: actor-{}, kind: works-with, status: {}}}\n",
                         from, to, statuses[below(statuses.size())]);
    }
    out += "reflections:\n";
    for (std::size_t i = 0; i < relations / 10; ++i) {
      out += fmt::format(
          "  - {{text: What lies between them was talked over again and left for later, kind: {}, "
          "themes: [theme-{}], actors: [actor-{}, actor-{}]}}\n",
          below(8) == 0 ? "gap" : "statement", below(themes()), below(actors_), below(actors_));
    }
    return out;
  }

 private:
  std::size_t themes() const { return actors_ / 10 + 1; }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_()) % bound; }

  std::size_t actors_;
  std::mt19937_64 random_;
};

}  // namespace

std::vector<std::pair<std::string, std::string>> big_map(std::size_t actors, std::size_t relations,
                                                         std::uint64_t seed) {
  Maker maker(actors, seed);
  std::vector<std::pair<std::string, std::string>> out;
  out.emplace_back("vocabulary.yaml", maker.vocabulary());
  for (std::size_t i = 0; i < seminars; ++i) {
    out.emplace_back(fmt::format("seminar-{:02}.yaml", i), maker.seminar(i, relations / seminars));
  }
  return out;
}

}  // namespace mellanrum::bench
