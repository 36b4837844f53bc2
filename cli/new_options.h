// SPDX-License-Identifier: MIT
//
// What is particular to the command line of `new`: a type of record and what it is called, an
// option for each of its fields, and help. Called by arguments.cpp alone.
#ifndef MELLANRUM_CLI_NEW_OPTIONS_H
#define MELLANRUM_CLI_NEW_OPTIONS_H

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/record_fields.h"

namespace mellanrum::cli {

/// What is given lands in `options`.
void add_new_options(CLI::App& app, const RecordType& type, Options& options);

/// The type of record that is to be made, taken from the front of `words`; empty where help is
/// asked for instead.
std::string take_type(std::vector<std::string>& words);

/// What the record is called: the only one of the words that are no options.
std::string take_called(const RecordType& type, std::vector<std::string>& rest);

/// The help of `new`, of the type that is named or of all.
std::string new_help(const std::string& named, const std::string& described_options);

}  // namespace mellanrum::cli

#endif
