// SPDX-License-Identifier: MIT
//
// Who stands in the spaces? All figures are of the undirected, unweighted map of ties, N(v) the
// neighbours of v and d its number of them.
//
// - bridges: the pairs a, b in N(v) without a tie a-b; sole bridges: those that no other is tied to
//   both of.
// - betweenness (Freeman 1977), unnormalised: the sum over all pairs {s, t} without v of the share
//   of the shortest paths from s to t that pass v; by Brandes's algorithm (2001).
// - constraint (Burt 1992): the sum over j in N(v) of (p_vj + sum over q in N(v) and N(j) of p_vq
//   p_qj)^2, p_ij = 1/d_i; the higher, the fewer structural holes. At least 0, 1 for a single tie.
// - effective size (Burt 1992, by Borgatti 1997): d - 2t/d, t the ties among N(v).
// - brokerage roles (Gould & Fernandez 1989) of each bridged pair by the groups of a, v and b: all
//   the same: coordinator; v and one of them: gatekeeper and representative (without a direction
//   each such pair is one of both); a and b but not v: consultant; all different: liaison. Pairs
//   with an actor without a group have none.
#ifndef MELLANRUM_ANALYSIS_BROKERS_H
#define MELLANRUM_ANALYSIS_BROKERS_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mellanrum/analysis/group_gaps.h"
#include "mellanrum/query/filter.h"

namespace mellanrum::analysis {

enum class Brokerage { none, coordinator, gatekeeper, consultant, liaison };

struct Broker {
  ActorId id;
  std::int64_t bridges = 0;
  std::int64_t sole_bridges = 0;
  double betweenness = 0;
  std::optional<double> constraint;      // none without ties
  std::optional<double> effective_size;  // none without ties
  std::int64_t coordinator = 0;
  std::int64_t gatekeeper = 0;  // and representative
  std::int64_t consultant = 0;
  std::int64_t liaison = 0;
};

/// A pair that an actor bridges.
struct BridgedPair {
  ActorId broker;
  ActorId a;
  ActorId b;
  bool sole = false;
  Brokerage brokerage = Brokerage::none;
  std::vector<ThemeId> themes;  // that both are members of
};

/// The figures of every actor of `graph`, by index; `groups` may be empty words. Betweenness and
/// constraint are rounded to nine decimals, so that the order in which they are summed does not
/// show. Throws Trouble where there are more than 300 million paths of two ties, or 1.5 billion
/// actors times ties.
std::vector<Broker> broker_figures(const TieGraph& graph, const std::vector<std::string>& groups);

/// The actors that have ties and that the filter lists: those that alone bridge most pairs first,
/// then that bridge most, then by betweenness, then by id.
std::vector<Broker> brokers(const Corpus& corpus, const query::Filter& filter, GroupBy by);

/// The pairs that each of `brokers` bridges, in their order, for each those it alone bridges first,
/// then in the order of the actors. Throws Trouble where there are more than a million.
std::vector<BridgedPair> bridged_pairs(const Corpus& corpus, const std::vector<Broker>& brokers,
                                       GroupBy by);

}  // namespace mellanrum::analysis

#endif
