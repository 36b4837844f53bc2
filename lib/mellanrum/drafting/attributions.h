// SPDX-License-Identifier: MIT
//
// Who is said to have said it: ", säger regionråd Anna Berg" at the end of a quotation, a signature
// behind its quotes, a sentence before it that ends with a colon. Somebody who was asked, spoken of
// or denied to have said it is not meant.
#ifndef MELLANRUM_DRAFTING_ATTRIBUTIONS_H
#define MELLANRUM_DRAFTING_ATTRIBUTIONS_H

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "mellanrum/drafting/people.h"
#include "mellanrum/prose/labels.h"

namespace mellanrum::drafting {

class Attributions {
 public:
  /// Keeps both by reference; asks `people` only when it is asked itself.
  Attributions(const People& people, const prose::Labels& labels);
  ~Attributions();

  /// Who is said to say it at the end of `text`. For a pronoun `last`, which may be empty.
  std::optional<std::string> attributed(std::string_view text, const std::string& last) const;

  /// Whether `text` is a quotation in quotes that somebody is told to have said, named or not.
  bool is_told(std::string_view text) const;

  /// `text` before such an attribution.
  std::string_view without_attribution(std::string_view text) const;

  /// Who signs a text in quotes at its end: `"..." – Karin Ek`, `"..." /Bo`, `"..." (Karin)`.
  std::optional<std::string> signed_by(std::string_view text) const;

  /// The one person whom `text` names, where it ends with a colon and has a verb of saying.
  std::optional<std::string> cued(std::string_view text) const;

 private:
  bool is_genitive(const std::string& name, const std::string& rest) const;
  std::string without_owner(const std::string& name) const;

  struct Patterns;

  const People& people_;
  const prose::Labels& labels_;
  std::unique_ptr<Patterns> patterns_;
};

}  // namespace mellanrum::drafting

#endif
