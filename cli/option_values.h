// SPDX-License-Identifier: MIT
//
// The values of options, from the text that stands on the command line. What does not fit is Usage
// that names the option and says what it takes. Used by parse_arguments.
#ifndef MELLANRUM_CLI_OPTION_VALUES_H
#define MELLANRUM_CLI_OPTION_VALUES_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"

namespace mellanrum::cli::option_value {

/// What stands between commas, without blanks around it and without what is empty.
std::vector<std::string> split(const std::string& text);

/// The same, 1 to 100 of them.
std::vector<std::string> split_columns(const std::string& text);

/// A whole number, for `option`.
std::size_t number(const std::string& text, std::string_view option);

/// Bytes, also as 8M or 512K.
std::size_t bytes(std::string text);

/// Levels of nesting.
std::size_t depth(const std::string& text);

/// Threads.
std::size_t jobs(const std::string& text);

Color color(const std::string& text);
DiagnosticForm diagnostic_form(const std::string& text);

}  // namespace mellanrum::cli::option_value

#endif
