// SPDX-License-Identifier: MIT
#include "mellanrum/prose/line_groups.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <string>

#include "mellanrum/prose/keyed.h"
#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::prose {

std::set<std::size_t> mail_heads(const std::vector<Line>& lines, const Labels& labels) {
  std::set<std::size_t> out;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    int of_mail = 0;
    for (; end < lines.size() && !lines[end].is_blank(); ++end) {
      const std::string key = keyed(lines[end].text).key;
      const bool is_own = labels.is(Label::mail, key) || labels.is(Label::subject, key);
      if (!is_own && (end == i || labels.meaning(key) != Label::date)) break;
      of_mail += is_own ? 1 : 0;
    }
    for (std::size_t line = i; of_mail > 1 && line < end; ++line) out.insert(line);
    i = std::max(end, i + 1);
  }
  return out;
}

std::set<std::size_t> page_heads(const std::vector<Line>& lines) {
  static const RE2 head(R"((.+) \d{1,3} ?\(\d{1,3}\))");
  std::map<std::string, std::vector<std::size_t>> by_text;
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    constexpr std::size_t longest = 160;
    if (lines[i].text.size() > longest) continue;
    if (RE2::FullMatch(lines[i].text, head, &text)) by_text[text].push_back(i);
  }
  std::set<std::size_t> out;
  for (const auto& [name, at] : by_text) {
    if (at.size() > 1) out.insert(at.begin(), at.end());
  }
  return out;
}

std::size_t wrapped_width(const std::vector<Line>& lines) {
  std::size_t out = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].is_blank() || !begins_small(lines[i + 1].text)) continue;
    out = std::max(out, count_characters(lines[i].text) + lines[i].indent);
  }
  return out;
}

}  // namespace mellanrum::prose
