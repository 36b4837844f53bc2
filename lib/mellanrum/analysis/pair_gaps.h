// SPDX-License-Identifier: MIT
//
// Which two actors need each other and are not tied? Required against actual coordination (Cataldo,
// Wagstrom, Herbsleb & Carley 2006); the need is weighted as Newman (2001) weights co-authors:
//
//     need(a, b) = sum over the themes t that both are members of, of 1 / (n_t - 1)
//
// where the members of a theme are the actors that it concerns or that own it, n_t of them, those
// that take no part (`surveyed: false`) left out. Two of which one is a part of the other are no
// pair. A pair gap has need > 0 and no tie.
#ifndef MELLANRUM_ANALYSIS_PAIR_GAPS_H
#define MELLANRUM_ANALYSIS_PAIR_GAPS_H

#include <cstdint>
#include <vector>

#include "mellanrum/analysis/in_seminars.h"
#include "mellanrum/analysis/survey.h"
#include "mellanrum/analysis/tie_graph.h"

namespace mellanrum::analysis {

/// What there is instead of a tie.
enum class Bridging {
  inherited,  // one that the one is a part of is tied to the other, or to one that it is a part of
  unbridged,  // nobody is tied to both
  fragile,    // just one is
  mediated,   // several are
};

struct PairGap {
  ActorId a;
  ActorId b;
  double need = 0;
  Bridging bridging = Bridging::unbridged;
  std::vector<ActorId> brokers;       // tied to both
  std::vector<ThemeId> themes;        // that both are members of
  std::vector<ReflectionId> said;     // that name both
  std::vector<RelationId> relations;  // that call a tie of theirs wanted, broken or absent
  bool voiced = false;                // by such a relation, or a gap reflection that names both
  bool asserted = false;              // voiced, or both were surveyed; else unknown
  std::int64_t seminars = 0;          // in which it holds; see in_seminars.h
};

/// Need met by ties of all need: of the whole map, or of one theme with three pairs or more.
struct Congruence {
  ThemeId theme;  // none: the whole map
  double need = 0;
  double met = 0;
};

struct PairGaps {
  /// Asserted ones first, then by need, largest first, then by the ids of the two.
  std::vector<PairGap> gaps;
  /// The whole map first (where there is any need), then the themes as stated.
  std::vector<Congruence> congruence;
  /// Themes of more than 500 members say nothing of two of them, and are left out.
  std::vector<ThemeId> too_wide;
};

/// The members of a theme that take part, in the order of their ids.
std::vector<ActorId> members_of(const Corpus& corpus, const Survey& survey, ThemeId id);

/// Throws Trouble where more than 500,000 pairs share a theme.
PairGaps pair_gaps(const Corpus& corpus, const Survey& survey, const TieGraph& graph);

/// The seminars in which the gap holds.
SeminarIds seminars_with(const Corpus& corpus, const Survey& survey, const TieGraph& graph,
                         const PairGap& gap);

}  // namespace mellanrum::analysis

#endif
