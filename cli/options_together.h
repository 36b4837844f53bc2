// SPDX-License-Identifier: MIT
//
// Which options go with which: those that say against each other, or that one needs beside it, are
// refused in one line that says what to do. Used by parse_arguments, once all are known.
#ifndef MELLANRUM_CLI_OPTIONS_TOGETHER_H
#define MELLANRUM_CLI_OPTIONS_TOGETHER_H

#include "cli/command.h"

namespace mellanrum::cli {

/// Throws Usage. Also for a language or an engine that there is not.
void check_together(const Command& command, const Options& options);

}  // namespace mellanrum::cli

#endif
