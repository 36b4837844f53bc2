// SPDX-License-Identifier: MIT
#include "mellanrum/text/stem.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace mellanrum {
namespace {

TEST(Stemmer, FindsFormsOfOneWordByOneAnother) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> table{
      {"sv", {"Kommunerna", "kommunernas", "kommuner", "kommun"}},
      {"sv-SE", {"näringslivet", "näringsliv", "NÄRINGSLIVETS"}},
      {"sv", {"universitet", "universitetet", "universiteten"}},
      {"sv", {"koordinator", "koordinatorn", "koordinatorerna", "koordinatorns"}},
      {"en", {"municipalities", "municipality"}},
      {"nb", {"kommunene", "kommuner", "kommunenes"}},
      {"nn", {"kommunane", "kommunar"}},
      {"no", {"staten", "statens"}},
      {"da", {"kommunerne", "kommuner"}},
      {"fi", {"maakunta", "maakunnan", "maakunnat"}},
  };
  for (const auto& [language, words] : table) {
    const Stemmer stem(language);
    for (const std::string& word : words) EXPECT_EQ(stem(word), stem(words[0])) << word;
  }
}

TEST(Stemmer, OnlyFoldsElsewhere) {
  const Stemmer german("de");
  EXPECT_EQ(german("Städten"), "städten");
  const Stemmer swedish("sv");
  const std::string longer(200, 'A');
  EXPECT_EQ(swedish(longer), std::string(200, 'a'));
  EXPECT_EQ(swedish(""), "");
}

}  // namespace
}  // namespace mellanrum
