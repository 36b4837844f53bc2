// SPDX-License-Identifier: MIT
//
// A library to preload into the program: of the calls that the program makes of the C library it
// lets chosen ones go wrong. What goes wrong is said by two variables of the environment:
//
//   MELLANRUM_FAULTS   faults with ';' between; CALL NUMBER KIND VALUE [since OTHER-CALL]
//     write 3 error 28     the third write fails with errno 28
//     write 0 short 1      every write takes one byte; read likewise
//     rename 1 before 2    signal 2 comes just before the first rename; after: just after it
//     malloc 5 error 12 since mkostemp     the fifth malloc after the first mkostemp
//   MELLANRUM_FAULTS_MET   a file that gets one digit, from 0, for each fault that came to pass
//
// Programs that the program starts do not inherit it. No call of this file allocates.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <type_traits>

// glibc's own names, since looking up the usual ones may itself allocate.
extern "C" void* __libc_malloc(std::size_t size);
extern "C" void* __libc_calloc(std::size_t count, std::size_t size);
extern "C" void* __libc_realloc(void* old, std::size_t size);

namespace {

enum class Kind { none, error, short_count, before, after };

struct Fault {
  std::array<char, 48> call{};
  std::array<char, 48> since{};
  long number = 0;
  Kind kind = Kind::none;
  int value = 0;
  bool armed = false;
  long count = 0;
};

std::array<Fault, 4> faults;
std::array<char, PATH_MAX> met{};

Fault read_fault(const char* text) {
  Fault out;
  std::array<char, 16> kind{};
  const int words = std::sscanf(text, " %47s %ld %15s %d since %47s", out.call.data(), &out.number,
                                kind.data(), &out.value, out.since.data());
  const std::string_view name = kind.data();
  if (name == "error") out.kind = Kind::error;
  if (name == "short") out.kind = Kind::short_count;
  if (name == "before") out.kind = Kind::before;
  if (name == "after") out.kind = Kind::after;
  out.armed = words == 4;
  return out;
}

__attribute__((constructor)) void read_faults() {
  ::unsetenv("LD_PRELOAD");
  const char* path = std::getenv("MELLANRUM_FAULTS_MET");
  const char* text = std::getenv("MELLANRUM_FAULTS");
  if (path == nullptr || text == nullptr) return;
  std::strncpy(met.data(), path, met.size() - 1);
  for (Fault& fault : faults) {
    fault = read_fault(text);
    text = std::strchr(text, ';');
    if (text++ == nullptr) break;
  }
}

void tell_met(std::size_t index) {
  const long file =
      ::syscall(SYS_openat, AT_FDCWD, met.data(), O_WRONLY | O_CREAT | O_APPEND, 0666);
  const char digit = static_cast<char>('0' + index);
  ::syscall(SYS_write, file, &digit, 1);
  ::syscall(SYS_close, file);
}

/// The fault that meets this call, or null.
const Fault* meet(const char* call) {
  const int error = errno;
  const Fault* out = nullptr;
  for (std::size_t i = 0; i < faults.size(); ++i) {
    Fault& fault = faults[i];
    if (fault.kind == Kind::none) continue;
    if (fault.armed && std::strcmp(fault.call.data(), call) == 0) {
      ++fault.count;
      if (fault.number == 0 || fault.number == fault.count) {
        tell_met(i);
        out = &fault;
      }
    }
    if (std::strcmp(fault.since.data(), call) == 0) fault.armed = true;
  }
  errno = error;
  return out;
}

/// Calls the real function of this name, or lets go wrong what `call` counts.
template <class Result, class... Arguments>
Result call_or_fail(const char* call, const char* name, Result failure, Arguments... arguments) {
  const auto real = reinterpret_cast<Result (*)(Arguments...)>(::dlsym(RTLD_NEXT, name));
  const Fault* fault = meet(call);
  if (fault != nullptr && fault->kind == Kind::error) {
    // A close that fails has closed all the same.
    if (std::strcmp(call, "close") == 0 || std::strcmp(call, "closedir") == 0) real(arguments...);
    if constexpr (std::is_same_v<Result, int>) {
      if (std::string_view(call).starts_with("posix_")) return fault->value;
    }
    errno = fault->value;
    return failure;
  }
  if (fault != nullptr && fault->kind == Kind::before) ::raise(fault->value);
  const Result result = real(arguments...);
  if (fault != nullptr && fault->kind == Kind::after) {
    const int error = errno;
    ::raise(fault->value);
    errno = error;
  }
  return result;
}

/// As above, for a call that may take fewer bytes than it is given.
template <class Bytes, class... Rest>
ssize_t transfer(const char* call, const char* name, int file, Bytes bytes, std::size_t size,
                 Rest... rest) {
  for (const Fault& fault : faults) {
    if (fault.kind != Kind::short_count || std::strcmp(fault.call.data(), call) != 0) continue;
    if (meet(call) != nullptr && size > 1) size = 1;
    const auto real =
        reinterpret_cast<ssize_t (*)(int, Bytes, std::size_t, Rest...)>(::dlsym(RTLD_NEXT, name));
    return real(file, bytes, size, rest...);
  }
  return call_or_fail<ssize_t>(call, name, -1, file, bytes, size, rest...);
}

template <class Allocate>
void* allocated(Allocate real) {
  const Fault* fault = meet("malloc");
  if (fault == nullptr || fault->kind != Kind::error) return real();
  errno = fault->value;
  return nullptr;
}

}  // namespace

// The names that the linker sees are given apart, since the system's headers declare them in their
// own way; the same call may have several.
#define NAMED(symbol) __asm__(symbol)
#define CALL_OF(call, symbol, function, type, failure, parameters, ...) \
  extern "C" type function parameters NAMED(symbol);                    \
  extern "C" type function parameters {                                 \
    return call_or_fail<type>(call, symbol, failure, __VA_ARGS__);      \
  }
#define CALL(symbol, type, failure, parameters, ...) \
  CALL_OF(#symbol, #symbol, counted_##symbol, type, failure, parameters, __VA_ARGS__)
#define CALL_TOO(call, symbol, type, failure, parameters, ...) \
  CALL_OF(#call, #symbol, counted_##symbol, type, failure, parameters, __VA_ARGS__)

CALL(access, int, -1, (const char* path, int mode), path, mode)
CALL(close, int, -1, (int file), file)
CALL(closedir, int, -1, (DIR * directory), directory)
CALL(fchmod, int, -1, (int file, mode_t mode), file, mode)
CALL(fstat, int, -1, (int file, struct stat* info), file, info)
CALL_TOO(fstat, fstat64, int, -1, (int file, struct stat64* info), file, info)
CALL(fsync, int, -1, (int file), file)
CALL(getcwd, char*, nullptr, (char* bytes, std::size_t size), bytes, size)
CALL_TOO(getcwd, __getcwd_chk, char*, nullptr, (char* bytes, std::size_t size, std::size_t room),
         bytes, size, room)
CALL(lstat, int, -1, (const char* path, struct stat* info), path, info)
CALL_TOO(lstat, lstat64, int, -1, (const char* path, struct stat64* info), path, info)
CALL(mkdir, int, -1, (const char* path, mode_t mode), path, mode)
CALL(mkostemp, int, -1, (char* pattern, int flags), pattern, flags)
CALL_TOO(mkostemp, mkostemp64, int, -1, (char* pattern, int flags), pattern, flags)
// Where the third argument of these is not given, it is not looked at either.
CALL(open, int, -1, (const char* path, int flags, mode_t mode), path, flags, mode)
CALL_TOO(open, open64, int, -1, (const char* path, int flags, mode_t mode), path, flags, mode)
CALL(fcntl, int, -1, (int file, int command, long argument), file, command, argument)
CALL_TOO(fcntl, fcntl64, int, -1, (int file, int command, long argument), file, command, argument)
CALL(opendir, DIR*, nullptr, (const char* path), path)
CALL(pipe2, int, -1, (int* ends, int flags), ends, flags)
CALL(poll, int, -1, (struct pollfd * waits, nfds_t count, int time), waits, count, time)
CALL_TOO(poll, __poll_chk, int, -1,
         (struct pollfd * waits, nfds_t count, int time, std::size_t room), waits, count, time,
         room)
CALL(readdir, struct dirent*, nullptr, (DIR * directory), directory)
CALL_TOO(readdir, readdir64, struct dirent64*, nullptr, (DIR * directory), directory)
CALL(remove, int, -1, (const char* path), path)
CALL(rename, int, -1, (const char* from, const char* to), from, to)
CALL(rmdir, int, -1, (const char* path), path)
CALL(stat, int, -1, (const char* path, struct stat* info), path, info)
CALL_TOO(stat, stat64, int, -1, (const char* path, struct stat64* info), path, info)
CALL(unlink, int, -1, (const char* path), path)
CALL(waitpid, pid_t, -1, (pid_t child, int* status, int options), child, status, options)
CALL(posix_spawnp, int, -1,
     (pid_t * child, const char* file, const posix_spawn_file_actions_t* actions,
      const posix_spawnattr_t* attributes, char* const* words, char* const* environment),
     child, file, actions, attributes, words, environment)
CALL(posix_spawn_file_actions_adddup2, int, -1,
     (posix_spawn_file_actions_t * actions, int from, int to), actions, from, to)

#define TRANSFER(call, symbol, parameters, ...)                  \
  extern "C" ssize_t counted_##symbol parameters NAMED(#symbol); \
  extern "C" ssize_t counted_##symbol parameters { return transfer(#call, #symbol, __VA_ARGS__); }
TRANSFER(pread, pread, (int file, void* bytes, std::size_t size, off_t offset), file, bytes, size,
         offset)
TRANSFER(pread, pread64, (int file, void* bytes, std::size_t size, off64_t offset), file, bytes,
         size, offset)
TRANSFER(pread, __pread_chk,
         (int file, void* bytes, std::size_t size, off_t offset, std::size_t room), file, bytes,
         size, offset, room)
TRANSFER(pread, __pread64_chk,
         (int file, void* bytes, std::size_t size, off64_t offset, std::size_t room), file, bytes,
         size, offset, room)
TRANSFER(read, read, (int file, void* bytes, std::size_t size), file, bytes, size)
TRANSFER(read, __read_chk, (int file, void* bytes, std::size_t size, std::size_t room), file, bytes,
         size, room)
TRANSFER(write, write, (int file, const void* bytes, std::size_t size), file, bytes, size)

#define ALLOCATION(symbol, parameters, ...)                         \
  extern "C" void* counted_##symbol parameters NAMED(#symbol);      \
  extern "C" void* counted_##symbol parameters {                    \
    return allocated([&] { return __libc_##symbol(__VA_ARGS__); }); \
  }
ALLOCATION(malloc, (std::size_t size), size)
ALLOCATION(calloc, (std::size_t count, std::size_t size), count, size)
ALLOCATION(realloc, (void* old, std::size_t size), old, size)
