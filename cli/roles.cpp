// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/roles.h"

#include "cli/command.h"

namespace mellanrum::cli {
namespace {

view::Document answer(const Question& question) {
  return presenting::present(question.context, analysis::roles(question.corpus(), question.filter),
                             question.options.listing);
}

}  // namespace

const Command roles_command{
    .name = "roles",
    .answers = "the roles by framework: status, who holds them, how often named",
    .example = "mellanrum roles data/integration --by theme",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = RoleId(),
    .is_listing = true,
    .crosses = analysis::Dimension::role,
    .answer = answer,
};

}  // namespace mellanrum::cli
