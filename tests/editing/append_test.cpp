// SPDX-License-Identifier: MIT
#include "mellanrum/editing/append.h"

#include <gtest/gtest.h>

#include "mellanrum/yaml/read.h"
#include "support/attacks.h"
#include "support/generator.h"
#include "support/promise.h"

namespace mellanrum::editing {
namespace {

Record role(const std::string& id, const std::string& framework = {}) {
  return {"roles", framework, {id, Value::mapping({{"name", Value::word("A role")}})}};
}
Record remark(const std::string& text) {
  return {"reflections", {}, {{}, Value::mapping({{"text", Value::prose(text)}})}};
}

/// `file` with the record, or what is said where it cannot be added.
std::string with(const std::string& file, const Record& record) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add(Source("a.yaml", "a.yaml", file));
  const auto tree = yaml::read(sources, id, {}, diagnostics);
  try {
    return append(sources[id], tree ? &*tree : nullptr, record, {}).bytes;
  } catch (const Trouble& trouble) {
    return "refused";
  }
}

/// Whether all of `file` stands in `longer`, in its order.
bool is_kept(const std::string& file, const std::string& longer) {
  std::size_t at = 0;
  for (const char c : file) {
    at = longer.find(c, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return true;
}

TEST(Append, GoesWhereItBelongs) {
  EXPECT_EQ(with("roles:\n  a: A\n", role("b")), "roles:\n  a: A\n  b:\n    name: A role\n");
  EXPECT_EQ(with("roles:\n    a: A\nthemes: {t: T}\n", role("b")),
            "roles:\n    a: A\n    b:\n        name: A role\nthemes: {t: T}\n");
  EXPECT_EQ(with("roles: {a: A}\n", role("b")), "roles: {a: A, b: {name: A role}}\n");
  EXPECT_EQ(with("roles: {}\n", role("b")), "roles: {b: {name: A role}}\n");
  EXPECT_EQ(with("actors:\n  x: X\n# the end", role("b")),
            "actors:\n  x: X\n# the end\n\nroles:\n  b:\n    name: A role");
  EXPECT_EQ(with("# nothing yet\n", role("b")),
            "# nothing yet\n\nroles:\n  b:\n    name: A role\n");
  EXPECT_EQ(with("", role("b")), "roles:\n  b:\n    name: A role\n");
  EXPECT_EQ(with("frameworks:\n  f:\n    name: F\n    roles: {a: A}\n", role("b", "f")),
            "frameworks:\n  f:\n    name: F\n    roles: {a: A, b: {name: A role}}\n");
  EXPECT_EQ(with("frameworks:\n  f: {name: F}\n", role("b", "f")),
            "frameworks:\n  f: {name: F, roles: {b: {name: A role}}}\n");
}

TEST(Append, KeepsLineEndsAndIndentation) {
  EXPECT_EQ(with("reflections:\r\n- a\r\n", remark("b")), "reflections:\r\n- a\r\n- text: b\r\n");
  EXPECT_EQ(with("reflections:\n    - a\n    # said last\n", remark("b")),
            "reflections:\n    - a\n    # said last\n    - text: b\n");
  EXPECT_EQ(with("\xEF\xBB\xBFreflections:\n- a\n...\n", remark("b")),
            "\xEF\xBB\xBFreflections:\n- a\n- text: b\n...\n");
}

TEST(Append, TakesNothingAway) {
  const std::vector<std::string> files{
      "roles:\n  a: A\n",
      "roles: {a: A, # first\n  b: B}\n",
      "roles:\n  a: |\n    text\n\n\n# end\n",
      "roles:\n  a: >+\n    text\n\n",
      "seminar: {id: s}\nreflections:\n  - section: x\n    said:\n      - a\n      - b\n# c\n",
      "reflections: [a, b,\n  c,\n]\n",
      "'roles': {\"a\": A}\n",
      "roles:\n\n  a: A\n\n  b: B\n\nthemes:\n\n  t: T\n",
      "---\nroles:\n  a: A\n...\n# after\n",
      "roles:\n- a\n",
      "x-own: [1, 2]\n",
  };
  std::size_t added = 0;
  for (const std::string& file : files) {
    for (const Record& record : {role("new"), remark("En ny: \"sak\" # här")}) {
      const std::string longer = with(file, record);
      if (longer == "refused") continue;
      ++added;
      EXPECT_TRUE(is_kept(file, longer)) << file << "=====\n" << longer;
    }
  }
  EXPECT_GE(added, 18U);
}

TEST(Append, TakesAnyText) {
  for (const std::string& text : test::attacks()) {
    const std::string file = "seminar: {id: s}\nreflections:\n  - a\n";
    const std::string longer = with(file, remark(text));
    test::tried(test::Promise::nothing_lost);
    EXPECT_TRUE(longer == "refused" || is_kept(file, longer)) << longer;
  }
}

TEST(Append, AddsToEveryMadeUpFile) {
  std::size_t added = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    for (const test::File& file : test::generate(seed, {})) {
      const std::string longer = with(file.text, role("a-new-role"));
      test::tried(test::Promise::nothing_lost);
      EXPECT_NE(longer, "refused") << file.text;
      EXPECT_TRUE(is_kept(file.text, longer)) << longer;
      ++added;
    }
  }
  EXPECT_GT(added, 100U);
}

}  // namespace
}  // namespace mellanrum::editing
