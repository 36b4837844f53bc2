// SPDX-License-Identifier: MIT
#include "support/generator.h"

#include <array>
#include <random>
#include <string_view>

namespace mellanrum::test {
namespace {

constexpr std::array<std::string_view, 5> syllables{"ro", "mé", "å", "x1", "ning"};

class Generator {
 public:
  Generator(std::uint64_t seed, const Traits& traits) : random_(seed), traits_(traits) {}

  std::vector<File> all() {
    roles_ = ids("r", 1 + below(5));
    actors_ = ids("a", 2 + below(4));
    themes_ = ids("t", 1 + below(4));
    frameworks_ = ids("f", below(3));
    const unsigned seminars = 1 + below(3);
    for (unsigned i = 0; i < seminars; ++i) seminars_.push_back("s" + std::to_string(i));
    for (unsigned i = 0; i < seminars; ++i) remarks_.push_back(1 + below(6));

    vocabulary("vocabulary/words.yaml", true);
    if (one_of(2)) vocabulary("vocabulary/more.yaml", false);
    for (unsigned i = 0; i < seminars; ++i) seminar(i);
    return std::move(files_);
  }

 private:
  using Ids = std::vector<std::string>;

  unsigned below(unsigned limit) {
    return limit == 0 ? 0 : static_cast<unsigned>(random_() % limit);
  }
  bool one_of(unsigned several) { return several != 0 && below(several) == 0; }

  Ids ids(std::string_view prefix, unsigned count) {
    Ids out;
    for (unsigned i = 0; i < count; ++i) {
      out.push_back(std::string(prefix) + std::to_string(i) + "-" +
                    std::string(syllables[below(syllables.size())]));
    }
    return out;
  }

  /// An id of `known`, now and then one that is none.
  std::string name(const Ids& known) {
    if (known.empty() || one_of(traits_.wrong)) return "nothing-" + std::to_string(below(9));
    return known[below(static_cast<unsigned>(known.size()))];
  }

  std::string list(const Ids& known, unsigned most) {
    std::string out;
    for (unsigned left = known.empty() ? 0 : below(most + 1); left > 0; --left) {
      out += (out.empty() ? "" : ", ") + name(known);
    }
    return "[" + out + "]";
  }

  std::string reflection() {
    const unsigned at = below(static_cast<unsigned>(seminars_.size()));
    return seminars_[at] + "#r" +
           std::to_string(1 + below(one_of(traits_.wrong) ? 99 : remarks_[at]));
  }

  template <std::size_t N>
  std::string word(const std::array<std::string_view, N>& words) {
    return std::string(words[below(N)]);
  }

  std::string mistake() { return one_of(traits_.wrong) ? ", nmae: x" : ""; }

  /// One record keyed by id: its name only where `named`, and some of its fields.
  void record(std::string& out, const std::string& id, bool named, const std::string& fields) {
    out += "  " + id + ": {" + (named ? "name: Name of " + id + ", " : "") + "tags: [g" +
           std::to_string(below(3)) + "]" + fields + mistake() + "}\n";
  }

  /// Ids are only ever part of, or built on, earlier ones: no cycle comes about by chance.
  Ids before(const Ids& all, std::size_t at) {
    return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(at)};
  }

  void entities(std::string& out, bool named) {
    const auto chosen = [&] { return named || one_of(3); };
    if (named && !frameworks_.empty()) {
      out += "frameworks:\n";
      for (const std::string& id : frameworks_) out += "  " + id + ": Framework " + id + "\n";
    }
    out += "roles:\n  x-roles: 1\n";
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      if (!chosen()) continue;
      std::string fields = ", status: " + word(statuses_);
      if (named && !frameworks_.empty()) fields += ", framework: " + name(frameworks_);
      if (i > 0) fields += ", builds_on: " + list(before(roles_, i), 2);
      record(out, roles_[i], named, fields);
    }
    out += "actors:\n  x-actors: 1\n";
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      if (!chosen()) continue;
      std::string fields = ", kind: " + word(kinds_);
      if (one_of(2)) fields += ", level: " + word(levels_);
      if (i > 0 && one_of(2)) fields += ", part_of: " + name(before(actors_, i));
      if (one_of(3)) {
        fields += ", holdings: " + list(roles_, 3);
      } else if (one_of(2)) {
        fields += ", holdings: {" + name(roles_) + ": {state: " + word(states_) +
                  ", evidence: " + reflection() + "}}";
      }
      record(out, actors_[i], named, fields);
    }
    out += "themes:\n  x-themes: 1\n";
    for (std::size_t i = 0; i < themes_.size(); ++i) {
      if (!chosen()) continue;
      std::string fields = ", concerns: " + list(actors_, 3) + ", needs: " + list(roles_, 2);
      if (one_of(2)) fields += ", owners: " + list(actors_, 2);
      if (i > 0 && one_of(2)) fields += ", parent: " + name(before(themes_, i));
      record(out, themes_[i], named, fields);
    }
    out += "relations:\n  - {between: [" + actors_[0] + ", " + actors_[1] + "], kind: meets}\n";
    for (unsigned left = below(4); left > 0; --left) {
      const unsigned from = below(static_cast<unsigned>(actors_.size()) - 1);
      out += "  - " + actors_[from] + (one_of(2) ? " -> " : " <-> ") +
             (one_of(traits_.wrong) ? "nobody" : actors_[from + 1]) + ": " + word(kinds_) +
             "\n    evidence: " + reflection() + "\n    status: " + word(tie_statuses_) + "\n";
    }
  }

  void vocabulary(std::string file, bool named) {
    std::string out;
    entities(out, named);
    files_.push_back({std::move(file), std::move(out)});
  }

  void seminar(unsigned at) {
    std::string out =
        "seminar:\n  id: " + seminars_[at] + "\n  participants: " + list(actors_, 2) + "\n";
    if (!one_of(3)) out += "  date: 2016-0" + std::to_string(1 + below(3)) + "\n";
    if (one_of(2)) entities(out, false);
    out += "reflections:\n";
    for (unsigned left = remarks_[at]; left > 0; --left) {
      if (one_of(4)) {
        out += "  - A bare remark.\n";
        continue;
      }
      const bool grouped = one_of(4);
      out += "  - section: S" + std::to_string(below(2)) + "\n    themes: " + list(themes_, 3) +
             "\n    roles: " + list(roles_, 3) + "\n    actors: " + list(actors_, 2) +
             "\n    kind: " + word(remark_kinds_) + "\n";
      if (one_of(2)) out += "    speaker: " + name(actors_) + "\n";
      if (one_of(3) && !grouped) out += "    answers: " + reflection() + "\n";
      out += grouped ? "    said: [Of a group.]\n" : "    text: A remark.\n";
      if (one_of(traits_.wrong)) out += "    voice: nobody\n";
    }
    files_.push_back(
        {"seminars/" + std::to_string(below(9)) + seminars_[at] + ".yaml", std::move(out)});
  }

  static constexpr std::array<std::string_view, 4> statuses_{"adopted", "proposed", "questioned",
                                                             "missing"};
  static constexpr std::array<std::string_view, 3> kinds_{"state", "agency", "region"};
  static constexpr std::array<std::string_view, 2> levels_{"local", "national"};
  static constexpr std::array<std::string_view, 5> states_{"holds", "shares", "could", "should",
                                                           "declines"};
  static constexpr std::array<std::string_view, 4> tie_statuses_{"existing", "wanted", "weak",
                                                                 "past"};
  static constexpr std::array<std::string_view, 4> remark_kinds_{"statement", "question", "gap",
                                                                 "own"};

  std::mt19937_64 random_;
  const Traits traits_;
  Ids roles_;
  Ids actors_;
  Ids themes_;
  Ids frameworks_;
  Ids seminars_;
  std::vector<unsigned> remarks_;
  std::vector<File> files_;
};

}  // namespace

std::vector<File> generate(std::uint64_t seed, const Traits& traits) {
  return Generator(seed, traits).all();
}

}  // namespace mellanrum::test
