// SPDX-License-Identifier: MIT
//
// Prints precision and recall of import by kind of record, a table for each directory of notes that
// is named, else for the two beside this file. With --differences also each fact that is wrong or
// missed.
#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "import/measure.h"

int main(int count, char** words) {
  using namespace mellanrum::test;
  const std::string here = MELLANRUM_SOURCE_DIR "/tests/import/";
  bool with_differences = false;
  std::vector<std::string> directories;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--differences") {
      with_differences = true;
    } else {
      directories.emplace_back(word);
    }
  }
  if (directories.empty()) directories = {here + "held-out", here + "notes"};
  for (const std::string& directory : directories) {
    const Measured measured = measure(directory);
    fmt::print("{}: {} notes\n\n{}\n", std::filesystem::path(directory).filename().string(),
               measured.files, table_of(measured));
    if (!with_differences) continue;
    for (const std::string& line : measured.differences) fmt::print("{}\n", line);
  }
}
