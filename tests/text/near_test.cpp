// SPDX-License-Identifier: MIT
#include "mellanrum/text/near.h"

#include <gtest/gtest.h>

namespace mellanrum {
namespace {

TEST(EditDistance, CountsEdits) {
  const struct {
    std::string_view a;
    std::string_view b;
    std::size_t distance;
  } rows[] = {
      {"", "", 0},
      {"", "abc", 3},
      {"abc", "abc", 0},
      {"abc", "abd", 1},
      {"abc", "ab", 1},
      {"abc", "xabc", 1},
      {"abcd", "abdc", 1},
      {"ca", "abc", 3},
      {"kitten", "sitting", 3},
      {"lobyisten", "lobbyisten", 1},
      {"å", "a", 1},
      {"skåne", "skaane", 2},
      {"åä", "äå", 1},
      {"日本", "本日", 1},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(edit_distance(row.a, row.b, 9), row.distance) << row.a << " " << row.b;
    EXPECT_EQ(edit_distance(row.b, row.a, 9), row.distance) << row.b << " " << row.a;
    for (std::size_t limit = 0; limit < row.distance; ++limit) {
      EXPECT_EQ(edit_distance(row.a, row.b, limit), limit + 1) << row.a << " " << row.b;
    }
  }
}

TEST(Nearest, IsWhatWasProbablyMeant) {
  const std::vector<std::string_view> known{"lobbyisten",   "planupprättaren", "vision",
                                            "region-skåne", "region-halland",  "ab"};
  const struct {
    std::string_view word;
    std::string near;
  } rows[] = {
      {"lobyisten", "lobbyisten"},
      {"Lobbyisten", "lobbyisten"},
      {"VISON", "vision"},
      {"planuprattaren", "planupprättaren"},
      {"region-skane", "region-skåne"},
      {"regoin-halland", "region-halland"},
      {"planupp", "planupprättaren"},
      {"reg", "region-skåne"},
      {"ac", "ab"},
      {"xyz", ""},
      {"pl", ""},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(nearest(row.word, known), row.near) << row.word;
  EXPECT_EQ(nearest("ax", {"ay", "az"}), "ay");
  EXPECT_EQ(nearest("vision", {"visio", "vision"}), "vision");
  EXPECT_EQ(nearest("vision", {}), "");
  EXPECT_EQ(nearest(std::string(201, 'a'), {std::string(201, 'a')}), "");
}

TEST(DidYouMean, Asks) {
  EXPECT_EQ(did_you_mean("them", {"theme"}), "did you mean 'theme'?");
  EXPECT_EQ(did_you_mean("qqqqq", {"theme"}), "");
}

}  // namespace
}  // namespace mellanrum
