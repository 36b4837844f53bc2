// SPDX-License-Identifier: MIT
#include "mellanrum/reading/schema.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "mellanrum/reading/field.h"
#include "support/corpus.h"
#include "support/update.h"

namespace mellanrum::reading {
namespace {

TEST(Schema, IsTheOneThatIsKept) {
  const auto path = test::root() / "data/schema/mellanrum.schema.json";
  if (test::updating()) std::ofstream(path, std::ios::binary) << json_schema();
  std::ifstream in(path, std::ios::binary);
  const std::string kept{std::istreambuf_iterator<char>(in), {}};
  EXPECT_EQ(kept, json_schema()) << "rewrite it with --update";
}

TEST(Schema, RefersOnlyToWhatItDefines) {
  const auto schema = nlohmann::json::parse(json_schema());
  const std::string text = schema.dump();
  const std::string mark = "#/definitions/";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    const std::size_t begin = at + mark.size();
    const std::string name = text.substr(begin, text.find('"', begin) - begin);
    EXPECT_TRUE(schema["definitions"].contains(name)) << name;
  }
}

template <class R>
void expect_documented() {
  for (const Field<R>& field : fields<R>()) {
    EXPECT_TRUE(field.doc.ends_with('.')) << field.key;
    EXPECT_LE(field.doc.size(), 120U) << field.key;
  }
}

TEST(FieldTables, HaveALineForEachField) {
  expect_documented<Seminar>();
  expect_documented<Reference>();
  expect_documented<Framework>();
  expect_documented<Role>();
  expect_documented<Actor>();
  expect_documented<Holding>();
  expect_documented<Relation>();
  expect_documented<Theme>();
  expect_documented<Reflection>();
  expect_documented<Origin>();
}

}  // namespace
}  // namespace mellanrum::reading
