// SPDX-License-Identifier: MIT
#include "mellanrum/text/source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "mellanrum/text/utf8.h"

namespace mellanrum {
namespace {

Source source(std::string bytes) { return {"notes/n.yaml", "n.yaml", std::move(bytes)}; }

TEST(Source, KnowsWhereAByteStands) {
  const struct {
    std::string bytes;
    std::size_t offset;
    Position position;
  } rows[] = {
      {"", 0, {1, 1}},
      {"", 7, {1, 1}},
      {"ab", 1, {1, 2}},
      {"ab", 2, {1, 3}},
      {"ab", 99, {1, 3}},
      {"ab\n", 2, {1, 3}},
      {"a\nb", 2, {2, 1}},
      {"a\nb\n", 4, {2, 2}},
      {"a\nb\n", 99, {2, 2}},
      {"a\r\nb", 2, {1, 2}},
      {"a\r\nb", 3, {2, 1}},
      {"\n\nx", 2, {3, 1}},
      {"åäö: x", 6, {1, 4}},
      {"åäö: x", 8, {1, 6}},
      {"😀x", 4, {1, 2}},
      {"\xEF\xBB\xBFxy", 0, {1, 1}},
      {"\xEF\xBB\xBFxy", 3, {1, 1}},
      {"\xEF\xBB\xBFxy", 4, {1, 2}},
      {"\xEF\xBB\xBF", 3, {1, 1}},
      {"a\n\xEF\xBB\xBFx", 5, {2, 2}},
      {"\xFF\xFFx", 2, {1, 3}},
  };
  for (const auto& row : rows) {
    const Position at = source(row.bytes).position(row.offset);
    EXPECT_EQ(at.line, row.position.line) << row.bytes << " @" << row.offset;
    EXPECT_EQ(at.column, row.position.column) << row.bytes << " @" << row.offset;
  }
}

TEST(Source, GivesLinesWithoutTheirEnds) {
  const struct {
    std::string bytes;
    std::vector<std::string> lines;
  } rows[] = {
      {"", {""}},
      {"a", {"a"}},
      {"a\n", {"a"}},
      {"a\n\n", {"a", ""}},
      {"a\r\nb\r\n", {"a", "b"}},
      {"å\nä", {"å", "ä"}},
      {"\xEF\xBB\xBFroles:\n", {"roles:"}},
  };
  for (const auto& row : rows) {
    const Source text = source(row.bytes);
    ASSERT_EQ(text.lines(), row.lines.size()) << row.bytes;
    for (std::uint32_t i = 0; i < text.lines(); ++i) EXPECT_EQ(text.line(i + 1), row.lines[i]);
    EXPECT_EQ(text.line(0), "");
    EXPECT_EQ(text.line(text.lines() + 1), "");
  }
}

TEST(Source, CountsCharactersFarIntoALongLine) {
  const std::string pieces[] = {"a", "å", "\u20AC", "\U0001F600", "\xFF", "\xE2\x82", "\n"};
  std::string bytes = "\xEF\xBB\xBF";
  for (std::size_t i = 0; i < 9000; ++i) bytes += pieces[(i * i + i / 7) % (i % 911 == 0 ? 7 : 6)];
  const Source text = source(bytes);
  for (std::size_t offset = 3; offset < bytes.size(); offset += 53) {
    const std::size_t feed = bytes.rfind('\n', offset - 1);
    const std::size_t begin = feed == std::string::npos ? 3 : feed + 1;
    const auto before = std::string_view(bytes).substr(begin, offset - begin);
    EXPECT_EQ(text.position(offset).column, 1 + count_characters(before)) << offset;
  }
}

TEST(Source, GivesTheBytesAgainOnceTheyAreForgotten) {
  Source text = source("a\nbå c\n");
  int asked = 0;
  text.forget([&] {
    ++asked;
    return std::string("a\nbå c\n");
  });
  EXPECT_EQ(text.lines(), 2U);
  EXPECT_EQ(text.line_at(3), 2U);
  EXPECT_EQ(asked, 0);
  EXPECT_EQ(text.position(6), (Position{2, 4}));
  EXPECT_EQ(text.line(2), "bå c");
  EXPECT_EQ(text.bytes(), "a\nbå c\n");
  EXPECT_EQ(asked, 1);
}

TEST(Source, KnowsItsLinesWhereTheBytesAreGone) {
  for (const std::string now : {"", "a\nb", "a\nbå c\nmore"}) {
    Source text = source("a\nbå c\n");
    text.forget([&] { return now; });
    EXPECT_EQ(text.position(6), (Position{2, 1}));
    EXPECT_EQ(text.line(2), "");
    EXPECT_EQ(text.bytes(), "");
    EXPECT_EQ(text.lines(), 2U);
  }
}

TEST(Source, KeepsTextsWhereverItIsMoved) {
  Source text = source("a");
  const Passage first = text.keep("short");
  const Passage second = text.keep(std::string(100, 'x'));
  const Source moved = std::move(text);
  EXPECT_EQ(std::string_view(first), "short");
  EXPECT_EQ(std::string_view(second), std::string(100, 'x'));
}

TEST(Sources, KeepReferencesAsTheyGrow) {
  Sources sources;
  const Source& first = sources[sources.add(source("first"))];
  for (int i = 0; i < 1000; ++i) sources.add(source("more"));
  EXPECT_EQ(first.bytes(), "first");
  EXPECT_EQ(sources.size(), 1001U);
}

}  // namespace
}  // namespace mellanrum
