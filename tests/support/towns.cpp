// SPDX-License-Identifier: MIT
#include "support/towns.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace mellanrum::test {
namespace {

class Founder {
 public:
  explicit Founder(std::uint64_t seed) : random_(seed) {}

  Town found() {
    Town out;
    const std::size_t actors = 3 + below(18);
    for (std::size_t i = 0; i < actors; ++i) {
      Town::Actor actor{fmt::format("a{}", i), one_of({"", "low", "mid", "high"}), {}, {}};
      if (i > 0 && below(4) == 0) actor.part_of = fmt::format("a{}", below(i));
      if (below(4) == 0) actor.surveyed = below(2) == 0;
      if (below(3) == 0) out.participants.push_back(actor.id);
      out.actors.push_back(actor);
    }
    const std::size_t ties = below(actors * 5);
    for (std::size_t i = 0; i < ties; ++i) {
      const std::string from = any(out);
      const std::string to = any(out);
      if (from == to) continue;
      out.ties.push_back({from, to,
                          one_of({"", "", "", "existing", "weak", "questioned", "wanted", "broken",
                                  "absent", "past"})});
    }
    const std::size_t themes = 1 + below(7);
    for (std::size_t i = 0; i < themes; ++i) {
      Town::Theme theme{fmt::format("t{}", i), some(out, 6), {}};
      if (below(3) == 0) theme.owners = some(out, 3);
      out.themes.push_back(theme);
    }
    const std::size_t gaps = below(4);
    for (std::size_t i = 0; i < gaps; ++i) {
      out.gaps.push_back({some(out, 4), {fmt::format("t{}", below(themes))}});
    }
    return out;
  }

 private:
  std::size_t below(std::size_t bound) {
    return bound == 0 ? 0 : static_cast<std::size_t>(random_()) % bound;
  }
  std::string one_of(const std::vector<std::string>& words) { return words[below(words.size())]; }
  std::string any(const Town& town) { return town.actors[below(town.actors.size())].id; }

  /// Less than `most` actors, each once.
  std::vector<std::string> some(const Town& town, std::size_t most) {
    std::vector<std::string> out;
    const std::size_t wanted = below(most);
    for (std::size_t i = 0; i < wanted; ++i) {
      const std::string id = any(town);
      if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
    }
    return out;
  }

  std::mt19937_64 random_;
};

std::string list(const std::vector<std::string>& ids) {
  return fmt::format("[{}]", fmt::join(ids, ", "));
}

}  // namespace

Town town(std::uint64_t seed) { return Founder(seed).found(); }

std::vector<File> files_of(const Town& town) {
  std::string vocabulary = "actors:\n";
  for (const Town::Actor& actor : town.actors) {
    vocabulary += fmt::format("  {0}: {{name: The {0}", actor.id);
    if (!actor.level.empty()) vocabulary += ", level: " + actor.level;
    if (!actor.part_of.empty()) vocabulary += ", part_of: " + actor.part_of;
    if (actor.surveyed) vocabulary += fmt::format(", surveyed: {}", *actor.surveyed);
    vocabulary += "}\n";
  }
  if (!town.themes.empty()) vocabulary += "themes:\n";
  for (const Town::Theme& theme : town.themes) {
    vocabulary += fmt::format("  {0}: {{name: The {0}", theme.id);
    if (!theme.concerns.empty()) vocabulary += ", concerns: " + list(theme.concerns);
    if (theme.owners) vocabulary += ", owners: " + list(*theme.owners);
    vocabulary += "}\n";
  }
  std::string seminar = "seminar: {id: s";
  if (!town.participants.empty()) seminar += ", participants: " + list(town.participants);
  seminar += "}\n";
  if (!town.ties.empty()) seminar += "relations:\n";
  for (std::size_t i = 0; i < town.ties.size(); ++i) {
    // Each of a kind of its own, so that none is the latest word on another.
    const Town::Tie& tie = town.ties[i];
    seminar += fmt::format("  - {{from: {}, to: {}, kind: k{}{}}}\n", tie.from, tie.to, i,
                           tie.status.empty() ? "" : ", status: " + tie.status);
  }
  if (!town.gaps.empty()) seminar += "reflections:\n";
  for (std::size_t i = 0; i < town.gaps.size(); ++i) {
    const Town::Gap& gap = town.gaps[i];
    seminar +=
        fmt::format("  - {{text: Nobody goes there., kind: gap, themes: {}", list(gap.themes));
    if (!gap.actors.empty()) seminar += ", actors: " + list(gap.actors);
    seminar += "}\n";
  }
  return {{"town.yaml", vocabulary}, {"seminar.yaml", seminar}};
}

Town shuffled(Town town, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto shuffle = [&](auto& list) { std::shuffle(list.begin(), list.end(), random); };
  shuffle(town.actors);
  shuffle(town.ties);
  shuffle(town.themes);
  shuffle(town.gaps);
  shuffle(town.participants);
  for (Town::Theme& theme : town.themes) {
    shuffle(theme.concerns);
    if (theme.owners) shuffle(*theme.owners);
  }
  return town;
}

}  // namespace mellanrum::test
