// SPDX-License-Identifier: MIT
//
// What one run keeps later runs find, however many there are and at once, within the bound.
#include "cli/tree_cache.h"

#include <gtest/gtest.h>

#include <chrono>
#include <set>
#include <thread>

#include "cli_cache/keeping.h"
#include "support/promise.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

class TreeCache : public Keeping {};

TEST_F(TreeCache, FindsWhatWasKept) {
  const Texts texts = numbered(0, 9);
  EXPECT_EQ(run(texts), Texts{});
  EXPECT_EQ(run(texts), texts);
  EXPECT_EQ(packs().size(), 1U);
  EXPECT_EQ(run(numbered(0, 10)), texts);
  EXPECT_EQ(packs().size(), 2U);
  EXPECT_EQ(look(numbered(0, 12)), numbered(0, 10));
  EXPECT_EQ(cli::size_of_cache(root()).trees, 10U);
  EXPECT_EQ(cli::size_of_cache(root()).bytes,
            fs::file_size(packs()[0]) + fs::file_size(packs()[1]));
}

TEST_F(TreeCache, IsForTheUserAlone) {
  run({"a"});
  std::size_t seen = 0;
  for (const auto& [path, told] : folder_.contents()) {
    const bool is_pack = path.ends_with(".trees");
    EXPECT_EQ(fs::status(folder_ / path).permissions(), fs::perms(is_pack ? 0600 : 0700)) << path;
    ++seen;
  }
  EXPECT_EQ(seen, 3U);
}

TEST_F(TreeCache, IsOfOneReader) {
  run({"a"});
  EXPECT_EQ(run({"a"}, cli::TreeCache::most_bytes, "another reader"), Texts{});
  EXPECT_EQ(run({"a"}, cli::TreeCache::most_bytes, "another reader"), Texts{"a"});
  EXPECT_EQ(look({"a"}), Texts{"a"});
}

TEST_F(TreeCache, WithoutADirectoryKeepsNothing) {
  const Contents before = folder_.contents();
  cli::TreeCache cache("", "reader");
  cache.keep(cli::content_key("a"), "tree");
  EXPECT_EQ(found(cache, {"a"}), Texts{});
  cache.finish();
  EXPECT_EQ(folder_.contents(), before);
}

TEST_F(TreeCache, MakesOnePackOfMany) {
  std::size_t most = 0;
  for (std::size_t i = 0; i < 60; ++i) {
    EXPECT_EQ(run(numbered(2 * i, 2 * i + 2)), Texts{});
    most = std::max(most, packs().size());
  }
  EXPECT_EQ(most, cli::TreeCache::most_packs);
  EXPECT_EQ(look(numbered(0, 120)), numbered(0, 120));
  EXPECT_EQ(cli::size_of_cache(root()).trees, 120U);
}

TEST_F(TreeCache, BeyondItsBoundKeepsWhatWasUsed) {
  constexpr std::uint64_t bound = 2000;
  run(numbered(0, 10), bound);
  std::size_t dropped = 0;
  for (std::size_t i = 10; i < 60; i += 5) {
    Texts texts = numbered(0, 5);
    for (const std::string& text : numbered(i, i + 5)) texts.push_back(text);
    const bool fits = cli::size_of_cache(root()).bytes + 5 * 90 < bound;
    EXPECT_EQ(run(texts, bound), numbered(0, 5)) << i;
    EXPECT_LE(cli::size_of_cache(root()).bytes, bound + 1000);
    EXPECT_EQ(look(texts), texts) << i;
    if (!fits && look(numbered(0, i)) == numbered(0, 5)) ++dropped;
  }
  EXPECT_GT(dropped, 0U);
}

TEST_F(TreeCache, LeavesOutWhatAloneIsBeyondItsBound) {
  const Texts texts = numbered(0, 100);
  run(texts, 1000);
  const Texts kept = look(texts);
  EXPECT_GT(kept.size(), 5U);
  EXPECT_LT(kept.size(), 40U);
  EXPECT_LT(cli::size_of_cache(root()).bytes, 3000U);
}

TEST_F(TreeCache, TakesFromManyThreadsAtOnce) {
  const Texts old = numbered(0, 100);
  run(old);
  {
    cli::TreeCache cache(root(), "reader");
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < 8; ++i) {
      threads.emplace_back([&, i] {
        EXPECT_EQ(found(cache, old), old);
        for (const std::string& text : numbered(100 + 50 * i, 150 + 50 * i)) {
          cache.keep(cli::content_key(text), tree_of(text));
          EXPECT_EQ(found(cache, {old[i]}), Texts{old[i]});
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    cache.finish();
  }
  EXPECT_EQ(look(numbered(0, 500)), numbered(0, 500));
  tried(Promise::same_bytes, 8);
}

TEST_F(TreeCache, TakesFromManyProcessesAtOnce) {
  constexpr std::size_t processes = 6;
  constexpr std::size_t rounds = 25;
  const Texts old = numbered(0, 40);
  run(old);
  std::vector<pid_t> children;
  for (std::size_t i = 0; i < processes; ++i) {
    children.push_back(begin_child([&, i] {
      for (std::size_t round = 0; round < rounds; ++round) {
        EXPECT_EQ(look(old), old);
        // Some that others keep as well, some of its own.
        run(numbered(100 + round, 103 + round));
        run(numbered(1000 * (i + 1) + round, 1000 * (i + 1) + round + 1));
      }
    }));
  }
  for (const pid_t child : children) EXPECT_EQ(end_of(child), 0);
  EXPECT_EQ(look(old), old);
  EXPECT_EQ(look(numbered(100, 102 + rounds)), numbered(100, 102 + rounds));
  for (std::size_t i = 1; i <= processes; ++i) {
    const Texts own = numbered(1000 * i, 1000 * i + rounds);
    EXPECT_EQ(look(own), own);
  }
  EXPECT_EQ(paths(".new").size(), 0U);
  tried(Promise::same_bytes, processes * rounds);
}

void make_older(const fs::path& path, std::chrono::hours by) {
  fs::last_write_time(path, fs::last_write_time(path) - by);
}

TEST_F(TreeCache, ClearsUpAfterProcessesThatWereKilled) {
  run({"a"});
  const int killed = in_child([&] {
    cli::TreeCache cache(root(), "reader");
    ::raise(SIGKILL);
  });
  EXPECT_EQ(killed, 128 + SIGKILL);
  ASSERT_EQ(paths(".new").size(), 1U);
  run({"b"});
  EXPECT_EQ(paths(".new").size(), 1U);
  make_older(paths(".new")[0], std::chrono::hours(2));
  run({"c"});
  EXPECT_EQ(paths(".new").size(), 0U);
  EXPECT_EQ(look({"a", "b", "c"}), (Texts{"a", "b", "c"}));
}

TEST_F(TreeCache, ClearsUpAfterReadersThatAreNoLongerUsed) {
  run({"a"}, cli::TreeCache::most_bytes, "old reader");
  const fs::path old = packs().at(0);
  folder_.put("cache/notes/mine.txt", "what nobody may remove\n");
  make_older(old, std::chrono::hours(24 * 29));
  run({"a"});
  EXPECT_TRUE(fs::exists(old));
  make_older(old, std::chrono::hours(24 * 2));
  make_older(folder_ / "cache/notes/mine.txt", std::chrono::hours(24 * 90));
  make_older(folder_ / "cache/notes", std::chrono::hours(24 * 90));
  run({"b"});
  EXPECT_FALSE(fs::exists(old.parent_path()));
  EXPECT_EQ(bytes_of(folder_ / "cache/notes/mine.txt"), "what nobody may remove\n");
}

TEST_F(TreeCache, IsClearedOfItsOwnFilesAlone) {
  run({"a"});
  run({"b"}, cli::TreeCache::most_bytes, "another reader");
  folder_.put("cache/mine.txt", "kept\n");
  folder_.put("cache/notes/mine.txt", "kept\n");
  cli::clear_cache(root());
  EXPECT_EQ(folder_.contents(), (Contents{{"cache", "directory"},
                                          {"cache/mine.txt", "644 kept\n"},
                                          {"cache/notes", "directory"},
                                          {"cache/notes/mine.txt", "644 kept\n"}}));
  EXPECT_EQ(cli::size_of_cache(root()).trees, 0U);
  cli::clear_cache(folder_ / "missing");
}

}  // namespace
}  // namespace mellanrum::test
