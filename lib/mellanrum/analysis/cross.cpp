// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/cross.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

#include "mellanrum/analysis/roles.h"
#include "mellanrum/analysis/said.h"
#include "mellanrum/analysis/themes.h"
#include "mellanrum/analysis/ties.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::analysis {
namespace {

using query::Filter;

constexpr std::size_t most_meetings = 1'000'000;

constexpr std::array<std::string_view, 11> names{"role",    "actor",   "theme",     "framework",
                                                 "seminar", "speaker", "kind",      "level",
                                                 "section", "tag",     "reflection"};

/// The members of a dimension and how reflections find theirs.
class Axis {
 public:
  Axis(const Corpus& corpus, const Filter& filter, Dimension dimension, bool is_rows)
      : corpus_(corpus), dimension_(dimension) {
    const auto listed = [&](auto id) { return !is_rows || filter.lists(corpus, id); };
    switch (dimension) {
      case Dimension::role:
        for (const RoleAnswer& answer : roles(corpus, is_rows ? filter : Filter())) add(answer.id);
        break;
      case Dimension::theme:
        for (const auto& [id, depth] : theme_order(corpus, is_rows ? filter : Filter())) add(id);
        break;
      case Dimension::actor:
        for (const ActorId id : corpus.actors().ids()) {
          if (listed(id)) add(id);
        }
        break;
      case Dimension::speaker:
        for (const ActorId id : corpus.actors().ids()) {
          if (!corpus.said_by(id).empty()) add(id);
        }
        break;
      case Dimension::framework:
        for (const FrameworkId id : corpus.frameworks().ids()) add(id);
        break;
      case Dimension::seminar:
        for (const SeminarId id : corpus.seminars_in_scope()) {
          if (listed(id)) add(id);
        }
        break;
      case Dimension::reflection:
        members_.push_back({0, {}});
        break;
      default:
        break;  // words are found as they are met
    }
  }

  /// The positions of the members that the reflection belongs to, distinct, in ascending order;
  /// until it is called again.
  const std::vector<std::size_t>& of(ReflectionId id) {
    found_.clear();
    find(corpus_[id]);
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return found_;
  }

  std::size_t word(std::string_view text) {
    const auto known = words_.find(text);
    if (known != words_.end()) return known->second;
    words_.emplace(text, members_.size());
    members_.push_back({0, std::string(text)});
    return members_.size() - 1;
  }
  std::optional<std::size_t> position(std::uint32_t index) const {
    if (index >= positions_.size() || positions_[index] == nowhere) return std::nullopt;
    return positions_[index];
  }
  const std::vector<Member>& members() const { return members_; }

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  void find(const Reflection& r) {
    const auto refs = [&](const auto& list) {
      for (const auto& ref : list) put(ref.id.index);
    };
    switch (dimension_) {
      case Dimension::role:
        refs(r.roles);
        break;
      case Dimension::actor:
        refs(r.actors);
        break;
      case Dimension::theme:
        refs(r.themes);
        break;
      case Dimension::framework:
        for (const auto& role : r.roles) {
          const FrameworkId framework = corpus_.roles()[role.id].framework.id;
          if (framework) put(framework.index);
        }
        break;
      case Dimension::seminar:
        put(r.seminar.index);
        break;
      case Dimension::speaker:
        if (r.speaker.id) put(r.speaker.id.index);
        break;
      case Dimension::kind:
        found_.push_back(word(r.kind ? r.kind.text : Passage(reflection_kinds[0])));
        break;
      case Dimension::section:
        if (r.section) found_.push_back(word(r.section.text));
        break;
      case Dimension::tag:
        for (const Word& tag : r.tags) found_.push_back(word(tag.text));
        break;
      case Dimension::reflection:
        found_.push_back(0);
        break;
      case Dimension::level:
        break;
    }
  }

  template <class R>
  void add(Id<R> id) {
    if (id.index >= positions_.size()) positions_.resize(id.index + 1, nowhere);
    positions_[id.index] = members_.size();
    members_.push_back({id.index, {}});
  }
  void put(std::uint32_t index) {
    if (const auto at = position(index)) found_.push_back(*at);
  }

  const Corpus& corpus_;
  Dimension dimension_;
  std::vector<Member> members_;
  std::vector<std::size_t> positions_;  // by index of the record
  std::map<std::string, std::size_t, std::less<>> words_;
  std::vector<std::size_t> found_;
};

query::Subject subject_of(Dimension rows, const Member& member) {
  switch (rows) {
    case Dimension::role:
      return RoleId{member.index};
    case Dimension::actor:
      return ActorId{member.index};
    case Dimension::theme:
      return ThemeId{member.index};
    default:
      return SeminarId{member.index};
  }
}

using Cells = std::map<std::pair<std::size_t, std::size_t>, Meeting>;

class Filling {
 public:
  Filling(const Corpus& corpus, const Filter& filter, Cross& table)
      : corpus_(corpus),
        filter_(filter),
        table_(table),
        rows_(corpus, filter, table.rows, table.columns != Dimension::reflection),
        columns_(corpus, filter, table.columns, table.columns == table.rows) {}

  void fill() {
    switch (table_.meaning) {
      case Meaning::reflections:
        reflections();
        break;
      case Meaning::holdings:
        holdings();
        break;
      case Meaning::ties:
        relations();
        break;
      case Meaning::membership:
        membership();
        break;
    }
    table_.row_members = rows_.members();
    table_.column_members = columns_.members();
    table_.meetings = std::move(cells_);
    table_.row_totals.resize(has_margins() ? table_.row_members.size() : 0);
    table_.column_totals.resize(has_margins() ? table_.column_members.size() : 0);
  }

 private:
  bool has_margins() const { return table_.meaning == Meaning::reflections; }

  bool counts(std::size_t row, ReflectionId id) {
    if (filter_.is_open()) return true;
    if (table_.columns == Dimension::reflection) return filter_.lists(corpus_, id);
    const auto [counter, fresh] =
        counters_.try_emplace(row, filter_, corpus_, subject_of(table_.rows, rows_.members()[row]));
    return counter->second.counts(id);
  }

  static void count(std::vector<std::int64_t>& totals, std::size_t at) {
    if (totals.size() <= at) totals.resize(at + 1);
    ++totals[at];
  }

  void reflections() {
    std::unordered_map<std::uint64_t, std::vector<ReflectionId>> said;  // by row and column
    for (std::uint32_t i = 0; i < corpus_.reflections().size(); ++i) {
      const ReflectionId id{i};
      const auto& columns = columns_.of(id);
      bool any = false;
      for (const std::size_t row : rows_.of(id)) {
        if (columns.empty() || !counts(row, id)) continue;
        for (const std::size_t column : columns) said[row << 32U | column].push_back(id);
        count(table_.row_totals, row);
        any = true;
      }
      if (said.size() > most_meetings) {
        throw Trouble(
            fmt::format("in this table more than {} rows and columns meet; choose fewer "
                        "with --where",
                        most_meetings));
      }
      if (!any) continue;
      for (const std::size_t column : columns) count(table_.column_totals, column);
      ++table_.total;
    }
    for (auto& [at, ids] : said) {
      cells_[{at >> 32U, at & std::numeric_limits<std::uint32_t>::max()}].said = std::move(ids);
    }
  }

  /// Works for roles by actor and for actors by role.
  void holdings() {
    const bool roles_in_rows = table_.rows == Dimension::role;
    Axis& role_axis = roles_in_rows ? rows_ : columns_;
    Axis& actor_axis = roles_in_rows ? columns_ : rows_;
    for (const ActorId actor : corpus_.actors().ids()) {
      const auto actor_at = actor_axis.position(actor.index);
      if (!actor_at) continue;
      for (const Holding& holding : corpus_.actors()[actor].holdings) {
        const auto role_at = role_axis.position(holding.role.id.index);
        if (!role_at) continue;
        const auto cell =
            roles_in_rows ? std::pair(*role_at, *actor_at) : std::pair(*actor_at, *role_at);
        Meeting& meeting = cells_[cell];
        meeting.states.push_back(holding.state.value);
        for (const auto& evidence : holding.evidence) meeting.said.push_back(evidence.id);
      }
    }
  }

  void relations() {
    const auto put = [&](ActorId from, ActorId to, RelationId id) {
      const auto row = rows_.position(from.index);
      const auto column = columns_.position(to.index);
      if (!row || !column) return;
      Meeting& meeting = cells_[{*row, *column}];
      meeting.relations.push_back(id);
      for (const auto& evidence : corpus_[id].evidence) meeting.said.push_back(evidence.id);
    };
    for (const Tie& tie : ties(corpus_)) {
      put(tie.from, tie.to, tie.latest());
      if (tie.mutual) put(tie.to, tie.from, tie.latest());
    }
  }

  void membership() {
    for (std::size_t row = 0; row < rows_.members().size(); ++row) {
      const std::uint32_t index = rows_.members()[row].index;
      std::optional<std::size_t> column;
      if (table_.columns == Dimension::framework) {
        const FrameworkId framework = corpus_.roles()[RoleId{index}].framework.id;
        if (framework) column = columns_.position(framework.index);
      } else {
        const Actor& actor = corpus_.actors()[ActorId{index}];
        const Word& word = table_.columns == Dimension::kind ? actor.kind : actor.level;
        if (word) column = columns_.word(word.text);
      }
      if (column) cells_[{row, *column}].member = true;
    }
  }

  const Corpus& corpus_;
  const Filter& filter_;
  Cross& table_;
  Axis rows_;
  Axis columns_;
  Cells cells_;
  std::map<std::size_t, query::Counter> counters_;  // by row
};

}  // namespace

std::optional<Dimension> find_dimension(std::string_view name) {
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    if (names[i] == name) return static_cast<Dimension>(i);
  }
  return std::nullopt;
}

std::string_view name_of(Dimension dimension) { return names[static_cast<std::size_t>(dimension)]; }

std::vector<Dimension> dimensions_for(Dimension rows) {
  using D = Dimension;
  std::vector<D> out{D::role,    D::actor, D::theme,   D::framework, D::seminar,
                     D::speaker, D::kind,  D::section, D::tag};
  if (rows == D::actor) out.insert(out.begin() + 7, D::level);
  return out;
}

Meaning meaning_of(Dimension rows, Dimension columns) {
  using D = Dimension;
  if ((rows == D::role && columns == D::actor) || (rows == D::actor && columns == D::role)) {
    return Meaning::holdings;
  }
  if (rows == D::actor && columns == D::actor) return Meaning::ties;
  if (rows == D::role && columns == D::framework) return Meaning::membership;
  if (rows == D::actor && (columns == D::kind || columns == D::level)) return Meaning::membership;
  return Meaning::reflections;
}

Cross cross(const Corpus& corpus, const Filter& filter, Dimension rows, Dimension columns) {
  Cross table;
  table.rows = rows;
  table.columns = columns;
  table.meaning = meaning_of(rows, columns);
  Filling(corpus, filter, table).fill();
  return table;
}

}  // namespace mellanrum::analysis
