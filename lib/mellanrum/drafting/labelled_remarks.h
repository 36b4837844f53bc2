// SPDX-License-Identifier: MIT
//
// What stands behind a label: questions and the answers to them, decisions, proposals, actions and
// whose they are. Labels of anything else are nobody's name either.
#ifndef MELLANRUM_DRAFTING_LABELLED_REMARKS_H
#define MELLANRUM_DRAFTING_LABELLED_REMARKS_H

#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "mellanrum/drafting/desk.h"
#include "mellanrum/drafting/reading_list.h"
#include "mellanrum/drafting/remarks.h"

namespace mellanrum::drafting {

class LabelledRemarks {
 public:
  /// Keeps both by reference.
  LabelledRemarks(const Desk& desk, Remarks& remarks, ReadingList& reading_list)
      : desk_(desk), remarks_(remarks), reading_list_(reading_list) {}

  /// Looks whether `Q:` and `A:`, or `F:` and `S:`, ask and answer: where no other letter stands
  /// before a colon.
  void find_letters();
  bool is_letter(const std::string& key) const { return letters_.contains(key); }

  /// Adds what the label of the block makes of it; false where it has none. The notes proper begin
  /// at the block `from`.
  bool add(std::size_t block, std::size_t from);

  /// The same for an item, of which only labels of remarks count.
  bool add_item(std::size_t block, std::size_t from);

  /// The remark asks what the next may answer; after a heading nothing is asked.
  void ask(std::size_t remark) { question_ = remark; }
  void ask_nothing() { question_ = none; }

 private:
  static constexpr std::size_t none = ~std::size_t{0};

  std::optional<prose::Label> meaning(const std::string& key) const;
  void answer(const std::string& text, std::size_t block);
  void own_last(std::size_t block);
  void carry_label(std::size_t remark, std::size_t block);

  Desk desk_;
  Remarks& remarks_;
  ReadingList& reading_list_;
  std::map<std::string, prose::Label> letters_;
  std::size_t question_ = none;
  int questions_ = 0;
};

}  // namespace mellanrum::drafting

#endif
