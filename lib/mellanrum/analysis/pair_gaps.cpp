// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/pair_gaps.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "mellanrum/analysis/effort.h"
#include "mellanrum/analysis/in_seminars.h"
#include "mellanrum/analysis/ownerless_themes.h"

namespace mellanrum::analysis {
namespace {

constexpr std::size_t most_members = 500;
constexpr std::size_t most_pairs = 500'000;
constexpr std::size_t most_steps = 300'000'000;
/// Themes with fewer pairs have no congruence of their own: one tie more or less is all of it.
constexpr std::size_t fewest_pairs = 3;

using Pair = std::pair<ActorId, ActorId>;  // the smaller id first

/// That both are members of a theme.
struct Shared {
  Pair pair;
  std::size_t members = 0;
  ThemeId theme;
};

/// What relations say of a pair by their latest status.
struct Stated {
  Pair pair;
  RelationId relation;
  friend auto operator<=>(const Stated&, const Stated&) = default;
};

class Finder {
 public:
  Finder(const Corpus& corpus, const Survey& survey, const TieGraph& graph)
      : corpus_(corpus), survey_(survey), graph_(graph) {}

  PairGaps find() {
    share();
    look_at_relations();
    for (std::size_t at = 0; at < shared_.size();) {
      std::size_t end = at + 1;
      while (end < shared_.size() && shared_[end].pair == shared_[at].pair) ++end;
      if (!graph_.tied(shared_[at].pair.first, shared_[at].pair.second)) add(at, end);
      at = end;
    }
    order();
    congruence();
    return std::move(out_);
  }

  SeminarIds seminars_with(const PairGap& gap) {
    look_at_relations();
    return seminars(gap);
  }

 private:
  void share() {
    Effort pairs("pairs of actors that share a theme", most_pairs);
    for (const ThemeId theme : corpus_.themes().ids()) {
      const auto members = members_of(corpus_, survey_, theme);
      const std::size_t n = members.size();
      if (n > most_members) {
        out_.too_wide.push_back(theme);
        continue;
      }
      pairs.spend(n * (n - 1) / 2);
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
          if (survey_.one_within_other(members[i], members[j])) continue;
          shared_.push_back({{members[i], members[j]}, n, theme});
        }
      }
    }
    // Those of a pair by the number of members: a sum depends on the order of its terms, and must
    // not depend on the order of the themes.
    std::sort(shared_.begin(), shared_.end(), [](const Shared& a, const Shared& b) {
      return std::tie(a.pair, a.members, a.theme) < std::tie(b.pair, b.members, b.theme);
    });
  }

  void look_at_relations() {
    for (const Tie& tie : ties(corpus_)) {
      const Pair pair = std::minmax(tie.from, tie.to);
      const RelationStatus status = status_of(corpus_, tie);
      if (status == RelationStatus::wanted || status == RelationStatus::broken ||
          status == RelationStatus::absent) {
        missed_.push_back({pair, tie.latest()});
      }
      if (graph_.tied(pair.first, pair.second)) continue;
      for (const RelationId id : tie.stated) {
        if (is_tied(corpus_[id].status.value)) once_tied_.push_back({pair, id});
      }
    }
    for (auto* list : {&missed_, &once_tied_}) {
      std::sort(list->begin(), list->end());
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
  }

  static std::vector<RelationId> of_pair(const std::vector<Stated>& list, const Pair& pair) {
    std::vector<RelationId> out;
    auto at = std::lower_bound(list.begin(), list.end(), Stated{pair, {0}});
    for (; at != list.end() && at->pair == pair; ++at) out.push_back(at->relation);
    return out;
  }

  void add(std::size_t at, std::size_t end) {
    PairGap gap;
    std::tie(gap.a, gap.b) = shared_[at].pair;
    for (; at < end; ++at) {
      gap.need += 1.0 / static_cast<double>(shared_[at].members - 1);
      gap.themes.push_back(shared_[at].theme);
    }
    std::sort(gap.themes.begin(), gap.themes.end());
    steps_.spend(std::min(graph_.degree(gap.a), graph_.degree(gap.b)) + 1);
    gap.brokers = graph_.common(gap.a, gap.b);
    gap.bridging = inherits(gap.a, gap.b)    ? Bridging::inherited
                   : gap.brokers.empty()     ? Bridging::unbridged
                   : gap.brokers.size() == 1 ? Bridging::fragile
                                             : Bridging::mediated;
    const auto& of_a = corpus_.said_of(gap.a);
    const auto& of_b = corpus_.said_of(gap.b);
    steps_.spend(of_a.size() + of_b.size());
    std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                          std::back_inserter(gap.said));
    gap.relations = of_pair(missed_, {gap.a, gap.b});
    gap.voiced =
        !gap.relations.empty() || std::any_of(gap.said.begin(), gap.said.end(),
                                              [&](ReflectionId id) { return is_gap(corpus_[id]); });
    gap.asserted = gap.voiced || (survey_.surveyed(gap.a) && survey_.surveyed(gap.b));
    gap.seminars = static_cast<std::int64_t>(seminars(gap).size());
    out_.gaps.push_back(std::move(gap));
  }

  /// Whether an actor that holds one of them as a part is tied to the other or its wholes.
  bool inherits(ActorId a, ActorId b) {
    for (ActorId from = a; from; from = corpus_.actors()[from].part_of.id) {
      const auto near = graph_.neighbours(from);
      steps_.spend(near.size() + 1);
      for (const ActorId to : near) {
        if (survey_.within(b, to) && !(from == a && to == b)) return true;
      }
    }
    return false;
  }

  SeminarIds seminars(const PairGap& gap) {
    SeminarIds speaking;
    for (const ThemeId theme : gap.themes) {
      const auto [found, fresh] = speaking_.try_emplace(theme);
      if (fresh) found->second = speaking_of(corpus_, theme);
      const SeminarId a = since(theme, gap.a);
      const SeminarId b = since(theme, gap.b);
      steps_.spend(found->second.size() + speaking.size());
      speaking = united(speaking, from(found->second, !a ? b : !b ? a : std::max(a, b)));
    }
    const auto tied = of_pair(once_tied_, std::minmax(gap.a, gap.b));
    if (tied.empty()) return speaking;
    const bool always =
        std::any_of(tied.begin(), tied.end(), [&](RelationId id) { return !corpus_[id].seminar; });
    return always ? seminars_of(corpus_, gap.relations)
                  : without(speaking, seminars_of(corpus_, tied));
  }

  SeminarId since(ThemeId theme, ActorId actor) {
    const auto [found, fresh] = since_.try_emplace({theme, actor});
    if (fresh) found->second = member_since(corpus_, theme, actor);
    return found->second;
  }

  void order() {
    const auto& key = [&](ActorId id) -> const std::string& { return corpus_.actors().key(id); };
    for (PairGap& gap : out_.gaps) {
      if (key(gap.b) < key(gap.a)) std::swap(gap.a, gap.b);
    }
    std::sort(out_.gaps.begin(), out_.gaps.end(), [&](const PairGap& x, const PairGap& y) {
      if (x.asserted != y.asserted) return x.asserted;
      if (x.need != y.need) return x.need > y.need;
      return std::tie(key(x.a), key(x.b)) < std::tie(key(y.a), key(y.b));
    });
  }

  /// By the number of members first, as the sums must not depend on the order of the themes.
  void congruence() {
    struct Pairs {
      std::size_t all = 0;
      std::size_t tied = 0;
    };
    std::map<ThemeId, std::pair<std::size_t, Pairs>> by_theme;  // members, and pairs
    std::map<std::size_t, Pairs> by_members;
    for (const Shared& shared : shared_) {
      const bool tied = graph_.tied(shared.pair.first, shared.pair.second);
      auto& of_theme = by_theme[shared.theme];
      of_theme.first = shared.members;
      for (Pairs* pairs : {&of_theme.second, &by_members[shared.members]}) {
        ++pairs->all;
        if (tied) ++pairs->tied;
      }
    }
    const auto need = [](std::size_t pairs, std::size_t members) {
      return static_cast<double>(pairs) / static_cast<double>(members - 1);
    };
    Congruence whole;
    for (const auto& [members, pairs] : by_members) {
      whole.need += need(pairs.all, members);
      whole.met += need(pairs.tied, members);
    }
    if (whole.need > 0) out_.congruence.push_back(whole);
    for (const auto& [theme, of] : by_theme) {
      const auto& [members, pairs] = of;
      if (pairs.all < fewest_pairs) continue;
      out_.congruence.push_back({theme, need(pairs.all, members), need(pairs.tied, members)});
    }
  }

  const Corpus& corpus_;
  const Survey& survey_;
  const TieGraph& graph_;
  Effort steps_{"steps between actors to look at", most_steps};
  std::vector<Shared> shared_;
  std::vector<Stated> missed_;
  std::vector<Stated> once_tied_;
  std::map<ThemeId, SeminarIds> speaking_;
  std::map<std::pair<ThemeId, ActorId>, SeminarId> since_;
  PairGaps out_;
};

}  // namespace

std::vector<ActorId> members_of(const Corpus& corpus, const Survey& survey, ThemeId id) {
  const Theme& theme = corpus.themes()[id];
  std::vector<ActorId> out;
  const auto add = [&](const Refs<Actor>& actors) {
    for (const auto& actor : actors) {
      if (survey.takes_part(actor.id)) out.push_back(actor.id);
    }
  };
  add(theme.concerns);
  if (theme.owners) add(*theme.owners);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

PairGaps pair_gaps(const Corpus& corpus, const Survey& survey, const TieGraph& graph) {
  return Finder(corpus, survey, graph).find();
}

SeminarIds seminars_with(const Corpus& corpus, const Survey& survey, const TieGraph& graph,
                         const PairGap& gap) {
  return Finder(corpus, survey, graph).seminars_with(gap);
}

}  // namespace mellanrum::analysis
