// SPDX-License-Identifier: MIT
//
// The record that a user means by a word of the command line: its id, an alias or its name, after
// `actor:` and the like where several records are called so.
#ifndef MELLANRUM_CLI_RECORD_NAMED_H
#define MELLANRUM_CLI_RECORD_NAMED_H

#include <span>
#include <string>
#include <string_view>

#include "mellanrum/presenting/record.h"

namespace mellanrum::cli {

/// Throws Usage, with a suggestion, where no record of these `types` or several are called so. The
/// types: role, actor, theme, framework, seminar, reflection.
presenting::AnyRecord record_named(const Corpus& corpus, const std::string& typed,
                                   std::span<const std::string_view> types);

}  // namespace mellanrum::cli

#endif
