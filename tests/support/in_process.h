// SPDX-License-Identifier: MIT
//
// The whole program in-process: over files in memory, with what it writes kept. From any thread.
#ifndef MELLANRUM_TESTS_SUPPORT_IN_PROCESS_H
#define MELLANRUM_TESTS_SUPPORT_IN_PROCESS_H

#include <string>
#include <vector>

#include "cli/environment.h"
#include "support/invariants.h"

namespace mellanrum::test {

/// A machine on which nothing else is installed.
cli::Programs& no_programs();

/// `words` without the program's name; `input` is what stands on standard input. Where a directory
/// for the cache of trees is given it is a real one, and only one thread may run at a time.
Outcome run_in_process(const std::vector<std::string>& words, cli::Files& files,
                       cli::Programs& programs = no_programs(), const std::string& input = {},
                       const std::string& cache_directory = {});

}  // namespace mellanrum::test

#endif
