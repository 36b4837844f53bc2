// SPDX-License-Identifier: MIT
#include "support/process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>

#include "support/folder.h"

extern char** environ;

namespace mellanrum::test {
namespace {

constexpr unsigned patience = 60;  // seconds

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

}  // namespace

std::string Ended::told() const {
  return fmt::format("status {}, signal {}\nstandard output: {}\nstandard error: {}\n", status,
                     signal, out, err);
}

void become_nobody() {
  constexpr unsigned nobody = 65534;
  if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(126);
}

Ended run_process(const Start& start) {
  const Folder streams;
  streams.put("in", start.input);
  for (const std::string name : {"out", "err"}) {
    streams.put(name, "");
    // A program that runs as someone else may open its own streams by name.
    std::filesystem::permissions(streams / name, std::filesystem::perms(0666));
  }
  const std::string in = streams / "in";
  const std::string out = streams / "out";
  const std::string err = streams / "err";
  std::vector<std::string> words{start.program};
  words.insert(words.end(), start.words.begin(), start.words.end());
  std::vector<std::string> environment;
  for (char** entry = environ; *entry != nullptr; ++entry) environment.emplace_back(*entry);
  for (const auto& [name, value] : start.environment) environment.push_back(name + "=" + value);
  const std::vector<char*> word_pointers = pointers(words);
  const std::vector<char*> environment_pointers = pointers(environment);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) {
    for (const int signal : {SIGPIPE, SIGXFSZ, SIGINT, SIGTERM, SIGHUP}) ::signal(signal, SIG_DFL);
    // Opened first, since another user may not reach it.
    const int program = ::open(start.program.c_str(), O_RDONLY | O_CLOEXEC);
    const bool ready = program >= 0 && ::dup2(::open(in.c_str(), O_RDONLY | O_CLOEXEC), 0) == 0 &&
                       ::dup2(::open(out.c_str(), O_WRONLY | O_CLOEXEC), 1) == 1 &&
                       ::dup2(::open(err.c_str(), O_WRONLY | O_CLOEXEC), 2) == 2 &&
                       ::chdir(start.directory.c_str()) == 0;
    ::alarm(patience);
    if (start.prepare) start.prepare();
    if (ready) ::fexecve(program, word_pointers.data(), environment_pointers.data());
    ::_exit(126);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  Ended ended;
  if (WIFEXITED(status)) ended.status = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) ended.signal = WTERMSIG(status);
  ended.out = bytes_of(out);
  ended.err = bytes_of(err);
  return ended;
}

bool is_clear_refusal(const Ended& ended) {
  return ended.status == 2 && ended.signal == 0 && ended.err.starts_with("mellanrum: ") &&
         ended.err.size() > 15 && std::count(ended.err.begin(), ended.err.end(), '\n') == 1 &&
         ended.err.back() == '\n' && ended.err.find("std::") == std::string::npos;
}

}  // namespace mellanrum::test
