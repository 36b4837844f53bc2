// SPDX-License-Identifier: MIT
//
// Every saved input of the fuzzers, in every build: what they were found by, and what once failed.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "fuzz/target.h"
#include "support/promise.h"

namespace mellanrum::fuzz {
namespace {

namespace fs = std::filesystem;

struct Saved {
  const char* target;
  void (*run)(std::string_view);
};

void PrintTo(const Saved& saved, std::ostream* out) { *out << saved.target; }

const auto name_of_row = [](const auto& info) { return std::string(info.param.target); };

class Fuzz : public testing::TestWithParam<Saved> {};

TEST_P(Fuzz, IsQuietOnWhatIsSaved) {
  const fs::path directory =
      fs::path(MELLANRUM_SOURCE_DIR) / "tests/fuzz/corpus" / GetParam().target;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(directory)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  EXPECT_GE(paths.size(), 10U) << "what is saved for " << GetParam().target << " is gone";
  for (const fs::path& path : paths) {
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    const std::string bytes = text.str();
    EXPECT_NO_THROW(GetParam().run(bytes)) << path.filename();
    if (GetParam().run != notes) continue;
    // Which questions notes() chooses changes as commands are added: what failed once is asked all.
    const bool failed_once = path.filename().string().starts_with("found-");
    EXPECT_NO_THROW(notes_asked(bytes, failed_once ? 0 : 8)) << path.filename();
  }
  test::tried(test::Promise::bounded, paths.size());
}

INSTANTIATE_TEST_SUITE_P(Targets, Fuzz,
                         testing::Values(Saved{"csv", csv}, Saved{"dot", dot},
                                         Saved{"filter", filter}, Saved{"json", json},
                                         Saved{"markdown", markdown}, Saved{"notes", notes},
                                         Saved{"prose", prose}, Saved{"terminal", terminal}),
                         name_of_row);

}  // namespace
}  // namespace mellanrum::fuzz
