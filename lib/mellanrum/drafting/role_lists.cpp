// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/role_lists.h"

#include <utility>

#include "mellanrum/drafting/roles_clause.h"

namespace mellanrum::drafting {

void RoleLists::add(const prose::Term& term, std::size_t block, std::size_t from) {
  DraftFramework& framework = desk_.draft.frameworks[framework_of(block, from)];
  DraftRole role;
  role.name = term.term;
  role.description = term.rest;
  role.line = desk_.blocks[block].number;
  role.id = desk_.known.add(Type::role, term.term, "role");
  if (framework.roles.empty()) framework.line = role.line;
  framework.roles.push_back(std::move(role));
  desk_.carried.add(block, desk_.blocks[block].text);
}

std::size_t RoleLists::framework_of(std::size_t block, std::size_t from) {
  const auto before = prose::text_before(desk_.blocks, block, from);
  const bool begins = !before || desk_.blocks[*before].kind != prose::BlockKind::item;
  if (!begins && framework_ != none && section_ == desk_.sections.size()) return framework_;
  section_ = desk_.sections.size();
  std::string name;
  if (begins)
    name = roles_clause_before(desk_.blocks, block, from, desk_.attributions, desk_.labels);
  if (!name.empty()) return framework_ = add_framework(name, block);
  Section& section = desk_.sections.now();
  if (section.framework == Section::none) {
    section.framework = add_framework(section.theme_name, block);
    if (section.block != Section::none) desk_.carried.add(section.block, section.theme_name);
  }
  return framework_ = section.framework;
}

std::size_t RoleLists::add_framework(const std::string& name, std::size_t block) {
  auto& all = desk_.draft.frameworks;
  all.push_back({desk_.known.add_framework(name), name, desk_.blocks[block].number, {}});
  return all.size() - 1;
}

}  // namespace mellanrum::drafting
