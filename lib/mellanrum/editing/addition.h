// SPDX-License-Identifier: MIT
//
// The proof that a change added what it was to add and nothing else: the tree of the changed text
// beside the tree of the text as it was. Whoever changes a file in place reads it again, asks this,
// and leaves the file alone where the answer is no.
#ifndef MELLANRUM_EDITING_ADDITION_H
#define MELLANRUM_EDITING_ADDITION_H

#include "mellanrum/editing/value.h"
#include "mellanrum/yaml/tree.h"

namespace mellanrum::editing {

/// Whether `after` is `before` with `pair` as the last member of `collection`, which is a node of
/// both. A block scalar that ended the file without a line end may have gained one.
bool adds_only(const yaml::Tree& before, const yaml::Tree& after, yaml::NodeId collection,
               const Pair& pair);

}  // namespace mellanrum::editing

#endif
