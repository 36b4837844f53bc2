// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/gaps.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "mellanrum/presenting/gap_tables.h"
#include "mellanrum/presenting/listing.h"
#include "mellanrum/presenting/missing_ties.h"

namespace mellanrum::presenting {
namespace {

using analysis::Covering;
using analysis::Gaps;
using analysis::GroupPair;
using analysis::OwnerlessTheme;
using analysis::Owning;
using analysis::PairGap;
using analysis::UncoveredRole;
using analysis::VoicedGap;
using view::Prose;

constexpr std::size_t usual_findings = 10;
/// Of a kind, with --all: more is for programs.
constexpr std::size_t most_findings = 10'000;
constexpr std::size_t most_places = 5;

constexpr std::array<std::pair<std::string_view, GapKind>, 5> kind_names{
    {{"owner", GapKind::owner},
     {"voiced", GapKind::voiced},
     {"role", GapKind::role},
     {"pair", GapKind::pair},
     {"group", GapKind::group}}};

class Writer {
 public:
  Writer(const Context& context, const Gaps& gaps, GapsPage page, int level,
         view::Document& document)
      : context_(context),
        words_(context.words),
        gaps_(gaps),
        page_(page),
        level_(level),
        seminars_(context.corpus.seminars_in_scope().size()),
        document_(document) {}

  /// Whether there was anything to write.
  bool write() {
    if (asked(GapKind::owner)) themes();
    if (asked(GapKind::voiced)) voiced();
    if (asked(GapKind::role)) roles();
    if (asked(GapKind::pair)) pairs();
    if (asked(GapKind::group)) groups();
    return written_;
  }

  /// "2 themes that nobody drives, ..."
  std::string summary() const {
    std::vector<std::string> counts;
    const auto add = [&](GapKind kind, std::string_view what, std::ptrdiff_t number) {
      if (asked(kind) && number > 0) counts.push_back(words_.count(what, number));
    };
    const auto owning = [&](Owning state) {
      return std::count_if(gaps_.themes.begin(), gaps_.themes.end(),
                           [&](const auto& found) { return found.owning == state; });
    };
    add(GapKind::owner, "gaps.nobody", owning(Owning::nobody));
    add(GapKind::owner, "gaps.none-recorded", owning(Owning::none_recorded));
    add(GapKind::owner, "gaps.contested", owning(Owning::contested));
    add(GapKind::voiced, "gaps.voiced", std::ssize(gaps_.voiced));
    add(GapKind::role, "gaps.roles", std::ssize(gaps_.roles));
    add(GapKind::pair, "gaps.pairs", std::ssize(pairs_where(true)));
    add(GapKind::group, "gaps.groups", std::ssize(group_findings()));
    return words_.enumeration(counts);
  }

 private:
  bool asked(GapKind kind) const { return !page_.only || *page_.only == kind; }

  void title(std::string_view key) {
    document_.blocks.push_back(view::Heading{level_, std::string(words_(key))});
    written_ = true;
  }
  void paragraph(Prose prose) { document_.blocks.push_back(view::Paragraph{std::move(prose)}); }

  /// How many of `found` the page shows, and then a word of those it leaves out.
  std::size_t shown(std::size_t found) const {
    return std::min(found, page_.all ? most_findings : usual_findings);
  }
  void tell_rest(std::size_t found) {
    if (found > shown(found)) {
      paragraph(view::emphasised(words_.count(page_.chapter ? "gaps.and-more" : "gaps.more",
                                              static_cast<std::int64_t>(found - shown(found)))));
    }
  }

  template <class Ids>
  std::string listed(const Ids& ids) const {
    return words_.enumeration(names(links(context_, ids)));
  }

  /// "Voiced, and seen in the records; holds in 2 of 4 seminars." Of what is seen in the records
  /// only, the section says so once.
  Prose standing(std::string_view basis, std::int64_t seminars) {
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
    return view::plain(" ") +
           view::emphasised(capitalized(fmt::format("{}.", fmt::join(out, "; "))));
  }

  /// What holds of all of a section: what closes the findings, and where they are seen.
  void close_section(std::string_view closing_key) {
    std::string text(closing_key.empty() ? std::string_view() : words_(closing_key));
    if (std::exchange(structural_, false)) {
      text += fmt::format("{}{}", text.empty() ? "" : " ", words_("gaps.silent"));
    }
    if (!text.empty()) paragraph(view::emphasised(text));
  }

  std::string places(const std::vector<ReflectionId>& said) const {
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

  /// What was said, by whom and where.
  Prose quote(ReflectionId id) {
    quoted_.insert(id);
    const Reflection& r = context_.corpus[id];
    std::vector<std::string> by;
    if (std::string speaker = speaker_of(context_, r); !speaker.empty()) by.push_back(speaker);
    by.push_back(link(context_, id).name);
    return view::parse_prose(r.text.text) + " — " +
           view::emphasised(fmt::format("{}", fmt::join(by, ", ")));
  }

  /// "Regionerna (should: the system leader; 5 of them are parts of it)"
  std::string leaders(const OwnerlessTheme& found) const {
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

  void themes() {
    if (gaps_.themes.empty()) return;
    title("title.gaps.owner");
    view::List unknown;
    for (std::size_t i = 0; i < shown(gaps_.themes.size()); ++i) {
      const OwnerlessTheme& found = gaps_.themes[i];
      if (found.owning == Owning::none_recorded) {
        unknown.items.push_back(theme(found));
        continue;
      }
      list_themes(unknown);
      paragraph(theme(found));
      quotes(found);
    }
    list_themes(unknown);
    tell_rest(gaps_.themes.size());
    close_section({});
  }

  void list_themes(view::List& unknown) {
    if (unknown.items.empty()) return;
    paragraph(view::plain(words_("gaps.no-owners")));
    document_.blocks.push_back(std::exchange(unknown, {}));
  }

  Prose theme(const OwnerlessTheme& found) {
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
           standing(basis_of(found), found.seminars);
  }

  /// What was said of it; what stands above already by its places alone.
  void quotes(const OwnerlessTheme& found) {
    view::List list;
    std::vector<ReflectionId> again;
    for (const ReflectionId id : found.voiced) {
      if (quoted_.contains(id)) {
        again.push_back(id);
      } else {
        list.items.push_back(quote(id));
      }
    }
    if (!again.empty()) {
      list.items.push_back(view::emphasised(words_.with("gaps.said-above", places(again))));
    }
    if (!list.items.empty()) document_.blocks.push_back(std::move(list));
  }

  void voiced() {
    std::vector<const VoicedGap*> rest;
    for (const VoicedGap& found : gaps_.voiced) {
      if (!found.said || !quoted_.contains(found.said)) rest.push_back(&found);
    }
    if (rest.empty()) return;
    title(rest.size() == gaps_.voiced.size() ? "title.gaps.voiced" : "title.gaps.also-voiced");
    view::List list;
    for (std::size_t i = 0; i < shown(rest.size()); ++i) list.items.push_back(voiced(*rest[i]));
    document_.blocks.push_back(std::move(list));
    tell_rest(rest.size());
    close_section("gaps.closing.voiced");
  }

  Prose voiced(const VoicedGap& found) {
    Prose line;
    if (found.said) {
      line = quote(found.said);
    } else {
      const Relation& relation = context_.corpus[found.relation];
      line = view::plain(
          fmt::format("{} ({}). ", relation_in_words(context_, found.relation),
                      words_.label("relation-status", word_for(relation.status.value))));
      if (relation.note) line = std::move(line) + view::parse_prose(relation.note.text) + " ";
      line = std::move(line) + "— " + view::emphasised(context_.corpus.place(relation.span));
    }
    line = std::move(line) + ".";
    if (!found.themes.empty()) {
      line =
          std::move(line) + fmt::format(" {}: {}.", words_("column.themes"), listed(found.themes));
    }
    return std::move(line) + standing(basis_of(found), found.seminars);
  }

  void roles() {
    if (gaps_.roles.empty()) return;
    title("title.gaps.role");
    view::List list;
    for (std::size_t i = 0; i < shown(gaps_.roles.size()); ++i) {
      list.items.push_back(role(gaps_.roles[i]));
    }
    document_.blocks.push_back(std::move(list));
    tell_rest(gaps_.roles.size());
    close_section("closing.role");
  }

  Prose role(const UncoveredRole& found) {
    const Role& role = context_.corpus.roles()[found.id];
    Prose line = view::strong(link(context_, found.id).name);
    if (role.status) {
      line = std::move(line) +
             fmt::format(" ({})", words_.label("role-status", word_for(role.status.value)));
    }
    std::vector<std::string> facts;
    if (found.covering == Covering::nobody) facts.emplace_back(words_("gaps.nobody-plays"));
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
           standing(basis_of(found), found.seminars);
  }

  std::vector<const PairGap*> pairs_where(bool asserted) const {
    std::vector<const PairGap*> out;
    for (const PairGap& found : gaps_.pairs.gaps) {
      if (found.asserted == asserted) out.push_back(&found);
    }
    return out;
  }

  void pairs() {
    const auto asserted = pairs_where(true);
    const auto unknown = pairs_where(false);
    if (asserted.empty() && unknown.empty()) return;
    title("title.gaps.pair");
    pair_lines(missing_ties(asserted));
    if (!unknown.empty()) {
      const auto number = static_cast<std::int64_t>(unknown.size());
      paragraph(view::plain(words_.count(page_.all       ? "gaps.unknown-all"
                                         : page_.chapter ? "gaps.unknown-told"
                                                         : "gaps.unknown",
                                         number)));
      if (page_.all) pair_lines(missing_ties(unknown));
    }
    close_section("gaps.closing.pair");
    if (!page_.only && !page_.all) return;
    view::List list;
    for (const analysis::Congruence& found : gaps_.pairs.congruence) {
      constexpr double whole = 100;
      list.items.push_back(view::plain(words_.with(
          "gaps.congruence",
          found.theme ? link(context_, found.theme).name : std::string(words_("gaps.whole-map")),
          fmt::format("{:.0f}", whole * found.met / found.need))));
    }
    if (!list.items.empty()) document_.blocks.push_back(std::move(list));
  }

  void pair_lines(const std::vector<MissingTies>& lines) {
    if (lines.empty()) return;
    view::List list;
    for (std::size_t i = 0; i < shown(lines.size()); ++i) list.items.push_back(pair(lines[i]));
    document_.blocks.push_back(std::move(list));
    tell_rest(lines.size());
  }

  Prose pair(const MissingTies& found) {
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
    bool is_voiced = false;
    std::int64_t seminars = 0;
    for (const PairGap* gap : found.gaps) {
      ++bridging[gap->bridging];
      said.insert(said.end(), gap->said.begin(), gap->said.end());
      is_voiced = is_voiced || gap->voiced;
      seminars = std::max(seminars, gap->seminars);
    }
    facts.push_back(ways(found, bridging));
    std::sort(said.begin(), said.end());
    said.erase(std::unique(said.begin(), said.end()), said.end());
    if (!said.empty()) facts.push_back(words_.with("gaps.named-together", places(said)));
    return std::move(line) + fmt::format("{}", fmt::join(facts, " ")) +
           standing(is_voiced ? "both" : "structural", seminars);
  }

  /// What there is instead of the ties.
  std::string ways(const MissingTies& found,
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

  std::vector<const GroupPair*> group_findings() const {
    std::vector<const GroupPair*> out;
    for (const GroupPair& found : gaps_.groups.pairs) {
      if (found.is_gap) out.push_back(&found);
    }
    return out;
  }

  void groups() {
    const auto found = group_findings();
    if (found.empty()) return;
    title(gaps_.groups.by == analysis::GroupBy::level ? "title.gaps.levels" : "title.gaps.kinds");
    view::List list;
    for (std::size_t i = 0; i < shown(found.size()); ++i) list.items.push_back(group(*found[i]));
    document_.blocks.push_back(std::move(list));
    tell_rest(found.size());
    close_section("closing.group");
  }

  Prose group(const GroupPair& found) const {
    const auto name = [&](const std::string& group) {
      return capitalized(group_name(context_, gaps_.groups.by, group).name);
    };
    std::vector<std::string> facts{found.ties == 0 ? std::string(words_("gaps.no-tie"))
                                                   : words_.count("gaps.ties", found.ties)};
    if (found.expected)
      facts.push_back(words_.with("gaps.expected", fmt::format("{:.0f}", *found.expected)));
    if (!found.themes.empty()) facts.push_back(words_.with("gaps.share", listed(found.themes)));
    return view::strong(fmt::format("{} – {}", name(found.g), name(found.h))) + ". " +
           fmt::format("{}", fmt::join(facts, " "));
  }

  const Context& context_;
  const Wording& words_;
  const Gaps& gaps_;
  GapsPage page_;
  int level_;
  std::size_t seminars_;
  view::Document& document_;
  std::set<ReflectionId> quoted_;
  bool structural_ = false;  // whether the section has a finding seen in the records only
  bool written_ = false;
};

}  // namespace

std::optional<GapKind> find_gap_kind(std::string_view name) {
  for (const auto& [text, kind] : kind_names) {
    if (text == name) return kind;
  }
  return std::nullopt;
}

void add_gap_tables(const Context& context, const Gaps& gaps, std::optional<GapKind> only,
                    view::Document& document) {
  const auto add = [&](GapKind kind, auto table) {
    if (!only || *only == kind) document.blocks.push_back(table(context, gaps));
  };
  add(GapKind::owner, ownerless_themes_table);
  add(GapKind::voiced, voiced_gaps_table);
  add(GapKind::role, uncovered_roles_table);
  add(GapKind::pair, pair_gaps_table);
  add(GapKind::pair, congruence_table);
  add(GapKind::group, group_gaps_table);
  add(GapKind::group, groups_table);
}

void add_gaps_chapter(const Context& context, const Gaps& gaps, int level,
                      view::Document& document) {
  view::Document chapter;
  Writer writer(context, gaps, {.only = {}, .all = false, .chapter = true}, level + 1, chapter);
  if (!writer.write()) return;
  document.blocks.push_back(view::Heading{level, std::string(context.words("title.gaps"))});
  document.blocks.push_back(view::Paragraph{view::plain(capitalized(writer.summary()) + ".")});
  std::move(chapter.blocks.begin(), chapter.blocks.end(), std::back_inserter(document.blocks));
}

view::Document present(const Context& context, const Gaps& gaps, const GapsPage& page) {
  view::Document out = document_for(context);
  out.blocks.push_back(view::Heading{1, std::string(context.words("title.gaps"))});
  tell_omitted(context, out);
  view::Document chapter;
  Writer writer(context, gaps, page, 2, chapter);
  if (writer.write()) {
    out.blocks.push_back(view::Paragraph{view::plain(capitalized(writer.summary()) + ".")});
    std::move(chapter.blocks.begin(), chapter.blocks.end(), std::back_inserter(out.blocks));
    out.blocks.push_back(view::Paragraph{view::emphasised(context.words("gaps.how-to-explain"))});
  } else {
    out.blocks.push_back(view::Paragraph{view::plain(context.words("none.gaps"))});
  }
  add_gap_tables(context, gaps, page.only, out);
  view::Graph graph = gaps_graph(context, gaps);
  graph.audience = view::Audience::data;
  out.blocks.push_back(std::move(graph));
  return out;
}

}  // namespace mellanrum::presenting
