// SPDX-License-Identifier: MIT
//
// Who is named in the notes: people and organisations that take part or speak, under which names.
// Decides whether the word before a colon is somebody's name, and who a first name, initials or a
// pronoun mean. Where the notes do not tell, nobody is meant.
#ifndef MELLANRUM_DRAFTING_PEOPLE_H
#define MELLANRUM_DRAFTING_PEOPLE_H

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/drafting/attendees.h"
#include "mellanrum/prose/blocks.h"
#include "mellanrum/prose/labels.h"

namespace mellanrum::drafting {

class People {
 public:
  /// `known` are the names of actors that the corpus has; `language` that of the notes, or empty.
  People(const std::vector<prose::Block>& blocks, const prose::Labels& labels,
         const std::set<std::string>& known, std::string language);

  void add(const Attendee& attendee);
  void add_initials(const std::string& initials, const std::string& name);

  /// The name in full of whoever `name` means: initials, a first or last name that only one has.
  /// As it is where it may stand alone; nothing where that is not known.
  std::optional<std::string> resolve(std::string_view name) const;

  /// Who says `text` where `key` stands before a colon, or nothing where it is a label.
  std::optional<std::string> speaker(std::string_view key, std::string_view text) const;

  /// Who a time stamp with this name says is to speak: nobody by an item of an agenda.
  std::optional<std::string> stamped(const std::string& name) const;

  /// Whether `name` is that of somebody who took part, in full, first or initials, or whom the
  /// corpus knows.
  bool is_known(const std::string& name) const;

  /// A first or last name that several have.
  bool is_ambiguous(const std::string& name) const;

  /// Whether several words with capitals are somebody's name and no title: "Key Findings" is none.
  bool is_likely(const std::string& name) const;

  /// Whether `name` is that of an organisation by its words: `Region Skåne`, `Niemelän
  /// kyläyhdistys`.
  bool is_organisation(const std::string& name) const;

  /// A word that makes an organisation of the name before it, as in "Malmö stad".
  bool names_body(const std::string& word) const;

  /// Whether the notes or the corpus have `name` at all; and whether as somebody's own, told of.
  bool tells(const std::string& name) const;
  bool is_own_name(const std::string& name) const;

  const std::string& language() const { return language_; }

  /// Whether a pronoun may mean `name`: a person, not an organisation.
  bool may_be_meant(const std::string& name) const;

  /// Whether `name`, of which nothing else is known, may be that of somebody in a round.
  bool may_be_person(const std::string& name) const;

  /// The persons whom `text` names in full; of many, two.
  std::vector<std::string> named_in(std::string_view text) const;

  /// Whose `text` is: "@Anna", or by its end "(Anna Berg)" or "Ansvarig: Anna Berg".
  std::vector<std::string> owners_in(std::string_view text) const;

 private:
  bool is_somebody(const std::string& name) const;
  bool is_numbered_speaker(const std::string& name, const std::string& key) const;
  bool recurs(std::string_view key) const;
  std::optional<std::string> attendee_with_initials(const std::string& letters) const;
  std::string without_office(const std::string& name) const;
  std::optional<std::string> attendee_called(const std::string& name) const;

  using Index = std::map<std::string, std::set<std::string>>;  // full names by one of their words

  const prose::Labels& labels_;
  std::string language_;
  std::set<std::string> known_;       // folded names of the corpus
  std::set<std::string> attending_;   // names and organisations of those who took part
  std::set<std::string> full_names_;  // runs of capitals in the texts
  std::set<std::string> told_names_;  // those that stand elsewhere than before a colon
  Index attending_by_first_;
  Index attending_by_last_;
  Index attending_by_initials_;  // folded
  Index names_by_first_;
  std::map<std::string, std::string> initials_;
  std::set<std::string> several_;      // initials that several have
  std::map<std::string, int> keys_;    // how often a word stands before a colon
  std::map<std::string, int> stamps_;  // and with a time
  bool has_letters_ = false;           // `A: ...` and `B: ...` speak
  bool has_initials_ = false;          // and so do `AB: ...` and `CD: ...`
  std::set<std::string> proper_;       // words with a capital where no sentence begins
  std::set<std::string> common_;       // words without one
};

}  // namespace mellanrum::drafting

#endif
