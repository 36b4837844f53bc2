// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/seminars.h"

#include "cli/command.h"

namespace mellanrum::cli {
namespace {

view::Document answer(const Question& question) {
  return presenting::present(question.context,
                             analysis::seminars(question.corpus(), question.filter),
                             question.options.listing);
}

}  // namespace

const Command seminars_command{
    .name = "seminars",
    .answers = "the seminars: date, place, how much was said",
    .example = "mellanrum seminars examples/heat",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = SeminarId(),
    .is_listing = true,
    .crosses = analysis::Dimension::seminar,
    .answer = answer,
};

}  // namespace mellanrum::cli
