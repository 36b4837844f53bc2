// SPDX-License-Identifier: MIT
//
// An output file is whole and old, or whole and new, and nothing else is left: with every call
// failing in turn, and with a signal before and after every call.
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "faults/failing.h"
#include "support/promise.h"
#include "support/shell.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

struct Case {
  std::string name;
  std::vector<std::string> words;
  void (*arrange)(Scene& scene);
  friend void PrintTo(const Case& tested, std::ostream* to) { *to << tested.name; }
};

/// What the page holds that the command writes.
std::string page_of(const Scene& scene) {
  const std::string told = Stage(scene).whole().contents.at("page.md");
  return told.substr(told.find(' ') + 1);
}

const std::vector<std::string> to_page{"report", "notes", "-o", "page.md"};

const std::vector<Case> cases{
    {"Missing", to_page, [](Scene&) {}},
    {"Old", to_page, [](Scene& scene) { scene.files["page.md"] = "old\n"; }},
    {"Unchanged", to_page, [](Scene& scene) { scene.files["page.md"] = page_of(scene); }},
    {"Link", to_page,
     [](Scene& scene) {
       scene.files["elsewhere.md"] = "what a link must not lead to\n";
       scene.links["page.md"] = "elsewhere.md";
     }},
    {"Picture", {"map", "notes", "-o", "map.svg"}, [](Scene&) {}},
};

class OutputFaults : public testing::TestWithParam<Case> {
 protected:
  void SetUp() override {
    if (const std::string why = why_no_failing_calls(); !why.empty()) GTEST_SKIP() << why;
    const Case& param = GetParam();
    if (param.name == "Picture" && !is_installed("dot")) GTEST_SKIP() << "dot is not installed";
    Scene scene{param.words, notes()};
    param.arrange(scene);
    stage_ = std::make_unique<Stage>(scene);
    ASSERT_EQ(stage_->whole().ended.status, 0) << stage_->whole().ended.told();
  }

  /// Whether the program must need this call for this output, so that the walk must meet it.
  bool is_needed(const Call& call) const {
    if (call.role == Call::Role::draws) return GetParam().name == "Picture";
    if (call.role == Call::Role::writes) return GetParam().name != "Unchanged";
    return call.role != Call::Role::other;
  }

  void walk(const Call& call, const std::string& fault,
            void (*check)(const Stage&, const Aftermath&)) {
    // The files are found in the same way whatever is written.
    if (call.role == Call::Role::finds && GetParam().name != "Missing") return;
    const std::size_t met =
        stage_->walk(call.name, fault, [&](const Aftermath& seen) { check(*stage_, seen); });
    EXPECT_TRUE(met > 0 || !is_needed(call)) << call.name << " was never met";
    tried(Promise::whole_files, met);
  }

  std::unique_ptr<Stage> stage_;
};

TEST_P(OutputFaults, EveryCallFailing) {
  for (const Call& call : calls()) {
    for (const int error : call.errors) {
      walk(call, "error " + std::to_string(error), [](const Stage& stage, const Aftermath& seen) {
        EXPECT_TRUE(stage.is_old_or_new(seen.contents));
        if (seen.ended.status == 0) {
          EXPECT_EQ(seen.contents, stage.whole().contents);
          EXPECT_EQ(seen.ended.err, stage.whole().ended.err);
        } else {
          EXPECT_TRUE(is_clear_refusal(seen.ended));
        }
      });
    }
  }
}

TEST_P(OutputFaults, EverySignalBeforeAndAfterEveryCall) {
  for (const Call& call : calls()) {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
      if (signal != SIGINT && call.role != Call::Role::writes) continue;
      for (const std::string when : {"before ", "after "}) {
        // After a call that writes nothing is as before the next.
        if (when == "after " && call.role != Call::Role::writes) continue;
        walk(call, when + std::to_string(signal), [](const Stage& stage, const Aftermath& seen) {
          EXPECT_TRUE(stage.is_old_or_new(seen.contents));
          EXPECT_TRUE(seen.ended.signal == SIGINT || seen.ended.signal == SIGTERM ||
                      seen.ended.signal == SIGHUP);
        });
      }
    }
  }
}

TEST_P(OutputFaults, ShortAndInterruptedCalls) {
  const auto unharmed = [](const Stage& stage, const Aftermath& seen) {
    EXPECT_EQ(seen.contents, stage.whole().contents);
    EXPECT_EQ(seen.ended.status, 0);
    EXPECT_EQ(seen.ended.err, "");
  };
  for (const Call& call : calls()) {
    if (call.may_be_short) {
      walk(call, "short 1", unharmed);
      const Aftermath always = stage_->run(call.name + " 0 short 1");
      SCOPED_TRACE(call.name + " is always short\n" + always.ended.told());
      unharmed(*stage_, always);
    }
    if (call.may_be_interrupted) walk(call, "error " + std::to_string(EINTR), unharmed);
  }
}

TEST_P(OutputFaults, NoMemory) {
  const std::string no_memory = "error " + std::to_string(ENOMEM);
  const auto unharmed = [&](const Aftermath& seen) {
    EXPECT_TRUE(stage_->is_old_or_new(seen.contents));
    EXPECT_NE(seen.ended.signal, SIGALRM);
    if (seen.ended.status == 0) {
      EXPECT_EQ(seen.contents, stage_->whole().contents);
    }
  };
  std::size_t met = stage_->walk("malloc", no_memory + " since mkostemp", unharmed);
  // Two things may go wrong at once: the first makes the program tell of it.
  for (const std::string call : {"write", "fsync", "rename"}) {
    for (std::size_t number = 1;; ++number, ++met) {
      const Aftermath seen = stage_->run(call + " 1 error 5;malloc " + std::to_string(number) +
                                         " " + no_memory + " since " + call);
      if (!seen.met) break;
      SCOPED_TRACE(call + " and malloc " + std::to_string(number) + "\n" + seen.ended.told());
      unharmed(seen);
    }
  }
  constexpr std::size_t points = 60;
  std::size_t last = 1;
  while (stage_->run("malloc " + std::to_string(last) + " before 0").met) last *= 2;
  for (std::size_t i = 0; i < points; ++i, ++met) {
    const std::size_t number = 1 + i * last / points;
    const Aftermath seen = stage_->run("malloc " + std::to_string(number) + " " + no_memory);
    if (!seen.met) break;
    SCOPED_TRACE("malloc " + std::to_string(number) + "\n" + seen.ended.told());
    unharmed(seen);
  }
  tried(Promise::whole_files, met);
}

INSTANTIATE_TEST_SUITE_P(Each, OutputFaults, testing::ValuesIn(cases),
                         [](const auto& each) { return each.param.name; });

TEST(Notes, AreNotWrittenOverByWayOfLinks) {
  const Folder folder;
  folder.put("real.yaml", "roles: {keeper: Keeper}\n");
  folder.put("notes/one.yaml", "seminar: {id: one, title: The bridge}\n");
  fs::create_symlink("../real.yaml", folder / "notes/linked.yaml");
  fs::create_symlink("notes", folder / "there");
  fs::create_symlink("notes/one.yaml", folder / "page.md");
  const Contents before = folder.contents();
  const std::vector<std::vector<std::string>> commands{
      {"roles", "notes", "-O", "md", "-o", "real.yaml"},
      {"roles", "notes", "-O", "md", "-o", "there/one.yaml"},
      {"roles", "there", "-O", "md", "-o", "notes/one.yaml"},
      {"roles", "notes", "-O", "md", "-o", "page.md"},
      {"roles", "notes", "-O", "md", "-o", "new.md", "--depfile", "real.yaml"},
      {"roles", "notes", "-O", "md", "--per", "seminar", "-o", "there/{id}.yaml"}};
  for (const auto& words : commands) {
    const Ended seen = run_process({words, folder.path()});
    EXPECT_TRUE(is_clear_refusal(seen)) << seen.told();
    EXPECT_NE(seen.err.find("holds notes that are read"), std::string::npos) << seen.told();
    EXPECT_EQ(folder.contents(), before) << seen.told();
    tried(Promise::whole_files);
  }
}

}  // namespace
}  // namespace mellanrum::test
