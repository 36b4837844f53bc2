// SPDX-License-Identifier: MIT
//
// How author's text is written in a cell of CSV or TSV, so that it stays text in a spreadsheet. Of
// what printable() leaves, a cell that could be taken for a formula gets a leading `'`: one that
// begins with `= + - @` or a full-width or small twin of these, after blanks and quotes too, or
// with a tab or line end. The same holds after each `;` and line end inside of a cell, since an
// Excel set to Swedish or German parts the rows of a file with commas at semicolons. `raw` leaves
// all this out, for programs that must have the text unchanged.
#ifndef MELLANRUM_RENDERING_CSV_ESCAPE_H
#define MELLANRUM_RENDERING_CSV_ESCAPE_H

#include <string>
#include <string_view>

namespace mellanrum::rendering {

/// In quotes, each quote in it doubled (RFC 4180); tabs and line ends are kept.
std::string csv_cell(std::string_view text, bool raw);

/// Without quotes; tabs, line ends and line separators are blanks. TSV has no quoting, but many
/// readers do: unless `raw`, a cell that begins with a quote gets a `'` too, or it might swallow
/// the cells after it.
std::string tsv_cell(std::string_view text, bool raw);

}  // namespace mellanrum::rendering

#endif
