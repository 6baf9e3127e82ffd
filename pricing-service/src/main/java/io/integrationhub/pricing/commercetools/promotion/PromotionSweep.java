package io.integrationhub.pricing.commercetools.promotion;

import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.ResourcePagedQueryResponse;
import com.commercetools.api.models.common.BaseResource;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.pricing.ledger.PromotionLedger;
import io.integrationhub.pricing.promotion.Promotion;
import io.integrationhub.pricing.promotion.PromotionDecision;
import io.integrationhub.pricing.promotion.PromotionKind;
import io.integrationhub.pricing.settings.PromotionSettings;
import io.vrap.rmf.base.client.ApiMethod;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Finds promotions that others do not know as they are. Edits of a discount send no Message, and a missed change has no
 * counterpart that could be queried, so every modified promotion is compared.
 *
 * @param all the query for all promotions of the kind
 */
record PromotionSweep<R extends BaseResource>(
        PromotionKind kind,
        Function<ProjectApiRoot, ApiMethod<?, ? extends ResourcePagedQueryResponse<R>>> all,
        Commercetools commercetools,
        PromotionLedger ledger,
        Tenants tenants)
        implements Sweep<R> {

    @Override
    public String name() {
        return kind.code() + "s";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return PromotionSettings.publishes(tenant);
    }

    @Override
    public ApiMethod<?, ? extends ResourcePagedQueryResponse<R>> query(ProjectApiRoot api) {
        return all.apply(api);
    }

    @Override
    public Optional<Notification> missedNotification(TenantId tenantId, R resource) {
        Tenant tenant = tenants.get(tenantId);
        Promotion promotion = PromotionMapping.of(kind, resource);
        PromotionDecision decision = PromotionDecision.of(
                Optional.of(promotion),
                ledger.find(tenantId, promotion.id()),
                PromotionSettings.of(tenant).hasReceiver());
        return switch (decision) {
            case PromotionDecision.UpToDate _, PromotionDecision.Skip _, PromotionDecision.NeverKnown _ ->
                Optional.empty();
            case PromotionDecision.Publish _, PromotionDecision.PublishDeletion _ ->
                Optional.of(Notification.missed(
                        commercetools.project(tenantId).key(),
                        "ResourceUpdated",
                        new ResourceRef(kind.code(), promotion.id().value(), promotion.version()),
                        Optional.of(promotion.label())));
        };
    }

    @Override
    public ResourceRef notified(JsonNode resource) {
        return ResourceRef.of(kind.code(), resource);
    }
}
