// SPDX-License-Identifier: MIT
#include "mellanrum/yaml/read.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/text/utf8.h"
#include "outcome.h"
#include "packing.h"

namespace mellanrum::yaml {
namespace {

constexpr std::string_view notes = R"(# Notes of one afternoon.
seminar:
  id: first   # an id
  title: "Vem bär ansvaret?"
  date: 2023-06-13
  summary: >-
    Alla ville väl,
    men ingen ringde.

  next_steps: |
    Ring.
      Ring igen.
roles:
  warner: {status: questioned, 'aliases': [varnaren, "väktaren"], tags: []}
relations:
- län -> kommunen: stödjer
-
  from: [a, b: c, ]
  to: ~
reflections:
  - En text som går
    över två rader # och ett tillägg
  - text: 'Det är ''inte'' vi'
    kind:
    "speaker": null
  - - x
    - y
)";

/// The tree on one line: what kind, how written, which text.
std::string sketch(const Tree& tree, NodeId id = 0) {
  const Node& node = tree[id];
  if (node.kind == Kind::scalar) {
    static constexpr std::string_view marks = "_ '\"|>";
    std::string out(1, marks[static_cast<std::size_t>(node.style)]);
    if (out == " ") out.clear();
    return out + std::string(tree.text(id));
  }
  const bool mapping = node.kind == Kind::mapping;
  std::string out = mapping ? "{" : "[";
  bool key = true;
  for (NodeId child = tree.first(id); child < tree.end(id); child = tree[child].next) {
    if (out.size() > 1) out += mapping && !key ? ": " : ", ";
    out += sketch(tree, child);
    key = !key;
  }
  return out + (mapping ? "}" : "]");
}

struct Read {
  std::string_view name;
  std::string bytes;
  std::string sketch;
};

void PrintTo(const Read& row, std::ostream* out) { *out << row.name; }

class Reading : public testing::TestWithParam<Read> {};

TEST_P(Reading, GivesTheTree) {
  const Outcome outcome = outcome_of(GetParam().bytes);
  EXPECT_EQ(places(outcome), std::vector<std::string>{});
  ASSERT_TRUE(outcome.tree);
  EXPECT_EQ(sketch(*outcome.tree), GetParam().sketch);
  expect_packs(outcome);
}

const auto name_of_row = [](const auto& info) { return std::string(info.param.name); };

INSTANTIATE_TEST_SUITE_P(
    Texts, Reading,
    testing::Values(
        Read{"AsTyped", "a: ~\nb: null\nc: no\nd: 012\ne: Null # x\n",
             "{a: ~, b: null, c: no, d: 012, e: Null}"},
        Read{"NullKeys", "null: a\n~: b\n", "{null: a, ~: b}"},
        Read{"AbsentBeforeNull", "a:\nnull: b\n", "{a: _, null: b}"},
        Read{"AbsentBeforeTilde", "a:\n~ x: b\n", "{a: _, ~ x: b}"},
        Read{"Absent", "a:\nb: # c\nd:\n  -\n  -\n", "{a: _, b: _, d: [_, _]}"},
        Read{"AbsentInBrackets", "[a, , {b, c: , d:}, [ ]]", "[a, _, {b: _, c: _, d: _}, []]"},
        Read{"NullInBrackets", "[null, ~ , {NULL}, {a: ~}]", "[null, ~, {NULL: _}, {a: ~}]"},
        Read{"Keep", "a: |+\n  b\n\n", "{a: |b\n\n}"},
        Read{"KeepUnfinished", "a: |+\n  b", "{a: |b}"},
        Read{"KeepUnfinishedBlank", "a: |+\n  b\n  ", "{a: |b\n}"},
        Read{"Clip", "a: |\n  b\n\n", "{a: |b\n}"}, Read{"ClipUnfinished", "a: |\n  b", "{a: |b}"},
        Read{"ClipUnfinishedBlank", "a: |\n  b\n  ", "{a: |b\n}"},
        Read{"FoldUnfinished", "a: >\n  b\n  c", "{a: >b c}"},
        Read{"FoldKeepUnfinished", "a: >+\n  b", "{a: >b}"},
        Read{"StripUnfinished", "a: |-\n  b", "{a: |b}"},
        Read{"IndentedBlock", "- |2\n   b\n- >-\n c", "[| b\n, >c]"},
        Read{"EmptyBlock", "a: |", "{a: |}"}, Read{"Folded", "a: b\n  c\n\n  d\n", "{a: b c\nd}"},
        Read{"Quoted", "a: \"b \\\"c\\\" \\u00e9\"\nd: 'e''f'\n", "{a: \"b \"c\" é, d: 'e'f}"},
        Read{"Composed", "a\xCC\x8A: \"e\\u0301\"\n", "{å: \"é}"},
        Read{"QuotedMerge", "\"<<\": a\n", "{\"<<: a}"},
        Read{"PairInBrackets", "[a: b, c]", "[{a: b}, c]"},
        Read{"OnNextLine", "a:\n b\nc:\n  [d]\ne:\n  ~\nf:\n- \"g\"\n",
             "{a: b, c: [d], e: ~, f: [\"g]}"},
        Read{"ExplicitKey", "? a\n: b\n", "{a: b}"},
        Read{"Returns", "a: |\r\n  b\r\n  c\r\nd: [e,\r\n  f]\r\n", "{a: |b\nc\n, d: [e, f]}"},
        Read{"Mark", "\xEF\xBB\xBF# c\na: b\n", "{a: b}"},
        Read{"Ended", "---\na: b\n...\n", "{a: b}"}, Read{"ScalarRoot", "a", "a"},
        Read{"NullRoot", "--- ~", "~"}),
    name_of_row);

TEST(Read, GivesNothingForNothing) {
  for (const std::string bytes :
       {"", "\n", "# c", "---", "---\n# c\n", "...\n", "\xEF\xBB\xBF", "  \t\n"}) {
    const Outcome outcome = outcome_of(bytes);
    EXPECT_FALSE(outcome.tree) << bytes;
    EXPECT_TRUE(outcome.diagnostics.all().empty()) << bytes;
  }
}

TEST(Read, ReadsTheNotes) {
  const Outcome outcome = outcome_of(std::string(notes));
  ASSERT_TRUE(outcome.tree);
  EXPECT_EQ(sketch(*outcome.tree),
            "{seminar: {id: first, title: \"Vem bär ansvaret?, date: 2023-06-13, "
            "summary: >Alla ville väl, men ingen ringde., next_steps: |Ring.\n  Ring igen.\n}, "
            "roles: {warner: {status: questioned, 'aliases: [varnaren, \"väktaren], tags: []}}, "
            "relations: [{län -> kommunen: stödjer}, {from: [a, {b: c}], to: ~}], "
            "reflections: [En text som går över två rader, {text: 'Det är 'inte' vi, kind: _, "
            "\"speaker: null}, [x, y]]}");
}

std::string with_returns(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

/// Every node's source text, with what no span may have at its ends.
void check_spans(const std::string& bytes) {
  const Outcome outcome = outcome_of(bytes);
  ASSERT_TRUE(outcome.tree);
  const Tree& tree = *outcome.tree;
  for (NodeId id = 0; id < tree.nodes.size(); ++id) {
    const Node& node = tree[id];
    ASSERT_LE(node.begin, node.end);
    ASSERT_LE(node.end, bytes.size());
    ASSERT_GT(node.next, id);
    std::string_view typed = std::string_view(bytes).substr(node.begin, node.end - node.begin);
    if (node.style == Style::absent) {
      EXPECT_TRUE(typed.empty());
      EXPECT_TRUE(bytes[node.begin - 1] == ':' || bytes[node.begin - 1] == '-');
      continue;
    }
    ASSERT_FALSE(typed.empty());
    EXPECT_EQ(std::string_view(" \n\r").find(typed.back()), std::string_view::npos) << typed;
    if (node.style == Style::flow && (typed[0] == '[' || typed[0] == '{')) {
      EXPECT_EQ(typed.back(), typed[0] == '[' ? ']' : '}') << typed;
    }
    const bool quoted = node.style == Style::single_quoted || node.style == Style::double_quoted;
    if (quoted) {
      EXPECT_EQ(typed.front(), typed.back());
      typed = typed.substr(1, typed.size() - 2);
    }
    const bool escaped = typed.find_first_of("\\'\n") != std::string_view::npos;
    if ((quoted || node.style == Style::plain) && !escaped) {
      EXPECT_EQ(typed, tree.text(id));
    }
    for (NodeId child = tree.first(id); child < tree.end(id); child = tree[child].next) {
      EXPECT_LE(node.begin, tree[child].begin);
      EXPECT_GE(node.end, tree[child].end);
    }
  }
}

TEST(Read, SpansAreWhatTheAuthorTyped) {
  check_spans(std::string(notes));
  check_spans(with_returns(notes));
  check_spans(std::string(byte_order_mark) + std::string(notes));
  check_spans(std::string(byte_order_mark) + with_returns(notes));
}

TEST(Read, FindsBlocksAndManyLinedTexts) {
  const Outcome outcome = outcome_of(std::string(notes));
  ASSERT_TRUE(outcome.tree);
  const auto typed = [&](std::string_view text) {
    for (NodeId id = 0; id < outcome.tree->nodes.size(); ++id) {
      const Node& node = (*outcome.tree)[id];
      if (node.kind == Kind::scalar && outcome.tree->text(id).starts_with(text)) {
        return notes.substr(node.begin, node.end - node.begin);
      }
    }
    return std::string_view{};
  };
  EXPECT_EQ(typed("Alla"), ">-\n    Alla ville väl,\n    men ingen ringde.");
  EXPECT_EQ(typed("Ring"), "|\n    Ring.\n      Ring igen.");
  EXPECT_EQ(typed("En text"), "En text som går\n    över två rader");
}

TEST(Read, TellsCommentsAfterPlainTexts) {
  const Outcome outcome = outcome_of(std::string(notes));
  ASSERT_TRUE(outcome.tree);
  std::vector<std::string_view> comments;
  for (const Node& node : outcome.tree->nodes) {
    if (node.comment != 0) comments.push_back(notes.substr(node.comment, 6));
  }
  EXPECT_EQ(comments, (std::vector<std::string_view>{"# an i", "# och "}));
}

TEST(Read, PointsToTheOtherOfTwoKeys) {
  const Outcome outcome = outcome_of("a: 1\nb: 2\na: 3\n");
  ASSERT_EQ(outcome.diagnostics.all().size(), 1U);
  EXPECT_EQ(outcome.diagnostics.all()[0].span, (Span{0, 10, 11}));
  EXPECT_EQ(outcome.diagnostics.all()[0].other, (Span{0, 0, 1}));
}

TEST(Read, NamesTheFlawsOfATreeThatIsKnown) {
  const std::string bytes = "a: {b: 1, b: [2]}\nc: &d e\nf: \"g\\x07h\"\n<<: *d\ni: j\n";
  const Outcome outcome = outcome_of(bytes);
  ASSERT_TRUE(outcome.tree);
  EXPECT_EQ(sketch(*outcome.tree), "{a: {b: 1, b: [2]}, c: e, f: \"gh, <<: _, i: j}");
  std::vector<std::string> flaws;
  for (const Span flaw : outcome.tree->flaws) {
    flaws.push_back(bytes.substr(flaw.begin, flaw.end - flaw.begin));
  }
  EXPECT_EQ(flaws, (std::vector<std::string>{"b: [2]", "&d", "\"g\\x07h\"", "<<", "*d"}));
}

TEST(Read, TellsAtMostTwentyFaults) {
  std::string bytes;
  std::string keys;
  for (int i = 0; i < 100; ++i) {
    bytes += "\x01 ";
    keys += "a:\n";
  }
  EXPECT_EQ(outcome_of(bytes).diagnostics.all().size(), 20U);
  EXPECT_EQ(outcome_of(keys).diagnostics.all().size(), 20U);
}

TEST(Read, HoldsItsLimits) {
  Limits limits;
  limits.bytes = 8;
  EXPECT_TRUE(outcome_of("a: bcdef", limits).tree);
  EXPECT_EQ(places(outcome_of("a: bcdefg", limits)), std::vector<std::string>{"1:1 too-large"});
  limits = {};
  limits.depth = 3;
  EXPECT_TRUE(outcome_of("[[[a]]]", limits).tree);
  EXPECT_TRUE(outcome_of("a:\n- b: '[[[['\n", limits).tree);
  EXPECT_TRUE(outcome_of("a: |\n  [[[[\nb: x [[[[\nc: # [[[[\n", limits).tree);
  EXPECT_EQ(places(outcome_of("[[[[a]]]]", limits)), std::vector<std::string>{"1:4 too-deep"});
  EXPECT_EQ(places(outcome_of("- - - - a", limits)), std::vector<std::string>{"1:7 too-deep"});
  EXPECT_EQ(places(outcome_of("- - [[a]]", limits)), std::vector<std::string>{"1:6 too-deep"});
}

TEST(Read, StaysCheapForHostileFiles) {
  const std::size_t size = 1'000'000;
  std::string pairs;
  for (std::size_t i = 0; i < size / 8; ++i) pairs += "{}: a, ";
  for (const std::string& bytes :
       {std::string(size, '['), "a:\n  - " + std::string(size, '{'), std::string(size, ','),
        "[" + pairs, std::string(size, '-'), "\"" + std::string(size, '\\')}) {
    const Outcome outcome = outcome_of(bytes);
    EXPECT_TRUE(outcome.tree || outcome.diagnostics.has_errors());
  }
}

/// A tree, an empty document, or an error inside the file whose message is ours.
void check_outcome(const std::string& bytes) {
  const Outcome outcome = outcome_of(bytes);
  const Source& source = outcome.sources[0];
  EXPECT_FALSE(outcome.tree && outcome.tree->flaws.empty() == outcome.diagnostics.has_errors())
      << bytes;
  for (const Diagnostic& d : outcome.diagnostics.all()) {
    EXPECT_LE(d.span.begin, d.span.end) << bytes;
    EXPECT_LE(d.span.end, bytes.size()) << bytes;
    const Position at = source.position(d.span.begin);
    EXPECT_LE(at.line, source.lines()) << bytes;
    EXPECT_LE(at.column, count_characters(source.line(at.line)) + 1) << bytes;
    EXPECT_FALSE(d.message.empty() || d.advice.empty()) << bytes;
  }
  if (!outcome.tree && !outcome.diagnostics.has_errors()) {
    const std::size_t text = bytes.find_first_not_of("\n");
    EXPECT_TRUE(text == std::string::npos || bytes[text] == '#') << bytes;
  }
}

TEST(Walk, EveryPrefix) {
  for (std::size_t end = 0; end < notes.size(); ++end) {
    check_outcome(std::string(notes.substr(0, end)));
  }
}

TEST(Walk, EveryDeletedByte) {
  for (std::size_t at = 0; at < notes.size(); ++at) {
    check_outcome(std::string(notes).erase(at, 1));
  }
}

TEST(Walk, EveryDeletedLine) {
  for (std::size_t at = 0; at < notes.size(); at = notes.find('\n', at) + 1) {
    check_outcome(std::string(notes).erase(at, notes.find('\n', at) + 1 - at));
  }
}

TEST(Walk, EveryInsertedSign) {
  for (std::size_t at = 0; at <= notes.size(); ++at) {
    for (const char sign : std::string_view("\"'[]{},:-?#&*!|>%@`\t\n \\")) {
      check_outcome(std::string(notes).insert(at, 1, sign));
    }
  }
}

TEST(Walk, EveryShortText) {
  constexpr std::string_view signs = "a ~:-\n[]{},\"'#|>&*!?%.\\";
  for (const char a : signs) {
    for (const char b : signs) {
      for (const char c : signs) {
        for (const char d : signs.substr(0, 8)) {
          const Outcome outcome = outcome_of({a, b, c, d});
          for (const Diagnostic& found : outcome.diagnostics.all()) {
            EXPECT_LT(found.span.begin, 4U);
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace mellanrum::yaml
