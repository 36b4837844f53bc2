// SPDX-License-Identifier: MIT
//
// What independent programs find in Markdown: cmark-gfm with its extensions and raw HTML on, and
// pandoc. Both say it in the same way: the text, with `‹p›` and `‹/p›` for tags (since text may
// hold `<`), no attributes but those of links, and blanks for line ends inside of text. What is
// not a heading, paragraph, list, table, emphasis, link or picture stands as pandoc calls it,
// `‹RawInline›`.
#ifndef MELLANRUM_TESTS_SUPPORT_MARKDOWN_READER_H
#define MELLANRUM_TESTS_SUPPORT_MARKDOWN_READER_H

#include <ostream>
#include <string>
#include <vector>

namespace mellanrum::test {

struct MarkdownReader {
  std::string program;
  std::string (*read)(const std::string& markdown);

  /// Each of `documents` read, in one run of the program.
  std::vector<std::string> read_all(const std::vector<std::string>& documents) const;

  friend std::ostream& operator<<(std::ostream& out, const MarkdownReader& reader) {
    return out << reader.program;
  }
};

const std::vector<MarkdownReader>& markdown_readers();

/// What of author's text, in a line, is to be read: the transform that the writer documents.
std::string as_read(const std::string& author);

/// `text` with every `from` replaced.
std::string replaced(std::string text, const std::string& from, const std::string& to);

}  // namespace mellanrum::test

#endif
