// SPDX-License-Identifier: MIT
#include "faults/failing.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "support/sanitized.h"

namespace mellanrum::test {

namespace fs = std::filesystem;

std::string why_no_failing_calls() {
  return is_sanitized ? "a sanitizer's own library must be loaded first" : "";
}

const std::vector<Call>& calls() {
  using enum Call::Role;
  static const std::vector<Call> all{
      {"stat", finds, {EIO, EACCES}},
      {"lstat", other, {EIO}},
      {"access", other, {EACCES}},
      {"getcwd", finds, {ENOENT}},
      {"opendir", finds, {EACCES, EMFILE}},
      {"readdir", finds, {EIO}},
      {"closedir", finds, {EIO}},
      {"open", reads, {EACCES, EMFILE}},
      {"fstat", reads, {EIO}},
      {"read", reads, {EIO, EISDIR}, true, true},
      {"close", reads, {EIO, ENOSPC}},
      {"mkostemp", writes, {ENOSPC, EACCES}},
      {"write", writes, {ENOSPC, EIO}, true, true},
      {"fchmod", writes, {EPERM}},
      {"fsync", writes, {EIO, ENOSPC}},
      {"rename", writes, {EIO, EACCES}},
      {"pread", other, {EIO}, true, true},
      {"mkdir", other, {EACCES, ENOSPC}},
      {"remove", other, {EACCES}},
      {"rmdir", other, {ENOTEMPTY}},
      {"unlink", other, {EACCES}},
      {"pipe2", draws, {EMFILE}},
      {"fcntl", draws, {EINVAL}},
      {"posix_spawn_file_actions_adddup2", draws, {ENOMEM}},
      {"posix_spawnp", draws, {EAGAIN, ENOENT}},
      {"poll", draws, {ENOMEM}, false, true},
      {"waitpid", draws, {ECHILD}, false, true},
  };
  return all;
}

Stage::Stage(Scene scene) : scene_(std::move(scene)) {
  set();
  before_ = folder_.contents();
  whole_ = run("");
}

void Stage::set() const {
  folder_.clear();
  for (const auto& [name, bytes] : scene_.files) folder_.put(name, bytes);
  for (const auto& [name, target] : scene_.links) fs::create_symlink(target, folder_ / name);
  // A mode of its own, so that one who forgets it is seen.
  for (const auto& [name, bytes] : scene_.files) fs::permissions(folder_ / name, fs::perms(0640));
}

Aftermath Stage::run(const std::string& faults) const {
  set();
  const Folder beside;
  const std::string met = beside / "met";
  std::map<std::string, std::string> environment{{"LD_PRELOAD", MELLANRUM_FAILING_CALLS},
                                                 {"MELLANRUM_FAULTS", faults},
                                                 {"MELLANRUM_FAULTS_MET", met}};
  if (scene_.keeps_trees) environment["XDG_CACHE_HOME"] = folder_ / "cache";
  Aftermath out;
  out.ended = run_process({.words = scene_.words,
                           .directory = folder_.path(),
                           .input = scene_.input,
                           .environment = environment});
  out.contents = folder_.contents();
  const auto others = static_cast<char>('0' + std::count(faults.begin(), faults.end(), ';'));
  out.met = bytes_of(met).find(others) != std::string::npos;
  return out;
}

std::size_t Stage::walk(const std::string& call, const std::string& fault,
                        const std::function<void(const Aftermath&)>& check) const {
  for (std::size_t number = 1;; ++number) {
    const std::string faults = fmt::format("{} {} {}", call, number, fault);
    const Aftermath aftermath = run(faults);
    if (!aftermath.met) return number - 1;
    SCOPED_TRACE(faults + "\n" + aftermath.ended.told());
    check(aftermath);
  }
}

std::map<std::string, std::string> notes() {
  return {{"notes/vocabulary.yaml",
           "actors:\n"
           "  council: {name: Council, holdings: [keeper]}\n"
           "  mill: {name: The mill}\n"
           "themes:\n"
           "  water: {name: Water, concerns: [council, mill]}\n"
           "relations:\n"
           "  - council -> mill: funds\n"},
          {"notes/more/roles.yaml", "roles:\n  keeper: {name: Keeper}\n"},
          {"notes/talk.yml",
           "seminar: {id: talk, title: A talk, date: 2022-03-01}\n"
           "reflections:\n"
           "  - {text: Nobody asks., themes: [water], roles: [keeper]}\n"}};
}

}  // namespace mellanrum::test
