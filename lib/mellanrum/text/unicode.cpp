// SPDX-License-Identifier: MIT
#include "mellanrum/text/unicode.h"

#include <fmt/format.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "mellanrum/text/utf8.h"

namespace mellanrum {
namespace {

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

void expect(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(fmt::format("{}: {}", what, u_errorName(status)));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_directional_mark(char32_t c) { return c == 0x061C || c == 0x200E || c == 0x200F; }

/// `text` with U+FFFD for each malformed byte, of which ICU says that it is normalized.
std::string repaired(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_utf8(out, point.valid ? point.value : U'\uFFFD');
    at += point.length;
  }
  return out;
}

}  // namespace

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  if (find_malformed(text)) return nfc(repaired(text));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  expect(status, "normalization is not available");
  if (form->isNormalizedUTF8(piece(text), status) && U_SUCCESS(status)) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  status = U_ZERO_ERROR;
  form->normalizeUTF8(0, piece(text), sink, nullptr, status);
  expect(status, "a text could not be normalized");
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  if (is_ascii(text)) {
    out.assign(text);
    for (char& c : out) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
  }
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, status);
  expect(status, "a text could not be folded");
  return nfc(out);
}

std::string capitalized(std::string_view text) {
  if (text.empty()) return {};
  const CodePoint first = code_point_at(text, 0);
  std::string out;
  if (first.valid) {
    append_utf8(out, static_cast<char32_t>(u_totitle(static_cast<UChar32>(first.value))));
  } else {
    out = text.substr(0, 1);
  }
  return out += text.substr(first.length);
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    const auto c = static_cast<UChar32>(point.value);
    if (point.value < 0x300) {
      width += point.value == 0xAD ? 0 : 1;
      continue;
    }
    const auto category = u_charType(c);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_FORMAT_CHAR) {
      continue;
    }
    const int breadth = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    width += breadth == U_EA_WIDE || breadth == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

bool is_id(std::string_view text) {
  if (text.empty()) return false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const auto c = static_cast<UChar32>(point.value);
    const bool starts = point.valid && (u_isalnum(c) != 0);
    const auto mask = U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_N_MASK);
    const bool follows = point.valid && (c == '-' || c == '_' || c == '.' || mask != 0);
    if (!starts && (at == 0 || !follows)) return false;
    at += point.length;
  }
  return true;
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F);
}

bool is_deceptive(char32_t c) {
  const bool bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool deprecated = c >= 0x206A && c <= 0x206F;
  const bool annotation = c >= 0xFFF9 && c <= 0xFFFB;
  // Tags spell text that nobody sees; the flags of England, Scotland and Wales are lost with them.
  const bool tag = c >= 0xE0000 && c <= 0xE007F;
  // XML, and so SVG, may not hold these.
  const bool no_character = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return bidirectional || deprecated || annotation || tag || no_character || c == 0xFEFF;
}

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const char32_t c = point.value;
    if (!point.valid || (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) {
      out += fmt::format("\\x{:02X}", static_cast<unsigned>(c));
    } else if (c == '\t') {
      out += ' ';
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c > 0xFFFF && is_deceptive(c)) {
      out += fmt::format("\\U{:08X}", static_cast<unsigned>(c));
    } else if (is_control(c) || is_deceptive(c) || is_directional_mark(c) || c == 0x2028 ||
               c == 0x2029) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    } else {
      out += text.substr(at, point.length);
    }
    at += point.length;
  }
  return out;
}

struct Collator::Order {
  std::unique_ptr<icu::Collator> rules;
};

Collator::Collator(std::string_view language) : order_(std::make_unique<Order>()) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(std::string(language).c_str());
  order_->rules.reset(icu::Collator::createInstance(
      locale.isBogus() != 0 ? icu::Locale::getRoot() : locale, status));
  expect(status, "sorting is not available");
}
Collator::~Collator() = default;
Collator::Collator(Collator&&) noexcept = default;
Collator& Collator::operator=(Collator&&) noexcept = default;

int Collator::compare(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  const int order = order_->rules->compareUTF8(piece(a), piece(b), status);
  expect(status, "two texts could not be compared");
  return order;
}

}  // namespace mellanrum
