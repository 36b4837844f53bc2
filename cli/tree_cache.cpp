// SPDX-License-Identifier: MIT
#include "cli/tree_cache.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "cli/posix_files.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {
namespace {

namespace fs = std::filesystem;

/// How long after the last use of the cache what nobody finished, or another version kept, is
/// thrown away.
constexpr auto unfinished_for = std::chrono::hours(1);
constexpr auto unused_for = std::chrono::hours(24 * 30);

constexpr int most_attempts = 4;

bool is_pack(const fs::path& path) { return path.extension() == pack_ending; }

/// A pack that was being written, also by a process that was killed.
bool is_begun(const fs::path& path) {
  return path.filename().string().starts_with(fmt::format(".new{}.", pack_ending));
}

/// The entries of a directory; none where it cannot be read.
std::vector<fs::path> listed(const fs::path& directory) {
  std::vector<fs::path> out;
  std::error_code error;
  fs::directory_iterator at(directory, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) out.push_back(at->path());
  std::sort(out.begin(), out.end());
  return out;
}

constexpr mode_t for_this_user_alone = 0700;

void remove_file(const fs::path& path) {
  std::error_code error;
  fs::remove(path, error);
}

}  // namespace

TreeCache::TreeCache(const std::string& directory, std::string_view identity, std::uint64_t bound)
    : root_(directory), bound_(bound) {
  if (directory.empty()) return;
  const ContentKey reader = content_key(identity);
  directory_ = fmt::format("{}/{:016x}", directory, reader.low);
  // Again where one that was listed is gone: another process has made one of several.
  for (int attempt = 0; attempt < most_attempts && !add_packs(); ++attempt) {
  }
  try {
    make_directories(directory_, for_this_user_alone);
    // Begun here, while there is only one thread, though most runs keep nothing new.
    writer_ = std::make_unique<TreePackWriter>(directory_);
  } catch (const Trouble&) {
  }
}

bool TreeCache::add_packs() {
  packs_.clear();
  useless_.clear();
  bool all = true;
  std::error_code error;
  for (const fs::path& path : listed(directory_)) {
    if (is_pack(path) && !add_pack(path.string()) && !fs::exists(path, error)) all = false;
  }
  return all;
}

bool TreeCache::add_pack(const std::string& path) {
  bool is_useless = false;
  auto file = TreePack::open(path, &is_useless);
  if (is_useless) useless_.push_back(path);
  if (!file) return false;
  std::vector<std::uint8_t> used(file->entries().size());
  packs_.push_back({std::move(file), std::move(used)});
  return true;
}

bool TreeCache::find(const ContentKey& key, std::string& packed) {
  for (Pack& pack : packs_) {
    const auto index = pack.file->find(key);
    if (!index || !pack.file->read(*index, packed)) continue;
    std::atomic_ref(pack.used[*index]).store(1, std::memory_order_relaxed);
    return true;
  }
  return false;
}

void TreeCache::keep(const ContentKey& key, std::string_view packed) {
  const std::lock_guard lock(mutex_);
  if (!writer_ || writer_->size() + packed.size() > bound_) return;
  try {
    writer_->add(key, packed);
  } catch (const Trouble&) {
    writer_.reset();
  }
}

void TreeCache::finish() {
  if (!writer_ || writer_->entries() == 0) {
    writer_.reset();
    return;
  }
  try {
    // Before what is new, which may have the same name.
    for (const std::string& path : useless_) remove_file(path);
    const std::string newest = writer_->finish();
    writer_.reset();
    // It may have taken the place of one that held the same, but damaged.
    std::erase_if(packs_, [&](const Pack& pack) { return pack.file->path() == newest; });
    if (add_pack(newest)) std::fill(packs_.back().used.begin(), packs_.back().used.end(), 1);
    std::uint64_t kept = 0;
    for (const Pack& pack : packs_) kept += pack.file->size();
    if (kept > bound_) {
      merge(std::exchange(packs_, {}), true);
    } else if (packs_.size() > most_packs) {
      // The largest stays as it is, so that little is written.
      std::sort(packs_.begin(), packs_.end(),
                [](const Pack& a, const Pack& b) { return a.file->size() > b.file->size(); });
      std::vector<Pack> small(std::make_move_iterator(packs_.begin() + 1),
                              std::make_move_iterator(packs_.end()));
      packs_.resize(1);
      merge(std::move(small), false);
    }
    tidy(newest);
  } catch (const std::exception&) {
    // What could not be kept is parsed again.
  }
}

void TreeCache::merge(std::vector<Pack> packs, bool only_used) {
  TreePackWriter writer(directory_);
  std::set<ContentKey> known;
  std::string packed;
  for (const Pack& pack : packs) {
    for (std::size_t i = 0; i < pack.used.size(); ++i) {
      const TreePack::Entry& entry = pack.file->entries()[i];
      if ((only_used && pack.used[i] == 0) || known.contains(entry.key)) continue;
      if (writer.size() + entry.size > bound_ || !pack.file->read(i, packed)) continue;
      known.insert(entry.key);
      writer.add(entry.key, packed);
    }
  }
  const std::string merged = writer.finish();
  for (const Pack& pack : packs) {
    if (pack.file->path() != merged) remove_file(pack.file->path());
  }
}

void TreeCache::tidy(const std::string& newest) const {
  std::error_code error;
  const auto now = fs::last_write_time(newest, error);
  if (error) return;
  const auto is_older = [&](const fs::path& path, auto age) {
    std::error_code fault;
    const auto written = fs::last_write_time(path, fault);
    return !fault && now - written > age;
  };
  for (const fs::path& path : listed(directory_)) {
    if (is_begun(path) && is_older(path, unfinished_for)) remove_file(path);
  }
  // What other versions of the reader kept, if they are no longer used.
  for (const fs::path& other : listed(root_)) {
    if (other == directory_) continue;
    const std::vector<fs::path> packs = listed(other);
    const bool is_unused = std::all_of(packs.begin(), packs.end(), [&](const fs::path& path) {
      return (is_pack(path) || is_begun(path)) && is_older(path, unused_for);
    });
    if (!is_unused) continue;
    for (const fs::path& path : packs) remove_file(path);
    if (is_older(other, unused_for) || !packs.empty()) ::rmdir(other.c_str());
  }
}

CacheSize size_of_cache(const std::string& directory) {
  CacheSize out;
  for (const fs::path& reader : listed(directory)) {
    for (const fs::path& path : listed(reader)) {
      const auto pack = is_pack(path) ? TreePack::open(path.string()) : nullptr;
      if (!pack) continue;
      out.trees += pack->entries().size();
      out.bytes += pack->size();
    }
  }
  return out;
}

void clear_cache(const std::string& directory) {
  for (const fs::path& reader : listed(directory)) {
    for (const fs::path& path : listed(reader)) {
      if (!is_pack(path) && !is_begun(path)) continue;
      std::error_code error;
      fs::remove(path, error);
      if (error) {
        throw Trouble(fmt::format("'{}' cannot be removed: {}", path.string(), error.message()));
      }
    }
    ::rmdir(reader.c_str());
  }
}

}  // namespace mellanrum::cli
