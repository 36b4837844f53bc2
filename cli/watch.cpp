// SPDX-License-Identifier: MIT
#include "cli/watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>

#include "cli/found_files.h"
#include "cli/teller.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds least_pause{150};
constexpr int most_of_time = 10;  // of the time, one part in so many is spent on looking
constexpr milliseconds settling{40};
constexpr int most_settling = 5;  // looks

/// What the files looked like: the stamp of each, or why they could not be looked at.
using Look = std::map<std::string, std::string>;

/// Says nothing, as what is found is told by the answer.
class Silence : public Output {
 public:
  void write(std::string_view) override {}
};

Look look(const Options& options, Environment& environment) {
  Silence silence;
  Environment quiet{environment.files, environment.programs, environment.read_in, silence, silence};
  Look out;
  try {
    const FoundFiles found = find_files(options, quiet, Teller(options, quiet));
    for (const RecordFile& file : found.records) {
      out[file.name] = environment.files.stamp(file.name);
    }
    if (const std::string project = project_file(found, environment.files); !project.empty()) {
      out[project] = environment.files.stamp(project);
    }
  } catch (const Trouble& trouble) {
    out[""] = trouble.what();
  }
  return out;
}

/// The first file by name that is not as it was.
std::string first_change(const Look& before, const Look& now) {
  for (const auto& [name, stamp] : now) {
    const auto old = before.find(name);
    if (old == before.end() || old->second != stamp) return name;
  }
  for (const auto& [name, stamp] : before) {
    if (!now.contains(name)) return name;
  }
  return {};
}

}  // namespace

int watch(const Options& options, Environment& environment, const std::function<int()>& answer) {
  if (options.files_from == standard_input || std::find(options.paths.begin(), options.paths.end(),
                                                        standard_input) != options.paths.end()) {
    throw Usage{"--watch needs files, as standard input can be read once only"};
  }
  if (environment.clock == nullptr) throw Usage{"--watch needs a clock"};
  Clock& clock = *environment.clock;
  const Teller teller(options, environment);
  const bool clears = environment.out_is_terminal && options.output.empty();
  Look known = look(options, environment);
  if (clears) environment.out.write("\x1B[2J\x1B[H");
  int status = answer();
  teller.say(fmt::format("watching {} file{}; end with Ctrl-C", known.size(),
                         known.size() == 1 ? "" : "s"));
  milliseconds pause = least_pause;
  while (clock.wait(pause)) {
    const milliseconds begun = clock.now();
    Look now = look(options, environment);
    // A long look is taken less often.
    pause = std::max(least_pause, most_of_time * (clock.now() - begun));
    if (now == known) continue;
    for (int i = 0; i < most_settling && clock.wait(settling); ++i) {
      Look again = look(options, environment);
      if (again == now) break;
      now = std::move(again);
    }
    const std::string changed = first_change(known, now);
    known = std::move(now);
    if (clears) environment.out.write("\x1B[2J\x1B[H");
    status = answer();
    teller.say(changed.empty() ? std::string("the files changed")
                               : fmt::format("'{}' changed", changed));
  }
  return status;
}

}  // namespace mellanrum::cli
