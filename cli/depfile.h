// SPDX-License-Identifier: MIT
//
// What outputs depend on, in the form that make and ninja read: `outputs: inputs`, and for each
// input an empty rule, so that a file that was taken away does not stop make. Directories are
// inputs too, as a file that is added changes them.
#ifndef MELLANRUM_CLI_DEPFILE_H
#define MELLANRUM_CLI_DEPFILE_H

#include <string>
#include <vector>

namespace mellanrum::cli {

/// Throws Trouble for a name with a line end, which neither can read.
std::string depfile(const std::vector<std::string>& outputs,
                    const std::vector<std::string>& inputs);

}  // namespace mellanrum::cli

#endif
