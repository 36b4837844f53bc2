// SPDX-License-Identifier: MIT
//
// Which roles does nobody play, though a theme needs them, someone proposed them or it was said
// that they are missing?
#ifndef MELLANRUM_ANALYSIS_UNCOVERED_ROLES_H
#define MELLANRUM_ANALYSIS_UNCOVERED_ROLES_H

#include <cstdint>
#include <vector>

#include "mellanrum/analysis/in_seminars.h"
#include "mellanrum/analysis/survey.h"

namespace mellanrum::analysis {

enum class Covering {
  nobody,         // holds it, and of nobody is it said that they could or should
  wished_for,     // some could or should
  single_holder,  // one holds or shares it, and others were asked too
};

struct UncoveredRole {
  RoleId id;
  Covering covering = Covering::nobody;
  std::vector<Holder> holders;       // that take part, in all states but `declines`
  std::vector<ReflectionId> voiced;  // gap reflections that name it
  bool missing = false;              // its status
  bool missed = false;               // a seminar states that status
  std::vector<ActorId> spoken_of;    // that hold or share it but take no part
  SeminarIds seminars;               // in which it holds; see in_seminars.h
};

/// Nobody first, then wished for, then single holders; each the missing first, then by how many
/// themes need it, by how many reflections name it, then by id.
///
/// Who takes no part (`surveyed: false`: one only spoken of) plays no role here either. A single
/// holder is one only where an actor other than the one whose framework it is was surveyed
/// itself (spoke, took part, or is marked so): else nobody else was asked.
std::vector<UncoveredRole> uncovered_roles(const Corpus& corpus, const Survey& survey);

}  // namespace mellanrum::analysis

#endif
