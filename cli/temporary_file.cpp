// SPDX-License-Identifier: MIT
#include "cli/temporary_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/posix_files.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {
namespace {

/// The name of the file being written, for the signal handler; empty when there is none.
std::array<char, PATH_MAX> unfinished{};

extern "C" void remove_unfinished(int signal) {
  if (unfinished[0] != '\0') ::unlink(unfinished.data());
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

/// Keeps signals away while the name is changed.
class Undisturbed {
 public:
  Undisturbed() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, signal);
    ::sigprocmask(SIG_BLOCK, &set, &before_);
  }
  ~Undisturbed() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }
  Undisturbed(const Undisturbed&) = delete;
  Undisturbed& operator=(const Undisturbed&) = delete;

 private:
  sigset_t before_{};
};

[[noreturn]] void fail(const std::string& path, int error) {
  throw Trouble(fmt::format("'{}' cannot be written: {}", path, std::strerror(error)));
}

}  // namespace

TemporaryFile::TemporaryFile(const std::string& target) : target_(target) {
  const std::filesystem::path path(target);
  const std::string pattern =
      (path.parent_path() / fmt::format(".{}.XXXXXX", path.filename().string().substr(0, 200)))
          .string();
  if (pattern.size() + 1 > unfinished.size()) fail(target, ENAMETOOLONG);
  const Undisturbed undisturbed;
  std::copy(pattern.begin(), pattern.end(), unfinished.begin());
  unfinished[pattern.size()] = '\0';
  descriptor_ = ::mkostemp(unfinished.data(), O_CLOEXEC);
  if (descriptor_ >= 0) return;
  unfinished[0] = '\0';
  fail(target, errno);
}

TemporaryFile::~TemporaryFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  const Undisturbed undisturbed;
  if (unfinished[0] != '\0') ::unlink(unfinished.data());
  unfinished[0] = '\0';
}

void TemporaryFile::write(std::string_view bytes) {
  if (const int error = write_descriptor(descriptor_, bytes); error != 0) fail(target_, error);
}

void TemporaryFile::set_mode(mode_t mode) {
  if (::fchmod(descriptor_, mode) != 0) fail(target_, errno);
}

void TemporaryFile::sync() {
  if (::fsync(descriptor_) != 0) fail(target_, errno);
}

void TemporaryFile::rename_to(const std::string& path) {
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0) fail(target_, errno);
  const Undisturbed undisturbed;
  if (std::rename(unfinished.data(), path.c_str()) != 0) fail(target_, errno);
  unfinished[0] = '\0';
}

void remove_unfinished_file_on_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    // What the parent lets be ignored (nohup) stays ignored.
    if (::signal(signal, remove_unfinished) == SIG_IGN) ::signal(signal, SIG_IGN);
  }
}

}  // namespace mellanrum::cli
