// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "mellanrum/analysis/seminars.h"
#include "mellanrum/presenting/suggestions.h"

namespace mellanrum::cli {
namespace {

view::Document answer(const Question& question) {
  const auto found = drafting::suggestions(
      question.corpus(), analysis::reflections(question.corpus(), question.filter));
  return presenting::present(question.context, found, false, question.options.listing);
}

}  // namespace

const Command suggest_command{
    .name = "suggest",
    .answers = "actors, roles and themes that a text names and does not link; --write links them",
    .example = "mellanrum suggest data/integration -w actor:kommunerna",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = ReflectionId(),
    .is_listing = true,
    .own = Command::Own::suggest,
    .answer = answer,
};

}  // namespace mellanrum::cli
