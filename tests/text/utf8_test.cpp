// SPDX-License-Identifier: MIT
#include "mellanrum/text/utf8.h"

#include <gtest/gtest.h>

namespace mellanrum {
namespace {

TEST(Utf8, DecodesWellFormedSequences) {
  const struct {
    std::string_view bytes;
    char32_t value;
  } rows[] = {
      {"a", U'a'},
      {std::string_view("\0", 1), 0},
      {"\x7F", 0x7F},
      {"\xC2\x80", 0x80},
      {"å", U'å'},
      {"\xDF\xBF", 0x7FF},
      {"\xE0\xA0\x80", 0x800},
      {"\xED\x9F\xBF", 0xD7FF},
      {"\xEE\x80\x80", 0xE000},
      {"\xEF\xBF\xBF", 0xFFFF},
      {"\xF0\x90\x80\x80", 0x10000},
      {"\xF4\x8F\xBF\xBF", 0x10FFFF},
  };
  for (const auto& row : rows) {
    const CodePoint point = code_point_at(row.bytes, 0);
    EXPECT_TRUE(point.valid) << row.bytes;
    EXPECT_EQ(point.value, row.value);
    EXPECT_EQ(point.length, row.bytes.size());
    EXPECT_EQ(find_malformed(row.bytes), std::nullopt);
    std::string written;
    append_utf8(written, row.value);
    EXPECT_EQ(written, row.bytes);
  }
}

TEST(Utf8, FindsTheFirstMalformedByte) {
  const struct {
    const char* why;
    std::string_view bytes;
    std::size_t at;
  } rows[] = {
      {"a lone continuation", "a\x80", 1},
      {"an overlong slash", "\xC0\xAF", 0},
      {"an overlong C1", "\xC1\xBF", 0},
      {"an overlong three", "\xE0\x9F\xBF", 0},
      {"an overlong four", "\xF0\x8F\xBF\xBF", 0},
      {"the first surrogate", "\xED\xA0\x80", 0},
      {"the last surrogate", "\xED\xBF\xBF", 0},
      {"past U+10FFFF", "\xF4\x90\x80\x80", 0},
      {"a lead no sequence has", "\xF5\x80\x80\x80", 0},
      {"FF", "å\xFF", 2},
      {"cut after one of two", "a\xC3", 1},
      {"cut after two of three", "\xE2\x82", 0},
      {"cut after three of four", "\xF0\x9F\x98", 0},
      {"no continuation", "\xC3(", 0},
      {"no second continuation", "\xE2\x82(", 0},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(find_malformed(row.bytes), row.at) << row.why;
    const CodePoint point = code_point_at(row.bytes, row.at);
    EXPECT_FALSE(point.valid) << row.why;
    EXPECT_EQ(point.length, 1U) << row.why;
    EXPECT_EQ(point.value, static_cast<unsigned char>(row.bytes[row.at])) << row.why;
  }
}

TEST(Utf8, EveryScalarValueComesBack) {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value == 0xD800) value = 0xE000;
    std::string bytes;
    append_utf8(bytes, value);
    const CodePoint point = code_point_at(bytes, 0);
    ASSERT_TRUE(point.valid) << static_cast<unsigned>(value);
    ASSERT_EQ(point.value, value);
    ASSERT_EQ(point.length, bytes.size());
  }
}

TEST(Utf8, CountsCharacters) {
  EXPECT_EQ(count_characters(""), 0U);
  EXPECT_EQ(count_characters("åäö"), 3U);
  EXPECT_EQ(count_characters("a😀b"), 3U);
  EXPECT_EQ(count_characters("a\xE2\x82"), 3U);
}

}  // namespace
}  // namespace mellanrum
