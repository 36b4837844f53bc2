// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/reading_list.h"

#include <re2/re2.h>

#include <string>
#include <string_view>
#include <utility>

#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/trim.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::drafting {
namespace {

/// What `text` refers to; a bare address is its own title.
std::optional<DraftReference> reference_in(std::string_view text, bool is_item) {
  static const RE2 link(R"(\[([^\]]+)\]\((https?://[^\s)]+)\))");
  static const RE2 address(R"((https?://[^\s<>"”)\]]+))");
  static const RE2 by_title(R"((.+), ([^,]+), ((?:1[5-9]|20|21)\d{2}))");
  static const RE2 name_first(R"(([^,(]+), ([^(]+) \(((?:1[5-9]|20|21)\d{2})\))");
  static const RE2 by_author(R"(([^(]+) \(((?:1[5-9]|20|21)\d{2})\)[.,:]? (.+))");
  constexpr std::string_view marks = " .,;:<>";
  DraftReference out;
  std::string rest(text);
  if (RE2::PartialMatch(rest, link, &out.title, &out.url)) {
    RE2::Replace(&rest, link, "");
  } else if (RE2::PartialMatch(rest, address, &out.url)) {
    while (!out.url.empty() &&
           std::string_view(".,;:").find(out.url.back()) != std::string_view::npos) {
      out.url.pop_back();
    }
    rest.erase(rest.find(out.url), out.url.size());
  }
  rest = std::string(trimmed(prose::without_emphasis(rest), marks));
  if (!out.title.empty()) {
    const bool fits = count_characters(out.title) <= prose::longest_name &&
                      count_characters(out.url) <= prose::longest_name;
    return fits ? std::optional(out) : std::nullopt;
  }
  std::string first;
  std::string second;
  const bool is_by_name = RE2::FullMatch(rest, name_first, &first, &second, &out.year) &&
                          prose::is_name(first) && prose::count_words(first) > 1 &&
                          !prose::is_name(second);
  if (is_by_name) {
    out.author = first;
    out.title = second;
  } else if (!RE2::FullMatch(rest, by_title, &out.title, &out.author, &out.year) &&
             !RE2::FullMatch(rest, by_author, &out.author, &out.year, &out.title)) {
    out.title = rest;
  }
  out.title = std::string(trimmed(out.title, marks));
  // "Ada Holm, The river walk, 2014"
  if (!is_by_name && prose::is_name(out.title) && prose::count_words(out.title) > 1 &&
      !out.author.empty() && !prose::is_name(out.author)) {
    std::swap(out.title, out.author);
  }
  static const RE2 letters(R"([\pL\d])");
  if (!RE2::PartialMatch(out.title, letters)) out.title = out.url;
  const auto is_long = [](const std::string& field) {
    return count_characters(field) > prose::longest_name;
  };
  if (is_long(out.title) || is_long(out.author) || is_long(out.url)) return std::nullopt;
  const bool tells = !out.url.empty() || !out.year.empty();
  if (out.title.empty() || (!is_item && !tells)) return std::nullopt;
  return out;
}

}  // namespace

bool ReadingList::add(const std::string& text, std::size_t block, std::size_t from) {
  const prose::Block& now = desk_.blocks[block];
  const bool is_item = now.kind == prose::BlockKind::item;
  auto found = reference_in(text, is_item);
  if (!found) return false;
  found->line = now.number;
  auto& all = desk_.draft.seminar.references;
  const bool is_address = found->title == found->url;
  const bool belongs = is_address && !is_item && !all.empty() && all.back().url.empty() &&
                       prose::text_before(desk_.blocks, block, from) == last_;
  if (belongs) {
    all.back().url = found->url;
  } else {
    all.push_back(std::move(*found));
  }
  const DraftReference& last = all.back();
  desk_.carried.add(block, last.title + " " + last.author + " " + last.year + " " + last.url);
  last_ = block;
  return true;
}

}  // namespace mellanrum::drafting
