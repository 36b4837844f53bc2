// SPDX-License-Identifier: MIT
//
// In how many seminars does a finding hold? In each that speaks of it (states or names its theme,
// its role, or a theme that its two actors share by then) and neither states what would close it
// (an owner, a holder, a tie) nor finds it stated in the vocabulary.
#ifndef MELLANRUM_ANALYSIS_IN_SEMINARS_H
#define MELLANRUM_ANALYSIS_IN_SEMINARS_H

#include <vector>

#include "mellanrum/corpus/corpus.h"

namespace mellanrum::analysis {

/// Sorted, each once; vocabulary is none of them.
using SeminarIds = std::vector<SeminarId>;

SeminarIds united(const SeminarIds& a, const SeminarIds& b);

/// Those of `a` that are not in `b`.
SeminarIds without(const SeminarIds& a, const SeminarIds& b);

/// The seminars that state it or whose reflections name it; of a role also those that state that a
/// theme needs it, or how an actor plays it.
SeminarIds speaking_of(const Corpus& corpus, ThemeId id);
SeminarIds speaking_of(const Corpus& corpus, RoleId id);

/// The first seminar whose statement makes the actor a member of the theme (concerns or owns);
/// none: the vocabulary does.
SeminarId member_since(const Corpus& corpus, ThemeId theme, ActorId actor);

/// Those of `ids` that are not before `since`; none: all.
SeminarIds from(const SeminarIds& ids, SeminarId since);

/// The seminars that state the relations.
SeminarIds seminars_of(const Corpus& corpus, const std::vector<RelationId>& relations);

}  // namespace mellanrum::analysis

#endif
