// SPDX-License-Identifier: MIT
//
// The whole program in-process over files in memory, and what must hold of every answer: the exit
// status is 0, 1 or 2 and says why; a diagnostic names a place inside a file; each format can be
// read; nothing is active on a terminal. Called by the targets `notes` and `filter`.
#ifndef MELLANRUM_TESTS_FUZZ_ASKED_H
#define MELLANRUM_TESTS_FUZZ_ASKED_H

#include <string>
#include <vector>

#include "support/corpus.h"
#include "support/invariants.h"

namespace mellanrum::fuzz {

using Words = std::vector<std::string>;

/// The directory of the files, as it is named on the command line.
inline constexpr const char* directory = "notes";

/// Runs `words` over `files`, whose names stand below the directory. Throws Broken.
test::Outcome ask(const Words& words, const std::vector<test::File>& files);

/// The command lines that answer in text: each command in each format, cross tables, maps, orders,
/// languages. Without paths and filters, and without `show`.
const std::vector<Words>& questions();

}  // namespace mellanrum::fuzz

#endif
