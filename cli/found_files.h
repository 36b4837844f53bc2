// SPDX-License-Identifier: MIT
//
// Which files a command reads: what the paths name, directories walked, and the project they belong
// to. Links to directories are not followed, names that begin with a dot are passed over. Paths
// that hold no record file, or that belong to two projects, are Trouble. Only a list that names
// them (--files-from) is read here; they themselves are not.
#ifndef MELLANRUM_CLI_FOUND_FILES_H
#define MELLANRUM_CLI_FOUND_FILES_H

#include <string>
#include <string_view>
#include <vector>

#include "cli/environment.h"
#include "cli/options.h"
#include "cli/teller.h"

namespace mellanrum::cli {

inline constexpr std::string_view project_name = "mellanrum.yaml";
inline constexpr std::string_view standard_input = "-";

/// A record file, each once.
struct RecordFile {
  std::string name;      // as the user typed it
  std::string absolute;  // where it is; "-" for standard input
  std::string place;     // relative to the corpus, NFC
};

struct FoundFiles {
  std::vector<RecordFile> records;  // in the order of their places
  std::string project_directory;    // absolute; empty without a project
  std::vector<std::string> walked;  // directories, as the user typed them
  bool whole = true;                // every file of the project is among them
};

/// The files that `options` name. Throws Trouble.
FoundFiles find_files(const Options& options, Environment& environment, const Teller& teller);

/// The directory of the project that a directory, given from the root, lies in; empty: in none.
std::string project_above(const std::string& directory, Files& files);

/// `path`, which is absolute, as seen from the current directory.
std::string relative_to_here(const std::string& path, Files& files);

/// The project file that `found` belongs to, as seen from the current directory; empty without one.
std::string project_file(const FoundFiles& found, Files& files);

}  // namespace mellanrum::cli

#endif
