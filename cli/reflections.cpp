// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/reflections.h"

#include "cli/command.h"
#include "mellanrum/analysis/seminars.h"

namespace mellanrum::cli {
namespace {

view::Document answer(const Question& question) {
  return presenting::present_reflections(question.context,
                                         analysis::reflections(question.corpus(), question.filter),
                                         question.options.listing);
}

}  // namespace

const Command reflections_command{
    .name = "reflections",
    .answers = "what was said, by whom, and where it stands in the notes",
    .example = "mellanrum reflections data/integration -w section:check-out",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = ReflectionId(),
    .is_listing = true,
    .crosses = analysis::Dimension::reflection,
    .answer = answer,
};

}  // namespace mellanrum::cli
