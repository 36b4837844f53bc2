// SPDX-License-Identifier: MIT
#include "mellanrum/text/near.h"

#include <fmt/format.h>

#include <algorithm>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum {
namespace {

std::u32string characters(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    out.push_back(point.value);
    at += point.length;
  }
  return out;
}

std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) return limit + 1;
  std::vector<std::size_t> two_up(b.size() + 1);
  std::vector<std::size_t> up(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) up[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t best = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, up[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], two_up[j - 2] + 1);
      }
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
    std::swap(two_up, up);
    std::swap(up, row);
  }
  return std::min(up[b.size()], limit + 1);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  return distance(characters(a), characters(b), limit);
}

std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::u32string wanted = characters(fold(word));
  if (wanted.empty() || wanted.size() > 200) return {};
  std::size_t limit = std::clamp<std::size_t>(wanted.size() / 3, 1, 3);
  std::string_view best;
  std::string_view longer;
  for (const std::string_view candidate : candidates) {
    const std::u32string known = characters(fold(candidate));
    const std::size_t edits = distance(wanted, known, limit);
    if (edits <= limit && (best.empty() || edits < limit)) {
      best = candidate;
      limit = edits;
    }
    if (longer.empty() && wanted.size() >= 3 && known.starts_with(wanted)) longer = candidate;
  }
  return std::string(best.empty() ? longer : best);
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string name = nearest(word, candidates);
  return name.empty() ? std::string() : fmt::format("did you mean '{}'?", name);
}

}  // namespace mellanrum
