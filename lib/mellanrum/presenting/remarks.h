// SPDX-License-Identifier: MIT
//
// Remarks as they stand in running text: what was said, then who said it and what kind of remark
// it is.
#ifndef MELLANRUM_PRESENTING_REMARKS_H
#define MELLANRUM_PRESENTING_REMARKS_H

#include <vector>

#include "mellanrum/presenting/names.h"

namespace mellanrum::presenting {

/// One item a remark; with `name_seminar` each says at which seminar it was made.
view::List remark_list(const Context& context, const std::vector<ReflectionId>& said,
                       bool name_seminar);

}  // namespace mellanrum::presenting

#endif
