// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/betweenness.h"

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
        dependency_(graph.size()),
        out_(graph.size()) {}

  void from(ActorId source) {
    walk(source);
    gather(source);
    for (const ActorId id : met_) {
      steps_[id.index] = unmet;
      paths_[id.index] = dependency_[id.index] = 0;
    }
  }

  /// Each pair was met from both its ends.
  std::vector<double> result() {
    for (double& value : out_) value /= 2;
    return std::move(out_);
  }

 private:
  static constexpr std::uint32_t unmet = 0xffffffff;

  /// The shortest paths, counted, by increasing distance.
  void walk(ActorId source) {
    met_.assign(1, source);
    steps_[source.index] = 0;
    paths_[source.index] = 1;
    for (std::size_t i = 0; i < met_.size(); ++i) {
      const ActorId at = met_[i];
      const std::uint32_t next = steps_[at.index] + 1;
      for (const ActorId near : graph_.neighbours(at)) {
        if (steps_[near.index] == unmet) {
          steps_[near.index] = next;
          met_.push_back(near);
        }
        if (steps_[near.index] == next) paths_[near.index] += paths_[at.index];
      }
    }
  }

  /// What of the paths from the source each actor on them bears, the farthest first.
  void gather(ActorId source) {
    for (std::size_t i = met_.size(); i-- > 1;) {
      const ActorId at = met_[i];
      const std::uint32_t nearer = steps_[at.index] - 1;
      const double each = (1 + dependency_[at.index]) / paths_[at.index];
      for (const ActorId near : graph_.neighbours(at)) {
        if (steps_[near.index] == nearer) dependency_[near.index] += paths_[near.index] * each;
      }
      if (at != source) out_[at.index] += dependency_[at.index];
    }
  }

  const TieGraph& graph_;
  std::vector<ActorId> met_;
  std::vector<std::uint32_t> steps_;
  std::vector<double> paths_;  // a number that may be beyond any integer
  std::vector<double> dependency_;
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
