// SPDX-License-Identifier: MIT
#include "support/in_process.h"

#include <string_view>
#include <utility>

#include "cli/run.h"

namespace mellanrum::test {
namespace {

class Memory : public cli::Output {
 public:
  void write(std::string_view bytes) override { text += bytes; }
  std::string text;
};

class NoPrograms : public cli::Programs {
 public:
  Result run(const std::vector<std::string>&, const std::string&, int) override { return {}; }
};

/// What stands on standard input; a plain function has to find it.
thread_local const std::string* standard_input = nullptr;

std::string read_standard_input(std::size_t limit) { return standard_input->substr(0, limit + 1); }

}  // namespace

cli::Programs& no_programs() {
  static NoPrograms none;
  return none;
}

Outcome run_in_process(const std::vector<std::string>& words, cli::Files& files,
                       cli::Programs& programs, const std::string& input,
                       const std::string& cache_directory) {
  Memory out;
  Memory err;
  standard_input = &input;
  cli::Environment environment{files, programs, read_standard_input, out, err};
  environment.threads = 3;
  environment.cache_directory = cache_directory;
  const int status = cli::run(words, environment);
  return {status, std::move(out.text), std::move(err.text)};
}

}  // namespace mellanrum::test
