// SPDX-License-Identifier: MIT
//
// The records that what is being made will live among: those of the project that a file or the
// current directory lies in. Where there is no project nothing is known.
#ifndef MELLANRUM_CLI_KNOWN_RECORDS_H
#define MELLANRUM_CLI_KNOWN_RECORDS_H

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/load.h"

namespace mellanrum::cli {

/// Reads `paths`, or without any the project around `file` (empty: the current directory); a file
/// that exists outside a project is read alone. The files in `left_out` are not read. Throws
/// Trouble.
Loaded load_known(const Work& work, const std::vector<std::string>& paths, const std::string& file,
                  const std::vector<std::string>& left_out);

}  // namespace mellanrum::cli

#endif
