// SPDX-License-Identifier: MIT
//
// The filter language, against a small corpus of its own: every question of a Filter for every
// record, and the same filter on the command line.
#include "mellanrum/query/filter.h"

#include <algorithm>

#include "fuzz/asked.h"
#include "fuzz/target.h"

namespace mellanrum::fuzz {
namespace {

const std::vector<test::File>& files() {
  static const std::vector<test::File> all{
      {"words.yaml", R"(frameworks:
  six: {name: Six roles, by: state, roles: {planner: {name: Planner, status: adopted}}}
roles:
  guide: {name: The Guide, status: proposed, aliases: [Guiden], builds_on: planner}
actors:
  state: {name: Staten, kind: state, level: national}
  agency: {name: Myndigheten, kind: agency, level: national, part_of: state,
           holdings: {planner: holds}}
  region: {name: Region Skåne, kind: region, level: regional, tags: [south]}
themes:
  money: {name: Pengar, question: "Who pays?", concerns: [state], needs: [guide]}
  budget: {name: Budget, parent: money}
  time: {name: Tid, owners: []}
relations:
  - {from: state, to: region, kind: funds, themes: [budget], note: Every year.}
)"},
      {"one.yaml",
       R"(seminar: {id: one, title: First meeting, series: Roles, date: 2016-09-01, place: Lund}
relations:
  - {from: region, to: agency, status: wanted, evidence: [r2]}
reflections:
  - {text: Nobody has the mandate., section: Check-in, speaker: region, voice: group,
     kind: question, themes: [budget], roles: [planner], tags: [power]}
  - {text: A plan is needed., actors: [agency], themes: [time], answers: r1, kind: answer}
)"},
      {"two.yaml", R"(seminar: {id: two, date: 2016-11-17, place: Malmö, participants: [region]}
reflections:
  - {text: "Mandat, a, b", section: Check-out, roles: [guide], actors: [state], speaker: agency}
  - {text: ÅTGÄRDER behövs., themes: [money, time], actors: [region], kind: gap, voice: one}
)"}};
  return all;
}

/// What a filter lists, by type and id, and whether it was understood for each type.
struct Chosen {
  bool understood = true;
  std::vector<std::string> ids;
};

template <class Id>
void choose(const query::Filter& filter, const Corpus& corpus, Id id, std::string key,
            Chosen& chosen) {
  const query::Subject subject = id;
  if (filter.lists(corpus, subject)) {
    chosen.ids.push_back(std::string(query::type_of(subject)) + ":" + std::move(key));
  }
  query::Counter counter(filter, corpus, subject);
  for (std::uint32_t i = 0; i < corpus.reflections().size(); ++i) {
    counter.counts(ReflectionId{i});
  }
}

void choose_all(const query::Filter& filter, const Corpus& corpus, const query::Subject& type,
                Chosen& chosen) {
  const auto choose_of = [&](const auto& store) {
    for (const auto id : store.ids()) choose(filter, corpus, id, store.key(id), chosen);
  };
  switch (type.index()) {
    case 0:
      return choose_of(corpus.roles());
    case 1:
      return choose_of(corpus.actors());
    case 2:
      return choose_of(corpus.themes());
    case 3:
      for (std::uint32_t i = 0; i < corpus.reflections().size(); ++i) {
        choose(filter, corpus, ReflectionId{i}, corpus.full_id({i}), chosen);
      }
      return;
    case 4:
      for (std::uint32_t i = 0; i < corpus.relations().size(); ++i) {
        choose(filter, corpus, RelationId{i}, corpus.relations()[i].from.at(0).name, chosen);
        filter.draws(corpus, RelationId{i});
      }
      return;
    default:
      for (const SeminarId id : corpus.seminars_in_scope()) {
        choose(filter, corpus, id, corpus[id].id.text, chosen);
      }
  }
}

Chosen chosen_by(const std::string& text) {
  static const test::Built built = test::build_files(files());
  Sources sources = *built.sources;
  const SourceId id = sources.add(Source("--where", "--where", text));
  Chosen out;
  for (const query::Subject& type : std::initializer_list<query::Subject>{
           RoleId(), ActorId(), ThemeId(), ReflectionId(), RelationId(), SeminarId()}) {
    Diagnostics diagnostics;
    const query::Filter filter(sources, {id}, built.corpus, type, diagnostics);
    if (!diagnostics.has_errors()) {
      const Corpus corpus = filter.chooses_seminars()
                                ? narrowed(built.corpus, filter.chosen_seminars(built.corpus))
                                : built.corpus;
      choose_all(filter, corpus, type, out);
      continue;
    }
    out.understood = false;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      expect(diagnostic.span.source == id && diagnostic.span.begin <= diagnostic.span.end &&
                 diagnostic.span.end <= text.size() + 1,
             "a fault is inside the filter", describe(diagnostic, sources, true));
    }
  }
  return out;
}

}  // namespace

void filter(std::string_view bytes) {
  const std::string text(bytes);
  const Chosen once = chosen_by(text);
  if (once.understood) {
    const Chosen twice = chosen_by("(" + text + ") AND (" + text + ")");
    // Two more brackets may be too deep.
    expect(!twice.understood || once.ids == twice.ids, "a filter and itself choose the same", text);
  }
  // The whole program takes longer than all the rest.
  const std::size_t choice = choice_by(bytes);
  if (text.empty() || choice % 4 != 0) return;
  Words words = questions()[choice / 4 % questions().size()];
  words.insert(words.end(), {directory, "-w", text});
  const test::Outcome outcome = ask(words, files());
  expect(once.understood || outcome.status == 2 || outcome.status == 0,
         "the records have no faults", outcome.err);
}

}  // namespace mellanrum::fuzz
