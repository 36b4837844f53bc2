// SPDX-License-Identifier: MIT
//
// A damaged or foreign cache gives no wrong tree and no fault, and is replaced.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli_cache/keeping.h"
#include "support/process.h"
#include "support/promise.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

class DamagedCache : public Keeping {
 protected:
  DamagedCache() {
    run(texts_);
    pack_ = packs().at(0);
    whole_ = bytes_of(pack_);
  }

  /// Nothing wrong is found where the pack holds `bytes`, and after one more run all is.
  void expect_harmless(const std::string& bytes) {
    for (const fs::path& path : packs()) fs::remove(path);
    write(bytes);
    const Texts before = run(texts_);
    if (bytes != whole_) {
      EXPECT_LT(before.size() + packs().size(), texts_.size() + 2);
    }
    EXPECT_EQ(look(texts_), texts_);
    EXPECT_EQ(run(texts_), texts_);
    tried(Promise::bounded);
  }

  void write(const std::string& bytes) {
    folder_.put(pack_.lexically_relative(folder_.path()).string(), bytes);
  }

  const Texts texts_{"one", "two and more"};
  fs::path pack_;
  std::string whole_;
};

TEST_F(DamagedCache, GivesNoWrongTreeWhateverByteChanged) {
  for (std::size_t at = 0; at < whole_.size(); ++at) {
    for (const int change : {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
      std::string bytes = whole_;
      bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ change);
      expect_harmless(bytes);
      ASSERT_FALSE(HasFailure()) << "byte " << at << " ^ " << change;
    }
  }
}

TEST_F(DamagedCache, GivesNoWrongTreeWhereverItIsCut) {
  for (std::size_t size = 0; size < whole_.size(); ++size) {
    expect_harmless(whole_.substr(0, size));
    expect_harmless(whole_.substr(0, size) + std::string(whole_.size() - size, '\0'));
    expect_harmless(whole_.substr(size));
    ASSERT_FALSE(HasFailure()) << size;
  }
  expect_harmless(whole_ + "more");
  expect_harmless(whole_ + whole_);
  expect_harmless("mellanrum: kept trees\n");
}

/// An entry that is damaged in one pack, and whole in another, is found after they are made one.
TEST_F(DamagedCache, KeepsWhatIsWholeWherePacksAreMadeOne) {
  std::string bytes = whole_;
  const std::size_t at = bytes.find(tree_of("one"));
  ASSERT_NE(at, std::string::npos);
  bytes[at + 3] = 'x';
  write(bytes);
  EXPECT_EQ(run(texts_), Texts{"two and more"});
  run(numbered(100, 200));
  for (std::size_t i = 0; packs().size() > 3 || i < 3; ++i) {
    ASSERT_LT(i, 40U);
    run(numbered(i, i + 1));
    EXPECT_EQ(look(texts_), texts_) << i;
  }
}

/// So does a pack that is made anew while it is open.
TEST_F(DamagedCache, IsReplacedByAPackOfTheSameName) {
  std::string bytes = whole_;
  for (const std::string& text : texts_) bytes[bytes.find(tree_of(text)) + 3] = 'x';
  for (std::size_t i = 0; i + 1 < cli::TreeCache::most_packs; ++i) run(numbered(i, i + 1));
  write(bytes);
  EXPECT_EQ(run(texts_), Texts{});
  EXPECT_EQ(look(texts_), texts_);
}

TEST_F(DamagedCache, IsNotHeldUpByWhatIsNoPack) {
  const fs::path directory = pack_.parent_path();
  const Texts others = numbered(0, 3);
  const int status = in_child([&] {
    folder_.put("foreign", "something else altogether, and long enough to be a pack\n");
    fs::rename(folder_ / "foreign", directory / "foreign.trees");
    folder_.put("empty", "");
    fs::rename(folder_ / "empty", directory / "empty.trees");
    fs::create_directory(directory / "directory.trees");
    fs::create_directories(directory / "full.trees/inner.trees");
    EXPECT_EQ(::mkfifo((directory / "pipe.trees").c_str(), 0600), 0);
    fs::create_symlink("nowhere", directory / "link.trees");
    fs::create_symlink("/dev/zero", directory / "zero.trees");
    fs::create_symlink(pack_, directory / "twice.trees");
    EXPECT_EQ(run(texts_), texts_);
    EXPECT_EQ(run(others), Texts{});
    EXPECT_EQ(look(others), others);
    EXPECT_EQ(look(texts_), texts_);
    EXPECT_EQ(cli::size_of_cache(root()).trees, 7U);
    EXPECT_FALSE(fs::exists(directory / "pipe.trees"));
    EXPECT_FALSE(fs::exists(directory / "foreign.trees"));
    EXPECT_TRUE(fs::exists(directory / "full.trees/inner.trees"));
    EXPECT_TRUE(fs::exists("/dev/zero"));
  });
  EXPECT_EQ(status, 0);
}

class ForbiddenCache : public DamagedCache {
 protected:
  /// Runs as nobody, who owns what is kept, where `path` has this mode.
  Texts found_with(const fs::path& path, unsigned mode, const Texts& texts) {
    constexpr unsigned nobody = 65534;
    if (::geteuid() == 0) {
      for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) {
        EXPECT_EQ(::chown(entry.path().c_str(), nobody, nobody), 0);
      }
    }
    fs::permissions(path, fs::perms(mode));
    const Texts all = texts;
    Texts out;
    for (const std::string& text : all) {
      const int status = in_child([&] {
        become_nobody();
        ::_exit(run({text}).empty() ? 3 : 4);
      });
      EXPECT_TRUE(status == 3 || status == 4) << status;
      if (status == 4) out.push_back(text);
    }
    fs::permissions(path, fs::perms(0700));
    return out;
  }
};

TEST_F(ForbiddenCache, IsReadWhereItCannotBeWritten) {
  const Contents before = folder_.contents();
  EXPECT_EQ(found_with(pack_.parent_path(), 0500, {"one", "new"}), Texts{"one"});
  EXPECT_EQ(folder_.contents(), before);
}

TEST_F(ForbiddenCache, IsPassedOverWhereItCannotBeRead) {
  const Contents before = folder_.contents();
  EXPECT_EQ(found_with(pack_.parent_path(), 0, {"one"}), Texts{});
  EXPECT_EQ(found_with(root(), 0, {"one"}), Texts{});
  EXPECT_EQ(found_with(root(), 0400, {"one"}), Texts{});
  EXPECT_EQ(folder_.contents(), before);
  // A sound pack that cannot be opened this time is no reason to throw it away.
  EXPECT_EQ(found_with(pack_, 0, {"one"}), Texts{});
  EXPECT_EQ(bytes_of(pack_), whole_);
}

TEST_F(ForbiddenCache, IsNotMadeWhereNoDirectoryCanBe) {
  fs::remove_all(root());
  folder_.put("cache", "a file in its place\n");
  const Contents before = folder_.contents();
  EXPECT_EQ(run(texts_), Texts{});
  EXPECT_EQ(run(texts_), Texts{});
  cli::clear_cache(root());
  EXPECT_EQ(cli::size_of_cache(root()).trees, 0U);
  EXPECT_EQ(folder_.contents(), before);
  fs::remove(root());
  fs::permissions(folder_.path(), fs::perms(0555));
  EXPECT_EQ(in_child([&] {
              become_nobody();
              EXPECT_EQ(run(texts_), Texts{});
              EXPECT_EQ(run(texts_), Texts{});
            }),
            0);
  fs::permissions(folder_.path(), fs::perms(0755));
  EXPECT_FALSE(fs::exists(root()));
}

}  // namespace
}  // namespace mellanrum::test
