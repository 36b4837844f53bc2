// SPDX-License-Identifier: MIT
#include "cli/system.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>

#include "cli/posix_files.h"
#include "mellanrum/text/diagnostic.h"

extern char** environ;

namespace mellanrum::cli {
namespace {

std::string reason() { return std::strerror(errno); }

class StreamOutput : public Output {
 public:
  StreamOutput(int descriptor, const char* name) : descriptor_(descriptor), name_(name) {}

  void write(std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t done = ::write(descriptor_, bytes.data(), bytes.size());
      if (done >= 0) {
        bytes.remove_prefix(static_cast<std::size_t>(done));
      } else if (errno == EPIPE) {
        throw ClosedPipe();
      } else if (errno != EINTR) {
        throw Trouble(fmt::format("{} cannot be written: {}", name_, reason()));
      }
    }
  }

 private:
  int descriptor_;
  const char* name_;
};

std::string read_standard_input(std::size_t limit) {
  return read_descriptor(STDIN_FILENO, limit, "standard input");
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
    ::fcntl(in.write, F_SETFL, O_NONBLOCK);
    try {
      talk(input, in, out, err, seconds, result);
    } catch (const Trouble&) {
      ::kill(child, SIGKILL);
      wait_for(child);
      throw;
    }
    if (result.timed_out) ::kill(child, SIGKILL);
    const int status = wait_for(child);
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
    posix_spawn_file_actions_adddup2(&actions, in.read, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.write, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.write, STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    const int fault = posix_spawnp(&child, words[0], &actions, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (fault != 0 && fault != ENOENT) {
      throw Trouble(fmt::format("'{}' cannot be started: {}", arguments[0], std::strerror(fault)));
    }
    return fault == 0;
  }

  static int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
  }

  /// Feeds the child and listens to it until it has said all, or the time is up.
  static void talk(std::string_view input, Pipe& in, Pipe& out, Pipe& err, int seconds,
                   Result& result) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
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
        throw Trouble("a program cannot be listened to: " + reason());
      }
      if (waits[0].revents != 0) feed(input, in);
      if (waits[1].revents != 0 && !listen(out.read, result.out)) out.close_read();
      if (waits[2].revents != 0 && !listen(err.read, result.err)) err.close_read();
    }
  }

  static void feed(std::string_view& input, Pipe& in) {
    const ssize_t done = ::write(in.write, input.data(), input.size());
    if (done > 0) input.remove_prefix(static_cast<std::size_t>(done));
    if (done < 0 && errno != EAGAIN && errno != EINTR) in.close_write();
  }

  static bool listen(int descriptor, std::string& said) {
    std::array<char, 65536> buffer{};
    const ssize_t done = ::read(descriptor, buffer.data(), buffer.size());
    if (done > 0) said.append(buffer.data(), static_cast<std::size_t>(done));
    return done > 0 || (done < 0 && errno == EINTR);
  }
};

}  // namespace

struct System::Parts {
  PosixFiles files;
  ChildPrograms programs;
  StreamOutput out{STDOUT_FILENO, "standard output"};
  StreamOutput err{STDERR_FILENO, "standard error"};
  Environment environment{files,
                          programs,
                          read_standard_input,
                          out,
                          err,
                          ::isatty(STDERR_FILENO) == 1,
                          ::isatty(STDOUT_FILENO) == 1,
                          std::getenv("NO_COLOR") != nullptr&&* std::getenv("NO_COLOR") != '\0'};
};

System::System() : parts_(std::make_unique<Parts>()) {
  ::signal(SIGPIPE, SIG_IGN);
  remove_unfinished_file_on_signals();
}
System::~System() = default;

Environment& System::environment() { return parts_->environment; }

int System::finish(int status) {
  // A full disk may show only when the last bytes are to be kept.
  if (::close(STDOUT_FILENO) != 0 && errno != EBADF && errno != EPIPE) return 2;
  return status;
}

}  // namespace mellanrum::cli
