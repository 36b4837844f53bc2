// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "cli/command.h"
#include "mellanrum/presenting/cross.h"
#include "mellanrum/text/near.h"

namespace mellanrum::cli {

std::span<const Command* const> commands() {
  static const std::array table{
      &roles_command,     &actors_command,   &themes_command,  &reflections_command,
      &relations_command, &seminars_command, &show_command,    &map_command,
      &gaps_command,      &report_command,   &suggest_command, &check_command,
      &init_command,      &new_command,      &import_command,  &cache_command};
  return table;
}

analysis::GroupBy groups_of(const Options& options) {
  if (options.groups.empty()) return analysis::GroupBy::level;
  const auto found = analysis::find_group_by(options.groups);
  if (!found) throw Usage{fmt::format("--groups takes level or kind, not '{}'", options.groups)};
  return *found;
}

view::Document answer_cross(const Question& question, analysis::Dimension listed) {
  const std::string& by = question.options.by;
  const auto offered = analysis::dimensions_for(listed);
  const auto wanted = analysis::find_dimension(by);
  if (!wanted || std::find(offered.begin(), offered.end(), *wanted) == offered.end()) {
    std::vector<std::string_view> names;
    for (const auto dimension : offered) names.push_back(analysis::name_of(dimension));
    const std::string advice = did_you_mean(by, names);
    throw Usage{fmt::format("--by takes {}; not '{}'{}{}", fmt::join(names, ", "), by,
                            advice.empty() ? "" : ": ", advice)};
  }
  const bool reflections = listed == analysis::Dimension::reflection;
  const auto cross = reflections
                         ? analysis::cross(question.corpus(), question.filter, *wanted, listed)
                         : analysis::cross(question.corpus(), question.filter, listed, *wanted);
  return presenting::present(question.context, cross, question.options.evidence);
}

}  // namespace mellanrum::cli
