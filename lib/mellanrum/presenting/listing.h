// SPDX-License-Identifier: MIT
//
// What a user may ask of any listing: which columns, in which order, how many rows. Applied to the
// finished table, so that it works alike for every command.
#ifndef MELLANRUM_PRESENTING_LISTING_H
#define MELLANRUM_PRESENTING_LISTING_H

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "mellanrum/presenting/names.h"
#include "mellanrum/view/document.h"

namespace mellanrum::presenting {

struct Listing {
  std::vector<std::string> columns;  // keys; empty: the usual ones
  std::string sort;                  // a key, after `-` descending; empty: the command's own order
  std::optional<std::size_t> limit;
};

/// Sorts, cuts and chooses columns. Text sorts by the rules of the language, dates by time, lists
/// by their names; rows without a value come last, ties keep their order by id. Throws Trouble,
/// naming the columns there are, where one is not known.
void arrange(const Context& context, const Listing& listing, view::Table& table);

/// The index of a column, which must exist.
std::size_t column_of(const view::Table& table, std::string_view key);

/// Adds the author's own keys (x-...) that any of the records has as columns shown on request.
/// `extras[i]` belongs to row i.
void add_extras(view::Table& table, const std::vector<const std::vector<Extra>*>& extras);

/// The heading and then the table, or a sentence where it is empty.
view::Document listing_document(const Context& context, std::string_view title_key,
                                std::string_view count_key, view::Table table);

/// A document with no block yet, in the language and with the count of omitted records.
view::Document document_for(const Context& context);

/// Adds a paragraph that says how many records were left out, where any were.
void tell_omitted(const Context& context, view::Document& document);

}  // namespace mellanrum::presenting

#endif
