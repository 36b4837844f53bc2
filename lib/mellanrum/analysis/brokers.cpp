// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/brokers.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <tuple>

#include "mellanrum/analysis/betweenness.h"
#include "mellanrum/analysis/effort.h"
#include "mellanrum/analysis/pair_gaps.h"

namespace mellanrum::analysis {
namespace {

constexpr std::size_t most_paths = 300'000'000;
constexpr std::size_t most_pairs = 1'000'000;  // that are listed

/// To nine decimals. What lies halfway between two is not just there, where the order of a sum
/// would decide, but a little below: sums of small fractions often end in a five.
double rounded(double value) {
  constexpr double decimals = 1e9;
  constexpr double halfway = 0.5003;
  return std::floor(value * decimals + halfway) / decimals;
}

std::int64_t pairs(std::int64_t of) { return of * (of - 1) / 2; }

std::int64_t* count_of(Broker& broker, Brokerage brokerage) {
  switch (brokerage) {
    case Brokerage::coordinator:
      return &broker.coordinator;
    case Brokerage::gatekeeper:
      return &broker.gatekeeper;
    case Brokerage::consultant:
      return &broker.consultant;
    case Brokerage::liaison:
      return &broker.liaison;
    case Brokerage::none:
      break;
  }
  return nullptr;
}

/// Groups as numbers; 0: none.
std::vector<std::size_t> numbered(const std::vector<std::string>& groups) {
  std::map<std::string_view, std::size_t> numbers{{"", 0}};
  std::vector<std::size_t> out;
  for (const std::string& group : groups) {
    out.push_back(numbers.emplace(group, numbers.size()).first->second);
  }
  return out;
}

Brokerage brokerage_of(std::size_t broker, std::size_t a, std::size_t b) {
  if (broker == 0 || a == 0 || b == 0) return Brokerage::none;
  if (a == broker && b == broker) return Brokerage::coordinator;
  if (a == broker || b == broker) return Brokerage::gatekeeper;
  return a == b ? Brokerage::consultant : Brokerage::liaison;
}

class Figures {
 public:
  Figures(const TieGraph& graph, const std::vector<std::string>& groups)
      : graph_(graph), groups_(numbered(groups)), out_(graph.size()), near_(graph.size()) {}

  std::vector<Broker> find() {
    Effort effort("paths of two ties", most_paths);
    for (std::uint32_t i = 0; i < graph_.size(); ++i) {
      out_[i].id = {i};
      for (const ActorId near : graph_.neighbours({i})) effort.spend(graph_.degree(near));
    }
    const std::vector<double> between = betweenness(graph_);
    for (std::uint32_t i = 0; i < graph_.size(); ++i) {
      out_[i].betweenness = rounded(between[i]);
      around({i});
    }
    count_sole();
    return std::move(out_);
  }

 private:
  /// What is to be known from the neighbours of one alone.
  void around(ActorId id) {
    Broker& broker = out_[id.index];
    const auto neighbours = graph_.neighbours(id);
    const auto d = static_cast<std::int64_t>(neighbours.size());
    if (d == 0) return;
    for (const ActorId near : neighbours) near_[near.index] = true;
    count_all_pairs(broker, neighbours);

    const double share = 1 / static_cast<double>(d);
    double constraint = 0;
    std::int64_t triangles_twice = 0;
    for (const ActorId j : neighbours) {
      double invested = share;
      for (const ActorId q : graph_.neighbours(j)) {
        if (!near_[q.index]) continue;
        invested += share / static_cast<double>(graph_.degree(q));
        ++triangles_twice;
        if (q < j) continue;
        auto* count =
            count_of(broker, brokerage_of(groups_[id.index], groups_[j.index], groups_[q.index]));
        if (count != nullptr) --*count;
      }
      constraint += invested * invested;
    }
    broker.constraint = rounded(constraint);
    broker.effective_size =
        static_cast<double>(d) - static_cast<double>(triangles_twice) / static_cast<double>(d);
    broker.bridges = pairs(d) - triangles_twice / 2;
    for (const ActorId near : neighbours) near_[near.index] = false;
  }

  /// By group, tied or not.
  void count_all_pairs(Broker& broker, std::span<const ActorId> neighbours) const {
    const std::size_t own = groups_[broker.id.index];
    if (own == 0) return;
    std::map<std::size_t, std::int64_t> sizes;
    for (const ActorId near : neighbours) ++sizes[groups_[near.index]];
    sizes.erase(0);
    const std::int64_t same = sizes[own];
    sizes.erase(own);
    std::int64_t others = 0;
    for (const auto& [group, size] : sizes) {
      others += size;
      broker.consultant += pairs(size);
    }
    broker.coordinator = pairs(same);
    broker.gatekeeper = same * others;
    broker.liaison = pairs(others) - broker.consultant;
  }

  /// For each pair without a tie that just one is tied to both of.
  void count_sole() {
    std::vector<std::uint32_t> times(graph_.size());
    std::vector<ActorId> last(graph_.size());
    std::vector<ActorId> met;
    for (std::uint32_t i = 0; i < graph_.size(); ++i) {
      const ActorId a{i};
      met.clear();
      for (const ActorId via : graph_.neighbours(a)) {
        const auto beyond = graph_.neighbours(via);
        for (auto b = std::upper_bound(beyond.begin(), beyond.end(), a); b != beyond.end(); ++b) {
          if (times[b->index]++ == 0) met.push_back(*b);
          last[b->index] = via;
        }
      }
      for (const ActorId b : met) {
        if (times[b.index] == 1 && !graph_.tied(a, b)) ++out_[last[b.index].index].sole_bridges;
        times[b.index] = 0;
      }
    }
  }

  const TieGraph& graph_;
  std::vector<std::size_t> groups_;
  std::vector<Broker> out_;
  std::vector<bool> near_;
};

std::vector<std::string> groups_of(const Corpus& corpus, GroupBy by) {
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < corpus.actors().size(); ++i) {
    out.push_back(group_of(corpus, by, {i}));
  }
  return out;
}

}  // namespace

std::vector<Broker> broker_figures(const TieGraph& graph, const std::vector<std::string>& groups) {
  return Figures(graph, groups).find();
}

std::vector<Broker> brokers(const Corpus& corpus, const query::Filter& filter, GroupBy by) {
  const TieGraph graph(corpus);
  std::vector<Broker> out = broker_figures(graph, groups_of(corpus, by));
  out.erase(std::remove_if(out.begin(), out.end(),
                           [&](const Broker& broker) {
                             return graph.degree(broker.id) == 0 ||
                                    !filter.lists(corpus, broker.id);
                           }),
            out.end());
  const auto order = [&](const Broker& broker) {
    return std::tuple(-broker.sole_bridges, -broker.bridges, -broker.betweenness,
                      std::string_view(corpus.actors().key(broker.id)));
  };
  std::sort(out.begin(), out.end(),
            [&](const auto& a, const auto& b) { return order(a) < order(b); });
  return out;
}

std::vector<BridgedPair> bridged_pairs(const Corpus& corpus, const std::vector<Broker>& brokers,
                                       GroupBy by) {
  const TieGraph graph(corpus);
  const Survey survey(corpus);
  const auto groups = numbered(groups_of(corpus, by));
  std::vector<std::vector<ThemeId>> themes(graph.size());
  for (const ThemeId theme : corpus.themes().ids()) {
    for (const ActorId member : members_of(corpus, survey, theme)) {
      themes[member.index].push_back(theme);
    }
  }
  Effort effort("pairs that actors bridge", most_pairs);
  std::vector<BridgedPair> out;
  for (const Broker& broker : brokers) {
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    const auto near = graph.neighbours(broker.id);
    for (auto a = near.begin(); a != near.end(); ++a) {
      for (auto b = std::next(a); b != near.end(); ++b) {
        if (graph.tied(*a, *b)) continue;
        effort.spend(1);
        BridgedPair pair{broker.id,
                         *a,
                         *b,
                         graph.common(*a, *b).size() == 1,
                         brokerage_of(groups[broker.id.index], groups[a->index], groups[b->index]),
                         {}};
        std::set_intersection(themes[a->index].begin(), themes[a->index].end(),
                              themes[b->index].begin(), themes[b->index].end(),
                              std::back_inserter(pair.themes));
        out.push_back(std::move(pair));
      }
    }
    std::stable_sort(out.begin() + first, out.end(),
                     [](const BridgedPair& x, const BridgedPair& y) { return x.sole && !y.sole; });
  }
  return out;
}

}  // namespace mellanrum::analysis
