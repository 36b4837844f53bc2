// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/relations.h"

#include "cli/command.h"
#include "mellanrum/analysis/seminars.h"

namespace mellanrum::cli {
namespace {

view::Document answer(const Question& question) {
  return presenting::present_relations(question.context,
                                       analysis::relations(question.corpus(), question.filter),
                                       question.options.listing);
}

}  // namespace

const Command relations_command{
    .name = "relations",
    .answers = "how the actors relate, as it was stated",
    .example = "mellanrum relations examples/heat -w status:wanted",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = RelationId(),
    .is_listing = true,
    .answer = answer,
};

}  // namespace mellanrum::cli
