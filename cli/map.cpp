// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/map.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "mellanrum/text/near.h"

namespace mellanrum::cli {
namespace {

std::string_view name_of(analysis::Grouping grouping) {
  switch (grouping) {
    case analysis::Grouping::kind:
      return "kind";
    case analysis::Grouping::level:
      return "level";
    case analysis::Grouping::part_of:
      return "part_of";
    case analysis::Grouping::framework:
      break;
  }
  return "framework";
}

view::Document answer(const Question& question) {
  const Options& options = question.options;
  const auto of = analysis::find_map_of(options.map_of.empty() ? "actors" : options.map_of);
  if (!of) {
    throw Usage{fmt::format("a map is --of actors, roles or themes, not '{}'", options.map_of)};
  }
  const auto groupings = analysis::groupings_for(*of);
  auto grouping = groupings.front();
  if (!options.group.empty()) {
    const auto wanted = analysis::find_grouping(options.group);
    if (!wanted || std::find(groupings.begin(), groupings.end(), *wanted) == groupings.end()) {
      std::vector<std::string_view> names;
      for (const auto g : groupings) names.push_back(name_of(g));
      throw Usage{fmt::format("this map is grouped by {}, not by '{}'", fmt::join(names, ", "),
                              options.group)};
    }
    grouping = *wanted;
  }
  return presenting::present(question.context,
                             analysis::map(question.corpus(), question.filter, *of, grouping));
}

}  // namespace

const Command map_command{
    .name = "map",
    .answers = "the system map: actors and relations, or --of roles, themes",
    .example = "mellanrum map data/integration -o map.svg",
    .formats = {"dot", "svg", "png", "pdf", "md", "json", "csv", "tsv"},
    .filters = {},
    .own = Command::Own::map,
    .answer = answer,
};

}  // namespace mellanrum::cli
