// SPDX-License-Identifier: MIT
//
// What is told on a terminal: nothing in it is active, and a diagnostic has its lines, whatever the
// file's name, its text, the message and the advice.
#include <algorithm>

#include "fuzz/target.h"
#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::fuzz {
namespace {

void check_inert(std::string_view told, std::string_view allowed) {
  expect(!has_control(told, allowed), "no control character is told", told);
  expect(!has_hidden(told), "no bidirectional control or line separator is told", told);
  expect(!find_malformed(told), "what is told is UTF-8", told);
}

}  // namespace

void terminal(std::string_view bytes) {
  const std::string shown = visible(bytes);
  check_inert(shown, {});
  expect(visible(shown) == shown, "what is visible stays as it is", shown);
  if (!find_malformed(bytes) && !has_control(bytes) && !has_hidden(bytes)) {
    expect(shown == bytes, "what is harmless stays as it is", shown);
  }

  // The first two bytes choose a place in the rest.
  if (bytes.size() < 3) return;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  const std::string text(bytes.substr(2));
  Sources sources;
  const SourceId id = sources.add(Source(text, text, text));
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t begin = size * first / 256;
  const Span span{id, begin, std::min(size, begin + size * second / 256)};
  const std::string told = describe({Rule::syntax, span, text, text, span}, sources, false);
  check_inert(told, "\n");
  const auto lines = std::count(told.begin(), told.end(), '\n');
  expect(lines == 2 || lines == 4, "a diagnostic has two or four lines", told);
  expect(told.find(": error: ") != std::string::npos && told.ends_with('\n'),
         "a diagnostic says that it is an error", told);
}

}  // namespace mellanrum::fuzz
