// SPDX-License-Identifier: MIT
//
// Standard streams whose reader goes away, or that are closed from the start.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "faults/failing.h"
#include "support/promise.h"
#include "support/shell.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

/// Puts a pipe that nobody reads in the place of a stream.
template <int stream>
void without_reader() {
  int ends[2];
  if (::pipe(ends) != 0 || ::dup2(ends[1], stream) != stream) ::_exit(126);
  ::close(ends[0]);
  ::close(ends[1]);
}

/// Puts a pipe that does not block between a stream and what it was; a slow process at the other
/// end moves the bytes and ends as the program does.
void talk_through_pipe(int stream) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) ::_exit(126);
  const int own = stream == 0 ? ends[0] : ends[1];
  const pid_t program = ::fork();
  if (program < 0) ::_exit(126);
  if (program == 0) {
    if (::fcntl(own, F_SETFL, O_NONBLOCK) != 0 || ::dup2(own, stream) != stream) ::_exit(126);
    return;
  }
  ::close(own);
  const int from = stream == 0 ? 0 : ends[0];
  const int to = stream == 0 ? ends[1] : 1;
  ::usleep(50000);
  char buffer[4096];
  for (ssize_t size = 0; (size = ::read(from, buffer, sizeof buffer)) > 0;) {
    if (::write(to, buffer, static_cast<std::size_t>(size)) != size) ::_exit(126);
  }
  ::close(to);
  int status = 0;
  ::waitpid(program, &status, 0);
  ::_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 125);
}

class Pipes : public testing::Test {
 protected:
  Pipes() {
    for (const auto& [name, bytes] : notes()) folder_.put(name, bytes);
    folder_.put("wrong.yaml",
                "seminar: {id: wrong, title: Wrong, date: 2022-03-01}\n"
                "reflections:\n  - {text: So it is., roles: [nobody]}\n");
    std::string many = "roles:\n";
    for (int i = 0; i < 1500; ++i) many += "  role" + std::to_string(i) + ": {name: A role}\n";
    folder_.put("many/roles.yaml", many);
  }

  Ended run(const std::vector<std::string>& words, void (*prepare)() = nullptr,
            const std::string& input = {}) const {
    tried(Promise::quiet_pipes);
    return run_process(
        {.words = words, .directory = folder_.path(), .input = input, .prepare = prepare});
  }

  /// By a shell, where the program is "$1".
  Ended run_line(const std::string& line) const {
    tried(Promise::quiet_pipes);
    return run_process({.words = {"-c", line, "sh", MELLANRUM_PROGRAM},
                        .directory = folder_.path(),
                        .program = "/bin/sh"});
  }

  std::string written(const std::string& name) const { return bytes_of(folder_ / name); }

  Folder folder_;
};

void expect_quiet(const Ended& seen, int status) {
  EXPECT_EQ(seen.status, status) << seen.told();
  EXPECT_EQ(seen.err, "");
}

TEST_F(Pipes, AReaderThatGoesIsQuiet) {
  expect_quiet(run({"report", "notes"}, without_reader<1>), 0);
  expect_quiet(run({"--help"}, without_reader<1>), 0);
  expect_quiet(run({"check", "notes"}, without_reader<1>), 0);
  expect_quiet(run({"check", "wrong.yaml"}, without_reader<1>), 1);
  const auto nobody_without_reader = [] { become_nobody(), without_reader<1>(); };
  expect_quiet(run({"report", "notes", "-o", "/dev/stdout"}, nobody_without_reader), 0);
  expect_quiet(run({"report", "notes", "-o", "/dev/fd/1"}, nobody_without_reader), 0);
  for (const std::string reader : {"true", "head -c 1", "head -n 3"}) {
    const Ended seen = run_line("{ \"$1\" roles many -O json; echo $? >status; } | " + reader);
    EXPECT_EQ(seen.err, "") << reader;
    EXPECT_EQ(written("status"), "0\n") << reader;
    run_line("{ \"$1\" roles wrong.yaml many --keep-going -O json; echo $? >status; } | " + reader);
    EXPECT_EQ(written("status"), "1\n") << reader;
  }
}

TEST_F(Pipes, ToldToNobodyTheAnswerIsGivenAllTheSame) {
  const std::vector<std::string> faulty{"roles", "notes", "wrong.yaml", "--keep-going"};
  const Ended heard = run(faulty);
  ASSERT_NE(heard.err, "");
  ASSERT_NE(heard.out, "");
  for (void (*prepare)() : {+[] { ::close(2); }, +without_reader<2>}) {
    const Ended seen = run(faulty, prepare);
    EXPECT_EQ(seen.out, heard.out) << seen.told();
    EXPECT_EQ(seen.status, 1);
    EXPECT_EQ(run({"roles", "wrong.yaml"}, prepare).status, 1);
    EXPECT_EQ(run({"roles", "missing"}, prepare).status, 2);
    EXPECT_EQ(run({"rolls"}, prepare).status, 2);
    EXPECT_EQ(run({"roles", "notes", "-w", "role:nobody"}, prepare).status, 2);
    folder_.put("page.md", "old\n");
    EXPECT_EQ(
        run({"roles", "notes", "wrong.yaml", "--keep-going", "-o", "page.md"}, prepare).status, 1);
    EXPECT_TRUE(written("page.md").starts_with("# "));
  }
}

TEST_F(Pipes, ClosedStandardOutputIsAnErrorWhereItIsUsed) {
  const auto closed = [] { ::close(1); };
  const Contents before = folder_.contents();
  const Ended seen = run({"report", "notes"}, closed);
  EXPECT_TRUE(is_clear_refusal(seen)) << seen.told();
  EXPECT_TRUE(is_clear_refusal(run({"--help"}, closed)));
  EXPECT_EQ(folder_.contents(), before);
  expect_quiet(run({"report", "notes", "-o", "page.md"}, closed), 0);
  EXPECT_TRUE(written("page.md").starts_with("# "));
}

TEST_F(Pipes, NothingIsWrittenIntoAFileInTheStreamsPlace) {
  const auto closed = [] { ::close(0), ::close(1), ::close(2); };
  const Ended whole = run({"roles", "notes", "wrong.yaml", "--keep-going", "-o", "whole.md"});
  const Contents before = folder_.contents();
  EXPECT_EQ(run({"roles", "notes", "wrong.yaml"}, closed).status, 1);
  EXPECT_EQ(run({"roles", "notes"}, closed).status, 2);
  EXPECT_EQ(run({"roles", "-"}, closed).status, 2);
  EXPECT_EQ(folder_.contents(), before);
  EXPECT_EQ(run({"roles", "notes", "wrong.yaml", "--keep-going", "-o", "page.md"}, closed).status,
            whole.status);
  EXPECT_EQ(written("page.md"), written("whole.md"));
}

TEST_F(Pipes, PicturesWithClosedStreams) {
  if (!is_installed("dot")) GTEST_SKIP() << "dot is not installed";
  ASSERT_EQ(run({"map", "notes", "-o", "whole.svg"}).status, 0);
  EXPECT_EQ(
      run({"map", "notes", "-o", "map.svg"}, [] { ::close(0), ::close(1), ::close(2); }).status, 0);
  EXPECT_EQ(written("map.svg"), written("whole.svg"));
  // Children that are forgotten have no exit status.
  EXPECT_EQ(run({"map", "notes", "-o", "map.svg"}, [] { ::signal(SIGCHLD, SIG_IGN); }).status, 0);
}

TEST_F(Pipes, StreamsThatDoNotBlock) {
  const std::string many = bytes_of(folder_ / "many/roles.yaml");
  const Ended whole = run({"roles", "-", "-O", "json"}, nullptr, many);
  ASSERT_GT(whole.out.size(), 100000U) << "more than a pipe holds";
  for (void (*prepare)() : {+[] { talk_through_pipe(0); }, +[] { talk_through_pipe(1); }}) {
    const Ended seen = run({"roles", "-", "-O", "json"}, prepare, many);
    EXPECT_EQ(seen.status, 0) << seen.err;
    EXPECT_TRUE(seen.out == whole.out) << seen.out.size() << " bytes";
  }
}

TEST_F(Pipes, APipeIsWrittenDirectly) {
  ASSERT_EQ(::mkfifo((folder_ / "pipe.md").c_str(), 0600), 0);
  const Ended whole = run({"report", "notes"});
  const Ended seen = run_line("\"$1\" report notes -o pipe.md & cat pipe.md; wait");
  EXPECT_EQ(seen.out, whole.out) << seen.told();
  EXPECT_TRUE(fs::is_fifo(folder_ / "pipe.md"));
  expect_quiet(run_line("true <pipe.md & \"$1\" report notes -o pipe.md"), 0);
}

}  // namespace
}  // namespace mellanrum::test
