// SPDX-License-Identifier: MIT
//
// Command lines as a POSIX shell reads them, as far as scenarios use it, and the shell itself for
// the rest.
#ifndef MELLANRUM_TESTS_SUPPORT_SHELL_H
#define MELLANRUM_TESTS_SUPPORT_SHELL_H

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/environment.h"

namespace mellanrum::test {

/// A command of plain and quoted words.
struct PlainCommand {
  std::vector<std::string> words;
  std::string input;   // the file after <
  std::string output;  // the file after >
};

/// Nothing where the line needs a shell: a pipe, an expansion, several commands.
std::optional<PlainCommand> read_plain(const std::string& line);

/// The first word of every part of a pipe.
std::vector<std::string> programs_of(const std::string& line);

/// What printf makes of a format without arguments: \n, \t, \\ and octal escapes.
std::string printed(const std::string& format);

/// The programs of this machine.
cli::Programs& real_programs();

bool is_installed(const std::string& program);

/// Runs the line by `sh -c` in a directory that shows the repository's and these files, with the
/// built program first in the search path.
cli::Programs::Result run_by_shell(const std::string& line,
                                   const std::map<std::string, std::string>& files);

}  // namespace mellanrum::test

#endif
