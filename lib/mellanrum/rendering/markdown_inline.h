// SPDX-License-Identifier: MIT
//
// Prose as a line of Markdown, and a line of Markdown wrapped for the page. Emphasis that Markdown
// cannot express where it stands (inside a word beside punctuation) is left out, the words never.
#ifndef MELLANRUM_RENDERING_MARKDOWN_INLINE_H
#define MELLANRUM_RENDERING_MARKDOWN_INLINE_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/view/prose.h"

namespace mellanrum::rendering {

inline constexpr std::size_t page_width = 80;

/// `runs` in one line: runs of blanks and line ends are one blank, none at either end. Every blank
/// in it is one where a line may be broken.
std::string inline_markdown(const std::vector<view::Run>& runs);

/// The paragraphs of `prose`, split at blank lines, each in one line; none is empty.
std::vector<std::string> paragraphs(const view::Prose& prose);

/// `line` broken at blanks into lines of at most 80 columns where its words allow, the first after
/// `first`, the others after `rest`. Ends in a line end.
std::string wrap_markdown(std::string_view line, std::string_view first = {},
                          std::string_view rest = {});

}  // namespace mellanrum::rendering

#endif
