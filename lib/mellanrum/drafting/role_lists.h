// SPDX-License-Identifier: MIT
//
// The lists of roles in notes as frameworks. A list that a sentence introduces ("six roles that we
// can take:") is a framework named by it; any other belongs to the one that its heading names.
#ifndef MELLANRUM_DRAFTING_ROLE_LISTS_H
#define MELLANRUM_DRAFTING_ROLE_LISTS_H

#include <cstddef>
#include <string>

#include "mellanrum/drafting/desk.h"
#include "mellanrum/prose/phrases.h"

namespace mellanrum::drafting {

class RoleLists {
 public:
  explicit RoleLists(const Desk& desk) : desk_(desk) {}

  /// Drafts the role that the item `block` is; the notes proper begin at the block `from`.
  void add(const prose::Term& term, std::size_t block, std::size_t from);

 private:
  std::size_t framework_of(std::size_t block, std::size_t from);
  std::size_t add_framework(const std::string& name, std::size_t block);

  Desk desk_;
  std::size_t framework_ = none;  // of the list that was added to last
  std::size_t section_ = 0;       // in which that is
  static constexpr std::size_t none = ~std::size_t{0};
};

}  // namespace mellanrum::drafting

#endif
