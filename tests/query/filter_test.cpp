// SPDX-License-Identifier: MIT
//
// The filter language: what an expression lists of a small corpus.
#include "mellanrum/query/filter.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "support/corpus.h"

namespace mellanrum::query {
namespace {

using test::Words;

const std::vector<test::File>& files() {
  static const std::vector<test::File> files{
      {"words.yaml", R"(frameworks:
  six: {name: Six roles, roles: {planner: {name: Planner, status: adopted, tags: [core]}}}
roles:
  guide: {name: The Guide, status: proposed, description: Shows the way, aliases: [Guiden]}
  clown: {name: Clown}
actors:
  state: {name: Staten, kind: state, level: national}
  agency: {name: Myndigheten, kind: agency, level: national, part_of: state, aliases: [the agency],
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
  - text: Nobody has the mandate, they said.
    section: Check-in
    speaker: region
    voice: group
    kind: question
    themes: [budget]
    roles: [planner]
    tags: [power]
  - {text: A plan is needed., actors: [agency], themes: [time], answers: r1, kind: answer}
)"},
      {"two.yaml", R"(seminar: {id: two, date: 2016-11-17, place: Malmö, participants: [region]}
roles: {guide: {tags: [new]}}
reflections:
  - {text: "Mandat, a, b", section: Check-out, roles: [guide], actors: [state], speaker: agency}
  - {text: ÅTGÄRDER behövs., themes: [money, time], actors: [region], kind: gap, voice: one}
)"}};
  return files;
}

/// The ids of the records of that type that the filter lists.
Words listed(const Corpus& corpus, const Filter& filter, const Subject& type) {
  Words out;
  const auto offer = [&](const Subject& subject, const std::string& id) {
    if (filter.lists(corpus, subject)) out.push_back(id);
  };
  switch (type.index()) {
    case 0:
      for (const RoleId id : corpus.roles().ids()) offer(id, corpus.roles().key(id));
      break;
    case 1:
      for (const ActorId id : corpus.actors().ids()) offer(id, corpus.actors().key(id));
      break;
    case 2:
      for (const ThemeId id : corpus.themes().ids()) offer(id, corpus.themes().key(id));
      break;
    case 3:
      for (std::uint32_t i = 0; i < corpus.reflections().size(); ++i) {
        offer(ReflectionId{i}, corpus.full_id({i}));
      }
      break;
    case 4:
      for (std::uint32_t i = 0; i < corpus.relations().size(); ++i) {
        const Relation& relation = corpus.relations()[i];
        offer(RelationId{i},
              fmt::format("{}>{}", relation.from.at(0).name, relation.to.at(0).name));
      }
      break;
    default:
      for (const SeminarId id : corpus.seminars_in_scope()) offer(id, corpus[id].id.text);
  }
  return out;
}

struct Asked {
  Words ids;
  Words faults;
};

Asked ask(const std::string& expression, const Subject& type) {
  test::Built built = test::build_files(files());
  EXPECT_EQ(built.faults(), Words());
  const SourceId id = built.sources->add(Source("--where", "--where", expression));
  Diagnostics diagnostics;
  const Filter filter(*built.sources, {id}, built.corpus, type, diagnostics);
  if (diagnostics.has_errors()) return {{}, test::places(diagnostics, *built.sources)};
  if (filter.chooses_seminars()) {
    built.corpus = narrowed(built.corpus, filter.chosen_seminars(built.corpus));
  }
  return {listed(built.corpus, filter, type), {}};
}

const Subject roles = RoleId();
const Subject actors = ActorId();
const Subject themes = ThemeId();
const Subject reflections = ReflectionId();
const Subject relations = RelationId();
const Subject seminars = SeminarId();

struct Row {
  const char* expression;
  Subject type;
  Words ids;
};

void expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const Asked asked = ask(row.expression, row.type);
    EXPECT_EQ(asked.faults, Words()) << row.expression;
    EXPECT_EQ(asked.ids, row.ids) << row.expression << " of " << type_of(row.type) << "s";
  }
}

TEST(Filter, AsksForReflections) {
  expect({
      {"theme:time", reflections, {"one#r2", "two#r2"}},
      {"theme:money", reflections, {"one#r1", "two#r2"}},
      {"theme:=money", reflections, {"two#r2"}},
      {"theme:Pengar", reflections, {"one#r1", "two#r2"}},
      {"theme:\"pengar\"", reflections, {"one#r1", "two#r2"}},
      {"theme:", reflections, {"two#r1"}},
      {"theme:\"\"", reflections, {"two#r1"}},
      {"role:planner", reflections, {"one#r1"}},
      {"role:guiden", reflections, {"two#r1"}},
      {"role:\"the guide\"", reflections, {"two#r1"}},
      {"framework:six", reflections, {"one#r1"}},
      {"framework:", reflections, {"one#r2", "two#r1", "two#r2"}},
      {"actor:state", reflections, {"one#r2", "two#r1"}},
      {"actor:=state", reflections, {"two#r1"}},
      {"actor:\"the agency\"", reflections, {"one#r2"}},
      {"actor:\"REGION SKÅNE\"", reflections, {"two#r2"}},
      {"speaker:region", reflections, {"one#r1"}},
      {"speaker:state", reflections, {"two#r1"}},
      {"speaker:=state", reflections, {}},
      {"speaker:", reflections, {"one#r2", "two#r2"}},
      {"kind:question", reflections, {"one#r1"}},
      {"kind:statement", reflections, {"two#r1"}},
      {"kind:=gap", reflections, {"two#r2"}},
      {"reflection.kind:answer", reflections, {"one#r2"}},
      {"voice:group", reflections, {"one#r1"}},
      {"voice:", reflections, {"one#r2", "two#r1"}},
      {"tag:power", reflections, {"one#r1"}},
      {"tag:", reflections, {"one#r2", "two#r1", "two#r2"}},
      {"section:check", reflections, {"one#r1", "two#r1"}},
      {"section:=check", reflections, {}},
      {"section:=CHECK-OUT", reflections, {"two#r1"}},
      {"section:", reflections, {"one#r2", "two#r2"}},
      {"text:mandat", reflections, {"one#r1", "two#r1"}},
      {"text:\"a, b\"", reflections, {"two#r1"}},
      {"text:åtgärder", reflections, {"two#r2"}},
      {"text:=\"a plan is needed.\"", reflections, {"one#r2"}},
      {"text:/^Mandat/", reflections, {"two#r1"}},
      {"text:/(?i)mandat/", reflections, {"one#r1", "two#r1"}},
      {"text:/n\\.$/", reflections, {}},
      {"id:two#r1", reflections, {"two#r1"}},
      {"id:=r1", reflections, {"one#r1", "two#r1"}},
      {"actor.kind:agency", reflections, {"one#r2"}},
      {"actor.level:national", reflections, {"one#r2", "two#r1"}},
      {"role.status:proposed", reflections, {"two#r1"}},
      {"series:roles", reflections, {"one#r1", "one#r2"}},
      {"place:malmö", reflections, {"two#r1", "two#r2"}},
  });
}

TEST(Filter, AsksForRolesActorsAndThemes) {
  expect({
      {"status:adopted", roles, {"planner"}},
      {"status:", roles, {"clown"}},
      {"tag:new", roles, {"guide"}},
      {"tag:", roles, {"clown"}},
      {"name:guid", roles, {"guide"}},
      {"name:/^The/", roles, {"guide"}},
      {"id:clown", roles, {"clown"}},
      {"text:way", roles, {"guide"}},
      {"framework:\"six roles\"", roles, {"planner"}},
      {"framework:", roles, {"guide", "clown"}},
      {"theme:budget", roles, {"planner"}},
      {"theme:=money", roles, {"guide"}},
      {"actor:agency", roles, {"planner"}},
      {"actor:=agency", roles, {"planner"}},
      {"speaker:agency", roles, {"guide"}},
      {"section:check-in", roles, {"planner"}},
      {"actor.kind:state", roles, {"guide"}},
      {"kind:agency", actors, {"agency"}},
      {"level:national", actors, {"state", "agency"}},
      {"level:", actors, {}},
      {"tag:south", actors, {"region"}},
      {"actor:state", actors, {"state", "agency"}},
      {"actor:=state", actors, {"state"}},
      {"role:planner", actors, {"agency"}},
      {"framework:six", actors, {"agency"}},
      {"theme:time", actors, {"agency", "region"}},
      {"name:skåne", actors, {"region"}},
      {"theme:money", themes, {"money", "budget"}},
      {"theme:=money", themes, {"money"}},
      {"role:guide", themes, {"money"}},
      {"actor:state", themes, {"money", "time"}},
      {"text:pays", themes, {"money"}},
      {"name:/^[BT]/", themes, {"budget", "time"}},
      {"reflection.kind:gap", themes, {"money", "time"}},
  });
}

TEST(Filter, AsksForRelationsAndSeminars) {
  expect({
      {"kind:funds", relations, {"state>region"}},
      {"kind:", relations, {"region>agency"}},
      {"status:existing", relations, {"state>region"}},
      {"status:wanted", relations, {"region>agency"}},
      {"theme:money", relations, {"state>region"}},
      {"actor:agency", relations, {"region>agency"}},
      {"actor:state", relations, {"state>region", "region>agency"}},
      {"text:year", relations, {"state>region"}},
      {"seminar:one", relations, {"state>region", "region>agency"}},
      {"name:first", seminars, {"one"}},
      {"id:two", seminars, {"two"}},
      {"place:lund", seminars, {"one"}},
      {"theme:time", seminars, {"one", "two"}},
      {"role:guide", seminars, {"two"}},
      {"actor:=region", seminars, {"two"}},
      {"speaker:region", seminars, {"one"}},
  });
}

TEST(Filter, ChoosesWhatGoesIn) {
  expect({
      {"seminar:two", reflections, {"two#r1", "two#r2"}},
      {"seminar:\"first meeting\"", reflections, {"one#r1", "one#r2"}},
      {"NOT seminar:two", reflections, {"one#r1", "one#r2"}},
      {"seminar:one OR seminar:two", seminars, {"one", "two"}},
      {"seminar:one", actors, {"agency", "region"}},
      {"seminar:two", roles, {"guide"}},
      {"date:2016", seminars, {"one", "two"}},
      {"date:2016-09", seminars, {"one"}},
      {"date:2016-11-17", seminars, {"two"}},
      {"date:2016-10..", seminars, {"two"}},
      {"date:..2016-10", seminars, {"one"}},
      {"date:..2016-11-16", seminars, {"one"}},
      {"date:2016-09-01..2016-11", seminars, {"one", "two"}},
      {"date:2017..", seminars, {}},
      {"date:", seminars, {}},
      {"date:2016-11 theme:time", reflections, {"two#r2"}},
      {"(seminar:one OR theme:money)", reflections, {"one#r1", "one#r2", "two#r2"}},
      {"seminar:one actor:region actor:state", relations, {"state>region", "region>agency"}},
      {"(seminar:one actor:region) actor:state", relations, {"state>region", "region>agency"}},
      {"seminar:one AND (kind:gap OR kind:answer)", reflections, {"one#r2"}},
  });
}

TEST(Filter, CombinesTerms) {
  expect({
      {"theme:time actor:region", reflections, {"two#r2"}},
      {"theme:time AND actor:region", reflections, {"two#r2"}},
      {"theme:time OR actor:=state", reflections, {"one#r2", "two#r1", "two#r2"}},
      {"NOT theme:time", reflections, {"one#r1", "two#r1"}},
      {"NOT NOT theme:time", reflections, {"one#r2", "two#r2"}},
      {"voice:group OR theme:time actor:region", reflections, {"one#r1", "two#r2"}},
      {"theme:time actor:region OR voice:group", reflections, {"one#r1", "two#r2"}},
      {"(voice:group OR theme:time) actor:region", reflections, {"two#r2"}},
      {"NOT theme:time actor:=state", reflections, {"two#r1"}},
      {"NOT (theme:time OR actor:=state)", reflections, {"one#r1"}},
      {"NOT(theme:time)OR(voice:one)", reflections, {"one#r1", "two#r1", "two#r2"}},
      {"(((theme:time)))", reflections, {"one#r2", "two#r2"}},
      {"  theme:time\t\n", reflections, {"one#r2", "two#r2"}},
      {"text:\"quote \\\" in it\"", reflections, {}},
      {"text:OR", reflections, {}},
  });
}

TEST(Filter, PointsAtItsFaults) {
  const struct {
    const char* expression;
    Subject type;
    Words faults;
  } rows[] = {
      {"them:time", reflections, {"--where:1:1 filter"}},
      {"mandat", reflections, {"--where:1:1 filter"}},
      {"theme:tim", reflections, {"--where:1:7 unknown-theme"}},
      {"theme:time AND role:åå", reflections, {"--where:1:21 unknown-role"}},
      {"actor:nobody speaker:none",
       reflections,
       {"--where:1:7 unknown-actor", "--where:1:22 unknown-actor"}},
      {"framework:x", reflections, {"--where:1:11 unknown-framework"}},
      {"seminar:three", reflections, {"--where:1:9 filter"}},
      {"(theme:time", reflections, {"--where:1:1 filter"}},
      {"theme:time)", reflections, {"--where:1:11 filter"}},
      {"theme:time OR", reflections, {"--where:1:14 filter"}},
      {"()", reflections, {"--where:1:2 filter"}},
      {"AND theme:time", reflections, {"--where:1:1 filter"}},
      {"NOT", reflections, {"--where:1:4 filter"}},
      {"", reflections, {"--where:1:1 filter"}},
      {"text:\"open", reflections, {"--where:1:6 filter"}},
      {"text:/open", reflections, {"--where:1:6 filter"}},
      {"text:/(/", reflections, {"--where:1:6 filter"}},
      {"theme:/t/", reflections, {"--where:1:7 filter"}},
      {"date:/t/", reflections, {"--where:1:6 filter"}},
      {"date:yesterday", reflections, {"--where:1:6 filter"}},
      {"date:2016-13..", reflections, {"--where:1:6 filter"}},
      {"date:..", reflections, {"--where:1:6 filter"}},
      {"text:a\xFF", reflections, {"--where:1:7 filter"}},
      {"status:adopted", reflections, {"--where:1:1 filter"}},
      {"level:local", roles, {"--where:1:1 filter"}},
      {"voice:one", relations, {"--where:1:1 filter"}},
  };
  for (const auto& row : rows)
    EXPECT_EQ(ask(row.expression, row.type).faults, row.faults) << row.expression;
  const std::string deep(1000, '(');
  EXPECT_EQ(ask(deep, reflections).faults.size(), 1U);
  std::string nots;
  for (int i = 0; i < 1000; ++i) nots += "NOT ";
  EXPECT_EQ(ask(nots + "theme:time", reflections).faults.size(), 1U);
}

TEST(Filter, OfEveryTypeLetsAFieldThatIsLackingPass) {
  const test::Built built = test::build_files(files());
  const SourceId id = built.sources->add(Source("w", "w", "level:regional"));
  Diagnostics diagnostics;
  const Filter filter(*built.sources, {id}, built.corpus, std::nullopt, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  EXPECT_EQ(listed(built.corpus, filter, actors), Words{"region"});
  EXPECT_EQ(listed(built.corpus, filter, roles), (Words{"planner", "guide", "clown"}));
}

TEST(Filter, AllOfSeveralMustHold) {
  const test::Built built = test::build_files(files());
  const SourceId a = built.sources->add(Source("a", "a", "theme:time OR theme:money"));
  const SourceId b = built.sources->add(Source("b", "b", "kind:gap"));
  Diagnostics diagnostics;
  const Filter filter(*built.sources, {a, b}, built.corpus, reflections, diagnostics);
  EXPECT_EQ(listed(built.corpus, filter, reflections), Words{"two#r2"});
  EXPECT_EQ(listed(built.corpus, Filter(), reflections).size(), 4U);
  EXPECT_TRUE(Filter().is_open());
  EXPECT_FALSE(filter.is_open());
  EXPECT_FALSE(filter.chooses_seminars());
}

TEST(Filter, RestrictsWhatCounts) {
  const test::Built built = test::build_files(files());
  const Corpus& corpus = built.corpus;
  const ThemeId time = corpus.themes().find("time");
  const auto counted = [&](const char* expression) {
    const SourceId id = built.sources->add(Source("w", "w", expression));
    Diagnostics diagnostics;
    const Filter filter(*built.sources, {id}, corpus, themes, diagnostics);
    Words out;
    for (const ReflectionId said : corpus.said_of(time)) {
      if (Counter(filter, corpus, time).counts(said)) out.push_back(corpus.full_id(said));
    }
    return out;
  };
  EXPECT_EQ(counted("name:tid"), (Words{"one#r2", "two#r2"}));
  EXPECT_EQ(counted("actor:agency"), Words{"one#r2"});
  EXPECT_EQ(counted("actor:agency OR reflection.kind:gap"), (Words{"one#r2", "two#r2"}));
  EXPECT_EQ(counted("name:budget"), Words());
}

}  // namespace
}  // namespace mellanrum::query
