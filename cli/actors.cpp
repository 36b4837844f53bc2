// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/actors.h"

#include "cli/command.h"
#include "mellanrum/presenting/brokers.h"

namespace mellanrum::cli {
namespace {

view::Document answer_brokers(const Question& question) {
  const analysis::GroupBy by = groups_of(question.options);
  const auto& listing = question.options.listing;
  const auto brokers = analysis::brokers(question.corpus(), question.filter, by);
  std::vector<analysis::BridgedPair> pairs;
  if (question.options.evidence) {
    pairs = analysis::bridged_pairs(question.corpus(), brokers, by);
  }
  return presenting::present(question.context, brokers, pairs, listing);
}

view::Document answer(const Question& question) {
  if (question.options.brokers) return answer_brokers(question);
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
    .own = Command::Own::actors,
    .answer = answer,
};

}  // namespace mellanrum::cli
