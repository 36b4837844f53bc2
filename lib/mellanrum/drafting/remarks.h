// SPDX-License-Identifier: MIT
//
// Adds to a draft what was said: each remark with its line, its section and kind, who said it, and
// whose task it is.
#ifndef MELLANRUM_DRAFTING_REMARKS_H
#define MELLANRUM_DRAFTING_REMARKS_H

#include <cstddef>
#include <string>
#include <vector>

#include "mellanrum/drafting/desk.h"
#include "mellanrum/drafting/draft_actors.h"

namespace mellanrum::drafting {

class Remarks {
 public:
  /// Keeps `actors` by reference.
  Remarks(const Desk& desk, DraftActors& actors) : desk_(desk), actors_(actors) {}

  /// Adds what `block` says in the section that is open, and gives its index in the draft.
  std::size_t add(Form form, std::string text, std::size_t block);

  /// Nobody where `speaker` is empty. The name stands in `block`.
  void speak(std::size_t remark, const std::string& speaker, std::size_t block);

  /// Those whose task it is are named in `block`.
  void own(std::size_t remark, const std::vector<std::string>& owners, std::size_t block);

  /// Whether the last remark was made of `block`.
  bool is_last(std::size_t block) const { return last_block_ == block; }

  /// The index of the section of each.
  const std::vector<std::size_t>& section_of() const { return section_of_; }

 private:
  static constexpr std::size_t none = ~std::size_t{0};

  Desk desk_;
  DraftActors& actors_;
  std::vector<std::size_t> section_of_;
  std::size_t last_block_ = none;
};

}  // namespace mellanrum::drafting

#endif
