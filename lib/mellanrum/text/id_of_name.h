// SPDX-License-Identifier: MIT
//
// Ids made from names, as a person would type them: `Region Skåne` gives `region-skåne`. Called by
// what drafts and adds records; records that exist keep the ids that they have.
#ifndef MELLANRUM_TEXT_ID_OF_NAME_H
#define MELLANRUM_TEXT_ID_OF_NAME_H

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace mellanrum {

/// The letters and digits of `name` in lower case, with one hyphen for whatever stands between
/// words; an apostrophe within a word falls away, and what is unseen there. Of a longer name the
/// first whole words that fit `most` characters. Never `x-...`, which is no id: `X-huset` gives
/// `x_huset`. Empty where nothing is left to make an id of.
std::string id_of_name(std::string_view name, std::size_t most = 40);

/// `id`, or the first of `id-2`, `id-3`, ... that is not `taken`; of `x` it is `x_2`. All numbers
/// below `from` are known to be taken.
std::string unique_id(const std::string& id, const std::function<bool(const std::string&)>& taken,
                      std::size_t from = 1);

}  // namespace mellanrum

#endif
