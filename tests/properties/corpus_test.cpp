// SPDX-License-Identifier: MIT
//
// What holds of every corpus, tried on some hundred made up at random.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "mellanrum/corpus/references.h"
#include "mellanrum/presenting/actors.h"
#include "mellanrum/presenting/reflections.h"
#include "mellanrum/presenting/relations.h"
#include "mellanrum/presenting/report.h"
#include "mellanrum/presenting/roles.h"
#include "mellanrum/presenting/seminars.h"
#include "mellanrum/presenting/themes.h"
#include "mellanrum/rendering/formats.h"
#include "support/generator.h"

namespace mellanrum {
namespace {

using presenting::Listing;
using test::Built;

constexpr std::uint64_t seeds = 240;

/// What the listings and the report say, as JSON.
std::vector<std::string> answers(const Corpus& corpus) {
  const presenting::Wording words(corpus.language());
  const Collator collator(corpus.language());
  const presenting::Context context{corpus, words, collator};
  presenting::Report report;
  report.seminars = analysis::seminars(corpus, {});
  report.roles = analysis::roles(corpus, {});
  report.actors = analysis::actors(corpus, {});
  report.relations = analysis::relations(corpus, {});
  report.themes = analysis::themes(corpus, {});
  report.reflections = analysis::reflections(corpus, {});
  report.gaps = analysis::gaps(corpus, {}, analysis::GroupBy::level);
  report.map = analysis::map(corpus, {}, analysis::MapOf::actors, analysis::Grouping::level);
  report.roles_by_themes =
      analysis::cross(corpus, {}, analysis::Dimension::role, analysis::Dimension::theme);
  std::vector<std::string> out;
  for (const view::Document& document :
       {presenting::present(context, report.roles, {}),
        presenting::present(context, report.actors, {}),
        presenting::present(context, report.themes, {}),
        presenting::present_reflections(context, report.reflections, {}),
        presenting::present_relations(context, report.relations, {}),
        presenting::present(context, report)}) {
    out.push_back(rendering::render_json(document, {}));
  }
  return out;
}

/// Every other one has faults.
template <class Do>
void for_each_corpus(Do todo) {
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    todo(test::generate(seed, {seed % 2 == 0 ? 0U : 12U}));
    if (testing::Test::HasFailure()) return;
  }
}

TEST(EveryCorpus, IsTheSameInAnyOrderOfItsFiles) {
  for_each_corpus([](const std::vector<test::File>& files) {
    const Built built = test::build_files(files);
    const auto expected = answers(built.corpus);
    std::mt19937_64 random(files.size());
    for (int i = 0; i < 2; ++i) {
      test::Read read = test::read_files(files);
      std::shuffle(read.notes.begin(), read.notes.end(), random);
      const Built again = test::build_of(std::move(read));
      EXPECT_EQ(answers(again.corpus), expected);
      EXPECT_EQ(again.faults(), built.faults());
    }
  });
}

TEST(EveryCorpus, IsWithoutFaultsWhereNothingIsWrong) {
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    const Built built = test::build_files(test::generate(seed, {}));
    EXPECT_FALSE(built.diagnostics.has_errors()) << seed << ": " << built.faults().front();
    EXPECT_EQ(built.corpus.omitted(), 0);
  }
}

/// Whether an error stands inside `span`.
bool diagnosed(const Diagnostics& diagnostics, Span span) {
  return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [&](const Diagnostic& d) {
    return d.span.source == span.source && d.span.begin >= span.begin && d.span.end <= span.end;
  });
}

template <class R>
std::vector<Ref<R>> list_of(const Ref<R>& ref) {
  return {ref};
}
template <class R>
std::vector<Ref<R>> list_of(const Refs<R>& refs) {
  return refs;
}

template <class R>
std::size_t size_of(const Corpus& corpus) {
  if constexpr (std::is_same_v<R, Role>) {
    return corpus.roles().size();
  } else if constexpr (std::is_same_v<R, Actor>) {
    return corpus.actors().size();
  } else if constexpr (std::is_same_v<R, Theme>) {
    return corpus.themes().size();
  } else if constexpr (std::is_same_v<R, Framework>) {
    return corpus.frameworks().size();
  } else {
    return corpus.reflections().size();
  }
}

TEST(EveryReference, IsResolvedInTheCorpus) {
  for_each_corpus([](const std::vector<test::File>& files) {
    const Built built = test::build_files(files);
    const Corpus& corpus = built.corpus;
    const auto expect_linked = [&](auto record) {
      visit_references(record, [&](const auto& value) {
        for (const auto& ref : list_of(value)) {
          const auto linked = [&]<class R>(const Ref<R>& r) {
            return r.id.index < size_of<R>(corpus);
          };
          EXPECT_TRUE(!ref || linked(ref)) << ref.name;
        }
      });
    };
    for (const RoleId id : corpus.roles().ids()) expect_linked(corpus.roles()[id]);
    for (const ActorId id : corpus.actors().ids()) expect_linked(corpus.actors()[id]);
    for (const ThemeId id : corpus.themes().ids()) expect_linked(corpus.themes()[id]);
    for (const FrameworkId id : corpus.frameworks().ids()) expect_linked(corpus.frameworks()[id]);
    for (const Seminar& seminar : corpus.seminars()) expect_linked(seminar);
    for (const Relation& relation : corpus.relations()) expect_linked(relation);
    for (const Reflection& reflection : corpus.reflections()) expect_linked(reflection);
  });
}

TEST(EveryReference, IsDiagnosedWhereItNamesNothing) {
  for_each_corpus([](const std::vector<test::File>& files) {
    const Built built = test::build_files(files);
    for (const test::File& file : files) {
      for (std::size_t at = file.text.find("nothing-"); at != std::string::npos;
           at = file.text.find("nothing-", at + 1)) {
        const bool found = std::any_of(
            built.diagnostics.all().begin(), built.diagnostics.all().end(), [&](const auto& d) {
              return (*built.sources)[d.span.source].name() == file.name && d.span.begin == at;
            });
        EXPECT_TRUE(found) << file.name << " @" << at << "\n" << file.text;
      }
    }
  });
}

TEST(EveryReflection, IsInTheCorpusOrDiagnosed) {
  for_each_corpus([](const std::vector<test::File>& files) {
    const test::Read read = test::read_files(files);
    const Built built = test::build_files(files);
    std::size_t kept = 0;
    for (const Notes& notes : read.notes) {
      for (const Reflection& written : notes.reflections) {
        const auto& said = built.corpus.reflections();
        const bool there = std::any_of(said.begin(), said.end(),
                                       [&](const Reflection& r) { return r.span == written.span; });
        const std::uint32_t group = 400;  // what a remark inherits stands around it
        const Span around{written.span.source,
                          written.span.begin - std::min(group, written.span.begin),
                          written.span.end + group};
        kept += there ? 1 : 0;
        EXPECT_TRUE(there || diagnosed(built.diagnostics, around)) << written.id.text;
      }
    }
    EXPECT_EQ(kept, built.corpus.reflections().size());
  });
}

TEST(RenamingAnActor, ChangesNamesOnly) {
  const auto ids_alone = [](std::string text, const std::string& name) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
      text.replace(at, name.size(), "N");
    }
    return text;
  };
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    std::vector<test::File> files = test::generate(seed, {});
    const Built before = test::build_files(files);
    const std::string id = before.corpus.actors().key(ActorId{0});
    const std::string name = "Name of " + id;
    const std::string other = "Name of " + id + "!";
    for (test::File& file : files) {
      const std::size_t at = file.text.find("name: " + name + ",");
      if (at != std::string::npos) file.text.replace(at + 6, name.size(), "\"" + other + "\"");
    }
    const Built after = test::build_files(files);
    ASSERT_EQ(after.corpus.actors()[ActorId{0}].name.text, other);
    const auto old_answers = answers(before.corpus);
    const auto new_answers = answers(after.corpus);
    for (std::size_t i = 0; i < old_answers.size(); ++i) {
      EXPECT_EQ(ids_alone(new_answers[i], other), ids_alone(old_answers[i], name));
    }
  }
}

TEST(CrossTables, HaveMarginsBetweenTheLargestCellAndTheSum) {
  using analysis::Dimension;
  for_each_corpus([](const std::vector<test::File>& files) {
    const Built built = test::build_files(files);
    for (const Dimension rows :
         {Dimension::role, Dimension::actor, Dimension::theme, Dimension::seminar}) {
      for (const Dimension columns : analysis::dimensions_for(rows)) {
        const analysis::Cross table = analysis::cross(built.corpus, {}, rows, columns);
        if (table.meaning != analysis::Meaning::reflections) continue;
        std::vector<std::int64_t> row_sums(table.row_members.size());
        std::vector<std::int64_t> row_largest(table.row_members.size());
        std::vector<std::int64_t> column_sums(table.column_members.size());
        std::vector<std::int64_t> column_largest(table.column_members.size());
        for (std::size_t r = 0; r < row_sums.size(); ++r) {
          for (std::size_t c = 0; c < column_sums.size(); ++c) {
            const auto count = static_cast<std::int64_t>(table.at(r, c).said.size());
            row_sums[r] += count;
            column_sums[c] += count;
            row_largest[r] = std::max(row_largest[r], count);
            column_largest[c] = std::max(column_largest[c], count);
          }
        }
        const auto expect_between = [](const auto& totals, const auto& largest, const auto& sums) {
          ASSERT_EQ(totals.size(), sums.size());
          for (std::size_t i = 0; i < totals.size(); ++i) {
            EXPECT_GE(totals[i], largest[i]);
            EXPECT_LE(totals[i], sums[i]);
          }
        };
        expect_between(table.row_totals, row_largest, row_sums);
        expect_between(table.column_totals, column_largest, column_sums);
        const auto most = [](const auto& list) {
          return list.empty() ? 0 : *std::max_element(list.begin(), list.end());
        };
        EXPECT_GE(table.total, most(table.row_totals));
        EXPECT_LE(table.total, std::accumulate(table.row_totals.begin(), table.row_totals.end(),
                                               std::int64_t{0}));
      }
    }
  });
}

TEST(NarrowedCorpora, HoldNothingFromOutside) {
  for_each_corpus([](const std::vector<test::File>& files) {
    const Built built = test::build_files(files);
    for (std::size_t i = 0; i < built.corpus.seminars().size(); ++i) {
      std::vector<bool> keep(built.corpus.seminars().size());
      keep[i] = true;
      const Corpus one = narrowed(built.corpus, keep);
      for (const Reflection& r : one.reflections()) EXPECT_EQ(r.seminar.index, i);
      for (const Relation& r : one.relations()) EXPECT_TRUE(!r.seminar || r.seminar.index == i);
      EXPECT_FALSE(answers(one).empty());
    }
  });
}

}  // namespace
}  // namespace mellanrum
