// SPDX-License-Identifier: MIT
#include "mellanrum/text/near.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

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

constexpr std::size_t shortest_slip = 4;   // characters
constexpr std::size_t longest_slip = 100;  // characters
constexpr std::size_t most_in_common = 8;

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }

/// What is left of `a` and `b` without their common beginning and end, widened to whole words.
std::pair<std::u32string_view, std::u32string_view> difference(std::u32string_view a,
                                                               std::u32string_view b) {
  std::size_t begin = 0;
  while (begin < std::min(a.size(), b.size()) && a[begin] == b[begin]) ++begin;
  std::size_t end = 0;
  while (end < std::min(a.size(), b.size()) - begin &&
         a[a.size() - 1 - end] == b[b.size() - 1 - end])
    ++end;
  return {a.substr(begin, a.size() - begin - end), b.substr(begin, b.size() - begin - end)};
}

/// The word of `text` in which `part`, a piece of it, stands.
std::u32string_view word_around(std::u32string_view text, std::u32string_view part) {
  const auto at = static_cast<std::size_t>(part.data() - text.data());
  const std::size_t before = text.substr(0, at).find_last_of(U" -_");
  const std::size_t begin = before == std::u32string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find_first_of(U" -_", at), text.size());
  return text.substr(std::min(begin, end), end - std::min(begin, end));
}

/// Whether two texts one edit apart differ by design: another digit, or another mark of one or two
/// letters.
bool differ_by_design(std::u32string_view a, std::u32string_view b) {
  const auto [left, right] = difference(a, b);
  if (std::any_of(left.begin(), left.end(), is_digit)) return true;
  if (std::any_of(right.begin(), right.end(), is_digit)) return true;
  return word_around(a, left).size() <= 2 && word_around(b, right).size() <= 2;
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

std::vector<std::pair<std::size_t, std::size_t>> near_pairs(const std::vector<std::string>& words) {
  std::vector<std::u32string> known;
  known.reserve(words.size());
  for (const std::string& word : words) known.push_back(characters(word));
  std::vector<std::pair<std::size_t, std::size_t>> left;  // hash of what is left, and the word
  const std::hash<std::u32string_view> hash;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i].size() < shortest_slip || known[i].size() > longest_slip) continue;
    left.emplace_back(hash(known[i]), i);
    for (std::size_t at = 0; at < known[i].size(); ++at) {
      std::u32string shorter = known[i];
      shorter.erase(at, 1);
      left.emplace_back(hash(shorter), i);
    }
  }
  std::sort(left.begin(), left.end());
  left.erase(std::unique(left.begin(), left.end()), left.end());
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t begin = 0, end = 0; begin < left.size(); begin = end) {
    while (end < left.size() && left[end].first == left[begin].first) ++end;
    if (end - begin > most_in_common) continue;
    for (std::size_t a = begin; a < end; ++a) {
      for (std::size_t b = a + 1; b < end; ++b) {
        const std::u32string& first = known[left[a].second];
        const std::u32string& second = known[left[b].second];
        if (distance(first, second, 1) == 1 && !differ_by_design(first, second))
          out.emplace_back(left[a].second, left[b].second);
      }
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace mellanrum
