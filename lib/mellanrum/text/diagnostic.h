// SPDX-License-Identifier: MIT
//
// What is wrong with the records is a Diagnostic at a place in a Source, reported to one sink while
// work goes on; all are shown together, sorted. Troubles of the world (a file that cannot be read)
// are exceptions instead: see Trouble.
#ifndef MELLANRUM_TEXT_DIAGNOSTIC_H
#define MELLANRUM_TEXT_DIAGNOSTIC_H

#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "mellanrum/text/rule.h"
#include "mellanrum/text/source.h"

namespace mellanrum {

struct Diagnostic {
  Rule rule = Rule::syntax;
  Span span;
  /// One sentence without a full stop: what is wrong.
  std::string message;
  /// What to do, or a question such as "did you mean 'x'?"; stands after the caret. May be empty.
  std::string advice;
  /// A second place that belongs to it, such as the other of two statements that differ.
  std::optional<Span> other;
};

/// The sink. Keeps what is reported in the order it came: of each severity the first `most_kept`,
/// as nobody reads more; those after them are counted, and told as one.
class Diagnostics {
 public:
  static constexpr std::size_t most_kept = 10'000;

  void report(Diagnostic diagnostic);
  void report(Rule rule, Span span, std::string message, std::string advice = {},
              std::optional<Span> other = {});

  /// Takes over all of `more`, as if they had been reported here one after the other.
  void append(Diagnostics more);

  /// By source name, place, rule and message; the same one twice is kept once.
  std::vector<Diagnostic> sorted(const Sources& sources) const;

  /// Also of those that were not kept.
  std::size_t count(Severity severity) const { return counts_[static_cast<std::size_t>(severity)]; }
  std::size_t count() const { return counts_[0] + counts_[1] + counts_[2]; }
  bool has_errors() const { return count(Severity::error) > 0; }
  const std::vector<Diagnostic>& all() const { return all_; }

 private:
  void leave_out(std::size_t severity, Span first);

  std::vector<Diagnostic> all_;
  std::array<std::size_t, 3> counts_{};            // by severity, also those not kept
  std::array<std::optional<Span>, 3> left_out_{};  // the first of those
};

/// A diagnostic as people read it: `file:line:column: severity: message [rule]`, the author's line,
/// and a caret under the place with the advice. Ends in a line end. With `colour`, ANSI escapes.
std::string describe(const Diagnostic& diagnostic, const Sources& sources, bool colour);

/// A fault outside the records: input or output, the project file, usage. Ends the command with
/// exit status 2. `what()` is for the user, one line.
class Trouble : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace mellanrum

#endif
