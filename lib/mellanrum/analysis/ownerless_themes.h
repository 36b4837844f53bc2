// SPDX-License-Identifier: MIT
//
// Which themes has nobody taken on, and who could lead there? Those that concern two actors or more
// and have no one owner.
#ifndef MELLANRUM_ANALYSIS_OWNERLESS_THEMES_H
#define MELLANRUM_ANALYSIS_OWNERLESS_THEMES_H

#include <cstdint>
#include <vector>

#include "mellanrum/analysis/in_seminars.h"
#include "mellanrum/analysis/survey.h"

namespace mellanrum::analysis {

enum class Owning {
  nobody,         // `owners: []`, or none recorded and a gap reflection on it
  none_recorded,  // no word of owners
  contested,      // several owners
};

/// An actor that could take a theme on, and why.
struct Candidate {
  ActorId actor;
  RoleId role;                              // that the theme needs; none: by its parts
  HoldingState state = HoldingState::none;  // how the actor plays that role
  std::vector<ActorId> parts;               // those concerned that are parts of it
};

struct OwnerlessTheme {
  ThemeId id;
  Owning owning = Owning::none_recorded;
  std::vector<ReflectionId> voiced;  // gap reflections that name it
  std::vector<Candidate> could_lead;
  SeminarIds seminars;  // in which it holds; see in_seminars.h
};

/// Nobody first, then none recorded, then contested; each by how many gap reflections name it, by
/// how many reflections do, then by id.
///
/// Who could lead: of the actors that take part, those that hold, share, could or should hold a
/// role that the theme needs, and the actor that several of those concerned are parts of, where it
/// is the nearest such.
std::vector<OwnerlessTheme> ownerless_themes(const Corpus& corpus, const Survey& survey);

/// Whether the reflection says that something lies between actors that nobody takes care of.
bool is_gap(const Reflection& reflection);

}  // namespace mellanrum::analysis

#endif
