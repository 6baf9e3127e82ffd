package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.orderexport.order.Fingerprint;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;

/**
 * An order in hands. Each method writes at once; writing the same again changes nothing. Closing gives the order back.
 *
 * <p>All throw {@link TransientFault} {@code ORDER_CLAIM_LOST} when the lease ran out and somebody else has the order:
 * their word counts.
 */
public interface Claim extends AutoCloseable {

    /** What was remembered when the order was taken in hands. */
    ExportEntry entry();

    /** From here on the master may have the order, with this content unless an earlier attempt was first. */
    void attempting(Fingerprint content);

    /** The master has the order with this content. */
    void placed(Receipt receipt, Fingerprint content);

    /** The master knows that the order is called off. */
    void cancelled();

    /** The master does not take this content. */
    void rejected(Rejection rejection, Fingerprint content);

    @Override
    void close();
}
