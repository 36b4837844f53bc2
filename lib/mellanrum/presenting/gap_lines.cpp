// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/gap_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "mellanrum/presenting/gap_tables.h"
#include "mellanrum/presenting/relations.h"

namespace mellanrum::presenting {
namespace {

using analysis::Covering;
using analysis::GroupPair;
using analysis::OwnerlessTheme;
using analysis::Owning;
using analysis::PairGap;
using analysis::UncoveredRole;
using analysis::VoicedGap;
using view::Prose;

constexpr std::size_t most_places = 5;

}  // namespace

/// "Voiced, and seen in the records; holds in 2 of 4 seminars." Of what is seen in the records
/// only, the section says so once.
Prose GapLines::standing(std::string_view basis, std::int64_t seminars) {
  std::vector<std::string> out;
  if (basis == "structural") {
    structural_ = true;
  } else {
    out.emplace_back(words_(fmt::format("gaps.basis.{}", basis)));
  }
  if (seminars_ > 1 && seminars > 0) {
    out.push_back(
        words_.with("gaps.seminars", fmt::format("{}", seminars), fmt::format("{}", seminars_)));
  }
  if (out.empty()) return {};
  return view::plain(" ") + view::emphasised(capitalized(fmt::format("{}.", fmt::join(out, "; "))));
}

std::string GapLines::places(const std::vector<ReflectionId>& said) const {
  std::vector<std::string> out;
  for (const ReflectionId id : said) {
    if (out.size() == most_places) break;
    out.push_back(link(context_, id).name);
  }
  if (said.size() > most_places) {
    out.push_back(
        words_.count("gaps.places", static_cast<std::int64_t>(said.size() - most_places)));
  }
  return words_.enumeration(out);
}

Prose GapLines::quote(ReflectionId id) const {
  const Reflection& r = context_.corpus[id];
  std::vector<std::string> by;
  if (std::string speaker = speaker_of(context_, r); !speaker.empty()) by.push_back(speaker);
  by.push_back(link(context_, id).name);
  return view::parse_prose(r.text.text) + " — " +
         view::emphasised(fmt::format("{}", fmt::join(by, ", ")));
}

/// "Regionerna (should: the system leader; 5 of them are parts of it)"
std::string GapLines::leaders(const OwnerlessTheme& found) const {
  std::vector<ActorId> actors;
  std::map<ActorId, std::vector<std::string>> reasons;
  for (const auto& candidate : found.could_lead) {
    auto& of_actor = reasons[candidate.actor];
    if (of_actor.empty()) actors.push_back(candidate.actor);
    of_actor.push_back(
        candidate.role
            ? fmt::format("{} {}", words_.label("holding", word_for(candidate.state)),
                          link(context_, candidate.role).name)
            : words_.count("gaps.parts", static_cast<std::int64_t>(candidate.parts.size())));
  }
  std::vector<std::string> out;
  for (const ActorId actor : actors) {
    out.push_back(
        fmt::format("{} ({})", link(context_, actor).name, fmt::join(reasons.at(actor), "; ")));
  }
  return words_.enumeration(out);
}

Prose GapLines::line(const OwnerlessTheme& found) {
  const Theme& theme = context_.corpus.themes()[found.id];
  Prose line = view::strong(link(context_, found.id).name) + ". ";
  std::vector<std::string> facts;
  if (found.owning == Owning::nobody) {
    if (theme.question) {
      Prose question = view::parse_prose(theme.question.text);
      for (view::Run& run : question.runs) run.emphasis = true;
      line = std::move(line) + question + " ";
    }
    facts.push_back(words_.label("gaps.owning", word_of(found.owning)));
  }
  if (found.owning == Owning::contested) {
    facts.push_back(words_.with("gaps.owners", listed(*theme.owners)));
  }
  if (!theme.concerns.empty()) {
    facts.push_back(words_.with("word.concerns", listed(theme.concerns)));
  }
  if (found.owning == Owning::contested) {
    facts.push_back(closing(context_, found));
  } else if (!found.could_lead.empty()) {
    facts.push_back(words_.with("gaps.could-lead", leaders(found)));
  } else if (found.owning == Owning::nobody) {
    facts.push_back(closing(context_, found));
  }
  return std::move(line) + fmt::format("{}", fmt::join(facts, " ")) +
         standing(basis_of(found), std::ssize(found.seminars));
}

Prose GapLines::line(const VoicedGap& found) {
  Prose line;
  if (found.said) {
    line = quote(found.said);
  } else {
    const Relation& relation = context_.corpus[found.relation];
    line =
        view::plain(fmt::format("{} ({}). ", in_words(context_, found.relation),
                                words_.label("relation-status", word_for(relation.status.value))));
    if (relation.note) line = std::move(line) + view::parse_prose(relation.note.text) + " ";
    line = std::move(line) + "— " + view::emphasised(context_.corpus.place(relation.span));
  }
  line = std::move(line) + ".";
  if (!found.themes.empty()) {
    line = std::move(line) + fmt::format(" {}: {}.", words_("column.themes"), listed(found.themes));
  }
  return std::move(line) + standing(basis_of(found), std::ssize(found.seminars));
}

Prose GapLines::line(const UncoveredRole& found) {
  const Role& role = context_.corpus.roles()[found.id];
  Prose line = view::strong(link(context_, found.id).name);
  if (role.status) {
    line = std::move(line) +
           fmt::format(" ({})", words_.label("role-status", word_for(role.status.value)));
  }
  std::vector<std::string> facts;
  if (found.covering == Covering::nobody) {
    facts.emplace_back(words_(found.spoken_of.empty() ? "gaps.nobody-plays" : "gaps.nobody-heard"));
  }
  for (const HoldingState state :
       {HoldingState::holds, HoldingState::shares, HoldingState::should, HoldingState::could}) {
    std::vector<ActorId> actors;
    for (const Holder& holder : found.holders) {
      if (holder.state == state) actors.push_back(holder.actor);
    }
    if (actors.empty()) continue;
    facts.push_back(words_.with(fmt::format("gaps.plays.{}", word_for(state)), listed(actors)));
  }
  const auto& needed = context_.corpus.needed_by(found.id);
  if (!needed.empty()) facts.push_back(words_.with("gaps.needed", listed(needed)));
  if (!found.voiced.empty()) facts.push_back(words_.with("gaps.voiced-at", places(found.voiced)));
  return std::move(line) + ". " + fmt::format("{}", fmt::join(facts, " ")) +
         standing(basis_of(found), std::ssize(found.seminars));
}

Prose GapLines::line(const MissingTies& found) {
  const auto number = static_cast<std::int64_t>(found.gaps.size());
  const std::size_t all = found.actors.size() * (found.actors.size() - 1) / 2;
  const std::string who = listed(found.actors);
  Prose line = number == 1
                   ? view::strong(who) + ". "
                   : view::plain(words_.with("gaps.between", who,
                                             words_.with("gaps.n-of-m", fmt::format("{}", number),
                                                         fmt::format("{}", all)))) +
                         " ";
  std::vector<std::string> facts{
      words_.with(number == 1 ? "gaps.share" : "gaps.share-all", listed(found.themes))};
  std::map<analysis::Bridging, std::int64_t> bridging;
  std::vector<ReflectionId> said;
  std::vector<std::string> voiced;
  std::int64_t seminars = found.gaps.front()->seminars;
  for (const PairGap* gap : found.gaps) {
    ++bridging[gap->bridging];
    said.insert(said.end(), gap->said.begin(), gap->said.end());
    if (gap->voiced) voiced.push_back(pair_name(*gap));
    seminars = std::min(seminars, gap->seminars);
  }
  facts.push_back(ways(found, bridging));
  std::sort(said.begin(), said.end());
  said.erase(std::unique(said.begin(), said.end()), said.end());
  if (!said.empty()) facts.push_back(words_.with("gaps.named-together", places(said)));
  const bool all_voiced = voiced.size() == found.gaps.size();
  if (!voiced.empty() && !all_voiced) {
    facts.push_back(words_.with("gaps.voiced-of", words_.enumeration(voiced)));
  }
  return std::move(line) + fmt::format("{}", fmt::join(facts, " ")) +
         standing(all_voiced ? "both" : "structural", seminars);
}

/// What there is instead of the ties.
std::string GapLines::ways(const MissingTies& found,
                           const std::map<analysis::Bridging, std::int64_t>& bridging) const {
  const PairGap& first = *found.gaps.front();
  const bool alike = std::all_of(found.gaps.begin(), found.gaps.end(), [&](const PairGap* gap) {
    return gap->bridging == first.bridging && gap->brokers == first.brokers;
  });
  if (alike) {
    return words_.with(fmt::format("gaps.bridging.{}", word_of(first.bridging)),
                       listed(first.brokers));
  }
  std::vector<std::string> counts;
  for (const auto& [way, times] : bridging) {
    counts.push_back(
        words_.with(fmt::format("gaps.ways.{}", word_of(way)), fmt::format("{}", times)));
  }
  return words_.with("gaps.bridging.several", words_.enumeration(counts));
}

Prose GapLines::line(const GroupPair& found, analysis::GroupBy by) {
  const auto name = [&](const std::string& group) {
    return capitalized(group_name(context_, by, group).name);
  };
  std::vector<std::string> facts{found.ties == 0 ? std::string(words_("gaps.no-tie"))
                                                 : words_.count("gaps.ties", found.ties)};
  if (found.expected)
    facts.push_back(words_.with("gaps.expected", fmt::format("{:.0f}", *found.expected)));
  if (!found.themes.empty()) facts.push_back(words_.with("gaps.share", listed(found.themes)));
  return view::strong(fmt::format("{} – {}", name(found.g), name(found.h))) + ". " +
         fmt::format("{}", fmt::join(facts, " ")) + standing("structural", found.seminars);
}

}  // namespace mellanrum::presenting
