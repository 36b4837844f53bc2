// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/tree_cache.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {
namespace {

view::Document answer(const Question& question) {
  if (!question.options.paths.empty()) {
    throw Usage{"cache takes no paths: parsed files of all projects are kept in one place"};
  }
  const std::string& directory = question.environment.cache_directory;
  if (directory.empty()) {
    throw Trouble("nothing is kept: neither XDG_CACHE_HOME nor HOME names a directory");
  }
  if (question.options.clear) clear_cache(directory);
  const CacheSize size = size_of_cache(directory);
  view::Table table;
  table.key = "cache";
  table.columns = {{.key = "directory", .title = "Directory"},
                   {.key = "files", .title = "Files"},
                   {.key = "bytes", .title = "Bytes"},
                   {.key = "most_bytes", .title = "At most"}};
  table.rows.push_back({directory, static_cast<std::int64_t>(size.trees),
                        static_cast<std::int64_t>(size.bytes),
                        static_cast<std::int64_t>(TreeCache::most_bytes)});
  view::Document out;
  out.language = "en";
  out.blocks.push_back(view::Heading{1, "Parsed files that are kept"});
  out.blocks.push_back(std::move(table));
  return out;
}

}  // namespace

const Command cache_command{
    .name = "cache",
    .answers = "where parsed files are kept, how many and how large; --clear removes them",
    .example = "mellanrum cache --clear",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = {},
    .takes_filter = false,
    .own = Command::Own::cache,
    .answer = answer,
};

}  // namespace mellanrum::cli
