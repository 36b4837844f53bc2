// SPDX-License-Identifier: MIT
#include "support/making.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>

#include "support/process.h"

namespace mellanrum::test {

namespace fs = std::filesystem;

void let_rest(const Folder& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
    fs::last_write_time(entry.path(), entry.last_write_time() - std::chrono::seconds(10));
  }
}

std::string make(const std::string& command, const std::string& directory) {
  const std::string program = fs::path(MELLANRUM_PROGRAM).parent_path().string();
  const Ended ended =
      run_process({.words = {"-c", "PATH=" + program + ":$PATH " + command + " 2>&1"},
                   .directory = directory,
                   .program = "/bin/sh"});
  EXPECT_EQ(ended.status, 0) << ended.told();
  return ended.out;
}

bool did_nothing(const std::string& said) {
  for (const char* words : {"Nothing to be done", "no work to do", "up to date"}) {
    if (said.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace mellanrum::test
