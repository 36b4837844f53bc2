// SPDX-License-Identifier: MIT
#include "cli/outputs.h"

#include <fmt/format.h>

#include <utility>

#include "cli/depfile.h"
#include "cli/output_names.h"

namespace mellanrum::cli {

bool Outputs::are_standard_output() const {
  return options_.output.empty() || options_.output == "-" || options_.output == "/dev/stdout";
}

void Outputs::announce(std::vector<std::string> names, const FoundFiles& found) {
  names_ = std::move(names);
  if (!are_standard_output()) check_not_read(names_, found, environment_.files);
  if (!options_.depfile.empty()) check_not_read({options_.depfile}, found, environment_.files);
}

void Outputs::list() const {
  for (const std::string& name : names_) environment_.out.write(name + "\n");
}

void Outputs::write(const std::string& name, std::string_view bytes) const {
  Files& files = environment_.files;
  if (options_.dry_run) {
    const Files::Type type = files.type(name);
    const bool is_same = type == Files::Type::file && files.read(name, bytes.size()) == bytes;
    const std::string_view state = type == Files::Type::missing ? "new"
                                   : is_same                    ? "unchanged"
                                                                : "changed";
    environment_.out.write(fmt::format("{:<10} {}\n", state, name));
  } else if (are_standard_output()) {
    environment_.out.write(bytes);
  } else {
    if (const std::size_t slash = name.find_last_of('/');
        !options_.per.empty() && slash != std::string::npos && slash > 0) {
      files.make_directories(name.substr(0, slash));
    }
    files.write(name, bytes);
  }
}

void Outputs::write_depfile(const FoundFiles& found) const {
  if (options_.depfile.empty() || options_.dry_run || options_.list_outputs) return;
  Files& files = environment_.files;
  std::vector<std::string> inputs;
  if (const std::string project = project_file(found, files); !project.empty()) {
    inputs.push_back(project);
  }
  inputs.insert(inputs.end(), found.walked.begin(), found.walked.end());
  for (const RecordFile& file : found.records) {
    if (file.name != standard_input) inputs.push_back(file.name);
  }
  files.write(
      options_.depfile,
      depfile(options_.depfile_target.empty() ? names_ : std::vector{options_.depfile_target},
              inputs));
}

}  // namespace mellanrum::cli
