// SPDX-License-Identifier: MIT
//
// A corpus whose every text is an attack: names, kinds, levels, tags, sections, notes, prose, the
// author's own keys, the project's title, and the names of the files.
#ifndef MELLANRUM_TESTS_SUPPORT_HOSTILE_H
#define MELLANRUM_TESTS_SUPPORT_HOSTILE_H

#include <string>
#include <vector>

#include "support/memory_files.h"

namespace mellanrum::test {

/// The attacks that records can hold: reading refuses control characters.
std::vector<std::string> attacks_in_records();

/// Names of record files.
const std::vector<std::string>& hostile_file_names();

/// Puts the corpus in `directory`. Record i has the attack i as its name and title, and others
/// elsewhere. Records: actor:a0, role:r0, theme:t0, framework:f0, seminar:s0, s0#q0 and on.
void put_hostile_corpus(MemoryFiles& files, const std::string& directory,
                        const std::vector<std::string>& attacks);

/// As a double-quoted YAML scalar.
std::string quoted_in_yaml(const std::string& text);

}  // namespace mellanrum::test

#endif
