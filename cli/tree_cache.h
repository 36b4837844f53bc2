// SPDX-License-Identifier: MIT
//
// Keeps parsed trees between runs, in packs in a directory of the user's cache, each under the hash
// of its source's bytes: nothing can be stale. It is a help and never a fault: what is damaged,
// foreign, old or cannot be read is passed over, what cannot be written is not kept, and nothing of
// this is told. A run adds what it parsed as one new pack; many small packs become one, and when
// more is kept than `most_bytes` only what the run used stays. Several processes may use it at
// once, as packs are never changed. The readers' identity is a directory of its own.
#ifndef MELLANRUM_CLI_TREE_CACHE_H
#define MELLANRUM_CLI_TREE_CACHE_H

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "cli/tree_pack.h"

namespace mellanrum::cli {

class TreeCache {
 public:
  static constexpr std::uint64_t most_bytes = std::uint64_t{1} << 30;
  static constexpr std::size_t most_packs = 16;

  /// Trees of the reader called `identity` below `directory`, which is made where it is missing; an
  /// empty name keeps nothing.
  TreeCache(const std::string& directory, std::string_view identity,
            std::uint64_t bound = most_bytes);

  /// Reads the tree kept for `key` into `packed`; false where there is none. For several threads.
  bool find(const ContentKey& key, std::string& packed);

  /// Keeps a tree. For several threads.
  void keep(const ContentKey& key, std::string_view packed);

  /// Makes what was kept known to later runs, and clears up. Once, when all threads are done.
  void finish();

 private:
  struct Pack {
    std::unique_ptr<TreePack> file;
    std::vector<std::uint8_t> used;  // by entry
  };

  /// Opens what is there; false where a file that was listed is gone.
  bool add_packs();
  bool add_pack(const std::string& path);
  void merge(std::vector<Pack> packs, bool only_used);
  void tidy(const std::string& newest) const;

  std::string root_;
  std::string directory_;
  std::uint64_t bound_;
  std::vector<Pack> packs_;
  std::vector<std::string> useless_;  // files that are no packs
  std::mutex mutex_;
  std::unique_ptr<TreePackWriter> writer_;
};

/// What is kept in all below `directory`.
struct CacheSize {
  std::size_t trees = 0;
  std::uint64_t bytes = 0;
};
CacheSize size_of_cache(const std::string& directory);

/// Removes all that TreeCache has written below `directory`. Throws Trouble.
void clear_cache(const std::string& directory);

}  // namespace mellanrum::cli

#endif
