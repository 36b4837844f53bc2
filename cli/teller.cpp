// SPDX-License-Identifier: MIT
#include "cli/teller.h"

#include <fmt/format.h>

#include "mellanrum/text/machine.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::cli {

void Teller::tell(const Diagnostics& diagnostics, const Sources& sources, bool is_answer) const {
  Output& to = is_answer ? environment_.out : environment_.err;
  const bool terminal = is_answer ? environment_.out_is_terminal : environment_.err_is_terminal;
  const bool colour = options_.color == Color::always ||
                      (options_.color == Color::automatic && terminal && !environment_.no_color);
  std::size_t errors = 0;
  std::size_t untold = 0;
  for (const Diagnostic& diagnostic : diagnostics.sorted(sources)) {
    if (options_.max_errors && errors == *options_.max_errors) {
      ++untold;
      continue;
    }
    if (row_of(diagnostic.rule).severity == Severity::error) ++errors;
    switch (options_.diagnostics) {
      case DiagnosticForm::text:
        to.write(describe(diagnostic, sources, colour));
        break;
      case DiagnosticForm::json:
        to.write(describe_as_json(diagnostic, sources));
        break;
      case DiagnosticForm::github:
        to.write(describe_as_github(diagnostic, sources));
        break;
    }
  }
  if (untold > 0) {
    say(fmt::format("{} more {} not told, since --max-errors is {}", untold,
                    untold == 1 ? "is" : "are", *options_.max_errors));
  }
}

void Teller::remark(Severity severity, std::string_view text) const {
  switch (options_.diagnostics) {
    case DiagnosticForm::text:
      environment_.err.write(fmt::format("mellanrum: {}\n", visible(text)));
      break;
    case DiagnosticForm::json:
      environment_.err.write(remark_as_json(severity, text));
      break;
    case DiagnosticForm::github:
      environment_.err.write(remark_as_github(severity, text));
      break;
  }
}

}  // namespace mellanrum::cli
