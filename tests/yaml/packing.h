// SPDX-License-Identifier: MIT
//
// Whether a tree that is packed and unpacked is the same: for the tests of packed trees, and for
// every text of the catalogues of what the reader reads and refuses.
#ifndef MELLANRUM_TESTS_YAML_PACKING_H
#define MELLANRUM_TESTS_YAML_PACKING_H

#include <string>

#include "mellanrum/yaml/packed_tree.h"
#include "yaml/outcome.h"

namespace mellanrum::yaml {

/// All of a tree and of what was reported, as text.
std::string told(const Tree& tree, const Diagnostics& diagnostics);

/// Expects that what was read within `limits`, if it is a tree, is the same once packed and
/// unpacked: within these limits and wider ones, into a new tree and one that held another; that
/// narrower limits, another size and less or more bytes are refused. Whether it was a tree.
bool expect_packs(const Outcome& outcome, const Limits& limits = {});

}  // namespace mellanrum::yaml

#endif
