// SPDX-License-Identifier: MIT
//
// The names that --files-from gives, as find, git ls-files or a build system write them: one a
// line, also with CRLF, or where the text holds a NUL one before each NUL (-print0, -z). Empty ones
// are passed over. Nothing is said of whether there are such files.
#ifndef MELLANRUM_CLI_LISTED_FILES_H
#define MELLANRUM_CLI_LISTED_FILES_H

#include <string>
#include <vector>

#include "cli/environment.h"

namespace mellanrum::cli {

struct ListedFile {
  std::string name;
  std::string where;  // for messages: ", line 3", ", name 3" in a list by NUL
};

/// Of the file `list`, or of standard input where it is `-`. Throws Trouble.
std::vector<ListedFile> listed_files(const std::string& list, Environment& environment);

}  // namespace mellanrum::cli

#endif
