// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/actors.h"

#include "cli/command.h"

namespace mellanrum::cli {
namespace {

view::Document answer(const Question& question) {
  return presenting::present(question.context, analysis::actors(question.corpus(), question.filter),
                             question.options.listing);
}

}  // namespace

const Command actors_command{
    .name = "actors",
    .answers = "the actors: kind, level, roles, ties, how often named",
    .example = "mellanrum actors data/integration -w kind:agency",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = ActorId(),
    .is_listing = true,
    .crosses = analysis::Dimension::actor,
    .answer = answer,
};

}  // namespace mellanrum::cli
