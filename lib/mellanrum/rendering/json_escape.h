// SPDX-License-Identifier: MIT
//
// What makes written JSON harmless to look at and to embed. JSON need not escape DEL, C1 controls,
// line separators or bidirectional overrides, but a terminal, an editor or a script may act on
// them; nor `<`, but a page that holds the JSON in a script element may find `</script>` in it.
#ifndef MELLANRUM_RENDERING_JSON_ESCAPE_H
#define MELLANRUM_RENDERING_JSON_ESCAPE_H

#include <string>
#include <string_view>

namespace mellanrum::rendering {

/// `json`, in which strings alone hold anything but ASCII or a `<`, with DEL, C1, U+2028, U+2029,
/// what is_deceptive() and `<` as `\uXXXX`. It parses to the same values.
std::string inert_json(std::string_view json);

}  // namespace mellanrum::rendering

#endif
