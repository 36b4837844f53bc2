// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/section_themes.h"

#include <map>
#include <string>

namespace mellanrum::drafting {

void draft_section_themes(const Desk& desk, const std::vector<std::size_t>& section_of) {
  std::map<std::size_t, std::string> ids;
  for (std::size_t i = 0; i < desk.sections.size(); ++i) {
    const Section& section = desk.sections[i];
    const bool is_theme = section.is_labelled_theme || (section.may_be_theme && section.has_speech);
    if (section.block == Section::none || !is_theme || section.mode == Mode::check_out) continue;
    // A heading that names an actor is the actor.
    const bool is_actor = !desk.known.find(Type::actor, section.theme_name).empty();
    if (!section.is_labelled_theme && is_actor) continue;
    std::string id = desk.known.find(Type::theme, section.theme_name);
    if (id.empty()) {
      id = desk.known.add(Type::theme, section.theme_name, "theme");
      desk.draft.themes.push_back({id, section.theme_name, desk.blocks[section.block].number});
    }
    desk.carried.add(section.block, desk.blocks[section.block].text);
    ids[i] = id;
  }
  for (std::size_t i = 0; i < desk.draft.reflections.size(); ++i) {
    const auto found = ids.find(section_of[i]);
    if (found != ids.end()) desk.draft.reflections[i].theme = found->second;
  }
}

}  // namespace mellanrum::drafting
