// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/betweenness.h"

#include <algorithm>

#include "mellanrum/analysis/effort.h"

namespace mellanrum::analysis {
namespace {

constexpr std::size_t most_steps = 1'500'000'000;

class Walker {
 public:
  explicit Walker(const TieGraph& graph)
      : graph_(graph),
        steps_(graph.size(), unmet),
        paths_(graph.size()),
        farther_(graph.ties()),
        share_(graph.size()),
        out_(graph.size()) {}

  void from(ActorId source) {
    walk(source);
    gather();
    for (const ActorId id : met_) {
      steps_[id.index] = unmet;
      paths_[id.index] = 0;
    }
  }

  /// Each pair was met from both its ends.
  std::vector<double> result() {
    for (double& value : out_) value /= 2;
    return std::move(out_);
  }

 private:
  static constexpr std::uint32_t unmet = 0xffffffff;

  /// The shortest paths, counted, by increasing distance. Only the ratios of the counts of two
  /// neighbouring distances matter, so those of one distance are made smaller together before they
  /// are beyond a double.
  void walk(ActorId source) {
    met_.assign(1, source);
    shrunk_.clear();
    ends_.clear();
    std::size_t next_count = 0;
    steps_[source.index] = 0;
    paths_[source.index] = 1;
    for (std::size_t begin = 0; begin < met_.size();) {
      const std::size_t end = met_.size();
      shrink(begin, end);
      const auto next = static_cast<std::uint32_t>(shrunk_.size());
      for (std::size_t i = begin; i < end; ++i) {
        const ActorId at = met_[i];
        const double paths = paths_[at.index];
        for (const ActorId near : graph_.neighbours(at)) {
          std::uint32_t& steps = steps_[near.index];
          if (steps == unmet) {
            steps = next;
            met_.push_back(near);
          }
          if (steps != next) continue;
          paths_[near.index] += paths;
          farther_[next_count++] = near;
        }
        ends_.push_back(next_count);
      }
      begin = end;
    }
  }

  void shrink(std::size_t begin, std::size_t end) {
    constexpr double many = 1e150;
    double most = 0;
    for (std::size_t i = begin; i < end; ++i) most = std::max(most, paths_[met_[i].index]);
    shrunk_.push_back(most > many ? 1 / many : 1);
    if (most <= many) return;
    for (std::size_t i = begin; i < end; ++i) paths_[met_[i].index] /= many;
  }

  /// What of the paths from the source each actor on them bears, the farthest first.
  void gather() {
    for (std::size_t i = met_.size(); i-- > 0;) {
      const ActorId at = met_[i];
      double borne = 0;
      for (std::size_t next = i == 0 ? 0 : ends_[i - 1]; next < ends_[i]; ++next) {
        borne += share_[farther_[next].index];
      }
      borne *= paths_[at.index];
      share_[at.index] = (1 + borne) / paths_[at.index] * shrunk_[steps_[at.index]];
      if (i > 0) out_[at.index] += borne;
    }
  }

  const TieGraph& graph_;
  std::vector<ActorId> met_;
  std::vector<std::uint32_t> steps_;
  std::vector<double> paths_;
  std::vector<double> shrunk_;     // by distance
  std::vector<ActorId> farther_;   // those one step farther, of each of `met_` in turn
  std::vector<std::size_t> ends_;  // where they end
  std::vector<double> share_;      // of what lies behind each, by shortest path to it
  std::vector<double> out_;
};

}  // namespace

std::vector<double> betweenness(const TieGraph& graph) {
  Effort effort("actors times ties", most_steps);
  Walker walker(graph);
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    if (graph.degree({i}) == 0) continue;
    effort.spend(graph.ties());
    walker.from({i});
  }
  return walker.result();
}

}  // namespace mellanrum::analysis
