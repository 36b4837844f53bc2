// SPDX-License-Identifier: MIT
//
// What the statements about one record add up to: the latest statement of a field counts, lists are
// united in the order of time, a role that an actor holds has the latest state.
#ifndef MELLANRUM_CORPUS_MERGE_H
#define MELLANRUM_CORPUS_MERGE_H

#include <functional>
#include <string_view>

#include "mellanrum/model/notes.h"

namespace mellanrum {

/// Called with the field's name and the two places where statements of it differ.
using Differ = std::function<void(std::string_view field, Span earlier, Span later)>;

/// Adds `later` to `current`, with lists to be settled. Calls `differ` for a name, kind, level,
/// description, framework, parent or part_of that both give and that are not the same. References
/// must be linked.
void merge(Framework& current, const Framework& later, const Differ& differ);
void merge(Role& current, const Role& later, const Differ& differ);
void merge(Actor& current, const Actor& later, const Differ& differ);
void merge(Theme& current, const Theme& later, const Differ& differ);

/// Once all statements are merged: of list items that are the same, the first stays; of roles that
/// an actor holds and of the author's own keys, the last. At the end, as a search through what is
/// there with each statement would cost far more.
void settle(Framework& current);
void settle(Role& current);
void settle(Actor& current);
void settle(Theme& current);

/// Gives `current` what identifies `known` where it has nothing itself: name, kind, level,
/// description, and its place among others.
void identify(Framework& current, const Framework& known);
void identify(Role& current, const Role& known);
void identify(Actor& current, const Actor& known);
void identify(Theme& current, const Theme& known);

}  // namespace mellanrum

#endif
