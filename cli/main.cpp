// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "cli/run.h"
#include "cli/system.h"

int main(int argc, char** argv) {
  mellanrum::cli::System system;
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  return system.finish(mellanrum::cli::run(words, system.environment()));
}
