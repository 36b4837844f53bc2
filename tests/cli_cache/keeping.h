// SPDX-License-Identifier: MIT
//
// A cache of trees in a temporary directory, used by one run after the other: for its tests. What
// stands for a tree here is a text that begins with its key's.
#ifndef MELLANRUM_TESTS_CLI_CACHE_KEEPING_H
#define MELLANRUM_TESTS_CLI_CACHE_KEEPING_H

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "cli/tree_cache.h"
#include "support/folder.h"

namespace mellanrum::test {

inline std::string tree_of(const std::string& text) {
  std::string out = "tree of " + text + ": ";
  for (std::size_t i = 0; i < 20 + text.size() % 7; ++i) out += static_cast<char>(i * text.size());
  return out;
}

class Keeping : public testing::Test {
 protected:
  using Texts = std::vector<std::string>;

  std::string root() const { return folder_ / "cache"; }

  /// Those of `texts` that are found. What is found is right.
  static Texts found(cli::TreeCache& cache, const Texts& texts) {
    Texts out;
    std::string packed = "whatever stood there before";
    for (const std::string& text : texts) {
      if (!cache.find(cli::content_key(text), packed)) continue;
      EXPECT_EQ(packed, tree_of(text));
      out.push_back(text);
    }
    return out;
  }

  /// As the program does: looks for each and keeps what is not there. What was found.
  Texts run(const Texts& texts, std::uint64_t bound = cli::TreeCache::most_bytes,
            const std::string& reader = "reader") const {
    cli::TreeCache cache(root(), reader, bound);
    const Texts out = found(cache, texts);
    for (const std::string& text : texts) {
      if (std::find(out.begin(), out.end(), text) == out.end()) {
        cache.keep(cli::content_key(text), tree_of(text));
      }
    }
    cache.finish();
    return out;
  }

  /// Looks, and keeps nothing.
  Texts look(const Texts& texts) const {
    cli::TreeCache cache(root(), "reader");
    return found(cache, texts);
  }

  /// Does `todo` in a process of its own, which dies if it hangs. Its exit status, 1 where an
  /// expectation failed, or 128 and the signal that ended it.
  static int in_child(const std::function<void()>& todo) {
    const pid_t child = begin_child(todo);
    return end_of(child);
  }
  static pid_t begin_child(const std::function<void()>& todo) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::alarm(30);
    todo();
    ::_exit(HasFailure() ? 1 : 0);
  }
  static int end_of(pid_t child) {
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

  /// All below the cache's directory whose name has this in it, in order.
  std::vector<std::filesystem::path> paths(const std::string& part) const {
    std::vector<std::filesystem::path> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root())) {
      if (entry.path().filename().string().find(part) != std::string::npos) {
        out.push_back(entry.path());
      }
    }
    std::sort(out.begin(), out.end());
    return out;
  }
  std::vector<std::filesystem::path> packs() const { return paths(".trees"); }

  Folder folder_;
};

/// "text 0", "text 1" …
inline std::vector<std::string> numbered(std::size_t from, std::size_t to) {
  std::vector<std::string> out;
  for (std::size_t i = from; i < to; ++i) out.push_back("text " + std::to_string(i));
  return out;
}

}  // namespace mellanrum::test

#endif
