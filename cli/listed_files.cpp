// SPDX-License-Identifier: MIT
#include "cli/listed_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;

}  // namespace

std::vector<ListedFile> listed_files(const std::string& list, Environment& environment) {
  const std::string text =
      list == "-" ? environment.read_in(most_bytes) : environment.files.read(list, most_bytes);
  if (text.size() > most_bytes) throw Trouble(fmt::format("'{}' is larger than 64 MiB", list));
  const bool by_nul = text.find('\0') != std::string::npos;
  std::vector<ListedFile> out;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(by_nul ? '\0' : '\n', at), text.size());
    std::string name = text.substr(at, end - at);
    at = end + 1;
    ++number;
    if (!by_nul && name.ends_with('\r')) name.pop_back();
    if (name.find_first_not_of(" \t") == std::string::npos) continue;
    out.push_back({std::move(name), fmt::format(", {} {}", by_nul ? "name" : "line", number)});
  }
  return out;
}

}  // namespace mellanrum::cli
