// SPDX-License-Identifier: MIT
//
// The scenarios in tests/cli, tests/errors and the README, and that every rule is shown by one.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "mellanrum/text/rule.h"
#include "support/scenario.h"
#include "support/script.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

const fs::path root = MELLANRUM_SOURCE_DIR;

/// The Markdown files of a directory, from the root.
std::vector<std::string> markdown_in(const std::string& directory) {
  std::vector<std::string> out;
  if (!fs::is_directory(root / directory)) return out;
  for (const auto& entry : fs::directory_iterator(root / directory)) {
    if (entry.path().extension() == ".md") {
      out.push_back(directory + "/" + entry.path().filename().string());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

const bool registered = [] {
  for (const char* directory : {"tests/cli", "tests/errors"}) {
    for (const std::string& path : markdown_in(directory)) register_scenarios(path);
  }
  if (fs::exists(root / "README.md")) register_scenarios("README.md");
  return true;
}();

TEST(Rules, AreEachShownByAScenario) {
  ASSERT_TRUE(registered);
  std::string shown;
  for (const std::string& path : markdown_in("tests/errors")) {
    std::stringstream text;
    text << std::ifstream(root / path, std::ios::binary).rdbuf();
    for (const Piece& piece : read_script(text.str())) {
      for (const Command& command : piece.commands) shown += join_lines(command.expected);
    }
  }
  for (const RuleRow& row : rules()) {
    EXPECT_NE(shown.find("[" + std::string(row.id) + "]\n"), std::string::npos)
        << "no scenario in tests/errors shows [" << row.id << "]";
  }
}

std::string read_text(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

/// A command that the README names between backticks stands in a scenario, where it is run.
TEST(Readme, NamesOnlyCommandsThatAreRun) {
  std::string scenarios = read_text(root / "README.md");
  for (const std::string& path : markdown_in("tests/cli")) scenarios += read_text(root / path);
  const std::string readme = read_text(root / "README.md");
  std::size_t named = 0;
  constexpr std::string_view opening = "`mellanrum ";
  for (std::size_t at = readme.find(opening); at != std::string::npos;
       at = readme.find(opening, at + 1)) {
    const std::string command = readme.substr(at + 1, readme.find('`', at + 1) - at - 1);
    if (command.find("COMMAND") != std::string::npos) continue;
    ++named;
    EXPECT_NE(scenarios.find("\n$ " + command + "\n"), std::string::npos) << command;
  }
  EXPECT_GE(named, 10U);
}

}  // namespace
}  // namespace mellanrum::test
