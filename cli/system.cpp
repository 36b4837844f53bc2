// SPDX-License-Identifier: MIT
#include "cli/system.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <thread>

#include "cli/posix_files.h"
#include "cli/temporary_file.h"
#include "mellanrum/text/diagnostic.h"

extern char** environ;

namespace mellanrum::cli {
namespace {

std::string reason() { return std::strerror(errno); }

class StreamOutput : public Output {
 public:
  StreamOutput(int descriptor, const char* name) : descriptor_(descriptor), name_(name) {}

  void write(std::string_view bytes) override {
    const int error = write_descriptor(descriptor_, bytes);
    if (error == EPIPE) throw ClosedPipe();
    if (error != 0) {
      throw Trouble(fmt::format("{} cannot be written: {}", name_, std::strerror(error)));
    }
  }

 private:
  int descriptor_;
  const char* name_;
};

/// Where the program tells what goes wrong. Answer and exit status do not depend on its being read.
class ErrorOutput : public StreamOutput {
 public:
  ErrorOutput() : StreamOutput(STDERR_FILENO, "standard error") {}

  void write(std::string_view bytes) override {
    try {
      StreamOutput::write(bytes);
    } catch (const ClosedPipe&) {
    }
  }
};

/// Where a standard stream is closed the next file opened would take its place, and be written what
/// is meant for the stream. So each gets a file: one that is not heard for standard error, for the
/// others one that fails when used.
void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0 || errno != EBADF) continue;
    if (::open("/dev/null", stream == STDOUT_FILENO ? O_RDONLY : O_WRONLY) != stream) ::_exit(2);
  }
}

std::string read_standard_input(std::size_t limit) {
  return read_descriptor(STDIN_FILENO, limit, "standard input");
}

/// By the XDG Base Directory Specification; empty where the user has no home.
std::string cache_directory() {
  const auto absolute = [](const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && value[0] == '/' ? std::string(value) : std::string();
  };
  if (const std::string cache = absolute("XDG_CACHE_HOME"); !cache.empty()) {
    return cache + "/mellanrum";
  }
  const std::string home = absolute("HOME");
  return home.empty() ? home : home + "/.cache/mellanrum";
}

struct Pipe {
  int read = -1;
  int write = -1;

  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw Trouble("no pipe: " + reason());
    read = ends[0];
    write = ends[1];
  }
  ~Pipe() { close_read(), close_write(); }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close_read() { close(read); }
  void close_write() { close(write); }

 private:
  static void close(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
};

class ChildPrograms : public Programs {
 public:
  Result run(const std::vector<std::string>& arguments, const std::string& input,
             int seconds) override {
    Pipe in;
    Pipe out;
    Pipe err;
    pid_t child = 0;
    Result result;
    if (!spawn(arguments, in, out, err, child)) return result;
    result.found = true;
    in.close_read(), out.close_write(), err.close_write();
    try {
      talk(input, in, out, err, seconds, result);
    } catch (...) {
      ::kill(child, SIGKILL);
      int ignored = 0;
      wait_for(child, ignored);
      throw;
    }
    if (result.timed_out) ::kill(child, SIGKILL);
    int status = 0;
    if (!wait_for(child, status)) throw Trouble("a program cannot be waited for: " + reason());
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (result.status == 127 && result.out.empty() && result.err.empty()) result.found = false;
    return result;
  }

 private:
  static bool spawn(const std::vector<std::string>& arguments, const Pipe& in, const Pipe& out,
                    const Pipe& err, pid_t& child) {
    std::vector<char*> words;
    for (const std::string& argument : arguments)
      words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    int fault = posix_spawn_file_actions_adddup2(&actions, in.read, STDIN_FILENO);
    if (fault == 0) {
      fault = posix_spawn_file_actions_adddup2(&actions, out.write, STDOUT_FILENO);
    }
    if (fault == 0) {
      fault = posix_spawn_file_actions_adddup2(&actions, err.write, STDERR_FILENO);
    }
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    for (const int signal : {SIGPIPE, SIGXFSZ}) sigaddset(&defaults, signal);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    if (fault == 0) {
      fault = posix_spawnp(&child, words[0], &actions, &attributes, words.data(), environ);
    }
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (fault != 0 && fault != ENOENT) {
      throw Trouble(fmt::format("'{}' cannot be started: {}", arguments[0], std::strerror(fault)));
    }
    return fault == 0;
  }

  static bool wait_for(pid_t child, int& status) {
    while (::waitpid(child, &status, 0) < 0) {
      if (errno != EINTR) return false;
    }
    return true;
  }

  [[noreturn]] static void fail_to_talk() {
    throw Trouble("a program cannot be talked to: " + reason());
  }

  /// Feeds the child and listens to it until it has said all, or the time is up.
  static void talk(std::string_view input, Pipe& in, Pipe& out, Pipe& err, int seconds,
                   Result& result) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    if (::fcntl(in.write, F_SETFL, O_NONBLOCK) != 0) fail_to_talk();
    while (out.read >= 0 || err.read >= 0) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
          end - std::chrono::steady_clock::now());
      if (left.count() <= 0) {
        result.timed_out = true;
        return;
      }
      if (input.empty()) in.close_write();
      std::array<pollfd, 3> waits{
          {{in.write, POLLOUT, 0}, {out.read, POLLIN, 0}, {err.read, POLLIN, 0}}};
      if (::poll(waits.data(), waits.size(), static_cast<int>(left.count())) < 0) {
        if (errno == EINTR) continue;
        fail_to_talk();
      }
      if (waits[0].revents != 0) feed(input, in);
      if (waits[1].revents != 0 && !listen(out.read, result.out)) out.close_read();
      if (waits[2].revents != 0 && !listen(err.read, result.err)) err.close_read();
    }
  }

  static void feed(std::string_view& input, Pipe& in) {
    const ssize_t done = ::write(in.write, input.data(), input.size());
    if (done > 0) input.remove_prefix(static_cast<std::size_t>(done));
    if (done >= 0 || errno == EAGAIN || errno == EINTR) return;
    // What stops listening says why by its exit status.
    if (errno != EPIPE) fail_to_talk();
    in.close_write();
  }

  static bool listen(int descriptor, std::string& said) {
    std::array<char, 65536> buffer{};
    const ssize_t done = ::read(descriptor, buffer.data(), buffer.size());
    if (done > 0) said.append(buffer.data(), static_cast<std::size_t>(done));
    if (done < 0 && errno != EINTR) fail_to_talk();
    return done != 0;
  }
};

class SteadyClock : public Clock {
 public:
  std::chrono::milliseconds now() override {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
  }
  bool wait(std::chrono::milliseconds time) override {
    std::this_thread::sleep_for(time);
    return true;
  }
};

}  // namespace

struct System::Parts {
  PosixFiles files;
  SteadyClock clock;
  ChildPrograms programs;
  StreamOutput out{STDOUT_FILENO, "standard output"};
  ErrorOutput err;
  Environment environment{files,
                          programs,
                          read_standard_input,
                          out,
                          err,
                          ::isatty(STDERR_FILENO) == 1,
                          ::isatty(STDOUT_FILENO) == 1,
                          std::getenv("NO_COLOR") != nullptr&&* std::getenv("NO_COLOR") != '\0',
                          std::max(1U, std::thread::hardware_concurrency()),
                          true,
                          &clock,
                          cache_directory()};
};

System::System() : parts_(std::make_unique<Parts>()) {
  hold_standard_streams();
  // A closed pipe and a file at its limit are errors of the write instead.
  for (const int signal : {SIGPIPE, SIGXFSZ}) ::signal(signal, SIG_IGN);
  // Where the parent ignores it, no exit status is ever known.
  ::signal(SIGCHLD, SIG_DFL);
  remove_unfinished_file_on_signals();
}
System::~System() = default;

Environment& System::environment() { return parts_->environment; }

int System::finish(int status) {
  // A full disk may show only when the last bytes are to be kept.
  if (::close(STDOUT_FILENO) == 0 || errno == EPIPE) return status;
  try {
    parts_->err.write(fmt::format("mellanrum: standard output cannot be written: {}\n", reason()));
  } catch (const std::exception&) {
    return 2;
  }
  return 2;
}

}  // namespace mellanrum::cli
