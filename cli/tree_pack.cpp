// SPDX-License-Identifier: MIT
#include "cli/tree_pack.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace mellanrum::cli {
namespace {

constexpr std::string_view heading = "mellanrum: kept trees\n";
constexpr std::size_t buffered = std::size_t{1} << 20;

static_assert(sizeof(TreePack::Entry) == 40);

struct Tail {
  std::uint64_t index = 0;  // offset
  std::uint64_t entries = 0;
  std::uint64_t checksum = 0;  // of the index
};

std::uint64_t checksum(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string_view bytes_of(const std::vector<TreePack::Entry>& entries) {
  return {reinterpret_cast<const char*>(entries.data()), entries.size() * sizeof(TreePack::Entry)};
}

bool read_at(int descriptor, std::uint64_t offset, char* out, std::size_t size) {
  while (size > 0) {
    const ssize_t done = ::pread(descriptor, out, size, static_cast<off_t>(offset));
    if (done <= 0) return false;
    out += done;
    offset += static_cast<std::uint64_t>(done);
    size -= static_cast<std::size_t>(done);
  }
  return true;
}

}  // namespace

ContentKey content_key(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.low64, hash.high64};
}

std::unique_ptr<TreePack> TreePack::open(const std::string& path, bool* is_useless) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return nullptr;
  std::unique_ptr<TreePack> pack(new TreePack(path, descriptor));
  if (pack->load()) return pack;
  if (is_useless != nullptr) *is_useless = true;
  return nullptr;
}

TreePack::~TreePack() { ::close(descriptor_); }

bool TreePack::load() {
  struct stat info {};
  if (::fstat(descriptor_, &info) != 0 || !S_ISREG(info.st_mode)) return false;
  size_ = static_cast<std::uint64_t>(info.st_size);
  Tail tail;
  std::array<char, heading.size()> head{};
  if (size_ < head.size() + sizeof(tail) || !read_at(descriptor_, 0, head.data(), head.size()) ||
      std::string_view(head.data(), head.size()) != heading) {
    return false;
  }
  const std::uint64_t end = size_ - sizeof(tail);
  if (!read_at(descriptor_, end, reinterpret_cast<char*>(&tail), sizeof(tail))) return false;
  if (tail.index > end || tail.entries != (end - tail.index) / sizeof(Entry) ||
      (end - tail.index) % sizeof(Entry) != 0) {
    return false;
  }
  entries_.resize(tail.entries);
  if (!read_at(descriptor_, tail.index, reinterpret_cast<char*>(entries_.data()),
               entries_.size() * sizeof(Entry)) ||
      checksum(bytes_of(entries_)) != tail.checksum) {
    return false;
  }
  return std::all_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return entry.offset <= tail.index && entry.size <= tail.index - entry.offset;
  });
}

std::optional<std::size_t> TreePack::find(const ContentKey& key) const {
  const auto found =
      std::lower_bound(entries_.begin(), entries_.end(), key,
                       [](const Entry& entry, const ContentKey& k) { return entry.key < k; });
  if (found == entries_.end() || found->key != key) return std::nullopt;
  return static_cast<std::size_t>(found - entries_.begin());
}

bool TreePack::read(std::size_t index, std::string& out) const {
  const Entry& entry = entries_[index];
  out.resize(entry.size);
  return read_at(descriptor_, entry.offset, out.data(), out.size()) &&
         checksum(out) == entry.checksum;
}

TreePackWriter::TreePackWriter(std::string directory)
    : directory_(std::move(directory)), file_(directory_ + "/new" + std::string(pack_ending)) {
  put(heading);
}

void TreePackWriter::add(const ContentKey& key, std::string_view packed) {
  entries_.push_back({key, size_, packed.size(), checksum(packed)});
  put(packed);
}

std::string TreePackWriter::finish() {
  std::sort(entries_.begin(), entries_.end(),
            [](const auto& a, const auto& b) { return a.key < b.key; });
  const std::string_view index = bytes_of(entries_);
  const Tail tail{size_, entries_.size(), checksum(index)};
  put(index);
  put({reinterpret_cast<const char*>(&tail), sizeof(tail)});
  flush();
  // What holds the same has the same name, so two who write at once do no harm.
  const ContentKey name = content_key(index);
  std::string path =
      fmt::format("{}/{:016x}{:016x}{}", directory_, name.high, name.low, pack_ending);
  file_.rename_to(path);
  return path;
}

void TreePackWriter::put(std::string_view bytes) {
  buffer_ += bytes;
  size_ += bytes.size();
  if (buffer_.size() >= buffered) flush();
}

void TreePackWriter::flush() {
  file_.write(buffer_);
  buffer_.clear();
}

}  // namespace mellanrum::cli
