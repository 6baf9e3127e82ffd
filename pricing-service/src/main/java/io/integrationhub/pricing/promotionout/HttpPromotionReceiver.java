package io.integrationhub.pricing.promotionout;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.promotion.Promotion;
import io.integrationhub.pricing.promotion.PromotionId;
import io.integrationhub.pricing.settings.PromotionSettings;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.TenantMappings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Sends promotions over HTTP, converted by the tenant's mapping. */
class HttpPromotionReceiver implements PromotionReceiver, ConnectionCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final SystemClients systems;
    private final TenantMappings mapping;

    HttpPromotionReceiver(SystemClients systems, TenantMappings mapping) {
        this.systems = systems;
        this.mapping = mapping;
    }

    @Override
    public Optional<String> send(Tenant tenant, Promotion promotion) {
        Object mapped = mapping.apply(tenant, PromotionDocument.of(promotion));
        if (mapped == null || Map.of().equals(mapped)) {
            return Optional.empty();
        }
        SystemResponse response = call(
                tenant, call("send-promotion", "PUT", path(tenant, promotion.id()), JSON.writeValueAsBytes(mapped)));
        return rejection(response, response.isSuccess());
    }

    @Override
    public Optional<String> delete(Tenant tenant, PromotionId id) {
        SystemResponse response = call(tenant, call("delete-promotion", "DELETE", path(tenant, id), new byte[0]));
        return rejection(response, response.isSuccess() || response.status() == NOT_FOUND || response.status() == GONE);
    }

    private static Optional<String> rejection(SystemResponse response, boolean isAccepted) {
        return isAccepted ? Optional.empty() : Optional.of("status " + response.status());
    }

    private static SystemCall call(String operation, String method, String path, byte[] body) {
        return new SystemCall(operation, method, path, Map.of(), body, Optional.empty(), true);
    }

    private SystemResponse call(Tenant tenant, SystemCall call) {
        return systems.client(tenant.id(), PromotionSettings.of(tenant).system())
                .call(call);
    }

    private static String path(Tenant tenant, PromotionId id) {
        return PromotionSettings.of(tenant)
                .path()
                .replace("{kind}", id.kind().code())
                .replace("{id}", SystemCall.segment(id.value()));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        PromotionSettings settings = PromotionSettings.of(tenant);
        if (!PromotionSettings.publishes(tenant) || !settings.hasReceiver()) {
            return List.of();
        }
        String path = settings.path().replaceAll("\\{(kind|id)}", "hub-doctor");
        return List.of(new SystemConnection(systems, tenant, settings.system(), "send promotions")
                .triedWith(SystemCall.get("try-promotion", path)));
    }
}
