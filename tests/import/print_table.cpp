// SPDX-License-Identifier: MIT
//
// Prints precision and recall of import by kind of record; with --differences each fact that is
// wrong or missed.
#include <fmt/format.h>

#include <string_view>

#include "import/measure.h"

int main(int count, char** words) {
  using namespace mellanrum::test;
  const std::string directory = MELLANRUM_SOURCE_DIR "/tests/import/notes";
  const Measured measured = measure(directory);
  fmt::print("{} notes\n\n{}", measured.files, table_of(measured));
  if (count > 1 && std::string_view(words[1]) == "--differences") {
    for (const std::string& line : measured.differences) fmt::print("{}\n", line);
  }
}
