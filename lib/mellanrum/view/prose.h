// SPDX-License-Identifier: MIT
//
// Prose is text in which `*emphasis*`, `**strong**` and `[links](https://...)` are understood and
// nothing else is: parsed once into runs, so that every writer can mark and escape it in its own
// way. Only http, https and mailto links are links; anything that is not well formed is literal.
#ifndef MELLANRUM_VIEW_PROSE_H
#define MELLANRUM_VIEW_PROSE_H

#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::view {

struct Run {
  std::string text;
  bool emphasis = false;
  bool strong = false;
  std::string link;  // the address, or empty
  friend bool operator==(const Run&, const Run&) = default;
};

struct Prose {
  /// The text as its author wrote it, for data; what was not written by one has no marks here.
  std::string source;
  std::vector<Run> runs;
};

/// `text` with its marks understood. An opening `*` stands before a character that is not blank, a
/// closing one after such; marks do not cross paragraphs or each other, and more than three stars
/// are stars. Never fails; time is linear.
Prose parse_prose(std::string_view text);

/// `text` as it is, marks and all.
Prose plain(std::string_view text);

/// `text`, all of it strong, or emphasised.
Prose strong(std::string_view text);
Prose emphasised(std::string_view text);

/// The address as a link to itself; plain text where it is none that may be a link.
Prose linked(std::string_view address);

/// The one after the other.
Prose operator+(Prose left, const Prose& right);
Prose operator+(Prose left, std::string_view right);

/// The words without any mark.
std::string bare(const Prose& prose);

/// Whether `text` begins as an http, https or mailto address does and goes on. Writers ask again:
/// a run with any other link is written as text.
bool is_address(std::string_view text);

}  // namespace mellanrum::view

#endif
