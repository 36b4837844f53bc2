// SPDX-License-Identifier: MIT
#include "mellanrum/yaml/scan.h"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::yaml {
namespace {

constexpr char32_t byte_order_character = 0xFEFF;

class Scan {
 public:
  Scan(std::string_view bytes, SourceId id, Diagnostics& diagnostics)
      : bytes_(bytes), id_(id), diagnostics_(diagnostics) {}

  bool run() {
    if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF")) {
      report(Rule::encoding, 0, 2, "the file is UTF-16, not UTF-8", "save it as UTF-8");
      return false;
    }
    std::size_t at = bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (at < bytes_.size() && faults_ < most_faults) at = step(at);
    return faults_ == 0;
  }

 private:
  std::size_t step(std::size_t at) {
    const auto byte = static_cast<unsigned char>(bytes_[at]);
    if (byte >= 0x20 && byte < 0x7F) return at + 1;
    const CodePoint point = code_point_at(bytes_, at);
    const std::size_t next = at + point.length;
    if (!point.valid) return malformed(at);
    if (is_control(point.value)) {
      report(Rule::control_character, at, next,
             fmt::format("the control character U+{:04X} stands here",
                         static_cast<std::uint32_t>(point.value)),
             "remove it");
    } else if (byte == '\r' && (next == bytes_.size() || bytes_[next] != '\n')) {
      if (std::exchange(told_line_ends_, true)) return next;
      report(Rule::control_character, at, next, "a carriage return stands here without a line feed",
             "save the file with line ends of Unix or Windows");
    } else if (point.value == byte_order_character) {
      report(Rule::encoding, at, next, "a byte order mark stands inside the file", "remove it");
    }
    return next;
  }

  std::size_t malformed(std::size_t at) {
    std::size_t end = at + 1;
    while (end < bytes_.size() && !code_point_at(bytes_, end).valid) ++end;
    report(Rule::encoding, at, end, "these bytes are no UTF-8 text", "save the file as UTF-8");
    return end;
  }

  void report(Rule rule, std::size_t begin, std::size_t end, std::string message,
              std::string advice) {
    const Span span{id_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    diagnostics_.report(rule, span, std::move(message), std::move(advice));
    ++faults_;
  }

  std::string_view bytes_;
  SourceId id_;
  Diagnostics& diagnostics_;
  std::size_t faults_ = 0;
  bool told_line_ends_ = false;
};

}  // namespace

bool bytes_are_clean(const Source& source, SourceId id, Diagnostics& diagnostics) {
  return Scan(source.bytes(), id, diagnostics).run();
}

}  // namespace mellanrum::yaml
