// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/xml_escape.h"

#include "mellanrum/rendering/printable.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::rendering {
namespace {

std::string_view escaped(std::string_view character) {
  if (character == "&") return "&amp;";
  if (character == "<") return "&lt;";
  if (character == ">") return "&gt;";
  if (character == "\"") return "&quot;";
  if (character == "'") return "&#39;";
  return character;
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  const std::string clean = printable(text);
  for (std::size_t at = 0; at < clean.size();) {
    const std::size_t length = code_point_at(clean, at).length;
    out += escaped(std::string_view(clean).substr(at, length));
    at += length;
  }
  return out;
}

}  // namespace mellanrum::rendering
