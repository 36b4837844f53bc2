// SPDX-License-Identifier: MIT
//
// Answers again and again: once, and then whenever a record file, or the project file, was written,
// added or taken away. Files are looked at several times a second, so it does not matter how an
// editor saves them; what is broken for a while is told like any fault, and mended by the next
// save. Ends by a signal.
#ifndef MELLANRUM_CLI_WATCH_H
#define MELLANRUM_CLI_WATCH_H

#include <functional>

#include "cli/environment.h"
#include "cli/options.h"

namespace mellanrum::cli {

/// The last status that `answer` gave, if waiting ever ends. Throws Usage where the input cannot be
/// read twice.
int watch(const Options& options, Environment& environment, const std::function<int()>& answer);

}  // namespace mellanrum::cli

#endif
