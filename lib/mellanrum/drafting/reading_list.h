// SPDX-License-Identifier: MIT
//
// The seminar's references from a reading list: "Title, Author, 2014.", "Author (2014). Title",
// links in Markdown, and an address on a line of its own below what it is the address of.
#ifndef MELLANRUM_DRAFTING_READING_LIST_H
#define MELLANRUM_DRAFTING_READING_LIST_H

#include <cstddef>
#include <optional>
#include <string>

#include "mellanrum/drafting/desk.h"

namespace mellanrum::drafting {

class ReadingList {
 public:
  explicit ReadingList(const Desk& desk) : desk_(desk) {}

  /// Adds what `text` of the block refers to, and says whether that is anything: a sentence without
  /// an address or a year is nothing, unless it is an item. The notes proper begin at the block
  /// `from`.
  bool add(const std::string& text, std::size_t block, std::size_t from);

 private:
  Desk desk_;
  std::optional<std::size_t> last_;  // the block that was added last
};

}  // namespace mellanrum::drafting

#endif
