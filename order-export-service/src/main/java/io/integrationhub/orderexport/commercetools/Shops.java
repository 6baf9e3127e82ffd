package io.integrationhub.orderexport.commercetools;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shops of all tenants. */
class Shops {

    /** The references of an order that are expanded because this service needs their content. */
    static final List<String> EXPANDED = List.of(
            "paymentInfo.payments[*]",
            "discountCodes[*].discountCode",
            "shippingInfo.shippingMethod",
            "shipping[*].shippingInfo.shippingMethod");

    private final Commercetools commercetools;
    private final Map<TenantId, Shop> shops = new ConcurrentHashMap<>();

    Shops(Commercetools commercetools) {
        this.commercetools = commercetools;
    }

    Shop of(Tenant tenant) {
        return shops.computeIfAbsent(
                tenant.id(), id -> new Shop(commercetools.project(id), OrderExportSettings.of(tenant)));
    }
}
