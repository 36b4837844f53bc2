// SPDX-License-Identifier: MIT
#include "cli/options_together.h"

#include <fmt/format.h>

#include <algorithm>

#include "mellanrum/presenting/wording.h"
#include "mellanrum/rendering/dot_engine.h"

namespace mellanrum::cli {

void check_together(const Command& command, const Options& options) {
  const auto languages = presenting::languages();
  if (!options.language.empty() &&
      std::find(languages.begin(), languages.end(), options.language) == languages.end()) {
    throw Usage{
        fmt::format("--lang takes {}, not '{}'", fmt::join(languages, " or "), options.language)};
  }
  if (options.evidence && options.by.empty() && !options.brokers) {
    throw Usage{command.own == Command::Own::actors ? "--evidence goes with --by or --brokers"
                                                    : "--evidence goes with --by"};
  }
  if (options.brokers && !options.by.empty()) throw Usage{"--brokers goes without --by"};
  if (!options.groups.empty() && command.own == Command::Own::actors && !options.brokers) {
    throw Usage{"--groups goes with --brokers"};
  }
  if (!options.explain.empty() && (options.all || !options.only.empty())) {
    throw Usage{"--explain names one finding, so it goes without --kind and --all"};
  }
  if (options.hops && options.around.empty()) throw Usage{"--hops goes with --around"};
  if (!options.since.empty() && !options.diff.first.empty()) {
    throw Usage{"--since compares with now, --diff with another seminar: choose one"};
  }
  if (!options.collapse.empty() && !(options.since.empty() && options.diff.first.empty())) {
    throw Usage{"--collapse does not go with --since and --diff"};
  }
  const auto engines = rendering::engines();
  if (!options.engine.empty() &&
      std::find(engines.begin(), engines.end(), options.engine) == engines.end()) {
    throw Usage{
        fmt::format("--engine takes {}, not '{}'", fmt::join(engines, ", "), options.engine)};
  }
  if (!options.by.empty() && (!options.listing.columns.empty() || !options.listing.sort.empty() ||
                              options.listing.limit)) {
    throw Usage{
        "--columns, --sort and --limit are for listings, not for the table that --by makes"};
  }
  if (options.files_from == "-" &&
      std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end()) {
    throw Usage{"standard input is either a record file or the list of --files-from, not both"};
  }
  if (options.write_links) {
    if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end()) {
      throw Usage{"--write changes files, and standard input is none"};
    }
    if (options.watch || options.dry_run || options.list_outputs || !options.per.empty() ||
        options.listing.limit) {
      throw Usage{
          "--write makes every change that is listed, at once; it goes without --watch, --per, "
          "--dry-run, --list-outputs and --limit"};
    }
  }
  const bool shaped = !options.format.empty() || !options.output.empty() || !options.table.empty();
  if (command.own == Command::Own::check && !options.rules && shaped) {
    throw Usage{
        "check tells faults as text on standard output; -O, -o and --table go with --rules"};
  }
  if (!options.per.empty() && options.output.empty()) {
    throw Usage{"--per needs -o with a name for each file, such as -o 'out/{id}.md'"};
  }
  if ((options.dry_run || options.list_outputs || !options.depfile.empty()) &&
      options.output.empty()) {
    throw Usage{"--dry-run, --list-outputs and --depfile go with -o"};
  }
  if (options.dry_run && options.list_outputs) {
    throw Usage{"--dry-run and --list-outputs both answer on standard output: choose one"};
  }
  if (!options.depfile_target.empty() && options.depfile.empty()) {
    throw Usage{"--depfile-target goes with --depfile"};
  }
  if (command.own == Command::Own::show && options.id.empty() && options.per.empty()) {
    throw Usage{"show needs the id or name of a record, such as: mellanrum show lobbyisten"};
  }
}

}  // namespace mellanrum::cli
