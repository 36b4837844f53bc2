// SPDX-License-Identifier: MIT
#include "cli/known_records.h"

#include <filesystem>

namespace mellanrum::cli {

namespace fs = std::filesystem;

Loaded load_known(const Work& work, const std::vector<std::string>& paths, const std::string& file,
                  const std::vector<std::string>& left_out) {
  Files& files = work.environment.files;
  Options options = work.options;
  options.paths = paths;
  options.may_be_empty = paths.empty();
  for (const std::string& name : left_out) options.left_out.push_back(files.absolute(name));
  if (options.paths.empty()) {
    const std::string near =
        file.empty() ? files.absolute(".") : fs::path(files.absolute(file)).parent_path().string();
    const std::string project = project_above(near, files);
    if (!project.empty()) {
      options.paths.push_back(relative_to_here(project, files));
    } else if (left_out.empty() && !file.empty() && files.type(file) == Files::Type::file) {
      options.paths.push_back(file);
    } else {
      Loaded nothing;
      nothing.sources = std::make_unique<Sources>();
      return nothing;
    }
  }
  return load(options, work.environment);
}

}  // namespace mellanrum::cli
