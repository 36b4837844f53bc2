// SPDX-License-Identifier: MIT
//
// A Subject is the record that a filter is asked about, and what of it the terms look at: the
// records that it is linked to and its own words. A role, actor, theme or seminar is also linked to
// whatever the reflections that name it name.
#ifndef MELLANRUM_QUERY_SUBJECT_H
#define MELLANRUM_QUERY_SUBJECT_H

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/expression.h"

namespace mellanrum::query {

using Subject = std::variant<RoleId, ActorId, ThemeId, ReflectionId, RelationId, SeminarId>;

/// What kind of record a Subject is, by its index: "role", "actor", ...
std::string_view type_of(const Subject& subject);

/// Whether records of that type can be asked about `field`.
bool has_field(const Subject& subject, Field field);

/// Whether the record answers by itself what `field` asks, and never by way of what is said of it:
/// its own words, and what it is.
bool is_own(const Subject& subject, Field field);

/// The reflections that name it; of a seminar those it holds, of a relation its evidence, of a
/// reflection itself.
std::vector<ReflectionId> said_of(const Corpus& corpus, const Subject& subject);

/// Whether `holds` is true of the index of any record of the field's type (a reference field) that
/// `subject` is linked to.
bool any_link(const Corpus& corpus, const Subject& subject, Field field,
              const std::function<bool(std::uint32_t)>& holds);

/// The subject's own texts for a word field; empty ones are left out.
std::vector<std::string> words(const Corpus& corpus, const Subject& subject, Field field);

}  // namespace mellanrum::query

#endif
