// SPDX-License-Identifier: MIT
//
// What a line of a reading list names: `Title, Author, 2014. https://...`, `[Title](https://...)`,
// `Author (2014). Title.`, a bare address.
#ifndef MELLANRUM_DRAFTING_READING_LIST_H
#define MELLANRUM_DRAFTING_READING_LIST_H

#include <optional>
#include <string_view>

#include "mellanrum/drafting/draft.h"

namespace mellanrum::drafting {

/// The reference in `text`; of a paragraph only where it has an address or a year. A bare address
/// is its own title.
std::optional<DraftReference> reference_in(std::string_view text, bool is_item);

}  // namespace mellanrum::drafting

#endif
