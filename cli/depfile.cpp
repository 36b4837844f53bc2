// SPDX-License-Identifier: MIT
#include "cli/depfile.h"

#include <fmt/format.h>

#include <string_view>

#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {
namespace {

/// As both read it: blanks and # behind a backslash, $ twice.
std::string escaped(std::string_view name) {
  std::string out;
  for (const char sign : name) {
    if (sign == '\n' || sign == '\r') {
      throw Trouble(fmt::format("'{}' cannot stand in a dependency file", name));
    }
    if (sign == ' ' || sign == '#') out += '\\';
    if (sign == '$') out += '$';
    out += sign;
  }
  return out;
}

}  // namespace

std::string depfile(const std::vector<std::string>& outputs,
                    const std::vector<std::string>& inputs) {
  std::string out;
  for (const std::string& output : outputs) out += (out.empty() ? "" : " ") + escaped(output);
  out += ":";
  for (const std::string& input : inputs) out += " \\\n  " + escaped(input);
  out += "\n";
  for (const std::string& input : inputs) out += "\n" + escaped(input) + ":\n";
  return out;
}

}  // namespace mellanrum::cli
