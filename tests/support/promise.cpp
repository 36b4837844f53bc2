// SPDX-License-Identifier: MIT
#include "support/promise.h"

#include <fmt/format.h>

#include <array>
#include <atomic>
#include <string_view>

namespace mellanrum::test {
namespace {

constexpr std::array<std::string_view, 6> names{
    "nothing is lost",         "every input ends, within its bounds",
    "files are old or new",    "closed pipes are quiet, full devices are not",
    "the same bytes anywhere", "what is written is the author's text and inert"};

std::array<std::atomic<std::size_t>, names.size()> counts{};

}  // namespace

void tried(Promise promise, std::size_t inputs) {
  counts[static_cast<std::size_t>(promise)] += inputs;
}

std::string tally() {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    out += fmt::format("promise {}, {}: {} inputs tried\n", i + 1, names[i], counts[i].load());
  }
  return out;
}

}  // namespace mellanrum::test
