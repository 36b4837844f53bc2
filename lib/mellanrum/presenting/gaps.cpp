// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/gaps.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "mellanrum/presenting/gap_lines.h"
#include "mellanrum/presenting/gap_tables.h"
#include "mellanrum/presenting/listing.h"
#include "mellanrum/presenting/missing_ties.h"

namespace mellanrum::presenting {
namespace {

using analysis::Gaps;
using analysis::GroupPair;
using analysis::OwnerlessTheme;
using analysis::Owning;
using analysis::PairGap;
using analysis::VoicedGap;
using view::Prose;

constexpr std::size_t usual_findings = 10;
/// Of a kind, with --all: more is for programs.
constexpr std::size_t most_findings = 10'000;

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
        lines_(context),
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

  /// What holds of all of a section: what closes the findings, and where they are seen.
  void close_section(std::string_view closing_key) {
    std::string text(closing_key.empty() ? std::string_view() : words_(closing_key));
    if (lines_.take_structural()) {
      text += fmt::format("{}{}", text.empty() ? "" : " ", words_("gaps.silent"));
    }
    if (!text.empty()) paragraph(view::emphasised(text));
  }

  void themes() {
    if (gaps_.themes.empty()) return;
    title("title.gaps.owner");
    view::List unknown;
    for (std::size_t i = 0; i < shown(gaps_.themes.size()); ++i) {
      const OwnerlessTheme& found = gaps_.themes[i];
      if (found.owning == Owning::none_recorded) {
        unknown.items.push_back(lines_.line(found));
        continue;
      }
      list_themes(unknown);
      paragraph(lines_.line(found));
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

  /// What was said of it; what stands above already by its places alone.
  void quotes(const OwnerlessTheme& found) {
    view::List list;
    std::vector<ReflectionId> again;
    for (const ReflectionId id : found.voiced) {
      if (quoted_.contains(id)) {
        again.push_back(id);
      } else {
        list.items.push_back(lines_.quote(id));
        quoted_.insert(id);
      }
    }
    if (!again.empty()) {
      list.items.push_back(view::emphasised(words_.with("gaps.said-above", lines_.places(again))));
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
    for (std::size_t i = 0; i < shown(rest.size()); ++i)
      list.items.push_back(lines_.line(*rest[i]));
    document_.blocks.push_back(std::move(list));
    tell_rest(rest.size());
    close_section("gaps.closing.voiced");
  }

  void roles() {
    if (gaps_.roles.empty()) return;
    title("title.gaps.role");
    view::List list;
    for (std::size_t i = 0; i < shown(gaps_.roles.size()); ++i) {
      list.items.push_back(lines_.line(gaps_.roles[i]));
    }
    document_.blocks.push_back(std::move(list));
    tell_rest(gaps_.roles.size());
    close_section("closing.role");
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
    const auto& too_wide = gaps_.pairs.too_wide;
    if (asserted.empty() && unknown.empty() && too_wide.empty()) return;
    title("title.gaps.pair");
    if (!too_wide.empty()) {
      paragraph(view::plain(
          words_.with("gaps.too-wide", words_.enumeration(names(links(context_, too_wide))))));
    }
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
    for (std::size_t i = 0; i < shown(lines.size()); ++i)
      list.items.push_back(lines_.line(lines[i]));
    document_.blocks.push_back(std::move(list));
    tell_rest(lines.size());
  }

  /// Those that are unknown only where all are asked for.
  std::vector<const GroupPair*> group_findings() const {
    std::vector<const GroupPair*> out;
    for (const GroupPair& found : gaps_.groups.pairs) {
      if (found.is_gap && (found.asserted || page_.all)) out.push_back(&found);
    }
    return out;
  }

  void groups() {
    const auto found = group_findings();
    if (found.empty()) return;
    title(gaps_.groups.by == analysis::GroupBy::level ? "title.gaps.levels" : "title.gaps.kinds");
    view::List list;
    for (std::size_t i = 0; i < shown(found.size()); ++i)
      list.items.push_back(lines_.line(*found[i], gaps_.groups.by));
    document_.blocks.push_back(std::move(list));
    tell_rest(found.size());
    close_section("closing.group");
  }

  const Context& context_;
  const Wording& words_;
  const Gaps& gaps_;
  GapsPage page_;
  int level_;
  GapLines lines_;
  view::Document& document_;
  std::set<ReflectionId> quoted_;
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
  if (!gaps.pairs.too_wide.empty()) add(GapKind::pair, too_wide_table);
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
  if (!page.with_data) return out;
  const std::size_t first_table = out.blocks.size();
  add_gap_tables(context, gaps, page.only, out);
  if (page.only) out.main_table = std::get<view::Table>(out.blocks[first_table]).key;
  view::Graph graph = gaps_graph(context, gaps);
  graph.audience = view::Audience::data;
  out.blocks.push_back(std::move(graph));
  return out;
}

}  // namespace mellanrum::presenting
