// SPDX-License-Identifier: MIT
//
// Scenarios: tests written as Markdown that is also documentation. Each `## Title` is one test.
//
//   ```yaml notes/roles.yaml      an info string of two words puts a file in memory; what stands
//   …                             before the first title holds for every scenario
//
//   ```console                    commands, each followed by what it writes
//   $ mellanrum roles notes -w 'theme:x'
//   …                             standard output; a line of `…` alone means any lines
//   --- standard error ---        and this, where it is not empty
//   mellanrum: …
//   [exit 2]                      the exit status, where it is not 0
//
// `mellanrum`, with `< FILE`, `> FILE` or an empty `PATH=` before it (no other programs are found),
// `cat FILE` and `printf TEXT > FILE` run in-process over files in memory. `sh`, `cmake`, `sudo`
// and `git` are shown and never run. Anything else is run by the shell in a directory of its own
// that shows the repository and the files of the scenario; the scenario is skipped where a program
// that it names is not installed. With --update a scenario writes what it sees in place of what it
// expects.
#ifndef MELLANRUM_TESTS_SUPPORT_SCENARIO_H
#define MELLANRUM_TESTS_SUPPORT_SCENARIO_H

#include <string>

namespace mellanrum::test {

/// Registers the scenarios of a file, given from the repository's root.
void register_scenarios(const std::string& path);

}  // namespace mellanrum::test

#endif
