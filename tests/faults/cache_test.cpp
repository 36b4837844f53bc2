// SPDX-License-Identifier: MIT
//
// The cache of trees is a help and never a fault: with every call failing in turn, a signal around
// every call that writes, and on a full disk the answer is as it is without it.
#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <memory>

#include "faults/failing.h"
#include "support/promise.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

enum class Kept { nothing, all, some, damaged, many };

struct Case {
  std::string name;
  Kept kept;
  friend void PrintTo(const Case& tested, std::ostream* to) { *to << tested.name; }
};

const std::vector<Case> cases{{"Fills", Kept::nothing},
                              {"Uses", Kept::all},
                              {"Adds", Kept::some},
                              {"Replaces", Kept::damaged},
                              {"Merges", Kept::many}};

const std::vector<std::string> report{"report", "notes", "-j", "1"};

/// What a run in these files keeps, by path.
std::map<std::string, std::string> kept_of(const std::map<std::string, std::string>& files) {
  std::map<std::string, std::string> out;
  const Stage stage({report, files, {}, "", true});
  for (const auto& [path, told] : stage.whole().contents) {
    if (path.ends_with(".trees")) out[path] = told.substr(told.find(' ') + 1);
  }
  return out;
}

Scene scene_of(Kept kept) {
  Scene scene{report, notes(), {}, "", true};
  if (kept == Kept::nothing) return scene;
  auto before = notes();
  if (kept != Kept::all) before["notes/more/roles.yaml"] += "# as it was\n";
  std::map<std::string, std::string> trees = kept_of(before);
  for (int i = 0; kept == Kept::many && i < 15; ++i) {
    const std::string text = "roles:\n  r" + std::to_string(i) + ": {name: R}\n";
    trees.merge(kept_of({{"notes/one.yaml", text}}));
  }
  for (auto& [path, bytes] : trees) {
    if (kept == Kept::damaged) bytes.resize(bytes.size() / 2);
    scene.files[path] = bytes;
  }
  return scene;
}

class CacheFaults : public testing::TestWithParam<Case> {
 protected:
  void SetUp() override {
    if (const std::string why = why_no_failing_calls(); !why.empty()) GTEST_SKIP() << why;
    plain_ = std::make_unique<Stage>(Scene{report, notes()});
    stage_ = std::make_unique<Stage>(scene_of(GetParam().kept));
    expect_same(stage_->whole());
    ASSERT_EQ(stage_->whole().ended.status, 0);
  }

  void expect_same(const Aftermath& seen) const {
    EXPECT_EQ(seen.ended.status, plain_->whole().ended.status) << seen.ended.told();
    EXPECT_EQ(seen.ended.out, plain_->whole().ended.out);
    EXPECT_EQ(seen.ended.err, plain_->whole().ended.err);
    expect_clean(seen);
  }

  /// What was written besides the cache.
  void expect_clean(const Aftermath& seen) const {
    for (const auto& [path, told] : seen.contents) {
      if (path.starts_with("cache")) continue;
      EXPECT_EQ(told, plain_->before().at(path)) << path;
    }
  }

  /// How many runs of a walk refuse; all others give the answer.
  std::size_t refused(const Stage& stage, const std::string& call, const std::string& fault) const {
    std::size_t out = 0;
    const std::size_t met = stage.walk(call, fault, [&](const Aftermath& seen) {
      if (seen.ended.status == 0) {
        expect_same(seen);
      } else {
        EXPECT_TRUE(is_clear_refusal(seen.ended));
        expect_clean(seen);
        ++out;
      }
    });
    tried(Promise::nothing_lost, met);
    return out;
  }

  std::unique_ptr<Stage> plain_;  // without a cache
  std::unique_ptr<Stage> stage_;
};

TEST_P(CacheFaults, EveryCallFailing) {
  for (const Call& call : calls()) {
    for (const int error : call.errors) {
      const std::string fault = "error " + std::to_string(error);
      // What is refused is what would be without the cache.
      EXPECT_EQ(refused(*stage_, call.name, fault), refused(*plain_, call.name, fault))
          << call.name << " " << error;
    }
  }
}

TEST_P(CacheFaults, EveryCallOfAKindFailing) {
  for (const std::string call :
       {"pread", "mkdir", "mkostemp", "rename", "remove", "unlink", "rmdir", "access"}) {
    const Aftermath seen = stage_->run(call + " 0 error 5");
    SCOPED_TRACE(call + "\n" + seen.ended.told());
    expect_same(seen);
  }
}

TEST_P(CacheFaults, ShortAndInterruptedCalls) {
  for (const Call& call : calls()) {
    if (call.may_be_short) {
      EXPECT_EQ(refused(*stage_, call.name, "short 1"), 0U);
      expect_same(stage_->run(call.name + " 0 short 1"));
    }
    if (call.may_be_interrupted) {
      EXPECT_EQ(refused(*stage_, call.name, "error " + std::to_string(EINTR)), 0U);
    }
  }
}

TEST_P(CacheFaults, ASignalLeavesNothingHalfWritten) {
  for (const std::string call : {"mkostemp", "write", "close", "rename", "unlink", "remove"}) {
    for (const std::string when : {"before ", "after "}) {
      stage_->walk(call, when + std::to_string(SIGTERM), [&](const Aftermath& seen) {
        EXPECT_EQ(seen.ended.signal, SIGTERM);
        expect_clean(seen);
        for (const auto& [path, told] : seen.contents) {
          EXPECT_EQ(path.find(".new.trees."), std::string::npos) << path;
        }
      });
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Each, CacheFaults, testing::ValuesIn(cases),
                         [](const auto& each) { return each.param.name; });

TEST(CacheOnAFullDisk, IsDoneWithout) {
  const Folder folder;
  for (const auto& [name, bytes] : notes()) folder.put(name, bytes);
  const auto in_own_world = [&](const std::string& line) {
    return run_process({.words = {"-rm", "sh", "-c", line, "sh", MELLANRUM_PROGRAM},
                        .directory = folder.path(),
                        .program = "/usr/bin/unshare"});
  };
  const std::string mount = "mkdir -p disk && mount -t tmpfs -o size=8k mellanrum disk";
  if (!fs::exists("/usr/bin/unshare") || in_own_world(mount + " && umount disk").status != 0) {
    GTEST_SKIP() << "no disk can be mounted here";
  }
  const Ended plain = run_process({.words = report, .directory = folder.path()});
  for (const std::string filled : {"4096", "8192"}) {
    const Ended seen =
        in_own_world(mount + " && head -c " + filled +
                     " /dev/zero >disk/filler; export XDG_CACHE_HOME=$PWD/disk; "
                     "\"$1\" report notes && \"$1\" report notes && find disk -name '*new*'");
    EXPECT_EQ(seen.out, plain.out + plain.out) << seen.told();
    EXPECT_EQ(seen.err, "");
    tried(Promise::whole_files);
  }
}

TEST(CacheOfAUser, IsWhereTheSystemSays) {
  const Folder folder;
  for (const auto& [name, bytes] : notes()) folder.put(name, bytes);
  const auto kept_with = [&](const std::map<std::string, std::string>& environment,
                             const std::vector<std::string>& words) {
    const Ended seen =
        run_process({.words = words, .directory = folder.path(), .environment = environment});
    EXPECT_EQ(seen.status, 0) << seen.told();
    std::string out;
    for (const auto& [path, told] : folder.contents()) {
      if (path.ends_with(".trees")) out = path.substr(0, path.find("/mellanrum/"));
    }
    for (const char* made : {"home", "xdg", "here"}) fs::remove_all(folder / made);
    return out;
  };
  const std::string home = folder / "home";
  EXPECT_EQ(kept_with({{"HOME", home}}, report), "home/.cache");
  EXPECT_EQ(kept_with({{"HOME", home}, {"XDG_CACHE_HOME", folder / "xdg"}}, report), "xdg");
  EXPECT_EQ(kept_with({{"HOME", home}, {"XDG_CACHE_HOME", "here"}}, report), "home/.cache");
  EXPECT_EQ(kept_with({{"HOME", home}, {"XDG_CACHE_HOME", ""}}, report), "home/.cache");
  EXPECT_EQ(kept_with({{"HOME", "here"}}, report), "");
  EXPECT_EQ(kept_with({}, report), "");
  EXPECT_EQ(kept_with({{"HOME", home}}, {"report", "notes", "--no-cache"}), "");
}

}  // namespace
}  // namespace mellanrum::test
