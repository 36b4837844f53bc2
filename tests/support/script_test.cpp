// SPDX-License-Identifier: MIT
//
// The test house's own tools: what they let pass would be let pass everywhere.
#include "support/script.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/invariants.h"
#include "support/shell.h"

namespace mellanrum::test {
namespace {

constexpr const char* page = R"(# A page

```yaml roles.yaml
a: b
```

## A title

```sh
not run
```

```console
$ mellanrum roles \
  roles.yaml
# Roles

$ mellanrum actors
```
)";

TEST(Script, IsWrittenAsItWasRead) {
  EXPECT_EQ(write_script(read_script(page)), page);
  for (const Piece& piece : read_script(page)) {
    if (piece.kind == Piece::Kind::file) {
      EXPECT_EQ(piece.name, "roles.yaml");
    }
    if (piece.kind != Piece::Kind::console) continue;
    ASSERT_EQ(piece.commands.size(), 2U);
    EXPECT_EQ(piece.commands[0].text(), "mellanrum roles   roles.yaml");
    EXPECT_EQ(piece.commands[0].expected, Lines{"# Roles"});
    EXPECT_EQ(piece.commands[1].number, 18);
  }
}

TEST(Script, GivesAFenceThatHoldsItsOutput) {
  Script script = read_script("```console\n$ a\n```\n");
  script[0].commands[0].expected = {"```", "x", "```"};
  EXPECT_EQ(write_script(script), "````console\n$ a\n```\nx\n```\n````\n");
}

TEST(Script, LetsAnEllipsisStandForAnyLines) {
  EXPECT_TRUE(fits({"a", "…", "c"}, {"a", "b", "b", "c"}));
  EXPECT_TRUE(fits({"…"}, {}));
  EXPECT_TRUE(fits({"…", "b", "…"}, {"a", "b"}));
  EXPECT_FALSE(fits({"a", "…", "c"}, {"a", "b"}));
  EXPECT_FALSE(fits({"a"}, {"a", "b"}));
  EXPECT_EQ(updated({"a", "…"}, {"a", "b"}), (Lines{"a", "…"}));
  EXPECT_EQ(updated({"a", "…", "z"}, {"x", "b", "c", "y"}), (Lines{"x", "…", "y"}));
  EXPECT_EQ(updated({"a"}, {"b"}), Lines{"b"});
}

TEST(Shell, ReadsPlainWords) {
  const auto plain = read_plain("mellanrum roles 'a b'\"c\" -w theme:x > out.md < in.yaml");
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->words,
            (std::vector<std::string>{"mellanrum", "roles", "a bc", "-w", "theme:x"}));
  EXPECT_EQ(plain->output, "out.md");
  EXPECT_EQ(plain->input, "in.yaml");
  for (const char* line : {"a | b", "a *.yaml", "a \"$b\"", "a 'b", "a; b", "a >"}) {
    EXPECT_FALSE(read_plain(line)) << line;
  }
  EXPECT_EQ(programs_of("a 'x|y' | b -c |d"), (std::vector<std::string>{"a", "b", "d"}));
  EXPECT_EQ(printed("a\\n\\345\\\\"), "a\n\xE5\\");
}

TEST(Shell, RunsWhatIsNotPlain) {
  const auto result = run_by_shell("cat LICENSE x/y.txt | tail -n 1; exit 3", {{"x/y.txt", "z\n"}});
  EXPECT_EQ(result.out, "z\n");
  EXPECT_EQ(result.status, 3);
}

TEST(Invariants, ReadCsv) {
  using Rows = std::vector<std::vector<std::string>>;
  EXPECT_EQ(read_csv("a,\"b,\"\"\nc\"\n,\nd,"), (Rows{{"a", "b,\"\nc"}, {"", ""}, {"d", ""}}));
}

TEST(Invariants, AreMissedWhereTheyAreBroken) {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  const auto complaints = [&](const std::vector<std::string>& words, const std::string& out,
                              int status = 0) {
    return broken_invariants(words, {status, out, ""}, files, MELLANRUM_SOURCE_DIR).size();
  };
  EXPECT_EQ(complaints({"roles", "-O", "json"}, "{\"schema\": \"mellanrum/1\"}"), 0U);
  EXPECT_EQ(complaints({"roles", "-Ojson"}, "{"), 1U);
  EXPECT_EQ(complaints({"roles", "--format=json"}, "{}"), 1U);
  EXPECT_EQ(complaints({"roles", "-O", "csv"}, "a,b\n1\n"), 1U);
  EXPECT_EQ(complaints({"roles", "-O", "tsv"}, "a\tb\n\t\t\n"), 1U);
  EXPECT_EQ(complaints({"map"}, "digraph {\n  \"a\" [x=\"y\"]\n  \"a\" -> \"a\"\n}\n"), 0U);
  EXPECT_EQ(complaints({"map"}, "digraph {\n  \"a\" [x=\"b\"]\n  \"a\" -> \"b\" [z=1]\n}\n"), 1U);
  EXPECT_EQ(complaints({"roles"}, "# Roles\n"), 0U);
  EXPECT_EQ(complaints({"roles"}, "# Roles \n"), 1U);
  EXPECT_EQ(complaints({"roles"}, "# Roles\n\n"), 1U);
  EXPECT_EQ(complaints({"roles"}, MELLANRUM_SOURCE_DIR "\n"), 1U);
  EXPECT_EQ(complaints({"roles"}, "", 3), 1U);
}

}  // namespace
}  // namespace mellanrum::test
