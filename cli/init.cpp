// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/found_files.h"
#include "cli/templates.h"
#include "mellanrum/reading/schema.h"

namespace mellanrum::cli {
namespace {

/// Where a template goes: `+` in its name stands for a slash.
std::string path_of(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '+', '/');
  return out;
}

std::string joined(const std::string& directory, const std::string& name) {
  return directory == "." ? name : directory + (directory.ends_with('/') ? "" : "/") + name;
}

/// A word as shells take it.
std::string quoted(const std::string& word) {
  static const RE2 plain(R"([\pL\d./][\pL\d._/-]*)");
  if (RE2::FullMatch(word, plain)) return word;
  std::string out = word;
  RE2::GlobalReplace(&out, "'", R"('\\'')");
  return "'" + (word.starts_with('-') ? "./" + out : out) + "'";
}

int work(const Work& work) {
  const Options& options = work.options;
  Files& files = work.environment.files;
  if (options.paths.size() > 1) {
    throw Usage{fmt::format("init makes one project: in '{}' or in '{}'?", options.paths[0],
                            options.paths[1])};
  }
  const std::string directory = options.paths.empty() ? "." : options.paths[0];
  if (directory.empty()) throw Usage{"init needs the name of a directory, and '' is none"};
  const Files::Type there = files.type(directory);
  if (there != Files::Type::missing && there != Files::Type::directory) {
    throw Trouble(fmt::format("'{}' is not a directory", directory));
  }
  const std::string language = options.language.empty() ? "en" : options.language;
  std::vector<std::pair<std::string, std::string>> wanted;
  for (const Template& each : templates()) {
    if (each.language != language) continue;
    wanted.emplace_back(joined(directory, path_of(each.name)), std::string(each.text));
  }
  wanted.emplace_back(joined(directory, "mellanrum.schema.json"), reading::json_schema());
  std::vector<std::string> existing;
  for (const auto& [name, text] : wanted) {
    if (files.type(name) != Files::Type::missing || files.is_link(name))
      existing.push_back("'" + name + "'");
  }
  if (!existing.empty()) {
    throw Trouble(
        fmt::format("there is {} already, so nothing is written", fmt::join(existing, ", ")));
  }
  const std::string above = project_above(files.absolute(directory), files);
  for (const auto& [name, text] : wanted) {
    const std::size_t slash = name.find_last_of('/');
    if (slash != std::string::npos) files.make_directories(name.substr(0, slash));
    files.write(name, text);
  }
  if (!above.empty()) {
    work.teller.say(fmt::format("this project lies in another, '{}', which reads its files too",
                                relative_to_here(above, files)));
  }
  const std::string enter = directory == "." ? "" : fmt::format("  cd {}\n", quoted(directory));
  work.environment.out.write(
      fmt::format("{}\n{}  mellanrum check\n  mellanrum roles\n  mellanrum report -o report.md\n",
                  language == "sv" ? "Ett projekt med ett första seminarium är på plats. Prova:"
                                   : "A project with a first seminar is in place. Try:",
                  enter));
  return 0;
}

}  // namespace

const Command init_command{
    .name = "init",
    .answers = "makes a project that works at once, with a first seminar to write on",
    .example = "mellanrum init talks",
    .formats = {"text"},
    .filters = {},
    .takes_filter = false,
    .own = Command::Own::init,
    .work = work,
};

}  // namespace mellanrum::cli
