// SPDX-License-Identifier: MIT
//
// The cache of trees does not show: whatever is asked of whatever records, sound or faulty, the
// answer and all that is told are the same without it, while it is filled, and from it.
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/tree_cache.h"
#include "properties/questions.h"
#include "support/folder.h"
#include "support/generator.h"
#include "support/in_process.h"
#include "support/memory_files.h"
#include "support/promise.h"
#include "support/script.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

const fs::path root = MELLANRUM_SOURCE_DIR;

class CacheDoesNotShow : public testing::Test {
 protected:
  Outcome ask(const Words& words, bool cached, const std::string& threads = "3") {
    Words all = words;
    all.insert(all.end(), {"-j", threads});
    return run_in_process(all, files_, no_programs(), {}, cached ? folder_ / "trees" : "");
  }

  std::size_t kept() const { return cli::size_of_cache(folder_ / "trees").trees; }

  /// Of an empty cache and of one that has all, on one thread and three.
  void expect_same(const Words& words) {
    const Outcome plain = ask(words, false);
    folder_.clear();
    for (const char* threads : {"1", "3"}) {
      for (const char* run : {"cold", "warm"}) {
        EXPECT_TRUE(ask(words, true, threads) == plain)
            << testing::PrintToString(words) << " " << threads << " " << run;
        tried(Promise::same_bytes);
      }
      folder_.clear();
    }
  }

  MemoryFiles files_{MELLANRUM_SOURCE_DIR};
  Folder folder_;
};

TEST_F(CacheDoesNotShow, InAnyAnswer) {
  for (const char* corpus : {"data/integration", "examples/heat"}) {
    for (Words words : questions()) {
      words.emplace_back(corpus);
      expect_same(words);
    }
  }
}

TEST_F(CacheDoesNotShow, InAnyFault) {
  std::size_t sections = 0;
  for (const auto& entry : fs::directory_iterator(root / "tests/errors")) {
    MemoryFiles fresh{MELLANRUM_SOURCE_DIR};
    const auto ask_all = [&] {
      if (!fresh.contents().empty()) {
        files_ = fresh;
        expect_same({"check", "asked"});
        expect_same({"report", "asked", "--keep-going"});
        ++sections;
      }
      fresh = MemoryFiles{MELLANRUM_SOURCE_DIR};
    };
    for (const Piece& piece : read_script(bytes_of(entry.path()))) {
      if (piece.kind == Piece::Kind::title) ask_all();
      if (piece.kind == Piece::Kind::file) {
        fresh.put("asked/" + piece.name, join_lines(piece.lines));
      }
    }
    ask_all();
  }
  EXPECT_GT(sections, 60U);
}

TEST_F(CacheDoesNotShow, InFaultsOfGeneratedRecords) {
  for (std::uint64_t seed = 0; seed < 24; ++seed) {
    files_ = MemoryFiles{MELLANRUM_SOURCE_DIR};
    for (const File& file : generate(seed, {seed % 2 == 0 ? 0U : 6U})) {
      files_.put("asked/" + file.name, file.text);
    }
    expect_same({"report", "asked", "--keep-going"});
  }
}

/// Faults are told at the file's own name and place, wherever the same text stood when it was kept.
TEST_F(CacheDoesNotShow, WhereTheSameTextStandsUnderOtherNames) {
  const std::string text = "roles:\n  a: A\n  a: B\n  c: {name: &x C, nme: D}\n";
  files_.put("first/one.yaml", text);
  files_.put("second/zero.yaml", "themes:\n  t: T\n");
  files_.put("second/two.yaml", text);
  files_.put("second/two-again.yaml", text);
  const Words first{"check", "first"};
  const Words second{"check", "second"};
  const Outcome plain = ask(second, false);
  EXPECT_NE(plain.out.find("second/two-again.yaml:3:3"), std::string::npos) << plain.out;
  EXPECT_TRUE(ask(first, true) == ask(first, false));
  EXPECT_TRUE(ask(second, true) == plain);
  EXPECT_TRUE(ask(second, true) == plain);
}

/// What was read within one limit is not taken within another.
TEST_F(CacheDoesNotShow, WhereLimitsDiffer) {
  files_.put("asked/deep.yaml",
             "roles:\n  a: {name: A, description: [[[[[[[[[deep]]]]]]]]]}\n# more and more\n");
  for (const Words& limits : {Words{"--max-depth", "64"}, Words{"--max-depth", "8"},
                              Words{"--max-depth", "100"}, Words{"--max-file-size", "20"}}) {
    Words words{"check", "asked"};
    words.insert(words.end(), limits.begin(), limits.end());
    EXPECT_TRUE(ask(words, true) == ask(words, false)) << limits[1];
    EXPECT_TRUE(ask(words, true) == ask(words, false)) << limits[1];
  }
}

TEST_F(CacheDoesNotShow, WhereFilesChangeOneAtATime) {
  constexpr int files = 20;
  const auto name = [](int i) { return "asked/n" + std::to_string(i) + ".yaml"; };
  const auto text = [](int i, const std::string& said) {
    const std::string id = "s" + std::to_string(i);
    return "seminar: {id: " + id + "}\nreflections:\n  - " + said + id + "\n";
  };
  for (int i = 0; i < files; ++i) files_.put(name(i), text(i, "As it was, "));
  const Words words{"reflections", "asked"};
  const Outcome first = ask(words, false);
  EXPECT_TRUE(ask(words, true) == first);
  std::size_t expected = files;
  EXPECT_EQ(kept(), expected);
  for (int i = 0; i < files; ++i) {
    files_.put(name(i), text(i, "As it is, "));
    const Outcome changed = ask(words, false);
    EXPECT_FALSE(changed == first);
    EXPECT_TRUE(ask(words, true, i % 2 == 0 ? "1" : "3") == changed);
    EXPECT_EQ(kept(), ++expected) << "only what changed is parsed again";
    files_.put(name(i), text(i, "As it was, "));
    EXPECT_TRUE(ask(words, true) == first);
    EXPECT_EQ(kept(), expected) << "what was kept before is known still";
    tried(Promise::same_bytes, 2);
  }
}

}  // namespace
}  // namespace mellanrum::test
