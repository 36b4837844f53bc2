// SPDX-License-Identifier: MIT
//
// The same records give the same bytes: whatever the locale and time zone of the process, on
// several threads at once, and in whatever order files are named and directories list them.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <ctime>
#include <filesystem>
#include <locale>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "properties/questions.h"
#include "support/in_process.h"
#include "support/memory_files.h"
#include "support/promise.h"
#include "support/shell.h"

/// Asked by the leak sanitizer: glibc 2.36 never frees what it makes of LOCPATH.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:argz_add_sep\n"; }

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

/// Lists directories in an order of its own.
class ShuffledFiles : public MemoryFiles {
 public:
  explicit ShuffledFiles(unsigned seed) : MemoryFiles(MELLANRUM_SOURCE_DIR), random_(seed) {}
  std::vector<Entry> list(const std::string& path) override {
    std::vector<Entry> names = MemoryFiles::list(path);
    std::shuffle(names.begin(), names.end(), random_);
    return names;
  }

 private:
  std::mt19937 random_;
};

std::vector<Outcome> answers(cli::Files& files, const Words& paths) {
  std::vector<Outcome> out;
  for (Words words : questions()) {
    words.insert(words.end(), paths.begin(), paths.end());
    out.push_back(run_in_process(words, files));
  }
  return out;
}

std::vector<Outcome> expected(const Words& paths) {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  return answers(files, paths);
}

const Words corpora[] = {{"data/integration"}, {"examples/heat"}};

TEST(SameBytes, OnSeveralThreadsAtOnce) {
  for (const Words& corpus : corpora) {
    const std::vector<Outcome> once = expected(corpus);
    std::array<std::vector<Outcome>, 8> seen;
    std::vector<std::thread> threads;
    for (auto& mine : seen) threads.emplace_back([&] { mine = expected(corpus); });
    for (std::thread& thread : threads) thread.join();
    for (const auto& mine : seen) EXPECT_TRUE(mine == once);
    tried(Promise::same_bytes, seen.size() * once.size());
  }
}

TEST(SameBytes, InWhateverOrderFilesCome) {
  for (const Words& corpus : corpora) {
    const std::vector<Outcome> once = expected(corpus);
    for (unsigned seed = 0; seed < 12; ++seed) {
      ShuffledFiles files(seed);
      EXPECT_TRUE(answers(files, corpus) == once) << corpus[0] << ", seed " << seed;
      tried(Promise::same_bytes, once.size());
    }
  }
}

TEST(SameBytes, OnHoweverManyThreads) {
  for (const Words& corpus : corpora) {
    const std::vector<Outcome> once = expected(corpus);
    for (const char* threads : {"1", "2", "8"}) {
      Words paths = corpus;
      paths.insert(paths.end(), {"-j", threads});
      EXPECT_TRUE(expected(paths) == once) << corpus[0] << ", " << threads;
      tried(Promise::same_bytes, once.size());
    }
  }
}

TEST(SameBytes, InWhateverOrderFilesAreNamed) {
  Words paths{"examples/heat/vocabulary", "examples/heat/seminars/2023-03-when-is-it-hot.yaml",
              "examples/heat/seminars/2023-06-who-knocks.yaml",
              "examples/heat/seminars/2023-10-on-the-street.yaml",
              "examples/heat/seminars/2024-02-before-next-summer.yaml"};
  const std::vector<Outcome> once = expected(paths);
  EXPECT_EQ(once[0].status, 0);
  std::mt19937 random(1);
  for (int i = 0; i < 12; ++i) {
    std::shuffle(paths.begin(), paths.end(), random);
    EXPECT_TRUE(expected(paths) == once) << paths[0];
    tried(Promise::same_bytes, once.size());
  }
}

/// Lets the process have `locale` and `zone`, and gives it back what it had.
class Elsewhere {
 public:
  Elsewhere(const std::string& locale, const std::string& zone) {
    here_ = std::locale::global(std::locale(locale));
    ::setenv("TZ", zone.c_str(), 1);
    ::tzset();
  }
  ~Elsewhere() {
    std::locale::global(here_);
    std::setlocale(LC_ALL, "C");
    ::unsetenv("TZ");
    ::tzset();
  }
  Elsewhere(const Elsewhere&) = delete;
  Elsewhere& operator=(const Elsewhere&) = delete;

 private:
  std::locale here_;
};

/// Makes the locales that a machine seldom has, for this process alone.
class Locales : public testing::Test {
 protected:
  void SetUp() override {
    if (!is_installed("localedef") || !fs::exists("/usr/share/i18n/locales/sv_SE")) {
      GTEST_SKIP() << "localedef or its sources (Debian: locales) are not installed";
    }
    std::string path = (fs::temp_directory_path() / "mellanrum-locales-XXXXXX").string();
    ASSERT_NE(::mkdtemp(path.data()), nullptr);
    directory_ = path;
    for (const std::string name : {"sv_SE", "tr_TR", "de_DE"}) {
      const auto made = real_programs().run(
          {"localedef", "--no-archive", "-i", name, "-f", "UTF-8", path + "/" + name + ".UTF-8"},
          "", 60);
      ASSERT_TRUE(fs::exists(path + "/" + name + ".UTF-8/LC_CTYPE")) << made.err;
    }
    ::setenv("LOCPATH", path.c_str(), 1);
  }
  void TearDown() override {
    ::unsetenv("LOCPATH");
    if (!directory_.empty()) fs::remove_all(directory_);
  }

 private:
  fs::path directory_;
};

TEST_F(Locales, DoNotShow) {
  for (const Words& corpus : corpora) {
    const std::vector<Outcome> once = expected(corpus);
    for (const std::string locale : {"C", "sv_SE.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8"}) {
      for (const std::string zone : {"UTC", "JST-9", "EST5EDT"}) {
        const Elsewhere elsewhere(locale, zone);
        // That it took: German numbers have a comma.
        ASSERT_EQ(std::localeconv()->decimal_point, std::string(locale == "C" ? "." : ","));
        EXPECT_TRUE(expected(corpus) == once) << locale << " " << zone;
        tried(Promise::same_bytes, once.size());
      }
    }
  }
}

}  // namespace
}  // namespace mellanrum::test
