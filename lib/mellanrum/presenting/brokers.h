// SPDX-License-Identifier: MIT
//
// Who stands in the spaces: the actors that join others who are not tied, with the figures of
// analysis/brokers.h, and on request the pairs behind them.
#ifndef MELLANRUM_PRESENTING_BROKERS_H
#define MELLANRUM_PRESENTING_BROKERS_H

#include <vector>

#include "mellanrum/analysis/brokers.h"
#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

/// The table `brokers`, and where there are `pairs` the table `bridged_pairs`.
view::Document present(const Context& context, const std::vector<analysis::Broker>& brokers,
                       const std::vector<analysis::BridgedPair>& pairs, const Listing& listing);

}  // namespace mellanrum::presenting

#endif
