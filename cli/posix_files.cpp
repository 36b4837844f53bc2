// SPDX-License-Identifier: MIT
#include "cli/posix_files.h"

#include <dirent.h>
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

#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {
namespace {

[[noreturn]] void fail(const std::string& path, std::string_view what, int error) {
  throw Trouble(fmt::format("'{}' cannot be {}: {}", path, what, std::strerror(error)));
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return number_; }
  int close() {
    const int result = ::close(number_);
    number_ = -1;
    return result;
  }

 private:
  int number_;
};

/// The name of the file being written, for the signal handler; empty when there is none.
std::array<char, PATH_MAX> unfinished{};

extern "C" void remove_unfinished(int signal) {
  if (unfinished[0] != '\0') ::unlink(unfinished.data());
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

/// A temporary file that is gone unless it was renamed.
class Temporary {
 public:
  explicit Temporary(const std::string& target) : target_(target) {
    const std::filesystem::path path(target);
    const std::string pattern =
        (path.parent_path() / fmt::format(".{}.XXXXXX", path.filename().string().substr(0, 200)))
            .string();
    if (pattern.size() + 1 > unfinished.size()) fail(target, "written", ENAMETOOLONG);
    block_signals();
    std::copy(pattern.begin(), pattern.end(), unfinished.begin());
    unfinished[pattern.size()] = '\0';
    descriptor_ = ::mkostemp(unfinished.data(), O_CLOEXEC);
    const int error = errno;
    if (descriptor_ < 0) unfinished[0] = '\0';
    unblock_signals();
    if (descriptor_ < 0) fail(target, "written", error);
  }
  ~Temporary() {
    if (descriptor_ >= 0) ::close(descriptor_);
    block_signals();
    if (unfinished[0] != '\0') ::unlink(unfinished.data());
    unfinished[0] = '\0';
    unblock_signals();
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t done = ::write(descriptor_, bytes.data(), bytes.size());
      if (done >= 0) {
        bytes.remove_prefix(static_cast<std::size_t>(done));
      } else if (errno != EINTR) {
        fail(target_, "written", errno);
      }
    }
  }

  void rename() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    struct stat old {};
    const bool known = ::lstat(target_.c_str(), &old) == 0 && S_ISREG(old.st_mode);
    const mode_t mode = known ? old.st_mode & 07777U : 0666U & ~mask;
    if (::fchmod(descriptor_, mode) != 0) fail(target_, "written", errno);
    if (::fsync(descriptor_) != 0) fail(target_, "written", errno);
    const int closed = ::close(descriptor_);
    descriptor_ = -1;
    if (closed != 0) fail(target_, "written", errno);
    block_signals();
    const int renamed = std::rename(unfinished.data(), target_.c_str());
    const int error = errno;
    if (renamed == 0) unfinished[0] = '\0';
    unblock_signals();
    if (renamed != 0) fail(target_, "written", error);
  }

 private:
  static void block_signals() { mask_signals(SIG_BLOCK); }
  static void unblock_signals() { mask_signals(SIG_UNBLOCK); }
  static void mask_signals(int how) {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, signal);
    ::sigprocmask(how, &set, nullptr);
  }

  std::string target_;
  int descriptor_ = -1;
};

void write_directly(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.get() < 0) fail(path, "written", errno);
  while (!bytes.empty()) {
    const ssize_t done = ::write(file.get(), bytes.data(), bytes.size());
    if (done >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(done));
    } else if (errno == EPIPE) {
      throw ClosedPipe();
    } else if (errno != EINTR) {
      fail(path, "written", errno);
    }
  }
  if (file.close() != 0) fail(path, "written", errno);
}

}  // namespace

Files::Type PosixFiles::type(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return Type::missing;
  if (S_ISREG(info.st_mode)) return Type::file;
  return S_ISDIR(info.st_mode) ? Type::directory : Type::other;
}

bool PosixFiles::is_link(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0 && S_ISLNK(info.st_mode);
}

std::string PosixFiles::read(const std::string& path, std::size_t limit) {
  // Without blocking, so that a pipe put in the file's place cannot hold the program up.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) fail(path, "read", errno);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) fail(path, "read", errno);
  if (!S_ISREG(info.st_mode)) throw Trouble(fmt::format("'{}' is not a regular file", path));
  return read_descriptor(file.get(), limit, path);
}

std::vector<std::string> PosixFiles::list(const std::string& path) {
  DIR* directory = ::opendir(path.c_str());
  if (directory == nullptr) fail(path, "read", errno);
  std::vector<std::string> out;
  errno = 0;
  while (const dirent* entry = ::readdir(directory)) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") out.push_back(name);
    errno = 0;
  }
  const int error = errno;
  ::closedir(directory);
  if (error != 0) fail(path, "read", error);
  return out;
}

void PosixFiles::write(const std::string& path, std::string_view bytes) {
  struct stat info {};
  const bool there = ::lstat(path.c_str(), &info) == 0;
  if (there && S_ISDIR(info.st_mode)) fail(path, "written", EISDIR);
  if (there && !S_ISREG(info.st_mode) && !S_ISLNK(info.st_mode)) {
    write_directly(path, bytes);
    return;
  }
  if (there && S_ISREG(info.st_mode) && static_cast<std::size_t>(info.st_size) == bytes.size() &&
      ::access(path.c_str(), R_OK) == 0 && read(path, bytes.size()) == bytes) {
    return;
  }
  Temporary temporary(path);
  temporary.write(bytes);
  temporary.rename();
}

std::string PosixFiles::absolute(const std::string& path) {
  std::string out = std::filesystem::absolute(path).lexically_normal().string();
  while (out.size() > 1 && out.back() == '/') out.pop_back();
  return out;
}

std::string read_descriptor(int descriptor, std::size_t limit, const std::string& name) {
  std::string out;
  std::array<char, 65536> buffer{};
  while (out.size() <= limit) {
    const std::size_t room = std::min(buffer.size(), limit + 1 - out.size());
    const ssize_t done = ::read(descriptor, buffer.data(), room);
    if (done == 0) break;
    if (done > 0) {
      out.append(buffer.data(), static_cast<std::size_t>(done));
    } else if (errno != EINTR) {
      fail(name, "read", errno);
    }
  }
  return out;
}

void remove_unfinished_file_on_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    // What the parent lets be ignored (nohup) stays ignored.
    if (::signal(signal, remove_unfinished) == SIG_IGN) ::signal(signal, SIG_IGN);
  }
}

}  // namespace mellanrum::cli
