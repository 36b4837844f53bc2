// SPDX-License-Identifier: MIT
#include "mellanrum/text/id_of_name.h"

#include <gtest/gtest.h>

#include <set>

#include "mellanrum/text/unicode.h"
#include "support/attacks.h"

namespace mellanrum {
namespace {

TEST(IdOfName, IsWhatAPersonWouldType) {
  EXPECT_EQ(id_of_name("Kunskapsgeneratörn"), "kunskapsgeneratörn");
  EXPECT_EQ(id_of_name("Region Skåne"), "region-skåne");
  EXPECT_EQ(id_of_name("Vad är egentligen vårt uppdrag? Hur tolkar vi det?"),
            "vad-är-egentligen-vårt-uppdrag-hur");
  EXPECT_EQ(id_of_name("  Hälso- och sjukvård (intern)  "), "hälso-och-sjukvård-intern");
  EXPECT_EQ(id_of_name("People's Services, Ltd."), "peoples-services-ltd");
  EXPECT_EQ(id_of_name("2030-målen"), "2030-målen");
  EXPECT_EQ(id_of_name("Ökad A\u030Akerman"), "ökad-åkerman");
  EXPECT_EQ(id_of_name("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"),
            "donaudampfschifffahrtselektrizitätenhauptbetriebswerk");
  EXPECT_EQ(id_of_name("– ? –"), "");
}

TEST(IdOfName, IsAlwaysAnId) {
  for (const std::string& text : test::attacks()) {
    const std::string id = id_of_name(text);
    EXPECT_TRUE(id.empty() || is_id(id)) << text;
  }
}

TEST(UniqueId, CountsOn) {
  const std::set<std::string> taken{"a", "a-2", "b"};
  const auto is_taken = [&](const std::string& id) { return taken.contains(id); };
  EXPECT_EQ(unique_id("a", is_taken), "a-3");
  EXPECT_EQ(unique_id("c", is_taken), "c");
}

}  // namespace
}  // namespace mellanrum
