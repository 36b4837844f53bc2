// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/survey.h"

namespace mellanrum::analysis {

Survey::Survey(const Corpus& corpus)
    : takes_part_(corpus.actors().size(), true), surveyed_(corpus.actors().size()) {
  number_parts(corpus);
  for (const SeminarId id : corpus.seminars_in_scope()) {
    for (const auto& actor : corpus[id].participants) surveyed_[actor.id.index] = true;
  }
  for (const Reflection& reflection : corpus.reflections()) {
    if (reflection.speaker.id) surveyed_[reflection.speaker.id.index] = true;
  }
  for (std::uint32_t i = 0; i < takes_part_.size(); ++i) {
    const Flag& flag = corpus.actors()[ActorId{i}].surveyed;
    if (flag.given) takes_part_[i] = surveyed_[i] = flag.value;
  }
  for (const ActorId id : walked_) {
    const ActorId whole = corpus.actors()[id].part_of.id;
    if (whole && surveyed_[whole.index]) surveyed_[id.index] = true;
  }
  for (std::uint32_t i = 0; i < takes_part_.size(); ++i) {
    if (!takes_part_[i]) surveyed_[i] = false;
  }
}

void Survey::number_parts(const Corpus& corpus) {
  const auto size = static_cast<std::uint32_t>(corpus.actors().size());
  entered_.assign(size, 0);
  left_.assign(size, 0);
  std::vector<std::vector<ActorId>> parts(size);
  std::vector<std::pair<ActorId, std::size_t>> way;  // and how many of its parts are done
  for (std::uint32_t i = 0; i < size; ++i) {
    if (const ActorId whole = corpus.actors()[ActorId{i}].part_of.id) {
      parts[whole.index].push_back({i});
    }
  }
  std::uint32_t clock = 0;
  const auto enter = [&](ActorId id) {
    entered_[id.index] = ++clock;
    walked_.push_back(id);
    way.emplace_back(id, 0);
  };
  for (std::uint32_t i = 0; i < size; ++i) {
    if (corpus.actors()[ActorId{i}].part_of.id) continue;
    enter({i});
    while (!way.empty()) {
      auto& [id, done] = way.back();
      if (done < parts[id.index].size()) {
        enter(parts[id.index][done++]);
      } else {
        left_[id.index] = ++clock;
        way.pop_back();
      }
    }
  }
}

}  // namespace mellanrum::analysis
