package io.integrationhub.orderexport.export;

import io.integrationhub.orderexport.order.content.Fingerprint;
import java.util.Optional;

/**
 * What the ledger recorded about the copy of an order at one system.
 *
 * @param sent what the system accepted last; empty if it does not have the order
 * @param rejected what the system rejected last
 */
public record CopyEntry(Optional<Fingerprint> sent, Optional<Fingerprint> rejected) {

    /** The entry of an order that was never sent. */
    public static final CopyEntry NONE = new CopyEntry(Optional.empty(), Optional.empty());
}
