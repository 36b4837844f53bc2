// SPDX-License-Identifier: MIT
#include "mellanrum/corpus/corpus.h"

#include <fmt/format.h>

namespace mellanrum {

std::string Corpus::full_id(ReflectionId id) const {
  const Reflection& reflection = reflections_[id.index];
  return fmt::format("{}#{}", (*this)[reflection.seminar].id.text, reflection.id.text);
}

bool Corpus::within(ActorId id, ActorId above) const {
  for (; id; id = actors_[id].part_of.id) {
    if (id == above) return true;
  }
  return false;
}

bool Corpus::within(ThemeId id, ThemeId above) const {
  for (; id; id = themes_[id].parent.id) {
    if (id == above) return true;
  }
  return false;
}

std::string Corpus::place(Span span) const {
  const Source& source = (*sources_)[span.source];
  return fmt::format("{}:{}", source.place(), source.line_at(span.begin));
}

}  // namespace mellanrum
