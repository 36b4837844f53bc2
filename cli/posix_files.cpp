// SPDX-License-Identifier: MIT
#include "cli/posix_files.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
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

#include "cli/temporary_file.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {
namespace {

[[noreturn]] void fail(const std::string& path, std::string_view what, int error) {
  throw Trouble(fmt::format("'{}' cannot be {}: {}", path, what, std::strerror(error)));
}

/// Fills `info` by `how` (stat or lstat). False where there is nothing of that name; any other
/// failure is Trouble, since what cannot be looked at may well be there.
bool look(int (*how)(const char*, struct stat*), const std::string& path, std::string_view what,
          struct stat& info) {
  if (how(path.c_str(), &info) == 0) return true;
  if (errno != ENOENT && errno != ENOTDIR && errno != ELOOP && errno != ENAMETOOLONG) {
    fail(path, what, errno);
  }
  return false;
}

void wait_until_ready(int descriptor, short events) {
  pollfd wait{descriptor, events, 0};
  ::poll(&wait, 1, -1);
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

/// The mode of a file that is new.
mode_t new_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

/// Whether what is at `path`, as lstat sees it, takes bytes but cannot be replaced: a pipe, a
/// device, or a link to one, such as a shell's /dev/fd/63. A link in /dev leads there whatever it
/// leads to.
bool is_written_directly(const std::string& path, const struct stat& info) {
  if (!S_ISLNK(info.st_mode)) return !S_ISREG(info.st_mode);
  struct stat end {};
  if (!look(::stat, path, "written", end) || S_ISDIR(end.st_mode)) return false;
  return !S_ISREG(end.st_mode) || path.starts_with("/dev/");
}

/// What a directory says of an entry, if it does.
std::optional<Files::Type> type_of(const dirent& entry) {
  switch (entry.d_type) {
    case DT_REG:
      return Files::Type::file;
    case DT_DIR:
      return Files::Type::directory;
    case DT_LNK:
    case DT_UNKNOWN:
      return std::nullopt;
    default:
      return Files::Type::other;
  }
}

void write_directly(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
  if (file.get() < 0) fail(path, "written", errno);
  const int error = write_descriptor(file.get(), bytes);
  if (error == EPIPE) throw ClosedPipe();
  if (error != 0) fail(path, "written", error);
  if (file.close() != 0) fail(path, "written", errno);
}

}  // namespace

Files::Type PosixFiles::type(const std::string& path) {
  struct stat info {};
  if (!look(::stat, path, "read", info)) return Type::missing;
  if (S_ISREG(info.st_mode)) return Type::file;
  return S_ISDIR(info.st_mode) ? Type::directory : Type::other;
}

bool PosixFiles::is_link(const std::string& path) {
  struct stat info {};
  return look(::lstat, path, "read", info) && S_ISLNK(info.st_mode);
}

std::string PosixFiles::read(const std::string& path, std::size_t limit) {
  // Without blocking, so that a pipe put in the file's place cannot hold the program up.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) fail(path, "read", errno);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) fail(path, "read", errno);
  if (!S_ISREG(info.st_mode)) throw Trouble(fmt::format("'{}' is not a regular file", path));
  return read_descriptor(file.get(), limit, fmt::format("'{}'", path),
                         static_cast<std::size_t>(info.st_size));
}

std::vector<Files::Entry> PosixFiles::list(const std::string& path) {
  DIR* directory = ::opendir(path.c_str());
  if (directory == nullptr) fail(path, "read", errno);
  std::vector<Entry> out;
  errno = 0;
  while (const dirent* entry = ::readdir(directory)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") out.push_back({std::string(name), type_of(*entry)});
    errno = 0;
  }
  const int error = errno;
  ::closedir(directory);
  if (error != 0) fail(path, "read", error);
  return out;
}

void PosixFiles::write(const std::string& path, std::string_view bytes) {
  struct stat info {};
  const bool there = look(::lstat, path, "written", info);
  if (there && S_ISDIR(info.st_mode)) fail(path, "written", EISDIR);
  if (there && is_written_directly(path, info)) {
    write_directly(path, bytes);
    return;
  }
  const bool is_file = there && S_ISREG(info.st_mode);
  if (is_file && static_cast<std::size_t>(info.st_size) == bytes.size() &&
      ::access(path.c_str(), R_OK) == 0 && read(path, bytes.size()) == bytes) {
    return;
  }
  TemporaryFile temporary(path);
  temporary.write(bytes);
  temporary.set_mode(is_file ? info.st_mode & 07777U : new_mode());
  temporary.sync();
  temporary.rename();
}

std::string PosixFiles::stamp(const std::string& path) {
  struct stat info {};
  if (!look(::stat, path, "read", info)) return {};
  return fmt::format("{}:{}:{}:{}.{}", info.st_dev, info.st_ino, info.st_size, info.st_mtim.tv_sec,
                     info.st_mtim.tv_nsec);
}

std::string PosixFiles::identity(const std::string& path) {
  struct stat info {};
  if (!look(::stat, path, "reached", info)) return {};
  return fmt::format("{}:{}", info.st_dev, info.st_ino);
}

void PosixFiles::make_directories(const std::string& path) { cli::make_directories(path, 0777); }

std::string PosixFiles::absolute(const std::string& path) {
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(path, error);
  if (error) throw Trouble("the current directory cannot be found: " + error.message());
  std::string out = whole.lexically_normal().string();
  while (out.size() > 1 && out.back() == '/') out.pop_back();
  return out;
}

void make_directories(const std::string& path, mode_t mode) {
  for (std::size_t slash = 0; slash != std::string::npos;) {
    slash = path.find('/', slash + 1);
    const std::string part = path.substr(0, slash);
    if (::mkdir(part.c_str(), mode) == 0) continue;
    const int error = errno;
    struct stat info {};
    if (look(::stat, part, "made", info) && S_ISDIR(info.st_mode)) continue;
    fail(part, "made", error == EEXIST ? ENOTDIR : error);
  }
}

std::string read_descriptor(int descriptor, std::size_t limit, const std::string& name,
                            std::size_t expected) {
  // Room for a byte more than is expected, so that the end is met without growing.
  std::string out(std::min(limit, expected) + 1, '\0');
  std::size_t done = 0;
  while (true) {
    if (done == out.size()) {
      if (done > limit) break;
      out.resize(std::min(limit + 1, 2 * done));
    }
    const ssize_t more = ::read(descriptor, out.data() + done, out.size() - done);
    if (more == 0) break;
    if (more > 0) {
      done += static_cast<std::size_t>(more);
    } else if (errno == EAGAIN) {
      wait_until_ready(descriptor, POLLIN);
    } else if (errno != EINTR) {
      throw Trouble(fmt::format("{} cannot be read: {}", name, std::strerror(errno)));
    }
  }
  out.resize(done);
  return out;
}

int write_descriptor(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(descriptor, bytes.data(), bytes.size());
    if (done >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(done));
    } else if (errno == EAGAIN) {
      wait_until_ready(descriptor, POLLOUT);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

}  // namespace mellanrum::cli
