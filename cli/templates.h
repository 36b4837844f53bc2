// SPDX-License-Identifier: MIT
//
// The files that `init` makes a project of, as they were in data/init when the program was built.
// The source file is generated from them.
#ifndef MELLANRUM_CLI_TEMPLATES_H
#define MELLANRUM_CLI_TEMPLATES_H

#include <span>
#include <string_view>

namespace mellanrum::cli {

struct Template {
  std::string_view language;
  std::string_view name;
  std::string_view text;
};

std::span<const Template> templates();

}  // namespace mellanrum::cli

#endif
