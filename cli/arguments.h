// SPDX-License-Identifier: MIT
//
// Turns the words of the command line into a command and its options, by CLI11, and writes the
// help. Nothing is opened here. Throws Usage with one line that names the word that does not fit.
#ifndef MELLANRUM_CLI_ARGUMENTS_H
#define MELLANRUM_CLI_ARGUMENTS_H

#include <string>
#include <vector>

#include "cli/command.h"

namespace mellanrum::cli {

struct Arguments {
  const Command* command = nullptr;  // none: only `text` is asked for
  Options options;
  std::string text;  // help or version, to be printed instead of an answer
};

/// `words` without the program's own name.
Arguments parse_arguments(const std::vector<std::string>& words);

}  // namespace mellanrum::cli

#endif
