// SPDX-License-Identifier: MIT
#include "mellanrum/corpus/builder.h"

namespace mellanrum {

void Builder::index() {
  Corpus& c = corpus_;
  c.role_said_.resize(c.roles_.size());
  c.actor_said_.resize(c.actors_.size());
  c.theme_said_.resize(c.themes_.size());
  c.actor_says_.resize(c.actors_.size());
  c.holders_.assign(c.roles_.size(), {});
  c.role_needed_.resize(c.roles_.size());
  c.actor_themes_.resize(c.actors_.size());
  c.actor_relations_.resize(c.actors_.size());
  c.actor_parts_.resize(c.actors_.size());
  c.theme_children_.resize(c.themes_.size());
  c.seminar_said_.resize(c.seminars_.size());
  for (std::uint32_t i = 0; i < c.reflections_.size(); ++i) {
    const Reflection& reflection = c.reflections_[i];
    c.seminar_said_.add(reflection.seminar, {i});
    for (const auto& role : reflection.roles) c.role_said_.add(role.id, {i});
    for (const auto& actor : reflection.actors) c.actor_said_.add(actor.id, {i});
    for (const auto& theme : reflection.themes) c.theme_said_.add(theme.id, {i});
    if (reflection.speaker.id) c.actor_says_.add(reflection.speaker.id, {i});
  }
  for (std::uint32_t i = 0; i < c.relations_.size(); ++i) {
    for (const auto* ends :
         {&c.relations_[i].from, &c.relations_[i].to, &c.relations_[i].between}) {
      for (const auto& actor : *ends) c.actor_relations_.add(actor.id, {i});
    }
  }
  for (const ActorId id : c.actors_.ids()) {
    const Actor& actor = c.actors_[id];
    if (actor.part_of.id) c.actor_parts_.add(actor.part_of.id, id);
    for (const Holding& holding : actor.holdings) {
      c.holders_[holding.role.id.index].push_back({id, holding.state.value});
    }
  }
  for (const ThemeId id : c.themes_.ids()) {
    const Theme& theme = c.themes_[id];
    if (theme.parent.id) c.theme_children_.add(theme.parent.id, id);
    for (const auto& role : theme.needs) c.role_needed_.add(role.id, id);
    for (const auto& actor : theme.concerns) c.actor_themes_.add(actor.id, id);
    if (!theme.owners) continue;
    for (const auto& actor : *theme.owners) c.actor_themes_.add(actor.id, id);
  }
}

}  // namespace mellanrum
