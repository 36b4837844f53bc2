// SPDX-License-Identifier: MIT
//
// Which lines are headings: of hashes, underlined, numbered, bold alone, labels of what follows,
// and in notes without hashes short lines between blanks. Numbers are headings where the notes
// count their parts by them, and items where they count a list. Used by blocks.cpp alone.
#ifndef MELLANRUM_PROSE_HEADINGS_H
#define MELLANRUM_PROSE_HEADINGS_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "mellanrum/prose/labels.h"
#include "mellanrum/prose/lines.h"

namespace mellanrum::prose {

/// How a heading shows itself.
enum class HeadingForm : std::uint8_t { hashes, underlined, numbered, bold, bare, label };

struct Heading {
  HeadingForm form = HeadingForm::bare;
  int level = 1;
  std::string text;  // without marks, number and emphasis
};

/// What stands before a line.
struct Before {
  bool is_blank = false;    // directly
  bool is_nothing = false;  // but blank lines, breaks and marks of pages
  bool is_text = false;     // the last block: paragraph, item, quotation
  bool is_heading = false;
};

class Headings {
 public:
  /// Keeps both by reference.
  Headings(const std::vector<Line>& lines, const Labels& labels);

  /// The heading that the line is, which is not blank; an underlined one takes the next line too.
  std::optional<Heading> at(std::size_t line, const Before& before) const;

 private:
  struct Numbered {
    std::string digits;
    std::string name;
    bool is_marked = false;  // by a dot or a bracket
    bool is_paragraph_sign = false;
  };

  std::optional<Heading> of_any_form(std::size_t line, const Before& before) const;
  std::optional<Heading> of_hashes(std::size_t line) const;
  std::optional<Heading> underlined(std::size_t line, const Before& before) const;
  std::optional<Heading> label(std::size_t line) const;
  std::optional<Heading> label_alone(std::size_t line) const;
  std::optional<Heading> bold(std::size_t line, const Before& before) const;
  std::optional<Heading> numbered(std::size_t line, const Before& before) const;
  std::optional<Heading> bare(std::size_t line, const Before& before) const;
  std::optional<Heading> first_line(std::size_t line, const Before& before) const;

  void find_numbered();
  std::optional<Numbered> numbered_line(std::size_t line) const;
  std::size_t below(std::size_t line) const;
  bool is_between_blanks(std::size_t line, const Before& before) const;
  bool is_followed_by_text(std::size_t line, const Before& before) const;

  const std::vector<Line>& lines_;
  const Labels& labels_;
  bool has_hashes_ = false;
  bool has_parts_ = false;          // of hashes: more than a title
  std::set<std::size_t> numbered_;  // lines that are headings by their number
  std::set<std::size_t> listed_;    // lines that look so and are items
};

}  // namespace mellanrum::prose

#endif
