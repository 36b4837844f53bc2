// SPDX-License-Identifier: MIT
//
// The words by which prose is recognised: labels of lines and headings, verbs of saying, months.
// They stand in data/labels/LANGUAGE.txt, one table a language, and anybody can give more in the
// same form:
//
//     participants: present, attendees
//     months: january|jan, february|feb
//
// All tables hold at once, for notes mix languages. Words are compared without case.
#ifndef MELLANRUM_PROSE_LABELS_H
#define MELLANRUM_PROSE_LABELS_H

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::prose {

enum class Label : std::uint8_t {
  date,
  time,
  place,
  occasion,  // time and place in one
  series,
  title,
  participants,
  absent,  // of the first lines
  theme,
  question,
  answer,
  decision,
  proposal,
  action,
  owner,
  check_out,
  reading,
  label,  // of something else, and nobody's name
  saying,
  pronoun,
  we,
  role,
  roles,
  introducer,
  joiner,
  conjunction,
  meeting,
  document,
  months,
  weekday,
  before_date,  // words that stand before a date and are no place
  changed,      // words beside the date of a change
  before_name,  // and before the name of whoever did something, as "by"
  next_steps,   // headings of lists in which some are to do something
  moment,       // what comes next: "time" in "tasks for next time"
  mail,         // labels of the lines above a mail
  subject,      // and of what it is about
  page,
  organisation,
  body,      // that meets, and is nowhere
  venue,     // how names of places end
  office,    // what somebody is called besides a name
  ordinary,  // words that are in nobody's name, though titles give them capitals
  speaker,
  common  // words that tell a language
};

/// The tables that the library brings.
struct LabelTable {
  std::string_view language;
  std::string_view text;
};
std::span<const LabelTable> label_tables();

class Labels {
 public:
  /// Those that the library brings.
  Labels();

  /// Adds the words of `text`. Gives what is wrong with it, as "line 3: ...", or nothing.
  [[nodiscard]] std::optional<std::string> add(std::string_view text,
                                               std::string_view language = {});

  /// Whether `word` is one of those that mean `label`; where the language of the notes is known, in
  /// that language. Words that people have added are of every language.
  bool is(Label label, std::string_view word) const;
  bool is(Label label, std::string_view word, std::string_view language) const;

  /// Whether one of those words ends it, as in a compound.
  bool ends_with(std::string_view word, Label label) const;

  /// Whether it is one of them, or a compound that ends with one of five letters or more: an
  /// ending of fewer is that of many names.
  bool is_or_compounds(std::string_view word, Label label) const;

  /// What `text` means as a label of a line or a heading (date ... label), or none.
  std::optional<Label> meaning(std::string_view text) const;

  /// 1 to 12, or 0.
  int month(std::string_view word) const;

  /// All words of a label, the longest first.
  std::vector<std::string> words(Label label) const;

  /// The language whose common words are most of `words`, folded; empty where none is clearly so.
  std::string language_of(const std::vector<std::string>& words) const;

 private:
  std::optional<Label> meaning_as_it_is(const std::string& folded) const;

  using Words = std::map<Label, std::set<std::string, std::less<>>>;

  Words words_;
  std::map<std::string, int, std::less<>> months_;
  std::map<std::string, Words, std::less<>> by_language_;
};

}  // namespace mellanrum::prose

#endif
