// SPDX-License-Identifier: MIT
//
// Where there is no room, no permission or no such place, the program says so and leaves what was.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>

#include "faults/failing.h"
#include "support/promise.h"
#include "support/shell.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> to_page{"report", "notes", "-o", "page.md"};

class Full : public testing::Test {
 protected:
  Full() {
    for (const auto& [name, bytes] : notes()) folder_.put(name, bytes);
    folder_.put("page.md", "old\n");
  }

  Ended run(const std::vector<std::string>& words, void (*prepare)() = nullptr) const {
    tried(Promise::whole_files);
    return run_process({.words = words, .directory = folder_.path(), .prepare = prepare});
  }

  /// The words are refused for this reason, and nothing changes.
  void expect_refused(const std::vector<std::string>& words, const std::string& reason,
                      void (*prepare)() = nullptr) const {
    const Contents before = folder_.contents();
    const Ended seen = run(words, prepare);
    EXPECT_TRUE(is_clear_refusal(seen)) << seen.told();
    EXPECT_NE(seen.err.find(reason), std::string::npos) << seen.told();
    EXPECT_EQ(folder_.contents(), before);
  }

  Folder folder_;
};

void to_full_device() {
  if (::dup2(::open("/dev/full", O_WRONLY), 1) != 1) ::_exit(126);
  become_nobody();
}

TEST_F(Full, Device) {
  tried(Promise::quiet_pipes, 5);
  expect_refused({"report", "notes"}, "standard output cannot be written: No space left on device",
                 to_full_device);
  expect_refused({"--help"}, "standard output cannot be written", to_full_device);
  expect_refused({"report", "notes", "-o", "/dev/full"},
                 "'/dev/full' cannot be written: No space left on device", become_nobody);
  expect_refused({"report", "notes", "-o", "/dev/stdout"},
                 "standard output cannot be written: No space left on device", to_full_device);
  const Ended deaf = run({"roles", "missing"}, [] {
    if (::dup2(::open("/dev/full", O_WRONLY), 2) != 2) ::_exit(126);
  });
  EXPECT_EQ(deaf.status, 2) << deaf.told();
}

TEST_F(Full, LimitOfFileSize) {
  const auto limit = [] {
    const rlimit few{300, 300};
    if (::setrlimit(RLIMIT_FSIZE, &few) != 0) ::_exit(126);
  };
  expect_refused(to_page, "'page.md' cannot be written: File too large", limit);
  expect_refused({"report", "notes"}, "standard output cannot be written: File too large", limit);
  expect_refused({"report", "notes", "-o", "new.md"}, "'new.md' cannot be written", limit);
}

TEST_F(Full, ReadOnlyDirectory) {
  fs::permissions(folder_ / "", fs::perms(0555));
  expect_refused(to_page, "'page.md' cannot be written: Permission denied", become_nobody);
  fs::permissions(folder_ / "", fs::perms(0755));
}

TEST_F(Full, NoSuchPlace) {
  fs::create_directory(folder_ / "page");
  const auto refused = [&](const std::string& path, const std::string& reason) {
    expect_refused({"report", "notes", "-O", "md", "-o", path}, reason);
  };
  refused("missing/page.md", "'missing/page.md' cannot be written: No such file or directory");
  refused("page", "'page' cannot be written: Is a directory");
  refused("page/", "Is a directory");
  refused("missing/", "No such file or directory");
  refused("page.md/inner.md", "Not a directory");
  refused(std::string(300, 'n') + ".md", "File name too long");
}

TEST_F(Full, TinyDisk) {
  const std::string mount =
      "mkdir disk && mount -t tmpfs -o size=8k mellanrum disk && echo old >disk/page.md";
  const auto in_own_world = [&](const std::string& line) {
    return run_process({.words = {"-rm", "sh", "-c", line, "sh", MELLANRUM_PROGRAM},
                        .directory = folder_.path(),
                        .program = "/usr/bin/unshare"});
  };
  if (!fs::exists("/usr/bin/unshare") || in_own_world(mount + " && umount disk").status != 0) {
    GTEST_SKIP() << "no disk can be mounted here";
  }
  fs::remove(folder_ / "disk");
  // The first page holds the old file; the second is filled all but its last bytes.
  const Ended seen = in_own_world(mount +
                                  " && { head -c 4096 /dev/zero >disk/filler; "
                                  "\"$1\" report notes -o disk/page.md; echo $?; ls -A disk; "
                                  "cat disk/page.md; }");
  tried(Promise::whole_files);
  EXPECT_EQ(seen.out, "2\nfiller\npage.md\nold\n") << seen.told();
  EXPECT_EQ(seen.err, "mellanrum: 'disk/page.md' cannot be written: No space left on device\n");
}

TEST_F(Full, LinksToDevicesAreWrittenDirectly) {
  fs::create_symlink("/dev/full", folder_ / "link.md");
  expect_refused({"report", "notes", "-o", "link.md"},
                 "'link.md' cannot be written: No space left on device");
  fs::remove(folder_ / "link.md");
  fs::create_symlink("/dev/null", folder_ / "link.md");
  const Contents before = folder_.contents();
  EXPECT_EQ(run({"report", "notes", "-o", "link.md"}).status, 0);
  EXPECT_EQ(folder_.contents(), before);
}

TEST_F(Full, StandardOutputByName) {
  const Ended plain = run({"report", "notes"});
  for (const std::string name : {"/dev/stdout", "/dev/fd/1"}) {
    const Ended seen = run({"report", "notes", "-o", name}, become_nobody);
    EXPECT_EQ(seen.status, 0) << seen.told();
    EXPECT_EQ(seen.out, plain.out);
    EXPECT_TRUE(fs::is_symlink("/dev/stdout"));
  }
}

}  // namespace
}  // namespace mellanrum::test
