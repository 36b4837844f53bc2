// SPDX-License-Identifier: MIT
//
// make and ninja run for real, with the built program in the search path.
#ifndef MELLANRUM_TESTS_SUPPORT_MAKING_H
#define MELLANRUM_TESTS_SUPPORT_MAKING_H

#include <string>

#include "support/folder.h"

namespace mellanrum::test {

/// Lets all files of the folder be older than what is written next.
void let_rest(const Folder& folder);

/// Runs `command`, as "make all", in the directory; what it said. A failure where it fails.
std::string make(const std::string& command, const std::string& directory);

/// Whether make or ninja said that all is up to date.
bool did_nothing(const std::string& said);

}  // namespace mellanrum::test

#endif
