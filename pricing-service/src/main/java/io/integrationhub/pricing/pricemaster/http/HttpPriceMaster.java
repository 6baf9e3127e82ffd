package io.integrationhub.pricing.pricemaster.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.price.Price;
import io.integrationhub.pricing.price.PriceNumber;
import io.integrationhub.pricing.pricemaster.PriceMaster;
import io.integrationhub.pricing.pricemaster.PriceMasterFault;
import io.integrationhub.pricing.settings.PriceTenant;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.DocumentReader;
import java.util.List;
import java.util.Optional;

/** Reads prices over HTTP. */
class HttpPriceMaster implements PriceMaster, ConnectionCheck {

    private static final int NOT_FOUND = 404;

    private final SystemClients systems;
    private final DocumentReader<PriceForm> prices;

    HttpPriceMaster(SystemClients systems, TenantMappings mapping) {
        this.systems = systems;
        this.prices = new DocumentReader<>(mapping, PriceForm.class, PriceMasterFault.PRICE_RESPONSE_UNREADABLE);
    }

    @Override
    public Optional<Price> find(Tenant tenant, PriceNumber number) {
        SystemResponse response = systems.client(tenant.id(), PriceTenant.masterOf(tenant))
                .call(SystemCall.get("find-price", path(tenant, number)));
        if (response.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!response.isSuccess()) {
            throw new PermanentFault(
                    PriceMasterFault.PRICE_RESPONSE_UNREADABLE,
                    "the master responded to the request for price " + number + " with status " + response.status());
        }
        return Optional.of(prices.read(tenant, response, form -> form.toPrice(number)));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        SystemCall call = SystemCall.get("try-price", path(tenant, new PriceNumber("hub-doctor")));
        return PriceTenant.isMastered(tenant)
                ? List.of(new SystemConnection(systems, tenant, PriceTenant.masterOf(tenant), "read a price")
                        .triedWith(call))
                : List.of();
    }

    private static String path(Tenant tenant, PriceNumber number) {
        return tenant.section(HttpMasterSettings.SECTION)
                .findPath()
                .replace("{number}", SystemCall.segment(number.value()));
    }
}
