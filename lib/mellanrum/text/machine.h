// SPDX-License-Identifier: MIT
//
// Diagnostics for other programs: as JSON, one object a line, for editors and scripts, and as
// GitHub's workflow commands, which show them beside the lines of a pull request. Whatever a file
// name or a message holds, it stays inside its field: JSON is written in ASCII, and in a workflow
// command `%`, line ends and what ends a property are escaped.
#ifndef MELLANRUM_TEXT_MACHINE_H
#define MELLANRUM_TEXT_MACHINE_H

#include <string>
#include <string_view>

#include "mellanrum/text/diagnostic.h"

namespace mellanrum {

/// {"severity", "rule", "file", "line", "column", "end_line", "end_column", "message"}, and where
/// there is any "advice" and "other": {"file", "line", "column"}. Places count from 1, columns in
/// characters; the end is the place after the last character. Ends in a line end.
std::string describe_as_json(const Diagnostic& diagnostic, const Sources& sources);

/// `::error file=…,line=…,…,title=RULE::MESSAGE`; a note is a notice. Ends in a line end.
std::string describe_as_github(const Diagnostic& diagnostic, const Sources& sources);

/// What is said of no place in a file, in the same forms.
std::string remark_as_json(Severity severity, std::string_view message);
std::string remark_as_github(Severity severity, std::string_view message);

}  // namespace mellanrum

#endif
