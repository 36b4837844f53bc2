// SPDX-License-Identifier: MIT
#include "mellanrum/text/diagnostic.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace mellanrum {
namespace {

class Described : public testing::Test {
 protected:
  /// The diagnostic for the part `what` of a file with this text.
  std::string at(const std::string& text, const std::string& what, const std::string& advice = "") {
    const SourceId id = sources_.add(Source("dir/n.yaml", "n.yaml", text));
    const auto begin = static_cast<std::uint32_t>(text.find(what));
    const Span span{id, begin, begin + static_cast<std::uint32_t>(what.size())};
    return describe({Rule::unknown_role, span, "no role is called 'x'", advice, {}}, sources_,
                    false);
  }

  Sources sources_;
};

TEST_F(Described, ShowsTheLineAndACaret) {
  EXPECT_EQ(at("roles:\n  a: [lobyisten]\n", "lobyisten", "did you mean 'lobbyisten'?"),
            "dir/n.yaml:2:7: error: no role is called 'x' [unknown-role]\n"
            "  |\n"
            "2 |   a: [lobyisten]\n"
            "  |       ^^^^^^^^^ did you mean 'lobbyisten'?\n");
}

TEST_F(Described, PutsTheCaretUnderWideCharacters) {
  const struct {
    std::string line;
    std::string what;
    std::string carets;
  } rows[] = {
      {"日本: x", "x", "      ^"}, {"日本: x", "日本", "^^^^"}, {"å: ä", "ä", "   ^"},
      {"a\u030A: b", "b", "   ^"}, {"a:\tb", "b", "   ^"},      {"a\x1B: b", "b", "       ^"},
      {"a: b", "", "^"},
  };
  for (const auto& row : rows) {
    const std::string shown = at(row.line, row.what);
    const std::size_t last = shown.rfind(" | ");
    EXPECT_EQ(shown.substr(last + 3), row.carets + "\n") << row.line;
  }
}

TEST_F(Described, CutsLongLinesAroundThePlace) {
  const std::string shown = at(std::string(300, 'a') + "HERE" + std::string(300, 'b'), "HERE");
  EXPECT_EQ(shown,
            "dir/n.yaml:1:301: error: no role is called 'x' [unknown-role]\n"
            "  |\n"
            "1 | ..." +
                std::string(50, 'a') + "HERE" + std::string(50, 'b') +
                "...\n"
                "  | " +
                std::string(53, ' ') + "^^^^\n");
}

TEST_F(Described, ShowsThatALongPlaceWasCut) {
  const std::string shown = at(std::string(300, 'a') + " end", std::string(300, 'a'));
  EXPECT_NE(shown.find("1 | " + std::string(100, 'a') + "...\n"), std::string::npos) << shown;
  EXPECT_NE(shown.find("  | " + std::string(100, '^') + "\n"), std::string::npos) << shown;
}

TEST_F(Described, MarksOneLineOfSeveral) {
  EXPECT_EQ(at("a: |\n  one\n  two\n", "|\n  one\n  two"),
            "dir/n.yaml:1:4: error: no role is called 'x' [unknown-role]\n"
            "  |\n1 | a: |\n  |    ^\n");
}

TEST_F(Described, WritesAdviceAloneWhereThereIsNoLine) {
  EXPECT_EQ(at("", "", "write something"),
            "dir/n.yaml:1:1: error: no role is called 'x' [unknown-role]\n  write something\n");
}

TEST_F(Described, NamesTheOtherPlace) {
  const SourceId first = sources_.add(Source("a.yaml", "a.yaml", "x: 1\n"));
  const SourceId second = sources_.add(Source("b\x1B.yaml", "b.yaml", "y: 2\n"));
  EXPECT_EQ(
      describe(
          {Rule::conflict, {first, 3, 4}, "differs", "the later one counts", Span{second, 3, 4}},
          sources_, false),
      "a.yaml:1:4: warning: differs [conflict]\n"
      "  |\n1 | x: 1\n  |    ^ the later one counts (b\\x1B.yaml:1:4)\n");
}

TEST_F(Described, HasColourOnlyWhenAsked) {
  const SourceId id = sources_.add(Source("n", "n", "abc"));
  const Diagnostic diagnostic{Rule::unknown_role, {id, 0, 3}, "m\x1B[0m", "", {}};
  EXPECT_EQ(describe(diagnostic, sources_, false).find('\x1B'), std::string::npos);
  EXPECT_NE(describe(diagnostic, sources_, true).find("\x1B[1;31merror\x1B[0m"), std::string::npos);
}

TEST(Diagnostics, AreSortedAndKeptOnce) {
  Sources sources;
  const SourceId b = sources.add(Source("b", "b", "0123456789"));
  const SourceId a = sources.add(Source("a", "a", "0123456789"));
  Diagnostics sink;
  sink.report(Rule::unknown_role, {b, 1, 2}, "third");
  sink.report(Rule::unknown_role, {a, 5, 6}, "second");
  sink.report(Rule::conflict, {a, 2, 3}, "first");
  Diagnostics more;
  more.report(Rule::unknown_role, {b, 1, 2}, "third");
  sink.append(more);
  std::vector<std::string> messages;
  for (const Diagnostic& d : sink.sorted(sources)) messages.push_back(d.message);
  EXPECT_EQ(messages, (std::vector<std::string>{"first", "second", "third"}));
  EXPECT_EQ(sink.all().size(), 4U);
  EXPECT_TRUE(sink.has_errors());
  EXPECT_EQ(sink.count(Severity::warning), 1U);
}

TEST(Diagnostics, CountAllAndKeepTheFirstOfEachSeverity) {
  Diagnostics sink;
  for (std::size_t i = 0; i < 2 * Diagnostics::most_kept; ++i) {
    sink.report(Rule::lost_text, {0, 0, 1}, "a warning");
  }
  EXPECT_FALSE(sink.has_errors());
  sink.report(Rule::syntax, {0, 0, 1}, "an error");
  EXPECT_TRUE(sink.has_errors());
  EXPECT_EQ(sink.all().size(), Diagnostics::most_kept + 2);
  EXPECT_EQ(sink.all().back().message, "an error");
  EXPECT_EQ(sink.count(Severity::warning), 2 * Diagnostics::most_kept);
  EXPECT_EQ(sink.count(Severity::note), 1U);
  EXPECT_EQ(sink.count(), 2 * Diagnostics::most_kept + 2);
}

TEST(Diagnostics, AppendedAreCountedAsIfReportedHere) {
  constexpr std::size_t most = Diagnostics::most_kept;
  for (const std::size_t before : {std::size_t{0}, std::size_t{5}, most - 1, most, 2 * most}) {
    for (const std::size_t after : {std::size_t{0}, std::size_t{5}, most, most + 1, 2 * most}) {
      Diagnostics one;
      Diagnostics sink;
      Diagnostics more;
      for (std::size_t i = 0; i < before + after; ++i) {
        const Diagnostic fault{i % 2 == 0 ? Rule::lost_text : Rule::syntax, {0, 0, 1}, "m", "", {}};
        one.report(fault);
        (i < before ? sink : more).report(fault);
      }
      sink.append(std::move(more));
      for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
        EXPECT_EQ(sink.count(severity), one.count(severity)) << before << " " << after;
      }
      EXPECT_EQ(sink.all().size(), one.all().size()) << before << " " << after;
    }
  }
}

TEST(Rules, EachHaveAnIdOfTheirOwn) {
  std::vector<std::string_view> ids;
  for (const RuleRow& row : rules()) {
    EXPECT_EQ(&row_of(row.rule), &row);
    EXPECT_FALSE(row.explanation.empty()) << row.id;
    EXPECT_EQ(row.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string_view::npos)
        << row.id;
    EXPECT_EQ(std::count(ids.begin(), ids.end(), row.id), 0) << row.id;
    ids.push_back(row.id);
  }
}

}  // namespace
}  // namespace mellanrum
