// SPDX-License-Identifier: MIT
//
// One file of kept trees: entries one after the other, behind them an index sorted by key, behind
// that where it begins and its checksum. Written once, never changed. A file that is damaged, cut
// off or of another kind opens as none; an entry that is damaged is not found. Used by TreeCache.
#ifndef MELLANRUM_CLI_TREE_PACK_H
#define MELLANRUM_CLI_TREE_PACK_H

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/temporary_file.h"

namespace mellanrum::cli {

/// XXH3-128 of a source's bytes.
struct ContentKey {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  friend auto operator<=>(const ContentKey&, const ContentKey&) = default;
};

ContentKey content_key(std::string_view bytes);

class TreePack {
 public:
  struct Entry {
    ContentKey key;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t checksum = 0;
  };

  /// The pack at `path`, or none; `is_useless` becomes true where that is for what the file holds,
  /// not because it could not be opened.
  static std::unique_ptr<TreePack> open(const std::string& path, bool* is_useless = nullptr);
  ~TreePack();
  TreePack(const TreePack&) = delete;
  TreePack& operator=(const TreePack&) = delete;

  const std::string& path() const { return path_; }
  std::uint64_t size() const { return size_; }
  const std::vector<Entry>& entries() const { return entries_; }

  /// The place of an entry among entries(). For several threads at once, as is read().
  std::optional<std::size_t> find(const ContentKey& key) const;

  /// Reads entry `index` into `out`; false where it is not what was written.
  bool read(std::size_t index, std::string& out) const;

 private:
  TreePack(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
  bool load();

  std::string path_;
  int descriptor_;
  std::uint64_t size_ = 0;
  std::vector<Entry> entries_;
};

/// Writes a pack. All throw Trouble where the disk does not take it.
class TreePackWriter {
 public:
  /// Beside the packs of `directory`.
  explicit TreePackWriter(std::string directory);

  void add(const ContentKey& key, std::string_view packed);
  std::size_t entries() const { return entries_.size(); }
  std::uint64_t size() const { return size_; }

  /// Ends the pack and gives it its name, which is its path then.
  std::string finish();

 private:
  void put(std::string_view bytes);
  void flush();

  std::string directory_;
  TemporaryFile file_;
  std::string buffer_;
  std::uint64_t size_ = 0;
  std::vector<TreePack::Entry> entries_;
};

/// How the names of packs end.
inline constexpr std::string_view pack_ending = ".trees";

}  // namespace mellanrum::cli

#endif
