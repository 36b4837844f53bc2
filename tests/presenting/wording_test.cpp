// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/wording.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "support/corpus.h"

namespace mellanrum::presenting {
namespace {

std::set<std::string> keys_of(std::string_view language) {
  const Wording words(language);
  std::set<std::string> out;
  for (const std::string_view key : words.keys()) out.emplace(key);
  return out;
}

TEST(Wording, SaysTheSameThingsInEveryLanguage) {
  const auto english = keys_of("en");
  EXPECT_GT(english.size(), 100U);
  for (const std::string_view language : languages()) {
    const Wording words(language);
    EXPECT_EQ(keys_of(language), english) << language;
    EXPECT_EQ(words.keys().size(), english.size()) << "a key stands twice in " << language;
  }
}

std::size_t places_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("{}"); at != text.npos; at = text.find("{}", at + 2)) ++count;
  return count;
}

TEST(Wording, LeavesTheSamePlacesInEveryLanguage) {
  const Wording english("en");
  for (const std::string_view language : languages()) {
    const Wording words(language);
    for (const std::string_view key : words.keys()) {
      EXPECT_FALSE(words(key).empty()) << language << " " << key;
      if (key.ends_with(".one")) continue;
      EXPECT_EQ(places_in(words(key)), places_in(english(key))) << language << " " << key;
    }
  }
}

/// The keys in string literals of the presenting room, each with the file that uses it.
std::map<std::string, std::string> used_keys() {
  struct Use {
    const char* pattern;
    const char* prefix;
  };
  const Use uses[] = {
      {R"re((?:words_?|with|heading|titled)\((?:\d+, )?"([a-z]+\.[a-z_.-]+)")re", ""},
      {R"re("((?:title|column|noun|none|caption|word|edge|node)\.[a-z_.-]*[a-z])")re", ""},
      {R"re(\btitle\("([a-z_]+)"\))re", "column."},
      {R"re(words_?\.count\("([a-z-]+)")re", "count."},
      {R"re(listing_document\([^;]*"([a-z]+)",)re", "none."},
  };
  std::map<std::string, std::string> out;
  const auto room = std::filesystem::path(test::root() / "lib/mellanrum/presenting");
  for (const auto& entry : std::filesystem::directory_iterator(room)) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (const Use& use : uses) {
      re2::StringPiece rest(text);
      std::string key;
      while (re2::RE2::FindAndConsume(&rest, use.pattern, &key)) {
        out.emplace(use.prefix + key, entry.path().filename().string());
      }
    }
  }
  return out;
}

TEST(Wording, HasEveryKeyThatTheSourcesUse) {
  const auto known = keys_of("en");
  const auto used = used_keys();
  EXPECT_GT(used.size(), 80U);
  for (const auto& [key, file] : used) {
    if (key.starts_with("count.")) {
      EXPECT_TRUE(known.contains(key + ".one")) << key << " in " << file;
      EXPECT_TRUE(known.contains(key + ".other")) << key << " in " << file;
    } else {
      EXPECT_TRUE(known.contains(key)) << key << " in " << file;
    }
  }
}

TEST(Wording, WritesDates) {
  const struct {
    const char* language;
    const char* date;
    const char* text;
  } rows[] = {
      {"en", "2016-11-17", "17 November 2016"},
      {"sv", "2016-11-17", "17 november 2016"},
      {"en", "2016-05", "May 2016"},
      {"sv", "2016-05", "maj 2016"},
      {"en", "2016", "2016"},
      {"sv", "0099", "0099"},
      {"sv-FI", "2016-08-01", "1 augusti 2016"},
      {"de", "2016-08-01", "1 August 2016"},
      {"", "2016-12", "December 2016"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(Wording(row.language).date(parse_date(row.date).value()), row.text);
  }
  EXPECT_EQ(Wording("sv").date(Date()), "");
}

TEST(Wording, CountsEnumeratesAndLabels) {
  const Wording english("en");
  const Wording swedish("sv");
  EXPECT_EQ(english.count("roles", 1), "1 role");
  EXPECT_EQ(english.count("roles", 0), "0 roles");
  EXPECT_EQ(swedish.count("roles", 5), "5 roller");
  EXPECT_EQ(english.enumeration({}), "");
  EXPECT_EQ(english.enumeration({"a"}), "a");
  EXPECT_EQ(swedish.enumeration({"a", "b"}), "a och b");
  EXPECT_EQ(english.enumeration({"a", "b", "c"}), "a, b and c");
  EXPECT_EQ(english.label("level", "national"), "national");
  EXPECT_EQ(english.label("kind", "no such kind"), "no such kind");
  EXPECT_EQ(english("no.such.key"), "no.such.key");
}

TEST(Wording, TakesNoPlaceFromAValue) {
  EXPECT_EQ(Wording("en").with("title.cross", "{}", "B"), "{} by B");
  EXPECT_EQ(Wording("en").with("date.range", "a {} b", "{}"), "a {} b to {}");
}

}  // namespace
}  // namespace mellanrum::presenting
