package io.integrationhub.pricing.pricemaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.price.Price;
import io.integrationhub.pricing.price.PriceNumber;
import java.util.Optional;

/** The system that masters a tenant's prices, whatever protocol it uses. */
public interface PriceMaster {

    /**
     * Reads a price. Repeatable because it only reads.
     *
     * @return empty if the master does not have it
     * @throws io.integrationhub.core.fault.TransientFault if the master does not respond
     * @throws io.integrationhub.core.fault.PermanentFault {@link PriceMasterFault#PRICE_RESPONSE_UNREADABLE}
     */
    Optional<Price> find(Tenant tenant, PriceNumber number);
}
