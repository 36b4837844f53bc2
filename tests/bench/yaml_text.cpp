// SPDX-License-Identifier: MIT
#include "bench/yaml_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace mellanrum::bench {
namespace {

constexpr std::size_t width = 100;

std::size_t characters(std::string_view text) {
  std::size_t out = 0;
  for (const char byte : text) out += (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U ? 1U : 0U;
  return out;
}

/// The words of `text` in lines, each behind `column` blanks; the first line stands at `at`
/// already.
std::string wrapped(std::string_view text, std::size_t column, std::size_t at) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t length = characters(word);
    if (at + 1 + length > width && !out.empty()) {
      out += '\n' + std::string(column, ' ');
      at = column;
    } else if (!out.empty()) {
      out += ' ';
      ++at;
    }
    out += word;
    at += length;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

bool can_be_plain(std::string_view text) {
  return text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos &&
         text.find_first_of("*[&!|>'\"%@`{-?,]}") != 0;
}

}  // namespace

std::string text_field(Random& random, std::size_t column, std::string_view key,
                       std::string_view text) {
  const std::string head = fmt::format("{}{}: ", std::string(column, ' '), key);
  const std::size_t at = column + characters(key) + 2;
  const std::size_t style = random.below(100);
  if (at + characters(text) <= width && can_be_plain(text) && style < 80) {
    return fmt::format("{}{}\n", head, text);
  }
  const std::size_t inner = column + 2;
  const std::string indent(inner, ' ');
  if (style >= 92) return fmt::format("{}\"{}\"\n", head, wrapped(text, inner, at + 1));
  if (style >= 86) return fmt::format("{}'{}'\n", head, wrapped(text, inner, at + 1));
  if (style >= 80) return fmt::format("{}|-\n{}{}\n", head, indent, wrapped(text, inner, inner));
  if (style >= 66 && can_be_plain(text)) {
    return fmt::format("{}{}\n", head, wrapped(text, inner, at));
  }
  return fmt::format("{}>-\n{}{}\n", head, indent, wrapped(text, inner, inner));
}

std::string flow_field(std::size_t column, std::string_view key,
                       const std::vector<std::string>& ids) {
  if (ids.empty()) return {};
  std::string list;
  for (const std::string& id : ids) list += (list.empty() ? "" : ", ") + id;
  return fmt::format("{}{}: [{}]\n", std::string(column, ' '), key,
                     wrapped(list, column + 2, column + characters(key) + 3));
}

std::string list_field(Random& random, std::size_t column, std::string_view key,
                       const std::vector<std::string>& ids) {
  if (ids.empty() || random.chance(80)) return flow_field(column, key, ids);
  if (ids.size() == 1 && random.chance(50)) {
    return fmt::format("{}{}: {}\n", std::string(column, ' '), key, ids.front());
  }
  std::string out = fmt::format("{}{}:\n", std::string(column, ' '), key);
  for (const std::string& id : ids)
    out += fmt::format("{}- {}\n", std::string(column + 2, ' '), id);
  return out;
}

}  // namespace mellanrum::bench
