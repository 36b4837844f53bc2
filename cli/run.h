// SPDX-License-Identifier: MIT
//
// The whole program as one function over its Environment, so that tests call it in-process.
#ifndef MELLANRUM_CLI_RUN_H
#define MELLANRUM_CLI_RUN_H

#include <string>
#include <vector>

#include "cli/environment.h"

namespace mellanrum::cli {

/// Runs the command line `words` (without the program's own name). The exit status: 0 answered, 1
/// the records have errors, 2 usage, project file, input or output trouble. Throws nothing.
int run(const std::vector<std::string>& words, Environment& environment);

}  // namespace mellanrum::cli

#endif
