// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "mellanrum/presenting/actors.h"
#include "mellanrum/presenting/cross.h"
#include "mellanrum/presenting/gaps.h"
#include "mellanrum/presenting/map.h"
#include "mellanrum/presenting/reflections.h"
#include "mellanrum/presenting/relations.h"
#include "mellanrum/presenting/remarks.h"
#include "mellanrum/presenting/report_items.h"
#include "mellanrum/presenting/roles.h"
#include "mellanrum/presenting/seminars.h"
#include "mellanrum/presenting/themes.h"
#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::presenting {
namespace {

using view::Prose;

constexpr std::size_t most_repeated = std::size_t{128} << 20;
/// A table of more is no page to read.
constexpr std::size_t most_cells_on_a_page = 100'000;

class ReportWriter {
 public:
  ReportWriter(const Context& context, const Report& report)
      : context_(context),
        report_(report),
        words_(context.words),
        several_(report.seminars.size() > 1),
        document_(document_for(context)) {}

  view::Document write() {
    opening();
    roles();
    actors();
    relations();
    themes();
    add_gaps_chapter(context_, report_.gaps, 2, document_);
    remarks("title.other-said", without_theme());
    remarks("title.check-out", check_out());
    reading();
    next_steps();
    cross();
    data();
    return std::move(document_);
  }

 private:
  void heading(int level, std::string text) {
    document_.blocks.push_back(view::Heading{level, std::move(text)});
  }
  void titled(int level, std::string_view key) { heading(level, std::string(words_(key))); }
  void paragraph(Prose prose) { document_.blocks.push_back(view::Paragraph{std::move(prose)}); }
  void prose(const Text& text) {
    if (text) paragraph(view::parse_prose(text.text));
  }
  template <class Ids>
  std::string listed(const Ids& ids) {
    return words_.enumeration(names(links(context_, ids)));
  }

  void opening() {
    const std::string& project = context_.corpus.project().title;
    const bool single = report_.seminars.size() == 1;
    heading(1, single             ? link(context_, report_.seminars.front().id).name
               : !project.empty() ? project
                                  : std::string(words_("title.report")));
    tell_omitted(context_, document_);
    if (single) {
      seminar(report_.seminars.front().id);
      at_a_glance();
      return;
    }
    at_a_glance();
    if (!report_.seminars.empty()) titled(2, "title.seminars");
    for (const auto& answer : report_.seminars) {
      heading(3, link(context_, answer.id).name);
      seminar(answer.id);
    }
  }

  /// When, where and in what series, then what was asked.
  void seminar(SeminarId id) {
    const Seminar& s = context_.corpus[id];
    std::vector<std::string> facts;
    if (s.series) {
      facts.push_back(s.part
                          ? fmt::format("{}, {}", s.series.text,
                                        words_.with("word.part", fmt::format("{}", s.part.value)))
                          : s.series.text);
    }
    if (s.date) facts.push_back(days_of(context_, s));
    if (s.place) facts.push_back(s.place.text);
    if (!facts.empty()) paragraph(view::emphasised(fmt::format("{}", fmt::join(facts, " · "))));
    prose(s.summary);
    if (!s.participants.empty()) {
      paragraph(
          view::plain(fmt::format("{}: {}.", words_("column.participants"),
                                  words_.enumeration(names(links(context_, s.participants))))));
    }
  }

  void at_a_glance() {
    std::set<FrameworkId> frameworks;
    for (const auto& answer : report_.roles) {
      const FrameworkId framework = context_.corpus.roles()[answer.id].framework.id;
      if (framework) frameworks.insert(framework);
    }
    std::vector<std::string> counts;
    const auto add = [&](std::string_view what, std::size_t number) {
      if (number > 0) counts.push_back(words_.count(what, static_cast<std::int64_t>(number)));
    };
    add("roles", report_.roles.size());
    add("frameworks", frameworks.size());
    add("actors", report_.actors.size());
    add("relations", report_.map.edges.size());
    add("themes", report_.themes.size());
    add("reflections", report_.reflections.size());
    if (counts.empty()) return;
    paragraph(view::plain(fmt::format("{}: ", words_("title.contents"))) +
              fmt::format("{}.", words_.enumeration(counts)));
    if (report_.picture.empty()) return;
    document_.blocks.push_back(
        view::Picture{report_.picture, map_graph(context_, report_.map).description});
  }

  void roles() {
    if (report_.roles.empty()) return;
    titled(2, "title.roles");
    bool first = true;
    FrameworkId previous;
    for (const auto& answer : report_.roles) {
      const FrameworkId framework = context_.corpus.roles()[answer.id].framework.id;
      if (first || framework != previous) {
        heading(3, framework ? link(context_, framework).name
                             : std::string(words_("title.no-framework")));
        if (framework) {
          const std::string line = framework_line(context_, framework);
          if (!line.empty()) paragraph(view::emphasised(line + "."));
          prose(context_.corpus.frameworks()[framework].description);
        }
        document_.blocks.push_back(view::List());
      }
      std::get<view::List>(document_.blocks.back()).items.push_back(role_item(context_, answer));
      previous = framework;
      first = false;
    }
  }

  /// By kind in the order of the vocabulary, each by name.
  void actors() {
    if (report_.actors.empty()) return;
    titled(2, "title.actors");
    std::vector<std::string> kinds;
    std::map<std::string, std::size_t> places;
    const auto place_of = [&](const std::string& kind) {
      const auto [found, fresh] = places.emplace(kind, kinds.size());
      if (fresh) kinds.push_back(kind);
      return found->second;
    };
    for (const VocabularyWord& word : context_.corpus.project().words(Vocabulary::kinds)) {
      place_of(word.id);
    }
    std::map<std::size_t, std::vector<const analysis::ActorAnswer*>> groups;
    for (const auto& answer : report_.actors) {
      groups[place_of(context_.corpus.actors()[answer.id].kind.text)].push_back(&answer);
    }
    for (auto& [at, group] : groups) {
      const view::Link kind = labelled(context_, Vocabulary::kinds, kinds[at]);
      heading(3, kind.name.empty() ? std::string(words_("title.other-actors"))
                                   : capitalized(kind.name));
      std::stable_sort(group.begin(), group.end(), [&](const auto* a, const auto* b) {
        return context_.collator.compare(link(context_, a->id).name, link(context_, b->id).name) <
               0;
      });
      view::List list;
      for (const auto* answer : group) list.items.push_back(actor_item(context_, *answer));
      document_.blocks.push_back(std::move(list));
    }
  }

  void relations() {
    if (report_.relations.empty()) return;
    titled(2, "title.relations");
    document_.blocks.push_back(relations_page(context_, report_.relations));
  }

  bool in_check_out(ReflectionId id) const {
    return fold(context_.corpus[id].section.text) == "check-out";
  }

  std::vector<ReflectionId> check_out() const {
    std::vector<ReflectionId> out;
    for (const ReflectionId id : report_.reflections) {
      if (in_check_out(id)) out.push_back(id);
    }
    return out;
  }

  std::vector<ReflectionId> without_theme() const {
    std::vector<ReflectionId> out;
    for (const ReflectionId id : report_.reflections) {
      if (!in_check_out(id) && context_.corpus[id].themes.empty()) out.push_back(id);
    }
    return out;
  }

  void themes() {
    if (report_.themes.empty()) return;
    titled(2, "title.themes");
    for (const auto& answer : report_.themes) theme(answer);
  }

  void theme(const analysis::ThemeAnswer& answer) {
    const Theme& theme = context_.corpus.themes()[answer.id];
    heading(std::min(3 + answer.depth, 6), link(context_, answer.id).name);
    if (theme.question) {
      Prose question = view::parse_prose(theme.question.text);
      for (view::Run& run : question.runs) run.emphasis = true;
      paragraph(std::move(question));
    }
    prose(theme.description);
    std::vector<std::string> facts;
    switch (answer.ownership) {
      case analysis::Ownership::unknown:
        facts.emplace_back(words_("word.owned-unknown"));
        break;
      case analysis::Ownership::nobody:
        facts.emplace_back(words_("word.owned-nobody"));
        break;
      default:
        facts.push_back(words_.with("word.owned", listed(answer.owners)));
    }
    if (!theme.concerns.empty())
      facts.push_back(words_.with("word.concerns", listed(theme.concerns)));
    if (!theme.needs.empty()) facts.push_back(words_.with("word.needs", listed(theme.needs)));
    paragraph(view::plain(fmt::format("{}", fmt::join(facts, " "))));

    std::vector<ReflectionId> told;
    for (const ReflectionId id : answer.said) {
      if (!in_check_out(id)) told.push_back(id);
    }
    if (!told.empty()) {
      afford(told);
      document_.blocks.push_back(remark_list(context_, told, several_));
    }
    const auto at_the_end = static_cast<std::int64_t>(answer.said.size() - told.size());
    std::vector<std::string> touched;
    if (at_the_end > 0) touched.push_back(words_.count("said-at-check-out", at_the_end));
    if (!answer.roles_named.empty()) {
      touched.push_back(words_.with("word.touches-roles", listed(answer.roles_named)));
    }
    if (!answer.actors_named.empty()) {
      touched.push_back(words_.with("word.touches-actors", listed(answer.actors_named)));
    }
    if (!touched.empty()) paragraph(view::plain(fmt::format("{}", fmt::join(touched, " "))));
  }

  /// A remark stands under each of its themes: few very long ones could make a report without end.
  void afford(const std::vector<ReflectionId>& said) {
    for (const ReflectionId id : said) repeated_ += context_.corpus[id].text.text.size();
    if (repeated_ <= most_repeated) return;
    throw Trouble(
        fmt::format("the report would tell more than {} MB of remarks, as each stands under all "
                    "its themes; choose fewer with --where",
                    most_repeated >> 20));
  }

  void remarks(std::string_view title_key, const std::vector<ReflectionId>& said) {
    if (said.empty()) return;
    titled(2, title_key);
    document_.blocks.push_back(remark_list(context_, said, several_));
  }

  void reading() {
    view::List list;
    for (const auto& answer : report_.seminars) {
      for (const Reference& r : context_.corpus[answer.id].references) {
        Prose item;
        if (r.author) item = view::plain(fmt::format("{}: ", r.author.text));
        item = std::move(item) + view::emphasised(r.title.text);
        if (r.year) item = std::move(item) + fmt::format(", {}", r.year.value);
        item = std::move(item) + ".";
        if (r.url) item = std::move(item) + " " + view::linked(r.url.text);
        list.items.push_back(std::move(item));
      }
    }
    if (list.items.empty()) return;
    titled(2, "title.reading");
    document_.blocks.push_back(std::move(list));
  }

  void next_steps() {
    bool told = false;
    for (const auto& answer : report_.seminars) {
      const Seminar& s = context_.corpus[answer.id];
      if (!s.next_steps) continue;
      if (!std::exchange(told, true)) titled(2, "title.next");
      if (several_) heading(3, link(context_, answer.id).name);
      prose(s.next_steps);
    }
  }

  void cross() {
    view::CrossTable table = cross_table(context_, report_.roles_by_themes);
    if (table.rows.size() * table.columns.size() > most_cells_on_a_page) {
      table.audience = view::Audience::data;
    } else if (!report_.roles_by_themes.meetings.empty()) {
      titled(2, "title.cross-report");
      paragraph(view::plain(words_("caption.reflections")));
    }
    document_.blocks.push_back(std::move(table));
  }

  /// The tables behind the page, for programs.
  void data() {
    const auto add = [&](view::Table table) {
      table.audience = view::Audience::data;
      document_.blocks.push_back(std::move(table));
    };
    view::Graph graph = map_graph(context_, report_.map);
    graph.audience = view::Audience::data;
    document_.blocks.push_back(std::move(graph));
    add(seminars_table(context_, report_.seminars));
    add(references_table(context_, report_.seminars));
    add(frameworks_table(context_));
    add(roles_table(context_, report_.roles));
    add(actors_table(context_, report_.actors));
    add(holdings_table(context_, report_.actors));
    add(relations_table(context_, report_.relations));
    add(themes_table(context_, report_.themes));
    add(reflections_table(context_, report_.reflections));
    add_gap_tables(context_, report_.gaps, {}, document_);
  }

  const Context& context_;
  const Report& report_;
  const Wording& words_;
  bool several_;
  std::size_t repeated_ = 0;
  view::Document document_;
};

}  // namespace

view::Document present(const Context& context, const Report& report) {
  return ReportWriter(context, report).write();
}

}  // namespace mellanrum::presenting
