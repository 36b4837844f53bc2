// SPDX-License-Identifier: MIT
//
// What cannot be read is told: with every call failing in turn the answer is that of all the
// records, or there is none.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <string>

#include "faults/failing.h"
#include "support/promise.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> project() {
  std::map<std::string, std::string> out = notes();
  out["mellanrum.yaml"] = "title: Talks\nlanguage: en\n";
  return out;
}

Scene from_standard_input() {
  Scene scene{{"report", "-"}, {}};
  for (const auto& [name, text] : notes()) {
    if (name == "notes/vocabulary.yaml") scene.input = text;
  }
  scene.input += "roles:\n  keeper: {name: Keeper}\n";
  return scene;
}

struct Case {
  std::string name;
  Scene scene;
  friend void PrintTo(const Case& tested, std::ostream* to) { *to << tested.name; }
};

const std::vector<Case> cases{{"Directory", {{"report", "notes"}, notes()}},
                              {"Project", {{"report"}, project()}},
                              {"StandardInput", from_standard_input()}};

class ReadingFaults : public testing::TestWithParam<Case> {
 protected:
  void SetUp() override {
    if (const std::string why = why_no_failing_calls(); !why.empty()) GTEST_SKIP() << why;
    stage_ = std::make_unique<Stage>(GetParam().scene);
    ASSERT_EQ(stage_->whole().ended.status, 0) << stage_->whole().ended.told();
  }

  void walk(const std::string& call, const std::string& fault,
            const std::function<void(const Aftermath&)>& check) {
    tried(Promise::nothing_lost, stage_->walk(call, fault, check));
  }

  std::unique_ptr<Stage> stage_;
};

TEST_P(ReadingFaults, EveryCallFailing) {
  const Ended& whole = stage_->whole().ended;
  for (const Call& call : calls()) {
    for (const int error : call.errors) {
      walk(call.name, "error " + std::to_string(error), [&](const Aftermath& seen) {
        EXPECT_EQ(seen.contents, stage_->before());
        if (seen.ended.status == 0) {
          EXPECT_EQ(seen.ended.out, whole.out);
          EXPECT_EQ(seen.ended.err, whole.err);
        } else {
          EXPECT_TRUE(is_clear_refusal(seen.ended));
          EXPECT_EQ(seen.ended.out, call.name == "close" ? whole.out : "");
        }
      });
    }
  }
}

TEST_P(ReadingFaults, ShortAndInterruptedCalls) {
  const auto unharmed = [&](const Aftermath& seen) {
    EXPECT_EQ(seen.ended.status, 0);
    EXPECT_EQ(seen.ended.out, stage_->whole().ended.out);
    EXPECT_EQ(seen.ended.err, "");
  };
  for (const Call& call : calls()) {
    if (call.may_be_short) {
      walk(call.name, "short 1", unharmed);
      const Aftermath always = stage_->run(call.name + " 0 short 1");
      SCOPED_TRACE(call.name + " is always short\n" + always.ended.told());
      unharmed(always);
    }
    if (call.may_be_interrupted) walk(call.name, "error " + std::to_string(EINTR), unharmed);
  }
}

TEST_P(ReadingFaults, NoMemory) {
  constexpr std::size_t points = 60;
  std::size_t last = 1;
  while (stage_->run("malloc " + std::to_string(last) + " before 0").met) last *= 2;
  std::size_t met = 0;
  for (; met < points; ++met) {
    const std::string fault = "malloc " + std::to_string(1 + met * last / points) + " error 12";
    const Aftermath seen = stage_->run(fault);
    if (!seen.met) break;
    SCOPED_TRACE(fault + "\n" + seen.ended.told());
    EXPECT_NE(seen.ended.signal, SIGALRM);
    EXPECT_EQ(seen.contents, stage_->before());
    if (seen.ended.status == 0) {
      EXPECT_EQ(seen.ended.out, stage_->whole().ended.out);
    }
  }
  EXPECT_GT(met, points / 3);
  tried(Promise::nothing_lost, met);
}

INSTANTIATE_TEST_SUITE_P(Each, ReadingFaults, testing::ValuesIn(cases),
                         [](const auto& each) { return each.param.name; });

/// The process in the files of `notes`, after `arrange`.
Ended read_notes(const std::vector<std::string>& words, void (*arrange)(const Folder&),
                 void (*prepare)() = nullptr) {
  const Folder folder;
  for (const auto& [name, bytes] : notes()) folder.put(name, bytes);
  arrange(folder);
  tried(Promise::nothing_lost);
  return run_process({.words = words, .directory = folder.path(), .prepare = prepare});
}

void expect_refused(const Ended& seen, const std::string& reason) {
  EXPECT_TRUE(is_clear_refusal(seen)) << seen.told();
  EXPECT_NE(seen.err.find(reason), std::string::npos) << seen.told();
  EXPECT_EQ(seen.out, "");
}

TEST(Unreadable, WhatIsNoFileIsRefused) {
  const auto pipe = [](const Folder& folder) {
    ASSERT_EQ(::mkfifo((folder / "notes/pipe.yaml").c_str(), 0600), 0);
  };
  expect_refused(read_notes({"roles", "notes/pipe.yaml"}, pipe), "'notes/pipe.yaml'");
  expect_refused(read_notes({"roles", "notes"}, pipe), "'notes/pipe.yaml'");
  expect_refused(read_notes({"roles", "/dev/null"}, [](const Folder&) {}), "'/dev/null'");
  expect_refused(read_notes({"roles", "notes"},
                            [](const Folder& folder) {
                              fs::create_symlink("gone", folder / "notes/link.yaml");
                            }),
                 "'notes/link.yaml'");
}

TEST(Unreadable, ADirectoryNamedAsAFileIsADirectory) {
  const Ended seen = read_notes({"roles", "notes"}, [](const Folder& folder) {
    folder.put("notes/inner.yaml/one.yaml", "roles:\n  inner: {name: Inner role}\n");
  });
  EXPECT_EQ(seen.status, 0) << seen.told();
  EXPECT_NE(seen.out.find("Inner role"), std::string::npos) << seen.told();
}

TEST(Unreadable, WhatIsForbiddenIsRefused) {
  const auto close_file = [](const Folder& folder) {
    fs::permissions(folder / "notes/talk.yml", fs::perms::none);
  };
  expect_refused(read_notes({"roles", "notes"}, close_file, become_nobody), "'notes/talk.yml'");
  const auto close_directory = [](const Folder& folder) {
    fs::permissions(folder / "notes/more", fs::perms::none);
  };
  expect_refused(read_notes({"roles", "notes"}, close_directory, become_nobody), "'notes/more'");
  expect_refused(read_notes({"roles", "notes/more/roles.yaml"}, close_directory, become_nobody),
                 "'notes/more/roles.yaml' cannot be read: Permission denied");
}

TEST(Unreadable, StandardInputThatIsADirectoryOrClosed) {
  expect_refused(read_notes(
                     {"roles", "-"}, [](const Folder&) {},
                     [] {
                       if (::dup2(::open("/", O_RDONLY), 0) != 0) ::_exit(126);
                     }),
                 "standard input cannot be read: Is a directory");
  expect_refused(read_notes(
                     {"roles", "-"}, [](const Folder&) {}, [] { ::close(0); }),
                 "standard input cannot be read");
}

TEST(Unreadable, AFileThatVanishes) {
  if (const std::string why = why_no_failing_calls(); !why.empty()) GTEST_SKIP() << why;
  const Stage stage({{"roles", "notes"}, notes()});
  // The files are found first and opened later.
  const std::size_t met = stage.walk("open", "error 2", [](const Aftermath& seen) {
    EXPECT_TRUE(is_clear_refusal(seen.ended));
    EXPECT_EQ(seen.ended.out, "");
  });
  EXPECT_EQ(met, notes().size());
  tried(Promise::nothing_lost, met);
}

}  // namespace
}  // namespace mellanrum::test
