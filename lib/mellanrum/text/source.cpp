// SPDX-License-Identifier: MIT
#include "mellanrum/text/source.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "mellanrum/text/utf8.h"

namespace mellanrum {
namespace {

constexpr std::size_t milestone_distance = 1024;  // bytes

}  // namespace

Source::Source(std::string name, std::string place, std::string bytes)
    : name_(std::move(name)),
      place_(std::move(place)),
      size_(bytes.size()),
      bytes_(std::move(bytes)) {
  line_starts_.push_back(0);
  for (std::size_t at = bytes_.find('\n'); at != std::string::npos;
       at = bytes_.find('\n', at + 1)) {
    if (at + 1 < bytes_.size()) line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

Passage Source::keep(std::string text) {
  return std::string_view(kept_.emplace_front(std::move(text)));
}

std::string_view Source::bytes() const {
  if (again_) {
    bytes_ = std::exchange(again_, nullptr)();
    if (bytes_.size() != size_) bytes_.clear();
  }
  return bytes_;
}

void Source::forget(std::function<std::string()> again) {
  std::string().swap(bytes_);  // an assignment would keep its room
  line_starts_.shrink_to_fit();
  again_ = std::move(again);
}

void Source::set_milestones() const {
  std::uint32_t characters = 0;
  for (std::size_t at = 0; at < bytes_.size(); ++characters) {
    if (at >= milestones_.size() * milestone_distance) {
      milestones_.push_back({static_cast<std::uint32_t>(at), characters});
    }
    at += code_point_at(bytes_, at).length;
  }
}

std::uint32_t Source::characters_before(std::size_t offset) const {
  if (milestones_.empty()) set_milestones();
  const auto next =
      std::upper_bound(milestones_.begin(), milestones_.end(), offset,
                       [](std::size_t o, const Milestone& m) { return o < m.offset; });
  if (next == milestones_.begin()) return 0;
  const Milestone& last = *std::prev(next);
  const auto rest = std::string_view(bytes_).substr(last.offset, offset - last.offset);
  return last.characters + static_cast<std::uint32_t>(count_characters(rest));
}

std::uint32_t Source::line_at(std::size_t offset) const {
  offset = std::min(offset, size_);
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::uint32_t>(next - line_starts_.begin());
}

Position Source::position(std::size_t offset) const {
  const std::uint32_t number = line_at(offset);
  if (bytes().size() != size_) return {number, 1};
  const std::string_view text = line(number);
  const auto start = static_cast<std::size_t>(text.data() - bytes_.data());
  if (offset <= start) return {number, 1};
  const std::size_t end = std::min(offset, start + text.size());
  return {number, 1 + characters_before(end) - characters_before(start)};
}

std::string_view Source::line(std::uint32_t number) const {
  if (number == 0 || number > lines() || bytes().size() != size_) return {};
  std::size_t begin = line_starts_[number - 1];
  const std::size_t end = number < lines() ? line_starts_[number] : bytes_.size();
  if (begin == 0 && bytes_.starts_with(byte_order_mark)) begin = byte_order_mark.size();
  std::string_view text = std::string_view(bytes_).substr(begin, end - begin);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

SourceId Sources::add(Source source) {
  sources_.push_back(std::move(source));
  return static_cast<SourceId>(sources_.size() - 1);
}

}  // namespace mellanrum
