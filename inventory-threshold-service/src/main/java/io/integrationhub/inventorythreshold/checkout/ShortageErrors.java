package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.commercetools.message.CustomerMessage;
import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.RejectedUnconfirmed;
import io.integrationhub.inventorythreshold.order.Shortage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The errors a customer sees when an order is rejected: one for each short position. */
@Component
class ShortageErrors {

    private final CustomerMessages messages;

    ShortageErrors(CustomerMessages messages) {
        this.messages = messages;
    }

    List<ExtensionError> of(TenantId tenant, List<Shortage> shortages) {
        return of(tenant, shortages, true);
    }

    List<ExtensionError> of(TenantId tenant, RejectedUnconfirmed rejected) {
        return of(tenant, rejected.shortages(), !rejected.isPermanent());
    }

    private List<ExtensionError> of(TenantId tenant, List<Shortage> shortages, boolean canRetry) {
        return shortages.stream()
                .map(shortage -> ExtensionError.of(message(tenant, shortage, canRetry), extraInfo(shortage, canRetry)))
                .toList();
    }

    private CustomerMessage message(TenantId tenant, Shortage shortage, boolean canRetry) {
        String sku = shortage.position().sku();
        if (shortage.available().isEmpty()) {
            return messages.message(tenant, canRetry ? "availability-unknown" : "availability-not-checkable", sku);
        }
        long available = shortage.available().getAsLong();
        return available == 0
                ? messages.message(tenant, "sold-out", sku)
                : messages.message(tenant, "not-enough", sku, available);
    }

    private static Map<String, Object> extraInfo(Shortage shortage, boolean canRetry) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("sku", shortage.position().sku());
        info.put("requested", shortage.demanded());
        if (!shortage.position().channel().isEmpty()) {
            info.put("supplyChannel", shortage.position().channel());
        }
        if (shortage.available().isPresent()) {
            info.put("available", shortage.available().getAsLong());
        } else {
            info.put("tryAgain", canRetry);
        }
        return info;
    }
}
