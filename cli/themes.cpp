// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/themes.h"

#include "cli/command.h"

namespace mellanrum::cli {
namespace {

view::Document answer(const Question& question) {
  return presenting::present(question.context, analysis::themes(question.corpus(), question.filter),
                             question.options.listing);
}

}  // namespace

const Command themes_command{
    .name = "themes",
    .answers = "the themes: question, owners, whom they concern, what they need",
    .example = "mellanrum themes data/integration --by role",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = ThemeId(),
    .is_listing = true,
    .crosses = analysis::Dimension::theme,
    .answer = answer,
};

}  // namespace mellanrum::cli
